"""How fast a check is: beside LanguageTool's own time, checked again, and many at once.

Every figure is a ratio of two measurements taken in turn in this run, on drafts
nobody has seen. Times of another machine, or of a busier hour, differ; ratios
hardly do.
"""

import argparse
import itertools
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial

import language_tool_python

from coach import bootstrap
from coach.bench.plain import plain_languagetool
from coach.bench.ratios import Ratio, in_turn, milliseconds
from coach.bench.replies import Replies, Reply
from coach.bootstrap import Checker
from coach.config import Settings
from coach.domain.exercise import Exercise
from coach.engines.languagetool.engine import LanguageTool
from coach.errors import EngineUnavailable

WARM_CHECK = 1.15
OUR_RULES = 1.25
RECHECK = 0.40
_START_SECONDS = 120
# As `coach check` and the app under a class have it: enough to keep the server busy.
_THREADS = 3
_ROUNDS = 5
# Java compiles what it runs often, on the same two cores, for the first dozens of texts.
_WARMING = 60

Check = Callable[[str], object]

# Never through a proxy: the server is on this machine, and so must the text be.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pairs", type=int, default=60, help="pairs of checks (default 60)")
    parser.add_argument("--texts", type=int, default=100, help="texts checked at once")
    parser.add_argument("--words", type=int, default=120, help="the length of a draft")
    parser.add_argument("--no-plain", action="store_true", help="leave plain LanguageTool out")


def run(args: argparse.Namespace) -> int:
    """0 when it could be measured; a busy machine's figures are no failure."""
    settings = Settings.from_environment()
    replies = Replies()
    with bootstrap.build_checker(settings) as checker:
        _await(checker.engine)
        assess = _assess(checker)
        _warm(assess, replies, args.words)
        server = _bare(checker.engine.ready_url())
        print(warm_check(assess, server, replies, args).line("ms"), flush=True)
        print(recheck(assess, replies, args).line("ms"), flush=True)
        print(_rules(assess, settings, replies, args).line("ms"), flush=True)
        if not args.no_plain:
            print(_many(assess, settings, replies, args).line("texts/s"), flush=True)
    return 0


def warm_check(assess: Check, server: Check, replies: Replies, args: argparse.Namespace) -> Ratio:
    """A whole check beside the bare request to the same server, on twins."""
    twins = zip(replies.fresh(args.words), replies.fresh(args.words), strict=False)
    pairs = [
        in_turn(
            partial(milliseconds, partial(assess, ours.text)),
            partial(milliseconds, partial(server, theirs.text)),
            swapped=bool(at % 2),
        )
        for at, (ours, theirs) in enumerate(itertools.islice(twins, args.pairs))
    ]
    return Ratio.of("a warm check, for one of LanguageTool's own", pairs, at_most=WARM_CHECK)


def recheck(assess: Check, replies: Replies, args: argparse.Namespace) -> Ratio:
    """A draft checked with one changed sentence beside its first check."""
    drafts = itertools.islice(replies.fresh(args.words, seed=2), args.pairs)
    pairs = []
    for at, draft in enumerate(drafts):
        fresh = milliseconds(partial(assess, draft.text))
        again = milliseconds(partial(assess, replies.revised(draft, seed=at).text))
        pairs.append((again, fresh))
    name = "a check again with one changed sentence, for a first one"
    return Ratio.of(name, pairs, at_most=RECHECK)


def _rules(assess: Check, settings: Settings, replies: Replies, args: argparse.Namespace) -> Ratio:
    """A whole check beside one that knows none of our grammar rules, on twins."""
    with bootstrap.build_checker_without_rules(settings) as without:
        _await(without.engine)
        plainly = _assess(without)
        _warm(plainly, replies, args.words)
        twins = zip(replies.fresh(args.words), replies.fresh(args.words), strict=False)
        pairs = [
            in_turn(
                partial(milliseconds, partial(assess, ours.text)),
                partial(milliseconds, partial(plainly, theirs.text)),
                swapped=bool(at % 2),
            )
            for at, (ours, theirs) in enumerate(itertools.islice(twins, args.pairs))
        ]
    return Ratio.of("a check with our rules, for one without", pairs, at_most=OUR_RULES)


def throughput(check: Check, drafts: Sequence[Reply], threads: int) -> float:
    """Texts a second."""
    began = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(check, [draft.text for draft in drafts]):
            pass
    return len(drafts) / (time.perf_counter() - began)


def _many(assess: Check, settings: Settings, replies: Replies, args: argparse.Namespace) -> Ratio:
    """Texts a second beside one plain loop over a server with its default settings."""
    count = max(args.texts // _ROUNDS, _THREADS)
    pairs = []
    with ExitStack() as stack:
        plain = stack.enter_context(plain_languagetool(settings))
        _await(plain)
        tool = language_tool_python.LanguageTool("en-US", remote_server=f"{plain.ready_url()}/")
        stack.callback(tool.close)
        _warm(tool.check, replies, args.words)
        for at in range(_ROUNDS):
            mine, twins = (
                list(itertools.islice(replies.fresh(args.words, seed=9 + at), count))
                for _ in range(2)
            )
            ours = partial(throughput, assess, mine, _THREADS)
            theirs = partial(throughput, tool.check, twins, 1)
            pairs.append(in_turn(ours, theirs, swapped=bool(at % 2)))
    return Ratio.of("texts a second, for one of a plain language-tool-python loop", pairs)


def _assess(checker: Checker) -> Check:
    """With the exercise that asks most of the reader."""
    exercise = max(checker.exercises.values(), key=_asks, default=None)
    return lambda text: checker.assessor.assess(text, exercise)


def _asks(exercise: Exercise) -> int:
    return len(exercise.facts) + len(exercise.limits)


def _bare(url: str) -> Check:
    """LanguageTool's own time: a request, and nothing done with the answer."""

    def check(text: str) -> bytes:
        form = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
        with _direct.open(f"{url}/v2/check", form, timeout=60) as answer:
            content: bytes = answer.read()
        return content

    return check


def _warm(check: Check, replies: Replies, words: int) -> None:
    for reply in itertools.islice(replies.fresh(words, seed=0), _WARMING):
        check(reply.text)


def _await(engine: LanguageTool) -> None:
    if not engine.wait_ready(_START_SECONDS):
        raise EngineUnavailable(phase="down", reason="not started")
