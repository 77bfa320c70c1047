"""No "will" after if, when, until; no "would" after if; the past kept through a whole story."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import PREPOSITIONS, SUBJECT_PRONOUNS, Group, Kind
from coach.rules.grammar.verbs import readings
from coach.rules.grammar.wordset import word_set

# "When" and "if" also open questions told on: "tell me when it will come".
_ASKING = word_set(
    "doubt care likely probability chance forecast matter depend "
    "know tell ask wonder see check sure say inform confirm decide explain find out "
    "understand update notify predict unclear question idea certain remember show specify "
    "mention guess unsure matter clarify me us him them estimate let advise"
)
_TIME_WORDS = re.compile(
    r"\b(?:as soon as|by the time|the moment|the minute|the day|(?:the )?next time|each time|every time|until|till|before|after"
    r"|once|whenever|unless|as long as|in case|provided that|provided)(?= )"
)
_WHEN = re.compile(r"\bwhen(?= )")
_IF = re.compile(r"\b(?:even if|only if|if)(?= )")
# "After that", "until Friday": what makes the words behind a conjunction a time, not a clause.
_NO_SUBJECT = word_set("that this then which all noon lunch today now")
_TIME_END = re.compile(
    r"(?:second|minute|hour|day|week|month|year)s?|noon|midnight|\w+day|tomorrow|[ap]m|\d+"
)
_WHILE = re.compile(
    r"(?:some |a |a few |a long |that |this |\w+ )?(?:time|while|day|week|month|year)s?\b"
)
_IF_WERE = re.compile(r"\bif (?:(?:i|he|she|it) were|(?:i|he|she|we|they) knew|i was you)\b")
_CLAUSE_WORDS = 7  # from the conjunction to its verb
_STOPS = word_set(", ; : . ! ? and but or so because that who which if when where how why")
_MAINS = (Kind.FINITE, Kind.IMPERATIVE)
# "If that will help": not a condition but a result.
_BEFALLS = word_set("rain arrive come break happen stop fail reach fall start end")
_RESULTS = word_set("help make ease save suit work do")
_POLITE = word_set(
    "like love prefer mind care please wish appreciate consider need want be allow excuse forgive"
)
# "If you will follow me": a polite request.
_FAVOURS = word_set(
    "wait follow sign step bear hold sit turn let look pardon join take give stay bring"
)
_WILLING = word_set("excuse forgive allow pardon permit indulge please")


def _clause_verb(line: Line, start: int) -> Group | None:
    """The first verbs of the clause that starts at `start`."""
    for group in line.groups:
        if group.first < start:
            continue
        if group.first - start > _CLAUSE_WORDS or group.kind is Kind.GERUND:
            return None
        if any(line.lower(i) in _STOPS for i in range(start, group.first)):
            return None
        if group.finite:
            return group if group.first > start else None
        if group.kind is not Kind.LOOSE:
            return None
    return None


def _told_on(line: Line, at: int) -> bool:
    """Whether the clause at `at` is what somebody asks, tells or knows."""
    back = [line.lower(i) for i in range(max(0, at - 4), at)]
    verbs = {reading.verb.base for word in back for reading in readings(word)}
    return not _ASKING.isdisjoint({*back, *verbs})


def _will_after_time(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_TIME_WORDS):
            group = _clause_verb(line, place.last + 1)
            if group and _is_will(group) and not _is_phrase_only(line, place, group):
                yield _present_again(line, group)
        for _, place in line.find(_WHEN):
            group = _clause_verb(line, place.last + 1)
            if group and _is_will(group) and _is_time_clause(line, place.first):
                yield _present_again(line, group)


def _is_will(group: Group) -> bool:
    return (
        group.aux[:1] in (("will",), ("shall",)) and not group.subject_inside and not group.negative
    )


def _is_phrase_only(line: Line, place: Place, group: Group) -> bool:
    """ "After that we will", "before Friday it will": no clause of its own, only a time."""
    opening = line.lower(place.first)
    between = [line.lower(i) for i in range(place.last + 1, group.first)]
    if opening == "once" and line.lower(place.first - 1) in ("at", "than", "only"):
        return True
    if opening not in ("before", "after", "until", "till", "once"):
        return False
    if between[0] in SUBJECT_PRONOUNS:
        return False
    pronouns = SUBJECT_PRONOUNS.intersection(between)
    if _WHILE.match(" ".join(between)):
        return True
    return bool(pronouns) or between[0] in _NO_SUBJECT or bool(_TIME_END.fullmatch(between[-1]))


def _is_time_clause(line: Line, at: int) -> bool:
    if line.words[-1].lower == "?" and not line.group_before(at):
        return False  # "When it will come?", "Hi, when it will come?": a question, not a time
    if at == 0 or line.lower(at - 1) in (",", "and", "but", "so"):
        return any(line.lower(i) == "," for i in range(at, len(line.words))) or at > 0
    before = line.lower(at - 1)
    if before in PREPOSITIONS or before in ("is", "was", "be", "that", "even", "only", "exactly"):
        return False
    main = next((g for g in line.groups if g.last < at and g.kind in _MAINS), None)
    question = line.words[-1].lower == "?"
    return main is not None and main.last + 1 < at and not question and not _asked_before(line, at)


def _present_again(line: Line, group: Group) -> Found:
    main = next((g for g in line.groups if g.last < group.first and g.finite), None)
    tense = "past" if main and main.tense == "past" else "present"
    return Found(*line.fix(group.first, group.last, rewritten(group, tense)))


def _will_after_if(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_IF):
            group = _clause_verb(line, place.last + 1)
            if not group or not _is_will(group):
                continue
            if _asked_before(line, place.first) and not _any_trouble(line, group):
                continue
            if group.subject == "you" and (group.inside or group.base in _FAVOURS):
                continue
            result = group.base in _RESULTS or (
                group.subject == "it" and group.base not in _BEFALLS
            )
            if result or group.base in _WILLING or (not group.main and group.subject == "it"):
                continue
            yield _present_again(line, group)


def _asked_before(line: Line, end: int) -> bool:
    """Whether anything before `end` asks, checks or tells: then if, when open a question told on."""
    words = [line.lower(at) for at in range(end)]
    verbs = {reading.verb.base for word in words for reading in readings(word)}
    return not (_ASKING - {"me", "us", "him", "them"}).isdisjoint({*words, *verbs})


def _any_trouble(line: Line, group: Group) -> bool:
    """ "Let us know if you will need any help": a condition, no question."""
    return group.base in ("need", "face", "have", "find", "get", "want", "see") and (
        line.lower(group.last + 1) == "any"
    )


def _would_after_if(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for _, place in line.find(_IF):
            group = _clause_verb(line, place.last + 1)
            if not group or group.aux[:1] not in (("would",), ("'d",)) or group.tense != "modal":
                continue
            if line.lower(place.first - 1) == "as" or _told_on(line, place.first):
                continue
            if "have" in group.aux and group.perfect:
                yield Found(
                    *line.fix(group.first, group.last, rewritten(group, "past", perfect=True))
                )
            elif group.aux[0] == "would" and not _is_polite(line, group, place):
                yield Found(*line.fix(group.first, group.last, *_without_would(line, group)))


def _is_polite(line: Line, group: Group, place: Place) -> bool:
    if (group.base in _POLITE and group.base != "be") or group.inside:
        return True
    kind_words = {"possible", "okay", "ok", "fine", "willing", "kind", "better", "interested", "open",
                  "happy", "able", "good", "great", "easier", "helpful", "convenient"}  # fmt: skip
    if kind_words & {line.lower(i) for i in range(group.last + 1, group.last + 4)}:
        return True
    rest = {line.lower(i) for i in range(len(line.words)) if not place.first <= i <= group.last}
    return group.subject == "you" and bool(
        rest
        & {
            "appreciate",
            "grateful",
            "great",
            "happy",
            "glad",
            "appreciated",
            "love",
            "wonderful",
            "obliged",
            "thankful",
            "thank",
            "nice",
            "kind",
            "please",
            "delighted",
        }
    )


def _without_would(line: Line, group: Group) -> list[str]:
    others = {g.tense for g in line.groups if g is not group and g.finite}
    present, past = rewritten(group, "present"), rewritten(group, "past")
    if "modal" in others and "future" not in others and not _can_main(line, group):
        return [_were(past, group), present]
    return [present, _were(past, group)]


def _were(past: str, group: Group) -> str:
    return past.replace("was", "were", 1) if group.base == "be" and not group.main else past


def _can_main(line: Line, group: Group) -> bool:
    return any(g.aux[:1] in (("can",), ("may",), ("must",)) for g in line.groups if g is not group)


def _third_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If we had tested it, we will find it -> would have found."""
    for line in lines(text):
        for _, place in line.find(_IF):
            group = _clause_verb(line, place.last + 1)
            if not group or not group.perfect or group.tense != "past":
                continue
            for main in line.groups:
                if main is group or main.aux[:1] not in (("will",), ("shall",), ("can",), ("may",)):
                    continue
                if "have" in main.aux or _asked(main):
                    continue
                modal = {"can": "could", "may": "might"}.get(main.aux[0], "would")
                yield Found(*line.fix(main.first, main.last, rewritten(main, modal, perfect=True)))


def _unlikely(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I would help if I can", "if I am you": what is imagined steps back."""
    for line in lines(text):
        for _, place in line.find(_IF):
            group = _clause_verb(line, place.last + 1)
            if not group or group.subject not in SUBJECT_PRONOUNS or group.perfect:
                continue
            main = next((g for g in line.groups if g.aux[:1] == ("would",)), None)
            polite = main and (main.base in _POLITE or main.base == "be" or main.subject_inside)
            you = line.plain[line.starts[place.first] :].startswith("if i am you ")
            if you:
                yield Found(*line.fix(group.first, group.last, "were"))
            elif (
                main and main.last < place.first and not polite and not _told_on(line, place.first)
            ):
                if group.tense == "present" and not group.progressive:
                    yield Found(*line.fix(group.first, group.last, rewritten(group, "past")))
                elif group.aux[:1] == ("can",):
                    could = rewritten(group, "could") if group.main else "could"
                    yield Found(*line.fix(group.first, group.last, could))


def _asked(group: Group) -> bool:
    return group.subject_inside


def _second_conditional(text: Sequence[Sentence]) -> Iterator[Found]:
    """If I were you, I will -> would."""
    for line in lines(text):
        for _, place in line.find(_IF_WERE):
            for main in line.groups:
                if main.first > place.last and main.aux[:1] in (("will",), ("shall",)):
                    span, fixes = line.fix(main.first, main.first, "would")
                    yield Found(span, fixes)
                    break


CHECKS = (
    Check(
        id="COACH_TENSE_WILL_TIME_CLAUSE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After when, until, before, once or as soon as, the future is said in the present: "
            "“{right}”. “Will” belongs to the main clause only.",
            bn="when, until, before, once, as soon as-এর পরে will বসে না; ভবিষ্যৎ বোঝাতেও present: "
            "“{right}”। will থাকবে শুধু মূল অংশে।",
        ),
        find=_will_after_time,
        wrong=(
            "I will call you when I [will reach => reach] the office.",
            "As soon as the payment [will arrive => arrives], we will ship the box.",
            "Please wait until our team [will check => checks] the file.",
            "We cannot start before you [will approve => approve] the draft.",
        ),
        right=(
            "Can you tell me when the shop will reopen?",
            "After two days we will send a reminder.",
            "Before that, I will call the courier.",
            "Let me know when you will be free.",
        ),
    ),
    Check(
        id="COACH_TENSE_WILL_IF",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “if” the future is said in the present: “{right}”. “Will” stays in the other half.",
            bn="if-এর অংশে will বসে না, ভবিষ্যৎ বোঝাতেও present: “{right}”। will থাকবে অন্য অংশে।",
        ),
        find=_will_after_if,
        wrong=(
            "If you [will order => order] today, we will ship it tomorrow.",
            "If the parcel [will come => comes] late, please call us.",
            "We will be happy if they [will accept => accept] the offer.",
        ),
        right=(
            "I do not know if he will come.",
            "If it will make you feel better, we can call the courier now.",
            "If you will excuse me, I have another call.",
            "Let me check if the rider will pass your area.",
        ),
    ),
    Check(
        id="COACH_TENSE_WOULD_IF",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Would” does not stand in the if-part; it belongs to the result: “{right}”.",
            bn="if-এর অংশে would বসে না, would থাকে ফলাফলের অংশে। এখানে লিখুন “{right}”।",
        ),
        find=_would_after_if,
        wrong=(
            "If you [would have told => had told] us, we would have helped.",
            "If the cup [would break => breaks] on the way, we will send another.",
            "If I [would know => knew] the address, I would tell you.",
        ),
        right=(
            "If you would like a refund, please reply to this email.",
            "I would be grateful if you would send the form.",
            "She asked if we would open on Friday.",
            "If you would prefer a call, tell us your number.",
        ),
    ),
    Check(
        id="COACH_TENSE_THIRD_CONDITIONAL",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“If … had” looks back at what did not happen; the result takes “would have”: “{right}”.",
            bn="“If … had” মানে যা ঘটেনি তার কথা; ফলাফলে “would have” লাগে: “{right}”।",
        ),
        find=_third_conditional,
        wrong=(
            "If we had seen your mail, we [will reply => would have replied] at once.",
            "If he had checked the size, he [will not order => would not have ordered] it.",
            "You [can save => could have saved] ten percent if you had used the code.",
        ),
        right=(
            "If we had seen your mail, we would have replied at once.",
            "If we have seen it, we will reply.",
            "If you had used the code, you could have saved ten percent.",
        ),
    ),
    Check(
        id="COACH_TENSE_IF_UNLIKELY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="With “would” in the main part, the if-part steps back: “{right}”.",
            bn="মূল অংশে would থাকলে if-এর অংশ এক ধাপ অতীতে যায়: “{right}”।",
        ),
        find=_unlikely,
        wrong=(
            "I would help you if I [can => could].",
            "If I [am => were] you, I would ask for a refund.",
            "We would buy two if we [have => had] more space.",
        ),
        right=(
            "I would help you if I could.",
            "Would you mind if I call you later?",
            "I would like to join if it is possible.",
        ),
    ),
    Check(
        id="COACH_TENSE_WERE_WOULD",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“If I were …” imagines something; the result takes “would”, not “will”.",
            bn="“If I were …” কল্পনার কথা; ফলাফলে will নয়, would বসে।",
        ),
        find=_second_conditional,
        wrong=(
            "If I were you, I [will => would] choose the larger plan.",
            "If he were here, he [will => would] agree with us.",
            "If it were cheaper, we [will => would] buy two.",
        ),
        right=(
            "If I were you, I would choose the larger plan.",
            "If he was at home, he will have seen the note.",
            "We will see if it works.",
        ),
    ),
)
