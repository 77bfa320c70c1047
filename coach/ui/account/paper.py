"""What these pages are made of: forms, fields, and words in both languages."""

from collections.abc import Iterable
from string import Template

from markupsafe import Markup
from starlette.responses import HTMLResponse

from coach import locale
from coach.domain.language import Language
from coach.errors import CoachError, PasswordWeak
from coach.ui.markup import join, tag
from coach.ui.routes import ASSETS

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
        " form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
}

Problem = str | CoachError | None


def page(language: Language, title: str, *parts: object, status: int = 200) -> HTMLResponse:
    """`title` is a key; the parts are Markup, or text to be escaped."""
    template = Template((ASSETS / "account.html").read_text(encoding="utf-8"))
    html = template.substitute(
        language=language,
        title=tag("title", locale.text(language, title)),
        body=join(*parts),
    )
    return HTMLResponse(html, status, HEADERS)


def both(key: str, **facts: object) -> Markup:
    """In both languages; the style sheet shows the one that is chosen in the form."""
    return tag(
        "span",
        *(tag("span", locale.text(one, key, **facts), lang=str(one)) for one in Language),
        class_="both",
    )


def link(address: str, key: str, **facts: object) -> Markup:
    """A link that takes the chosen language along, without a script."""
    joint = "&" if "?" in address else "?"
    return tag(
        "span",
        *(
            tag(
                "span",
                tag("a", locale.text(one, key, **facts), href=f"{address}{joint}language={one}"),
                lang=str(one),
            )
            for one in Language
        ),
        class_="both",
    )


def form(
    language: Language,
    action: str,
    *parts: object,
    button: str,
    problem: Problem = None,
    hidden: Iterable[tuple[str, str]] = (),
) -> Markup:
    """A card with the choice of language on top, and the button and what stands below last."""
    head, body = parts[0], parts[1:]
    return tag(
        "form",
        *(tag("input", type="hidden", name=name, value=value) for name, value in hidden),
        _languages(language),
        head,
        alert(problem),
        *[part for part in body if part is not None],
        tag("button", both(button)),
        method="post",
        action=action,
    )


def heading(title: str, lead: str | None = None) -> Markup:
    return join(tag("h1", both(title)), tag("p", both(lead), class_="lead") if lead else None)


def field(
    name: str,
    *,
    label: str | None = None,
    note: str | None = None,
    value: str = "",
    type: str = "text",  # noqa: A002  as HTML calls it
    autocomplete: str = "off",
    limit: int = 200,
    group: str = "field",
    first: bool = False,
) -> Markup:
    """A label, its input, and a line of advice. Its words stand under `account.<name>`."""
    known_as = f"{group}-{name}"
    return tag(
        "div",
        tag("label", both(label or f"account.{name}"), for_=known_as, class_="name"),
        tag(
            "input",
            id=known_as,
            name=name,
            type=type,
            value=value or None,
            maxlength=limit,
            autocomplete=autocomplete,
            autocapitalize="none" if name != "name" else None,
            spellcheck="false",
            required="",
            autofocus="" if first else None,
            aria_describedby=f"{known_as}-note" if note else None,
        ),
        tag("p", both(note), class_="soft small", id=f"{known_as}-note") if note else None,
        class_="field",
    )


def alert(problem: Problem) -> Markup | None:
    """What went wrong, where the reader looks first."""
    return tag("p", _words(problem), role="alert") if problem else None


def _words(problem: str | CoachError) -> Markup:
    if isinstance(problem, PasswordWeak):
        return both(f"account.weak_{problem.facts['why']}")
    if isinstance(problem, CoachError):
        return tag(
            "span",
            *(tag("span", locale.explain(one, problem), lang=str(one)) for one in Language),
            class_="both",
        )
    return both(problem)


def _languages(language: Language) -> Markup:
    def choice(one: Language) -> Markup:
        return tag(
            "label",
            tag(
                "input",
                type="radio",
                name="language",
                value=str(one),
                checked="" if one is language else None,
            ),
            tag("span", locale.text(one, "frame.own_name"), lang=str(one)),
        )

    return tag(
        "fieldset",
        tag("legend", both("welcome.language"), class_="visually-hidden"),
        *(choice(one) for one in (Language.BENGALI, Language.ENGLISH)),
        class_="language",
    )
