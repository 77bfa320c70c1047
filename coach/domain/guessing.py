"""How often someone may guess a password or a code before the door stays shut a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FORGOTTEN_AFTER = timedelta(hours=24)
"""Peace after which hardly anything is left to remember."""
_HOUR = timedelta(hours=1)
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Tries:
    """Tries at one door (a sign-in name, or a network address) that did not open it."""

    failures: int
    last_at: datetime
    closed_until: datetime | None = None

    def is_closed(self, now: datetime) -> bool:
        return self.closed_until is not None and now < self.closed_until


def one_more(before: Tries | None, free: int, now: datetime) -> Tries:
    """`before` with a try at `now`, counted as failed until it is known to be right.

    `free` tries cost nothing, and as many are forgotten with every hour of peace;
    each one more shuts the door for longer: one minute, two, four, up to fifteen.
    A shut door counts no tries.
    """
    if before is None:
        return Tries(1, now)
    if before.is_closed(now):
        return before
    forgotten = int((now - before.last_at) / (_HOUR / free))
    failures = max(0, before.failures - forgotten) + 1
    over = failures - free
    if over < 0:
        return Tries(failures, now)
    wait = min(_FIRST_WAIT * 2 ** min(over, 10), _LONGEST_WAIT)
    return Tries(failures, now, now + wait)
