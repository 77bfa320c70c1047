"""Connectors that Bengali pairs and English does not: `although ... but`, `because ... so`."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import WHOLE_SUBJECTS, clause_at, first_word
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, SUBJECT_PRONOUNS, Kind

_CONCESSIVE = re.compile(
    r"(?:even though|although|though|even if|despite|in ?spite of|while|whilst|whereas|notwithstanding|"
    r"no matter (?:how \w+(?= (?:i|we|you|he|she|it|they|the|my|our|your)\b)|how|what|who|where|when|which|if|whether)|"
    r"however (?:\w+)|whatever|whoever|wherever|whichever|whether)(?= )"
)
_CAUSAL = re.compile(
    r"(?:now that|given that|seeing that|considering that|because|since|as|because of|due to|owing to|on account of|thanks to)(?= )"
    r"(?! (?:always|usual|soon|long|far|well|a result|per|for|if|though|such|then|to)\b)"
)
_CONDITIONAL = re.compile(
    r"(?:as long as|if|in case|when|whenever|after|before|once|as soon as|unless|until|till)(?= )(?! (?:not|so) )"
)
_TIME = re.compile(
    r"(?:when|whenever|as soon as|after|before|once|the moment|until|till|as long as|where|wherever)(?= )"
)

_BUT = re.compile(r"(?:but|however|nevertheless|nonetheless)(?: ,)?(?= )(?! for | also )")
_YET = re.compile(r"(?:yet|still)(?= (?:i|we|you|he|she|it|they|the|our|my|no|there)\b)")
_SO = re.compile(
    r"(?:and so|so that|therefore|thus|hence|consequently|accordingly|that is why|that 's why|thats why"
    r"|for this reason|for that reason|for this|for that|as a result)(?: ,)?(?= )"
    r"|so(?: ,)?(?= )(?! (?:far|many|much|few|little|long|as|to|on|do|does|did|is|are|was|will|can|what"
    r"|be|that|therefore)\b)"
)
_THEN = re.compile(
    r"(?:then|at that time|that time|in that time|till then|until then|by then|so long)(?= )(?! (?:and|only)\b)"
)


class _Pairs:
    """A dependent clause or phrase that opens a sentence, and a connector before its main clause.

    `loose`: the connector also counts where the comma before it was left out.
    """

    def __init__(
        self, opener: re.Pattern[str], second: re.Pattern[str], *, loose: bool = True
    ) -> None:
        self._opener, self._second, self._loose = opener, second, loose

    def __call__(self, text: Sequence[Sentence]) -> Iterator[Found]:
        for line in lines(text):
            if line.search(self._second) and (found := self._in(line)):
                yield found

    def _in(self, line: Line) -> Found | None:
        for start in _starts(line):
            opened = self._opener.match(line.plain, line.starts[start])
            place = opened and line.place(*opened.span())
            if place and (found := self._behind(line, place.last + 1)):
                return found
        return None

    def _behind(self, line: Line, start: int) -> Found | None:
        if line.lower(start) == "the" and line.lower(start + 1) == "fact":
            start += 3
        for at in range(start + 1, len(line.words) - 1):
            second = self._second.match(line.plain, line.starts[at])
            place = second and line.place(*second.span())
            if not place:
                continue
            after_comma = line.lower(at - 1) == ","
            if after_comma and _main_clause_between(line, start, at - 1):
                return None
            if after_comma and self._opens_main(line, place.last + 1):
                return Found(*_dropped(line, at - 1, place.last))
            if not after_comma and self._loose and _two_clauses(line, start, at, place.last + 1):
                return Found(*_comma_instead(line, at - 1, place.last))
        return None

    def _opens_main(self, line: Line, at: int) -> bool:
        """Whether a clause begins there: a subject and verb, an order, or "please"."""
        return (
            clause_at(line, at) is not None
            or line.lower(at) in WHOLE_SUBJECTS | DETERMINERS
            or line.lower(at) in ("please", "do", "kindly", "let", "never", "can", "could", "will")
            or any(g.first == at and g.kind is Kind.IMPERATIVE for g in line.groups)
            or any(g.first <= at + 1 and g.first >= at and g.finite for g in line.groups)
            or line.lower(at) in ("send", "call", "tell", "give", "write", "ask", "click", "very")
        )


def _starts(line: Line) -> Iterator[int]:
    """Where a sentence, or a clause within it, may open with a dependent one."""
    yield first_word(line)
    if line.plain.startswith(("no matter ", "now that ")):
        yield 0
    for at, word in enumerate(line.words[:-3]):
        if word.lower in ("that", "and", "but", ":", ";") and at:
            yield at + 1


def _main_clause_between(line: Line, start: int, comma: int) -> bool:
    """Whether the main clause has come already, behind an earlier comma."""
    finite = [g for g in line.groups if start <= g.first < comma and g.finite and g.subject]
    own = clause_at(line, start)
    if own is None and finite:
        return True
    for group in finite:
        if own and group.first > own.last and own.base not in _OF_THOUGHT:
            head = group.first - 1
            if line.lower(head) in SUBJECT_PRONOUNS and line.lower(head - 1) not in BREAKS:
                return True
    commas = [i for i in range(start, comma) if line.lower(i) == ","]
    for at in commas:
        begin = at + 1
        if line.lower(begin) in ("and", "or", "who", "which", "that", "if", "when", "because"):
            continue
        for group in line.groups:
            if begin <= group.first < comma and (
                (group.finite and group.subject) or group.kind is Kind.IMPERATIVE
            ):
                return True
    return False


def _two_clauses(line: Line, start: int, at: int, after: int) -> bool:
    """Whether one clause stands before the connector, no comma at all, and one behind it."""
    before = [g for g in line.groups if start <= g.first < at and g.finite]
    phrase = line.lower(start - 1) in ("despite", "of", "to")
    if phrase and not before and "," not in line.plain:
        return clause_at(line, after) is not None
    if len(before) != 1 or any(line.lower(i) == "," for i in range(len(line.words))):
        return False
    if before[0].last == at - 1 and before[0].main is None and line.lower(at) == "so":
        return False
    return clause_at(line, after) is not None and before[0].last < at


def _dropped(line: Line, comma: int, last: int) -> tuple[Span, tuple[str, ...]]:
    return line.span(comma, last), (",",)


def _comma_instead(line: Line, before: int, last: int) -> tuple[Span, tuple[str, ...]]:
    word = line.written(before, before)
    return line.span(before, last), (f"{word},",)


_OF_THOUGHT = frozenset(
    [
        "know",
        "think",
        "hope",
        "believe",
        "say",
        "tell",
        "see",
        "feel",
        "mean",
        "understand",
        "agree",
        "be",
    ]
)

_although_but = _Pairs(_CONCESSIVE, _BUT)
_although_yet = _Pairs(_CONCESSIVE, _YET, loose=False)
_because_so = _Pairs(_CAUSAL, _SO)
_if_so = _Pairs(_CONDITIONAL, _SO, loose=False)
_when_then = _Pairs(_TIME, _THEN, loose=False)


_AS_PER = re.compile(
    r"\bas per (?P<who>i|you|we|he|she|they|it|the \w+|my \w+|our \w+|your \w+) (?=(?:has |have |had )?(?:said|told|asked|requested|"
    r"mentioned|discussed|wanted|want|know|agreed|promised|instructed|suggested|explained|decided|planned|see|understand|think)\b)"
)
_SO_THAT = re.compile(
    r"(?P<comma>, )?\bso that (?=(?:i|we|you|he|she|they|it|the|my|our|your|nobody) )"
)
_EVEN = re.compile(r"^even (?:i|we|you|he|she|they|it|the \w+|your \w+|my \w+) ")


def _as_per(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_AS_PER):
            place = line.place(match.start(), match.start() + len("as per"))
            if place:
                yield Found(*line.fix(place.first, place.last, "as"))


def _so_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I was ill, so that I could not come`: a result, no purpose."""
    for line in lines(text):
        match = line.search(_SO_THAT)
        if not match:
            continue
        at = line.plain[: match.end()].count(" ")
        result = clause_at(line, at)
        if result is None or line.lower(at - 1) != "that":
            continue
        failed = result.tense == "modal" and "could" in result.aux and "not" in result.inside
        told = result.tense == "past" and bool(match["comma"])
        if failed or told:
            yield Found(*line.fix(at - 2, at - 1, "so"))


def _even_if(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = _EVEN.match(line.plain)
        comma = next((i for i, word in enumerate(line.words) if word.lower == ","), None)
        if match and comma and clause_at(line, comma + 1) and clause_at(line, 1):
            yield Found(*line.fix(0, 0, "even if", "even though"))


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_AS_PER",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“As per” takes a noun. Before a subject and verb write “as”: as you said.",
            bn="“as per”-এর পরে বিশেষ্য বসে। কর্তা ও ক্রিয়া থাকলে শুধু “as”: as you said।",
        ),
        find=_as_per,
        wrong=(
            "[As per => As] you said, I changed the colour.",
            "[As per => As] we discussed, the fee is 5,000 taka.",
            "I will do it [as per => as] the client wanted.",
        ),
        right=(
            "As you said, I changed the colour.",
            "The work will be done as per the contract.",
            "As we discussed, the fee is fixed.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_SO_THAT_RESULT",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“So that” tells of a purpose. For a result write “so”.",
            bn="“so that” মানে “যাতে” (উদ্দেশ্য)। “তাই” (ফল) বোঝাতে শুধু “so”।",
        ),
        find=_so_that,
        wrong=(
            "It was raining, [so that => so] we closed early.",
            "I was ill [so that => so] I could not come.",
            "The card expired, [so that => so] the ad stopped.",
        ),
        right=(
            "It was raining, so we closed early.",
            "We saved it so that you could open it.",
            "Speak up so that the client can hear you.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_EVEN_IF",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Even” alone does not join two clauses; write “even if” (not sure) or “even though” (a fact).",
            bn="শুধু “even” দিয়ে দুটি বাক্যাংশ জোড়া যায় না; “even if” (যদিও বা) বা “even though” (সত্যিই) লিখুন।",
        ),
        find=_even_if,
        wrong=(
            "[Even => Even if] you pay double, we cannot deliver today.",
            "[Even => Even if] he is the owner, he waits in line.",
            "[Even => Even if] we call ten times, they do not answer.",
        ),
        right=(
            "Even if you pay double, we cannot deliver today.",
            "Even the owner waits in line.",
            "Even I did not know that.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_ALTHOUGH_BUT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Although” already says “but”. English uses one of them, not both: drop “but”.",
            bn="“যদিও … তবুও”-র মতো ইংরেজিতে জোড়া বসে না। “although” থাকলে “but” বাদ দিন; একটিই যথেষ্ট।",
        ),
        find=_although_but,
        wrong=(
            "Although it was late[, but => ,] we finished the report.",
            "Though the client was busy[, but => ,] she answered our email.",
            "Although I sent the file yesterday[, but => ,] nobody opened it.",
            "Despite the heavy traffic[, but => ,] our rider came on time.",
            "The buyer said that although the price was high[, but => ,] he liked the bag.",
            "Although the sample was [good but => good,] the final product was poor.",
        ),
        right=(
            "Although it was late, we finished the report.",
            "It was late, but we finished the report.",
            "Although the site was slow, nobody but the owner noticed it.",
            "Although he was ill, he came, but he left early.",
            "Although small but strong, the box broke.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_ALTHOUGH_YET",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Although” is enough; “{wrong}” is not needed to say it once more.",
            bn="“although” একাই যথেষ্ট; তবুও বোঝাতে আবার “yet” বা “still” লাগে না।",
        ),
        find=_although_yet,
        wrong=(
            "Although we have a small team[, yet => ,] we finish on time.",
            "Though I am new[, still => ,] I can do the work.",
            "Even though the price is high[, yet => ,] the bags sell well.",
        ),
        right=(
            "Although we have a small team, we finish on time.",
            "I am new, yet I can do the work.",
            "Although he is ill, he is still working.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_BECAUSE_SO",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The reason is already marked at the start (because, since, as); “so” marks it a second time. Keep one.",
            bn="শুরুর because, since বা as-ই কারণ বোঝায়; যেহেতু … তাই-এর মতো আবার “so” বসে না। একটি রাখুন।",
        ),
        find=_because_so,
        wrong=(
            "Because the courier was closed[, so => ,] we could not send it.",
            "Since you are a regular customer[, so => ,] you get ten percent off.",
            "As the red one is out of stock[, therefore => ,] we sent a blue one.",
            "Due to the strike[, so => ,] all deliveries are late.",
            "Because my phone was [off so => off,] I missed your call.",
        ),
        right=(
            "Because the courier was closed, we could not send it.",
            "The courier was closed, so we could not send it.",
            "Since Monday, so many people have written to us.",
            "Since Monday we have had a generator, so the lights stay on.",
            "We were closed because it rained, so please come tomorrow.",
            "As the page grows, so does the work.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_IF_SO",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After an opening “if” or “when” clause the main clause begins by itself, without “so”.",
            bn="শুরুতে “if” বা “when” থাকলে মূল বাক্য সরাসরি শুরু হয়; মাঝে “so” লাগে না।",
        ),
        find=_if_so,
        wrong=(
            "If you do not like the design[, so => ,] we will change it.",
            "When the payment is done[, so => ,] please send us a screenshot.",
            "If the code fails[, so => ,] you can ask for another.",
        ),
        right=(
            "If you do not like the design, we will change it.",
            "If so, please tell us.",
            "If it rains, so be it.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_WHEN_THEN",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“When” already sets the time; “{wrong}” (Bengali তখন) is not needed.",
            bn="“when” একাই সময় বোঝায়; যখন … তখন-এর মতো আবার “then” লাগে না।",
        ),
        find=_when_then,
        wrong=(
            "When I opened the file[, then => ,] I saw it was empty.",
            "As soon as we get the payment[, then => ,] we will start.",
            "After you fill in the form[, then => ,] we will call you.",
        ),
        right=(
            "When I opened the file, I saw it was empty.",
            "If the code fails, then we will send another.",
            "First pay the fee, then we will start.",
        ),
    ),
)
