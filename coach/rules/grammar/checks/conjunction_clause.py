"""A whole clause behind words that take a noun: `despite he was ill`, `due to it rained`.

Bengali has one word for each pair (কারণে, সত্ত্বেও, সময়); English has a preposition
for a noun and a conjunction for a clause.
"""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import WHOLE_SUBJECTS, clause_at, first_word
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS, Group, Kind

_PHRASE = re.compile(
    r"\b(?:in case of|in the event of|as a result of|according to|because of|due to|owing to|on account of|despite of|despite|in ?spite of|during|without|except"
    r"|regardless of)(?= )(?! (?:the fact|that|this|which|whom|what|these|those)\b)"
)
_CONJUNCTION = {
    "in case of": "in case",
    "in the event of": "if",
    "as a result of": "because",
    "according to": "as",
    "because of": "because",
    "due to": "because",
    "owing to": "because",
    "on account of": "because",
    "despite of": "although",
    "despite": "although",
    "in spite of": "although",
    "inspite of": "although",
    "during": "while",
    "without": "unless",
    "except": "unless",
    "regardless of": "although",
}
_REASON = re.compile(r"\breasons?\b.* (?:is|was|are|were|be)$")

# These take no object, so behind a noun they are its verb, not a participle.
_STOPPED = re.compile(
    r" (?:my|our|the|his|her|their|your|this|that) (?:(?!you |we |he |she |it |they |i )\w+ ){1,2}(?:stopped|failed|crashed|expired|died|"
    r"happened|disappeared|collapsed|arrived|rained|came|went|fell|froze|broke|did)\b"
)

_BARE_CONCESSION = re.compile(
    r"(?:even though|although|though) (?:(?:the|this|that|all|his|her|my|our|your|their|its|heavy|many|such|"
    r"several|some|bad) )?(?:\w+ ){0,2}(?:rain|rains|storm|weather|delay|delays|problem|problems|traffic|"
    r"price|prices|cost|schedule|budget|difficulty|difficulties|illness|fever|fact|efforts?|"
    r"requests?|reminders?|warnings?|lockdown|strike|holiday|holidays|competition|instructions?|"
    r"mistakes?|errors?|pressure|workload|heat|flood|cold|crisis|issues?|complaints?|lack|"
    r"discount|promise|hard work|deadline|distance|noise|risk|age|experience)(?= (?:of (?:\w+ ){1,3})?,)"
)


def _clause_behind(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, place in line.find(_PHRASE):
            group = clause_at(line, place.last + 1)
            if group is None and line.lower(place.last + 1) in SUBJECT_PRONOUNS - {"you", "it"}:
                group = line.group_after(place.last + 1)
                if group and (group.first != place.last + 2 or not group.finite):
                    group = None
            if _STOPPED.match(line.plain, match.end()) or (
                group and _surely(line, match.group(), place, group)
            ):
                yield Found(*line.fix(place.first, place.last, _instead(line, match)))


def _instead(line: Line, match: re.Match[str]) -> str:
    because = _CONJUNCTION[match.group()]
    if because == "because" and _REASON.search(line.plain[: match.start()].strip()):
        return "that"
    return because


def _surely(line: Line, words: str, place: Place, group: Group) -> bool:
    """Whether the verbs are the phrase's own, not those of the sentence around it."""
    subject = line.lower(place.last + 1)
    if words == "except" and first_word(line) != place.first:
        return False
    if subject in SUBJECT_PRONOUNS - {"you", "it"}:
        return True
    if words in ("without", "except") and subject not in ("you", "it"):
        return False
    plain = bool(group.aux) or group.main is None or subject in SUBJECT_PRONOUNS
    if not plain and group.tense != "past":
        return False
    if first_word(line) == place.first or line.lower(place.first - 1) == ",":
        return plain and _ends_before_comma(line, group)
    return _is_told_already(line, place.first)


def _ends_before_comma(line: Line, group: Group) -> bool:
    """The main clause comes behind a comma, so the verbs before it are no part of it."""
    comma = next((i for i in range(group.last, len(line.words)) if line.lower(i) == ","), None)
    return comma is not None and clause_at(line, comma + 1) is not None


def _is_told_already(line: Line, at: int) -> bool:
    """Whether a statement with a plain subject stands before `at`, in the same clause."""
    before = [g for g in line.groups if g.last < at and g.finite]
    if line.groups and line.groups[0].kind is Kind.IMPERATIVE and line.groups[0].last < at:
        return line.lower(at) == "in" and not before  # "Keep it in case of you need it"
    if not before:
        return False
    start = first_word(line)
    head = clause_at(line, start)
    if head is None:
        start = next((i for i in range(at, 0, -1) if line.lower(i - 1) in (",", "that", "and")), 0)
        head = clause_at(line, start)
    before = [g for g in before if g.first >= start]
    if head is None or (line.lower(start) not in WHOLE_SUBJECTS and len(before) > 1):
        return bool(_REASON.search(line.plain[: line.starts[at]].strip()))
    return head.last < at


_THAT_PHRASE = re.compile(
    r"^(?:despite|in ?spite of) that (?=(?:i|we|you|he|she|it|they|the|my|our|your) )"
)


def _that_behind(text: Sequence[Sentence]) -> Iterator[Found]:
    """`In spite of that the order was late, he paid`: "although"."""
    for line in lines(text):
        match = _THAT_PHRASE.match(line.plain)
        if match:
            at = line.plain[: match.end()].count(" ")
            own = clause_at(line, at)
            if own and _ends_before_comma(line, own):
                yield Found(*line.fix(0, at - 1, "although"))


_INSTEAD_OF = re.compile(
    r"\b(?:instead of|apart from|in addition to|by|besides|rather than)(?<! by and by) (?P<who>he|she|we|they|i)(?= \w+)"
)


def _instead_of(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Instead of he called me`: the verb in -ing follows at once."""
    for line in lines(text):
        match = line.search(_INSTEAD_OF)
        place = match and line.place(*match.span("who"))
        group = place and next((g for g in line.groups if g.first == place.last + 1), None)
        if match and place and group and group.finite and group.simple and not group.negative:
            helped = group.main and group.aux and group.tense in ("future", "modal")
            if match.group().startswith(("besides", "rather")) or helped or not group.main:
                continue
            yield Found(*line.fix(place.first, group.last, group.main.ing[0]))


def _noun_behind(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        start = first_word(line)
        match = _BARE_CONCESSION.match(line.plain, line.starts[start])
        if match and not any(
            g.finite and line.starts[g.first] < match.end() and g.first > start for g in line.groups
        ):
            last = start + (1 if line.lower(start) == "even" else 0)
            yield Found(*line.fix(start, last, "despite"))


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_CLAUSE",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” takes a noun (the rain). A subject and verb follow here, so write “{right}”.",
            bn="“{wrong}”-এর পরে বিশেষ্য বসে (the rain)। এখানে কর্তা ও ক্রিয়া আছে, তাই লিখুন “{right}”।",
        ),
        find=_clause_behind,
        wrong=(
            "We could not deliver it [because of => because] the road was closed.",
            "The order was cancelled [due to => because] the buyer did not pay.",
            "[Despite => Although] it was Friday, our team worked.",
            "[During => While] I was checking the inbox, I found your mail.",
            "The reason I chose it is [due to => that] it lets three people edit one page.",
            "[In spite of => Although] the page was new, it had many visitors.",
            "I was late [because of => because] my laptop stopped working.",
        ),
        right=(
            "The delay due to the strike was long.",
            "Because of the problem you had, we will refund you.",
            "Despite the fee we paid, nobody came.",
            "Because of the rain, the shop was closed.",
            "All orders due to you were sent today.",
            "During the sale the page was slow.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_DESPITE_THAT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Despite” and “in spite of” take a noun. Before a whole clause write “although”.",
            bn="“despite”, “in spite of”-এর পরে বিশেষ্য বসে। পুরো বাক্যাংশের আগে “although” লিখুন।",
        ),
        find=_that_behind,
        wrong=(
            "[In spite of that => Although] the order was late, the buyer paid us.",
            "[Despite that => Although] the price is high, we sell many bags.",
            "[In spite of that => Although] we called him, he did not come.",
        ),
        right=(
            "In spite of that, the buyer paid us.",
            "Despite that, the buyer paid us.",
            "Although the order was late, the buyer paid us.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_INSTEAD_OF",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Such words take a noun or a verb in -ing, not a clause of their own: instead of calling me.",
            bn="“instead of”-এর পরে পূর্ণ বাক্যাংশ নয়, -ing বসে: instead of calling me।",
        ),
        find=_instead_of,
        wrong=(
            "Instead of [he called => calling] me, he wrote a review.",
            "Instead of [they sent => sending] a mail, they came here.",
            "Apart from [she writes => writing] posts, she draws logos.",
        ),
        right=(
            "Instead of calling me, he wrote a review.",
            "Instead of him, she called me.",
            "He called me instead of writing.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_NOUN",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Although” needs a subject and a verb. Before a noun alone write “despite”.",
            bn="“although”-এর পরে কর্তা ও ক্রিয়া লাগে। শুধু বিশেষ্য থাকলে “despite” লিখুন।",
        ),
        find=_noun_behind,
        wrong=(
            "[Although => Despite] the rain, we delivered all the parcels.",
            "[Even though => Despite] his busy schedule, he joined the call.",
            "[Though => Despite] the high price, people buy it.",
        ),
        right=(
            "Although it rained, we delivered all the parcels.",
            "Although a small shop, it sells a lot.",
            "Though the price is high, people buy it.",
        ),
    ),
)
