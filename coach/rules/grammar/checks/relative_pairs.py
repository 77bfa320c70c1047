"""Bengali pairs যে … সে, যা … তা, যেখানে … সেখানে; English has one word for both."""

import re
from collections.abc import Callable, Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.questions import AUXILIARIES
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import SUBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as

_PRONOUN = r"(?:i|you|we|they|he|she|it)"
_CLAUSE = r"[^,;:.?!]+?"
_VERB = (
    rf"(?:{'|'.join(sorted(AUXILIARIES))}|\w+s|\w+ed|get|got|need|want|have|pay|receive|go|work)"
)

_WHO = re.compile(
    rf"^(?:(?:and|but|so) )?(?P<wrong>who (?P<what>{_CLAUSE}) ,? ?(?P<copy>he|she|they|those|that person|that one|that customer|it|please|only he|only they|then he))(?= \w)"
)
_WHO_BARE = re.compile(rf"^who (?P<what>(?:\w+ ){{1,5}}\w+) (?P<copy>he|she|they) {_VERB}\b")
_WHICH = re.compile(
    rf"^(?:(?:and|but|so) )?(?P<wrong>which (?P<noun>(?:\w+ ){{1,2}}?)(?P<clause>(?:{_PRONOUN}|my|your|our|the|his|her|their) {_CLAUSE}) ,? ?(?P<copy>that one|that|it|those|they|this|these|the same))(?= (?P<next>\w+))"
)
_WHICH_VERB = re.compile(
    rf"^(?P<wrong>which (?P<noun>\w+) (?P<clause>(?:\w+)(?: {_CLAUSE})?) , (?P<copy>that one|that|it|those|they|this))(?= (?P<next>\w+))"
)
_WHAT = re.compile(
    rf"^(?:(?:and|but|so) )?(?P<wrong>(?:what|whatever) (?!an? |if |about |next )(?P<clause>{_CLAUSE}) ,? ?(?P<copy>that|it|those|the same))(?= (?P<next>\w+))"
)
_WHAT_LAST = re.compile(
    rf"^(?P<wrong>(?P<what>what|whatever) (?P<clause>{_PRONOUN} {_CLAUSE}) , (?P<main>{_PRONOUN} [^,;:.?!]+?) (?:that|it|those))(?= [.!]|$)"
)
_WHERE = re.compile(
    rf"^(?:where|wherever) (?!there\b)(?P<clause>{_CLAUSE}) ,? ?(?P<wrong>there)(?= {_PRONOUN}\b| the | our | my | your | no | people | customers | everyone )"
)
_MUCH = re.compile(
    rf"^(?P<wrong>(?:as|how) (?P<amount>much|many|long|fast|soon|big|far|early)(?: as)? (?P<clause>{_CLAUSE}) ,? ?(?:that|so) (?P=amount)(?: as)? (?P<main>(?:{_PRONOUN}|my|our|your|the) [^,;:.?!]+))(?= [.!]|$)"
)
_TOPIC = re.compile(
    rf"^(?:(?:the|a|an|any|every|all|our|my|your|his|her|their|this|that|those|these|someone|anyone|everyone|whoever|whatever|whichever)\b ?)(?:\w+ ){{0,4}}?(?:who|that|which|ordered|called|sent|bought|paid|comes?|wants?|needs?|you|we|i|they)\b {_CLAUSE} (?P<wrong>, (?P<copy>he|she|it|they|those|that))(?= (?P<next>\w+))"
)


def _one_word(line: Line, pattern: re.Pattern[str]) -> tuple[re.Match[str], Place] | None:
    if line.words[-1].lower == "?":
        return None
    match = pattern.match(line.plain)
    place = match and line.place(*match.span("wrong"))
    return (match, place) if match and place else None


def _who_he(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Who comes first, he gets`."""
    for line in lines(text):
        if not (found := _one_word(line, _WHO)):
            continue
        match, place = found
        comma = next(
            (i for i in range(place.first, place.last) if line.lower(i) == ","), place.last
        )
        verb = line.lower(place.first + 1)
        if not (verb in AUXILIARIES or read_as(verb, Form.THIRD, Form.PAST, Form.BASE)):
            continue
        said = line.written(place.first + 1, comma - 1)
        many = match["copy"] in ("they", "those", "please", "only they") and not read_as(
            verb, Form.THIRD
        )
        opening = "those who" if many or verb == "are" else "whoever"
        if match["copy"] == "please":
            if verb not in ("are", "have", "want", "need", "like"):
                continue
            yield Found(*line.fix(place.first, place.first, "those who"))
        else:
            if (
                match["copy"] == "they"
                and opening == "those who"
                and read_as(verb, Form.THIRD)
                and verb not in AUXILIARIES
            ):
                opening = "whoever"
            yield Found(*line.fix(place.first, place.last, f"{opening} {said}"))


def _which_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Which link you sent, that is not opening`, `Which dress you like, that you can buy`."""
    for line in lines(text):
        for pattern in (_WHICH, _WHICH_VERB):
            if not (found := _one_word(line, pattern)):
                continue
            match, place = found
            noun = 1 + len(match["noun"].split())
            opening = match["clause"].split()[0]
            if pattern is _WHICH_VERB and not (
                opening in AUXILIARIES or read_as(opening, Form.THIRD, Form.BASE, Form.PAST)
            ):
                continue
            comma = next(
                (i for i in range(place.last, place.first, -1) if line.lower(i) == ","), None
            )
            end = (
                comma
                if comma and comma > place.first + noun
                else place.last - len(match["copy"].split()) + 1
            ) - 1
            named = line.written(place.first + 1, place.first + noun - 1)
            clause = line.written(place.first + noun, end)
            link = "that " if pattern is _WHICH_VERB else ""
            follows = match["next"]
            if follows in SUBJECT_PRONOUNS:
                yield from _turned(line, place, f"the {named} {link}{clause}")
            elif follows in AUXILIARIES or read_as(follows, Form.THIRD, Form.PAST):
                yield Found(*line.fix(place.first, place.last, f"the {named} {link}{clause}"))
            break


def _turned(line: Line, place: Place, said: str) -> Iterator[Found]:
    """ "..., that you can buy": the main clause first, what was said last."""
    end = next(
        (
            i
            for i in range(place.last + 1, len(line.words))
            if line.lower(i) in (".", "!", ",", ";")
        ),
        len(line.words),
    )
    main = line.written(place.last + 1, end - 1)
    yield Found(*line.fix(place.first, end - 1, f"{main} {said}"))


def _what_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """`What you said, that is right`."""
    for line in lines(text):
        if not (found := _one_word(line, _WHAT)):
            continue
        match, place = found
        comma = next((i for i in range(place.last, place.first, -1) if line.lower(i) == ","), None)
        if comma is None:
            continue
        clause = line.written(place.first, comma - 1)
        opening = clause[:1].lower() + clause[1:]
        follows = match["next"]
        if follows in SUBJECT_PRONOUNS:
            yield from _turned(line, place, opening)
        elif follows in AUXILIARIES or read_as(follows, Form.THIRD, Form.PAST):
            yield Found(*line.fix(place.first, place.last, opening))


def _what_then_it(text: Sequence[Sentence]) -> Iterator[Found]:
    """`What I promised, I will do that`."""
    for line in lines(text):
        if found := _one_word(line, _WHAT_LAST):
            match, place = found
            order = f"{match['main']} {match['what']} {match['clause']}"
            yield Found(*line.fix(place.first, place.last, _with_capitals(order)))


def _with_capitals(text: str) -> str:
    return re.sub(r"\bi\b", "I", text)


def _dropped(pattern: re.Pattern[str]) -> Callable[[Sequence[Sentence]], Iterator[Found]]:
    def find(text: Sequence[Sentence]) -> Iterator[Found]:
        for line in lines(text):
            found = _one_word(line, pattern)
            if not found:
                continue
            _, place = found
            comma = line.lower(place.first - 1) == ","
            if comma:
                yield Found(*line.fix(place.first - 1, place.last, ","))
            else:
                yield Found(
                    *line.fix(
                        place.first - 1, place.last, line.written(place.first - 1, place.first - 1)
                    )
                )

    return find


def _that_much(text: Sequence[Sentence]) -> Iterator[Found]:
    """`How much you need, that much you can take`."""
    for line in lines(text):
        if found := _one_word(line, _MUCH):
            match, place = found
            main = match["main"].strip()
            clause = match["clause"].strip(" ,")
            yield Found(
                *line.fix(
                    place.first,
                    place.last,
                    f"{main} as {match['amount']} as {clause}".replace(" i ", " I "),
                )
            )


def _topic_again(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The customer who called, he is angry`."""
    for line in lines(text):
        if not (found := _one_word(line, _TOPIC)) or _A_TIME.match(line.plain):
            continue
        match, place = found
        follows = match["next"]
        if not (follows in AUXILIARIES or read_as(follows, Form.THIRD, Form.PAST, Form.BASE)):
            continue
        if (line.lower(0) in ("that", "this") and line.lower(1) in AUXILIARIES) or (
            match["copy"] == "that" and follows not in AUXILIARIES
        ):
            continue
        ever = line.lower(0) in ("whoever", "whatever", "whichever")
        before = [g for g in line.groups if g.last < place.first and (g.finite or ever)]
        if len(before) != 1 or not _inside(line, before[0].first):
            continue
        last = line.written(place.first - 1, place.first - 1)
        yield Found(*line.fix(place.first - 1, place.last, last))


_A_TIME = re.compile(
    r"(?:every|each|next|(?:the )?(?:first|last|next)) time |the (?:moment|minute|day|week|year|last|first|next) "
)


def _inside(line: Line, at: int) -> bool:
    """Whether the verbs at `at` belong to a clause about the noun that opens the sentence."""
    links = [
        i
        for i in range(1, at)
        if line.lower(i) in ("who", "that", "which") or line.lower(i) in SUBJECT_PRONOUNS
    ]
    return bool(links) or line.lower(0) in ("whoever", "whatever", "whichever")


_PAIR = "বাংলার “যে … সে”, “যা … তা” জোড়ার বদলে ইংরেজিতে একটি শব্দই লাগে: “{right}”।"

CHECKS = (
    Check(
        id="COACH_RELATIVE_WHO_HE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Bengali pairs যে … সে; English says “whoever” or “those who”, with no he after it: “{right}”.",
            bn="“যে … সে”-র জায়গায় ইংরেজিতে whoever বা those who, পরে আবার he নয়: “{right}”।",
        ),
        find=_who_he,
        wrong=(
            "[Who comes first, he => Whoever comes first] gets the discount.",
            "[Who pays first, he => Whoever pays first] will get it.",
            "[Who want to join, they => Those who want to join] can write to us.",
        ),
        right=(
            "Whoever comes first gets the discount.",
            "Who comes first?",
            "We do not know who called.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHICH_THAT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Bengali pairs যে … সেটা; English names the thing once, with “the”: “{right}”.",
            bn="“যে লিংক … সেটা”-র জায়গায় ইংরেজিতে জিনিসটা একবার, the দিয়ে: “{right}”।",
        ),
        find=_which_that,
        wrong=(
            "[Which link you sent, that => The link you sent] is not opening.",
            "[Which product you like, that you can buy => You can buy the product you like].",
            "[Which file is in the folder, that => The file that is in the folder] is old.",
        ),
        right=(
            "The link you sent is not opening.",
            "Which link did you send?",
            "Which file you use does not matter.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHAT_THAT",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“What” already means the thing that; no “that” or “it” after it: “{right}”.",
            bn="what মানেই “যা … তা”; পরে আর that বা it নয়: “{right}”।",
        ),
        find=_what_that,
        wrong=(
            "[What you said, that => What you said] is right.",
            "[What you want, that we can give => We can give what you want].",
            "[What he wrote, it => What he wrote] is wrong.",
        ),
        right=(
            "What you said is right.",
            "What is that?",
            "What a day, it is hot!",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHAT_LAST",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“What” already means the thing that; put it last and leave “that” out: “{right}”.",
            bn="what মানেই “যা … তা”; তাই that বাদ, what-এর অংশ শেষে: “{right}”।",
        ),
        find=_what_then_it,
        wrong=(
            "[What I promised, I will do that => I will do what I promised].",
            "[What you need, we can send it => We can send what you need].",
            "[Whatever you decide, we will accept that => We will accept whatever you decide].",
        ),
        right=(
            "I will do what I promised.",
            "What you need is time.",
            "What did you say, and who heard it?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_WHERE_THERE",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Where” does for যেখানে … সেখানে; drop “there”.",
            bn="where একাই “যেখানে … সেখানে” বোঝায়; “there” বাদ দিন।",
        ),
        find=_dropped(_WHERE),
        wrong=(
            "Where you live[, there => ,] we can deliver.",
            "Wherever he goes[, there => ,] he takes his laptop.",
            "Where the signal is weak[, there => ,] the app stops.",
        ),
        right=(
            "Where you live, we can deliver.",
            "Where the road ends, there is a tea stall.",
            "We deliver where you live.",
        ),
    ),
    Check(
        id="COACH_RELATIVE_THAT_MUCH",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="For যত … তত English says “as … as”, the main part first: “{right}”.",
            bn="“যত … তত” ইংরেজিতে “as … as”, মূল কথা আগে: “{right}”।",
        ),
        find=_that_much,
        wrong=(
            "[How much you need, that much you can take => You can take as much as you need].",
            "[As much you pay, that much you get => You get as much as you pay].",
            "[How many you order, that many we send => We send as many as you order].",
        ),
        right=(
            "You can take as much as you need.",
            "The more you pay, the more you get.",
            "How much do you need?",
        ),
    ),
    Check(
        id="COACH_RELATIVE_TOPIC_AGAIN",
        concept=Concept.RELATIVE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The subject is already named; no he, it or they after it: “{right}”.", bn=_PAIR
        ),
        find=_topic_again,
        wrong=(
            "The customer who [called, he => called] is angry.",
            "Those who pay [early, they => early] get a gift.",
            "The file that you [sent, it => sent] is empty.",
        ),
        right=(
            "The customer who called is angry.",
            "If the customer who called is angry, he will call again.",
            "The client said that it was late, and she left.",
        ),
    ),
)
