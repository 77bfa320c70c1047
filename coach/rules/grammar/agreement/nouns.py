"""Whether a noun is one or many, read from the word alone."""

from enum import StrEnum
from functools import cache, lru_cache

from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.wordset import word_set


class Number(StrEnum):
    """What a noun phrase asks of its verb; EITHER where both are right or nobody can tell."""

    ONE = "one"
    MANY = "many"
    EITHER = "either"


_IRREGULAR = word_set(
    "people children men women police feet teeth mice geese criteria phenomena lice wives lives "
    "salespeople salesmen businessmen policemen gentlemen grandchildren cattle oxen knives shelves trousers scissors jeans pants glasses sunglasses goods earnings "
    "savings belongings premises outskirts pyjamas shorts tights contents proceeds valuables "
    "kinds sorts types ones others hundreds thousands millions dozens lots sales graphics basics "
    "refreshments groceries toiletries surroundings headphones earphones earrings "
    "leaves halves thieves loaves scarves wolves alumni stimuli personnel clothes"
)
# British English has both; of some nobody can say how many.
_EITHER = word_set(
    "remainder bacteria team staff committee company government family group management crowd audience public board "
    "council crew majority minority percent rest series species means headquarters data media "
    "couple dozen hundred thousand million lakh crore statistics ethics politics press band "
    "club army jury union faculty squad population party half part lot fish sheep deer aircraft sms "
    "gps usa uk hq folk craft offspring crossroads works gallows barracks logistics analytics "
    "acoustics tactics dynamics mechanics electronics cosmetics robotics athletics classics optics "
    "semantics aesthetics thanks kind sort type following other such same kudos youth enemy "
    "opposition leadership plenty firm agency bank duo trio orchestra taka yen windows"
)
_ONE_IN_S = word_set(
    "news ethos cosmos pathos mathematics physics economics maths gas lens canvas bias campus bus virus status bonus "
    "focus menu basis analysis crisis diagnosis thesis hypothesis business process access success "
    "address class glass boss mess loss dress press progress stress address express wireless "
    "atlas alias christmas diabetes tennis gymnastics linguistics plus yes consensus census "
    "wordpress canvas surplus syllabus radius genius stimulus chaos debris iris oasis chassis "
    "english bangla bengali hindi arabic urdu photoshop excel canva wifi internet facebook instagram "
    "corps mistress princess hostess actress waitress fitness illness weakness kindness"
)
_NO_NOUNS = word_set(
    "always perhaps sometimes towards besides ours yours hers theirs his its this thus as us "
    "nowadays overseas upstairs downstairs afterwards backwards forwards is was has does yes plus "
    "minus per versus times various numerous previous serious obvious famous dangerous"
)


@cache
def singular_nouns() -> frozenset[str]:
    return frozenset(shared_words()["noun"]) | uncountable_nouns()


@cache
def uncountable_nouns() -> frozenset[str]:
    mass = frozenset(shared_words()["uncountable"])
    return mass - _EITHER | word_set(
        "work mathematics physics economics maths food water rice time"
    )


@lru_cache(maxsize=4096)
def number_of(noun: str) -> Number:
    """`noun` in lower case; EITHER also for what we do not know as a noun."""
    if noun in _EITHER or noun in _NO_NOUNS:
        return Number.EITHER
    if noun in _IRREGULAR:
        return Number.MANY
    if noun in _ONE_IN_S or noun in singular_nouns():
        return Number.ONE
    return Number.MANY if singular_of(noun) else Number.EITHER


def knows_nothing_of(word: str) -> bool:
    return word not in _EITHER and word not in _NO_NOUNS and number_of(word) is Number.EITHER


def singular_of(plural: str) -> str:
    """The singular of a regular plural that we know; "" for any other word."""
    nouns = singular_nouns()
    if plural.endswith("s") and not plural.endswith(("ss", "us")) and "'" not in plural:
        tries = [plural[:-1]]
        tries += [f"{plural[:-3]}y"] if plural.endswith("ies") else []
        tries += [plural[:-2]] if plural.endswith("es") else []
        found = next((word for word in tries if word in nouns), "")
        if found:
            return found
        last = plural.rpartition("-")[2]
        if last != plural:
            return singular_of(last)
    return ""
