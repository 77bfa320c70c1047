"""How a move's patterns are written down."""

from dataclasses import dataclass
from enum import Enum, auto

from coach.domain.exercise import Move


class Where(Enum):
    """Where in the text a pattern counts."""

    ANYWHERE = auto()
    AT_START = auto()  # first words of a line, or of one of the first sentences
    SENTENCE = auto()  # first words of a clause, after "so", "and", "that" and the like
    NOT_IF = auto()  # anywhere but right after "if" and the like
    AT_END = auto()  # in the last lines or sentences
    SIGN_OFF = auto()  # first words of a short line near the end


class In(Enum):
    """In what kind of sentence a pattern counts."""

    ANY = auto()
    QUESTION = auto()
    STATEMENT = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns that count under the same conditions.

    `near` names a pattern that must stand in the same sentence (`WHEN`: a time).
    With `names_matter` the rest of the sentence must say something of its own.
    With `deniable`, a "not" before the words undoes them: "we are not sorry".
    `gaps_may_deny` lets the words hold a "not": a refusal is an answer too.
    """

    patterns: tuple[str, ...]
    where: Where = Where.ANYWHERE
    within: In = In.ANY
    near: str = ""
    names_matter: bool = False
    deniable: bool = True
    gaps_may_deny: bool = False


@dataclass(frozen=True, slots=True)
class MoveRule:
    """A move, and what it is not: a hit that touches one of `looks_like` does not count."""

    move: Move
    groups: tuple[Group, ...]
    looks_like: tuple[str, ...] = ()
    in_first: int = 0  # of how many sentences; 0 when it may come anywhere


# A time, or a condition that fixes one.
WHEN = "when"
WHEN_PATTERNS = (
    "by|before|within|until|till|in|on|at|after|around|from <det>? next|this|coming? <day>",
    "this|next|coming|every <day>",
    "tomorrow|tonight|shortly|soon|=soonest|asap|immediately|momentarily|today|afterwards",
    "as soon as",
    "by|before|within|in|after|around|at|from|until|for <det>? #|couple|few ..  <unit>",
    "within|in|next|another|coming|following <det>? couple|few|next|coming|following|same|working|business|<unit>|<day>",
    "# <unit>",
    "# <adv>? working|business|more|calendar <unit>",
    "by|on|before|until|from|at|for|within|in #",
    "by|on|before|until|from|for|this|next <det>? <date>|<day>|noon|then",
    "by|on|before|until|from|in <det>? <monthname>",
    "<monthname> #",
    "once|when|after|until|till|while i|we|you|it|the|your|they|our|this|that|both|everything|all|he|she|done|approve|confirm|receive|finish|client|approval|payment|confirmation|checking|receiving|a|an",
    "every|each day|week|month|morning|hour|evening|<day>|few|#",
    "end of <det>? day|week|month|year|today|business",
    "right away|now",
    "straight away",
    "without delay",
    "<day> morning|evening|afternoon|night|noon",
    "daily|weekly|hourly|overnight|eod|cob",
    "at noon|midnight|night",
    "first thing",
    "<be> in touch",
)  # fmt: skip

# A case that may come.
IF = "if"
IF_PATTERNS = ("if|whenever|anytime", "in case", "^ when|should", "should you|anything|there")
