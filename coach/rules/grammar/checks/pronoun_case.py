"""I or me, he or him, you or your, it's or its: the form a pronoun takes in its place."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.people import is_name
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, PREPOSITIONS, is_adverb
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_OBJECT = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_SUBJECT = {"me": "I", "him": "he", "her": "she", "us": "we", "them": "they"}
_OWNER = {"me": "my", "you": "your", "he": "his", "him": "his", "she": "her", "us": "our", "we": "our",
          "they": "their", "them": "their", "i": "my"}  # fmt: skip
_OWN = {"my": "mine", "your": "yours", "her": "hers", "our": "ours", "their": "theirs"}
_BEFORE_OBJECT = word_set(
    "to for with from about by of at on between but behind against without beside near toward towards except like"
)
_VERBS = word_set(
    "call calls called calling tell tells told telling ask asks asked asking give gives gave giving send sends sent sending "
    "show shows showed help helps helped helping pay pays paid paying thank thanks thanked contact contacted contacts email "
    "emailed message messaged inform informed remind reminded let lets meet met join joined invite invited follow followed "
    "allow allowed teach taught trust trusted know knows see saw like love hire hired want wants wanted offer offered answer "
    "answered bring brought refund refunded update updated guide guided blame blamed visit visited support supported add added "
    "suggest suggested make makes made charge charged forgive excuse warn warned block blocked deliver reply text texted "
    "reach reached understand notify notified convince request requested miss missed put need needs needed for"
)
_FINITE = word_set(
    "am is are was were has have had do does did will would can could should may might must want wants need needs said told "
    "like likes went came live work works run runs sell sells use think know got sent bought ordered received paid called"
)
_ENDING = word_set(". ! ? , ; again today yesterday tomorrow now soon back directly when if because and or but by on in at via "
                   "about please politely later first who that for with within from before after".replace("that ", ""))  # fmt: skip
_GIVES = word_set(
    "give gives gave given giving send sends sent sending show shows showed tell tells told teach taught offer offers offered "
    "get gets got getting buy buys bought bring brings brought make makes made wish wished ask asks asked pay pays paid cost "
    "costs charge charged save saved lend lent owe grant call called find found leave left book booked order ordered allow "
    "write wrote mail mailed email emailed text texted pass hand keep kept let read quote quoted refund want need consider wish "
    "serve issue assign assigned promise promised deny refuse do does did provide provided"
)


def _new_clause(line: Line, at: int) -> bool:
    """Whether a verb follows the pronoun, so that it is a subject after all."""
    place = at + 1
    while is_adverb(line.lower(place)):
        place += 1
    word = line.lower(place)
    return (
        bool(read_as(word, Form.BASE, Form.PAST, Form.THIRD))
        or word in _FINITE
        or word in ("'s", "'d", "'m", "'re", "'ve", "'ll", "and", "or", "who", "whom")
    )


def _object_wanted(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Send it to I", "we will call they", "between you and I"."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            word = piece.lower
            if (
                word not in _OBJECT
                or at == 0
                or (at + 1 < len(line.words) and line.words[at + 1].start == piece.start)
            ):
                continue
            before = line.lower(at - 1)
            if before in ("and", "or") and at >= 3:
                first = at - 2
                while first > 0 and (
                    line.words[first].text[:1].isupper()
                    or line.lower(first) in DETERMINERS
                    or ("N" in kinds(line.lower(first)) and line.lower(first - 1) in DETERMINERS)
                ):
                    if line.lower(first - 1) in _BEFORE_OBJECT | _VERBS:
                        break
                    first -= 1
                held = line.lower(first - 1) in _BEFORE_OBJECT - {"like", "by"} or line.lower(
                    first - 1
                ) in _VERBS - {
                    "for",
                    "know",
                    "want",
                    "think",
                    "see",
                    "like",
                    "need",
                    "make",
                    "said",
                }
                if (
                    held
                    and not _new_clause(line, at)
                    and line.lower(first) not in ("this", "that", "it")
                ):
                    yield Found(line.span(at, at), (_OBJECT[word],))
                continue
            if before == "but" or (
                before in _BEFORE_OBJECT
                and line.words[at].text == "i"
                and line.lower(at + 1) in (",", "-")
            ):
                continue
            if before in _BEFORE_OBJECT:
                if not _new_clause(line, at) and not (
                    before in ("like", "at", "about", "of", "on", "for", "with", "to", "from", "by")
                    and line.lower(at - 2) in ("what", "where", "who")
                ):
                    yield Found(line.span(at, at), (_OBJECT[word],))
                elif (
                    before in ("to", "for", "between", "with", "from", "about")
                    and line.lower(at + 1) in ("who", "and")
                    and word != "i"
                ):
                    yield Found(
                        line.span(at, at),
                        ("those",)
                        if line.lower(at + 1) == "who" and word == "they"
                        else (_OBJECT[word],),
                    )
            elif before in _VERBS and before != "help" and not _new_clause(line, at):
                after = line.lower(at + 1)
                if (
                    after in _ENDING
                    or after in DETERMINERS
                    or after in ("a", "to", "")
                    or before == "let"
                ):
                    yield Found(line.span(at, at), (_OBJECT[word],))
            elif (
                before in ("let", "help", "makes", "make", "made")
                and not line.opens(at)
                and line.lower(at - 2) not in DETERMINERS
            ):
                follows = line.lower(at + 1)
                if read_as(follows, Form.BASE) and not read_as(follows, Form.PAST):
                    yield Found(line.span(at, at), (_OBJECT[word],))


def _subject_wanted(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Me want to buy", "me and Rahim went", "can me get"."""
    for line in lines(text):
        yield from _asked(line)
        for at, piece in enumerate(line.words):
            word = piece.lower
            if word == "i" and line.lower(at + 1) == "and" and at == 0:
                yield from _pair(line, at)
                continue
            if word not in _SUBJECT or not _may_open(line, at):
                continue
            if line.lower(at + 1) == "and":
                yield from _pair(line, at)
                continue
            place = at + 1
            while is_adverb(line.lower(place)) and line.lower(place) != "too":
                place += 1
            verb = line.lower(place)
            owned = (
                word == "her"
                and set("NS").intersection(kinds(verb))
                and verb not in ("is", "was", "has", "will", "can", "said", "told", "wants")
            )
            finite = (
                verb in _FINITE
                or (read_as(verb, Form.THIRD) and "N" not in kinds(verb))
                or (read_as(verb, Form.PAST) and not read_as(verb, Form.PARTICIPLE))
            )
            if finite and not owned:
                if word == "them" and verb == "who":
                    continue
                text_ = _SUBJECT[word]
                if at and text_ != "I":
                    text_ = text_.lower()
                yield Found(line.span(at, at), (text_.capitalize() if at == 0 else text_,))
            elif word == "them" and line.lower(at + 1) == "who" and at == 0:
                yield Found(line.span(at, at), ("Those",))


def _may_open(line: Line, at: int) -> bool:
    before = line.lower(at - 1) if at else ""
    return (
        not before
        or before in ("because", "if", "when", "while", "although", ";", "that", ".", "!")
        or (
            before in (",", "so")
            and at >= 2
            and line.lower(at - 2) not in ("like",)
            and line.lower(at + 1) in ("am", "want", "is", "are", "have", "was")
        )
    )


def _pair(line: Line, at: int) -> Iterator[Found]:
    """ "Me and my partner run": the other person first, then I."""
    last = at + 2
    if (
        line.lower(last) == "i"
        and line.lower(at) in _SUBJECT
        and at == 0
        and _verb_near(line, last + 1)
    ):
        yield Found(line.span(at, at), (_SUBJECT[line.lower(at)].capitalize(),))
        return
    if line.lower(last) in _SUBJECT or line.lower(last) in ("i", "he", "she", "they", "we"):
        if line.lower(last) in _SUBJECT and _verb_near(line, last + 1) and at == 0:
            me, other = (
                ("I", _SUBJECT[line.lower(at)])
                if line.lower(last) == "me"
                else (_SUBJECT[line.lower(last)], _SUBJECT[line.lower(at)])
            )
            yield Found(line.span(at, last), (f"{other.capitalize()} and {me}",))
        return
    while last + 1 < len(line.words) and last - at < 6 and not _verb_near(line, last + 1):
        if line.lower(last + 1) in PREPOSITIONS or line.lower(last + 1) in (",", "."):
            return
        last += 1
    if last - at >= 6 or not _verb_near(line, last + 1):
        return
    other = line.written(at + 2, last)
    own = _SUBJECT.get(line.lower(at), "I")
    if line.lower(at) == "i" and line.lower(last) in ("you", "it", "so", "then", "this"):
        return
    words = f"{other} and {own}" if own == "I" else f"{own} and {other}"
    yield Found(line.span(at, last), (words[:1].upper() + words[1:] if at == 0 else words,))


def _verb_near(line: Line, at: int) -> bool:
    while is_adverb(line.lower(at)) or line.lower(at) in ("both",):
        at += 1
    word = line.lower(at)
    if word in _FINITE:
        return True
    kind = kinds(word)
    return bool(read_as(word, Form.BASE, Form.PAST, Form.THIRD)) and (
        ("N" not in kind and "S" not in kind)
        or bool(set("D").intersection(kind))
        or ("V" in kind and line.lower(at + 1) in DETERMINERS | PREPOSITIONS)
    )


_ASKED = re.compile(
    r"(?:^|(?<=, )|(?<=[.!?] )|(?<=how )|(?<=when )|(?<=where )|(?<=what )|(?<=why ))(?:can|could|may|should|shall|will|would|do|does|did|have|has|am|are|is|was|were) (me|him|us|them|her) (\w+)"
)
_BROTHER_AND = re.compile(
    r"(?:^|(?<=because )|(?<=when )|(?<=if )|(?<=that ))((?:my|our|his|her) (?:\w+ )?\w+|\w+) and (me|him|us|them) (?=(\w+))"
)


def _asked(line: Line) -> Iterator[Found]:
    for match in line.matches(_ASKED):
        place = line.place(match.start(1), match.end(1))
        verb = match[2]
        causes = line.lower(place.first - 1 if place else 0) == "have" and "?" not in line.plain
        if not place or causes or (match[1] == "her" and set("NSJ").intersection(kinds(verb))):
            continue
        if read_as(verb, Form.BASE, Form.PARTICIPLE, Form.ING) or verb in (
            "able",
            "ready",
            "allowed",
        ):
            yield Found(line.span(place.first, place.first), (_SUBJECT[match[1]],))
    for match in line.matches(_BROTHER_AND):
        place = line.place(match.start(2), match.end(2))
        if not place or not _verb_near(line, place.last + 1):
            continue
        known = (
            " " in match[1]
            or is_name(line.words[place.first - 2].text)
            or match[1] in ("you", "he", "she")
        )
        if known and not any(group.last < place.first and group.finite for group in line.groups):
            yield Found(line.span(place.first, place.first), (_SUBJECT[match[2]],))


def _owner_wanted(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Thank you for you reply", "me name is Tania", "I lost me password"."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            word = piece.lower
            if word not in _OWNER or (
                at + 1 < len(line.words) and line.words[at + 1].start == piece.start
            ):
                continue
            noun = _owned(line, at)
            if word == "i" and at == 1 and line.lower(0) in ("him", "her", "them", "you"):
                continue  # "Him I trust"
            if noun is None or _acts_in_clause(line, at, noun) or _names_group(line, at, noun):
                continue
            if (
                word in ("i", "he", "she", "we", "they")
                and not _surely_owner(line, at, noun)
                and not _case_of_owner(line, at)
            ):
                continue
            if not _surely_owner(line, at, noun) and _lets_pronoun_be(line, at, noun):
                continue
            right = _OWNER[word]
            yield Found(line.span(at, at), (right.capitalize() if at == 0 else right,))


_PURE = word_set(
    "name parcel password phone number email order address account reply website page shop business company team message "
    "request invoice product payment store website delivery photo friend brother sister mother father wife husband office "
    "details information profile logo design budget refund feedback interest time services service opinion problem question "
    "patience support cooperation purchase booking package card file cv resume job experience family son daughter boss "
    "manager customers clients products files photos prices price mind laptop money salary bag shoes complaint review help "
    "understanding attention confirmation response answer trust choice requirements instructions convenience order"
)


def _owned(line: Line, at: int) -> int | None:
    """The place of the noun the pronoun should own: next, or after one adjective."""
    after = line.lower(at + 1)
    if after == "own":
        return at + 1
    if after in BREAKS:
        return None
    if after in _PURE or (kinds(after) in ("N", "S") and after not in ("us", "ones")):
        return at + 1
    joined = after in (
        "phone",
        "email",
        "bank",
        "home",
        "shipping",
        "delivery",
        "order",
        "account",
        "first",
        "last",
        "new",
        "old",
    )
    if (joined or kinds(after) in ("J", "JN")) and line.lower(at + 2) in _PURE:
        return at + 2
    if after in _PURE:
        return at + 1
    return None


_CLAUSE_BEFORE = word_set(
    "that which who whom what where when if as than because before after since until while whether how why"
)


def _acts_in_clause(line: Line, at: int, noun: int) -> bool:
    """Whether the pronoun is the subject of a clause and the noun its verb: "a device that you trust"."""
    return (
        noun == at + 1
        and line.lower(at) != "me"
        and line.lower(at - 1) in _CLAUSE_BEFORE
        and read_as(line.lower(noun), Form.BASE) is not None
    )


_NOT_OWNED = word_set(
    "something anything everything nothing day days week weeks month months year years folks guys girls boys ladies "
    "gentlemen gentleman people humans women men kids children bro sir madam mom mum dear guy girl all both tomorrow life"
)
_PARTS = word_set("each any some both all many most none one two three few several neither either")
_GIFT = word_set(
    "give gives gave given giving provide provides provided providing share shares shared sharing send sends sent sending "
    "take offer offers offered bring show shown explain forward forwarded deliver delivered return suggest"
)


def _names_group(line: Line, at: int, noun: int) -> bool:
    """Whether the pronoun stands beside its noun: "any of you gentlemen", "share with you details"."""
    if line.lower(noun) in _NOT_OWNED:
        return True
    before = line.lower(at - 1)
    if before == "of" and line.lower(at - 2) in _PARTS:
        return True
    given = any(line.lower(i) in _GIFT for i in range(max(0, at - 4), at - 1))
    return (
        line.lower(at) == "you"
        and before in ("to", "with", "for")
        and given
        and (
            "S" in kinds(line.lower(noun))
            or line.lower(noun) in ("information", "advice", "feedback")
        )
    )


def _case_of_owner(line: Line, at: int) -> bool:
    """For I, he, she, we, they: only behind a verb or preposition that cannot take a clause."""
    return line.lower(at - 1) in _BEFORE_OBJECT - {"like", "at"} or line.lower(at - 1) in (
        "sent",
        "gave",
        "me",
        "lost",
        "changed",
        "forgot",
        "update",
        "check",
        "open",
        "use",
        "share",
        "with",
    )


def _surely_owner(line: Line, at: int, noun: int) -> bool:
    """ "Send me you phone number": two pronouns after the verb, so the second owns the noun."""
    before, word, end = line.lower(at - 1), line.lower(at), line.lower(noun + 1)
    two = (
        before in ("me", "us", "him", "them", "you", "her")
        and word != before
        and line.lower(noun) in _PURE | {"first"}
    )
    shown = (
        before
        in (
            "value",
            "appreciate",
            "check",
            "this",
            "that",
            "review",
            "received",
            "got",
            "about",
            "for",
        )
        and word == "you"
    )
    if before == "that" and line.lower(noun) == "trust":
        return False  # "a computer that you trust"
    return (
        two
        and end
        in (".", ",", "?", "!", "", "and", "so", "to", "by", "for", "today", "now", "please")
    ) or (shown and line.lower(noun) in _PURE)


def _lets_pronoun_be(line: Line, at: int, noun: int) -> bool:
    word, before, final = line.lower(at), line.lower(at - 1), line.lower(noun)
    after = line.lower(noun + 1)
    if at == 0:
        first_verb = line.lower(noun + 1)
        return word not in ("me",) or not (first_verb in _FINITE or first_verb == "not")
    if before in _GIVES or (
        any(line.lower(i) in _GIVES for i in range(max(0, at - 2), at)) and word != "me"
    ):
        return before in _GIVES or before not in PREPOSITIONS
    if read_as(final, Form.BASE) and before in (
        "let",
        "help",
        "helps",
        "helped",
        "make",
        "makes",
        "made",
        "see",
        "hear",
        "have",
    ):
        return True
    if word == "you":
        return not (
            before in PREPOSITIONS
            or before
            in (
                "check",
                "check",
                "checked",
                "received",
                "update",
                "see",
                "saw",
                "confirm",
                "open",
                "read",
                "change",
                "changed",
                "reset",
                "share",
                "enter",
                "use",
                "reviewed",
                "appreciate",
                "understand",
                "track",
                "cancel",
                "verify",
                "need",
                "know",
                "like",
                "fill",
                "send",
                "sent",
                "forgot",
                "is",
                "and",
                "if",
                "when",
                "that",
            )
        ) or (
            before in ("if", "when", "that", "and", "is")
            and not (after in _FINITE and final in _PURE)
        )
    if before in PREPOSITIONS:
        return final not in _PURE or (
            word in ("them", "him")
            and before in ("with", "to", "for", "from")
            and after not in (".", ",", "")
        )
    if word in ("me", "us", "i", "we"):
        return not (
            read_as(before, Form.BASE, Form.PAST)
            or before in ("is", "was", "not", "are", "because", "if", "that", "but", "and")
        ) or (final not in _PURE and after not in (".", ","))
    return True


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern over plain words whose first group is wrong; `right` writes it anew."""

    pattern: re.Pattern[str]
    right: Callable[[re.Match[str]], str]


_N = r"(?:friend|client|customer|colleague|cousin|neighbou?r|partner|relative|student|fan|follower|supplier|buyer|brother|sister|uncle|aunt|classmate|teammate|contact)s?"
_MINE = {
    "me": "mine",
    "my": "mine",
    "you": "yours",
    "your": "yours",
    "him": "his",
    "her": "hers",
    "us": "ours",
    "our": "ours",
    "them": "theirs",
    "their": "theirs",
}
_SHAPES = (
    _Shape(
        re.compile(
            rf"\b(?:a|an|another|some|two|one|this|any|no|old|good) (?:\w+ )?{_N} of (me|my|you|your|him|us|our|them|their|her)(?= ?[.,!?]|$| (?:is|was|has|who|that|and|from|in|ordered|told|said|wants|bought|called|will|asked|needs|recommended|gave|sent)\b)"
        ),
        lambda m: _MINE[m[1]],
    ),
    _Shape(
        re.compile(
            r"\b(?:is|are|was|were|not|be|it 's|that 's) (my|your|our|their|her)(?= ?[.!?,]| (?:or|and not|not|but)\b)"
        ),
        lambda m: _MINE[m[1]],
    ),
    _Shape(
        re.compile(
            r"\b(?:is|are|was|were) (?:this|that|it|these|those|the) (?:\w+ )?(my|your|our|their|her)(?= ?\?)"
        ),
        lambda m: _MINE[m[1]],
    ),
    _Shape(
        re.compile(r"\b(?:than|like|with) (my|your|our|their)(?= ?[.!?])"), lambda m: _MINE[m[1]]
    ),
    _Shape(
        re.compile(r"(?:^|(?<=, )|(?<=and )|(?<=because )|(?<=but ))(?:the both) (?=of\b|\w+s\b)"),
        lambda _: "both",
    ),
    _Shape(
        re.compile(
            r"(?:^|(?<=\. ))(me) (?:also|too|only) (?=(?:want|need|have|like|am|think|use|work|would|will|can|do|got|faced|agree)\b)"
        ),
        lambda _: "I",
    ),
    _Shape(
        re.compile(
            r"(?<!give )(?<!gave )(?<!send )(?<!sent )(?<!show )(?<!offer )(?<!sell )(?<!sold )(?<!tell )(?<!make )(?<!get )(?<!got )(?<!offered )(?<!made )\b(them)(?= (?:two|three|four|five|\d+|other|new|old|same) \w+s\b| (?:shoes|bags|files|photos|products|items|things|people|customers|prices|clothes|colou?rs|boxes|links|posts|books|pictures|designs|emails|messages|orders|jeans|glasses)\b)"
        ),
        lambda _: "those",
    ),
    _Shape(
        re.compile(
            r"\b(?:contact|call|email|message|inform|ask|tell|reach|let|to|with|reply to) (myself)(?= ?[.,!?]| (?:for|if|by|when|at|on|and|or|about|in|with|before|directly|any|know)\b)"
        ),
        lambda _: "me",
    ),
)
_MYSELF_PAIR = re.compile(
    r"(?:^|(?<=because )|(?<=that )|(?<=so )|(?<=and )|(?<=, ))(myself and ((?:my|our) (?:\w+ )??\w+|\w+)) (?=(will|are|have|can|were|work|run|would|do|did|had|went|handle|want|need)\b)"
)
_AND_MYSELF = re.compile(
    r"(?:^|(?<=because )|(?<=that )|(?<=so )|(?<=, ))(?:(?:my|our|the) (?:\w+ )?\w+|\w+) and (myself) (?=(?:will|are|have|can|were|work|run|would|do|did|had|went|handle|want|need|made|designed)\b)"
)
_SELVES = {
    "theirself": "themselves",
    "theirselves": "themselves",
    "themself": "themselves",
    "ourself": "ourselves",
    "hisself": "himself",
    "yourselve": "yourself",
    "themselve": "themselves",
    "ourselve": "ourselves",
    "meself": "myself",
    "itselves": "itself",
    "owrself": "ourselves",
    "myselves": "ourselves",
    "theirselfs": "themselves",
}
_SAME = re.compile(
    r"\b(?:(i) (?:\w+ )?(?:cut|hurt|taught|teach|introduce|introduced|blame|blamed|prepared|prepare|burned|train|trained|improve|improved|bought|enjoyed|enjoy|asked|trust|call|called|describe|consider|force|forced|motivate|keep|kept) (me)"
    r"|(we) (?:\w+ )?(?:blame|blamed|taught|teach|introduce|introduced|prepare|prepared|enjoyed|enjoy|trained|train|improve|asked|call|describe|consider|motivate|keep) (us)"
    r"|(they) (?:\w+ )?(?:taught|introduced|introduce|prepare|prepared|enjoyed|enjoy|trained|call|describe) (them)"
    r"|(she) (?:\w+ )?(?:taught|introduced|introduces|enjoyed) (her)|(he) (?:\w+ )?(?:taught|introduced|introduces|enjoyed) (him)"
    r"|\b(help|enjoy|introduce|take care of|ask|prepare|describe|imagine|protect) (you)(?= (?:to|in|for|from|well|first|with)\b| ?[.!,]))(?= ?[.,!?]| (?:for|with|to|from|in|on|while|as|when|a|english|how|\w+ from)\b| [a-z]+ (?:from|at|with|by)\b)"
)
_SELF_OF = {
    "me": "myself",
    "us": "ourselves",
    "them": "themselves",
    "her": "herself",
    "him": "himself",
    "you": "yourself",
}
_REFLEXIVE = re.compile(r"\bintroduce (me)(?= ?[.,!?]| (?:first|to|now|here|briefly)\b)")
_BY_OWN = re.compile(
    r"\b(by (?:my|his|her|their|our|your|it 's|its)? ?own)(?= ?[.,!?]| (?:and|without|because|at|in|so|now|yesterday|using|from)\b|$)"
)
_THESE = re.compile(
    r"(?:\b(?=this)|^)(this|that)(?= (?:two|three|four|five|six|several) (?!days|weeks|months|years|hours|minutes|times)\w+s\b)"
)
_HIMSELF_OWN = re.compile(r"\b(by ((?:my|him|her|your|it)self|(?:our|them|your)selves) own)\b")


def _shapes(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for shape in _SHAPES:
            for match in line.matches(shape.pattern):
                start = match.start(1) if shape.pattern.groups else match.start()
                end = (
                    match.end(1) if shape.pattern.groups else match.start() + len(match[0].rstrip())
                )
                place = line.place(start, end)
                mine = (
                    place
                    and line.lower(place.first) == "myself"
                    and "i" in (line.lower(i) for i in range(place.first))
                )
                if place and not mine:
                    yield Found(*line.fix(place.first, place.last, shape.right(match)))
        for match in line.matches(_MYSELF_PAIR):
            if place := line.place(match.start(1), match.end(1)):
                other = line.written(place.first + 2, place.last)
                words = f"{other} and I"
                yield Found(
                    line.span(place.first, place.last),
                    (words[:1].upper() + words[1:] if place.first == 0 else words,),
                )
        for match in line.matches(_AND_MYSELF):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), ("I",))
        for match in line.matches(_REFLEXIVE):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), ("myself",))
        for at, piece in enumerate(line.words):
            if right := _SELVES.get(piece.lower):
                yield Found(line.span(at, at), (right,))
        for match in line.matches(_SAME):
            group = next(i for i in (2, 4, 6, 8, 10, 12) if match[i])
            first = line.place(match.start(), match.end(group))
            if first and (
                group != 12 or first.first == 0 or line.lower(first.first - 1) == "please"
            ):
                yield Found(line.span(first.last, first.last), (_SELF_OF[match[group]],))
        for match in line.matches(_THESE):
            place = line.place(match.start(1), match.end(1))
            if place:
                right = {"this": "these", "that": "those", "these": "this", "those": "that"}[
                    match[1]
                ]
                yield Found(*line.fix(place.first, place.last, right))
        for match in line.matches(_HIMSELF_OWN):
            if place := line.place(match.start(1), match.end(1)):
                yield Found(line.span(place.first, place.last), (f"by {match[2]}",))


def _its(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "One of it's keys", "the shop changed it's name"; "its not working"."""
    for line in lines(text):
        if " it 's" in f" {line.plain}" or line.plain.startswith("it 's"):
            for at in range(len(line.words) - 2):
                if line.lower(at) == "it" and line.lower(at + 1) == "'s" and _owns(line, at):
                    yield Found(
                        line.span(at, at), ("Its" if line.words[at].text[:1].isupper() else "its",)
                    )
        for match in line.matches(_ITS):
            if place := line.place(match.start(1), match.end(1)):
                capital = line.words[place.first].text[:1].isupper()
                yield Found(
                    line.span(place.first, place.first),
                    ("It's" if capital else "it's", "It is" if capital else "it is"),
                )


def _owns(line: Line, at: int) -> bool:
    before, after, next_ = line.lower(at - 1) if at else "", line.lower(at + 2), line.lower(at + 3)
    kind = kinds(after)
    if after == "own":
        return True
    noun = (
        bool(set("NS").intersection(kind))
        and not set("JRGPDI").intersection(kind)
        and after
        not in (
            "time",
            "ok",
            "fun",
            "food",
            "business",
            "something",
            "nobody",
            "nothing",
            "anything",
        )
    )
    if not noun:
        return (
            "J" in kind
            and bool(set("NS").intersection(kinds(next_)))
            and before in PREPOSITIONS | {"changed", "lost", "has", "have"}
        )
    if before in PREPOSITIONS - {"like"}:
        return True
    if next_ in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "will",
        "does",
        "do",
        "looks",
        "works",
        "can",
        "needs",
        "did",
        "seems",
        "broke",
        "came",
        "stopped",
        "fell",
    ):
        return True
    verb = read_as(before, Form.BASE, Form.PAST, Form.THIRD, Form.PARTICIPLE, Form.ING)
    return bool(verb) and before not in (
        "figure",
        "pretend",
        "claim",
        "claims",
        "claimed",
        "hoping",
        "thinking",
        "calm",
        "down",
        "cause",
        "bet",
        "assume",
        "imagine",
        "suspect",
        "admit",
        "thinks",
        "knows",
        "hopes",
        "believes",
        "guess",
        "tell",
        "heard",
        "noticed",
        "think",
        "say",
        "says",
        "said",
        "know",
        "hope",
        "believe",
        "guess",
        "see",
        "means",
        "feel",
        "thought",
        "mean",
        "understand",
        "sure",
        "suppose",
        "like",
        "knew",
    )


_ITS = re.compile(
    r"(?:^|(?<=[,;.!?] )|(?<=because )|(?<=that )|(?<=if )|(?<=think )|(?<=but )|(?<=and )|(?<=when )|(?<=so )|(?<=hope )|(?<=sure )|(?<=know )|(?<=says )|(?<=while )|(?<=as )|(?<=believe )|(?<=although ))"
    r"(its) (?=(?:a|an|the|not|too|very|so|my|your|our|been|really|already|also|going|raining|working|ok|okay|fine|possible|impossible|time to|important|better|good to|great to|nice to|hard to|easy to|difficult|necessary|always|never|just|still|about|because|in|on|at|from|for|made|free|available|ready|broken|urgent|late|clear|true|closed|open|hard|easy|really|quite|actually|coming|getting|taking|like|what|where|here|there|done|me|him|us|fixed|safe|cheap|expensive|perfect|great|nice)\b)"
)


CHECKS = (
    Check(
        id="COACH_PRONOUN_OBJECT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After a verb or a preposition the object form stands: me, him, her, us, them. Write “{right}”.",
            bn="ক্রিয়া বা preposition-এর পরে me, him, her, us, them বসে (“আমাকে, তাকে”)। লিখুন “{right}”।",
        ),
        find=_object_wanted,
        wrong=(
            "Please send the file to [I => me].",
            "We will call [they => them] tomorrow.",
            "This is between you and [I => me].",
            "The client thanked my partner and [I => me].",
        ),
        right=(
            "The person I spoke to was kind.",
            "I called and he answered.",
            "My partner and I thanked the client.",
            "The shop I told you about is closed.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_SUBJECT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The doer is I, he, she, we, they, and you name yourself last: “{right}”.",
            bn="যে কাজ করে সে I, he, she, we, they; আর নিজের কথা শেষে বলুন: “{right}”।",
        ),
        find=_subject_wanted,
        wrong=(
            "[Me => I] want to buy a phone for my father.",
            "[Me and my partner => My partner and I] run a small studio.",
            "Can [me => I] get a discount?",
            "My brother and [me => I] run this page.",
        ),
        right=(
            "My brother and I run this page.",
            "Call me and my partner at noon.",
            "Her design won the prize.",
            "Does her shop open on Friday?",
        ),
    ),
    Check(
        id="COACH_PRONOUN_OWNER",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Before a noun that somebody owns stands my, your, his, her, our, their: “{right}”.",
            bn="কার জিনিস তা বোঝাতে বিশেষ্যের আগে my, your, his, her, our, their বসে: “{right}”।",
        ),
        find=_owner_wanted,
        wrong=(
            "Thank you for [you => your] reply.",
            "[Me => My] parcel has not arrived.",
            "I lost [me => my] password.",
            "We are proud of [us => our] service.",
        ),
        right=(
            "He gave me money.",
            "Use a computer that you trust.",
            "I will send you details.",
            "We offer you support.",
            "Thank you for your reply.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_FORM",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This pronoun has another form here: “{right}”.",
            bn="এখানে সর্বনামের অন্য রূপ লাগে: “{right}”।",
        ),
        find=_shapes,
        wrong=(
            "A friend of [me => mine] ordered it.",
            "The blue one is [your => yours].",
            "I have tested [them => those] two plugins and both are safe.",
            "Please contact [myself => me] for details.",
            "[The both => Both] of them are good.",
        ),
        right=(
            "A friend of mine ordered it.",
            "I gave them two plugins.",
            "I did it by myself.",
            "The blue one is your bag.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_ITS",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="It's is “it is”; its shows what belongs to it and has no apostrophe: “{right}”.",
            bn="it's মানে it is; “এর/তার” বোঝাতে its, ঊর্ধ্বকমা ছাড়া: “{right}”।",
        ),
        find=_its,
        wrong=(
            "The keyboard is new, but one of [it's => its] keys does not work.",
            "The shop has changed [it's => its] name.",
            "[Its => It's] not working on my phone.",
            "The phone is good, but [it's => its] camera is weak.",
        ),
        right=(
            "It's a good phone.",
            "Its camera is weak.",
            "I think it's time to go.",
            "It's Friday, so the bank is closed.",
        ),
    ),
)
