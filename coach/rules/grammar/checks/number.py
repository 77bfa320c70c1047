"""A noun in the singular where words before it speak of several, and other slips of number."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.agreement.nouns import Number, number_of, singular_nouns, uncountable_nouns
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_IRREGULAR = {
    "woman": "women", "man": "men", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "wife": "wives", "knife": "knives", "shelf": "shelves",
    "leaf": "leaves", "half": "halves", "loaf": "loaves", "scarf": "scarves", "thief": "thieves",
    "life": "lives", "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes",
    "mango": "mangoes", "salesman": "salesmen", "businessman": "businessmen",
}  # fmt: skip
_COUNTS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_HUNDREDS = word_set("hundred thousand million lakh crore dozen")
_SEVERAL = word_set("many several few various numerous multiple")
_OWNERS = word_set("the my our your his her its their these those")
_UNITS = word_set(
    "page day week month year hour minute second star inch foot metre meter kilo kg km mile point "
    "step piece man person room bedroom seater part way taka dollar word litre liter gram storey "
    "degree percent time item colour color size sim core door wheel layer night course side line bit "
    "megapixel pixel mm cm gb mb tb month-old year-old"
)
# "Order 12", "page 3": the number names one.
_NUMBERED = word_set(
    "order page step section invoice version room no number phase level row part chapter figure table "
    "item option unit flat house road sector block line week day id article ticket iphone windows type "
    "grade class model slide task email photo image form gate track case point question appendix "
    "january february march april may june july august september october november december rs tk "
    "route bus flight channel floor lane plot size hall shop stall box lot batch episode season volume"
)
_SINGLE_BEFORE = word_set("a an each every per this that one another any no half single whole")
_GROUPS = word_set(
    "series list set group pair range variety number couple collection batch selection dozens hundreds "
    "thousands millions lakhs plenty lots lot bunch handful majority kinds types sorts"
)
_NO_HEADS = word_set(
    "kind sort type way time number lot bit more less other one same plenty hundred thousand percent "
    "present total original dong naira baht won rand ringgit rupiah dozen million lakh crore pair support service access care work stock cash traffic sms data taka "
    "crew salmon trout shrimp prawn mph kmh kph bps grad help need use yuan yen fish sheep deer aircraft staff series species offspring"
)
# Of the nouns that are in no list of countable ones, these endings are mostly of uncountable ones.
_ABSTRACT = (
    "ness",
    "ity",
    "ism",
    "ing",
    "ship",
    "ance",
    "ence",
    "ware",
    "age",
    "cy",
    "th",
    "ics",
    "hood",
)
_MASS = word_set(
    "sugar salt oil milk bread butter cheese meat beef chicken mutton rice flour tea juice honey gold "
    "silver copper iron steel plastic wood paper glass cotton wool silk denim linen leather jute "
    "bamboo clay cement sand soil dust mud gas petrol diesel fuel coal water air fire smoke ice rain "
    "snow wind sun heat blood skin hair flesh beauty health wealth love hate joy fun pride fear anger "
    "peace war poverty truth trust faith luck help aid labour labor effort stress pressure attention "
    "interest business trade commerce education science art music literature poetry history "
    "geography grammar vocabulary spelling slang tourism transport aviation agriculture industry "
    "energy power electricity internet wifi broadband bandwidth storage memory data code content "
    "text copy media press print publicity fame praise blame permission consent approval availability "
    "income revenue profit turnover capital credit debt wealth tax vat duty customs cash change "
    "clothing footwear cutlery crockery makeup cosmetics jewellery makeup perfume food fruit fish "
    "seafood poultry pasta pizza soap shampoo cream lotion powder glue tape ink paint thread fabric "
    "cloth lace lining packaging wrap foam rubber metal stone marble brick concrete space room "
    "ground land country sea traffic luggage shopping cooking cleaning housing dear police "
    "overtime downtime feedback spam junk rubbish garbage waste litter company management support "
    "self everything something nothing anything today tonight chat fun sport football cricket hockey "
    "tennis golf swimming running baseball basketball badminton lunch breakfast dinner supper"
)
_HEAD_ENDS = (
    PREPOSITIONS
    | BREAKS
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | DETERMINERS
    | word_set(
        "is are was were has have had do does did will would can could should may might must not to "
        "yet each please next last ago later yesterday tomorrow tonight per like among despite am "
        "cannot 'll 've 's there here too"
    )
)
_VERBS_BEHIND = word_set(
    "look want need ask come go work get arrive say buy like love use send call fit cost wait start "
    "live know think make take pay contain include belong remain show tell open help run seem"
)
_UNIT_PLURALS = (
    "days|weeks|months|years|hours|minutes|pages|words|stars|rooms|items|steps|points|pieces|inches|"
    "feet|kilos|metres|meters|storeys|bedrooms|taka|takas|dollars|percents|colours|colors|sections|"
    "columns|parts|ways|seconds|nights|litres|liters|grams|kilometres|miles|seaters|miles|chapters"
)
_HYPHENED = re.compile(
    rf"\b((?:\d+|{'|'.join(sorted(_COUNTS))}|one|half|multi)-)({_UNIT_PLURALS})(-olds?|-long)?\b",
)
_ONE_UNIT = {"feet": "foot", "inches": "inch", "percents": "percent", "taka": "taka"}


@cache
def _countable() -> frozenset[str]:
    lists = ("count_noun", "half_count_noun", "more_count_noun", "job")
    sure = frozenset(word for name in lists for word in shared_words()[name])
    likely = frozenset(word for word in singular_nouns() if not word.endswith(_ABSTRACT))
    return (sure | likely | frozenset(_IRREGULAR)) - _NO_HEADS - _MASS - uncountable_nouns()


@cache
def _always_counted() -> frozenset[str]:
    return (frozenset(shared_words()["count_noun"]) | frozenset(_IRREGULAR)) - word_set(
        "opportunity competition noise choice variety potential detail change growth demand effort "
        "difficulty trouble experience improvement development discussion confusion attention "
        "investment paperwork content"
    )


def plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _needs_plural(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        at = 0
        while at < len(line.words):
            start = _after_several(line, at)
            head = _head(line, start) if start else None
            if start and head is not None and not _excepted(line, at, start, head):
                yield Found(*line.fix(head, head, plural(line.lower(head))))
                at = head
            at += 1


def _after_several(line: Line, at: int) -> int:
    """Where the noun phrase begins that words at `at` make plural; 0 for none."""
    word, follows, before = line.lower(at), line.lower(at + 1), line.lower(at - 1)
    if word in ("one", "each", "either", "neither", *_COUNTS) and follows == "of":
        counted = word in _COUNTS and before in (":", ",", *_NUMBERED)
        return at + 3 if line.lower(at + 2) in _OWNERS and not counted else 0
    if follows == "number" and line.lower(at + 2)[:1].isalpha() and not _phrase_ends(line, at + 2):
        return 0  # "two number page" is said another way altogether
    if before in ("$", "£", "€", "৳", "tk", "taka"):
        return 0  # "a $20 million loan"
    if word in _COUNTS or _digits(line, at):
        if before in _SINGLE_BEFORE or before in _NUMBERED or before in ("-", ".", "/", "#", ":"):
            return 0
        return at + 2 if follows in _HUNDREDS else at + 1
    if word in _HUNDREDS and before in ("a", "few", "several", "half"):
        return at + 1
    if word in _SEVERAL:
        if word == "few" and before not in ("a", "the", "very", "only", "", "these", "those", "my"):
            return 0
        return at + 3 if follows == "of" and line.lower(at + 2) in _OWNERS else at + 1
    if word == "both" and not _joined(line, at):
        return at + 1 + (follows in _OWNERS)
    if (
        word == "different"
        and line.lower(at + 2) != ":"
        and before not in DETERMINERS
        and before not in ("very", "so", "too")
    ):
        return at + 1
    if word in _GROUPS and follows == "of":
        return at + 2
    return 0


def _digits(line: Line, at: int) -> bool:
    """A number of more than one that counts what follows, and names nothing before it."""
    word = line.lower(at)
    if not word.replace(",", "").isdecimal() or word in ("0", "1") or 1900 <= _value(word) <= 2099:
        return False
    if at + 1 < len(line.words) and line.words[at + 1].start == line.words[at].end:
        return False
    if 1000 <= _value(word) <= 2099 and at > 0:  # "its 1864 convention", but "1,500 bag"
        return False
    before = line.words[at - 1].text if at else ""
    return not (before[:1].isupper() and at > 1) and before.lower() not in (
        "at",
        "by",
        "until",
        "before",
        "$",
        "£",
        "€",
        "৳",
        "@",
        "magnitude",
        "size",
        "=",
        "after",
        "since",
    )


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else 0


def _joined(line: Line, at: int) -> bool:
    """ "Both the size and the colour": two single things."""
    return any(line.lower(i) in ("and", "&") for i in range(at + 2, at + 12))


def _head(line: Line, start: int) -> int | None:
    """The noun of the phrase at `start`, where it is one that can be counted, in the singular."""
    for at in range(start, min(start + 5, len(line.words))):
        word = line.lower(at)
        if word in _HEAD_ENDS or not word[:1].isalpha() or (is_adverb(word) and at > start):
            return None
        if line.words[at].text[:1].isupper() or (at > start and word.endswith(("ed", "'s"))):
            return None
        if number_of(word) is Number.MANY:
            return None
        if word in _countable() and _phrase_ends(line, at + 1) and not _is_verb(line, at, start):
            return at
    return None


def _phrase_ends(line: Line, at: int) -> bool:
    word = line.lower(at)
    if word in ("-", "–", "/", "'", "’", "#", "&") or word.endswith("'s"):
        return False
    if word in _HEAD_ENDS or not word or not word[:1].isalnum() or is_adverb(word):
        return True
    past = read_as(word, Form.PAST) and not read_as(word, Form.BASE)
    return bool(past) or word in _VERBS_BEHIND


def _is_verb(line: Line, at: int, start: int) -> bool:
    """Whether the word is rather a verb: "many order online"."""
    if at != start or read_as(line.lower(at), Form.BASE) is None:
        return False
    follows = line.lower(at + 1)
    if follows in OBJECT_PRONOUNS or follows in DETERMINERS - {"this", "that"}:
        return True
    if line.lower(start - 1) == "both" and follows in ("and", "or"):
        return True  # "Both call and write"
    alone = line.lower(start - 1) in ("many", "few", "several", "both")
    if line.lower(start - 2) in ("if", "when", "because", "and", "but", "until") and alone:
        return follows in (",", ".", "and", "or")  # "If both stop, ..."
    return alone and (is_adverb(follows) or follows == "online")


def _excepted(line: Line, at: int, start: int, head: int) -> bool:
    word = line.lower(start)
    if head > start and (word in _UNITS or word.endswith("-old")):
        return True
    behind = line.lower(head + 1)
    if word == "foot" and (behind[:1].isdigit() or behind in _COUNTS):
        return True  # "five foot ten"
    if line.lower(at) == "both" and behind in (*_COUNTS, "over", "more", "about"):
        return True  # "Both host over four million visitors"
    if behind in ("and", "or", "/") and _pairs(line, head + 2):
        return True  # "so many product and brand names", "a few tariff and non-tariff barriers"
    if line.lower(at + 1) == "of" and number_of(line.lower(head)) is Number.EITHER:
        return True
    alone = line.lower(at) in ("both", "many", "few", "several") and at == start - 1
    if alone and head > start and read_as(line.lower(start), Form.BASE):
        return True
    if line.lower(at) in ("lot", "lots", "plenty") and line.lower(head) not in _always_counted():
        return True
    if line.lower(at) in ("kinds", "types", "sorts"):
        return True
    if line.lower(at) in _GROUPS and line.lower(start) in DETERMINERS:
        return True
    numbered = line.lower(at).isdigit()
    if numbered and behind in ("and", ",") and line.lower(at - 1) in ("", ",", "and"):
        return True
    return (
        line.lower(at - 1) in _SINGLE_BEFORE - {"a", "any", "no"} and line.lower(at) not in _GROUPS
    )


def _pairs(line: Line, at: int) -> bool:
    """Whether a describing word and a plural noun stand at `at`: "brand names"."""
    return line.lower(at)[:1].isalpha() and number_of(line.lower(at + 1)) is Number.MANY


def _modifier(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if "-" not in line.plain:
            continue
        for at, piece in enumerate(line.words):
            match = _HYPHENED.fullmatch(piece.lower)
            follows = line.lower(at + 1)
            if not match or not follows[:1].isalpha() or follows in _HEAD_ENDS:
                continue
            one = _ONE_UNIT.get(match[2], match[2].removesuffix("s"))
            tail = "-old" if match[3] and match[3].startswith("-old") else match[3] or ""
            yield Found(*line.fix(at, at, f"{match[1]}{one}{tail}"))


CHECKS = (
    Check(
        id="COACH_NUMBER_SEVERAL",
        concept=Concept.NUMBER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The words before it speak of more than one, so the noun is plural: “{right}”.",
            bn="আগের শব্দটি একের বেশি বোঝায়, তাই বিশেষ্যটি বহুবচন: “{right}”। বাংলায় “তিনটা ইমেইল”-এ “গুলো” লাগে না, ইংরেজিতে -s লাগে।",
        ),
        find=_needs_plural,
        wrong=(
            "I have sent you three [email => emails] this week.",
            "I can make 25 social media [post => posts] a month.",
            "Three [woman => women] work in the packing team.",
            "She wrote a series of [post => posts] for Eid.",
            "Dhaka is one of the biggest [city => cities] in Asia.",
            "Both [colour => colours] look nice on you.",
        ),
        right=(
            "I have sent you three emails this week.",
            "We need a two page form by noon.",
            "Both the size and the colour are wrong.",
            "Order 12 arrived on Monday.",
            "Both offer free delivery.",
            "Please see page 3 of the file.",
            "At its 1864 convention, the party chose him.",
            "We got a $20 million loan and a room of 40 m².",
            "He is five foot ten, and there are so many product and brand names.",
        ),
    ),
    Check(
        id="COACH_NUMBER_HYPHEN",
        concept=Concept.NUMBER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Joined by a hyphen before a noun, the unit stays singular: “{right}”.",
            bn="হাইফেন দিয়ে জুড়ে বিশেষ্যের আগে বসলে এককটি একবচন থাকে: “{right}”।",
        ),
        find=_modifier,
        wrong=(
            "She has a [six-months-old => six-month-old] baby.",
            "It is a [four-pages => four-page] contract.",
            "We sell [five-stars => five-star] hotel towels.",
        ),
        right=(
            "She has a six-month-old baby.",
            "The baby is six months old.",
            "It is a four-page contract.",
        ),
    ),
)
