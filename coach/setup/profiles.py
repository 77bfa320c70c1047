"""What each command needs installed: the tests and a Dask cluster need more than a trainee."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.setup.places import PROJECT


@dataclass(frozen=True, slots=True)
class Profile:
    """A lock file, and the profiles whose packages it holds too, at the same versions."""

    name: str
    about_mb: int
    includes: tuple[str, ...]

    @property
    def lock(self) -> Path:
        suffix = "" if self.name == "run" else f"-{self.name}"
        return PROJECT / f"requirements{suffix}.lock"


RUN = Profile("run", about_mb=350, includes=("run",))
CLUSTER = Profile("cluster", about_mb=355, includes=("run", "cluster"))
TEST = Profile("test", about_mb=435, includes=("run", "cluster", "test"))
PROFILES = {profile.name: profile for profile in (RUN, CLUSTER, TEST)}


def needed_by(arguments: Sequence[str]) -> Profile:
    """The profile of the command line `python3 -m coach ARGUMENTS`."""
    command = next((word for word in arguments if not word.startswith("-")), None)
    if command == "setup":
        asked = " ".join(arguments).replace("--for=", "--for ").split()
        following = itertools.pairwise(asked)
        name = next((after for word, after in following if word == "--for"), "run")
        return PROFILES.get(name, RUN)
    if command in {"test", "bench"}:
        return TEST
    if any(word == "--dask" or word.startswith("--dask=") for word in arguments):
        return CLUSTER
    return RUN
