"""Pronouns that verbs and clauses need: "I will forward to you", "he told that", "late because is stuck"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.mentions import mentions
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_PERSON = r"(?:manager|client|customer|boss|buyer|seller|supplier|agent|rider|driver|guard|owner|teacher|doctor|friend|brother|sister|mother|father|husband|wife|team leader|team|supervisor|assistant|designer|developer|courier)"
_CLAUSE = r"(?:^|(?<=, )|(?<=; )|(?<=and )|(?<=but )|(?<=so )|(?<=because )|(?<=if )|(?<=when )|(?<=then )|(?<=once )|(?<=after )|(?<=before ))"
_TRANSFER = re.compile(
    rf"{_CLAUSE}(?:(?:i|we|you|they|he|she)(?: (?:will|'ll|can|could|would|have|had|am|are|just|already|also|then|now|later|must|should|did not|do not|not|going to|has|is))*|please|kindly|please also) "
    r"(forward|forwarded|forwarding|send|sent|sending|give|gave|giving|hand|handed|show|showed|return|returned|submit|submitted|email|emailed|mail|mailed) "
    r"to (?:you|him|her|them|us|me|(?:the|my|our|your) (?:\w+ )?"
    + _PERSON
    + r")(?= ?[.,!?]|$| (?:today|tomorrow|now|soon|again|later|this|tonight|yesterday|before|after|by|when|and|but|so|because|as|if|on|at|within|in)\b)"
)
_EARLIER = re.compile(r"\b(?:which|what|who|whom|that|whatever|everything|anything)\b")
_TOLD = re.compile(
    rf"{_CLAUSE}(?:he|she|they|we|i|you|(?:the|my|our|your|his|her) (?:\w+ )?{_PERSON})(?: has| had| also| already)* "
    r"(told|informed|assured|notified|reminded|convinced)"
    r"(?= (?:that\b|to (?!(?:me|us|him|her|them|you|the|my|our|your|all|everyone|a|an|every)\b)))"
)
_THANKED = re.compile(
    rf"{_CLAUSE}(?:he|she|they|(?:the|my|our|your|his|her) (?:\w+ )?{_PERSON}) (thanked)(?= (?:for|very|so)\b)"
)
_ENJOYED = re.compile(
    rf"{_CLAUSE}(?:i|we|they|he|she|everyone|everybody) (?:really |all |also )?(enjoyed)(?= (?:very much|a lot|so much)\b)"
)
_SUBJECT_LESS = re.compile(
    r"\b(?:because|although|though|unless)( (?:is|was|has|does|looks|will|can))(?= (?!(?:i|you|he|she|it|we|they|this|that|there)\b)\w+)"
)


def _objects(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_TRANSFER):
            place = line.place(match.start(1), match.end(1))
            if place and not _EARLIER.search(line.plain[: match.start(1)]):
                yield _with(line, place.first, "it")
        for pattern, pronoun in ((_TOLD, "me"), (_THANKED, "us"), (_ENJOYED, "it")):
            for match in line.matches(pattern):
                if place := line.place(match.start(1), match.end(1)):
                    yield _with(line, place.first, pronoun)


def _with(line: Line, at: int, pronoun: str) -> Found:
    return Found(line.span(at, at), (f"{line.written(at, at)} {pronoun}",))


def _subjects(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_SUBJECT_LESS):
            place = line.place(match.start(1) + 1, match.end(1))
            if place and "of" not in (line.lower(place.first - 2), line.lower(place.first + 1)):
                words = line.written(place.first, place.last)
                yield Found(line.span(place.first, place.last), (f"it {words}",))


_THAN = re.compile(
    r"\b(?:than|as) (me|him|her|us|them) (?=(?:do|does|did|am|is|are|was|were|has|have|can|will)\b ?(?:[.,!?]|$))"
)
_NOMINATIVE = {"me": "I", "him": "he", "her": "she", "us": "we", "them": "they"}
_EACH_ANOTHER = re.compile(
    r"\b(each another)\b|\b(?:help|helps|support|know|like|love|with|to|from|trust|respect|teach|call|between) (one other)(?= ?[.,!?]| (?:during|in|on|at|every|and|when|well)\b)"
)
_THAT_OF = re.compile(
    r"\b(\w+s) (?:are|were|look) (?:much |far |a bit |also |usually )?(?:\w+er|better|worse|(?:more|less) \w+|similar|different|equal) (?:than|to|from|as) (that) of\b"
)
_WHAT_IT = re.compile(r"\b((?:what|who) it) (?=(?:happened|happens)\b)")
_WHAT_THAT = re.compile(r"\b(what that) (?=(?:i|we|you|he|she|they) )")
_ALL = re.compile(
    r"^((this|that) all) (?:\w+ )?(\w+s) (?=(?:are|were|have|must|should|will|need)\b)"
)
_OWNER = re.compile(
    r"\b(?:a|an|another|some|this|that|the|one) (?:\w+ )?(?:friend|friends|account|customer|client|page|shop|post|habit|fan|product|colleague|problem|idea) of "
    r"(me|you|him|us|them)(?= ?[,.!?]| (?:is|was|has|works?|lives?|who|that|said|told|wants?|called|asked|bought|ordered|runs?|owns?|uses?|not)\b)"
)
_MINE = {"me": "mine", "you": "yours", "him": "his", "us": "ours", "them": "theirs"}


def _forms(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_THAN):
            yield from _replaced(line, match, 1, _NOMINATIVE[match[1]])
        for match in line.matches(_EACH_ANOTHER):
            yield from _replaced(line, match, 1 if match[1] else 2, "each other")
        for match in line.matches(_THAT_OF):
            if "S" in kinds(match[1]) and "N" not in kinds(match[1]):
                yield from _replaced(line, match, 2, "those")
        for match in line.matches(_WHAT_IT):
            yield from _replaced(line, match, 1, match[1].split()[0])
        for match in line.matches(_WHAT_THAT):
            yield from _replaced(line, match, 1, "what")
        for match in line.matches(_OWNER):
            yield from _replaced(line, match, 1, _MINE[match[1]])


def _all_of_them(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = _ALL.match(line.plain)
        if match and "S" in kinds(match[3]):
            right = "all these" if match[2] == "this" else "all those"
            yield from _replaced(line, match, 1, right)


def _replaced(line: Line, match: re.Match[str], group: int, right: str) -> Iterator[Found]:
    if place := line.place(match.start(group), match.end(group)):
        yield Found(*line.fix(place.first, place.last, right))


_COMPANIES = word_set(
    "team company shop store page firm agency business brand office bank group department website app platform"
)


def _of_companies(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The team has finished his work", where its sentence speaks of nobody else."""
    for line in lines(text):
        head = next((i for i in (1, 2) if line.lower(i) in _COMPANIES), None)
        if head is None or line.lower(0) not in DETERMINERS:
            continue
        if any(not one.pronoun for one in mentions(line)):
            continue
        for at in range(head + 1, min(head + 9, len(line.words) - 1)):
            if line.broken(head + 1, at):
                break
            word = line.lower(at)
            noun = kinds(line.lower(at + 1))
            if word in ("his", "her") and set("NSJ").intersection(noun):
                yield Found(line.span(at, at), ("its", "their"))
                break


CHECKS = (
    Check(
        id="COACH_PRONOUN_VERB_NEEDS",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This verb needs its object here. Bengali may leave “ওটা” or “আমাকে” out, English says it: “{right}”.",
            bn="এই ক্রিয়ার পরে কর্ম লাগে। বাংলায় “ওটা” বা “আমাকে” বাদ দেওয়া যায়, ইংরেজিতে বলতে হয়: “{right}”।",
        ),
        find=_objects,
        wrong=(
            "The report is ready and I will [forward => forward it] to you this evening.",
            "The parcel came and I [gave => gave it] to the guard.",
            "The client [thanked => thanked us] for the quick reply.",
            "She [told => told me] that the parcel was lost.",
        ),
        right=(
            "The file I sent to you yesterday is final.",
            "I will forward it to you this evening.",
            "I was told that the parcel was lost.",
            "The photos that you sent to me were dark.",
            "We will give to you the same care as before.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_CLAUSE_NEEDS",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After because or although a clause needs its own subject: “{right}”.",
            bn="because, although-এর পরের অংশেও নিজের কর্তা লাগে: “{right}”।",
        ),
        find=_subjects,
        wrong=(
            "The parcel is late because [is => it is] stuck in the hub.",
            "We like this tool because [has => it has] a free plan.",
            "I kept the bag although [was => it was] too small.",
        ),
        right=(
            "The parcel is late because it is stuck in the hub.",
            "That is because of the rain.",
            "I stayed because there was no bus.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_RIGHT_FORM",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The pronoun takes another form here: “{right}”.",
            bn="এখানে সর্বনামের রূপটা অন্য: “{right}”।",
        ),
        find=_forms,
        wrong=(
            "She knows more about design than [him => he] does.",
            "Our prices are lower than [that => those] of other shops.",
            "I do not know [what it => what] happened to my order.",
            "A friend of [me => mine] works in that office.",
            "The two teams help [one other => each other] during the sale.",
        ),
        right=(
            "She knows more about design than him.",
            "Our price is lower than that of other shops.",
            "I do not know what happened to it.",
            "Please keep the photo of me private.",
            "We have one other question.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_ALL_THESE",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="Before several things “all” comes first, and this becomes these, that becomes those: “{right}”.",
            bn="একাধিক জিনিসের আগে all আগে বসে, আর this হয় these, that হয় those: “{right}”।",
        ),
        find=_all_of_them,
        wrong=(
            "[That all => All those] products are out of stock.",
            "[That all => All those] photos must be smaller.",
            "[That all => All those] new orders need a label.",
        ),
        right=(
            "All those products are out of stock.",
            "That all depends on the price.",
            "This is all we have.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_COMPANY",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="A team or a company is a thing in English; if you mean it, say “{right}”.",
            bn="দল বা কোম্পানি ইংরেজিতে he বা she নয়; সেটাকেই বোঝালে “{right}” লিখুন।",
        ),
        find=_of_companies,
        wrong=(
            "The team has finished [his => its] work for the day.",
            "Our company is proud of [her => its] service.",
            "This shop changed [his => its] return policy.",
        ),
        right=(
            "The team has finished its work for the day.",
            "The shop owner changed his number.",
            "Our company asked Rina for her report.",
        ),
    ),
)
