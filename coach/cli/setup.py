"""`coach setup`: fetch everything now, and optionally keep the files for a machine without internet.

`--save FOLDER` puts every file there; on the other machine (same system and
Python version) COACH_OFFLINE_FOLDER=FOLDER makes set-up use it.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from coach.setup.places import Places
from coach.setup.profiles import PROFILES


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--for",
        dest="profile",
        choices=PROFILES,
        default="run",
        help="what it is for: running the app (default), a Dask cluster, or the tests",
    )
    parser.add_argument("--save", type=Path, metavar="FOLDER", help="keep the files in FOLDER too")


def run(args: argparse.Namespace) -> int:
    """0 when all is there (it is, once this runs); 2 when the files could not be saved."""
    if args.save is None:
        print("Everything is in place. / সব প্রস্তুত।")
        return 0
    folder = args.save.expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    lock = PROFILES[args.profile].lock
    # The environment itself may have been made by uv, without pip.
    python = getattr(sys, "_base_executable", None) or sys.executable
    command = [python, "-m", "pip", "download", "--require-hashes", "--no-deps"]
    if subprocess.run([*command, "-r", str(lock), "-d", str(folder)]).returncode:
        print("The packages could not be saved; the lines above name which.", file=sys.stderr)
        return 2
    for jar in Places.of_user().jars.glob("*.jar"):
        shutil.copyfile(jar, folder / jar.name)
    print(f"Saved. There: COACH_OFFLINE_FOLDER={folder} python3 -m coach run")
    return 0
