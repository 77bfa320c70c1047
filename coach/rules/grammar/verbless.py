"""Clauses that may have no verb: where they begin and end, their subjects, and what could be their verb."""

from dataclasses import dataclass
from functools import cache

from coach.rules.grammar.lexicon import kinds as lexicon
from coach.rules.grammar.lines import Line
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.people import ROLES, is_name
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS, is_adverb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

AUXILIARIES = word_set(
    "am is are was were be been being 's 'd 'm 're 've 'll have has had do does did will would shall "
    "should can could may might must ought cannot ain't let let's"
)
SUBJECTS = word_set("i he she we they")
_ENDS = frozenset(
    [
        ".",
        "!",
        "?",
        ",",
        ";",
        ":",
        "(",
        ")",
        "[",
        "]",
        "—",
        "–",
        "-",
        '"',
        "“",
        "”",
        "…",
        "/",
        "•",
        "।",
        "|",
        "*",
        "☺",
    ]
)
CONJUNCTIONS = word_set(
    "and but or so because although though while when whenever if that whether unless until till who whom "
    "whose which where as than what how why once since before after whereas except"
)
# After these a clause with its own subject begins.
OPENERS = word_set(
    "because although though if when whenever whether unless while but that so since until till once"
)
SAYING = word_set(
    "think thinks thought believe believes hope hopes say says said guess sure afraid suppose glad certain means"
)
_NOT_MODIFIERS = word_set("you me him us them it myself himself herself")
_LINKING = word_set("of in on for with from at about between near under inside behind to and")
_QUANTIFIERS = word_set("all both some most many few several none half each one two three")
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand several many few"
)
_PLURAL_NOUNS = word_set("people children men women staff police customers both")
_TAIL = word_set(
    "now today here there tomorrow yesterday tonight enough yet again already only still too also"
)
_PREPOSITIONS = word_set(
    "about above across after against along among around as at before behind below beside between by despite "
    "down during for from in inside into like near of off on onto out outside over past per since than through "
    "till to toward towards under until up upon via with within without"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Pieces `first` to `last`; `be` is the form of be it takes in the present."""

    first: int
    last: int
    be: str
    pronoun: bool = False

    @property
    def was(self) -> str:
        return "were" if self.be == "are" else "was"

    @property
    def has(self) -> str:
        return "has" if self.be == "is" else "have"


def is_end(word: str) -> bool:
    """Whether `word` (lower case, "" past the sentence) closes a clause."""
    return not word or word in _ENDS or word in CONJUNCTIONS


def is_preposition(word: str) -> bool:
    return word in _PREPOSITIONS


def follows_predicate(word: str) -> bool:
    """Whether `word` may stand after an adjective that is not before its noun."""
    return is_end(word) or word in _PREPOSITIONS or word in _TAIL or word in SUBJECTS or (
        word in DETERMINERS or is_adverb(word)
    )  # fmt: skip


def clause_end(line: Line, at: int) -> int:
    """The first piece from `at` on that is no longer of its clause."""
    while at < len(line.words) and not is_end(line.lower(at)) and line.lower(at) not in SUBJECTS:
        if (
            line.lower(at) == "you"
            and set("NS").intersection(kinds(line.lower(at - 1)))
            and may_be_verb(line, at + 1)
        ):
            break
        at += 1
    return at


def may_be_verb(line: Line, at: int) -> bool:
    """Whether the word at `at` may be a finite verb; in doubt it may."""
    word = line.lower(at)
    if word in AUXILIARIES:
        return True
    kind = kinds(word)
    if not kind:
        return word.endswith(("ed", "es")) and line.words[at].text[:1].islower()
    if not set("VZD").intersection(kind):
        return False
    before = line.lower(at - 1)
    if before in DETERMINERS or before in _PREPOSITIONS:
        return False
    earlier = kinds(before)
    if "D" in kind and ("J" in kind or "P" in kind):
        return not is_adverb(before) or before in ("also", "never", "just", "already")
    if not set("NSJR").intersection(kind):
        return not (before == "not" or earlier == "J")
    if "V" in kind:  # a noun too: a verb only behind what it agrees with
        return before in ("i", "you", "we", "they", "who", "which", "people") or (
            "S" in earlier and "N" not in earlier
        )
    if line.lower(at + 1) in DETERMINERS or line.lower(at + 1) in OBJECT_PRONOUNS:
        return True
    if "S" in earlier and "N" not in earlier:
        return True
    return earlier != "J" and not _behind_preposition(line, at)  # -s: verb or plural


def _behind_preposition(line: Line, at: int) -> bool:
    """Whether only nouns and adjectives stand between a preposition and `at`: "for security reasons"."""
    place = at - 1
    while (
        place > 0
        and set("NSJG").intersection(kinds(line.lower(place)))
        and not is_preposition(line.lower(place))
        and line.lower(place) not in _NUMBERS
    ):
        place -= 1
    return is_preposition(line.lower(place)) or line.lower(place) in _NUMBERS


def has_verb(line: Line, first: int, end: int) -> bool:
    """Whether any of the pieces from `first` up to `end` may be a finite verb."""
    return any(may_be_verb(line, at) for at in range(first, end))


def be_for(line: Line, at: int, first: int) -> str:
    """am, is or are for the noun phrase that begins at `first` with its head at `at`."""
    start, head = line.lower(first), line.lower(at)
    if (
        start in ("these", "those", "both", "many", "several", "few", "two", "three")
        or head in _PLURAL_NOUNS
    ):
        return "are"
    if start in ("this", "that", "a", "an", "each", "every", "one"):
        return "is"
    kind = kinds(head)
    plural = ("S" in kind and "N" not in kind) or (
        not kind and head.endswith("s") and not head.endswith("ss")
    )
    return "are" if plural else "is"


def noun_subject(line: Line, last: int, *, least: int = 0) -> Subject | None:
    """The noun phrase that ends at `last` if it opens a clause and holds no verb.

    It starts with a determiner, or is a name or a bare plural at the start of the sentence.
    """
    at, head = last, last
    if (
        line.lower(last) in ("below", "above", "upstairs", "downstairs", "attached", "there")
        and last
    ):
        at = head = last - 1
    if person := _person(line, at):
        return person
    if not noun_head(line, at):
        return None
    while at >= least:
        word = line.lower(at)
        if word in ("which", "what", "whose") and at < head:
            return Subject(at, last, be_for(line, head, at))
        if word in _NUMBERS and (
            line.lower(at - 1) in DETERMINERS
            or line.lower(at - 1) in ("first", "last", "next", "other")
        ):
            at -= 1
            continue
        if word in ("one", "ones") and at == head:
            at -= 1
            continue
        if word in DETERMINERS or word in _QUANTIFIERS:
            while at - 1 >= 0 and (
                line.lower(at - 1) in _QUANTIFIERS or line.lower(at - 1) in ("all", "both")
            ):
                at -= 1
            if line.lower(at - 1) == "only":
                at -= 1
            if line.lower(at - 1) in _LINKING - {"and"} and at >= 2 and not opens(line, at):
                if line.lower(at - 1) == "of" and line.lower(at - 2) in _QUANTIFIERS | {
                    "neither",
                    "either",
                    "which",
                }:
                    first = at - 2
                    single = line.lower(first) in (
                        "one",
                        "each",
                        "none",
                        "neither",
                        "either",
                        "which",
                    )
                    be = "is" if single else be_for(line, last, first)
                    if line.lower(first) == "which":
                        return Subject(first, last, be)
                    return Subject(first, last, be) if opens(line, first) else None
                at -= 2
                head = at
                if not noun_head(line, at):
                    return None
                continue
            return Subject(at, last, be_for(line, head, at)) if opens(line, at) else None
        if word in _LINKING - {"and", "to"} and at >= 2:
            at -= 1
            head = at
            if not noun_head(line, at):
                return None
            continue
        if not _in_noun_phrase(line, at):
            return None
        if at == 0 and (_bare_start(line, last) or _single_start(line, last)):
            return Subject(0, last, be_for(line, head, 0))
        at -= 1
    return None


def _person(line: Line, last: int) -> Subject | None:
    """A person's name that opens a clause and ends at `last`: "Rafi", "Mr Karim", "Sadia Islam"."""
    if not line.words[last].text[:1].isupper():
        return None
    first = last
    while first > 0 and line.words[first - 1].text[:1].isupper() and last - first < 3:
        if line.lower(first) in ("mr", "mrs", "ms", "dr") or line.lower(first - 1) in OPENERS:
            break
        first -= 1
    if line.lower(first) == "." and first:
        return None
    title = line.lower(first) in ("mr", "mrs", "ms", "miss", "dr", "md") and first < last
    if not (title or is_name(line.words[first].text)) or not opens(line, first):
        return None
    return Subject(first, last, "is")


def _single_start(line: Line, last: int) -> bool:
    """Whether an uncountable noun, a name or an -ing form opens the sentence: "Canva", "Working from home"."""
    word, kind = line.lower(0), kinds(line.lower(0))
    if word in (
        "thanks",
        "thank",
        "good",
        "best",
        "dear",
        "regards",
        "cash",
        "question",
        "part",
        "nothing",
        "something",
    ):
        return False
    return (
        kind == "N"
        or ("G" in kind and last > 0)
        or (not kind and last == 0 and _known_name(line.words[0].text))
    )


def _known_name(text: str) -> bool:
    return is_name(text) or any(
        text in lexicon()[name] for name in ("tools", "companies", "places", "districts")
    )


def _bare_start(line: Line, last: int) -> bool:
    """Whether a plural with no determiner opens the sentence: "Customers complaining ..."."""
    kind = kinds(line.lower(last))
    return ("S" in kind and "N" not in kind and "Z" not in kind) or line.lower(
        last
    ) in _PLURAL_NOUNS


def noun_head(line: Line, at: int) -> bool:
    """Whether the word may be the noun a phrase ends with."""
    word = line.lower(at)
    if (
        at < 0
        or word in AUXILIARIES
        or word in CONJUNCTIONS
        or word in _NOT_MODIFIERS
        or is_adverb(word)
    ):
        return False
    if not word[:1].isalpha() or word in _PREPOSITIONS or word in DETERMINERS or word in SUBJECTS:
        return False
    kind = kinds(word)
    if word in ("one", "ones") and (
        "J" in kinds(line.lower(at - 1)) or line.lower(at - 1) in ("which", "this", "that", "the")
    ):
        return True
    if word in _QUANTIFIERS:
        return False
    before = line.lower(at - 1)
    led = (
        before in DETERMINERS - {"this", "that"} or before in _PREPOSITIONS or "J" in kinds(before)
    )
    if _looks_like_verb(word, kind) and not led:
        return False
    return not kind or bool(set("NS").intersection(kind))


def _looks_like_verb(word: str, kind: str) -> bool:
    """Whether a verb is likelier than a noun: "came", "sell", "deducted"."""
    if not kind:
        return word.endswith(("ed", "es"))
    return bool(set("VD").intersection(kind)) and word not in _surely_nouns()


@cache
def _surely_nouns() -> frozenset[str]:
    lists = shared_words()
    return (
        ROLES
        | word_set("man woman guy team staff crew brand work man cook guest host")
        | frozenset(
            word
            for name in ("count_noun", "half_count_noun", "more_count_noun", "uncountable")
            for word in lists[name]
        )
    )


def _in_noun_phrase(line: Line, at: int) -> bool:
    """Whether the word may stand inside a noun phrase, and is no verb there."""
    word = line.lower(at)
    if word in AUXILIARIES or word in CONJUNCTIONS or word in _NOT_MODIFIERS or word in SUBJECTS:
        return False
    if word[:1].isdigit():
        return True
    if not word[:1].isalpha() or (is_adverb(word) and word != "only"):
        return False
    kind = kinds(word)
    if not kind:
        return not word.endswith("ed")
    before = line.lower(at - 1)
    if before in DETERMINERS and before not in ("this", "that"):
        return bool(set("NSJGP").intersection(kind))
    if ("Z" in kind and before in DETERMINERS) or (
        _looks_like_verb(word, kind) and "J" not in kind
    ):
        return False
    if "D" in kind and set("NS").intersection(kinds(before)):
        return False
    if set("VZ").intersection(kind):  # a verb behind a plural, or with -s behind a singular
        earlier = kinds(before)
        plural = before in _PLURAL_NOUNS or ("S" in earlier and "N" not in earlier)
        counted = (
            before in _NUMBERS or before[:1].isdigit() or (earlier and set(earlier) <= {"J", "R"})
        )
        if counted and set("NS").intersection(kind):
            return True
        if "Z" in kind or plural or not set("NJ").intersection(kind):
            return False
    return bool(set("NSJG").intersection(kind))


def opens(line: Line, at: int) -> bool:
    """Whether a clause with its own subject opens at `at`."""
    before = line.lower(at - 1) if at > 0 else ""
    return (
        not before
        or before in OPENERS
        or before in SAYING
        or before in (";", ":", ",", ".", "and", "(", "why")
    )


def firmly_ended(line: Line, end: int) -> bool:
    """Whether the sentence ends at `end`, or goes on with what must be another clause."""
    word, after = line.lower(end), line.lower(end + 1)
    if word in ("", ".", "!", "?", ";", "because", "although", "though", "so", "but", "while", "when", "if",
                "until", "since", "after", "before", "as", "than", "that", "whether"):  # fmt: skip
        return True
    starts = SUBJECTS | word_set(
        "please you it this so but because kindly and can could would do if when which thank thanks"
    )
    if word in ("and", "or") and not has_verb(line, end + 1, len(line.words)):
        return True
    if (
        word == ","
        and after == "and"
        and line.lower(end + 2) in DETERMINERS | SUBJECTS | {"you", "it", "please"}
    ):
        return True
    if word == "and" and any(
        line.lower(i) in ("is", "are", "was", "were", "has", "have", "will", "can")
        for i in (end + 2, end + 3)
    ):
        return True
    return (word in (",", ":", "-", "–", "and") and after in starts - {"and"}) or (word in SUBJECTS)


def tense_of_be(line: Line, subject: Subject, first: int, end: int) -> tuple[str, ...]:
    """The forms of be that fit, likeliest first."""
    words = " ".join(line.lower(i) for i in range(first, end))
    when = line.lower(end) == "when"
    elsewhere = (
        g for g in line.groups if g.finite and (g.first < subject.first or (when and g.first > end))
    )
    if PAST.search(words) or any(group.tense == "past" for group in elsewhere):
        return (subject.was, subject.be)
    if " since " in f" {words} {line.lower(end)} " or any(
        f" for {n}" in f" {words}"
        for n in ("two days", "three days", "a week", "a month", "many days", "a long time")
    ):
        return (f"{subject.has} been", subject.be)
    return (subject.be, subject.was)
