"""A or an before a word, by its sound."""

import re

_VOWEL_SOUND = re.compile(r"(?i)[aeiou]|hono|hour|heir|honest")
_AS_YOU = re.compile(
    r"(?i)(?:uni(?!n|m|de)|ubu|uga|ukr|uku|ure|uten|utop|unan|use|usa|usu|uti|ur[aeiou]|u[kx]\b|ufo|eu|one\b|once|ubi|uk-|usb|url|ui\b|usd|u-|ewe)"
)
_LETTERS = re.compile(r"[A-Z]{1,5}\d*s?$|[A-Z]{1,2}\.[A-Z]")
_WORDS = frozenset(["NASA", "VAT", "PIN", "SIM", "ZIP", "GIF", "NID", "COD", "LAN", "SaaS", "JPEG"])


def indefinite(word: str) -> str:
    """ "a" or "an", whichever goes before `word`."""
    word = word.split("-")[0]
    if _LETTERS.match(word) and word not in _WORDS:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _AS_YOU.match(word):
        return "a"
    return "an" if _VOWEL_SOUND.match(word) else "a"


_TENS = re.compile(r"(?:8\d*|11|18|11\d\d\d|18\d\d\d)(?:[.,:/-]|$|[a-z%])|8\d*$")
_UNSURE = re.compile(
    r"(?i)(?:is|are|and|or|in|of|at|on|if|as|it|to|i|a|an|us|herb\w*|histor\w*|hotel\w*|sql|faqs?|sim|lan|saas|html|sms|seo|hr|mba|xml|ngos?|ssd|rfq|led|lcd|nid|sop|otp|mp\d|nft|llc|ok|un|ufos?|https?)$|u[a-z]?$|(?-i:[bcdfghjklmnpqrstvwxz]+)$"
)
# "Eighteen hundred" or "one thousand eight hundred".
_ELEVEN_OR_ONE = re.compile(r"1,?[18]\d\d(?!\d)")
# Capitals that may be said as a word: "a FAR request", "a LAPS", "a RAM stick".
_SAID_AS_WORD = re.compile(r"[AEFHILMNORSX]?[BCDFGHJKLMNPQRSTVWXZ]*[AEIOU]+[A-Z]+$")


def misfits(article: str, word: str) -> bool:
    """Whether the other of "a" and "an" goes before `word`, beyond doubt."""
    if _ELEVEN_OR_ONE.match(word) or (word[:1].isupper() and word[1:].islower()):
        return False
    if word[0].isdigit():
        right = "an" if _TENS.match(word) else "a"
    elif (
        article == "a"
        and len(word) > 2
        and word[0] != "U"
        and word != "LED"
        and _SAID_AS_WORD.match(word)
    ):
        return word[0] in "AEIOU"
    elif _UNSURE.match(word) or not word[0].isalpha() or (word.isupper() and len(word) > 5):
        return False
    else:
        right = indefinite(word)
    return article != right
