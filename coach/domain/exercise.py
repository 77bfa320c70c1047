"""The exercise: one realistic piece of VA work, and what a good answer does.

These models are also the file format: `exercises/<category>/<slug>.yaml` holds
exactly these fields (see `exercises/README.md`). Unknown keys are faults.
"""

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from coach.domain.issue import Concept
from coach.domain.language import Bilingual

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

_CAPITALISED = re.compile(r"[^\W\d_]+")


class Category(StrEnum):
    """The VA work an exercise trains."""

    HELPLINE = "helpline"
    SUPPORT_EMAIL = "support_email"
    SOCIAL = "social"
    SALES = "sales"
    WEBSITE = "website"
    GRAPHICS = "graphics"
    OFFICE = "office"
    MARKETPLACE = "marketplace"
    ADVISING = "advising"


class Level(StrEnum):
    """CEFR level of the English an answer needs."""

    A2 = "A2"
    B1 = "B1"
    B2 = "B2"


class Kind(StrEnum):
    """What is asked of the trainee."""

    REPLY = "reply"
    EMAIL = "email"
    REWRITE = "rewrite"
    PROOFREAD = "proofread"


class Move(StrEnum):
    """What a reply does (design.md section 2)."""

    GREETING = "greeting"
    THANKS = "thanks"
    EMPATHY = "empathy"
    APOLOGY = "apology"
    RESTATE = "restate"
    ASK_INFO = "ask_info"
    SOLUTION = "solution"
    NEXT_STEP = "next_step"
    OFFER_HELP = "offer_help"
    CLOSING = "closing"


class Flag(StrEnum):
    """Something about the whole text."""

    EMPTY = "empty"
    NOT_ENGLISH = "not_english"
    GIBBERISH = "gibberish"
    REPETITION = "repetition"
    OFF_TASK = "off_task"
    COPIED_PROMPT = "copied_prompt"
    COPIED_MODEL = "copied_model"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    RUDE = "rude"
    PERSONAL_DATA = "personal_data"
    UNSAFE_PROMISE = "unsafe_promise"
    SHOUTING = "shouting"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Message(_Part):
    """One incoming message (or note, post, review) the trainee works from."""

    channel: Literal["chat", "email", "comment", "private_message", "review", "job_post", "note"]
    sender: Text
    role: Bilingual = Field(description="who the sender is: a customer in Leeds, your client")
    character: Bilingual = Field(description="how the sender is: worried, brisk, friendly")
    sent: Text = Field(description="as the inbox shows it: 'Tue 3 Mar, 09:12'")
    subject: Text | None = None
    text: Text


class Fact(_Part):
    """Something the answer must get right.

    `kind` decides what counts as saying it: a `date` 2026-03-03 is met by
    '3 March', 'March 3rd', '03/03/2026'; a `number` or `money` with or without
    thousands marks; a `time` 15:00 by '3 pm'; a `phrase` by any listed form.
    In a form, '...' stands for up to six words, and words match by their lemma.
    """

    id: Slug
    label: Bilingual = Field(description="what the checklist shows: 'the order number'")
    kind: Literal["phrase", "number", "money", "date", "time"] = "phrase"
    value: Text = Field(description="the true value; shown when it is missed")
    forms: tuple[Text, ...] = Field(default=(), description="further ways to say it")
    required: bool = True


class Limit(_Part):
    """Something the answer must not say or promise; saying it raises `unsafe_promise`."""

    id: Slug
    label: Bilingual = Field(description="why not: 'refunds need the manager'")
    forms: tuple[Text, ...] = Field(min_length=1, description="like a fact's forms")


class Moves(_Part):
    """Which moves the answer should make, may make, and should leave out."""

    wanted: tuple[Move, ...] = Field(min_length=1)
    optional: tuple[Move, ...] = ()
    unwanted: tuple[Move, ...] = ()

    @model_validator(mode="after")
    def _each_move_once(self) -> Self:
        every = [*self.wanted, *self.optional, *self.unwanted]
        if twice := {str(move) for move in every if every.count(move) > 1}:
            raise ValueError(f"named more than once: {', '.join(sorted(twice))}")
        return self


class WordRange(_Part):
    """How many words an answer should have, both ends included."""

    min: int = Field(ge=5)
    max: int = Field(le=600)

    @model_validator(mode="after")
    def _room_to_write(self) -> Self:
        if self.max < self.min + 10:
            raise ValueError("leave at least ten words between min and max")
        return self


class Weights(_Part):
    """What each criterion counts for in `overall`; they add up to 100."""

    accuracy: int = Field(default=35, ge=0, le=100)
    task: int = Field(default=35, ge=0, le=100)
    tone: int = Field(default=15, ge=0, le=100)
    clarity: int = Field(default=15, ge=0, le=100)

    @model_validator(mode="after")
    def _add_up(self) -> Self:
        if (total := self.accuracy + self.task + self.tone + self.clarity) != 100:
            raise ValueError(f"the weights add up to {total}, not 100")
        return self


class ModelAnswer(_Part):
    """A good answer: `simple` could be written at A2, `polished` shows the craft."""

    style: Literal["simple", "polished"]
    text: Text
    note: Bilingual = Field(description="why it works")


class Shows(_Part):
    """What the coach must find in a flawed answer."""

    concepts: tuple[Concept, ...] = Field(default=(), description="an error or hint of each")
    missing_moves: tuple[Move, ...] = ()
    missing_facts: tuple[Slug, ...] = ()
    flags: tuple[Flag, ...] = ()

    @model_validator(mode="after")
    def _shows_something(self) -> Self:
        if not (self.concepts or self.missing_moves or self.missing_facts or self.flags):
            raise ValueError("say what the coach must find in this flawed answer")
        return self


class FlawedAnswer(_Part):
    """An answer a trainee might plausibly write, and what is wrong with it."""

    text: Text
    note: Bilingual = Field(description="what is wrong with it, for authors and mentors")
    shows: Shows


class Exercise(_Part):
    """One task. `id` is for ever; a changed task raises `revision`."""

    schema_version: Literal[1] = Field(alias="schema")
    id: Slug
    revision: int = Field(ge=1)
    category: Category
    level: Level
    kind: Kind
    minutes: int = Field(ge=2, le=60, description="time for the timed mode")
    title: Bilingual
    situation: Bilingual
    messages: tuple[Message, ...] = ()
    source_text: Text | None = Field(
        default=None, description="what to rewrite or proofread; only for those kinds"
    )
    facts: tuple[Fact, ...] = ()
    limits: tuple[Limit, ...] = ()
    goals: tuple[Bilingual, ...] = Field(min_length=1)
    moves: Moves
    words: WordRange
    weights: Weights = Weights()
    hints: tuple[Bilingual, Bilingual, Bilingual] = Field(
        description="what to think of, how to start, a frame"
    )
    teaches: tuple[Text, ...] = Field(min_length=1, description="skills, in English, for authors")
    not_teaches: tuple[Text, ...] = ()
    models: tuple[ModelAnswer, ModelAnswer]
    flawed: tuple[FlawedAnswer, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.has_source != (self.kind in {Kind.REWRITE, Kind.PROOFREAD}):
            raise ValueError("source_text is for rewrite and proofread exercises, and needed there")
        if not self.messages and not self.has_source:
            raise ValueError("give at least one incoming message")
        if [model.style for model in self.models] != ["simple", "polished"]:
            raise ValueError("give two models: first the simple one, then the polished one")
        ids = [*(fact.id for fact in self.facts), *(limit.id for limit in self.limits)]
        if twice := {name for name in ids if ids.count(name) > 1}:
            raise ValueError(f"fact or limit ids used twice: {', '.join(sorted(twice))}")
        for flawed in self.flawed:
            unknown = set(flawed.shows.missing_facts) - set(ids)
            if unknown:
                raise ValueError(f"missing_facts names no fact: {', '.join(sorted(unknown))}")
        return self

    @property
    def has_source(self) -> bool:
        return self.source_text is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """The words it writes with a capital letter: people, places and products among them.

        Whoever answers must be able to write them. A text to proofread is left
        out: its capitals may be among its errors.
        """
        written = [self.situation.en, *(fact.value for fact in self.facts)]
        for message in self.messages:
            written += [message.sender, message.role.en, message.subject or "", message.text]
        if self.source_text and self.kind is not Kind.PROOFREAD:
            written.append(self.source_text)
        words = _CAPITALISED.findall(" ".join(written))
        return frozenset(word for word in words if word[0].isupper())
