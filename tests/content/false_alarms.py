"""What is marked in right text: `python -m tests.content.false_alarms [concept or RULE_ID ...] [FILE.jsonl ...]`.

Reads the right sentences of the accuracy set's seen half, the exercises' right
English and any files given (one `{"text": ...}` a line, or with `refs`, right versions
of it), and prints what the named rules mark there; all rules with
no name given. Hints too with `--hints`.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from coach.content.library import load
from coach.domain.issue import Tier
from coach.rules.grammar.build import build
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.selftest import check_each
from tests.accuracy.load import Half, pairs, rights
from tests.content.rule_server import serving
from tests.content.try_rules import loaded


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("what", nargs="*", help="concepts, rule ids, JSON-lines files")
    options.add_argument("--hints", action="store_true", help="print hints too")
    asked = options.parse_args()
    files = [Path(name) for name in asked.what if name.endswith(".jsonl")]
    names = [name for name in asked.what if not name.endswith(".jsonl")]
    tiers = set(Tier) if asked.hints else {Tier.ERROR}
    with tempfile.TemporaryDirectory() as folder:
        own = loaded(names, everything=not names)
        with serving(Path(folder), build(Path(folder), own.packs)) as server:
            finder = GrammarFinder(server, own)
            for name, texts in _sets(files).items():
                _report(finder, name, texts, names, tiers)
    return 0


def _sets(files: list[Path]) -> dict[str, list[str]]:
    sets = {
        "right, seen half": [right.text for right in rights(Half.SEEN)],
        "corrections, seen half": [pair.right for pair in pairs(Half.SEEN)],
    }
    sets["exercises"] = list(_right_answers())
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        read = [json.loads(line) for line in lines if line.strip()]
        sets[file.name] = [text for one in read for text in one.get("refs") or [one["text"]]]
    return sets


def _right_answers() -> Iterator[str]:
    """Model answers, and flawed ones that fail in right English."""
    for exercise in load().values():
        yield from (model.text for model in exercise.models)
        yield from (one.text for one in exercise.flawed if not one.shows.concepts)


def _report(
    finder: GrammarFinder, name: str, texts: list[str], names: list[str], tiers: set[Tier]
) -> None:
    rules: Counter[str] = Counter()
    marked = 0
    for text, issues in zip(texts, check_each(finder, texts), strict=True):
        shown = [
            i for i in issues if i.tier in tiers and (not names or {i.concept, i.rule} & set(names))
        ]
        marked += bool(shown)
        for issue in shown:
            rules[issue.rule] += 1
            before, after = text[: issue.span.start][-50:], text[issue.span.end :][:40]
            words = f"{before}[{issue.span.of(text)}]{after}".replace("\n", " ")
            print(f"  {issue.tier:6}{issue.rule:40}{words} -> {list(issue.suggestions[:2])}")
    counted = ", ".join(f"{rule} {count}" for rule, count in rules.most_common())
    print(f"{name}: {marked} of {len(texts)} marked ({marked / len(texts):.1%}) {counted}\n")


if __name__ == "__main__":
    sys.exit(main())
