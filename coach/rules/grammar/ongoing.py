"""What began in the past and still goes on: the two perfect tenses that say so."""

from coach.domain.language import Bilingual
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.wordset import word_set

MESSAGE = Bilingual(
    en="It began in the past and still goes on, so English needs “have” or “has”: “{right}”. "
    "Bengali says it in the present.",
    bn="শুরু হয়েছে আগে, চলছে এখনও: ইংরেজিতে have/has লাগে। বাংলায় “করছি” বলি বলে ভুলটা হয়। "
    "লিখুন “{right}”।",
)
_STATES = word_set(
    "know be have own need want belong like love live believe contain exist prefer hate mean seem understand"
)


def perfects(group: Group) -> list[str]:
    """Both perfects, the likelier one first."""
    simple = rewritten(group, "present", perfect=True, progressive=False)
    if group.passive or group.main is None or group.base in _STATES - {"live"}:
        return [simple]
    progressive = rewritten(group, "present", perfect=True, progressive=True)
    return [simple, progressive] if "not" in group.inside else [progressive, simple]


def still_present(group: Group | None) -> bool:
    """Present, not yet perfect, and surely a verb with a subject."""
    if group is None or group.tense != "present" or group.perfect:
        return False
    return bool(group.subject or group.aux)


def verbs_near(line: Line, first: int, last: int) -> Group | None:
    found = line.verbs_before(first)
    if found or not line.opens(first):
        return found
    return line.verbs_after(last + 1)
