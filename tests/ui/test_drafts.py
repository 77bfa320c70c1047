"""Keeping what is typed: one request, answered with the truth."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coach.domain.attempt import Attempt
from coach.errors import StoreUnavailable
from coach.ui import drafts, who
from tests.ui.fakes import FakeCoach

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def client(cookies: dict[str, str], trainee_id: str) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=drafts.ROUTES), cookies=cookies) as client:
        yield client


@pytest.fixture
def attempt(coach: FakeCoach, trainee_id: str) -> Attempt:
    return coach.practice.open(trainee_id, "late-box", datetime.now(UTC)).attempt


def draft(attempt: Attempt, text: str) -> dict[str, Any]:
    return {
        "attempt": attempt.id,
        "text": text,
        "base": attempt.version,
        "mount": "m",
        "seq": 1,
    }


def stored(coach: FakeCoach, attempt: Attempt) -> str:
    return coach.practice.attempt(attempt.trainee_id, attempt.id).attempt.text


def test_a_draft_is_stored_and_its_version_told(
    client: TestClient, coach: FakeCoach, attempt: Attempt
) -> None:
    answer = client.post("/draft", headers=OURS, json=draft(attempt, "Half a sent"))
    assert answer.json() == {"version": 1, "failed": False}
    assert stored(coach, attempt) == "Half a sent"


def test_a_store_that_is_full_is_told_in_the_trainees_language(
    client: TestClient, coach: FakeCoach, attempt: Attempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreUnavailable(why="disk full")

    monkeypatch.setattr(type(coach.store.attempts), "write", full)
    answer = client.post("/draft", headers=OURS, json=draft(attempt, "Kept")).json()
    assert answer["failed"]
    assert "could not be saved just now" in answer["why"]


def test_a_text_typed_after_submission_is_kept_and_said_to_count_no_more(
    client: TestClient, coach: FakeCoach, attempt: Attempt
) -> None:
    now = datetime.now(UTC)
    coach.practice.submit(attempt.trainee_id, attempt.id, "Hello Ana.", attempt.version, now)
    answer = client.post("/draft", headers=OURS, json=draft(attempt, "One more word")).json()
    assert not answer["failed"]
    assert "already submitted" in answer["why"]


def test_nobody_writes_into_anothers_attempt(
    client: TestClient, coach: FakeCoach, attempt: Attempt
) -> None:
    client.cookies.set(who.COOKIE, "another token")
    answer = client.post("/draft", headers=OURS, json=draft(attempt, "Not mine")).json()
    assert answer["failed"]
    assert stored(coach, attempt) == ""


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        pytest.param({}, b"{}", 403, id="another site"),
        pytest.param(OURS, b"{", 422, id="no JSON"),
        pytest.param(OURS, b'{"text": 5}', 422, id="no draft"),
        pytest.param(OURS, b"x" * 2_000_001, 413, id="larger than any text"),
    ],
)
def test_what_is_no_draft_of_ours_is_refused(
    client: TestClient, headers: dict[str, str], body: bytes, status: int
) -> None:
    assert client.post("/draft", headers=headers, content=body).status_code == status
