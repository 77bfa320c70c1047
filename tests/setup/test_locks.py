"""The lock files: whole, consistent with each other, with sums and without a registry's address."""

import re
import tomllib
from pathlib import Path

import pytest

from coach.setup import jars
from coach.setup.places import JAR_LOCK, PROJECT
from coach.setup.profiles import PROFILES, Profile, needed_by

PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)(.*(?:\n    --hash=.*)*)", re.MULTILINE)
NAME = re.compile(r"^([A-Za-z0-9][\w.-]*)", re.MULTILINE)
LOCKS = [profile.lock for profile in PROFILES.values()]


def pins(lock: Path) -> set[tuple[str, str]]:
    return {(name, version) for name, version, _ in PIN.findall(lock.read_text("utf-8"))}


def asked(profile: Profile) -> set[str]:
    names = NAME.findall(profile.lock.with_suffix(".txt").read_text("utf-8"))
    return {name.lower().replace("_", "-") for name in names}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_has_sums(lock: Path) -> None:
    found = PIN.findall(lock.read_text("utf-8"))
    assert len(found) > 50
    assert [name for name, _, rest in found if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("lock", [*LOCKS, JAR_LOCK], ids=lambda lock: lock.name)
def test_no_lock_names_a_registry(lock: Path) -> None:
    assert "://" not in lock.read_text("utf-8")


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_what_is_asked_for_is_locked(profile: Profile) -> None:
    assert asked(profile) - {name for name, _ in pins(profile.lock)} == set()


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_a_wider_profile_holds_the_narrower_at_the_same_versions(profile: Profile) -> None:
    for name in profile.includes:
        assert pins(PROFILES[name].lock) - pins(profile.lock) == set()


def test_the_jars_were_resolved_from_the_coordinates_as_they_are_now() -> None:
    from jgo.env import compute_spec_hash

    resolved = tomllib.loads(JAR_LOCK.read_text("utf-8"))["metadata"]["spec_hash"]
    assert resolved == compute_spec_hash(JAR_LOCK.with_name("jgo.toml"))


def test_every_jar_has_a_sum_and_a_name_of_its_own() -> None:
    locked = jars.locked()
    assert all(re.fullmatch("[0-9a-f]{64}", jar.sha256) for jar in locked)
    assert len({jar.name for jar in locked}) == len(locked)
    assert "languagetool-server-6.8.jar" in {jar.name for jar in locked}


@pytest.mark.parametrize(
    ("line", "profile"),
    [
        ("", "run"),
        ("run --port 80", "run"),
        ("check test.txt", "run"),
        ("--help", "run"),
        ("test", "test"),
        ("test -k emoji", "test"),
        ("bench accuracy", "test"),
        ("grade folder", "run"),
        ("grade --dask=tls://host:8786 folder", "cluster"),
        ("setup", "run"),
        ("setup --for cluster", "cluster"),
        ("setup --save here --for=test", "test"),
        ("setup --for nonsense", "run"),
    ],
)
def test_a_command_gets_what_it_needs_and_no_more(line: str, profile: str) -> None:
    assert needed_by(line.split()).name == profile


def test_the_locks_stand_beside_the_project() -> None:
    assert {lock.parent for lock in LOCKS} == {PROJECT}
