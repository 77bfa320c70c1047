"""Every address of these pages."""

from coach.ui.account import everyone, mine, ways_in

ROUTES = [*ways_in.ROUTES, *mine.ROUTES, *everyone.ROUTES]
