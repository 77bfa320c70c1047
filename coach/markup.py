"""HTML in which every text is escaped, for pages and for files.

`tag("p", text, class_="lead")` escapes `text` unless `tag` made it.
"""

from markupsafe import Markup, escape

_VOID = {"br", "hr", "input"}


def tag(element: str, /, *children: object, **attributes: object) -> Markup:
    """An element. `class_` is class, `aria_label` aria-label; None leaves one out."""
    # Put together as plain strings, each of them escaped: Markup's own
    # formatting takes several times as long, and a class has thousands of tags.
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if element in _VOID:
        return Markup(f"<{element}{written}>")
    return Markup(f"<{element}{written}>{_escaped(children)}</{element}>")


def join(*children: object) -> Markup:
    """Children one after the other; None is left out."""
    return Markup(_escaped(children))


def _escaped(children: tuple[object, ...]) -> str:
    return "".join([escape(child) for child in children if child is not None])
