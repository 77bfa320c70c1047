"""`coach check`: the contract with programs, and the report for a person."""

import io
import json
import queue
import threading

import pytest

from coach.cli import check_lines, check_report
from coach.domain.language import Language
from coach.engines.readability import ReadabilityMeter
from coach.services.assess import LONGEST_TEXT, Assess
from tests.unit.replies import exercise, reader
from tests.unit.test_assess import GOOD, Finder

TASK = exercise()
KEYS = {"id", "issues", "moves", "facts", "readability", "scores", "flags"}


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def assess(finder) -> Assess:
    return Assess(finder, ReadabilityMeter(), reader())


def checked(assess: Assess, *lines: object) -> tuple[int, list[dict]]:
    asked = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines
    )
    out = io.BytesIO()
    code = check_lines.answer(io.BytesIO(asked), out, assess, {TASK.id: TASK})
    assert out.getvalue() == b"" or out.getvalue().endswith(b"\n")
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_is_answered_with_everything_found_in_it(assess):
    text = "😀 Hello Maria, you will recieve the kettle KT-5512 on 14 May. Thank you for waiting."
    code, (answer,) = checked(assess, {"id": "a", "text": text, "exercise": TASK.id})
    assert code == 0
    assert answer.keys() == KEYS
    (issue,) = answer["issues"]
    assert text[issue["offset"] : issue["offset"] + issue["length"]] == "recieve"
    assert issue["message"].keys() == {"en", "bn"}
    assert (issue["concept"], issue["tier"], issue["suggestions"]) == (
        "spelling",
        "error",
        ["receive"],
    )
    shown = {m["move"]: text[m["offset"] : m["offset"] + m["length"]] for m in answer["moves"]}
    assert shown["thanks"] == "Thank you"
    assert {"fact": "order-number", "met": True} in answer["facts"]
    assert answer["readability"]["words"] == 15
    assert answer["readability"]["flesch_kincaid_grade"] is None
    assert answer["scores"].keys() == {"overall", "accuracy", "task", "tone", "clarity"}
    assert answer["flags"] == ["too_short"]


def test_answers_come_in_order_and_bad_lines_do_not_stop_the_rest(assess):
    code, answers = checked(
        assess,
        {"id": 1, "text": GOOD},
        b"no json",
        b"\xff\xfe",
        [1, 2],
        {"id": "no text"},
        {"text": "no id"},
        {"id": True, "text": "x"},
        {"id": "unknown", "text": "x", "exercise": "nope"},
        {"id": "odd", "text": "x", "exercise": 7},
        {"id": "long", "text": "a" * (LONGEST_TEXT + 1)},
        b"",
        {"id": "half \ud800", "text": "Hi \udfff Maria, thank you."},
        b"[" * 100_000,
        {"id": "last", "text": "", "exercise": None},
    )
    assert code == 1
    assert [answer["id"] for answer in answers] == [
        *(1, None, None, None, "no text", None, True, "unknown", "odd", "long"),
        *("half \ud800", None, "last"),
    ]
    assert [answer["error"]["code"] for answer in answers if "error" in answer] == [
        *(["bad_request"] * 6),
        *("unknown_exercise", "bad_request", "text_too_long", "bad_request"),
    ]
    for answer in answers:
        if "error" in answer:
            assert answer.keys() == {"id", "error"}
            assert all(answer["error"]["message"][str(language)] for language in Language)


def test_many_lines_keep_their_order(assess):
    lines = [
        {"id": number, "text": f"I sent file {number}. " * (1 + number % 7)} for number in range(60)
    ]
    code, answers = checked(assess, *lines)
    assert code == 0
    assert [answer["id"] for answer in answers] == list(range(60))


def test_nothing_asked_is_nothing_answered(assess):
    assert checked(assess) == (0, [])


def test_without_the_grammar_server_nothing_could_be_checked(assess, finder):
    finder.is_up = False
    code, (answer,) = checked(assess, {"id": "a", "text": GOOD})
    assert code == 2
    assert answer["error"]["code"] == "engine_unavailable"


def test_one_who_waits_for_each_answer_gets_it_before_asking_on(assess):
    asked: queue.Queue[bytes] = queue.Queue()
    answered: queue.Queue[bytes] = queue.Queue()

    class Asking(io.RawIOBase):
        def __iter__(self):
            return iter(asked.get, b"")

    class Answers(io.BytesIO):
        def flush(self) -> None:
            answered.put(self.getvalue())
            self.truncate(0)
            self.seek(0)

    worker = threading.Thread(target=check_lines.answer, args=(Asking(), Answers(), assess, {}))
    worker.start()
    for number in range(3):
        asked.put(json.dumps({"id": number, "text": GOOD}).encode() + b"\n")
        assert json.loads(answered.get(timeout=20))["id"] == number
    asked.put(b"")
    worker.join(timeout=20)
    assert not worker.is_alive()


def test_an_output_that_is_closed_ends_the_work_with_its_reason(assess):
    class Closed(io.BytesIO):
        def write(self, _: bytes) -> int:
            raise BrokenPipeError

    lines = b"".join(json.dumps({"id": n, "text": "Hello"}).encode() + b"\n" for n in range(50))
    with pytest.raises(BrokenPipeError):
        check_lines.answer(io.BytesIO(lines), Closed(), assess, {})


@pytest.mark.parametrize("language", Language)
def test_a_person_is_told_scores_reasons_and_mistakes(assess, language):
    text = "hello maria\nu will recieve the kettle soon. Thank you. THAT IS NOT MY PROBLEM AT ALL"
    report = "\n".join(check_report.lines("a.txt", assess.assess(text, TASK), TASK, language))
    assert report.startswith("a.txt: ")
    assert "“recieve” → receive" in report
    assert TASK.facts[0].label[language] in report
    assert "“u”" in report


def test_a_person_is_told_about_a_text_without_an_exercise(assess):
    report = "\n".join(
        check_report.lines("a.txt", assess.assess("Hello Maria, thanks."), None, "en")
    )
    assert "A reply needs this too: an answer" in report
    assert "not judged" in report
