"""How a class at once feels it: many trainees checking drafts in the running app.

Each is a visitor of its own (`coach.bench.visitor`) with a new draft every time,
so that nothing is remembered from before. What one trainee alone waits stands
beside what the slowest tenth of them wait.
"""

import argparse
import asyncio
import itertools
import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from coach.bench.replies import Replies
from coach.bench.served import Served
from coach.bench.visitor import AppFailed, Visitor, visiting
from coach.config import Settings
from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.sign_up import Wish

AT_MOST = 4.0
"""The slowest tenth's wait, for one of a lone trainee's."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--url", help="an app that runs already (default: one of its own)")
    parser.add_argument(
        "--signed-in", action="store_true", help="with accounts, in an app of its own"
    )
    parser.add_argument("--trainees", type=int, default=20)
    parser.add_argument("--every", type=float, default=15.0, help="seconds from check to check")
    parser.add_argument("--checks", type=int, default=8, help="checks of each")
    parser.add_argument("--words", type=int, default=120, help="the length of a draft")


@dataclass(slots=True)
class Waits:
    """Seconds each check took, and what went wrong with those that failed."""

    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def slowest_tenth(self) -> float:
        """What nine of ten checks stay under."""
        return statistics.quantiles(self.seconds, n=10)[-1]


def run(args: argparse.Namespace) -> int:
    """0 when every check was answered in time for the target; else 1."""
    with ExitStack() as stack:
        url, cookies = (args.url.rstrip("/"), []) if args.url else _served(stack, args)
        alone, together = asyncio.run(measured(url, args, cookies))
    return report(args, alone, together)


def _served(stack: ExitStack, args: argparse.Namespace) -> tuple[str, list[str]]:
    """An app of its own, and the cookies of those who are signed in there."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    if not args.signed_in:
        return stack.enter_context(Served(folder)).url, []
    served = stack.enter_context(Served(folder, {"COACH_SIGN_IN": "local"}))
    return served.url, _signed_in(folder, args.trainees + 1)


def _signed_in(folder: Path, count: int) -> list[str]:
    """Sessions of new accounts, as browsers would show them."""
    from coach import bootstrap  # spaCy and all: only this measurement needs it

    settings = Settings.from_environment({"COACH_DATA": str(folder)})
    memory = bootstrap.open_memory(settings)
    people, now = bootstrap.build_people(settings, memory), datetime.now(UTC)
    cookies = []
    for number in range(count):
        name = f"load-{number}"
        wish = Wish(name, name, secrets.token_urlsafe(), Language.BENGALI)
        account = people.sign_up.add(Actor("", Role.ADMIN), wish, Role.TRAINEE, now)
        cookies.append(f"coach_session={people.sign_in.begin(account, now).token}")
    memory.close()
    return cookies


async def measured(
    url: str, args: argparse.Namespace, cookies: Sequence[str] = ()
) -> tuple[Waits, Waits]:
    """The waits of one trainee alone, and of all at once; new names without `cookies`."""
    whose = itertools.chain(cookies, itertools.repeat(None))
    replies = Replies()
    texts = (reply.text for reply in replies.fresh(args.words))
    alone, together = Waits(), Waits()
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(visiting(url, "Load", next(whose)))
        for text in itertools.islice(texts, 5):  # until the grammar server and the caches are warm
            await first.check(text)
        for text in itertools.islice(texts, 15):
            await _timed(first, text, alone)
        trainees = [
            await stack.enter_async_context(visiting(url, f"Load {at}", next(whose)))
            for at in range(args.trainees)
        ]
        drafts = [list(itertools.islice(texts, args.checks)) for _ in trainees]
        chance = random.Random(1)
        async with asyncio.TaskGroup() as group:
            for trainee, own in zip(trainees, drafts, strict=True):
                starts = chance.uniform(0, args.every)
                group.create_task(_work(trainee, own, starts, args.every, together))
    return alone, together


async def _work(
    trainee: Visitor, drafts: Sequence[str], starts: float, every: float, waits: Waits
) -> None:
    """A check every so many seconds, however long the last one took."""
    began = time.monotonic() + starts
    for at, text in enumerate(drafts):
        await asyncio.sleep(max(0.0, began + at * every - time.monotonic()))
        await _timed(trainee, text, waits)


async def _timed(trainee: Visitor, text: str, waits: Waits) -> None:
    began = time.perf_counter()
    try:
        await trainee.check(text)
    except (AppFailed, OSError, TimeoutError) as err:
        waits.failures.append(f"{type(err).__name__}: {err}")
    else:
        waits.seconds.append(time.perf_counter() - began)


def report(args: argparse.Namespace, alone: Waits, together: Waits) -> int:
    """Print what was measured; 0 when nothing failed and the target is met."""
    checks = len(together.seconds) + len(together.failures)
    print(
        f"{args.trainees} trainees, a check of {args.words} words every {args.every:g} s each:"
        f" {checks} checks, {len(together.failures)} failed"
    )
    for failure in together.failures[:5]:
        print(f"  {failure}")
    if len(together.seconds) < 2 or len(alone.seconds) < 2:
        return 1
    lone = statistics.median(alone.seconds)
    ratio = together.slowest_tenth / lone
    is_met = ratio < AT_MOST and not together.failures
    print(
        f"the slowest tenth, for one lone check: {ratio:.2f} (target under {AT_MOST:.0f}:"
        f" {'met' if is_met else 'MISSED'}; {1000 * together.slowest_tenth:.0f} against"
        f" {1000 * lone:.0f} ms; middle {1000 * statistics.median(together.seconds):.0f},"
        f" slowest {1000 * max(together.seconds):.0f} ms)"
    )
    return int(not is_met)
