"""Whether a sentence typed anew puts a slip right: any right answer does.

The judge is the same checker that found the slip. Nothing is compared with one
model answer: the answer must be clear of the slip's concept, hold no error that
was not there, and still be the same sentence.
"""

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from coach.domain.assessment import Assessment
from coach.domain.issue import Issue
from coach.domain.notebook import Slip

_CLOSE = 60  # of 100; "I agree." for "I am agree." is 84, another sentence of the job 40


class Fault(StrEnum):
    """Why an answer does not pass."""

    UNCHANGED = "unchanged"
    STILL_THERE = "still_there"
    NEW_ERROR = "new_error"
    ANOTHER_SENTENCE = "another_sentence"
    NOT_IT = "not_it"  # not among the answers of an item


@dataclass(frozen=True, slots=True)
class Judged:
    """`fault` is None when it passes; `issue` is what the checker found in the answer."""

    fault: Fault | None = None
    issue: Issue | None = None

    @property
    def passed(self) -> bool:
        return self.fault is None


def judge(slip: Slip, before: Assessment, after: Assessment) -> Judged:
    """`before` is the slip's sentence as the checker sees it alone, `after` the answer."""
    answer = after.text
    if plain(answer) == plain(slip.sentence):
        return Judged(Fault.UNCHANGED)
    for error in after.errors:
        if error.concept is slip.concept:
            return Judged(Fault.STILL_THERE, error)
    known = {error.key(before.text) for error in before.errors}
    for error in after.errors:
        if error.key(answer) not in known:
            return Judged(Fault.NEW_ERROR, error)
    if not _is_close(answer, slip.sentence):
        return Judged(Fault.ANOTHER_SENTENCE)
    seen_alone = any(error.concept is slip.concept for error in before.errors)
    if not seen_alone and plain(_company(slip)) in plain(answer):
        return Judged(Fault.STILL_THERE)
    return Judged()


def plain(text: str) -> str:
    """Without what no eye sees: spaces, the kind of apostrophe, capitals are kept."""
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())


def _is_close(answer: str, sentence: str) -> bool:
    one, other = plain(answer).casefold(), plain(sentence).casefold()
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)) >= _CLOSE


def _company(slip: Slip) -> str:
    """The slip with the word before and after it. Some slips show only in the whole
    text; of those the checker cannot say that they are gone, so the words must change."""
    before = slip.sentence[: slip.span.start].split()[-1:]
    after = slip.sentence[slip.span.end :].split()[:1]
    return " ".join([*before, slip.span.of(slip.sentence), *after])
