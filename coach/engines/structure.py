"""The adapter for spaCy: reads a text into words and sentences and finds patterns in it.

A blank English pipeline is enough: a tokenizer, sentences, and dictionary forms
from a lookup table. No trained model is needed or downloaded.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import spacy
from spacy.lookups import load_lookups
from spacy.matcher import Matcher
from spacy.tokens import Doc

from coach.domain.plain import PlainText, plain
from coach.domain.reading import Hit, Reading, Sentence, Word
from coach.engines.pattern_index import PatternIndex
from coach.engines.patterns import PatternLanguage
from coach.engines.questions import asks

# spaCy keeps every word it ever saw. A mistyped word costs about 100 bytes, so
# a server that runs for months starts afresh after this many.
_MOST_STRINGS = 200_000
# Small words to which the lookup table gives another word's dictionary form.
_OWN_LEMMA = {
    "as": "as", "does": "do", "best": "best", "better": "better", "well": "well",
    "more": "more", "most": "most", "less": "less", "further": "further", "first": "first",
    "third": "third", "regarding": "regarding", "'s": "'s", "'d": "'d", "=": "=",
    "others": "others", "later": "later", "details": "detail", "meeting": "meeting",
}  # fmt: skip
_KEPT_TEXTS = 32
_KEPT_FORMS = 512

_ENDS = [".", "!", "?", "…", "\n", "।"]
# Written with a full stop that ends no sentence; spaCy does not know these.
_SHORTENED = ("Tk.", "tk.", "Rs.", "No.", "no.", "nos.", "Ref.", "ref.", "approx.", "ext.", "Md.")


class StructureReader:
    """Reads texts; one for the process, safe for threads.

    `patterns` maps a label to what is looked for in every text, in the language
    of `coach.engines.patterns`; `classes` are the word classes they name;
    `spellings` maps shorthand and common misspellings to the word meant, so that
    "u" and "inconvinience" are seen as what they stand for.
    """

    def __init__(
        self,
        patterns: Mapping[str, Sequence[str]],
        classes: Mapping[str, Sequence[str]],
        spellings: Mapping[str, str],
    ) -> None:
        self._patterns = patterns
        self._classes = classes
        self._spellings = spellings
        self._lemmas = load_lookups("en", ["lemma_lookup"]).get_table("lemma_lookup")
        self._known = frozenset(
            (
                *self._lemmas.values(),
                *spellings.values(),
                *_OWN_LEMMA,
                *spacy.blank("en").Defaults.stop_words,
            )
        )
        self._lock = threading.Lock()
        self._start_afresh()

    def read(self, text: str) -> Reading:
        """The words, sentences and pattern hits of `text`."""
        with self._lock:
            return self._read(text)[1]

    def find(self, text: str, forms: Iterable[str]) -> tuple[Hit, ...]:
        """Where any of `forms` stands in `text`, in order of place.

        A form is plain words with `...` for up to six others; its words match
        by dictionary form.
        """
        with self._lock:
            doc, reading = self._read(text)
            needed, matcher = self._matcher(tuple(forms))
            said = {word.lemma for word in reading.words}
            if not any(lemmas <= said for lemmas in needed):
                return ()
            return _hits(matcher, doc)

    def _start_afresh(self) -> None:
        self._nlp = spacy.blank("en")
        self._nlp.max_length = 10_000_000
        self._nlp.add_pipe("sentencizer", config={"punct_chars": _ENDS})
        for short in _SHORTENED:
            self._nlp.tokenizer.add_special_case(short, [{"ORTH": short}])
        self._language = PatternLanguage(self._classes, norm=self._norm, lemma=self._lemma)
        compiled = {
            label: [form for pattern in patterns for form in self._language.compile(pattern)]
            for label, patterns in self._patterns.items()
        }
        self._index = PatternIndex(self._nlp.vocab, compiled, self._lemma)
        self._texts: OrderedDict[str, tuple[Doc, Reading]] = OrderedDict()
        self._matchers: OrderedDict[tuple[str, ...], tuple[list[set[str]], Matcher]] = OrderedDict()

    def _norm(self, word: str) -> str:
        return self._spellings.get(word, word)

    def _lemma(self, norm: str) -> str:
        return _OWN_LEMMA.get(norm) or self._lemmas.get(norm, norm)

    def _read(self, text: str) -> tuple[Doc, Reading]:
        if text in self._texts:
            self._texts.move_to_end(text)
            return self._texts[text]
        if len(self._nlp.vocab.strings) > _MOST_STRINGS:
            self._start_afresh()
        doc, words = self._parse(plain(text))
        sentences = _sentences(doc, words)
        hits: dict[str, list[Hit]] = {}
        for hit in self._index.find(doc, sentences, [word.lemma for word in words]):
            hits.setdefault(hit.label, []).append(hit)
        found = {label: tuple(of_label) for label, of_label in hits.items()}
        reading = Reading(text, words, sentences, found)
        self._texts[text] = doc, reading
        if len(self._texts) > _KEPT_TEXTS:
            self._texts.popitem(last=False)
        return doc, reading

    def _parse(self, clean: PlainText) -> tuple[Doc, tuple[Word, ...]]:
        """The text in spaCy's eyes and in ours; in one pass, as crossing between costs most."""
        doc = self._nlp(clean.text)
        known, forms = self._known, self._lemmas
        words = []
        for token in doc:
            token.norm_ = norm = self._norm(token.norm_.lower())
            token.lemma_ = lemma = self._lemma(norm)
            place = clean.back(token.idx, token.idx + len(token))
            words.append(Word(place, norm, lemma, is_known=norm in known or norm in forms))
        return doc, tuple(words)

    def _matcher(self, forms: tuple[str, ...]) -> tuple[list[set[str]], Matcher]:
        """What finds the forms, and the dictionary forms that each of them needs."""
        if forms not in self._matchers:
            matcher = Matcher(self._nlp.vocab)
            needed = []
            for form in forms:
                if compiled := self._language.form(self._form_words(form)):
                    matcher.add("form", [compiled], greedy="LONGEST")
                    needed.append({place["LEMMA"] for place in compiled if "LEMMA" in place})
            self._matchers[forms] = needed, matcher
            if len(self._matchers) > _KEPT_FORMS:
                self._matchers.popitem(last=False)
        return self._matchers[forms]

    def _form_words(self, form: str) -> list[str]:
        """The words of `form`, and `...` for its gaps; a full stop at the end says nothing."""
        words: list[str] = []
        for part in form.split("..."):
            _, cut = self._parse(plain(part.strip()))
            words += [*(word.norm for word in cut), "..."]
        words = words[:-1]
        while words and words[-1] in {".", "!", "\n"}:
            words.pop()
        return words


def _hits(matcher: Matcher, doc: Doc) -> tuple[Hit, ...]:
    found = (Hit(doc.vocab.strings[label], start, end) for label, start, end in matcher(doc))
    return tuple(sorted(found, key=lambda hit: (hit.first, -hit.end)))


def _sentences(doc: Doc, words: Sequence[Word]) -> tuple[Sentence, ...]:
    starts = [at for at, mark in enumerate(doc.to_array("SENT_START")) if mark == 1]
    found = []
    after_line = True
    for first, end in pairwise([*starts, len(words)]):
        norms = [word.norm for word in words[first:end]]
        question = "?" in norms or asks(norms)
        found.append(Sentence(first, end, starts_line=after_line, is_question=question))
        after_line = norms[-1] == "\n"
    return tuple(found)
