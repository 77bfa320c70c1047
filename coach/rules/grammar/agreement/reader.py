"""Each finite verb and its subject: how many the subject is, and whether the verb fits.

A shallow reader from left to right. Where a clause can open it reads a noun
phrase, goes over the phrases and clauses that hang on it, and stops at the verb.
Whatever it does not understand it leaves alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from coach.rules.grammar.agreement.nouns import (
    Number,
    knows_nothing_of,
    number_of,
    singular_nouns,
    uncountable_nouns,
)
from coach.rules.grammar.lexicon import kinds
from coach.rules.grammar.lines import Line, line
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, Verb, read_as
from coach.rules.grammar.verbs import verb as verb_of
from coach.rules.grammar.wordset import word_set

_ONE_FORMS = word_set("is was has does")
_MANY_FORMS = word_set("are were have do")
_FLIPPED = {"is": "are", "was": "were", "has": "have", "does": "do"}
_FLIPPED |= {many: one for one, many in _FLIPPED.items()}
_AUXILIARIES = _ONE_FORMS | _MANY_FORMS | {"am", "did", "had", "'s", "'d"}
_MODALS = word_set("will would can could should may might must shall")
_FINITE = _AUXILIARIES | _MODALS

_INDEFINITE = word_set(
    "everyone everybody everything someone somebody something anyone anybody anything "
    "nobody nothing"
)
_ONE_DETERMINERS = word_set("a an this that each every another either neither")
_EACH = word_set("each every either neither")
_COUNTS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "sixty seventy eighty ninety"
)
_MANY_DETERMINERS = _COUNTS | word_set("these those both many several few various numerous")
_OWNERS = word_set("my your our his her its their the")
_OTHER_DETERMINERS = word_set("some any no all most much little what which whose half enough more")
_DETERMINERS = _ONE_DETERMINERS | _MANY_DETERMINERS | _OWNERS | _OTHER_DETERMINERS
_OF_ONE = word_set("one each either neither much")
_OF_MANY = _COUNTS | word_set("both many several few")
_OF_AS_NOUN = word_set("all most some any half lots plenty none")
_SIZES = word_set(
    "large huge small great good growing certain significant big whole total limited high vast "
    "considerable surprising record fair"
)
_MEASURES = word_set(
    "lot couple majority handful bunch minority percentage range variety rest hundred dozen bit "
    "average maximum minimum string stream wave flood pile stack selection collection array load "
    "ton heap assortment mix mixture combination proportion group team series set"
)
_NUMERALS = word_set(
    "hundred thousand million lakh crore dozen hundreds thousands first second third next last "
    "other same main only own new old"
)
_PREPOSITIONS = PREPOSITIONS | word_set(
    "except besides beyond concerning despite like than to as unlike"
)
_JOINERS = {
    ("along", "with"): 2,
    ("together", "with"): 2,
    ("as", "well", "as"): 3,
    ("in", "addition", "to"): 3,
    ("rather", "than"): 2,
    ("such", "as"): 2,
    ("unlike",): 1,
    ("especially",): 1,
    ("particularly",): 1,
    ("even",): 1,
    ("including",): 1,
    ("not",): 1,
    ("like",): 1,
    ("except",): 1,
    ("with",): 1,
}
_LIKE_PREPOSITIONS = word_set(
    "following regarding concerning including considering according during pending depending "
    "judging starting beginning based assuming given looking hoping thanking wishing"
)
# Before a bare noun other -ing words describe it: "growing shops need help".
_DOINGS = word_set(
    "having offering showing running posting printing packing booking paying selling calling building "
    "changing testing tracking collecting planning setting saving spending asking helping "
    "writing answering replying making designing creating sending checking handling learning "
    "reading using doing sharing uploading editing typing giving taking getting keeping finding "
    "solving adding removing updating choosing buying hiring translating scheduling downloading"
)
_ENDS = word_set('. ! ? ; : ( ) [ ] — – - … । / • " “ ”')
_STOPS = (
    _FINITE | _PREPOSITIONS | BREAKS | OBJECT_PRONOUNS | SUBJECT_PRONOUNS | _INDEFINITE | _ENDS
    | word_set("whoever whatever whichever not nor yet who whom whose which that yes please to there also too being been be etc")
)  # fmt: skip
_NO_ADJECTIVE_ADVERBS = word_set("here there now today never often always usually also")

_OPENERS = word_set(
    "wherever whichever provided "
    "because although though when whenever if while whilst until till unless once whereas whether "
    "after before since as so that but how why where"
)
_REPORTING = word_set(
    "think thinks thought believe hope guess assume know knows say says said feel understand sure "
    "sorry afraid glad happy confirm notice noticed means mean suppose heard see realise realize"
)
_SENSING = word_set("see hear heard feel felt notice noticed watch saw")
_STAND_ALONE = word_set("us them you these those which whom")
_VERDICTS = word_set(
    "a an the all enough too not plenty what more less quite very far nothing fine fair cheap "
    "expensive reasonable good better best"
)
# Named for what they do, a department is one.
_DEPARTMENTS = word_set(
    "accounts sales operations resources admissions communications relations payments returns claims "
    "systems services affairs works sports sheets docs teams stories reels forms customs"
)
_CONTENT_CLAUSES = word_set("where how why what whether that")
_GOES_ON = word_set("when if because before after while until too so very more less well and but")
_AFTER_THIS = word_set(
    "mean make sound look seem help need take give come go happen cause show cost"
)
_ABOUT_SO_MANY = (
    ["more", "than"],
    ["less", "than"],
    ["fewer", "than"],
    ["at", "least"],
    ["at", "most"],
    ["up", "to"],
)
_STANDING = word_set(
    "is was are were come comes stand stands lie lies sit sits hang hangs follow follows"
)
_LINKING = word_set("sound look seem feel become get stay remain turn appear")
_TELLING = word_set("tell tells told inform informs informed remind reminded assure assured")
_SUBJUNCTIVE = word_set(
    "suggest suggests suggested recommend recommends recommended propose proposed insist insists "
    "insisted demand demands demanded request requests requested ask asks asked require requires "
    "required prefer advise advised urge order ordered important essential necessary vital crucial "
    "imperative better advisable mandatory rather wish wishes lest recommendation suggestion "
    "requirement"
)
_IRREALIS = word_set("if wish though suppose only")
_TIMES = word_set("day week month year morning evening night time hour sunday monday tuesday friday "
                  "wednesday thursday saturday weekend summer winter quarter")  # fmt: skip
_UNITS = word_set(
    "days weeks months years hours minutes seconds times kilometres kilometers metres meters miles "
    "inches feet kilos kilograms grams litres liters pounds dollars euros rupees taka thirds quarters "
    "percent pixels words points tons pieces"
)
_PLACES = word_set(
    "mine ours yours hers theirs "
    "abroad home here there today yesterday tomorrow now overseas online above below outside inside "
    "elsewhere"
)
_ALSO_PREPOSITIONS = word_set("before after since until till as than like but")
_REDUCED = word_set("when while whilst before after since until till if once though although")

# They are adjectives too, so behind a noun they may be no verb.
_ADJECTIVES = word_set(
    "appropriate approximate back black blank blind calm clean clear close complete compound "
    "concrete cool correct corrupt direct down dry elaborate empty even express fake fit free "
    "further hurt idle key last lean level light like live loose lower major manifest mature mean "
    "moderate mute narrow open own perfect present quiet ready right round secure separate short "
    "shut slow smooth sour spare split steady still subject tense thin till top total upset warm "
    "waste welcome wet due left set put cut cost read lay"
)
# Nouns on paper, but mostly verbs when they stand behind a subject.
_LIKELY = word_set(
    "accept act aim answer appeal ask assist attempt ban benefit block boost borrow bother bounce "
    "break build burn buy call cancel care carry catch cause change charge chase cheat check claim "
    "clean click close collapse come grab heat collect combine comment commit compare consist contact control "
    "convert cook copy cost count cover crash create cry cut damage deal decline decrease deliver "
    "delay demand depend deserve design die differ download draw drink drive drop earn ease eat "
    "edit employ end exchange experience express face fade fail fall feature feed feel fill find "
    "finish fit fix flow focus follow force freeze function gain get give go grant grow guarantee "
    "guess guide handle hang happen hate help hide highlight hire hit hold hope hurt impress "
    "improve include increase influence insert invite join judge jump keep know lack last laugh "
    "launch lead leak leave let lie lift like limit listen live load look lose love make manage "
    "match matter mean measure meet mention miss mix monitor move need notice offend offer open "
    "operate order overlap own pack pay pick play please point post prefer prepare prevent produce "
    "promise protect pull purchase push put raise reach react read receive recover reduce refer "
    "reflect refund refuse reject rely remain remove rent repair repeat replace reply request "
    "require resolve respect respond return reveal reward rise risk ruin run rush save say scan "
    "search see seek seem sell send serve share shift ship show shrink shut sign sit skip sleep slow "
    "smell smile sound speak spend split spoil spread stand start stay steal stick stop struggle "
    "suffer suggest suit support surprise switch take talk taste teach tell tend thank think throw "
    "touch track train transfer translate travel treat trigger trust try turn type understand "
    "update upload use vary visit wait wake walk want warn wash waste watch wear weigh win wish "
    "work worry wrap write"
)


class Kind(StrEnum):
    """What makes the subject one or many; each has words of its own for the trainee."""

    PLAIN = "plain"
    PRONOUN = "pronoun"
    FAR = "far"  # words of the other number stand in between
    EACH = "each"
    ONE_OF = "one of"
    MASS = "mass"
    NUMBER_OF = "number of"
    PAIR = "pair"
    NEAREST = "nearest"  # either ... or, not only ... but also
    RELATIVE = "relative"
    QUESTION = "question"
    THERE = "there"
    ACTION = "action"  # "answering calls takes time"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A verb at `verb` that does not fit its subject, and the word that does."""

    kind: Kind
    verb: int
    right: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: pieces `first` to `last`. `run` is where its adjectives and nouns begin."""

    first: int
    last: int
    run: int
    number: Number
    kind: Kind = Kind.PLAIN
    determiner: str = ""
    person: str = ""


@lru_cache(maxsize=512)
def misfits(sentence: Sentence) -> tuple[Misfit, ...]:
    """Verbs of `sentence` that do not fit their subjects, one a place."""
    reader = _Reader(line(sentence))
    found: dict[int, Misfit] = {}
    for misfit in reader.read():
        found.setdefault(misfit.verb, misfit)
    return tuple(found.values())


@cache
def _names() -> frozenset[str]:
    both = kinds()["given_names"] | kinds()["family_names"]
    return frozenset(name.lower() for name in both)


@cache
def _brands() -> frozenset[str]:
    known = kinds()["companies"] | kinds()["tools"]
    return frozenset(name.lower() for name in known if name[:1].isupper() or name[1:2].isupper())


@cache
def _people() -> frozenset[str]:
    return frozenset(shared_words()["job"]) | word_set("owner founder friend mentor wife father")


@cache
def _pure_verbs() -> frozenset[str]:
    return frozenset(shared_words()["regular_verb"]) - singular_nouns() - _ADJECTIVES | word_set(
        "know send become begin choose forget forgive understand hear bring lend lose sew speak "
        "teach write withdraw overcome undergo grow eat give go get keep say see take tell think "
        "make sell seem want need"
    )


def present(word: str) -> tuple[Verb, Form] | None:
    """`word` as a verb in the present, base or third person."""
    if found := read_as(word, Form.BASE):
        return found, Form.BASE
    if found := read_as(word, Form.THIRD):
        return found, Form.THIRD
    return None


def _is_count(word: str) -> bool:
    """Whether this is a number in digits that is more than one."""
    return (
        word[:1].isdigit() and word not in ("1", "1.0") and word[-1:].isdigit() and "/" not in word
    )


def past(word: str) -> bool:
    return read_as(word, Form.PAST) is not None and not read_as(word, Form.BASE)


class _Reader:
    """Reads one line."""

    def __init__(self, read: Line) -> None:
        self.line = read
        self.words = [piece.lower for piece in read.words]
        self.size = len(self.words)
        self.list_open = False
        self.prepositional = False
        self.reached = 0

    def at(self, place: int) -> str:
        return self.words[place] if 0 <= place < self.size else ""

    # --- where clauses open -----------------------------------------------------------

    def read(self) -> Iterator[Misfit]:
        read_to = -1
        for place in range(self.size):
            yield from self._relative_at(place)
            if place <= read_to:
                continue
            start = self._opening(place)
            if start is None:
                continue
            if place == 0 and start > 0:
                yield from self._there(0)
            self.prepositional = self._prepositional(place)
            yield from self._clause(start)
            read_to = self.reached

    def _prepositional(self, place: int) -> bool:
        """Whether what opens here may be no clause: "before the print run", "as a measure"."""
        if self.at(place - 1) == "as" and self.at(place) in ("a", "an"):
            return True
        earlier = self.at(place - 2)
        if self.at(place - 1) == "as" and earlier in ("soon", "long", "far", "much"):
            return False
        return self.at(place - 1) in _ALSO_PREPOSITIONS and earlier not in ("", ",")

    def _opening(self, place: int) -> int | None:
        """Where the subject of a clause that opens at `place` may begin."""
        word, before = self.at(place), self.at(place - 1)
        if place == 0:
            return self._past_lead_in(0)
        if before == "but" and self.at(place - 2) in _INDEFINITE | {"one", "none", "all"}:
            return None
        if before in _OPENERS:
            return (
                place
                if before not in ("as", "since", "so") or word in _DETERMINERS | SUBJECT_PRONOUNS
                else None
            )
        if before in (",", ";", ":", "—", "–", "-", "(", "!", "?", "•", '"', "“"):
            if before == "," and self.list_open:
                return None
            return self._past_lead_in(place)
        told = before in OBJECT_PRONOUNS and self.at(place - 2) in _TELLING
        if (
            (before in _REPORTING or told)
            and self.at(0) not in ("that", "what", "how", "whether", "where")
            and (
                word in _OWNERS | SUBJECT_PRONOUNS | _INDEFINITE
                or word in ("this", "these", "those", "each", "every", "no", "there", "there")
            )
        ):
            return place
        if before in ("what", "which", "whom", "that") and word in _OWNERS | SUBJECT_PRONOUNS:
            return place
        if before == "whose" and self._content(place):
            return place
        if self._opens_late(place):
            return place
        asked = self.at(place - 2) in ("which", "what", "whose")
        if asked and word in _OWNERS | SUBJECT_PRONOUNS and self._content(place - 1):
            return place
        if before == "and" and word in _OWNERS and self._second_clause(place):
            return place
        if before in ("and", "but", "or"):
            return place if self._joins_clauses(place - 1) else None
        return None

    def _opens_late(self, place: int) -> bool:
        """ "How long the delivery takes", "by the time the rider comes", "that customers want"."""
        earlier, before, word = self.at(place - 2), self.at(place - 1), self.at(place)
        begins = word in _DETERMINERS | SUBJECT_PRONOUNS | _INDEFINITE
        if before == "that" and (earlier in _REPORTING or begins):
            return True
        how = earlier == "how" and (is_adverb(before) or before in ("much", "long", "soon", "fast"))
        moment = before in ("time", "moment", "day", "way", "case") and earlier in (
            "the", "every", "each", "next", "first", "in", "last",
        )  # fmt: skip
        return begins and (how or moment)

    def _second_clause(self, place: int) -> bool:
        """Whether a clause ended before "and", and the noun behind it has a verb of its own."""
        if self.list_open or not any(
            past(word) or present(word) for word in self.words[1 : place - 1]
        ):
            return False
        noun = self.phrase(place)
        if noun is None or (noun.number is not Number.ONE and noun.last == noun.run):
            return False
        last = self.at(noun.last)
        return (
            present(last) is not None and self._base(noun.last) in _LIKELY and noun.last > noun.run
        )

    def _joins_clauses(self, at: int) -> bool:
        """Whether "and" at `at` joins two clauses, not two nouns."""
        if self.list_open:
            return False
        if self.at(at) == "but" and self.at(at - 1) in _INDEFINITE | {"one", "none", "all"}:
            return False
        if self.at(at - 2) in _FINITE or at < 2:
            return False
        if (
            self.at(at) == "but"
            or self.at(at - 1) in (",", *OBJECT_PRONOUNS)
            or is_adverb(self.at(at - 1))
        ):
            return any(word in _FINITE or present(word) or past(word) for word in self.words[:at])
        return False

    def _past_lead_in(self, place: int) -> int:
        """Over "and", adverbs, and a phrase of place or time that opens the sentence."""
        while self.at(place) in (
            "and",
            "but",
            "so",
            "or",
            "also",
            "hi",
            "hello",
            "however",
            "then",
            "please",
        ) or (is_adverb(self.at(place)) and self.at(place) not in ("both", "all", "here", "not")):
            place += 1
        if self.at(place) == "not" and self.at(place + 1) in ("every", "all", "many", "one", "a"):
            place += 1
        if place and self.at(place - 1) == "both":
            place -= 1
        word = self.at(place)
        if word in ("about", "over", "around", "up", "at") and (
            self.at(place + 1) in _COUNTS
            or _is_count(self.at(place + 1))
            or self.words[place : place + 2] in _ABOUT_SO_MANY
        ):
            return place
        if word in PREPOSITIONS and word not in ("with", "without"):
            lead = self.phrase(place + 1)
            if lead and self._begins_subject(lead.last + 1) and lead.last > place + 1:
                return lead.last + 1
        elif word in ("every", "last", "this", "each", "next"):
            lead = self.phrase(place)
            if lead and self.at(lead.last) in _TIMES and self._begins_subject(lead.last + 1):
                return lead.last + 1
        return place

    def _begins_subject(self, at: int) -> bool:
        return self.at(at) in _DETERMINERS | SUBJECT_PRONOUNS | _INDEFINITE | {"there"}

    # --- noun phrases -----------------------------------------------------------------

    def phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins at `at`, as long as it can be."""
        word = self.at(at)
        if self.words[at : at + 2] in _ABOUT_SO_MANY and self.at(at + 2) != "one":
            return self._later_first(at, at + 2)
        if word in ("about", "over", "around", "nearly", "almost", "up") and (
            self.at(at + 1) in _COUNTS or _is_count(self.at(at + 1))
        ):
            return self._later_first(at, at + 1)
        if word in _INDEFINITE:
            last = at + 1 if self.at(at + 1) == "else" else at
            return Phrase(at, last, at, Number.ONE, Kind.EACH)
        if word == "no" and self.at(at + 1) == "one":
            return Phrase(at, at + 1, at + 1, Number.ONE, Kind.EACH)
        if word in SUBJECT_PRONOUNS:
            number = Number.ONE if word in ("he", "she", "it") else Number.MANY
            return Phrase(at, at, at, number, Kind.PRONOUN, person=word)
        return self._of_phrase(at) or self._plain(at)

    def _later_first(self, at: int, real: int) -> Phrase | None:
        """The phrase at `real`, as if it began with the words before it."""
        found = self.phrase(real)
        return found and replace(found, first=at)

    def _of_phrase(self, at: int) -> Phrase | None:
        """ "One of our agents", "a number of orders", "all of the work"."""
        word = self.at(at)
        if word == "every" and self.words[at + 1 : at + 3] == ["one", "of"]:
            inner = self._inside(at + 3)
            return inner and Phrase(at, inner.last, inner.run, Number.ONE, Kind.EACH)
        if word in ("a", "the", "an"):
            return self._measure(at)
        if share := self._share(at):
            return share
        if self.at(at + 1) != "of" or word not in _OF_ONE | _OF_MANY | _OF_AS_NOUN:
            return None
        inner = self._inside(at + 2)
        if not inner:
            return None
        if word == "one":
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.ONE_OF)
        if word in _OF_ONE:
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.EACH, word)
        if word in _OF_MANY:
            return Phrase(at, inner.last, inner.run, Number.MANY, Kind.NUMBER_OF)
        either = word in ("none", "any") and inner.number is Number.MANY
        either = either or self.at(inner.last) in ("which", "whom")
        number = Number.EITHER if either else inner.number
        return Phrase(at, inner.last, inner.run, number, inner.kind)

    def _measure(self, at: int) -> Phrase | None:
        """ "A number of orders", "the majority of buyers": the noun behind "of" may count."""
        noun = at + 1
        while self.at(noun) in _SIZES:
            noun += 1
        inner = self._inside(noun + 2) if self.at(noun + 1) == "of" else None
        head = self.at(noun)
        if (
            inner
            and self.at(at) == "the"
            and head
            in (
                "first",
                "second",
                "third",
                "last",
                "range",
                "variety",
                "selection",
                "collection",
                "set",
            )
        ):
            unsure = "" if head in ("first", "second") else "unsure"
            return Phrase(at, inner.last, inner.run, Number.ONE, Kind.FAR, person=unsure)
        if not inner or head not in _MEASURES | {
            "number",
            "few",
            "third",
            "quarter",
            "deal",
            "amount",
        }:
            return None
        if head == "few":
            return Phrase(at, inner.last, inner.run, Number.MANY, Kind.NUMBER_OF)
        if head == "number":
            number = Number.MANY if self.at(at) == "a" else Number.ONE
            return Phrase(at, inner.last, inner.run, number, Kind.NUMBER_OF)
        kind = Kind.NUMBER_OF if inner.number is Number.MANY else inner.kind
        sure = head in ("lot", "couple") and self.at(at) == "a"
        known = inner.number is Number.MANY or inner.kind is Kind.MASS
        known = known and head in ("majority", "rest", "third", "quarter", "deal", "amount")
        number = inner.number if sure or known else Number.EITHER
        return Phrase(at, inner.last, inner.run, number, kind, person="" if sure else "unsure")

    def _share(self, at: int) -> Phrase | None:
        """ "Forty percent of our buyers", "two thirds of the work"."""
        counts = self.at(at) in _COUNTS or _is_count(self.at(at))
        if not counts or self.at(at + 1) not in ("percent", "%", "thirds", "quarters"):
            return None
        inner = self._inside(at + 3) if self.at(at + 2) == "of" else None
        if not inner:
            return None
        return Phrase(at, inner.last, inner.run, inner.number, Kind.NUMBER_OF)

    def _inside(self, at: int) -> Phrase | None:
        """What stands behind "of"."""
        if self.at(at) == "what":
            after = self._over_reduced(at + 1)
            return Phrase(at, after - 1, after, Number.ONE) if after else None
        if self.at(at) in ("this", "that", "it") and (
            not self._content(at + 1) or self._base(at + 1) in _pure_verbs()
        ):
            return Phrase(at, at, at, Number.ONE)
        if self.at(at) in _STAND_ALONE and not self._content(at + 1):
            return Phrase(at, at, at, Number.MANY)
        return self._plain(at)

    def _plain(self, at: int) -> Phrase | None:
        place = at
        determiner = ""
        many = one = False
        if self.words[at : at + 3] == ["more", "than", "one"]:
            place, one, determiner = at + 3, True, "one"
        if self.words[at : at + 2] in (["many", "a"], ["many", "an"]):
            place, one, determiner = at + 2, True, "a"
        if self.words[at : at + 3] == ["each", "and", "every"]:
            place, one, determiner = at + 3, True, "each"
        for _ in range(4):
            word = self.at(place)
            if word in ("all", "both", "half") and self.at(place + 1) in _OWNERS | {
                "these",
                "those",
            }:
                many = many or word == "both"
                determiner = determiner or word
                place += 1
            elif word in _DETERMINERS and not (determiner and word in _OTHER_DETERMINERS):
                many = many or word in _MANY_DETERMINERS
                one = one or word in _ONE_DETERMINERS
                if word in ("few", "many") and determiner == "a":
                    one = False
                determiner = word if not determiner or word in _MANY_DETERMINERS else determiner
                place += 1
            elif word in ("dozen", "hundred", "thousand", "million", "lakh") and self._content(
                place + 1
            ):
                many, one, place, determiner = True, False, place + 1, word
            elif _is_count(word):
                many, place, determiner = True, place + 1, determiner or word
            elif word in ("last", "first", "next", "other", "past", "only") and (
                self.at(place + 1) in _COUNTS or _is_count(self.at(place + 1))
            ):
                place += 1
            elif determiner == "which" and word in ("one", "ones"):
                number = Number.ONE if word == "one" else Number.MANY
                last = place
                if self.at(place + 1) == "of" and (inner := self._inside(place + 2)):
                    last = inner.last
                return Phrase(at, last, last, number, Kind.PLAIN, "which")
            elif word in ("one", "1") and self._content(place + 1):
                one, place, determiner = True, place + 1, determiner or "one"
            else:
                break
        run = place
        while place < self.size and self._goes_on(run, place):
            place += 1
        if place == run:
            if run > at and self.at(run - 1) in _COUNTS:
                return Phrase(at, run - 1, run - 1, Number.MANY, Kind.PLAIN, self.at(run - 1))
            if (
                determiner in ("this", "that", "these", "those", "each", "both", "many", "several")
                and at == run - 1
            ):
                number = Number.ONE if determiner in ("this", "that", "each") else Number.MANY
                return (
                    Phrase(at, at, at, number, Kind.PLAIN, determiner)
                    if determiner != "that"
                    else None
                )
            return None
        number, kind = self._number(run, place - 1, determiner, many=many, one=one)
        if not determiner and self.at(run).endswith("ing") and place > run + 1:
            number = Number.EITHER
        brand = not determiner and self.at(run) in _brands() and self._named(run)
        return Phrase(at, place - 1, run, number, kind, determiner, "brand" if brand else "")

    def _content(self, at: int) -> bool:
        word = self.at(at)
        if word in ("'", "’"):
            return (
                self.at(at - 1).endswith("s")
                and self.line.words[at].start == self.line.words[at - 1].end
            )
        return (
            bool(word)
            and word not in _STOPS
            and word not in DETERMINERS
            and (word[:1].isalpha() or word[:1].isdigit())
        )

    def _goes_on(self, run: int, at: int) -> bool:
        """Whether the word at `at` is still among the adjectives and nouns of a phrase."""
        word = self.at(at)
        if word in (
            "most",
            "very",
            "more",
            "best",
            "only",
            "really",
            "highly",
            "newly",
            "one",
            "own",
        ) or (is_adverb(word) and word not in _NO_ADJECTIVE_ADVERBS and at == run):
            return at == run and self._content(at + 1)
        if is_adverb(word) or not self._content(at):
            return False
        if at == run:
            return True
        before = self.at(at - 1)
        noun_before = number_of(before) is not Number.EITHER or before in _names()
        if (
            noun_before
            and (past(word) or (word.endswith("ed") and read_as(word, Form.PAST)))
            and word not in singular_nouns()
        ):
            return False
        if noun_before and read_as(word, Form.ING):
            follows = self.at(at + 1)
            return (
                follows not in DETERMINERS
                and follows not in OBJECT_PRONOUNS
                and follows not in PREPOSITIONS
            )
        return True

    def _number(
        self, run: int, head: int, determiner: str, *, many: bool, one: bool
    ) -> tuple[Number, Kind]:
        """How many a phrase with this head is, and why."""
        word = self.at(head)
        number = self._noun(run, head)
        if determiner in _EACH and number is not Number.MANY:
            return Number.ONE, Kind.EACH
        if many and word in _UNITS:
            return Number.EITHER, Kind.PLAIN
        if many:
            return (Number.MANY if number is not Number.ONE else Number.EITHER), Kind.PLAIN
        if one and number is Number.MANY:
            return Number.EITHER, Kind.PLAIN
        if number is Number.ONE and word in uncountable_nouns():
            return number, Kind.MASS
        return number, Kind.PLAIN

    def _noun(self, run: int, at: int) -> Number:
        word = self.at(at)
        written = self.line.words[at].text
        if self.at(at + 1) in ("'", "’") and self._content(at + 1):
            return Number.EITHER
        if word.endswith(("'s", "s'")):
            return Number.EITHER
        named = written[:1].isupper() and (at > 0 or number_of(word) is Number.EITHER)
        if named and word in _names() and number_of(word) is Number.EITHER:
            return Number.ONE
        if named and at > 0 and (at == run and not self._after_determiner(at)):
            return Number.EITHER
        if named and at > run and self.line.words[at - 1].text[:1].isupper():
            return Number.EITHER  # "the United States"
        number = number_of(word)
        own_name = self.line.words[run].text[:1].isupper() and not self._after_determiner(run)
        if own_name and word in _DEPARTMENTS and self.at(at + 1) != "of":
            return Number.EITHER
        if (
            number is Number.EITHER
            and written.islower()
            and self._looks_plural(word)
            and self._after_determiner(run)
        ):
            return Number.MANY
        return number

    def _looks_plural(self, word: str) -> bool:
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4
        return plural and knows_nothing_of(word) and read_as(word, Form.THIRD) is None

    def _after_determiner(self, at: int) -> bool:
        return self.at(at - 1) in _DETERMINERS

    # --- clauses ----------------------------------------------------------------------

    def _clause(self, start: int) -> Iterator[Misfit]:
        """The verb of the clause whose subject may begin at `start`."""
        self.reached = start
        yield from self._question(start)
        yield from self._there(start)
        yield from self._pointing(start)
        subject = self._doing(start) or self._paired(start) or self.phrase(start)
        if subject is None:
            yield from self._action(start)
            return
        if self.at(start) in ("there", "here"):
            return
        if subject.kind is Kind.PLAIN and subject.determiner in (
            "what",
            "which",
            "whose",
            "many",
            "much",
        ):
            asks = subject.determiner not in ("many", "much") or self.at(start - 1) == "how"
            if asks and self.at(self.size - 1) != "?":
                return
            follows = self.at(subject.last + 2)
            taken = _DETERMINERS | SUBJECT_PRONOUNS | OBJECT_PRONOUNS
            if asks and follows in taken:
                return
        if self._commands(subject):
            return
        last = subject
        at = subject.last + 1
        for _ in range(8):
            self.reached = max(self.reached, at - 1)
            at = self._over_adverbs(at)
            word = self.at(at)
            if word in _FINITE and self._content_clause(start):
                yield from self._after_content_clause(at)
                return
            if word in _FINITE:
                subject = self._without_reduced(subject, last, at)
                yield from self._judge(subject, at, start, last)
                return
            found = self._verb_inside(last, subject, at)
            if found is not None:
                yield from self._judge(
                    self._cut(subject, last, found), found, start, last, split=True
                )
                if self._content_clause(start):
                    yield from self._after_content_clause(found)
                return
            direct = last.kind is Kind.PRONOUN or (
                last.run == last.last and self.at(last.last) in _INDEFINITE | {"one", "us", "them"}
            )
            if (at > last.last + 1 or direct) and (found := self._verb_here(at)) is not None:
                yield from self._judge(subject, found, start, last, split=True)
                return
            if subject.kind is Kind.PRONOUN:
                if word in ("and", "or", ",") and (step := self._step(subject, last, at, start)):
                    subject, last, at = step
                    continue
                return
            if word == "like" and (
                self.at(at + 1) == "to"
                or (self.at(at + 1) in _OWNERS and not self._later_verb(at + 1) and last is subject)
            ):
                yield from self._judge(subject, at, start, last, split=True)
                return
            step = self._step(subject, last, at, start)
            if step is None:
                return
            subject, last, at = step
        return

    def _pointing(self, start: int) -> Iterator[Misfit]:
        """ "This mean that ...": "this" alone as a subject, with its verb right behind it."""
        if self.at(start) != "this" and not (self.at(start) == "that" and start == 0):
            return
        verb = self._over_adverbs(start + 1)
        base = self._base(verb)
        if base not in _AFTER_THIS or base != self.at(verb) or self._later_verb(verb + 1):
            return
        if (
            self._strong(verb + 1)
            or self.at(verb + 1) in ("that", "to", "like")
            or base in _LINKING
        ):
            yield Misfit(Kind.PLAIN, verb, verb_of(base).third, sure=False)

    def _commands(self, subject: Phrase) -> bool:
        """Whether what looks like a bare noun is an order: "Fill in the form", "Order the bag"."""
        if subject.determiner or subject.kind is not Kind.PLAIN or subject.person:
            return False
        if self.at(subject.run) in _names() | {"research", "traffic"} or not read_as(
            self.at(subject.run), Form.BASE
        ):
            return False
        return self.at(subject.last + 1) not in _FINITE

    def _content_clause(self, start: int) -> bool:
        """Whether the clause is itself a subject: "Where she lives does not matter"."""
        return start == 1 and self.at(0) in _CONTENT_CLAUSES and self.at(self.size - 1) != "?"

    def _after_content_clause(self, verb: int) -> Iterator[Misfit]:
        """ "How you answer *matter*", "Whether it is ready *depend* on him"."""
        outer = self._over_verbs(verb)
        found = present(self.at(outer)) if outer else None
        if found and found[1] is Form.BASE and not read_as(self.at(outer), Form.PAST):
            yield Misfit(Kind.ACTION, outer, found[0].third, sure=False)

    def _without_reduced(self, subject: Phrase, last: Phrase, at: int) -> Phrase:
        """ "The first thing buyers see is": the subject is the thing, not the buyers."""
        if last is not subject or subject.last != at - 1 or subject.last < subject.run + 2:
            return subject
        who, does = subject.last - 1, subject.last
        found = present(self.at(does))
        if not found or found[1] is not Form.BASE or number_of(self.at(who)) is not Number.MANY:
            return subject
        number = self._noun(subject.run, who - 1)
        return replace(subject, number=number) if subject.determiner in _OWNERS else subject

    def _over_adverbs(self, at: int) -> int:
        while is_adverb(self.at(at)) and self.at(at) not in ("not",):
            at += 3 if self.at(at + 1) == "and" and self.at(at + 2) == self.at(at) else 1
        return at

    def _step(
        self, subject: Phrase, last: Phrase, at: int, start: int
    ) -> tuple[Phrase, Phrase, int] | None:
        """Over one phrase or clause that hangs on the subject; None where the reader is lost."""
        word = self.at(at)
        if word == ",":
            return self._over_commas(subject, at)
        for joiner, length in _JOINERS.items():
            if length > 1 and tuple(self.words[at : at + length]) == joiner:
                other = self.phrase(at + length)
                return (subject, other, other.last + 1) if other else None
        if word in ("and", "&"):
            if self.prepositional:
                return None
            if last is not subject and last.last != subject.last:
                return self._joined_inside(subject, at)
            return self._joined(subject, at)
        if word == "or" and subject.number is Number.ONE and (other := self.phrase(at + 1)):
            number = Number.ONE if other.number is Number.ONE else Number.EITHER
            return replace(subject, number=number, last=other.last), other, other.last + 1
        if word in ("who", "which", "that"):
            after = self._over_relative(at)
            return (subject, subject, after) if after else None
        if word in ("why", "where", "when"):
            after = self._over_reduced(at + 1)
            return (subject, subject, after) if after else None
        if word in SUBJECT_PRONOUNS:
            after = self._over_reduced(at)
            return (subject, subject, after) if after else None
        if word == "whose" or (word in _PREPOSITIONS and self.at(at + 1) in ("which", "whom")):
            after = self._over_reduced(at + 1 + (word != "whose"))
            return (subject, subject, after) if after else None
        if word in _PREPOSITIONS:
            other = self._object(at + 1)
            if other and other.kind is not Kind.PRONOUN:
                return subject, other, other.last + 1
            return None
        if read_as(word, Form.PARTICIPLE, Form.ING) and word not in singular_nouns() and at > start:
            after = self._over_verbs(at)
            return (subject, subject, after) if after else None
        if word in ("this", "last", "next", "every", "each"):
            time = self.phrase(at)
            if time and self.at(time.last) in _TIMES:
                return subject, subject, time.last + 1
        if word in _OWNERS and (after := self._over_reduced(at)):
            return subject, subject, after
        return None

    def _object(self, at: int) -> Phrase | None:
        """What a preposition is followed by: a phrase, or an action and its own object."""
        if read_as(self.at(at), Form.ING) and (
            self.at(at + 1) in DETERMINERS or self.at(at + 1) in _DETERMINERS
        ):
            inner = self.phrase(at + 1)
            return inner and replace(inner, number=Number.ONE)
        if self.at(at) in OBJECT_PRONOUNS or self.at(at) in _PLACES:
            return Phrase(at, at, at, Number.EITHER)
        return self.phrase(at)

    def _over_commas(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """Over ", along with his sons," and ", who lives in London,"."""
        follows = self.words[at + 1 : at + 4]
        close = next((i for i in range(at + 2, min(at + 14, self.size)) if self.words[i] == ","), 0)
        known = any(tuple(follows[: len(joiner)]) == joiner for joiner in _JOINERS)
        if close and close - at <= 4 and subject.determiner:
            inner = self.words[at + 1 : close]
            known = known or ("or" in inner and not any(word in _FINITE for word in inner))
        if close and close - at <= 7 and subject.determiner and subject.kind is Kind.PLAIN:
            inner = self.words[at + 1 : close]
            aside = inner[:1] in (["a"], ["an"], ["the"], ["our"], ["my"])
            known = known or (aside and not any(word in _FINITE for word in inner))
        if close and (known or follows[:1] in (["who"], ["which"], ["after"], ["before"])):
            return subject, replace(subject, last=close - 1, run=close), close + 1
        self.list_open = True
        return None

    def _joined(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """ "The logo and the banner": many, unless each is named for itself."""
        other = self._paired(at + 1) or self.phrase(at + 1)
        if other is None:
            return None
        if subject.kind is Kind.ACTION or self.at(other.last) in ("half", "quarter"):
            return replace(subject, number=Number.EITHER), other, other.last + 1
        if other.last > other.run and self._base(other.last) in _LIKELY | _pure_verbs():
            trimmed = self._noun(other.run, other.last - 1)
            if trimmed is not Number.EITHER or other.number is Number.EITHER:
                other = replace(other, number=trimmed)
        if subject.determiner in _EACH or subject.kind is Kind.EACH:
            number, kind = Number.ONE, Kind.EACH
        elif subject.number is Number.EITHER and other.number is Number.MANY and subject.determiner:
            number, kind = Number.MANY, Kind.PAIR
        elif Number.EITHER in (subject.number, other.number) or self._one_thing(subject, other):
            number, kind = Number.EITHER, Kind.PAIR
        else:
            number, kind = Number.MANY, Kind.PAIR
        plain = not other.determiner and other.kind is not Kind.PRONOUN
        determiner = "" if plain and not self._named(other.run) else subject.determiner or "the"
        together = Phrase(subject.first, other.last, other.run, number, kind, determiner)
        return together, other, other.last + 1

    def _joined_inside(self, subject: Phrase, at: int) -> tuple[Phrase, Phrase, int] | None:
        """ "The price of bags and shoes": two prices of one thing, or one of two?"""
        other = self.phrase(at + 1)
        if other is None:
            return None
        number = Number.MANY if subject.number is Number.MANY else Number.EITHER
        if not other.determiner and subject.kind is not Kind.PLAIN:
            number = subject.number
        return replace(subject, number=number), other, other.last + 1

    def _one_thing(self, first: Phrase, second: Phrase) -> bool:
        """ "Bread and butter", "the manager and owner": two names of one, perhaps."""
        if second.determiner or Number.MANY in (first.number, second.number):
            return False
        names = self.at(second.run) in _names()
        own = first.determiner in _OWNERS and first.determiner != "the"
        people = bool(_people().intersection(self.words[second.run : second.last + 1]))
        return not names and (people or not own)

    def _paired(self, at: int) -> Phrase | None:
        """ "Either A or B", "not only A but also B": the verb follows B."""
        word = self.at(at)
        if word in ("either", "neither"):
            joiners: tuple[str, ...] = ("or", "nor")
            first = self.phrase(at + 1)
        elif word == "both" and (first := self.phrase(at + 1)) and self.at(first.last + 1) == "and":
            second = self.phrase(first.last + 2)
            return second and Phrase(at, second.last, second.run, Number.MANY, Kind.PAIR, "both")
        elif word == "not" and self.at(at + 1) in ("only", "just"):
            joiners = ("but",)
            first = self.phrase(at + 2)
        else:
            return None
        if not first:
            return None
        place = first.last + 1
        if self.at(place) == ",":
            place += 1
        if self.at(place) not in joiners:
            return None
        place += 1
        if self.at(place) == "also":
            place += 1
        second = self.phrase(place)
        return second and Phrase(
            at,
            second.last,
            second.run,
            second.number,
            Kind.NEAREST,
            second.determiner,
            second.person,
        )

    # --- what hangs on a noun ---------------------------------------------------------

    def _over_relative(self, at: int) -> int:
        """The first place after the clause that "who", "which" or "that" at `at` opens."""
        place = self._over_adverbs(at + 1)
        if self.at(place) in _FINITE or self._verb_form(place):
            return self._over_verbs(place, subject_known=False)
        return self._over_reduced(place)

    def _over_reduced(self, at: int) -> int:
        """Over "you ordered", "the lawyers gave us"."""
        inner = self.phrase(at)
        if inner is None:
            return 0
        place = self._over_adverbs(inner.last + 1)
        if inner.last > inner.run and self._agrees(inner.last) and self.at(place) in _FINITE:
            return place  # "the shop my cousins own is ..."
        if inner.last > inner.run and self._agrees(inner.last) and not self._verb_form(place):
            return self._over_verbs(inner.last)
        if self.at(place) in _FINITE or self._verb_form(place):
            return self._over_verbs(place)
        return 0

    def _verb_form(self, at: int) -> bool:
        word = self.at(at)
        return past(word) or present(word) is not None

    def _over_verbs(self, at: int, *, subject_known: bool = True) -> int:
        """From the verb of an inner clause, the next verb that can only be the outer clause's."""
        first = at
        if self.at(at) in _FINITE:
            while (
                self.at(at) in _FINITE | {"not", "be", "been", "being", "to"}
                or is_adverb(self.at(at))
                or self.at(at) in ("perhaps", "maybe")
            ):
                at += 1
        ambiguous = self.at(first) in singular_nouns() or self.at(first) in _plural_verbs()
        lone = ambiguous and not subject_known
        at += 1
        if lone and self.at(at) in _FINITE:
            return 0  # "the thing that guides do is ..."
        for place in range(at, min(at + 12, self.size)):
            word = self.at(place)
            before = self.at(place - 1)
            if word in _FINITE and word != "'s" and before != "to":
                if self.at(first) in _REPORTING:
                    return 0
                earlier = self.at(place - 2)
                object_there = before in ("you", "it") and place - 2 >= first
                object_there = object_there and (
                    earlier in PREPOSITIONS
                    or (self._verb_form(place - 2) and earlier not in singular_nouns())
                )
                if before in SUBJECT_PRONOUNS and not object_there:
                    return 0
                return place
            aside = word in _ALSO_PREPOSITIONS and self.at(place + 1) not in SUBJECT_PRONOUNS
            if word in BREAKS and not aside:
                return 0
            if self._surely_verb(place):
                return place
        return 0

    def _surely_verb(self, at: int) -> bool:
        """A present verb behind a noun or an adverb, with an object behind it."""
        found = present(self.at(at))
        before = self.at(at - 1)
        noun = number_of(before) is not Number.EITHER or before in OBJECT_PRONOUNS | _PLACES
        object_behind = self.at(at + 1) in OBJECT_PRONOUNS or self.at(at + 1) in _OWNERS
        noun = noun or (object_behind and self._content(at - 1))
        if not found or not (noun or is_adverb(before)):
            return False
        if found[0].base in _pure_verbs() and before not in OBJECT_PRONOUNS:
            return True
        if before in OBJECT_PRONOUNS and self._base(at - 2) in (
            "help",
            "let",
            "make",
            "have",
            "see",
        ):
            return False
        likely = _LIKELY - {"like"} | _pure_verbs()
        alone = number_of(before) is Number.MANY and found[1] is Form.BASE
        alone = alone and (self._goes_on_from(at + 1) or self.at(at + 1) in _PLACES)
        return (alone or self._strong(at + 1)) and found[0].base in likely

    # --- the verb ---------------------------------------------------------------------

    def _strong(self, at: int) -> bool:
        """Whether an object or a number stands at `at`, so that a verb stood before."""
        word = self.at(at)
        return (
            word in _DETERMINERS or word in OBJECT_PRONOUNS or word[:1].isdigit() or word in _COUNTS
        )

    def _verb_inside(self, last: Phrase, subject: Phrase, after: int) -> int | None:
        """The verb among the nouns of the last phrase: "my manager *need*"."""
        links = present(self.at(last.last)) is not None and self._base(last.last) in _LINKING
        if self.at(after) in _FINITE or (past(self.at(after)) and not links):
            return None
        places = [
            at
            for at in range(last.run + 1, last.last + 1)
            if present(self.at(at))
            and not self.line.words[at].text[:1].isupper()
            and self._may_end(last.run, at - 1)
        ]
        for at in places:
            if self._base(at) in _pure_verbs():
                return at
        for at in places:
            if at < last.last and self._base(at) in _LIKELY and self._agrees(at):
                return at
        if places and places[-1] == last.last:
            at, direct = places[-1], after == last.last + 1
            if self._base(at) in _REPORTING and direct and self._begins_subject(after):
                return at
            if direct and self._strong(after) and not self._later_verb(after):
                return at
            if self._weak(subject, at, last.last + 1):
                return at
        for at in places:
            likely = at < last.last and self._base(at) in _LIKELY and self._ended()
            if self.prepositional:
                return None
            if (
                likely
                and not self._later_verb(at + 1)
                and number_of(self.at(at + 1)) is not Number.ONE
            ):
                return at
        return None

    def _agrees(self, at: int) -> bool:
        """Whether the word at `at` would fit as the verb of the noun just before it."""
        before, found = number_of(self.at(at - 1)), present(self.at(at))
        if found is None:
            return False
        return (before, found[1]) in ((Number.ONE, Form.THIRD), (Number.MANY, Form.BASE))

    def _base(self, at: int) -> str:
        found = present(self.at(at))
        return found[0].base if found else ""

    def _may_end(self, run: int, at: int) -> bool:
        """Whether a noun phrase can end at `at`."""
        return (
            self._noun(run, at) is not Number.EITHER
            or self.at(at) in _EITHER_HEADS
            or self._named(at)
        )

    def _named(self, at: int) -> bool:
        written = self.line.words[at].text
        known = at > 0 or self.at(at) in _names() or self.at(at) in _brands()
        return known and (written[:1].isupper() or written[1:2].isupper())

    def _weak(self, subject: Phrase, at: int, after: int) -> bool:
        """A word that is a noun as often as a verb, where the clause has no other verb."""
        if self._later_verb(after, loosely=True) or not self._ended():
            return False
        found = present(self.at(at))
        if self.prepositional:
            return False
        if found and found[1] is Form.THIRD and subject.number is Number.MANY:
            return found[0].base in _LIKELY
        follows = self.at(after)
        goes_on = (
            follows in PREPOSITIONS or follows in ("to", ".", "!", "?", ",") or is_adverb(follows)
        )
        goes_on = goes_on or self._content(after) or follows == "that"
        plural_before = number_of(self.at(at - 1)) is Number.MANY and at - 1 != subject.last
        plural_before = plural_before and not read_as(self.at(at - 1), Form.THIRD)
        bare = subject.kind in (Kind.PLAIN, Kind.MASS) and not subject.determiner
        if bare and subject.number is Number.ONE and self.at(subject.first - 1) != "":
            return False
        goes_on = goes_on or follows in _GOES_ON
        return goes_on and (plural_before or self._base(at) in _LIKELY)

    def _verb_here(self, at: int) -> int | None:
        """A verb behind an adverb or a phrase: "the homepage now *load*"."""
        found = present(self.at(at))
        if not found:
            return None
        if found[0].base in _pure_verbs():
            return at
        follows = self.at(at + 1)
        if found[0].base in _REPORTING | {"show"} and self._begins_subject(at + 1):
            return at
        if self._later_verb(at + 1) or (
            self.at(at - 1) == ","
            and not (self._strong(at + 1) or follows in PREPOSITIONS or follows == "to")
        ):
            return None
        if (
            self._strong(at + 1)
            or follows in PREPOSITIONS
            or follows in ("to", ".", "!", ",", "that")
            or is_adverb(follows)
            or self._content(at + 1)
        ):
            return at
        return None

    def _later_verb(self, at: int, *, loosely: bool = False) -> bool:
        """Whether the clause goes on to a verb that is surely (loosely: perhaps) finite."""
        for place in range(at, self.size):
            word = self.at(place)
            if word == "," and self.at(place + 1) in _FINITE:
                return True
            if word in BREAKS:
                return False
            if word in SUBJECT_PRONOUNS and word not in ("it", "you"):
                return False
            if word in _FINITE:
                return True
            if past(word) and (loosely or not read_as(word, Form.PARTICIPLE)) and word != "left":
                return True
            if place > at and word in _pure_thirds():
                return True
        return False

    def _ended(self) -> bool:
        return self.at(self.size - 1) in (".", "!", "?")

    def _cut(self, subject: Phrase, last: Phrase, verb: int) -> Phrase:
        """The subject without the verb that had been taken for its last noun."""
        if subject.kind in (Kind.PAIR, Kind.ACTION):
            return subject
        if last is not subject and subject.kind is not Kind.NEAREST:
            return subject
        whole, self.size = self.size, verb
        again = self._paired(subject.first) or self.phrase(subject.first)
        self.size = whole
        return again or subject

    # --- judging ----------------------------------------------------------------------

    def _judge(
        self,
        subject: Phrase,
        verb: int,
        start: int,
        last: Phrase,
        *,
        split: bool = False,
    ) -> Iterator[Misfit]:
        self.reached = max(self.reached, verb)
        word = self.at(verb)
        right = self._fitting(word, subject)
        if right is None or self._excused(verb, word, start):
            return
        kind = subject.kind
        if kind is Kind.ACTION and word in _FINITE and not subject.determiner:
            return
        if kind is Kind.PLAIN and last is not subject and last.last != subject.last:
            kind = Kind.FAR
        sure = not split or self._sure_verb(verb)
        if (
            kind is Kind.PRONOUN
            and verb == subject.last + 1
            and subject.person not in ("it", "you")
        ):
            sure = True
        if kind is Kind.ACTION or subject.person in ("brand", "unsure"):
            sure = False
        if kind is Kind.PAIR:
            sure = sure and bool(subject.determiner)
        yield Misfit(kind, verb, right, sure)

    def _sure_verb(self, at: int) -> bool:
        base = self._base(at)
        known = base in _pure_verbs() or self._strong(at + 1) or is_adverb(self.at(at - 1))
        return bool(base) and known

    def _fitting(self, word: str, subject: Phrase) -> str | None:
        """The form the verb should have; None if it fits or nobody can tell."""
        if subject.person == "brand" and subject.last == subject.run:
            return self._other(word, Form.BASE) if word not in _FINITE else None
        if subject.number is Number.EITHER:
            return None
        if subject.person == "i":
            return {"is": "am", "are": "am", "has": "have", "does": "do", "were": "was"}.get(
                word, self._other(word, Form.THIRD)
            )
        if subject.number is Number.ONE:
            return (
                _FLIPPED[word]
                if word in _MANY_FORMS
                else {"am": "is"}.get(word, self._other(word, Form.BASE))
            )
        return (
            _FLIPPED[word]
            if word in _ONE_FORMS
            else {"am": "are"}.get(word, self._other(word, Form.THIRD))
        )

    def _other(self, word: str, wrong: Form) -> str | None:
        found = present(word) if word not in _FINITE and word not in ("be", "have", "do") else None
        if not found or found[1] is not wrong:
            return None
        if wrong is Form.BASE and read_as(word, Form.PAST):  # "put", "cut"
            return None
        return found[0].third if wrong is Form.BASE else found[0].base

    def _excused(self, verb: int, word: str, start: int) -> bool:
        """Subjunctives, and what only looks like a subject."""
        before = self.words[max(0, start - 8) : start]
        if word not in _ONE_FORMS and _SUBJUNCTIVE.intersection(before):
            return True
        if word == "were" and (_IRREALIS.intersection(before) or "if" in self.words[start:verb]):
            return True
        if word in ("need", "dare") and self.at(verb + 1) == "not":
            return True
        if word in ("is", "was") and self._amounts(start, verb):
            return True
        if self.at(start - 1) in _SENSING and word not in _FINITE:
            return True
        return self.at(verb - 1) == "to"

    def _amounts(self, start: int, verb: int) -> bool:
        """ "Three revisions is enough", "Sundays is when we rest": one thing for the sense."""
        follows = self.at(self._over_adverbs(verb + 1))
        counts = self.at(start) in _COUNTS or _is_count(self.at(start))
        return follows == "when" or (counts and follows in _VERDICTS)

    # --- other orders -----------------------------------------------------------------

    def _question(self, start: int) -> Iterator[Misfit]:
        """ "Does the prices include VAT?", "What is your hours?"."""
        word, before = self.at(start), self.at(start - 1)
        asking = self.at(self.size - 1) == "?"
        place = start
        wh = word in ("why", "when", "where", "how", "what", "which", "who")
        if wh:
            place += 1
            if word == "how" and self.at(place) in (
                "much",
                "often",
                "long",
                "soon",
                "far",
                "fast",
                "quickly",
            ):
                place += 1
            asked = self.phrase(place) if word in ("how", "what", "which") else None
            if (
                asked
                and self.at(asked.last + 1) in _ONE_FORMS | _MANY_FORMS
                and asked.kind is not Kind.PRONOUN
            ):
                place = asked.last + 1
            word = self.at(place)
        if self.at(start) == "who" and asking and not before:
            yield from self._who(start + 1)
        if word not in _ONE_FORMS | _MANY_FORMS or (before and before not in BREAKS):
            return
        if not asking or (
            wh and word in ("has", "have") and self.at(start) in ("what", "who", "which")
        ):
            return
        if self.at(start) in ("what", "who", "which") and word in ("do", "does") and not wh:
            return
        behind = place + 1 + (self.at(place + 1) == "not")
        subject = self.phrase(behind)
        if not subject or self.at(behind) == "there":
            return
        self.reached = max(self.reached, place)
        number = self._asked_number(subject, word)
        follows = self.at(subject.last + 1)
        paired = follows in ("and", "or", ",")
        if paired and not (subject.kind is Kind.PRONOUN and number is Number.MANY):
            return
        if subject.kind is Kind.PRONOUN and number is Number.EITHER:
            return
        right = self._fitting(word, replace(subject, number=number))
        if right is None:
            return
        if word in ("have", "has") and not any(
            read_as(w, Form.PARTICIPLE) or w == "been"
            for w in self.words[subject.run : subject.last + 4]
        ):
            return
        yield Misfit(Kind.QUESTION, place, right, sure=True)

    def _who(self, verb: int) -> Iterator[Misfit]:
        """ "Who want a free logo?"."""
        word, follows = self.at(verb), self.at(verb + 1)
        known = word == "have" or self._base(verb) in _LIKELY | _pure_verbs()
        if known and follows not in SUBJECT_PRONOUNS and not self._later_verb(verb + 1):
            right = self._fitting(word, Phrase(verb, verb, verb, Number.ONE))
            if right and (word != "have" or follows in _DETERMINERS):
                yield Misfit(Kind.QUESTION, verb, right, sure=False)

    def _asked_number(self, subject: Phrase, aux: str) -> Number:
        """The number of a phrase that may have taken in what follows it in a question."""
        if subject.kind in (Kind.PRONOUN, Kind.EACH, Kind.ONE_OF, Kind.NUMBER_OF):
            return subject.number
        heads = set()
        many = subject.determiner in _MANY_DETERMINERS or _is_count(subject.determiner)
        one = subject.determiner in _ONE_DETERMINERS
        for at in range(subject.run, subject.last + 1):
            found = self._number(subject.run, at, subject.determiner, many=many, one=one)[0]
            nouny = number_of(self.at(at)) is not Number.EITHER or self.at(at) in _names()
            if not nouny and at < subject.last:
                continue
            if aux in ("do", "does"):
                if self._predicate(at, aux) and nouny:
                    return found
                follows = self._over_adverbs(at + 1)
                if at == subject.last and (
                    self._verb_form(follows) or self.at(follows) in _PREPOSITIONS
                ):
                    return found
                continue
            if at == subject.last or self._predicate(at, aux):
                heads.add(found if nouny or at == subject.run else Number.EITHER)
        if len(heads - {Number.EITHER}) == 1 and (
            self._noun(subject.run, subject.last) is not Number.EITHER or len(heads) == 2
        ):
            return next(iter(heads - {Number.EITHER}))
        return heads.pop() if len(heads) == 1 else Number.EITHER

    def _predicate(self, at: int, aux: str) -> bool:
        """Whether the words behind `at` can be what is asked about the subject."""
        word = self.at(at + 1)
        if aux in ("do", "does"):
            return read_as(word, Form.BASE, Form.THIRD) is not None
        if aux in ("has", "have"):
            return read_as(word, Form.PARTICIPLE, Form.PAST, Form.BASE) is not None
        return number_of(word) is Number.EITHER

    def _there(self, start: int) -> Iterator[Misfit]:
        """ "There is two errors", "Here is the files", "In the box was two shirts"."""
        word = self.at(start)
        place = -1
        if word in ("there", "here"):
            place = self._over_adverbs(start + 1)
        elif word in ("is", "are", "was", "were", "has", "have") and self.at(start + 1) == "there":
            place = start
        elif start == 0 and word in (
            "attached",
            "enclosed",
            "below",
            "following",
            "gone",
            "included",
        ):
            place = 1
        elif word in PREPOSITIONS:
            place = self._behind_place(start)
        elif self.words[start : start + 2] == ["next", "to"]:
            place = self._behind_place(start + 1)
        verb = self.at(place)
        if word == "there" and verb in ("seem", "seems", "appear", "appears"):
            yield from self._there_seems(place)
            return
        if verb not in (_ONE_FORMS | _MANY_FORMS | _STANDING) - {"do", "does"}:
            return
        thing = place + 1
        while self.at(thing) in ("there", "been", "not") or (
            is_adverb(self.at(thing)) and self.at(thing) not in ("both", "all")
        ):
            thing += 1
        what = self.phrase(thing)
        if not what or what.kind is Kind.PRONOUN:
            return
        if (
            (word in PREPOSITIONS and place > start + 1)
            and not (what.determiner in _MANY_DETERMINERS or _is_count(what.determiner))
            and self.at(thing) not in _COUNTS
        ):
            return
        if word in PREPOSITIONS and self.at(thing) in _COUNTS:
            what = replace(what, number=Number.MANY)
        head = self._there_number(what)
        follows = self.at(what.last + 1)
        if verb in _MANY_FORMS and follows in ("and", ","):
            return
        right = self._fitting(verb, replace(what, number=head))
        if right:
            self.reached = max(self.reached, place)
            yield Misfit(
                Kind.THERE,
                place,
                right,
                what.determiner not in ("no", "any") or head is Number.MANY,
            )

    def _there_seems(self, verb: int) -> Iterator[Misfit]:
        what = self.phrase(verb + 3) if self.words[verb + 1 : verb + 3] == ["to", "be"] else None
        if what and (right := self._fitting(self.at(verb), what)):
            yield Misfit(Kind.THERE, verb, right, sure=what.determiner in ("a", "an"))

    def _there_number(self, what: Phrase) -> Number:
        if what.kind in (Kind.EACH, Kind.ONE_OF):
            return Number.ONE
        if what.kind is Kind.NUMBER_OF:
            is_number = self.at(what.first) == "a" and self.at(what.first + 1) != "lot"
            return what.number if what.number is Number.MANY and not is_number else Number.EITHER
        return what.number

    def _behind_place(self, start: int) -> int:
        """The verb behind "among the files we got": nothing but a place before it."""
        lead = self.phrase(start + 1)
        if not lead:
            return -1
        place = lead.last + 1
        while self.at(place) in PREPOSITIONS and (more := self.phrase(place + 1)):
            lead, place = more, more.last + 1
        if lead.last > lead.run and self.at(lead.last) in _STANDING:
            return lead.last
        if self.at(place) in SUBJECT_PRONOUNS:
            place += 1
            if not past(self.at(place)):
                return -1
            place += 1
        return place if self.at(place) in _STANDING else -1

    def _action(self, start: int) -> Iterator[Misfit]:
        """ "Answering the calls take time", "To keep them informed cost nothing"."""
        if self.at(start) == "to" and read_as(self.at(start + 1), Form.BASE):
            yield from self._action_verb(start + 1)

    def _action_verb(self, at: int) -> Iterator[Misfit]:
        place = self._over_verbs(at)
        if place and self.at(place) in ("please", "kindly"):
            return  # "To track the order please open the link"
        if place and (found := present(self.at(place))) and found[1] is Form.BASE:
            yield Misfit(Kind.ACTION, place, found[0].third, sure=False)

    def _doing(self, start: int) -> Phrase | None:
        """ "Answering the calls", "Working with them": what is done, as a subject."""
        if not read_as(self.at(start), Form.ING) or self.at(start) in _LIKE_PREPOSITIONS:
            return None
        if self.at(start - 1) in _REDUCED:
            return None
        at = self._over_adverbs(start + 1)
        at += self.at(at) in ("too", "so")
        if self.at(at) in _DETERMINERS or self._content(at):
            thing = self.phrase(at)
            if not thing:
                return None
            bare = not thing.determiner and at == start + 1
            if bare and self.at(start) not in _DOINGS:
                return None
            return replace(
                thing,
                first=start,
                number=Number.ONE,
                kind=Kind.ACTION,
                determiner="" if bare else "the",
            )
        if self.at(at) in PREPOSITIONS:
            return Phrase(start, at - 1, at, Number.ONE, Kind.ACTION, "the")
        return None

    def _relative_at(self, at: int) -> Iterator[Misfit]:
        """The verb of "who need help", seen from the noun before it."""
        if self.at(at) == "whoever":
            yield from self._whoever(at)
        if self.at(at) not in ("who", "which", "that") or at == 0:
            return
        before = at - 1
        if self.at(before) == "," and (self.at(at) == "who" or self._opens_sentence(at - 2)):
            before -= 1
        place = self._over_adverbs(at + 1)
        word = self.at(place)
        known = word in _ONE_FORMS | _MANY_FORMS
        verb = None if known else present(word)
        if not known and not verb:
            return
        if (
            not known
            and self.at(at) == "that"
            and not (
                verb
                and (
                    verb[0].base in _pure_verbs()
                    or (self._strong(place + 1) and verb[0].base in _LIKELY)
                    or (self._described(before) and self._goes_on_from(place + 1))
                    or (self._described(before) and self._strong(place + 1))
                    or (
                        verb[1] is Form.THIRD
                        and verb[0].base in _LIKELY
                        and self._content(place + 1)
                    )
                )
            )
        ):
            return
        pure = bool(verb and verb[0].base in _pure_verbs())
        if (
            not known
            and not pure
            and word in singular_nouns()
            and not self._strong(place + 1)
            and self.at(at) != "who"
            and not (self._described(before) and self._goes_on_from(place + 1))
        ):
            return
        number = self._antecedent(before)
        if number is Number.EITHER:
            return
        whole = Phrase(before, before, before, number)
        right = self._fitting(word, whole)
        if right and not self._excused(place, word, at):
            yield Misfit(
                Kind.RELATIVE,
                place,
                right,
                known or self.at(at) == "who" or bool(verb and verb[0].base in _pure_verbs()),
            )

    def _opens_sentence(self, last: int) -> bool:
        """Whether the phrase that ends at `last` is the first of the sentence."""
        first = self.phrase(0)
        return first is not None and first.last == last

    def _whoever(self, at: int) -> Iterator[Misfit]:
        verb = self._over_adverbs(at + 1)
        right = self._fitting(self.at(verb), Phrase(at, at, at, Number.ONE))
        if right:
            yield Misfit(Kind.RELATIVE, verb, right, sure=True)

    def _described(self, head: int) -> bool:
        """Whether the noun at `head` has "a" or the like before it, so that "that" is its own."""
        return any(
            word in ("a", "an", "any", "some", "no") for word in self.words[max(0, head - 3) : head]
        )

    def _goes_on_from(self, at: int) -> bool:
        word = self.at(at)
        return (
            word in PREPOSITIONS
            or word in ("to", ".", ",", "!", "?", "well", "fast", "better", "hard", "best", "like")
            or is_adverb(word)
        )

    def _antecedent(self, head: int) -> Number:
        """The number of what "who" stands for; EITHER if more than one noun could be meant."""
        word = self.at(head)
        if word in _INDEFINITE or word == "one":
            return (
                Number.ONE if self.at(head - 1) not in ("no",) or word == "one" else Number.EITHER
            )
        if word in ("those", "these", "we", "they", "us", "them", "you", "ones", "others"):
            plain = word != "you" or self.at(head - 1) in ("is", "was")
            return Number.MANY if plain else Number.EITHER
        if word in ("he", "she"):
            return Number.ONE
        first = head
        while first > 0 and self._content(first - 1) and not is_adverb(self.at(first - 1)):
            first -= 1
        number = self._noun(first, head)
        if self.at(first) in _EITHER_HEADS or number is Number.EITHER:
            return Number.EITHER
        edge = first
        determiner = self.at(first - 1)
        if determiner in _DETERMINERS or _is_count(determiner) or determiner in _COUNTS:
            edge -= 1
            if number is Number.ONE and determiner in _MANY_DETERMINERS:
                return Number.EITHER
        before = self.at(edge - 1)
        if before in ("and", "or", ",", "&") and number is Number.ONE:
            return Number.EITHER
        if before in PREPOSITIONS or before in ("to", "as", "like", "throughout"):
            outer = self.at(edge - 2)
            if outer in ("one", "only", "number", "lot", "lots", "couple"):
                return Number.EITHER if number is Number.ONE or outer in ("one", "only") else number
            nested = {"who", "which", "that"} & set(self.words[max(0, edge - 7) : edge - 1])
            if number_of(outer) is Number.EITHER and (past(outer) or nested):
                return Number.EITHER
            # "a list of buyers who have": either noun may be meant
            return number if number_of(outer) in (number, Number.EITHER) else Number.EITHER
        return number


_EITHER_HEADS = word_set("team staff company committee family group crew firm agency bank")


@cache
def _plural_verbs() -> frozenset[str]:
    """Plural nouns that are verbs too: "guides", "orders"."""
    return frozenset(verb_of(noun).third for noun in singular_nouns() if read_as(noun, Form.BASE))


@cache
def _pure_thirds() -> frozenset[str]:
    return frozenset(verb_of(base).third for base in _pure_verbs())
