"""The situation, and the incoming messages as they would look where they arrive."""

from collections.abc import Callable

from markupsafe import Markup

from coach.domain.exercise import Exercise, Message
from coach.ui.markup import draw, join, tag
from coach.ui.texts import digits, read, say


def draw_heading(exercise: Exercise) -> None:
    """What this is: title, kind of work, level and time."""
    draw(
        tag(
            "header",
            tag("h1", read(exercise.title)),
            tag(
                "p",
                tag("span", say(f"category.{exercise.category}"), class_="tag"),
                tag("span", say(f"kind.{exercise.kind}"), class_="tag"),
                tag("span", exercise.level, class_="tag"),
                tag(
                    "span",
                    say("practice.about", minutes=digits(str(exercise.minutes))),
                    class_="tag",
                ),
                class_="tags",
            ),
            tag("p", read(exercise.situation), class_="situation"),
            class_="heading",
        )
    )


def draw_messages(exercise: Exercise) -> None:
    """Everything that came in, in order; then the text to work on, if there is one."""
    messages = [_LOOKS[message.channel](message) for message in exercise.messages]
    if exercise.source_text:
        messages.append(_paper(exercise))
    draw(tag("section", *messages, class_="inbox", aria_label=say("practice.messages")))


def _mail(message: Message) -> Markup:
    subject = tag("p", message.subject, class_="subject", lang="en") if message.subject else None
    who = tag(
        "p",
        tag("b", message.sender, lang="en"),
        " ",
        tag("span", _role(message), class_="soft small"),
        class_="who",
    )
    head = tag("header", _face(message), tag("div", subject, who), _sent(message))
    return tag("article", head, _words(message), class_="mail")


def _chat(message: Message) -> Markup:
    head = tag("header", tag("b", message.sender, lang="en"), _sent(message))
    bubble = tag("div", head, _words(message), class_="bubble")
    beside = tag("div", bubble, tag("p", _role(message), class_="role soft small"))
    return tag("article", _face(message), beside, class_="chat")


def _comment(message: Message) -> Markup:
    bubble = tag("div", tag("b", message.sender, lang="en"), _words(message), class_="bubble")
    below = tag("p", _sent(message), " · ", _role(message), class_="role soft small")
    return tag("article", _face(message), tag("div", bubble, below), class_="comment")


def _review(message: Message) -> Markup:
    head = tag(
        "header",
        _face(message),
        tag(
            "div",
            tag("b", message.sender, lang="en"),
            tag("p", _role(message), class_="soft small"),
        ),
        _sent(message),
    )
    subject = tag("p", message.subject, class_="subject", lang="en") if message.subject else None
    return tag("article", head, _stars(message), subject, _words(message), class_="review")


def _post(message: Message) -> Markup:
    title = tag("p", message.subject or message.sender, class_="subject", lang="en")
    by = tag(
        "p",
        tag("span", message.sender, lang="en"),
        " · ",
        _role(message),
        " · ",
        _sent(message),
        class_="soft small",
    )
    return tag("article", title, by, _words(message), class_="post")


def _note(message: Message) -> Markup:
    by = tag(
        "p",
        tag("b", message.sender, lang="en"),
        " · ",
        _role(message),
        " · ",
        _sent(message),
        class_="soft small",
    )
    return tag("article", by, _words(message), class_="note")


def _paper(exercise: Exercise) -> Markup:
    label = tag("p", say(f"practice.source_{exercise.kind}"), class_="soft small")
    text = tag("p", exercise.source_text or "", class_="words", lang="en")
    return tag("article", label, text, class_="paper")


_LOOKS: dict[str, Callable[[Message], Markup]] = {
    "chat": _chat,
    "private_message": _chat,
    "email": _mail,
    "comment": _comment,
    "review": _review,
    "job_post": _post,
    "note": _note,
}


def _face(message: Message) -> Markup:
    """A round letter where a photo would be; its colour is the name's."""
    hue = sum(map(ord, message.sender)) % 5
    return tag("span", message.sender[0].upper(), class_=f"face hue{hue}", aria_hidden="true")


def _role(message: Message) -> Markup:
    """Who writes, and in what mood: the one thing an inbox does not show."""
    return join(read(message.role), " · ", read(message.character))


def _sent(message: Message) -> Markup:
    return tag("span", message.sent, class_="sent soft small", lang="en")


def _words(message: Message) -> Markup:
    return tag("p", message.text, class_="words", lang="en")


def _stars(message: Message) -> Markup | None:
    stars = getattr(message, "stars", None)
    if stars is None:
        return None
    shown = "★" * stars + "☆" * (5 - stars)
    spoken = say("practice.stars", stars=digits(str(stars)))
    return tag("p", shown, class_="stars", role="img", aria_label=spoken)
