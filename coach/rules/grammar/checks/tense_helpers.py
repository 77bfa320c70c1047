"""Helping verbs before the wrong form: "do you have sent", "did not able to", "used to called"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as

_DO_HAVE = re.compile(
    r"(?:^|(?<=, )|(?<=when )|(?<=why )|(?<=how )|(?<=where ))(do|does|did) (i|you|we|they|he|she|it) (already )?have(?= \w)"
)
_DID_ABLE = re.compile(r"\b(?:(i|he|she|it|we|you|they|\w+) )?(do|does|did) not able(?= to\b)")
_USED_TO = re.compile(r"\b(?:i|we|you|he|she|they|who|it|always|never) used to(?= \w)")


def _do_have(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_DO_HAVE):
            at = place.last + 1
            done, follows = read_as(line.lower(at), Form.PARTICIPLE), line.lower(at + 1)
            if not done or line.lower(at) == done.base:
                continue
            if follows not in DETERMINERS | OBJECT_PRONOUNS and follows not in ("to", "from"):
                continue
            have = "has" if match[2] in ("he", "she", "it") else "have"
            person = "I" if match[2] == "i" else match[2]
            fix = f"{have} {person} {match[3] or ''}{line.lower(at)}"
            yield Found(*line.fix(place.first, at, fix))


def _did_able(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_DID_ABLE):
            who = match[1] or ""
            plural = who in ("we", "you", "they") or (who.endswith("s") and who != "this")
            now = "am" if who == "i" else "are" if plural else "is"
            be = now if match[2] != "did" else "were" if plural else "was"
            yield Found(*line.fix(place.last - 2, place.last, f"{be} not able"))


def _used_to(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_USED_TO):
            at = place.last + 1
            told = read_as(line.lower(at), Form.PAST)
            follows = line.lower(at + 1)
            named = follows in DETERMINERS | OBJECT_PRONOUNS | {
                "to",
                "in",
                "at",
                "for",
                "with",
                "there",
                "here",
            }
            if told and named and not read_as(line.lower(at), Form.BASE):
                yield Found(*line.fix(at, at, told.base))


CHECKS = (
    Check(
        id="COACH_TENSE_DO_HAVE_SENT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Have” itself makes this question; “do” is not needed: “{right}”.",
            bn="এই প্রশ্নে have নিজেই সামনে আসে, do বা did লাগে না: “{right}”।",
        ),
        find=_do_have,
        wrong=(
            "[Do you have sent => Have you sent] the agreement to the lawyer?",
            "[Does he have paid => Has he paid] the bill?",
            "[Did they have kept => Have they kept] the old box?",
        ),
        right=(
            "Have you sent the agreement?",
            "Do you have used phones?",
            "Do you have any printed copies?",
        ),
    ),
    Check(
        id="COACH_TENSE_DID_NOT_ABLE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Able” is an adjective, so it goes with “be”, not “do”: “{right}”.",
            bn="able বিশেষণ, তাই এর আগে do বা did নয়, be বসে: “{right}”।",
        ),
        find=_did_able,
        wrong=(
            "The customer [did not able => was not able] to log in.",
            "We [did not able => were not able] to open the file.",
            "I [do not able => am not able] to join the call.",
        ),
        right=(
            "The customer was not able to log in.",
            "We could not open the file.",
            "She is not able to join.",
        ),
    ),
    Check(
        id="COACH_TENSE_USED_TO_PAST",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Used to” already tells the past; the verb after it is plain: “{right}”.",
            bn="used to নিজেই অতীত বোঝায়, পরের ক্রিয়া মূল রূপে থাকে: “{right}”।",
        ),
        find=_used_to,
        wrong=(
            "He used to [called => call] me every morning.",
            "We used to [sent => send] the bills by post.",
            "I used to [worked => work] in a bank.",
        ),
        right=(
            "He used to call me every morning.",
            "We are used to printed forms.",
            "The file was used to set the price.",
        ),
    ),
)
