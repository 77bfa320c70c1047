"""Commas missing behind what opens a sentence, and commas where none may stand."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_SUBJECT = (
    r"(?=(?:i|we|you|he|she|it|they|there|the|my|our|your|his|her|their|this|that|these|those|please|thank|"
    r"nobody|let) )"
)
_OPENING = re.compile(
    r"(?P<words>yes|no|yes sir|no sir|however|therefore|moreover|furthermore|nevertheless|consequently|"
    r"unfortunately|fortunately|luckily|sadly|thankfully|honestly|frankly|obviously|actually|basically|"
    r"for example|for instance|in addition|in fact|as a result|on the other hand|in other words|in my opinion|"
    r"first of all|above all|after all|of course|to be honest|in conclusion|in short|in summary|finally|"
    r"firstly|secondly|thirdly|lastly|additionally|besides|otherwise|meanwhile|similarly|"
    r"in this case|in that case|for this reason|by the way|at first|at last|thanks|sorry|sure|ok|okay|well|oh|"
    r"as you know|as you can see|as we discussed|as discussed|as promised|as requested|as i said|as i mentioned|"
    r"as mentioned|good morning|good afternoon|good evening|hello sir|hi sir|hello madam|hi madam|dear sir|"
    r"dear madam|hello|hi|hey|hi there|hello there|hello everyone|hi everyone|hi team|hello team|dear customer|"
    r"dear all|dear team|hi all|hello all) " + _SUBJECT
)
# These always take the comma; behind the others many leave it out.
_ALWAYS = word_set(
    "yes no however therefore moreover furthermore nevertheless unfortunately hello hi hey dear ok okay"
)
_HELLO_NAME = re.compile(
    r"(?P<hail>(?:hello|hi|hey|dear|good morning|good afternoon|good evening) (?:(?:mr|mrs|ms|miss|dr)(?: \.)? )?)(?P<name>\w+(?: (?!(?:i|how|what|when|where|can|could|we|you|please|thank|thanks|your|the|this|is|are|do) )\w+)?) "
    r"(?=(?:i|we|you|he|she|it|they|the|my|our|your|this|that|please|thank|thanks|how|what|when|where|can|could|"
    r"is|are|do|did|sorry|hope) )"
)
_VOCATIVE = re.compile(
    r"(?P<before>\w+) (?P<name>sir|madam|ma'am)(?= [.!?,]|$| (?:for|so|very|and|but|while|please|we|i|because|if|when) )"
)
_NO_VOCATIVE = word_set(
    "dear the a an my our your his her their hello hi hey respected and or good morning afternoon evening "
    "this that to for with of by from called call as is was"
)
_THAT = re.compile(
    r"\b(?:think|thinks|thought|say|says|said|know|knows|knew|believe|believes|believed|hope|hoped|"
    r"understand|understood|noticed|confirm|confirmed|promise|promised|"
    r"realise|realised|realize|realized|agree|agreed|note|noted|mentioned|feel|felt|assure|explained|"
    r"(?:told|tell|inform|informed|assure|assured|remind|reminded) (?:me|us|him|her|them|you)|sure|glad|afraid|"
    r"happy|sorry) (?P<comma>,) that (?=(?:i|we|you|he|she|it|they|the|my|our|your|his|her|their|there|this|all) )"
)
_EMPTY_PAUSE = re.compile(
    r"^(?P<word>although|though|because|if|unless|until|since|when|that) (?P<comma>,) "
    r"(?:i|we|you|he|she|it|they|there|the|my|our|your) (?!\w+ ,)"
)
_BUT_PAUSE = re.compile(
    r"^(?P<word>but|and) (?P<comma>,) (?:i|we|you|he|she|it|they|there|the|my|our|your) "
)
_PLEASE_PAUSE = re.compile(
    r"^(?:(?:so|and|but) )?(?P<word>please|kindly) (?P<comma>,) (?P<verb>\w+) "
)
_OBJECT_PAUSE = re.compile(
    r"^(?:(?:and|so|but|hello|hi|sir|also|now|,) )*(?:i|we|you|they|he|she) (?:\w+ )?(?P<verb>need|needs|want|wants|have|has|sent|received|got|sell|sells|offer|"
    r"offers|bought|made|make|use|lost|ordered|paid|found|like|likes|built|wrote) (?P<comma>,) "
    r"(?:a|an|the|your|our|my|some|two|three|four|five|\d+) "
)
_SELL_PAUSE = re.compile(
    r"^(?:i|we|they|you) (?:also )?(?P<verb>need|want|sell|offer|make|buy|use|like|have) (?P<comma>,) "
    r"(?!(?:and|but|so|or|as|if|when|because|which|who|to|i|we|you|they|he|she|it|however|too|please)\b)[a-z]+ "
)
_TO_PAUSE = re.compile(
    r"\b(?:i|we|you|they|he|she) (?:am |are |is |would )?(?:want|wants|wanted|need|needs|needed|like|try|tried|plan|"
    r"planned|decided|hope|ready|able|going|trying|happy) (?P<comma>,) to (?=\w+ )(?!\w+ ,)"
)
_OF_PAUSE = re.compile(
    r"^(?:the|our|my|your|a) \w+ (?P<comma>,) of (?:the|our|my|your|this|that|a) "
)
_OPENS = word_set(
    "if when after before because although though as since while once unless until whenever"
)
_NOMINATIVES = word_set("we i he she they")
_ENDED = word_set(
    "ended finished started opened closed arrived came left stopped failed began expired happened"
)
_TELL = word_set(
    "tell call email contact let message text inform send write ask give check click reply"
)
_HELPERS = word_set("is are was were has have had will can could should would may must does did")
_CLOSING = re.compile(
    r"^(?P<words>(?:(?:best|kind|warm|warmest) )?regards|best wishes|many thanks|yours (?:sincerely|faithfully|truly)|"
    r"sincerely(?: yours)?|respectfully|thanks and regards|thanks & regards|cheers|warmly)(?P<gap>[ \t]*\n|[ ]+)"
    r"(?=[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = re.compile(
    r"^(?P<words>(?:dear|hi|hello)(?: (?:mr|mrs|ms|miss|dr|sir|madam|customer|team|all|[A-Z]\w+)\.?){1,3})[ \t]*\n",
    re.IGNORECASE,
)


def _opening(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _behind_opening(text, always=True)


def _soft_opening(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _behind_opening(text, always=False)


def _behind_opening(text: Sequence[Sentence], *, always: bool) -> Iterator[Found]:
    for read in lines(text):
        match = _OPENING.match(read.plain)
        if not match or (read.lower(0) in _ALWAYS) is not always:
            continue
        place = read.place(*match.span("words"))
        if (
            not place
            or not _speaks(read, place.last + 1)
            or "\n" in _between(read, place.last, text)
        ):
            continue
        if match["words"] == "however" and "," in read.plain:
            continue  # "However we do it, ..."
        words = read.written(place.first, place.last)
        if len(read.words) > place.last + 2:
            yield Found(read.span(place.first, place.last), (f"{words},",))


def _speaks(read: Line, at: int) -> bool:
    word = read.lower(at)
    if word in ("please", "thank", "let"):
        return True
    return clause_at(read, at) is not None


def _between(read: Line, at: int, text: Sequence[Sentence]) -> str:
    return _written(text, read.words[at].end, read.words[at + 1].start)


def _written(text: Sequence[Sentence], start: int, end: int) -> str:
    for sentence in text:
        if sentence.start <= start < sentence.start + len(sentence.text):
            return sentence.text[start - sentence.start : end - sentence.start]
    return ""


def _hello_name(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _HELLO_NAME.match(read.plain)
        if not match:
            continue
        place = read.place(*match.span("name"))
        if not place or not all(
            read.words[i].text[:1].isupper() for i in range(place.first, place.last + 1)
        ):
            continue
        if "\n" not in _between(read, place.last, text):
            name = read.written(place.first, place.last)
            yield Found(read.span(place.first, place.last), (f"{name},",))


def _vocative(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for match in read.matches(_VOCATIVE):
            place = read.place(match.start(), match.end())
            if not place or match["before"] in _NO_VOCATIVE:
                continue
            first = read.words[place.first].text
            yield Found(
                read.span(place.first, place.last), (f"{first}, {read.words[place.last].text}",)
            )


def _introduced(text: Sequence[Sentence]) -> Iterator[Found]:
    """`If you need help please call us`: a comma where the main clause begins."""
    for read in lines(text):
        if "," in read.plain or len(read.words) < 6:
            continue
        if read.lower(0) == "to" and (at := _order_behind(read)):
            yield Found(
                read.span(at - 1, at), (f"{read.words[at - 1].text}, {read.words[at].text}",)
            )
        if read.lower(0) not in _OPENS:
            continue
        start = 3 if read.plain.startswith("as soon as ") else 1
        own = clause_at(read, start)
        if own and (at := _main_begins(read, own.last + 1)):
            yield Found(
                read.span(at - 1, at), (f"{read.words[at - 1].text}, {read.words[at].text}",)
            )


def _order_behind(read: Line) -> int | None:
    """ "To get the discount please use the code": where "please" begins."""
    ends = range(3, len(read.words) - 2)
    at = next((i for i in ends if read.lower(i) == "please" or _orders(read, i)), None)
    finite = at and any(g.finite and g.first < at for g in read.groups)
    order = at and (read.lower(at) != "please" or read_as(read.lower(at + 1), Form.BASE))
    return at if at and not finite and order else None


def _orders(read: Line, at: int) -> bool:
    """ "To reset it click the link": the verb of an order with its object."""
    verb = read.lower(at) in (
        "click",
        "press",
        "visit",
        "tap",
        "follow",
        "open",
        "enter",
        "use",
        "select",
        "fill",
    )
    named = read.lower(at + 1) in ("the", "on", "your", "this", "here", "our", "in")
    return (
        verb
        and named
        and read.lower(at - 1) not in BREAKS | DETERMINERS | {"to", "please", "and", "not"}
    )


def _main_begins(read: Line, start: int) -> int | None:
    for at in range(start, len(read.words) - 2):
        word, before = read.lower(at), read.lower(at - 1)
        if before in BREAKS or word in BREAKS or before in ("to", "not"):
            continue
        if word == "please" and before not in ("could", "can", "would", "you"):
            return at
        if word in SUBJECT_PRONOUNS and at > start and clause_at(read, at):
            return at if _last_clause(read, at) else None
        if word in _NOMINATIVES and at == start and clause_at(read, at):
            return at
        if word in DETERMINERS and at >= start and _noun_clause(read, at):
            return at
        if word in _TELL and read.lower(at + 1) in ("me", "us"):
            return at
    return None


def _noun_clause(read: Line, at: int) -> bool:
    """A clause with a noun as subject that surely is the main one: "the glass was broken"."""
    own = clause_at(read, at)
    before = read.lower(at - 1)
    if own is None or before in DETERMINERS | PREPOSITIONS or read.lower(at) in ("that", "all"):
        return False
    behind_verb = any(
        g.last == at - 1 and g.main is not None and not g.passive for g in read.groups
    )
    if behind_verb and before not in _ENDED:
        return False
    helped = own.main is None or own.passive or own.tense == "future"
    return helped and _last_clause(read, at)


def _last_clause(read: Line, at: int) -> bool:
    """Nothing finite behind it: else it may be a relative clause ("the bag I sent is ...")."""
    own = clause_at(read, at)
    return own is not None and not any(
        g.first > own.last and g.finite and g.subject not in SUBJECT_PRONOUNS for g in read.groups
    )


def _subject_comma(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        comma = next((i for i in range(1, 6) if read.lower(i) == ","), None)
        if comma is None or read.lower(0) not in DETERMINERS - {"that", "this"}:
            continue
        helper = read.lower(comma + 1)
        if helper not in _HELPERS or read.lower(comma + 2) in SUBJECT_PRONOUNS | {"the", "there"}:
            continue
        first_verb = next((g.first for g in read.groups if g.finite), 0)
        if first_verb != comma + 1 or any(read.lower(i) in BREAKS for i in range(comma)):
            continue
        words = f"{read.words[comma - 1].text} {read.words[comma + 1].text}"
        yield Found(read.span(comma - 1, comma + 1), (words,))


def _that_comma(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _needless(text, _THAT)


def _pause(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _needless(text, _EMPTY_PAUSE)


def _but_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(",") == 1:
            yield from _needless_in(read, _BUT_PAUSE)
        match = _PLEASE_PAUSE.match(read.plain)
        if match and read_as(match["verb"], Form.BASE) and match["verb"] not in ("sir", "note"):
            yield from _needless_in(read, _PLEASE_PAUSE)


def _object_pause(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.plain.count(",") != 1:
            continue
        for pattern in (_OBJECT_PAUSE, _TO_PAUSE, _OF_PAUSE):
            yield from _needless_in(read, pattern)
        if len([g for g in read.groups if g.finite]) < 2:
            yield from _needless_in(read, _SELL_PAUSE)


def _needless(text: Sequence[Sentence], pattern: re.Pattern[str]) -> Iterator[Found]:
    for read in lines(text):
        if "," in read.plain:
            yield from _needless_in(read, pattern)


def _needless_in(read: Line, pattern: re.Pattern[str]) -> Iterator[Found]:
    match = read.search(pattern)
    place = match and read.place(*match.span("comma"))
    if place:
        before = read.words[place.first - 1]
        yield Found(Span(before.start, read.words[place.first].end), (before.text,))


def _letter_lines(text: Sequence[Sentence]) -> Iterator[Found]:
    """The comma behind a greeting or a closing that has a line to itself."""
    for sentence in text:
        start = len(sentence.text) - len(sentence.text.lstrip())
        for pattern in (_CLOSING, _GREETING):
            match = pattern.search(sentence.text, start)
            if match and line(sentence).words:
                at = sentence.start + match.start("words")
                words = match["words"]
                yield Found(Span(at, at + len(words)), (f"{words},",))


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_OPENING",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A comma parts “{wrong}” from the sentence that follows.",
            bn="শুরুর “{wrong}”-এর পরে কমা দিয়ে মূল বাক্য আলাদা করতে হয়।",
        ),
        find=_opening,
        wrong=(
            "[Yes => Yes,] we can deliver to Bogura.",
            "[No => No,] we do not ship there.",
            "[Unfortunately => Unfortunately,] we are out of stock.",
            "[Hello sir => Hello sir,] I need help.",
        ),
        right=(
            "Yes, we can deliver to Bogura.",
            "No one was at the desk.",
            "However we do it, it takes a day.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SOFT_OPENING",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A comma behind “{wrong}” lets the reader breathe before the sentence begins.",
            bn="“{wrong}”-এর পরে একটি কমা দিলে মূল বাক্য কোথায় শুরু তা বোঝা যায়।",
        ),
        find=_soft_opening,
        wrong=(
            "[First of all => First of all,] I want to thank you.",
            "[For example => For example,] you can use Canva.",
            "[As you know => As you know,] we are closed today.",
        ),
        right=(
            "First of all, I want to thank you.",
            "Finally, we tested the form.",
            "Sorry for the delay.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_HELLO_NAME",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The greeting ends in a comma before the message begins: “{right}”.",
            bn="সম্বোধনের পরে কমা দিয়ে তবে কথা শুরু হয়: “{right}”।",
        ),
        find=_hello_name,
        wrong=(
            "Dear Mr [Khan => Khan,] we got your mail.",
            "Hi [Rina => Rina,] how are you today?",
            "Hello [Karim => Karim,] your parcel is here.",
        ),
        right=(
            "Dear Mr Khan, we got your mail.",
            "Hi Rina, how are you today?",
            "Hello from all of us.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_VOCATIVE",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Whom you speak to is set apart with a comma: “{right}”.",
            bn="যাঁকে বলছেন তাঁকে কমা দিয়ে আলাদা করতে হয়: “{right}”।",
        ),
        find=_vocative,
        wrong=(
            "Thank [you sir => you, sir].",
            "Your order is [ready sir => ready, sir].",
            "We will call you [tomorrow madam => tomorrow, madam].",
        ),
        right=(
            "Thank you, sir.",
            "Dear sir, your order is ready.",
            "Please ask the madam.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_INTRODUCED",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A comma shows where the opening part ends and the main sentence begins: “{right}”.",
            bn="শুরুর অংশ (If/When …) শেষ হলে কমা দিয়ে মূল বাক্য শুরু হয়: “{right}”।",
        ),
        find=_introduced,
        wrong=(
            "If you need [help please => help, please] call us.",
            "After I got the [mail I => mail, I] called the client.",
            "When you get the [parcel please => parcel, please] check it.",
            "To track the [order please => order, please] open this link.",
        ),
        right=(
            "If you need help, please call us.",
            "If the bag you sent is torn we will replace it.",
            "When did you get the parcel?",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SUBJECT_COMMA",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="No comma stands between a subject and its verb: “{right}”.",
            bn="কর্তা আর ক্রিয়ার মাঝে কমা বসে না: “{right}”।",
        ),
        find=_subject_comma,
        wrong=(
            "Our [office, is => office is] on the third floor.",
            "The new [manager, was => manager was] very strict.",
            "All the [files, are => files are] in the folder.",
        ),
        right=(
            "Our office is on the third floor.",
            "The manager, Mr Roy, is on leave.",
            "This month, is the shop open?",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_THAT_COMMA",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="No comma before “that” when it tells what somebody says, thinks or knows.",
            bn="কেউ কী বলেন, ভাবেন বা জানেন তা বোঝাতে “that”-এর আগে কমা বসে না।",
        ),
        find=_that_comma,
        wrong=(
            "I [think, => think] that the price is high.",
            "He told [us, => us] that he would pay.",
            "We [know, => know] that you are busy.",
        ),
        right=(
            "I think that the price is high.",
            "If you think so, that is fine.",
            "As he said, that day was busy.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_PAUSE",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” leads straight into its clause, with no comma.",
            bn="“{right}”-এর পরে সরাসরি বাক্যাংশ আসে, কমা বসে না।",
        ),
        find=_pause,
        wrong=(
            "[Although, => Although] it was late, we finished it.",
            "[Because, => Because] the shop was closed, I came back.",
            "[If, => If] you have a coupon, enter it here.",
        ),
        right=(
            "Although it was late, we finished it.",
            "If, however, it rains, call us.",
            "When we met, he was busy.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_BUT_PAUSE",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{right}” needs no comma behind it.",
            bn="“{right}”-এর পরে কমা লাগে না।",
        ),
        find=_but_pause,
        wrong=(
            "[But, => But] we can send it tomorrow.",
            "[Please, => Please] send me the file.",
            "[And, => And] the shop is closed on Friday.",
        ),
        right=(
            "But we can send it tomorrow.",
            "Yes, please, send it.",
            "And, as you know, the shop is closed.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_OBJECT_PAUSE",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="No comma stands between a verb and its object.",
            bn="ক্রিয়া আর তার কর্মের মাঝে কমা বসে না।",
        ),
        find=_object_pause,
        wrong=(
            "We [need, => need] a new logo by Friday.",
            "I [received, => received] the parcel on Monday.",
            "They [sell, => sell] some bags and belts.",
        ),
        right=(
            "We need a new logo by Friday.",
            "As we need, the team will help.",
            "I have, as you know, a shop.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_LETTER_LINES",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="A comma stands behind the greeting and the closing of a letter: “{right}”.",
            bn="চিঠির সম্বোধন ও শেষের শুভেচ্ছার পরে কমা বসে: “{right}”।",
        ),
        find=_letter_lines,
        wrong=(
            "[Dear Mr Khan => Dear Mr Khan,]\nWe got your mail.",
            "We will call you.\n\n[Best regards => Best regards,]\nRina",
            "Thank you for your help.\n\n[Sincerely => Sincerely,] Rina",
        ),
        right=(
            "Dear Mr Khan,\nWe got your mail.",
            "We will call you.\n\nBest regards,\nRina",
            "He sends his best regards to you.",
        ),
    ),
)
