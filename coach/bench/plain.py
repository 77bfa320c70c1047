"""LanguageTool as it comes, for comparison: no rules of ours, no judgement of its alerts."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.config import Settings
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.engines.languagetool.engine import LanguageTool
from coach.engines.languagetool.java import find_java
from coach.engines.languagetool.matches import RawMatch
from coach.engines.languagetool.server_setup import ServerSetup


@contextmanager
def plain_languagetool(settings: Settings) -> Iterator[LanguageTool]:
    """A server of its own, started and stopped here."""
    with tempfile.TemporaryDirectory() as folder:
        setup = ServerSetup(
            java=find_java(), jars=str(settings.jars), archives=False, as_it_comes=True
        )
        with LanguageTool.on_this_machine(setup, Path(folder)) as engine:
            yield engine


def as_issue(match: RawMatch) -> Issue:
    """Every alert counts as an error, as it looks to who reads it."""
    return Issue(
        span=Span(match.offset, match.offset + max(match.length, 1)),
        concept=Concept.OTHER,
        rule=match.rule_id,
        tier=Tier.ERROR,
        message=Bilingual(en=match.message or match.rule_id, bn=match.message or match.rule_id),
        suggestions=match.replacements,
    )
