"""Which cards a session asks: a few minutes a day, however much is due.

After a break there may be hundreds. They are not shown as a debt: a day's session
takes what has waited longest, at most as many as the trainee set for a day, and
leaves the rest to the days after. New cards are a third of a session at most, while
old ones wait; and no concept stands twice in a row while there is another.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from coach.domain.notebook import Card

DAILY = 10
"""Cards a day unless the trainee sets another number: about five minutes."""
CHOICES = (5, 10, 20)
"""What a trainee can set: from three minutes to ten."""
_NEW_SHARE = 3


def session(
    cards: Iterable[Card], *, now: datetime, daily: int = DAILY, answered_today: int = 0
) -> tuple[Card, ...]:
    """What is still to be asked today, in order; empty when the day's number is reached."""
    left = max(0, daily - answered_today)
    due = sorted(
        (card for card in cards if card.due_at <= now), key=lambda card: (card.due_at, card.id)
    )
    old = [card for card in due if not card.is_new]
    new = [card for card in reversed(due) if card.is_new]  # what was written last is freshest
    room = max(left // _NEW_SHARE, left - len(old))
    chosen = new[:room]
    return _mixed([*old[: left - len(chosen)], *chosen])


def _mixed(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The same cards; each time the first one whose concept was not just asked."""
    left = list(cards)
    ordered: list[Card] = []
    while left:
        last = ordered[-1].slip.concept if ordered else None
        card = next((one for one in left if one.slip.concept is not last), left[0])
        left.remove(card)
        ordered.append(card)
    return tuple(ordered)
