"""Two finite verbs where one is enough: "I did sent", "it is takes", "the price is was"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    DETERMINERS,
    OBJECT_PRONOUNS,
    SUBJECT_PRONOUNS,
    Group,
)
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.wordset import word_set

_LEADS = word_set("and but so because , ; then when since although though if as")
_THINGS_IN_S = word_set(
    "take give want need come go make say contain include provide become seem depend look offer cost have "
    "help start open send get work live"
)
_PLAIN = word_set(
    "take give want come go make say contain include provide become seem depend have get"
)
_BE_BE = re.compile(r"\b(?:is|am|are) (was|were)(?= )")


def _did_sent(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " did " not in line.plain:
            continue
        for group in line.groups:
            lone = line.lower(group.first) == "did" and not group.aux and group.first == group.last
            if not lone or group.subject not in SUBJECT_PRONOUNS:
                continue
            if group.first > 1 and line.lower(group.first - 2) not in _LEADS:
                continue
            word = line.lower(group.last + 1)
            told = read_as(word, Form.PAST, Form.PARTICIPLE)
            if told and told.base not in ("be", "do") and word not in (told.base, "right"):
                yield Found(*line.fix(group.first, group.last + 1, told.past[0]))


def _is_takes(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _lone_be(group):
                continue
            word, follows = line.lower(group.last + 1), line.lower(group.last + 2)
            verb = _finite_form(word)
            if verb is None or verb.base not in _THINGS_IN_S:
                continue
            if verb.base == "have" and not (follows in DETERMINERS or follows.isalnum()):
                continue
            objects = follows in DETERMINERS | OBJECT_PRONOUNS | {"to"} or follows.isdigit()
            placed = verb.base in ("work", "live") and follows in ("in", "as", "at", "for", "with")
            if objects or placed or (verb.base in _PLAIN and follows not in ("and", ".", ",", "")):
                yield Found(*line.fix(group.first, group.last + 1, _agreeing(group, verb)))


def _lone_be(group: Group) -> bool:
    lone = len(group.aux) == 1 and group.aux[0] in ("am", "is", "are")
    subject = group.subject in ("i", "he", "she", "it", "we", "they", "you", "noun")
    return group.finite and group.main is None and lone and subject and not group.subject_inside


def _finite_form(word: str) -> Verb | None:
    if word == "have":
        return read_as("have", Form.BASE)
    return read_as(word, Form.THIRD)


def _agreeing(group: Group, verb: Verb) -> str:
    return verb.third if group.aux[0] == "is" else verb.base


def _is_was(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_BE_BE):
            at = line.starts.index(match.start())
            what = {line.lower(i) for i in range(at)} & {
                "what",
                "all",
                "thing",
                "how",
                "who",
                "where",
            }
            if not what:
                yield Found(*line.fix(at, at + 1, match[1]))


CHECKS = (
    Check(
        id="COACH_TENSE_DID_SENT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The past is told once, by the verb itself: “{right}”, with no “did”.",
            bn="অতীত একবারই বোঝাতে হয়, ক্রিয়া দিয়েই: “{right}”; আগে did লাগে না।",
        ),
        find=_did_sent,
        wrong=(
            "I [did sent => sent] you the file in the morning.",
            "We [did received => received] your payment.",
            "She called me, and I [did told => told] her the price.",
        ),
        right=(
            "I did send you the file in the morning.",
            "I did ask him twice.",
            "They did well in the test.",
        ),
    ),
    Check(
        id="COACH_TENSE_IS_TAKES",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One verb is enough: write “{right}”, with no “am”, “is” or “are”.",
            bn="একটা ক্রিয়াই যথেষ্ট: লিখুন “{right}”; আগে am/is/are লাগে না।",
        ),
        find=_is_takes,
        wrong=(
            "It [is takes => takes] two days to reach Sylhet.",
            "She [is works => works] as a designer.",
            "I [am have => have] five years of experience.",
            "We [are have => have] three packages for small shops.",
        ),
        right=(
            "It takes two days to reach Sylhet.",
            "What she makes is works of art.",
            "My main worry is costs.",
        ),
    ),
    Check(
        id="COACH_TENSE_IS_WAS",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Write one of the two: “{right}” for the past.",
            bn="দুটোর একটা লিখুন: অতীত হলে “{right}”।",
        ),
        find=_is_was,
        wrong=(
            "The price [is was => was] 500 taka last month.",
            "We [are were => were] closed on Friday.",
            "I [am was => was] in a meeting at noon.",
        ),
        right=(
            "The price was 500 taka last month.",
            "This is how it was before.",
            "All I know is what was said.",
        ),
    ),
)
