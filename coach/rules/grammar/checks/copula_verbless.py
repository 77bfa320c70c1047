"""Clauses read from their start to their end, with no verb in them: "the fish that came today fresh"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.checks.copula_missing import OBJECT_COMPLEMENT
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.noun_phrases import count_nouns
from coach.rules.grammar.people import is_name
from coach.rules.grammar.predicates import DONE, PERSONAL, Predicate, What, predicate_at
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, is_adverb
from coach.rules.grammar.verbless import (
    AUXILIARIES,
    OPENERS,
    SAYING,
    Subject,
    be_for,
    clause_end,
    has_verb,
    is_end,
    may_be_verb,
    tense_of_be,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_POINTING = word_set(
    "the my our your his her their its this that these those both each all most half none some many "
    "neither either every a an one everything everyone everybody nothing anything something someone nobody whatever"
)
_WHOLE = word_set(
    "everything everyone everybody nothing anything something someone somebody nobody none whatever"
)
_QUANTIFIERS = word_set("all both most half none some many each neither either one any few several")
_LEADS = word_set(
    "and but so also now then hello hi yes no sorry ok okay well sadly unfortunately luckily currently today still "
    "right far only here actually honestly yesterday tonight"
)
_RELATIVES = word_set("who whom which that whose")
_WHO_ACTS = word_set("i you we they he she")
_JOINS = word_set("so but and yet because although though when if while since until as or please")
_CLAUSES = _WHO_ACTS | word_set("it please the this that my our your his her their there you")
_TAKES_TIME = word_set(
    "yesterday today tomorrow tonight week month year monday tuesday wednesday thursday friday "
    "saturday sunday morning evening night afternoon ago online here there"
)
# Verbs too, but with an object only: before a preposition or an end they are adjectives.
_WITH_OBJECT = word_set("free lower correct complete secure perfect equal blunt")
_PLACES = word_set("at in on near under behind inside outside opposite from within about with for")
_NO_PLACE = word_set("fact case least last first once times all general particular advance turn")
_THOUGHTS = word_set(
    "worry problem issue concern reason fact point truth thing question hope fear trouble advantage "
    "benefit complaint suggestion aim goal rule idea impression opinion advice request difference "
    "news plan promise expectation drawback challenge"
)
_WANTED = word_set("need want lack like love hate require prefer expect")
_MOST = 14


def _starts(line: Line) -> Iterator[tuple[int, str]]:
    """Where a clause may begin, and what makes it one: first, opened, joined, behind an opening phrase."""
    first = 0
    while line.lower(first) in _LEADS or (
        is_adverb(line.lower(first)) and first < 2 and line.lower(first) not in _POINTING
    ):
        first += 1
    if line.lower(first) == "," and first:
        first += 1
    yield first, "first"
    opened = line.lower(0) in PREPOSITIONS | OPENERS | {"as", "to", "after", "before", "given"}
    comma = 0
    for at, piece in enumerate(line.words):
        word, after = piece.lower, line.lower(at + 1)
        if word == "," and not comma:
            comma = at
            if opened and after not in ("and", "but", "so", "which", "who"):
                yield at + 1, "behind"
        if word in ("and", "but", "so", "yet") and line.lower(at - 1) == "," and at > 1:
            yield at + 1, "joined"
        elif word == "that":
            if line.lower(at - 1) in OBJECT_PRONOUNS or _tells(line.lower(at - 1)):
                yield at + 1, "opened"
        elif (
            word in OPENERS - {"so", "that"} and not (word == "since" and line.lower(at + 2) == ",")
        ) or (word in SAYING and line.lower(at - 1) in ("i", "we", "you", "they", "he", "she")):
            yield at + 1, "opened"


def _tells(word: str) -> bool:
    verb = read_as(word, Form.BASE, Form.PAST, Form.THIRD)
    return (verb is not None and verb.base in _TELLING) or word in (
        "sure",
        "true",
        "clear",
        "sorry",
    )


# Seldom of what things do by themselves: "the flights delayed" were delayed by somebody.
_DONE_TO = word_set(
    "delayed cancelled canceled damaged approved rejected confirmed suspended published created attached refunded "
    "deducted disabled paid sent sold received delivered solved resolved booked placed built charged postponed "
    "scheduled uploaded removed restricted located installed activated verified assigned packed printed designed "
    "based held lost torn married"
)
_UNITS = word_set("day week month year hour minute piece kilo person lot bit few little night time")
_NOUNS_TOO = word_set(
    "fresh small ill new bad good rude safe cold hot dark sour bitter sweet blind deaf dry wet"
)
_STANDING = {
    "in": word_set("stock progress transit use danger order print trouble debt charge hospital"),
    "on": word_set("leave holiday hold time sale order duty vacation strike display trial"),
    "out": word_set("of"),
    "under": word_set("construction review warranty repair pressure water"),
    "at": word_set("home work risk lunch school stake"),
    "opposite": word_set("the our your a"),
    "near": word_set("the our your a my"),
    "behind": word_set("the our your schedule"),
}  # fmt: skip
_NEVER = word_set(
    "else more well back live last made used online home away able ok right open pretty over up down off due close"
)
_TELLING = word_set(
    "say tell think believe hear know hope see notice find feel understand mention confirm show "
    "inform mean ensure write explain guess suppose read check"
)


def _finite_in(line: Line, first: int, last: int) -> int:
    """The last piece of the first finite verbs between these; -1 for none."""
    return next((g.last for g in line.groups if g.finite and first <= g.first <= last), -1)


def whole_subject(line: Line, start: int, end: int) -> Subject | None:
    """The pieces from `start` up to `end`, if they are a noun phrase with what belongs to it."""
    word = line.lower(start)
    named = is_name(line.words[start].text) or word in ("mr", "mrs", "ms", "dr")
    if word not in _POINTING and not named:
        return None
    at, head, number = start, start, ""
    if word in _QUANTIFIERS and line.lower(start + 1) == "of":
        at, number = start + 2, "is" if word in ("one", "each", "neither", "either") else ""
    elif word in _WHOLE:
        at, number = start + 1, "is"
    # Whether a noun phrase has just begun.
    fresh = at != start + 1
    headed = False
    while at < end:
        word = line.lower(at)
        kind = kinds(word)
        if (word in _RELATIVES and not fresh) or (word in _WHO_ACTS and not fresh):
            clause = _relative_end(line, at, end)
            if clause is None:
                return None
            return Subject(start, end - 1, number or be_for(line, head, start))
        if word == "," and line.lower(at + 1) in ("who", "which", "whom", "whose"):
            shut = next((i for i in range(at + 1, end) if line.lower(i) == ","), 0)
            if shut != end - 1 or _finite_in(line, at, shut) < 0:
                return None
            return Subject(start, end - 1, number or be_for(line, head, start))
        if word in PREPOSITIONS | {"of", "to"} and not fresh:
            headed = True
            fresh = True
        elif word == "and" and not fresh and not headed:
            fresh, number = True, "are"
        elif word in DETERMINERS | _QUANTIFIERS | {"other", "own"}:
            if not fresh:
                return None
        elif word in AUXILIARIES:
            return None
        elif word[:1].isdigit() or line.words[at].text[:1].isupper() or _modifier(line, at, kind):
            fresh = False
            if not headed:
                head = at
        else:
            return None
        at += 1
    if fresh and line.lower(end - 1) not in _WHOLE:
        return None
    return Subject(start, end - 1, number or be_for(line, head, start))


@cache
def _things() -> frozenset[str]:
    """Count nouns whose plural is seldom a verb."""
    return count_nouns() - word_set(
        "sound look taste show need lead form date cost end start work help matter report plan claim "
        "state stand offer result cause sell change turn run point answer call order question "
        "contact note design deal love hope want share interest charge mean"
    )


def _modifier(line: Line, at: int, kind: str) -> bool:
    word = line.lower(at)
    if word in AUXILIARIES or is_end(word) or is_adverb(word) or word in OBJECT_PRONOUNS:
        return False
    if not kind:
        return word.isalpha() and not word.endswith("ed")
    before = line.lower(at - 1)
    earlier = kinds(before)
    led = before in DETERMINERS or "J" in earlier or before in PREPOSITIONS | {"of"}
    if "Z" in kind and before in ("this", "that", "some", "many", "all"):
        return False
    if "Z" in kind and not led and before[:1].isalpha() and word[:-1] not in _things():
        return False
    if "V" in kind and (
        ("S" in earlier and "N" not in earlier)
        or before in ("many", "some", "all", "most", "few", "several", "both", "this", "that")
        or word in ("need", "help", "want", "get", "make", "feel", "look", "see", "love", "like")
        or before in _WHOLE
        or (line.words[at - 1].text[:1].isupper() and before not in DETERMINERS | _QUANTIFIERS)
    ):
        return False
    return bool(set("NSJG").intersection(kind)) and not may_be_verb(line, at)


def _relative_end(line: Line, at: int, end: int) -> int | None:
    """Whether "that came this morning", "you met on Monday" reaches right up to `end`."""
    verbs = next((g for g in line.groups if g.finite and at <= g.first < end), None)
    if verbs is None or verbs.main is None or verbs.main in OBJECT_COMPLEMENT:
        return None
    last = verbs.last
    if any(g.finite and last < g.first < end for g in line.groups):
        return None
    place = last + 1
    while place < end:
        word = line.lower(place)
        if is_end(word) or word in _WHO_ACTS or word in AUXILIARIES:
            return None
        place += 1
    # What stands before the predicate must be able to end a clause.
    before = line.lower(end - 1)
    if before in PREPOSITIONS and line.lower(end) in DETERMINERS:
        return None
    if end - 1 == last:
        return last
    return last if before in _TAKES_TIME or before in PREPOSITIONS | OBJECT_PRONOUNS or (
        set("NS").intersection(kinds(before) or "N")
    ) else None  # fmt: skip


def _predicate(line: Line, at: int) -> Predicate | None:
    word, after = line.lower(at), line.lower(at + 1)
    if word in ("not", "still", "also", "already", "always", "only", "now", "very", "too", "so"):
        further = _predicate(line, at + 1) if at + 2 < len(line.words) else None
        if further:
            return Predicate(at, further.last, further.what)
    if word in _WITH_OBJECT and (after in PREPOSITIONS | {"than", "to"} or is_end(after)):
        return Predicate(at, at, What.ADJECTIVE)
    if word in ("subject", "due") and after == "to":
        return Predicate(at, at, What.ADJECTIVE)
    if word in ("no", "any") and after in ("longer", "more"):
        return Predicate(at, at + 1, What.PLACE)
    if word == "one" and after == "of":
        return Predicate(at, at + 1, What.NOUN)
    if word == "same" and line.lower(at - 1) == "not" and after in ("as", ".", ",", "at", "any"):
        return Predicate(at, at, What.NOUN)
    if word == "without" and line.lower(at - 1) not in ("of", "and") and not is_end(after):
        return Predicate(at, at, What.PLACE)
    if word == "the" and after in ("same", "best", "cheapest", "only", "first", "most"):
        return Predicate(at, at + 1, What.NOUN)
    kind = kinds(word)
    if word.endswith(("-free", "-friendly", "-proof", "-based")) and _ends_predicate(after):
        return Predicate(at, at, What.ADJECTIVE)
    if word in ("a", "an") and not set("VZD").intersection(kinds(line.lower(at - 1)) or "V"):
        return Predicate(at, at, What.NOUN) if after not in _UNITS else None
    if word in _NOUNS_TOO and _ends_predicate(after):
        return Predicate(at, at, What.ADJECTIVE)
    if "G" in kind and kind in ("JG", "G") and _ends_predicate(after):
        return Predicate(at, at, What.GOING_ON)
    if word in PERSONAL and _ends_predicate(after):
        return Predicate(at, at, What.DONE)
    if "J" in kind and not set("NSVRIGDP").intersection(kind) and _ends_predicate(after):
        return None if word in _NEVER else Predicate(at, at, What.ADJECTIVE)
    if word in DONE and _ends_predicate(after):
        return Predicate(at, at, What.DONE)
    if word in _PLACES and after not in _NO_PLACE and not is_end(after):
        return Predicate(at, at, What.PLACE)
    found = predicate_at(line, at, personal=False)
    if found and (
        line.lower(found.last) in _NEVER
        or (found.what is What.NOUN and line.lower(found.last - 1) != "only")
    ):
        return None
    return found


def _ends_predicate(word: str) -> bool:
    return (
        is_end(word)
        or word in PREPOSITIONS | {"to", "than", "enough", "now", "today", "already", "again"}
        or word in OPENERS
    )


def _closed(line: Line, end: int, how: str) -> bool:
    """Whether the clause surely ends at `end`."""
    if line.lower(end - 1) in ("best", "first", "only") and line.lower(end) in _WHO_ACTS:
        return True
    word, after = line.lower(end), line.lower(end + 1)
    if word in ("", ".", "!", ";") or (word == "," and not has_verb(line, 0, len(line.words))):
        return True
    if word == "?":
        return how == "opened"
    if how == "opened":
        return word in _WHO_ACTS or (word == "," and after not in ("who", "which", "and", "or"))
    if word in (
        "because", "so", "but", "although", "though", "when", "if", "than", "until", "except"
    ):  # fmt: skip
        return True
    if word == "and" and _third(line, end + 1) and how == "first":
        return True
    if word == "," and after in ("so", "but", "yet", "because", "although", "though", "and"):
        return _clause_follows(line, end + 2) or after in ("so", "but", "yet")
    return word == "and" and _clause_follows(line, end + 1)


def _third(line: Line, at: int) -> bool:
    word, after = line.lower(at), line.lower(at + 1)
    plural = "S" in kinds(word) and not (after in DETERMINERS or "J" in kinds(after))
    return read_as(word, Form.THIRD) is not None and not plural


def _clause_follows(line: Line, at: int) -> bool:
    return (line.lower(at) in _CLAUSES and any(
        g.finite and at < g.first < at + 8 for g in line.groups
    )) or line.lower(at) == "please"  # fmt: skip


@lru_cache(maxsize=256)
def _read(line: Line) -> tuple[tuple[Tier, Found], ...]:
    return tuple(_clauses(line))


def _clauses(line: Line) -> Iterator[tuple[Tier, Found]]:
    whole = line.lower(len(line.words) - 1) in (".", "!", "?")
    if len(line.words) < 5 or not whole:
        return
    readable = {at for at in range(1, len(line.words)) if _may_follow(line, at)}
    for start, how in _starts(line):
        if line.lower(start) not in _POINTING and not is_name(_text(line, start)):
            continue
        found = None
        related = False
        for at in range(start + 1, min(start + _MOST, len(line.words) - 1)):
            word = line.lower(at)
            related = related or word in _RELATIVES or word in _WHO_ACTS
            if word in _STOPS or (word in AUXILIARIES and not related):
                break
            if at not in readable:
                continue
            predicate = _predicate(line, at)
            subject = whole_subject(line, start, at) if predicate else None
            if not predicate or not subject:
                continue
            end = clause_end(line, predicate.last + 1)
            if has_verb(line, predicate.last + 1, end) or not _closed(line, end, how):
                continue
            if how == "first" and line.lower(end) == "?":
                continue
            if tier := _tier(line, subject, predicate, end, how):
                found = (tier, _found(line, subject, predicate, end))
                if predicate.what is not What.PLACE:
                    break
        if found:
            yield found


_STOPS = frozenset([";", "(", "?", "!", ":", "."])


def _may_follow(line: Line, at: int) -> bool:
    """Whether what stands before `at` may end a subject, and what stands there begin a predicate."""
    before = line.lower(at - 1)
    return not (before in DETERMINERS or before in AUXILIARIES or before in ("of", "to")) and not (
        line.lower(at) in AUXILIARIES or line.lower(at) in OBJECT_PRONOUNS
    )


def _text(line: Line, at: int) -> str:
    return line.words[at].text if at < len(line.words) else ""


def _tier(line: Line, subject: Subject, predicate: Predicate, end: int, how: str) -> Tier | None:
    word, head = line.lower(predicate.last), line.lower(subject.last)
    if head in ("way", "sooner", "more", "same", "one", "bit", "lot", "time", "times", "kind"):
        return None
    if line.words[predicate.last].text.isupper():
        return None
    if read_as(head, Form.THIRD) and line.words[predicate.first].text[0].isupper():
        return None  # "the girl who works here knows French"
    if predicate.what is What.NOUN and _finite_in(line, subject.first, subject.last) >= 0:
        return None
    first = line.lower(subject.first)
    if first == "one" and line.lower(subject.first + 1) != "of":
        return None
    if first in ("a", "an", "every") and predicate.what in (What.DONE, What.PLACE, What.GOING_ON):
        return None
    if how == "joined" and predicate.what in (What.DONE, What.PLACE):
        return None
    if read_as(word, Form.BASE) and subject.be == "are" and word not in _WITH_OBJECT | {"subject"}:
        return None  # "our prices open at"
    pronoun = line.lower(subject.first) in ("that", "this", "these", "those", "all", "some")
    if pronoun and subject.first == subject.last:
        return None
    if predicate.what is What.PLACE:
        if word == "longer" and line.lower(subject.first) not in ("all", "some"):
            return Tier.ERROR
        phrase = end - predicate.last > 1
        standing = line.lower(predicate.last + 1) in _STANDING.get(word, ())
        others = standing or any(
            g.finite for g in line.groups if not subject.first <= g.first <= end
        )
        if not phrase or line.lower(subject.first) in (
            "that", "all", "some", "many", "each", "everything", "most"
        ):  # fmt: skip
            return None
        before, after = line.lower(subject.first - 1), line.words[predicate.last + 1]
        related = _finite_in(line, subject.first, subject.last) >= 0
        timed = line.lower(subject.last) in _TAKES_TIME
        dated = after.text[:1].isdigit() or (word == "in" and after.text[:1].isupper())
        if (
            (
                before in ("since", "until", "till", "once")
                and word in ("in", "on", "at", "with")
                and after.lower not in ("home", "work", "school")
            )
            or (related and not timed and line.lower(subject.last) != ",")
            or (dated and word in ("in", "on"))
            or (word == "on" and after.lower in ("board", "time"))
            or (
                word in ("with", "for", "about", "within")
                and line.lower(subject.first) != "nothing"
            )
            or (word == "from" and " to " in f" {line.plain} ")
        ):
            return None
        return Tier.HINT if others or how != "first" else None
    if predicate.what is What.DONE and read_as(word, Form.PAST) and word not in PERSONAL:
        active = line.lower(predicate.first) in (
            "never",
            "always",
            "already",
            "also",
            "only",
            "just",
        )
        if active or _finite_in(line, subject.first, subject.last) >= 0 or word not in _DONE_TO:
            return None
        return Tier.HINT
    return Tier.ERROR


def _found(line: Line, subject: Subject, predicate: Predicate, end: int) -> Found:
    forms = tense_of_be(line, subject, predicate.last, end)
    words = line.written(predicate.first, predicate.last)
    return Found(*line.fix(predicate.first, predicate.last, *(f"{be} {words}" for be in forms)))


def _sure(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        yield from (found for tier, found in _read(line) if tier is Tier.ERROR)


def _likely(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        yield from (found for tier, found in _read(line) if tier is Tier.HINT)


_THOUGHT = re.compile(
    r"^(?:so |but |and )?(?:(?:my|our|the|his|her|their) (?:(?:only|main|biggest|real|first|other|whole|best|worst|greatest) )*"
    r"(?:worry|problem|issue|concern|fear|point|trouble|complaint|suggestion|advantage|benefit|drawback|rule|"
    r"opinion|promise|guess|hope|plan)|the (?:main |only |real |first )?(?:reason|thing|problem|issue)(?: (?:i|we|you|they) (?:am|are|was|were|have|want|need|like)(?: \w+)?)) "
    r"(?P<that>that) (?:i|you|we|they|he|she|it|the|my|our|your|this|these|no|there)\b"
)
_NEEDED = re.compile(
    r"^what (?:i|we|you|they|he|she|(?:the|your|our|my) \w+)(?: really| also| only)? "
    r"(?:need|needs|want|wants|lack|lacks|like|hate|love) (?P<a>a|an|the|more|only|your|some) (?:\w+ ){1,6}[.!]$"
)
_SEEMS = re.compile(
    r"\b(?:seems?|seemed|appears?|used|going|likely|supposed|has|have|had|needs?|wants?) to (?P<at>(?:too|very|so|quite|more|less) (?P<adj>\w+))"
)
_AT_LEAST = re.compile(
    r"\b(?:should|must|can|could|may|might|will|would|cannot)(?: not)? (?P<at>at (?:least|most)) (?:\d|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a|an|half)\b"
)
_WHO = re.compile(r"^who (?P<at>\w+) (?:for|to|of|in|at|with|about|on|now|today|\?)")


def _phrases(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if plain.startswith("who ") and (match := _WHO.match(plain)):
            kind = kinds(match["at"])
            if kind[:1] == "J" and not set("VZDP").intersection(kind):
                yield from _be_before(line, match, "at", "is")
        if " that " in plain and (match := _THOUGHT.match(plain)):
            at = plain.count(" ", 0, match.start("that"))
            verbs = [g for g in line.groups if g.first > at and g.finite]
            end = clause_end(line, verbs[0].last + 1) if verbs else 0
            if len(verbs) == 1 and end >= len(line.words) - 1 and not has_verb(
                line, verbs[0].last + 1, end
            ):  # fmt: skip
                yield from _be_before(line, match, "that", "is")
        if plain.startswith("what ") and (match := _NEEDED.match(plain)):
            at = plain.count(" ", 0, match.start("a"))
            if not has_verb(line, at, len(line.words)):
                yield from _be_before(line, match, "a", "is")
        if " to " in plain:
            for match in _SEEMS.finditer(plain):
                kind = kinds(match["adj"])
                if "J" in kind and match["adj"] not in ("many", "much"):
                    yield from _be_before(line, match, "at", "be")
        if " at " in plain:
            for match in _AT_LEAST.finditer(plain):
                after = plain.count(" ", 0, match.end())
                if not any(read_as(line.lower(i), Form.BASE) for i in range(after, after + 2)):
                    yield from _be_before(line, match, "at", "be")


def _be_before(line: Line, match: re.Match[str], group: str, be: str) -> Iterator[Found]:
    if place := line.place(*match.span(group)):
        words = line.written(place.first, place.last)
        yield Found(*line.fix(place.first, place.last, f"{be} {words}"))


_MESSAGE = Bilingual(
    en="This clause has no verb of its own. English needs be here: “{right}”.",
    bn="বাক্যের এই অংশে নিজের কোনো ক্রিয়া নেই। বাংলায় “হয়” বলতে হয় না, ইংরেজিতে be লাগে: “{right}”।",
)

CHECKS = (
    Check(
        id="COACH_COPULA_CLAUSE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=_MESSAGE,
        find=_sure,
        wrong=(
            "The candidates whom you met on Monday [still interested => are still interested] in the job.",
            "His attitude towards the juniors [not acceptable => is not acceptable].",
            "As far as I know, none of the rooms [free => are free] on the fourteenth.",
            "Our fees for a full audit [lower => are lower] than theirs.",
        ),
        right=(
            "The people responsible for this will answer you.",
            "The work done, they went home.",
            "We found the shop closed.",
            "Both of us agreed with the plan.",
        ),
    ),
    Check(
        id="COACH_COPULA_SET_PLACES",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=_MESSAGE,
        find=_phrases,
        wrong=(
            "My biggest worry [that => is that] the files were never backed up.",
            "What your customers need [a => is a] clear price list.",
            "The curtains seem to [too short => be too short] for the window.",
            "A password should [at least => be at least] twelve characters long.",
            "Who [responsible => is responsible] for the comments on Friday?",
        ),
        right=(
            "The fact that the files were lost worries me.",
            "What your customers need a lot of is patience.",
            "You should at least call him.",
            "Who else knows about it?",
        ),
    ),
    Check(
        id="COACH_COPULA_CLAUSE_PERHAPS",
        concept=Concept.COPULA,
        tier=Tier.HINT,
        message=_MESSAGE,
        find=_likely,
        wrong=(
            "Since the road to the factory [under => is under] water, no truck can leave today.",
            "I hear that the new supervisor [from => is from] Comilla.",
            "Because of the fog, all the flights [delayed => are delayed] until noon.",
        ),
        right=(
            "Since the road to the factory is under water, no truck can leave.",
            "I heard the new song from Comilla.",
            "All the staff moved on.",
        ),
    ),
)
