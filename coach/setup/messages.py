"""What the set-up says: short lines on standard error, in English and Bengali where they matter."""

import sys

UNREACHABLE = (
    "Check the internet connection and run the same command again: what was fetched is kept.\n"
    "Behind a proxy set HTTPS_PROXY; with a mirror use pip's own settings (PIP_INDEX_URL) for\n"
    "packages and COACH_MAVEN_URL for LanguageTool; without internet set COACH_OFFLINE_FOLDER\n"
    "to a folder with the files ('python3 -m coach setup --save FOLDER' makes one elsewhere)."
)
UNREACHABLE_BN = "ইন্টারনেট সংযোগ দেখে একই কমান্ড আবার চালান; যা নামানো হয়েছে তা থেকে যাবে।"


class SetupFailed(Exception):
    """Set-up cannot go on: what happened and what to do, in both languages."""

    def __init__(self, english: str, bengali: str) -> None:
        self.english = english
        self.bengali = bengali
        super().__init__(english)

    def __str__(self) -> str:
        return f"{self.english}\n{self.bengali}"


def say(line: str) -> None:
    """One line of progress; standard output belongs to the command that follows."""
    # A console in an old code page cannot show Bengali; a mark in its place beats a crash.
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)
