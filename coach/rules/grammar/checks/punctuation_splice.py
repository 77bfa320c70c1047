"""Two sentences run into one, or one cut into two. A Bengali comma joins whole sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, line, lines
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import (
    SUBORDINATORS,
    WHOLE_SUBJECTS,
    clause_at,
    first_word,
    stands_alone,
)
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, Group, Kind
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_SAID = word_set(
    "say think believe hope guess suppose know mean see add explain write reply tell ask note assume "
    "like claim joke complain understand feel recall find seem appear promise swear remember imagine bet agree wonder doubt"
)
_ADVERB_LINK = re.compile(
    r", (?P<link>however|therefore|otherwise|moreover|furthermore|nevertheless|nonetheless|consequently|"
    r"hence|thus|instead|meanwhile|besides|as a result|in addition|for example|for this reason|for that reason|for this|for that|because of this|because of that|that is why|"
    r"that 's why|then again|then(?= (?:i|we|he|she|they|the|my|our) )|on the other hand|also)(?P<comma> ,)? "
)
_THANKED = re.compile(
    r"^(?:(?:hello|hi|sir|,) )*(?:(?:many )?thanks|thank you|sorry|apologies)(?: (?:so|very) much| a lot)? "
    r"for (?:\w+ ){1,6}?(?=(?:we|i|it|they|please|kindly|our|your|my|the) \w+)"
)
_OPENS_DEPENDENT = word_set(
    "because although though if when since while unless until whereas till whenever"
)
_QUESTION = re.compile(
    r"(?:can|could|will|would|do|does|did|is|are|was|have|has|may|shall) (?:not )?(?:i|you|we|they|he|she|it|there)\b"
    r"|(?:what|how|why) (?:\w+ ){0,2}(?:is|are|do|does|did|can|will|should|would) "
    r"|which \w+ (?:do|does|did|can|should|would) (?:i|you|we)\b"
)
_TAG = re.compile(r"\w+ (?:not )?\w+ \?$")
_AT_ONCE = re.compile(
    r"\b(?:the|every|each|next|first|last) (?:minute|moment|time|day|second|instant)\b"
)
# "They told me that to get it, ...", "No sooner had we paid, ...", "Although ..." inside: what follows is no new sentence.
_LEADS_ON = re.compile(r"\bthat to \w+|^(?:no sooner|hardly|scarcely|barely|either|neither) ")
_NO_HEAD = word_set(
    "way time moment day reason minute thing fact year week month hour case place extent degree "
    "point rate kind sort lot bit chance condition amount price date"
)
_ORDER = re.compile(
    r"\b(?:call|tell|email|contact|message|let|text|inform|ask|write|send|give|check|click|use|reply) "
    r"(?:me|us|to|the|a|it|on)\b"
)
_ENDINGS = word_set(
    "yesterday today tomorrow tonight again already yet too properly successfully here now"
)
_UP_TO = word_set("from until till by since right and up")
_MEANT = word_set("hope think believe guess suppose mean")
_DASHES = frozenset([";", "-", "–", "—", "("])
_ENOUGH = 3


# "The sooner we begin, the more people will see it."
_THE_MORE = re.compile(
    r"\bthe (?:more|less|fewer|better|worse|\w+er)\b[^,]*, the (?:more|less|fewer|better|worse|\w+er)\b"
)


def _comma_splice(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for comma in _commas(read):
            group = clause_at(read, comma + 1)
            if group and _surely_begins(read, comma + 1, group) and _is_spliced(read, comma, group):
                yield _parted(read, comma, comma + 1)
                break


def _loose_splice(text: Sequence[Sentence]) -> Iterator[Found]:
    """Splices many writers let pass: before an order or a question, or behind thanks."""
    for read in lines(text):
        for comma in _commas(read):
            if _goes_on(read, comma + 1) and _whole_before(read, comma):
                yield _parted(read, comma, comma + 1)
                break
            group = clause_at(read, comma + 1)
            if group and _is_thanks_or_order(read, comma) and _worth(read, comma, group):
                yield _parted(read, comma, comma + 1)
                break


def _commas(read: Line) -> Iterator[int]:
    if "," not in read.plain or '"' in read.plain or "“" in read.plain or ":" in read.plain:
        return
    if "not only" in read.plain or "not just" in read.plain or read.search(_THE_MORE):
        return
    for at in range(2, len(read.words) - 2):
        if read.lower(at) == "," and "\n" not in _gap(read, at):
            yield at


def _gap(read: Line, at: int) -> str:
    """A line break behind a comma: a greeting or closing, no splice."""
    return "\n" if read.words[at + 1].start - read.words[at].end > 1 else ""


def _surely_begins(read: Line, at: int, group: Group) -> bool:
    if read.lower(at) in WHOLE_SUBJECTS or read.lower(at) in ("nobody", "everyone"):
        return True
    helped = bool(group.aux) or group.main is None or group.tense == "past"
    return read.lower(at) in DETERMINERS and helped


def _whole_before(read: Line, comma: int) -> Group | None:
    """The verbs of the statement that ends at `comma`, from the start or an earlier comma."""
    earlier = [i + 1 for i in range(comma) if read.lower(i) in (",", ";")]
    starts = [0] if not earlier else [0, earlier[-1]]
    for start in starts:
        if any(read.lower(i) in _DASHES for i in range(start, comma)):
            continue
        if start == 0 and earlier and _leans(read, earlier[-1]):
            continue
        group = stands_alone(read, start, comma - 1)
        if group and _is_statement(read, start, comma, group):
            return group
    return None


def _leans(read: Line, at: int) -> bool:
    """Whether what begins at `at` leads into the next clause: "and should it break, ..."."""
    if read.lower(at) in ("and", "but", "or", "that"):
        at += 1
    lead = read.lower(at)
    return lead in SUBORDINATORS | PREPOSITIONS | {
        "should",
        "had",
        "were",
        "to",
        "as",
    } or lead.endswith(("ing", "ed"))


def _is_statement(read: Line, start: int, comma: int, group: Group) -> bool:
    first = first_word(read, start)
    if "having" in (read.lower(first + 1), read.lower(first + 2)) or read.lower(comma - 1) in (
        "considered",
        "told",
        "included",
        "permitting",
        "aside",
    ):
        return False  # "Her having paid twice, we owed her", "all things considered, it was good"
    words = comma - first_word(read, start)
    if words < _ENOUGH or read.plain.startswith(("that said", "that being said")):
        return False
    ends = group.last == comma - 1
    if group.base in _SAID and (ends or comma - group.last <= 2):
        return False
    if read.lower(comma - 1) in ("sorry", "afraid", "sure", "is", "was", "honest", "clear", "not"):
        return False
    if words < _ENOUGH + 1 and read.lower(first_word(read, start)) in ("that", "this"):
        return False
    before = read.plain[: read.starts[comma]]
    if _AT_ONCE.search(before) or _LEADS_ON.search(before):
        return False
    return not (ends and group.main is None)


def _is_spliced(read: Line, comma: int, group: Group) -> bool:
    if not _whole_before(read, comma) or not _worth(read, comma, group):
        return False
    before = {read.lower(i) for i in range(comma)}
    contrast = read.lower(comma + 1) in (
        "it",
        "they",
        "this",
        "that",
        "he",
        "she",
        "some",
        "others",
    )
    return not (contrast and "not" in before and group.main is None)


def _worth(read: Line, comma: int, group: Group) -> bool:
    """Whether the second half is no aside ("he said", "I think") and no item of a list of clauses."""
    after = read.lower(group.last + 1)
    ends = after in (",", ".", "!", "?", "") or group.last + 2 >= len(read.words)
    if group.base in _SAID and (ends or group.base in _MEANT):
        return False
    first = read.lower(comma + 1)
    if first in ("that", "all", "both", "each", "none", "some", "most", "one"):
        return False
    return not any(
        read.lower(i) == "," and read.lower(i + 1) in ("and", "or")
        for i in range(group.last, len(read.words) - 2)
    )


def _goes_on(read: Line, at: int) -> bool:
    word, then = read.lower(at), read.lower(at + 1)
    if word in ("please", "kindly"):
        return bool(read_as(then, Form.BASE)) or then in ("do", "let", "be", "also")
    if word in ("thank", "thanks"):
        return " ".join(read.lower(i) for i in range(at, at + 4)).startswith(
            ("thank you for", "thank you so", "thank you very", "thanks for", "thanks a lot")
        )
    if (word, then) in (("let", "me"), ("let", "us")):
        return True
    if _TAG.match(read.plain, read.starts[at]):
        return False
    return bool(_QUESTION.match(read.plain, read.starts[at])) and read.words[-1].text in "?."


def _is_thanks_or_order(read: Line, comma: int) -> bool:
    start = first_word(read)
    lead = read.lower(start)
    if lead in ("thank", "thanks"):
        return "for" in {read.lower(i) for i in range(comma)} and comma > _ENOUGH
    if (lead, read.lower(start + 1)) == ("do", "not"):
        lead = "please"
    order = lead in ("please", "kindly") and read.lower(start + 1) not in (
        "note",
        "remember",
        "see",
    )
    only = not any(read.lower(i) == "," for i in range(comma))
    return order and only and comma - start > _ENOUGH


def _parted(read: Line, comma: int, at: int) -> Found:
    word = read.words[at].text
    capital = word[:1].upper() + word[1:]
    span = Span(read.words[comma].start, read.words[at].end)
    return Found(span, (f". {capital}", f"; {word}"))


_SURE_LINKS = word_set(
    "however therefore moreover furthermore nevertheless nonetheless consequently"
)


def _linked(text: Sequence[Sentence]) -> Iterator[Found]:
    """`, however we have it`: such a word begins a sentence, it does not join two."""
    yield from _links(text, sure=True)


def _loose_linked(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _links(text, sure=False)


def _links(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for read in lines(text):
        for match in read.matches(_ADVERB_LINK):
            place = read.place(*match.span("link"))
            if not place:
                continue
            comma = place.first - 1
            behind = place.last + 1 + bool(match["comma"])
            link = match["link"]
            if (link in _SURE_LINKS) is not sure:
                continue
            if not match["comma"] and link in ("also", "instead", "then again"):
                continue
            if not clause_at(read, behind):
                continue
            ordered = link == "otherwise" and read.lower(first_word(read)) not in SUBORDINATORS
            if not ordered and not _whole_before(read, comma):
                continue
            words = read.written(place.first, place.last)
            tail = "" if link.startswith("that") else ","
            last = place.last + bool(match["comma"])
            capital = words[:1].upper() + words[1:]
            yield Found(
                Span(read.words[comma].start, read.words[last].end),
                (f". {capital}{tail}", f"; {words}{tail}"),
            )


def _run_on(text: Sequence[Sentence]) -> Iterator[Found]:
    """No mark at all between two sentences: `The payment failed please try again.`"""
    for read in lines(text):
        at = _second_sentence(read)
        if at is None:
            continue
        before, word = read.words[at - 1].text, read.words[at].text
        new = word[:1].upper() + word[1:]
        yield Found(read.span(at - 1, at), (f"{before}. {new}",))


def _second_sentence(read: Line) -> int | None:
    if match := _THANKED.match(read.plain):
        place = next((i for i, s in enumerate(read.starts) if s >= match.end()), None)
        if place and "," not in read.plain[: match.end()]:
            group = clause_at(read, place)
            if _begins_anew(read, place, group):
                return place
    return next((at for at in range(3, len(read.words) - 2) if _is_second(read, at)), None)


def _is_second(read: Line, at: int) -> bool:
    word, before = read.lower(at), read.lower(at - 1)
    if before in ("like", "cause", "and", "too", "but"):
        return False
    if word == "please":
        return _is_order(read, at) and _told_before(read, at)
    if word == "thank" and read.lower(at + 1) == "you" and read.lower(at + 2) in ("for", "so"):
        return before not in ("to", "and", "we", "i", ",", "not") and _told_before(read, at)
    group = clause_at(read, at) if word in SUBJECT_PRONOUNS else None
    if group is None:
        return False
    if before in _ENDINGS:
        return read.lower(at - 2) not in _UP_TO and _told_before(read, at)
    if word != "it" or before not in _nouns() - _NO_HEAD or group.first != at + 1:
        return False
    helped = group.main is None or group.tense == "future" or bool(group.aux)
    whole = group.last + 2 < len(read.words) or "not" in group.inside
    return helped and whole and _told_before(read, at)


def _begins_anew(read: Line, at: int, group: Group | None) -> bool:
    if read.lower(at) in ("please", "kindly"):
        return bool(read_as(read.lower(at + 1), Form.BASE))
    if group is None or group.last + 2 >= len(read.words) or read.lower(at - 1) == "and":
        return False
    helped = bool(group.aux) or group.main is None
    return helped and (group.tense in ("future", "modal") or group.main is None)


def _is_order(read: Line, at: int) -> bool:
    before = read.lower(at - 1)
    if before in SUBJECT_PRONOUNS | WHOLE_SUBJECTS - {"it", "you"} or not before.isalpha():
        return (
            before in ("you", "it")
            and bool(read_as(read.lower(at + 1), Form.BASE))
            and (
                read.lower(at - 2) not in ("can", "could", "will", "would", "if", "do", "and", "or")
            )
        )
    if before in ("so", "and", "but", "or", "then", "also", "not", "to", "that", "yes", "no", "can",
                  "could", "will", "would", "hello", "sir", "hi", "otherwise", "someone", "anyone"):  # fmt: skip
        return False
    return bool(read_as(read.lower(at + 1), Form.BASE))


def _told_before(read: Line, at: int) -> bool:
    """Whether a statement with no comma stands before, not a question and no dependent clause."""
    if any(read.lower(i) in (",", ":", ";") for i in range(at)):
        return False
    if read.lower(0) in ("please", "kindly") and read_as(read.lower(1), Form.BASE):
        return read.lower(at) == "it" and read.lower(1) not in _SAID | {"make", "ensure", "sure"}
    if read.lower(0) in DETERMINERS and read.lower(at) == "please":
        broke = read.lower(at - 1).endswith("ed") and clause_at(read, 0) is None
        if broke and not any(g.finite and g.first < at for g in read.groups):
            return True
    group = stands_alone(read, 0, at - 1)
    return group is not None and group.base not in _SAID


@cache
def _nouns() -> frozenset[str]:
    shared = shared_words()
    return frozenset(
        word
        for name in ("count_noun", "more_count_noun", "uncountable", "job")
        for word in shared[name]
    )


def _cut_off(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Because the wall was wet. The painter ...`: half a sentence with a full stop behind it."""
    for one, other in pairwise(text):
        read = line(one)
        if not _is_half(read) or _new_paragraph(one, other):
            continue
        nxt = line(other)
        if not _begins(nxt):
            continue
        last, word = read.words[-2], nxt.words[0]
        kept = word.text if word.lower == "i" or not _may_be_small(word.lower) else word.lower
        yield Found(Span(last.start, word.end), (f"{last.text}, {kept}",))


def _because_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We closed early. Because it rained.`: the reason belongs to the sentence before."""
    for one, other in pairwise(text):
        read, before = line(other), line(one)
        if read.lower(0) not in _LEANING or before.words[-1].text != "." or len(before.words) < 3:
            continue
        if not before.words[-2].text[-1].isalnum():
            continue
        which = read.lower(0) in ("which", "such") and read.lower(1) not in ("one", "is", "a", "an")
        if (
            (which or _is_half(read))
            and read.words[-1].text == "."
            and not _new_paragraph(one, other)
        ):
            last, word = before.words[-2], read.words[0]
            yield Found(
                Span(last.start, word.end), (f"{last.text}{_joint(word.lower)}{word.lower}",)
            )


def _joint(word: str) -> str:
    return ", " if word in ("although", "though", "which", "whereas", "such") else " "


_LEANING = word_set("because although though whereas which such unless until if when")


def _new_paragraph(one: Sentence, other: Sentence) -> bool:
    return "\n" in one.text[-1:] or "\n" in other.text[: other.words[0].start - other.start + 1]


def _is_half(read: Line) -> bool:
    words = read.words
    if (
        len(words) < 4
        or words[-1].text not in ".;"
        or any(w.lower in (",", ":", "?") for w in words)
    ):
        return False
    start = 0
    if read.lower(0) in ("even", "as") and read.lower(1) in ("though", "if", "soon"):
        start = 2 if read.lower(1) == "soon" else 1
    elif read.lower(0) not in _OPENS_DEPENDENT or read.lower(1) in ("only", "that", "then", "so"):
        return False
    own = clause_at(read, start + 1)
    if own is None or "please" in read.plain or read.search(_ORDER):
        return False
    return not any(
        g.first > own.last and ((g.finite and g.subject) or g.kind is Kind.IMPERATIVE)
        for g in read.groups
    )


def _begins(read: Line) -> bool:
    start = read.lower(0)
    if start in ("please", "kindly", "do", "tell", "call", "send", "contact"):
        return True
    return start not in ("and", "but", "so") and clause_at(read, 0) is not None


def _may_be_small(lower: str) -> bool:
    return lower in WHOLE_SUBJECTS | DETERMINERS or lower in (
        "please",
        "kindly",
        "do",
        "tell",
        "call",
        "send",
        "contact",
    )


def _half_and_semicolon(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        opener = read.lower(first_word(read))
        if ";" not in read.plain or opener not in _OPENS_DEPENDENT | {"even", "as"}:
            continue
        if opener == "as" and not read.plain.startswith("as soon as "):
            continue
        at = next(i for i, word in enumerate(read.words) if word.lower == ";")
        if at < 3 or any(read.lower(i) == "," for i in range(at)):
            continue
        start = 3 if read.plain.startswith("as soon as ") else first_word(read) + 1
        if clause_at(read, start + (read.lower(0) == "even")):
            yield Found(read.span(at - 1, at), (f"{read.words[at - 1].text},",))


def _semicolon_and(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(";") != 1 or "," in read.plain:
            continue
        at = next(i for i, word in enumerate(read.words) if word.lower == ";")
        if read.lower(at + 1) in ("but", "and", "or", "so", "because") and at > 1:
            yield Found(read.span(at - 1, at), (f"{read.words[at - 1].text},",))


def _semicolon_list(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(";") != 1:
            continue
        at = next(i for i, word in enumerate(read.words) if word.lower == ";")
        rest = [read.lower(i) for i in range(at + 1, len(read.words))]
        listing = read.lower(at - 1).endswith("s") or read.lower(at - 1) == "following"
        if (
            "," not in rest
            or "and" not in rest
            or not listing
            or any(g.first > at and g.finite for g in read.groups)
        ):
            continue
        if stands_alone(read, 0, at - 1) and rest[0] not in ("not", "please", "no"):
            yield Found(read.span(at - 1, at), (f"{read.words[at - 1].text}:",))


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_COMMA_SPLICE",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Two whole sentences need more than a comma: a full stop, a semicolon, or a word like “and”, “but”, “so”.",
            bn="বাংলায় কমা দিয়ে দুটি পুরো বাক্য জোড়া যায়, ইংরেজিতে যায় না। ফুলস্টপ বা সেমিকোলন দিন, বা “and”, “but”, “so” বসান।",
        ),
        find=_comma_splice,
        wrong=(
            "I checked your order[, it => . It] is on the way.",
            "We have raised your limit[, you => . You] can now import the whole list.",
            "Our driver waited for twenty minutes[, nobody => . Nobody] came down.",
            "We are sorry for the delay[, the => . The] courier was late.",
        ),
        right=(
            "I checked your order, and it is on the way.",
            "The file is ready, he said.",
            "If you pay today, we will ship it tomorrow.",
            "That said, we can still help you.",
            "It is not a bug, it is a setting.",
            "We cut it, we sew it, and we pack it.",
            "The report, I think, is late.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_LOOSE_SPLICE",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A new sentence begins here; a full stop reads more clearly than a comma.",
            bn="এখানে নতুন বাক্য শুরু হচ্ছে; কমার চেয়ে ফুলস্টপ দিলে পরিষ্কার হয়।",
        ),
        find=_loose_splice,
        wrong=(
            "The link does not work[, please => . Please] send it again.",
            "The design is ready[, let => . Let] me know if you like it.",
            "Thank you for your order[, we => . We] will pack it today.",
        ),
        right=(
            "If the link does not work, please tell us.",
            "When the design is ready, let me know.",
            "Please note, we are closed on Friday.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_LINKED",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="However, therefore, otherwise and the like begin a new sentence; a comma alone cannot join the two.",
            bn="however, therefore, otherwise নতুন বাক্য শুরু করে; শুধু কমা দিয়ে দুই বাক্য জোড়া যায় না।",
        ),
        find=_linked,
        wrong=(
            "We do not have it in red[, however => . However,] we have it in blue.",
            "He did not pay[, therefore => . Therefore,] we stopped the work.",
            "The file is large[, nevertheless => . Nevertheless,] it opens fast.",
        ),
        right=(
            "We do not have it in red. However, we have it in blue.",
            "The price, however, is fixed.",
            "If he does not pay, however, we will stop.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_LOOSE_LINKED",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A new sentence reads more clearly here: “{right}”.",
            bn="এখানে নতুন বাক্য শুরু করলে পরিষ্কার হয়: “{right}”।",
        ),
        find=_loose_linked,
        wrong=(
            "I was sick[, that's why => . That's why] I could not come.",
            "Please check your mail[, otherwise => . Otherwise,] you will miss the code.",
            "My phone was off[, for that => . For that,] I did not get your call.",
        ),
        right=(
            "I was sick, so I could not come.",
            "Check your mail; otherwise, you will miss the code.",
            "We have many colours, for example red and blue.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_RUN_ON",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Two sentences stand here with nothing between them. End the first with a full stop.",
            bn="এখানে দুটি বাক্য কোনো চিহ্ন ছাড়াই পরপর বসেছে। প্রথমটির শেষে ফুলস্টপ দিন।",
        ),
        find=_run_on,
        wrong=(
            "The payment [failed please => failed. Please] try again.",
            "I have checked your [order it => order. It] will arrive tomorrow.",
            "Thank you for your [message we => message. We] will reply soon.",
        ),
        right=(
            "Thank you for the order you placed.",
            "Could you please try again?",
            "I think it will arrive tomorrow.",
            "Thank you for the message we got.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_HALF",
        across=True,
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The first part is only half a sentence; a comma joins it to the rest.",
            bn="প্রথম অংশটি একা পূর্ণ বাক্য নয়; ফুলস্টপ নয়, কমা দিয়ে বাকিটার সঙ্গে জুড়ুন।",
        ),
        find=_cut_off,
        wrong=(
            "Because the wall was [wet. The => wet, the] painter could not start.",
            "When the client [called. I => called, I] was in a meeting.",
            "If you have any [questions. Please => questions, please] ask us.",
        ),
        right=(
            "Because the wall was wet, the painter could not start.",
            "When in doubt, ask. We are here.",
            "If the code fails, call us. We can help.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_BECAUSE_ALONE",
        across=True,
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="This part leans on the sentence before (because, although, which …); write them as one.",
            bn="“because”, “although”, “which” দিয়ে শুরু এই অংশ একা পূর্ণ বাক্য নয়; আগের বাক্যের সঙ্গে জুড়ে লিখুন।",
        ),
        find=_because_alone,
        wrong=(
            "We closed [early. Because => early because] it rained.",
            "I could not [join. Because => join because] my phone was off.",
            "The order is [late. Because => late because] the road was closed.",
            "We like your [shop. Although => shop, although] the prices are high.",
            "I sent the wrong [file. Which => file, which] made the client angry.",
            "I can do many [tasks. Such => tasks, such] as data entry and research.",
        ),
        right=(
            "We closed early because it rained.",
            "Why did you close? Because it rained.",
            "We were wet. Because it rained, we closed.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_HALF_SEMICOLON",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A semicolon stands between two whole sentences. After an opening “if” or “when” part write a comma.",
            bn="সেমিকোলন বসে দুটি পূর্ণ বাক্যের মাঝে। শুরুর “if”, “when” অংশের পরে কমা দিন।",
        ),
        find=_half_and_semicolon,
        wrong=(
            "If the label is [torn; => torn,] please take a photo.",
            "Although it was [late; => late,] we finished the work.",
            "When the client [pays; => pays,] send the files.",
        ),
        right=(
            "If the label is torn, please take a photo.",
            "It was late; we went home.",
            "If you agree, sign it; if not, call me.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SEMICOLON_AND",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Before “and”, “but” or “so” a comma is enough.",
            bn="“and”, “but”, “so”-র আগে সেমিকোলন নয়, কমাই যথেষ্ট।",
        ),
        find=_semicolon_and,
        wrong=(
            "I like the red [one; => one,] but it is costly.",
            "The file was [late; => late,] so we called him.",
            "We paid the [fee; => fee,] and they sent a receipt.",
        ),
        right=(
            "I like the red one, but it is costly.",
            "The file was late; we called him.",
            "We saw Rina, the manager; Karim, the driver; and Mitu.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SEMICOLON_LIST",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A list is announced by a colon (:), not by a semicolon.",
            bn="তালিকার আগে সেমিকোলন নয়, কোলন (:) বসে।",
        ),
        find=_semicolon_list,
        wrong=(
            "We sell many [things; => things:] shirts, bags and shoes.",
            "The box has three [parts; => parts:] a lid, a cup and a spoon.",
            "He speaks three [languages; => languages:] Bangla, Hindi and English.",
        ),
        right=(
            "We sell many things: shirts, bags and shoes.",
            "The box was open; the lid, cup and spoon were gone.",
            "It was late; no calls, no mails.",
        ),
    ),
)
