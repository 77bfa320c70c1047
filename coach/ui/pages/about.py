"""What this is, what is remembered and where, and whose browser it is."""

from coach.ui import who
from coach.ui.markup import draw, tag
from coach.ui.texts import say

draw(
    tag(
        "section",
        tag("h1", say("frame.about")),
        tag("p", say("about.what")),
        tag("h2", say("about.privacy_title")),
        tag("p", say("about.privacy")),
        tag("p", say("about.browser")),
        tag("h2", say("about.judging_title")),
        tag("p", say("about.judging")),
        tag("h2", say("about.name_title")),
        tag("p", say("about.name", name=who.known().name)),
        tag("p", tag("a", say("about.other_name"), href="/welcome", target="_self")),
    )
)
