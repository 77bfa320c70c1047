"""Settings, read once from the environment. Nothing else reads it.

| variable | what it sets | default |
|---|---|---|
| `COACH_DATA` | the folder of the trainees' work | the user's data folder |
| `DATABASE_URL` | another database (PostgreSQL) | SQLite in that folder |
| `COACH_HOME` | the folder of what set-up downloads | `.coach` beside the project |
| `COACH_LANGUAGETOOL_JARS` | the folder of LanguageTool's jars | `languagetool` in that folder |
| `COACH_LANGUAGETOOL_URLS` | grammar servers elsewhere, with commas | one of our own |
| `COACH_SIGN_IN` | `alone` (a name, no password), `local` (accounts), `oidc` (a school's sign-in and accounts) | by itself: see the README |
| `COACH_OIDC_ISSUER` | the address of the school's identity provider | none |
| `COACH_OIDC_CLIENT_ID`, `COACH_OIDC_CLIENT_SECRET` | who the coach is there | none |
| `COACH_TIME_ZONE` | whose days and weeks progress counts | Asia/Dhaka |
| `COACH_TEXT_LIMIT` | the longest text that is checked, in characters | 50000 |
| `COACH_SHARED_DATA` | third-party texts that `coach bench accuracy` measures on too | none |
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_data_path

PROJECT = Path(__file__).resolve().parent.parent
TEXT_LIMIT = 50_000
TIME_ZONE = "Asia/Dhaka"


WAYS_IN = ("alone", "local", "oidc")


@dataclass(frozen=True, slots=True)
class School:
    """A school's identity provider (OpenID Connect), and who the coach is there."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """`database_url` is None for SQLite in `data`; it may hold a password."""

    data: Path
    home: Path
    jars: Path
    database_url: str | None = field(default=None, repr=False)
    languagetool_urls: tuple[str, ...] = ()
    time_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo(TIME_ZONE))
    text_limit: int = TEXT_LIMIT
    shared_data: Path | None = None
    sign_in: str | None = None
    school: School | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """ValueError names the variable that cannot be used."""
        given = {name: value.strip() for name, value in environment.items() if value.strip()}
        home = _folder(given.get("COACH_HOME")) or PROJECT / ".coach"
        return cls(
            data=_folder(given.get("COACH_DATA")) or user_data_path("coach", appauthor=False),
            home=home,
            jars=_folder(given.get("COACH_LANGUAGETOOL_JARS")) or home / "languagetool",
            database_url=given.get("DATABASE_URL"),
            languagetool_urls=_listed(given.get("COACH_LANGUAGETOOL_URLS", "")),
            time_zone=_zone(given.get("COACH_TIME_ZONE", TIME_ZONE)),
            text_limit=_limit(given.get("COACH_TEXT_LIMIT", str(TEXT_LIMIT))),
            shared_data=_folder(given.get("COACH_SHARED_DATA")),
            sign_in=_way_in(given.get("COACH_SIGN_IN")),
            school=_school(given),
        )


def _folder(path: str | None) -> Path | None:
    return Path(path).expanduser().absolute() if path else None


def _listed(urls: str) -> tuple[str, ...]:
    return tuple(url.strip().rstrip("/") for url in urls.split(",") if url.strip())


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as err:
        raise ValueError(f"COACH_TIME_ZONE: no time zone {name!r}; try Asia/Dhaka") from err


def _limit(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise ValueError(f"COACH_TEXT_LIMIT: {number!r} is not a number of characters")
    return int(number)


def _way_in(word: str | None) -> str | None:
    if word is not None and word not in WAYS_IN:
        raise ValueError(f"COACH_SIGN_IN: {word!r} is none of {', '.join(WAYS_IN)}")
    return word


def _school(given: Mapping[str, str]) -> School | None:
    """ValueError when it is asked for and not whole, or would send secrets in the clear."""
    if given.get("COACH_SIGN_IN") != "oidc":
        return None
    names = ("COACH_OIDC_ISSUER", "COACH_OIDC_CLIENT_ID", "COACH_OIDC_CLIENT_SECRET")
    if missing := [name for name in names if name not in given]:
        raise ValueError(f"COACH_SIGN_IN is oidc, so {', '.join(missing)} must be set too")
    address = urlsplit(given["COACH_OIDC_ISSUER"])
    if address.scheme != "https" and address.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise ValueError("COACH_OIDC_ISSUER must be an https:// address")
    return School(*(given[name] for name in names))
