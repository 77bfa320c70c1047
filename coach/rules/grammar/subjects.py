"""Where a clause with its own subject and verb begins, and whether it can stand alone."""

from coach.rules.grammar.lines import Line
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    Kind,
    is_adverb,
)
from coach.rules.grammar.wordset import word_set

SUBORDINATORS = word_set(
    "if when whenever while whilst because although though as since after before until till unless "
    "once where wherever whereas whether than lest that who whom whose which what whatever whoever "
    "whichever how however why so provided providing assuming given considering supposing even"
)
# One word that is a whole subject.
WHOLE_SUBJECTS = SUBJECT_PRONOUNS | word_set(
    "there this that these those nobody everybody somebody everyone someone anyone anybody nothing "
    "everything something none both most some others"
)
# What may stand before a clause and is no part of it: "Hello sir, ...", "But now ...".
_LEADS = word_set(
    "and but or so also now then hello hi hey sir madam ma'am yes no ok okay well sorry today "
    "yesterday tomorrow dear actually still currently recently unfortunately luckily sadly "
    "thankfully honestly basically already again just"
) | {",", "'"}
_FURTHEST = 7


def clause_at(line: Line, at: int) -> Group | None:
    """The finite verbs of a clause whose subject begins at `at`; None if none begins there."""
    word = line.lower(at)
    if not word or not (word[0].isalpha() or word[0].isdigit()):
        return None
    pronoun = word in WHOLE_SUBJECTS
    if not pronoun and (
        word in PREPOSITIONS
        or word in BREAKS
        or word in SUBORDINATORS
        or (is_adverb(word) and word not in DETERMINERS)
    ):
        return None
    for group in line.groups:
        if group.first <= at and group.last >= at:
            return None
        if group.first < at:
            continue
        if group.first - at > _FURTHEST or line.broken(at + 1, group.first - 1):
            return None
        if _has_pronoun(line, at + 1, group.first - 1):
            return None
        if group.finite and group.subject and not group.subject_inside:
            return group if not pronoun or _near(line, at, group) else None
        if group.kind in (Kind.INFINITIVE, Kind.IMPERATIVE):
            return None
    return None


def _near(line: Line, at: int, group: Group) -> bool:
    """Whether only adverbs stand between a pronoun and its verbs; "this" may have a noun."""
    if line.lower(at) in DETERMINERS or line.lower(at) in ("most", "none"):
        return True
    return all(is_adverb(line.lower(i)) for i in range(at + 1, group.first))


def _has_pronoun(line: Line, first: int, last: int) -> bool:
    return any(line.lower(i) in SUBJECT_PRONOUNS for i in range(first, last + 1))


def first_word(line: Line, at: int = 0) -> int:
    """The first word from `at` on that is no greeting, "and", "now" or the like."""
    while at < len(line.words) - 1 and line.lower(at) in _LEADS:
        at += 1
    return at


def stands_alone(line: Line, first: int, last: int) -> Group | None:
    """The verbs of the statement that pieces `first` to `last` are; None if they are no whole one.

    Nothing in it may open a dependent clause that could reach behind `last`.
    """
    start = first_word(line, first)
    group = clause_at(line, start)
    if group is None or group.last > last:
        return None
    for at in range(group.last + 1, last + 1):
        if line.lower(at) in SUBORDINATORS and line.lower(at - 1) in _JOINTS:
            return None
    return group


_JOINTS = word_set(
    "that and but or so then think know believe hope say said sure note feel guess says thought "
    "told mean means see understand only , ; :"
)
