"""The mentor's pages, and what of them a trainee sees."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from openpyxl import Workbook, load_workbook
from streamlit.testing.v1 import AppTest

from coach.domain.account import Actor, Role
from coach.domain.cohort import Cohort, Target
from coach.domain.desk import HeatRow, heat_map
from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.domain.text import Span
from coach.errors import RosterUnreadable
from coach.services.sign_up import Wish
from coach.ui import who
from coach.ui.desk import files, heat
from coach.ui.desk.overview import plain
from coach.ui.desk.trainee import changed
from tests.ui import seen
from tests.ui.fakes import FakeCoach

Open = Callable[..., AppTest]
NOW = datetime.now(UTC)
DAY = timedelta(days=1)
PASSWORD = "correct horse battery staple"
FILLER = "word " * 46
TEXT = f"Hello Ana, sorry. PP-77 comes on Friday. {FILLER} I will recieve the informations."


@pytest.fixture
def mentor(coach: FakeCoach, cookies: dict[str, str]) -> Actor:
    """Ayesha, who reads English, signed in in this browser; the office made her account."""
    sign_up = coach.people.sign_up
    office = sign_up.first_admin(
        sign_up.offer_first_admin(NOW) or "",
        Wish("Office", "office", PASSWORD, Language.ENGLISH),
        NOW,
    ).account
    admin = Actor(office.trainee_id, Role.ADMIN, office.id)
    wish = Wish("Ayesha", "ayesha", PASSWORD, Language.ENGLISH)
    account = sign_up.add(admin, wish, Role.MENTOR, NOW)
    cookies[who.SESSION] = coach.people.sign_in.begin(account, NOW).token
    return Actor(account.trainee_id, account.role, account.id)


@pytest.fixture
def cohort(coach: FakeCoach, mentor: Actor) -> Cohort:
    return coach.teach.create(mentor, "Batch *7*", None, NOW - 30 * DAY)


def member(coach: FakeCoach, cohort: Cohort, name: str) -> str:
    trainee = coach.welcome.welcome(name, Language.ENGLISH, NOW - 30 * DAY).trainee
    coach.store.cohorts.admit(cohort.id, trainee.id, NOW - 30 * DAY)
    return trainee.id


def handed_in(coach: FakeCoach, trainee: str, text: str = TEXT, at: datetime = NOW) -> str:
    attempt = coach.practice.open(trainee, "late-box", at - timedelta(minutes=9)).attempt
    coach.practice.submit(trainee, attempt.id, text, attempt.version, at)
    return attempt.id


def test_a_mentor_without_a_class_is_led_to_making_one(
    coach: FakeCoach, open_page: Open, mentor: Actor
) -> None:
    assert "It begins with a class" in seen.words(open_page())
    tab = open_page("classes")
    tab.text_input(key="classes.name").input("Evening").run()
    tab.button(key="classes.make").click().run()
    (made,) = coach.teach.classes(mentor)
    assert made.name == "Evening"
    code = made.join_code
    assert f"{code[:3]}-{code[3:6]}-{code[6:]}" in seen.words(tab)
    assert not tab.exception


def test_the_desk_shows_who_needs_the_mentor_and_what_is_due(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    rina = member(coach, cohort, "Rina")
    member(coach, cohort, "Sumi [x](http://y)")
    handed_in(coach, rina)
    coach.teach.assign(mentor, cohort.id, Target.EXERCISE, "late-box", NOW - DAY, NOW)
    tab = open_page()
    shown = seen.words(tab)
    assert "Batch *7*" in shown
    assert "Silent for 30 days" in shown
    assert "1 of 2 have finished" in shown
    assert "1 piece of work overdue" in shown
    labels = [label for label, _ in seen.links(tab)]
    assert plain("Sumi [x](http://y)") in labels
    assert "\\[x\\]" in plain("Sumi [x](http://y)"), "a name is no link"
    assert not tab.exception


def test_the_heat_map_shows_rates_and_no_data(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    handed_in(coach, member(coach, cohort, "Rina"))
    member(coach, cohort, "Sumi")
    tab = open_page("heatmap")
    page = seen.html(tab)
    assert 'class="hnone"' in page
    assert "Rina, One or many" in page
    assert "no data, only 0 words" in page
    assert not tab.exception


def test_a_trainees_page_holds_notes_and_every_attempt(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    rina = member(coach, cohort, "Rina")
    handed_in(coach, rina)
    tab = open_page("trainee", trainee=rina)
    assert "A late box" in [label for label, _ in seen.links(tab)]
    tab.text_area(key="trainee.note").input("Shy <b>in</b> class").run()
    tab.button(key="trainee.add_note").click().run()
    assert "Shy <b>in</b> class" in seen.words(tab)
    assert "&lt;b&gt;" in seen.html(tab)
    assert coach.store.remarks.notes(rina)[0].by == mentor.trainee_id
    assert not tab.exception


def test_a_mentor_rules_scores_comments_and_goes_on(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    rina = member(coach, cohort, "Rina")
    name = handed_in(coach, rina)
    draft = coach.practice.attempt(rina, name).drafts[-1]
    key = next(i.key(TEXT) for i in draft.assessment.issues if i.concept is Concept.SPELLING)
    coach.practice.dispute(rina, name, draft.id, key, NOW)
    queue = open_page("review")
    assert "Disputed" in seen.words(queue)
    tab = open_page("review", attempt=name)
    first = next(b for b in tab.button if (b.key or "").startswith("review.dismiss_"))
    first.click().run()
    assert "No mistake" in seen.words(tab)
    assert len(coach.practice.attempt(rina, name).last.issues) == 1
    tab.button(key="review.set_score").click().run()
    assert "Give a reason" in seen.words(tab)
    tab.slider(key="review.score").set_value(65).run()
    tab.text_area(key="review.reason").input("Stiff").run()
    tab.button(key="review.set_score").click().run()
    assert "set by a mentor" in seen.words(tab)
    tab.selectbox(key="review.bank").select("aloud").run()
    tab.text_input(key="review.words").input("not there").run()
    tab.button(key="review.say").click().run()
    assert "do not stand in the text" in seen.words(tab)
    tab.text_input(key="review.words").input("recieve").run()
    tab.button(key="review.say").click().run()
    (said,) = coach.store.remarks.of_attempt(name)
    at = TEXT.index("recieve")
    assert (said.span, said.text[:12]) == (Span(at, at + 7), "Read it alou")
    tab.button(key="review.done").click().run()
    assert coach.review.queue(mentor, cohort.id, NOW + DAY) == ()
    assert not tab.exception


def test_the_trainee_sees_the_mentors_word_and_answers(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    mentor = Actor(coach.welcome.welcome("Ayesha", Language.ENGLISH, NOW).trainee.id, Role.MENTOR)
    cohort = coach.teach.create(mentor, "Batch", None, NOW)
    coach.store.cohorts.admit(cohort.id, trainee_id, NOW)
    coach.teach.assign(mentor, cohort.id, Target.EXERCISE, "site-note", NOW + DAY, NOW)
    name = handed_in(coach, trainee_id)
    draft = coach.practice.attempt(trainee_id, name).drafts[-1]
    coach.review.comment(mentor, name, draft.id, "Well <i>done</i>", NOW)
    first = open_page()
    assert "1 new word from your mentor" in seen.words(first)
    assert "Due first" in seen.words(first)
    titles = [label for label, query in seen.links(first) if query]
    assert titles[:2] == ["A late box", "A note to correct"]
    tab = open_page("practice", exercise="late-box", attempt=name)
    assert "Well <i>done</i>" in seen.words(tab)
    tab.text_area(key="heard.answer").input("Thank you").run()
    tab.button(key="heard.send").click().run()
    assert "Thank you" in seen.words(tab)
    assert "new word from your mentor" not in seen.words(open_page())
    assert not tab.exception


@pytest.mark.parametrize("page", ["desk", "heatmap", "review", "classes", "agreement"])
def test_a_mentors_page_is_no_trainees(open_page: Open, trainee_id: str, page: str) -> None:
    tab = open_page()
    assert all(label not in ("My class", "To read") for label, _ in seen.links(tab))
    with pytest.raises(Exception, match="page"):
        open_page(page)


def test_agreement_before_the_first_reading_says_what_will_be_here(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    assert "how often you agreed with the coach" in seen.words(open_page("agreement"))
    rina = member(coach, cohort, "Rina")
    for day in range(2):
        name = handed_in(coach, rina, TEXT, NOW - day * DAY)
        coach.review.finish(mentor, name, NOW)
    shown = seen.words(open_page("agreement"))
    assert "In 100 % of 8 scores coach and mentor are within ten points." in shown
    assert "Neither is kinder" in shown


def test_work_is_assigned_and_removed(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    tab = open_page("classes")
    tab.selectbox(key="classes.target_exercise").select("late-box").run()
    tab.button(key="classes.assign_it").click().run()
    (record,) = coach.teach.records(mentor, cohort.id)
    assert record.assignment.target_id == "late-box"
    assert record.assignment.due_at > NOW + 6 * DAY
    tab.button(key=f"classes.unassign_{record.assignment.id}").click().run()
    assert coach.teach.records(mentor, cohort.id) == ()
    assert not tab.exception


# --- Lists and files -------------------------------------------------------------------------


def test_a_class_list_becomes_accounts_with_codes(
    coach: FakeCoach, mentor: Actor, cohort: Cohort
) -> None:
    table = files.read_table("Name;Username\nরিনা আক্তার;rina\nSumi Das;\n".encode("utf-8-sig"))
    plan = coach.enrol.plan(mentor, cohort.id, table)
    assert plan.is_clean
    rina, sumi = coach.enrol.enrol(mentor, cohort.id, table, NOW)
    assert (rina.sign_in_name, sumi.sign_in_name) == ("rina", "sumi.das")
    signed = coach.people.manage.reset(rina.code, PASSWORD, "1.2.3.4", NOW)
    assert signed.account.role is Role.TRAINEE
    assert len(coach.teach.view(mentor, cohort.id).members) == 2
    again = coach.enrol.plan(mentor, cohort.id, table)
    assert {str(fault.wrong) for fault in again.faults} == {"in_class"}


def test_a_sign_in_name_that_is_taken_is_a_fault_of_the_dry_run(
    coach: FakeCoach, mentor: Actor, cohort: Cohort
) -> None:
    plan = coach.enrol.plan(mentor, cohort.id, [["Name", "Username"], ["A", "ayesha"]])
    assert [(fault.row, str(fault.wrong)) for fault in plan.faults] == [(2, "taken")]


def test_a_list_is_read_from_a_workbook() -> None:
    book = Workbook()
    book.active.append(["Name", "Roll"])
    book.active.append(["Rina", 7])
    out = io.BytesIO()
    book.save(out)
    assert files.read_table(out.getvalue()) == [["Name", "Roll"], ["Rina", "7"]]


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 no zip", b"\xff\xd8\xff\xe0 picture", b"a\x00b", b"x" * 2_000_000],
    ids=["broken workbook", "picture", "binary", "too large"],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(RosterUnreadable):
        files.read_table(content)


def test_exports_hold_no_formula_and_no_zero_for_no_data(
    coach: FakeCoach, open_page: Open, mentor: Actor
) -> None:
    found = heat_map(
        [
            HeatRow("1", '=HYPERLINK("x")', 100, {Concept.ARTICLE: 2}),
            HeatRow("2", "<script>", 10, {Concept.ARTICLE: 1}),
        ]
    )
    rows = heat.table(found)
    csv_text = heat.as_csv(rows).decode("utf-8-sig")
    assert "'=HYPERLINK" in csv_text
    assert csv_text.splitlines()[1] == "<script>,10,"
    sheet = load_workbook(io.BytesIO(heat.as_xlsx(rows))).active
    assert sheet["A3"].value.startswith("'=")
    assert (sheet["C3"].value, sheet["C2"].value) == (2, None)
    assert "<script>" not in heat.picture(found, "Class")


def test_what_changed_between_drafts_is_marked_and_escaped() -> None:
    assert changed("I recieve <b>", "I receive <b> it") == (
        "I <del>recieve</del><ins>receive</ins> &lt;b&gt;<ins> it</ins>"
    )


def test_what_the_class_may_write_is_listed_and_can_be_marked_again(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    rina = member(coach, cohort, "Rina")
    name = handed_in(coach, rina)
    tab = open_page("review", attempt=name)
    next(b for b in tab.button if (b.key or "").startswith("review.dismiss_class_")).click().run()
    page = open_page("classes")
    assert "leaves alone here" in " ".join(one.label for one in page.expander)
    page.button(key="classes.mark_again_0").click().run()
    assert coach.review.lexicon(mentor, cohort.id) == ()
    assert not page.exception


def test_a_mentor_takes_back_their_own_comment_only(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort
) -> None:
    rina = member(coach, cohort, "Rina")
    name = handed_in(coach, rina)
    draft = coach.practice.attempt(rina, name).drafts[-1]
    coach.review.comment(mentor, name, draft.id, "Too fast", NOW)
    coach.review.answer(rina, name, "Why?", NOW)
    tab = open_page("review", attempt=name)
    (back,) = [b for b in tab.button if (b.key or "").startswith("review.take_back_")]
    back.click().run()
    assert [one.text for one in coach.store.remarks.of_attempt(name)] == ["Why?"]
