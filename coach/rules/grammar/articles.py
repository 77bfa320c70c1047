"""A or an before a word, by its sound."""

import re

_VOWEL_SOUND = re.compile(r"(?i)[aeiou]|hono|hour|heir|honest")
_AS_YOU = re.compile(
    r"(?i)(?:uni(?!n|m)|use|usa|usu|uti|ur[aeiou]|u[kx]\b|ufo|eu|one\b|once|ubi|uk-|usb|url|ui\b|usd|u-)"
)
_LETTERS = re.compile(r"[A-Z]{2,5}s?$")
_WORDS = frozenset(["NASA", "VAT", "PIN", "SIM", "ZIP", "GIF", "NID", "COD", "LAN", "SaaS", "JPEG"])


def indefinite(word: str) -> str:
    """ "a" or "an", whichever goes before `word`."""
    if _LETTERS.match(word) and word not in _WORDS:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _AS_YOU.match(word):
        return "a"
    return "an" if _VOWEL_SOUND.match(word) else "a"
