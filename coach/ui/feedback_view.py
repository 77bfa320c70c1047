"""What the coach found: the text with its issues marked in place, and a card for each."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from coach.domain.assessment import Assessment
from coach.domain.attempt import Draft
from coach.domain.comparison import Comparison
from coach.domain.exercise import Exercise
from coach.domain.issue import Issue
from coach.domain.language import Language
from coach.domain.scoring import is_work
from coach.domain.useful import most_useful
from coach.services.practise import AttemptView
from coach.ui import components, frame, issue_card, praise, reviewing, state
from coach.ui.issue_card import Shown
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import count, read, say

Segment = dict[str, object]


def draw(exercise: Exercise, view: AttemptView, assessment: Assessment) -> None:
    """The last checked draft; what can be done about it only while it can be revised."""
    draft = view.checked[-1]
    shown = _shown(view, draft, assessment.issues)
    with st.container(key="feedback_top"):
        _draw_summary(exercise, view, assessment)
    if not assessment.issues:
        return
    _draw_marked(view, draft, shown)
    for one in shown:
        issue_card.draw(view.attempt, draft, one)
    _draw_rest(len(assessment.issues) - len(shown))


def _shown(view: AttemptView, draft: Draft, issues: tuple[Issue, ...]) -> tuple[Shown, ...]:
    places = range(len(issues)) if state.all_issues() else most_useful(issues)
    applied = reviewing.applied(draft.id)
    news = _news(view.comparison)
    return tuple(
        Shown(
            place=place,
            issue=issues[place],
            words=issues[place].span.of(draft.text),
            applied=applied.get(place),
            disputed=issues[place].key(draft.text) in view.disputed,
            news=news.get(issues[place], ""),
        )
        for place in places
    )


def _news(comparison: Comparison | None) -> dict[Issue, str]:
    if comparison is None:
        return {}
    still = {pair.after: "still" for pair in comparison.still}
    return still | dict.fromkeys(comparison.new, "new")


def _draw_summary(exercise: Exercise, view: AttemptView, assessment: Assessment) -> None:
    found = _found(assessment)
    flags = dict.fromkeys(raised.flag for raised in assessment.flags)
    show(
        tag(
            "section",
            tag("h2", say("feedback.title")),
            tag("p", found, class_="found") if found else None,
            _comparison(view),
            _praise(exercise, view),
            *[tag("div", tag("p", say(f"flag.{flag}")), class_="notice action") for flag in flags],
            class_="summary",
        )
    )


def _found(assessment: Assessment) -> str:
    """How much there is to put right, in a sentence."""
    errors, hints = len(assessment.errors), len(assessment.hints)
    if not assessment.complete:
        return say("feedback.without_grammar")
    if errors:
        return count("feedback.errors", errors)
    if hints:
        return count("feedback.hints_only", hints)
    # Without a mistake, but not for its merits: the flag says what it is.
    return say("feedback.nothing") if is_work(assessment) else ""


def _comparison(view: AttemptView) -> object:
    """What became of the last draft's issues, with the words that were put right."""
    comparison = view.comparison
    if comparison is None:
        return None
    before = view.checked[-2]
    parts = [
        tag("li", count(f"feedback.{name}", len(found)), class_=name)
        for name, found in (
            ("fixed", comparison.fixed),
            ("still", comparison.still),
            ("new", comparison.new),
        )
        if found or name == "fixed"
    ]
    words = list(dict.fromkeys(issue.span.of(before.text) for issue in comparison.fixed))
    gone = [tag("del", word, lang="en") for word in words[:6]]
    listed = join(*[part for word in gone for part in (word, " ")])
    return join(
        tag("ul", join(*parts), class_="since", aria_label=say("feedback.since")),
        tag("p", say("feedback.put_right"), " ", listed, class_="gone learner") if gone else None,
    )


def _praise(exercise: Exercise, view: AttemptView) -> object:
    words = praise.praise(exercise, view.checked)
    return tag("p", words, class_="praise") if words else None


def _draw_marked(view: AttemptView, draft: Draft, shown: tuple[Shown, ...]) -> None:
    attempt = view.attempt
    show(
        tag(
            "p",
            tag("span", say("feedback.error"), class_="key error"),
            tag("span", say("feedback.hint"), class_="key hint"),
            tag("span", say("feedback.tap"), class_="soft"),
            class_="legend small",
        )
    )
    components.marked(
        {
            "draft": draft.id,
            "segments": segments(draft.text, shown),
            "issues": {str(one.place): _for_browser(one) for one in shown},
            "labels": _labels(),
            "fixed": attempt.submitted,
        },
        apply=frame.guarded(partial(reviewing.apply_marked, attempt.id)),
        dispute=frame.guarded(partial(reviewing.dispute_marked, attempt.id)),
        accept=frame.guarded(partial(reviewing.accept_marked, attempt.id)),
    )


def segments(text: str, shown: Sequence[Shown]) -> list[Segment]:
    """`text` cut at the issues; joined again, the pieces are the text."""
    pieces: list[Segment] = []
    done = 0
    for one in sorted(shown, key=lambda one: one.issue.span):
        span = one.issue.span
        if text[done : span.start]:
            pieces.append({"text": text[done : span.start]})
        mark = {"issue": one.place, "tier": one.issue.tier, "state": one.state, "fix": one.fix}
        pieces.append({"text": one.words, **mark})
        done = span.end
    return [*pieces, {"text": text[done:]}] if text[done:] else pieces


def _for_browser(one: Shown) -> dict[str, object]:
    issue = one.issue
    return {
        "tier": str(issue.tier),
        "state": one.state,
        "heading": say(f"concept.{issue.concept}"),
        "message": read(issue.message),
        "other": issue.message[_other()],
        "suggestions": list(issue.suggestions[:3]),
    }


def _labels() -> dict[str, str]:
    return {
        "language": str(state.language()),
        "other_language": str(_other()),
        "text": say("feedback.marked"),
        "error": say("feedback.error"),
        "hint": say("feedback.hint"),
        "other": say("feedback.other_language"),
        "apply": say("feedback.apply"),
        "remove": say("feedback.remove"),
        "dispute": say("feedback.dispute"),
        "undo": say("feedback.undo_dispute"),
        "close": say("feedback.close"),
    }


def _other() -> Language:
    return next(language for language in Language if language is not state.language())


def _draw_rest(rest: int) -> None:
    if rest:
        st.button(
            count("feedback.rest", rest),
            key="practice.rest",
            width="stretch",
            on_click=frame.guarded(partial(state.set_all_issues, shown=True)),
        )
