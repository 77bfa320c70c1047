"""Clauses without a verb where Bengali needs none: "she very busy", "your parcel in the hub"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.people import ROLES, gender_word, is_name
from coach.rules.grammar.predicates import DONE, PERSONAL, VERBS_TOO, Predicate, What, predicate_at
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, is_adverb
from coach.rules.grammar.verbless import (
    AUXILIARIES,
    CONJUNCTIONS,
    SAYING,
    SUBJECTS,
    Subject,
    clause_end,
    firmly_ended,
    has_verb,
    is_end,
    is_preposition,
    may_be_verb,
    noun_subject,
    opens,
    tense_of_be,
)
from coach.rules.grammar.verbs import Form, read_as, verb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_BE = {"i": "am", "he": "is", "she": "is", "it": "is", "this": "is", "that": "is",
       "you": "are", "we": "are", "they": "are", "these": "are", "those": "are"}  # fmt: skip


def _found(line: Line, subject: Subject, predicate: Predicate, end: int) -> Found:
    forms = tense_of_be(line, subject, predicate.last, end)
    if (
        predicate.what is What.DONE
        and subject.be != "am"
        and line.lower(predicate.last) not in PERSONAL
    ):
        forms = tuple(dict.fromkeys((*forms, f"{subject.has} been")))
    words = line.written(predicate.first, predicate.last)
    return Found(*line.fix(predicate.first, predicate.last, *(f"{be} {words}" for be in forms)))


def _after_pronouns(text: Sequence[Sentence]) -> Iterator[Found]:
    """I, he, she, we, they are always subjects, so a verb is surely missing after them."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if (
                piece.lower not in SUBJECTS
                or _inverted(line, at)
                or line.lower(at - 1) in ("than", "as", "and", "or")
                or _takes_object(line, at - 1)
            ):
                continue
            predicate = predicate_at(line, at + 1, personal=True)
            if not predicate or _no_predicate(line, at, predicate):
                continue
            end = clause_end(line, predicate.last + 1)
            if has_verb(line, predicate.last + 1, end) or _asks_at_once(line, at):
                continue
            yield _found(line, Subject(at, at, _BE[piece.lower], pronoun=True), predicate, end)


_NUMERAL = re.compile(r"[IVX]+$")


def _no_predicate(line: Line, at: int, predicate: Predicate) -> bool:
    """ "Charles I in 1649", "we the owners", "I kind of like it", "everything she experienced"."""
    before = line.lower(at - 1) if at else ""
    word, after = line.lower(predicate.last), line.lower(predicate.last + 1)
    numeral = (
        line.lower(at) == "i"
        and at > 0
        and (
            (
                line.words[at - 1].text[:1].isupper()
                and before not in CONJUNCTIONS
                and not is_end(before)
            )
            or before in ("+", "/")
        )
    )
    return (
        numeral
        or before == "/"
        or (word == "kind" and after == "of")
        or (word == "sure" and after in ("as", "like", "hope", "wish", "do", "did"))
        or (word == "experienced" and after not in ("in", "at", "with", "enough", "and"))
        or (line.lower(at) == "we" and line.lower(predicate.first) in ("the", "on"))
    )


def _takes_object(line: Line, at: int) -> bool:
    """Whether the word before a pronoun is a verb that has it for its object: "you can pay he"."""
    word = line.lower(at)
    verb = read_as(word, Form.BASE, Form.PAST, Form.THIRD)
    return (
        bool(verb)
        and word not in SAYING
        and not line.opens(at + 1)
        and (
            "N" not in kinds(word)
            or line.lower(at - 1) in AUXILIARIES | {"to", "please", "i", "we", "you", "they"}
        )
    )


def _asks_at_once(line: Line, at: int) -> bool:
    return at == 0 and line.lower(len(line.words) - 1) == "?"


def _inverted(line: Line, at: int) -> bool:
    """Whether an auxiliary stands before a subject: "are they ready"."""
    before = line.lower(at - 1)
    if before == "not":
        before = line.lower(at - 2)
    return before in AUXILIARIES or before in (
        "nor",
        "neither",
        "so",
        "such",
        "all",
        "like",
        "but",
        "except",
    )


def _after_weak_pronouns(text: Sequence[Sentence]) -> Iterator[Found]:
    """You, it, this, these, that: objects too, so the clause must open with them."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            word = piece.lower
            if word not in _BE or word in SUBJECTS or _asks_at_once(line, at):
                continue
            before = line.lower(at - 1)
            if not (opens(line, at) or before in ("why", "where", "as", "because")) or (
                before in ("and", ",", "so") and word == "that"
            ):
                continue
            if word == "that" and before and before not in (";", "."):
                continue
            if (before in ("that", "so") and word in ("this", "that")) or (
                before in ("think", "see", "heard", "find") and word == "it"
            ):
                continue
            if (
                before
                in (
                    "thought",
                    "see",
                    "heard",
                    "know",
                    "knew",
                    "noticed",
                    "understand",
                    "feel",
                    "knew",
                    "mean",
                    "believe",
                    "confirm",
                )
                and word in ("it", "you", "this", "that", "these", "those")
                and not _strong(line, at)
                and line.lower(at + 1) != "not"
            ):
                continue
            predicate = predicate_at(line, at + 1, personal=True)
            if not predicate or (
                word in ("this", "that", "these", "those") and not _pointing(line, predicate)
            ):
                continue
            if (
                predicate.what is What.PLACE
                and line.lower(predicate.last) in ("here", "there")
                and word != "you"
            ):
                continue
            if before in (",", "and", "(", ":") and predicate.what in (
                What.PLACE,
                What.NOUN,
                What.DONE,
            ):
                continue
            after = line.lower(predicate.last + 1)
            if (
                (after == "of" and line.lower(predicate.last) == "kind")
                or line.lower(predicate.last) == "being"
                or (
                    word in ("this", "that", "these", "those")
                    and after == "and"
                    and kinds(line.lower(predicate.last + 2)).startswith(("J", "P", "D"))
                )
            ):
                continue
            end = clause_end(line, predicate.last + 1)
            if not has_verb(line, predicate.last + 1, end) and (
                predicate.what is not What.PLACE
                or line.lower(predicate.last - 1) in ("only", "not", "mainly", "mostly")
            ):
                yield _found(line, Subject(at, at, _BE[word], pronoun=True), predicate, end)


def _strong(line: Line, at: int) -> bool:
    return line.lower(at) in ("you", "this")


def _pointing(line: Line, predicate: Predicate) -> bool:
    """Whether "this" stands for a thing, and not before its noun ("this very shop")."""
    told = line.lower(predicate.first - 2) in ("whether", "if", "think", "sure") and line.lower(
        predicate.last + 1
    ) in (".", "?", ",", "!")
    kind = line.lower(predicate.first) == "very" and line.lower(predicate.last + 1) in (
        "of",
        "for",
        ".",
        "!",
        ",",
    )
    return (
        predicate.what is What.NOUN
        or told
        or kind
        or (
            predicate.what is What.ADJECTIVE
            and line.lower(predicate.last + 1) not in DETERMINERS
            and (
                predicate.first < predicate.last
                or set("NS").isdisjoint(kinds(line.lower(predicate.last)))
            )
            and line.lower(predicate.first) not in ("much", "many", "only", "very")
        )
    )


_SURE = 0
_MAYBE = 1


def _after_nouns(text: Sequence[Sentence], wanted: int) -> Iterator[Found]:
    for line in lines(text):
        last = 0
        for at in range(1, len(line.words)):
            if at <= last or not set("NS").intersection(kinds(line.lower(at - 1)) or "N"):
                continue
            predicate = predicate_at(line, at, personal=False)
            if not predicate:
                continue
            subject = noun_subject(line, at - 1)
            if not subject:
                continue
            level = _level(line, subject, predicate)
            if level is None or (predicate.what is What.PLACE and _goes_on(line, at + 2)):
                continue
            last = predicate.last
            if level == wanted:
                yield _found(line, subject, predicate, clause_end(line, predicate.last + 1))


def _goes_on(line: Line, at: int) -> bool:
    """Whether be is missed further on: "the woman in the photo the owner"."""
    for place in range(at, min(at + 4, len(line.words))):
        predicate = predicate_at(line, place, personal=False)
        if predicate and predicate.what is not What.PLACE:
            subject = noun_subject(line, place - 1)
            if subject and _level(line, subject, predicate) is not None:
                return True
    return False


def _level(line: Line, subject: Subject, predicate: Predicate) -> int | None:
    end = clause_end(line, predicate.last + 1)
    if has_verb(line, predicate.last + 1, end):
        return None
    before = line.lower(subject.first - 1) if subject.first else ""
    starts = not before or before in (",", ";", ":", ".", "and", "(", "so", "but")
    if line.lower(subject.first) in ("no", "any", "another") and starts:
        return None
    word = line.lower(predicate.last)
    shown = line.words[predicate.last].text
    head = line.lower(subject.last)
    acts = line.lower(subject.first) in ("some", "many", "few", "all", "others") and (
        subject.last == subject.first + 1 and set("VD").intersection(kinds(head))
    )
    if (
        acts
        or (shown[:1].isupper() and predicate.last and not shown.isupper())
        or _NUMERAL.match(shown)
        or word in ("else", "live")
        or (word == "old" and head in ("year", "years", "month", "months", "day", "days"))
        or (word in VERBS_TOO and line.lower(predicate.last + 1) in DETERMINERS)
    ):
        return None
    bare_verb = subject.first == 0 and line.lower(0) not in DETERMINERS and word in VERBS_TOO
    joined = line.lower(end) == "and" and kinds(line.lower(end + 1)) == "J"
    if (
        subject.be == "are"
        and predicate.first == predicate.last
        and "V" in kinds(word)
        and not joined
    ):
        return None
    if word == "up" and line.lower(predicate.last + 1) == "to":  # "your bank need up to five days"
        return None
    if bare_verb or line.lower(subject.last) in (
        "little",
        "bit",
        "lot",
        "plus",
        "congratulations",
        "thanks",
        "regards",
        "wishes",
        "emphasis",
        "way",
    ):
        return None
    counted = predicate.what is What.NOUN and line.lower(predicate.last - 1) == "only"
    told = (
        predicate.what is What.ADJECTIVE
        or counted
        or (before == "why" and predicate.what is What.DONE)
    )
    if before in ("since", "until", "till", "once", "why") and not told:
        return None
    if line.lower(subject.first) in ("which", "what", "whose"):
        return _SURE if predicate.what is What.ADJECTIVE else None
    if (
        predicate.what is What.NOUN
        and not counted
        and not _only_nouns(line, subject, predicate, end)
    ):
        return None
    if predicate.what is What.NOUN and word in ("what", "as", "how"):
        return _SURE
    bare = (
        subject.first == 0
        and line.lower(0) not in ("neither", "either", "one", "which", "what", "half")
        and line.lower(0) not in DETERMINERS
        and not is_name(line.words[0].text)
    )
    titled = line.lower(0) in ("mr", "mrs", "ms", "miss", "dr")
    named = is_name(line.words[subject.first].text) or titled
    if predicate.what is What.PLACE and not named and line.lower(subject.first) not in DETERMINERS:
        return None
    if before in SAYING and predicate.what in (What.PLACE, What.NOUN):
        return None
    greeted = (
        before == ","
        and subject.first <= 3
        and not any(g.last < subject.first for g in line.groups)
    )
    spliced = (
        before == ","
        and predicate.what is What.ADJECTIVE
        and line.lower(subject.first) in _KNOWN
        and firmly_ended(line, end)
    )
    if before in (",", "and", "(", ":") and not greeted:
        return _MAYBE if spliced and "?" not in line.plain else None
    if line.lower(end) == "" and starts:
        return None
    if (
        predicate.what is What.PLACE
        and starts
        and (line.lower(end) == ";" or (line.lower(subject.first) not in _KNOWN and not named))
    ):
        return None
    if bare and not titled and subject.be == "is":
        strong = predicate.what is not What.GOING_ON and predicate.what is not What.DONE
        return _MAYBE if strong and firmly_ended(line, end) and not has_verb(line, 1, end) else None
    stated = predicate.what is What.ADJECTIVE and line.lower(end) == ":"
    if starts and not firmly_ended(line, end) and not stated:
        return None
    asked = line.lower(len(line.words) - 1) == "?"
    if starts and (asked or (line.lower(end) == ":" and not stated)):
        return None
    if predicate.what is What.ADJECTIVE:
        return (
            _SURE
            if line.lower(predicate.last)
            not in ("alone", "worth", "like", "only", "due", "on", "over", "up", "back", "out")
            else _MAYBE
        )
    if predicate.what is What.GOING_ON:
        return _SURE if not starts or end - subject.first > 4 else _MAYBE
    if predicate.what is What.DONE:
        person = (
            is_name(line.words[subject.first].text)
            or gender_word(line.lower(subject.last))
            or line.lower(subject.last) in ROLES
        )
        if person and word not in PERSONAL and read_as(word, Form.PAST):
            return None
        active = read_as(line.lower(predicate.last), Form.PAST)
        if active and predicate.first == predicate.last and not starts:
            return _SURE if not is_adverb(line.lower(end - 1)) else _MAYBE
        return _SURE if not active else _MAYBE
    if predicate.what is What.NOUN:
        return _SURE
    return _MAYBE if starts else _SURE


_KNOWN = word_set("the my our your his her their this that these those its")


def _only_nouns(line: Line, subject: Subject, predicate: Predicate, end: int) -> bool:
    """Whether "your satisfaction our priority" is all there is: no verb in its whole clause."""
    head = line.lower(subject.last)
    if head in ("all", "half", "both", "twice") or (
        line.lower(end) == "," and not firmly_ended(line, end)
    ):
        return False
    earlier = kinds(line.lower(subject.last - 1))
    if (
        "V" in kinds(head)
        and subject.last > subject.first + 1
        and set("NS").intersection(earlier)
        and "J" not in earlier
    ):
        return False
    if has_verb(line, subject.first, end):
        return False
    return line.lower(predicate.last)[:1].isdigit() or firmly_ended(line, end) or subject.first > 0


def _after_contact_clauses(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The file you attached empty", "the man who called yesterday very polite"."""
    for line in lines(text):
        for group in line.groups[:3]:
            found = _contact(line, group.first, group.last) if group.finite and group.main else None
            if found:
                yield found
                break


def _contact(line: Line, first: int, last: int) -> Found | None:
    start = first - 1
    while is_adverb(line.lower(start)):
        start -= 1
    if (
        line.lower(start) not in ("i", "you", "we", "they", "he", "she", "who", "that", "which")
        or start < 1
    ):
        return None
    subject = noun_subject(line, start - 1)
    indefinite = start == 1 and line.lower(0) in ("everything", "anything", "all", "nothing")
    if indefinite:
        subject = Subject(0, 0, "is")
    if (
        subject is None
        or subject.first > 3
        or read_as(line.lower(last), Form.BASE, Form.PAST, Form.THIRD) in OBJECT_COMPLEMENT
    ):
        return None
    for at in range(last + 1, min(last + 8, len(line.words))):
        if line.lower(at) in (",", ".", "and", "but", "because", "if", "when", "that", "to"):
            return None
        predicate = predicate_at(line, at, personal=False)
        if predicate is None or predicate.what in (What.PLACE, What.GOING_ON):
            continue
        if predicate.what is What.NOUN and predicate.first == predicate.last:
            continue
        if (
            predicate.what is What.ADJECTIVE
            and predicate.first == predicate.last
            and line.lower(at) not in _FLAT
            and set("RVI").intersection(kinds(line.lower(at)))
        ):
            continue
        end = clause_end(line, predicate.last + 1)
        if (
            has_verb(line, last + 1, predicate.first)
            or has_verb(line, predicate.last + 1, end)
            or not firmly_ended(line, end)
        ):
            return None
        if line.lower(len(line.words) - 1) == "?" or (
            set("NS").intersection(kinds(line.lower(predicate.last + 1)))
            and not is_end(line.lower(predicate.last + 1))
            and not is_preposition(line.lower(predicate.last + 1))
        ):
            return None
        words = line.written(predicate.first, predicate.last)
        return Found(
            line.span(predicate.first, predicate.last),
            (f"{subject.be} {words}", f"{subject.was} {words}"),
        )
    return None


_FLAT = word_set(
    "true empty dirty wet correct complete wrong right fine perfect slow ready busy late free original"
)
OBJECT_COMPLEMENT = frozenset(
    verb(base)
    for base in (
        "make",
        "keep",
        "find",
        "get",
        "leave",
        "consider",
        "want",
        "like",
        "need",
        "have",
        "see",
        "be",
        "seem",
        "look",
        "feel",
        "become",
        "think",
        "paint",
        "stay",
        "remain",
        "sound",
        "taste",
        "smell",
        "go",
        "turn",
        "arrive",
        "come",
        "grow",
        "prefer",
        "say",
        "know",
    )
)


def _surely_after_nouns(text: Sequence[Sentence]) -> Iterator[Found]:
    return _after_nouns(text, _SURE)


def _perhaps_after_nouns(text: Sequence[Sentence]) -> Iterator[Found]:
    return _after_nouns(text, _MAYBE)


def _quality(line: Line, at: int) -> Predicate | None:
    """An adjective, and nothing else, between "who" and the verb of the main clause."""
    word, after = line.lower(at), line.lower(at + 1)
    sure = kinds(word) in ("J", "JN") and word not in VERBS_TOO and word not in DETERMINERS
    next_ = kinds(after)
    verb = after in AUXILIARIES or (
        bool(set("VZD").intersection(next_))
        and (line.lower(at - 1) == "who" or not set("NSJ").intersection(next_))
    )
    if (
        (sure or word in ("late", "new", "busy", "ready", "open", "free"))
        and verb
        and not is_preposition(line.lower(at - 2))
    ):
        return Predicate(at, at, What.ADJECTIVE)
    return None


def _after_relatives(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Customers who angry", "a bag which not available"."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in ("who", "which", "that") or at == 0:
                continue
            before = line.lower(at - 1)
            noun = set("NS").intersection(kinds(before)) or before in (
                "those",
                "anyone",
                "someone",
                "everyone",
                "people",
                "something",
                "everything",
                "anything",
            )
            if piece.lower == "that" and line.lower(at - 2) in (
                "i",
                "we",
                "you",
                "they",
                "he",
                "she",
                "to",
                "do",
                "not",
                "please",
            ):
                continue
            if not noun and not (before == "," and piece.lower != "that"):
                continue
            predicate = _quality(line, at + 1) or predicate_at(
                line, at + 1, personal=piece.lower == "who"
            )
            if line.lower(at + 1) in VERBS_TOO | {"must", "need", "up"}:
                continue
            if (
                not predicate
                or predicate.what is What.NOUN
                or (predicate.what is What.PLACE and piece.lower != "who")
            ):
                continue
            after = line.lower(predicate.last + 1)
            word = line.lower(predicate.last)
            if piece.lower == "that" and (
                (predicate.what is not What.ADJECTIVE and word not in DONE)
                or word
                in ("only", "on", "over", "up", "out", "back", "well", "long", "high", "far")
            ):
                continue
            if (
                predicate.what is What.DONE
                and read_as(word, Form.PAST)
                and not may_be_verb(line, predicate.last + 1)
            ):
                continue
            noun_next = (
                set("NS").intersection(kinds(after))
                and not is_preposition(after)
                and not may_be_verb(line, predicate.last + 1)
            )
            if (noun_next or after in DETERMINERS) and predicate.what is not What.PLACE:
                continue
            be = (
                "are"
                if before in ("those", "people")
                or ("S" in kinds(before) and "N" not in kinds(before))
                else "is"
            )
            yield _found(line, Subject(at, at, be), predicate, clause_end(line, predicate.last + 1))


CHECKS = (
    Check(
        id="COACH_COPULA_AFTER_PRONOUN",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="English has no sentence without a verb; Bengali needs none here. Put be: “{right}”.",
            bn="বাংলায় এখানে ক্রিয়া লাগে না (“সে ব্যস্ত”), কিন্তু ইংরেজি বাক্য ক্রিয়া ছাড়া হয় না। be বসান: “{right}”।",
        ),
        find=_after_pronouns,
        wrong=(
            "She [very busy => is very busy] this week.",
            "I [ready => am ready] to join from Sunday.",
            "Sorry, he [in => is in] a meeting now.",
            "Call later because they [not answering => are not answering] the phone.",
            "He [the => is the] owner of the shop.",
        ),
        right=(
            "Are they ready to join?",
            "She wrote faster than he usually does.",
            "We all work from home.",
            "Why are they not answering?",
            "I myself packed it.",
            "We all agree.",
        ),
    ),
    Check(
        id="COACH_COPULA_AFTER_IT",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="English has no sentence without a verb; Bengali needs none here. Put be: “{right}”.",
            bn="বাংলায় এখানে ক্রিয়া লাগে না (“এটা ভালো”), কিন্তু ইংরেজি বাক্য ক্রিয়া ছাড়া হয় না। be বসান: “{right}”।",
        ),
        find=_after_weak_pronouns,
        wrong=(
            "If you [interested => are interested], please send your CV.",
            "I think this [a => is a] good time to post.",
            "It [very important => is very important] for our page.",
            "This [the => is the] best plan for a small shop.",
        ),
        right=(
            "We will make it ready for you.",
            "This very shop sells it.",
            "I saw you at the fair.",
            "If you only knew.",
            "Is this available?",
        ),
    ),
    Check(
        id="COACH_COPULA_AFTER_NOUN",
        concept=Concept.COPULA,
        tier=Tier.HINT,
        message=Bilingual(
            en="This clause has no verb. Bengali needs none here, English needs be: “{right}”.",
            bn="এই অংশে কোনো ক্রিয়া নেই। বাংলায় লাগে না (“দাম বেশি”), ইংরেজিতে be লাগে: “{right}”।",
        ),
        find=_surely_after_nouns,
        wrong=(
            "The red dress [not available => is not available] in medium.",
            "Because the owner [sick => is sick], the shop will stay closed this week.",
            "I would like to know whether the offer [still valid => is still valid] for us.",
            "The rider [coming => is coming] to your address.",
        ),
        right=(
            "The people responsible for this will answer you.",
            "We keep the door open.",
            "Any size available in blue will do.",
            "The team working on it will call you.",
            "I have the file ready.",
        ),
    ),
    Check(
        id="COACH_COPULA_PERHAPS",
        concept=Concept.COPULA,
        tier=Tier.HINT,
        message=Bilingual(
            en="Is this a whole sentence? Then it needs be: “{right}”. Headings and notes may do without.",
            bn="এটা পুরো বাক্য হলে be লাগবে: “{right}”। শিরোনাম বা নোটে না থাকলেও চলে।",
        ),
        find=_perhaps_after_nouns,
        wrong=(
            "Your parcel [in => is in] the Dhaka hub.",
            "Our office [closed => is closed] on Friday.",
            "The documents [on => are on] the shared drive.",
        ),
        right=(
            "Your parcel is in the Dhaka hub.",
            "The shop on the corner sells cups.",
            "Your bank may need up to five days.",
            "The office closed at five and the guard left.",
        ),
    ),
    Check(
        id="COACH_COPULA_AFTER_CLAUSE",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“You attached” only describes the noun; the sentence still needs its own verb, be: “{right}”.",
            bn="মাঝের অংশ শুধু বিশেষ্যটিকে চেনায়; বাক্যের নিজের ক্রিয়া be এখনও লাগবে: “{right}”।",
        ),
        find=_after_contact_clauses,
        wrong=(
            "The file you attached [empty => is empty].",
            "The man who called yesterday [very polite => is very polite].",
            "The photos you sent [too dark => are too dark] for the page.",
        ),
        right=(
            "The food they made ready was cold.",
            "The file you attached yesterday is empty.",
            "The people who came late must pay.",
            "Everything we do is free.",
        ),
    ),
    Check(
        id="COACH_COPULA_AFTER_WHO",
        concept=Concept.COPULA,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After who, which or that a verb must come; here it is be: “{right}”.",
            bn="who, which বা that-এর পরে ক্রিয়া লাগে; এখানে be: “{right}”।",
        ),
        find=_after_relatives,
        wrong=(
            "Customers who [angry => are angry] usually calm down soon.",
            "We sell a bag which [not available => is not available] in local shops.",
            "The people who [responsible => are responsible] for this will answer you.",
        ),
        right=(
            "Customers who usually call at night get a discount.",
            "I know that sick people need care.",
            "Tell me which available size fits you.",
        ),
    ),
)
