"""Clauses of set shapes without be: "my name Sumi", "our goal to reply", "everything fine now", questions."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.predicates import DONE, What, predicate_at
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verbless import (
    AUXILIARIES,
    be_for,
    clause_end,
    firmly_ended,
    has_verb,
    is_end,
    noun_head,
    noun_subject,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds

_POSSESSIVE = r"(?:my|our|your|his|her|their|the)"
_NAME = re.compile(
    r"(?:^|(?<=, )|(?<=and )|(?<=[.!?] ))(?:my|his|her|our \w+ ?'?s) (?:full |first |real |nick )?name (?=\w)"
)
_EVENT = re.compile(
    rf"(?:^|(?<=because )|(?<=but )|(?<=so )|(?<=, )){_POSSESSIVE} (?:\w+ )?(?:meeting|deadline|interview|exam|event|call|launch|holiday|class"
    r"|appointment|delivery|flight|party|webinar|training|wedding|birthday|anniversary) "
    r"(tomorrow|today|tonight|next \w+|on \w+day|at \d[\d:.]*)(?=[ .,!])"
)
_AIM = re.compile(
    r"^(?:my|our|his|her|their|the) (?:main |only |first |daily |biggest |new |long-term )?"
    r"(?:goal|aim|job|task|plan|duty|role|responsibility|purpose|target|dream|mission|wish|work|priority) (?:now |here )?to (?=\w)"
)
_WHETHER = re.compile(
    r"^(?:my|our|the|another|his|her) (?:main |only |next |first )?(?:question|doubt|concern|query) (?=(?:whether|if|how|why|what|when) )"
)
_THAT = re.compile(
    r"^(?:the|my|our|another|one) (?:main |only |real |biggest |good |bad |other |first |important |most important )?"
    r"(?:problem|issue|thing|truth|reason|point|news|advantage|difference|best part) (?=that (?:the|a|an|i|we|you|he|she|they|it|my|our|your|this|customers?|people)\b)"
)
_HOW_IT = re.compile(r"\bhow (?:\w+ly )?(\w+) it (?=to )")
_HOW_NOUN = re.compile(r"\bhow (\w+) ((?:this|the|your|our|my) \w+) ?(?=for |to |[.,?])")
_ALL = re.compile(
    r"(?:^|(?<=, )|(?<=that )|(?<=and )|(?<=because )|(?<=if ))(everything|everyone|everybody|nobody|no one|all of (?:us|them)|(?<=if )(?:anything|something)) "
    r"(?:is )?((?:not |very |so |almost |now |still |already )?(?:fine|okay|ok|clear|ready|perfect|normal|true|correct|available|free|happy|satisfied|busy|absent|good|unclear|wrong|missing|in order|up to date|at home|on leave|waiting))(?= |[.,!])"
)
_SOMEBODY = re.compile(r"^(someone|somebody) (?=(?:at|in|on) (?:the|my|our|your) )")
_THERE = re.compile(
    r"(?:^|(?<=, )|(?<=because )|(?<=that )|(?<=if )|(?<=but )|(?<=and )|(?<=sure ))there (?:also |still )?(no|not|a|an|one|two|three|four|five|some|many|several|something|nothing|another|only|too|so|lots)\b(?! (?:way|longer)\b)"
)
_WHY = re.compile(
    r"(?:^|(?<=and )|(?<=but )|(?<=so )|(?<=, ))(?:that|this) (why|how|where|because) (?=(?:i|we|you|he|she|they|it|your|our|my|the)\b)"
)
_TODAY = re.compile(
    r"^(?:today|tomorrow|tonight|yesterday) ((?:my|our|your|the|a|an|his|her)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:my|our) last)\b(?= ?\w| ?,)"
)
_NEEDED = re.compile(
    r"^(?:what|all|the only thing|the thing) (?:i|you|we|they) (?:really |only |just )?(?:need|want)(?: now)? (?=(?:a|an|the|your|our|my|one|two)\b)"
)
_MY_ADDRESS = re.compile(
    r"^(?:my|our|his|her|your) (?:\w+ )?(?:phone number|mobile number|number|email address|email|address|whatsapp number|website|age|whatsapp) (?=\d|\w+@|[a-z]+\.)"
)
_HERE = re.compile(r"^here (the|your|my|our|some|a|an) (?:\w+ ?){1,6}[.!:]?$")
_NOW = re.compile(
    r"\b(?:know|tell me|tell us|see|check|ask|find out) where ((?:the|my|your|our|his|her) (?:\w+ )?\w+ (now|exactly|right now)) ?[.?,]"
)
_HOPE = re.compile(r"\bhope you (well|fine|okay|ok|good|safe|healthy|all right)(?= |[.,!])")
_TOLD = re.compile(
    r"\b(?:know|tell|understand|ask|check|explain|share|wonder|remember|see|say|sure)(?: me| us| him| her| them)? "
    r"(?:what|where|who|how much) ((?:the|my|your|our|his|her|their) (?:\w+ )?\w+)(?= (?:with|of|for)\b| ?[.,!?])"
)
_WHICH = re.compile(r"\bwhich (\w+) (?=(?:your|the|my|our) (?:\w+ )?\w+ ?[.,!?])")
_CONTACT = re.compile(r"(?:i|you|we|they|he|she) (\w+) (?=not (\w+))")
_WH_YOU = re.compile(
    r"(?:^|(?<=, )|(?<=hi )|(?<=hello )|(?<=sir )|(?<=and ))(how|where|why|who|what) (you|he|she|they|it|this|these) (?=(?:now|today|from|so|late|not|at|in|angry|sad|upset|there|here)\b|\?)"
)
_WH = re.compile(
    r"(?:^|(?<=, )|(?<=and )|(?<=but )|(?<=so )|(?<=[.!?] )|(?<=hi )|(?<=hello )|(?<=sir )|(?<=dear ))"
    r"(where|what|who|when|how|how much|why|which one|what time|how long|how far|how old|what colou?r|what size) (?:exactly )?"
    r"((?:the|my|your|our|his|her|their|this|these|those|that|its)\b)"
)


def _be_after(line: Line, place: Place, be: str) -> Found:
    words = line.written(place.last + 1, place.last + 1)
    return Found(line.span(place.last + 1, place.last + 1), (f"{be} {words}",))


def _set_phrases(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        yield from _names(line)
        yield from _events(line)
        for pattern in (_AIM, _WHETHER, _THAT):
            yield from _pointing(line, pattern)
        yield from _how(line)
        yield from _everything(line)


def _names(line: Line) -> Iterator[Found]:
    for _, place in _places(line, _NAME):
        word = line.words[place.last + 1]
        if word.text[:1].isupper() and line.lower(place.last + 1) not in AUXILIARIES:
            end = clause_end(line, place.last + 1)
            if not has_verb(line, place.last + 1, end):
                yield _be_after(line, place, "is")


def _events(line: Line) -> Iterator[Found]:
    for match in line.matches(_EVENT):
        place = line.place(match.start(), match.start(1) - 1)
        if not place:
            continue
        end = clause_end(line, place.last + 1)
        if not has_verb(line, place.last + 1, end) and firmly_ended(line, end):
            yield _be_after(line, place, "is")


def _pointing(line: Line, pattern: re.Pattern[str]) -> Iterator[Found]:
    for _, place in _places(line, pattern):
        first = place.last + 1
        if pattern is _AIM:
            first -= 1
            end = clause_end(line, first)
            if read_as(line.lower(first + 1), Form.BASE) and not has_verb(
                line, first + 2, len(line.words)
            ):
                yield _be_after(line, Place(place.first, place.last - 1), "is")
        else:
            end = len(line.words)
            verbs = sum(1 for group in line.groups if group.finite and group.first > first)
            if (
                (verbs == 1 or (pattern is _WHETHER and not verbs))
                and line.lower(end - 1) == "."
                and not line.broken(first + 1, end - 2)
            ):
                yield _be_after(line, place, "is")


def _how(line: Line) -> Iterator[Found]:
    for match in line.matches(_HOW_IT):
        place = line.place(match.start(), match.end() - 1)
        if place and set("JG").intersection(kinds(match[1])):
            yield _be_after(line, place, "is")
    for match in line.matches(_HOW_NOUN):
        place = line.place(match.start(), match.end() - match[0].endswith(" "))
        if place and line.lower(place.last) == "is":
            continue
        if place and "J" in kinds(match[1]) and match[1] not in ("much", "many", "about", "best"):
            end = clause_end(line, place.last + 1)
            if line.lower(place.last + 1) in (".", ",", "?"):
                noun = line.written(place.last, place.last)
                be = be_for(line, place.last, place.last - 1)
                yield Found(line.span(place.last, place.last), (f"{noun} {be}",))
            elif not has_verb(line, place.last + 1, end):
                yield _be_after(line, place, be_for(line, place.last, place.last - 1))


def _everything(line: Line) -> Iterator[Found]:
    for match in line.matches(_ALL):
        place = line.place(match.start(2), match.end(2))
        if not place or " is " in f" {match[0]} ":
            continue
        end = clause_end(line, place.last + 1)
        if not has_verb(line, place.last + 1, end) and line.lower(len(line.words) - 1) != "?":
            be = "are" if match[1].startswith("all") else "is"
            yield Found(
                *line.fix(place.first, place.last, f"{be} {line.written(place.first, place.last)}")
            )
    for match in line.matches(_THERE):
        place = line.place(match.start(1), match.end(1))
        if not place:
            continue
        end = clause_end(line, place.last)
        if not has_verb(line, place.last + 1, end) and line.lower(end) not in (
            "where",
            "who",
            "which",
        ):
            many = match[1] in ("two", "three", "four", "five", "many", "several", "lots", "some")
            last = end - 1 if end < len(line.words) else end - 2
            plural = many or (
                match[1] in ("no", "only", "so", "too")
                and line.lower(place.last + 1) in ("many", "two", "three")
            )
            yield _be_after(
                line, Place(place.first - 1, place.first - 1), "are" if plural and last else "is"
            )
    for pattern, group in ((_HERE, 1), (_NOW, 2)):
        for match in line.matches(pattern):
            place = line.place(match.start(group), match.end(group))
            if place and not has_verb(line, 3 if group == 1 else place.first - 1, len(line.words)):
                last = clause_end(line, place.last) - 1
                yield _be_after(
                    line,
                    Place(place.first - 1, place.first - 1),
                    be_for(line, last, place.first) if group == 1 else "is",
                )
    for match in line.matches(_WHY):
        if place := line.place(match.start(1), match.end(1)):
            yield _be_after(line, Place(place.first - 1, place.first - 1), "is")
    for match in line.matches(_TODAY):
        place = line.place(match.start(1), match.end(1))
        end = clause_end(line, place.last) if place else 0
        if place and not has_verb(line, place.first + 1, end) and firmly_ended(line, end):
            yield _be_after(
                line,
                Place(place.first - 1, place.first - 1),
                "was" if line.lower(0) == "yesterday" else "is",
            )
    for pattern in (_NEEDED, _MY_ADDRESS):
        for _, place in _places(line, pattern):
            if not has_verb(line, place.last + 1, clause_end(line, place.last + 1)) and line.lower(
                place.last
            ) not in ("is", "was"):
                yield _be_after(line, place, "is")
    for match in line.matches(_HOPE):
        if place := line.place(match.start(1), match.end(1)):
            yield _be_after(line, Place(place.first - 1, place.first - 1), "are")
    for match in line.matches(_TOLD):
        place = line.place(match.start(1), match.end(1))
        if (
            place
            and noun_head(line, place.last)
            and not has_verb(line, place.first, clause_end(line, place.last))
        ):
            noun = line.written(place.last, place.last)
            yield Found(
                line.span(place.last, place.last),
                (f"{noun} {be_for(line, place.last, place.first)}",),
            )
    for match, place in _places(line, _WHICH):
        if set("NS").intersection(kinds(match[1])) and not has_verb(
            line, place.last + 1, clause_end(line, place.last + 1)
        ):
            yield _be_after(line, place, be_for(line, place.last, place.first))
    for _, place in _places(line, _SOMEBODY):
        end = clause_end(line, place.last + 2)
        if (
            not has_verb(line, place.last + 2, end)
            and firmly_ended(line, end)
            and line.lower(end) != "?"
        ):
            yield _be_after(line, place, "is")


def _places(line: Line, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
    """Where whole words match, without the space that ends the match."""
    for match in line.matches(pattern):
        if place := line.place(match.start(), match.start() + len(match[0].rstrip())):
            yield match, place


def _not_after_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The colour you want not available": its clause has no verb but that of "you want"."""
    for line in lines(text):
        for match in line.matches(_CONTACT):
            place = line.place(match.start(), match.end() - 1)
            if not place or place.first == 0 or line.lower(place.first - 1) in AUXILIARIES:
                continue
            verb = read_as(match[1], Form.BASE, Form.PAST, Form.THIRD)
            noun = noun_subject(line, place.first - 1)
            if (
                not verb
                or verb.base in ("be", "do", "seem", "feel", "look", "appear")
                or not noun
                or noun.first
            ):
                continue
            predicate = predicate_at(line, place.last + 1, personal=False)
            if predicate and not has_verb(
                line, predicate.last + 1, clause_end(line, predicate.last + 1)
            ):
                yield _be_after(line, place, noun.be)


def _asked(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.lower(len(line.words) - 1) != "?":
            continue
        yield from _asked_with_wh(line)


def _asked_by_tone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.lower(len(line.words) - 1) == "?":
            yield from _asked_plainly(line)


def _asked_with_wh(line: Line) -> Iterator[Found]:
    for match in line.matches(_WH_YOU):
        place = line.place(match.start(), match.end(2))
        if place and not has_verb(line, place.last + 1, clause_end(line, place.last + 1)):
            be = (
                "are"
                if match[2] in ("you", "they", "we", "these", "those")
                else "am"
                if match[2] == "i"
                else "is"
            )
            words = line.written(place.first, place.last - 1)
            yield Found(
                *line.fix(
                    place.first, place.last, f"{words} {be} {line.written(place.last, place.last)}"
                )
            )
            return
    for match in line.matches(_WH):
        place = line.place(match.start(), match.end())
        if not place:
            continue
        end = clause_end(line, place.last + 1)
        if any(
            group.last < place.first for group in line.groups
        ):  # "tell me the size and what the …"
            continue
        done = line.lower(end - 1) in DONE
        if has_verb(line, place.last + 1, end - done):
            continue
        rest = [line.lower(i) for i in range(place.last + 2, end)]
        said = any(kinds(word)[:1] in ("J", "R") or word in ("down", "off", "up") for word in rest)
        if match[1] == "why" and not said:
            continue  # "Why the rush?"
        head = place.last + 1
        while (
            head + 1 < end
            and set("NSJ").intersection(kinds(line.lower(head + 1)) or "N")
            and not is_end(line.lower(head + 1))
            and line.lower(head + 1) not in ("of", "for", "in", "on", "to", "at", "from", "with")
        ):
            head += 1
        be = be_for(line, head if head < end else place.last, place.last)
        words = line.written(place.first, place.last - 1)
        yield Found(*line.fix(place.first, place.last, f"{words} {be} {line.lower(place.last)}"))


def _asked_plainly(line: Line) -> Iterator[Found]:
    start = 0
    while line.lower(start) in (
        "hi",
        "hello",
        "hey",
        "sir",
        ",",
        "so",
        "dear",
        "sorry",
        "ok",
        "okay",
        "bro",
        "vai",
    ):
        start += 1
    word = line.lower(start)
    if word in ("you", "he", "she", "we", "they", "it", "this", "these", "that", "those"):
        predicate = predicate_at(line, start + 1, personal=True)
        pointed = word in ("this", "that", "these", "those") and line.lower(start + 1) in (
            "your",
            "the",
            "my",
            "our",
        )
        if predicate and (predicate.what is not What.NOUN or pointed):
            last, be = (
                start,
                {"you": "are", "we": "are", "they": "are", "these": "are", "those": "are"}.get(
                    word, "is"
                ),
            )
            yield from _inverted(line, start, last, be, predicate.last)
            return
    if word in ("which", "what", "whose", "how", "why", "where", "when", "who"):
        return
    for at in range(start + 2, min(start + 8, len(line.words))):
        predicate = predicate_at(line, at, personal=False)
        subject = noun_subject(line, at - 1) if predicate else None
        if predicate and subject and subject.first == start and predicate.what is not What.NOUN:
            yield from _inverted(line, start, at - 1, subject.be, predicate.last)
            return


def _inverted(line: Line, first: int, last: int, be: str, until: int) -> Iterator[Found]:
    end = clause_end(line, until + 1)
    if has_verb(line, until + 1, end) or line.lower(first) in ("any", "no", "anyone"):
        return
    subject = line.written(first, last)
    yield Found(*line.fix(first, last, f"{be} {subject[:1].lower()}{subject[1:]}"))


CHECKS = (
    Check(
        id="COACH_COPULA_PHRASE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This clause has no verb. Bengali needs none here, English needs be: “{right}”.",
            bn="এই অংশে ক্রিয়া নেই। বাংলায় লাগে না (“আমার নাম …”), ইংরেজিতে be লাগে: “{right}”।",
        ),
        find=_set_phrases,
        wrong=(
            "My name [Sumaiya => is Sumaiya] and I am from Sylhet.",
            "The deadline [tomorrow => is tomorrow], so please hurry.",
            "Our goal [to => is to] reply within one hour.",
            "We understand how upsetting it [to => is to] receive a broken gift.",
            "Everything [okay => is okay] with the server now, so please try again.",
        ),
        right=(
            "My name is Sumaiya.",
            "The meeting on Sunday went well.",
            "Our plan to open a branch has failed.",
            "We know how hard it is to wait.",
            "Everything fine must be checked twice.",
        ),
    ),
    Check(
        id="COACH_COPULA_YOU_WANT_NOT",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“You want” only describes the noun; the sentence still needs its verb be: “{right}”.",
            bn="“you want” শুধু বিশেষ্যটিকে চেনায়; বাক্যের নিজের ক্রিয়া be এখনও লাগবে: “{right}”।",
        ),
        find=_not_after_verb,
        wrong=(
            "The colour you want [not => is not] available.",
            "The link you sent [not => is not] working.",
            "The size I ordered [not => is not] correct.",
        ),
        right=(
            "The colour you want is not available.",
            "The shop we chose not long ago has closed.",
            "He told me not to wait.",
        ),
    ),
    Check(
        id="COACH_COPULA_QUESTION",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A question needs a verb too, before its subject: “{right}”.",
            bn="প্রশ্নেও ক্রিয়া লাগে, আর তা কর্তার আগে বসে: “{right}”।",
        ),
        find=_asked,
        wrong=(
            "[Where my => Where is my] parcel now?",
            "[How much the => How much is the] delivery fee?",
            "[Who your => Who is your] manager?",
        ),
        right=(
            "Where is my parcel now?",
            "What about the price?",
            "Why the rush?",
            "Why this plugin and not the free one?",
            "Any idea about the price?",
            "You called me yesterday?",
        ),
    ),
    Check(
        id="COACH_COPULA_QUESTION_TONE",
        concept=Concept.COPULA,
        tier=Tier.HINT,
        message=Bilingual(
            en="In writing a question begins with its verb: “{right}”. Only close friends leave it out.",
            bn="লেখায় প্রশ্ন শুরু হয় ক্রিয়া দিয়ে: “{right}”। শুধু কাছের মানুষের চ্যাটে বাদ যায়।",
        ),
        find=_asked_by_tone,
        wrong=(
            "[You => Are you] free for a call tomorrow?",
            "[The shop => Is the shop] open today?",
            "[Your office => Is your office] open on Saturday?",
        ),
        right=(
            "Is this shirt available in black?",
            "Any idea about the price?",
            "You called me yesterday?",
        ),
    ),
)
