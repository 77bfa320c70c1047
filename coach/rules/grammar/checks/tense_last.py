"""A job, a client or a time that is past: "in my last job I answered", "as I mentioned"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import TIMELESS, in_past, past, present
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_AS_I = re.compile(
    r"\bas (?:i|we|you|he|she|they) (?:already |also )?"
    r"(?P<verb>mention|say|tell|explain|discuss|promise|write|agree|inform|note|describe|state|send|show)"
    r"(?= (?:(?:you|him|her|them|us|it|about it) )?(?:(?:in|on|during) (?:my|our|your|the|his|her) "
    r"(?:last|previous|earlier|first) |before\b|earlier\b|previously\b|yesterday\b|in the last\b))"
)
_LAST_JOB = re.compile(
    r"\b(?:in|at|on|during|for) (?:my|our) (?:last|previous|former|first|old) "
    r"(?:\w+ )?(?:job|company|project|office|workplace|role|position|contract|client|agency|firm"
    r"|employment|employer|internship)(?![\w'’])"
)
_MY_LAST_ONE = re.compile(
    r"^(?:my|our) (?:last|previous|former|old) (?:client|boss|employer|manager|customer|buyer)(?= )"
)
_LAST_TIME = re.compile(r"\b(?:the )?last time(?: when| that)?(?= (?:i|we|you|he|she|they) )")
_FIRST_TIME = re.compile(r"^(?:the )?first time(?: when| that)?(?= (?:i|we|you|he|she|they) )")
_EARLIER = re.compile(
    r"(?:^|\b(?:and|but|because) )(?:earlier|previously|formerly)(?: ,)?(?= (?:i|we|he|she|they|it|you|our|my|the|this) )"
)
_BEFORE_NOW = re.compile(r"^(?:before|in the past)(?: ,)?(?= (?:i|we|he|she|they) )")
_NOW_OTHERWISE = re.compile(
    r"(?:, |; |\. )?\b(?:but|and|,) (?:now|nowadays|these days|currently)\b"
)
_MY_LAST_ORDER = re.compile(
    r"^it (takes?)(?= (?:\w+ ){1,5}(?:to|before|for) (?:\w+ ){1,3}(?:my|our) (?:last|previous|first) )"
)
_GIVES = word_set(
    "leave give pay send hire fire ask tell say write rate praise thank offer cancel recommend promote"
)


def _as_i_mention(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_AS_I):
            verb = read_as(match["verb"], Form.BASE)
            if verb:
                yield Found(*line.fix(place.last, place.last, verb.past[0]))


def _in_last_job(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_LAST_JOB):
            group = line.verbs_after(place.last + 1) if line.opens(place.first) else None
            group = group or line.verbs_before(place.first)
            if group and present(group) and group.base not in TIMELESS and group.main:
                if group.base == "have" and group.subject != "i":
                    continue
                yield Found(*line.fix(group.first, group.last, in_past(group)))
        for _, place in line.find(_MY_LAST_ONE):
            third = read_as(line.lower(place.last + 1), Form.THIRD)
            if third and third.base in _GIVES:
                yield Found(*line.fix(place.last + 1, place.last + 1, third.past[0]))


def _last_client(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My last client wants": so he did, unless he comes back now."""
    for line in lines(text):
        for _, place in line.find(_MY_LAST_ONE):
            at = place.last + 1 + (line.lower(place.last + 1) in ("always", "never", "often"))
            third = read_as(line.lower(at), Form.THIRD)
            now = line.search(_STILL) or (
                line.lower(at + 1) in ("me", "us") and "now" in line.plain
            )
            if third and third.base not in _GIVES | {"live", "know", "say"} and not now:
                yield Found(*line.fix(at, at, third.past[0]))


def _earlier(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        places = [place for _, place in line.find(_EARLIER)]
        if line.search(_NOW_OTHERWISE):
            places += [place for _, place in line.find(_BEFORE_NOW)]
        for place in places:
            group = line.group_after(place.last)
            near = group and not line.broken(place.last + 2, group.first)
            if group and near and present(group) and group.base not in TIMELESS - {"want", "need"}:
                yield Found(*line.fix(group.first, group.last, in_past(group)))


def _took(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_MY_LAST_ORDER):
            at = line.starts.index(match.start(1))
            yield Found(*line.fix(at, at, "took"))


def _last_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        first_time = [*line.find(_FIRST_TIME)] if any(map(past, line.groups)) else []
        for _, place in [*line.find(_LAST_TIME), *first_time]:
            group = line.group_after(place.last)
            perfect = (
                group and group.perfect and group.tense == "present" and not group.subject_inside
            )
            if not group or group.first > place.last + 3 or not (present(group) or perfect):
                continue
            if group.main and group.base not in TIMELESS:
                yield Found(*line.fix(group.first, group.last, in_past(group)))


_STILL = re.compile(r"\b(?:still|again|back|now|today|every|next|tomorrow|currently|these days)\b")
_RECENTLY = word_set(
    "buy purchase order receive get start join complete finish launch open sell send move change "
    "update install hire publish pay visit cancel find lose"
)


def _recently(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            near = line.lower(group.first - 1) == "recently" or line.plain.startswith("recently ")
            simple = present(group) and not group.aux and group.form is Form.BASE
            if near and simple and group.base in _RECENTLY and group.subject in ("i", "we"):
                yield Found(*line.fix(group.first, group.last, in_past(group)))


CHECKS = (
    Check(
        id="COACH_TENSE_AS_MENTIONED",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You said it before, so the verb is past: “{right}”.",
            bn="কথাটা আগে বলা হয়েছে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_as_i_mention,
        wrong=(
            "As I [mention => mentioned] in my last mail, the offer ends today.",
            "As we [discuss => discussed] earlier, the logo needs a new colour.",
            "As you [say => said] before, the box was empty.",
        ),
        right=(
            "As I mentioned in my last mail, the offer ends today.",
            "As I say in every meeting, speed matters.",
            "As you say, the box was empty.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_JOB",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Your last job or client is in the past, so the verb is too: “{right}”.",
            bn="আগের চাকরি বা আগের ক্লায়েন্টের কথা অতীতের, তাই ক্রিয়াও অতীতে: “{right}”।",
        ),
        find=_in_last_job,
        wrong=(
            "In my previous job I [answer => answered] fifty chats a day.",
            "At my last company we [use => used] Zendesk.",
            "My last client [gives => gave] me five stars.",
        ),
        right=(
            "In my previous job I answered fifty chats a day.",
            "My last client still gives me work.",
            "In my job I answer fifty chats a day.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_CLIENT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="Your last client or boss is in the past; if this is over, write “{right}”.",
            bn="আগের ক্লায়েন্ট বা বসের কথা অতীতের; এটা শেষ হয়ে গেলে লিখুন “{right}”।",
        ),
        find=_last_client,
        wrong=(
            "My previous client [wants => wanted] everything within one hour.",
            "My last boss [expects => expected] us to work on Fridays.",
            "Our former manager always [checks => checked] the mails himself.",
        ),
        right=(
            "My previous client wanted everything within one hour.",
            "My last client still needs me on Sundays.",
            "My last boss lives in Khulna.",
        ),
    ),
    Check(
        id="COACH_TENSE_EARLIER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Earlier” and “previously” look back, so the verb is past: “{right}”.",
            bn="earlier বা previously মানে আগে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_earlier,
        wrong=(
            "Earlier I [use => used] Mailchimp, but now I use Brevo.",
            "Previously we [sell => sold] only on Facebook.",
            "Before, I [work => worked] as a teacher, but now I am a VA.",
        ),
        right=(
            "Earlier I used Mailchimp, but now I use Brevo.",
            "Before I use a tool, I read its guide.",
            "Earlier versions of the app are slow.",
        ),
    ),
    Check(
        id="COACH_TENSE_IT_TOOK",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="Your last order is in the past, so write “took”.",
            bn="আগের order-এর কথা অতীতের, তাই “took”।",
        ),
        find=_took,
        wrong=(
            "It [takes => took] five days to deliver my last order.",
            "It [takes => took] a week to get our previous parcel.",
            "It [takes => took] two calls to track my last payment.",
        ),
        right=(
            "It took five days to deliver my last order.",
            "It takes five days to deliver your order.",
            "It takes time to fix the last of the errors.",
        ),
    ),
    Check(
        id="COACH_TENSE_LAST_TIME",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Last time” is over, so the verb is past: “{right}”.",
            bn="“last time” পার হয়ে গেছে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_last_time,
        wrong=(
            "Last time I [order => ordered] from you, it took a week.",
            "The last time we [speak => spoke], you asked for a quote.",
            "Last time he [comes => came] to our shop, he bought two bags.",
            "The first time we [call => called] your office, nobody answered.",
            "The last time we [have changed => changed] the prices was in April.",
        ),
        right=(
            "Last time I ordered from you, it took a week.",
            "This is the last time I will ask.",
            "Every time I order, it takes a week.",
        ),
    ),
    Check(
        id="COACH_TENSE_RECENTLY",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Recently” looks back a little, so the verb is past: “{right}”.",
            bn="“recently” মানে কিছুদিন আগে, তাই ক্রিয়া অতীতে: “{right}”।",
        ),
        find=_recently,
        wrong=(
            "I recently [purchase => purchased] a watch from your page.",
            "Recently we [start => started] a new page for shoes.",
            "We recently [change => changed] our address.",
        ),
        right=(
            "I recently purchased a watch from your page.",
            "Recently I feel tired.",
            "We have recently changed our address.",
        ),
    ),
)
