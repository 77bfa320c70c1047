"""A name, and a browser that remembers it."""

import pytest

from coach.domain.attempt import Trainee
from coach.domain.language import Language
from coach.errors import NotYours
from coach.services.welcome import NAME_LIMIT, Welcome, clean_name
from tests.made import NOON


class FakeTrainees:
    """Keeps trainees in memory, and what else it was given."""

    def __init__(self) -> None:
        self.known: dict[str, Trainee] = {}
        self.browsers: dict[str, str] = {}

    def add(self, trainee: Trainee, token_hash: str) -> None:
        self.known[trainee.id] = trainee
        self.browsers[token_hash] = trainee.id

    def find(self, trainee_id: str) -> Trainee | None:
        return self.known.get(trainee_id)

    def by_token(self, token_hash: str) -> Trainee | None:
        return self.known.get(self.browsers.get(token_hash, ""))

    def change(self, trainee: Trainee) -> None:
        self.known[trainee.id] = trainee


@pytest.fixture
def trainees() -> FakeTrainees:
    return FakeTrainees()


@pytest.fixture
def welcome(trainees: FakeTrainees) -> Welcome:
    return Welcome(trainees)


def test_the_browser_is_recognised_by_its_token(welcome):
    new = welcome.welcome("রিনা", Language.BENGALI, NOON)
    assert welcome.recognise(new.token) == new.trainee
    assert new.trainee.joined_at == NOON


@pytest.mark.parametrize("token", ["", "guess", "\x00", "\ud800", "x" * 100_000])
def test_another_token_is_nobodys(welcome, token):
    welcome.welcome("রিনা", Language.BENGALI, NOON)
    assert welcome.recognise(token) is None


def test_the_token_itself_is_not_stored(welcome, trainees):
    new = welcome.welcome("রিনা", Language.BENGALI, NOON)
    assert new.token not in repr((trainees.known, trainees.browsers))


def test_two_of_one_name_are_two_trainees(welcome):
    one, two = (welcome.welcome("রিনা", Language.BENGALI, NOON) for _ in range(2))
    assert one.trainee.id != two.trainee.id
    assert one.token != two.token


def test_name_and_language_can_be_changed(welcome):
    new = welcome.welcome("Rina", Language.ENGLISH, NOON)
    welcome.rename(new.trainee.id, " রিনা আক্তার ")
    welcome.speak(new.trainee.id, Language.BENGALI)
    known = welcome.recognise(new.token)
    assert (known.name, known.language) == ("রিনা আক্তার", Language.BENGALI)


def test_nobody_cannot_be_renamed(welcome):
    with pytest.raises(NotYours):
        welcome.rename("nobody", "Rina")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("  Rina \n Akter\t", "Rina Akter", id="space"),
        pytest.param("র‍্যাব ক্ষ", "র‍্যাব ক্ষ", id="Bengali conjuncts and their joiners"),
        pytest.param("Ri\x00na\ud800\u202e", "Rina", id="what cannot be seen"),
        pytest.param("<b>O'Neil</b> $x$", "<b>O'Neil</b> $x$", id="marks are data"),
        pytest.param("x" * 200, "x" * NAME_LIMIT, id="long"),
    ],
)
def test_a_name_is_one_visible_line(typed, kept):
    assert clean_name(typed) == kept


@pytest.mark.parametrize("typed", ["", "  \n", "\u200d\u200c", "\x00\u202e"])
def test_a_name_needs_something_to_see(welcome, typed):
    with pytest.raises(ValueError, match="visible"):
        welcome.welcome(typed, Language.ENGLISH, NOON)
