"""Whether each rule does on its own examples what it says.

A wrong example must be found at the marked words, the first suggestion must give
the corrected sentence, and that sentence must have no error by any rule; a right
example must have none either, and must not wake its own rule even as a hint.
Where two of our rules see one mistake, the other may be the one that is shown, if
it corrects the sentence alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.domain.issue import Issue, Tier
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.finder import GrammarFinder, RawMatch
from coach.rules.grammar.own import Teaching

# LanguageTool is quick with one long text and slow with many short ones; very
# long ones would outlast its time limit.
_BATCH_CHARACTERS = 12_000
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Fault:
    """One example that does not behave."""

    key: str
    sentence: str
    why: str

    def __str__(self) -> str:
        return f"{self.key}\n    {self.sentence}\n    {self.why}"


def faults(finder: GrammarFinder, teachings: Mapping[str, Teaching]) -> tuple[Fault, ...]:
    """Every example of `teachings` that fails."""
    texts = list(dict.fromkeys(_sentences(teachings.values())))
    issues = dict(zip(texts, check_each(finder, texts), strict=True))
    found: list[Fault] = []
    for key, teaching in teachings.items():
        found += _of_wrong(key, teaching, issues)
        found += _of_right(key, teaching, issues)
    return tuple(found)


def check_each(finder: GrammarFinder, texts: Sequence[str]) -> list[tuple[Issue, ...]]:
    """The issues of each text, found with few and long requests."""
    results: list[tuple[Issue, ...]] = []
    for batch in _batches(texts):
        matches = finder.matches(_GAP.join(batch))
        start = 0
        for text in batch:
            inside = [_Moved.into(match, start, len(text)) for match in matches]
            results.append(finder.judge(text, [match for match in inside if match]))
            start += len(text) + len(_GAP)
    return results


@dataclass(frozen=True, slots=True)
class _Moved:
    """A match of a batch, seen from the start of one of its texts."""

    offset: int
    length: int
    rule_id: str
    sub_id: str
    category: str
    issue_type: str
    message: str
    replacements: tuple[str, ...]

    @classmethod
    def into(cls, match: RawMatch, start: int, length: int) -> "_Moved | None":
        offset = match.offset - start
        if not 0 <= offset < length:
            return None
        return cls(
            offset, match.length, match.rule_id, match.sub_id, match.category,
            match.issue_type, match.message, match.replacements,
        )  # fmt: skip


def _sentences(teachings: Iterable[Teaching]) -> Iterator[str]:
    for teaching in teachings:
        for example in teaching.wrong:
            yield from (example.text, example.corrected)
        yield from teaching.right


def _of_wrong(key: str, teaching: Teaching, issues: Mapping[str, Sequence[Issue]]) -> list[Fault]:
    found: list[Fault] = []
    for example in teaching.wrong:
        hits = [issue for issue in issues[example.text] if issue.span == example.span]
        own = next((issue for issue in hits if issue.rule == teaching.rule), None)
        if own is None and not _corrected_alike(teaching.rule, example, issues[example.text]):
            why = f"not found by this rule at “{example.span.of(example.text)}”; instead: "
            found.append(Fault(key, example.text, why + _told(example.text, issues[example.text])))
        elif own and example.right is not None and own.suggestions[:1] != (example.right,):
            offers = f"the first suggestion should be “{example.right}”: {list(own.suggestions)}"
            found.append(Fault(key, example.text, offers))
        if example.right is not None:
            found += _clean(key, example.corrected, issues, "the corrected sentence has an error: ")
    return found


def _corrected_alike(rule: str, example: WrongExample, issues: Sequence[Issue]) -> bool:
    """Whether another of our rules makes the sentence that `rule` would have made."""
    return example.right is not None and any(
        _mended(example.text, issue) == example.corrected
        for issue in issues
        if issue.rule.startswith("COACH_") and issue.rule != rule and issue.suggestions
    )


def _mended(text: str, issue: Issue) -> str:
    return text[: issue.span.start] + issue.suggestions[0] + text[issue.span.end :]


def _of_right(key: str, teaching: Teaching, issues: Mapping[str, Sequence[Issue]]) -> list[Fault]:
    found: list[Fault] = []
    for text in teaching.right:
        own = [issue for issue in issues[text] if issue.rule == teaching.rule]
        if own:
            found.append(
                Fault(key, text, "this right sentence wakes the rule: " + _told(text, own))
            )
        else:
            found += _clean(key, text, issues, "this right sentence has an error: ")
    return found


def _clean(key: str, text: str, issues: Mapping[str, Sequence[Issue]], why: str) -> list[Fault]:
    errors = [issue for issue in issues[text] if issue.tier is Tier.ERROR]
    return [Fault(key, text, why + _told(text, errors))] if errors else []


def _told(text: str, issues: Sequence[Issue]) -> str:
    told = [f"{i.rule} at “{i.span.of(text)}” -> {list(i.suggestions[:3])}" for i in issues]
    return "; ".join(told) or "nothing"


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(_GAP)
    if batch:
        yield batch
