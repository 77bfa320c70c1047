"""Words that come in fixed pairs: both ... and, not only ... but, no sooner ... than, so ... that."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, Place, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import clause_at
from coach.rules.grammar.verb_groups import DETERMINERS, SUBJECT_PRONOUNS, Kind
from coach.rules.grammar.wordset import word_set

_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely)\b(?P<first>.*?) (?P<second>(?:, )?and) ")
_NOT_ONLY_ALSO = re.compile(r"\bnot only (?P<first>(?:\w+ ){1,5})(?P<second>also) (?!be\b)")
_PLAIN_LINK = re.compile(r"\b(?:also|is|was|are|were|do|does|did|has|have|can|will|would|be)$")
_ALSO = re.compile(r"\b(?:also|too|as well)\b")
_BOTH = re.compile(
    r"\bboth (?P<one>\w+) (?:(?:\w+|'s) ){0,3}?(?P<link>or|as well as|along with|but also|with|nor|but) (?P<two>\w+)"
)
_EITHER = re.compile(r"\beither\b(?P<between>.*?) (?P<link>nor|either|neither) ")
_EITHER_AND = re.compile(r"^either (?:you|we|he|she|they|i) (?!.*\bor\b)[^,.;]*?,? ?(?P<link>and) ")
_NEITHER = re.compile(r"\bneither\b(?P<between>[^.;]*?) (?P<link>or|neither|and also) ")
_NOR_ALONE = re.compile(
    r"\b(?:not|no|never|cannot|nothing|nobody) .*?(?P<link>(?:, |and )?neither) "
)
_SOONER = re.compile(
    r"\bno sooner\b(?P<between>[^.;]*?) ?(?P<link>(?:, )?(?:when|then|that|while|as)) "
)
_HARDLY = re.compile(
    r"\b(?:hardly|scarcely|barely) (?:had|did|has|have)\b(?P<between>[^.;]*?) ?(?P<link>(?:, )?(?:than|then|that)) "
)
_HAD_HARDLY = re.compile(
    r"\bhad (?:hardly|scarcely|barely)\b(?P<between>[^.;]*?) ?(?P<link>(?:, )?(?:than|then|that)) "
)
_SO_AS = re.compile(r"(?<!not )\bso (?P<how>\w+) (?:\w+ )?(?P<link>as|so|which) ")
_SUCH_AS = re.compile(r"\bsuch (?:a|an) (?:\w+ ){1,3}(?P<link>so|as|which) ")
_TOO_THAT = re.compile(r"\b(?P<too>too) (?P<how>\w+) that ")
_RATHER = re.compile(
    r"\b(?:would|'d) rather (?P<first>[^,.;]*?) ?(?P<link>(?:, )?(?:but|then|instead of|from|to)) (?P<next>\w+)"
)
_EITHER_SAME = re.compile(r"\beither (?P<one>\w+) (?:\w+ ){1,4}?(?P<link>and) (?P=one) ")
_NEITHER_AND = re.compile(r"\bneither (?P<one>\w+) (?:\w+ ){1,4}?(?P<link>and) (?P=one) ")
_BETWEEN_OR = re.compile(r"\bbetween (?:\w+ ){1,4}?(?P<link>or) (?!more|so|less)")
_SUCH_ADJECTIVE = re.compile(
    r"\b(?P<such>such) (?:big|small|good|bad|nice|slow|fast|high|low|expensive|cheap|heavy|late|busy|beautiful|dark|"
    r"bright|hot|cold|hard|difficult|easy|angry|happy|tired|sick|large|long|short|loud|dirty|old|new|strong|weak|"
    r"rude|polite|clear|blurry|tight|loose|important|urgent|popular|useful) that "
)
_FIRST_MORE = re.compile(
    r"^(?P<more>more|less|sooner|faster|longer|earlier|better) (?:\w+ )?(?:i|you|we|he|she|they|it) .*?, the (?:more|less|\w+er)\b"
)
_AS_WELL = re.compile(r"\b\w+ (?P<all>as well) (?=(?:the|a|an|our|my|your|his|her|their) \w+[ .])")
_THE_MORE = re.compile(
    r"^the (?:more|less|better|sooner|faster|earlier|longer|bigger|higher|lower|fewer|cheaper|harder|\w+er)\b"
    r"[^,.;]*, (?P<second>more|less|better|sooner|faster|earlier|longer|bigger|higher|lower|fewer|cheaper) (?!.*,)"
)
_QUANTITY = word_set("many much few little far long")
_HINDERED = re.compile(r"\b(?:not|nobody|no|nothing|could|cannot|can|had|never|hardly)\b")
_SPEAKERS = word_set("i we you he she it they nobody nothing everyone everybody people customers")


def _part(line: Line, match: re.Match[str], name: str) -> Place | None:
    """The pieces of a named part of a match; a comma in front of it is left out."""
    start, end = match.span(name)
    while line.plain[start:end].startswith((" ", ", ")):
        start += 1 if line.plain[start] == " " else 2
    return line.place(start, end)


class _Linked:
    """The second word of a pair is the wrong one."""

    def __init__(self, pattern: re.Pattern[str], right: str, unless: str = "(?!)") -> None:
        self._pattern, self._right, self._unless = pattern, right, re.compile(unless)

    def __call__(self, text: Sequence[Sentence]) -> Iterator[Found]:
        for line in lines(text):
            match = line.search(self._pattern)
            if not match or self._unless.search(match["between"]):
                continue
            if place := _part(line, match, "link"):
                yield Found(*line.fix(place.first, place.last, self._right))


_either_nor = _Linked(_EITHER, "or", r"\b(?:or|not|neither|nor)\b|[,;]")
_neither_or = _Linked(_NEITHER, "nor", r"\bnor\b|\bor\b")
_no_sooner = _Linked(_SOONER, "than", r"\bthan\b")
_hardly_than = _Linked(_HARDLY, "when", r"\b(?:when|more|less|other|better|rather|\w+er)\b")
_had_hardly = _Linked(_HAD_HARDLY, "when", r"\b(?:when|more|less|other|better|rather|\w+er)\b")


def _sooner(text: Sequence[Sentence]) -> Iterator[Found]:
    for finder in (_no_sooner, _hardly_than, _had_hardly):
        yield from finder(text)


def _either_or(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _either_nor(text)
    yield from _neither_or(text)
    for line in lines(text):
        match = line.search(_NOR_ALONE)
        if match and "neither" not in line.plain[: match.start("link")]:
            place = _part(line, match, "link")
            if place and (line.lower(place.last + 1) in DETERMINERS or _no_verb(line, place.last)):
                yield Found(*line.fix(place.first, place.last, "or", "nor"))


def _no_verb(line: Line, at: int) -> bool:
    """Whether no verb follows: "there is no lift neither parking"."""
    return at + 3 >= len(line.words) and not any(g.first > at and g.finite for g in line.groups)


def _either_and(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = line.search(_EITHER_AND)
        if match and (place := _part(line, match, "link")):
            yield Found(*line.fix(place.first, place.last, "or"))


def _not_only(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        if ("not only" not in plain and "not just" not in plain) or "but" in plain.split():
            continue
        if match := _NOT_ONLY.search(plain):
            rest = plain[match.end("second") :]
            also = _ALSO.search(plain[match.start("second") :]) and "not only" not in rest
            if also and (place := _part(line, match, "second")):
                yield Found(*line.fix(place.first, place.last, "but"))
        elif match := _NOT_ONLY_ALSO.search(plain):
            first = match["first"].strip()
            word = first.split()[-1]
            place = _part(line, match, "second")
            if (
                not place
                or _PLAIN_LINK.search(first)
                or any(
                    g.first <= place.first <= g.last + 1 and g.finite and g.first > place.first - 3
                    for g in line.groups
                )
            ):
                continue
            if word in SUBJECT_PRONOUNS:
                yield Found(*line.fix(place.first - 1, place.first, f"but {word} also"))
            else:
                yield Found(*line.fix(place.first, place.last, "but also"))


def _both(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_BOTH):
            one, two, link = match["one"], match["two"], match["link"]
            place = _part(line, match, "link")
            if not place or " and " in match.group() or one in ("of", "are", "is", "were", "or"):
                continue
            first = line.words[place.first - 1]
            alike = one == two or {one, two} <= DETERMINERS
            names = first.text[:1].isupper() and line.words[place.last + 1].text[:1].isupper()
            if alike or names or (link in ("as well as", "along with", "nor") and " " in link):
                yield Found(*line.fix(place.first, place.last, "and"))


def _so_that(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_SO_AS):
            if match["how"] in _QUANTITY | {"that", "as", "far"} | SUBJECT_PRONOUNS:
                continue
            place = _part(line, match, "link")
            if place and _result(line, place):
                yield Found(*line.fix(place.first, place.last, "that"))
        if such := line.search(_SUCH_AS):
            place = _part(line, such, "link")
            if place and _result(line, place):
                yield Found(*line.fix(place.first, place.last, "that"))
        for match in line.matches(_TOO_THAT):
            place = _part(line, match, "too")
            at = place.first + 3 if place else 0
            if match["how"] in ("so", "in", "for", "to", "is", "and"):
                continue
            if place and line.lower(at) in _SPEAKERS | DETERMINERS and clause_at(line, at):
                yield Found(*line.fix(place.first, place.last, "so"))


def _result(line: Line, place: Place) -> bool:
    """Whether what follows is what came of it: a clause that something hinders."""
    group = clause_at(line, place.last + 1)
    if group is None:
        return False
    rest = line.plain[line.starts[place.last + 1] :]
    link = line.lower(place.first)
    return link == "so" or bool(_HINDERED.search(rest))


def _such(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        such = line.search(_SUCH_ADJECTIVE)
        if such and (place := _part(line, such, "such")):
            yield Found(*line.fix(place.first, place.last, "so"))


def _wrong_link(text: Sequence[Sentence]) -> Iterator[Found]:
    pairs = (
        (_EITHER_SAME, "or"),
        (_NEITHER_AND, "nor"),
        (_BETWEEN_OR, "and"),
        (_AS_WELL, "as well as"),
    )
    for line in lines(text):
        for pattern, right in pairs:
            match = line.search(pattern)
            if not match or (pattern is _BETWEEN_OR and " and " in match.group()):
                continue
            group = "all" if pattern is _AS_WELL else "link"
            if pattern is _AS_WELL and any(
                g.finite and line.starts[g.first] > match.end() for g in line.groups
            ):
                continue
            if place := _part(line, match, group):
                yield Found(*line.fix(place.first, place.last, right))


def _rather(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        match = line.search(_RATHER)
        if not match or re.search(r"\bthan\b", line.plain):
            continue
        place = _part(line, match, "link")
        if not place or not match["first"]:
            continue
        link = line.lower(place.last)
        bare = any(
            g.first == place.last + 1
            and g.kind in (Kind.LOOSE, Kind.IMPERATIVE, Kind.FINITE)
            and g.first not in (0,)
            and g.tense in ("", "present")
            for g in line.groups
        )
        if link in ("but", "then") and bare and clause_at(line, place.last + 1) is None:
            yield Found(*line.fix(place.first, place.last, "than"))


def _the_more(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        first = _FIRST_MORE.match(line.plain)
        if first and (place := _part(line, first, "more")):
            yield Found(*line.fix(place.first, place.last, f"the {first['more']}"))
        match = line.search(_THE_MORE)
        if match and (place := _part(line, match, "second")):
            yield Found(*line.fix(place.first, place.last, f"the {match['second']}"))


CHECKS = (
    Check(
        id="COACH_CONJUNCTION_SUCH",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“So” stands before an adjective alone, “such” before a noun: so big that, such a big order that.",
            bn="শুধু বিশেষণের আগে “so”, বিশেষ্য থাকলে “such”: so big that, such a big order that।",
        ),
        find=_such,
        wrong=(
            "The bag is [such => so] heavy that I cannot lift it.",
            "The page is [such => so] slow that people leave.",
            "He was [such => so] angry that he called twice.",
        ),
        right=(
            "It was such a big order that we hired two riders.",
            "The bag is so heavy that I cannot lift it.",
            "We have so many orders that we need help.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_LINK",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The partner here is “{right}”: either … or, neither … nor, between … and, as well as.",
            bn="এখানে জোড়ার শব্দ “{right}”: either … or, neither … nor, between … and, as well as।",
        ),
        find=_wrong_link,
        wrong=(
            "You can pay either by card [and => or] by bKash.",
            "Please choose between the red one [or => and] the blue one.",
            "We lost the box [as well => as well as] the bill.",
        ),
        right=(
            "You can pay either by card or by bKash.",
            "Please choose between the red one and the blue one.",
            "I like the box as well.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_NOT_ONLY",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Not only” is answered by “but (also)”: “{right}”.",
            bn="“not only”-র জোড়া “but (also)” (শুধু … নয়, বরং … ও): “{right}”।",
        ),
        find=_not_only,
        wrong=(
            "He was not only late [and => but] also rude to the guard.",
            "Not only is the cake fresh, [and => but] it is also free of eggs.",
            "We offer not only web design [also => but also] SEO.",
        ),
        right=(
            "He was not only late but also rude to the guard.",
            "We write not only posts and stories but also ads.",
            "Not only is it cheap, it is also fast.",
            "It is not only Rahim and Karim who asked.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_BOTH",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Both” goes with “and”: both the shirt and the bag.",
            bn="“both”-এর জোড়া “and”: both the shirt and the bag।",
        ),
        find=_both,
        wrong=(
            "Both the shirt [or => and] the trousers are made here.",
            "Both Rahim [or => and] Karim can join the call.",
            "We ship both in Dhaka [or => and] in Sylhet.",
        ),
        right=(
            "Both the shirt and the trousers are made here.",
            "Do you want both or one?",
            "Both sizes are sold with the belt.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_EITHER",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The pairs are either … or and neither … nor: “{right}” here.",
            bn="জোড়া হলো either … or, neither … nor: এখানে “{right}”।",
        ),
        find=_either_or,
        wrong=(
            "You can either pay by card [nor => or] send it by bKash.",
            "Either you pay now [either => or] we cancel the order.",
            "He is not a designer [neither => or] a developer.",
        ),
        right=(
            "You can either pay by card or send it by bKash.",
            "I did not call, and neither did she.",
            "I can't come either, nor can he.",
            "Neither the client nor the manager replied.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_EITHER_AND",
        concept=Concept.CONJUNCTION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Either” offers a choice, so its partner is “or”.",
            bn="“either” দিয়ে দুটির একটি বোঝায়, তাই জোড়া হবে “or”।",
        ),
        find=_either_and,
        wrong=(
            "Either you send the file today [and => or] we lose the client.",
            "Either we pay the fee [and => or] they close the page.",
            "Either he fixes the form [and => or] I ask someone else.",
        ),
        right=(
            "Either you send the file today or we lose the client.",
            "Either option is fine, and we can start now.",
            "We can use either and save money.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_NO_SOONER",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="No sooner … than; hardly … when. Here the partner is “{right}”.",
            bn="জোড়া বাঁধা: no sooner … than; hardly … when। এখানে “{right}”।",
        ),
        find=_sooner,
        wrong=(
            "No sooner had I sent the mail [when => than] he replied.",
            "Hardly had the sale started [than => when] the site went down.",
            "No sooner did we post it [then => than] people started to comment.",
        ),
        right=(
            "No sooner had I sent the mail than he replied.",
            "Hardly had the sale started when the site went down.",
            "It is hardly more than a copy.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_SO_THAT",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What comes of it follows “so … that” (so heavy that I could not lift it): “{right}” here.",
            bn="“এত … যে” ইংরেজিতে so … that (so heavy that I could not lift it): এখানে “{right}”।",
        ),
        find=_so_that,
        wrong=(
            "The bag was so heavy [as => that] I could not lift it.",
            "The price is so high [so => that] nobody will buy it.",
            "It was such a small font [so => that] nobody could read it.",
            "The photo was [too => so] dark that we could not use it.",
        ),
        right=(
            "The bag was so heavy that I could not lift it.",
            "It is not so big as we expected.",
            "Please be so kind as to reply.",
            "It was too dark to use.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_RATHER",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Would rather do this” is measured against the other with “than”.",
            bn="“would rather”-এর পরে তুলনায় “than” বসে (এটা নয়, বরং ওটা)।",
        ),
        find=_rather,
        wrong=(
            "I would rather call the client [but => than] send a mail.",
            "We would rather wait a week [but => than] get the wrong one.",
            "I would rather pay more [then => than] lose the file.",
        ),
        right=(
            "I would rather call the client than send a mail.",
            "I would rather call, but he is busy.",
            "I would rather you called me, but Monday is fine.",
        ),
    ),
    Check(
        id="COACH_CONJUNCTION_THE_MORE",
        concept=Concept.CONJUNCTION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Both halves take “the”: the more you post, the more they read.",
            bn="যত … তত বোঝাতে দুই অংশেই “the” লাগে: the more you post, the more they read।",
        ),
        find=_the_more,
        wrong=(
            "The more you post, [more => the more] followers you get.",
            "The sooner you pay, [sooner => the sooner] we ship.",
            "The longer we wait, [more => the more] we lose.",
        ),
        right=(
            "The more you post, the more followers you get.",
            "The bigger box, more useful for shoes, is sold out.",
            "The sooner, the better.",
        ),
    ),
)
