"""The two languages a reader may choose, and a text that exists in both."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Language(StrEnum):
    """What the reader reads; the trainee's own writing is always English."""

    ENGLISH = "en"
    BENGALI = "bn"


class Bilingual(BaseModel):
    """One text in English and Bengali; neither may be empty."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    en: str = Field(min_length=1)
    bn: str = Field(min_length=1)

    def __getitem__(self, language: Language | str) -> str:
        return self.bn if language == Language.BENGALI else self.en
