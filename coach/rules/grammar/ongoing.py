"""What began in the past and still goes on: the two perfect tenses that say so."""

from coach.domain.language import Bilingual
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line
from coach.rules.grammar.verb_groups import Group
from coach.rules.grammar.verbs import Form, readings
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

# Nouns and adjectives that have a verb's form.
_NOUNS = word_set(
    "down out issue problem trouble open clear live present slow busy sick close training"
)


def perfects(group: Group) -> list[str]:
    """Both perfects, the likelier one first."""
    simple = rewritten(group, "present", perfect=True, progressive=False)
    if group.passive or group.main is None or group.base in _STATES - {"live"}:
        return [simple]
    progressive = rewritten(group, "present", perfect=True, progressive=True)
    return [simple, progressive] if "not" in group.inside else [progressive, simple]


def still_present(line: Line, group: Group | None) -> bool:
    """Present, not yet perfect, and surely a whole verb with a subject."""
    if group is None or group.tense != "present" or group.perfect:
        return False
    if group.base in ("be", "have") and _half_said(line.lower(group.last + 1)):
        return False  # "have working", "is exist": another mistake
    return bool(group.subject or group.aux)


def _half_said(follows: str) -> bool:
    return any(r.form in (Form.ING, Form.BASE) for r in readings(follows)) and follows not in _NOUNS


def verbs_near(line: Line, first: int, last: int) -> Group | None:
    found = line.verbs_before(first)
    if found or not line.opens(first):
        return found
    return line.verbs_after(last + 1)
