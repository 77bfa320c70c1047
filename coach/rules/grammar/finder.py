"""All that is wrong in a text: LanguageTool's alerts judged, our own rules and checks added."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import Protocol

from coach.domain.issue import Issue
from coach.domain.text import Span
from coach.rules.grammar import languagetool
from coach.rules.grammar.merge import without_overlaps
from coach.rules.grammar.own import OwnRules, own_rules
from coach.rules.grammar.protect import Protected, protected
from coach.rules.grammar.sentence_by_sentence import SentenceBySentence
from coach.rules.grammar.sentences import sentences

_OURS = "COACH_"  # how the ids of our LanguageTool rules begin


class RawMatch(Protocol):
    """One alert as the grammar server gave it; places count code points."""

    @property
    def offset(self) -> int: ...
    @property
    def length(self) -> int: ...
    @property
    def rule_id(self) -> str: ...
    @property
    def sub_id(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def issue_type(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def replacements(self) -> tuple[str, ...]: ...


class GrammarFinder:
    """An IssueFinder over any source of LanguageTool alerts.

    `begin` is `check` for a source that can be asked while other work is done.
    `also_accepted` are words a mentor added to the lexicon.
    """

    def __init__(
        self,
        check: Callable[[str], Sequence[RawMatch]],
        own: OwnRules | None = None,
        *,
        begin: Callable[[str], Callable[[], Sequence[RawMatch]]] | None = None,
        also_accepted: Collection[str] = (),
    ) -> None:
        self._check = check
        self._own = own or own_rules()
        self._begin = begin or (lambda text: partial(check, text))
        self._accepted = frozenset(word.casefold() for word in also_accepted)
        self._across = [check for check in self._own.checks if check.across]
        self._alone = SentenceBySentence([c for c in self._own.checks if not c.across])

    def find(self, text: str) -> tuple[Issue, ...]:
        return self.judge(text, self.matches(text))

    def begin(self, text: str) -> Callable[[], tuple[Issue, ...]]:
        """Ask the server, and run our checks while it works; the call of what is
        given back waits for its answer, and gives what `find` gives."""
        answer = self._begin(text)
        ours, kept = self._from_checks(text), protected(text)
        return lambda: self._judged(text, answer(), ours, kept)

    def matches(self, text: str) -> Sequence[RawMatch]:
        """The grammar server's alerts, before any judgement."""
        return self._check(text)

    def find_without_server(self, text: str) -> tuple[Issue, ...]:
        return self.judge(text, ())

    def judge(self, text: str, matches: Iterable[RawMatch]) -> tuple[Issue, ...]:
        """Issues in order of place, none overlapping, from `matches` and our checks."""
        return self._judged(text, matches, self._from_checks(text), protected(text))

    def _judged(
        self, text: str, matches: Iterable[RawMatch], ours: Sequence[Issue], kept: Protected
    ) -> tuple[Issue, ...]:
        found = [issue for match in matches if (issue := self._issue(text, match))]
        found += ours
        return without_overlaps(issue for issue in found if not kept.covers(issue.span))

    def _issue(self, text: str, match: RawMatch) -> Issue | None:
        if match.length < 1 or match.offset + match.length > len(text):
            return None
        span = Span(match.offset, match.offset + match.length)
        if match.rule_id.startswith(_OURS):
            # A server elsewhere may have been built from another version of our rules.
            known = self._own.teachings.get(match.message)
            return known.issue(span, text, match.replacements) if known else None
        return languagetool.issue(text, span, match, also_accepted=self._accepted)

    def _from_checks(self, text: str) -> list[Issue]:
        read = sentences(text)
        issues = [
            self._own.teachings[check].issue(span, text, suggestions)
            for check, span, suggestions in self._alone.find(read)
        ]
        issues += [
            self._own.teachings[check.id].issue(found.span, text, found.suggestions)
            for check in self._across
            for found in check.find(read)
        ]
        return issues
