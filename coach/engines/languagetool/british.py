"""British words for a server that checks American English.

A trainee may write either. Asking twice, once for each, would double every
check; so the American speller is given the words that only the British one
knows, read from LanguageTool's own dictionaries.
"""

import re
import zipfile
from pathlib import Path

from coach.engines.languagetool.morfologik import entries

# Accepted by every English speller of a server; the first on the class path counts.
ACCEPTED_WORDS = "org/languagetool/resource/en/hunspell/spelling_custom.txt"

_DICTIONARY = "org/languagetool/resource/en/hunspell/en_{}.{}"
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+")


def british_words(jars: Path) -> tuple[str, ...]:
    """What the British dictionary has and the American has not, in order."""
    for path in jars.glob("english-pos-dict-*.jar"):
        with zipfile.ZipFile(path) as jar:
            only_british = _words(jar, "GB") - _words(jar, "US")
        return tuple(sorted(filter(_WORD.fullmatch, only_british)))
    return ()


def _words(jar: zipfile.ZipFile, variant: str) -> set[str]:
    info = jar.read(_DICTIONARY.format(variant, "info")).decode()
    (separator,) = re.findall(r"^fsa\.dict\.separator=(.)", info, re.MULTILINE)
    dictionary = jar.read(_DICTIONARY.format(variant, "dict"))
    mark = separator.encode()
    return {entry.split(mark)[0].decode() for entry in entries(dictionary)}
