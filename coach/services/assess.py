"""Assess a text: issues, readability, moves, facts, flags, and a scorecard that explains itself."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise, Flag
from coach.domain.issue import Concept, Issue
from coach.domain.scoring import Evidence, scorecard
from coach.errors import EngineUnavailable, TextTooLong
from coach.services.ports import IssueFinder, ReadabilityMeter, ReplyReader

# Twenty pages: more is a mistake of the clipboard, and costs the server minutes.
LONGEST_TEXT = 50_000
_KEPT = 256
# What is no English has no mistakes of English: "ami" is not a slip for "am".
_NO_ENGLISH = {Flag.NOT_ENGLISH, Flag.GIBBERISH, Flag.EMPTY}

_Key = tuple[str, str, int]


class Assess:
    """Implements `coach.services.ports.Assessor`. Safe for threads when its parts are.

    The latest assessments are kept: a page is drawn many times for one check.
    """

    def __init__(
        self,
        issues: IssueFinder,
        readability: ReadabilityMeter,
        reader: ReplyReader,
        *,
        text_limit: int = LONGEST_TEXT,
    ) -> None:
        self._text_limit = text_limit
        self._issues = issues
        self._readability = readability
        self._reader = reader
        self._kept: OrderedDict[_Key, tuple[Exercise | None, Assessment]] = OrderedDict()
        self._lock = Lock()

    def assess(self, text: str, exercise: Exercise | None = None) -> Assessment:
        """Raises TextTooLong. With the grammar server down, the assessment is
        not `complete`, and is not kept: the next check asks the server again."""
        if len(text) > self._text_limit:
            raise TextTooLong(length=len(text), limit=self._text_limit)
        key = (text, exercise.id, exercise.revision) if exercise else (text, "", 0)
        if kept := self._recall(key, exercise):
            return kept
        made = self._made(text, exercise)
        if made.complete:
            self._keep(key, exercise, made)
        return made

    def _made(self, text: str, exercise: Exercise | None) -> Assessment:
        # The grammar server takes most of the time; the rest is done while it works.
        search = self._issues.begin(text)
        moves = self._reader.moves(text, exercise)
        facts = self._reader.facts(text, exercise) if exercise else ()
        flags = self._reader.flags(text, exercise)
        shorthand = self._reader.shorthand(text)
        readability = self._readability.measure(text)
        issues, complete = self._ended(search, text)
        if any(raised.flag in _NO_ENGLISH for raised in flags):
            issues = ()
        elif exercise:
            issues = tuple(issue for issue in issues if not _is_a_name(issue, text, exercise))
        evidence = Evidence(
            text=text,
            issues=issues,
            moves=moves,
            facts=facts,
            flags=flags,
            shorthand=shorthand,
            readability=readability,
            exercise=exercise,
            complete=complete,
        )
        return Assessment(
            text=text,
            issues=issues,
            moves=evidence.moves,
            facts=evidence.facts,
            flags=evidence.flags,
            readability=evidence.readability,
            scorecard=scorecard(evidence),
            complete=complete,
        )

    def _ended(
        self, search: Callable[[], tuple[Issue, ...]], text: str
    ) -> tuple[tuple[Issue, ...], bool]:
        try:
            return search(), True
        except EngineUnavailable:
            return self._issues.find_without_server(text), False

    def _recall(self, key: _Key, exercise: Exercise | None) -> Assessment | None:
        with self._lock:
            asked, kept = self._kept.get(key, (None, None))
            # An author tries out changes to an exercise without a new revision.
            if kept is None or asked is not exercise:
                return None
            self._kept.move_to_end(key)
            return kept

    def _keep(self, key: _Key, exercise: Exercise | None, made: Assessment) -> None:
        with self._lock:
            self._kept[key] = exercise, made
            self._kept.move_to_end(key)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


def _is_a_name(issue: Issue, text: str, exercise: Exercise) -> bool:
    """Whether what looks misspelt is a name the trainee was given."""
    return issue.concept is Concept.SPELLING and issue.span.of(text) in exercise.names
