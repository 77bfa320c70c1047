"""The concepts: each one's name and its two-minute lesson, in both languages.

One file a concept, `<concept>.yaml`. `other` has only a name: it is no lesson.
"""

from functools import cache
from importlib.resources import files

import yaml

from coach.domain.issue import Concept
from coach.domain.lesson import ConceptText
from coach.rules.data_files import read_yaml


@cache
def concepts() -> dict[Concept, ConceptText]:
    """Every concept, in the order of `Concept`. Raises ValueError naming a file with faults."""
    return {concept: _load(concept) for concept in Concept}


def _load(concept: Concept) -> ConceptText:
    source = files(__name__).joinpath(f"{concept}.yaml")
    try:
        return ConceptText.model_validate(read_yaml(source))
    except (OSError, yaml.YAMLError, ValueError) as err:
        raise ValueError(f"{source.name}: {err}") from err
