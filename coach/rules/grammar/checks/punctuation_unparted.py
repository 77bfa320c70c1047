"""Two sentences with no mark between them, told by what the second one cannot be: no relative clause."""

from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import SUBORDINATORS, clause_at, stands_alone
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, PREPOSITIONS, Group
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

# A clause may hang on these without "that": "we are happy you came".
_TAKES_CLAUSE = word_set(
    "sure certain glad happy sorry afraid aware confident hopeful grateful lucky proud pleased worried thankful positive "
    "convinced delighted sad upset angry surprised excited relieved satisfied disappointed fortunate amazed shocked told "
    "informed assured reminded said promised known clear likely possible true good great nice time high about unlucky "
    "concerned scared jealous honoured honored impressed unsure doubtful important necessary better best best-known"
)
_PREDICATES = word_set(
    "busy ready closed open broken fixed small big large late early ill sick free full empty old new slow fast cheap "
    "expensive high low dark bright wrong right missing damaged dead off on wet dirty clean hot cold heavy light long short "
    "tired hungry angry correct incorrect blurry simple easy difficult hard complete incomplete finished done over lost "
    "torn tight loose unavailable available blocked locked strict limited final urgent pending active inactive empty poor "
    "weak strong rude polite honest young famous popular safe unsafe"
)
_PLACES = word_set("late soon today yesterday tomorrow tonight again already online daily")
_OF_THOUGHT = word_set(
    "say think believe hope guess suppose know mean see explain write reply tell ask note assume understand feel find seem "
    "appear promise swear remember imagine bet agree wonder doubt wish show inform remind warn make let notice hear ensure "
    "confirm mention decide realise realize check give send offer teach bring buy call name get want consider need"
)
_GIVES = word_set(
    "tell give send show ask promise say offer lend pay teach write bring hand owe think know hope buy sell charge call"
)
_NO_HEAD = word_set(
    "way time moment day reason minute thing fact year week month hour case place extent degree point rate kind lot "
    "chance condition amount second instant morning evening night all everything anything something nothing more most much "
    "many one ones those what whatever everyone anyone someone person people feeling idea hope belief news proof once "
    "everywhere wherever anywhere first last only"
)
_LINKS = word_set("like than as if though that and or but so because")
_NEW = word_set("i we he she they you")
_HELPING = word_set("can could will would")


@cache
def _nouns() -> frozenset[str]:
    shared = shared_words()
    return frozenset(
        word
        for name in ("count_noun", "more_count_noun", "uncountable", "job", "noun")
        for word in shared[name]
    )


def _unparted(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if len(read.words) < 7 or '"' in read.plain:
            continue
        at = next((at for at in range(3, len(read.words) - 2) if _begins(read, at)), None)
        if at is not None:
            before, word = read.words[at - 1].text, read.words[at].text
            tail = "," if word.lower() == "however" else ""
            yield Found(read.span(at - 1, at), (f"{before}. {word[:1].upper()}{word[1:]}{tail}",))


def _begins(read: Line, at: int) -> bool:
    word, before = read.lower(at), read.lower(at - 1)
    if word == "however":
        return _however(read, at)
    if word == "that":
        why = read.lower(at + 1) in ("is", "'s") and read.lower(at + 2) == "why"
        return (
            why
            and before not in BREAKS | {"think", "believe", "say"}
            and _whole(read, at) is not None
        )
    if word in _HELPING:
        asked = read.lower(at + 1) == "you" and read.words[-1].text == "?"
        asked = (
            asked
            and before in _nouns() - _NO_HEAD
            and read_as(read.lower(at + 2), Form.BASE) is not None
        )
        return asked and _whole(read, at) is not None
    if word not in _NEW | DETERMINERS or word in (
        "that",
        "this",
        "these",
        "those",
        "no",
        "all",
        "both",
    ):
        return False
    own = clause_at(read, at)
    if own is None or any(g.first > own.last and g.finite for g in read.groups):
        return False
    head = _whole(read, at)
    if head is None or before in _TAKES_CLAUSE | _LINKS:
        return False
    told = before in _PREDICATES | _PLACES - _TAKES_CLAUSE and head.main is None
    if told or _participle(head, at):
        return _predicate_alone(read, head, at)
    if before in _NO_HEAD or any(
        read.lower(i) in ("every", "time", "first") for i in range(head.last, at)
    ):
        return False
    closed = before in _nouns() or before in _PLACES or read.words[at - 1].text[:1].isupper()
    if not closed or before in BREAKS | PREPOSITIONS:
        return False
    return _has_no_gap(read, own, pronoun=word in _NEW)


def _participle(head: Group, at: int) -> bool:
    return head.passive and head.last == at - 1 and head.base not in _OF_THOUGHT


def _predicate_alone(read: Line, head: Group, at: int) -> bool:
    """Whether only a predicate stands between: "is very busy | she will"; not "is so busy she"."""
    between = {read.lower(i) for i in range(head.last + 1, at)}
    return len(between) <= 3 and not between & {
        "so",
        "how",
        "as",
        "such",
        "the",
        "more",
        "when",
        "where",
    }


def _whole(read: Line, at: int) -> Group | None:
    """The verbs of the statement that ends before `at`; None if a clause may hang on it."""
    if any(
        read.lower(i) in BREAKS - {"and", "as"} or read.lower(i) in SUBORDINATORS for i in range(at)
    ):
        return None
    head = stands_alone(read, 0, at - 1)
    if head is None or (head.base in _OF_THOUGHT and head.main is not None and not head.passive
                        and head.base not in ("get", "want", "need", "check", "send", "call", "buy", "write")):  # fmt: skip
        return None
    later = [g for g in read.groups if head.last < g.first < at]
    return None if any(g.base in _OF_THOUGHT or g.finite for g in later) else head


def _has_no_gap(read: Line, own: Group, *, pronoun: bool) -> bool:
    """Whether the clause has its object or complement, so that nothing before it can be meant."""
    after = own.last + 1
    last = read.lower(len(read.words) - 2)
    if after >= len(read.words) - 1 or last in PREPOSITIONS | {"to", "of", "for", "about"}:
        return bool(own.passive and not pronoun and after >= len(read.words) - 1)
    if own.main is None:
        return read.lower(after) not in PREPOSITIONS | {"to", "able", "going"} or not pronoun
    if own.base in _GIVES:
        return False
    if own.passive:
        return not pronoun
    if not own.aux and pronoun and own.tense != "past":
        return read.lower(after) in ("it", "them", "him")
    return read.lower(after) in ("it", "them", "him", "you", "the", "your", "my", "our") and (
        pronoun or bool(own.aux)
    )


def _however(read: Line, at: int) -> bool:
    own = clause_at(read, at + 1)
    helped = own is not None and (bool(own.aux) or own.main is None or own.negative)
    plain = read.lower(at + 1) in _NEW - {"you"} | DETERMINERS | {"it"}
    return helped and plain and _whole(read, at) is not None


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_UNPARTED",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Two whole sentences stand here with no mark between them: “{right}”, or join them with and, but, so.",
            bn="এখানে দুটি পুরো বাক্য কোনো চিহ্ন ছাড়া জুড়ে গেছে। মাঝে ফুলস্টপ দিন, বা and, but, so বসান।",
        ),
        find=_unparted,
        wrong=(
            "She is very [busy she => busy. She] will call you later.",
            "The price is [fixed we => fixed. We] cannot lower it.",
            "I am sorry for the [mistake I => mistake. I] will fix it today.",
            "We got your [payment your => payment. Your] order will be shipped tomorrow.",
            "The mail went to [spam that => spam. That] is why I did not see it.",
            "I do not have the [password can => password. Can] you send it again?",
            "The product is [good however => good. However,] the packing was poor.",
        ),
        right=(
            "We are sure you will like it.",
            "He was so busy he did not eat lunch.",
            "I like the bag you sent me last week.",
            "I know the client you met yesterday.",
            "You can do it however you want.",
            "We saw the house he will buy for her.",
            "Please send the file we need for the report.",
            "This is the first time we have used it.",
        ),
    ),
)
