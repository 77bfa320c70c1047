"""The catalogues, for files that may say everything twice."""

from coach.domain.language import Language
from coach.domain.submission import Remark
from coach.locale import text


def remark(language: Language, said: Remark) -> str:
    """A remark in words; by its code when it is of a kind this version does not know."""
    try:
        return text(language, f"grading.remark.{said.code}", **said.details)
    except (KeyError, IndexError):
        return text(language, "grading.unknown_remark", code=said.code)
