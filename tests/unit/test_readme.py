"""What README.md tells a newcomer is so."""

import re
from pathlib import Path

from coach.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_lists_every_command_and_no_other() -> None:
    assert set(re.findall(r"python3 -m coach ([a-z-]+)", README)) == set(COMMANDS)


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_ci_runs_the_command_it_gives_for_testing() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 -m coach test" in script
    assert "python3 -m coach test\n" in README
