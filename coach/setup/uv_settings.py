"""The user's pip settings, told to uv, which does not read them."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

# pip's setting -> uv's variable; what has several values in pip has them in uv too.
_SAME = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}


def uv_environment(env: Mapping[str, str]) -> dict[str, str]:
    """`env` plus what pip's configuration says; a setting made for uv itself wins."""
    mapped = {_SAME[key]: value for key, value in _pip_settings().items() if key in _SAME}
    # pip passes over a folder that is not there; uv stops at it, and wants commas.
    places = mapped.pop("UV_FIND_LINKS", "").split()
    if there := [place for place in places if "://" in place or Path(place).exists()]:
        mapped["UV_FIND_LINKS"] = ",".join(there)
    if "UV_INDEX" in mapped:
        # pip takes the best version of all indexes. Safe here: the lock fixes the sums.
        mapped["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {**mapped, **env}


def _pip_settings() -> dict[str, str]:
    """What `pip config list` shows (files and variables); nothing where there is no pip."""
    try:
        shown = subprocess.run(
            [sys.executable, "-m", "pip", "config", "list"],
            capture_output=True,
            text=True,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return parse_pip_settings(shown.stdout) if shown.returncode == 0 else {}


def parse_pip_settings(listing: str) -> dict[str, str]:
    """`global.index-url='…'` lines by key; `install.` beats `global.`, `:env:` beats both."""
    order = {"global": 0, "install": 1, ":env:": 2}
    best: dict[str, tuple[int, str]] = {}
    for line in listing.splitlines():
        name, found, quoted = line.partition("=")
        section, _, key = name.rpartition(".")
        if not found or section not in order:
            continue
        value = quoted.strip().strip("'\"").replace("\\n", " ").strip()
        if value and order[section] >= best.get(key, (0, ""))[0]:
            best[key] = (order[section], value)
    return {key: value for key, (_, value) in best.items()}
