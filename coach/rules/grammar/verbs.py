"""The forms of English verbs, for checks that must know a tense or write another one.

Only verbs that work English uses: what is not known here is not judged.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.wordset import word_set

# base past participle; other accepted forms after a slash. The past stands for
# the participle too where there is only one.
_IRREGULAR = """
be was been, have had, do did done, go went gone, come came come, see saw seen, give gave given,
take took taken, get got got/gotten, make made, know knew known, think thought, tell told, say said,
find found, leave left, feel felt, put put, bring brought, begin began begun, keep kept, hold held,
write wrote written, stand stood, hear heard, let let, mean meant, set set, meet met, run ran run,
pay paid, sit sat, speak spoke spoken, lie lay lain, lead led, read read, grow grew grown, lose lost,
fall fell fallen, send sent, build built, understand understood, draw drew drawn, break broke broken,
spend spent, cut cut, rise rose risen, drive drove driven, buy bought, wear wore worn,
choose chose chosen, hang hung, throw threw thrown, catch caught, deal dealt, win won,
forget forgot forgotten, sell sold, sing sang sung, drink drank drunk, eat ate eaten, fly flew flown,
ride rode ridden, ring rang rung, shake shook shaken, shut shut, sleep slept, steal stole stolen,
swim swam swum, teach taught, tear tore torn, wake woke woken, swear swore sworn,
become became become, cost cost, hit hit, hurt hurt, quit quit, split split, spread spread,
upset upset, burst burst, lend lent, bend bent, sew sewed sewn/sewed, shrink shrank shrunk,
shoot shot, feed fed, fight fought, hide hid hidden, lay laid, light lit, mistake mistook mistaken,
overcome overcame overcome, oversee oversaw overseen, rebuild rebuilt, resend resent,
rewrite rewrote rewritten, undergo underwent undergone, undo undid undone,
withdraw withdrew withdrawn, bet bet, bid bid, bind bound, bite bit bitten, bleed bled,
blow blew blown, breed bred, broadcast broadcast, cast cast, creep crept, dig dug,
forbid forbade forbidden, foresee foresaw foreseen, forgive forgave forgiven, freeze froze frozen,
grind ground, kneel knelt, learn learned/learnt, proofread proofread, prove proved proven/proved,
seek sought, shine shone, show showed shown/showed, sink sank sunk, slide slid,
spell spelled/spelt, spill spilled/spilt, spin spun, spit spat, spoil spoiled/spoilt, stick stuck,
sting stung, strike struck, sweep swept, swing swung, wind wound, retell retold, redo redid redone,
reset reset, remake remade, rerun reran rerun, resell resold, burn burned/burnt,
dream dreamed/dreamt, lean leaned/leant
"""
_DOUBLING = word_set(
    "overlap admit appal ban beg bet bid chat chip clap clip clog commit compel control crop cut "
    "deter dig dip drag drop equip expel fit flag flip flop forbid forget format fulfil get "
    "grab grin grip handicap hit hop hug instal jam jog kidnap lag let log map mop nod "
    "occur omit outfit pad pat patrol permit pin plan plot plug pop prefer program propel "
    "put quit rebel refer regret reset rig rip rob rub run scam scan scrap scrub set ship "
    "shop shrug shut sip sit skip slam slap slip snap spam spin spit split spot stab step "
    "stir stop strap strip submit sum swap swim tag tap tip trap trim unplug unwrap unzip "
    "upset begin win wrap zip transfer worship cancel dial fuel label level marvel model "
    "quarrel signal total travel"
)
_EITHER = word_set("cancel dial fuel label level marvel model quarrel signal total travel worship")
_VOWELS = "aeiou"


class Form(StrEnum):
    """One of the five forms of a verb; `be` has more and is read by its auxiliaries."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's forms; where several are accepted, the one we write ourselves first."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: tuple[str, ...]

    def forms(self) -> tuple[tuple[str, Form], ...]:
        return (
            (self.base, Form.BASE),
            (self.third, Form.THIRD),
            *((form, Form.PAST) for form in self.past),
            *((form, Form.PARTICIPLE) for form in self.participle),
            *((form, Form.ING) for form in self.ing),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a written word as a verb."""

    verb: Verb
    form: Form


def readings(word: str) -> tuple[Reading, ...]:
    """All ways to take `word` (in lower case) as a verb; none for what is not a known verb."""
    return _by_form().get(word, ())


def read_as(word: str, *forms: Form) -> Verb | None:
    """The verb of which `word` is one of `forms`."""
    return next((r.verb for r in readings(word) if r.form in forms), None)


@cache
def verb(base: str) -> Verb:
    """The forms of a verb given by its base, known or not."""
    for entry in _IRREGULAR.replace("\n", " ").split(","):
        first, past, *rest = entry.split()
        if first == base:
            participle = rest[0] if rest else past
            return Verb(base, _third(base), _split(past), _split(participle), _ings(base))
    stem = _doubled(base)
    past_forms = (_ed(stem), _ed(base)) if base in _EITHER else (_ed(stem),)
    return Verb(base, _third(base), past_forms, past_forms, _ings(base))


@cache
def bases() -> tuple[str, ...]:
    """The base forms of all known verbs, the irregular ones first."""
    irregular = [entry.split()[0] for entry in _IRREGULAR.replace("\n", " ").split(",")]
    return (*irregular, *shared_words()["regular_verb"])


@cache
def _by_form() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, list[Reading]] = {}
    for base in bases():
        entry = verb(base)
        for written, form in entry.forms():
            found.setdefault(written, []).append(Reading(entry, form))
    # "found" is nearly always of find, "left" of leave: the irregular verbs come first.
    return {written: tuple(entries) for written, entries in found.items()}


def _split(forms: str) -> tuple[str, ...]:
    return tuple(forms.split("/"))


def _third(base: str) -> str:
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _ed(stem: str) -> str:
    if stem.endswith("e"):
        return f"{stem}d"
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return f"{stem[:-1]}ied"
    return f"{stem}ed"


def _ings(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (f"{base[:-2]}ying",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return (f"{base[:-1]}ing",)
    doubled = f"{_doubled(base)}ing"
    return (doubled, f"{base}ing") if base in _EITHER else (doubled,)
