"""A story told in the past stays in the past, from one clause to the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.clauses import in_past, past, present
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import PAST
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, Group, Kind
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.wordset import word_set

# Told with a time, these are the next event of the story.
_EVENTS = word_set(
    "say tell ask call come go reply send give take stop refuse promise answer arrive leave cancel pay "
    "cry start shout disappear break fall open close buy charge hang bring phone ring pick drop find "
    "throw become receive get return deliver notice close reject hear lose learn block delete accept "
    "approve agree crash fail show begin complain explain inform apologise apologize ignore"
)
# Done by a person, these are events even with no time said.
_BY_PERSONS = word_set(
    "say tell ask call reply answer refuse promise leave cancel give send return hang bring cry shout "
    "apologise apologize block reject accept approve ignore phone come arrive pick inform complain "
    "explain thank warn blame throw forget lose decide contact take buy order begin start stop receive "
    "open notice close break pay charge show teach demand grab push help invite offer laugh smile sign "
    "check hang wrap copy keep continue try drop hit miss book"
)
# What befalls a thing once.
_BEFALLING = word_set("break crash stop fail fall disappear burst die freeze arrive tear")
# "I clicked the link and it opens a blank page": what the machine answered.
_TRIED = word_set(
    "click try press open submit enter log tap refresh scan search type pay upload attempt"
)
_ANSWERS = word_set("open show display give say redirect load ask return send crash fail freeze")
_AWAY = word_set("up off out away back down without")
_GOING = word_set("leave go come disappear return run walk")
_NOBODY = word_set("nobody someone somebody everybody everyone anyone one")
_PEOPLE = word_set(
    "rider riders client clients customer customers man woman lady gentleman guy boy girl agent manager "
    "boss courier seller buyer shopkeeper driver colleague designer developer assistant owner friend "
    "brother sister father mother wife husband officer teacher operator technician deliveryman person "
    "people they team staff guest visitor supplier vendor company bank police recruiter doctor freelancer"
)
_JOINING = word_set("and but then so , ;")
_RELATIVE = word_set("who which that what how why where if when because whether")
_THINKING = word_set(
    "be have think know believe like love want need say feel seem mean understand hope study learn join "
    "graduate retire live work start begin found design create build choose add put set make move"
)


def _mixed(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "He called yesterday and then asks": an event in the present, in the middle of a story."""
    for line in lines(text):
        began: Group | None = None
        when: bool | None = None
        for group in line.groups:
            if past(group) and group.main is not None and group.subject:
                began = group if began is None or began.base in _THINKING else began
            simple = group.finite and group.tense == "present" and group.simple and group.subject
            if began is None or not simple or group.passive or not _joined(line, group):
                continue
            if _NOW.search(line.plain, line.starts[max(0, group.first - 3)]):
                continue
            if when is None:
                when = bool(line.search(_TOLD_WHEN) or line.search(PAST))
            event = (when and group.base in _EVENTS) or _is_event(line, began, group)
            if event or _between_pasts(line, began, group):
                yield Found(*line.fix(group.first, group.last, in_past(group)))


def _between_pasts(line: Line, began: Group, group: Group) -> bool:
    """ "I tried it on, but it is too tight, so I sent it back"."""
    after = next((g for g in line.groups if g.first > group.last and g.finite), None)
    if after is None or not past(after) or not after.subject or began.base in _THINKING - {"be"}:
        return False
    joined = {line.lower(i) for i in range(group.last + 1, after.first)} & {"so", "and", "but"}
    near = {line.lower(i) for i in range(max(0, group.first - 3), group.first)}
    too = group.main is None and line.lower(group.last + 1) == "too"
    event = group.base in _EVENTS | _BY_PERSONS | {"fit", "work", "look"}
    return bool(joined) and bool(near & {"but", "and", "so"}) and (too or event)


def _joined(line: Line, group: Group) -> bool:
    near = {line.lower(i) for i in range(max(0, group.first - 4), group.first)}
    return not _JOINING.isdisjoint(near) and _RELATIVE.isdisjoint(near)


def _is_event(line: Line, began: Group, group: Group) -> bool:
    """Whether this happened next, though no time is said."""
    if not group.subject:
        return False
    if began.base in _THINKING and "not" not in began.inside:
        return False
    if group.base in ("apologise", "apologize", "thank") and group.subject in ("i", "we"):
        return False
    if group.subject in ("he", "she", "they", "i", "we"):
        return group.base in _BY_PERSONS or (
            _next_told(line, group) and group.base not in _THINKING
        )
    if began.base in _TRIED and group.base in _ANSWERS and group.subject in ("it", "noun"):
        return True
    actor = line.lower(group.first - 1)
    if actor in _NOBODY or line.lower(group.first - 2) in _NOBODY:
        return group.base in _BY_PERSONS
    if actor in _PEOPLE:
        return group.base in _BY_PERSONS and line.lower(group.first - 2) not in ("our", "many")
    return group.base in _BEFALLING and "not" not in group.inside and group.subject == "noun"


def _so_i_go(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I was tired, so I go home": what followed from a past state is past too."""
    for line in lines(text):
        if " so " not in line.plain:
            continue
        for began, group in pairwise(g for g in line.groups if g.finite):
            state = past(began) and (began.main is None or began.base in _MOODS) and began.subject
            link = [line.lower(i) for i in range(max(0, group.first - 2), group.first)]
            person = link[:1] == ["so"] and link[-1] in ("i", "we", "he", "she", "they")
            simple = present(group) and group.simple and not group.passive
            if not (state and person and simple) or line.search(_NOW):
                continue
            if group.base in _THEN_DONE:
                yield Found(*line.fix(group.first, group.last, in_past(group)))


_MOODS = word_set("tire disappoint confuse worry upset frighten want need close lock")
_THEN_DONE = word_set(
    "go leave decide cancel call ask tell return order buy write reply send complain come walk run try take"
)


def _next_told(line: Line, group: Group) -> bool:
    """ "..., then I write", "and at last we find": a word that names the next event."""
    before = " ".join(line.lower(i) for i in range(max(0, group.first - 4), group.first - 1))
    return _NEXT.search(before) is not None


_NEXT = re.compile(r"\b(?:then|at last|finally|suddenly|after that|at once|immediately) ?,?$")


def _suddenly(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if "sudden" not in line.plain or not (match := _SUDDEN.match(line.plain)):
            continue
        finite = [g for g in line.groups if g.finite]
        now = line.search(_NOW)
        if len(finite) < 2 or now or not match or line.starts[finite[0].first] < match.end():
            continue
        first, *rest = finite
        told = next((g for g in rest if past(g) and g.subject), None)
        joined = told and any(line.lower(i) in ("and", "so") for i in range(first.last, told.first))
        if present(first) and first.simple and joined:
            yield Found(*line.fix(first.first, first.last, in_past(first)))


_SUDDEN = re.compile(r"(?:(?:but|and|then) )?(?:suddenly|all of a sudden)\b")


def _and_then(text: Sequence[Sentence]) -> Iterator[Found]:
    for line, verb, at, sure in _second_verbs(text):
        if sure:
            yield Found(*line.fix(at, at, verb.past[0]))


def _and_then_perhaps(text: Sequence[Sentence]) -> Iterator[Found]:
    for line, verb, at, sure in _second_verbs(text):
        if not sure:
            yield Found(*line.fix(at, at, verb.past[0]))


def _second_verbs(text: Sequence[Sentence]) -> Iterator[tuple[Line, Verb, int, bool]]:
    """The verb after "and" that shares its subject with a past one, and whether it is surely wrong."""
    for line in lines(text):
        if " and " not in line.plain and " then " not in line.plain and " but " not in line.plain:
            continue
        for at, word in enumerate(line.words):
            if word.lower not in ("and", "then", "but") or at == 0:
                continue
            here = at + 1
            while line.lower(here) in _ADVERBS:
                here += 1
            first = _shared(line, at)
            if not first or _NOW.search(line.plain, line.starts[at]):
                continue
            if verb := read_as(line.lower(here), Form.BASE):
                lone = first.subject in ("he", "she") or (
                    first.subject == "noun" and line.lower(first.first - 1) in _PEOPLE
                )
                told = lone or verb.base in _BY_PERSONS | {"find", "go", "see", "get"}
                if told and verb.base not in verb.past and _no_noun(line, verb, here):
                    yield line, verb, here, lone or first.subject == "i"
            elif verb := read_as(line.lower(here), Form.THIRD):
                follows = line.lower(here + 1)
                object_next = follows in OBJECT_PRONOUNS | DETERMINERS or (
                    verb.base in _GOING and follows in PREPOSITIONS
                )
                away = follows in _AWAY and verb.base in _BY_PERSONS | _GOING
                told = object_next or away or verb.base in _BY_PERSONS & _SAYING
                if told and first.base not in _THINKING:
                    yield line, verb, here, False


def _shared(line: Line, at: int) -> Group | None:
    """The past verbs that what follows the "and" at `at` goes on from."""
    for group in reversed(line.groups):
        if group.last >= at:
            continue
        if group.kind is Kind.LOOSE and group.main and line.lower(group.first) == group.main.base:
            continue  # "the box": a noun
        if past(group) and group.main is None:  # "said the budget was small and left"
            continue
        between = {line.lower(i) for i in range(group.last + 1, at)}
        if not _PARTING.isdisjoint(between):
            return None
        if _listed(line, group):
            at = group.first - 1
            continue
        told = past(group) and group.main is not None and not group.passive and group.subject
        return group if told else None
    return None


def _listed(line: Line, group: Group) -> bool:
    """ "He came, took the laptop and ...": one act of a list, its subject named before."""
    if group.subject or line.lower(group.first - 1) not in (",", "and"):
        return False
    return past(group) or read_as(line.lower(group.first), Form.PAST) is not None


def _no_noun(line: Line, verb: Verb, at: int) -> bool:
    """Whether the word at `at` is surely the verb, no noun or adjective of the same form."""
    follows = line.lower(at + 1)
    if follows in OBJECT_PRONOUNS | {"the", "a", "an", "my", "his", "her", "our", "your", "that"}:
        return True
    return verb.base in _NEVER_NOUNS and follows not in ("and", ".", ",", "of")


_PARTING = word_set(", ; : who which because if when while where ( ) and but or so")
_ADVERBS = word_set("also just finally immediately suddenly then directly simply later never again")
_SAYING = word_set("say tell ask reply inform explain refuse promise apologise apologize")
_NEVER_NOUNS = word_set(
    "ask find tell give send get say become forget lose receive choose bring apologise apologize agree "
    "accept reject inform explain begin buy pay know decide leave refuse arrive solve confirm deliver"
)
_TOLD_WHEN = re.compile(
    r"^when |\b(?:at first|one day|this morning|at (?:noon|midnight)|on \w+day|in (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|(?:two|three|four|five|many|several)"
    r" times|twice|(?:the )?next day|(?:when|while|after|during) (?:i|we|he|she|they|the) |first)\b"
)
_NOW = re.compile(
    r"\b(?:now|today|still|always|every|each|usually|often|sometimes|daily|currently|these days|tomorrow|next(?! day| morning| week| month)"
    r"|regularly|a day|a week|a month|nowadays|until|till|by \w+day|will|can)\b"
)


def _past_perfect_alone(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        finite = [g for g in line.groups if g.finite]
        if not finite or not finite[0].perfect or not line.search(PAST):
            continue
        only, *rest = finite
        if any(g.tense == "past" or "have" in g.aux or g.tense == "modal" for g in rest):
            continue
        if only.tense == "past" and only.perfect and only.subject and "already" not in only.inside:
            yield Found(
                *line.fix(only.first, only.last, rewritten(only, "past", progressive=False))
            )


_BN_STORY = "গল্পটা অতীতের, তাই এই ক্রিয়াটাও অতীতে থাকবে: “{right}”।"


CHECKS = (
    Check(
        id="COACH_TENSE_SO_THEN",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="What came of it happened then too, so it is past: “{right}”.",
            bn="কারণটা অতীতের, ফলটাও তখনই ঘটেছে, তাই এটাও অতীতে: “{right}”।",
        ),
        find=_so_i_go,
        wrong=(
            "I was tired, so I [go => went] home early and slept.",
            "The shop was closed, so we [return => returned] without the box.",
            "He was ill, so he [cancels => cancelled] the meeting.",
        ),
        right=(
            "I was tired, so I went home early.",
            "The old shop was small, so now we order online.",
            "She was a teacher, so she explains well.",
        ),
    ),
    Check(
        id="COACH_TENSE_SUDDENLY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Suddenly” tells of a moment in this past story, so the verb is past: “{right}”.",
            bn="“suddenly” দিয়ে অতীতের একটা মুহূর্তের কথা বলছেন, তাই ক্রিয়াও অতীতে: “{right}”।",
        ),
        find=_suddenly,
        wrong=(
            "Suddenly the screen [turns => turned] blue and I lost all my work.",
            "Suddenly she [starts => started] to cry and everybody went silent.",
            "All of a sudden the page [becomes => became] blank, so I closed it.",
        ),
        right=(
            "Suddenly the screen turned blue and I lost all my work.",
            "Suddenly everyone wants the box we made.",
            "The screen suddenly turns blue every day.",
        ),
    ),
    Check(
        id="COACH_TENSE_STORY",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="The story began in the past; keep this verb there too: “{right}”.",
            bn=_BN_STORY,
        ),
        find=_mixed,
        wrong=(
            "The rider called me yesterday and then he [cancels => cancelled] the trip.",
            "She ordered two bags last week but then the shop [sends => sent] her one.",
            "We sent him the samples, but he never [replies => replied].",
            "My phone fell from the table and the screen [breaks => broke].",
            "I clicked the link and it [opens => opened] a blank page.",
            "I tried the dress on, but it [is => was] too tight, so I sent it back.",
        ),
        right=(
            "She resigned, so I take her calls now.",
            "We added a filter, and customers find things faster.",
            "He ordered it yesterday and wants it today.",
            "She ordered two bags last week but the shop sent one.",
            "I spoke to the manager who calls every week.",
        ),
    ),
    Check(
        id="COACH_TENSE_AND_THEN",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Both verbs tell what happened then, so both are past: “{right}”.",
            bn="“and” দিয়ে জোড়া দুটো কাজই তখন ঘটেছে, তাই দুটোই past: “{right}”। প্রথমটা past করলেই হয় না।",
        ),
        find=_and_then,
        wrong=(
            "I opened the box and [find => found] only one shoe.",
            "She went to the shop and [ask => asked] for a refund.",
            "The rider took the money and then [give => gave] me the wrong bag.",
        ),
        right=(
            "I opened the box and found only one shoe.",
            "I wanted to go to the shop and ask for a refund.",
            "They helped me find and send the file.",
            "She updated the report and file names.",
        ),
    ),
    Check(
        id="COACH_TENSE_AND_THEN_HINT",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If this happened then too, keep it in the past: “{right}”.",
            bn=_BN_STORY,
        ),
        find=_and_then_perhaps,
        wrong=(
            "She checked the stock and [tells => told] me that the red one was gone.",
            "He apologised and [gives => gave] us a discount code.",
            "They took my number and [promise => promised] me a call.",
        ),
        right=(
            "She checked the stock and told me that the red one was gone.",
            "She joined in 2019 and tells new agents how to answer.",
            "He left school and sells cakes.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAD_ALONE",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Had” is only for what came before another past event. For one event alone write “{right}”.",
            bn="আরেকটা অতীত ঘটনার আগে ঘটলে তবেই had লাগে। একটাই ঘটনা হলে লিখুন “{right}”; বাংলার "
            "“করেছিলাম” মানেই had নয়।",
        ),
        find=_past_perfect_alone,
        wrong=(
            "I [had sent => sent] you the file last week.",
            "Yesterday I [had called => called] your office.",
            "We [had ordered => ordered] ten shirts two weeks ago.",
        ),
        right=(
            "I sent you the file last week.",
            "I had sent the file before you called yesterday.",
            "He had already left.",
        ),
    ),
)
