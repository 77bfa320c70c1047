"""What a browser sees whose name is not known here: the way to the welcome page."""

from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import say


def draw() -> None:
    show(
        tag(
            "section",
            tag("h1", say("stranger.title")),
            tag("p", say("stranger.lead")),
            tag("p", tag("a", say("stranger.go"), href="/welcome", target="_self", class_="go")),
        )
    )
