"""Auxiliaries too many or too few: "I am work here", "I have working", "I am completed it"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, Group
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.wordset import word_set

_PEOPLE = ("i", "he", "she", "we", "they")
_BASES = word_set(
    "go come want need know think get make give take send call write use try help see look find "
    "buy sell pay learn teach study speak talk understand believe start begin apply join handle manage "
    "provide offer create want hope wait prefer search follow agree request work receive ask tell "
    "say feel live deal serve seem contain include depend belong require consist"
)
_OF_THINGS = word_set(
    "need want know think understand seem contain include depend belong require consist"
)
_AFTER_WORK = word_set("in at for with as on here there from under")
_STATES = word_set("want need know think understand believe hope prefer agree feel live")
_GOING_ON = word_set(
    "work use wait try live do face look handle manage deal send call run learn study suffer sell follow "
    "experience search"
)
_BARE_GOING_ON = word_set("work wait live try look suffer stay go come talk")
_DONE_BY_PEOPLE = word_set(
    "complete finish receive submit order attach upload check start update do forget buy purchase place "
    "try request contact solve fix resolve change make create design cancel confirm visit see find write "
    "read deliver collect book"
)
_ONLY_PAST = word_set(
    "go come do see know forget begin eat drink fly drive rise grow fall become arise"
)


def _am_work(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _bare_be(group):
                continue
            verb = read_as(line.lower(group.last + 1), Form.BASE)
            person = group.subject in _PEOPLE
            if verb and not person and (group.subject == "" or verb.base not in _OF_THINGS):
                continue
            if verb and _is_surely_verb(line, verb, group.last + 2):
                full = replace(group, main=verb, form=Form.BASE)
                yield Found(*line.fix(group.first, group.last + 1, *_repaired(full, verb)))


def _bare_be(group: Group) -> bool:
    lone = len(group.aux) == 1 and group.aux[0] in ("am", "is", "are", "was", "were")
    return group.finite and group.main is None and lone and not group.subject_inside


def _is_surely_verb(line: Line, verb: Verb, after: int) -> bool:
    if verb.base not in _BASES:
        return False
    if verb.base == "need":  # "the main reason is need"
        return line.lower(after) in DETERMINERS | {"to", "some", "more", "help"}
    follows = line.lower(after)
    if verb.base == "use" and follows == "to":
        return False
    if verb.base == "live":  # "we are live on Facebook": an adjective
        return follows in ("in", "with", "near") and line.lower(after - 3) in ("i", "he", "she")
    if verb.base in ("work", "deal", "study", "offer", "request", "call", "look", "search"):
        return follows in _AFTER_WORK
    return True


def _repaired(group: Group, verb: Verb) -> list[str]:
    simple = rewritten(group, group.tense)
    if verb.base in _STATES or group.tense == "past":
        return [simple]
    return [simple, rewritten(group, group.tense, progressive=True)]


def _have_working(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            have = group.base == "have" and group.tense == "present" and not group.aux
            verb = read_as(line.lower(group.last + 1), Form.ING) if have and group.subject else None
            if not verb or verb.base not in _GOING_ON:
                continue
            follows = line.lower(group.last + 2)
            if (
                follows in DETERMINERS
                or follows in PREPOSITIONS
                or follows in ("here", "as", "it", "since")
            ):
                written = line.lower(group.last + 1)
                has = line.lower(group.first)
                yield Found(*line.fix(group.first, group.last + 1, f"{has} been {written}"))


def _been_wait(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if group.main is not None or group.aux[-1:] != ("been",) or not group.subject:
                continue
            verb = read_as(line.lower(group.last + 1), Form.BASE)
            if verb and verb.base in _BARE_GOING_ON:
                yield Found(*line.fix(group.last, group.last + 1, f"been {verb.ing[0]}"))


def _am_completed(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            done = group.passive and group.subject in _PEOPLE and not group.perfect
            if not done or group.base not in _DONE_BY_PEOPLE or len(group.aux) != 1:
                continue
            follows = line.lower(group.last + 1)
            if follows not in DETERMINERS and follows not in ("it", "them"):
                continue
            active = replace(group, passive=False)
            past, perfect = rewritten(active, "past"), rewritten(active, "present", perfect=True)
            both = [past, perfect] if group.tense == "past" else [perfect, past]
            yield Found(*line.fix(group.first, group.last, *both))


def _am_born(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_AM_BORN):
            at = line.starts.index(match.start(1))
            yield Found(*line.fix(at, at, "was"))


_AM_BORN = re.compile(r"(?:(?<=\bi )|(?<=\bhe )|(?<=\bshe ))(am|is)(?= born\b)")


def _was_went(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _bare_be(group) or not group.subject:
                continue
            word = line.lower(group.last + 1)
            verb = read_as(word, Form.PAST)
            if verb and verb.base in _ONLY_PAST and word not in verb.participle:
                full = replace(group, main=verb, form=Form.PAST)
                yield Found(*line.fix(group.first, group.last + 1, rewritten(full, "past")))


CHECKS = (
    Check(
        id="COACH_TENSE_AM_WORK",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Am, is, are” cannot stand before the plain verb: write “{right}”.",
            bn="am/is/are-এর পরে সরাসরি verb-এর মূল রূপ বসে না: লিখুন “{right}”।",
        ),
        find=_am_work,
        wrong=(
            "I [am work => work] at a design firm.",
            "She [is want => wants] a smaller banner.",
            "They [are go => go] there every day.",
            "This issue [is need => needs] to be fixed soon.",
        ),
        right=(
            "I am at work in the office.",
            "We are live on Facebook now.",
            "She is here to help.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAVE_WORKING",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Between “have” and -ing English needs “been”: “{right}”.",
            bn="have আর -ing-এর মাঝে been লাগে: “{right}”।",
        ),
        find=_have_working,
        wrong=(
            "I [have working => have been working] with Canva since 2020.",
            "She [has handling => has been handling] our page for a year.",
            "We [have using => have been using] this tool since May.",
        ),
        right=(
            "I have been working with Canva since 2020.",
            "I have working knowledge of Canva.",
            "He has a running order.",
        ),
    ),
    Check(
        id="COACH_TENSE_BEEN_WAIT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “have been” the verb takes -ing: “{right}”.",
            bn="have been-এর পরে verb-এ -ing বসে: “{right}”।",
        ),
        find=_been_wait,
        wrong=(
            "I have [been work => been working] here for two years.",
            "She has [been wait => been waiting] for an hour.",
            "We have [been try => been trying] to reach you.",
        ),
        right=(
            "I have been working here for two years.",
            "It has been hard work.",
            "She has been waiting for an hour.",
        ),
    ),
    Check(
        id="COACH_TENSE_AM_COMPLETED",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You did this yourself, so it is “have”, not “am” or “are”: “{right}”.",
            bn="কাজটা আপনি নিজে করেছেন, তাই am/are নয়, have: “{right}”।",
        ),
        find=_am_completed,
        wrong=(
            "I [am completed => have completed] my degree.",
            "We [are attached => have attached] the invoice below.",
            "I [was received => received] the parcel in the morning.",
        ),
        right=(
            "I have completed my degree.",
            "I was sent the wrong size.",
            "We are attached to this shop.",
        ),
    ),
    Check(
        id="COACH_TENSE_AM_BORN",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Your birth is in the past, so write “was born”.",
            bn="জন্মটা অতীতের ঘটনা, তাই “was born”। বাংলায় “আমার জন্ম ঢাকায়” বলতে ক্রিয়া লাগে না।",
        ),
        find=_am_born,
        wrong=(
            "I [am => was] born in Rajshahi.",
            "She [is => was] born on 3 May.",
            "He [is => was] born and brought up in Khulna.",
        ),
        right=(
            "I was born in Rajshahi.",
            "Kittens are born blind.",
            "She is a born leader.",
        ),
    ),
    Check(
        id="COACH_TENSE_WAS_WENT",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The past form stands alone, with no “was” or “is”: “{right}”.",
            bn="অতীত রূপ একাই বসে, আগে was/is লাগে না: “{right}”।",
        ),
        find=_was_went,
        wrong=(
            "I [was went => went] to the courier office.",
            "The rider [is came => came] late.",
            "She [was knew => knew] the answer.",
        ),
        right=(
            "I went to the courier office.",
            "The rider was late.",
            "We were about to go.",
        ),
    ),
)
