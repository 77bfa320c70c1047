"""Be beside other verbs: too much ("I am agree"), left out ("can available"), have for be, no it or there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS, Group, is_adverb
from coach.rules.grammar.verbless import (
    SUBJECTS,
    clause_end,
    has_verb,
    is_end,
    is_preposition,
)
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_MODALS = word_set("will would can could should shall must may might")
_PERSONS = ("i", "he", "she", "we", "they", "you")
_SKIPPED = word_set(
    "very so really also not more most always still only just too quite even definitely probably highly fully extremely"
)
# Verbs that need no object or say what a thing is like: never a passive left bare.
_STATIVE = word_set(
    "depend include contain cost mean look seem take need require belong want help show say like offer provide allow "
    "cover have make exist consist appear become happen occur sound matter represent support agree know think come go"
)
_IN_PEOPLE = word_set(
    "agree depend know want need think believe understand appreciate remember forget hope wish like love prefer have "
    "face provide sell buy offer accept apologise apologize thank request work receive get make give take pay ask tell "
    "say see hear feel mean learn study live try use send write read speak help manage handle create run teach deal "
    "decide promise suggest recommend expect face suffer notice find buy order do go come start begin finish complete "
    "check call contact follow share spend earn join visit enjoy hate respect trust doubt care regret refuse deny"
)
_AFTER_VERB = re.compile(
    r"(?:to|that|with|about|for|in|on|at|from|of|by|how|what|where|why|who|it|you|me|us|him|them|my|our|your|the|a|an|this|these|those|some|any"
    r"|all|many|two|three|\d+|very|more|here|there|now|well|good|every|as|because|and|but|if|when|.?[.,!?])$"
)


def _be_and_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not _bare_be(group):
                continue
            at = group.last + 1
            while is_adverb(line.lower(at)):
                at += 1
            word = line.lower(at)
            if group.subject_inside:
                continue
            if (
                word in _MODALS
                and line.words[at].text.islower()
                and group.subject
                and line.lower(at + 1)
                not in ("i", "you", "we", "they", "he", "she", "it", "this", "the")
                and line.lower(group.first - 1) not in ("that", "which", "who", "i")
            ):
                yield Found(*line.fix(group.first, at, line.written(group.last + 1, at)))
                continue
            person = group.subject in _PERSONS
            if not group.subject or line.lower(group.first - 1) in ("there", "here"):
                continue
            if verb := _bare_verb(line, group, at, person=person):
                full = replace(group, main=verb, form=Form.BASE)
                tense = "past" if group.aux[0] in ("was", "were") else "present"
                yield Found(
                    *line.fix(
                        group.first, at, _with_adverbs(line, group, at, rewritten(full, tense))
                    )
                )
            elif verb := _third_verb(line, group, word, at):
                full = replace(group, main=verb, form=Form.BASE)
                yield Found(*line.fix(group.first, at, rewritten(full, "present")))


def _with_adverbs(line: Line, group: Group, at: int, words: str) -> str:
    """`words` with the adverbs between be and the verb at `at`."""
    adverbs = line.written(group.last + 1, at - 1)
    *before, last = words.split()
    return " ".join([*before, adverbs, last]) if adverbs else words


def _bare_be(group: Group) -> bool:
    lone = len(group.aux) == 1 and group.aux[0] in ("am", "is", "are", "was", "were", "'s")
    return group.finite and group.main is None and lone


def _bare_verb(line: Line, group: Group, at: int, *, person: bool) -> Verb | None:
    word, after = line.lower(at), line.lower(at + 1)
    verb = read_as(word, Form.BASE)
    if not verb or (
        word in ("like", "live", "free", "open", "close", "clear", "welcome", "set", "put", "cut")
        and word != "like"
    ):
        return None
    if word == "like":
        return verb if person and after == "to" and group.aux[0] != "'s" else None
    kind = kinds(word)
    if person:
        if verb.base not in _IN_PEOPLE or read_as(word, Form.PARTICIPLE):
            return None
        only_verb = not set("NJRPGI").intersection(kind)
        if word in (
            "work",
            "study",
            "need",
            "help",
            "order",
            "call",
            "love",
            "hope",
            "trust",
            "care",
            "face",
            "use",
            "try",
            "start",
        ):
            return (
                verb
                if after
                in (
                    "in",
                    "at",
                    "as",
                    "with",
                    "for",
                    "on",
                    "the",
                    "a",
                    "to",
                    "my",
                    "your",
                    "it",
                    "you",
                    "from",
                )
                and group.subject != "you"
                else None
            )
        return verb if only_verb or (_AFTER_VERB.match(after or ".") and "J" not in kind) else None
    if verb.base not in _STATIVE or (
        set("NJRPI").intersection(kind)
        and not (
            after in OBJECT_PRONOUNS
            or after in DETERMINERS
            or (
                after[:1].isdigit()
                or (
                    word in ("look", "cost", "need", "show", "sound")
                    and not is_end(after)
                    and not is_preposition(after)
                )
            )
        )
    ):
        return None
    if (
        word in ("help", "need", "support", "cost", "offer", "cover", "show")
        and after in ("the", "that", "you")
        and line.lower(group.first - 1) not in ("it", "which")
    ):
        return None
    return verb


def _third_verb(line: Line, group: Group, word: str, at: int) -> Verb | None:
    verb = read_as(word, Form.THIRD)
    after = line.lower(at + 1)
    if not verb or group.aux[0] not in ("is", "'s", "am", "are") or verb.base == "be":
        return None
    if not set("NSJ").intersection(kinds(word)):
        return verb
    if verb.base in _RUNS and after != "of" and (is_preposition(after) or after in _RUNS_NEXT):
        return verb
    if word == "means" and (after in ("that", "your", "our", "my", "the") or after in SUBJECTS):
        return verb
    close = (
        after in OBJECT_PRONOUNS
        or after in DETERMINERS
        or after in ("good", "like", "great", "nice", "very", "better", "bad")
    )
    known = verb.base in _STATIVE or verb.base in (
        "start",
        "open",
        "close",
        "run",
        "work",
        "use",
        "begin",
        "end",
    )
    return verb if close and known and group.subject not in ("nouns", "we", "they") else None


_RUNS = word_set(
    "start work live run begin end open go come teach study stay sit sleep sell deal speak handle manage follow lead "
    "travel belong depend consist help talk stand arrive return"
)
_RUNS_NEXT = word_set("today tomorrow here every well soon alone to")


def _asked_with_be(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Are you have any question?", "Is he know?", "Is your shop sell shoes?" """
    for line in lines(text):
        for match in (*line.matches(_ASKED), *line.matches(_ASKED_LONGER)):
            place = line.place(*match.span())
            if not place:
                continue
            verb_at = place.last
            verb = read_as(line.lower(verb_at), Form.BASE)
            if not verb or not _asked_verb(line, verb_at, match[2]):
                continue
            past = match[1] in ("was", "were")
            third = match[2] in ("he", "she", "it") or not (
                match[2] in ("you", "we", "they", "i") or match[2].endswith("s")
            )
            do = "did" if past else "does" if third else "do"
            subject = line.written(place.first + 1, verb_at - 1)
            yield Found(*line.fix(place.first, verb_at, f"{do} {subject} {verb.base}"))


_END_OF_QUESTION = word_set("? today tomorrow on at from now soon this next in with")
_OPENING = (
    r"(?:(?<=^)|(?<=, )|(?<=[.!?;:] )|(?<=\bwhy )|(?<=\bhow )|(?<=\bwhat )|(?<=\bwhere )|(?<=\bwhen )|(?<=\bbut )|(?<=\band )|(?<=\bmuch )|(?<=\bhi )|(?<=\bsir )|(?<=\bhello ))"
    r"(am|is|are|was|were) "
)
_ADVERB = r" (?:also |still |not |really |already )?(\w+)\b"
_OWN = r"(?:your|this|the|my|our|his|her|their)"
_ASKED = re.compile(
    rf"{_OPENING}(i|you|he|she|it|we|they|{_OWN} \w+|anyone|anybody|everyone){_ADVERB}"
)
_ASKED_LONGER = re.compile(rf"{_OPENING}({_OWN} \w+ \w+){_ADVERB}")


def _asked_verb(line: Line, at: int, subject: str) -> bool:
    word, after = line.lower(at), line.lower(at + 1)
    kind = kinds(word)
    if word in (
        "like",
        "live",
        "open",
        "free",
        "set",
        "put",
        "read",
        "clear",
        "close",
        "welcome",
        "ready",
        "busy",
        "correct",
        "complete",
    ):
        if word == "live":
            return line.lower(at - 3) == "where"
        return word == "like" and after in ("to", "it", "this", "the", "our", "my")
    if kind == "V" and word != "be":
        return True
    if subject == "it":
        return after != "or" and word in (
            "work",
            "need",
            "help",
            "cost",
            "mean",
            "include",
            "cover",
            "come",
            "support",
            "take",
            "have",
            "look",
            "fit",
            "run",
            "require",
            "depend",
            "matter",
            "contain",
            "happen",
        )
    if "J" in kind or "P" in kind or "R" in kind or "I" in kind:
        return False
    if after in OBJECT_PRONOUNS and set("V").intersection(kind):
        return True
    objects = (
        after in OBJECT_PRONOUNS
        or after in DETERMINERS
        or after in ("to", "how", "what", "that", "where", "about", "any")
        or "S" in kinds(after)
    )
    if not set("NS").intersection(kind):
        return objects or word in _IN_PEOPLE or is_end(after)
    if word in ("end", "start", "begin", "finish", "come", "go", "include", "cost", "run"):
        return after in _END_OF_QUESTION
    if word == "charge" and " " not in subject:
        return objects or after in ("extra", "more", "for", "so")
    if " " in subject:
        return (
            objects
            and word
            in (
                "sell",
                "have",
                "offer",
                "need",
                "work",
                "support",
                "cost",
                "help",
                "cover",
                "include",
                "accept",
                "take",
                "provide",
                "allow",
            )
            and after not in ("to", "about", "in")
        )
    return objects or word in (
        "work",
        "need",
        "help",
        "cost",
        "mean",
        "know",
        "want",
        "have",
        "agree",
    )


def _age_and_have(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_AGE):
            if place := line.place(match.start(2), match.end(2)):
                be = {"i": "am", "has": "is", "had": "was"}.get(
                    match[1] if match[1] == "i" else match[2], "are"
                )
                yield Found(*line.fix(place.first, place.last, be))
        for match in line.matches(_ARE_DONE):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(
                    *line.fix(
                        place.first, place.last, "has" if match[2] in ("he", "she") else "have"
                    )
                )
        for match in line.matches(_INTERESTED):
            place = line.place(match.start(1), match.end(1))
            if place and "agree" not in match.string[match.end() : match.end() + 12]:
                yield Found(
                    *line.fix(
                        place.first,
                        place.last,
                        "am" if line.lower(place.first - 1) == "i" else "are",
                    )
                )
        for match in line.matches(_SAME):
            if place := line.place(match.start(1), match.end(1)):
                right = (
                    "be the same"
                    if match[1] == "same" and line.lower(place.first - 1) != "the"
                    else f"be {match[1]}"
                )
                yield Found(line.span(place.first, place.last), (right,))
        for match in line.matches(_LONG):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), ("been a",))
        for match in line.matches(_WAS_TOLD):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(*line.fix(place.first, place.last, match[2]))
        for match in line.matches(_NOT_WORK):
            if place := line.place(match.start(1), match.end(1)):
                do = "did" if "was" in match[1] else "do" if "are" in match[1] else "does"
                yield Found(*line.fix(place.first, place.last, f"{do} not work"))
        for match in line.matches(_HAS_READY):
            place = line.place(match.start(1), match.end(1))
            if place and line.lower(place.first - 1) not in ("we", "you", "they", "i", "who"):
                be = {"has": "is", "have": "are", "had": "was"}[match[1]]
                yield Found(*line.fix(place.first, place.last, be))
        for match in line.matches(_BEEN):
            if place := line.place(match.start(2), match.end(2)):
                have = "has" if match[1] in ("he", "she", "it") else "have"
                yield Found(line.span(place.first, place.last), (f"{have} been",))
        for match in line.matches(_HAVE_BE):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), ("been",))
        for match in line.matches(_AM_BEEN):
            place = line.place(match.start(2), match.end(2))
            if place:
                have = "has" if match[2] == "is" else "have"
                yield Found(*line.fix(place.first, place.last, have))
        for match in line.matches(_WILL_BEEN):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), ("be",))


_ARE_DONE = re.compile(
    r"(?:^|(?<=, )|(?<=hello )|(?<=hi )|(?<=sir ))(are|is|were|was) (you|they|he|she|we) (?:already |also )?(?:received|got|seen|checked|ordered|completed|finished|started|tried|uploaded|bought|applied|visited|read|found|added|changed|fixed|updated|sent|made|forgotten|confirmed|reviewed|taken|written|given|chosen|decided) (?=(?:my|the|your|any|it|this|that|our|a|to|me|them|all|his|her)\b)"
)
_INTERESTED = re.compile(
    r"\b(?:i|we|you|they) (have|has) (?=(?:also |very |really |not )?(?:interested in|interested to|agree\b|confused about|happy to|ready to|able to|sorry|sure (?:that|about)|aware of|available (?:from|for|at|on|to)))"
)
_SAME = re.compile(
    r"\b(?:will|should|must|may|would|can) (?:not )?(?:the )?(same|equal)(?= ?[.,!?]| (?:for|as|in|on|to|everywhere)\b)"
)
_LONG = re.compile(
    r"\bit (?:has|had) (a) (?:long|very long|great|real|huge) (?:time|pleasure|honou?r)(?= (?:since|that|to|for)\b)"
)
_WAS_TOLD = re.compile(
    r"\b((?:was|were|am|is|are) (told|asked|informed|called|helped|contacted|messaged|said)) (?=(?:me|us|him|them|you)\b(?! by))"
)
_NOT_WORK = re.compile(
    r"\b(?:it|app|site|website|link|button|code|page|phone|laptop|coupon|this|that) (is not work|are not work|was not work)"
    r"(?= (?:on|in|for my|with|properly|well|anymore|here|now|today|at)\b| ?[.,!?])"
)
_AGE = re.compile(
    r"\b(i|he|she|we|they|you|\w+) (have|has|had) (?=(?:only |about |now )?\d+ (?:years?|months?) old\b)"
)
_HAS_READY = re.compile(
    r"\b(has|have|had) (?=(?:not |now |already |also )?(?:available|ready|happy|unable|able|interested|similar|responsible|online|absent|busy|aware|familiar)\b(?! \w+s\b)(?: (?:to|in|for|at|on|with|of|now|by|from)\b| ?[.,!?]))"
)
_BEEN = re.compile(
    r"(?:^|(?<=, )|(?<=and )|(?<=because )|(?<=but )|(?<=that )|(?<=if )|(?<=so )|(?<=since ))(i|we|they|he|she|it|you) (been) "
)
_HAVE_BE = re.compile(
    r"\b(?:have|has|had|'ve) (?:not |also |already |always |never |just )?(be) (?!on\b)\w+"
)
_AM_BEEN = re.compile(
    r"\b(i|we|they|you|he|she|it|\w+) (am|is|are) (?=(?:not |already |also )?been\b)"
)
_WILL_BEEN = re.compile(
    r"\b(?:will|would|can|could|should|may|might|must|to) (?:not |also )?(been)\b"
)


def _no_subject(text: Sequence[Sentence]) -> Iterator[Found]:
    """Clauses that open with be: "is possible to", "is a problem with"."""
    for line in lines(text):
        for match in line.matches(_IS_OPEN):
            place = line.place(match.start(1), match.end(1))
            if not place:
                continue
            if line.lower(place.first - 1) not in (".", "/") or place.first == 0:
                yield from _opened_with_be(line, place.first, match[1])
        for match in line.matches(_THERE_HAVE):
            place = line.place(match.start(1), match.end(1))
            if place:
                yield Found(
                    line.span(place.first, place.last), (_there_be(line, match[1], place.last + 1),)
                )
        for match in line.matches(_THERE_TWICE):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), (match[1].split()[0],))
        for match in line.matches(_HAS_OPEN):
            place = line.place(match.start(1), match.end(1))
            if place and line.lower(len(line.words) - 1) != "?":
                be = "is" if match[1] == "has" else "are"
                yield Found(*line.fix(place.first, place.last, f"there {be}"))
        for match in line.matches(_IN_PLACE):
            place = line.place(match.start(1), match.end(1))
            if place and line.lower(len(line.words) - 1) != "?":
                yield Found(line.span(place.first, place.last), (f"there {match[1]}",))


_IS_OPEN = re.compile(
    r"(?:^|(?<=because )|(?<=if )|(?<=whether )|(?<=i think )|(?<=i believe )|(?<=i hope )|(?<=although )|(?<=[.!?;] ))(is|was|will be|are|were) "
)
_TO_DO = word_set(
    "possible impossible important necessary better best good hard easy difficult essential nice useful helpful safe "
    "dangerous wise cheaper easier faster urgent common normal okay ok fine great clear true likely unlikely mandatory "
    "hot cold late early dark cloudy rainy sunny amazing surprising strange sad enough risky compulsory"
)
_THERE_HAVE = re.compile(
    r"\bthere (have|has|had)(?= (?:not )?(?:a|an|no|some|any|many|several|two|three|four|five|\d+|only|also|lots|more|another|other|few|so)\b(?! to\b))"
)
_THERE_TWICE = re.compile(r"\b(?:there|here) ((?:is|are|was|were) (?:have|has|exist|exists|had))\b")
_HAS_OPEN = re.compile(
    r"^(has|have) (?=(?:a|an|some|many|two|three|several|no) (?:\w+ )?(?:mistake|mistakes|problem|problems|error|errors|issue|issues|way|ways|reason|reasons|delay|chance|option|options|difference|possibility|limit|fee|charge|discount|typo)\b)"
)
_IN_PLACE = re.compile(
    r"^(?:in|on|at|under) (?:the|my|our|your|this|that|each|every) (?:\w+ )?(?!there)\w+ ?,? ?(is|are|was|were)(?= (?:no|not any|many|some|several|only|a lot of|lots of)\b)"
)


def _there_be(line: Line, have: str, at: int) -> str:
    word = line.lower(at)
    if word in ("not", "only", "also", "no", "more", "so"):
        word = line.lower(at + 1) if word in ("not", "only", "also", "so") else word
    plural = (
        word in ("many", "several", "two", "three", "four", "five", "some", "few", "any", "lots")
        or word.isdigit()
    )
    if word in ("no", "more", "other"):
        noun = line.lower(at + 1)
        plural = "S" in kinds(noun) and "N" not in kinds(noun)
    if have == "had":
        return "were" if plural else "was"
    return "are" if plural else "is"


def _opened_with_be(line: Line, at: int, be: str) -> Iterator[Found]:
    last = at + len(be.split()) - 1
    place = last + 1
    question = line.lower(len(line.words) - 1) == "?"
    while line.lower(place) in _SKIPPED or is_adverb(line.lower(place)):
        place += 1
    word, after = line.lower(place), line.lower(place + 1)
    if word in _TO_DO and (
        after in ("to", "for", "that", "if", "than", "today", "here", "now", "in") or is_end(after)
    ):
        if question and at == 0:
            words = [be.split()[0], "it", *be.split()[1:]]
            yield Found(*line.fix(at, last, " ".join(words)))
        else:
            yield Found(*line.fix(at, last, f"it {be}"))
    elif (
        word in ("raining", "snowing", "getting")
        and (word != "getting" or after in ("late", "dark", "cold", "hot"))
        and be in ("is", "was")
    ):
        yield Found(*line.fix(at, last, "is it" if question else f"it {be}"))
    elif (
        place == last + 1
        and word in ("a", "an", "no", "some", "many", "two", "three", "any")
        and at == 0
    ):
        end = clause_end(line, place)
        if not has_verb(line, place + 1, end) and any(
            is_preposition(line.lower(i)) for i in range(place, end)
        ):
            if question:
                yield Found(*line.fix(at, last, f"{be} there"))
            else:
                yield Found(*line.fix(at, last, f"there {be}"))


def _am_having(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if (
                not group.progressive
                or group.base != "have"
                or group.perfect
                or len(group.aux) != 1
                or group.subject_inside
            ):
                continue
            if not _OWNED.match(
                " ".join(
                    line.lower(i)
                    for i in range(group.last + 1, min(group.last + 8, len(line.words)))
                )
            ):
                continue
            tense = "past" if group.aux[0] in ("was", "were") else "present"
            yield Found(
                *line.fix(group.first, group.last, rewritten(group, tense, progressive=False))
            )


_OWNED = re.compile(
    r"(?:(?:a|an|the|my|some|any|many|two|three|four|five|\d+|good|strong|no|more|enough|very|much|great|excellent|better|over|about|only|total|several|all) )*"
    r"(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:\+ )?(?:years?|months?)\b|(?:\w+ )?(?:experience|skills?|knowledge|idea|account|accounts|branch|branches|shop|page|laptop|computer|phone|team|members?|degree"
    r"|certificate|question|questions|doubt|query|customers?|followers?|brother|brothers|sister|sisters|children|car|license|licence|internet|connection|permission|access|option|options|quality|command|ability|interest|size|sizes|colou?rs?|stock|warranty)\b)"
)

CHECKS = (
    Check(
        id="COACH_COPULA_BE_AND_VERB",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The verb needs no “be” before it: “{right}”. Agree, depend, have, know are full verbs in English.",
            bn="মূল ক্রিয়ার আগে আলাদা be লাগে না: “{right}”। agree, depend, have, know নিজেরাই পুরো ক্রিয়া।",
        ),
        find=_be_and_verb,
        wrong=(
            "I [am agree => agree] with the second option.",
            "It [is depends => depends] on the courier.",
            "I [am have => have] two questions about the plan.",
            "We [are not accept => do not accept] cash.",
            "It [is looks => looks] good on mobile.",
        ),
        right=(
            "I am with the second team.",
            "It is work that needs time.",
            "She is like her sister.",
            "The answer is yes.",
            "We are open on Friday.",
        ),
    ),
    Check(
        id="COACH_COPULA_ASKED_WITH_BE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A question with a full verb takes do, does or did, not be: “{right}”.",
            bn="মূল ক্রিয়ার প্রশ্নে be নয়, do, does বা did বসে: “{right}”।",
        ),
        find=_asked_with_be,
        wrong=(
            "[Are you have => Do you have] any question about the invoice?",
            "[Is he know => Does he know] the new password?",
            "[Are you agree => Do you agree] with the price?",
            "[Is your shop sell => Does your shop sell] shoes and bags?",
        ),
        right=(
            "Are you happy with the price?",
            "Is the work ready?",
            "Is it work or play?",
            "Are you in need of help?",
        ),
    ),
    Check(
        id="COACH_COPULA_HAVE_AND_BE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Have and be are not the same here: “{right}”. Age and states take be; after have comes been, after will comes be.",
            bn="এখানে have আর be এক নয়: “{right}”। বয়স ও অবস্থায় be; have-এর পরে been, will-এর পরে be।",
        ),
        find=_age_and_have,
        wrong=(
            "I [have => am] 30 years old.",
            "The product [has => is] available in three sizes.",
            "I [been => have been] a freelancer for three years.",
            "It has [be => been] a pleasure.",
            "It will [been => be] ready tomorrow.",
        ),
        right=(
            "We have available rooms today.",
            "The phone has a screen that is 2 years old.",
            "I have been a freelancer for years.",
            "Have you been there?",
        ),
    ),
    Check(
        id="COACH_COPULA_IT_THERE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A sentence cannot open with be alone: say “it is” or “there is”. For what exists, use be, not have: “{right}”.",
            bn="ইংরেজি বাক্য শুধু be দিয়ে শুরু হয় না: it is বা there is লিখুন। কিছু “আছে” বোঝাতে there-এর সঙ্গে be, have নয়: “{right}”।",
        ),
        find=_no_subject,
        wrong=(
            "[Is => It is] not possible to cancel now.",
            "[Is => There is] a problem with the payment page.",
            "There [have => are] three colours in this design.",
            "In my area [is => there is] no courier office.",
            "[Is => Is it] possible to change the date?",
        ),
        right=(
            "Is the price fixed?",
            "There has been a delay.",
            "There have to be two copies.",
            "Is a refund possible?",
        ),
    ),
    Check(
        id="COACH_COPULA_AM_HAVING",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="For what somebody owns or knows, have is no action and takes no -ing: “{right}”.",
            bn="কারও কিছু “আছে” বোঝালে have-এ -ing হয় না: “{right}”।",
        ),
        find=_am_having,
        wrong=(
            "I [am having => have] two years of experience in data entry.",
            "She [is having => has] good communication skills.",
            "We [are having => have] a branch in Banani.",
        ),
        right=(
            "I have two years of experience.",
            "We are having lunch now.",
            "They are having trouble with the site.",
        ),
    ),
)
