"""The subject a relative clause must have: "a customer who wants", not "a customer wants"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.noun_kinds import (
    GROUPS,
    is_noun,
    is_person,
    is_thing,
    people,
    times,
)
from coach.rules.grammar.questions import AUXILIARIES, noun_like
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    Kind,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set


def _subject_missing(text: Sequence[Sentence]) -> Iterator[Found]:
    """`There is a customer wants a refund`, `I have a friend lives in Canada`."""
    for line in lines(text):
        for place, group in enumerate(line.groups):
            start = _announced(line, group)
            little = {line.lower(i) for i in range(group.last, group.last + 5)}
            if little & {"little", "much", "nothing", "anything", "something", "everything"}:
                continue  # "there is little the courier could do"
            if start is None or "time" in (line.lower(start), line.lower(start + 2)):
                continue  # "this is the second time the parcel has come late"
            for other in line.groups[place + 1 : place + 4]:
                if (
                    other.first <= start
                    or other.first - start > 6
                    or _stopped(line, start, other.first)
                ):
                    break
                bare = other.first == other.last and read_as(line.lower(other.first), Form.BASE)
                if group.base == "see" and bare:
                    break  # "I have seen many schools do the same"
                if _own_verb(line, other, start):
                    noun = line.lower(other.first - 1)
                    who = "who" if _person_in(line, start, other.first) else "that"
                    words = line.written(other.first, other.last)
                    if noun:
                        yield Found(*line.fix(other.first, other.last, f"{who} {words}"))
                    break


def _person_in(line: Line, start: int, end: int) -> bool:
    for at in range(start, end):
        word = line.lower(at)
        if word in PREPOSITIONS:
            break
        last = at + 1 == end or line.lower(at + 1) in PREPOSITIONS
        if last and (
            is_person(word) or word in ("one", "someone", "anyone", "somebody", "anybody")
        ):
            return True
    return False


def _stopped(line: Line, start: int, end: int) -> bool:
    return any(
        line.lower(i) in BREAKS or line.lower(i) in SUBJECT_PRONOUNS or line.lower(i) == "to"
        for i in range(start, end)
    )


_CLAUSE_WORDS = word_set(
    "who which that whom whose where when if what how because while although though as whoever whatever until since"
)
_ANYONE = re.compile(
    r"(?:(?:need|needs|want|wants|looking for|hire|find|have|has) (?:someone|somebody|anyone|anybody)|know (?:anyone|anybody)"
    r"|(?:is|was) there (?:anyone|anybody|someone|somebody)|there (?:is|was) (?:someone|somebody|nobody|no one)) (?P<verb>\w+)(?= \w)"
)


def _anyone(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We need someone speaks Arabic`, `do you know anyone has a printer`."""
    for line in lines(text):
        for match, place in line.find(_ANYONE):
            verb = match["verb"]
            third = read_as(verb, Form.THIRD) and verb not in ("needs",)
            if third or (verb in AUXILIARIES and verb not in ("do", "did", "may")):
                yield Found(*line.fix(place.last, place.last, f"who {verb}"))


def _announced(line: Line, group: Group) -> int | None:
    """Where the noun begins that "there is", "I have" or "this is" brings in."""
    if not group.finite:
        return None
    lead = line.lower(group.first - 1)
    if any(line.lower(i) in _CLAUSE_WORDS for i in range(group.first)):
        return None
    be = group.main is None
    start = group.last + 1
    if be and lead == "there":
        return start
    if be and line.lower(group.last + 1) == "there" and not group.first:
        return start + 1
    if group.base in (
        "have",
        "know",
        "need",
        "hire",
        "meet",
        "find",
        "see",
        "get",
        "receive",
        "read",
    ) and group.subject in SUBJECT_PRONOUNS | {"noun", "nouns"}:
        opens = line.lower(start) in (
            "a",
            "an",
            "one",
            "some",
            "many",
            "two",
            "three",
            "another",
            "several",
        )
        return start if opens else None
    if (
        be
        and lead in ("this", "that", "he", "she", "it", "these", "those", "they", "here")
        and line.lower(start) in ("the", "one", "a", "an")
    ):
        return start
    return None


def _own_verb(line: Line, group: Group, start: int) -> bool:
    """Whether `group` is the verb of the noun that begins at `start`."""
    noun = line.lower(group.first - 1)
    if not (
        is_noun(noun)
        or noun in GROUPS
        or noun in ("one", "ones")
        or noun in ("someone", "anyone", "nobody")
    ):
        return False
    if group.first == start or line.lower(start) in _NO_NOUN:
        return False
    head = line.lower(group.first)
    follows = line.lower(group.last + 1)
    if group.aux or (group.finite and group.main is None):
        return (
            head in AUXILIARIES
            and not group.subject_inside
            and head not in ("'s", "do", "did", "does")
        )
    acts = (
        is_adverb(follows)
        or follows[:1].isdigit()
        or follows in DETERMINERS | PREPOSITIONS | {"to", "me", "us", "you", "it", "him", "her"}
    )
    if line.lower(start) in _SEVERAL and read_as(head, Form.THIRD):
        return False  # "three power cuts"
    if follows in ("this", "last", "each", "every", "next") and noun_like(head):
        return False
    if (
        read_as(head, Form.THIRD)
        and line.lower(start) in ("a", "an")
        and is_person(noun)
        and group.first - start <= 2
    ):
        return not is_noun(follows)
    if read_as(head, Form.THIRD):
        return (
            not noun_like(head) or (acts and follows not in ("of", "for"))
        ) and not noun.endswith("s")
    if (
        read_as(head, Form.PAST)
        and follows == "to"
        and head in ("wanted", "needed", "tried", "decided", "came", "liked")
    ):
        return True
    if read_as(head, Form.PAST) and not read_as(head, Form.PARTICIPLE):
        return True
    if read_as(head, Form.PAST):
        return follows in ("me", "us", "you", "it", "him") or (
            line.lower(start) == "the" and line.lower(start + 1) == "one" and follows in DETERMINERS
        )
    plural = noun.endswith("s") or noun in ("people", "men", "women", "children")
    return (
        plural
        and read_as(head, Form.BASE) is not None
        and follows in DETERMINERS | {"to", "it", "me", "us", "you"}
    )


_SEVERAL = word_set(
    "two three four five six seven eight nine ten many several few some these those"
)
_NO_NOUN = word_set("no-one nothing times days ways things time what")


_THE_ONE = re.compile(
    r"(?:is|was|are|were) the (?:only |first |last )?(?:ones?|person|man|woman|people) (?P<verb>\w+) (?:the|me|us|you|it|my|our|your|this|that|him|them)\b"
)
_IT_WAS = re.compile(
    r"^it (?:is|was) (?:not )?(?P<name>\w+) (?P<verb>\w+) (?:me|us|you|the|it|him|them|my|our)\b"
)


def _cleft(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He is the one sent the file`, `it was Rafi told me`."""
    for line in lines(text):
        for pattern in (_THE_ONE, _IT_WAS):
            for match, _ in line.find(pattern):
                verb = line.place(*match.span("verb"))
                if not verb or not read_as(match["verb"], Form.PAST, Form.THIRD):
                    continue
                name = line.words[verb.first - 1].text
                if pattern is _IT_WAS and not (name[:1].isupper() or name in ("me", "him", "her")):
                    continue
                yield Found(*line.fix(verb.first, verb.first, f"who {match['verb']}"))


def _it_instead(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We have an offer it ends tonight`: two sentences run together."""
    for line in lines(text):
        for match, place in line.find(_BROUGHT_IN):
            noun, copy = match["noun"], match["copy"]
            person = is_person(noun)
            if noun in _FELT | times() or not (is_thing(noun) if copy == "it" else person):
                continue
            group = next((g for g in line.groups if g.first > place.last), None)
            if group is None or not group.finite or line.broken(place.last, group.first - 1):
                continue
            if any(not is_adverb(line.lower(i)) for i in range(place.last + 1, group.first)):
                continue
            if copy != "it" and not _has_all(line, group):
                continue
            yield Found(*line.fix(place.last, place.last, "who" if person else "that"))


_FELT = word_set(
    "feeling idea chance hope doubt fear point way reason matter shame pity wonder thing sense guess bet case"
)


def _has_all(line: Line, group: Group) -> bool:
    """Whether no object is missing, as in "two friends they met"."""
    follows = line.lower(group.last + 1)
    return (
        group.main is None
        or group.base in ("live", "work", "come", "go", "sleep", "wait")
        or follows in DETERMINERS | {"to", "me", "us", "you", "on", "it"}
        or is_noun(follows)
    )


_BROUGHT_IN = re.compile(
    r"(?:have|has|had|there is|there was|there are|there were|need|needs|found|bought|know|knows|got|is|was|see|saw|made|run|want) "
    r"(?:a|an|one|another|some|the|two|three|many|several) (?:\w+ )?(?:\w+ )?(?P<noun>\w+) (?P<copy>it|he|she|they)\b"
)


# "The client said the file was empty": the second verbs have their own subject.
_NO_CLAUSE = word_set(
    "say tell know think believe hope see find hear confirm inform assure promise explain mention notice check "
    "ensure understand feel show suggest agree claim guess expect remember forget realise realize wish note add "
    "admit insist remind notify report mean make state warn decide want like love hate prefer let help have do "
    "be get ask need figure consider wonder reply discover learn worry complain request love"
)
_HAPPENING = word_set("come arrive cost contain include show belong go appear happen live stay")


def _second_verb(line: Line, first: Group) -> Group | None:
    """Verbs behind `first` that no subject stands before."""
    for group in line.groups:
        if group.first <= first.last + 1:
            continue
        if group.finite and (group.main is None or group.aux):
            return group
        word = line.lower(group.first)
        plain = read_as(word, Form.BASE, Form.THIRD)
        if (
            plain
            and not noun_like(word)
            and group.kind in (Kind.LOOSE, Kind.FINITE)
            and group.first - first.last > 2
        ):
            return group if line.lower(group.first - 1) not in DETERMINERS | PREPOSITIONS else None
    return None


_MAY = word_set("can could will would may might must should shall")


def _who_missing(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The agent answered my call was rude`: two verbs, and no “who” for the first."""
    for line in lines(text):
        first = next((g for g in line.groups if g.first > 0), None)
        if (
            first is None
            or line.lower(0) not in DETERMINERS | people()
            or first.first > 4
            or line.broken(0, first.first - 1)
        ):
            continue
        noun = line.lower(first.first - 1)
        aside = line.lower(first.last + 1) in PREPOSITIONS - {"to"} and first.main is None
        if aside and line.lower(first.last) in _MAY:
            continue  # "the offer can at any time be withdrawn"
        if noun == "whoever" or first.kind is Kind.GERUND:
            continue
        person = noun in people() and not (set(line.plain.split()[: first.first]) & PREPOSITIONS)
        thing = is_thing(noun) and (
            (first.finite and (first.main is None or first.passive))
            or (first.base in _HAPPENING and not noun_like(line.lower(first.first + 0)))
        )
        if not (person or thing):
            continue
        if first.aux and first.main is not None and not (first.progressive or first.passive):
            continue
        if person and first.main is not None and first.base in _NO_CLAUSE:
            continue
        if first.kind is Kind.LOOSE and noun_like(line.lower(first.first)):
            continue  # "our customer support team"
        reduced = first.first == first.last and read_as(line.lower(first.first), Form.PARTICIPLE)
        if reduced and (
            line.lower(first.last + 1) in ("in", "by", "on", "at", "with", "for")
            or line.lower(first.last + 1).endswith("ing")
        ):
            continue  # "the man injured in the crash is our rider"
        later = _second_verb(line, first)
        if later is None or line.broken(first.last + 1, later.first - 1) or later.subject_inside:
            continue
        between = [line.lower(i) for i in range(first.last + 1, later.first)]
        if set(between) & (SUBJECT_PRONOUNS | {"there", "not"}) or line.lower(later.first) in (
            "do",
            "did",
            "does",
            "have",
            "had",
        ):
            continue
        if first.passive and not (later.finite and later.aux):
            continue
        if first.main is None and line.lower(first.last + 1) not in PREPOSITIONS - {"to"}:
            continue
        who = "who" if person else "that"
        yield Found(
            *line.fix(first.first, first.last, f"{who} {line.written(first.first, first.last)}")
        )


_LINK = Bilingual(
    en="Two verbs need a linking word: who for people, that or which for things: “{right}”.",
    bn="দুটি ক্রিয়া জুড়তে সংযোজক লাগে: মানুষের জন্য who, জিনিসের জন্য that বা which: “{right}”।",
)

CHECKS = (
    Check(
        id="COACH_RELATIVE_SUBJECT_MISSING",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_LINK,
        find=_subject_missing,
        wrong=(
            "There is a customer [wants => who wants] to talk to you.",
            "I have a friend [lives => who lives] in Canada.",
            "We have a plan [costs => that costs] only 500 taka.",
            "There is a man [is waiting => who is waiting] outside.",
        ),
        right=(
            "There is a customer who wants to talk to you.",
            "There was a man called Rafi.",
            "I have a friend in Canada.",
            "There is a parcel for you.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_SOMEONE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_LINK,
        find=_anyone,
        wrong=(
            "We need someone [speaks => who speaks] Arabic.",
            "Do you know anyone [has => who has] a printer?",
            "Is there anyone [can => who can] help me?",
        ),
        right=(
            "We need someone who speaks Arabic.",
            "I know someone can fix this.",
            "Is there anyone in the office?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_CLEFT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_LINK,
        find=_cleft,
        wrong=(
            "He is the one [sent => who sent] the file.",
            "It was Rafi [told => who told] me about it.",
            "This is the man [called => who called] you.",
        ),
        right=(
            "He is the one who sent the file.",
            "It was Rafi.",
            "She is the person to call.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_IT_INSTEAD",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_LINK,
        find=_it_instead,
        wrong=(
            "We have an offer [it => that] ends tonight.",
            "I have a friend [he => who] works in Dubai.",
            "There is a button [it => that] opens the menu.",
        ),
        right=(
            "We have an offer that ends tonight.",
            "I have a feeling it will rain.",
            "We have a box. It is full.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHO_MISSING",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=_LINK,
        find=_who_missing,
        wrong=(
            "The agent [answered => who answered] my call was rude.",
            "The box [is => that is] on the table is yours.",
            "The people [live => who live] near the shop are kind.",
        ),
        right=(
            "The agent who answered my call was rude.",
            "The client said the file was empty.",
            "The box on the table is yours.",
        ),
    ),
)
