"""A fact's true value as a reply would write it."""

from datetime import date, time

from coach.domain.exercise import Fact
from coach.domain.language import Language
from coach.locale import numbers


def value(fact: Fact) -> str:
    """In English, as the reply is: 4 March 2027, 10 pm."""
    match fact.kind:
        case "date":
            return numbers.day(Language.ENGLISH, date.fromisoformat(fact.value))
        case "time":
            at = time.fromisoformat(fact.value)
            return f"{at:%I:%M %p}".lstrip("0").replace(":00", "").lower()
        case _:
            return fact.value.replace(" ... ", " … ")
