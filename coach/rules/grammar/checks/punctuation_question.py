"""Question marks: missing behind a question, needless behind a question that is only told."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, SUBJECT_PRONOUNS
from coach.rules.grammar.wordset import word_set

_BEFORE = word_set(
    "hello hi hey dear sir madam ma'am so and but ok okay also now sorry thanks then or well please "
    "actually yes no again brother apu bhai team excuse me ,"
)
_BE = word_set("is are am was were")
_MODALS = word_set("can could will would shall")
_ASKED = SUBJECT_PRONOUNS | word_set(
    "this that these those there anyone anybody someone everyone everything anything"
)
_WH = word_set("what when where why who whom whose which how")
_THING = word_set(
    "time much many long often far old size colour color kind type day date price soon"
)
_TAG = re.compile(
    r", (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?: not)? "
    r"(?:i|you|he|she|it|we|they|there)(?: \.)?$"
)
_TOLD = re.compile(
    r"^(?:(?:and|so|but|please|kindly|sir|madam|hello|hi|also|then|,) )*"
    r"(?:tell (?:me|us)|let (?:me|us|him|her|them) know|inform (?:me|us)|"
    r"(?:i|we) (?:do|did) not (?:know|understand|remember)|"
    r"(?:i|we|he|she|they) (?:want|wants|wanted|need|needs|would like|am curious) to (?:know|ask)|"
    r"(?:i|we|he|she|they|(?:the|my|our|your) \w+|(?:a|one) (?:client|customer|buyer)) (?:have |has )?"
    r"(?:asked|asks|wondered|enquired|inquired)(?: (?:me|us|him|her|them|you|if|(?:the|my|our|your) \w+))?|"
    r"(?:i|we) (?:am|are) (?:not sure|asking|wondering why)|(?:i|we) have no idea|(?:i|we) (?:can|could) not understand)\b.*?"
    r"\b(?:what|when|where|why|who|which|how|if|whether)\b"
)
_WONDERED = re.compile(
    r"^(?:(?:hello|hi|sir|,) )*(?:i|we) (?:wonder|wondered|was wondering|am wondering|were wondering|"
    r"are wondering)\b.*?\b(?:what|when|where|why|who|which|how|if|whether)\b"
)
_TURNED = re.compile(
    r"(?:, |\b(?:what|why|how|where|when) |\b(?:and|but|or) )(?:is|are|do|does|did|can|could|will|would|have|has|was|were)"
    r"(?: not)? (?:i|you|he|she|it|we|they|the|this|there|that)\b"
)


def _missing(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        words = sentence.words
        if len(words) < 3 or any(mark in sentence.text for mark in '"“:'):
            continue
        dot = words[-1].text == "."
        last = words[-2] if dot else words[-1]
        if not last.text[-1].isalnum() or (dot and len(last.text) == 1 and last.text.isalpha()):
            continue
        if not dot and ("\n" in sentence.text.strip() or sentence is not text[-1]):
            continue
        read = line(sentence)
        if _asks(read, sure=dot):
            end = len(words) - 1
            yield Found(sentence.span(end - dot, end), (f"{last.text}?",))


def _asks(read: Line, *, sure: bool) -> bool:
    start = 0
    while start < len(read.words) - 2 and read.lower(start) in _BEFORE:
        start += 1
    if not sure and not _is_personal(read):
        return False
    if read.lower(start - 1) == "please":  # "Please could you ...": asked for, not about
        return False
    if _asks_at(read, start) or (start and _asks_at(read, 0)):
        return True
    if read.search(_TAG):
        return True
    return any(
        word.lower == "," and _asks_behind(read, at + 1) for at, word in enumerate(read.words[:-3])
    )


def _is_personal(read: Line) -> bool:
    """Whether somebody speaks: without a mark, "What is SEO" may be a heading."""
    words = {word.lower for word in read.words}
    return bool(words & {"i", "you", "my", "your", "me", "we", "it", "this", "sir"})


def _asks_behind(read: Line, at: int) -> bool:
    """Behind a comma only what is surely turned round counts: a helping verb and a pronoun."""
    if read.lower(at) in ("but", "and", "so", "or"):
        at += 1
    if read.lower(at) in _WH:
        if read.lower(at) in ("which", "whose", "whom", "where", "when", "who"):
            helper = read.lower(at + 1) in _BE | _MODALS | {"do", "does", "did"}
            return helper and read.lower(at + 2) in SUBJECT_PRONOUNS
        at += 1 + (read.lower(at + 1) in _THING)
        return read.lower(at) in _BE | _MODALS | {"do", "does", "did"} and _is_subject(read, at + 1)
    helper = read.lower(at) in _BE | _MODALS | {"do", "does", "did", "have", "has"}
    return helper and read.lower(at + 1) in SUBJECT_PRONOUNS


def _asks_at(read: Line, at: int) -> bool:
    word, then = read.lower(at), read.lower(at + 1)
    if then == "not" and word not in ("do", "can"):
        then = read.lower(at + 2)
        return then in SUBJECT_PRONOUNS and word != "should"
    if word in _BE:
        wish = word == "were" and (then == "i" or "," in read.plain)
        return _is_subject(read, at + 1) and not wish
    if word in ("does", "did", "has"):
        return _is_subject(read, at + 1)
    if word in ("do", "have"):
        return then in ("i", "you", "we", "they") or (
            then in DETERMINERS
            and word == "do"
            and then not in ("a", "an", "some", "any", "it", "this", "that")
            and any(g.first == at and g.subject_inside for g in read.groups)
        )
    if word in _MODALS:
        return _is_subject(read, at + 1)
    if word in ("should", "may"):
        return then in ("i", "we") and (word == "may" or "," not in read.plain)
    return word in _WH and _asks_which(read, at)


def _asks_which(read: Line, at: int) -> bool:
    word = read.lower(at)
    if word == "which" and read.lower(at + 1) in _BE | {"means", "has", "have", "will", "can"}:
        return False
    if read.plain.startswith(("what is more", "what 's more", "who knows", "what a ")):
        return False
    for place in range(at + 1, min(at + 5, len(read.words) - 1)):
        lower = read.lower(place)
        if lower in ("many", "much", "few", "several"):
            continue
        if lower in SUBJECT_PRONOUNS or lower in DETERMINERS or lower in BREAKS:
            return False
        if lower in _BE | _MODALS | {"do", "does", "did", "have", "has", "should", "'s"}:
            thing = place > at + 1 and (word != "what" or read.lower(place - 1) in _THING)
            if place > at + 1 and not thing:
                return False
            asked = _is_subject(read, place + 1) or word == "who" or thing
            return asked and not _has_second_verb(read, place)
    return False


def _has_second_verb(read: Line, at: int) -> bool:
    """ "What is needed is time": a statement."""
    later = [g for g in read.groups if g.first > at and g.finite]
    if read.lower(at) not in _BE | {"'s"}:
        later = later[1:]  # its own verb: "which size do you want"
    return any(not read.broken(at + 1, g.first - 1) and not g.subject_inside for g in later)


def _is_subject(read: Line, at: int) -> bool:
    if at >= len(read.words) - 1:
        return False
    word = read.words[at]
    return word.lower in _ASKED | DETERMINERS or (word.text[:1].isupper() and at > 0)


def _told(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _needless(text, _TOLD)


def _wondered(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _needless(text, _WONDERED)


def _needless(text: Sequence[Sentence], pattern: re.Pattern[str]) -> Iterator[Found]:
    for read in lines(text):
        if len(read.words) < 4 or read.words[-1].text != "?":
            continue
        match = pattern.match(read.plain)
        if match and not read.search(_TURNED):
            last = read.words[-2]
            yield Found(read.span(len(read.words) - 2, len(read.words) - 1), (f"{last.text}.",))


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_QUESTION_MARK",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="This asks something, so it ends in a question mark. Bengali কি already asks; in English the mark does.",
            bn="এটি প্রশ্ন, তাই শেষে “?” বসবে। বাংলায় “কি” থাকলেই প্রশ্ন বোঝা যায়, ইংরেজিতে চিহ্নটি লাগে।",
        ),
        find=_missing,
        across=True,
        wrong=(
            "When will you [deliver. => deliver?]",
            "Is the shop open on [Friday. => Friday?]",
            "Can I pay for it by [card => card?]",
            "If I pay today, will you ship it [tomorrow. => tomorrow?]",
            "You will come tomorrow, won't [you. => you?]",
            "Hello sir, how much is this [bag. => bag?]",
            "Which size do you [want. => want?]",
        ),
        right=(
            "Please tell me when you will deliver.",
            "What you need is a new host.",
            "Should you need help, please call us.",
            "Have a nice day.",
            "Had I known, I would have called.",
            "What is sold here is made here.",
            "Were we to close early, the clients would mind.",
            "Have the files sent to me by noon.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_TOLD_QUESTION",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This only tells of a question (tell me where it is), so it ends in a full stop.",
            bn="এখানে প্রশ্নটি শুধু বলা হচ্ছে (tell me where it is), সরাসরি করা হচ্ছে না; শেষে ফুলস্টপ বসবে।",
        ),
        find=_told,
        wrong=(
            "Please tell me where the shop [is? => is.]",
            "He asked me what my budget [was? => was.]",
            "I do not know why the page is [slow? => slow.]",
        ),
        right=(
            "Can you tell me where the shop is?",
            "I asked him, but did he answer?",
            "Do you know why the page is slow?",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_WONDER",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“I wonder” is a statement; careful writers end it in a full stop.",
            bn="“I wonder” প্রশ্ন নয়, বিবৃতি; যত্নের লেখায় শেষে ফুলস্টপ বসে।",
        ),
        find=_wondered,
        wrong=(
            "I wonder if you can help [me? => me.]",
            "I was wondering whether the bag is in [stock? => stock.]",
            "We were wondering when you can [start? => start.]",
        ),
        right=(
            "I wonder if you can help me.",
            "Could you help me?",
            "I wonder: is it in stock?",
        ),
    ),
)
