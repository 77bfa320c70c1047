"""Apostrophes: an owner without one, a plural or a verb with one."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import Kind
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

_OWNER = word_set(
    "client customer buyer seller owner manager boss agent rider courier driver friend brother sister mother "
    "father uncle aunt cousin son daughter wife husband partner colleague teacher student employee employer "
    "assistant company shop store team supplier vendor bank landlord tenant neighbour neighbor guest visitor "
    "patient doctor member user designer developer writer photographer director leader captain guard cook chef "
    "baby child kid girl boy lady baker tailor accountant lawyer boutique restaurant hotel school agency "
    "office department brand competitor page website author editor trainer mentor parent grandmother grandfather "
    "recipient sender applicant candidate founder person man woman"
)
# Behind "my", "your" ... there is one of these more often than several.
_BEFORE = word_set("my our your his her their the this that each every a an one another")
_THING = word_set(
    "logo website house husband wife shop car bike wedding birthday room flat apartment mother father brother "
    "sister son daughter uncle assistant bag laptop computer dress shirt shoes wallet passport salary budget "
    "signature password username profile invoice parcel receipt feedback opinion advice decision permission "
    "name address email phone number account order message request complaint photo picture file office team "
    "page business location city country voice face hand hands life job work wishes expectations needs "
    "responsibility policy menu stall section department products product reviews review rating contract "
    "inbox calendar schedule desk table computer kitchen garden website's requirements requirement brief idea "
    "ideas reply response question questions problem problems issue family money payment details"
)
# These may be the owner's verb too ("the customers order bags"), so more must be seen.
_ALSO_VERBS = word_set(
    "shop car room name address email phone number account order message request photo picture file office page "
    "voice face hand hands work table review question reply response question questions brief issue budget "
    "schedule contract job complaint need needs wishes dress bag book parcel rating profile"
)
_BE = word_set("is was has are were will can 's had could would should does did . , ? !")
_PERIODS = word_set("weeks months years days nights mornings")
_PERIOD_THINGS = word_set(
    "offer offers sale meeting report order orders payment salary plan target price prices event work schedule task "
    "tasks invoice bill deal menu special party show class news budget posts post results result profit rent"
)
_BE_FOLLOWS = word_set(
    "a an the not been very too so really my our your just only all going great good nice fine ok okay true because "
    "important urgent possible impossible easy hard difficult ready free here there no"
)
_IRREGULAR = {
    "childrens": "children's",
    "womens": "women's",
    "mens": "men's",
    "peoples": "people's",
}
_QUANTITY = word_set(
    "all many some several few these those two three four five six seven eight nine ten both various "
    "different most other more new our your my their"
)
_SURE_QUANTITY = word_set(
    "all many several few these those two three four five six seven eight nine ten both various"
)
_TRADES = word_set(
    "print prints wash post upload share collect repair fix sell sells sold buy bought need needs have has make makes offer offers deliver sent send order ordered "
    "want wants get got design designs"
)
_GOES_ON = word_set(
    "and or . , ? ! for in with from at on to are were have will can is was get need"
)
_VERB_S = re.compile(r"^(?P<stem>\w+)['’]s$")
_NOUN_S = re.compile(r"^(?P<stem>\w+(?:-\w+)?)['’]s$")
_ACRONYM = re.compile(r"^(?P<stem>[A-Z]{2,4})['’]s$")
_PRONOUN = word_set("he she it who that this everyone nobody someone")


def _owner(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        if read.lower(0) == "its" and read.lower(1) in _BE_FOLLOWS:
            yield Found(read.span(0, 0), ("It's",))
        for at in range(1, len(read.words) - 1):
            word = read.lower(at)
            if (
                word in _PERIODS
                and read.lower(at - 1) in ("this", "next", "last")
                and _of_period(read, at + 1)
            ):
                yield Found(read.span(at, at), (f"{word[:-1]}'s",))
                continue
            if word in _IRREGULAR and word != "peoples" and read.words[at + 1].text[0].isalpha():
                yield Found(read.span(at, at), (_like(_IRREGULAR[word], read.words[at].text),))
                continue
            one = _singular(word)
            if not one or one not in _OWNER or read.lower(at - 1) not in _BEFORE:
                continue
            # "My boss number": a verb would end in s behind one person.
            if _owned(read, at + 1) or (word == "boss" and read.lower(at + 1) in _THING):
                several = f"{one}'s" if word == one else word + "'"
                yield Found(read.span(at, at), (f"{one}'s", several))


def _of_period(read: Line, at: int) -> bool:
    return read.lower(at) in _PERIOD_THINGS and read.words[at].text[0].isalpha()


def _singular(word: str) -> str | None:
    if word == "boss":
        return "boss"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("ys") and word[:-1] in ("lady", "baby", "company", "agency"):
        return word[:-1]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else None


def _owned(read: Line, at: int) -> bool:
    thing, after = read.lower(at), read.lower(at + 1)
    if thing not in _THING and not (thing.endswith("s") and thing[:-1] in _THING):
        adjective = thing in (
            "new",
            "old",
            "full",
            "first",
            "last",
            "email",
            "phone",
            "home",
            "office",
            "mobile",
        )
        return adjective and read.lower(at + 1) in _THING and read.lower(at + 2) in _BE
    if thing in _ALSO_VERBS or read_as(thing, Form.BASE, Form.THIRD):
        if after in _THING and (thing in ("email", "phone") or after not in _ALSO_VERBS):
            return True
        told = any(
            g.first < at - 2 and (g.finite or g.kind is Kind.IMPERATIVE) for g in read.groups
        )
        return after in _BE - {".", ",", "?", "!"} or (after in (".", "?") and told)
    return after != "'"


def _like(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _plural(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for at in range(1, len(read.words) - 1):
            match = _NOUN_S.match(read.words[at].text)
            if not match or match["stem"].lower().split("-")[-1] not in _things():
                continue
            before, after = read.lower(at - 1), read.lower(at + 1)
            many = before in _SURE_QUANTITY or (
                before in _TRADES and after in _GOES_ON - {"is", "was"}
            )
            plural_verb = after in (
                "are",
                "were",
                "have",
                "live",
                "want",
                "do",
                "don't",
            ) and before in _QUANTITY | {"the"}
            base_verb = before in ("all", "many", "both") and bool(read_as(after, Form.BASE))
            if (many and after in _GOES_ON) or plural_verb or base_verb:
                yield Found(read.span(at, at), (_many(match["stem"]),))


def _many(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _things() -> frozenset[str]:
    shared = shared_words()
    return (
        frozenset(w for name in ("count_noun", "more_count_noun", "job") for w in shared[name])
        | _OWNER
    )


def _verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He want's a refund`: a verb's -s is part of the word."""
    for read in lines(text):
        for at in range(1, len(read.words)):
            match = _VERB_S.match(read.words[at].text)
            if not match or read.lower(at - 1) not in _PRONOUN:
                continue
            stem = match["stem"].lower()
            found = next((r.verb for r in readings(stem) if r.form is Form.BASE), None)
            if found and stem not in ("let", "it", "that", "here", "one") and stem not in _OWNER:
                yield Found(read.span(at, at), (found.third,))


def _acronym(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for at in range(len(read.words) - 1):
            match = _ACRONYM.match(read.words[at].text)
            after = read.lower(at + 1)
            if match and after in (
                "and",
                "are",
                "were",
                "have",
                "for",
                "in",
                "to",
                ".",
                ",",
                "from",
                "with",
                "on",
            ):
                yield Found(read.span(at, at), (f"{match['stem']}s",))


CHECKS = (
    Check(
        id="COACH_PUNCTUATION_OWNER",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="An owner takes an apostrophe, one: client's, several: clients'. Here: “{right}”.",
            bn="মালিকানা বোঝাতে ঊর্ধ্বকমা লাগে; একজন হলে client's, কয়েকজন হলে clients'। এখানে “{right}”।",
        ),
        find=_owner,
        wrong=(
            "My [brothers => brother's] shop is in Mirpur.",
            "Please send it to the [managers => manager's] email address.",
            "The [customers => customer's] address is wrong.",
            "The [childrens => children's] section is upstairs.",
            "This is my [boss => boss's] number.",
            "This [weeks => week's] offer is a free mug.",
            "[Its => It's] a good offer.",
        ),
        right=(
            "My brother's shop is in Mirpur.",
            "The customers order online.",
            "The clients address us by name.",
            "Our managers email us every day.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_PLURAL",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A plural has only s; 's shows an owner. Write “{right}”.",
            bn="বহুবচনে শুধু s বসে; 's বোঝায় মালিকানা। লিখুন “{right}”।",
        ),
        find=_plural,
        wrong=(
            "We sell [bag's => bags] and shoes.",
            "All [customer's => customers] get a discount.",
            "The [photo's => photos] are in the folder.",
        ),
        right=(
            "We sell bags and shoes.",
            "The customer's order is late.",
            "All customer's data must be safe.",
            "Our client's and our own logo are ready.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_VERB_S",
        concept=Concept.PUNCTUATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A verb's -s has no apostrophe: “{right}”.",
            bn="ক্রিয়ার s-এর আগে ঊর্ধ্বকমা বসে না: “{right}”।",
        ),
        find=_verb,
        wrong=(
            "He [want's => wants] a refund.",
            "It [work's => works] on my phone.",
            "She [say's => says] the price is fixed.",
        ),
        right=(
            "He wants a refund.",
            "Let's call him.",
            "It is the work's price that worries us.",
        ),
    ),
    Check(
        id="COACH_PUNCTUATION_ACRONYM",
        concept=Concept.PUNCTUATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Several of them are “{right}”, with no apostrophe.",
            bn="একাধিক হলে “{right}”, ঊর্ধ্বকমা ছাড়া।",
        ),
        find=_acronym,
        wrong=(
            "The [PDF's => PDFs] are in the folder.",
            "Please send the [CV's => CVs] to us.",
            "We read all the [FAQ's => FAQs] on the page.",
        ),
        right=(
            "The PDFs are in the folder.",
            "The CEO's assistant called.",
            "NASA's website is down.",
        ),
    ),
)
