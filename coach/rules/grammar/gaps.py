"""Whether a clause lacks an object, so that a linking word before it stands for one."""

from coach.rules.grammar.lines import Line
from coach.rules.grammar.noun_kinds import is_noun
from coach.rules.grammar.verb_groups import DETERMINERS, Group
from coach.rules.grammar.wordset import word_set

# Verbs that take no object.
_ALONE = word_set(
    "live work come go arrive wait happen stay sleep seem appear become die fall rise begin start end break "
    "close open stop look belong depend sit stand"
)


def lacks_nothing(line: Line, group: Group) -> bool:
    """Whether the verbs of `group` have all they need, as in "his phone was stolen"."""
    follows = line.lower(group.last + 1)
    return (
        group.main is None
        or group.passive
        or group.base in _ALONE
        or follows in DETERMINERS
        or follows in ("me", "us", "to", "you", "it", "them", "him", "her")
        or is_noun(follows)
    )
