"""Do, have and can where be belongs: "I don't sure", "did they angry", "you can are"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS
from coach.rules.grammar.verbless import follows_predicate
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_DO_NOT = re.compile(
    r"\b(?P<at>(?P<do>do|does|did) not) (?:(?:very|so|too|really|quite|always|fully|even|still) )*(?P<word>\w+)(?= |$)"
)
_ASKED = re.compile(
    r"^(?:(?:and|but|so|then|hello|hi|sir|madam) )*(?P<at>do|does|did) (?P<who>i|you|we|they|he|she|it|(?:the|your|my|our|this|that|these|those|all) (?:\w+ ){1,2}?) ?(?:very |so |still |really |too )?(?P<word>\w+) (?=[.,?!]|for|to|with|about|at|in|on|now|today|enough)"
)
_HAS = re.compile(r"\b(?P<at>has|have) (?P<word>(?:not )?(?:very|so|too|quite|really) \w+)(?= |$)")
_MODAL_IS = re.compile(
    r"(?:^|(?<=, )|(?<=and )|(?<=but )|(?<=so )|(?<=because ))(?:i|you|we|they|he|she|it|this|there|(?:the|your|our|my) \w+) "
    r"(?:can|could|will|would|should|must|may|might) (?:not |also |still |always )?(?P<at>am|is|are|was|were) (?!\w+ (?:is|are)\b)"
)
_HAVE_ANY = re.compile(r"^(?:hello |hi |sir |please )*(?P<at>have|has) (?=(?:any|some|a|an) \w+)")
_IT_HAS = re.compile(
    r"^(?P<at>(?:it|here|there|near here|in (?:our|this|the|my) \w+) (?:has|have)) (?=(?:a|an|many|some|no|two|three|lots|several) (?:\w+ ){1,3}?(?:near|behind|in front of|beside|next to|opposite) (?:our|the|my|your)\b)"
)
_NEVER = word_set(
    "well only just far long much later better best even that this so too open close live need own like mind"
)
_STATES = word_set(
    "sure ready happy upset tired worried interested satisfied pleased late busy correct right"
)
_PLACES = word_set("in at on")


def _adjective(line: Line, at: int) -> bool:
    word, after = line.lower(at), line.lower(at + 1)
    kind = kinds(word)
    return (
        kind.startswith("J")
        and (not set("VRDP").intersection(kind) or word in _STATES)
        and word not in _NEVER
        and word not in DETERMINERS
        and follows_predicate(after)
        and not (set("NI").intersection(kind) and after in DETERMINERS)
    )


def _be(line: Line, do: str, at: int) -> tuple[str, ...]:
    """The form of be for the do at `at`, by its subject."""
    subject = line.lower(at - 1)
    if do == "did":
        return ("was", "were") if subject in ("i", "he", "she", "it") else ("were", "was")
    if do == "does":
        return ("is",)
    return ("am",) if subject == "i" else ("are", "is")


def _do_for_be(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if " not " in plain:
            for match in _DO_NOT.finditer(plain):
                place, word = line.place(*match.span("at")), line.place(*match.span("word"))
                if not place or not word or place.first == 0:
                    continue
                somewhere = match["word"] in _PLACES and line.lower(word.first + 1) in DETERMINERS
                if _adjective(line, word.first) or somewhere:
                    forms = _be(line, match["do"], place.first)
                    if (
                        forms[0] == "were"
                        and not line.lower(place.first - 1).endswith("s")
                        and line.lower(place.first - 1) not in ("you", "we", "they")
                    ):
                        forms = forms[::-1]
                    yield Found(
                        *line.fix(place.first, place.last, *(f"{form} not" for form in forms))
                    )
        if plain.startswith(
            ("do ", "does ", "did ", "and ", "but ", "so ", "hello ", "hi ", "sir ")
        ) and (asking := _ASKED.match(plain)):
            place, word = line.place(*asking.span("at")), line.place(*asking.span("word"))
            asked = asking["who"].split()[-1]
            if (
                place
                and word
                and "V" not in kinds(asked)
                and _adjective(line, word.first)
                and line.lower(len(line.words) - 1) == "?"
            ):
                who = asking["who"].strip()
                many = who in ("you", "we", "they") or (" " in who and who.endswith("s"))
                be = {
                    "do": "am" if who == "i" else "are",
                    "does": "is",
                    "did": "were" if many else "was",
                }
                yield Found(*line.fix(place.first, place.last, be[asking["at"]]))


def _have_for_be(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if " ha" in plain:
            for match in _HAS.finditer(plain):
                place = line.place(*match.span("at"))
                whole = line.place(*match.span("word"))
                if (
                    place
                    and whole
                    and _adjective(line, whole.last)
                    and not set("N").intersection(kinds(line.lower(whole.last + 1)))
                ):
                    be = (
                        "is"
                        if match["at"] == "has"
                        else ("am" if line.lower(place.first - 1) == "i" else "are")
                    )
                    yield Found(*line.fix(place.first, place.last, be))
        for match in _MODAL_IS.finditer(plain):
            if place := line.place(*match.span("at")):
                yield Found(*line.fix(place.first, place.last, "be"))


def _there_is(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.lower(len(line.words) - 1) == "?" and (match := _HAVE_ANY.match(line.plain)):
            place = line.place(*match.span("at"))
            if place and not any(g.first > place.last and g.finite for g in line.groups):
                yield Found(
                    *line.fix(place.first, place.last, "is there", "are there", "do you have")
                )
        elif (match := _IT_HAS.match(line.plain)) and (place := line.place(*match.span("at"))):
            yield Found(*line.fix(place.first, place.last, "there is", "there are"))


CHECKS = (
    Check(
        id="COACH_COPULA_DO_FOR_BE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="An adjective or a place goes with be, not with do: “{right}”.",
            bn="বিশেষণ বা জায়গার সঙ্গে do নয়, be বসে: “{right}”।",
        ),
        find=_do_for_be,
        wrong=(
            "I [don't => am not] sure whether the lid fits.",
            "The mangoes [didn't => were not] fresh when they came.",
            "[Did => Were] they angry about the fee?",
        ),
        right=(
            "I am not sure whether it fits.",
            "They did not open the box.",
            "Did they fit the lid?",
        ),
    ),
    Check(
        id="COACH_COPULA_HAVE_FOR_BE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="How something is, be says: “{right}”.",
            bn="কেমন আছে বা কেমন হবে, তা be দিয়ে বলা হয়: “{right}”।",
        ),
        find=_have_for_be,
        wrong=(
            "She [has => is] very upset with the late reply.",
            "You can [are => be] sure that the cloth is pure.",
            "The price will [is => be] the same next month.",
        ),
        right=(
            "She has very good English.",
            "You can be sure that the cloth is pure.",
            "They have really nice bags.",
        ),
    ),
    Check(
        id="COACH_COPULA_THERE_IS",
        concept=Concept.COPULA,
        tier=Tier.HINT,
        message=Bilingual(
            en="To say that something exists, English begins with “there is”: “{right}”.",
            bn="কোথাও কিছু “আছে” বোঝাতে ইংরেজিতে there is দিয়ে শুরু হয়: “{right}”।",
        ),
        find=_there_is,
        wrong=(
            "[Have => Is there] any discount for students?",
            "[It has => There is] a mosque behind our office.",
            "[Here has => There is] a small park near the lake.",
        ),
        right=(
            "Is there any discount for students?",
            "It has a mosque and a school.",
            "Have you any stamps?",
        ),
    ),
)
