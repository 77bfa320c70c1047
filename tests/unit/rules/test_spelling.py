"""Names and terms are no spelling mistakes; slips near a common word are."""

import pytest

from coach.domain.issue import Tier
from coach.domain.text import Span
from coach.rules.grammar.languagetool.spelling import is_accepted, judge_spelling
from coach.rules.grammar.lexicon import accepted_words, kinds


def judged(
    text: str, word: str, *suggestions: str, message: str = "Possible spelling mistake found."
):
    start = text.index(word)
    return judge_spelling(text, Span(start, start + len(word)), suggestions, message)


@pytest.mark.parametrize(
    ("text", "word", "suggestions"),
    [
        pytest.param("We recieve it.", "recieve", ("receive",), id="a slip"),
        pytest.param("Please send teh file.", "teh", ("the", "ten"), id="letters swapped"),
        pytest.param("Alot of work.", "Alot", ("A lot",), id="two words in one"),
        pytest.param("See you on wensday.", "wensday", ("Wednesday",), id="a weekday"),
        pytest.param("Becuase he left.", "Becuase", ("Because",), id="at the start of a sentence"),
        pytest.param(
            "He speaks italian.", "italian", ("Italian",), id="only the capital is missing"
        ),
    ],
)
def test_a_slip_near_a_common_word_is_an_error(text: str, word: str, suggestions: tuple[str, ...]):
    assert judged(text, word, *suggestions) == (Tier.ERROR, suggestions[:1] + suggestions[1:])


@pytest.mark.parametrize(
    ("text", "word", "suggestions"),
    [
        pytest.param("Ask Affeldt about it.", "Affeldt", ("Affect",), id="a name"),
        pytest.param("Huhtamaki called.", "Huhtamaki", (), id="a name that opens a sentence"),
        pytest.param("Use the RTAB bushing.", "RTAB", ("STAB",), id="capitals"),
        pytest.param("We sell in uPort.", "uPort", ("port",), id="a brand"),
        pytest.param("Open a sub-account.", "sub-account", ("subaccount",), id="a hyphen"),
        pytest.param("She paid in taka.", "taka", ("take",), id="the lexicon"),
        pytest.param("Regards,\n\nBence", "Bence", ("Bench",), id="a signature"),
        pytest.param("Dear Ms Benali, hello", "Benali", ("Bengali",), id="a name near another"),
        pytest.param("NUSRAT's order", "NUSRAT's", ("NURSES",), id="a possessive name"),
    ],
)
def test_names_and_terms_are_left_alone(text: str, word: str, suggestions: tuple[str, ...]):
    assert judged(text, word, *suggestions) == (None, ())


def test_a_persons_or_places_name_needs_its_capital():
    assert judged("She lives in mymensingh now.", "mymensingh") == (Tier.ERROR, ("Mymensingh",))
    assert judged("Ask nusrat about it.", "nusrat", "nurse") == (Tier.ERROR, ("Nusrat",))


def test_a_letter_doubled_or_not_is_the_likeliest_slip():
    assert judged("I realy like it.", "realy", "real", "ready", "really")[1][0] == "really"


def test_a_word_that_sounds_the_same_is_likelier_than_one_that_looks_alike():
    assert judged("Our next meating.", "meating", "meaning", "meeting")[1][0] == "meeting"


@pytest.mark.parametrize("text", ["Much bisness came.", "Bisness is good."])
def test_a_well_known_misspelling_tells_what_is_meant(text: str):
    word = text.split()["Much" in text]
    tier, suggestions = judged(text, word, "bigness")
    assert (tier, suggestions[0].lower()) == (Tier.ERROR, "business")


def test_a_slip_is_likelier_than_a_rare_name():
    assert judged("Add a colum here.", "colum", "Colum", "column") == (Tier.ERROR, ("column",))


def test_british_spelling_is_right_too():
    message = "Possible spelling mistake. ‘colour’ is British English."
    assert judged("A colour.", "colour", "color", message=message) == (None, ())


def test_an_unknown_word_with_no_common_neighbour_is_only_a_hint():
    assert judged("It has hypoproteinemia.", "hypoproteinemia")[0] is Tier.HINT


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        ("given_names", ("Nusrat", "Sumaiya", "Rafiqul", "Sourav")),
        ("family_names", ("Chowdhury", "Mukherjee", "Akter")),
        ("districts", ("Narayanganj", "Mymensingh", "Cox's Bazar", "Murshidabad")),
        ("places", ("Dhanmondi", "Savar", "Salt Lake", "Zindabazar")),
        ("companies", ("bKash", "Nagad", "Pathao", "Daraz")),
        ("tools", ("Shopify", "Canva", "Trello", "WooCommerce", "Elementor", "Fiverr", "Upwork")),
        ("daily_life", ("taka", "lakh", "crore", "Eid", "salwar")),
    ],
)
def test_the_lexicon_knows_the_names_of_our_trainees_lives(kind: str, entries: tuple[str, ...]):
    assert set(entries) <= kinds()[kind]
    assert all(is_accepted(word) for entry in entries for word in entry.split())


def test_the_lexicon_is_large_and_holds_no_empty_word():
    assert len(accepted_words()) > 2_000
    assert all(word == word.strip() and word for word in accepted_words())
