"""Connectors that do not suit what follows: "because of the sky looked dark", "both light or easy"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.swaps import Swaps, swap
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_PHRASAL = re.compile(
    r"\b(?P<at>because of|due to|owing to|on account of|despite of|despite|inspite of|in spite of) (?=\w)"
)
_RIGHT = {"because": "because", "due": "because", "owing": "because", "on": "because",
          "despite": "although", "inspite": "although", "in": "although"}  # fmt: skip
_RELATIVE = word_set("who which that whom whose what how where when why , the_fact")


def _with_clause(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Because of my baby is small": a clause needs because, a noun because of."""
    for line in lines(text):
        for match in line.matches(_PHRASAL):
            place = line.place(*match.span("at"))
            if not place:
                continue
            start = place.last + 1
            group = clause_at(line, start)
            if group is None or not group.finite or group.first - start > 5:
                continue
            between = [line.lower(i) for i in range(start, group.first)]
            if (
                not between
                or _RELATIVE.intersection(between)
                or between[0] in ("it", "this", "that", "which")
            ):
                continue
            if any(read_as(word, Form.ING) for word in between) or _contact(
                line, start, group.first
            ):
                continue
            surely = group.main is None or bool(group.aux) or _LINKS.match(line.lower(group.first))
            comma = any(line.lower(i) == "," for i in range(place.first))
            said = any(g.finite and g.last < place.first for g in line.groups)
            opens = place.first == 0 or comma or said
            if surely and opens and not (place.first == 0 and "," not in line.plain):
                right = _RIGHT[match["at"].split()[0]]
                both = (right, "since") if right == "because" else (right, "even though")
                yield Found(*line.fix(place.first, place.last, *both))


_LINKS = re.compile(r"(?:looked|looks|became|becomes|seemed|seems|went|felt|feels|broke|fell)$")


def _contact(line: Line, start: int, end: int) -> bool:
    """ "Because of the delay we had": a pronoun right behind a noun opens a relative clause."""
    pronouns = ("i", "you", "we", "they", "he", "she", "it")
    return any(line.lower(i) in pronouns for i in range(start + 1, end))


_BOTH_OR = re.compile(r"\bboth (?P<one>\w+) (?P<at>or) (?P<two>\w+)")
_SO_AS = re.compile(
    r"(?<!not )(?<!never )\bso (?P<adj>\w+) (?P<at>as) (?=(?:the|my|our|your|we|i|they|he|she|it|you|nobody|no one|everyone|customers|people) )"
)
_NOT_SO = re.compile(r"\b(?:not|n't|never|as|so) so ")
_RESULT = re.compile(
    r" , (?P<at>so that) (?=(?:(?:i|we) (?:cannot|can not|could not)|(?:i|we|they|he|she|the \w+|my \w+|our \w+) (?:did not|had to|was|were|lost|missed|got)) )"
)


def _pairs(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if "both " in plain:
            for match in _BOTH_OR.finditer(plain):
                same = (
                    kinds(match["one"])[:1] and kinds(match["one"])[:1] == kinds(match["two"])[:1]
                )
                if same and (place := line.place(*match.span("at"))):
                    yield Found(line.span(place.first, place.last), ("and",))
        if "so " in plain:
            for match in _SO_AS.finditer(plain):
                place = line.place(*match.span("at"))
                if place and "J" in kinds(match["adj"]) and not _NOT_SO.search(f" {plain}"):
                    clause = clause_at(line, place.last + 1)
                    if (
                        clause
                        and clause.base != "be"
                        and match["adj"] not in ("long", "far", "much", "soon", "many")
                    ):
                        yield Found(line.span(place.first, place.last), ("that",))
            for match in _RESULT.finditer(plain):
                if place := line.place(*match.span("at")):
                    yield Found(line.span(place.first, place.last), ("so",))


_WHO = r"(?:i|we|you|he|she|it|they|the|my|our|your|his|her|their|this|that)"
_SWAPS = Swaps(
    swap(r"\b(?:wait|waits|waited|waiting|stay|stays|stayed|stand|stood|sat|slept|worked|remained|kept open|stays open)(?: \w+){0,4} (?P<at>by) (?=\d|noon|midnight|(?:nine|ten|eleven|twelve|one|two|three|four|five|six|seven|eight) (?:o'clock|o|at|[.,])|sunday|monday|tuesday|wednesday|thursday|friday|saturday)", "until"),
    swap(r"\b(?:would|'d|had) (?:sooner|rather) (?:\w+ ){2,7}?(?P<at>but|then|as) (?=(?:sell|buy|get|wait|go|lose|pay|take|give|send|use|work|have|be|make|see|eat|hire|ask|do|stay|leave|call)\b)", "than"),
    swap(r"\blet (?:me|us) know (?P<at>that) (?=you (?:need|want|prefer|have any|agree|like)\b)", "if"),
    swap(rf"\b(?:is|was|ask|asks|asked|asking|know|knows|knew|tell|told|see|check|understand|wonder|wondered|wondering|doubt|doubts|explain|explained|him|her|me|us|them) (?P<at>that (whether|why|how)) (?={_WHO}\b)", r"\2",
         unless=r"\bso \w+$"),
    swap(r"\b(?:ask|asks|asked|asking|wonder|wondered|wondering|check)(?: (?:him|her|me|us|them))? (?P<at>if that) (?=(?:he|she|you|they|we|i)\b)", "if"),
    swap(r"\b(?:hurry up|hurry|better \w+(?: \w+)*|must \w+(?: \w+)*) , (?P<at>unless) (?=(?:you|we|i|they|he|she|it) (?:will|may|might)\b)", "or"),
    swap(r"(?P<at>so as) (?=(?:nobody|no one|everyone|everybody|i|we|you|he|she|they|it|people|customers|the \w+) (?:can|could|will|would|may|might)\b)", "so that"),
    swap(r"\b(?:like|love|prefer|enjoy|need|costs?|pay|sells?|want) \w+ (?:more|less|better) (?P<at>as) ", "than"),
    swap(r"\b(?:cheaper|bigger|faster|smaller|higher|lower|older|younger|taller|longer|shorter|worse|later|earlier|easier|harder|heavier|lighter) (?P<at>as) (?=(?:the|my|your|our|his|her|their|this|that|yours|mine|me|you|last|before)\b)", "than"),
    swap(r"\b(?:was|were|am|is|are) (?:just )?(?:about|going) to (?:\w+ ){1,6}?(?P<at>than) (?=(?:the|my|i|he|she|a|we|they|it|our)\b)", "when"),
    swap(r"(?P<at>and) (?=(?:\w+ ){1,4}, but not both\b)", "or"),
    swap(r"\bboth (?:\w+ ){1,4}?(?P<at>and also|along with|together with|plus) (?=\w)", "and"),
)  # fmt: skip


_AND = re.compile(
    r" , (?P<at>and) (?=(?:the|my|our|your|his|her|their|we|i|he|she|they|it|you|this|there) )"
)
_OPENERS = word_set("when while after because although though if since once as unless until")


def _and_main(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "While he was measuring the cloth, and the power went out": the first clause depends already."""
    for line in lines(text):
        if line.lower(0) not in _OPENERS or line.plain.count(" , ") != 1:
            continue
        match = line.search(_AND)
        place = match and line.place(*match.span("at"))
        if not place or line.lower(len(line.words) - 1) not in (".", "!"):
            continue
        inside = [g for g in line.groups if g.first < place.first and g.finite]
        if line.lower(0) == "since" and not line.lower(1).startswith(
            ("the", "we", "you", "it", "my")
        ):
            continue
        if "please" in line.plain or len(inside) != 1 or not clause_at(line, 1):
            continue
        after = clause_at(line, place.last + 1)
        more = [g for g in line.groups if after and g.first > after.last and g.finite]
        if after and not more and line.lower(1) not in ("usual", "always", "for", "to"):
            nxt = place.last + 1
            yield Found(*line.fix(place.first, nxt, line.written(nxt, nxt)))


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_PHRASE_CLAUSE",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A whole clause follows, with its own verb, so it is “{right}”; “{wrong}” takes a noun.",
            bn="পরে ক্রিয়াসহ পুরো বাক্য আছে, তাই “{right}” বসবে; “{wrong}”-এর পরে শুধু বিশেষ্য বসে।",
        ),
        find=_with_clause,
        wrong=(
            "We moved the wedding indoors, [because of => because] the sky was dark.",
            "I would like to work from home, [because of => because] my baby is small.",
            "The clinic is shut today [due to => because] the doctor has gone abroad.",
        ),
        right=(
            "We moved indoors because of the dark sky.",
            "We lost a day because of the delay we had at the port.",
            "Due to what you told us, we have changed the plan.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_SHAPE",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="These words go together in English: both … and, so … that; a result has so: “{right}”.",
            bn="ইংরেজিতে জোড়াগুলো বাঁধা: both … and, so … that; ফল বোঝালে শুধু so: “{right}”।",
        ),
        find=_pairs,
        wrong=(
            "The saree is both light [or => and] easy to wash.",
            "The glue was so weak [as => that] the handle came off in a day.",
            "The fan is noisy, [so that => so] I cannot sleep.",
        ),
        right=(
            "The saree is both light and easy to wash.",
            "It is not so weak as the old one was.",
            "I closed the door so that I could sleep.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_OTHER",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Another joining word belongs here: “{right}”, not “{wrong}”.",
            bn="এখানে অন্য সংযোজক বসবে: “{wrong}” নয়, “{right}”।",
        ),
        find=_SWAPS,
        wrong=(
            "We waited at the gate [by => until] noon, but nobody came.",
            "The question is [that whether => whether] we can afford it.",
            "He spoke in a low voice [so as => so that] nobody could hear.",
            "I was about to lock the door [than => when] the phone rang.",
        ),
        right=(
            "We waited at the gate until noon.",
            "He lowered his voice so as not to wake them.",
            "She said that if we pay, they will start.",
            "It is cheaper than the old one.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_AND_MAIN",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The first word already joins the two clauses; “and” is one too many: “{right}”.",
            bn="প্রথম শব্দটিই দুই অংশ জোড়া দিয়েছে, মাঝে “and” লাগে না: “{right}”।",
        ),
        find=_and_main,
        wrong=(
            "While the tailor was measuring the cloth, [and the => the] power went out.",
            "When the truck reached Mawa, [and the => the] driver called us.",
            "Because the road was flooded, [and we => we] closed early.",
        ),
        right=(
            "If you are late, and the shop is closed, call me.",
            "While the tailor was measuring the cloth, the power went out.",
            "Since Monday, sales have grown, and the team is happy.",
        ),
    ),
)
