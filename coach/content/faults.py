"""What is wrong with an exercise file, and on which line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

Location = tuple[str | int, ...]

# What pydantic finds, in the words authors know (`lint.<code>` in the catalogues).
_CODES = {
    "missing": "missing_key",
    "extra_forbidden": "unknown_key",
    "string_too_short": "nothing_written",
    "too_short": "too_few",
    "too_long": "too_many",
    "enum": "not_one_of",
    "literal_error": "not_one_of",
    "int_parsing": "not_a_number",
    "int_type": "not_a_number",
    "string_type": "not_a_text",
    "model_type": "not_a_mapping",
    "tuple_type": "not_a_list",
    "string_pattern_mismatch": "not_a_slug",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file; `code` and `facts` make its words in either language."""

    path: Path
    line: int
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.path}:{self.line}: {self.code} {details}".rstrip()


def located(error: ValidationError) -> list[tuple[Location, str, dict[str, object]]]:
    """Each thing pydantic refused: its place, our code for it, and the facts."""
    return [
        (
            tuple(found["loc"]),
            *_explained(
                found["type"], found["msg"], found.get("ctx", {}), dotted(tuple(found["loc"]))
            ),
        )
        for found in error.errors(include_url=False)
    ]


def _explained(
    kind: str, message: str, context: Mapping[str, object], name: str
) -> tuple[str, dict[str, object]]:
    code = _CODES.get(kind)
    if code is None:
        return "does_not_fit", {"name": name, "why": message.removeprefix("Value error, ")}
    facts: dict[str, object] = {"name": name}
    if code == "not_one_of":
        facts["allowed"] = context.get("expected", "")
    if code == "too_few":
        facts["least"] = context.get("min_length", 1)
    if code == "too_many":
        facts["most"] = context.get("max_length", 1)
    return code, facts


def dotted(location: Location) -> str:
    """A place as an author would say it: `messages[1].role.bn`."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name or "the file"
