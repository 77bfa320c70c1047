"""Commas that part clauses, and commas inside them, read from the verbs on both sides."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_OPENERS = word_set(
    "if when before after once until unless although though because while whenever since as"
)
_ANYBODY = word_set("everyone everybody nobody somebody someone anyone nothing everything")
_NOT_BEFORE = word_set(
    "to and or but not please let help make i you we they he she it can could will would should must may might do does did "
    "who that which the a an my your our his her their this these those of in on at for with by from just also always never"
)


def _after_opening(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "If the lid is loose return the jar", "although it was small everyone had a seat"."""
    for line in lines(text):
        if line.lower(0) not in _OPENERS or line.lower(len(line.words) - 1) == "?":
            continue
        own = clause_at(line, 1)
        if own is None or line.lower(1) in ("as", "for", "to"):
            continue
        comma = next(
            (i for i, w in enumerate(line.words) if w.lower in (",", ";", ":", "—", "–", "-")), 99
        )
        for at in range(own.last + 1, min(comma, len(line.words) - 1)):
            word, before, after = line.lower(at), line.lower(at - 1), line.lower(at + 1)
            if word in (
                "and",
                "or",
                "that",
                "who",
                "which",
                "what",
                "how",
                "whether",
                "if",
                "when",
                "because",
                "to",
                "but",
                "than",
            ):
                break
            order = (
                word not in ("like", "call", "let", "consider", "text", "need", "contact")
                and before not in ("then", "so", "let's", "them", "him", "us", "me", "god")
                and at > own.last + 1
                and before not in _NOT_BEFORE
                and read_as(word, Form.BASE) is not None
                and after in _THINGS
                and line.words[at].text.islower()
            )
            anybody = word in _ANYBODY and before not in _NOT_BEFORE and any(
                g.finite and g.first == at + 1 for g in line.groups
            ) and not read_as(before, Form.BASE, Form.THIRD, Form.PAST)  # fmt: skip
            if (order or anybody) and not _settles(line, at):
                yield Found(
                    Span(line.words[at - 1].start, line.words[at].end),
                    (f"{line.words[at - 1].text}, {line.words[at].text}",),
                )
                break


_THINGS = DETERMINERS | OBJECT_PRONOUNS


def _settles(line: Line, at: int) -> bool:
    """Whether another main clause comes behind a comma: the verb at `at` is no main verb then."""
    return any(line.lower(i) == "," for i in range(at, len(line.words) - 1)) and any(
        g.finite and g.first > at + 1 for g in line.groups
    )


def _relative_shut(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My uncle, who lives in Feni owns three shops"."""
    for line in lines(text):
        for at in range(2, len(line.words) - 4):
            if line.lower(at) != "," or line.lower(at + 1) not in ("who", "which"):
                continue
            if any(g.finite and g.first < at for g in line.groups):
                continue
            later = [g for g in line.groups if g.first > at and g.finite]
            loose = [
                g
                for g in line.groups
                if g.first > at + 2
                and read_as(line.lower(g.first), Form.THIRD)
                and "S" not in kinds(line.lower(g.first))
            ]
            if not later or later[0].first > at + 4:
                continue
            one = later[0]
            two = next(
                (
                    g
                    for g in sorted(
                        {g.first: g for g in later[1:] + loose if g.first > one.last}.values(),
                        key=lambda g: g.first,
                    )
                ),
                None,
            )
            if two is None or line.broken(one.last + 1, two.first) or two.first - one.last < 2:
                continue
            between = [line.lower(i) for i in range(one.last + 1, two.first)]
            if {
                "i",
                "you",
                "we",
                "he",
                "she",
                "they",
                "it",
                "to",
                "there",
                "says",
                "say",
            }.intersection(between) or one.base in (
                "say",
                "think",
                "know",
                "believe",
                "hope",
                "mean",
                "show",
                "suggest",
            ):
                continue
            last = two.first - 1
            if not set("NS").intersection(kinds(line.lower(last)) or "N") and line.lower(
                last
            ) not in ("it", "here", "there", "now", "well", "today"):
                continue
            if two.subject_inside or not line.words[two.first].text.islower():
                continue
            yield Found(
                Span(line.words[last].start, line.words[two.first].end),
                (f"{line.words[last].text}, {line.words[two.first].text}",),
            )


_THAT_COMMA = re.compile(
    r"\b(?:said|says|say|told (?:me|us|him|her|them)|think|thought|believe|hope|hoped|sure|means|mentioned|confirm|confirmed|noticed|found|heard|see|feel|agree|agreed|aware|promise|promised) (?P<at>that ,) "
    r"(?=(?:the|we|you|he|she|it|they|my|our|your|his|her|their|this|there|all|no) )"
)
_LINK_COMMA = re.compile(
    r"(?:^|\s)(?P<at>(?:because|although|whether) ,) (?=(?:the|i|we|you|he|she|it|they|my|our|your|this|there) )"
)
_FOLLOWING = re.compile(r"\bthe following (?:\w+ )?\w+s (?P<at>,) (?=(?:\w+ ){1,3}(?:,|and) )")
_COUNTED = word_set(
    "two three four five six seven eight nine ten many several all both these those few most some our other"
)


def _inside(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if "," not in line.plain:
            continue
        for pattern in (_THAT_COMMA, _LINK_COMMA):
            for match in line.matches(pattern):
                place = line.place(*match.span("at"))
                if place is None or any(
                    line.lower(i) == ","
                    for i in range(place.last + 1, min(place.last + 10, len(line.words)))
                ):
                    continue
                word = line.words[place.first].text
                yield Found(line.span(place.first, place.last), (word,))
        listed = line.search(_FOLLOWING)
        place = line.place(*listed.span("at")) if listed else None
        if place and not any(g.finite and g.first > place.first for g in line.groups):
            before = line.words[place.first - 1]
            yield Found(Span(before.start, line.words[place.first].end), (f"{before.text}:",))


def _plural_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The two driver's left at noon": several, and nothing that they own behind."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if not piece.lower.endswith("'s") or at < 1:
                continue
            noun = piece.lower[:-2]
            counted = line.lower(at - 1) in _COUNTED - {"our", "other", "some", "all"} or (
                line.lower(at - 2)
                in (
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "many",
                    "several",
                    "these",
                    "those",
                    "both",
                )
                and "J" in kinds(line.lower(at - 1))
            )
            if (
                not counted
                or "N" not in kinds(noun)
                or noun in ("one", "day", "week", "month", "year", "hour", "minute")
            ):
                continue
            after = line.lower(at + 1)
            verb = (read_as(after, Form.PAST) and not set("NJ").intersection(kinds(after))) or after in (
                "are", "were", "have", "will", "can", "left", "came", "from", "in", "on", "at", "for", "with", ".", ",", "who", "that"
            )  # fmt: skip
            if verb:
                yield Found(line.span(at, at), (_plural(piece.text[:-2]),))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_CLAUSE_COMMA",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The clause before it opens the sentence, so a comma parts it from the main clause: “{right}”.",
            bn="শুরুর অংশটি শেষ হলে মূল বাক্যের আগে কমা বসে: “{right}”।",
        ),
        find=_after_opening,
        wrong=(
            "If the lid is [loose return => loose, return] the jar to us.",
            "Before you leave the [shop check => shop, check] the change.",
            "Although the hall was [small everyone => small, everyone] had a seat.",
        ),
        right=(
            "If the lid is loose, return the jar to us.",
            "When you come to see the house, bring a map.",
            "If you want to check the box, tell us.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_RELATIVE_SHUT",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What began with a comma before who or which ends with one too: “{right}”.",
            bn="who বা which-এর আগে কমা দিলে ওই অংশের শেষেও কমা লাগে: “{right}”।",
        ),
        find=_relative_shut,
        wrong=(
            "My uncle, who lives in [Feni owns => Feni, owns] three shops.",
            "The red van, which has no [roof is => roof, is] for sale.",
            "My aunt, who runs the [shop is => shop, is] on leave today.",
        ),
        right=(
            "My uncle, who lives in Feni, owns three shops.",
            "She thanked Rafi, who said the van was late.",
            "We hired Jui, who writes well.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_COMMA_WITHIN",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This word leads straight on; no comma parts it from its clause: “{right}”.",
            bn="এই শব্দ সরাসরি পরের অংশে নিয়ে যায়; মাঝে কমা বসে না: “{right}”।",
        ),
        find=_inside,
        wrong=(
            "He said [that, => that] the bank was closed.",
            "She told me [that, => that] the bridge was shut.",
            "We need the following [items, => items:] rope, tape and glue.",
        ),
        right=(
            "He said that, if possible, the bank would call.",
            "We are late because the bridge is shut.",
            "We need the following items: rope, tape and glue.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_SEVERAL",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="There are several and nothing they own follows, so no apostrophe: “{right}”.",
            bn="এখানে একাধিক বোঝাচ্ছে, মালিকানা নয়; তাই অ্যাপস্ট্রফি লাগে না: “{right}”।",
        ),
        find=_plural_verb,
        wrong=(
            "The two [driver's => drivers] left at noon.",
            "Many [customer's => customers] were waiting outside.",
            "These [photo's => photos] are too dark.",
        ),
        right=(
            "The two drivers left at noon.",
            "These photos are too dark.",
            "My two sisters left with a friend.",
        ),
    ),
)
