"""Capitals that weight a word in the middle of a sentence, and words all in capitals."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.languagetool.spelling import commonness
from coach.rules.grammar.lexicon import kinds
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence, Word
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_LEADS = word_set(
    "a an my our your his her their its this that these those any some no every each "
    "free new good one two three four five six all per more have has had need needs offer offers get got give send "
    "want sell sells provide check share"
)
# Behind these a capital is often part of a name ("the City", "of Residential Life").
_WIDE_LEADS = word_set("the of for in with to by from on at and or about as without through")
_SUBJECTS = word_set("i we you they he she it please will can could not would should")
_LINKS = word_set("is are was were very so too a an really am be it's")
_HELPERS = word_set("will can could would should must am is are was were have has had do does did")
_ADJECTIVES = word_set(
    "beautiful good nice new important urgent best better big small fast easy happy sorry ready late available "
    "professional experienced creative different special cheap expensive perfect great bad wrong right busy "
    "responsible reliable honest friendly simple clear safe strong high low large quick slow interested excited "
    "free final full clean fresh hot cold young old early difficult hard careful helpful useful polite angry sad "
    "slow angry nervous broken damaged missing delayed confirmed satisfied unhappy disappointed grateful thankful hopeful"
)
_MORE_NOUNS = word_set(
    "customer client order delivery invoice refund payment product price discount service quality manager boss "
    "team office company website email message report project meeting experience work job address photo picture "
    "design designer logo weekend weekday morning evening night afternoon month week year day season holiday summer "
    "winter autumn spring monsoon father mother brother sister friend family student teacher doctor freelancer "
    "complaint feedback question answer problem solution time money salary budget deadline task file folder "
    "document account password link page post comment story video parcel courier rider stock size colour color "
    "shirt dress bag shoe sample warranty receipt bill tax fee cost charge advance deposit balance profit sale "
    "offer coupon voucher gift market marketing content data research communication skill skills knowledge training "
    "course class shop owner buyer seller employee employer assistant computer laptop phone "
    "mobile"
)
_EVERYDAY = _MORE_NOUNS - word_set(
    "company service office team market marketing content research product week month year time work design "
    "father mother brother sister family doctor business stock season summer winter autumn spring monsoon page"
)
_INTERFACE = re.compile(
    r"(?i)\b(?:click|clicks|select|choose|press|tap|open|hit|under|tab|button|menu|icon|section|navigate|locate|settings|go to|log in to|called|named|titled|labelled|labeled|entitled)\b"
)
_PARTS = word_set(
    "page tab button menu section option field link icon screen form team department policy program programme desk "
    "centre center group office street road avenue hotel bank university"
)
_NUMBERED = re.compile(r"^[#\d(]")
_JOBS = word_set(
    "assistant designer developer manager writer editor expert specialist operator marketer analyst consultant "
    "engineer executive officer translator photographer teacher tutor agent representative programmer accountant "
    "coordinator strategist freelancer entrepreneur"
)
_SEASONS = word_set("summer winter autumn spring monsoon fall")
_DIRECTIONS = word_set("north south east west left right northern southern eastern western")
_LOUD_AS_THEY_ARE = word_set(
    "asap rsvp sale free note html jpeg nasa unicef cash code only ssl rest soap json ajax wifi sim pin opec nato "
    "unesco aids covid step sms void null true false done todo"
)
# One loud word among small ones may be a name or a code; these are shouted.
_SHOUTED = word_set(
    "please urgent urgently good very send need must today immediately refund money help never always reply answer "
    "soon fast quick quickly best nice great thanks thank sorry want wrong late problem really bad worst stop "
    "order delivery payment price check call again tomorrow important still waiting"
)
_LOUD = re.compile(r"^[A-Z]{4,}$")
_SHORT_LOUD = re.compile(r"^[A-Z]{2,3}$")


def _middle(sentence: Sentence) -> Iterator[tuple[int, Word, str]]:
    """Capitalised words inside a sentence whose neighbours are small, with their small forms."""
    words = sentence.words
    for at in range(1, len(words)):
        word = words[at].text
        if not (len(word) > 1 and word[0].isupper() and word[1:].islower()):
            continue
        before = words[at - 1]
        if not before.text.isalpha() or (
            not (before.text.islower() or before.text in ("I", "A")) and at > 1
        ):
            continue
        if "\n" in sentence.text[before.end - sentence.start : words[at].start - sentence.start]:
            continue
        yield at, words[at], word.lower()


def _alone(sentence: Sentence, at: int) -> bool:
    """Whether no capital, number or sign of a name stands behind the word."""
    if at + 1 >= len(sentence.words):
        return True
    after = sentence.words[at + 1].text
    if after in _PARTS:
        return False
    return not (
        after[0].isupper() or _NUMBERED.match(after) or after in ("-", "/", "&", "’", "'", "@")
    )


@lru_cache(maxsize=64)
def _calm(sentence: Sentence) -> bool:
    """Whether the sentence is written in small letters on the whole: no title, no names of buttons."""
    capitals = sum(w.text[0].isupper() for w in sentence.words[1:] if w.text != "I")
    return capitals <= 3 and not _INTERFACE.search(sentence.text)


@cache
def _nouns() -> frozenset[str]:
    shared = shared_words()
    single = {
        w for name in ("count_noun", "uncountable", "job") for w in shared[name]
    } | _MORE_NOUNS
    return frozenset(
        single - {w.lower() for w in _names()} - {"board", "church", "state", "president", "bank"}
    )


@cache
def _names() -> frozenset[str]:
    names = ("given_names", "family_names", "places", "districts", "companies", "tools")
    return frozenset().union(*(kinds()[name] for name in names))


def _noun(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if not _calm(sentence):
            continue
        for at, word, small in _middle(sentence):
            one = small[:-1] if small.endswith("s") else small
            many = f"{small[:-3]}y" if small.endswith("ies") else one
            before = sentence.words[at - 1].lower
            if at + 1 < len(sentence.words) and sentence.words[at + 1].lower in ("of", ":"):
                continue
            known = _nouns() if before in _LEADS else _EVERYDAY if before in _WIDE_LEADS else set()
            if {small, one, many} & known and _alone(sentence, at):
                yield Found(word.span, (small,))


def _verb(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if not _calm(sentence):
            continue
        for at, word, small in _middle(sentence):
            before = sentence.words[at - 1].lower
            verb = small in _HELPERS or read_as(small, Form.BASE, Form.PAST) is not None
            if at == 1 and before in ("will", "can", "could", "would", "should"):
                continue
            if before in _SUBJECTS and verb and _alone(sentence, at) and word.text not in _names():
                yield Found(word.span, (small,))


def _adjective(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if not _calm(sentence):
            continue
        for at, word, small in _middle(sentence):
            before = sentence.words[at - 1].lower
            if small in _ADJECTIVES and before in _LINKS | _LEADS and _alone(sentence, at):
                yield Found(word.span, (small,))


def _job(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I am a Virtual Assistant`: a job is no name."""
    for sentence in text:
        words = sentence.words
        for at in range(1, len(words) - 1):
            if words[at - 1].lower not in ("a", "an") or not words[at].text[0].isupper():
                continue
            end = at
            while end < len(words) and words[end].text[0].isupper() and words[end].text.isalpha():
                end += 1
            run = words[at:end]
            if 2 <= len(run) <= 4 and run[-1].lower in _JOBS and all(_ordinary(w) for w in run):
                small = " ".join(w.text if w.text.isupper() else w.lower for w in run)
                yield Found(sentence.span(at, end - 1), (small,))


def _ordinary(word: Word) -> bool:
    if word.text.isupper():
        return len(word.text) <= 4
    known = commonness(word.lower) is not None or word.lower in _JOBS
    return known and word.text not in _names()


def _season(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for at, word, small in _middle(sentence):
            before = sentence.words[at - 1].lower
            if small in _SEASONS and before in (
                "in",
                "this",
                "last",
                "next",
                "every",
                "the",
                "during",
                "since",
            ):
                if _alone(sentence, at):
                    yield Found(word.span, (small,))
            elif small in _DIRECTIONS and _alone(sentence, at):
                behind = sentence.words[at + 1].lower if at + 1 < len(sentence.words) else ""
                if before in ("turn", "go", "on", "the") and (
                    behind in ("side", "of", "end", "part", "corner", "gate")
                    or before in ("turn", "go")
                ):
                    yield Found(word.span, (small,))


def _loud(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        words = [w for w in sentence.words if w.text.isalpha()]
        runs: list[list[Word]] = []
        for word in words:
            loud = _is_loud(word.text)
            short = _SHORT_LOUD.match(word.text) and (commonness(word.lower) or 9999) < 300
            if (
                runs
                and runs[-1][-1] is not None
                and (loud or short)
                and _next_to(sentence, runs[-1][-1], word)
            ):
                runs[-1].append(word)
            elif loud or short:
                runs.append([word])
        for run in runs:
            known = [w for w in run if _is_loud(w.text)]
            single = len(run) == 1 and (len(words) < 4 or run[0].lower not in _SHOUTED)
            if not known or single or sentence.text[:1] == "#":
                continue
            first, last = sentence.words.index(run[0]), sentence.words.index(run[-1])
            small = sentence.text[
                run[0].start - sentence.start : run[-1].end - sentence.start
            ].lower()
            small = re.sub(r"\bi\b", "I", small)
            yield Found(
                sentence.span(first, last),
                (small[:1].upper() + small[1:] if first == 0 else small,),
            )


def _next_to(sentence: Sentence, one: Word, other: Word) -> bool:
    return sentence.words.index(other) - sentence.words.index(one) == 1


def _is_loud(word: str) -> bool:
    rank = commonness(word.lower())
    return (
        bool(_LOUD.match(word))
        and rank is not None
        and rank < 6_000
        and word.lower() not in _LOUD_AS_THEY_ARE
    )


CHECKS = (
    Check(
        id="COACH_CAPITALISATION_NOUN",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A common noun has no capital inside a sentence, however much it matters: “{right}”.",
            bn="সাধারণ বিশেষ্য যত জরুরিই হোক, বাক্যের মাঝে ছোট হাতের: “{right}”।",
        ),
        find=_noun,
        wrong=(
            "Please send me an [Invoice => invoice] for May.",
            "They do not work on [Weekends => weekends].",
            "The [Customer => customer] asked for a refund.",
        ),
        right=(
            "Please send me an invoice for May.",
            "Click the Order button first.",
            "The Customer Service desk is closed.",
            "See Invoice 0093 for the total.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_VERB",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A verb inside a sentence has no capital: “{right}”.",
            bn="বাক্যের মাঝে ক্রিয়া ছোট হাতের: “{right}”।",
        ),
        find=_verb,
        wrong=(
            "I [Will => will] send it soon.",
            "You can [Call => call] us any time.",
            "We [Have => have] three sizes.",
        ),
        right=(
            "I will send it soon.",
            "You can call us any time.",
            "Will Mark be there?",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_ADJECTIVE",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A describing word has no capital inside a sentence: “{right}”.",
            bn="বাক্যের মাঝে বিশেষণ ছোট হাতের: “{right}”।",
        ),
        find=_adjective,
        wrong=(
            "It is a [Beautiful => beautiful] dress.",
            "The site is very [Slow => slow] today.",
            "I am [Happy => happy] with the logo.",
        ),
        right=(
            "It is a beautiful dress.",
            "She works at a Best Western hotel.",
            "I am happy with the logo.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_JOB",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A job is no name, so it stays small: “{right}”.",
            bn="পেশা কোনো নাম নয়, তাই ছোট হাতের: “{right}”।",
        ),
        find=_job,
        wrong=(
            "I am a [Virtual Assistant => virtual assistant] from Dhaka.",
            "She works as a [Graphic Designer => graphic designer] now.",
            "We need an [SEO Expert => SEO expert] for a month.",
        ),
        right=(
            "I am a virtual assistant from Dhaka.",
            "Graphic Designer, Pixel Studio",
            "We need an SEO expert for a month.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_SEASON",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Seasons and directions have no capital, unless they are part of a name: “{right}”.",
            bn="ঋতু ও দিকের নাম ছোট হাতের, কোনো নামের অংশ না হলে: “{right}”।",
        ),
        find=_season,
        wrong=(
            "We sell more in the [Winter => winter].",
            "The bank is on the [North => north] side of the road.",
            "Turn [Left => left] at the gate.",
        ),
        right=(
            "We sell more in the winter.",
            "We ship to North America.",
            "The Summer Sale starts today.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_LOUD",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="All capitals shout. Write “{right}”.",
            bn="সব বড় হাতের অক্ষরে লিখলে চিৎকার মনে হয়। লিখুন “{right}”।",
        ),
        find=_loud,
        wrong=(
            "Please [SEND => send] it today.",
            "This is a [VERY GOOD => very good] product.",
            "[PLEASE REPLY => Please reply] to my mail.",
        ),
        right=(
            "Please send it today.",
            "The PDF and the HTML file are here.",
            "NASA and UNICEF paid for it.",
        ),
    ),
)
