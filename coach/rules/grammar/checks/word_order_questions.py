"""A question turns its helping verb round: "When will you come?", "What do you need?"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.questions import (
    ASKING,
    AUXILIARIES,
    STARTS,
    asking_phrase,
    noun_like,
    turned_round,
)
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Group,
    Kind,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_LEADS = word_set(
    "hi hello hey dear sir madam sister brother please ok okay yes no and but so or then also well now "
    "sorry thanks thank you bhai apu apa vai , - : mam ma'am everyone team all good morning afternoon evening salam "
    "assalamu alaikum excuse me by the way one more question just another thing quick first"
)
_JOINERS = word_set("and but so or then also because")
_NO_QUESTION = word_set("about come if not to")
_MARKS = word_set('. ! ? : ; , ( ) — – " “ ”')
# What is said before a comma and makes a question of the rest a told one: "When I asked, ...".
_SUBJECT_WORDS = 6


def _not_turned(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if line.words[-1].lower != "?":
            continue
        for at in _openings(line):
            if found := _turned(line, at):
                yield found
                break


def _openings(line: Line) -> Iterator[int]:
    """Where a question may open with a question word."""
    place = 0
    while line.lower(place) in _LEADS:
        place += 1
    if line.words[:1] and place == 0 and line.lower(1) == "," and line.lower(0) not in ASKING:
        place = 2  # "Rafi, when ..."
    if line.lower(place) in ("what", "how", "when") and line.lower(place + 1) in _NO_QUESTION:
        return
    for at in (place, place + 1):
        if line.lower(at) in ASKING and (
            at == place or line.lower(place) in PREPOSITIONS | {"since"}
        ):
            yield at
            return
    for at in range(place + 1, len(line.words) - 2):
        if line.lower(at) not in ASKING or line.lower(at - 1) not in {
            *_JOINERS,
            ",",
            ";",
            ":",
            "-",
        }:
            continue
        about = line.lower(at - 1) == "," and "about" in line.plain
        if not _asked_before(line, at) and (line.group_before(at) or about):
            yield at


def _asked_before(line: Line, at: int) -> bool:
    """Whether a question has been asked already, or a request made, before `at`."""
    clause = word_set("if when while as after before once")
    if line.lower(0) in clause and line.lower(at - 1) == ",":
        return False  # "If it is lost, what I should do?"
    if line.lower(0) in AUXILIARIES | ASKING | clause | {"let", "tell", "please"}:
        return True
    if any(line.lower(i) in ASKING and line.lower(i + 1) != "about" for i in range(at)):
        return True
    before = [g for g in line.groups if g.last < at]
    return any(g.subject_inside or g.kind is Kind.IMPERATIVE for g in before)


def _turned(line: Line, at: int) -> Found | None:
    """The words from the subject on, turned round, if they stand as in a statement."""
    last = asking_phrase(line, at)
    if last is None or line.lower(last + 1) in AUXILIARIES | {"'s", "not", "to", "?"}:
        return None
    subject = last + 1
    while line.lower(subject) in ("then", "exactly", "still", "only", "now", "so"):
        subject += 1
    if line.lower(last) in ("makes", "made", "keeps", "brings", "took", "brought"):
        return None  # "What makes you think so?"
    if line.lower(subject) in ("a", "an") and line.lower(last) != "of":
        return None  # "How big a discount can you give?"
    group = _verbs_of(line, subject, last)
    if group is None or _goes_on(line, group):
        return None
    if line.lower(at) in ("who", "whom", "which", "what") and line.lower(subject) not in STARTS:
        return None
    turned = turned_round(line, subject, group)
    return Found(*turned) if turned else None


def _verbs_of(line: Line, subject: int, asking: int) -> Group | None:
    """The verbs of the subject that begins at `subject`, after a question phrase that ends at `asking`."""
    first = line.lower(subject)
    if first in BREAKS or first in PREPOSITIONS or is_adverb(first):
        return None
    for group in line.groups:
        if group.first <= subject or group.subject_inside:
            if asking < group.first <= subject:
                return None
            continue
        if group.first - subject > _SUBJECT_WORDS or line.broken(subject, group.first - 1):
            return None
        if any(line.lower(i) in SUBJECT_PRONOUNS for i in range(subject + 1, group.first)):
            return None
        between = [line.lower(i) for i in range(subject + 1, group.first)]
        if first in SUBJECT_PRONOUNS and not all(
            is_adverb(word) or word in ("all", "both") for word in between
        ):
            return None
        if group.finite or _is_verb(line, group, subject):
            return group
        named = group.kind is Kind.GERUND and first in STARTS  # "the meeting starts"
        if group.kind in (Kind.GERUND, Kind.INFINITIVE) and not named:
            return None
    return None


_BEGINS = word_set("starts opens closes begins ends stops finishes takes needs wants offers does")


def _is_verb(line: Line, group: Group, subject: int) -> bool:
    """Whether a word that may be a noun is the verb here."""
    word = line.lower(group.first)
    if (
        group.kind is not Kind.LOOSE
        or group.first == subject
        or line.lower(group.first - 1) in PREPOSITIONS
    ):
        return False
    if line.lower(group.first - 1) in _BEGINS:
        return False  # "your team starts work": the verb was the word before
    plural = line.lower(group.first - 1).endswith("s")
    if read_as(word, Form.THIRD):
        return not plural and (
            not noun_like(word) or _ends_noun(line, group.last + 1) or _no_other(line, group)
        )
    if read_as(word, Form.PAST):
        return True
    return plural and read_as(word, Form.BASE) is not None and not noun_like(word)


def _no_other(line: Line, group: Group) -> bool:
    """Whether no later word may be the verb instead."""
    later = [g for g in line.groups if g.first > group.last]
    return not any(g.finite or read_as(line.lower(g.first), Form.PAST) for g in later)


def _ends_noun(line: Line, at: int) -> bool:
    follows = line.lower(at)
    return follows in BREAKS | PREPOSITIONS | STARTS or is_adverb(follows)


def _goes_on(line: Line, group: Group) -> bool:
    """Whether a main clause follows, as in "What you need is time" or "When you come, will he?"."""
    for other in line.groups:
        if other.first <= group.last:
            continue
        if other.subject_inside:
            return True
        if other.finite and not other.subject and line.lower(other.first - 1) in (",", "?"):
            return True
        opens = {line.lower(i) for i in range(group.last + 1, other.first)} & (BREAKS - {","})
        if other.finite and not opens and other.first > group.last + 1:
            before = line.lower(other.first - 1)
            if before not in SUBJECT_PRONOUNS:
                return True
        if other.finite and not opens and other.first == group.last + 1:
            return True
    comma = next((i for i in range(group.last, len(line.words)) if line.lower(i) == ","), None)
    return comma is not None and line.lower(comma + 1) in AUXILIARIES | ASKING | {"can", "please"}


_YES_NO = re.compile(
    r"(?:(?:hi|hello|dear|sir|madam|ok|okay|so|and|please|,) )*"
    r"(?P<ask>(?P<subject>you|we|i|they|he|she) (?P<aux>can|could|will|would))(?: \w+)? (?:please )?"
    r"(?:send|give|tell|help|make|show|explain|share|call|check|provide|do|deliver|ship|fix|come|get|have|change"
    r"|cancel|refund|return|see|pay|wait|add|use|know|design|write|create|start|finish|let|confirm|update)\b"
)
_THERE = re.compile(r"(?:(?:hi|hello|sir|madam|so|and|,) )*(?P<ask>there (?P<aux>is|are)) any\b")
_HAVE_ANY = re.compile(
    r"(?:(?:hi|hello|sir|madam|so|and|,) )*(?P<ask>(?P<subject>you|they|we) have) any\b"
)


def _statement_asked(text: Sequence[Sentence]) -> Iterator[Found]:
    """`You can send me?`: with no question word the helper still comes first."""
    for line in lines(text):
        if line.words[-1].lower != "?" or line.lower(len(line.words) - 2) in ASKING:
            continue
        for pattern in (_YES_NO, _THERE, _HAVE_ANY):
            match = pattern.match(line.plain)
            place = match and line.place(*match.span("ask"))
            if not match or not place or "," in line.plain[match.end() :]:
                continue
            subject = line.written(place.first, place.first)
            subject = "I" if subject.lower() == "i" else subject.lower()
            helper = match.groupdict().get("aux")
            order = f"{helper} {subject}" if helper else f"do {subject} have"
            yield Found(*line.fix(place.first, place.last, order))


_MEANS = re.compile(
    r"(?<!by )\bwhat (?P<wrong>(?:does )?means?) (?P<what>(?:this|that|it|the|by|your|\w+)(?: \w+){0,3}?)(?: mean)?(?= \?)"
)


def _what_means(text: Sequence[Sentence]) -> Iterator[Found]:
    """`What means this?`: “do” comes first, “mean” last."""
    for line in lines(text):
        if line.words[-1].lower != "?":
            continue
        for match, place in line.find(_MEANS):
            if match["wrong"] == "does mean" and match.group().endswith(" mean"):
                continue
            thing = line.written(place.first + len(match["wrong"].split()) + 1, place.last)
            thing = thing.removesuffix(" mean")
            yield Found(*line.fix(place.first, place.last, f"what does {thing} mean"))


_HOW_TO = re.compile(
    r"\bhow (?P<wrong>to (?P<rest>i|we|you|he|she|they|can i|can we|can you|do i|do we|do you|should i|should we|could i))(?= \w)"
)
_HOW_TO_ALONE = re.compile(
    r"^(?:(?:hi|hello|hey|sir|madam|dear|please|and|so|but|,) )*how (?P<wrong>to) (?P<verb>\w+)"
)
_WHY_NOT = re.compile(r"^(?:(?:so|then|but|and|,) )*why (?P<wrong>not (?P<who>you|we|they)) \w+")


def _how_to_i(text: Sequence[Sentence]) -> Iterator[Found]:
    """`How to I reset it?`: either “how to reset” or “how do I reset”."""
    for line in lines(text):
        for match, _ in line.find(_HOW_TO):
            place = line.place(*match.span("wrong"))
            before = match.start() and line.lower(
                next(i for i, at in enumerate(line.starts) if at == match.start()) - 1
            )
            told = bool(before) and before not in {*_LEADS, *BREAKS}
            *helper, who = match["rest"].split()
            who = "I" if who == "i" else who
            asked = " ".join([*(helper or ["do"]), who])
            if helper[:1] == ["do"] or (told and not helper):
                statement = f"{who} can"
            else:
                statement = f"{who} {helper[0]}" if helper else who
            if place:
                yield Found(*line.fix(place.first, place.last, statement if told else asked))


def _how_to(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = _HOW_TO_ALONE.match(line.plain)
        if match and line.words[-1].lower == "?" and read_as(match["verb"], Form.BASE):
            place = line.place(*match.span("wrong"))
            if place:
                yield Found(*line.fix(place.first, place.last, "do I", "can I"))


def _why_not_you(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = _WHY_NOT.match(line.plain)
        if match and (place := line.place(*match.span("wrong"))):
            yield Found(*line.fix(place.first, place.last, f"don't {match['who']}"))


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_HOW_TO_I",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “how to” comes the plain verb with no subject; with a subject, ask “How {right}”.",
            bn="“how to”-র পরে সরাসরি ক্রিয়া বসে, কর্তা নয়; কর্তা থাকলে “How {right}”।",
        ),
        find=_how_to_i,
        wrong=(
            "How [to I => do I] reset my password?",
            "How [to can I => can I] contact the seller?",
            "Hello, how [to we => do we] change the address?",
        ),
        right=(
            "How do I reset my password?",
            "Please show me how to reset it.",
            "How can I contact the seller?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_HOW_TO",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="“How to …” is a heading, not a question. To ask, write “How {right} …?”",
            bn="“How to …” শিরোনামে চলে, প্রশ্ন নয়। প্রশ্ন করতে লিখুন “How {right} …?”",
        ),
        find=_how_to,
        wrong=(
            "How [to => do I] reset my password?",
            "Hello, how [to => do I] contact the seller?",
            "How [to => do I] change the delivery date?",
        ),
        right=(
            "How do I reset my password?",
            "How to reset your password",
            "Do you know how to reset it?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_WHY_NOT_YOU",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A suggestion is “Why {right} …?” or “Why not …?” with no subject.",
            bn="পরামর্শ দিতে “Why {right} …?”, নয়তো কর্তা ছাড়া “Why not …?”।",
        ),
        find=_why_not_you,
        wrong=(
            "Why [not you => don't you] try the other link?",
            "Why [not we => don't we] talk tomorrow?",
            "So why [not they => don't they] answer?",
        ),
        right=(
            "Why don't you try the other link?",
            "Why not try the other link?",
            "Why not?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_QUESTION",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A question puts the helping verb before the subject (with no helper: do, does, did): "
            "“{right}”.",
            bn="প্রশ্নে সহায়ক ক্রিয়া কর্তার আগে আসে (সহায়ক না থাকলে do, does, did লাগে): “{right}”। বাংলায় শুধু “কখন, কেন” বসালেই "
            "প্রশ্ন হয়, ইংরেজিতে হয় না।",
        ),
        find=_not_turned,
        wrong=(
            "When [you will => will you] send the invoice?",
            "Why [the site is => is the site] down today?",
            "What [you need => do you need] from me to start?",
            "How much [it costs => does it cost] to ship a box?",
            "I paid on Monday, so when [it will => will it] ship?",
            "Why [the buyer cancelled => did the buyer cancel] the order?",
            "At what time [your shop opens => does your shop open] on Friday?",
        ),
        right=(
            "When will you send the invoice?",
            "What you need is more time, right?",
            "When you get the file, will you call me?",
            "Who sent this?",
            "What happened to my parcel?",
            "How about we meet on Sunday?",
            "Can you call me when you are free?",
            "How to reset the password?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_STATEMENT_ASKED",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="A written question starts with the helping verb: “{right}”. A rising voice is not heard in text.",
            bn="লেখায় প্রশ্ন শুরু হয় সহায়ক ক্রিয়া দিয়ে: “{right}”। গলার সুর তো লেখায় শোনা যায় না।",
        ),
        find=_statement_asked,
        wrong=(
            "[You can => Can you] send me the logo?",
            "[There is => Is there] any discount today?",
            "[You have => Do you have] any other colour?",
        ),
        right=(
            "Can you send me the logo?",
            "You are sure?",
            "You got my mail?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_WHAT_MEANS",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The question is “What does … mean?”: does first, “mean” last.",
            bn="প্রশ্নটি হয় “What does … mean?”: does আগে, mean শেষে।",
        ),
        find=_what_means,
        wrong=(
            "[What means this => What does this mean]?",
            "[What means this error => What does this error mean]?",
            "[What does mean pending => What does pending mean]?",
        ),
        right=(
            "What does this mean?",
            "By what means did it come?",
            "What this means is a delay.",
        ),
    ),
)
