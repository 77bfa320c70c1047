"""How a server is started, and when two apps may share one."""

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from coach.engines.languagetool.british import ACCEPTED_WORDS
from coach.engines.languagetool.java import java_version
from coach.engines.languagetool.morfologik import entries
from coach.engines.languagetool.server_setup import ServerSetup

# Dictionaries by hand: the header, the labels, then the arcs of each node.
LABELS = bytes([3]) + b"\x00ab"
A_AND_AB = b"\\fsa\xc6\x00\x00" + LABELS + bytes([0xC0, ord("^"), 0xE1, 0x62, 0])
A = b"\\fsa\xc6\x00\x00" + LABELS + bytes([0xC0, ord("^"), 0x61, 0])


@pytest.fixture
def setup(tmp_path: Path) -> ServerSetup:
    jars, rules = tmp_path / "jars", tmp_path / "rules"
    jars.mkdir()
    rules.mkdir()
    (tmp_path / "java").write_bytes(b"java")
    (rules / "grammar_custom.xml").write_text("<rules/>")
    (jars / "other.jar").write_bytes(b"other")
    with zipfile.ZipFile(jars / "languagetool-server-6.8.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "Class-Path: ./\n")
        jar.writestr("org/languagetool/server/HTTPServer.class", "code")
    return ServerSetup(java=str(tmp_path / "java"), jars=str(jars), rules=str(rules))


def test_a_setup_survives_the_way_to_the_keeper(setup: ServerSetup) -> None:
    assert ServerSetup.from_json(setup.to_json()) == setup


def test_the_same_parts_are_the_same_server(setup: ServerSetup) -> None:
    assert setup.fingerprint() == replace(setup).fingerprint()


def test_other_rules_jars_or_java_are_another_server(setup: ServerSetup) -> None:
    seen = {setup.fingerprint()}
    Path(str(setup.rules), "grammar_custom.xml").write_text("<rules></rules>")
    seen.add(setup.fingerprint())
    Path(setup.jars, "other.jar").write_bytes(b"another version")
    seen.add(setup.fingerprint())
    Path(setup.java).write_bytes(b"another java")
    seen.add(setup.fingerprint())
    seen.add(replace(setup, heap_megabytes=256).fingerprint())
    assert len(seen) == 5


def test_what_is_missing_is_named(setup: ServerSetup) -> None:
    assert setup.missing() == ""
    assert replace(setup, java="").missing() == "java_missing"
    assert replace(setup, jars=str(Path(setup.jars) / "none")).missing() == "jars_missing"


def test_our_rules_come_before_the_jars(setup: ServerSetup, tmp_path: Path) -> None:
    setup.prepare(tmp_path)
    command = setup.command(tmp_path, 4711)
    rules, server, *others = command[command.index("-cp") + 1].split(os.pathsep)
    assert "grammar_custom.xml" in zipfile.ZipFile(rules).namelist()
    assert zipfile.ZipFile(server).namelist() == ["org/languagetool/server/HTTPServer.class"]
    assert others == ["other.jar"]


def test_words_of_our_own_and_british_words_are_accepted_together(
    setup: ServerSetup, tmp_path: Path
) -> None:
    own = Path(str(setup.rules), ACCEPTED_WORDS)
    own.parent.mkdir(parents=True)
    own.write_text("Mymensingh\n")
    with zipfile.ZipFile(Path(setup.jars, "english-pos-dict-1.jar"), "w") as jar:
        for variant, dictionary in (("GB", A_AND_AB), ("US", A)):
            folder = "org/languagetool/resource/en/hunspell"
            jar.writestr(f"{folder}/en_{variant}.info", "#\nfsa.dict.separator=+\n")
            jar.writestr(f"{folder}/en_{variant}.dict", dictionary)
    setup.prepare(tmp_path)
    with zipfile.ZipFile(tmp_path / "rules.jar") as packed:
        assert packed.read(ACCEPTED_WORDS).decode().split() == ["Mymensingh", "ab"]


def test_a_dictionary_is_read_word_by_word() -> None:
    assert sorted(entries(A_AND_AB)) == [b"a", b"ab"]
    assert list(entries(A)) == [b"a"]


def test_another_kind_of_file_is_no_dictionary() -> None:
    with pytest.raises(ValueError, match="CFSA2"):
        list(entries(b"\\fsa\x05" + A[5:]))


def test_packed_rules_keep_their_time_while_they_are_the_same(
    setup: ServerSetup, tmp_path: Path
) -> None:
    setup.prepare(tmp_path)
    first = (tmp_path / "rules.jar").stat().st_mtime_ns
    setup.prepare(tmp_path)
    assert (tmp_path / "rules.jar").stat().st_mtime_ns == first


def test_an_archive_is_made_once_and_then_used(setup: ServerSetup, tmp_path: Path) -> None:
    def archive_options() -> list[str]:
        return [each for each in setup.command(tmp_path, 1) if each.startswith("-XX:AOT")]

    assert setup.makes_archive(tmp_path)
    assert archive_options() == [f"-XX:AOTCacheOutput={tmp_path / 'start.new.aot'}"]
    (tmp_path / "start.new.aot").write_bytes(b"archive")
    setup.accept_archive(tmp_path)
    assert archive_options() == [f"-XX:AOTCache={tmp_path / 'start.aot'}"]
    setup.drop_archive(tmp_path)
    assert setup.makes_archive(tmp_path)


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ('openjdk version "25.0.2" 2026-01-20 LTS', 25),
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_402"', 8),
        ("The operation couldn't be completed.", 0),
    ],
)
def test_the_version_of_a_java_is_understood(said: str, version: int) -> None:
    assert java_version(said) == version
