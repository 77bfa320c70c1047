"""A class's answers in a CSV file."""

import csv
from pathlib import Path

import pytest

from coach.domain.submission import Entry, Student, Submission, Unreadable
from coach.errors import InputColumnMissing, InputColumns, InputEmpty, InputMissing
from coach.grading.readers import Columns, Kind, open_input

TEXT = "Dear Rahima, thank you for your message. I am sorry about the delay."


def read(path: Path, **options: object) -> list[Entry]:
    with open_input(path, **options) as given:  # type: ignore[arg-type]
        return list(given.entries())


def texts(entries: list[Entry]) -> list[str]:
    assert all(isinstance(entry, Submission) for entry in entries), entries
    return [entry.text for entry in entries if isinstance(entry, Submission)]


def codes(entry: Entry) -> list[str]:
    if isinstance(entry, Unreadable):
        return [entry.reason.code]
    return [remark.code for remark in entry.remarks]


@pytest.fixture
def file(tmp_path: Path):
    def write(written: str | bytes, name: str = "class.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(written if isinstance(written, bytes) else written.encode())
        return path

    return write


def test_usual_headings_are_found(file) -> None:
    path = file(f'Student ID,Full name,Email address,Reply\n7,Rahim Uddin,r@x.bd,"{TEXT}"\n')
    with open_input(path) as given:
        assert given.kind is Kind.CSV
        (entry,) = given.entries()
    assert isinstance(entry, Submission)
    assert entry.student == Student(id="7", name="Rahim Uddin", email="r@x.bd")
    assert (entry.text, entry.key, entry.place.row) == (TEXT, "row-2", 2)
    assert entry.exercise is None


def test_bengali_headings_are_found(file) -> None:
    (entry,) = read(file(f"শিক্ষার্থীর নাম;ই-মেইল;রোল নং;উত্তর\nরহিম উদ্দিন;r@x.bd;১২;{TEXT}\n"))
    assert entry.student == Student(id="১২", name="রহিম উদ্দিন", email="r@x.bd")


def test_a_forms_question_is_the_text_column(file) -> None:
    path = file(f'Timestamp,Your name,Write your reply to the customer here.\n1,Rahim,"{TEXT}"\n')
    assert texts(read(path)) == [TEXT]


def test_a_students_sentence_is_no_heading(file) -> None:
    with pytest.raises(InputColumns):
        open_input(file("Rahim,Thank you for your reply.\nKarim,We will help.\n"))


def test_the_students_reply_is_told_from_the_customers_message(file) -> None:
    path = file(f'Name,Message,Reply\nRahim,Where is it?,"{TEXT}"\n')
    assert texts(read(path)) == [TEXT]


def test_the_teacher_may_name_the_columns(file) -> None:
    path = file(f'who,q1,unit\nRahim,"{TEXT}",late-parcel\n')
    (entry,) = read(path, columns=Columns(text="Q1", name="who", exercise="unit"))
    assert isinstance(entry, Submission)
    assert (entry.text, entry.student.name, entry.exercise) == (TEXT, "Rahim", "late-parcel")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "রহিম"),
        ("utf-8-sig", "রহিম"),
        ("utf-16", "রহিম"),
        ("utf-16-le", "Rahim"),
        ("utf-16-be", "Rahim"),
        ("cp1252", "Rahim"),
    ],
)
def test_the_encoding_is_found(file, encoding: str, name: str) -> None:
    text = "I’m sorry – it costs €30." if encoding.startswith("cp") else "I am sorry for the delay."
    (entry,) = read(file(f"name,reply\r\n{name},{text}\r\n".encode(encoding)))
    assert isinstance(entry, Submission)
    assert (entry.student.name, entry.text) == (name, text)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(file, separator: str) -> None:
    written = "name,reply\nRahim,We are sorry.\n".replace(",", separator)
    assert texts(read(file(written))) == ["We are sorry."]


def test_a_title_over_the_headings_and_excels_own_line_are_passed(file) -> None:
    (entry,) = read(file("sep=;\nBatch 12\n\nname;reply\nRahim;We are sorry.\n"))
    assert entry.place.row == 5


def test_line_breaks_inside_a_text_are_kept(file) -> None:
    path = file('name,reply\r\nRahim,"Dear Sir,\r\n\r\nSorry.\r\nRahim"\r\nKarim,Ok then.\r\n')
    assert texts(read(path)) == ["Dear Sir,\n\nSorry.\nRahim", "Ok then."]


def test_an_open_quote_does_not_give_one_student_the_texts_of_others(file) -> None:
    path = file('name,reply,score\nRahim,"We are sorry,1\nKarim,We will help.,2\nMitu,Thanks.,3\n')
    broken, *rest = read(path)
    assert codes(broken) == ["open_quote"]
    assert texts(rest) == ["We will help.", "Thanks."]
    assert [entry.student.name for entry in rest] == ["Karim", "Mitu"]


def test_an_open_quote_closed_by_the_next_student_is_seen(file) -> None:
    path = file('name,reply\nRahim,"We are sorry.\nKarim,"We will help."\nMitu,Thanks.\n')
    broken, *rest = read(path)
    assert codes(broken) == ["open_quote"]
    assert [entry.student.name for entry in rest] == ["Karim", "Mitu"]


def test_quotes_that_were_not_doubled_are_read_with_a_remark(file) -> None:
    (entry,) = read(file('name,reply,x\nRahim,"He said "wait" and left.",1\n'))
    assert codes(entry) == ["odd_quotes"]
    assert "wait" in entry.text
    assert "left." in entry.text


def test_a_comma_in_a_text_without_quotes_loses_nothing(file) -> None:
    (entry,) = read(file("name,reply\nRahim,Dear Sir, we are sorry, truly.\n"))
    assert (entry.text, codes(entry)) == ("Dear Sir, we are sorry, truly.", ["cells_joined"])


def test_more_cells_than_headings_are_not_guessed_at(file) -> None:
    (entry,) = read(file("reply,name\nDear Sir, we are sorry.,Rahim\n"))
    assert codes(entry) == ["too_many_cells"]


def test_a_file_of_open_quotes_ends(file) -> None:
    entries = read(file("name,reply\n" + 'Rahim,"x\n' * 5000))
    assert codes(entries[-1]) == ["rest_unreadable"]


def test_a_cell_beyond_any_answer_is_one_broken_row(file) -> None:
    path = file('name,reply\nRahim,"' + "x" * 3_000_000 + '"\nKarim,We will help.\n')
    entries = read(path)
    assert codes(entries[0]) == ["open_quote"]
    assert texts(entries[1:]) == ["We will help."]


def test_a_student_twice_keeps_both_texts(file) -> None:
    first, second = read(file("id,name,reply\n7,Rahim,One text.\n7,Rahim,Two texts.\n"))
    assert (codes(first), codes(second)) == ([], ["student_again"])
    assert first.key != second.key


def test_two_students_of_one_name_are_told_apart_by_their_ids(file) -> None:
    first, second = read(file("id,name,reply\n7,Rahim,One text.\n8,rahim ,Two texts.\n"))
    assert (codes(first), codes(second)) == ([], ["same_name"])
    (_, again) = read(file("name,reply\nRahim,One text.\nRahim,Two texts.\n"))
    assert codes(again) == ["name_again"]


def test_several_exercises_stand_in_one_table(file) -> None:
    path = file("name,exercise,reply\nRahim,one,A text.\nRahim,two,B text.\nMitu,,C text.\n")
    first, second, third = read(path)
    assert (first.exercise, second.exercise) == ("one", "two")
    assert codes(second) == []
    assert codes(third) == ["no_exercise"]
    assert texts(read(path, exercise="one")) == ["A text.", "B text.", "C text."]


def test_rows_without_a_text_or_a_student_are_told(file) -> None:
    blank, cut, nobody = read(file("name,reply\nRahim, \nKarim\n,We are sorry.\n,\n"))
    assert (codes(blank), codes(cut), codes(nobody)) == (
        ["no_text"],
        ["row_cut_off"],
        ["no_student"],
    )
    assert nobody.student == Student(id="row-4")


def test_nul_and_broken_letters_are_made_fit(file) -> None:
    (entry,) = read(file(b"name,reply\nRahim,We are\x00 sorry.\n"))
    assert (entry.text, codes(entry)) == ("We are\ufffd sorry.", ["odd_characters"])


def test_a_damaged_place_in_utf_8_does_not_turn_bengali_into_another_script(file) -> None:
    path = file("name,reply\nরহিম উদ্দিন,We are sorry.\n".encode() + b"Karim,It is\xff late.\n")
    with open_input(path) as given:
        first, second = given.entries()
        assert [remark.code for remark in given.remarks] == ["encoding_damaged"]
    assert first.student.name == "রহিম উদ্দিন"
    assert second.text == "It is\ufffd late."


def test_reading_again_gives_the_same(file) -> None:
    path = file('name,reply\nRahim,"We are sorry.\nKarim,"We will help."\nMitu,Thanks.\n')
    with open_input(path) as given:
        assert list(given.entries()) == list(given.entries())


def test_an_input_that_cannot_be_used_says_why(file, tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        open_input(tmp_path / "none.csv")
    with pytest.raises(InputEmpty):
        open_input(file(""))
    with pytest.raises(InputEmpty):
        open_input(file("\ufeff\n \n"))
    with pytest.raises(InputColumns) as caught:
        open_input(file("first,second\n1,2\n"))
    assert "second" in str(caught.value.facts["found"])
    with pytest.raises(InputColumnMissing):
        open_input(file("name,reply\n1,2\n"), columns=Columns(text="reply", name="Student"))


def test_what_csv_itself_reads_is_read_the_same(file, tmp_path: Path) -> None:
    path = tmp_path / "written.csv"
    told = ['He said "hi", then; left\tfor | home.', "A\n\nB", " spaced ", "'", '""quoted""']
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows(
            [["name", "reply"], *([f"S{i}", text] for i, text in enumerate(told))]
        )
    assert texts(read(path)) == told
