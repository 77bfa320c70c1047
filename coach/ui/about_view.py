"""Whose browser this is, and what they can do about it."""

from markupsafe import Markup

from coach.domain.attempt import Trainee
from coach.ui.markup import tag
from coach.ui.texts import say


def whose(trainee: Trainee, *, signed_in: bool) -> tuple[Markup, Markup]:
    """Who is known here, and the way to change that."""
    if signed_in:
        name, key, address = say("about.signed_in", name=trainee.name), "account.mine", "/account"
    else:
        name, key, address = (
            say("about.name", name=trainee.name),
            "about.other_name",
            "/welcome",
        )
    return tag("p", name), tag("p", tag("a", say(key), href=address, target="_self"))
