"""The verbs of a sentence with their auxiliaries, read from words alone.

A light reader: it knows forms, not meaning. Where a word may as well be a noun
("calls", "orders") the group says it is not `sure`, and checks ask for more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verbs import Form, Verb, read_as, readings
from coach.rules.grammar.wordset import word_set

_CONTRACTED = re.compile(r"^(.+?)(n't|'m|'re|'ve|'ll|'d|'s)$")
_WHOLE = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"),
          "shan't": ("shall", "not"), "ain't": ("ain't",)}  # fmt: skip
_LONG = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}

SUBJECT_PRONOUNS = word_set("i you he she it we they")
_OPEN_S = SUBJECT_PRONOUNS | word_set("that there here what who where how when everything")
RELATIVES = word_set("who which that")
DETERMINERS = word_set(
    "the a an my our your his her their its this that these those some any each every no "
    "another one two three four five six seven eight nine ten several many few all both"
)
OBJECT_PRONOUNS = word_set("me him her us them you it myself ourselves")
PREPOSITIONS = word_set(
    "about above across after against along among around at before behind below beside "
    "between by down during for from in inside into near of off on onto out outside over "
    "past per regarding through to toward towards under up upon via with within without"
)
BREAKS = frozenset(
    [
        "and",
        "but",
        "or",
        "so",
        "because",
        "although",
        "though",
        "while",
        "whilst",
        "when",
        "whenever",
        "if",
        "that",
        "who",
        "whom",
        "whose",
        "which",
        "where",
        "after",
        "before",
        "until",
        "till",
        "unless",
        "once",
        "whereas",
        "whether",
        "than",
        "what",
        "how",
        "why",
        "then",
        "as",
        "since",
        ",",
        ";",
        ":",
        ".",
        "!",
        "?",
        "(",
        ")",
        "[",
        "]",
        "—",
        "–",
        '"',
        "“",
        "”",
        "…",
        "।",
        "/",
        "•",
    ]
)
ADVERBS = word_set(
    "not never ever always often usually normally generally sometimes seldom rarely just "
    "already still also only even now then soon really actually currently probably "
    "certainly definitely recently finally again both all almost nearly here today mostly "
    "regularly typically mainly long far first hardly hereby simply kindly"
)

# "The line gets disconnected", "the page becomes slow": an adjective follows.
_WITHIN_SUBJECT = word_set("from in at of on with for behind near")
_LINKS = word_set("get become seem look feel stay remain go")
# Nouns, verbs and adjectives that end like an adverb.
_NO_ADVERBS = word_set(
    "reply apply supply comply rely imply multiply family assembly anomaly ally bully belly jelly july "
    "fly rally tally italy butterfly friendly lovely lonely ugly silly homely costly likely elderly "
    "curly woolly sly user-friendly eco-friendly family-friendly timely orderly"
)

_PLURAL_WORDS = word_set("these those both many several")
_PLURAL_NOUNS = word_set("people children men women staff police and")

_ASKED_OF = word_set("the my our your his her their this that these those")
# These are never objects: behind a verb they begin a clause of their own.
_NEW_SUBJECTS = word_set("i he she we they")
# What a clause's subject begins with, so that a noun phrase is surely one.
_OPENERS = DETERMINERS | word_set(
    "nobody everybody somebody everyone someone anyone nothing everything"
)

_BEFORE_QUESTIONS = word_set(
    "when why how what where who times long many much often please hi hello nor neither"
)
_ASKS_FOR_NOUNS = word_set("what which whose many much")

_HAVE = {"have": "present", "has": "present", "had": "past"}
_BE = {"am": "present", "is": "present", "are": "present", "was": "past", "were": "past"}
_DO = {"do": "present", "does": "present", "did": "past"}
_MODALS = {"will": "future", "shall": "future", "would": "modal", "could": "modal", "should": "modal",
           "may": "modal", "might": "modal", "can": "modal", "must": "modal"}  # fmt: skip
_FIRST = {**_HAVE, **_BE, **_DO, **_MODALS}


class Kind(StrEnum):
    """What a group of verbs is in its clause."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    IMPERATIVE = "imperative"
    LOOSE = "loose"  # a participle after a noun, or a word that may be a noun


@dataclass(frozen=True, slots=True)
class Piece:
    """A word with its contraction undone: `don't` is `do` and `not`, with one place."""

    lower: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: pieces `first` to `last`.

    `tense` is present, past, future or modal; `main` is None for "be" with a
    noun or adjective. `subject` is a pronoun in lower case, "noun", "nouns" for a
    plural, or "" where none was seen; `subject_inside` is true for questions, and
    `asked` then the subject's words.
    """

    kind: Kind
    first: int
    last: int
    tense: str
    main: Verb | None
    form: Form | None
    aux: tuple[str, ...] = ()
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negative: bool = False
    inside: tuple[str, ...] = ()
    subject: str = ""
    subject_inside: bool = False
    asked: str = ""

    @property
    def finite(self) -> bool:
        return self.kind is Kind.FINITE

    @property
    def base(self) -> str:
        return self.main.base if self.main else "be"

    @property
    def simple(self) -> bool:
        return not (self.perfect or self.progressive)


def pieces(sentence: Sentence) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for word in sentence.words:
        for lower in _split(word.lower):
            found.append(Piece(lower, word.text, word.start, word.end))
    return tuple(found)


def _split(lower: str) -> tuple[str, ...]:
    if lower in _WHOLE:
        return _WHOLE[lower]
    match = _CONTRACTED.match(lower)
    if not match:
        return (lower,)
    head, tail = match.groups()
    if tail == "'s" and head not in _OPEN_S:
        return (lower,)
    return (head, _LONG.get(tail, tail))


def is_adverb(lower: str) -> bool:
    return lower in ADVERBS or (lower.endswith("ly") and lower not in _NO_ADVERBS)


def before(words: Sequence[Piece], at: int) -> int:
    """The index of the word before `at` that is no adverb; -1 for none."""
    at -= 1
    while at >= 0 and is_adverb(words[at].lower):
        at -= 1
    return at


def groups(words: Sequence[Piece]) -> tuple[Group, ...]:
    found: list[Group] = []
    at = 0
    while at < len(words):
        group = _with_auxiliaries(words, at) or _alone(words, at)
        if group and found and _is_object(found[-1], group):
            group = None
        if group:
            found.append(group)
        at = group.last + 1 if group else at + 1
    return tuple(_settled(words, found, place) for place in range(len(found)))


def _is_object(verbs: Group, word: Group) -> bool:
    """ "We will pack orders this week": a noun in -s right behind a plain verb."""
    plain = verbs.kind is Kind.INFINITIVE or (
        verbs.finite and verbs.form is Form.BASE and verbs.aux
    )
    return bool(plain) and verbs.last + 1 == word.first and word.form is Form.THIRD


def _settled(words: Sequence[Piece], found: Sequence[Group], place: int) -> Group:
    """A loose word is the verb of its clause when the clause has no other and a noun before it."""
    group = found[place]
    if group.kind is not Kind.LOOSE or group.subject not in ("noun", "nouns"):
        return group
    start, end = _clause(words, group.first)
    rivals = (g for g in found if g is not group and start <= g.first < end)
    if any(g.kind in (Kind.FINITE, Kind.IMPERATIVE) for g in rivals):
        return group
    before_it = [word.lower for word in words[start : group.first]]
    word = words[group.first].lower
    form = Form.THIRD if group.subject == "noun" else Form.BASE
    present = read_as(word, form)
    inside = PREPOSITIONS - (_WITHIN_SUBJECT if present else {"from", "in", "at"})
    if inside.intersection(before_it) or not _OPENERS.intersection(before_it):
        return group
    if past := read_as(word, Form.PAST):
        return replace(group, kind=Kind.FINITE, tense="past", main=past, form=Form.PAST)
    free = _no_noun_follows(words, group.first) or _takes_object(words, group.first)
    free = free or (present is not None and present.base in _LINKS)
    lead = [lower for lower in before_it if not is_adverb(lower)]
    free = free or (lead[:1] != [] and lead[0] in _OPENERS and len(lead) > 1)
    if present and free:
        return replace(group, kind=Kind.FINITE, tense="present", main=present, form=form)
    bare = read_as(word, Form.BASE)
    if (
        bare
        and words[group.last + 1 : group.last + 2]
        and (words[group.last + 1].lower in OBJECT_PRONOUNS | {"to"})
    ):  # "my manager tell me"
        return replace(group, kind=Kind.FINITE, tense="present", main=bare, form=Form.BASE)
    return group


def _clause(words: Sequence[Piece], at: int) -> tuple[int, int]:
    start = next((i + 1 for i in range(at, -1, -1) if words[i].lower in BREAKS), 0)
    if [word.lower for word in words[start : start + 3]] == ["by", "the", "time"]:
        start += 3
    ends = BREAKS | _NEW_SUBJECTS
    end = next((i for i in range(at, len(words)) if words[i].lower in ends), len(words))
    return start, end


def _no_noun_follows(words: Sequence[Piece], at: int) -> bool:
    """Whether a preposition, particle, adverb or end comes next: so no "customer orders report"."""
    follows = words[at + 1].lower if at + 1 < len(words) else "."
    return (
        follows in PREPOSITIONS
        or follows in BREAKS
        or is_adverb(follows)
        or follows in ("to", "twice")
    )


def _first_tense(words: Sequence[Piece], at: int) -> str | None:
    lower = words[at].lower
    if lower == "'s":
        return "present"
    if lower == "'d":
        return "modal"
    if lower == "may" and at and words[at].text == "May":
        return None  # the month
    return _FIRST.get(lower)


def _with_auxiliaries(words: Sequence[Piece], at: int) -> Group | None:
    tense = _first_tense(words, at)
    if tense is None:
        return None
    chain, subject, end, asked = [words[at].lower], "", at, ""
    main, form = None, None
    taken = 0  # the last word of a subject that stands inside
    inside: list[str] = []
    skipped: list[str] = []  # adverbs that belong to the group only if it goes on
    for place in range(at + 1, min(at + 10, len(words))):
        lower = words[place].lower
        if lower in SUBJECT_PRONOUNS and not subject and len(chain) == 1 and _asks(words, at):
            subject, asked = lower, "I" if lower == "i" else lower
            if chain[0] in _BE:
                end = place
        elif link := _next_link(chain, lower):
            chain.append(link)
            inside, skipped, end = inside + skipped, [], place
        elif found := _main(chain, lower):
            main, form = found
            inside, end = inside + skipped, place
            break
        elif lower in _ASKED_OF and place == at + 1 and _asks(words, at):
            if not (noun := _noun_asked(words, place)):
                break
            subject, asked, taken = noun
        elif place <= taken:
            continue
        elif not is_adverb(lower) and lower not in ("very", "quite"):
            break
        elif lower == "not" and place == end + 1 and not skipped:
            inside, end = [*inside, lower], place
        else:
            skipped.append(lower)
    if taken and main is None:
        subject, asked = "", ""
    return _assembled(words, at, end, tense, chain, main, form, inside, subject, asked)


def _noun_asked(words: Sequence[Piece], at: int) -> tuple[str, str, int] | None:
    """The subject of "has the parcel arrived": its kind, its words and its last place."""
    for last in range(at + 1, min(at + 4, len(words) - 1)):
        follows = words[last + 1].lower
        verb = read_as(follows, Form.PARTICIPLE, Form.ING) or read_as(follows, Form.BASE)
        if verb and words[last].lower not in BREAKS | PREPOSITIONS:
            kind = "nouns" if _plural(words, last + 1) else "noun"
            return kind, " ".join(word.text for word in words[at : last + 1]), last
        if words[last].lower in BREAKS | PREPOSITIONS:
            return None
    return None


def _asks(words: Sequence[Piece], at: int) -> bool:
    """Whether an auxiliary at `at` may open a question: nothing before it, or a question word."""
    if at == 0 or words[at - 1].lower in _BEFORE_QUESTIONS or words[at - 1].lower in BREAKS:
        return True
    for place in range(at - 1, max(-1, at - 5), -1):  # "how many orders have we"
        if words[place].lower in _ASKS_FOR_NOUNS:
            return True
        if words[place].lower in BREAKS or words[place].lower in SUBJECT_PRONOUNS:
            return False
    return False


def _next_link(chain: list[str], lower: str) -> str | None:
    last = chain[-1]
    if last in (*_MODALS, "'d", "to") and lower in ("be", "have"):
        return lower
    if last in (*_HAVE, "'d", "'s") and lower == "been":
        return lower
    if (last in _BE or last in ("be", "been", "'s")) and lower == "being":
        return lower
    return None


def _main(chain: list[str], lower: str) -> tuple[Verb, Form] | None:
    last = chain[-1]
    wanted: tuple[Form, ...]
    if last in _BE or last in ("be", "been", "being"):
        wanted = (Form.ING, Form.PARTICIPLE)
    elif last in _HAVE:
        wanted = (Form.PARTICIPLE,)
    elif last == "'s":
        wanted = (Form.ING, Form.PARTICIPLE)
    elif last == "'d":
        wanted = (Form.BASE, Form.PARTICIPLE)
    else:
        wanted = (Form.BASE,)
    for form in wanted:
        if found := read_as(lower, form):
            return found, form
    return None


def _assembled(
    words: Sequence[Piece], at: int, end: int, tense: str, chain: list[str],
    main: Verb | None, form: Form | None, inside: list[str], subject: str, asked: str,
) -> Group:  # fmt: skip
    """The group of a chain; a lone have or do is the main verb itself."""
    be_last = chain[-1] in _BE or chain[-1] in ("be", "been", "being", "'s")
    lone = main is None and not be_last and len(chain) == 1 and chain[0] in (*_HAVE, *_DO)
    if lone:
        main = read_as(chain[0], Form.BASE, Form.THIRD, Form.PAST)
        form = next((r.form for r in readings(chain[0])), Form.BASE)
    elif main is None and chain[-1] == "have":
        main, form = read_as("have", Form.BASE), Form.BASE
    has = chain[0] in _HAVE or "have" in chain[1:] or (chain[0] == "'s" and form is Form.PARTICIPLE)
    has = has or "been" in chain
    perfect = has and not lone and ("been" in chain or form is Form.PARTICIPLE)
    if chain[0] == "'d" and form is Form.PARTICIPLE:
        tense, perfect = "past", True
    return Group(
        Kind.FINITE, at, end, tense, main, form, () if lone else tuple(chain), perfect,
        progressive=be_last and form is Form.ING,
        passive=be_last and form is Form.PARTICIPLE and chain != ["'s"],
        negative="not" in inside or "never" in inside,
        inside=tuple(inside),
        subject=subject or _subject(words, at),
        subject_inside=bool(subject),
        asked=asked,
    )  # fmt: skip


def _subject(words: Sequence[Piece], at: int) -> str:
    place = before(words, at)
    if place < 0:
        return ""
    lower = words[place].lower
    if lower in SUBJECT_PRONOUNS:
        return lower
    if lower in RELATIVES:
        return "nouns" if _plural(words, place) else "noun"
    if lower in BREAKS or lower in PREPOSITIONS:
        return ""
    return "nouns" if _plural(words, place + 1) else "noun"


def _plural(words: Sequence[Piece], end: int) -> bool:
    """Whether the noun phrase that ends before `end` looks plural."""
    near = {word.lower for word in words[max(0, end - 4) : end]}
    if near & _PLURAL_WORDS:
        return True
    noun = words[end - 1].lower if end else ""
    return noun in _PLURAL_NOUNS or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ness", "'s"))
    )


def _alone(words: Sequence[Piece], at: int) -> Group | None:
    """A verb without auxiliary, if the word can be one here."""
    if words[at].lower in ("last", "back"):  # nearly always "last week", "sent it back"
        return None
    forms = {reading.form: reading.verb for reading in reversed(readings(words[at].lower))}
    if not forms or (words[at].text[:1].isupper() and at > 0):
        return None
    place = before(words, at)
    prev = words[place].lower if place >= 0 else ""
    if prev == "what" and words[at].lower in ("time", "size", "colour", "color", "type", "design"):
        return None  # "what time the shop opens"
    if prev == "what" and at + 1 < len(words) and words[at + 1].lower in _FIRST:
        return None  # "what time have you"
    if Form.ING in forms:
        return Group(Kind.GERUND, at, at, "", forms[Form.ING], Form.ING)
    if Form.BASE in forms and prev == "to":
        return Group(Kind.INFINITIVE, at, at, "", forms[Form.BASE], Form.BASE)
    if prev in ("one", "this", "each") and Form.THIRD in forms and Form.BASE not in forms:
        return _plain(words, at, forms, prev)  # "the second one arrives"
    if prev == "that" and Form.BASE in forms and place and readings(words[place - 1].lower):
        return None  # "owned that field"
    if (prev in DETERMINERS and prev != "that") or (words[at - 1].lower in PREPOSITIONS and at):
        return None
    return _plain(words, at, forms, prev)


def _plain(words: Sequence[Piece], at: int, forms: dict[Form, Verb], prev: str) -> Group | None:
    subject = _subject(words, at)
    bare = forms.get(Form.BASE) or forms.get(Form.THIRD)
    past = forms.get(Form.PAST)
    if subject in SUBJECT_PRONOUNS or prev in RELATIVES or prev == "what":
        if bare and past and subject in ("he", "she", "it") and Form.BASE in forms:
            return Group(Kind.FINITE, at, at, "past", past, Form.PAST, subject=subject)
        if bare and past:  # put, cut, read: either tense
            return Group(Kind.LOOSE, at, at, "", bare, Form.BASE, subject=subject)
        if bare or past:
            tense, form = ("present", _bare_form(forms)) if bare else ("past", Form.PAST)
            found = bare or past
            return Group(Kind.FINITE, at, at, tense, found, form, subject=subject)
    if past and not bare and Form.PARTICIPLE not in forms:  # went, gave: surely past
        return Group(Kind.FINITE, at, at, "past", past, Form.PAST, subject=subject)
    if bare and Form.BASE in forms and (not prev or prev in ("please", ",", "and", "kindly", ":")):
        return Group(Kind.IMPERATIVE, at, at, "", forms[Form.BASE], Form.BASE)
    told = past and Form.PARTICIPLE in forms and prev != "how"  # "how worried you are"
    if told and _takes_object(words, at) and not bare:
        return Group(Kind.FINITE, at, at, "past", past, Form.PAST, subject=subject)
    if Form.THIRD in forms and _takes_object(words, at):
        return Group(Kind.FINITE, at, at, "present", forms[Form.THIRD], Form.THIRD, subject=subject)
    verb = past or forms.get(Form.PARTICIPLE) or bare
    return Group(Kind.LOOSE, at, at, "", verb, None, subject=subject) if verb else None


def _bare_form(forms: dict[Form, Verb]) -> Form:
    return Form.BASE if Form.BASE in forms else Form.THIRD


def _takes_object(words: Sequence[Piece], at: int) -> bool:
    """Whether an object stands next: then the word before is a verb, no noun or adjective."""
    follows = words[at + 1].lower if at + 1 < len(words) else ""
    return follows in DETERMINERS or follows in OBJECT_PRONOUNS
