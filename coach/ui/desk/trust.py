"""How far to trust the coach: where mentors agreed with it, and where they did not."""

import streamlit as st
from markupsafe import Markup

from coach.domain.agreement import FEWEST_PAIRS, Agreement, Report
from coach.services.reviews import AgreementView
from coach.ui import frame
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, say


def draw(view: AgreementView) -> None:
    show(
        tag(
            "header",
            tag("h1", say("desk.agreement_title")),
            tag("p", say("trust.lead"), class_="lead"),
            class_="heading",
        )
    )
    if view.whole.is_empty:
        show(tag("p", say("trust.empty"), class_="empty"))
        st.page_link(frame.PAGES["review"], label=say("review.begin"))
        return
    show(tag("p", in_words(view.whole.whole)))
    show(_table(view.whole))
    if view.sample.whole.pairs:
        show(tag("p", say("trust.sample"), " ", in_words(view.sample.whole), class_="small"))
    show(tag("h2", say("trust.issues"), class_="group"))
    show(
        tag(
            "p",
            say(
                "trust.ruled",
                confirmed=number(view.whole.confirmed),
                dismissed=number(view.whole.dismissed),
            ),
        )
    )
    show(_rules(view.whole))


def in_words(one: Agreement) -> str:
    """What the figures say, for whoever does not read kappas."""
    if one.within is None or one.bias is None:
        return count("trust.few", FEWEST_PAIRS - one.pairs)
    within = say("trust.within", share=_percent(one.within), pairs=number(one.pairs))
    points = round(one.bias)
    if points == 0:
        return f"{within} {say('trust.no_bias')}"
    key = "trust.kinder" if points > 0 else "trust.stricter"
    return f"{within} {say(key, points=number(abs(points)))}"


def _percent(share: float | None) -> str:
    return "–" if share is None else say("trust.percent", share=number(round(100 * share)))


def _table(report: Report) -> Markup:
    head = tag(
        "tr",
        *[
            tag("th", say(f"trust.{name}"), scope="col")
            for name in ("criterion", "pairs", "exact", "near", "kappa", "bias")
        ],
    )
    rows = [_row(say(f"criterion.{criterion}"), one) for criterion, one in report.criteria.items()]
    return tag(
        "table",
        tag("thead", head),
        tag("tbody", *rows, _row(say("trust.all"), report.whole)),
        class_="plain-table",
    )


def _row(name: str, one: Agreement) -> Markup:
    kappa = "–" if one.kappa is None else number(one.kappa, decimals=2)
    bias = (
        "–" if one.bias is None else f"{'+' if one.bias > 0 else ''}{number(one.bias, decimals=1)}"
    )
    cells = [number(one.pairs), _percent(one.exact), _percent(one.within), kappa, bias]
    return tag("tr", tag("th", name, scope="row"), *[tag("td", cell) for cell in cells])


def _rules(report: Report) -> Markup:
    if not report.rules:
        return tag("p", say("trust.none_dismissed"), class_="soft")
    rows = [
        tag(
            "li",
            tag("code", one.rule),
            " ",
            say(
                "trust.rule",
                dismissed=number(one.dismissed),
                of=number(one.dismissed + one.confirmed),
            ),
        )
        for one in report.rules[:12]
    ]
    return tag("ul", *rows, class_="rule-list small")
