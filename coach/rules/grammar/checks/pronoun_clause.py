"""Subjects said twice or left out, and objects left out, read from the shape of the clause."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.checks.copula_verbless import whole_subject
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.mentions import mentions
from coach.rules.grammar.noun_kinds import is_noun, is_person, is_thing
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, Group, Kind, is_adverb
from coach.rules.grammar.verbless import clause_end
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_OPENS = word_set("because if when that but so although though since while and whether") | {"", ","}
_STARTS = word_set("the my our your his her their this these those both all every each")


def _twice(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The girl at the counter she was rude": the noun phrase is the subject already."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in ("he", "she", "it", "they") or at < 2 or piece.text[:1].isupper():
                continue
            verbs = next((g for g in line.groups if at < g.first), None)
            if verbs is None or not verbs.finite or not _near(line, at, verbs):
                continue
            start = next((i for i in range(at - 1, max(-1, at - 12), -1) if _may_open(line, i)), -1)
            if start < 0 or line.lower(start) not in _STARTS:
                continue
            subject = whole_subject(line, start, at)
            if subject is None or (subject.be == "are") != (piece.lower == "they"):
                continue
            if not _only_verbs(line, verbs) or not _complete(line, verbs):
                continue
            before = line.lower(at - 1)
            if before in (
                "way",
                "day",
                "time",
                "reason",
                "moment",
                "year",
                "week",
                "place",
                "speed",
            ):
                continue  # "the way he did it was clever"
            if piece.lower == "it" and read_as(before, Form.PAST, Form.ING):
                continue  # "the day we opened it was fun"
            if before in ("think", "say", "hope", "believe", "know", "signals", "wish", "feel"):
                continue
            head = line.written(at - 1, at - 1)
            yield Found(line.span(at - 1, at), (head,))


def _may_open(line: Line, at: int) -> bool:
    return line.lower(at) in _STARTS and line.lower(at - 1 if at else -1) in _OPENS


def _near(line: Line, at: int, verbs: Group) -> bool:
    return all(is_adverb(line.lower(i)) for i in range(at + 1, verbs.first))


def _only_verbs(line: Line, verbs: Group) -> bool:
    """Whether no second verb follows in the clause: "the colour she wants is not here"."""
    end = clause_end(line, verbs.last + 1)
    closed = line.lower(end) in (
        "",
        ".",
        "!",
        ",",
        "but",
        "because",
        "so",
        "and",
        ";",
        "when",
        "if",
    )
    others = any(g.finite and verbs.last < g.first < end for g in line.groups)
    if line.lower(end) == "," and line.lower(end + 1) not in ("but", "so", "and", "because"):
        return False
    if line.lower(end) == "and" and read_as(line.lower(end + 1), Form.BASE, Form.THIRD):
        return False
    return closed and not others


def _complete(line: Line, verbs: Group) -> bool:
    """Whether the verbs have all they need, so that the noun before is not their object."""
    after = line.lower(verbs.last + 1)
    alone = sum(g.finite for g in line.groups) == 1 and line.lower(len(line.words) - 1) == "."
    if alone and len(line.words) - verbs.last > 4 and after in PREPOSITIONS | {"to"}:
        return True
    if verbs.main is None:
        return bool(after) and after.isalpha() and after not in ("in", "from", "at", "on")
    if verbs.passive or verbs.base in _LINKS:
        return bool(after) and after not in (".", ",")
    return after in DETERMINERS or verbs.base in _ALONE


_LINKS = word_set("look seem feel taste smell sound become get come arrive go work")
_ALONE = word_set("complain come arrive open work cry laugh smile happen die sleep agree")

_SO = re.compile(
    r", (?:so|because|since) (?P<at>is|was|has|had|will|would|cannot|can not|can|could|have to|need to|must|did not|does not|want to|am) "
    r"(?!i\b|you\b|he\b|she\b|it\b|we\b|they\b|the\b|my\b|our\b|your\b|this\b|that\b|there\b|do\b|be\b|say\b|not say\b|results\b|everyone\b|all\b|his\b|her\b|their\b)(?P<next>\w+)"
)
_AND_IS = re.compile(
    r"\b(?P<who>i|we|they|you) (?P<verb>\w+)(?: [\w']+){1,6}? (?:and|but) (?P<at>is|has|does not|was)(?: (?:now|still|not|also|already|very))* (?P<next>\w+)"
)


def _no_subject(text: Sequence[Sentence]) -> Iterator[Found]:
    """ ", so was impossible to use", "I checked the link and is working"."""
    for line in lines(text):
        for match in line.matches(_SO):
            if line.lower(len(line.words) - 1) == "?" or match["next"][:1].isupper():
                continue
            place = line.place(*match.span("at"))
            if place and line.words[place.last + 1].text.islower():
                likely = (
                    "I" if match["at"].startswith(("am", "have", "do ", "need", "want")) else "it"
                )
                first, *rest = (likely, "I", "we", "they") if likely == "it" else ("I", "we")
                words = match["at"]
                yield Found(
                    *line.fix(
                        place.first,
                        place.last,
                        f"{first} {words}",
                        *(f"{w} {words}" for w in rest if _agrees(w, words)),
                    )
                )
        if opening := _AFTER_CLAUSE.match(line.plain):
            place = line.place(*opening.span("at"))
            if place and line.words[place.last + 1].text.islower():
                yield Found(*line.fix(place.first, place.last, f"it {opening['at']}"))
        for match in line.matches(_AND_IS):
            was = match["at"] == "was" and match["who"] == "i"
            inner = match[0].split()[1:-2]
            if (
                was
                or any(w in _BETWEEN for w in inner)
                or match["next"] in ("the", "a", "he", "she")
            ):
                continue
            verb = read_as(match["verb"], Form.BASE, Form.PAST)
            place = line.place(*match.span("at"))
            who = line.place(*match.span("who"))
            before = line.lower(who.first - 1) if who else "?"
            if (
                verb
                and place
                and before in ("", ",", "and", "so", "but", "then", "today", "yesterday")
            ):
                yield Found(*line.fix(place.first, place.last, f"it {match['at']}"))


_AFTER_CLAUSE = re.compile(
    r"^(?:after|when|if|because|since|although|once|as soon as|whenever|while|before|as) (?:i|you|we|they|he|she|it|the|my|our|your) [^,;]+ , (?P<at>is|was|has|does not|will|cannot|did not) "
    r"(?!i\b|you\b|he\b|she\b|it\b|we\b|they\b|the\b|my\b|our\b|your\b|this\b|that\b|there\b)(?P<next>\w+) [^,]*[.!]$"
)
_BETWEEN = word_set(
    "that which who what how if when whether because it this he she they there where why than as is was are were whose one"
) | {",", ";", ".", ":", "("}


def _agrees(who: str, verb: str) -> bool:
    first = verb.split()[0]
    if first in ("is", "was", "has", "does"):
        return who not in ("we", "they") and not (first in ("is", "has", "does") and who == "I")
    return True


# Verbs that hardly ever stand without an object.
_NEEDS_IT = word_set(
    "want need like love hate keep fix repair replace receive get buy resend send upload approve attach "
    "remove delete forward find use accept reject put bring take make give show choose fill submit "
    "collect solve resolve correct test review download install print copy paste share lose"
)
_AFTER_IT = re.compile(
    r"(?:by (?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|tonight|noon|evening|today|the end|next)|for free|any ?more|at all|very much|so much|"
    r"yesterday|tomorrow|tonight|this (?:morning|week|evening|afternoon)|last (?:week|night|month)|as soon as possible|right away|immediately|"
    r"before (?:noon|sunday|monday|tuesday|wednesday|thursday|friday|saturday|lunch|tomorrow|eid)|within|from (?:you|your|him|them|us|me)|back|again|to (?:me|us|you|him|them) (?:[.,!]|by|on|before|tomorrow|today|again))"
)
_WHAT = word_set("what which that who whom than as how where whatever easy ready hard one those")


def _no_object(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My mother does not want any more", "We received your essay and will review by Sunday"."""
    for line in lines(text):
        for group in line.groups:
            if group.base not in _NEEDS_IT or group.passive or not group.main:
                continue
            at = group.last
            rest = line.plain[line.starts[at] + len(line.words[at].lower) + 1 :]
            if not _AFTER_IT.match(rest):
                continue
            if group.base in (
                "get",
                "take",
                "put",
                "find",
                "give",
                "make",
                "send",
                "bring",
            ) and rest.startswith("back"):
                continue
            if not _acts(line, group) or any(line.lower(i) in _WHAT for i in range(at)):
                continue
            if not _thing_before(line, group.first) or read_as(line.lower(at + 1), Form.ING):
                continue
            them = _thing_before(line, group.first) == "them"
            word = line.written(at, at)
            both = ("them", "it") if them else ("it", "them")
            yield Found(line.span(at, at), tuple(f"{word} {p}" for p in both))


def _acts(line: Line, group: Group) -> bool:
    """Whether a subject stands by these verbs, or they are a request."""
    before = line.lower(group.first - 1)
    if group.finite:
        return (
            group.subject in ("i", "we", "you", "he", "she", "they")
            or (before in ("and", "but", "so") and bool(group.aux))
            or group.subject in ("noun", "nouns")
        )
    return group.kind is Kind.IMPERATIVE and before in ("please", "kindly", "so", "and")


def _thing_before(line: Line, end: int) -> str:
    """Whether an earlier clause names one thing, or things; the last that is named tells."""
    broken = False
    for at in range(end - 1, -1, -1):
        word = line.lower(at)
        broken = broken or word in (",", ";", "and", "but", "so", "if", "because")
        if (
            (
                broken
                and is_noun(word)
                and not is_person(word)
                and line.lower(at - 1) not in PREPOSITIONS
            )
            and set("NS").intersection(kinds(word) or "N")
            and word not in _TIMES
        ):
            return "them" if "S" in kinds(word) and "N" not in kinds(word) else "it"
    return ""


_TIMES = word_set(
    "day week month year time hour morning evening night today tomorrow minute moment"
)

_FOUND = re.compile(
    r"\b(?P<at>find|found|finds|consider|considered) (?P<adj>(?:very |quite |so |too |really )*(?P<last>\w+))(?= (?:[.,!]|and|but|in|into|for|when|by|inside|after|on|because|now)(?!\w)| (?:[.,!])|$)"
)
_LIKE_FOUND = word_set(
    "broken empty damaged missing working useful helpful interesting difficult easy hard expensive cheap boring correct "
    "wrong closed locked open dirty torn cracked confusing slow faulty defective unacceptable strange funny perfect "
    "suitable disappointing satisfactory comfortable leaking scratched blurry unreadable okay fine good bad nice great "
    "tasty delicious annoying convenient relevant incomplete duplicate rude impressive amazing excellent reliable"
)


def _no_it(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "I opened the box and found broken", "we found very useful"."""
    for line in lines(text):
        if not (" find" in line.plain or " found" in line.plain or " consider" in line.plain):
            continue
        for match in line.matches(_FOUND):
            place = line.place(*match.span("at"))
            if not place or match["last"] not in _LIKE_FOUND:
                continue
            group = next((g for g in line.groups if g.last == place.last), None)
            before = line.lower(place.first - 1)
            asks = any(
                line.lower(i) in ("what", "which", "that", "who", "than", "as", "how")
                for i in range(place.first)
            )
            joined = before in ("and", "but") and any(
                line.lower(i) in ("i", "we", "he", "she", "they") for i in range(place.first)
            )
            joined = joined or (
                before in ("and", "but")
                and any(
                    g.finite and g.subject in ("i", "we", "he", "she", "they")
                    for g in line.groups
                    if g.first < place.first
                )
            )
            told = (
                group is not None
                and group.finite
                and group.subject in ("i", "we", "he", "she", "they", "you")
            )
            if asks or (group and group.passive) or not (joined or told):
                continue
            words = line.written(place.last, place.last)
            yield Found(line.span(place.first, place.last), (f"{words} it", f"{words} them"))


_TELL = re.compile(
    r"\b(?:(?:please|kindly|not|never|you|(?:i|we|he|she|they) will|(?:want|wants|forgot|forget|need|needs|remember|came|wanted) to|also|just) (?P<a>tell)|(?:he|she|they|agent|manager|boss|customer|client|seller|rider|staff|team|support|doctor|owner|teacher) (?:also |just |already |always )?(?P<b>told|tells)) (?=(?:that|how|why|when|where|what|whether|if)\b)"
)
_INTRODUCE = re.compile(
    r"\b(?:please|kindly|let me|first) (?P<at>introduce) (?=to (?:the|my|our|your|everyone|us|me|them|him|her)\b)"
)


def _tell_whom(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " tell" in line.plain or " told" in line.plain or line.plain.startswith("tell"):
            for match in line.matches(_TELL):
                group = "a" if match["a"] else "b"
                before = line.plain[: match.start()].split()[-3:]
                if {
                    "can",
                    "could",
                    "hard",
                    "able",
                    "difficult",
                    "easy",
                    "impossible",
                    "only",
                    "what",
                }.intersection([*before, match[0].split()[0]]) and "please" not in match[0]:
                    continue
                if match[0].startswith("you ") and not {
                    "can",
                    "could",
                    "would",
                    "will",
                }.intersection(before):
                    continue
                if place := line.place(*match.span(group)):
                    word = line.written(place.first, place.last)
                    yield Found(
                        line.span(place.first, place.last),
                        (f"{word} me", f"{word} us", f"{word} them"),
                    )
        if " introduce to" in line.plain:
            for match in line.matches(_INTRODUCE):
                if place := line.place(*match.span("at")):
                    yield Found(
                        line.span(place.first, place.last),
                        ("introduce yourself", "introduce myself", "introduce them"),
                    )


_OWN = re.compile(
    r"\b(?:bring|brings|brought|use|uses|used|have|has|with|in|on|from|for|of|take|took|buy|bought|make|made|at|choose|write|pay|send|get|to|wash|carry|run|find|design|build) (?P<at>they|he|you|we|she|me|i) (?=own \w+ ?(?:[.,!?]|and|to|for|in|at|with|on|by|so|but|when|if|from)(?!\w))"
)
_OWNERS = {
    "they": "their",
    "he": "his",
    "you": "your",
    "we": "our",
    "she": "her",
    "me": "my",
    "i": "my",
}
_ENDS = re.compile(
    r"\b(?:is|are|was|were|not|be|like|than|with|and|or) (?:the |this |that )?(?:\w+ )?(?P<at>your|my|our|their) (?=[.,?!;]|or (?:is|does|did|are|mine|yours)\b)"
)
_MINE = {"your": "yours", "my": "mine", "our": "ours", "their": "theirs"}
_HE_IS = re.compile(
    r"^(?:my|our|the|your|his|her) (?:\w+ ){1,2}, (?P<at>(he|she|they|it) (is|are|was|were)) (?:an?|the|my|our|from|in) [\w ]+ , (?P<verb>\w+)"
)


_OF_THEM = re.compile(
    r"\b(?:both|all|one|some|most|none|each|many|few|two|three|four|half|any|neither|either) of (?P<at>they|we|he|she)\b"
)
_OBJECTS = {"they": "them", "we": "us", "he": "him", "she": "her"}
_AND_I = re.compile(
    r"\b(?:except|between|by|for|with|to|from|about|of|near|behind|against|let) (?:(?:my|our|your|the|his|her|their) )?(?:\w+ )?and (?P<at>i|he|she|they|we) (?=[.,!?;]|today|yesterday|tomorrow|tonight|at|in|on|for|settle|last|this|about|when|because|but)"
)
_EXCEPT = re.compile(
    r"\b(?:except|besides) (?P<at>he|she|they|we|i) (?=[.,!?;]|got\b|came\b|knows\b|in\b|on\b|at\b|agreed\b)"
)
_ME_NOUN = re.compile(
    r"\b(?:for|of|with|about|in|on|from|at|accept|check|read|see|lost|forgot|change|update|like|love|know|use|need) (?P<at>me|him|them|us|you) (?:(?:late|own|slow|poor|bad|previous) (?P<n1>\w+)|(?P<n2>apology|apologies|mistake|mistakes|name|number|address|email|phone|password|work|cv|order|parcel|account|request|message|mail|opinion|question|family|house|office|brother|sister|mother|father|son|daughter|wife|husband|boss|manager|profile|site|website|page|shop)) (?=[.,!?;]|for|in|on|at|and|is|was|to|from|when|because|yesterday|again)"
)
_OWNING = {"me": "my", "him": "his", "them": "their", "us": "our", "you": "your"}
_US_FIRST = re.compile(r"^(?P<at>us|them|me|him) (?:(?:two|three|four|all|both) )?(?P<verb>\w+)")
_OF_HER = re.compile(
    r"\b(?:that|this|a|an|some|any|no|those|these|two|many|other) (?:\w+ )?\w+ of (?P<at>my|your|our|their) (?=[.,!?;]|needs?|is|was|has|will|are|were|came|lives|who|and|from|in|at)(?!\w)"
)
_THING_SUBJECT = re.compile(
    r"^(?:the|my|our|your|this|that|their) (?:\w+ )??(?P<noun>\w+) (?:\w+ ){1,6}?(?P<at>his|her) (?P<next>\w+) ?(?:[.,!]|and|in|on|after|every|to|before|last|this|from)"
)
_THEIR = re.compile(
    r"\b(?P<verb>\w+) (?P<at>they) (?P<noun>\w+) (?=[.,!?]|in|at|on|for|with|and|to|from)"
)
_KIN = re.compile(
    r"\b(?:(?:is|was) (?P<at>he|she)|(?P<too>he|she) (?:is|was)) (?:your|my|the|our|his|her|their) (?:\w+ )?(?P<kin>sister|mother|wife|daughter|aunt|brother|father|husband|son|uncle|grandmother|grandfather|niece|nephew)\b(?! of| to)"
)
_FEMALE = word_set("sister mother wife daughter aunt grandmother niece")


def _forms(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        if " own " in line.plain:
            for match in line.matches(_OWN):
                if place := line.place(*match.span("at")):
                    yield Found(*line.fix(place.first, place.last, _OWNERS[match["at"]]))
        for pattern in (_AND_I, _EXCEPT):
            for match in line.matches(pattern):
                if place := line.place(*match.span("at")):
                    yield Found(
                        line.span(place.first, place.last), (_OBJECTS.get(match["at"], "me"),)
                    )
        for match in line.matches(_ME_NOUN):
            noun = match["n1"] or match["n2"]
            kind = kinds(noun)
            place = line.place(*match.span("at"))
            if place and line.lower(place.first - 1) == "of":
                continue  # "both of them work"
            if place and set("NS").intersection(kind) and (match["at"] == "me" or match["n2"]):
                yield Found(line.span(place.first, place.last), (_OWNING[match["at"]],))
        if first := _US_FIRST.match(line.plain):
            place = line.place(*first.span("at"))
            verb = read_as(first["verb"], Form.PAST)
            if place and verb and "J" not in kinds(first["verb"]):
                right = {"us": "We", "them": "They", "me": "I", "him": "He"}[first["at"]]
                yield Found(line.span(place.first, place.last), (right,))
        for match in line.matches(_OF_HER):
            if place := line.place(*match.span("at")):
                yield Found(*line.fix(place.first, place.last, _MINE[match["at"]]))
        for match in line.matches(_OF_THEM):
            if place := line.place(*match.span("at")):
                yield Found(line.span(place.first, place.last), (_OBJECTS[match["at"]],))
        if " they " in line.plain:
            for match in line.matches(_THEIR):
                noun, verb = kinds(match["noun"]), read_as(match["verb"], Form.THIRD, Form.PAST)
                place = line.place(*match.span("at"))
                if place and verb and "S" in noun and not set("VZDP").intersection(noun):
                    yield Found(line.span(place.first, place.last), ("their",))
        for match in line.matches(_KIN):
            group = "at" if match["at"] else "too"
            woman = match["kin"] in _FEMALE
            place = line.place(*match.span(group))
            if place and woman == (match[group] == "he"):
                yield Found(*line.fix(place.first, place.last, "she" if woman else "he"))
        for match in line.matches(_ENDS):
            if place := line.place(*match.span("at")):
                yield Found(*line.fix(place.first, place.last, _MINE[match["at"]]))
        if inside := _HE_IS.match(line.plain):
            place = line.place(*inside.span("at"))
            if place and read_as(inside["verb"], Form.PAST, Form.THIRD):
                which = "which" if inside[2] == "it" else "who"
                yield Found(*line.fix(place.first, place.last, f"{which} {inside[3]}"))


_USED = re.compile(
    r"\b(?:use|used|using|open|opened|install|installed|print|printed|upload|uploaded|download|downloaded|fix|fixed|repair|repaired|"
    r"connect|scan|delete|edit|assemble|unpack|wash|recharge|switch on|turn on|turn off|switch off|plug in|clean) (?P<at>him|her) "
    r"(?=[.,!?]|for|again|yet|now|today|when|because|any|without|and|but|with|in|at|on|from|properly)"
)
_MANY = word_set(
    "students children parents customers clients riders employees workers staff twins players members teachers guests "
    "visitors neighbours neighbors friends sellers buyers drivers colleagues brothers sisters boys girls men women people "
    "trainees applicants candidates users tenants farmers nurses doctors guards owners suppliers couples kids"
)


def _him_for_things(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My laptop was stolen, so I cannot use him"."""
    for line in lines(text):
        if " him " not in line.plain and " her " not in line.plain:
            continue
        for match in line.matches(_USED):
            place = line.place(*match.span("at"))
            earlier = mentions(line)
            if (
                place
                and not any(
                    m.first < place.first and not _first_person(line, m.first) for m in earlier
                )
                and (kind := _thing_before(line, place.first))
            ):
                yield Found(line.span(place.first, place.last), (kind,))


def _first_person(line: Line, at: int) -> bool:
    return line.lower(at) in ("i", "we", "you", "my", "our", "your", "me", "us")


def _his_for_thing(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The phone has a crack on her screen", "the company is proud of his workers"."""
    for line in lines(text):
        match = _THING_SUBJECT.match(line.plain)
        if not match:
            continue
        place = line.place(*match.span("at"))
        noun = match["noun"]
        if not place or not (is_thing(noun) or noun in _FIRMS) or is_person(noun):
            continue
        others = [
            m for m in mentions(line) if m.first < place.first and not _first_person(line, m.first)
        ]
        verbs = next((g for g in line.groups if g.finite), None)
        if (
            others
            or verbs is None
            or verbs.last >= place.first
            or verbs.passive
            or line.broken(verbs.last + 1, place.first)
        ):
            continue
        if set("NSJ").intersection(kinds(match["next"])) and verbs.base in _OWNS:
            yield Found(line.span(place.first, place.last), ("its",))


_FIRMS = word_set(
    "company firm bank shop hotel school agency factory restaurant brand club committee board government office team"
)
_OWNS = word_set(
    "be have lose change keep raise open close show sell move launch update need use care treat pay improve"
)


def _his_for_many(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The twins left his bags at the reception"."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            if piece.lower not in ("his", "her") or at < 3:
                continue
            people = [
                m for m in mentions(line) if m.first < at and not _first_person(line, m.first)
            ]
            nouns = [i for i in range(at) if line.lower(i) in _MANY]
            if len(nouns) != 1 or any(not m.plural and m.first not in nouns for m in people):
                continue
            noun = nouns[0]
            if line.lower(0) in ("each", "every", "one", "any") or "who" in [line.lower(noun + 1)]:
                continue
            verbs = next((g for g in line.groups if g.first > noun), None)
            opens = noun <= 3 and line.lower(0) in DETERMINERS | {"most", "all"}
            if not (
                opens and verbs and verbs.finite and verbs.first <= noun + 2 and verbs.last < at
            ):
                continue
            if line.broken(verbs.last + 1, at - 1) or not kinds(line.lower(at + 1)):
                continue
            if set("NSJ").intersection(kinds(line.lower(at + 1))):
                yield Found(line.span(at, at), ("their",))


CHECKS = (
    Check(
        id="COACH_PRONOUN_SUBJECT_TWICE",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The words before it are the subject already; no pronoun repeats it: “{right}”.",
            bn="আগের শব্দগুলোই কর্তা; পরে আবার he, she, it, they বসে না: “{right}”।",
        ),
        find=_twice,
        wrong=(
            "The girl at the [counter she => counter] was very rude to my wife.",
            "Your [proposal it => proposal] looks good, but the price is high.",
            "The shirts from the second [box they => box] are all the same size.",
        ),
        right=(
            "The girl she met is my cousin.",
            "The proposal it is based on was ours.",
            "If the customer calls, he will ask for you.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_CLAUSE_SUBJECT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This part needs its own subject; Bengali may leave it out: “{right}”.",
            bn="বাক্যের এই অংশে নিজের কর্তা লাগবে; বাংলায় উহ্য থাকে, ইংরেজিতে থাকে না: “{right}”।",
        ),
        find=_no_subject,
        wrong=(
            "The lid was loose, so [was => it was] impossible to use.",
            "I checked the link again and [is => it is] working now.",
            "The bus was late, so [could => it could] not reach the office on time.",
        ),
        right=(
            "The lid was loose, so was the strap.",
            "I checked the link that she sent and is still working on.",
            "The shop was closed, so we could not buy it.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_OBJECT_MISSING",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What? English says it with “it” or “them”: “{right}”.",
            bn="কী বা কোনটা? বাংলায় উহ্য থাকলেও ইংরেজিতে it বা them বলতে হয়: “{right}”।",
        ),
        find=_no_object,
        wrong=(
            "We received your essay and will [review => review it] by Sunday.",
            "The mixer is noisy, and my mother does not [want => want it] any more.",
            "If you like the sample, you can [keep => keep it] for free.",
        ),
        right=(
            "We received your essay and will review it by Sunday.",
            "This is the mixer that my mother does not want any more.",
            "If you like the sample, you can keep it for free.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_FOUND_IT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Found what? “{right}”: the thing stands between the verb and how it is.",
            bn="কী পেলেন? ক্রিয়া আর গুণের মাঝে it বা them বসে: “{right}”।",
        ),
        find=_no_it,
        wrong=(
            "I opened the box and [found => found it] broken.",
            "We read your guide and [found => found it] very useful.",
            "I tested the link yesterday, and I [found => found it] slow.",
        ),
        right=(
            "The box was found broken.",
            "We found it very useful.",
            "Tell me what you found useful.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_TELL_WHOM",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Tell and introduce name the person: “{right}”.",
            bn="tell, introduce-এর পরে কাকে, তা বলতে হয়: “{right}”। বাংলায় উহ্য থাকে।",
        ),
        find=_tell_whom,
        wrong=(
            "Could you please [tell => tell me] how to reset the lock?",
            "The agent did not [tell => tell me] that the warranty had expired.",
            "Please [introduce => introduce yourself] to the team.",
        ),
        right=(
            "I can tell that you are busy.",
            "Please tell them how it works.",
            "It is hard to tell what he wants.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_OWN_FORM",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The pronoun takes another form here: “{right}”.",
            bn="এখানে সর্বনামের অন্য রূপ বসবে: “{right}”।",
        ),
        find=_forms,
        wrong=(
            "Every employee must bring [they => their] own mug.",
            "Is this phone [your => yours] or does it belong to the shop?",
            "My brother, [he is => who is] an engineer, designed the shelf.",
        ),
        right=(
            "They own the shop.",
            "Is this your phone or mine?",
            "My brother, who is an engineer, designed it.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_HIM_FOR_THING",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Him and her are for people; a thing is “{right}”.",
            bn="him, her মানুষের জন্য; জিনিস হলে “{right}”। বাংলায় “ওকে” দুটোই বোঝায়।",
        ),
        find=_him_for_things,
        wrong=(
            "My laptop was stolen, so I cannot use [him => it] for the meeting.",
            "The file is corrupt, and I cannot open [him => it].",
            "This app is heavy, so please do not install [him => it] on old phones.",
        ),
        right=(
            "My son has a laptop, but the school will not let us use him as an example.",
            "The file is corrupt, and I cannot open it.",
            "My aunt's dog was ill, so we washed him.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_HIS_FOR_MANY",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it belongs to all of them, write “{right}”.",
            bn="জিনিসটা তাঁদের সবার হলে “{right}” লিখুন; his, her একজনের।",
        ),
        find=_his_for_many,
        wrong=(
            "The twins left [his => their] bags at the reception.",
            "The staff are happy with [his => their] new uniforms.",
            "All customers must show [his => their] ID at the gate.",
        ),
        right=(
            "The twins left their bags at the reception.",
            "My sister and the twins left her bags there.",
            "The students told her about it.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_HIS_FOR_THING",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="If it belongs to the thing or firm named first, write “{right}”.",
            bn="শুরুতে বলা জিনিস বা প্রতিষ্ঠানের হলে “{right}” লিখুন।",
        ),
        find=_his_for_thing,
        wrong=(
            "The phone has a crack on [her => its] screen.",
            "The company is proud of [his => its] workers.",
            "Our bank has changed [his => its] opening hours.",
        ),
        right=(
            "The phone has a crack on its screen.",
            "My boss is proud of his workers.",
            "The company told Rafi about his salary.",
        ),
    ),
)
