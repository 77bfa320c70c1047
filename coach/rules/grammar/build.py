"""Packs and lexicon into a folder that LanguageTool finds on its classpath.

LanguageTool loads `grammar_custom.xml` beside its own grammar, so all its own
rules stay. Each pattern's message is only a key; the words come from the packs.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from coach.rules.grammar.lexicon import accepted_words
from coach.rules.grammar.pack import (
    Pack,
    Pattern,
    Rule,
    Table,
    WordLists,
    load_all,
    shared_words,
)
from coach.rules.grammar.tablerow import pattern_xml, suggestion_xml
from coach.rules.grammar.xmlcheck import faults

_RULES = "org/languagetool/rules/en/grammar_custom.xml"
_SPELLING = "org/languagetool/resource/en/hunspell/spelling_custom.txt"
# Where two rules mark overlapping words LanguageTool keeps the one of higher
# priority; ours explain the mistake to a Bengali speaker, so they win. It forgets
# a priority of the XML (`prio`) for a sentence that it remembers, so that a text
# was judged otherwise when checked again; it never forgets those of its own
# table of ids, where this one stands highest.
_CATEGORY = "I_E"
_LIST = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)([a-z_]+);")


def build(folder: Path, packs: Iterable[Pack] | None = None) -> Path:
    """Write the rules into a sub-folder of `folder` named by their content; return it.

    Another content gets another name, so a server that runs on old rules is
    never taken for one that runs on these.
    """
    content = contents(load_all() if packs is None else packs)
    digest = hashlib.sha256("\0".join(f"{k}\0{v}" for k, v in sorted(content.items())).encode())
    target = folder / f"rules-{digest.hexdigest()[:12]}"
    for name, text in content.items():
        path = target / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return target


def contents(packs: Iterable[Pack]) -> Mapping[str, str]:
    """Path inside the folder -> text of each file. Raises ValueError for XML that does not parse."""
    shared = shared_words()
    groups = [xml for pack in packs for xml in _groups(pack, {**shared, **pack.words})]
    rules = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<rules lang="en">',
            f'<category id="{_CATEGORY}" name="Coach" type="grammar">',
            *groups,
            "</category>",
            "</rules>\n",
        ]
    )
    return {_RULES: rules, _SPELLING: "\n".join(sorted(accepted_words())) + "\n"}


def key(rule_id: str, find: str | None = None) -> str:
    """What a match carries as its message: the rule, and of a table the row.

    A row is named by what it finds, not by its place: a server that was built
    from another version of a table never gives one row's words to another.
    """
    if find is None:
        return rule_id
    return f"{rule_id}#{hashlib.sha256(find.encode()).hexdigest()[:8]}"


def _groups(pack: Pack, words: WordLists) -> Iterable[str]:
    for rule in pack.rules:
        yield _group(rule.id, rule.unless, _rule_parts(rule), words)
    for table in pack.tables:
        yield _group(table.id, table.unless, _table_parts(table), words)


def _rule_parts(rule: Rule) -> list[str]:
    return [_rule_xml(pattern, key(rule.id)) for pattern in rule.patterns]


def _table_parts(table: Table) -> list[str]:
    return [
        _rule_xml(
            Pattern(
                find=pattern_xml(row.find),
                suggest=tuple(suggestion_xml(row.find, words) for words in row.replace if words),
            ),
            key(table.id, row.find),
        )
        for row in table.rows
    ]


def _group(rule_id: str, unless: tuple[str, ...], parts: list[str], words: WordLists) -> str:
    xml = "\n".join(
        [
            f"<rulegroup id={quoteattr(rule_id)} name={quoteattr(rule_id)}>",
            *(f"<antipattern>{inside}</antipattern>" for inside in unless),
            *parts,
            "</rulegroup>",
        ]
    )
    expanded = _LIST.sub(lambda found: _alternatives(found[1], words, rule_id), xml)
    try:
        found = faults(ElementTree.fromstring(expanded))
    except ElementTree.ParseError as err:
        raise ValueError(f"{rule_id}: its XML does not parse: {err}") from err
    if found:
        raise ValueError(f"{rule_id}: {'; '.join(dict.fromkeys(found))}")
    return expanded


def _alternatives(name: str, words: WordLists, rule_id: str) -> str:
    if name not in words:
        raise ValueError(f"{rule_id}: no word list called &{name};")
    return "|".join(words[name])


def _rule_xml(pattern: Pattern, message: str) -> str:
    return "\n".join(
        [
            "<rule>",
            *(f"<antipattern>{inside}</antipattern>" for inside in pattern.unless),
            f"<pattern>{pattern.find}</pattern>",
            *([pattern.filter] if pattern.filter else []),
            f"<message>{message}</message>",
            *(f"<suggestion>{inside}</suggestion>" for inside in pattern.suggest),
            "</rule>",
        ]
    )
