"""Who for people, which and that for things, whose for an owner; never “what” after a noun."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.gaps import lacks_nothing
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.noun_kinds import (
    GROUPS,
    SAYING_NOUNS,
    is_noun,
    is_person,
    is_thing,
    people,
)
from coach.rules.grammar.questions import AUXILIARIES, noun_like
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

# After these a question word asks: "tell the customer which size", "check the list who came".
_ASKING = word_set(
    "know tell ask say show explain understand wonder see check find confirm inform let advise clarify "
    "decide describe determine discuss remember remind teach guess mention write learn specify choose "
    "question wonder consult email text message notify state guide suggest recommend note list"
)
_ASKING_NOUNS = word_set(
    "idea clue matter doubt question guess example explanation decision information sure sense notion "
    "proof reminder details update instructions confusion"
)
_SUBJECTS = SUBJECT_PRONOUNS | word_set(
    "the my our your his her their this that these those a an some every each customers people clients buyers users"
)
_OWNERS = word_set("his her its their")
_ALL = word_set("all everything something anything nothing things thing")
# What they act on is no one told anything: "we found the bug who".
_TAKING = word_set(
    "see find check note list write mention suggest recommend choose notice learn discuss describe specify read look explain show state"
)


def _finite(line: Line, at: int) -> bool:
    """Whether the word at `at` can be a finite verb."""
    word = line.lower(at)
    while is_adverb(word):
        at += 1
        word = line.lower(at)
    return (
        word in AUXILIARIES
        or word in ("'s", "'ll", "'ve", "'re", "'d")
        or read_as(word, Form.THIRD, Form.PAST, Form.BASE) is not None
    )


def _asked(line: Line, at: int) -> bool:
    """Whether what opens at `at` is a question told or asked by the words before."""
    for place in range(at - 1, max(-1, at - 8), -1):
        word = line.lower(place)
        if word in (",", ";", ":", ".", "but", "because", "if", "when"):
            return False
        if word in _ASKING_NOUNS:
            return True
        if any(r.verb.base in _ASKING for r in readings(word)) and not (
            word in ("list", "lists", "question", "note", "update")
            and line.lower(place - 1) in DETERMINERS
        ):
            taken = any(r.verb.base in _TAKING for r in readings(word))
            between = {line.lower(i) for i in range(place + 1, at)}
            if taken and between and not between & (PREPOSITIONS | OBJECT_PRONOUNS | {"to"}):
                return False
            return not _names(line, place)
    return False


def _names(line: Line, at: int) -> bool:
    """Whether the word at `at`, a verb by its form, is a noun here: "the message", "my email"."""
    return noun_like(line.lower(at)) and line.lower(at - 1) in DETERMINERS


def _which_person(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The customer which called`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "which" or at == 0:
                continue
            noun = _antecedent(line, at)
            if (
                noun is None
                or _asked(line, at)
                or line.lower(at + 1) in ("of", "one", "ones", "its", "his", "her", "their")
            ):
                continue
            follows = line.lower(at + 1)
            if is_noun(follows) and not _finite(line, at + 1):
                continue
            near = {line.lower(i) for i in range(max(0, noun - 5), noun)}
            if follows in _SUBJECTS and near & word_set("of to for or between by"):
                continue  # "the liability to members which the firm has": of the other noun
            if follows in _SUBJECTS or _finite(line, at + 1):
                yield Found(*line.fix(at, at, "who", "that"))


def _antecedent(line: Line, at: int) -> int | None:
    """The place of the person that a relative at `at` belongs to."""
    word = line.lower(at - 1)
    if is_person(word, line.lower(at - 2)):
        return at - 1
    if word == "those":
        verb = read_as(line.lower(at + 1), Form.BASE)
        return at - 1 if verb and verb.base in _HUMAN else None
    if word == "one" and line.lower(at - 2) in ("no", "any", "every", "some"):
        return at - 1
    one = word in ("one", "ones") and at > 2
    if one and {line.lower(i) for i in range(max(0, at - 5), at)} & {
        "you",
        "he",
        "she",
        "i",
        "we",
        "they",
    }:
        return at - 1
    opened = not any(g.first < at for g in line.groups if g.kind != "gerund")
    if word == "," and opened and is_person(line.lower(at - 2), line.lower(at - 3)):
        return at - 2 if _finite(line, at + 1) else None
    titles = {line.lower(i) for i in range(max(0, at - 4), at)}
    if (
        titles & {"mr", "mrs", "ms", "dr", "miss"}
        and line.words[at - 1 - (word == ",")].text[:1].isupper()
    ):
        return at - 1 if _finite(line, at + 1) else None
    if line.lower(at - 2) in ("from", "in", "of") and line.words[at - 1].text[:1].isupper():
        return at - 3 if is_person(line.lower(at - 3), line.lower(at - 4)) else None
    return None


_HUMAN = word_set(
    "pay want work ask order need buy like come join apply live call write register complain know think use "
    "visit choose prefer sell help get own run wish reply attend send love follow sign wait"
)


def _who_thing(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The plugin who we use`, `the site whom we made`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in ("who", "whom") or at == 0 or not is_thing(line.lower(at - 1)):
                continue
            if line.lower(at + 1) in _OWNERS | {"'s"} and line.lower(at + 1) != "'s":
                continue
            near = _noun_phrase(line, at - 1)
            if not people().isdisjoint(near):
                continue
            if {"one", "ones", "those", "anyone", "someone", "mr", "mrs", "ms"} & set(
                near
            ) or _asked(line, at):
                continue
            if line.words[at - 1].text[:1].isupper() and at > 1:
                continue
            if line.lower(at + 1) in _SUBJECTS or _finite(line, at + 1):
                yield Found(*line.fix(at, at, "that", "which"))


_FIRMS = word_set(
    "company shop bank agency store courier firm brand hotel restaurant organisation organization factory hospital "
    "companies shops banks agencies stores firms brands hotels restaurants factories office website platform"
)


def _who_firm(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The company who lost my parcel`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in ("who", "whom") or line.lower(at - 1) not in _FIRMS:
                continue
            near = [word for word in _noun_phrase(line, at - 1) if word not in _FIRMS]
            if (
                people().isdisjoint(near)
                and not _asked(line, at)
                and line.lower(at + 1) not in _OWNERS
            ):
                yield Found(*line.fix(at, at, "that", "which"))


def _noun_phrase(line: Line, last: int) -> list[str]:
    """The words of the phrase that ends at `last`, back to the verb or break before it."""
    words: list[str] = []
    for at in range(last - 1, max(-1, last - 8), -1):
        word = line.lower(at)
        verb = read_as(word, Form.PAST, Form.PARTICIPLE, Form.ING) or read_as(word, Form.BASE)
        if word in BREAKS | AUXILIARIES or (verb and not noun_like(word)):
            break
        words.append(word)
    return words


def _what_after_noun(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The file what you sent`, `all what I need`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "what" or at == 0:
                continue
            before = line.lower(at - 1)
            follows = line.lower(at + 1)
            if not (follows in _SUBJECTS or _finite(line, at + 1)) or line.lower(at + 1) in (
                "to",
                "if",
                "about",
            ):
                continue
            if before == "else" and line.lower(at - 2) in (
                "anything",
                "something",
                "nothing",
                "everything",
            ):
                before = line.lower(at - 2)
            whole = before in _ALL and line.lower(
                at - 2
            ) not in OBJECT_PRONOUNS | SUBJECT_PRONOUNS | {"of", "in", "after", "at"}
            noun = is_noun(before) or before in ("one", "ones", "thing", "things")
            best = noun and bool(
                {line.lower(i) for i in range(max(0, at - 5), at)}
                & {"same", "only", "first", "last", "best", "worst", "most"}
            )
            acts = noun_like(before) and (
                line.lower(at - 2) in SUBJECT_PRONOUNS | AUXILIARIES | {"to", "not", "please", "us"}
                or (line.lower(at - 3) in ("let", "help") and line.lower(at - 2) in OBJECT_PRONOUNS)
            )
            if before in ("look", "see", "guess", "watch", "hear", "check") and at <= 2:
                continue  # "Look what you did"
            if before in ("time", "times", "moment", "matter") or acts or piece.text[0] == "W":
                continue
            if whole or best or (noun and not _asked(line, at)):
                person = is_person(before) and not best
                words = ("who", "that") if person else ("that", "which")
                yield Found(*line.fix(at, at, *words))


def _whom_subject(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The freelancer whom designed it`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-1]):
            if (
                piece.lower != "whom"
                or at == 0
                or line.lower(at - 1) in PREPOSITIONS | {"of", "to"}
            ):
                continue
            follows = line.lower(at + 1)
            if follows in SUBJECT_PRONOUNS | DETERMINERS or not _finite(line, at + 1):
                continue
            if follows in AUXILIARIES and line.lower(at + 2) in _SUBJECTS - word_set(
                "the my our your a an"
            ):
                continue
            if (
                noun_like(follows)
                and is_noun(follows)
                and not is_person(line.lower(at - 1))
                and line.lower(at - 1) != "those"
            ):
                continue
            yield Found(*line.fix(at, at, "who"))


_WITH = word_set("to for with from by")


def _preposition_who(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The company for who I worked`, `the box in that it came`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if at < 2 or line.lower(at - 1) not in _WITH | word_set("in on at of about"):
                continue
            preposition, noun = line.lower(at - 1), line.lower(at - 2)
            subject = (
                line.lower(at + 1) in _SUBJECTS
                or line.words[min(at + 1, len(line.words) - 1)].text[:1].isupper()
            )
            if piece.lower == "which" and is_person(noun, line.lower(at - 3)) and subject:
                if not _asked(line, at):
                    yield Found(*line.fix(at, at, "whom"))
            elif piece.lower == "who" and preposition in _WITH and subject:
                yield Found(*line.fix(at, at, "whom"))
            elif (
                piece.lower == "that"
                and is_noun(noun)
                and line.lower(at - 3) in DETERMINERS | {"which"}
            ):
                clause = line.lower(at + 1) in SUBJECT_PRONOUNS | word_set(
                    "the my our your his her their"
                )
                group = line.group_after(at)
                near = group is not None and group.finite and group.first - at <= 5
                if clause and near and preposition != "about":
                    yield Found(*line.fix(at, at, "whom" if is_person(noun) else "which"))
            elif (
                piece.lower in ("where", "when")
                and is_noun(noun)
                and subject
                and preposition in ("to", "in", "on", "at")
            ) and not _asked(line, at):
                yield Found(*line.fix(at, at, "which"))


def _whose(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Customers who their order is late`, `the customer which parcel was lost`, `who's bag was lost`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-2]):
            if piece.lower == "which's" and is_noun(line.lower(at + 1)):
                yield Found(*line.fix(at, at, "whose"))
            if piece.lower not in ("who", "which", "that") or at == 0:
                continue
            follows, noun = line.lower(at + 1), line.lower(at - 1)
            if noun == ",":
                noun = _head_before_comma(line, at)
            known = is_noun(noun) or noun in GROUPS or noun in ("those", "one", "ones", "people")
            if follows in _OWNERS and (known or piece.lower == "who"):
                taken = line.group_before(at)
                brought = taken is not None and taken.base in (
                    "know",
                    "see",
                    "find",
                    "have",
                    "need",
                )
                if piece.lower == "that" and noun in SAYING_NOUNS:
                    continue
                if piece.lower == "that" and brought and line.lower(at - 2) in ("a", "an", "the"):
                    yield Found(*line.fix(at, at + 1, "whose"))
                    continue
                verbs = line.group_after(at + 2)
                whole = follows == "its" or verbs is None or lacks_nothing(line, verbs)
                if whole and not _asked(line, at) and _verb_soon(line, at + 2):
                    yield Found(*line.fix(at, at + 1, "whose"))
            elif follows == "'s" and piece.lower in ("who", "that") and is_noun(line.lower(at + 2)):
                if piece.lower == "that" and noun != "those":
                    continue
                if _verb_soon(line, at + 3, near=True) and not is_person(line.lower(at + 2)):
                    yield Found(*line.fix(at, at + 1, "whose"))
            elif follows in AUXILIARIES:
                continue
            elif piece.lower != "that" and known and is_noun(follows) and not _asked(line, at):
                if piece.lower == "which" and not (
                    is_person(noun) or noun in GROUPS or noun in ("those", "one")
                ):
                    continue
                after = line.lower(at + 2)
                if read_as(follows, Form.THIRD, Form.PAST) or (
                    read_as(follows, Form.BASE)
                    and (noun.endswith("s") or noun in ("people", "those", "staff", "men", "women"))
                ):
                    continue  # "the customer who orders will pay": a verb, no noun
                if (
                    after in AUXILIARIES
                    or after in SUBJECT_PRONOUNS
                    or (not noun_like(follows) and read_as(after, Form.PAST, Form.THIRD))
                ):
                    yield Found(*line.fix(at, at, "whose"))


def _head_before_comma(line: Line, at: int) -> str:
    """The person named before a comma: "the customer from Narsingdi, which"."""
    for place in range(at - 2, max(-1, at - 6), -1):
        if line.lower(place) in people() or line.lower(place) in GROUPS:
            return line.lower(place)
    return line.lower(at - 2)


def _verb_soon(line: Line, at: int, *, near: bool = False) -> bool:
    last = at if near else at + 4
    for place in range(at, min(last + 1, len(line.words))):
        if line.lower(place) in BREAKS:
            return False
        if (place > at or near) and _finite(line, place):
            return True
    return False


def _whose_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The lady whose lives next door`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-1]):
            if piece.lower != "whose" or at == 0:
                continue
            follows, after = line.lower(at + 1), line.lower(at + 2)
            plain = follows in AUXILIARIES and after not in ("going",)
            verb = read_as(follows, Form.THIRD, Form.PAST)
            object_follows = (
                after in AUXILIARIES
                or after in DETERMINERS | OBJECT_PRONOUNS | PREPOSITIONS
                or after
                in (
                    "to",
                    ".",
                    "yesterday",
                    "today",
                    "next",
                    "here",
                    "there",
                )
            )
            who = "who" if is_person(line.lower(at - 1)) else "that"
            who = "who" if not is_noun(line.lower(at - 1)) else who
            if plain or (
                verb
                and not is_noun(follows)
                and object_follows
                and not (noun_like(follows) and after not in OBJECT_PRONOUNS)
            ):
                yield Found(*line.fix(at, at, who))
            elif follows in SUBJECT_PRONOUNS and line.lower(at - 1) != ",":
                yield from _whose_pronoun(line, at)
            elif (
                follows.endswith("ing")
                and after in DETERMINERS | _WHEN_HERE
                and read_as(follows, Form.ING)
            ):
                yield Found(*line.fix(at, at, "who is"))


_WHEN_HERE = word_set("tomorrow today tonight here there now . to for at on in from with soon next")


def _whose_pronoun(line: Line, at: int) -> Iterator[Found]:
    """`The designer whose I hired`."""
    group = line.group_after(at + 1)
    if group and group.finite and group.first <= at + 3 and not _asked(line, at):
        person = is_person(line.lower(at - 1))
        yield Found(*line.fix(at, at, "whom" if person else "that"))


def _doubled(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The one which that you sent`."""
    pairs = {("which", "that"): "that", ("that", "which"): "that", ("who", "that"): "who", ("that", "who"): "who",
             ("who", "which"): "who", ("which", "who"): "who", ("which", "what"): "that", ("that", "what"): "that",
             ("where", "that"): "where", ("what", "that"): "what", ("that", "why"): "why"}  # fmt: skip
    for line in lines(text):
        for at in range(1, len(line.words) - 1):
            pair = (line.lower(at), line.lower(at + 1))
            if pair not in pairs or not (line.lower(at + 2) in _SUBJECTS or _finite(line, at + 2)):
                continue
            before = line.lower(at - 1)
            if not (
                is_noun(before) or before in ("one", "ones", "thing", "those", "everything", "all")
            ):
                continue
            if _asked(line, at) or pair == ("what", "that"):
                continue
            if (
                pair == ("that", "what")
                and line.groups
                and any(g.first > at + 2 and g.finite for g in line.groups[1:])
                and before not in ("one", "ones")
            ):
                continue
            yield Found(*line.fix(at, at + 1, pairs[pair]))


def _reason(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The reason because I write`, `the way how you answered`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-1]):
            if (
                piece.lower in ("reason", "reasons")
                and line.lower(at + 1) in ("because", "which", "where")
                and line.lower(at + 2) in _SUBJECTS
            ):
                yield Found(*line.fix(at + 1, at + 1, "why"))
            elif (
                piece.lower in ("reason", "reasons")
                and (line.lower(at + 1), line.lower(at + 2)) == ("for", "that")
                and line.lower(at + 3) in _SUBJECTS
            ):
                yield Found(*line.fix(at + 1, at + 2, "why"))
            elif (
                piece.lower == "way"
                and line.lower(at + 1) in ("how", "which")
                and line.lower(at + 2) in _SUBJECTS
                and line.lower(at - 1) in ("the", "this", "that")
            ) and not (line.lower(at + 1) == "which" and _asked(line, at + 1)):
                yield Found(*line.fix(at, at + 1, "way"))


def _is_because(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The reason is because`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "because" or line.lower(at - 1) not in ("is", "was", "'s"):
                continue
            if any(line.lower(i) in ("reason", "reasons") for i in range(max(0, at - 9), at)):
                yield Found(*line.fix(at, at, "that"))


def _same_which(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The same problem which we had`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "which" or line.lower(at - 1) in PREPOSITIONS | {","}:
                continue
            near = [line.lower(i) for i in range(max(0, at - 4), at)]
            if "same" in near or "such" in near:
                yield Found(*line.fix(at, at, "that", "as"))


def _they_who(text: Sequence[Sentence]) -> Iterator[Found]:
    """`They who come late`."""
    for line in lines(text):
        for at, piece in enumerate(line.words[:-1]):
            if (
                (
                    piece.lower in ("they", "them")
                    and line.lower(at + 1) == "who"
                    and _finite(line, at + 2)
                )
                and not _asked(line, at + 1)
                and (line.opens(at) or piece.lower == "them")
            ):
                yield Found(*line.fix(at, at, "those"))


def _comma_what(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He did not reply, what made me worried`."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "what" or line.lower(at - 1) != "," or line.words[-1].lower == "?":
                continue
            verbs = [g for g in line.groups if g.first > at and (g.finite or g.kind == "loose")]
            before = any(g.finite for g in line.groups if g.last < at)
            if (
                not verbs
                or verbs[0].first != at + 1
                or not before
                or line.lower(at + 2) in ("more", "worse", "better")
            ):
                continue
            if any(g.finite for g in verbs[1:]) and not line.broken(
                verbs[0].last + 1, verbs[1].first - 1
            ):
                continue
            if (verbs[0].main and read_as(line.lower(at + 1), Form.THIRD, Form.PAST)) or line.lower(
                at + 1
            ) in AUXILIARIES:
                yield Found(*line.fix(at, at, "which"))


CHECKS = (
    Check(
        id="COACH_RELATIVE_WHICH_PERSON",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Which” stands for things; for people say “{right}”.",
            bn="which জিনিসের জন্য; মানুষের জন্য “{right}”। বাংলায় “যে” দুটোতেই চলে বলে ভুলটা হয়।",
        ),
        find=_which_person,
        wrong=(
            "The customer [which => who] called this morning wants a refund.",
            "Any buyer [which => who] pays early gets a mug.",
            "Those [which => who] pay before Friday will get a free bag.",
            "We need a designer [which => who] can make reels.",
        ),
        right=(
            "The customer who called this morning wants a refund.",
            "Ask the customer which size he wants.",
            "Use a password manager which works offline.",
            "Those which are broken go back.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHO_THING",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Who” stands for people; for a thing say “{right}”.",
            bn="who মানুষের জন্য; জিনিসের জন্য “{right}”।",
        ),
        find=_who_thing,
        wrong=(
            "The plugin [who => that] we use for backups is free.",
            "We found the bug [who => that] made your reports wrong.",
            "The website [whom => that] we made is live.",
        ),
        right=(
            "The plugin that we use for backups is free.",
            "The owner of the website who called is here.",
            "Check in the report who called.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHO_FIRM",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=Bilingual(
            en="A company or a shop is a thing in careful English: “{right}”.",
            bn="সযত্ন ইংরেজিতে কোম্পানি বা দোকান জিনিস হিসেবে ধরা হয়: “{right}”।",
        ),
        find=_who_firm,
        wrong=(
            "The company [who => that] lost my parcel has not replied.",
            "We use a courier [who => that] delivers on Fridays.",
            "The shop [who => that] sold it is closed.",
        ),
        right=(
            "The company that lost my parcel has not replied.",
            "The owner of the company who called is here.",
            "Tell the shop who sent it.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHAT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“What” means “the thing that”; after a noun, all or everything say “{right}”.",
            bn="what মানে “যা”, নিজেই বিশেষ্য; বিশেষ্য, all বা everything-এর পরে বসে “{right}”।",
        ),
        find=_what_after_noun,
        wrong=(
            "The file [what => that] you sent is empty.",
            "Everything [what => that] you see here is on sale.",
            "All [what => that] I need is your phone number.",
            "Anyone [what => who] wants to help can come.",
        ),
        right=(
            "The file that you sent is empty.",
            "What you sent is empty.",
            "Tell the customer what you need.",
            "Please explain in a reply what you need.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHOM_SUBJECT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The person does the action here, so it is “who”: whom is like him, who like he.",
            bn="মানুষটি নিজেই কাজটি করছে, তাই “who”: whom হলো him-এর মতো, who হলো he-র মতো।",
        ),
        find=_whom_subject,
        wrong=(
            "The freelancer [whom => who] designed your box won an award.",
            "The man [whom => who] is waiting wants his bag.",
            "Those [whom => who] work at night get tea.",
        ),
        right=(
            "The freelancer whom you hired won an award.",
            "We have ten riders, two of whom are new.",
            "Whom did you call?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_AFTER_PREPOSITION",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Right after a preposition stands “whom” for people and “which” for things: “{right}”.",
            bn="preposition-এর ঠিক পরে মানুষের জন্য whom, জিনিসের জন্য which বসে: “{right}”।",
        ),
        find=_preposition_who,
        wrong=(
            "The company for [who => whom] I worked made software.",
            "I still have the box in [that => which] the lamp came.",
            "The account to [where => which] you sent the money is closed.",
        ),
        right=(
            "The company for which I worked made software.",
            "It depends on who you ask.",
            "The tool is useful in that it saves time.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHOSE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What belongs to somebody is told with “whose”: “{right} order”.",
            bn="কার জিনিস তা বোঝাতে “whose” (যার): “{right} order”।",
        ),
        find=_whose,
        wrong=(
            "Customers [who their => whose] orders are late will get a voucher.",
            "The guest [who's => whose] bag was lost is waiting.",
            "The customer [which => whose] parcel had been opened sent us a video.",
            "She sent a photo of the dress [which its => whose] zip had broken.",
        ),
        right=(
            "Customers whose orders are late will get a voucher.",
            "The guest who's waiting lost a bag.",
            "He said that his order was late.",
            "Ask the client which file is final.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHOSE_VERB",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Whose” needs a noun after it (whose bag); before a verb it is “{right}”.",
            bn="whose-এর পরে বিশেষ্য লাগে (whose bag); ক্রিয়ার আগে “{right}”।",
        ),
        find=_whose_verb,
        wrong=(
            "The lady [whose => who] lives next door took my parcel.",
            "The agent [whose => who] called me was kind.",
            "The person [whose => who] is handling this is away.",
        ),
        right=(
            "The lady who lives next door took my parcel.",
            "Whose bag is this?",
            "The painter whose works you like has come.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_DOUBLED",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="One linking word is enough: “{right}”.",
            bn="একটি সংযোজক শব্দই যথেষ্ট: “{right}”।",
        ),
        find=_doubled,
        wrong=(
            "The one [which that => that] you sent is fine.",
            "The customer [who that => who] called is here.",
            "The page [that which => that] we made is live.",
        ),
        right=(
            "The one that you sent is fine.",
            "Do you know who that is?",
            "I know that what you said is true.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_REASON",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="It is “the reason why” and “the way” (or “the way that”), with no “because” or “how”: “{right}”.",
            bn="“the reason why” আর “the way” (বা the way that) বলা হয়, because বা how বসে না: “{right}”।",
        ),
        find=_reason,
        wrong=(
            "The reason [because => why] I am writing is the refund.",
            "The [way how => way] you answered was nice.",
            "The reason [which => why] we are late is the strike.",
        ),
        right=(
            "The reason why I am writing is the refund.",
            "That is how you answered.",
            "Do you know which way he went?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_REASON_IS_BECAUSE",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Reason” already means because; careful English says “the reason is that”.",
            bn="reason-এই “কারণ” আছে, তাই সযত্নে লেখা ইংরেজিতে “the reason is that”।",
        ),
        find=_is_because,
        wrong=(
            "The reason is [because => that] the server is down.",
            "The reason why I called is [because => that] my order is late.",
            "One reason was [because => that] the rider fell ill.",
        ),
        right=(
            "The reason is that the server is down.",
            "It is because the server is down.",
            "We closed because of rain.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_SAME_WHICH",
        concept=Concept.RELATIVE,
        tier=Tier.HINT,
        message=Bilingual(
            en="After “the same” and “such” say “{right}”, not “which”.",
            bn="the same বা such-এর পরে which নয়, “{right}”।",
        ),
        find=_same_which,
        wrong=(
            "It is the same problem [which => that] we had in May.",
            "This is the same file [which => that] you sent before.",
            "It is such a plan [which => that] nobody can buy.",
        ),
        right=(
            "It is the same problem that we had in May.",
            "I forgot which one.",
            "The plan, which is new, costs the same.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_THEY_WHO",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="For “যারা … তারা” English says “those who”.",
            bn="“যারা”-র ইংরেজি “those who”।",
        ),
        find=_they_who,
        wrong=(
            "[They => Those] who come late lose the seat.",
            "We thank [them => those] who helped us.",
            "[They => Those] who want a refund should write to us.",
        ),
        right=(
            "Those who come late lose the seat.",
            "They know who came late.",
            "Ask them who wants tea.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_COMMA_WHAT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="To add a word about the whole sentence, use “, which”, not “, what”.",
            bn="পুরো কথাটি নিয়ে কিছু জুড়তে “, which” লাগে, “, what” নয়।",
        ),
        find=_comma_what,
        wrong=(
            "He did not reply, [what => which] made me worried.",
            "She answered in one minute, [what => which] was great.",
            "The box came late, [what => which] caused a problem.",
        ),
        right=(
            "He did not reply, which made me worried.",
            "In short, what matters is speed.",
            "Tell me what happened.",
        ),
    ),
)
