"""The rule-pack format: `packs/<concept>.yaml`, typed and loaded. See README.md beside this."""

from collections.abc import Collection
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from coach.domain.issue import Concept, Example, Tier
from coach.domain.language import Bilingual
from coach.rules.data_files import read_lines, read_yaml, text_files
from coach.rules.grammar.examples import WrongExample

RuleId = Annotated[str, StringConstraints(pattern=r"^COACH_[A-Z0-9_]+$", max_length=60)]
Xml = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

# A pattern's `&name;` stands for a list: `words` of the pack, or `words/<name>.txt`.
WordLists = dict[str, tuple[str, ...]]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pattern(_Part):
    """One LanguageTool pattern and what it offers instead of the marked words."""

    find: Xml = Field(description="the inside of LanguageTool's <pattern>")
    suggest: tuple[str, ...] = Field(
        default=(), description="the inside of <suggestion>, best first"
    )
    unless: tuple[Xml, ...] = Field(default=(), description="insides of <antipattern>")
    filter: Xml | None = Field(default=None, description="a whole <filter .../> element")


class Rule(_Part):
    """One teaching point, found by LanguageTool patterns."""

    id: RuleId
    tier: Tier
    message: Bilingual = Field(description="the reason why; may use {wrong} and {right}")
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    unless: tuple[Xml, ...] = Field(default=(), description="antipatterns of all the patterns")
    example: Example | None = None
    wrong: tuple[str, ...] = Field(min_length=3, description="`A [wrong => right] sentence.`")
    right: tuple[str, ...] = Field(min_length=3, description="near misses included")

    @model_validator(mode="after")
    def _examples_are_marked(self) -> Self:
        for sentence in self.wrong:
            WrongExample.parse(sentence)
        return self


class Row(_Part):
    """One line of a table: `wrong => right | wrong example | right example [| en | bn]`."""

    find: Words
    replace: tuple[str, ...]
    wrong: str
    right: str
    note: Bilingual | None = None

    @classmethod
    def parse(cls, line: str) -> "Row":
        find, arrow, replace = line.partition(" => ")
        cells = [cell.strip() for cell in replace.split(" | ")]
        if not arrow or len(cells) not in (3, 5):
            raise ValueError(
                f"a row reads `find => replace | wrong | right` and may end in `| en | bn`: {line!r}"
            )
        alternatives = tuple(a.strip() for a in cells[0].split(" // "))
        note = Bilingual(en=cells[3], bn=cells[4]) if len(cells) == 5 else None
        row = cls(find=find, replace=alternatives, wrong=cells[1], right=cells[2], note=note)
        WrongExample.parse(row.wrong)
        return row


class Table(_Part):
    """Many small patterns of one kind; one line each, with its own examples."""

    id: RuleId
    tier: Tier
    message: Bilingual = Field(description="may use {wrong}, {right} and the row's {note}")
    rows_text: str = Field(alias="rows", description="one row a line; # starts a comment line")
    unless: tuple[Xml, ...] = ()

    @model_validator(mode="after")
    def _rows_are_whole(self) -> Self:
        if not self.rows:
            raise ValueError(f"{self.id} has no rows")
        found = [row.find for row in self.rows]
        if twice := sorted({find for find in found if found.count(find) > 1}):
            raise ValueError(f"{self.id}: rows that find the same: {twice}")
        lacking = [row.find for row in self.rows if row.note is None]
        if "{note}" in self.message.en + self.message.bn and lacking:
            raise ValueError(f"{self.id}: these rows need a note: {lacking}")
        return self

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        lines = (line.strip() for line in self.rows_text.splitlines())
        return tuple(Row.parse(line) for line in lines if line and not line.startswith("#"))


class Pack(_Part):
    """Everything we look for under one concept, apart from the Python rules."""

    concept: Concept
    words: WordLists = {}
    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def rule_ids(self) -> tuple[str, ...]:
        return tuple(r.id for r in self.rules) + tuple(t.id for t in self.tables)


def load(source: Traversable, concept: Concept) -> Pack:
    """The pack in one file. Raises ValueError naming the file."""
    try:
        return Pack(concept=concept, **read_yaml(source))
    except (yaml.YAMLError, TypeError, ValueError) as err:
        raise ValueError(f"{source.name}: {err}") from err


def load_all(concepts: Collection[Concept] = tuple(Concept)) -> tuple[Pack, ...]:
    """The shipped packs of `concepts`. An id used twice is a fault."""
    folder = files("coach.rules.grammar").joinpath("packs")
    named = [(concept, folder.joinpath(f"{concept}.yaml")) for concept in concepts]
    packs = tuple(load(source, concept) for concept, source in named if source.is_file())
    ids = [name for pack in packs for name in pack.rule_ids]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise ValueError(f"rule ids used twice: {', '.join(twice)}")
    return packs


def shared_words() -> WordLists:
    """`words/<name>.txt`: lists any pack may use, one word a line, # comments."""
    lists = text_files("coach.rules.grammar", "words")
    return {name: tuple(read_lines(source)) for name, source in lists.items()}
