"""Singular count nouns that stand without a, the, my …, read from words alone.

A light reader: the noun comes from a list, its adjectives are whatever stands
between it and the verb or preposition that governs it, and what follows must be a
word that surely ends the phrase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from coach.rules.grammar.lines import Line
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.verb_groups import (
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    Kind,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_MOST = 3  # adjectives and nouns before the head
# Verbs that take a person and a thing.
GIVES = word_set(
    "give send offer show tell ask bring buy get make write pay teach lend find leave order "
    "promise sell hand email forward grant book cause cost charge assign award quote text provide"
)
_DETERMINERS = word_set(
    "the a an my our your his her their its this that these those some any each every no "
    "another either neither both all whose which what several many few much more less "
    "least enough other such own half double one two three four five six seven eight nine ten "
    "twenty hundred thousand various certain numerous countless multiple zero per plenty certain "
    "whatever whichever et de la el"
)
# These say which one is meant, so the phrase takes "the".
POINTING = word_set(
    "same only main right wrong first second third fourth fifth final last next previous "
    "following current entire whole exact original latter former upcoming above opposite usual "
    "correct actual sole principal primary upper lower top bottom left most"
)
_CLAUSE_WORDS = word_set(
    "because if when whenever although though while since but so before after until unless "
    "where whether once that as than which who whom whose what how why and or nor"
)
_ENDS = (
    PREPOSITIONS
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | _CLAUSE_WORDS
    | word_set(
        ". ! ? , ; : ) … — to of the a an my our your his her their its this these those is are "
        "was were be has have had will would can could may might must should does do did not 's "
        "'ll here there now today tonight tomorrow yesterday again already soon also too please "
        "just yet still last next each every once twice within till instead online together "
        "later earlier ago first below above both everyone everybody nobody someone "
        "anymore back away shall 'd cannot always never often sometimes either like right people one "
        "nobody anybody everything something nothing due exactly because instead such if with"
    )
)
_LIKELY_VERBS = word_set(
    "arrive ask say want contain include appear seem get go come become make give take sell require "
    "keep receive send tell think know complain deserve expect happen agree refuse offer provide "
    "allow depend open close start stop begin end run break fail crash arrive pay reply respond "
    "call write contact return cancel place leave stay live bring show have do does has love like "
    "hate prefer choose decide use enjoy exist expire disappear load reload"
)
_ADJECTIVES_IN_LY = word_set(
    "friendly lovely daily weekly monthly yearly early costly timely ugly silly likely only lonely "
    "elderly lively deadly orderly scholarly user-friendly eco-friendly family-friendly long first "
    "hourly quarterly far far-reaching"
)
_NAMES_ONE = word_set("elect appoint nominate name call declare consider crown deem make title")
_THINKS = word_set("think believe hope know say guess feel suppose mean ensure notice assume")
# Verbs that are as often adjectives.
_ADJECTIVES_TOO = word_set(
    "slow empty dry warm cool perfect correct secure complete clear clean live free"
)
_BEHIND_A_NOUN = word_set(
    "open suitable similar able available ready responsible worth large big different full capable close equal "
    "waiting asking saying looking using standing showing wearing containing including having being "
    "coming going requesting complaining explaining regarding concerning starting matching needing "
    "telling smaller bigger larger cheaper better longer shorter faster older newer"
)
_UNITS = word_set("day days week month hour minute year time by")
_INSIDE_ADVERBS = word_set(
    "very really highly fully extremely truly slightly newly fairly properly completely totally "
    "especially particularly beautifully badly poorly freshly recently highly incredibly"
)
_NAMES = re.compile(
    r"(?:Facebook|Google|WhatsApp|Instagram|YouTube|LinkedIn|Gmail|Zoom|Canva|WordPress|Shopify|"
    r"Excel|Word|PowerPoint|TikTok|Twitter|Messenger|Fiverr|Upwork|Telegram|Slack|Trello|Amazon|"
    r"bKash|Nagad|Skype|Photoshop|Daraz|Outlook|Android|Windows|English|Bengali|Bangla|"
    r"Eid|Ramadan|PDF|SEO|HTML|CSS|CSV|VA|HR|IT|UX|UI|NID|SSL|FAQ|SIM|QR|ID|URL|USB|LED|AI|SMS|"
    r"TV|PNG|JPG|API|VPN|COD|GPS|ATM|CV|B2B|3D|CEO|CRM|VAT)$"
)
_MAY_MODIFY = POINTING | {"online", "right", "due"}
_CAPITAL_NOUNS = word_set("ID NID CV URL PIN OTP FAQ")
# Words in -ing that stand before a noun like an adjective.
_LIKE_ADJECTIVES = word_set(
    "shipping billing landing tracking training meeting marketing mailing pricing posting hosting "
    "loading working existing missing following upcoming pending matching operating selling "
    "buying packing living banking advertising editing writing reading recording booking parking "
    "waiting starting leading growing processing gaming coming closing opening trending winning "
    "amazing interesting exciting boring confusing annoying disappointing surprising outstanding "
    "promising charming stunning encouraging misleading demanding challenging lasting ongoing "
    "increasing cooking sewing washing walking running wedding building engineering planning "
    "accounting staffing hiring recruiting sitting dining swimming drawing painting learning "
    "teaching messaging calling satisfying rewarding pleasing welcoming touching moving loving "
    "caring hard-working sleeping smoking remaining corresponding returning paying supporting "
    "supporting trading manufacturing printing scheduling onboarding branding copywriting "
    "shopping ordering purchasing housing carrying repeating visiting voting closing rolling "
    "bookkeeping freelancing proofreading easy-going upsetting conflicting duplicate warning"
)
_PLURAL_LIKE = word_set(
    "sales news business customs address access wireless goods express process success class glass "
    "gas bus plus series species campus status bonus focus virus census press settings details "
    "analytics savings logistics graphics headphones sports electronics accounts operations ads"
)


_NO_SUCH = word_set("no any one some each every all many few two know see tell ask")


class Place(StrEnum):
    """What a bare phrase hangs on."""

    OBJECT = "object"
    AFTER_PREPOSITION = "after preposition"
    AFTER_BE = "after be"
    SUBJECT = "subject"
    AS = "as"
    SUCH = "such"


@dataclass(frozen=True, slots=True)
class Bare:
    """A phrase without a determiner: pieces `first` to `head`; `governor` is the word or verb before."""

    line: Line
    first: int
    head: int
    place: Place
    governor: str
    group: Group | None = None

    @property
    def noun(self) -> str:
        return self.line.lower(self.head)

    @property
    def modified(self) -> bool:
        return self.first < self.head

    @property
    def next(self) -> str:
        return self.line.lower(self.head + 1)


@cache
def count_nouns() -> frozenset[str]:
    lists = shared_words()
    names = (
        "count_noun", "more_count_noun", "half_count_noun", "bare_noun", "dictionary_noun", "job"
    )  # fmt: skip
    return frozenset(word for name in names for word in lists[name]) - _NOT_COUNTED


# These stand alone too often, whatever the lists say.
_NOT_COUNTED = word_set(
    "like part round subject amount service pizza cat chicken lamp apple cow goat potato egg cause "
    "kind sort night word view room code taste show drawing recording painting glass entrance entry deal chain line ball grape family activity cancellation "
    "uptime downtime technology royalty treasure charity scrutiny committee narrative volunteer "
    "variable flat digest laugh smile drawback cell"
)


def bare_phrases(line: Line, nouns: frozenset[str] | None = None) -> Iterator[Bare]:
    """Phrases whose head is one of `nouns`: count nouns, if no others are named."""
    nouns = nouns or count_nouns()
    if nouns.isdisjoint(piece.lower for piece in line.words):
        return
    verbs = {at: g for g in line.groups if _sure(line, g) for at in range(g.first, g.last + 1)}
    for head, piece in enumerate(line.words):
        if piece.lower not in nouns or (head in verbs and verbs[head].last != head):
            continue
        if head in verbs and verbs[head].main is not None:
            continue
        if piece.text != piece.lower and head > 0 and piece.text not in _CAPITAL_NOUNS:
            continue
        verb_too = piece.lower.endswith("ing") or read_as(piece.lower, Form.BASE)
        if verb_too and line.lower(head + 1) in OBJECT_PRONOUNS:
            continue
        if _ended(line, head) and (found := _read(line, head, verbs)):
            yield found


_OBJECT_STARTS = word_set(
    "the a an my our your his her their its this these me him us them you it half all most"
)


def _ended(line: Line, head: int) -> bool:
    """Whether the phrase ends with the noun: no "invoice number", "order 2231"."""
    if head + 1 >= len(line.words):
        return True
    follows = line.words[head + 1]
    if follows.lower in (",", "and", "or"):
        opening = follows.lower == "," and line.lower(0) in PREPOSITIONS and head < 5
        return opening or _list_ends(line, head + 2)
    if follows.lower in _BEHIND_A_NOUN:
        return True
    if follows.lower in _ADJECTIVES_IN_LY and follows.lower not in ("only", "first", "early"):
        return False
    if line.lower(head) in ("hand", "machine", "custom") and follows.lower.endswith(("ed", "made")):
        return False
    if follows.lower == "one" and line.lower(head + 2) not in _UNITS:
        return False
    if follows.lower in _ENDS or (is_adverb(follows.lower) and follows.lower != "far"):
        return follows.text == follows.lower or follows.lower == "i"
    if follows.text != follows.lower:
        return False
    if follows.lower.endswith("s") and (third := read_as(follows.lower, Form.THIRD)):
        object_follows = line.lower(head + 2) in _OBJECT_STARTS and line.lower(head + 3) != "."
        return (
            third.base in _LIKELY_VERBS
            or object_follows
            or any(g.first == head + 1 and g.finite for g in line.groups)
        )
    cut = {r.form for r in readings(follows.lower)} >= {Form.BASE, Form.PAST}
    if cut and line.lower(head + 2) in _OBJECT_STARTS:  # "because thunderstorm cut the power"
        return line.lower(head - 1) in _CLAUSE_WORDS
    if line.lower(0) in ("is", "was") and _plain_adjective(line, head + 1):
        return True
    return read_as(follows.lower, Form.PARTICIPLE, Form.PAST) is not None and (
        read_as(follows.lower, Form.BASE) is None
    )


def _plain_adjective(line: Line, at: int) -> bool:
    """Whether an adjective at `at` has no noun behind it."""
    kind = kinds(line.lower(at))
    return kind.startswith("J") and not set("VS").intersection(kind) and line.lower(at + 1) in _ENDS


def _list_ends(line: Line, at: int) -> bool:
    """After "and" or a comma: no further bare noun, but a clause, a verb or a determiner."""
    word = line.lower(at)
    if word in _ENDS - {
        "."
    } | _DETERMINERS | SUBJECT_PRONOUNS | _CLAUSE_WORDS | PREPOSITIONS or is_adverb(word):
        return True
    if word in (
        "please",
        "also",
        "not",
        "it",
        "there",
        "then",
        "thanks",
        "is",
        "was",
        "will",
        "can",
    ):
        return True
    finite = read_as(word, Form.THIRD, Form.PAST)
    joins = finite and any(g.finite and g.last < at for g in line.groups) and "S" not in kinds(word)
    if joins or (
        finite and line.lower(at + 1) in _OBJECT_STARTS | PREPOSITIONS | {"directly", "to"}
    ):
        return True
    return any(g.first == at and g.kind in (Kind.FINITE, Kind.IMPERATIVE) for g in line.groups) or (
        read_as(word, Form.BASE) is not None and word not in count_nouns()
    )


def _sure(line: Line, group: Group) -> bool:
    word = line.lower(group.first)
    if group.kind is Kind.GERUND:
        before = line.lower(group.first - 1)
        return word not in _LIKE_ADJECTIVES and (
            before in PREPOSITIONS | _CLAUSE_WORDS | {"", "of", "start", "started", "stop", "keep",
                                                     "enjoy", "consider", "avoid", ","}
        )  # fmt: skip
    if word in POINTING and word != "left":
        return False
    if word in _ADJECTIVES_TOO and line.lower(group.first - 1) in ("that", "which", "to", "please"):
        return group.first == group.last and line.lower(group.first - 1) == "please"
    if (
        group.first == group.last
        and read_as(word, Form.PARTICIPLE)
        and line.lower(group.first - 1).endswith("est")
        and "J" in kinds(line.lower(group.first - 1))
    ):
        return False  # "the largest recorded specimen"
    lone = group.first == group.last and word in count_nouns()
    before = line.lower(group.first - 1)
    given = read_as(line.lower(group.first - 2), Form.BASE, Form.PAST, Form.ING, Form.THIRD)
    inside = any(g.last == group.first - 2 and g.kind is not Kind.LOOSE for g in line.groups)
    if lone and inside and before in ("you", "it") and given and given.base in GIVES:
        return False  # "I am sending you screenshot"
    if lone and group.finite and before not in SUBJECT_PRONOUNS and not is_adverb(before):
        return False
    if group.kind is Kind.IMPERATIVE and before in (",", "and", ":") and word in count_nouns():
        return False
    if group.kind is Kind.LOOSE:
        return (
            verb_of_clause(line, group)
            or _asked_verb(line, group)
            or (
                before in OBJECT_PRONOUNS and line.lower(group.first - 2) in ("let", "help", "make")
            )
        )
    return True


_SOMEONE = word_set("someone anyone everyone somebody anybody everybody no")


def _asked_verb(line: Line, group: Group) -> bool:
    """ "Could someone from your side join …": the plain verb of a question with a long subject."""
    modal = line.group_before(group.first)
    return (
        modal is not None
        and modal.main is None
        and len(modal.aux) == 1
        and modal.aux[0] in ("can", "could", "will", "would", "should", "must", "did", "does", "do")
        and group.first - modal.last > 1
        and line.lower(modal.last + 1) in DETERMINERS | _SOMEONE
        and read_as(line.lower(group.first), Form.BASE) is not None
        and line.lower(group.first) not in count_nouns()
        and not line.broken(modal.last + 1, group.first - 1)
    )


_LOOSE_VERBS = word_set(
    "run need want have make give get send take sell buy write find keep provide create include "
    "require receive contain own hold offer build open leave bring know see show add ask tell "
    "use prepare post share win lose miss choose hire become launch earn teach"
)


def verb_of_clause(line: Line, group: Group) -> bool:
    """ "Mr Haque runs small bakery": the verb, not a noun or participle, by its place."""
    if group.main is None or group.first == 0 or group.base not in _LOOSE_VERBS:
        return False
    word, before = line.lower(group.first), line.lower(group.first - 1)
    surely = before == "," and word.endswith("s") and "S" not in kinds(word)  # "…, owns a garden"
    shut = _DETERMINERS | PREPOSITIONS | {"and", "or", ",", "to", "of"}
    if (before in shut or is_adverb(before)) and not surely:
        return before in ("and", "that", "who", "which") or is_adverb(before)
    forms = {r.form for r in readings(word)}
    if Form.THIRD in forms:
        return group.base != "need" or before not in (
            "customer", "user", "client", "family", "special", "basic", "daily", "business",
        )  # fmt: skip
    if Form.BASE in forms:
        return before.endswith("s") or before in ("people", "who")
    return True


def _read(line: Line, head: int, verbs: dict[int, Group]) -> Bare | None:
    first = head
    while first > 0 and head - first < _MOST and _modifies(line, first - 1, verbs):
        first -= 1
        if line.lower(first) in POINTING:
            break
    left = first - 1
    word = line.lower(left)
    if left < 0 or word in ("“", '"', "("):
        return None if left >= 0 else Bare(line, first, head, Place.SUBJECT, "")
    if word == "there" and line.lower(left - 1) in ("is", "was") and left < 3:
        be = next((g for g in line.groups if g.first == left - 1), None)
        return Bare(line, first, head, Place.AFTER_BE, "be", be)
    if word == "even" and (left == 0 or line.lower(left - 1) in (",", "but")):
        return Bare(line, first, head, Place.SUBJECT, "but")
    if asked := _asked(line, left, first, head):
        return asked
    if phrasal := _after_particle(line, left, first, head, verbs):
        return phrasal
    if (
        left not in verbs
        and read_as(word, Form.PAST, Form.THIRD)
        and (told := read_as(word, Form.PAST, Form.THIRD))
        and told.base in _THINKS
        and any(g.first == head + 1 and g.finite for g in line.groups)
    ):
        return Bare(line, first, head, Place.SUBJECT, "")
    if left in verbs and verbs[left].last == left:
        group = verbs[left]
        if group.base in _THINKS and any(g.first == head + 1 and g.finite for g in line.groups):
            return Bare(line, first, head, Place.SUBJECT, "", group)
        if group.aux[-1:] == ("do",) and not group.negative and not group.subject_inside:
            return Bare(line, left, head, Place.OBJECT, "do", group)  # "to do test task"
        if group.passive and group.base not in GIVES | _NAMES_ONE:  # "you are valued customer"
            return Bare(line, left, head, Place.AFTER_BE, "be", group)
        place = Place.AFTER_BE if group.main is None else Place.OBJECT
        return Bare(line, first, head, place, group.base, group)
    if left not in verbs and line.lower(left - 1) == "rather" and read_as(word, Form.BASE):
        verbs_here = next((g for g in line.groups if g.last == left), None)
        return Bare(line, first, head, Place.OBJECT, word, verbs_here)
    if word in OBJECT_PRONOUNS and word != "her" and left - 1 not in verbs:
        given = read_as(line.lower(left - 1), Form.BASE, Form.PAST, Form.THIRD)
        giver = next((g for g in line.groups if g.first == g.last == left - 1), None)
        if given and giver and given.base in GIVES:
            return Bare(line, first, head, Place.OBJECT, given.base, giver)
    if (
        word in OBJECT_PRONOUNS
        and word != "her"
        and left - 1 in verbs
        and verbs[left - 1].last == left - 1
    ):
        return Bare(line, first, head, Place.OBJECT, verbs[left - 1].base, verbs[left - 1])
    if word in ("such", "what") and line.lower(left - 1) not in _NO_SUCH:
        return Bare(line, first, head, Place.SUCH, word)
    if word == "being" and left == 0:
        return Bare(line, first, head, Place.AFTER_BE, "be")
    if word in ("as", "like") and line.lower(left - 1) != "such":
        return Bare(line, first, head, Place.AS, word)
    if word in PREPOSITIONS or word in ("to", "of", "despite", "until"):
        return Bare(line, first, head, Place.AFTER_PREPOSITION, word)
    if word in _CLAUSE_WORDS or word == ",":
        return Bare(line, first, head, Place.SUBJECT, word)
    adverb = is_adverb(word) or word in ("quite", "rather", "just")
    if adverb and left - 1 in verbs and verbs[left - 1].main is None:
        return Bare(line, first, head, Place.AFTER_BE, "be", verbs[left - 1])
    return None


# Verbs that take what is after their particle as an object: "put up a sign".
_PARTICLES = {
    "up": word_set("put set pick draw open sign type write bring take look think back load mock whip start hang dig follow clean clear book buy build wrap pack fill pull"),
    "out": word_set("fill carry point find give hand send sort work take rule figure try test print make write read throw rent roll pick leave check"),
    "off": word_set("take turn switch show cut drop pay write fend shut send tick"),
    "down": word_set("put take write turn track hunt note break cut close shut tear lay pull"),
    "on": word_set("put try turn switch add"),
    "in": word_set("hand fill bring type key plug send"),
    "over": word_set("hand take"),
    "away": word_set("give throw put take"),
    "back": word_set("send bring get take give call"),
}  # fmt: skip


def _after_particle(
    line: Line, left: int, first: int, head: int, verbs: dict[int, Group]
) -> Bare | None:
    bases = _PARTICLES.get(line.lower(left))
    group = verbs.get(left - 1) if bases else None
    if group is None or group.base not in (bases or ()) or group.passive:
        return None
    if line.lower(left) in ("on", "in", "over", "up") and group.last != left - 1:
        return None
    return Bare(line, first, head, Place.OBJECT, group.base, group)


def _asked(line: Line, left: int, first: int, head: int) -> Bare | None:
    """ "Is cover letter necessary?": the subject of a question."""
    if left != 0 or line.lower(0) not in ("is", "was") or first == head + 1:
        return None
    if _plain_adjective(line, head + 1):
        return Bare(line, first, head, Place.SUBJECT, "?")
    return None


_TOLD = word_set("said told thought knew hoped")
_BEFORE_VERBS = word_set("rather please kindly to will would can could must should may might")


def _modifies(line: Line, at: int, verbs: dict[int, Group]) -> bool:
    piece = line.words[at]
    word = piece.lower
    if at in verbs or word in _DETERMINERS or word in PREPOSITIONS or word in _ENDS - _MAY_MODIFY:
        return word in POINTING and at not in verbs
    if not word.replace("-", "").isalpha():
        return False
    if at == 0:
        return word in POINTING
    if piece.text != word:
        return bool(_NAMES.match(piece.text)) and at > 0
    if word in _TOLD or (
        line.lower(at - 1) in _BEFORE_VERBS and read_as(word, Form.BASE) is not None
    ):
        return False
    if word in _INSIDE_ADVERBS:
        return True
    if word in _ADJECTIVES_IN_LY:
        return True
    if is_adverb(word) or word in (
        "please",
        "kindly",
        "let",
        "rather",
        "etc",
        "thanks",
        "mr",
        "mrs",
        "no",
    ):
        return False
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "less")):
        return word in _PLURAL_LIKE
    if word.endswith("ing"):
        return word in _LIKE_ADJECTIVES
    return True
