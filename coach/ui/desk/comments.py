"""What mentor and trainee say to each other about a text, and the mentor's bank of comments."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from coach.domain.attempt import Draft
from coach.domain.language import Bilingual
from coach.domain.review import Remark
from coach.domain.text import Span
from coach.services.reviews import ReviewView
from coach.ui import frame, resources, who, writing
from coach.ui.desk.overview import plain
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import read, say, when

_TEXT, _WORDS, _BANK, _KEEP_BN = "review.comment", "review.words", "review.bank", "review.keep_bn"
SHIPPED = ("opening", "date", "tone", "articles", "aloud", "good")
"""Comments everyone has, by the last part of their keys in the catalogue."""


def draw(view: ReviewView, draft: Draft) -> None:
    show(tag("h2", say("review.comments"), class_="group"))
    show(thread(view.remarks, {one.id: one.text for one in view.said}))
    for remark in view.remarks:
        if remark.by == who.actor().trainee_id:
            st.button(
                say("review.take_back", words=plain(remark.text[:40])),
                key=f"review.take_back_{remark.id}",
                type="tertiary",
                on_click=frame.guarded(_take_back),
                args=(view.attempt.id, remark.id),
            )
    bank = _bank()
    st.selectbox(
        say("review.from_bank"),
        list(bank),
        index=None,
        key=_BANK,
        format_func=lambda name: bank[name],
        on_change=frame.guarded(_take_from_bank),
        filter_mode="fuzzy",
    )
    st.text_area(
        say("review.comment"), key=_TEXT, persist_state="session", max_chars=4000, height=110
    )
    st.text_input(say("review.words"), key=_WORDS, help=say("review.words_help"), max_chars=300)
    with st.container(key="review_say", horizontal=True):
        st.button(
            say("review.say"),
            key="review.say",
            shortcut="m",
            on_click=frame.guarded(_say),
            args=(view.attempt.id, draft.id, draft.text),
        )
        with st.popover(say("review.keep"), key="review.keep_open"):
            st.text_area(say("review.keep_bn"), key=_KEEP_BN, height=80, max_chars=4000)
            st.button(say("review.keep_it"), key="review.keep", on_click=frame.guarded(_keep))


def thread(remarks: Sequence[Remark], texts: dict[str, str]) -> Markup:
    """Everything said, oldest first; words quoted that it is about."""
    return tag("div", *[_one(remark, texts) for remark in remarks], class_="remarks")


def _one(remark: Remark, texts: dict[str, str]) -> Markup:
    quoted = None
    if remark.span:
        words = remark.span.of(texts.get(remark.draft_id, ""))
        quoted = tag("q", words, lang="en", class_="learner") if words else None
    name = remark.name or say("review.gone")
    looks = "remark trainee" if remark.by_trainee else "remark"
    return tag(
        "article",
        tag("p", join(tag("b", name), " ", tag("span", when(remark.at), class_="soft small"))),
        quoted,
        tag("p", remark.text, class_="learner"),
        class_=looks,
    )


def _bank() -> dict[str, str]:
    """The mentor's own first, then those everyone has; in the reader's language."""
    own = {one.id: one.text for one in resources.coach().review.bank(who.actor())}
    return {name: read(text) for name, text in own.items()} | {
        name: say(f"comment.{name}") for name in SHIPPED
    }


def _take_from_bank() -> None:
    """Into the box, after what stands there, to be changed before it is sent."""
    chosen = st.session_state.get(_BANK)
    if chosen:
        before = st.session_state.get(_TEXT, "").rstrip()
        words = _bank().get(chosen, "")
        st.session_state[_TEXT] = f"{before}\n{words}" if before else words
        st.session_state[_BANK] = None


def _say(attempt_id: str, draft_id: str, text: str) -> None:
    said = st.session_state.get(_TEXT, "")
    if not said.strip():
        return frame.note("review.says_nothing")
    words = st.session_state.get(_WORDS, "").strip()
    span = None
    if words:
        at = text.find(words)
        if at < 0:
            return frame.note("review.words_not_there")
        span = Span(at, at + len(words))
    resources.coach().review.comment(who.actor(), attempt_id, draft_id, said, writing.now(), span)
    st.session_state[_TEXT] = st.session_state[_WORDS] = ""
    return None


def _take_back(attempt_id: str, remark_id: str) -> None:
    resources.coach().review.take_back(who.actor(), attempt_id, remark_id)


def _keep() -> None:
    """The comment in the box, in both languages, for another time."""
    en, bn = st.session_state.get(_TEXT, "").strip(), st.session_state.get(_KEEP_BN, "").strip()
    if not en and not bn:
        return frame.note("review.says_nothing")
    both = Bilingual(en=en or bn, bn=bn or en)
    resources.coach().review.save_comment(who.actor(), both, writing.now())
    st.session_state[_KEEP_BN] = ""
    return None
