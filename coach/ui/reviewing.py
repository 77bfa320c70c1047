"""What is done about an issue: take a suggestion, take it back, or dispute it."""

from collections.abc import Callable

from coach.domain.attempt import Draft
from coach.domain.issue import Issue
from coach.domain.text import Span
from coach.ui import components, edits, frame, state, who, writing
from coach.ui.components import Chosen
from coach.ui.edits import Change


def apply_marked(attempt_id: str) -> None:
    _if_chosen("apply", attempt_id, apply)


def dispute_marked(attempt_id: str) -> None:
    _if_chosen("dispute", attempt_id, dispute)


def accept_marked(attempt_id: str) -> None:
    _if_chosen("accept", attempt_id, accept)


def apply(attempt_id: str, chosen: Chosen) -> None:
    """Put a suggestion into the essay box, wherever its words stand by now."""
    view = writing.current(attempt_id)
    draft, issue = _found(view.checked, chosen)
    if issue is None or chosen.suggestion >= len(issue.suggestions):
        return
    change = edits.replaced(
        issue.span,
        issue.suggestions[chosen.suggestion],
        checked=draft.text,
        current=view.attempt.text,
    )
    if change is None:
        frame.note("practice.moved_on")
        return
    writing.put(attempt_id, change.text)
    state.set_changes([*state.changes(), _recorded(change, chosen)])


def undo(attempt_id: str, chosen: Chosen) -> None:
    """Take the suggestion back; what was typed elsewhere since stays."""
    view = writing.current(attempt_id)
    for record in reversed(state.changes()):
        if (record["draft"], record["issue"]) != (chosen.draft, chosen.issue):
            continue
        change = Change(record["text"], Span(record["start"], record["end"]), record["words"])
        text = edits.undone(change, current=view.attempt.text)
        if text is None:
            frame.note("practice.moved_on")
        else:
            writing.put(attempt_id, text)
        state.set_changes([other for other in state.changes() if other is not record])
        return


def dispute(attempt_id: str, chosen: Chosen) -> None:
    """ "This is not a mistake": remembered for the mentor."""
    draft, issue = _found(writing.current(attempt_id).checked, chosen)
    if issue is not None:
        writing.practice().dispute(
            who.known().id, attempt_id, draft.id, issue.key(draft.text), writing.now()
        )


def accept(attempt_id: str, chosen: Chosen) -> None:
    """Take "this is not a mistake" back."""
    draft, issue = _found(writing.current(attempt_id).checked, chosen)
    if issue is not None:
        writing.practice().undo_dispute(who.known().id, attempt_id, issue.key(draft.text))


def applied(draft_id: str) -> dict[int, int]:
    """Which suggestion was taken for which issue of the draft."""
    return {
        record["issue"]: record["suggestion"]
        for record in state.changes()
        if record["draft"] == draft_id
    }


def _if_chosen(event: str, attempt_id: str, act: Callable[[str, Chosen], None]) -> None:
    chosen = components.chosen(event)
    if chosen is not None:
        act(attempt_id, chosen)


def _found(checked: tuple[Draft, ...], chosen: Chosen) -> tuple[Draft, Issue | None]:
    """The last checked draft, and its issue if the choice is about that draft."""
    draft = checked[-1]
    issues = draft.assessment.issues if draft.assessment else ()
    known = draft.id == chosen.draft and chosen.issue < len(issues)
    return draft, issues[chosen.issue] if known else None


def _recorded(change: Change, chosen: Chosen) -> dict[str, object]:
    return {
        "draft": chosen.draft,
        "issue": chosen.issue,
        "suggestion": chosen.suggestion,
        "text": change.text,
        "start": change.span.start,
        "end": change.span.end,
        "words": change.words,
    }
