"""Who has to sign in: safe by default."""

import pytest

from coach.services.door import Door, Way
from coach.ui.resources import is_loopback


class Accounts:
    def __init__(self, *, exist: bool) -> None:
        self.there = exist

    def exist(self, role: object = None) -> bool:
        return self.there


@pytest.mark.parametrize(
    ("chosen", "only_this_machine", "accounts", "way"),
    [
        pytest.param(None, True, False, Way.ALONE, id="alone at home"),
        pytest.param(None, True, True, Way.LOCAL, id="an account exists"),
        pytest.param(None, False, False, Way.LOCAL, id="others can reach it"),
        pytest.param(None, False, True, Way.LOCAL, id="a school"),
        pytest.param(Way.LOCAL, True, False, Way.LOCAL, id="accounts are wanted"),
        pytest.param(Way.ALONE, False, True, Way.ALONE, id="no accounts are wanted"),
        pytest.param(Way.OIDC, True, False, Way.OIDC, id="the school signs in"),
    ],
)
def test_the_way_in(chosen, only_this_machine, accounts, way):
    there = Accounts(exist=accounts)
    assert Door(chosen, there, None, None, only_this_machine=only_this_machine).way() is way


def test_the_first_account_switches_it_on_in_a_running_server():
    accounts = Accounts(exist=False)
    door = Door(None, accounts, None, None)
    assert door.way() is Way.ALONE
    accounts.there = True
    assert door.way() is Way.LOCAL


@pytest.mark.parametrize(
    ("address", "only_this_machine"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("coach.school.example", False),
        ("", False),
        (None, False),
    ],
)
def test_only_a_loopback_address_is_out_of_others_reach(address, only_this_machine):
    assert is_loopback(address) is only_this_machine
