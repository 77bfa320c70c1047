"""How many of Bengali speakers' errors are found, and how much right English is left alone.

Measured on the set in `tests/accuracy`, and on third-party sets when the
environment variable COACH_SHARED_DATA names their folder; plain LanguageTool
stands beside each figure.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from coach import bootstrap
from coach.bench import sets
from coach.bench.plain import as_issue, plain_languagetool
from coach.bench.recall import Alarms, Find, Pair, Tally, alarms, each, recall, touching
from coach.config import PROJECT, Settings
from coach.domain.issue import Concept, Tier
from coach.errors import EngineUnavailable

_START_SECONDS = 120


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--half",
        choices=["kept", "seen", "both"],
        default="kept",
        help="kept: aside from those who write rules (default); seen: what rules were written from",
    )
    parser.add_argument("--concept", choices=[str(c) for c in Concept], help="only this one")
    parser.add_argument(
        "--missed", action="store_true", help="name what was missed (only of the seen half)"
    )
    parser.add_argument("--alarms", action="store_true", help="name the rules of false alarms")
    parser.add_argument("--no-plain", action="store_true", help="leave plain LanguageTool out")


def run(args: argparse.Namespace) -> int:
    """0 when it could be measured."""
    settings = Settings.from_environment()
    with ExitStack() as stack:
        finds = {"coach": stack.enter_context(_our_finder(settings))}
        if not args.no_plain:
            finds["plain LanguageTool"] = stack.enter_context(_plain_finder(settings))
        _report_pairs(args, finds)
        _report_right(args, finds)
        if settings.shared_data:
            _report_shared(args, finds, settings.shared_data)
    return 0


def _report_pairs(args: argparse.Namespace, finds: dict[str, Find]) -> None:
    from tests.accuracy import load  # in the project, not in an installed package

    half = None if args.half == "both" else load.Half(args.half)
    chosen = load.pairs(half, Concept(args.concept) if args.concept else None)
    print(f"{len(chosen)} errors ({args.half}): found / marked as error / first suggestion right")
    for name, find in finds.items():
        tallies = recall(find, chosen)
        print(f"\n{name}")
        for concept, tally in tallies.items():
            print(f"  {concept:16}{_line(tally)}")
        total = Tally(
            pairs=sum(t.pairs for t in tallies.values()),
            found=sum(t.found for t in tallies.values()),
            marked=sum(t.marked for t in tallies.values()),
            corrected=sum(t.corrected for t in tallies.values()),
        )
        print(f"  {'all':16}{_line(total)}")
    if args.missed:
        _name_missed([p for p in chosen if load.split(p.id) is load.Half.SEEN], finds["coach"])


def _line(tally: Tally) -> str:
    mended = tally.corrected / tally.found if tally.found else 0.0
    return (
        f"{tally.found:4} of {tally.pairs:4} = {tally.recall:6.1%}   "
        f"error {tally.marked:4}   corrected {tally.corrected:4} = {mended:6.1%} of found"
    )


def _name_missed(chosen: Sequence[Pair], find: Find) -> None:
    print("\nmissed in the seen half")
    for pair, issues in zip(chosen, each(find, [p.wrong for p in chosen]), strict=True):
        if not touching(issues, pair.place):
            print(f"  [{pair.place.of(pair.wrong)}]  {pair.wrong}")


def _report_right(args: argparse.Namespace, finds: dict[str, Find]) -> None:
    from tests.accuracy import load

    half = None if args.half == "both" else load.Half(args.half)
    groups = {
        "right sentences that look wrong": [item.text for item in load.rights(half)],
        "corrected sentences": [pair.right for pair in load.pairs(half)],
    }
    for group, texts in groups.items():
        _report_alarms(args, f"{group} ({args.half})", texts, finds)


def _report_shared(args: argparse.Namespace, finds: dict[str, Find], folder: Path) -> None:
    for name, texts in sets.clean(folder):
        _report_alarms(args, name, texts, finds)
    if wrong := sets.all_corrected(folder):
        print(f"\n{sets.LEARNERS}: alerts on {len(wrong)} sentences that every corrector changed")
        for name, find in finds.items():
            issues = each(find, wrong)
            alerted = sum(bool(found) for found in issues)
            sure = sum(any(i.tier is Tier.ERROR for i in found) for found in issues)
            print(f"  {name:20}{alerted / len(wrong):6.1%}   as error {sure / len(wrong):6.1%}")


def _report_alarms(
    args: argparse.Namespace, title: str, texts: Sequence[str], finds: dict[str, Find]
) -> None:
    print(f"\n{title}: {len(texts)} texts, false alarms")
    for name, find in finds.items():
        found = alarms(find, texts)
        print(f"  {name:20}error {_share(found, Tier.ERROR)}   hint {_share(found, Tier.HINT)}")
        if args.alarms and name == "coach":
            for rule, times in found.rules.most_common():
                print(f"    {times:3} {rule}")


def _share(found: Alarms, tier: Tier) -> str:
    if tier is Tier.ERROR:
        return f"{found.with_error:4} = {found.error_share:6.2%}"
    return f"{found.with_hint:4} = {found.hint_share:6.2%}"


@contextmanager
def _our_finder(settings: Settings) -> Iterator[Find]:
    with bootstrap.build_checker(settings) as checker:
        _await(checker.engine.wait_ready)
        yield checker.finder.find


@contextmanager
def _plain_finder(settings: Settings) -> Iterator[Find]:
    with plain_languagetool(settings) as engine:
        _await(engine.wait_ready)
        yield lambda text: tuple(as_issue(match) for match in engine.check(text))


def _await(wait_ready: Callable[[float], bool]) -> None:
    if not wait_ready(_START_SECONDS):
        raise EngineUnavailable(phase="down", reason="not started")


if str(PROJECT) not in sys.path:  # `tests.accuracy` is beside the package
    sys.path.insert(0, str(PROJECT))
