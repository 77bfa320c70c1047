"""What English puts first and what it does not: negatives that turn the verb, topics, objects."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.questions import AUXILIARIES, turned_round
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

_START = r"(?:(?<=^)|(?<=, )|(?<=; )|(?<=and )|(?<=but )|(?<=so ))"
_NEGATIVE = re.compile(
    rf"{_START}(?:never(?: before| again)?|rarely|seldom|hardly(?: ever)?|scarcely|barely|nowhere(?: else)?"
    r"|not once|not only|no sooner|only then|only now|only later|only recently|under no circumstances"
    r"|at no (?:time|point)|in no way|on no account|in no case|by no means|neither|nor|little|not even once"
    r"|not a single \w+|not one (?!of )\w+|no longer|not until (?:\w+day|then|now|today|last \w+|next \w+|\d{4}|\w+ \d+)"
    r"|only (?:by|with|through|in|on|at|for|after|from|because of|during|within|under|via) (?:\w+ ){0,4}?\w+)(?= )"
)
_WITH_CLAUSE = re.compile(
    r"(?:only (?:after|when|if|once|because|since|until|by)|not until|not till)(?= )"
)
_STARTS = word_set("i we he she they it you the this that these those my your our his her their")


def _negative_first(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        clause = _WITH_CLAUSE.match(line.plain)
        if clause and (found := _after_clause(line, clause.end())):
            yield found
            continue
        for match, place in line.find(_NEGATIVE):
            found = _after_phrase(line, match.group(), place)
            if found:
                yield found
                break


def _after_phrase(line: Line, opening: str, place: Place) -> Found | None:
    subject = place.last + 1
    if (
        opening in ("nor", "neither")
        and place.first > 0
        and "neither" in line.plain[: line.starts[place.first]]
    ):
        return None
    pronoun_only = opening in ("little", "nor") or (
        opening.startswith("only ")
        and line.lower(place.first + 1) not in ("then", "now", "later", "recently")
    )
    if pronoun_only and line.lower(subject) not in SUBJECT_PRONOUNS:
        return None
    return _statement(line, subject)


def _after_clause(line: Line, end: int) -> Found | None:
    """ "Only after the payment is confirmed we can": the second verbs are to turn."""
    first = next((g for g in line.groups if line.starts[g.first] > end and _verbal(g)), None)
    if first is None:
        return None
    opened = next(i for i, at in enumerate(line.starts) if at > end)
    for at in range(opened, len(line.words)):
        word = line.lower(at)
        if at <= first.last:
            if word in AUXILIARIES and line.lower(at + 1) in _STARTS:
                return None
            continue
        if word in ("and", "but", "because", "that", "which", "who", "so", "if", "when", "as"):
            return None
        after_comma = line.lower(at - 1) == ","
        if word in AUXILIARIES and (line.lower(at + 1) in _STARTS or after_comma):
            return None
        if word in SUBJECT_PRONOUNS - {"it", "you"} or (after_comma and word in _STARTS):
            return _statement(line, at)
        if word in ("it", "you", "the", "our", "your") and (found := _statement(line, at)):
            return found
    return None


def _verbal(group: Group) -> bool:
    return group.finite or (group.kind is Kind.LOOSE and bool(group.subject))


def _statement(line: Line, subject: int) -> Found | None:
    """What stands from `subject` on turned round, if it is subject and verb."""
    opening = line.lower(subject)
    if opening not in _STARTS:
        return None
    for group in line.groups:
        if group.first < subject:
            continue
        between = [line.lower(i) for i in range(subject + 1, group.first)]
        if group.first == subject or group.subject_inside or set(between) & (BREAKS | PREPOSITIONS):
            return None
        if opening in SUBJECT_PRONOUNS:
            if not all(is_adverb(word) for word in between):
                return None
        elif not between or len(between) > 3:
            return None
        if not group.finite:
            return None
        turned = turned_round(line, subject, group)
        return Found(*turned) if turned else None
    return None


_EXCLAIMED = re.compile(
    r"what (?:an?|lovely|beautiful|great|nice|amazing|wonderful) (?:\w+ ){1,3}?"
    r"(?P<wrong>(?P<be>is|are|was|were) (?P<what>this|that|it|these|those|they)(?! \w))"
)


def _what_a(text: Sequence[Sentence]) -> Iterator[Found]:
    """`What a nice logo is this!`: no question, so nothing turns."""
    for line in lines(text):
        match = _EXCLAIMED.match(line.plain)
        if match and line.words[-1].lower != "?":
            place = line.place(*match.span("wrong"))
            if place:
                yield Found(*line.fix(place.first, place.last, f"{match['what']} {match['be']}"))


_HERE = re.compile(
    r"^(?:(?:ok|okay|so|and|hi|yes|sir|,) )*(?:here|there) (?P<wrong>(?P<verb>is|are|comes|goes|come) (?P<who>it|he|she|they))(?= [.,!]|$)"
)


def _here_is_it(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if (match := _HERE.match(line.plain)) and (place := line.place(*match.span("wrong"))):
            yield Found(*line.fix(place.first, place.last, f"{match['who']} {match['verb']}"))


# "This morning I", "the way you": no topics but times and manners.
_NO_TOPIC = word_set(
    "morning afternoon evening night day week month year time moment minute way weekend hour hours days "
    "weeks months years summer winter spring autumn monday tuesday wednesday thursday friday saturday "
    "sunday best worst most only first last next more less sooner same second instant reason eid ramadan "
    "ones one case end bit least rest number amount side hand"
)
_TIME_LEAD = re.compile(
    r"(?:(?:yesterday|today|tomorrow|tonight|last \w+|this (?:morning|afternoon|evening|week|month)|on \w+day|already|then|now|actually|sorry|hi|hello|sir|madam|ok|and|but) (?:, )?)*"
)
_TOPIC_STARTS = word_set("the this that these those my your our his her their all")


def _topic_first(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Your payment we have received`: Bengali's topic, but no English sentence."""
    for line in lines(text):
        lead = _TIME_LEAD.match(line.plain)
        start = next((i for i, at in enumerate(line.starts) if lead and at == lead.end()), 0)
        if line.lower(start) not in _TOPIC_STARTS or line.words[-1].lower == "?":
            continue
        subject = next(
            (
                i
                for i in range(start + 2, min(start + 5, len(line.words)))
                if line.lower(i) in SUBJECT_PRONOUNS - {"it"}
            ),
            None,
        )
        if subject is None:
            continue
        named = {line.lower(i) for i in range(start, subject)}
        if named & (_NO_TOPIC | BREAKS | PREPOSITIONS | AUXILIARIES) or any(
            is_adverb(w) for w in named - {"all"}
        ):
            continue
        group = line.group_after(subject)
        if any(read_as(line.lower(i), Form.PAST) for i in range(start + 1, subject - 1)):
            continue  # "The buyer asked questions we had not expected"
        if group is None or not group.finite or group.main is None or group.passive:
            continue
        if any(not is_adverb(line.lower(i)) for i in range(subject + 1, group.first)):
            continue
        if line.lower(group.last + 1) in (DETERMINERS | SUBJECT_PRONOUNS | AUXILIARIES) - {
            "that"
        } or any(g.first > group.last and g.kind is not Kind.INFINITIVE for g in line.groups):
            continue
        if any(line.lower(i) in BREAKS - {"."} for i in range(group.last + 1, len(line.words) - 1)):
            continue
        if line.lower(group.last + 1) == "to" and read_as(line.lower(group.last + 2), Form.BASE):
            continue  # "The items you would like to switch": a note
        if group.last + 1 >= len(line.words) - 1 and not group.aux:
            continue  # "The file you sent.": an answer
        topic = line.written(start, subject - 1)
        topic = topic[:1].lower() + topic[1:]
        verbs = " ".join(
            "I" if line.lower(i) == "i" else line.lower(i) for i in range(subject, group.last + 1)
        )
        yield Found(*line.fix(start, group.last, f"{verbs} {topic}".replace("can not", "cannot")))


_OWN = word_set("the a an my our your his her their this that these")
_MIDDLE = word_set("to from in at on with for by")


def _object_first(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I the file sent`: the verb goes before what it acts on."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-3]):
            if piece.lower not in ("i", "we", "he", "she", "they") or not _may_open(line, at):
                continue
            verb = _verb_last(line, at)
            opening = line.lower(at + 1)
            if line.lower(at + 2) in _NO_TOPIC or line.lower(at + 3) in _NO_TOPIC:
                continue  # "she this morning called": a time, not an object
            if opening == "the" and (
                line.lower(verb or 0) in AUXILIARIES or line.lower(at + 2).endswith("s")
            ):
                continue  # "we the sellers should speak up"
            if verb is None or opening not in _OWN | _MIDDLE:
                continue
            if opening in _MIDDLE and line.lower(verb + 1) not in _ENDS:
                continue
            order = f"{line.lower(verb)} {line.written(at + 1, verb - 1)}"
            yield Found(*line.fix(at + 1, verb, order))


_ENDS = word_set(". ! ? yesterday today tomorrow everyday daily") | {""}


def _may_open(line: Line, at: int) -> bool:
    return line.opens(at) or line.lower(at - 1) in ("yesterday", "today", "already")


def _verb_last(line: Line, at: int) -> int | None:
    """The last word that may be the verb of the subject at `at`, with its object between."""
    found = None
    for place in range(at + 3, min(at + 7, len(line.words))):
        word = line.lower(place)
        if word in BREAKS | SUBJECT_PRONOUNS | PREPOSITIONS or word in DETERMINERS:
            break
        if read_as(word, Form.PAST, Form.THIRD, Form.BASE):
            found = place
        elif found:
            break
    return found


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_NEGATIVE_FIRST",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A negative or “only” at the front turns the verb as in a question: “{right}”.",
            bn="never, rarely, not only, only then-এর মতো না-বোধক কথা শুরুতে এলে ক্রিয়া প্রশ্নের মতো উল্টে যায়: “{right}”।",
        ),
        find=_negative_first,
        wrong=(
            "Never [I have => have I] seen such quick service.",
            "Not only [we refund => do we refund] the money, but we also call you.",
            "Only after the payment is confirmed [we can => can we] release the files.",
            "Only then [the work will => will the work] start.",
            "Under no circumstances [you should => should you] share your PIN.",
        ),
        right=(
            "Never have I seen such quick service.",
            "Only you can open this file.",
            "Neither you nor I can open it.",
            "Only after he paid did we ship the box.",
            "Hardly anyone reads the terms.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_WHAT_A",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This is an exclamation, not a question, so nothing turns round: “{right}”.",
            bn="এটি বিস্ময়, প্রশ্ন নয়, তাই কিছু উল্টায় না: “{right}”।",
        ),
        find=_what_a,
        wrong=(
            "What a nice logo [is this => this is]!",
            "What a big mistake [was that => that was].",
            "What beautiful colours [are these => these are]!",
        ),
        right=(
            "What a nice logo this is!",
            "What a day!",
            "What is this?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_HERE_IT_IS",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A pronoun stands before the verb here: “Here {right}”. (But: Here is your file.)",
            bn="সর্বনাম এখানে ক্রিয়ার আগে বসে: “Here {right}”। (কিন্তু: Here is your file.)",
        ),
        find=_here_is_it,
        wrong=(
            "Here [is it => it is].",
            "Here [are they => they are], both files in one folder.",
            "Here [comes he => he comes]!",
        ),
        right=(
            "Here it is.",
            "Here is your file.",
            "Is it here?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_TOPIC_FIRST",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="Bengali may start with the thing talked about; English starts with who does it: “{right}”.",
            bn="বাংলায় যার কথা বলছি তা আগে আনা যায়, ইংরেজিতে আগে বসে কে করে: “{right}”।",
        ),
        find=_topic_first,
        wrong=(
            "[Your complaint we have forwarded => We have forwarded your complaint] to the team.",
            "[This order I cannot find => I cannot find this order] in our system.",
            "[The invoice I have sent => I have sent the invoice] to your accountant.",
        ),
        right=(
            "The file I sent to your email is final.",
            "The moment I saw it I called you.",
            "This morning I sent the invoice to your accountant.",
            "The file you sent.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_OBJECT_FIRST",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="In English the verb follows the subject, then comes what it acts on: “{right}”.",
            bn="বাংলায় ক্রিয়া শেষে; ইংরেজিতে কর্তার পরেই ক্রিয়া, তারপর কর্ম বা জায়গা: “{right}”।",
        ),
        find=_object_first,
        wrong=(
            "I [the file sent => sent the file] to him.",
            "We [your order received => received your order] this morning.",
            "She [to the bank went => went to the bank].",
        ),
        right=(
            "I sent the file to him.",
            "They all sent the file.",
            "He in turn called the client.",
        ),
    ),
)
