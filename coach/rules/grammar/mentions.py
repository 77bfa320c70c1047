"""The people a line mentions, in order: names, titles, kin, roles and pronouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coach.rules.grammar.lexicon import kinds as lexicon
from coach.rules.grammar.lines import Line
from coach.rules.grammar.people import ROLES, Gender, gender_of, gender_word, is_name
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

PRONOUNS = {"he": Gender.MAN, "him": Gender.MAN, "his": Gender.MAN, "himself": Gender.MAN,
            "she": Gender.WOMAN, "her": Gender.WOMAN, "hers": Gender.WOMAN, "herself": Gender.WOMAN}  # fmt: skip
_TITLES = word_set("mr mrs ms miss mst")
_NEUTRAL_TITLES = word_set("dr prof professor doctor engr md")
_CALLED = word_set("sir madam ma'am miss bhai apa apu dada didi brother sister man boy girl")
_GREETING = word_set(
    "dear hello hi hey yes ok okay thanks thank no , please sorry morning evening welcome alright"
)
# Words after which a known word for a person is none: "girl group", "lady bag".
_NOT_PEOPLE_NEXT = word_set(
    "power hours made size sizes wear enough shoes bag dress day page group club card"
)
_PLACES_BEFORE = word_set("in from at to near on via of by the a an and use using with")


_ROLE_ENDS = re.compile(
    r"(?:ist|ician|eer|person|ator|ologist|grapher|keeper|maker|holder|employee|trainee|attendee)$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Pieces `first` to `last`; `gender` is None for one who may be a woman or a man."""

    first: int
    last: int
    gender: Gender | None
    pronoun: bool = False
    plural: bool = False


@lru_cache(maxsize=512)
def mentions(line: Line) -> tuple[Mention, ...]:
    return tuple(_mentions(line))


def _mentions(line: Line) -> Iterator[Mention]:
    at = 0
    while at < len(line.words):
        found = _mention(line, at)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def _mention(line: Line, at: int) -> Mention | None:
    word = line.lower(at)
    if gender := PRONOUNS.get(word):
        return Mention(at, at, gender, pronoun=True)
    owner = word.removesuffix("'s").removesuffix("’s")
    capital = line.words[at].text[:1].isupper()
    if word in _TITLES or word in _NEUTRAL_TITLES:
        skip = 2 if line.lower(at + 1) == "." else 1
        if at + skip < len(line.words) and line.words[at + skip].text[:1].isupper():
            last = _name_end(line, at + skip)
            name = line.lower(at + skip).removesuffix("'s")
            follows = line.lower(at + skip + 1)
            if word in _TITLES:
                return Mention(at, last, gender_of(word))
            # A name alone behind "Professor" is a family name, which tells nothing.
            return Mention(at, last, gender_of(name, follows) if last > at + skip else None)
        if word not in ("doctor", "professor", "miss"):
            return None
    if capital and (is_name(line.words[at].text.removesuffix("'s").removesuffix("’s"))):
        gender = gender_of(owner, line.lower(at + 1))
        return Mention(at, _name_end(line, at), gender)
    if owner in _CALLED and _called(line, at):
        return None
    if (
        (gender_word(owner) and not capital)
        or (gender_word(owner) and at == 0)
        or owner in ("sir", "madam")
    ):
        if line.lower(at + 1) in _NOT_PEOPLE_NEXT:
            return None
        return Mention(at, at, gender_of(owner))
    if (owner in ROLES or (_ROLE_ENDS.search(owner) and "N" in kinds(owner))) and line.lower(
        at - 1
    ) not in ("to", "i", "we", "you", "they"):
        return Mention(at, at, None)
    if (word.endswith("s") and (word[:-1] in ROLES or gender_word(word[:-1]))) or word in (
        "people",
        "women",
        "men",
        "children",
        "parents",
        "staff",
        "guys",
        "ladies",
    ):
        return Mention(at, at, None, plural=True)
    if capital and (at > 0 or _acts_first(line)) and _maybe_person(line, at):
        return Mention(at, _name_end(line, at), None)
    return None


def _name_end(line: Line, at: int) -> int:
    last = at
    while (
        last + 1 < len(line.words)
        and line.words[last + 1].text[:1].isupper()
        and line.lower(last + 1) != "i"
        and not line.lower(last).endswith(("'s", "’s"))
    ):
        last += 1
    if line.lower(last + 1) in ("apa", "apu", "bhai", "vai", "didi", "dada", "saheb", "begum"):
        last += 1
    return last


def _called(line: Line, at: int) -> bool:
    """Whether the word only addresses the reader: "Hello sir, ..."."""
    before, after = line.lower(at - 1) if at else "", line.lower(at + 1)
    verb_next = after in (
        "said",
        "says",
        "told",
        "wants",
        "wanted",
        "is",
        "was",
        "has",
        "will",
        "asked",
        "called",
        "can",
        "needs",
        "sent",
    )
    if verb_next:
        return False
    if "J" in kinds(before) or before in ("the", "a", "an", "this", "that", "every"):
        return before in ("dear", "good", "thank", "please", "sorry")
    return before in _GREETING or after in (",", "!", ".", "") or not before


_ACTS = word_set(
    "said says told asked explained called sent gave wants wanted thinks thought ordered bought wrote replied met saw "
    "invited helped promised confirmed informed paid"
)


def _acts_first(line: Line) -> bool:
    """Whether the sentence opens with somebody who does something: "Max explained"."""
    return line.lower(1) in _ACTS and line.lower(0) not in DETERMINERS


def _maybe_person(line: Line, at: int) -> bool:
    """A capital inside the sentence that is no place, tool, month or other known thing."""
    word = line.words[at].text
    if not word.isalpha() or word.isupper() or kinds(word.lower()) or len(word) < 3:
        return False
    known = lexicon()
    if any(word in known.get(name, ()) for name in ("places", "districts", "tools", "companies")):
        return False
    return line.lower(at - 1) not in _PLACES_BEFORE - {"and", "with", "to", "by", "of", "from"}


def linked(line: Line, one: Mention, other: Mention) -> bool:
    """Whether two mentions are one person: "our manager, Farhana", "Ms Shirin is our trainer"."""
    first, second = sorted((one, other), key=lambda mention: mention.first)
    between = [line.lower(i) for i in range(first.last + 1, second.first)]
    small = word_set(
        "my our your his her their the a an is was , new old as named called head chief senior sales own former"
    ) | {"-", "("}
    if len(between) > 5 or "and" in between or line.lower(first.last).endswith(("'s", "’s")):
        return False
    return all(
        word in small or "J" in kinds(word) or ("N" in kinds(word) and word not in BREAKS)
        for word in between
    ) and (
        not between
        or bool({",", "is", "was", "as", "named", "called", "("}.intersection(between))
        or second.first - first.last == 1
    )
