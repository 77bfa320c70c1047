"""Words told apart by the part of speech that fits: "to advice you", "a good advise", "too week"."""

from collections.abc import Callable, Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, is_adverb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

# slot: wrong right, … The wrong word cannot stand there, the right one can.
_SLOTS = """
base: advice advise, effect affect, breath breathe, loose lose, belief believe, proof prove, choice choose,
 success succeed, meat meet, altar alter, excess access, except accept, sale sell, loss lose, bye buy, weight wait, peace piece, bare bear, hole hold, week weaken, sea see, quiet quit, whether weather, growth grow, weather whether, thought think, chose choose, bought buy, brought bring, sheep ship,
 cheep check, relief relieve, grief grieve, clothe clothe, device devise, licence license, flew fly, sent send,
 lend lend, buyed buy, lost lose, knew know, wright write, dye die, son soon, tale tell, fare fair, poor pour,
 pore pour, beer bear, deer dare, soul sell, rode ride, reel real, tought teach, taught teach, complaint complain, gift give, speech speak, description describe, decision decide,
 analysis analyse, permission permit, response respond, receipt receive, explanation explain, solution solve,
 discussion discuss, arrival arrive, delivery deliver, invitation invite, payment pay, preparation prepare,
 confirmation confirm, cancellation cancel, apology apologise, assistance assist, improvement improve,
 development develop, suggestion suggest, information inform, registration register, communication communicate,
 replacement replace, reservation reserve, comparison compare, option opt, refusal refuse, approval approve,
 appearance appear, existence exist, difference differ, variety vary, behaviour behave, failure fail,
 knowledge know, injury injure, ability enable, strength strengthen, length lengthen, rich reach, feet fit, heat hit, seat sit, now know, jip zip, cheque check, fell feel, felt feel, full fill, filed fill,
 spoke speak, broke break, wrote write, drove drive, stole steal, wore wear, tore tear
noun: bred bread, nice niece, would wood, sing song, think thing, sit seat, steal steel, filled field, hear hair, taught thought, bought boat, ate eight, wrote note, deliver delivery, advise advice, believe belief, breathe breath, loose loss, lose loss, choose choice, prove proof, succeed success,
 devise device, cite site, weak week, knew new, whether weather, stationary stationery, threw throw,
 live life, die dye, sees seas, stares stairs, dessert dessert, confident confidence,
 deliver delivery, advises advice, behave behaviour, analyse analysis, apologise apology, apologize apology,
 describe description, explain explanation, pronounce pronunciation, arrive arrival, refuse refusal, solve solution,
 receive receipt, prefer preference, depend dependence, inform information, introduce introduction, decide decision,
 compete competition, suggest suggestion, improve improvement, differ difference, grieve grief,
 weigh weight, speak speech, discuss discussion, develop development, mature maturity,
 honest honesty, convenient convenience,
 quite quiet, accept acceptance, permit permission, satisfy satisfaction, wise advice
adj: reach rich, chip cheap, sheep cheap, cheep cheap, dip deep, save safe, let late, bed bad, hart hard, ship cheap, pail pale, week weak, lose loose, quite quiet, stationery stationary, personnel personal, plane plain, hole whole, fare fair,
 fool full, dye dry, loss lost, interest interested, confidence confident, confuse confused, patience patient,
 importance important, difference different, convenience convenient, beauty beautiful, success successful, danger dangerous,
 safety safe, honesty honest, ability able, absence absent, health healthy, anger angry, hunger hungry, thirst thirsty,
 sadness sad, happiness happy, silence silent, noise noisy, dirt dirty, luck lucky, wealth wealthy, value valuable,
 comfort comfortable, accuracy accurate, urgency urgent, necessity necessary, availability available, responsibility responsible,
 possibility possible, popularity popular, disappoint disappointed, excite excited, worries worried, disturb disturbed,
 satisfy satisfied, satisfaction satisfied, embarrass embarrassed, bore bored, surprise surprised, shock shocked, frustrate frustrated,
 curiosity curious, jealousy jealous, generosity generous, professionalism professional, experience experienced,
 qualify qualified, skill skilled, wonder wonderful, help helpful, use useful, care careful, peace peaceful, hope hopeful, width wide, length long, strength strong, depth deep, height high, heat hot, truth true,
 warmth warm, weakness weak, freedom free, wood wooden, gold golden, sun sunny, rain rainy, wind windy, cloud cloudy, salt salty,
 taste tasty, spice spicy, sweat sweaty, hurry hurried, tire tired
past: past passed, one won, through threw, new knew, eight ate, herd heard, maid made, cent sent, sold sold,
 road rode, blue blew, right write, bye buy, four for, mist missed, past passed, gest guessed, bin been, there their
degree: two too, to too
"""

_MODALS = word_set(
    "can could will would shall should may might must cannot do does did please kindly let's"
)
_TO = word_set(
    "want wants wanted need needs needed like going able try tries trying tried have has had happy pleased glad hope hoping "
    "plan plans planning ready easy hard decided forgot forget remember time way how where when what difficult possible "
    "important here afraid allowed free willing hope agree agreed learn love prefer start started begin continue refused chance "
    "unable eager supposed"
)
_LET = word_set("let make help makes lets")
_BE = word_set("is are was were be been am 'm 're 's being")
_LINKS = _BE | word_set(
    "look looks looked feel feels felt seem seems seemed sound sounds get gets got became become stay stays"
)
_DEGREES = word_set(
    "very too so really quite extremely rather more most completely totally not still also always all"
)
_ENDS = word_set(". , ! ? ; : ) and but or because so if when that who which as than") | {""}
_POSSESSIVES = word_set("my your our his her their its")
_SUBJECTS = word_set("i you we they he she it who")
_NOUN_ADJECTIVES = word_set(
    "good bad great big small new old first last only best right wrong huge long short quick clear total main full own second next "
    "special heavy serious simple better real free nice kind same other little useful proper fresh final happy"
)


def _before(line: Line, at: int) -> int:
    at -= 1
    while at >= 0 and (is_adverb(line.lower(at)) or line.lower(at) == "not"):
        at -= 1
    return at


def _base(line: Line, at: int) -> bool:
    """Where a plain verb stands: after can, please, to, "could you"."""
    place = _before(line, at)
    before, after = line.lower(place), line.lower(at + 1)
    if before in _LET or (before in OBJECT_PRONOUNS and line.lower(place - 1) in _LET):
        return before in OBJECT_PRONOUNS and _takes(after)
    if (
        before in _SUBJECTS - {"it", "who"}
        and place
        and line.lower(place - 1) in _MODALS - {"please", "kindly", "let's"}
    ):
        asked = place == 1 or line.lower(place - 2) in (
            "",
            ",",
            "and",
            "how",
            "when",
            "where",
            "what",
            "why",
        )
        return asked and _takes(after)
    if before == "to":
        led = line.lower(place - 1) in _TO
        return led and (after in DETERMINERS | OBJECT_PRONOUNS or _takes(after))
    if before in ("do", "does", "did") and line.lower(at) != "now":
        return line.lower(place + 1) == "not" and _takes(after)
    asked = line.lower(place - 1) in ("what", "how", "why", "when", "where", "which")
    if line.lower(at) == "now":
        return before in ("do", "does", "did", "not", "cannot") and after in DETERMINERS
    return before in _MODALS and not (asked and before != "please") and _takes(after)


def _takes(after: str) -> bool:
    return after in DETERMINERS | OBJECT_PRONOUNS | _ENDS | PREPOSITIONS | {
        "to",
        "how",
        "what",
        "well",
    } or is_adverb(after)


def _noun(line: Line, at: int) -> bool:
    before, after = line.lower(at - 1), line.lower(at + 1)
    led = before in ("a", "an", "the", "no", "any", "every", "some", "much")
    led = led or before in _POSSESSIVES - {"her"}
    led = led or (before in PREPOSITIONS | {"of"} and line.lower(at) in ("would", "bred", "steal"))
    if before in _NOUN_ADJECTIVES:
        earlier = line.lower(at - 2)
        led = (
            earlier in DETERMINERS
            or earlier in PREPOSITIONS
            or earlier in ("gave", "give", "get", "need", "very", "such")
        )
    if line.lower(at) == "nice":
        return before in _POSSESSIVES and after in _BE | {"has", "will", "wants", "lives"}
    if line.lower(at) == "would":
        return before in PREPOSITIONS | {"of"} and after in _ENDS
    if "J" in kinds(line.lower(at)) and after not in _BE | {".", "!", "?", "", "of", "to"}:
        return False  # "an honest and creative worker", "a convenient, quick way"
    follows = after in _ENDS | _BE | PREPOSITIONS | {"of", "to", "has", "will", "can", "was"}
    return led and follows and not (before == "her" and after in ("the", "to"))


def _adj(line: Line, at: int) -> bool:
    place = at - 1
    while line.lower(place) in _DEGREES:
        place -= 1
    graded = line.lower(at - 1) in ("very", "too", "so", "really", "quite", "extremely")
    before, after = line.lower(place), line.lower(at + 1)
    linked = before in _LINKS and line.lower(place - 1) not in ("there", "here")
    follows = after in _ENDS | PREPOSITIONS | {"to", "enough", "now", "today"}
    return graded and linked and follows


def _past(line: Line, at: int) -> bool:
    before, after = line.lower(_before(line, at)), line.lower(at + 1)
    place = _before(line, at)
    opens = place == 0 or line.lower(place - 1) in (
        ",",
        "and",
        "but",
        "so",
        "because",
        "when",
        "if",
        "that",
        "after",
    )
    return (
        before in ("i", "we", "they", "he", "she")
        and opens
        and after
        in (
            "the",
            "a",
            "an",
            "it",
            "my",
            "our",
            "his",
            "her",
            "them",
            "him",
            "out",
            "away",
            "their",
        )
    )


def _degree(line: Line, at: int) -> bool:
    kind, before = kinds(line.lower(at + 1)), line.lower(at - 1)
    if line.lower(at + 1) in (
        "more",
        "most",
        "much",
        "many",
        "few",
        "little",
        "further",
        "distinct",
    ):
        return False
    adjective = kind.startswith("J") and not set("VSPDG").intersection(kind)
    adjective = adjective and ("N" not in kind or line.lower(at + 1).endswith("y"))
    adjective = adjective and " how " not in f" {line.plain}"
    return adjective and before in _BE | {"look", "looks", "feel", "feels", "seems", "not", "much", "far"} and (
        line.lower(at + 2) in _ENDS | PREPOSITIONS | {"to"}
    )  # fmt: skip


_FITS: dict[str, Callable[[Line, int], bool]] = {
    "base": _base, "noun": _noun, "adj": _adj, "past": _past, "degree": _degree
}  # fmt: skip


def _table() -> dict[str, list[tuple[Callable[[Line, int], bool], str]]]:
    table: dict[str, list[tuple[Callable[[Line, int], bool], str]]] = {}
    for row in _SLOTS.strip().replace("\n ", " ").splitlines():
        slot, _, pairs = row.partition(": ")
        for pair in pairs.split(","):
            wrong, right = pair.split()
            if wrong != right:
                table.setdefault(wrong, []).append((_FITS[slot], right))
    return table


_TABLE = _table()


def _misfits(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in _TABLE or (piece.text[:1].isupper() and at):
                continue
            for fits, right in _TABLE[piece.lower]:
                if fits(line, at):
                    yield Found(*line.fix(at, at, right))
                    break


CHECKS = (
    Check(
        id="COACH_CONFUSABLE_SLOT",
        concept=Concept.CONFUSABLE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Another kind of word stands in this place: “{right}”, not “{wrong}”.",
            bn="বাক্যের এই জায়গায় অন্য ধরনের শব্দ বসে: “{wrong}” নয়, “{right}”।",
        ),
        find=_misfits,
        wrong=(
            "Could you [advice => advise] us on the right fabric?",
            "We do not want to [loose => lose] a customer like you.",
            "The doctor gave me some good [advise => advice] about my back.",
            "The signal is too [week => weak] in this room.",
            "The exam was hard, but she [past => passed] it.",
            "This soup is [two => too] salty for me.",
        ),
        right=(
            "Thanks to advice from the doctor, I am well.",
            "We advise you to rest for a week.",
            "Two salty dishes are too many.",
            "He walked past the shop.",
        ),
    ),
)
