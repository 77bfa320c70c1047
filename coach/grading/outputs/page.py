"""A whole HTML page in one file: its look and its Bengali letters inside, no script, nothing fetched."""

import base64
from functools import cache
from importlib.resources import files
from string import Template

from markupsafe import Markup

from coach.domain.language import Language
from coach.grading.outputs.words import Languages, Texts
from coach.markup import join, tag

_ASSETS = files("coach.grading.outputs").joinpath("assets")
_FONT = "noto-sans-bengali-regular.woff2"


def page(languages: Languages, title: str, body: Markup, *looks: str) -> bytes:
    """`looks` are the names of style sheets beside the common one."""
    whole = Template(_asset("page.html")).substitute(
        language=languages[0],
        title=tag("title", title),
        look=_look(looks),
        body=body,
    )
    return whole.encode("utf-8", "replace")


def both(element: str, texts: Texts, languages: Languages, **attributes: object) -> Markup:
    """An element that says it in the first language, and in smaller type in the second."""
    return tag(element, _said(texts, languages), **attributes)


def _said(texts: Texts, languages: Languages) -> Markup:
    first, *others = zip(texts, languages, strict=True)
    return join(
        tag("span", first[0], lang=first[1]),
        *[_second(words, language) for words, language in others if words != first[0]],
    )


def _second(words: str, language: Language) -> Markup:
    return join(" ", tag("span", words, lang=language, class_="second"))


@cache
def _look(looks: tuple[str, ...]) -> str:
    font = base64.b64encode(_ASSETS.joinpath(_FONT).read_bytes()).decode("ascii")
    sheets = [_asset(f"{name}.css") for name in ("page", *looks)]
    return "\n".join([sheets[0].replace("BENGALI_FONT", font), *sheets[1:]])


@cache
def _asset(name: str) -> str:
    return _ASSETS.joinpath(name).read_text(encoding="utf-8")
