"""A lesson of two minutes: why we slip, the rule, examples, a hook, and an exception.

These models are also the file format of `coach/rules/concepts/<concept>.yaml`.
"""

from pydantic import BaseModel, ConfigDict, Field

from coach.domain.language import Bilingual


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pair(_Part):
    """A wrong sentence and the right one; `note` says what to see, where it is not plain."""

    wrong: str = Field(min_length=1)
    right: str = Field(min_length=1)
    note: Bilingual | None = None


class Lesson(_Part):
    """What is read in two minutes."""

    why: Bilingual = Field(description="why Bengali leads us there")
    rule: Bilingual
    pairs: tuple[Pair, ...] = Field(min_length=4)
    hook: Bilingual = Field(description="something to remember it by")
    exception: Bilingual


class ConceptText(_Part):
    """What a concept is called, and what it teaches; `other` has only a name."""

    name: Bilingual
    lesson: Lesson | None = None
