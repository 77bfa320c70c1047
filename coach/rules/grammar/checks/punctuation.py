"""Marks and the spaces round them: the danda, a space before a mark, a mark twice, big numbers."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import line
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at, first_word

_DANDA = re.compile(r"(?P<word>[\w)\]'’\"”]*)(?P<gap>[ \t]*)[।|](?=\s|$|[A-Z])")
_ASKS = re.compile(
    r"^\W*(?:is|are|do|does|did|can|could|will|would|have|has|what|when|where|why|who|how|which)\b",
    re.IGNORECASE,
)
_SPACE_BEFORE = re.compile(
    r"(?P<word>[A-Za-z0-9)”\"]+)[ \t]+(?P<mark>[?!;:])(?=\s|$)(?![ \t]*[)(dp3])"
)
_NO_SPACE_AFTER = re.compile(
    r"(?P<one>[a-z]{2,})(?P<mark>[:;!?])(?P<two>[A-Za-z][a-z]+)(?![\w.]*[:/@])"
)
_TWICE = re.compile(
    r"(?P<word>\w*)(?P<marks>[!?]{2,}|,{2,}|(?<!\.)\.\.(?!\.)|\.{4,}|;{2,}|:{2,}|(?<=\w)[.,][.,](?!\.))"
)
_LAKH = re.compile(r"(?<![\w,.])\d{1,2}(?:,\d\d)+,\d{3}(?![\w,])")
_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>1[0-2]|[1-9])[;,](?P<minute>[0-5]\d)(?= ?(?:[ap]\.?m\b|o'clock))", re.I
)
_ODD_QUOTE = re.compile(r"(?<![\w\"”])\"(?=\w)")
_CITY = re.compile(
    r"\b(?P<city>Dhaka|Chattogram|Chittagong|Sylhet|Khulna|Rajshahi|Barishal|Barisal|Rangpur|Mymensingh|Cumilla|"
    r"Comilla|Bogura|Gazipur|Narayanganj|Kolkata|Mumbai|Delhi|Chennai|Karachi|Lahore|London|Manchester|Toronto|"
    r"Sydney|Melbourne|Dubai|Paris|Berlin|Tokyo|Beijing) (?P<land>Bangladesh|India|Pakistan|UK|USA|Canada|Australia|"
    r"UAE|France|Germany|Japan|China|England)\b"
)


def _danda(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if "।" not in sentence.text and "|" not in sentence.text:
            continue
        for match in _DANDA.finditer(sentence.text):
            pipe = match.group().endswith("|")
            latin = match["word"] and match["word"].isascii()
            if not latin or (pipe and (match["gap"] or sentence.text.count("|") > 1)):
                continue
            mark = "?" if _ASKS.match(sentence.text) else "."
            space = " " if sentence.text[match.end() : match.end() + 1].isalpha() else ""
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield Found(span, (f"{match['word']}{mark}{space}",))


def _space_before(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _SPACE_BEFORE.finditer(sentence.text):
            if match["mark"] in ":;" and match["word"].isdigit():
                continue
            span = Span(sentence.start + match.start(), sentence.start + match.end("mark"))
            yield Found(span, (match["word"] + match["mark"],))


def _no_space_after(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _NO_SPACE_AFTER.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Found(Span(start, end), (f"{match['one']}{match['mark']} {match['two']}",))


def _twice(text: Sequence[Sentence]) -> Iterator[Found]:
    # Marks may stand across the end of a sentence ("help me!!!"), so the whole text is read.
    whole, start = _whole(text)
    for match in _TWICE.finditer(whole):
        marks = match["marks"]
        if not marks.startswith(("!", "?", ",", ".", ";", ":")) or _abbreviated(match):
            continue
        mark = _one_of(marks)
        tail = whole[match.end() : match.end() + 1]
        space = " " if mark in ".,?!" and tail.isalpha() else ""
        span = Span(start + match.start(), start + match.end())
        yield Found(span, (f"{match['word']}{mark}{space}",))


def _whole(text: Sequence[Sentence]) -> tuple[str, int]:
    return "".join(sentence.text for sentence in text), text[0].start if text else 0


def _abbreviated(match: re.Match[str]) -> bool:
    """ "p.m.," and "etc.,": a full stop that belongs to the word."""
    marks, word = match["marks"], match["word"].lower()
    if marks == "::" or (
        marks in (".,", "..") and (len(word) < 2 or word in ("etc", "inc", "ltd", "co", "no", "vs"))
    ):
        return True
    return marks.startswith(".") and not word


def _one_of(marks: str) -> str:
    if "?" in marks:
        return "?"
    if marks.startswith("..") and len(marks) > 3:
        return "..."
    return marks[0] if marks != ",." else "."


def _lakh(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _LAKH.finditer(sentence.text):
            number = f"{int(match.group().replace(',', '')):,}"
            yield Found(_place(sentence, match), (number,))


def _clock(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _CLOCK.finditer(sentence.text):
            yield Found(_place(sentence, match), (f"{match['hour']}:{match['minute']}",))


def _place(sentence: Sentence, match: re.Match[str]) -> Span:
    return Span(sentence.start + match.start(), sentence.start + match.end())


def _open_quote(text: Sequence[Sentence]) -> Iterator[Found]:
    whole, start = _whole(text)
    if whole.count('"') != 1 or not (match := _ODD_QUOTE.search(whole)):
        return
    yield Found(Span(start + match.start(), start + match.end()))


def _city(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _CITY.finditer(sentence.text):
            yield Found(_place(sentence, match), (f"{match['city']}, {match['land']}",))


def _unfinished(text: Sequence[Sentence]) -> Iterator[Found]:
    """A last sentence with no mark at its end; a heading or a name has no subject and verb."""
    if not text:
        return
    last = text[-1]
    words = last.words
    body = last.text.strip()
    if len(words) < 5 or not words[-1].text[-1].isalnum() or "\n" in body or body[:1] in "-*•#":
        return
    if body.endswith(words[-1].text) and not body[0].isdigit():
        read = line(last)
        opens = read.lower(first_word(read))
        if clause_at(read, first_word(read)) or opens in ("please", "kindly", "thank"):
            yield Found(words[-1].span, (f"{words[-1].text}.",))


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_DANDA",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="An English sentence ends in a full stop (.), not in a danda (।).",
            bn="ইংরেজি বাক্যের শেষে দাঁড়ি (।) নয়, ফুলস্টপ (.) বসে।",
        ),
        find=_danda,
        wrong=(
            "We got the [payment। => payment.]",
            "I am ready to start the [work। => work.] Please send the brief.",
            "Is it [ready। => ready?]",
        ),
        right=(
            "We got the payment.",
            "Home | About | Contact us",
            "টাকা পেয়েছি।",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SPACE_BEFORE",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A mark stands right behind its word, with no space before it: “{right}”.",
            bn="চিহ্ন আগের শব্দের গায়ে বসে, মাঝে ফাঁক নয়: “{right}”।",
        ),
        find=_space_before,
        wrong=(
            "What is the [price ? => price?]",
            "Thank you so [much ! => much!]",
            "[Note : => Note:] the shop is closed.",
        ),
        right=(
            "What is the price?",
            "The score was 3 : 2 for us.",
            "Thank you :)",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SPACE_AFTER",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Leave a space behind the mark: “{right}”.",
            bn="চিহ্নের পরে একটি ফাঁক দিন: “{right}”।",
        ),
        find=_no_space_after,
        wrong=(
            "Please send [these:the => these: the] name and the address.",
            "Is it [ready?Please => ready? Please] tell us.",
            "Thank you so [much!We => much! We] will reply soon.",
        ),
        right=(
            "Please send these: the name and the address.",
            "Write to mailto:help@example.com today.",
            "Call between 10:30 and 11:00.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_TWICE",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One mark is enough. More of them shout or look like a slip: “{right}”.",
            bn="একটি চিহ্নই যথেষ্ট। একাধিক দিলে চিৎকার বা অসাবধানতা মনে হয়: “{right}”।",
        ),
        find=_twice,
        across=True,
        wrong=(
            "Where is my [parcel??? => parcel?]",
            "Thank [you!! => you!]",
            "Please [reply,, => reply,] we are waiting.",
            "We will [see.. => see.] Thank you.",
        ),
        right=(
            "Where is my parcel?",
            "We are open from 9 a.m. to 5 p.m., also on Friday.",
            "Well... we will see.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_LAKH",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Clients abroad group digits by three: {right}. They read “{wrong}” as a slip.",
            bn="বিদেশি ক্লায়েন্টরা তিন অঙ্ক পরপর কমা দেন: {right}। লাখ-কোটির কমা তাঁদের কাছে ভুল মনে হয়।",
        ),
        find=_lakh,
        wrong=(
            "We sold [12,50,000 => 1,250,000] units last year.",
            "The page has [1,00,000 => 100,000] followers.",
            "About [2,35,000 => 235,000] people saw the post.",
        ),
        right=(
            "We sold 1,250,000 units last year.",
            "The sizes are 10,12,14 and 16.",
            "The page has 100,000 followers.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_CLOCK",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Hours and minutes are parted by a colon: {right}.",
            bn="ঘণ্টা ও মিনিটের মাঝে কোলন বসে: {right}।",
        ),
        find=_clock,
        wrong=(
            "The meeting is at [10;30 => 10:30] am.",
            "Please call at [5,30 => 5:30] pm.",
            "We open at [9;15 => 9:15] a.m. on Friday.",
        ),
        right=(
            "The meeting is at 10:30 am.",
            "We need 5,300 cups.",
            "Call at 10.30 am.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_OPEN_QUOTE",
        across=True,
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A quotation is opened here and never closed.",
            bn="এখানে উদ্ধৃতি চিহ্ন খোলা হয়েছে, বন্ধ করা হয়নি।",
        ),
        find=_open_quote,
        wrong=(
            'He said, ["]I am busy.',
            'The button says ["]Buy now and is green.',
            'She wrote, ["]The box is torn.',
        ),
        right=(
            'He said, "I am busy."',
            'The screen is 15" wide.',
            "It is a 24-inch screen.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_CITY",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A comma stands between a town and its country: “{right}”.",
            bn="শহর ও দেশের মাঝে কমা বসে: “{right}”।",
        ),
        find=_city,
        wrong=(
            "I am a designer from [Dhaka Bangladesh => Dhaka, Bangladesh].",
            "We ship to [Kolkata India => Kolkata, India] too.",
            "The buyer is in [London UK => London, UK] now.",
        ),
        right=(
            "I am a designer from Dhaka, Bangladesh.",
            "The Dhaka office is closed.",
            "She left London for India.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_UNFINISHED",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="The last sentence has no mark at its end.",
            bn="শেষ বাক্যের শেষে কোনো চিহ্ন নেই; ফুলস্টপ দিন।",
        ),
        find=_unfinished,
        across=True,
        wrong=(
            "We are open every day except [Friday => Friday.]",
            "Thank you for the mail. I will send the file [tomorrow => tomorrow.]",
            "The parcel is on the way to your [office => office.]",
        ),
        right=(
            "We are open every day except Friday.",
            "Free delivery in Dhaka",
            "Best regards, Rina",
        ),
    ),
)
