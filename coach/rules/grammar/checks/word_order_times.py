"""Times stand at the end or at the very front: "I sent the file yesterday"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import UNITS
from coach.rules.grammar.verb_groups import BREAKS

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME_FIRST = re.compile(
    rf"(?:(?<=^)|(?<=, )|(?<=and )|(?<=but )|(?<=so )|(?<=that )|(?<=because )|(?<=when ))(?P<who>i|we|he|she|they|you) (?P<time>(?:the )?(?:yesterday|tomorrow|day (?:before|after) \w+|last (?:night|week|month|year|{_DAY})|next (?:week|month|year|{_DAY})|(?:two|three|\d+|a few) (?:days|weeks|months|years|hours) ago|on {_DAY})(?: morning| afternoon| evening| night)?) (?P<verb>\w+)"
)
_TODAY_FIRST = re.compile(
    r"(?:(?<=^)|(?<=, )|(?<=and )|(?<=but )|(?<=so )|(?<=that )|(?<=because ))(?P<who>i|we|he|she|they|you) (?P<time>today|tonight|this (?:morning|afternoon|evening|week|month)|everyday|every day|every week) (?P<verb>\w+)"
)


def _time_before_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _time_inside(text, _TIME_FIRST)


def _today_before_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _time_inside(text, _TODAY_FIRST)


def _time_inside(text: Sequence[Sentence], pattern: re.Pattern[str]) -> Iterator[Found]:
    """`I yesterday sent the file`: a time stands at the end or at the very front."""
    for line in lines(text):
        for match, _ in line.find(pattern):
            time, who = line.place(*match.span("time")), line.place(*match.span("who"))
            group = next((g for g in line.groups if time and g.first == time.last + 1), None)
            if not time or not who or group is None:
                continue
            end = next(
                (i for i in range(group.last, len(line.words)) if line.lower(i) in BREAKS),
                len(line.words),
            )
            said = line.written(time.first, time.last)
            if end - group.last <= 7:
                rest = line.written(time.last + 1, end - 1)
                yield Found(*line.fix(time.first, end - 1, f"{rest} {said}"))
            else:
                subject = "I" if match["who"] == "i" else match["who"]
                yield Found(*line.fix(who.first, time.last, f"{said} {subject}"))


_TIME_PLACE = re.compile(
    rf"(?P<verb>go|goes|going|went|gone|come|comes|coming|came|travel\w*|return\w*|fly|flying|flew|move|moved|moving|drive|drove) "
    rf"(?P<wrong>(?P<time>yesterday|today|tomorrow|tonight|(?:last|next) (?:night|week|month|year|{_DAY})|at (?:\d+(?: ?[ap]m)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)(?: am| pm)?|on {_DAY}|early|late|in the (?:morning|evening|afternoon)) "
    r"(?P<place>(?:to|at|in|from) (?:the |my |our |your |his |her |their )?\w+))(?= [.,!?]| and| but| for| with|$)"
)


def _time_before_place(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, _ in line.find(_TIME_PLACE):
            place = line.place(*match.span("wrong"))
            if place and not re.search(
                rf"\b(?:{UNITS}|\d+|noon|morning|afternoon|evening)\b", match["place"]
            ):
                where = place.last - len(match["place"].split()) + 1
                order = f"{line.written(where, place.last)} {line.written(place.first, where - 1)}"
                yield Found(*line.fix(place.first, place.last, order))


_REVERSED_TIME = re.compile(
    rf"(?P<wrong>(?P<part>morning|afternoon|evening|night) (?P<day>tomorrow|yesterday)|(?P<unit>week|month|year|night|{_DAY}) (?P<which>last|next)|(?P<ago>ago (?P<long>(?:\d+|two|three|four|five|six|seven|ten|a few|few|some|a|an|one) (?:day|week|month|year|hour|minute)s?)))(?= [.,!?]| (?:and|but|to|for|at|in|the|i|we|you|he|she|they|my|our|your)\b|$)"
)


def _reversed_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_REVERSED_TIME):
            before = line.lower(place.first - 1)
            if match["part"]:
                if before in ("the", "in", "this", "that", "a", "one"):
                    continue
                order = f"{match['day']} {match['part']}"
            elif match["unit"]:
                if before in ("the", "this", "a", "each", "every", "one", "per", "that") or (
                    match["unit"].endswith("day")
                ):
                    continue
                order = f"{match['which']} {match['unit']}"
            else:
                order = f"{match['long']} ago"
                if re.search(r"\d|day|week|month|year|hour|long|while|time", before):
                    continue
            yield Found(*line.fix(place.first, place.last, order))


_THING = (
    r"(?:orders?|parcels?|bookings?|appointments?|subscription|payment|tickets?|reservation|dress(?:es)?|shirts?|saris?|sarees?"
    r"|shoes?|phones?|laptop|items?|products?|bags?|watch(?:es)?|files?|apps?|invoices?|policy|plan|membership|account|meeting"
    r"|size|colou?r|address|number|password|photos?|logos?|design|images?|videos?|links?|report|course|room|flight|box(?:es)?"
    r"|lamp|mug|toy|book|jacket|panjabi|kurta|set|thing|things|goods|package|shipment|delivery|domain|hosting|theme|plugin|page|website|name|date|time)"
)
_WANT_TO = re.compile(
    rf"\b(?:want|wants|wanted|like|love|tried|try|trying|wish|plan|how) (?P<object>(?:the|this|that|my|your|our|these|those|an?|his|her|their) (?:\w+ )?{_THING}) to "
    r"(?P<verb>cancel|return|exchange|buy|replace|track|purchase|receive|know|see|learn|order|refund|download|change|get|check)(?= (?:[.,!?]|today|now|because|but|and|as|from|please)|$)"
)


def _object_before_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I want my order to cancel`: the order does not cancel, you do."""
    for line in lines(text):
        for match in line.matches(_WANT_TO):
            place = line.place(match.start("object"), match.end("verb"))
            if place:
                said = line.written(place.first, place.last - 2)
                yield Found(*line.fix(place.first, place.last, f"to {match['verb']} {said}"))


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_TIME_BEFORE_VERB",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Nothing about time stands between the subject and the verb; put it at the end: “{right}”.",
            bn="কর্তা আর ক্রিয়ার মাঝে সময়ের কথা বসে না; শেষে দিন: “{right}”। বাংলায় “আমি গতকাল পাঠিয়েছি” বলি বলে ভুলটা হয়।",
        ),
        find=_time_before_verb,
        wrong=(
            "I [yesterday sent the file => sent the file yesterday].",
            "We [tomorrow will call the courier => will call the courier tomorrow].",
            "She said that they [last week paid the bill => paid the bill last week].",
        ),
        right=(
            "Yesterday I sent the file.",
            "Call me when you next visit the shop.",
            "Yesterday we called the winners.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_TODAY_BEFORE_VERB",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="The time usually stands at the end or at the very front: “{right}”.",
            bn="সময়ের কথা সাধারণত বাক্যের শেষে বা একেবারে শুরুতে বসে: “{right}”।",
        ),
        find=_today_before_verb,
        wrong=(
            "I [today sent the report => sent the report today].",
            "We [every day check the inbox => check the inbox every day].",
            "She [this morning called the bank => called the bank this morning].",
        ),
        right=(
            "I sent the report today.",
            "Today I sent the report.",
            "We check the inbox every day.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_TIME_BEFORE_PLACE",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="English usually says where first, then when: “{right}”.",
            bn="ইংরেজিতে সাধারণত আগে কোথায়, পরে কখন: “{right}”।",
        ),
        find=_time_before_place,
        wrong=(
            "I am going [tomorrow to the bank => to the bank tomorrow].",
            "He came [at ten to the office => to the office at ten].",
            "She went [yesterday to Sylhet => to Sylhet yesterday].",
        ),
        right=(
            "I am going to the bank tomorrow.",
            "He came yesterday at noon.",
            "She went early in the morning.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_REVERSED_TIME",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This time is said the other way round: “{right}”.",
            bn="এই সময়টি উল্টো করে বলতে হয়: “{right}”।",
        ),
        find=_reversed_time,
        wrong=(
            "I will call you [morning tomorrow => tomorrow morning].",
            "We will launch it [week next => next week].",
            "I ordered it [ago two days => two days ago].",
        ),
        right=(
            "I will call you tomorrow morning.",
            "I will call you in the morning tomorrow.",
            "How long ago two days feel!",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_OBJECT_TO_CANCEL",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The thing comes after the verb that acts on it: “{right}”.",
            bn="যে জিনিসের ওপর কাজ, তা ক্রিয়ার পরে বসে: “{right}”।",
        ),
        find=_object_before_verb,
        wrong=(
            "I want [my order to cancel => to cancel my order].",
            "She wants [the dress to exchange => to exchange the dress].",
            "We tried [your parcel to track => to track your parcel].",
        ),
        right=(
            "I want to cancel my order.",
            "I want my son to learn.",
            "I need the form to sign.",
        ),
    ),
)
