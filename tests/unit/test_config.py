"""Settings from the environment: a wrong one is named, an empty one is none."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coach.config import PROJECT, TEXT_LIMIT, Settings


def test_without_an_environment_everything_has_its_place():
    settings = Settings.from_environment({})
    assert settings.data.is_absolute()
    assert settings.home == PROJECT / ".coach"
    assert settings.jars == PROJECT / ".coach" / "languagetool"
    assert (settings.database_url, settings.languagetool_urls) == (None, ())
    assert (settings.time_zone, settings.text_limit) == (ZoneInfo("Asia/Dhaka"), TEXT_LIMIT)


def test_everything_can_be_set(tmp_path: Path):
    settings = Settings.from_environment(
        {
            "COACH_DATA": str(tmp_path / "data"),
            "COACH_HOME": str(tmp_path / "home"),
            "DATABASE_URL": "postgresql://coach:secret@db/coach",
            "COACH_LANGUAGETOOL_URLS": "http://one:8081/, http://two:8081 ,",
            "COACH_TIME_ZONE": "Asia/Kolkata",
            "COACH_TEXT_LIMIT": "9000",
        }
    )
    assert settings == Settings(
        data=tmp_path / "data",
        home=tmp_path / "home",
        jars=tmp_path / "home" / "languagetool",
        database_url="postgresql://coach:secret@db/coach",
        languagetool_urls=("http://one:8081", "http://two:8081"),
        time_zone=ZoneInfo("Asia/Kolkata"),
        text_limit=9000,
    )
    assert "secret" not in repr(settings)


def test_an_empty_variable_is_as_good_as_none():
    assert Settings.from_environment({"DATABASE_URL": " ", "COACH_HOME": ""}) == (
        Settings.from_environment({})
    )


def test_the_jars_may_stand_elsewhere(tmp_path: Path):
    settings = Settings.from_environment({"COACH_LANGUAGETOOL_JARS": str(tmp_path)})
    assert settings.jars == tmp_path


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COACH_TIME_ZONE", "Dhaka/Asia"),
        ("COACH_TIME_ZONE", "../../etc/passwd"),
        ("COACH_TEXT_LIMIT", "many"),
        ("COACH_TEXT_LIMIT", "0"),
        ("COACH_TEXT_LIMIT", "-5"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    with pytest.raises(ValueError, match=name):
        Settings.from_environment({name: value})


OIDC = {
    "COACH_SIGN_IN": "oidc",
    "COACH_OIDC_ISSUER": "https://school.example",
    "COACH_OIDC_CLIENT_ID": "the-coach",
    "COACH_OIDC_CLIENT_SECRET": "hush",
}


def test_a_schools_sign_in_can_be_set_and_its_secret_is_not_shown():
    settings = Settings.from_environment(OIDC)
    assert settings.sign_in == "oidc"
    assert settings.school.issuer == "https://school.example"
    assert "hush" not in repr(settings)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"COACH_SIGN_IN": "password"}, "COACH_SIGN_IN"),
        ({"COACH_OIDC_CLIENT_SECRET": ""}, "COACH_OIDC_CLIENT_SECRET"),
        ({"COACH_OIDC_ISSUER": "http://school.example"}, "COACH_OIDC_ISSUER"),
    ],
)
def test_a_sign_in_that_is_not_whole_or_not_safe_is_named(change, named):
    with pytest.raises(ValueError, match=named):
        Settings.from_environment({**OIDC, **change})
