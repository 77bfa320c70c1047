"""Every address of these pages."""

from coach.ui.account import everyone, mine, school, ways_in

ROUTES = [*ways_in.ROUTES, *mine.ROUTES, *everyone.ROUTES, *school.ROUTES]
