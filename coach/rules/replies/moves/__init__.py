"""The ten moves: for each, the patterns that make it and what only looks like it."""

from coach.rules.replies.moves import (
    apology,
    ask_info,
    closing,
    empathy,
    greeting,
    next_step,
    offer_help,
    restate,
    solution,
    thanks,
)
from coach.rules.replies.moves.rule import MoveRule

RULES: tuple[MoveRule, ...] = (
    greeting.RULE,
    thanks.RULE,
    empathy.RULE,
    apology.RULE,
    restate.RULE,
    ask_info.RULE,
    solution.RULE,
    next_step.RULE,
    offer_help.RULE,
    closing.RULE,
)
