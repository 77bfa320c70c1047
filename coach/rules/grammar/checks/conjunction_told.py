"""Clauses that are told on: `whether` for a question, and what stands before `that` and `as if`."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.rules.grammar.checks import Found, maker
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.verbs import Form, read_as

_ASKER = (
    r"(?:know|tell (?:me|us|him|her|them|you)|inform (?:me|us|him|her|them)|check|checked|sure|certain|"
    r"ask|asks|asked|asking|(?:ask|asks|asked) (?:me|us|him|her|them|you)|confirm|see|find out|understand|decide|decided|"
    r"wonder|wondering|doubt|verify|say|idea|clear|matter|care)"
)
_OR_NOT = re.compile(
    rf"\b(?P<asker>{_ASKER}) (?P<that>that )?"
    r"(?!if |whether |that |what |when |where |why |how |who |which |or )(?P<clause>[^,.;:?!]*?) or not(?= [.?,]|$)"
)
_ASKED_TWICE = re.compile(
    r"\b(?:doubt|doubts|doubted|check|checked|see|confirm|decide|decided|verify|unsure|enquire|inquire|find out|wonder|question|"
    r"matter|(?:ask|asks|asked) (?:me|us|him|her|them|you)|ask|asked) (?P<that>that (?P<asks>whether|if)) "
    r"(?=(?:i|we|you|he|she|it|they|there|the|my|our|your|his|her|their|this|that|these|those) )(?![^.]* ,)"
)
_TO = re.compile(
    r"\b(?:tell|tells|told|ask|asks|asked|advise|advised|request|requested|remind|reminded|instruct|instructed|order|"
    r"ordered|warn|warned|want|wants|wanted) (?:me|us|him|her|them|you) (?P<that>that to) (?P<verb>\w+) (?![^.]* ,)"
)
_REASON_THAT = re.compile(
    r"\b(?:reason|cause|problem|thing|point)s? .*?(?:is|was) (?P<that>that because) (?![^.]* ,)"
)
_SAID_WHY = re.compile(
    r"\b(?P<said>say|says|said|told (?:me|us|him|her|them)) (?P<that>that(?: ,)? (?P<why>why|how|when|where|what)) "
    r"(?=(?:i|we|you|he|she|it|they|the|my|our|your|his|her|their) )"
)
_AS_THE_OWNER = re.compile(
    r"\b(?:behave|behaves|behaved|behaving|act|acts|acted|acting|talk|talks|talked|talking|speak|speaks|spoke|look|looks|looked) "
    r"(?P<as>as) (?:he|she|they|it|we|i|you) (?:is|are|was|were|has|have|had|owns|knows|does) (?:the|a|an|my|our|everything|not|no|all) "
)
_ACCORDING = re.compile(
    r"\b(?P<as>according to|as per) (?:i|we|you|he|she|they|(?:the|my|our|your|his|her|their) \w+) "
    r"(?:said|says|say|told|tell|tells|thinks|think|wants|want|wanted|asked|mentioned|requested|know|knows|explained|wrote) "
)


def _whether(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I want to know that it is open or not`: Bengali কি না is "whether"."""
    for read in lines(text):
        if " or not" not in read.plain:
            continue
        match = read.search(_OR_NOT)
        if not match or re.search(r"\b(?:if|whether|either)\b", read.plain):
            continue
        at = next(i for i, s in enumerate(read.starts) if s >= match.start("clause"))
        if clause_at(read, at) is None:
            continue
        if match["that"]:
            yield Found(*read.fix(at - 1, at - 1, "whether"))
        elif match["asker"] not in ("see", "say", "understand"):
            yield Found(*read.fix(at - 1, at - 1, f"{read.lower(at - 1)} whether"))


class _Fixed:
    """The words of a named part are the wrong ones."""

    def __init__(self, pattern: re.Pattern[str], part: str, *right: str) -> None:
        self._pattern, self._part, self._right = pattern, part, right

    def __call__(self, text: Sequence[Sentence]) -> Iterator[Found]:
        for read in lines(text):
            match = read.search(self._pattern)
            place = match and read.place(*match.span(self._part))
            if match and place:
                right = [match.expand(one) for one in self._right]
                yield Found(*read.fix(place.first, place.last, *right))


_asked_twice = _Fixed(_ASKED_TWICE, "that", r"\g<asks>")
_reason_that = _Fixed(_REASON_THAT, "that", "that")
_as_the_owner = _Fixed(_AS_THE_OWNER, "as", "as if")
_according = _Fixed(_ACCORDING, "as", "as")


def _that_to(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_TO)
        place = match and read.place(*match.span("that"))
        if not match or not place or not read_as(match["verb"], Form.BASE):
            continue
        takes = read_as(read.lower(place.last + 2), Form.THIRD)
        if not takes and not _verb_behind(read, place.last + 1):
            yield Found(*read.fix(place.first, place.last, "to"))


def _verb_behind(read: Line, at: int) -> bool:
    """ "He told us that to win takes time": the infinitive is a subject."""
    return any((g.finite or g.form is Form.THIRD) and g.first > at for g in read.groups)


def _said_why(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_SAID_WHY)
        place = match and read.place(match.start("said"), match.end("that"))
        if match and place and not _verb_behind_clause(read, place.last + 1):
            told = match["said"].split()
            asked = " ".join(["asked", *told[1:], match["why"]])
            yield Found(*read.fix(place.first, place.last, asked))


def _verb_behind_clause(read: Line, at: int) -> bool:
    own = clause_at(read, at)
    return own is None or any(g.finite and g.first > own.last for g in read.groups)


_check = maker(Concept.CONJUNCTION)

CHECKS = (
    _check(
        "WHETHER",
        Tier.ERROR,
        "A yes-or-no question told inside a sentence begins with “whether”: whether it is open or not.",
        "“কি না” বোঝাতে ইংরেজিতে “whether” লাগে (যে-র মতো “that” নয়): whether it is open or not।",
        _whether,
        (
            "I want to know [that => whether] the shop is open or not.",
            "Please check [that => whether] the file is safe or not.",
            "We do not [know => know whether] the client will accept it or not.",
            "She is not sure [that => whether] he will come or not.",
        ),
        (
            "I want to know whether the shop is open or not.",
            "I know that you will pay, like it or not.",
            "Tell me if you want it or not.",
            "Check that the box is shut, and say if it is or not.",
        ),
    ),
    _check(
        "ASKED_TWICE",
        Tier.ERROR,
        "“{right}” already opens the question; “that” (Bengali যে) has no place before it.",
        "“{right}” দিয়েই ভেতরের প্রশ্ন শুরু; তার আগে যে-র মতো “that” বসে না।",
        _asked_twice,
        (
            "I doubt [that whether => whether] he will pay.",
            "Please check [that if => if] the link works.",
            "We have to decide [that whether => whether] we need a van.",
        ),
        (
            "I doubt whether he will pay.",
            "Please check that if it rains, the boxes stay dry.",
            "He said that if we pay, he will come.",
        ),
    ),
    _check(
        "THAT_TO",
        Tier.ERROR,
        "“To” and the verb follow the person at once, without “that”: she told me to wait.",
        "কাউকে কিছু করতে বললে সরাসরি to + verb বসে, মাঝে “that” নয়: she told me to wait।",
        _that_to,
        (
            "She told me [that to => to] send the report.",
            "He asked us [that to => to] wait at the gate.",
            "I reminded him [that to => to] save the file.",
        ),
        (
            "She told me to send the report.",
            "He told us that to win takes time.",
            "They told me that to get a refund, the bill is needed.",
        ),
    ),
    _check(
        "REASON_THAT",
        Tier.ERROR,
        "“That” is enough here; “because” says the reason a second time.",
        "এখানে “that”-ই যথেষ্ট; “because” বসালে কারণ দুবার বলা হয়।",
        _reason_that,
        (
            "The main reason is [that because => that] our team is small.",
            "The problem was [that because => that] we had no card.",
            "The reason he left is [that because => that] the pay was low.",
        ),
        (
            "The main reason is that our team is small.",
            "The problem is that because it rained, nobody came.",
            "He left because the pay was low.",
        ),
    ),
    _check(
        "SAID_WHY",
        Tier.HINT,
        "A question that somebody put is told with “asked”: “{right}”.",
        "কেউ প্রশ্ন করে থাকলে said that নয়, “asked” দিয়ে বলুন: “{right}”।",
        _said_why,
        (
            "The manager [said that why => asked why] the report was late.",
            "He [said that, how => asked how] he could pay.",
            "She [told me that where => asked me where] the office was.",
        ),
        (
            "The manager asked why the report was late.",
            "He said that what we wanted was sold out.",
            "She told me where the office was.",
        ),
    ),
    _check(
        "AS_THE_OWNER",
        Tier.ERROR,
        "For how it seems, write “as if” before a clause.",
        "“যেন” বোঝাতে বাক্যের আগে “as if” বসে।",
        _as_the_owner,
        (
            "He behaves [as => as if] he is the owner.",
            "She talks [as => as if] she knows everything.",
            "They act [as => as if] they have no time.",
        ),
        (
            "He behaves as if he is the owner.",
            "She talks as she works.",
            "He acts as the owner.",
        ),
    ),
    _check(
        "ACCORDING",
        Tier.ERROR,
        "“{wrong}” takes a noun (according to him). Before a subject and verb write “as”.",
        "“{wrong}”-এর পরে বিশেষ্য বসে (according to him)। কর্তা ও ক্রিয়া থাকলে “as”।",
        _according,
        (
            "[According to => As] the client said, the price is high.",
            "I changed it [according to => as] you told me.",
            "[According to => As] he mentioned, we need a van.",
        ),
        (
            "As the client said, the price is high.",
            "According to the client, the price is high.",
            "According to what he said, it is free.",
        ),
    ),
)
