"""The sentences of a class that are most worth talking about: common mistakes, surely found, varied."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain.assessment import Assessment
from coach.domain.issue import Concept, Issue
from coach.domain.language import Bilingual
from coach.domain.scoring import is_work
from coach.domain.text import Span
from coach.grading.outputs.anonymous import HIDDEN, Names
from coach.grading.outputs.output import Item
from coach.grading.outputs.run_facts import RunFacts

MOST = 10
_MOST_OF_A_CONCEPT = 2
_KEPT_OF_A_RULE = 4
_SHORTEST, _LONGEST, _BEST = 5, 24, 11  # words
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*")
# What a dictionary shows needs no talk in class.
_LESS_TO_SAY = {
    Concept.SPELLING: 0.3,
    Concept.CAPITALISATION: 0.4,
    Concept.PUNCTUATION: 0.5,
    Concept.OTHER: 0.3,
}
_OWN_RULES, _OTHER_RULES = 1.0, 0.8  # ours are made for these very mistakes


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence cut round its mistake, and how many texts make the same one."""

    before: str
    words: str
    after: str
    fix: str
    concept: Concept
    message: Bilingual
    texts: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence that shows a rule broken; the least `rank` shows it best."""

    rank: tuple[int, int, int, int]
    exercise: str
    sentence: str
    span: Span
    issue: Issue


class Sentences:
    """Add every item once. Keeps a few sentences of each rule, whatever the class's size."""

    def __init__(self, run: RunFacts) -> None:
        self._run = run
        self._names = Names()
        self._texts: Counter[tuple[Concept, str]] = Counter()
        self._found: dict[tuple[Concept, str], list[_Found]] = defaultdict(list)

    def add(self, item: Item) -> None:
        self._names.add(item.student)
        graded = item.graded
        if graded is None:
            return
        assessment = graded.assessment
        if not is_work(assessment):
            return  # no work of the student's own
        seen = set()
        for issue in assessment.errors:
            seen.add((issue.concept, issue.rule))
            found = _found(issue, assessment, graded.exercise_id, item.number)
            if found:
                self._keep((issue.concept, issue.rule), found)
        self._texts.update(seen)

    def chosen(self) -> list[Sentence]:
        """At most `MOST`, the most useful first, at most two of one concept."""
        taken: Counter[Concept] = Counter()
        chosen: list[Sentence] = []
        said: set[str] = set()
        for key in sorted(self._found, key=lambda key: (-self._worth(key), key)):
            concept = key[0]
            if taken[concept] >= _MOST_OF_A_CONCEPT:
                continue
            sentence = next((one for one in self._anonymous(key) if _plain(one) not in said), None)
            if sentence:
                said.add(_plain(sentence))
                taken[concept] += 1
                chosen.append(sentence)
            if len(chosen) == MOST:
                break
        return chosen

    def _keep(self, key: tuple[Concept, str], found: _Found) -> None:
        kept = self._found[key]
        if any(one.sentence.casefold() == found.sentence.casefold() for one in kept):
            return
        kept.append(found)
        kept.sort(key=lambda one: one.rank)
        del kept[_KEPT_OF_A_RULE:]

    def _worth(self, key: tuple[Concept, str]) -> float:
        concept, rule = key
        sure = _OWN_RULES if rule.startswith("COACH_") else _OTHER_RULES
        return self._texts[key] * sure * _LESS_TO_SAY.get(concept, 1.0)

    def _anonymous(self, key: tuple[Concept, str]) -> Iterator[Sentence]:
        """Those of a rule whose mistake can be shown without a name."""
        for found in self._found[key]:
            exercise = self._run.exercises[found.exercise]
            words = found.span.of(found.sentence)
            if self._names.hidden(words, exercise) != words:
                continue
            marked = f"{found.sentence[: found.span.start]}\x00{found.sentence[found.span.end :]}"
            hidden = self._names.hidden(marked, exercise)
            if hidden.count(HIDDEN) > 1 or hidden.count("\x00") != 1:
                continue
            before, _, after = hidden.partition("\x00")
            yield Sentence(
                before=before,
                words=words,
                after=after,
                fix=found.issue.suggestions[0],
                concept=found.issue.concept,
                message=found.issue.message,
                texts=self._texts[key],
            )


def _found(issue: Issue, assessment: Assessment, exercise: str, number: int) -> _Found | None:
    """The issue's sentence; None when it does not show the mistake well on its own."""
    if not issue.suggestions:
        return None
    sentence = _around(assessment.text, issue.span)
    if sentence is None:
        return None
    words = sentence.of(assessment.text)
    length = len(words.split())
    if not _SHORTEST <= length <= _LONGEST:
        return None
    others = sum(one.span.overlaps(sentence) for one in assessment.issues) - 1
    span = Span(issue.span.start - sentence.start, issue.span.end - sentence.start)
    rank = (others, len(issue.suggestions) > 1, abs(length - _BEST), number)
    return _Found(rank, exercise, words, span, issue)


def _around(text: str, span: Span) -> Span | None:
    """The sentence that holds all of `span`."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - 400)
    for found in _SENTENCE.finditer(text, start):
        if found.end() >= span.end:
            whole = found.start() <= span.start
            return Span(found.start(), found.end()) if whole else None
    return None


def _plain(sentence: Sentence) -> str:
    return f"{sentence.before}{sentence.words}{sentence.after}".casefold()
