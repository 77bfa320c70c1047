"""Table rows become the XML that LanguageTool reads."""

import pytest

from coach.rules.grammar.pack import Row
from coach.rules.grammar.tablerow import pattern_xml, suggestion_xml


@pytest.mark.parametrize(
    ("find", "xml"),
    [
        pytest.param("about", "<marker><token>about</token></marker>", id="a word"),
        pytest.param(
            "discuss* about",
            '<marker><token inflected="yes">discuss</token><token>about</token></marker>',
            id="any form",
        ),
        pytest.param(
            "(we) on/in time",
            '<token>we</token><marker><token regexp="yes">on|in</token><token>time</token></marker>',
            id="context and either",
        ),
        pytest.param(
            "I'm _",
            "<marker><token>I</token><token>'m</token><token/></marker>",
            id="contraction",
        ),
        pytest.param(
            "&job; <NN.*>",
            '<marker><token regexp="yes">&job;</token>'
            '<token postag="NN.*" postag_regexp="yes"/></marker>',
            id="list and tag",
        ),
    ],
)
def test_each_kind_of_word_has_its_token(find: str, xml: str) -> None:
    assert pattern_xml(find) == xml


@pytest.mark.parametrize(
    ("find", "replace", "xml"),
    [
        pytest.param("discuss* about", "discuss*", '<match no="1"/>', id="same verb"),
        pytest.param(
            "(please) do* the _ now",
            "do* _",
            '<match no="2"/> <match no="4"/>',
            id="copies",
        ),
        pytest.param("first of all", r"first \3", 'first <match no="3"/>', id="by number"),
    ],
)
def test_the_right_side_takes_over_what_was_found(find: str, replace: str, xml: str) -> None:
    assert suggestion_xml(find, replace) == xml


def test_another_verb_is_put_in_the_form_found() -> None:
    assert ">manage</match>" in suggestion_xml("cope* up with", "manage*")


def test_a_row_without_its_examples_is_refused() -> None:
    with pytest.raises(ValueError, match="a row reads"):
        Row.parse("discuss* about => discuss*")


def test_a_pattern_that_marks_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is marked"):
        pattern_xml("(only context)")
