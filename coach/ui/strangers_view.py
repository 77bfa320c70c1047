"""What a browser sees that nobody is known by: the way in."""

from coach.services.door import Way
from coach.ui import resources
from coach.ui.account.asked import SIGN_IN
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import say


def draw() -> None:
    if resources.coach().people.door.way() is Way.ALONE:
        _draw("stranger.title", "stranger.lead", "stranger.go", "/welcome")
    else:
        _draw("stranger.signed_out", "stranger.sign_in_lead", "account.sign_in", SIGN_IN)


def _draw(title: str, lead: str, go: str, address: str) -> None:
    show(
        tag(
            "section",
            tag("h1", say(title)),
            tag("p", say(lead)),
            tag("p", tag("a", say(go), href=address, target="_self", class_="go")),
        )
    )
