#!/bin/sh
# What the tests need from the system: a browser and PostgreSQL's programs (no running server).
# Debian and Ubuntu; on other systems install Chromium (or Chrome) and PostgreSQL by hand.
# Safe to repeat: it asks the package manager only for what is missing.
set -eu

has_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null; then return 0; fi
    done
    return 1
}

has_postgresql() {
    command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

packages=""
has_browser || packages="$packages chromium"
has_postgresql || packages="$packages postgresql"
# A Python without its venv module cannot make the environment.
python3 -c 'import venv, ensurepip' 2>/dev/null || packages="$packages python3-venv"
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Install by hand:$packages" >&2
    exit 1
fi
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update
# shellcheck disable=SC2086 # a list of words
$as_root apt-get install --yes --no-install-recommends $packages
