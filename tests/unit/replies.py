"""The real reader of replies, and exercises to read with, for the tests."""

from functools import cache
from typing import Any

from coach.domain.exercise import Exercise
from coach.engines.structure import StructureReader
from coach.rules.replies.reader import Reader, patterns
from coach.rules.replies.words import CLASSES, SPELLINGS


@cache
def structure() -> StructureReader:
    return StructureReader(patterns(), CLASSES, SPELLINGS)


@cache
def reader() -> Reader:
    return Reader(structure())


def both(en: str) -> dict[str, str]:
    return {"en": en, "bn": "বাংলা লেখা"}


def exercise(**changes: Any) -> Exercise:
    """A late kettle: the customer waits for order KT-5512, which comes on 14 May."""
    made: dict[str, Any] = {
        "schema": 1,
        "id": "late-kettle",
        "revision": 1,
        "category": "support_email",
        "level": "A2",
        "kind": "reply",
        "minutes": 8,
        "title": both("A late kettle"),
        "situation": both(
            "You answer the mail of Copper Corner, a kitchen shop. A customer's kettle has not "
            "come. Your manager has left you a note about it."
        ),
        "messages": [
            {
                "channel": "email",
                "sender": "Maria Lopez",
                "role": both("a customer in Leeds"),
                "character": both("worried"),
                "sent": "Tue 5 May, 09:12",
                "text": "Hello, I ordered a copper kettle three weeks ago, order KT-5512. It was "
                "meant to be here last Friday, and my mother's birthday is on Sunday. I have "
                "written two times and nobody has answered me. Where is my kettle?",
            },
            {
                "channel": "note",
                "sender": "Anik",
                "role": both("your manager"),
                "character": both("brief"),
                "sent": "Tue 5 May, 09:30",
                "text": "KT-5512 was sent to the wrong depot. New delivery: Thursday 14 May. "
                "No refund of postage without me.",
            },
        ],
        "facts": [
            {"id": "order-number", "label": both("the order number"), "value": "KT-5512"},
            {"id": "day", "label": both("the day"), "kind": "date", "value": "2026-05-14"},
            {"id": "why", "label": both("the reason"), "value": "wrong depot", "required": False},
        ],
        "limits": [
            {
                "id": "postage",
                "label": both("only the manager gives postage back"),
                "forms": [
                    "refund the postage",
                    "refund your postage",
                    "free delivery",
                    "never happen again",
                ],
            }
        ],
        "goals": [both("Say sorry and give the new day.")],
        "moves": {
            "wanted": ["greeting", "apology", "solution", "next_step"],
            "optional": ["closing"],
            "unwanted": ["thanks"],
        },
        "words": {"min": 30, "max": 90},
        "hints": [both("Think."), both("Start."), both("A frame.")],
        "teaches": ["apology"],
        "models": [
            {
                "style": "simple",
                "text": "Dear Maria,\nI am very sorry that your copper kettle is late. Your order "
                "KT-5512 went to the wrong depot. It will come to you on Thursday 14 May. I will "
                "check it on Wednesday and write to you again.\nBest regards,\nRina",
                "note": both("Short sentences."),
            },
            {
                "style": "polished",
                "text": "Dear Maria,\n\nI'm so sorry about your kettle, and that two of your "
                "messages were left without a reply. Order KT-5512 was sent to the wrong depot; it "
                "is on its way again and will be delivered on Thursday 14 May. I'll track it "
                "myself and email you on Wednesday evening.\n\nKind regards,\nRina",
                "note": both("It names both faults."),
            },
        ],
        "flawed": [
            {"text": "No.", "note": both("Rude."), "shows": {"flags": ["too_short"]}},
            {"text": "Yes.", "note": both("Short."), "shows": {"missing_moves": ["apology"]}},
        ],
    }
    return Exercise.model_validate({**made, **changes})
