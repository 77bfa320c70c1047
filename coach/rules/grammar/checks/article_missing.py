"""One countable thing takes a, an or the: Bengali can leave it bare, English cannot."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.articles import indefinite
from coach.rules.grammar.bare_nouns import AFTER_PREPOSITION, AFTER_VERB
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.noun_phrases import (
    GIVES,
    POINTING,
    Bare,
    Place,
    bare_phrases,
    verb_of_clause,
)
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    Kind,
    before,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

# Verbs that take a noun as a title, a game, a label, or in a set phrase.
_NO_OBJECT = word_set(
    "elect appoint nominate play turn go say label title entitle name call type spell seem sound "
    "look let work lie stand sit mean please regard act serve range live talk speak happen come "
    "like be look travel arrive step bear total cast pass"
)
# Behind these nothing is judged: by bus, per order, a kind of file, up to date.
_NOT_JUDGED = word_set("by per via of than like past up out off down between among until till")

_ROLES = word_set(
    "manager director president captain head chairman chairperson chair leader secretary owner "
    "founder treasurer mayor king queen principal minister spokesperson coordinator admin "
    "professor administrator deputy supervisor ceo guest host moderator vice-president editor"
)
_USES_THE = word_set(
    "check open click press close refresh restart cancel track confirm approve reach visit complete "
    "finish fix solve reset inform contact return view update edit verify remove delete scan tell ask "
    "restore resize enter hit follow clear read review sign postpone resolve handle forward receive "
    "answer print know forget remember change clean pay see reopen unlock accept attach call"
)
_USES_A = word_set(
    "need want have make create get build give send buy write design find hire offer open start run "
    "prepare add require provide include become develop leave place submit take share schedule book "
    "use arrange sell seek launch set draw record produce generate win order install earn wear"
)
_THE_AFTER = word_set(
    "in on at from to near inside outside behind under over through across before during after "
    "against around onto off above below beside despite into until towards regarding throughout upon"
)
_A_OF = word_set(
    "list copy couple pair bunch cup screenshot summary set dozen piece lot group collection range "
    "photo picture member student part sign friend fan result mix lack waste matter handful series "
    "breakdown sample question team box bottle bag packet sheet number variety proof kind user"
)
_ANY = word_set(
    "reply refund discount replacement child job quote interview meeting sample loan call response "
    "quotation week month year hour day minute while partner solution receipt reason chance"
)
_LIKENS = word_set("treat look feel act behave work sound seem")
_NO_SUPERLATIVE = word_set(
    "guest test request contest interest honest modest forest latest-x harvest"
)
_OPEN_A_SENTENCE = word_set(
    "thanks thank sorry what hope looking waiting please such as so good like"
)
_OPENS_SUBJECT = word_set(
    "because if when that but whether although so since while before after until where why how , and"
) | {""}
_PLURAL_VERBS = word_set("do have are were am")
_SUBORDINATES = word_set(
    "if when after before because although though as since while once until whenever unless"
)
_GREETINGS = word_set(
    "hi hello dear sorry yes no ok okay however unfortunately also actually thanks please brother sir"
)
_NO_PRICE = word_set("full half cost retail wholesale list little great extra low-x current")
_OF_THAT = word_set("of that to for")
_WITH_RELATIVE = word_set("that which who whom whose i you we they he she")
_BARE_COMPLEMENT = word_set(
    "key dispute email part fun time cause reason home price customer cost risk name"
)
_TIME_HEADS = word_set("week month year night morning evening time day weekend summer winter hour")
_DOERS = frozenset(shared_words()["job"]) | word_set(
    "client customer chairman manager boss director owner supplier buyer seller designer developer "
    "teacher supervisor principal editor admin administrator user team company rider agent bank "
    "landlord secretary accountant hacker thief visitor guest employer founder mentor doctor "
    "fresher newcomer son daughter brother sister cousin foreigner stranger "
    "treasurer headmaster caretaker watchman peon clerk landlady landlord mayor cashier chef tailor "
    "reviewer moderator receptionist cleaner guard student member freelancer beginner partner "
    "friend vendor trainee trainer candidate recruiter professional expert learner citizen resident"
)


def _superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 4 and word not in _NO_SUPERLATIVE


def _article(bare: Bare) -> str:
    """ "a" or "the", whichever the words around make likelier."""
    first = bare.line.lower(bare.first)
    if bare.place is Place.SUBJECT:
        return "a" if bare.modified and bare.governor == "that" else "the"
    if first in POINTING or _superlative(first):
        return "the"
    if bare.place in (Place.AFTER_BE, Place.AS, Place.SUCH):
        return "the" if bare.noun in ("capital", "reason") else "a"
    if bare.next == "of":
        return "a" if bare.noun in _A_OF else "the"
    if bare.place is Place.OBJECT:
        if bare.next in _WITH_RELATIVE and bare.governor not in _USES_A:
            return "the"
        return "the" if bare.governor in _USES_THE else "a"
    if bare.governor in _THE_AFTER:
        return "the"
    return "a" if bare.modified or bare.governor == "without" or bare.noun in _ANY else "the"


def _mended(bare: Bare) -> tuple[str, ...]:
    line = bare.line
    words = line.written(bare.first, bare.head)
    if bare.first == 0:
        words = words[0].lower() + words[1:]
    definite, a = f"the {words}", f"{indefinite(line.words[bare.first].text)} {words}"
    pointing = line.lower(bare.first) in POINTING or _superlative(line.lower(bare.first))
    if pointing:
        return (definite,)
    if bare.governor == "in" and bare.noun in ("hour", "minute", "week", "month", "year"):
        return (a, definite)
    return (definite, a) if _article(bare) == "the" else (a, definite)


def _idiom(bare: Bare) -> bool:
    if bare.place is Place.OBJECT:
        known = AFTER_VERB.get(bare.governor, frozenset())
        return bare.noun in known and not (bare.modified and bare.noun != "time")
    known = AFTER_PREPOSITION.get(bare.governor, frozenset())
    if bare.governor == "to" and bare.line.lower(bare.head + 2) == "which":
        return False
    if (
        bare.noun in known
        and bare.governor == "in"
        and line_before(bare) in ("fill", "fills", "filled", "filling")
    ):
        return False
    if bare.governor == "at" and bare.noun in ("price", "cost", "rate"):
        return not bare.modified or bare.line.lower(bare.first) in _NO_PRICE
    return bare.noun in known and (not bare.modified or bare.noun in _WITH_ADJECTIVE)


def line_before(bare: Bare) -> str:
    return bare.line.lower(bare.first - 2)


_MODIFIED_HALF = word_set(
    "start hold do lead have get make give offer be need want take see face find provide"
)
_HALF = word_set(
    "approval change charge cost damage demand effect failure language law loss need notice place "
    "price rate reason return risk rule speech talk tax thought time way weakness cake holiday "
    "advantage access weekend choice sale background day concern commitment disagreement improvement "
    "celebration achievement discussion estimate response duration decline retreat mission capital state engagement "
    "tone breath crisis tragedy pipe coin costume script stereotype variation "
    "distinction partition riot adventure shortage preference priority injury infection tradition "
    "habit reputation personality tendency ability capacity headache fever"
)
_AFTER_BE_ONLY = word_set(
    "experience help pleasure relief success failure honour honor shame pity waste must"
)
# "In good condition", "at short notice": with an adjective too.
_WITH_ADJECTIVE = word_set(
    "condition level detail notice demand order faith shape style form colour color quality time price cost "
    "length hand term number stock use shipment office school work university business tax school "
    "college character public view response"
)


def _sure(bare: Bare) -> bool:
    """Whether no sense of the sentence lets the phrase stand bare."""
    if _verb_after_all(bare) or _repeated(bare) or _name(bare):
        return False
    if bare.noun in _AFTER_BE_ONLY:
        return bare.place is Place.AFTER_BE and (bare.modified or _feeling(bare))
    return not (_half_counted(bare) or _set_phrase(bare) or _idiom(bare)) and _SURE_BY_PLACE[
        bare.place
    ](bare)


def _verb_after_all(bare: Bare) -> bool:
    """ "It helped form a team", "it makes me smile", "we could cold transfer calls", "happy to further comment"."""
    line, last = bare.line, bare.line.lower(bare.head - 1)
    if bare.modified and last.endswith("ly") and last not in _ADJECTIVES_IN_LY:
        return True  # "is highly variable"
    if bare.noun.endswith("ing"):
        if bare.place is Place.OBJECT and bare.governor in ("stop", "start", "keep", "enjoy"):
            return not bare.modified
        before = line.lower(bare.first - 2)
        return bare.place is Place.AFTER_PREPOSITION and (
            bare.next in ("you", "with", "your", "the") or before in ("interested", "forward")
        )
    if read_as(bare.noun, Form.BASE) is None and "V" not in kinds(bare.noun):
        return False
    if bare.next in _BEFORE_AN_OBJECT and bare.line.lower(bare.head + 2) not in _TIME_WORDS:
        return True
    if bare.governor == "to":
        return line.lower(bare.first - 2) in _BEFORE_TO_DO
    if bare.governor in ("help", "let") or (
        bare.governor in ("make", "have") and line_pronoun(bare)
    ):
        return not bare.modified
    return (
        bare.group is not None
        and bare.group.main is None
        and line.lower(bare.group.last) in _MODALS
    )


_ADJECTIVES_IN_LY = word_set(
    "friendly lovely daily weekly monthly yearly early costly timely ugly silly likely only lonely "
    "elderly lively deadly orderly user-friendly family-friendly eco-friendly hourly quarterly"
)
_TIME_WORDS = word_set("same next following other morning evening afternoon week month year")
_BEFORE_AN_OBJECT = word_set("a an the my our your his their this these those")
_BEFORE_TO_DO = word_set(
    "want wants wanted need needs needed like able going try tries trying tried have has had used "
    "hope hopes hoping plan plans planning ready happy easy hard how what where when unable decided "
    "wish wishes love free"
)
_MODALS = word_set("can could may might must should will would shall cannot do does did")


def _repeated(bare: Bare) -> bool:
    """Page after page, coast to coast, from login to checkout, open to discussion."""
    line = bare.line
    if line.lower(bare.first - 2) == bare.noun:
        return True
    if bare.governor == "to" and "from" in [
        line.lower(i) for i in range(bare.first - 4, bare.first - 1)
    ]:
        return True  # "from office boy to managing director"
    return bare.governor == "from" and bare.next == "to"


_NAMES_TOO = word_set("bill father mother dad mum mom haven grant mark rose dropbox grace chase")


def _name(bare: Bare) -> bool:
    return bare.first == 0 and not bare.modified and bare.noun in _NAMES_TOO


def _feeling(bare: Bare) -> bool:
    """ "It is pity that …", "it was waste of time"."""
    return (
        bare.noun in ("pity", "shame", "waste", "pleasure", "must", "honour", "honor")
        and bare.next in _OF_THAT
    )


def _half_counted(bare: Bare) -> bool:
    pointing = bare.line.lower(bare.first) in POINTING
    wanted = bare.modified and bare.governor in _MODIFIED_HALF
    wanted = wanted or bare.place is Place.SUCH
    if bare.place is Place.AFTER_PREPOSITION and bare.governor in ("in", "at") and bare.modified:
        wanted = bare.noun in ("place", "tone")
    return bare.noun in _HALF and not (pointing or wanted)


_FREE = word_set(
    "delivery shipping access service support call education wifi internet time food parking rein "
    "fall agency trade speech will agent market return replacement entry installation software space text"
)
_GROUNDS = word_set("reason reasons cause causes room ground grounds need matter source")


def _set_phrase(bare: Bare) -> bool:
    """Line after line, first thing, at first sight, public policy, last week, had better call."""
    line, first = bare.line, bare.line.lower(bare.first)
    if bare.next in ("by", "after", "to") and line.lower(bare.head + 2) == bare.noun:
        return True
    if bare.governor in ("for", "of") and not bare.modified and line_before(bare) in _GROUNDS:
        return True  # "no reason for concern", "room for improvement"
    if (
        bare.place is Place.AFTER_BE
        and "V" in kinds(bare.noun)
        and {"do", "does", "did"}.intersection(line.lower(i) for i in range(bare.first))
    ):
        return True  # "the first thing to do is call"
    if first == "little" or (
        line.lower(bare.first - 1) in ("last", "next") and bare.noun in _TIME_HEADS
    ):
        return True  # "makes little difference", "than it did last week"
    if (first == "small" and bare.noun == "change") or first == "due":
        return True
    imperative = bare.group is not None and bare.group.kind is Kind.IMPERATIVE
    if imperative and bare.governor in _STATING and bare.noun in _DATA and bare.next in _JOINS:
        return True  # "Please state name, age and phone number"
    if first == "first" and (bare.noun == "thing" or bare.governor in ("at", "for")):
        return True
    if first == "better" and bare.governor == "have":
        return True
    if {"last", "next"}.intersection(line.lower(i) for i in range(bare.first + 1, bare.head)):
        return True
    if first in ("last", "next") and bare.noun in _TIME_HEADS and bare.next != "of":
        return True
    if first == "free":
        return bare.noun in _FREE or bare.noun in _HALF
    return first in ("public", "national", "high", "elected", "appointed", "nominated")


_JOINS = (",", "and", "or")
_STATING = word_set("state quote give include mention write provide enter add send note fill")
_DATA = word_set(
    "name number age address date phone email code id size colour color quantity price title gender "
    "signature amount district city model version weight reference"
)


def _object(bare: Bare) -> bool:
    group = bare.group
    if bare.governor == "become" and bare.noun in _ROLES:
        return False
    if group is None or bare.governor in _NO_OBJECT:
        return False
    if bare.next.endswith("s") and "S" in kinds(bare.next):  # "lists specific repeater models"
        return False
    if (
        bare.line.lower(group.last) in ("elected", "named", "made", "managing")
        and bare.noun in _ROLES
    ):
        return False
    if group.passive:
        return bare.governor in GIVES
    if group.kind is Kind.IMPERATIVE and group.first == 0:
        return len(bare.line.words) > 5 and bare.line.lower(len(bare.line.words) - 1) in (
            ".",
            "!",
            "?",
        )
    if line_pronoun(bare):
        return bare.governor in GIVES
    return True


def line_pronoun(bare: Bare) -> bool:
    between = bare.line.lower(bare.first - 1)
    return (
        bare.group is not None
        and bare.group.last != bare.first - 1
        and between not in ("up", "out", "off", "down", "on", "in", "over", "away", "back")
    )


def _after_preposition(bare: Bare) -> bool:
    if bare.governor == "to" and bare.noun in _ROLES:  # promoted to associate professor
        return False
    if bare.governor == "by":
        return _done_by(bare)
    if bare.governor in _NOT_JUDGED:
        return False
    return not (
        bare.governor == "to"
        and not bare.modified
        and bare.noun in AFTER_PREPOSITION["to"]
        and bare.next not in ("that", "which", "where")
        and bare.line.lower(bare.head + 2) != "which"
    )


def _done_by(bare: Bare) -> bool:
    """ "Approved by manager": the doer of a passive; but "by bus", "sorted by customer"."""
    before = bare.line.group_before(bare.first - 1)
    joined = before is not None and before.last == bare.first - 2 and before.kind is Kind.LOOSE
    return (
        before is not None
        and (before.passive or (joined and bare.line.lower(before.first - 1) == "and"))
        and before.last >= bare.first - 6
        and not bare.line.broken(before.last + 1, bare.first - 2)
        and bare.noun in _DOERS
        and before.base
        not in ("sort", "group", "list", "filter", "order", "arrange", "send", "deliver", "ship")
    )


def _after_be(bare: Bare) -> bool:
    if bare.modified:
        return True
    if bare.noun in _BARE_COMPLEMENT:
        return False
    subject = bare.group.subject if bare.group else ""
    if bare.noun in _DOERS and bare.noun not in _ROLES and subject in ("i", "he", "she", "noun"):
        return bare.next in (".", ",", "and", "at", "for", "from", "in", "of", "who", "but", "here")
    stated = bare.group.first if bare.group else 0
    near = bare.line.lower(before(bare.line.words, stated)) if stated else ""
    if (
        near in ("there", "this", "that", "it")
        or bare.line.lower(bare.first - 1) == "there"
        or (near == "be" and bare.group is not None and bare.line.lower(0) in ("there", "it"))
    ):
        return True
    if "J" in kinds(bare.noun) or ("V" in kinds(bare.noun) and bare.next in ("from", "by", "to")):
        return False
    if subject == "noun" and bare.noun not in _ROLES and bare.group and bare.group.main is None:
        return bare.next in PREPOSITIONS | {".", "because", "that", "which", "who"}
    return subject in ("it", "this", "that", "there", "here") or bare.line.lower(0) in (
        "this",
        "that",
        "there",
        "here",
        "it",
        "who",
        "where",
    )


@cache
def _dictionary_nouns() -> frozenset[str]:
    return frozenset(shared_words()["dictionary_noun"])


def _subject(bare: Bare) -> bool:
    if bare.governor == "?":
        return True
    if bare.first == 0 and not bare.modified and bare.noun in _dictionary_nouns():
        return False  # as often a name: "Rusty", "Ash"
    if bare.governor == "that" and not _opens_clause(bare):
        return False
    if bare.governor == "," and _with_phrase(bare):
        return True
    if bare.governor == "," and not _after_opening(bare):
        return False
    if bare.governor == "and" and not _new_clause(bare):
        return False
    if bare.governor not in _OPENS_SUBJECT:
        return False
    verbs = next((g for g in bare.line.groups if g.first == bare.head + 1), None)
    if verbs is None or bare.next.endswith("ing") or bare.next in _PLURAL_VERBS:
        return False
    return bare.line.lower(len(bare.line.words) - 1) in (".", "!", "?") or bare.governor != ""


def _after_opening(bare: Bare) -> bool:
    """ "When I opened the app, screen was blank"; "Hello, parcel is late"."""
    before = [g for g in bare.line.groups if g.last < bare.first - 1]
    finite = bare.next in ("is", "was", "has", "will", "does", "did", "cannot", "can", "had")
    clause = any(g.finite for g in before) and bare.line.lower(0) in _SUBORDINATES
    stated = clause and any(
        g.first == bare.head + 1 and (g.finite or read_as(bare.next, Form.THIRD))
        for g in bare.line.groups
    )
    return stated or (finite and (clause or (bare.first == 2 and bare.line.lower(0) in _GREETINGS)))


def _with_phrase(bare: Bare) -> bool:
    """ "After the match, reporter from Prothom Alo interviewed him": after what opens the sentence."""
    line = bare.line
    opened = line.lower(0) in PREPOSITIONS | _SUBORDINATES | {"then", "yesterday", "suddenly"}
    comma = line.lower(bare.first - 1) == "," and "," not in [
        w.lower for w in line.words[: bare.first - 1]
    ]
    if not (opened and comma and bare.next in ("from", "at", "of", "with", "in", "on", "near")):
        return False
    verbs = next(
        (g for g in line.groups if g.first > bare.head + 1 and g.kind is not Kind.LOOSE), None
    )
    return (
        verbs is not None
        and verbs.finite
        and verbs.first - bare.head < 6
        and not line.broken(bare.head + 2, verbs.first - 1)
    )


def _new_clause(bare: Bare) -> bool:
    """ "The box was open and bottle was broken"; but "your name and address is needed"."""
    before = bare.line.lower(bare.first - 2)
    return (
        bare.next in ("is", "was", "has", "will")
        and any(g.finite for g in bare.line.groups if g.last < bare.first - 1)
        and (before == "," or any(g.last == bare.first - 2 for g in bare.line.groups))
    )


def _opens_clause(bare: Bare) -> bool:
    """ "I think that parcel is late" may be "that parcel": only with an adjective is it sure."""
    told = bare.line.lower(bare.first - 3) in ("told", "tell", "tells", "informed", "reminded")
    if told and bare.line.lower(bare.first - 2) in ("me", "us", "him", "her", "them", "you"):
        return True
    return bare.modified and any(g.last == bare.first - 2 and g.finite for g in bare.line.groups)


def _as(bare: Bare) -> bool:
    if bare.governor == "like":
        before = bare.line.group_before(bare.first - 1)
        return before is not None and before.base in _LIKENS
    return bare.noun not in _ROLES and bare.noun not in ("per", "part", "time")


def _such(bare: Bare) -> bool:
    """ "Such mistake", "What lovely photo!"; but "what size is it"."""
    if bare.governor == "such":
        return bare.next != "as"
    last = bare.line.lower(len(bare.line.words) - 1)
    return (
        bare.first == 1
        and (bare.modified or bare.next == "!")
        and (last == "!" or bare.next in ("!", "."))
    )


_SURE_BY_PLACE = {
    Place.OBJECT: _object,
    Place.AFTER_PREPOSITION: _after_preposition,
    Place.AFTER_BE: _after_be,
    Place.SUBJECT: _subject,
    Place.AS: _as,
    Place.SUCH: _such,
}


@lru_cache(maxsize=256)
def _bare(line: Line) -> tuple[Bare, ...]:
    return tuple(bare_phrases(line))


# They are counted, and stand bare in another sense: "it takes skill", "in good company".
_ALSO_MASS = word_set(
    "skill process school company collaboration position signature brick building order business "
    "review theory enquiry sequence phase misunderstanding damage disagreement cost town reason "
    "advantage response licence license fact level balance law constraint disorder interaction "
    "engagement training matter concern difficulty hardship collaboration assignment address "
    "network email login auction atom python face weather culture history development growth "
    "priority access password seniority parliament boss question project office"
)
_SURE_OBJECT = word_set(
    "buy send give make write create design build get order sell wear find lose break open use take "
    "attach need want have receive leave post book run click prefer start offer hire"
)


def _certain(bare: Bare) -> bool:
    """Whether the noun is counted in every sense, and what governs it is surely a verb or preposition."""
    line, first = bare.line, bare.line.lower(bare.first)
    if _superlative(first) or first in POINTING or bare.place is Place.SUCH:
        return bare.noun not in _ALSO_MASS and bare.noun in _counted()
    if bare.noun not in _counted():
        return False
    if bare.noun in _ALSO_MASS and (bare.place is not Place.OBJECT or bare.governor not in _USES_A):
        return False
    if bare.governor == "to" and "V" in kinds(bare.noun) and not bare.modified:
        return line.lower(bare.first - 2) in _GOING
    if bare.place is Place.AFTER_BE and read_as(first, Form.PARTICIPLE) and bare.modified:
        return first not in ("done", "voted", "gone", "named", "called", "deemed")
    if bare.place is Place.SUBJECT:
        return bare.first > 0
    group = bare.group
    if bare.place is Place.OBJECT and group is not None and group.kind is Kind.LOOSE:
        return bare.governor in _SURE_OBJECT and not _describes(bare, group.first)
    return True


_GOING = word_set(
    "go goes going went gone come comes came back return returned walk run send sent sending deliver "
    "delivered take took taken bring brought move moved reply replied connected attach attached add "
    "added next close access according due near"
)


def _describes(bare: Bare, verb: int) -> bool:
    """ "A commonly used tool": what looks like a verb describes the noun."""
    at = verb - 1
    while at > max(0, verb - 4) and kinds(bare.line.lower(at))[:1] in ("J", "R"):
        at -= 1
    return bare.line.lower(at) in DETERMINERS


def _phrase_inside(bare: Bare) -> bool:
    """ "The most wanted pair", "head office": neither is an object or a bare subject."""
    line, group = bare.line, bare.group
    if bare.place is Place.OBJECT and group is not None and group.last == bare.first - 1:
        participle = read_as(line.lower(group.last), Form.PARTICIPLE, Form.ING)
        if participle and group.first == group.last and _describes(bare, group.first):
            return True
    return line.lower(bare.first) in ("common", "sooner", "done", "voted")


@cache
def _counted() -> frozenset[str]:
    lists = ("count_noun", "half_count_noun", "more_count_noun", "job")
    return frozenset(word for name in lists for word in shared_words()[name])


def _missing(text: Sequence[Sentence]) -> Iterator[Found]:
    return _found(text, certain=True)


def _perhaps_missing(text: Sequence[Sentence]) -> Iterator[Found]:
    return _found(text, certain=False)


def _found(text: Sequence[Sentence], *, certain: bool) -> Iterator[Found]:
    for line in lines(text):
        if _note(line):
            continue
        for bare in _bare(line):
            if _sure(bare) and _certain(bare) is certain and not _phrase_inside(bare):
                fixes = _mended(bare)
                if bare.first == 0:
                    fixes = tuple(fix[0].upper() + fix[1:] for fix in fixes)
                yield Found(line.span(bare.first, bare.head), fixes)


_SHOWS = word_set(
    "show notice find mean discover learn hear realise realize report see suggest prove confirm"
)


def _perhaps(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The audit showed that employee had copied it": which of the two "that" is meant?"""
    for line in lines(text):
        if " that " not in line.plain:
            continue
        for bare in _bare(line):
            told = next((g for g in line.groups if g.last == bare.first - 2), None)
            goes_on = any(g.finite and bare.head < g.first < bare.head + 5 for g in line.groups)
            follows = bare.next in ("had", "has", "was", "is", "will", "from", "would", "in")
            if (
                bare.place is Place.SUBJECT
                and bare.governor == "that"
                and not bare.modified
                and told
                and told.base in _SHOWS
                and goes_on
                and follows
            ):
                yield Found(line.span(bare.first, bare.head), _mended(bare))


def _note(line: Line) -> bool:
    """ "Called client twice, no answer", "Parcel at gate": notes leave out more than articles."""
    if line.lower(0) in _OPEN_A_SENTENCE:
        return False
    verbs = [
        g
        for g in line.groups
        if g.kind in (Kind.FINITE, Kind.IMPERATIVE)
        or (g.kind is Kind.LOOSE and verb_of_clause(line, g))
    ]
    first = line.groups[0] if line.groups else None
    called = first is not None and first.first == 0 and first.kind is Kind.LOOSE
    stated = any(g.finite and g.subject in SUBJECT_PRONOUNS for g in line.groups)
    return not verbs or (called and not (stated and ", " in line.plain))


CHECKS = (
    Check(
        id="COACH_ARTICLE_MISSING",
        concept=Concept.ARTICLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” is one countable thing, so it needs a or an (any one) or the (the one we both know): "
            "“{right}”. Bengali can leave it bare, English cannot.",
            bn="“{wrong}” গোনা যায় এমন একটি জিনিস, তাই আগে a/an (যেকোনো একটি) বা the (যেটির কথা দুজনেই জানি) "
            "লাগবে: “{right}”। বাংলায় না দিলেও চলে, ইংরেজিতে চলে না।",
        ),
        find=_missing,
        wrong=(
            "We had [long discussion => a long discussion] about it.",
            "Without [password => a password], nobody can open the sheet.",
            "Mr Haque runs [small bakery => a small bakery] in Bogura.",
            "Please send me [sample => a sample] before noon.",
            "You are [valued customer => a valued customer] of our shop.",
            "When [order => the order] arrives, take a photo of it.",
        ),
        right=(
            "I work in customer service.",
            "Her name is on page 3 of the report.",
            "We discussed it over lunch.",
            "He was elected president of the club.",
            "Please fill in your name, phone number and email address.",
            "The parcel left our store in good condition.",
            "Your feedback helped form the plan.",
            "There is no reason for concern, and my rate is open to discussion.",
            "We look forward to meeting you on Sunday.",
            "The price is highly variable, and uptime is what counts.",
            "We moved the text from page to page.",
            "His story made me laugh.",
            "It is the most wanted bag and a commonly used tool.",
            "We had to season the wok.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_PERHAPS",
        concept=Concept.ARTICLE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If “{wrong}” is one thing here, it needs a, an or the: “{right}”.",
            bn="“{wrong}” এখানে একটি জিনিস বোঝালে আগে a, an বা the লাগবে: “{right}”।",
        ),
        find=_perhaps_missing,
        wrong=(
            "The new shop has [beautiful balcony => a beautiful balcony].",
            "Please send the papers with [signature => the signature] today.",
            "We need [macro => a macro] for the sheet.",
        ),
        right=(
            "It is common sense.",
            "I'd sooner walk than pay that.",
            "The work is done on time.",
        ),
    ),
    Check(
        id="COACH_ARTICLE_THAT_NOUN",
        concept=Concept.ARTICLE,
        tier=Tier.HINT,
        message=Bilingual(
            en="If “that” only joins the clauses here, the noun needs its own word: “{right}”.",
            bn="এখানে that যদি শুধু দুই অংশ জোড়া দেয় (“যে”), তাহলে বিশেষ্যটির আগে a/the লাগবে: “{right}”।",
        ),
        find=_perhaps,
        wrong=(
            "The audit showed that [employee => the employee] had copied the list.",
            "I noticed that [pocket => the pocket] was torn.",
            "We found that [supplier => the supplier] was late again.",
        ),
        right=(
            "I noticed that the pocket was torn.",
            "We found that file yesterday.",
            "He said that money is not the problem.",
        ),
    ),
)
