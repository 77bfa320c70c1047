"""Commas in lists and round what is put in; small slips of signs that look like others."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.text import Span
from coach.rules.grammar.checks import Found, maker
from coach.rules.grammar.lexicon import as_written
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.wordset import word_set

_LISTED = re.compile(r"\b(?P<one>[a-z]+s) (?P<two>[a-z]+s) and (?P<three>[a-z]+s)\b")
_FIRST_PARTS = word_set(
    "sales sports goods clothes savings customs news accounts works this his its has is was us always"
)
_APPOSED = re.compile(
    r"^(?:(?:and|so|but) )?(?:my|our|his|her|your|the) (?:\w+ )?\w+ , (?P<name>\w+(?: \w+)?) (?=(?:is|was|has|will|can|had|"
    r"lives|works|said|called|wants|does|did) )"
)
_FOR_EXAMPLE = re.compile(r"\b(?P<before>\w+) (?P<all>for example|for instance) (?=\w+)")
_SUCH_AS_COLON = re.compile(r"\b(?P<all>such as|including) ?:(?= )")
_SAID_QUOTE = re.compile(
    r"\b(?P<all>said|asked|replied|wrote|told (?:me|us|him|her|them)) (?=[\"“][A-Z])"
)
_RUN_TOGETHER = re.compile(
    r"(?P<one>\b[a-z]{2,})\.(?P<two>please|we|i|the|it|you|thank|thanks|this|my|our|your|but|and|so|if|they|he|she|there|"
    r"can|could|will|also|when|then|sorry|how|what|where|is|are|do)\b(?![\w.@/-])"
)
_COMMA_APOSTROPHE = re.compile(
    r"\b(?P<one>i|it|he|she|that|we|you|they|don|doesn|didn|isn|can|won|what|let|there),(?P<two>m|s|t|re|ve|ll|d)\b",
    re.I,
)
_TICK = re.compile(r"\b(?P<one>\w+)[`´](?P<two>m|s|t|re|ve|ll|d)\b", re.I)
_MISPLACED = re.compile(
    r"\b(?P<one>do|does|did|is|was|has|have|had|would|could|should|are|were|need|must)(?:'nt|’nt|n t|n't')(?!\w)",
    re.I,
)
_SPACED = re.compile(r"(?<=[a-z])(?P<gap> )['’](?P<two>s|m|re|ve|ll|t)\b(?! \w+['’])")
_CAPITAL_INSIDE = re.compile(
    r"(?<=[a-z]) (?P<word>We|You|They|He|She|It|Please|Thank|Thanks|The|This|There|Our|Your|My|If|When|But|How|What|Can|Could) (?=[a-z])"
)
_NOT_BEFORE = word_set(
    "the a an of to called named in on at for with and or by from is are as titled my our your say says said"
)
_ANY = re.compile(
    r"^(?:(?:hello|hi|sir|so|and|,) )*(?:any (?:update|updates|news|idea|ideas|chance|progress|luck|questions?|discount|offer)\b|"
    r"how about\b|what about\b|why not\b|how come\b|is it ok|who else\b|what else\b|how much for\b|what if\b)"
)
_PERIOD = re.compile(
    r"\b(?:(?:a|an|one) (?P<one>day|week|month|year|hour|minute)s|(?:two|three|four|five|six|seven|eight|nine|ten|several|few|\d+) "
    r"(?P<many>days|weeks|months|years|hours|minutes)) (?=(?:notice|experience|warranty|guarantee|salary|rent|leave|holiday|"
    r"time|work|pay|training|delay|break|worth)\b)"
)
_DAY_OWNER = re.compile(
    r"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s (?=(?:meeting|sale|class|order|delivery|call|post|"
    r"report|shift|event|offer|game|lunch|session|deadline)\b)"
)
_ONE_OWNER = re.compile(
    r"\b(?P<who>everyone|someone|anyone|nobody|everybody|somebody|anybody)s (?=\w+)"
)
_PRONOUN_COMMA = re.compile(
    r"^(?:i|we|you|they|he|she|it) (?P<comma>,) (?:am|is|are|was|were|have|has|will|can|need|want|do|did|had) "
)
_BE_COMMA = re.compile(
    r"^(?:the|our|my|your) \w+ (?:is|are|was|were) (?P<comma>,) (?:a|an|the|very|not|too|so|\d[\d,.]*) "
)
_PREPOSITION_COMMA = re.compile(
    r"\b(?:at|from|with|of|by) (?P<comma>,) (?:the|a|an|my|our|your|his|her|their) "
)


def _spans(
    text: Sequence[Sentence], pattern: re.Pattern[str]
) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in text:
        for match in pattern.finditer(sentence.text):
            yield sentence, match


def _at(sentence: Sentence, match: re.Match[str], group: str | int = 0) -> Span:
    return Span(sentence.start + match.start(group), sentence.start + match.end(group))


@cache
def _nouns() -> frozenset[str]:
    shared = shared_words()
    return frozenset(w for name in ("count_noun", "more_count_noun", "job") for w in shared[name])


def _list(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_LISTED)
        if not match or match["one"] in _FIRST_PARTS:
            continue
        if all(match[part][:-1] in _nouns() for part in ("one", "two", "three")):
            place = read.place(match.start("one"), match.end("two"))
            if place:
                words = f"{read.words[place.first].text}, {read.words[place.last].text}"
                yield Found(read.span(place.first, place.last), (words,))


def _apposed(text: Sequence[Sentence]) -> Iterator[Found]:
    """`My brother, Rafi is a designer`: a second comma closes what was put in."""
    for read in lines(text):
        match = _APPOSED.match(read.plain)
        place = match and read.place(*match.span("name"))
        if not place or read.plain.count(",") != 1:
            continue
        if all(read.words[i].text[0].isupper() for i in range(place.first, place.last + 1)):
            words = read.written(place.first, place.last)
            yield Found(read.span(place.first, place.last), (f"{words},",))


def _example(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for match in read.matches(_FOR_EXAMPLE):
            place = read.place(*match.span("all"))
            if place and match["before"] not in ("and", "but", "or", "so", "as"):
                before = read.words[place.first - 1].text
                words = read.written(place.first, place.last)
                yield Found(read.span(place.first - 1, place.last), (f"{before}, {words},",))


def _such_as(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence, match in _spans(text, _SUCH_AS_COLON):
        yield Found(_at(sentence, match), (match["all"],))


def _quote(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence, match in _spans(text, _SAID_QUOTE):
        yield Found(_at(sentence, match, "all"), (f"{match['all']},",))


def _together(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence, match in _spans(text, _RUN_TOGETHER):
        two = match["two"]
        yield Found(_at(sentence, match), (f"{match['one']}. {two[:1].upper()}{two[1:]}",))


def _signs(text: Sequence[Sentence]) -> Iterator[Found]:
    for pattern in (_COMMA_APOSTROPHE, _TICK):
        for sentence, match in _spans(text, pattern):
            one = "I" if match["one"] == "i" else match["one"]
            yield Found(_at(sentence, match), (f"{one}'{match['two']}",))
    for sentence, match in _spans(text, _MISPLACED):
        yield Found(_at(sentence, match), (f"{match['one']}n't",))
    for sentence, match in _spans(text, _SPACED):
        start = sentence.start + match.start()
        yield Found(Span(start, sentence.start + match.end()), (f"'{match['two']}",))


def _new_capital(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We got your mail We will reply`: the capital says that a sentence begins, and no mark does."""
    for sentence, match in _spans(text, _CAPITAL_INSIDE):
        before = sentence.text[: match.start() + 1].split()
        capitals = sum(w[:1].isupper() for w in before[1:])
        if not before or before[-1].lower() in _NOT_BEFORE or len(before) < 3 or capitals > 2:
            continue
        last = before[-1]
        start = sentence.start + match.start() - len(last)
        if sentence.text[match.start() - len(last) : match.start()] == last:
            yield Found(
                Span(start, sentence.start + match.end("word")), (f"{last}. {match['word']}",)
            )


def _any(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if len(read.words) < 3 or not _ANY.match(read.plain):
            continue
        end = len(read.words) - 1
        short = end < 12 and not any(g.finite and g.first > 1 for g in read.groups)
        if read.words[end].text == "." and short and read.words[end - 1].text.isalnum():
            yield Found(read.span(end - 1, end), (f"{read.words[end - 1].text}?",))


def _periods(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for match in read.matches(_PERIOD):
            place = read.place(match.start(), match.end() - 1)
            if place:
                word = read.words[place.last].text
                yield Found(
                    read.span(place.last, place.last),
                    (f"{match['one']}'s" if match["one"] else f"{word}'",),
                )
        for match in read.matches(_DAY_OWNER):
            place = read.place(match.start(), match.end() - 1)
            if place and read.lower(place.first - 1) not in ("on", "every"):
                yield Found(read.span(place.first, place.last), (f"{match['day'].capitalize()}'s",))
        for match in read.matches(_ONE_OWNER):
            place = read.place(match.start(), match.end() - 1)
            if place:
                word = read.words[place.first].text
                yield Found(read.span(place.first, place.last), (f"{word[:-1]}'s",))
        yield from _named_owners(read)


_OWNED = word_set(
    "bag shop phone email name house office order orders parcel laptop car room desk birthday wedding number address mail "
    "account design designs logo page work message file report idea mother father brother sister wife husband team photo "
    "dress bill invoice payment signature answer reply opinion job boss friend"
)


def _named_owners(read: Line) -> Iterator[Found]:
    names = as_written("given_names")
    for at in range(len(read.words) - 1):
        text = read.words[at].text
        if not (text[:1].isupper() and text.endswith("s") and text.isalpha() and len(text) > 4):
            continue
        lower = text.lower()
        if lower[:-1] in names and lower not in names and read.lower(at + 1) in _OWNED:
            yield Found(read.span(at, at), (f"{text[:-1]}'s",))


def _stray(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(",") != 1 or "(" in read.plain:
            continue
        for pattern in (_PRONOUN_COMMA, _BE_COMMA, _PREPOSITION_COMMA):
            match = read.search(pattern)
            place = match and read.place(*match.span("comma"))
            if place and clause_at(read, place.first + 1) is None:
                before = read.words[place.first - 1]
                yield Found(Span(before.start, read.words[place.first].end), (before.text,))
                break


_check = maker(Concept.PUNCTUATION)

CHECKS = (
    _check(
        "LIST",
        Tier.HINT,
        "Things in a row are parted by commas: “{right}”.",
        "পরপর কয়েকটি জিনিসের মাঝে কমা বসে: “{right}”।",
        _list,
        (
            "We sell [shirts bags => shirts, bags] and shoes.",
            "Please send the [photos videos => photos, videos] and banners.",
            "They make [logos posters => logos, posters] and cards.",
        ),
        (
            "We sell shirts, bags and shoes.",
            "The sales reports and invoices are here.",
            "Our customers and sellers are happy.",
        ),
    ),
    _check(
        "APPOSED",
        Tier.HINT,
        "A name put in takes a comma on both sides: “{right}”.",
        "মাঝখানে বসানো নামের দুই পাশেই কমা লাগে: “{right}”।",
        _apposed,
        (
            "My brother, [Rafi => Rafi,] is a designer.",
            "Our manager, [Nusrat Jahan => Nusrat Jahan,] will call you.",
            "The owner, [Karim => Karim,] has the key.",
        ),
        (
            "My brother, Rafi, is a designer.",
            "My brother Rafi is a designer.",
            "In the morning, Rafi is at the desk.",
        ),
    ),
    _check(
        "EXAMPLE",
        Tier.HINT,
        "“For example” inside a sentence stands between commas: “{right}”.",
        "বাক্যের মাঝে “for example”-এর দুই পাশে কমা বসে: “{right}”।",
        _example,
        (
            "Some [tools for example => tools, for example,] Canva are free.",
            "Small [gifts for example => gifts, for example,] mugs sell well.",
            "You can use a [card for instance => card, for instance,] Visa.",
        ),
        (
            "Some tools, for example, Canva, are free.",
            "For example, Canva is free.",
            "It is a good case for example.",
        ),
    ),
    _check(
        "SUCH_AS",
        Tier.HINT,
        "No colon behind “{right}”: the list follows at once.",
        "“{right}”-এর পরে কোলন লাগে না; তালিকা সরাসরি শুরু হয়।",
        _such_as,
        (
            "We sell things [such as: => such as] bags and belts.",
            "All sizes are here, [including: => including] XXL.",
            "He knows tools [such as: => such as] Canva and Figma.",
        ),
        (
            "We sell things such as bags and belts.",
            "We sell these: bags and belts.",
            "The price includes tax: 50 taka.",
        ),
    ),
    _check(
        "SAID",
        Tier.HINT,
        "A comma stands before the words that somebody said: “{right}”.",
        "কারো বলা কথা উদ্ধৃতিতে দেওয়ার আগে কমা বসে: “{right}”।",
        _quote,
        (
            'The rider [said => said,] "I am at the gate."',
            'She [replied => replied,] "It is fine."',
            'He [told me => told me,] "The shop is closed."',
        ),
        (
            'The rider said, "I am at the gate."',
            'The button says "buy now" in green.',
            "He said that the shop is closed.",
        ),
    ),
    _check(
        "TOGETHER",
        Tier.ERROR,
        "Leave a space behind the full stop, and begin the new sentence with a capital: “{right}”.",
        "ফুলস্টপের পরে ফাঁক দিন, আর নতুন বাক্য বড় হাতের অক্ষরে শুরু করুন: “{right}”।",
        _together,
        (
            "The link is [broken.please => broken. Please] send it again.",
            "We got the [mail.we => mail. We] will reply soon.",
            "It is [ready.thanks => ready. Thanks] for waiting.",
        ),
        (
            "The link is broken. Please send it again.",
            "Open example.com/is and log in.",
            "The file is home.html now.",
        ),
    ),
    _check(
        "SIGN",
        Tier.ERROR,
        "The sign for left-out letters and owners is the apostrophe, without spaces: “{right}”.",
        "বাদ পড়া অক্ষর ও মালিকানার চিহ্ন ঊর্ধ্বকমা ('), আশপাশে ফাঁক ছাড়া: “{right}”।",
        _signs,
        (
            "[It,s => It's] a nice bag.",
            "We [don,t => don't] ship there.",
            "The client[ 's => 's] logo is blue.",
        ),
        (
            "It's a nice bag.",
            "We don't ship there.",
            "We have sizes s, m and l.",
        ),
    ),
    _check(
        "NEW_CAPITAL",
        Tier.ERROR,
        "A new sentence begins here; end the one before with a full stop: “{right}”.",
        "এখানে নতুন বাক্য শুরু হয়েছে; আগেরটির শেষে ফুলস্টপ দিন: “{right}”।",
        _new_capital,
        (
            "We got your [mail We => mail. We] will reply soon.",
            "The parcel is [late Please => late. Please] check it.",
            "I paid the bill [yesterday It => yesterday. It] was 500 taka.",
        ),
        (
            "We got your mail. We will reply soon.",
            "He reads The Daily Star every day.",
            "Our page is called My little shop.",
        ),
    ),
    _check(
        "SHORT_QUESTION",
        Tier.ERROR,
        "This is a question too, short as it is: end it with “?”.",
        "ছোট হলেও এটি প্রশ্ন; শেষে “?” দিন।",
        _any,
        (
            "Any update on my [order. => order?]",
            "What about the [price. => price?]",
            "How about [Monday. => Monday?]",
        ),
        (
            "Any update on my order?",
            "Any questions you have are welcome.",
            "What about the price worries you?",
        ),
    ),
    _check(
        "PERIOD",
        Tier.ERROR,
        "Time and people own things with an apostrophe too: “{right}”.",
        "সময় আর মানুষের মালিকানাতেও ঊর্ধ্বকমা লাগে: “{right}”।",
        _periods,
        (
            "Please give me a [weeks => week's] time.",
            "We moved [Mondays => Monday's] meeting.",
            "It is [everyones => everyone's] job.",
            "[Rahims => Rahim's] bag is here.",
        ),
        (
            "Please give me a week's time.",
            "We are closed on Mondays.",
            "It is everyone's job.",
        ),
    ),
    _check(
        "STRAY",
        Tier.ERROR,
        "No comma stands here: it cuts what belongs together.",
        "এখানে কমা বসে না; যা একসঙ্গে থাকার কথা তা আলাদা হয়ে যায়।",
        _stray,
        (
            "[I, => I] am a designer from Dhaka.",
            "The price [is, => is] a little high.",
            "We got it [from, => from] the shop.",
        ),
        (
            "I am a designer from Dhaka.",
            "What it is, the client knows.",
            "He, too, is a designer.",
        ),
    ),
)
