"""What a relative clause holds: its own subject, nothing said twice, where and when for place and time."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.noun_kinds import (
    GROUPS,
    SAYING_NOUNS,
    is_noun,
    is_person,
    is_thing,
    people,
    places,
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
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

_RELATIVES = word_set("which that who whom")
_COPIES = word_set("it them him")
_SUBJECTS = SUBJECT_PRONOUNS | word_set(
    "the my our your his her their this that these those a an customers people clients"
)
_SAYING = word_set(
    "say tell know think believe hope confirm inform assure promise explain mention notice "
    "ensure understand feel show suggest agree claim guess expect remember forget realise realize wish "
    "ask request demand recommend prove add admit insist remind notify report mean state warn decide"
)
_GIVING = word_set(
    "give send show tell offer lend pay bring hand pass sell teach ask email forward mail owe promise "
    "let charge cost save wish"
)
_WITH_PREPOSITION = word_set(
    "ask talk look wait work pay deal live listen reply apply speak depend care think complain refer belong "
    "search agree write hear know sit stay rely insist go come argue laugh log respond object subscribe worry"
)
_END = word_set(". , ! ? ; :")
_LAST = word_set(
    "yesterday today tomorrow last this in on for from with at by and but when because before after is was are "
    "were has have had will does did can should must again here there now so to two three online via through"
)


def _clause(line: Line, at: int) -> Group | None:
    """The verbs of a relative clause whose subject begins at `at`."""
    if line.lower(at) not in _SUBJECTS | DETERMINERS | people():
        return None
    group = next((g for g in line.groups if g.first > at), None)
    if group is None or group.first - at > 4 or line.broken(at + 1, group.first - 1):
        return None
    if line.lower(at) in SUBJECT_PRONOUNS and not all(
        is_adverb(line.lower(i)) for i in range(at + 1, group.first)
    ):
        return None
    return group if group.finite or group.kind is Kind.LOOSE else None


def _chained(line: Line, group: Group) -> Group:
    """The last of verbs that hang on one another: "need to fill"."""
    place = line.groups.index(group)
    for other in line.groups[place + 1 :]:
        if other.kind is Kind.INFINITIVE and other.first - group.last == 2:
            group = other
        else:
            break
    return group


def _describes(line: Line, at: int) -> bool:
    """Whether the relative at `at` describes the noun before it."""
    noun = line.lower(at - 1)
    if not (
        is_noun(noun) or noun in ("one", "ones", "those", "thing", "everything") or noun in GROUPS
    ):
        return False
    if line.lower(at) != "that":
        return line.lower(at) != "which" or line.lower(at + 1) in _SUBJECTS
    if noun in SAYING_NOUNS:
        return False
    for place in range(at - 1, max(-1, at - 8), -1):
        word = line.lower(place)
        if word in ("so", "such"):
            return False
        if any(r.verb.base in _SAYING for r in readings(word)) and not (
            noun_like(word) and line.lower(place - 1) in DETERMINERS
        ):
            return False
        if word in BREAKS:
            break
    return True


_PHRASAL = word_set(
    "fill hand turn try plug switch send pick set put call take give bring pay cut throw"
)


def _said_twice(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The file that I sent it`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-3]):
            if piece.lower not in _RELATIVES or at == 0 or not _describes(line, at):
                continue
            group = _clause(line, at + 1)
            if group is None or group.main is None or group.passive:
                continue
            group = _chained(line, group)
            copy = group.last + 1
            if line.lower(copy) in PREPOSITIONS and line.lower(copy + 1) in _COPIES | {"her"}:
                verb = group.main.base if group.main else ""
                if verb in _WITH_PREPOSITION and _ends(line, copy + 2):
                    yield Found(*line.fix(copy, copy + 1, line.lower(copy)))
                continue
            if line.lower(copy) not in _COPIES or (
                line.lower(copy + 1) in ("to", "for") and line.lower(copy + 2) in _COPIES
            ):
                if object_copy := _far_copy(line, copy):
                    yield Found(
                        *line.fix(object_copy - 1, object_copy, line.lower(object_copy - 1))
                    )
                continue
            verb = group.main.base if group.main else ""
            if (
                verb in _GIVING
                and is_person(line.lower(at - 1))
                and line.lower(copy + 1) in DETERMINERS
            ):
                end = _object_end(line, copy + 1)
                said = f"{line.written(group.last, group.last)} {line.written(copy + 1, end)} to"
                if line.words[group.last].start != line.words[copy].start:
                    yield Found(*line.fix(group.last, end, said))
                continue
            if verb in _GIVING and line.lower(copy) != "it":
                continue
            particle = line.lower(copy + 1) in ("in", "up", "out", "back", "off", "down", "on")
            gap = line.lower(copy + 1) in PREPOSITIONS | {"to"} and (
                not line.lower(copy + 2)
                or line.lower(copy + 2) in _END | AUXILIARIES - {"may", "will"}
            )
            if gap and not (particle and group.base in _PHRASAL):
                continue
            if _ends(line, copy + 1) or particle:
                kept = line.written(group.last, group.last)
                if line.words[group.last].start != line.words[copy].start:
                    yield Found(*line.fix(group.last, copy, kept))


def _object_end(line: Line, at: int) -> int:
    last = at
    for place in range(at + 1, min(at + 5, len(line.words))):
        if line.lower(place) in BREAKS | PREPOSITIONS | AUXILIARIES | _LAST:
            break
        last = place
    return last


def _far_copy(line: Line, at: int) -> int | None:
    """The copy behind an object and a preposition: "you sent the link of it"."""
    if line.lower(at) not in DETERMINERS | word_set("you me us"):
        return None
    for place in range(at + 1, min(at + 4, len(line.words) - 1)):
        word = line.lower(place)
        if word in BREAKS:
            return None
        if word in ("of", "about", "with", "in", "on", "from") and line.lower(place + 1) in _COPIES:
            return place + 1 if _ends(line, place + 2) else None
    return None


def _ends(line: Line, at: int) -> bool:
    follows = line.lower(at)
    verb = read_as(follows, Form.PAST, Form.THIRD) is not None and not noun_like(follows)
    return not follows or follows in _END | _LAST or verb


def _said_twice_bare(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The message you sent it was not clear`: the noun opens the sentence, no linking word."""
    for line in lines(text):
        if line.lower(0) not in _OPENING:
            continue
        at = next((i for i in range(2, min(5, len(line.words))) if line.lower(i) in _WHO), None)
        if at is None or not (is_thing(line.lower(at - 1)) or line.lower(at - 1) in people()):
            continue
        if any(line.lower(i) in BREAKS or line.lower(i) in SAYING_NOUNS for i in range(1, at)):
            continue
        group = _clause(line, at)
        if (
            group is None
            or group.main is None
            or group.base in _SAYING - {"see", "write", "make", "find", "check"}
        ):
            continue
        copy = group.last + 1
        person = line.lower(copy) in ("her", "him") and _ends(line, copy + 1)
        if not (line.lower(copy) in ("it", "them") or person) or group.last == at:
            continue
        later = [g for g in line.groups if g.first > copy and g.finite and not g.subject_inside]
        if not later or line.broken(copy + 1, later[0].first - 1):
            continue
        if any(
            line.lower(i) in SUBJECT_PRONOUNS and line.lower(i - 1) not in PREPOSITIONS | {"to"}
            for i in range(copy + 1, later[0].first)
        ):
            continue
        yield Found(*line.fix(group.last, copy, line.written(group.last, group.last)))


_OPENING = word_set("the this that these those my your our his her their every any all")
_WHO = word_set("i we you he she they")


def _subject_twice(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The link which it is in the mail`, `the girl who she works here`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-2]):
            who, copy = piece.lower, line.lower(at + 1)
            if at == 0 or who not in ("which", "who", "that") or line.lower(at - 1) in PREPOSITIONS:
                continue
            noun = line.lower(at - 1) if line.lower(at - 1) != "," else line.lower(at - 2)
            person = is_person(noun) or noun in ("one", "ones", "those")
            if (who == "which" and copy in ("it", "they")) or (
                who == "who" and copy in ("he", "she", "they") and person
            ):
                pass
            else:
                continue
            group = _clause(line, at + 1)
            if group is None or not _describes(line, at) or not group.finite:
                continue
            gap = line.lower(group.last + 1) in _END or (group.main is not None and copy == "they")
            if group.main is not None and gap:
                continue
            if (
                group.main is not None
                and who == "which"
                and (copy == "they" or not _full(line, group))
            ):
                continue
            if group.main is not None and who == "who" and not _full(line, group):
                continue
            yield Found(*line.fix(at, at + 1, who))


_ALONE = word_set("live work come go arrive wait happen stay sleep seem appear become")


def _full(line: Line, group: Group) -> bool:
    """Whether the verb has all it needs, so that no object is missing before it."""
    follows = line.lower(group.last + 1)
    return (
        group.base in _ALONE
        or group.passive
        or follows in DETERMINERS
        or follows in ("me", "us", "to", "you")
        or is_noun(follows)
    )


def _where(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The shop which I bought the cooker`, `the day which he came`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-2]):
            if piece.lower not in ("which", "that") or at == 0:
                continue
            noun = line.lower(at - 1)
            place, time = noun in places(), noun in times()
            group = _clause(line, at + 1) if place or time else None
            if group is None or not (_describes(line, at) or time):
                continue
            born = "born" in (line.lower(group.last), line.lower(group.last + 1))
            if group.main is None and not born:
                continue
            group = _chained(line, group)
            if (place and born and line.lower(group.last + 2) != "in") or (
                place and _no_gap(line, group)
            ):
                yield Found(*line.fix(at, at, "where"))
            elif (
                time
                and piece.lower == "which"
                and (
                    group.base not in _CHOSEN
                    or line.lower(group.last + 1) in DETERMINERS | {"most"}
                )
                and line.lower(group.last + 1) not in PREPOSITIONS - {"in", "at", "on", "from"}
            ):
                yield Found(*line.fix(at, at, "when", "that"))


_CHOSEN = word_set(
    "choose mention give suggest prefer pick select set book fix spend like want need ask tell say propose "
    "enter offer request remember forget waste save mark require schedule plan agree confirm see use get have"
)
_INTRANSITIVE = word_set(
    "meet live work stay sit sleep study reside bear grow shop park stand eat dine"
)


def _no_gap(line: Line, group: Group) -> bool:
    """Whether the clause lacks nothing, so that only "where" can open it."""
    follows = line.lower(group.last + 1)
    stranded = follows in PREPOSITIONS and (_ends(line, group.last + 2))
    if stranded or group.base in ("think", "say", "know", "believe", "hope", "feel"):
        return False
    if group.base in _INTRANSITIVE:
        end = next(
            (
                i
                for i in range(group.last + 1, len(line.words))
                if line.lower(i) in _END | AUXILIARIES
            ),
            len(line.words),
        )
        return not any(
            line.lower(i) in PREPOSITIONS and _ends(line, i + 1) for i in range(group.last + 1, end)
        )
    has_object = (
        follows in DETERMINERS - {"that"} or is_thing(follows) or follows == "place"
    ) and group.base not in _GIVING - {
        "buy",
        "get",
        "sell",
    }
    if not has_object or group.passive:
        return False
    end = next(
        (
            i
            for i in range(group.last + 2, len(line.words))
            if line.lower(i) in BREAKS | AUXILIARIES
        ),
        len(line.words),
    )
    if any(line.lower(i) in times() for i in range(group.last + 1, min(end, group.last + 4))):
        return False
    return line.lower(end - 1) not in PREPOSITIONS and not any(
        line.lower(i) in ("to", "from", "about", "with") for i in range(group.last + 1, end)
    )


_THERE = re.compile(
    r"(?:where|which|that) (?P<clause>(?:i|we|you|they|he|she) [^,;:.?!]+?) (?P<wrong>(?P<from>from |in )?there)(?= (?:is|was|are|were|has|have|will|can|[.,!]))"
)


def _there_again(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The shop where I bought it there is closed`."""
    for line in lines(text):
        for match, place in line.find(_THERE):
            wrong = line.place(*match.span("wrong"))
            if wrong and line.lower(place.first - 1) in places():
                last = line.written(wrong.first - 1, wrong.first - 1)
                if line.words[wrong.first - 1].start != line.words[wrong.first].start:
                    yield Found(*line.fix(wrong.first - 1, wrong.last, last))


def _late_preposition(line: Line, group: Group) -> int | None:
    """The place of an "in" behind an object: "where I have an account in is closed"."""
    if line.lower(group.last + 1) not in DETERMINERS:
        return None
    for place in range(group.last + 3, min(group.last + 6, len(line.words))):
        if line.lower(place) in ("in", "at", "from"):
            return place if line.lower(place + 1) in AUXILIARIES | _END else None
    return None


def _where_in(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The company where I work in`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-3]):
            if (
                piece.lower != "where"
                or at == 0
                or (not is_noun(line.lower(at - 1)) and line.lower(at - 1) not in GROUPS)
            ):
                continue
            group = _clause(line, at + 1)
            if group is None:
                continue
            if far := _late_preposition(line, group):
                yield Found(*line.fix(far - 1, far, line.written(far - 1, far - 1)))
                continue
            if line.lower(group.last + 1) not in ("in", "at", "to"):
                continue
            if group.base not in _INTRANSITIVE | {"buy", "go"}:
                continue
            follows = line.lower(group.last + 2)
            if not follows or follows in _END | AUXILIARIES - {"may", "might"}:
                yield Found(
                    *line.fix(group.last, group.last + 1, line.written(group.last, group.last))
                )


_THAT_AFTER_COMMA = re.compile(
    r"^(?:(?:the|our|my|your|his|her|their|this|mr|mrs|ms|dr) )?(?:\w+ ){1,4}, (?P<that>that|what) (?P<verb>\w+)"
)


def _comma_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The report, that took me two nights, was never opened`."""
    for line in lines(text):
        match = _THAT_AFTER_COMMA.match(line.plain)
        if not match:
            continue
        place = line.place(*match.span("that"))
        if place is None or any(g.last < place.first and g.finite for g in line.groups):
            continue
        at = place.first
        group = next((g for g in line.groups if g.first > at), None)
        comma = next((i for i in range(at + 1, len(line.words)) if line.lower(i) == ","), None)
        if (
            group is None
            or comma is None
            or group.first > comma
            or not (group.finite or group.kind is Kind.LOOSE)
        ):
            continue
        own = group.first == at + 1 or line.lower(at + 1) in SUBJECT_PRONOUNS
        follows = next((g for g in line.groups if g.first > comma), None)
        if own and follows and follows.first <= comma + 2 and comma > at + 2:
            person = is_person(line.lower(at - 2)) or line.lower(0) in ("mr", "mrs", "ms", "dr")
            yield Found(*line.fix(at, at, "who" if person else "which"))


def _comma_that_end(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The site was down all day, that cost us ten orders`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-2]):
            if (
                piece.lower != "that"
                or line.lower(at - 1) != ","
                or (line.lower(0) == "it" and " not " in line.plain)
                or line.lower(0)
                in (
                    "if",
                    "when",
                    "after",
                    "as",
                    "because",
                    "although",
                    "since",
                    "while",
                    "for",
                    "in",
                    "once",
                    "until",
                    "before",
                    "then",
                )
            ):
                continue
            before = [g for g in line.groups if g.last < at]
            if not any(g.finite for g in before) or any(
                g.base in _SAYING for g in before if g.finite
            ):
                continue
            group = next((g for g in line.groups if g.first > at), None)
            if group is None or any(
                line.lower(i) in (",", "and", "but") for i in range(group.last + 1, len(line.words))
            ):
                continue
            direct = (
                group.first == at + 1
                and (group.finite or group.kind is Kind.LOOSE)
                and group.subject != ""
            )
            gap = (
                line.lower(at + 1) in ("i", "we", "you", "he", "she", "they")
                and group.finite
                and group.main is not None
                and (line.lower(group.last + 1) in _END | _LAST)
            )
            if (direct and line.lower(at + 1) not in ("is", "'s", "way", "said")) or gap:
                yield Found(*line.fix(at, at, "which"))


_OF_THEM = re.compile(
    r", (?P<share>(?:most|some|all|both|many|none|one|two|three|half|several|each|a few|few) of) (?P<them>them) (?:is|are|was|were|have|has|had|came|come|went|got|do|did|does|need|want|work|live|will|can|\w+ed)\b"
)


def _of_them(text: Sequence[Sentence]) -> Iterator[Found]:
    """`We have many clients, most of them are abroad`: the clause needs a link."""
    for line in lines(text):
        for match, place in line.find(_OF_THEM):
            before = [g for g in line.groups if g.last < place.first]
            if not any(g.finite for g in before) or line.lower(0) in (
                "if",
                "when",
                "although",
                "as",
                "because",
                "though",
                "while",
                "since",
            ):
                continue
            nouns = [line.lower(i) for i in range(place.first) if is_noun(line.lower(i))]
            person = bool(nouns) and is_person(nouns[-1])
            them = line.place(*match.span("them"))
            if them:
                yield Found(*line.fix(them.first, them.last, "whom" if person else "which"))


_TWICE = Bilingual(
    en="Who, which and that already stand for the noun; do not say it again with it, them or him: “{right}”.",
    bn="who, which, that নিজেই বিশেষ্যটির বদলে বসেছে; আবার it, them, him নয়: “{right}”।",
)

CHECKS = (
    Check(
        id="COACH_RELATIVE_SAID_TWICE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_TWICE,
        find=_said_twice,
        wrong=(
            "The file that I [sent it => sent] yesterday is wrong.",
            "Here is the report which I [wrote it => wrote] last night.",
            "These are the photos that you asked [for them => for].",
            "I have the two samples that I [wrote them => wrote] for a toy shop.",
        ),
        right=(
            "The file that I sent yesterday is wrong.",
            "I am glad that you sent it.",
            "The customer that you gave it to is here.",
            "We told the client that we sent it.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_SAID_TWICE_BARE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=_TWICE,
        find=_said_twice_bare,
        wrong=(
            "The dress I [bought it => bought] from you is torn.",
            "The photos you [took them => took] are blurry.",
            "The video we [made it => made] got many views.",
        ),
        right=(
            "The dress I bought from you is torn.",
            "The first time I saw it was in May.",
            "The day we opened it was fun.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_SUBJECT_TWICE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{right}” is already the subject here; no he, she or it after it.",
            bn="“{right}” নিজেই এখানে কর্তা; পরে আবার he, she, it নয়।",
        ),
        find=_subject_twice,
        wrong=(
            "The link [which it => which] is in the mail does not work.",
            "The girl [who she => who] works here knows French.",
            "The agent [who he => who] is on leave will call you.",
        ),
        right=(
            "The girl who works here knows French.",
            "The customer who she called is angry.",
            "The extent to which it helps is small.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHERE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What follows lacks nothing, so a place takes “where” and a time “when”: “{right}”.",
            bn="পরের বাক্যে কিছু বাদ নেই, তাই জায়গার সঙ্গে where, সময়ের সঙ্গে when: “{right}”।",
        ),
        find=_where,
        wrong=(
            "This is the shop [which => where] I bought the heater.",
            "The house [which => where] I live is near the bank.",
            "The day [which => when] the sale begins, our servers need memory.",
        ),
        right=(
            "This is the shop which I bought in May.",
            "The house which I live in is near the bank.",
            "Is there a day which you prefer?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_THERE_AGAIN",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Where” already says there; do not say it again.",
            bn="where-এই “সেখানে” আছে, আবার there নয়।",
        ),
        find=_there_again,
        wrong=(
            "The shop where I bought [it there => it] is closed.",
            "The office where we [work there => work] is far.",
            "It is the place where we [met there => met].",
        ),
        right=(
            "The shop where I bought it is closed.",
            "The shop was closed when I got there.",
            "Is this where you live?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHERE_IN",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Where” already means in or at which: “{right}”.",
            bn="where-এই “যেখানে” আছে, তাই in বা at আর লাগে না: “{right}”।",
        ),
        find=_where_in,
        wrong=(
            "The company where I [work in => work] is small.",
            "The place where we [live in => live] is far.",
            "The hotel where they [stay at => stay] has a pool.",
        ),
        right=(
            "The company where I work is small.",
            "The company I work in is small.",
            "The page where you log in is down.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_COMMA_THAT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Between commas, where something is only added, “that” does not stand: “{right}”.",
            bn="কমার ভেতরে বাড়তি কথা জুড়তে that বসে না: “{right}”।",
        ),
        find=_comma_that,
        wrong=(
            "The report, [that => which] took me two nights, was never opened.",
            "My boss, [that => who] lives in London, will join.",
            "Mr Saha, [that => who] owns two shops, is our client.",
        ),
        right=(
            "The report, which took me two nights, was never opened.",
            "The report that took me two nights was never opened.",
            "In short, that is fine.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_COMMA_THAT_END",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=Bilingual(
            en="After a comma, an added remark is linked with “which”, not “that”.",
            bn="কমার পরে বাড়তি কথা জোড়া হয় which দিয়ে, that দিয়ে নয়।",
        ),
        find=_comma_that_end,
        wrong=(
            "The site was down all day, [that => which] cost us ten orders.",
            "We got your payment, [that => which] we will process today.",
            "She replied in a minute, [that => which] made us happy.",
        ),
        right=(
            "The site was down all day, which cost us ten orders.",
            "If you agree, that settles it.",
            "I think, that said, it is fine.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_OF_THEM",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=Bilingual(
            en="A comma alone cannot join two sentences; “{right}” can: “most of {right}”.",
            bn="শুধু কমা দুটি বাক্য জোড়ে না; “{right}” জোড়ে: “most of {right}”।",
        ),
        find=_of_them,
        wrong=(
            "We have many clients, most of [them => whom] are from the UK.",
            "She has two shops, both of [them => which] are closed.",
            "There were four files, one of [them => which] was empty.",
        ),
        right=(
            "We have many clients, most of whom are from the UK.",
            "We have many clients, and most of them are from the UK.",
            "If you need files, some of them are here.",
        ),
    ),
)
