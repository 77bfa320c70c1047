"""It for one thing, they for several, he and she for people only."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.mentions import mentions
from coach.rules.grammar.noun_kinds import things
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, is_adverb
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

# Things of shop, office, web and post; none is an animal or a person.
_NAMED_THINGS = word_set(
    "parcel package order file link website site app page phone laptop computer bag box product item email mail message "
    "invoice bill receipt payment refund account password code form photo picture image video logo banner design report "
    "document letter ticket plugin button menu card coupon watch shirt dress shoe saree sari shawl mug cup glass plate "
    "keyboard mouse screen charger cable battery camera printer machine fan lamp table chair sofa bed mattress fridge "
    "oven cooker blender mixer toy doll book notebook pen map post comment article blog shop store office branch room "
    "house building road bridge bus train car bike truck van ship plane ring necklace bracelet earring cake pizza food "
    "meal dish spreadsheet sheet folder drive database server domain hosting template theme font colour color size price "
    "offer discount deal plan package contract agreement proposal brief draft version update system software tool "
    "browser router modem internet network connection wifi sim application subscription newsletter campaign ad advert "
    "advertisement poster flyer brochure catalogue catalog certificate passport visa calendar schedule meeting project "
    "task job problem issue error bug delay warranty guarantee policy rule song music film movie game fabric cloth "
    "blanket pillow curtain carpet tile kettle bottle jar packet envelope label sticker stamp zip zipper strap lid handle "
    "sample gift voucher bouquet flower tree plant review survey question answer reply idea topic budget salary data "
    "tracking number address thermometer helmet jacket coat sweater trouser skirt sock hat cap belt wallet purse umbrella"
)
_ALL_THINGS = frozenset(
    word for word in things() if not word.endswith("s") and "V" not in kinds(word)
)
_THING = _NAMED_THINGS | (
    _ALL_THINGS
    - word_set(
        "help look dollar taka euro pound cent hand eye foot head work time way thing part case fact place side kind lot rest"
    )
)
_PLURAL_ONLY = word_set(
    "shoes jeans glasses headphones earphones goods clothes trousers scissors socks earrings gloves"
)
_UNCOUNTED = word_set(
    "information news advice furniture equipment luggage software feedback stock money jewellery jewelry homework"
)
_TIME = word_set("day days week weeks month months hour hours minute minutes year years time times morning evening night today "
                 "yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday way")  # fmt: skip
_PEOPLE = word_set(
    "customers clients users visitors buyers sellers riders drivers suppliers agents followers students teachers parents "
    "friends colleagues guests readers owners managers designers developers employees workers boys girls men women people "
    "children kids neighbours neighbors passengers members trainees learners doctors nurses partners couriers vendors "
    "brothers sisters sons daughters uncles aunts cousins staff candidates applicants subscribers guards relatives tourists "
    "freelancers assistants writers editors reviewers patients subscribers tenants bloggers admins moderators"
)
# What only one or several things can be; not "it is possible", said of no thing.
_QUALITY = word_set(
    "small big large tight loose broken torn damaged wet dirty late ready missing heavy light blurry old new expensive "
    "costly cheap wrong short long dark bright faded cracked scratched empty full fake original available lost delayed "
    "sold beautiful lovely pretty colourful colorful comfortable delicious fresh rotten expired soft hard thin thick "
    "different similar identical attached uploaded packed shipped delivered sent printed approved finished blue red green "
    "black white in on at not too very so also still now already"
)
_FALLS = word_set("broke broken arrived came fell tore faded cracked leaked melted disappeared vanished looks look looked fit fits "
                  "works work worked cost costs has have had got get gets was were are is will do does did need needs smell smells taste")  # fmt: skip
_DOING = word_set(
    "check open read download print send update review fix replace return pack wash answer answered removed remove reviewed uploaded fixed packed edited bought sold lost broke carry lift open opened cancel confirm follow followed deliver forward post clean translate type copy paste see find keep use try upload share "
    "delete remove edit sign fill collect receive got get received take put approve attach add save buy test count move sort"
)
_OF_IT = re.compile(
    r"\b(one|two|three|four|five|six|both|each|several|many|few|none|some|all|most|half|neither|either|any|a few|many|which one) of (it)\b(?! all\b)"
)


def _of_it(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I bought three mugs, and one of it has no handle"."""
    for line in lines(text):
        for match in line.matches(_OF_IT):
            place = line.place(match.start(2), match.end(2))
            if not place or line.words[place.last].text.lower() != "it":
                continue
            several = match[1] not in ("some", "all", "most", "half", "any", "none")
            if several or _plural_before(line, place.first):
                yield Found(line.span(place.first, place.last), ("them",))


def _plural_before(line: Line, at: int) -> bool:
    return _number(line, at) == "plural"


def _number(line: Line, end: int, start: int = 0) -> str | None:
    """Whether the nouns before `end` are all plural or all one; None if mixed or none."""
    found = set()
    for at in range(start, end):
        word = line.lower(at)
        if word in _TIME or (at and line.lower(at - 1) in ("per", "a") and word in _TIME):
            continue
        kind = kinds(word)
        if word in _PLURAL_ONLY or (word.endswith("s") and _singular(word) in _THING):
            if (
                at + 1 < end
                and set("NS").intersection(kinds(line.lower(at + 1)))
                and line.lower(at + 1) not in PREPOSITIONS
                and not set("VD").intersection(kinds(line.lower(at + 1)))
            ):
                continue  # "sales report"
            found.add("plural")
        elif word in _THING or word in _UNCOUNTED:
            if line.lower(at + 1) in _THING or _singular(line.lower(at + 1)) in _THING:
                continue  # the first half of a compound
            found.add("one" if not _joined(line, at) else "mixed")
        elif (
            kind in ("N", "NJ", "JN")
            and "J" not in kind
            and at
            and line.lower(at - 1) in DETERMINERS | PREPOSITIONS
        ):
            found.add("other")
    return found.pop() if len(found) == 1 else None


def _joined(line: Line, at: int) -> bool:
    near = (line.lower(at + 1), line.lower(at + 2))
    return near[0] in ("and", "or") and bool(
        near[1] in DETERMINERS
        or (set("NS").intersection(kinds(near[1])) and near[1] not in ("send", "check"))
    )


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else ""


_SPEAKERS = word_set("i we you me us my our your")


def _he_for_things(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Your link does not work because he has a space in it"."""
    someone = False
    for line in lines(text):
        people = mentions(line)
        for mention in people:
            if not mention.pronoun or line.lower(mention.first) not in ("he", "she", "him"):
                continue
            at = mention.first
            earlier = [m for m in people if m.first < at and line.lower(m.first) not in _SPEAKERS]
            if line.lower(at - 1) in ("like", "as", "than") and line.lower(at + 1) == "who":
                continue  # "people like him who never complain"
            if (
                line.lower(at) in ("he", "him", "she")
                and earlier
                and all(m.plural for m in earlier)
                and not someone
            ):
                if (
                    {line.lower(m.first) for m in earlier} <= _PEOPLE
                    and not _one_person(line, at)
                    and line.lower(at - 1) != "that"
                    and (
                        line.opens(at)
                        or (line.lower(at) == "him" and read_as(line.lower(at - 1), Form.BASE))
                        or line.lower(at - 1)
                        in (
                            "said",
                            "say",
                            "think",
                            "told",
                            "answer",
                            "to",
                            "for",
                            "with",
                            "call",
                            "help",
                            "tell",
                            "ask",
                            "give",
                        )
                    )
                ):
                    right = "them" if line.lower(at) == "him" else "they"
                    yield from _replaced(line, at, right, plural=True)
                continue
            if someone or earlier or at < 3 or line.lower(at - 1) in ("that", "which", "and"):
                continue
            if any(
                word.text.endswith(("'s", "’s")) and word.text[:1].isupper()
                for word in line.words[:at]
            ):
                continue
            if not _a_thing_does(line, at):
                continue
            number = _number(line, at)
            if number in ("one", "plural") and line.lower(at) != "him":
                yield from _replaced(
                    line, at, "it" if number == "one" else "they", plural=number == "plural"
                )
        someone = someone or any(not m.plural for m in people)


_THING_DOES = word_set(
    "is was has does did looks works shows needs weighs costs comes takes uses ran opens runs stopped broke arrived will may might "
    "can cannot could should must had 's keeps gets got seems does smells loads crashes freezes contains includes fits "
    "matches goes says starts"
)


def _a_thing_does(line: Line, at: int) -> bool:
    """Whether a thing may do what follows, and a new clause begins here."""
    verb_at = at + 1
    while is_adverb(line.lower(verb_at)):
        verb_at += 1
    word, after = line.lower(verb_at), line.lower(verb_at + 1)
    if word not in _THING_DOES or not (
        line.opens(at) or line.lower(at - 1) in ("think", "hope", ";")
    ):
        return False
    if (
        word
        in (
            "did",
            "does",
            "can",
            "could",
            "will",
            "may",
            "should",
            "must",
            "cannot",
            "got",
            "might",
        )
        and after != "be"
    ):
        verb_next = line.lower(verb_at + 2) if after == "not" else after
        return verb_next in (
            "work",
            "open",
            "load",
            "arrive",
            "fit",
            "show",
            "start",
            "come",
            "match",
            "look",
            "run",
            "print",
            "charge",
            "close",
            "have",
            "need",
            "break",
            "stop",
        )
    if word in ("has", "had"):  # "he had no card"
        return after not in ("no", "to", "been", "not", "never", "left", "gone", "just", "already")
    if word not in ("is", "was", "'s"):
        return word not in ("says", "runs", "goes")
    while is_adverb(line.lower(verb_at + 1)) or line.lower(verb_at + 1) in ("too", "very", "so"):
        verb_at += 1
    return line.lower(verb_at + 1) in (_QUALITY - _OF_PEOPLE_TOO) | _STUCK


_STUCK = word_set("stuck jammed blocked frozen dead missing")
_OF_PEOPLE_TOO = word_set(
    "late ready missing different similar beautiful lovely pretty lost light soft in on at old new short small "
    "big large wrong finished delayed hard thin sent dark comfortable available identical not"
)


def _one_person(line: Line, at: int) -> bool:
    return any(
        line.lower(i) in ("one", "each", "someone", "somebody", "anyone")
        and line.lower(i + 1) != "of"
        for i in range(at)
    )


def _replaced(line: Line, at: int, right: str, *, plural: bool) -> Iterator[Found]:
    """The pronoun, with the verb after it where the number changes that too."""
    piece = line.words[at]
    text = line.lower(at + 1)
    be = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "are"}
    inside = at + 1 < len(line.words) and line.words[at + 1].start == piece.start
    if plural and text in be:
        new = f"{right} {be[text]}"
        yield Found(line.span(at, at + 1), (new.capitalize() if piece.text[:1].isupper() else new,))
    elif plural and (third := read_as(text, Form.THIRD)) and not set("N").intersection(kinds(text)):
        new = f"{right} {third.base}"
        yield Found(line.span(at, at + 1), (new.capitalize() if piece.text[:1].isupper() else new,))
    elif inside:
        rest = piece.text[len(line.lower(at)) :]
        new = right + rest
        yield Found(
            Span(piece.start, piece.end), (new.capitalize() if piece.text[:1].isupper() else new,)
        )
    else:
        yield Found(line.span(at, at), (right.capitalize() if piece.text[:1].isupper() else right,))


def _it_for_many(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The cups were wrapped well, but it still broke"; "I have three files. Please check it"."""
    before: Line | None = None
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower != "it":
                continue
            near = _number(line, at)
            if near is None and before is not None and not _any_noun(line, at):
                near = _number(before, len(before.words))
                if near == "plural" and not _object_of_doing(line, at):
                    continue
            if near != "plural" or any(line.lower(i) == "it" for i in range(at)):
                continue
            if _object_of_doing(line, at):
                yield Found(line.span(at, at), ("them",))
            elif _said_of_things(line, at):
                yield from _replaced(line, at, "they", plural=True)
        before = line


def _any_noun(line: Line, end: int) -> bool:
    return any(
        set("NS").intersection(kinds(line.lower(i)))
        and not set("VJRI").intersection(kinds(line.lower(i)))
        for i in range(end)
    )


def _object_of_doing(line: Line, at: int) -> bool:
    after = line.lower(at + 1)
    if (
        line.lower(at - 1) in _LIKING
        and line.lower(at - 3) not in ("as", "how", "way", "when", "if")
        and after in (".", ",", "!", "?", "", "and", "but", "because", "so", "to")
    ):
        return True
    return line.lower(at - 1) in _DOING and (
        after
        in (
            ".",
            ",",
            "!",
            "?",
            "",
            "again",
            "today",
            "now",
            "and",
            "before",
            "please",
            "yet",
            "soon",
            "carefully",
            "once",
            "from",
            "to",
            "by",
            "at",
            "in",
            "on",
            "with",
            "for",
            "if",
            "when",
            "because",
            "as",
            "immediately",
            "quickly",
            "online",
            "so",
            "first",
            "properly",
            "directly",
            "later",
            "tomorrow",
            "tonight",
        )
    )


_LIKING = word_set(
    "like love hate wear use want need prefer return accept refuse give hang fold iron deliver"
)
_NO_QUALITY = word_set(
    "possible impossible clear true important necessary obvious good great nice fine hard better best likely easy difficult "
    "sad strange funny okay ok worth sure urgent interesting useful useless fun unfair wrong right cold hot dark early"
)


def _said_of_things(line: Line, at: int) -> bool:
    verb_at = at + 1
    while line.lower(verb_at) in (
        "still",
        "also",
        "all",
        "just",
        "already",
        "really",
        "never",
        "now",
    ):
        verb_at += 1
    word, after = line.lower(verb_at), line.lower(verb_at + 1)
    if word in ("is", "was", "'s", "looks", "looked", "are", "were"):
        while after in (
            "too",
            "very",
            "so",
            "also",
            "still",
            "not",
            "all",
            "already",
            "really",
            "now",
            "quite",
            "half",
            "mostly",
        ):
            verb_at += 1
            after = line.lower(verb_at + 1)
        kind = kinds(after)
        plain = "J" in kind and not set("VRI").intersection(kind) and after not in _NO_QUALITY
        if plain and line.lower(verb_at + 2) in (".", ",", "!", "?", "when", "and", "but"):
            return True
        final = line.lower(verb_at + 2)
        return (
            after
            in _QUALITY - {"in", "on", "at", "hard", "late", "expensive", "different", "not", "now"}
            and final not in ("that",)
        ) or (
            after in ("late", "expensive", "hard", "different")
            and final in (".", ",", "!", "?", "", "and", "for")
        )
    return word in (
        "breaks",
        "tears",
        "fades",
        "arrives",
        "leaks",
        "cracks",
        "broke",
        "arrived",
        "came",
        "fell",
        "tore",
        "faded",
        "cracked",
        "leaked",
        "melted",
        "disappeared",
        "vanished",
        "arrive",
    )


def _they_for_one(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower == "them" and line.lower(at - 1) in _DOING and not mentions(line):
                number = _number(line, at)
                joined = any(
                    line.lower(i)
                    in ("and", "they", "them", "these", "those", "all", "team", "company")
                    for i in range(at - 1)
                )
                after = line.lower(at + 1)
                if (
                    number == "one"
                    and not joined
                    and after in (".", ",", "!", "?", "", "again", "and", "now", "before", "today")
                ):
                    yield Found(line.span(at, at), ("it",))


CHECKS = (
    Check(
        id="COACH_PRONOUN_HE_FOR_THING",
        across=True,
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="He and she are for one person. A thing is it; several people or things are they: “{right}”.",
            bn="he, she শুধু একজন মানুষের জন্য। জিনিস হলে it, অনেক মানুষ বা জিনিস হলে they: “{right}”।",
        ),
        find=_he_for_things,
        wrong=(
            "Your link does not work because [he => it] has a space in it.",
            "The parcel is late because [he => it] is stuck in customs.",
            "The riders said [he => they] could not find the house.",
            "If customers complain, answer [him => them] politely.",
        ),
        right=(
            "The owner called about the link because he has a question.",
            "Rafi sent the parcel, and he will call you.",
            "The riders asked a guard, but he did not know the house.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_OF_IT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="You count several things here, so they are “them”: “one of {right}”.",
            bn="এখানে একাধিক জিনিসের কথা হচ্ছে, তাই it নয়: “one of {right}”।",
        ),
        find=_of_it,
        wrong=(
            "I bought three mugs, and one of [it => them] has no handle.",
            "We read your comments and liked all of [it => them].",
            "Two of [it => them] were broken.",
        ),
        right=(
            "I drank the juice, and some of it was sour.",
            "I ate the cake, all of it.",
            "One of its keys is broken.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_IT_FOR_MANY",
        across=True,
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="Several things are they and them, one is it: “{right}”.",
            bn="একাধিক জিনিস হলে they, them; একটি হলে it: “{right}”।",
        ),
        find=_it_for_many,
        wrong=(
            "The cups were wrapped well, but [it => they] still broke on the way.",
            "The shirts are nice, but [it is => they are] too small.",
            "I have attached three files. Please check [it => them].",
        ),
        right=(
            "I bought two shirts, but it is hard to choose.",
            "The files are in the folder, and it is full.",
            "We sent three emails, and it took an hour.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_THEM_FOR_ONE",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="One thing, or what cannot be counted, is it, not them: “{right}”.",
            bn="একটি জিনিস বা গোনা যায় না এমন কিছু হলে it, them নয়: “{right}”।",
        ),
        find=_they_for_one,
        wrong=(
            "The invoice is attached; please check [them => it].",
            "This information is old, so please update [them => it].",
            "The photo is too dark, so I will edit [them => it] again.",
        ),
        right=(
            "The invoices are attached; please check them.",
            "The invoice and the bill are attached; please check them.",
            "The team has the file; please ask them.",
        ),
    ),
)
