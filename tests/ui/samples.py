"""Two exercises for the pages' tests: a chat to answer, and a text to correct."""

from typing import Any

from coach.domain.exercise import Exercise


def _both(text: str) -> dict[str, str]:
    return {"en": text, "bn": f"{text} (বাংলায়)"}


def _exercise(**own: Any) -> Exercise:
    common = {
        "schema": 1,
        "revision": 1,
        "level": "A2",
        "minutes": 8,
        "goals": [_both("Say sorry and give the new day")],
        "moves": {"wanted": ["greeting", "apology", "next_step"], "unwanted": ["offer_help"]},
        "words": {"min": 10, "max": 40},
        "hints": [_both("First hint"), _both("Second hint"), _both("Third hint")],
        "teaches": ["an apology with a date"],
        "models": [
            {
                "style": "simple",
                "text": "Hello Ana,\nSorry. It will come on Friday.",
                "note": _both("Short"),
            },
            {
                "style": "polished",
                "text": "Hi Ana, I am sorry for the wait.",
                "note": _both("Warm"),
            },
        ],
        "flawed": [
            {"text": "I am agree", "note": _both("am"), "shows": {"concepts": ["copula"]}},
            {"text": "ok", "note": _both("short"), "shows": {"flags": ["too_short"]}},
        ],
    }
    return Exercise.model_validate({**common, **own})


CHAT = _exercise(
    id="late-box",
    category="helpline",
    kind="reply",
    title=_both("A late box"),
    situation=_both("You answer the chat of a shop."),
    messages=[
        {
            "channel": "chat",
            "sender": "Ana <b>Bold</b>",
            "role": _both("a customer"),
            "character": _both("worried"),
            "sent": "Tue 3 Mar, 09:12",
            "text": "Where is my box? *Order* $77$",
        }
    ],
    facts=[
        {"id": "order", "label": _both("the order number"), "value": "PP-77"},
        {
            "id": "day",
            "label": _both("the new day"),
            "kind": "date",
            "value": "2026-03-06",
            "forms": ["on Friday"],
        },
    ],
)

CORRECT = _exercise(
    id="site-note",
    category="website",
    kind="proofread",
    level="B1",
    title=_both("A note to correct"),
    situation=_both("Your colleague wrote this note."),
    source_text="The site are down since morning.",
)


def samples() -> dict[str, Exercise]:
    return {exercise.id: exercise for exercise in (CHAT, CORRECT)}
