"""A question inside a sentence keeps the order of a statement: "tell me where my order is"."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.questions import (
    ASKING,
    AUXILIARIES,
    BE,
    DO,
    HAVE,
    MODALS,
    STARTS,
    about_time,
    asking_phrase,
    fits,
    inverted_subject,
    noun_like,
)
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Kind,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

# What is told, asked or known may be a question.
_TELLING = word_set(
    "know tell ask say show explain understand wonder see check find confirm inform let advise clarify "
    "describe discuss decide determine figure forget remember recall guess hear learn realise realize "
    "specify state mention think consider choose depend care matter notice notify teach guide suggest "
    "imagine look share read write verify review investigate doubt enquire inquire track "
    "predict report update reply answer compare calculate estimate point study analyse analyze research "
    "identify discover list note plan define"
)
_TELLING_WORDS = word_set(
    "idea sure clear aware unsure certain question questions curious information details info "
    "confused confusion confusing unclear doubt about of on regarding interested reason matter "
    "problem issue thing point concern topic unaware uncertain answer explanation clue guide"
)
_WHATEVER = word_set("whatever whenever wherever whichever whoever whomever")
_SURE_SUBJECTS = SUBJECT_PRONOUNS | word_set("there")
_BACK = 9  # how far before the question its verb of telling may stand


def _indirect(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _inside(text, sure=True)


def _described(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _inside(text, sure=False)


def _inside(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for line in lines(text):
        if ASKING.isdisjoint(piece.lower for piece in line.words):
            continue
        told = False
        for at in range(1, len(line.words)):
            last = asking_phrase(line, at)
            if last is None:
                continue
            start = at - (line.lower(at - 1) in PREPOSITIONS)
            if not _embedded(line, start, told=told):
                continue
            told = True
            helper = last + 1
            if line.lower(helper) not in AUXILIARIES:
                continue
            certain = _is_question(line, at, last)
            if certain is sure and (found := _straight(line, at, helper)):
                yield found


def _embedded(line: Line, at: int, *, told: bool) -> bool:
    """Whether what opens at `at` is told or asked by the words before."""
    before = line.lower(at - 1)
    questioned = line.words[-1].lower == "?"
    if before in ("and", "or") and told and not questioned:
        return True
    if before in BREAKS and before != "that":
        return False
    for place in range(at - 1, max(-1, at - _BACK), -1):
        word = line.lower(place)
        if word in BREAKS and word != "that":
            return False
        if word in _TELLING_WORDS and place > 0:
            return True
        if any(reading.verb.base in _TELLING for reading in readings(word)):
            return place > 0 or not questioned or before in OBJECT_PRONOUNS
        if word in BE and place == at - 1 and place > 0 and not _asks_before(line, place):
            return True
    return not questioned and any(
        g.last < at and g.kind is not Kind.LOOSE and not line.broken(g.last + 1, at - 1)
        for g in line.groups
    )


def _asks_before(line: Line, at: int) -> bool:
    return at == 0 or line.lower(at - 1) in BREAKS | ASKING


def _is_question(line: Line, at: int, last: int) -> bool | None:
    """True: surely in the order of a question. False: may be a description. None: neither."""
    opening, helper, subject = line.lower(at), line.lower(last + 1), last + 2
    if line.lower(subject) == "not":
        subject += 1
    first = line.lower(subject)
    if opening == "who" and first == "there":
        return None  # "I asked who was there"
    if (
        line.words[subject : subject + 2]
        and line.written(subject, subject + 1).lower() == "the matter"
    ):
        return None  # "Tell me what is the matter"
    if opening == "who" and helper in DO:
        before = line.lower(at - 1)
        if before in ("those", "people", "anyone", "everyone", "us", "you", "customers", "one"):
            return None  # "those who do good will go far"
    if first in _SURE_SUBJECTS:
        return True
    if first == "no" or (first in ("both", "all", "each") and opening in ("who", "which", "what")):
        return None  # "friends who could no longer watch"
    verb_follows = _verb_follows(line, subject)
    if first not in STARTS:
        if last > at or opening in ("who", "which", "what") or not verb_follows:
            return True if helper in DO and verb_follows and not is_adverb(first) else None
        return None if is_adverb(first) or fits(helper, first) else True
    if helper in DO or helper in HAVE:
        return True if verb_follows else None
    if helper in MODALS:
        return True
    if opening in ("when", "where", "why") or about_time(line, at, last):
        return True
    if last > at and line.lower(at - 1) in ("in", "on", "at", "from", "to", "under"):
        return True
    if opening == "how":
        return True if last <= at + 1 or verb_follows else None
    if verb_follows and last > at:
        return True
    if opening == "what" and last == at:
        return _plain_noun(line, subject)
    if opening == "who" and last == at:
        before = line.lower(at - 1)
        asked = before in OBJECT_PRONOUNS or any(
            r.verb.base in ("know", "tell", "ask", "see", "find", "check", "confirm", "remember")
            for r in readings(before)
        )
        return False if asked else None
    return None


def _plain_noun(line: Line, at: int) -> bool:
    """No "best" or "most" in it: "tell me what is the best way" is said by many."""
    near = [line.lower(place) for place in range(at, at + 3)]
    return not any(word in ("best", "most", "right", "correct", "first") for word in near)


def _verb_follows(line: Line, subject: int) -> bool:
    place = inverted_subject(line, subject, extend=False)
    return place is not None and place[1] >= 0


def _straight(line: Line, at: int, helper: int) -> Found | None:
    """The question's words from the auxiliary on, in the order of a statement."""
    extend = line.lower(at) in ("where", "what", "who", "which") or (
        helper > at + 1 and line.lower(at) != "how"
    )
    subject = helper + 1 + (line.lower(helper + 1) == "not")
    negative = subject > helper + 1
    of = line.lower(at) != "what" or helper > at + 1
    if not (found := inverted_subject(line, subject, extend=extend, through_of=of)):
        return None
    last, verb = found
    if last >= len(line.words) or line.lower(last) in (".", "?", "!"):
        return None
    named = line.written(subject, last)
    auxiliary = line.lower(helper)
    if auxiliary in DO and not negative:
        if verb < 0:
            return None
        between = [line.lower(place) for place in range(last + 1, verb)]
        plain = read_as(line.lower(verb), Form.BASE)
        if plain is None:
            return None
        form = {"do": plain.base, "does": plain.third, "did": plain.past[0]}[auxiliary]
        return Found(*line.fix(helper, verb, " ".join([named, *between, form])))
    moved = [auxiliary, "not"] if negative else [auxiliary]
    return Found(*line.fix(helper, last, " ".join([named, *moved])))


def _whatever(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Whatever do you decide`: no question is asked."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in _WHATEVER or line.words[-1].lower == "?":
                continue
            last = next(
                (i for i in range(at, at + 3) if line.lower(i + 1) in AUXILIARIES),
                None,
            )
            if last is None or line.lower(last + 2) not in STARTS:
                continue
            if piece.lower in ("whoever", "whatever", "whichever") and (
                line.lower(last + 1) not in DO and line.lower(last + 2) not in _SURE_SUBJECTS
            ):
                continue  # "whoever has the key": the subject itself
            if line.lower(at + 1) == "it" or (
                piece.lower == "whoever" and line.lower(last + 1) in DO
            ):
                continue  # "Whatever it is you are doing", "whoever does the test"
            turned = line.lower(last + 2) in _SURE_SUBJECTS or _verb_follows(line, last + 2)
            if turned and (found := _straight(line, at, last + 1)):
                yield found


def _how_come(text: Sequence[Sentence]) -> Iterator[Found]:
    """`How come did the price go up?`: a statement follows “how come”."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "come" or line.lower(at - 1) != "how":
                continue
            if line.lower(at + 1) in AUXILIARIES and (found := _straight(line, at - 1, at + 1)):
                yield found


def _if_inverted(text: Sequence[Sentence]) -> Iterator[Found]:
    """`whether can we`, `if had I known`: after if and whether nothing turns."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-2]):
            if piece.lower not in ("if", "whether") or line.lower(at + 1) not in AUXILIARIES:
                continue
            subject = at + 2 + (line.lower(at + 2) == "not")
            if line.lower(subject) not in STARTS and not (
                line.lower(at + 1) in DO and _verb_follows(line, subject)
            ):
                continue
            if noun_like(line.lower(subject)):
                continue
            if found := _straight(line, at, at + 1):
                yield found


_WHY = Bilingual(
    en="A question inside a sentence no longer asks, so nothing turns round: subject first, then the "
    "verb: “{right}”.",
    bn="বাক্যের ভেতরের প্রশ্ন আর প্রশ্ন নয়, তাই কিছু উল্টায় না: আগে কর্তা, পরে ক্রিয়া: “{right}”। বাংলায় “কোথায় আছে "
    "বলুন”-এও ক্রম একই থাকে।",
)

CHECKS = (
    Check(
        id="COACH_WORD_ORDER_INDIRECT_QUESTION",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=_WHY,
        find=_indirect,
        wrong=(
            "Can you tell me where [is my order => my order is]?",
            "Let me check when [will it => it will] arrive at your door.",
            "I don't know why [was my account => my account was] suspended.",
            "The client asked me what time [does the shop open => the shop opens].",
            "We need to find out which branch [did they send => they sent] it to.",
            "Please tell me what [is the price => the price is] of the watch.",
        ),
        right=(
            "Can you tell me where my order is?",
            "I was late. Where is my order?",
            "So when will it arrive?",
            "Do you know what happened to my parcel?",
            "I know which plan is the cheapest.",
            "She asked me, why did you leave?",
            "I met the people who do the work.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_WHAT_IS_THE",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=_WHY,
        find=_described,
        wrong=(
            "Please tell me what [is the best way => the best way is] to reach you.",
            "Do you know who [is the manager => the manager is]?",
            "I asked him who [is the owner => the owner is].",
        ),
        right=(
            "Please tell me what the best way is to reach you.",
            "I met the lady who is the owner.",
            "What is the best way to reach you?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_WHATEVER",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Whatever, whenever, wherever” ask nothing here, so the subject stands first: “{right}”.",
            bn="এখানে whatever, whenever, wherever কোনো প্রশ্ন করে না, তাই কর্তা আগে বসে: “{right}”।",
        ),
        find=_whatever,
        wrong=(
            "Whatever [do you decide => you decide], please let us know.",
            "Call me whenever [are you => you are] free.",
            "Wherever [does he go => he goes], he takes his laptop.",
        ),
        right=(
            "Whatever you decide, please let us know.",
            "Whatever did you do to the logo?",
            "Call me whenever you are free.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_HOW_COME",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “how come” a statement follows; nothing turns round: “{right}”.",
            bn="“how come”-এর পরে সাধারণ বাক্য বসে, কিছু উল্টায় না: “{right}”।",
        ),
        find=_how_come,
        wrong=(
            "How come [did the price go => the price went] up?",
            "How come [is it => it is] still pending?",
            "How come [are you => you are] out of stock again?",
        ),
        right=(
            "How come the price went up?",
            "How come it is still pending?",
            "How did you come to the office?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_IF_INVERTED",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “if” or “whether” the subject stands first, as in a statement: “{right}”.",
            bn="if বা whether-এর পরে আগে কর্তা বসে, সাধারণ বাক্যের মতোই: “{right}”।",
        ),
        find=_if_inverted,
        wrong=(
            "He wants to know whether [can we => we can] deliver on Friday.",
            "She asked if [was the payment => the payment was] received.",
            "If [had I => I had] known, I would have called you.",
        ),
        right=(
            "He wants to know whether we can deliver on Friday.",
            "Had I known, I would have called you.",
            "Reply only if needed.",
        ),
    ),
)
