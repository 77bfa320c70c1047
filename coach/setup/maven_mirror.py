"""The mirror that a user's Maven settings name for the central repository."""

from pathlib import Path
from xml.etree import ElementTree

_ALL = {"*", "central", "external:*"}


def mirror_of_central(settings: Path) -> str | None:
    """The first mirror of `settings.xml` that stands for `central`; None if there is none."""
    try:
        root = ElementTree.parse(settings).getroot()
    except (OSError, ElementTree.ParseError):
        return None
    for mirror in root.iterfind(".//{*}mirror"):
        of = {part.strip() for part in (mirror.findtext("{*}mirrorOf") or "").split(",")}
        url = (mirror.findtext("{*}url") or "").strip()
        if of & _ALL and "!central" not in of and url.startswith(("http://", "https://")):
            return url
    return None
