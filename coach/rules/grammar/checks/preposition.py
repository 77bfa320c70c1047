"""Since, for, from, by and until: Bengali has “থেকে”, “ধরে” and “পর্যন্ত” for all of them."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.sentences import Sentence

_NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|many|several|a few|few|a couple of)"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
_DURATION = rf"(?:(?:the )?(?:last|past) )?{_NUMBER} {_UNIT}|(?:an?|one) (?:whole )?(?:minute|hour|day|week|month|year)|(?:a )?(?:very )?long(?: time)?"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_POINT = (
    rf"(?:(?:early |late |mid-?){_MONTH}|{_MONTH}(?: \d{{1,4}})?|\d{{1,2}} {_MONTH}|(?:19|20)\d\d"
    rf"|(?:last |this )?{_WEEKDAY}|last {_MONTH}|last (?:night|week|month|year|winter|summer|Eid)|yesterday"
    r"|(?:this |the )?morning|(?:my )?childhood|the (?:very )?beginning)"
)
# What may follow once the time is over: the end, or another clause.
_END = (
    r"(?=\s*(?:[.,;:!?)]|$|and\b|but\b|so\b|because\b|without\b|with\b|as\b|in\b|at\b|for\b|now\b))"
)
_PERFECT = (
    r"\b(?:have|has|had|haven't|hasn't|I've|we've|they've|you've|he's been|she's been|it's been)\b"
)
# "from two weeks to three", "from 2019 to 2021", "from Monday on" name where a stretch begins.
_STRETCH = re.compile(r"^\s*(?:to|till|until|through|onwards?|on|up|-|–|ago|of|old|and \d)\b", re.I)

_SINCE_DURATION = re.compile(rf"\b(since)\s+({_DURATION})\b(?! ago)", re.I)
_FROM_DURATION = re.compile(rf"{_PERFECT}[^.;:!?]{{0,70}}?\b(from)\s+({_DURATION})\b{_END}", re.I)
_FROM_POINT = re.compile(rf"{_PERFECT}([^.;:!?]{{0,70}}?)\b(from)\s+({_POINT})\b", re.I)
_FOR_POINT = re.compile(
    rf"\b(?:have|has|had|'ve|haven't|hasn't)\b([^.;:,!?]{{0,50}}?)\b(for)\s+"
    rf"({_POINT})\b{_END}",
    re.I,
)
_NOT_LASTING = re.compile(
    r"\b(?:receiv|sen[dt]|order|download|remov|cop|mov|book|bought|buy|got|taken|come|came|back|transferr"
    r"|import|return|collect|heard|borrow|deliver|ask|plan|prepar|wait|look|schedul|paid|pay|ready|list|set"
    r"|propos|quot|invoic|chang|rais|increas|drop|risen|fallen|grown|switch|graduat|differ|report|screenshot"
    r"|email|messag|draft|need|enough|arrang|reserv|apolog|thank|plenty|budget|data|figures?)\w*\b",
    re.I,
)

_DEADLINE = (
    rf"(?:{_WEEKDAY}|tomorrow|tonight|noon|midnight|\d{{1,2}}(?::\d\d)? ?(?:am|pm)|the end of|next (?:week|month)"
    rf"|{_MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\b(?! ?(?:days|hours|weeks)))"
)
_FINISH = r"(?:send|submit|finish|complete|deliver|reply|fix|resolve|confirm|provide|upload|share|return it|receive|get|pay|hand in|let (?:me|us) know|deliver)"
_UNTIL = re.compile(
    rf"\b(?:will|'ll|must|please|kindly|have to|has to|need to|needs to|should|could you|can you)\s+(?:be |surely |definitely )?{_FINISH}\w*"
    rf"\b([^.;:,!?]{{0,45}}?)\b(until|till)\s+{_DEADLINE}",
    re.I,
)
_BY_DURATION = re.compile(
    rf"\b(?:send|submit|finish|complete|deliver|reply|fix|resolve|confirm|receive|get|refund|arrive|reach|done|sent|delivered|finished|fixed|resolved|completed)\w*"
    rf"\b([^.;:,!?]{{0,40}}?)\b(by)\s+{_NUMBER} (?:minutes|hours|days|weeks|working days|business days)\b{_END}",
    re.I,
)
_DIFFERENCE = re.compile(
    r"\b(?:late|early|delay\w*|extend\w*|postpone\w*|behind|ahead|cut|reduc\w*|increas\w*|short\w*|push\w*|move[ds]?|miss\w*)\b",
    re.I,
)


def _plain(sentence: Sentence) -> str:
    """The sentence with straight apostrophes; the same length."""
    return sentence.text.replace("’", "'")


def _found(sentence: Sentence, match: re.Match[str], group: int, right: str) -> Found:
    start = sentence.start + match.start(group)
    return Found(Span(start, sentence.start + match.end(group)), (_cased(match[group], right),))


def _cased(wrong: str, right: str) -> str:
    return right.capitalize() if wrong[0].isupper() else right


def _since_duration(text: Sequence[Sentence]) -> Iterator[Found]:
    """`since two weeks`: a length of time, not its beginning."""
    for sentence in text:
        for match in _SINCE_DURATION.finditer(_plain(sentence)):
            if match[2].lower() == "long":
                yield _since_long(sentence, match)
            else:
                yield _found(sentence, match, 1, "for")


def _since_long(sentence: Sentence, match: re.Match[str]) -> Found:
    start = sentence.start + match.start()
    return Found(Span(start, sentence.start + match.end()), (_cased(match[1], "for a long time"),))


def _from_duration(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I have waited from two hours`: has lasted for two hours.

    Where the verbs are wrong too ("I am waiting from two hours") both are told
    of at once, as a mistake of aspect.
    """
    for sentence in text:
        plain = _plain(sentence)
        for match in _FROM_DURATION.finditer(plain):
            before = plain[match.start() : match.start(1)]
            if _STRETCH.match(plain[match.end() :]) or _NOT_LASTING.search(
                before.replace("waiting", "")
            ):
                continue
            yield _found(sentence, match, 1, "for")


def _from_point(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I have worked here from 2019`: since then, until now."""
    for sentence in text:
        plain = _plain(sentence)
        for match in _FROM_POINT.finditer(plain):
            after = plain[match.end() :]
            if _STRETCH.match(after) or re.search(r"\b(?:to|till|until)\b", after[:25]):
                continue
            if " no " in match[1] or _NOT_LASTING.search(match[1].replace("waiting", "")):
                continue
            yield _found(sentence, match, 2, "since")


def _for_point(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We have been closed for Monday`: a beginning, not a length."""
    for sentence in text:
        for match in _FOR_POINT.finditer(_plain(sentence)):
            if not _NOT_LASTING.search(match[1]) and " been " in f" {match[1]} ":
                yield _found(sentence, match, 2, "since")


def _until_deadline(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I will send it until Friday`: at the latest on Friday."""
    for sentence in text:
        for match in _UNTIL.finditer(_plain(sentence)):
            if not re.search(r"\b(?:not|never|open|valid)\b|n't", match[0]):
                yield _found(sentence, match, 2, "by")


def _by_duration(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I will reply by two days`: before two days are over."""
    for sentence in text:
        plain = _plain(sentence)
        for match in _BY_DURATION.finditer(plain):
            if not _DIFFERENCE.search(plain[: match.end()]):
                yield _found(sentence, match, 2, "within")


_FOR_NOT_SINCE = Bilingual(
    en="A length of time takes “for”: for two weeks. “Since” and “from” name its beginning: since Monday.",
    bn="সময়ের দৈর্ঘ্যের আগে “for” বসে: for two weeks। “since” বসে শুরুর আগে: since Monday। বাংলায় দুটোই “থেকে/ধরে”।",
)
_SINCE_NOT_FROM = Bilingual(
    en="What began then and still goes on takes “since”: since 2021. “From” needs an end too: from 2021 to 2023.",
    bn="তখন শুরু হয়ে এখনো চলছে, এমন হলে “since”: since 2021। “from” চায় শেষটাও: from 2021 to 2023।",
)

CHECKS = (
    Check(
        id="COACH_PREPOSITION_SINCE_FOR",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=_FOR_NOT_SINCE,
        find=_since_duration,
        wrong=(
            "I have worked here [since => for] two years.",
            "The site has been slow [since => for] the last three days.",
            "We have not met [since long => for a long time].",
            "She has been away [since => for] a long time.",
        ),
        right=(
            "I have worked here since 2022.",
            "The site has been slow since last week.",
            "We met two weeks ago and have talked daily since.",
            "He has been our client since two years ago.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_FROM_FOR",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=_FOR_NOT_SINCE,
        find=_from_duration,
        wrong=(
            "I have been waiting [from => for] two hours.",
            "She has been working here [from => for] many years.",
            "My account has not worked [from => for] the last three days.",
            "We have lived in Khulna [from => for] a long time.",
        ),
        right=(
            "I have received orders from many years of advertising.",
            "The shop is closed from two weeks before Eid.",
            "It has taken from two days to three weeks.",
            "I have been waiting for two hours.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_FROM_SINCE",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=_SINCE_NOT_FROM,
        find=_from_point,
        wrong=(
            "I have been your customer [from => since] 2020.",
            "She has worked with us [from => since] last March.",
            "The page has been down [from => since] yesterday.",
        ),
        right=(
            "I worked there from 2019 to 2021.",
            "We have received two messages from Monday.",
            "The shop will be open from Monday.",
            "The page has been down since yesterday.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_FOR_SINCE",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=_SINCE_NOT_FROM,
        find=_for_point,
        wrong=(
            "The checkout has been broken [for => since] yesterday.",
            "I have been ill [for => since] last night.",
            "They have been our partner [for => since] 2018.",
        ),
        right=(
            "A meeting has been planned for Monday.",
            "We have been waiting for Monday.",
            "The page has been down for a day.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_BY_UNTIL",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One action that must be done before a time takes “by”. “Until” is for something that goes on up to then.",
            bn="নির্দিষ্ট সময়ের মধ্যে একটি কাজ শেষ হবে, এমন হলে “by” বসে। “until” হলো ততক্ষণ চলতে থাকা। বাংলায় দুটোই “পর্যন্ত/মধ্যে” দিয়ে বলা যায়।",
        ),
        find=_until_deadline,
        wrong=(
            "I will send the report [until => by] Friday.",
            "Please reply to this email [till => by] tomorrow.",
            "You must submit the form [until => by] 5 pm.",
        ),
        right=(
            "I will not send it until Friday.",
            "The offer is open until Friday.",
            "Please wait until tomorrow.",
        ),
    ),
    Check(
        id="COACH_PREPOSITION_WITHIN_BY",
        concept=Concept.PREPOSITION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“By” takes a moment: by Friday. For a length of time write “within” or “in”: within two days.",
            bn="“by”-এর পরে নির্দিষ্ট মুহূর্ত বসে: by Friday। সময়ের দৈর্ঘ্য হলে “within” বা “in”: within two days।",
        ),
        find=_by_duration,
        wrong=(
            "We will deliver your order [by => within] three days.",
            "I can finish the logo [by => within] 2 days.",
            "You will receive the refund [by => within] five working days.",
        ),
        right=(
            "We will deliver your order by Friday.",
            "The delivery is late by two days.",
            "They extended the deadline to deliver it by two days.",
        ),
    ),
)
