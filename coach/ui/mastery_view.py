"""How sure am I of each concept? Right uses of chances, with what is not sure about it."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from coach.domain.mastery import ENOUGH, TEXTS, Mastery
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import number, say

_SHOWN = 8


def draw(known: Sequence[Mastery]) -> None:
    if not known:
        return
    st.subheader(say("mastery.title"), anchor=False)
    show(tag("p", say("mastery.lead", texts=number(TEXTS)), class_="soft small"))
    sure = [one for one in known if one.share is not None][:_SHOWN]
    show(tag("ul", *[_row(one) for one in sure], class_="mastery"))
    if unsure := [one for one in known if one.share is None]:
        names = ", ".join(say(f"concept.{one.concept}") for one in unsure)
        show(
            tag("p", say("mastery.too_few", names=names, least=number(ENOUGH)), class_="soft small")
        )


def _row(one: Mastery) -> Markup:
    assert one.interval is not None, "only those with enough data are drawn"
    low, high = one.interval
    right = say("mastery.right", right=number(one.right), chances=number(one.chances))
    between = say("mastery.between", low=number(100 * low), high=number(100 * high))
    band = tag("i", style=f"left:{100 * low:.0f}%;width:{100 * (high - low):.0f}%")
    point = tag("b", style=f"left:{100 * (one.share or 0):.0f}%")
    return tag(
        "li",
        tag("p", tag("strong", say(f"concept.{one.concept}")), " ", right),
        tag("span", band, point, class_="band", aria_hidden="true"),
        tag("p", between, class_="soft small"),
    )
