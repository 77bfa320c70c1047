"""Try rules while writing them: `python -m tests.content.try_rules [concept or RULE_ID ...]`.

Starts one LanguageTool on our rules and prints every example of the named
concepts or rules that does not behave; all of them with no name given. Only the
named concepts' rules are loaded (a fault in another's does not stop you), all
of them with `--all`.
`--text "Some words."` shows instead what is found in a text, after and before
our judgement.
"""

import argparse
import sys
import tempfile
import time
import urllib.error
from pathlib import Path

from coach.domain.issue import Concept
from coach.rules.grammar.build import build
from coach.rules.grammar.finder import GrammarFinder
from coach.rules.grammar.own import OwnRules, Teaching, own_rules
from coach.rules.grammar.selftest import faults
from tests.content.rule_server import serving


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="concepts or rule ids")
    options.add_argument("--all", action="store_true", help="load the rules of all concepts")
    options.add_argument("--text", action="append", help="show what is found in this text")
    asked = options.parse_args()
    own = loaded(asked.names, everything=asked.all)
    with tempfile.TemporaryDirectory() as folder:
        rules = build(Path(folder), own.packs)
        with serving(Path(folder), rules) as server:
            finder = GrammarFinder(server, own)
            try:
                if asked.text:
                    return _show(finder, asked.text)
                return _report(finder, _chosen(own, asked.names))
            except urllib.error.HTTPError as err:
                print(err.read().decode(errors="replace")[:3000], file=sys.stderr)
                return 2


def loaded(names: list[str], *, everything: bool) -> OwnRules:
    """A rule id like COACH_VERB_FORM_X tells its concept, as conventions have it."""
    concepts = tuple(
        concept
        for concept in Concept
        if any(n == concept or n.startswith(f"COACH_{concept.upper()}_") for n in names)
    )
    return own_rules() if everything or not concepts else own_rules(concepts)


def _chosen(own: OwnRules, names: list[str]) -> dict[str, Teaching]:
    chosen = {
        key: teaching
        for key, teaching in own.teachings.items()
        if not names or teaching.concept in names or teaching.rule in names
    }
    if not chosen:
        sys.exit(f"no rules called {' '.join(names)}")
    return chosen


def _report(finder: GrammarFinder, chosen: dict[str, Teaching]) -> int:
    began = time.monotonic()
    found = faults(finder, chosen)
    for fault in found:
        print(fault, end="\n\n")
    examples = sum(len(t.wrong) * 2 + len(t.right) for t in chosen.values())
    took = time.monotonic() - began
    print(f"{len(chosen)} rules, {examples} sentences, {len(found)} faults, {took:.0f} s")
    return bool(found)


def _show(finder: GrammarFinder, texts: list[str]) -> int:
    for text in texts:
        print(text)
        for issue in finder.find(text):
            print(f"  {issue.tier:6}{issue.rule} “{issue.span.of(text)}” -> {issue.suggestions}")
            print(f"        {issue.message.en}\n        {issue.message.bn}")
        for match in finder.matches(text):
            words = text[match.offset : match.offset + match.length]
            print(f"    raw {match.rule_id}[{match.sub_id}] {match.category} “{words}”"
                  f" -> {match.replacements[:4]}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
