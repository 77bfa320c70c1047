"""What may follow be: an adjective, a place, what goes on or was done."""

from dataclasses import dataclass
from enum import StrEnum

from coach.rules.grammar.lines import Line
from coach.rules.grammar.verb_groups import DETERMINERS, is_adverb
from coach.rules.grammar.verbless import (
    AUXILIARIES,
    follows_predicate,
    is_end,
    is_preposition,
    may_be_verb,
)
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

# Adjectives that are nouns, verbs or adverbs too, and yet say how something is.
_STATES = word_set(
    "lazy ready busy open free clear clean slow fast late early low down up short full empty dry wet dark light cold hot "
    "warm high long wrong right correct present absent original perfect complete welcome live close safe due secret "
    "secure sick ill fit ok okay fine good better best well cheap cheaper fair equal similar small smaller tight "
    "loose hard soft heavy new old original genuine unique common normal regular simple deep wide narrow thin thick "
    "dirty blank calm quiet loud firm warm alone away abroad back online offline off on over out done sure blurry "
    "minimum maximum average flat key local worth like possible only blunt public private special valid weak strong "
    "active inactive positive negative poor rich natural mature official professional friendly commercial personal "
    "brief smart creative flexible mobile portable automatic manual digital young pregnant patient innocent dead red "
    "blue green white black pink purple yellow brown grey gray "
    "easy likely unlikely impossible funny extra worse worst straight legal popular physical potential necessary sweet "
    "illegal awful false strange odd familiar absolute extreme ignorant alright constant usual casual innocent efficient "
    "defensive superior critical confident ideal brilliant passive valuable technical independent reliable rational raw "
    "asleep lovely neat practical internal exclusive neutral permanent visible cooler dependent conscious unknown minimal "
    "universal unfortunate talented desperate remote sufficient temporary essential compatible mandatory optional "
    "functional static wireless invisible electronic uncommon immature inevitable mild mutual hostile variable ethical "
    "inferior simpler incapable sore unaware vertical overseas alike partial fond problematic sensible ongoing eligible "
    "irresponsible vital rapid incompetent desirable intensive probable straightforward resistant eager inefficient "
    "comprehensive accidental durable exceptional warmer smoother contradictory hopeful unpredictable rotten delicate "
    "incompatible fluent imperfect sturdy inadequate quieter timely scarce gradual renewable faster cheaper heavier easier "
    "sharp near far upset negotiable pending missing outstanding"
)
_DEGREES = word_set(
    "very so too really quite still not always already now just only also almost more most less much usually often "
    "never extremely highly totally completely fully currently absolutely slightly rather pretty even both all"
)
_NO_DEGREES = word_set(
    "only both all always usually often never still also just now already sometimes rarely"
)
_STARTED = word_set(
    "coming going waiting working looking complaining asking calling trying running getting taking making doing "
    "giving sending checking answering using selling loading opening showing arriving facing losing writing reading "
    "talking telling paying buying moving leaving living staying sitting standing thinking feeling growing rising "
    "falling increasing decreasing improving performing processing responding replying requesting demanding hoping "
    "expecting planning preparing searching offering providing saying crying laughing suffering struggling "
    "helping playing driving charging deducting closing stopping happening missing"
)
# What is done to things and stays so, and never what they do.
DONE = word_set(
    "broken written given taken stolen torn chosen hidden frozen done gone lost blocked cancelled canceled damaged "
    "approved rejected deleted confirmed hacked suspended published created attached refunded deducted disabled "
    "disconnected paid sent sold received delivered solved resolved finished completed closed locked limited "
    "included required fixed booked placed made built stuck charged mentioned postponed scheduled uploaded removed "
    "declined restricted submitted located situated expired installed activated verified assigned packed crushed "
    "cracked dented scratched faded leaked spilled delayed printed designed found kept held based confused tired "
    "worried disappointed satisfied interested pleased excited surprised annoyed frustrated related married"
)
PERSONAL = word_set(
    "interested confused tired worried disappointed satisfied pleased excited surprised annoyed frustrated "
    "married experienced qualified based located shocked scared bored ashamed embarrassed concerned delighted "
    "dissatisfied skilled committed dedicated motivated unmarried determined involved engaged attached stuck "
    "authorised authorized allowed supposed prepared convinced impressed obliged honoured"
)
_PLACES = word_set(
    "in on at under from near out off inside outside behind within by with for over against"
)
_ALONE_PLACES = word_set("in on at under near out off inside outside behind within")
_NO_PLACES = word_set(
    "last first once least times all fact turn that this which particular general addition short"
)
_ONE = word_set("the a an my our your his her their its")


class What(StrEnum):
    """What the missing be links its subject to."""

    ADJECTIVE = "adjective"
    PLACE = "place"
    NOUN = "noun"
    GOING_ON = "going on"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Predicate:
    """Pieces `first` to `last`: what should follow be."""

    first: int
    last: int
    what: What


def predicate_at(line: Line, at: int, *, personal: bool) -> Predicate | None:
    """What begins at `at`, if it may follow be; `personal` after a subject pronoun."""
    first = at
    while line.lower(at) in _DEGREES or is_adverb(line.lower(at)):
        at += 1
    word, after = line.lower(at), line.lower(at + 1)
    graded = at > first and line.lower(at - 1) not in _NO_DEGREES
    kind = kinds(word)
    if personal and (
        word in ("like", "live", "must", "own")
        or (
            word in VERBS_TOO
            and not graded
            and not (word == "welcome" and after == "to")
            and not (word == "perfect" and after == "for")
            and not (word == "better" and after in ("to", "if", "than"))
        )
    ):
        return None
    particle = is_preposition(word) and not is_end(after) and after not in ("now", "since", "for")
    if word in ("able", "unable") or (
        not particle
        and _adjective(word, kind, graded=graded, personal=personal)
        and follows_predicate(after)
    ):
        return Predicate(first, at, What.ADJECTIVE)
    if personal and word in _SURE_OF and after in ("you", "it", "this"):
        return Predicate(first, at, What.ADJECTIVE)
    if word in ("closed", "open") and graded and follows_predicate(after):
        return Predicate(first, at, What.ADJECTIVE)
    if word in _STATES and first < at and after == "":
        return Predicate(first, at, What.ADJECTIVE)
    if "G" in kind and (personal or word in _STARTED) and _acts(line, at, personal=personal):
        return Predicate(first, at, What.GOING_ON)
    done = word in PERSONAL or (word in DONE and not (personal and read_as(word, Form.PAST)))
    if (
        done
        and (follows_predicate(after) or may_be_verb(line, at + 1))
        and after not in DETERMINERS
    ):
        return Predicate(first, at, What.DONE)
    if (
        word in (_PLACES if personal else _ALONE_PLACES)
        and not is_end(after)
        and after not in _NO_PLACES
    ):
        return Predicate(first, at, What.PLACE)
    if word[:1].isdigit() or word in _NUMBERS:
        only = at > first and line.lower(at - 1) == "only"
        if only or (not personal and line.lower(first - 1) in _MEASURES):
            return Predicate(first, at, What.NOUN)
        return None
    if word == "for" and not personal and not is_end(after) and _only_said(line, at):
        return Predicate(first, at, What.NOUN)
    if word == "from" and not personal and (after[:1].isdigit() or after in _NUMBERS):
        return Predicate(first, at, What.PLACE)
    if (
        personal
        and word in ("here", "there")
        and after in ("to", "for", ".", "!", "from", "now", "until")
    ):
        return Predicate(first, at, What.PLACE)
    if personal and line.lower(first - 1) in ("it", "today", "tomorrow") and word in _DAYS:
        return Predicate(first, at, What.NOUN)
    if word in _ONE and _noun_ahead(line, at + 1):
        return Predicate(first, at, What.NOUN)
    if (
        at > first
        and line.lower(at - 1) == "not"
        and word in ("what", "as", "how")
        and after not in ("to", "well")
    ):
        return Predicate(first, at, What.NOUN)
    mostly = at > first and line.lower(at - 1) in (
        "mostly",
        "mainly",
        "not",
        "all",
        "only",
        "usually",
    )
    if mostly and (
        ("S" in kind and "Z" not in kind)
        or word in ("women", "men", "people", "children", "students")
    ):
        return Predicate(first, at, What.NOUN)
    return None


# After a pronoun these are its verb: "we open at nine", "I like it".
VERBS_TOO = word_set(
    "like fit live open close clear welcome slow complete correct clean dry wet empty own mean warm cool calm lower "
    "last light dirty blunt better present book long well closed finished perfect secure equal blank quiet loud firm "
    "worth hard fast low deep far only first missing"
)
_MEASURES = word_set(
    "price total weight age size length width height cost fee charge budget salary rate number amount balance discount "
    "time score rating limit minimum maximum distance temperature quantity rent bill deposit box"
)
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundred"
)


_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_SURE_OF = word_set("sure afraid glad happy sorry certain thankful grateful")


def _only_said(line: Line, at: int) -> bool:
    """Whether "only" stands by this "for": "this page for sellers only"."""
    end = at
    while end < len(line.words) and not is_end(line.lower(end)):
        end += 1
    return line.lower(at - 1) == "only" or line.lower(end - 1) == "only"


def _adjective(word: str, kind: str, *, graded: bool, personal: bool) -> bool:
    if word in _STATES:
        return not (personal and (is_preposition(word) or word == "back"))
    if (
        "J" not in kind
        or word in DETERMINERS
        or is_end(word)
        or word in AUXILIARIES
        or is_preposition(word)
    ):
        return False
    if set("DP").intersection(kind):
        return False
    return not set("NSVGRI").intersection(kind) or (
        (graded or personal) and not set("VSGI").intersection(kind)
    )


def _acts(line: Line, at: int, *, personal: bool) -> bool:
    after = line.lower(at + 1)
    if personal:
        return True
    return after != "" and (
        is_end(after)
        or is_preposition(after)
        or is_adverb(after)
        or after in DETERMINERS | {"me", "us", "you", "it", "them", "him", "to"}
    )


def _noun_ahead(line: Line, at: int) -> bool:
    """Whether a noun comes within three words, with nothing but adjectives before it."""
    for place in range(at, min(at + 4, len(line.words))):
        kind = kinds(line.lower(place))
        if set("NS").intersection(kind) or (
            not kind and line.lower(place).isalpha() and not is_end(line.lower(place))
        ):
            return True
        if not (set("JP").intersection(kind) or line.lower(place)[:1].isdigit()):
            return False
    return False
