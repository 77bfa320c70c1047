"""Clauses of a line: the verbs of the one a conjunction opens, and which of them tell of the past."""

import re
from collections.abc import Iterator

from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group, Kind
from coach.rules.grammar.verbs import readings
from coach.rules.grammar.wordset import word_set

IF = re.compile(r"\b(?:even if|only if|if)(?= )")
# "When" and "if" also open questions told on: "tell me when it will come".
ASKING = word_set(
    "doubt care likely probability chance forecast matter depend "
    "know tell ask wonder see check sure say inform confirm decide explain find out "
    "understand update notify predict unclear question idea certain remember show specify "
    "mention guess unsure matter clarify me us him them estimate let advise"
)
# What one says or shows now about what happened then.
TIMELESS = word_set(
    "think believe know hope mean guess understand see apologize apologise regret want need say please "
    "attach appreciate assure suggest recommend remember suppose wonder"
)
_CLAUSE_WORDS = 7  # from the conjunction to its verb
_MAINS = (Kind.FINITE, Kind.IMPERATIVE)
# "When you said you will come": what follows is what was said, no main clause.
_WITH_CLAUSES = word_set(
    "say tell think know believe hope see find feel wish mean notice realise realize learn hear mention "
    "inform promise remember forget understand explain confirm show ensure guess suppose assume claim"
)
_STOPS = word_set(", ; : . ! ? and but or so because that who which if when where how why")


def clause_verb(line: Line, start: int) -> Group | None:
    """The first verbs of the clause that starts at `start`."""
    for group in line.groups:
        if group.first < start:
            continue
        if group.first - start > _CLAUSE_WORDS or group.kind is Kind.GERUND:
            return None
        if any(line.lower(i) in _STOPS for i in range(start, group.first)):
            return None
        if group.finite:
            return group if group.first > start else None
        if group.kind is not Kind.LOOSE or group.subject in SUBJECT_PRONOUNS:
            return None  # "you read", "they put": its own verb, in either tense
    return None


def conditions(line: Line) -> Iterator[tuple[Place, Group]]:
    """Each "if" with the verbs of its clause; "had you told me" is one too."""
    if " if " not in f" {line.plain}" and not line.plain.startswith("had "):
        return
    for _, place in line.find(IF):
        if group := clause_verb(line, place.last + 1):
            yield place, group
    first = line.groups[0] if line.groups else None
    if first and first.first == 0 and first.aux == ("had",) and first.subject_inside:
        yield Place(0, 0), first


def told_on(line: Line, at: int) -> bool:
    """Whether the clause at `at` is what somebody asks, tells or knows."""
    back = [line.lower(i) for i in range(max(0, at - 4), at)]
    verbs = {reading.verb.base for word in back for reading in readings(word)}
    return not ASKING.isdisjoint({*back, *verbs})


def comma(line: Line) -> int:
    """The place of the first comma; 0 for none."""
    return next((i for i, word in enumerate(line.words) if word.lower == ","), 0)


def unmarked_main(line: Line, clause: Group) -> Group | None:
    """ "When it reaches you I will write": the main verbs behind a clause that no comma ends."""
    after = (g for g in line.groups if g.first > clause.last and g.kind in _MAINS)
    main = next(after, None)
    if not main or clause.base in _WITH_CLAUSES:
        return None
    told = main.subject in SUBJECT_PRONOUNS and line.lower(main.first - 1) == main.subject
    asked = line.lower(main.first - 1) in ("please", "kindly") and not main.finite
    start = main.first - 1
    if not (told or asked) or start <= clause.last or line.broken(clause.last + 1, start):
        return None
    return main


def past(group: Group) -> bool:
    """Whether the verbs are simple past or past progressive."""
    return group.finite and group.tense == "past" and not group.perfect


def present(group: Group) -> bool:
    """Whether the verbs are in the present, no perfect and no question, with a subject."""
    return (
        group.finite
        and group.tense == "present"
        and not group.perfect
        and not group.subject_inside
        and bool(group.subject)
    )


def in_past(group: Group) -> str:
    return rewritten(group, "past")
