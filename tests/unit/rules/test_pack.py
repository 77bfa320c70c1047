"""The rule-pack format: what it takes, and what it refuses with a word to the writer."""

from pathlib import Path
from textwrap import dedent

import pytest

from coach.domain.issue import Concept
from coach.domain.text import Span
from coach.rules.grammar.build import build, contents, key
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.own import from_packs
from coach.rules.grammar.pack import load, load_all

RULE = """
    words:
      drink: [tea, coffee]
    rules:
      - id: COACH_OTHER_DRINK
        tier: error
        message: {en: "Drink “{right}”, not “{wrong}”.", bn: "“{right}” পান করুন।"}
        unless: ['<token>iced</token><token regexp="yes">&drink;</token>']
        patterns:
          - find: <token>a</token><marker><token regexp="yes">&drink;</token></marker>
            suggest: ['hot \\2']
        wrong: ["A [tea => hot tea].", "A [coffee => hot coffee].", "I want a [tea => hot tea] now."]
        right: ["Tea.", "An iced tea.", "A cup of tea."]
    tables:
      - id: COACH_OTHER_TABLE
        tier: hint
        message: {en: "{note}", bn: "{note}"}
        rows: |
          # a comment
          big large => big // large | A [big large => big] cup. | A big cup. | One is enough. | একটিই যথেষ্ট।
"""


def pack(folder: Path, text: str = RULE, *, concept: Concept = Concept.OTHER):
    path = folder / f"{concept}.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    return load(path, concept)


def test_a_pack_becomes_rules_that_languagetool_reads(tmp_path: Path) -> None:
    (rules,) = (text for name, text in contents([pack(tmp_path)]).items() if name.endswith(".xml"))
    assert '<rulegroup id="COACH_OTHER_DRINK"' in rules
    assert '<token regexp="yes">tea|coffee</token>' in rules
    assert f"<message>{key('COACH_OTHER_TABLE', 'big large')}</message>" in rules
    assert "<suggestion>big</suggestion>\n<suggestion>large</suggestion>" in rules


def test_the_folder_is_named_by_what_is_in_it(tmp_path: Path) -> None:
    one = build(tmp_path, [pack(tmp_path)])
    assert build(tmp_path, [pack(tmp_path)]) == one
    changed = pack(tmp_path, RULE.replace("tea, coffee", "tea, milk"))
    assert build(tmp_path, [changed]) != one


def test_a_row_has_its_own_words_in_the_message(tmp_path: Path) -> None:
    teaching = from_packs([pack(tmp_path)])[key("COACH_OTHER_TABLE", "big large")]
    issue = teaching.issue(Span(2, 11), "A big large cup.", ("big",))
    assert (issue.message.en, issue.message.bn) == ("One is enough.", "একটিই যথেষ্ট।")


def test_a_message_names_the_wrong_and_the_right_words(tmp_path: Path) -> None:
    teaching = from_packs([pack(tmp_path)])["COACH_OTHER_DRINK"]
    issue = teaching.issue(Span(2, 5), "A tea.", ("hot tea",))
    assert issue.message.en == "Drink “hot tea”, not “tea”."


def test_the_example_shown_is_not_the_trainees_own_sentence(tmp_path: Path) -> None:
    teaching = from_packs([pack(tmp_path)])["COACH_OTHER_DRINK"]
    issue = teaching.issue(Span(2, 5), "A tea.", ("hot tea",))
    assert issue.example is not None
    assert (issue.example.wrong, issue.example.right) == ("A coffee.", "A hot coffee.")


@pytest.mark.parametrize(
    ("found", "put", "why"),
    [
        pytest.param("COACH_OTHER_DRINK", "DRINK", "id", id="an id of another family"),
        pytest.param('"A [coffee => hot coffee].", ', "", "wrong", id="too few wrong examples"),
        pytest.param("A [tea => hot tea].", "A tea.", "mark exactly one", id="nothing marked"),
        pytest.param("tier: error", "tier: maybe", "tier", id="an unknown tier"),
        pytest.param("patterns:", "pattern:", "pattern", id="an unknown key"),
        pytest.param(
            " | One is enough. | একটিই যথেষ্ট।", "", "need a note", id="a row lacks its note"
        ),
        pytest.param("big large =>", "big large", "a row reads", id="a row without an arrow"),
        pytest.param(
            "# a comment",
            "big large => big | A [big large => big] cup. | A cup. | One. | এক।",
            "find the same",
            id="a row twice",
        ),
    ],
)
def test_a_faulty_pack_is_refused_with_its_file(
    tmp_path: Path, found: str, put: str, why: str
) -> None:
    assert found in RULE
    with pytest.raises(ValueError, match=r"other\.yaml") as refused:
        pack(tmp_path, RULE.replace(found, put, 1))
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("found", "put", "why"),
    [
        ("<token>a</token>", "<token>a", "does not parse"),
        ("&drink;</token></marker>", "&drinks;</token></marker>", "no word list called &drinks;"),
        ("<token>a</token>", '<token postg="DT"/>', "<token> has no attribute 'postg'"),
        ("<token>a</token>", "<tokn>a</tokn>", "LanguageTool has no <tokn>"),
        ("<token>a</token>", '<token regexp="yes">(a</token>', "is no regular expression"),
        ("<token>a</token>", "<token>a|an</token>", "letter by letter"),
        ("<token>a</token>", "<token>a nice</token>", "can never be one token"),
        ("<token>a</token>", "<token>don't</token>", "LanguageTool splits it"),
        ("hot \\2", "hot \\7", "names token 7 of 2"),
        ("hot \\2", "hot \\\\2", "two backslashes"),
    ],
)
def test_a_pattern_that_would_stop_the_server_is_refused(
    tmp_path: Path, found: str, put: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        contents([pack(tmp_path, RULE.replace(found, put))])


def test_every_shipped_pack_loads() -> None:
    assert {p.concept for p in load_all()} >= {Concept.ARTICLE, Concept.PREPOSITION}


def test_a_marked_sentence_knows_its_place_and_its_correction() -> None:
    example = WrongExample.parse("We [discussed about => discussed] it.")
    assert example.text == "We discussed about it."
    assert example.span.of(example.text) == "discussed about"
    assert example.corrected == "We discussed it."
