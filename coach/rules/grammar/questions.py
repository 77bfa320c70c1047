"""Question words with what belongs to them, and the subjects that stand behind.

"How many logos", "at what time", "which of the two plans" each open a question as one phrase.
"""

from coach.domain.text import Span
from coach.rules.grammar.lines import Line
from coach.rules.grammar.noun_kinds import NOUNS_TOO
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

ASKING = word_set("what when where why how who whom whose which")
AUXILIARIES = word_set(
    "am is are was were do does did have has had can could will would shall should may might must"
)
BE = word_set("am is are was were")
DO = word_set("do does did")
HAVE = word_set("have has had")
MODALS = AUXILIARIES - BE - DO - HAVE
STARTS = DETERMINERS | SUBJECT_PRONOUNS | word_set("there everyone everybody anyone someone")
# "How many", "which two" belong to the question, not to a subject.
_SUBJECTS = STARTS - word_set(
    "many few several some any one two three four five six seven eight nine ten other"
)
# "What time", "which day" ask for a time: what follows "is" is the subject, not a description.
_TIMES = word_set("time day date month year hour")
# What "be" may say of a subject: the subject ends before it.
_PREDICATES = word_set(
    "late slow slower fast faster down up open closed close available unavailable ready free missing "
    "wrong right correct incorrect different same high higher low lower empty full broken blank pending "
    "busy important necessary needed possible impossible good better bad worse expensive costly cheap "
    "cheaper big bigger small smaller long longer short shorter early blocked locked hacked good safe "
    "unsafe secure online offline live active inactive overdue due angry upset unhappy happy sad sorry "
    "visible invisible valid invalid clear unclear blurry dark heavy hard difficult easy easier complete "
    "incomplete unable able afraid interested popular useful useless old new young tall hot cold dirty "
    "clean true false fine okay ok over away absent present sick ill dead delayed gone damaged torn "
    "required done finished better best worst so too very not still yet here there now today tomorrow "
    "yesterday again anymore nowadays currently only always never already more less much such like as"
)
_TAILS = word_set(
    "today tomorrow yesterday tonight now here there yet again anymore please exactly still so too "
    "very sir madam only already currently back first next nowadays online soon later this"
)


def asking_phrase(line: Line, at: int) -> int | None:
    """The last place of the question phrase that opens at `at`, or None.

    A noun may belong to it ("which browser", "how many people", "what kind of file").
    """
    opening = line.lower(at)
    if opening not in ASKING:
        return None
    last = at
    if opening in ("what", "which", "whose", "how"):
        last = _with_noun(line, at)
    elif opening in ("when", "where", "why", "who", "whom") and line.lower(at + 1) in (
        "exactly",
        "else",
    ):
        last = at + 1
    return last


def _with_noun(line: Line, at: int) -> int:
    if line.lower(at) == "how" and line.lower(at + 1) in ("to", "come", "about"):
        return at
    for last in range(at, at + 6):
        follows = line.lower(last + 1)
        of = line.lower(last) == "of"
        if follows in AUXILIARIES or follows in ("'s", "not"):
            return last
        if not follows or follows in BREAKS or (follows in _SUBJECTS and not of):
            return last
        if follows in PREPOSITIONS and follows != "of" and follows != "per":
            return last
    return at


def about_time(line: Line, first: int, last: int) -> bool:
    """ "What time", "which day": a phrase that is never the subject of "be"."""
    return line.lower(last) in _TIMES or line.lower(first) in ("when", "where", "why")


def noun_like(word: str) -> bool:
    """Whether a verb's form is as likely to be a noun."""
    return word in NOUNS_TOO or (word.endswith("s") and word[:-1] in NOUNS_TOO)


def inverted_subject(
    line: Line, at: int, *, extend: bool, through_of: bool = True
) -> tuple[int, int] | None:
    """The subject that begins at `at`, behind an auxiliary: its last place, and its verb's or -1.

    With `extend` the question word is what "be" says of the subject ("where is my order"),
    so all the words behind may belong to it, "of" and its noun with `through_of`.
    """
    helper = line.lower(at - 1) if line.lower(at - 1) != "not" else line.lower(at - 2)
    opening = line.lower(at)
    if opening in SUBJECT_PRONOUNS or opening == "there":
        return at, _verb_after(line, at + 1, helper)
    verb = _verb_of(line, at, helper)
    if verb >= 0 and not (extend and helper in BE and not _sure_participle(line, verb)):
        last = verb - 1
        while last > at and is_adverb(line.lower(last)):
            last -= 1
        return last, verb
    if helper not in BE and helper not in HAVE:
        return None
    return _noun_end(line, at, extend=extend, through_of=through_of), -1


def _sure_participle(line: Line, at: int) -> bool:
    word = line.lower(at)
    return word.endswith(("ed", "en", "ing", "nt", "ld", "ft", "pt", "ne")) or word in (
        "made",
        "put",
    )


def _verb_after(line: Line, at: int, helper: str) -> int:
    while is_adverb(line.lower(at)) or line.lower(at) in ("please", "both", "all"):
        at += 1
    return at if fits(helper, line.lower(at)) else -1


def fits(helper: str, word: str) -> bool:
    """Whether `word` is a verb in the form that an auxiliary asks for."""
    if helper in BE and word.endswith(("ed", "ing")) and len(word) > 4:
        return True
    if helper in HAVE and word.endswith("ed"):
        return True
    if helper in BE:
        return read_as(word, Form.ING, Form.PARTICIPLE) is not None
    if helper in HAVE:
        return read_as(word, Form.PARTICIPLE) is not None or word == "been"
    return word == "be" or read_as(word, Form.BASE) is not None


def _verb_of(line: Line, at: int, helper: str) -> int:
    """The place of the verb behind a noun that begins at `at`; -1 for none."""
    first = at + (1 if line.lower(at) in word_set("this that these those") else 2)
    if line.lower(at) not in DETERMINERS:
        first = at + 1
    likely = unsure = -1
    for place in range(first, min(first + 6, len(line.words))):
        word = line.lower(place)
        if word in ("of", "in", "on", "for", "from", "at") or (
            word in DETERMINERS and line.lower(place - 1) in PREPOSITIONS
        ):
            continue
        if word in BREAKS | SUBJECT_PRONOUNS | PREPOSITIONS | DETERMINERS:
            break
        if line.lower(place - 1) in PREPOSITIONS or not fits(helper, word):
            continue
        if not noun_like(word):
            return place
        if likely < 0 and not noun_like(line.lower(place - 1)):
            likely = place
        unsure = place
    return likely if likely >= 0 else unsure


def _noun_end(line: Line, at: int, *, extend: bool, through_of: bool) -> int:
    last = at
    for place in range(at + 1, min(at + 9, len(line.words))):
        word = line.lower(place)
        if word in SUBJECT_PRONOUNS and extend and place > at + 1:
            return _clause_end(line, place)
        if word in BREAKS and word not in ("that", "which"):
            return last
        if word in ("that", "which"):
            return _clause_end(line, place) if extend else last
        if word in _TAILS or word == "to" or (is_adverb(word) and word != "only"):
            return last
        if word == "of" and through_of:
            last = place
            continue
        if word in PREPOSITIONS:
            return last
        if not extend and word in _PREDICATES and place > at:
            return last
        if word in AUXILIARIES:
            return last
        last = place
    return last


def _clause_end(line: Line, at: int) -> int:
    """The last word before the next mark."""
    for place in range(at, len(line.words)):
        if line.lower(place) in (",", ".", "?", "!", ";", ":", "and", "but", "so", "because"):
            return place - 1
    return len(line.words) - 1


# Their long forms, with a subject before and a verb behind.
_LONG = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}


def turned_round(line: Line, subject: int, group: Group) -> tuple[Span, tuple[str, ...]] | None:
    """The words from `subject` on with their helping verb before them, as a question has it."""
    last = group.first - 1
    adverbs: list[str] = []
    while last > subject and is_adverb(line.lower(last)):
        adverbs.insert(0, line.lower(last))
        last -= 1
    named = line.written(subject, last)
    first = line.lower(group.first)
    if first in _LONG:
        named = "I" if line.lower(subject) == "i" else line.lower(subject)
        return line.fix(subject, group.first, f"{_LONG[first]} {named}")
    short = line.lower(group.first + 1) == "not" and line.words[group.first].text.lower() != first
    if short and not adverbs:  # "you don't": "don't you"
        return line.fix(subject, group.first + 1, f"{line.words[group.first].text} {named}")
    ends = line.lower(group.last + 1) in (".", "!", ",", "either", "")
    if first in DO | HAVE and not group.aux and ends:  # "neither she does"
        return line.fix(subject, group.first, f"{first} {named}")
    if first in AUXILIARIES and (group.aux or group.main is None or first in BE):
        nots = ["not"] if line.lower(group.first + 1) == "not" else []
        end = group.first + len(nots)
        return line.fix(subject, end, " ".join([first, named, *nots, *adverbs]))
    if group.aux or group.main is None:
        return None
    helper = "did"
    if read_as(first, Form.THIRD):
        helper = "does"
    elif read_as(first, Form.BASE):
        helper = "do"
    return line.fix(subject, group.last, " ".join([helper, named, *adverbs, group.main.base]))
