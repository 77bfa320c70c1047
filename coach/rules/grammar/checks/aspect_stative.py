"""Verbs of knowing, owning and being are not used with -ing: "I am knowing him"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    Group,
)
from coach.rules.grammar.wordset import word_set

_STATES = word_set(
    "know believe belong contain own need possess consist comprise exist resemble owe "
    "deserve require prefer agree disagree mean matter seem depend recognise recognize "
    "suppose understand want like appreciate trust respect remember doubt realise realize"
)
# Sometimes an action or a passing feeling: worth a look.
_HINTS = word_set(
    "appear sound wish hate smell taste suit include forget hear see weigh look think want lack match fit insist concern hold"
)
_LOOKS = word_set(
    "different same nice good bad old new beautiful great dull cheap small big dirty fine better worse"
)
_UNCOUNTED = word_set("access knowledge experience permission stock")
_QUANTITY = re.compile(
    r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred)$|(?:taka|tk|dollars?|rupees?|bdt|usd|euros?|pounds?)$"
)
# "We are having trouble, lunch, a meeting": things that happen. A scratch or three sizes are had.
_HAPPENING = word_set(
    "trouble problem problems issue issues difficulty difficulties lunch dinner breakfast "
    "tea coffee meal drink snack break rest meeting meetings call chat talk discussion "
    "conversation party sale look time fun baby babies second thoughts effect effects "
    "impact success luck hard bad good great nice trip holiday picnic wedding event "
    "interview class session argument sex treatment surgery operation shower bath nap "
    "debate done fixed repaired cleaned made printed delivered sent connectivity technical "
    "network it them me you him us who as what which to been some power outage outages "
    "downtime glitch glitches maintenance"
)


def _stative(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if line.lower(group.first - 1).endswith("ing") and len(group.aux) == 1:
                continue  # "Seeing is believing"
            if _progressive(group) and _is_state(line, group):
                yield Found(*line.fix(group.first, group.last, *_simple(group)))


def _mostly_stative(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if _progressive(group) and group.base in _HINTS and _in_a_state(line, group):
                yield Found(*line.fix(group.first, group.last, *_simple(group)))


def _in_a_state(line: Line, group: Group) -> bool:
    """Not "we are seeing more orders", "she is tasting the soup", "you will be hearing from us"."""
    follows = line.lower(group.last + 1)
    if group.perfect or group.tense == "future":
        return False
    if group.base in ("see", "hear"):
        return (
            follows in ("that", "your", "you", "what", "why", "how", "any") and group.subject == "i"
        )
    if group.base == "insist":
        return follows == "that" and group.tense == "present"
    if group.base == "concern":
        return group.subject in ("noun", "nouns", "it") and group.tense == "present"
    if group.base == "hold":
        return group.subject == "noun" and line.lower(group.last + 2) in (
            "litres",
            "liters",
            "kg",
            "kilos",
            "people",
            "gb",
        )
    if group.base in ("match", "fit"):
        return follows in DETERMINERS and group.subject in ("noun", "nouns", "it", "they")
    if group.base in ("taste", "smell"):
        return follows in (
            "bad",
            "good",
            "of",
            "like",
            "strange",
            "very",
            "too",
            "so",
            "nice",
            "great",
            "sour",
            "better",
            "sweet",
            "bitter",
        )
    if group.base == "look":
        thing = group.subject in ("noun", "nouns", "it") and group.tense == "present"
        return thing and (follows in _LOOKS or line.lower(group.last + 2) in _LOOKS)
    if group.base == "think":
        clause = line.group_after(group.last)
        if clause is None or not clause.finite or clause.first - group.last > 5:
            return False
        opens = follows in ("the", "your", "our", "this", "it", "they")
        return opens and group.tense == "present" and clause.aux[:1] not in (("will",), ("should",))
    if group.base == "want":
        return group.tense == "past" and group.subject == "noun"
    if group.base == "weigh":
        return bool(_QUANTITY.search(follows)) or follows in (
            "two",
            "three",
            "about",
            "only",
            "over",
            "nearly",
            "almost",
            "around",
        )
    if group.base == "include":
        return group.subject in ("noun", "nouns", "it")
    return follows != "for"


def _progressive(group: Group) -> bool:
    if not group.finite or not group.progressive or group.passive:
        return False
    if group.tense == "modal":
        return group.base in ("know", "understand", "own", "believe", "have") and not group.perfect
    return True


def _simple(group: Group) -> list[str]:
    tense = group.aux[0] if group.tense in ("future", "modal") else group.tense
    return [rewritten(group, tense, perfect=group.perfect, progressive=False)]


def _is_state(line: Line, group: Group) -> bool:
    follows = line.lower(group.last + 1)
    if group.base == "have":
        return group.tense != "future" and _has_a_thing(line, group.last + 1)
    if group.base == "think":
        return follows == "that" and group.tense == "present" and not group.perfect
    if group.base == "cost":
        return bool(_QUANTITY.search(follows)) or follows in (
            "around",
            "about",
            "only",
            "too",
            "more",
            "less",
            "a",
            "nearly",
        )
    if group.base == "understand":  # "she was understanding about it": an adjective
        return (
            follows in DETERMINERS
            or follows in OBJECT_PRONOUNS
            or follows in ("what", "why", "how")
        )
    if group.base in ("want", "need") and group.tense == "future":
        return False
    if group.base in ("need", "require", "remember", "mean", "want", "like", "doubt") and (
        group.perfect or (group.tense == "past" and group.base == "want")
    ):
        return group.base not in ("need", "want", "mean")
    if group.base in ("realise", "realize", "remember"):
        return group.tense == "present" and (follows in DETERMINERS or follows == "that")
    if group.base == "depend":
        return follows in ("on", "upon") and group.tense == "present"
    return group.base in _STATES


def _has_a_thing(line: Line, at: int) -> bool:
    """Whether what is had is a thing or number, not an event such as a meeting."""
    if line.lower(at) in _UNCOUNTED:
        return True
    if line.lower(at) not in DETERMINERS and not (
        line.lower(at).isdigit() or line.lower(at) in ("enough", "more", "lots", "plenty")
    ):
        return False
    end = next((i for i in range(at, len(line.words)) if _ends_object(line, i)), len(line.words))
    object_words = {line.lower(i) for i in range(at, min(at + 5, end))}
    if object_words & _HAPPENING:
        return False
    counted = line.lower(at) in _COUNTED or line.lower(at).isdigit()
    return counted or any(w in object_words for w in _OWNED)


_COUNTED = word_set("two three four five six seven eight nine ten eleven twelve twenty no")
_OWNED = word_set(
    "shirt shirts dress saree sarees sari jacket shoes model item watch bag phone product design "
    "size sizes colour colours color colors stock scratch scratches account accounts "
    "brother brothers sister sisters child children son daughter car phone laptop computer "
    "printer website websites shop shops store stores office offices branch branches team "
    "member members employees staff experience years skill skills knowledge degree "
    "certificate idea question questions doubt doubts plan plans subscription warranty "
    "guarantee button buttons page pages error mistake mistakes discount discounts offer "
    "offers price policy feature features option options room rooms bedroom bedrooms seats "
    "copy copies file files password order orders number numbers code coupon product "
    "products item items customer customers client clients follower followers subscribers "
    "visitors appointment access ticket tickets invoice receipt document documents logo "
    "template templates version versions licence license domain hosting server servers "
    "email address contract job balance money taka budget request complaint complaints "
    "proposal suggestion doctor house flat apartment bag box bike camera hole stain crack "
    "dent tear defect fault bug bugs colleague boss manager rider riders warehouse "
    "warehouses parking lift pool balcony kitchen reviews rating"
)


def _ends_object(line: Line, at: int) -> bool:
    return line.lower(at) in PREPOSITIONS or line.lower(at) in BREAKS


CHECKS = (
    Check(
        id="COACH_ASPECT_STATIVE",
        concept=Concept.ASPECT,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This verb names a state, not an action in progress, so it takes no -ing: “{right}”.",
            bn="এই ক্রিয়া কোনো চলমান কাজ নয়, একটা অবস্থা বোঝায়; তাই -ing হয় না: “{right}”। বাংলায় "
            "“জানছি, বুঝছি” বলা যায়, ইংরেজিতে যায় না।",
        ),
        find=_stative,
        wrong=(
            "I [am knowing => know] the answer.",
            "The box [is containing => contains] two cables.",
            "We [are not needing => do not need] the second banner.",
            "They [are having => have] three branches in Sylhet.",
            "[Are you having => Do you have] this shirt in size M?",
            "I [am appreciating => appreciate] your patience.",
            "I [have been knowing => have known] him for years.",
        ),
        right=(
            "We are having trouble with the server.",
            "I am thinking about your offer.",
            "This delay is costing us customers.",
            "You have been very understanding.",
            "We will be needing two more chairs.",
        ),
    ),
    Check(
        id="COACH_ASPECT_FEELING",
        concept=Concept.ASPECT,
        tier=Tier.HINT,
        message=Bilingual(
            en="This verb is nearly always used without -ing: “{right}”.",
            bn="এই ক্রিয়া সাধারণত -ing ছাড়া ব্যবহার হয়: “{right}”।",
        ),
        find=_mostly_stative,
        wrong=(
            "The offer [is sounding => sounds] good.",
            "I [am wishing => wish] you a happy Eid.",
            "The colour [is looking => looks] different from the photo.",
            "I [am thinking => think] the price is too high.",
            "An error [is appearing => appears] on the cart page.",
        ),
        right=(
            "The offer sounds good.",
            "We are loving the new logo.",
            "You are looking well today.",
            "I am thinking about the price.",
            "Appearing first on Google takes time.",
        ),
    ),
)
