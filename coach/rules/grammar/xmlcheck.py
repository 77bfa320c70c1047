"""What LanguageTool would not say about a pattern, or would say by not starting at all.

It ignores attributes it does not know, takes a suggestion that points past the last
token, and refuses every rule when one expression does not compile.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from coach.rules.grammar.tablerow import CONTRACTION

_TEXT = {"regexp", "inflected", "case_sensitive", "negate", "postag", "postag_regexp", "negate_pos"}
_KNOWN = {
    "rulegroup": {"id", "name"},
    "rule": set(),
    "antipattern": {"case_sensitive"},
    "pattern": {"case_sensitive"},
    "marker": set(),
    "and": set(),
    "or": set(),
    "unify": {"negate"},
    "unify-ignore": set(),
    "feature": {"id"},
    "type": {"id"},
    "token": _TEXT | {"skip", "min", "max", "chunk", "chunk_re", "spacebefore", "raw_pos"},
    "exception": _TEXT | {"scope", "spacebefore", "chunk", "chunk_re"},
    "match": {
        "no", "postag", "postag_regexp", "postag_replace", "case_conversion", "regexp_match",
        "regexp_replace", "include_skipped", "setpos", "suppress_misspelled",
    },
    "filter": {"class", "args"},
    "message": {"suppress_misspelled"},
    "suggestion": {"suppress_misspelled"},
}  # fmt: skip
# Java has expressions that Python has not; those are left to LanguageTool.
_ONLY_JAVA = re.compile(r"\\[pP]\{|\(\?-|&&|\\h")
_BACK = re.compile(r"\\(\d+)")


def faults(group: ElementTree.Element) -> tuple[str, ...]:
    """What is wrong in one `<rulegroup>`, in words for who wrote it."""
    found = [fault for element in group.iter() for fault in _in_element(element)]
    found += [fault for rule in group.iter("rule") for fault in _in_references(rule)]
    return tuple(found)


def _in_element(element: ElementTree.Element) -> Iterator[str]:
    if element.tag not in _KNOWN:
        yield f"LanguageTool has no <{element.tag}>"
        return
    for name in sorted(set(element.attrib) - _KNOWN[element.tag]):
        yield f"<{element.tag}> has no attribute {name!r}"
    if element.get("regexp") == "yes" and (words := (element.text or "").strip()):
        yield from _in_expression(words)
    if element.get("postag_regexp") == "yes" and element.tag != "match":
        yield from _in_expression(element.get("postag", ""))
    if element.tag in {"token", "exception"} and element.get("regexp") != "yes":
        yield from _looks_like_an_expression((element.text or "").strip())


def _looks_like_an_expression(words: str) -> Iterator[str]:
    if "|" in words and len(words) > 1:
        yield f'{words!r} is taken letter by letter without regexp="yes"'
    elif " " in words:
        yield f"{words!r} can never be one token"
    elif split := CONTRACTION.match(words):
        yield f"{words!r} can never be one token: LanguageTool splits it into {split.groups()}"


def _in_expression(expression: str) -> Iterator[str]:
    if _ONLY_JAVA.search(expression):
        return
    try:
        re.compile(expression)
    except re.error as err:
        yield f"{expression!r} is no regular expression: {err}"


def _in_references(rule: ElementTree.Element) -> Iterator[str]:
    pattern = rule.find("pattern")
    tokens = len(list(pattern.iter("token"))) if pattern is not None else 0
    for suggestion in rule.iter("suggestion"):
        written = "".join(suggestion.itertext())
        if "\\\\" in written:
            yield f"{written!r} has two backslashes: in YAML write it plain or in single quotes"
        numbers = [int(number) for number in _BACK.findall(written)]
        numbers += [int(match.get("no", "0")) for match in suggestion.iter("match")]
        for number in sorted(set(numbers)):
            if not 1 <= number <= tokens:
                yield f"a suggestion names token {number} of {tokens}"
