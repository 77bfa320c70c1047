"""A class's answers as a table, for measuring the grader: all different, or with much in common."""

import csv
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from coach.bench.replies import Replies, Reply

# Of about nine sentences two are a student's own. The others are the mail that
# all quote, and phrases that everybody learnt.
_QUOTED = 3
_STOCK = 60
_OWN = 2


def different(count: int, words: int, *, seed: int = 1) -> list[str]:
    """No sentence comes twice."""
    return [reply.text for reply in itertools.islice(Replies().fresh(words, seed=seed), count)]


def of_one_class(count: int, words: int, *, seed: int = 1) -> list[str]:
    """They quote the same mail, begin and end alike and use the same stock sentences."""
    replies = Replies()
    stock = list(itertools.islice(replies.fresh(words, seed=seed), _STOCK))
    quoted = stock[0].body[:_QUOTED]
    own = replies.fresh(words, seed=seed + 1)
    return [_mixed(stock[at % _STOCK], quoted, next(own)).text for at in range(count)]


def write_table(path: Path, texts: Sequence[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Name", "Email", "Reply"])
        table.writerows(_rows(texts))
    return path


def _mixed(shared: Reply, quoted: tuple[str, ...], own: Reply) -> Reply:
    stock = shared.body[_QUOTED + _OWN :]
    return Reply(shared.greeting, (*quoted, *stock, *own.body[:_OWN]), shared.closing)


def _rows(texts: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for number, text in enumerate(texts):
        yield f"Student {number}", f"s{number}@class.example", text
