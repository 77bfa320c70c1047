"""What kinds of word a common English word may be, for checks that read without LanguageTool."""

from functools import cache
from importlib.resources import files

from coach.rules.data_files import read_lines


def kinds(word: str) -> str:
    """Letters for what `word` (in lower case) may be; "" for a word that is not known.

    J adjective, R adverb, N noun, S plural noun, V plain verb, Z verb with -s, D past,
    P participle, G -ing form, I preposition or conjunction.
    """
    return _table().get(word, "")


@cache
def _table() -> dict[str, str]:
    source = files("coach.rules.grammar.languagetool").joinpath("word_kinds.txt")
    return dict(line.split(" ", 1) for line in read_lines(source))
