"""What LanguageTool found, as values of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawMatch:
    """One alert as LanguageTool gave it, before any judgement of ours.

    `offset` and `length` count Unicode code points of the text as given.
    `sub_id` tells rules of one group apart; it is empty for rules without one.
    """

    offset: int
    length: int
    rule_id: str
    sub_id: str
    category: str
    issue_type: str
    message: str
    short_message: str
    replacements: tuple[str, ...]
