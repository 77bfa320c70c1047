"""`coach bench`: measure the coach: how fast it is, how right, under how many people."""

import argparse
import importlib

# A measurement is the module of its name in `coach.bench`, with `configure(parser)`,
# `run(args)` and a docstring whose first line says what it measures.
MEASUREMENTS = ("speed", "accuracy", "load", "memory", "desk", "grade", "today", "learning")


def configure(parser: argparse.ArgumentParser) -> None:
    chosen = parser.add_subparsers(dest="measurement", metavar="MEASUREMENT")
    for name in MEASUREMENTS:
        measurement = importlib.import_module(f"coach.bench.{name}")
        purpose = (measurement.__doc__ or "").partition("\n")[0]
        measurement.configure(chosen.add_parser(name, help=purpose, description=purpose))
    usual = chosen.choices[MEASUREMENTS[0]].parse_args([])
    parser.set_defaults(measurement=MEASUREMENTS[0], **vars(usual))


def run(args: argparse.Namespace) -> int:
    """Without the name of a measurement, the first one."""
    measurement = importlib.import_module(f"coach.bench.{args.measurement}")
    code: int = measurement.run(args)
    return code
