""" "This photos", and amounts that are one thing: "two weeks is a long time"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.agreement.nouns import Number, number_of, singular_of
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_IRREGULAR = {"people": "person", "children": "child", "men": "man", "women": "woman"}
_SINGULAR_VERBS = word_set("is was has does isn't wasn't hasn't doesn't")
_VERBS = _SINGULAR_VERBS | word_set(
    "are were have do will can could should would may might must aren't weren't haven't don't"
)
_NOT_AFTER = word_set("all like only even just of")
# "I hope this works": the word behind "this" is a verb.
_SEE = word_set(
    "check send see open read find use like love want need delete edit print upload share post keep "
    "fix make take move add remove buy order get give show create design write answer review "
    "update change in on for with from to about of by into under through without between all me us him them her"
)
_ASIDE = word_set("before after since until till as but than like")

_AMOUNT = re.compile(
    r"\b(?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety)(?: (?:hundred|thousand|lakh|million|crore|more))*"
    r" (?:taka|tk|dollars|pounds|euros|rupees|days|weeks|months|years|hours|minutes|kilometres|"
    r"kilometers|miles|metres|meters|kilos|kg|km)"
    r" (are|were) (?=(?:not |never |really |just |only |still )*(?:too|enough|a |an |the |plenty|more than|less than|all|"
    r"quite|very|so|what|nothing|cheap|expensive|fair|far|reasonable)\b)"
)


def _this(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for at, word in enumerate(line.words):
            if word.lower not in ("this", "that"):
                continue
            last = _plural_at(line, at)
            if last is None or not _points(line, at, last):
                continue
            if line.lower(last + 1) in ("ago", "of") and last == at + 1:
                continue  # "I told you this years ago", "I have said this dozens of times"
            noun = line.lower(last)
            one = f"{line.written(at, last - 1)} {_IRREGULAR.get(noun) or singular_of(noun)}"
            plural = "these" if word.lower == "this" else "those"
            many = " ".join([plural, line.written(at + 1, last)])
            singular = line.lower(last + 1) in _SINGULAR_VERBS
            offers = (one.lower(), many) if singular else (many, one.lower())
            yield Found(*line.fix(at, last, *offers))


def _plural_at(line: Line, at: int) -> int | None:
    """The plural noun that "this" stands before, over at most two words that describe it."""
    for last in range(at + 1, min(at + 4, len(line.words))):
        word = line.lower(last)
        stops = word in BREAKS or word in PREPOSITIONS or word in _VERBS or word in DETERMINERS
        if stops or not word[:1].isalpha() or word.endswith(("'s", "’s")):
            return None
        if number_of(word) is Number.MANY and not word.endswith("'s"):
            follows = line.lower(last + 1)
            compound = number_of(follows) is not Number.EITHER and not read_as(follows, Form.BASE)
            if compound or follows in ("'", "’", "-") or line.words[last].text[:1].isupper():
                return None
            return last if word in _IRREGULAR or singular_of(word) else None
        if last > at + 1 and number_of(word) is Number.EITHER and is_adverb(word):
            return None
        if last == at + 1 and (is_adverb(word) or read_as(word, Form.THIRD)):
            return None
    return None


def _points(line: Line, at: int, last: int) -> bool:
    """Whether "this" stands before the noun, and is not the subject of a verb like "costs"."""
    before = line.lower(at - 1)
    if before in _NOT_AFTER and line.lower(at) == "that":
        return False
    verb_follows = line.lower(last + 1) in _VERBS
    between = [line.lower(i) for i in range(at + 1, last)]
    verbal = read_as(line.lower(last), Form.THIRD) is not None
    middle_verb = any(read_as(word, Form.PAST, Form.THIRD) for word in between)
    if line.lower(at) == "that":
        starts = at == 0 or (before in PREPOSITIONS and before not in _ASIDE and not verbal)
        return starts and verb_follows and not middle_verb
    if middle_verb or (line.lower(at - 1) == "like" and verbal):
        return False
    if any(number_of(word) is not Number.EITHER for word in between) and not verb_follows:
        return False
    if not verbal:
        return last == at + 1 or verb_follows or not any(read_as(w, Form.BASE) for w in between)
    if before in ("what", "how", "why", "all") or line.lower(last + 1) in OBJECT_PRONOUNS:
        return False  # "What this shows is", "something about this concerns me"
    if verb_follows:
        return True
    return last == at + 1 and before in _SEE and before not in _ASIDE


def _amount(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " are " not in line.plain and " were " not in line.plain:
            continue
        for match in line.matches(_AMOUNT):
            if place := line.place(*match.span(1)):
                right = "is" if match[1] == "are" else "was"
                yield Found(*line.fix(place.first, place.last, right))


CHECKS = (
    Check(
        id="COACH_AGREEMENT_THIS",
        concept=Concept.AGREEMENT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“This” and “that” point at one, “these” and “those” at several: “{right}”.",
            bn="this, that একটির জন্য; these, those একের বেশির জন্য: “{right}”। বাংলায় “এই জুতাগুলো”-তেও “এই”, ইংরেজিতে these।",
        ),
        find=_this,
        wrong=(
            "[This shoes => These shoes] are too small for my son.",
            "I have to answer [this messages => these messages] before noon.",
            "[That links => Those links] do not work.",
            "[This black bags => These black bags] are sold out.",
        ),
        right=(
            "These shoes are too small for my son.",
            "I hope this helps your customers.",
            "This costs more than the other one.",
            "I know that customers like the bag.",
            "This orders page is slow.",
            "What this shows is that the price matters.",
            "Something about this concerns me.",
        ),
    ),
    Check(
        id="COACH_AGREEMENT_AMOUNT",
        concept=Concept.AGREEMENT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="An amount of money, time or distance is one thing: “{right}”.",
            bn="টাকা, সময় বা দূরত্বের পরিমাণ মিলে একটি জিনিস, তাই একবচন: “{right}”।",
        ),
        find=_amount,
        wrong=(
            "Five hundred taka [are => is] too much for a cover.",
            "Two weeks [are => is] a long time to wait for a refund.",
            "Ten kilometres [were => was] too far for our rider.",
        ),
        right=(
            "Five hundred taka is too much for a cover.",
            "Two weeks are left before the sale.",
            "Ten days were lost in the strike.",
        ),
    ),
)
