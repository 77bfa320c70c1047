"""Every word the coach says, in each language.

The catalogues are gettext `.po` files, `<language>/<part of the app>.po` beside
this module. The message ids are keys (`practice.check`), so English is a
catalogue like any other and a text missing in one language is seen by a test,
not by a reader.
"""

import gettext
import io
from functools import cache
from importlib.resources import files

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from coach.domain.language import Language
from coach.errors import CoachError
from coach.locale.numbers import number


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    everything = Catalog(locale=str(language))
    for part in sorted(files(__name__).joinpath(str(language)).iterdir(), key=lambda p: p.name):
        with part.open("rb") as file:
            for entry in read_po(file, locale=str(language)):
                if entry.id:
                    everything[entry.id] = entry
    compiled = io.BytesIO()
    write_mo(compiled, everything)
    compiled.seek(0)
    return Translations(compiled)


def text(language: Language | str, key: str, **facts: object) -> str:
    """The words for `key`, with `{name}` places filled from `facts`.

    Numbers and dates in `facts` must be written for the language already
    (see `coach.locale.numbers`). An unknown key raises KeyError: a page with a
    hole is a bug, and the tests see every key.
    """
    words = _catalogue(Language(language)).gettext(key)
    if words == key:
        raise KeyError(f"no {language} text for {key!r}")
    return words.format(**facts)


def plural(language: Language | str, key: str, count: int, **facts: object) -> str:
    """The words for `key` and a count: msgid `key`, msgid_plural `key.plural`."""
    words = _catalogue(Language(language)).ngettext(key, f"{key}.plural", count)
    if words in (key, f"{key}.plural"):
        raise KeyError(f"no {language} text for {key!r}")
    return words.format(count=number(language, count), **facts)


def explain(language: Language | str, error: CoachError) -> str:
    """What happened to the reader's work, and what to do."""
    facts = {
        name: number(language, fact) if isinstance(fact, int) else fact
        for name, fact in error.facts.items()
    }
    return text(language, f"error.{error.code}", **facts)
