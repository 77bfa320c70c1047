"""Names of files that every system takes and no two students share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.grading.outputs.files import Stems, safe_stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("রহিমা খাতুন", "রহিমা খাতুন"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("a/b\\c:d*e?f", "a b c d e f"),
        ("  ends with dots. . ", "ends with dots"),
        ("", "unnamed"),
        ("\u202egnp.exe", "gnp.exe"),
        ("line\nbreak\ttab", "line break tab"),
    ],
)
def test_a_name_becomes_a_safe_file_name(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


def test_a_long_bengali_name_is_cut_between_letters() -> None:
    stem = safe_stem("ক্ষী" * 60)
    assert len(stem.encode()) <= 200
    assert not stem.endswith("\u09cd")


def test_two_of_one_name_get_two_files() -> None:
    stems = Stems()
    taken = [
        stems.take(name, key) for name, key in [("Rahim", "1"), ("rahim", "2"), ("RAHIM", "3")]
    ]
    assert len({stem.casefold() for stem in taken}) == 3
    assert taken[0] == "Rahim"


@given(st.lists(st.text(max_size=12), max_size=20))
def test_no_two_stems_are_ever_the_same(names: list[str]) -> None:
    stems = Stems()
    taken = [stems.take(name, str(key)) for key, name in enumerate(names)]
    assert len({stem.casefold() for stem in taken}) == len(names)
    assert all(stem.encode() and not set(stem) & set('<>:"/\\|?*\n') for stem in taken)
