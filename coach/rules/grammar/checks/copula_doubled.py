"""Be where there is a verb already, have where be belongs, and numbers after a modal without be."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verbless import clause_end, has_verb
from coach.rules.grammar.word_kinds import kinds

_OPENING = r"(?:^|(?<=, )|(?<=and )|(?<=but )|(?<=because )|(?<=so )|(?<=that )|(?<=if ))"
_LOOKS_IS = re.compile(r"\b((looks|seems|sounds|feels|appears|looked|seemed|sounded) (?:is|was)) ")
_ASKS = re.compile(r"\b(?:what|how|way|that|which|who|it)\b")
_TWICE = re.compile(
    r"^(?:is|are|was|were|am) ((?P<subject>i|you|we|they|he|she|it|this|that|(?:the|my|your|our|his|her|their|this|that|these|those) "
    r"(?:\w+ )?\w+) (?:is|are|was|were|am)) (?!that\b)"
)
_BECOME = re.compile(r"\b((is|are|am) (?:already |now )?become)\b")
_EXPERIENCE = re.compile(
    r"\b(?:i|we|you|they|he|she) (am|are|is|was|were) (?=(?:more than |over |about |only |almost )?(?:a|\d+\+?|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|many|several) (?:\+ )?(?:years?|months?) (?:' |'s )?(?:of )?(?:\w+ )?experience)"
)
_ACHE = re.compile(
    r"\b(?:i|we|you|they|he|she) (am|are|is|was|were) (?=(?:a (?:\w+ )?(?:headache|fever|cough|toothache|stomach ache)|"
    r"(?:a|some|one|two) (?:\w+ )?(?:questions?|doubts?|requests?|ideas?|suggestions?) (?:about|for|regarding|on|to|that)))"
)
_HAVE = {"am": "have", "are": "have", "is": "has", "was": "had", "were": "had"}
_PLACE_HAS = re.compile(
    r"^(?:in|on|at|inside|under) (?:the|my|our|your|this|that|his|her|their) (?P<nouns>(?:\w+ )?\w+) (?P<have>have|has|had) "
    r"(?=(?P<many>many|several|some|two|three|four|five|six|ten|\d+|lots|different|various|few)\b|(?:a|an|no|one|only|any|not)\b)"
)
_MODAL_NUMBER = re.compile(
    r"\b(?:will|would|must|should|may|might|can|could|shall) (?:only |about |at least |around |over )?"
    r"((?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty))"
    r"(?= (?:taka|tk|bdt|usd|dollars?|percent|%|years? old|or (?:older|above|over|more|less)|kg|cm|inch(?:es)?)\b)"
)
_SUPPOSED = re.compile(
    rf"{_OPENING}(?P<subject>i|he|she|it|this|that|we|you|they|these|those) (?P<wrong>supposed) to\b"
)
_SOMETHING = re.compile(
    r"^(?P<subject>something|nothing|everything|anything|nobody|somebody|someone|no one|everyone|everybody) "
    r"(?P<wrong>wrong|missing|broken|unclear|available|ready|in|at|on) (?=(?:with|from|in|for|to|the|my|our|your|this|here|today|now)\b)"
)
_BE = {"i": "am", "he": "is", "she": "is", "it": "is", "this": "is", "that": "is"}


def _doubled(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He looks is tired", "is the product is ready?", "the file is become ready"."""
    for line in lines(text):
        for match in line.matches(_LOOKS_IS):
            place = line.place(match.start(1), match.end(1))
            if place and not _ASKS.search(line.plain[: match.start()]):
                yield Found(*line.fix(place.first, place.last, match[2]))
        if line.plain.endswith("?") and (twice := _TWICE.match(line.plain)):
            place = line.place(twice.start(1), twice.end(1))
            nouns = twice["subject"].split()
            known = len(nouns) == 1 or set("NS").intersection(kinds(nouns[-1]) or "N")
            if place and known and "who" not in nouns and "that" not in nouns[1:]:
                yield Found(
                    line.span(place.first, place.last),
                    (line.written(place.first, place.last - 1),),
                )
        for match in line.matches(_BECOME):
            if place := line.place(match.start(1), match.end(1)):
                has = "has" if match[2] == "is" else "have"
                yield Found(*line.fix(place.first, place.last, f"{has} become"))


def _have_or_be(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I am three years of experience", "in our shop have many bags"."""
    for line in lines(text):
        for match in (*line.matches(_EXPERIENCE), *line.matches(_ACHE)):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(*line.fix(place.first, place.last, _HAVE[match[1]]))
        there = _PLACE_HAS.match(line.plain)
        if not there:
            continue
        nouns, have = there["nouns"].split(), there["have"]
        bare = all(set("NSJ").intersection(kinds(noun)) for noun in nouns)
        if not bare or (len(nouns) > 1 and (have != "have" or "S" in kinds(nouns[-1]))):
            continue
        place = line.place(there.start("have"), there.end("have"))
        if place and "S" not in kinds(nouns[-1]):
            many = bool(there["many"])
            be = ("were" if many else "was") if have == "had" else ("are" if many else "is")
            yield Found(*line.fix(place.first, place.last, f"there {be}"))


def _left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The total will 3,500 taka", "this supposed to arrive", "something wrong with my account"."""
    for line in lines(text):
        for match in line.matches(_MODAL_NUMBER):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(
                    line.span(place.first, place.last),
                    (f"be {line.written(place.first, place.last)}",),
                )
        for match in line.matches(_SUPPOSED):
            if place := line.place(match.start("wrong"), match.end("wrong")):
                be = _BE.get(match["subject"], "are")
                was = "were" if be == "are" else "was"
                yield Found(
                    line.span(place.first, place.last), (f"{was} supposed", f"{be} supposed")
                )
        something = _SOMETHING.match(line.plain)
        if not something:
            continue
        place = line.place(something.start("wrong"), something.end("wrong"))
        if place and not has_verb(line, place.last + 1, clause_end(line, place.last + 1)):
            yield Found(
                line.span(place.first, place.last), (f"is {line.written(place.first, place.last)}",)
            )


CHECKS = (
    Check(
        id="COACH_COPULA_DOUBLED",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One verb is enough here; be beside it is too much: “{right}”.",
            bn="এখানে ক্রিয়া একটাই যথেষ্ট, সঙ্গে আরেকটা be বাড়তি: “{right}”।",
        ),
        find=_doubled,
        wrong=(
            "He [looks is => looks] tired after the night shift.",
            "Is [the product is => the product] available in black?",
            "The report [is become => has become] too long for one email.",
            "The new design [seems is => seems] better than the old one.",
        ),
        right=(
            "How it looks is important to our customers.",
            "What it seems is not always true.",
            "Is the product available in black?",
            "The report has become too long.",
        ),
    ),
    Check(
        id="COACH_COPULA_OR_HAVE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What you own or feel takes have (I have experience); what exists in a place takes there is or are: “{right}”.",
            bn="নিজের যা আছে তা have (I have experience); কোনো জায়গায় যা আছে তা there is বা are: “{right}”।",
        ),
        find=_have_or_be,
        wrong=(
            "I [am => have] three years of experience in data entry.",
            "She [was => had] a headache after the long meeting.",
            "In our shop [have => there are] many kinds of office bags.",
        ),
        right=(
            "I am three years older than my brother.",
            "In our shop there are many kinds of office bags.",
            "In this plan you have many options.",
            "She is a designer with three years of experience.",
        ),
    ),
    Check(
        id="COACH_COPULA_LEFT_OUT",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A verb is missing here. Bengali needs none, English needs be: “{right}”.",
            bn="এখানে একটা ক্রিয়া বাদ পড়েছে। বাংলায় লাগে না, ইংরেজিতে be লাগে: “{right}”।",
        ),
        find=_left_out,
        wrong=(
            "The total will [3,500 => be 3,500] taka with delivery.",
            "It [supposed => was supposed] to arrive on Monday.",
            "Something [wrong => is wrong] with my account because I cannot log in.",
        ),
        right=(
            "The total will be 3,500 taka.",
            "It was supposed to arrive on Monday.",
            "Something in the box is broken.",
            "Nobody at the office knows the code.",
        ),
    ),
)
