"""The concepts: each one's name and its two-minute lesson, in both languages.

One file a concept, `<concept>.yaml`. `other` has only a name: it is no lesson.
"""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field

from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.rules.data_files import read_yaml


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pair(_Part):
    """A wrong sentence and the right one; `note` says what to see, where it is not plain."""

    wrong: str = Field(min_length=1)
    right: str = Field(min_length=1)
    note: Bilingual | None = None


class Lesson(_Part):
    """Two minutes' reading: why we slip, the rule, examples, a hook, and an exception."""

    why: Bilingual = Field(description="why Bengali leads us there")
    rule: Bilingual
    pairs: tuple[Pair, ...] = Field(min_length=4)
    hook: Bilingual = Field(description="something to remember it by")
    exception: Bilingual


class ConceptText(_Part):
    """What a concept is called, and what it teaches."""

    name: Bilingual
    lesson: Lesson | None = None


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
