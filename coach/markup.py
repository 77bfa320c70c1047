"""HTML in which every text is escaped, for pages and for files.

`tag("p", text, class_="lead")` escapes `text` unless `tag` made it.
"""

from markupsafe import Markup, escape

_VOID = {"br", "hr"}


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """An element. `class_` is class, `aria_label` aria-label; None leaves one out."""
    written = Markup("").join(
        Markup(' {}="{}"').format(Markup(key.rstrip("_").replace("_", "-")), value)
        for key, value in attributes.items()
        if value is not None
    )
    start = Markup("<{}{}>").format(Markup(name), written)
    if name in _VOID:
        return start
    return start + join(*children) + Markup("</{}>").format(Markup(name))


def join(*children: object) -> Markup:
    """Children one after the other; None is left out."""
    return Markup("").join(escape(child) for child in children if child is not None)
