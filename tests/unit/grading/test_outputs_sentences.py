"""The class's sentences to talk about: common, varied, and nobody's."""

from collections.abc import Iterable

import pytest

from coach.domain.issue import Concept
from coach.domain.submission import Student
from coach.grading.outputs.anonymous import Names
from coach.grading.outputs.output import Item
from coach.grading.outputs.sentences import Sentence, Sentences
from tests.unit.grading.outcomes import EXERCISE, failed, graded, run


def chosen(texts: Iterable[str], name: str = "Rahima Khatun") -> list[Sentence]:
    gathered = Sentences(run())
    for number, text in enumerate(texts, start=1):
        gathered.add(Item(number, f"s{number}", graded(text, name, str(number))))
    return gathered.chosen()


def whole(sentence: Sentence) -> str:
    return sentence.before + sentence.words + sentence.after


def test_what_many_get_wrong_comes_first() -> None:
    texts = ["We will discuss about it now."] * 3 + ["We send you the informations today."]
    found = chosen(texts)
    assert [one.concept for one in found] == [Concept.PREPOSITION, Concept.NUMBER]
    assert [one.texts for one in found] == [3, 1]


def test_one_sentence_is_shown_once_and_cut_out_of_its_text() -> None:
    found = chosen(["Dear Ann,\nThank you. We can discuss about it soon. Bye."] * 2)
    assert [whole(one) for one in found] == ["We can discuss about it soon."]
    assert found[0].fix == "better"


def test_no_concept_has_more_than_two() -> None:
    found = chosen(
        [
            "We recieve your mail every day.",
            "They sent teh parcel back today.",
            "I will discuss about it now.",
        ]
    )
    assert [one.concept for one in found].count(Concept.SPELLING) <= 2
    assert found[0].concept is Concept.PREPOSITION  # spelling needs least talk


def test_a_fragment_teaches_nothing() -> None:
    assert chosen(["discuss about it"]) == []


def test_a_sentence_full_of_names_is_left_out() -> None:
    text = "Rahima will discuss about it with Khatun and rahima@example.com soon."
    assert chosen([text]) == []


def test_names_of_those_who_were_not_graded_are_hidden_too() -> None:
    gathered = Sentences(run())
    gathered.add(Item(1, "a", graded("I will discuss about it with Karim.", "Mitu")))
    gathered.add(Item(2, "b", failed("Karim Uddin")))
    assert [whole(one) for one in gathered.chosen()] == ["I will discuss about it with […]."]


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("My name is Selim Reza.", "My name is […]."),
        ("Regards, Selim", "Regards, […]"),
        ("Ask Rahima’s team.", "Ask […]’s team."),
        ("Call 01712-345678 now.", "Call […] now."),
        ("Write to r.k@example.com or www.me.com/x", "Write to […] or […]"),
        ("আমি রহিমা", "আমি […]"),
        ("Order 4471 is $64.", "Order 4471 is $64."),
        ("Will you wait, Joy?", "Will you wait, […]?"),
        ("May I help, Ann?", "May I help, Ann?"),
    ],
)
def test_nobody_can_be_told_from_a_sentence(words: str, hidden: str) -> None:
    names = Names()
    for name in ("Rahima Khatun", "Joy May", "Will Das", "রহিমা"):
        names.add(Student(name=name))
    assert names.hidden(words, EXERCISE) == hidden
