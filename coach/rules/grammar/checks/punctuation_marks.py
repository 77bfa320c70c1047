"""Marks in numbers, brackets, short forms and greetings, and commas that part what belongs together."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.text import Span
from coach.rules.grammar.checks import Found, maker
from coach.rules.grammar.lexicon import as_written
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import SUBORDINATORS, clause_at
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_UNIT = (
    r"(?:kg|kgs|kilo|kilos|kilograms?|grams?|g|km|kms|kilometres?|kilometers?|metres?|meters?|cm|mm|inch(?:es)?|feet|ft|"
    r"litres?|liters?|ml|gb|mb|tb|percent|per cent|%|hours?|stars?|points?|million|lakh|crore|billion)"
)
_DECIMAL = re.compile(
    rf"(?<![\d.,])(?P<whole>\d{{1,3}}),(?P<part>\d{{1,2}})(?= ?{_UNIT}(?![a-z]))", re.I
)
_CENTS = re.compile(r"(?P<money>(?:[$£€৳]|USD|BDT|Tk\.?) ?)(?P<whole>\d+),(?P<part>\d\d)(?![\d,])")
_AT_CLOCK = re.compile(
    r"\b(?P<at>at|from|by|until|till|before|after|around) (?P<hour>1[0-2]|[1-9]),(?P<minute>[0-5]\d)(?= (?:in the|at night|today|tomorrow|sharp|on )|[.])"
)
_THOUSAND = re.compile(
    r"(?<![\d.,])(?P<whole>[1-9]\d{0,2})\.(?P<part>000|\d00)(?= (?:dollars|taka|tk|rupees|euros|pounds|units|pieces|people|followers|views|customers|orders|subscribers|words))",
    re.I,
)
_HALF_SHORT = re.compile(r"(?<![\w.])(?P<short>e\.g|i\.e|p\.m|a\.m)(?=[ ,;)]|$)")
_ETC = re.compile(r"(?<=[ ,])(?P<short>etc)(?=[ ,;)](?!\.)|$)")
_OPEN = re.compile(r"(?<!\S)\((?P<word>\w+)")
_SHUT = re.compile(r"(?P<word>[A-Za-z]{2,})\)(?!\S)|(?P<late>[A-Za-z]{2,})\)(?=[.,])")
_GREETING_SEMICOLON = re.compile(
    r"^\s*(?P<hail>(?:Dear|Hi|Hello|Respected)(?: \w+\.?){1,3})(?P<mark>;)(?=\s)", re.I
)
_AND_PAUSE = re.compile(
    r", (?P<link>and|or) (?P<comma>,) (?P<then>a|an|the|my|our|\w+ [.]|\w+s? [.])"
)
_HOWEVER_OPEN = re.compile(
    r"\b(?:am|is|are|was|were|will|can|has|have|do|does|did|could|would|should) (?:not )?, (?P<link>however|therefore|of course|for example|in fact|unfortunately) (?![,.])"
)
_ASKED_PAUSE = re.compile(
    r"\b(?:know|knows|knew|understand|understands|understood|remember|remembered|asked|ask|asks|wonder|wondered|explain|explained|"
    r"explains|learn|learnt|learned|forgot|forget|decide|decided|check|checked|tell me|told me|tell us|told us|show me|show us) "
    r"(?P<comma>,) (?:how|why|where|what|whether|who) (?:to|i|we|you|he|she|it|they|the|my|our|your|his|her|their|is|was) (?!.*,)"
)
_ASKED_IF = re.compile(
    r"\b(?:asked|asks|wonder|wondered|wondering|asked (?:me|us|him|her|them)) (?P<comma>,) if (?:i|we|you|he|she|it|they|the|my|our|your) (?!.*,)"
)
_THAT_PAUSE = re.compile(
    r"\b(?:important|necessary|clear|possible|true|likely|essential|good|sad|strange|obvious|certain|vital|great|unlikely|"
    r"(?:the|my|our) (?:problem|fact|reason|truth|idea|point|hope|rule) (?:is|was)) (?P<comma>,) that (?:i|we|you|he|she|it|they|the|my|our|your|all|every|this|there) (?!.*,)"
)
_TIME_NAMES = word_set(
    "day week month year morning evening afternoon night time moment minute hour weekend today sir madam all way one monday "
    "tuesday wednesday thursday friday saturday sunday summer winter eid case"
)
_SEND_PAUSE = re.compile(
    r"^(?:please|kindly) (?P<verb>\w+) (?P<comma>,) (?:the|a|an|your|my|our|us|me|this|these|those|that) (?!.*,)"
)
_SELLS_PAUSE = re.compile(
    r"^(?:he|she|it|(?:our|my|the|your|their) (?:\w+ )?\w+) (?P<verb>sells|needs|offers|makes|wants|has|includes|writes|uses|likes|buys|sends|delivers|"
    r"contains|provides|received|bought|sold|made|wrote|sent) (?P<comma>,) (?!(?:and|but|so|or|as|if|when|because|which|who|to|however|too|he|she|it|we|i|they|you|for|in|on|at|of course)\b)[a-z]+ "
)
_GO_PAUSE = re.compile(
    r"^(?:i|we|he|she|they|you|it) (?:will |can |would |must |should )?(?P<verb>\w+) (?P<comma>,) (?P<prep>to|on|in|at|from|with|by) (?:\w+ ){1,8}\.$"
)
_PLEASE_ASKED = re.compile(
    r"^(?:(?:hello|hi|sir|dear|so|and|,) )*(?:please|kindly) (?P<verb>\w+) (?!.*(?:, (?:can|could|will|would|is|are|do|does|right|ok|okay|please)|\b(?:can|could|will|would) you)\b)"
)
_I_ASKED = re.compile(
    r"^(?:(?:hello|hi|sir|and|,) )*(?:i|we) (?:am|are|was|were|have|had|need|want|will|did|sent|got|ordered|paid|received|know|think|hope|would like) "
    r"(?!.*(?:[,;:-]|\bassuming\b|\bor\b|\bright\b|\b(?:what|when|where|why|who|how|which|if|whether)\b))"
)
_TOLD_ME = re.compile(
    r"^(?:i|we|he|she|they|(?:the|my|our|your|his|her) \w+) (?:told|tells|explained|showed|informed|reminded|described) "
    r"(?:me|us|him|her|them|you|(?:the|my|our) \w+)?.*?\b(?:what|when|where|why|who|which|how|if|whether|that)\b(?!.*,)"
)

_ITS = re.compile(r"\b(?P<its>[Ii]ts)['’](?=\s)")
_ROW = re.compile(
    r"\b(?P<one>(?:a|an) \w+) (?P<two>(?:a|an) \w+)(?P<end>,)? and (?:a|an) \w+(?=[ .,])"
)
_CITIES = re.compile(
    r"\b(?P<one>(?:Dhaka|Chattogram|Chittagong|Sylhet|Khulna|Rajshahi|Barishal|Barisal|Rangpur|Mymensingh|Cumilla|Comilla|Bogura|Gazipur|"
    r"Jashore|Kolkata|Mumbai|Delhi|Chennai|London|Paris|Dubai|Excel|Word|Canva|Gmail|Trello|Asana|Slack|Zoom|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday)) (?P<two>[A-Z][a-z]+) and (?=[A-Z][a-z]+)"
)
_KIND = (
    r"(?:kind|honest|polite|friendly|helpful|fast|quick|cheap|clean|simple|easy|nice|good|big|small|bright|soft|strong|light|heavy|fresh|"
    r"modern|safe|patient|punctual|reliable|careful|clear|short|warm|calm|hardworking|dark|old|new|slow|rude|dirty|loud|cold|hot|red|blue|green)"
)
_KINDS = re.compile(
    rf"\b(?:is|are|was|were|be|am) (?:very |so )?(?P<one>{_KIND}) (?P<two>{_KIND}) and {_KIND}\b"
)
_VERB_COLON = re.compile(
    r"\b(?P<verb>are|were|include|includes|sell|sells|offer|offers) ?:(?= [A-Za-z][^\n\"“”]*[,]| from)"
)
_NAMED = re.compile(
    r"^(?P<name>[A-Z][a-z]+), (?P<who>(?:our|my|the|his|her) (?:new |old |senior |head )?\w+) (?=(?:is|was|has|will|can|does|did|works|lives|wants|called|sent|told) )"
)


def _spot(sentence: Sentence, match: re.Match[str], group: str | int = 0) -> Span:
    return Span(sentence.start + match.start(group), sentence.start + match.end(group))


def _numbers(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if "," not in sentence.text:
            continue
        for match in _DECIMAL.finditer(sentence.text):
            yield Found(_spot(sentence, match), (f"{match['whole']}.{match['part']}",))
        for match in _CENTS.finditer(sentence.text):
            money = match["money"].strip() if match["money"][0] in "$£€৳" else match["money"]
            yield Found(_spot(sentence, match), (f"{money}{match['whole']}.{match['part']}",))
        for match in _AT_CLOCK.finditer(sentence.text):
            clock = f"{match['hour']}:{match['minute']}"
            yield Found(
                Span(sentence.start + match.start("hour"), sentence.start + match.end()), (clock,)
            )


def _thousand(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _THOUSAND.finditer(sentence.text):
            yield Found(_spot(sentence, match), (f"{match['whole']},{match['part']}",))


def _short(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _HALF_SHORT.finditer(sentence.text):
            if sentence.text[match.end() :].strip():
                yield Found(_spot(sentence, match), (f"{match['short']}.",))


def _etc(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _ETC.finditer(sentence.text):
            yield Found(_spot(sentence, match), ("etc.",))


def _brackets(text: Sequence[Sentence]) -> Iterator[Found]:
    whole = "".join(sentence.text for sentence in text)
    start = text[0].start if text else 0
    opened, shut = whole.count("("), whole.count(")")
    if opened + shut != 1 or any(mark in whole for mark in ("...", "…", "[", "]")):
        return
    pattern = _OPEN if opened else _SHUT
    match = pattern.search(whole)
    if match and not re.search(r"[:;=]-?[()]", whole):
        yield Found(Span(start + match.start(), start + match.end()))


def _hail(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if match := _GREETING_SEMICOLON.match(sentence.text):
            span = Span(sentence.start + match.start("hail"), sentence.start + match.end("mark"))
            yield Found(span, (f"{match['hail']},",))


def _without_comma(read: Line, match: re.Match[str] | None) -> Iterator[Found]:
    place = match and read.place(*match.span("comma"))
    if place:
        before = read.words[place.first - 1]
        yield Found(Span(before.start, read.words[place.first].end), (before.text,))


def _and_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_AND_PAUSE)
        at = match and read.place(*match.span("comma"))
        last = match and "," not in read.plain[match.end("comma") :]
        if at and last and clause_at(read, at.first + 1) is None:
            yield from _without_comma(read, match)


def _however_open(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_HOWEVER_OPEN)
        place = match and read.place(*match.span("link"))
        if place and read.plain.count(",") == 1:
            words = read.written(place.first, place.last)
            yield Found(read.span(place.first, place.last), (f"{words},",))


def _asked_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(",") != 1:
            continue
        for pattern in (_ASKED_PAUSE, _ASKED_IF, _THAT_PAUSE):
            if (match := read.search(pattern)) and read.words[-1].text != "?":
                yield from _without_comma(read, match)
                break


def _long_subject(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The manager of the shop, called me`: no comma, however long the subject is."""
    for read in lines(text):
        if read.plain.count(",") != 1 or read.lower(0) not in DETERMINERS - {
            "that",
            "this",
            "another",
        }:
            continue
        comma = next((i for i, word in enumerate(read.words) if word.lower == ","), 0)
        if (
            comma < 2
            or (comma < 4 and read.lower(comma - 1) in _TIME_NAMES)
            or read.words[-1].text == "?"
        ):
            continue
        group = next((g for g in read.groups if g.first == comma + 1), None)
        if group is None or not _is_its_verb(read, comma):
            continue
        inside = [read.lower(i) for i in range(1, comma)]
        who = next((i for i, word in enumerate(inside) if word in ("who", "that", "which")), None)
        if any(
            word in BREAKS | SUBORDINATORS and word not in ("who", "that", "which", "and")
            for word in inside
        ):
            continue
        finite = [g for g in read.groups if g.finite and g.first < comma]
        if len(finite) > (who is not None) or (
            finite and who is not None and finite[0].first < who
        ):
            continue
        if any(g.finite and g.first > group.last for g in read.groups):
            continue
        word = read.words[comma + 1].text
        yield Found(read.span(comma - 1, comma + 1), (f"{read.words[comma - 1].text} {word}",))


def _is_its_verb(read: Line, comma: int) -> bool:
    word, after = read.lower(comma + 1), read.lower(comma + 2)
    if word in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "will",
        "can",
        "could",
        "would",
        "should",
        "must",
    ):
        return after not in SUBJECT_PRONOUNS | {"the", "there", "my", "our", "your"}
    if read_as(word, Form.THIRD) and after not in (",", "."):
        return read.lower(0) in ("the", "my", "our", "your", "his", "her", "a", "every", "each")
    past = read_as(word, Form.PAST)
    return past is not None and after in OBJECT_PRONOUNS


def _send_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if "," not in read.plain:
            continue
        match = _SEND_PAUSE.match(read.plain)
        if (
            match
            and read_as(match["verb"], Form.BASE)
            and match["verb"] not in ("note", "remember", "wait", "see")
        ):
            yield from _without_comma(read, match)
            continue
        match = _SELLS_PAUSE.match(read.plain)
        if match and len([g for g in read.groups if g.finite]) < 2:
            yield from _without_comma(read, match)


def _go_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _GO_PAUSE.match(read.plain)
        if match and read.plain.count(",") == 1 and read_as(match["verb"], Form.BASE, Form.PAST):
            yield from _without_comma(read, match)


def _its(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _ITS.finditer(sentence.text):
            yield Found(_spot(sentence, match), (match["its"],))


def _rows(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if " and " not in sentence.text:
            continue
        for pattern in (_ROW, _CITIES, _KINDS):
            for match in pattern.finditer(sentence.text):
                span = Span(sentence.start + match.start("one"), sentence.start + match.end("two"))
                yield Found(span, (f"{match['one']}, {match['two']}",))


def _verb_colon(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        match = _VERB_COLON.search(sentence.text) if ":" in sentence.text else None
        if match and "\n" not in sentence.text.strip():
            yield Found(_spot(sentence, match), (match["verb"],))


def _named(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Karim, our manager is on leave`: the comma behind what is put in is missing."""
    for sentence in text:
        match = _NAMED.match(sentence.text)
        known = match and match["name"].lower() in as_written("given_names")
        if match and known and sentence.text.count(",") == 1:
            yield Found(_spot(sentence, match, "who"), (f"{match['who']},",))


def _stated(text: Sequence[Sentence]) -> Iterator[Found]:
    """A question mark behind an order or behind what one says of oneself."""
    for read in lines(text):
        if len(read.words) < 5 or read.words[-1].text != "?" or '"' in read.plain:
            continue
        order = _PLEASE_ASKED.match(read.plain)
        said = _I_ASKED.match(read.plain) or _TOLD_ME.match(read.plain)
        if (order and read_as(order["verb"], Form.BASE)) or said:
            end = len(read.words) - 1
            yield Found(read.span(end - 1, end), (f"{read.words[end - 1].text}.",))


_check = maker(Concept.PUNCTUATION)

CHECKS = (
    _check(
        "ITS",
        Tier.ERROR,
        "“Its” is an owner already and never has an apostrophe at its end.",
        "“its” মানেই “এর”; এর শেষে অ্যাপস্ট্রফি বসে না।",
        _its,
        (
            "The shop moved to [its' => its] new address.",
            "The bank changed [its' => its] rules.",
            "The page lost [its' => its] name.",
        ),
        (
            "The shop moved to its new address.",
            "It's a new address.",
            "The shops' owners met.",
        ),
    ),
    _check(
        "ROW",
        Tier.HINT,
        "Things in a row are parted by commas: “{right}”.",
        "পরপর কয়েকটি জিনিস বা গুণের মাঝে কমা বসে: “{right}”।",
        _rows,
        (
            "The team has [a writer a designer => a writer, a designer] and a manager.",
            "We deliver to [Dhaka Sylhet => Dhaka, Sylhet] and Khulna.",
            "He is [kind honest => kind, honest] and polite.",
        ),
        (
            "The team has a writer, a designer and a manager.",
            "We deliver to Dhaka and Sylhet.",
            "The shop is nice and clean.",
        ),
    ),
    _check(
        "VERB_COLON",
        Tier.HINT,
        "Behind the verb a list follows at once, without a colon.",
        "ক্রিয়ার ঠিক পরেই তালিকা এলে কোলন লাগে না।",
        _verb_colon,
        (
            "The tools I use [are: => are] Excel, Word and Canva.",
            "My skills [include: => include] typing, research and design.",
            "We [sell: => sell] bags, shoes and belts.",
        ),
        (
            "The tools I use are Excel, Word and Canva.",
            "We sell these: bags, shoes and belts.",
            "The time is: 10:30.",
        ),
    ),
    _check(
        "NAMED",
        Tier.HINT,
        "What is put in behind a name has a comma on both sides: “{right}”.",
        "নামের পরে বসানো পরিচয়ের দুই পাশেই কমা লাগে: “{right}”।",
        _named,
        (
            "Karim, [our manager => our manager,] is on leave today.",
            "Rina, [my sister => my sister,] has a shop.",
            "Rafi, [the driver => the driver,] called us.",
        ),
        (
            "Karim, our manager, is on leave today.",
            "Karim, your parcel is here.",
            "Our manager Karim is on leave.",
        ),
    ),
    _check(
        "NUMBER_POINT",
        Tier.ERROR,
        "English writes a point before parts of a number and a colon in a time: “{right}”.",
        "ইংরেজিতে দশমিকের আগে কমা নয়, বিন্দু; আর ঘড়ির সময়ে কোলন বসে: “{right}”।",
        _numbers,
        (
            "Each box holds [2,5 => 2.5] kilograms of tea.",
            "The fee is [$ 1500,00 => $1500.00] only.",
            "We meet at [10,30 => 10:30] in the morning.",
        ),
        (
            "Each box holds 2.5 kilograms of tea.",
            "The fee is $1,500 only.",
            "We sold 12,500 kg of rice.",
            "Take rows 2,3 and 4.",
        ),
    ),
    _check(
        "THOUSAND",
        Tier.HINT,
        "Thousands are parted by a comma in English: “{right}”.",
        "ইংরেজিতে হাজারের ঘরে বিন্দু নয়, কমা বসে: “{right}”।",
        _thousand,
        (
            "The price is [1.500 => 1,500] dollars.",
            "We have [20.000 => 20,000] followers.",
            "She paid [3.000 => 3,000] taka.",
        ),
        (
            "The price is 1,500 dollars.",
            "It weighs 1.500 kg.",
            "The rate is 1.5 dollars.",
        ),
    ),
    _check(
        "SHORT",
        Tier.ERROR,
        "Such short forms have a full stop behind each letter: “{right}”.",
        "এমন সংক্ষিপ্ত রূপে প্রতিটি অক্ষরের পরে বিন্দু বসে: “{right}”।",
        _short,
        (
            "Send the details, [e.g => e.g.] the size.",
            "We close early, [i.e => i.e.] at four.",
            "The shop opens at 9 [a.m => a.m.] on Friday.",
        ),
        (
            "Send the details, e.g. the size.",
            "We close early, i.e. at four.",
            "The shop opens at 9 am.",
        ),
    ),
    _check(
        "ETC",
        Tier.HINT,
        "“Etc.” is a short form and has a full stop.",
        "“etc.” সংক্ষিপ্ত রূপ, শেষে বিন্দু থাকে।",
        _etc,
        (
            "We keep bags, shoes, [etc => etc.] in this shop.",
            "Pens, paper, [etc => etc.] are on the desk.",
            "Bring plates (cups, [etc => etc.]) on Friday.",
        ),
        (
            "We keep bags, shoes, etc. in this shop.",
            "Pens, paper, etc., are on the desk.",
            "We sell bags and so on.",
        ),
    ),
    _check(
        "BRACKET",
        Tier.ERROR,
        "A bracket comes in pairs: ( and ). One of them is missing.",
        "বন্ধনী জোড়ায় বসে: ( আর )। একটি বাদ পড়েছে।",
        _brackets,
        (
            "The price [(with] delivery is 500 taka.",
            "The price with [delivery)] is 500 taka.",
            "Please send the form [(page] two by noon.",
        ),
        (
            "The price (with delivery) is 500 taka.",
            "Thank you :)",
            "a) the form",
        ),
        across=True,
    ),
    _check(
        "HAIL_SEMICOLON",
        Tier.ERROR,
        "A greeting ends in a comma, not in a semicolon.",
        "সম্বোধনের পরে সেমিকোলন নয়, কমা বসে।",
        _hail,
        (
            "[Dear Sir; => Dear Sir,] I am writing about my order.",
            "[Hello Rina; => Hello Rina,] the file is ready.",
            "[Dear team; => Dear team,] we meet at noon.",
        ),
        (
            "Dear Sir, I am writing about my order.",
            "We called; Rina answered.",
            "Dear Sir: I am writing to you.",
        ),
    ),
    _check(
        "AND_PAUSE",
        Tier.ERROR,
        "No comma behind “and” or “or” before the last thing in a list.",
        "তালিকার শেষ জিনিসের আগে “and”, “or”-এর পরে কমা বসে না।",
        _and_pause,
        (
            "I need pens, paper, [and, => and] a stapler.",
            "We work on Monday, Wednesday, [and, => and] Friday.",
            "Bring a pen, a book, [or, => or] a bag.",
        ),
        (
            "I need pens, paper, and a stapler.",
            "We sell bags, and, as you know, belts.",
            "He came, and, after lunch, he left.",
        ),
    ),
    _check(
        "PUT_IN",
        Tier.ERROR,
        "“{wrong}” put inside a sentence has a comma on both sides.",
        "বাক্যের মাঝে বসানো “{wrong}”-এর দুই পাশেই কমা লাগে।",
        _however_open,
        (
            "I am, [however => however,] busy this week.",
            "The shop is, [of course => of course,] open today.",
            "We can, [therefore => therefore,] send it now.",
        ),
        (
            "I am, however, busy this week.",
            "However, I am busy.",
            "We will call, however late it is.",
        ),
    ),
    _check(
        "ASKED_PAUSE",
        Tier.ERROR,
        "What somebody knows, asks or explains follows at once, with no comma.",
        "কেউ কী জানেন, জিজ্ঞেস করেন বা বোঝান, তার আগে কমা বসে না।",
        _asked_pause,
        (
            "I [know, => know] how to use this tool.",
            "We do not [understand, => understand] why the order was cancelled.",
            "He [asked, => asked] if we could lower the price.",
            "It is [important, => important] that we reply on time.",
        ),
        (
            "I know how to use this tool.",
            "You know, how is it?",
            "As you know, the shop is closed.",
        ),
    ),
    _check(
        "LONG_SUBJECT",
        Tier.ERROR,
        "No comma stands between a subject and its verb, however long the subject is: “{right}”.",
        "কর্তা যত লম্বাই হোক, তার আর ক্রিয়ার মাঝে কমা বসে না: “{right}”।",
        _long_subject,
        (
            "The manager of the Dhaka [office, called => office called] me.",
            "The customers who ordered last [month, will => month will] get a discount.",
            "All the files in this [folder, are => folder are] ready.",
            "The new [assistant, answers => assistant answers] mails fast.",
        ),
        (
            "The manager of the office called me.",
            "The next day, called by Karim, he came.",
            "Every time he calls, we answer.",
            "The team, led by Rina, won.",
            "The more you write, the better it is.",
        ),
    ),
    _check(
        "VERB_PAUSE",
        Tier.ERROR,
        "No comma stands between a verb and its object.",
        "ক্রিয়া আর তার কর্মের মাঝে কমা বসে না।",
        _send_pause,
        (
            "Please [send, => send] the invoice to our team.",
            "She [writes, => writes] long mails to the clients.",
            "Our shop [sells, => sells] bags, shoes and belts.",
        ),
        (
            "Please send the invoice to our team.",
            "Please wait, the file is coming.",
            "She writes, as you know, long mails.",
        ),
    ),
    _check(
        "GO_PAUSE",
        Tier.ERROR,
        "No comma parts a verb from the place or time that follows it.",
        "ক্রিয়া আর তার পরের স্থান বা সময়ের মাঝে কমা বসে না।",
        _go_pause,
        (
            "She [came, => came] to the office early.",
            "We will [start, => start] on Monday.",
            "They [live, => live] in a small town.",
        ),
        (
            "She came to the office early.",
            "He works, for one.",
            "We will start, and on Monday we finish.",
        ),
    ),
    _check(
        "STATED",
        Tier.HINT,
        "This asks nothing, it tells or requests, so a full stop ends it.",
        "এটি প্রশ্ন নয়, বিবৃতি বা অনুরোধ; শেষে ফুলস্টপ বসে।",
        _stated,
        (
            "Please send me the invoice by [tomorrow? => tomorrow.]",
            "I am waiting for your [reply? => reply.]",
            "She told me what I should [write? => write.]",
        ),
        (
            "Please, could you send me the invoice?",
            "I am late, right?",
            "Are you waiting for a reply?",
        ),
    ),
)
