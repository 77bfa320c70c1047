"""A pronoun left out, as Bengali may, or said twice: "please inform when", "find difficult to", "my boss he said"."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.people import ROLES, gender_word, is_name
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import DETERMINERS, is_adverb
from coach.rules.grammar.verbless import Subject, noun_subject
from coach.rules.grammar.verbs import Form, read_as, verb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

_TWICE = {"he": "one", "she": "one", "it": "one", "they": "many", "we": "many"}
_GROUPS = word_set(
    "team company family group office staff department shop committee management people police"
)
_TOPIC = re.compile(
    r"\b(?:as for|about|regarding|concerning|like|unlike|for|with|without|when|if|whenever|once|the day|the time|every time|the moment|the way|the reason)\b"
)


def _twice(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "My manager he said the offer is over": the noun is the subject already."""
    for line in lines(text):
        for at, piece in enumerate(line.words):
            kind = _TWICE.get(piece.lower)
            if kind is None or at < 1 or line.lower(at - 1) in ("and", ",", "."):
                continue
            if (
                at + 1 < len(line.words)
                and line.words[at + 1].start == piece.start
                and line.lower(at + 1) != "'s"
            ):
                verb_at = at + 1
            else:
                verb_at = at + 1
            if read_as(line.lower(at - 1), Form.ING) or line.lower(verb_at + 2) in ("to", "from"):
                continue  # "the shop selling it is closed", "the address it was sent to is wrong"
            noun = noun_subject(line, at - 1)
            if noun is None or not _agrees(line, noun, kind):
                continue
            if piece.lower not in ("he", "she") and not _stated(line, noun.first, verb_at):
                continue
            if line.lower(noun.last) in (
                "time",
                "way",
                "day",
                "moment",
                "reason",
                "amount",
                "money",
                "work",
                "effort",
                "place",
            ):
                continue
            if not _fits(line, noun.last, piece.lower) or _verbs(line, at + 1) != 1:
                continue
            if not _verb_at(line, verb_at):
                continue
            head = line.written(noun.last, noun.last)
            yield Found(line.span(noun.last, at), (_alone(line, head, at),))


def _agrees(line: Line, noun: Subject, kind: str) -> bool:
    """Whether one noun meets he, she, it, and several meet they; "our team we" too."""
    group = kind == "many" and line.lower(noun.last) in _GROUPS
    return group or (noun.be == "is") == (kind == "one")


def _stated(line: Line, first: int, verb_at: int) -> bool:
    """Whether more than a bare verb follows: not "the product it is", "things they need"."""
    surely = line.lower(first) in (
        "the",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "this",
        "these",
    )
    after = line.lower(verb_at + 1)
    while is_adverb(line.lower(verb_at)):
        verb_at += 1
    after = line.lower(verb_at + 1)
    helps = (
        (
            read_as(line.lower(verb_at), Form.THIRD) is not None
            and after in ("tonight", "today", "tomorrow", "on", "at", "in", "now", "soon")
        )
        or line.lower(verb_at) == "want"
        or line.lower(verb_at)
        in (
            "is",
            "are",
            "was",
            "were",
            "'s",
            "'re",
            "has",
            "have",
            "will",
            "does",
            "do",
            "did",
            "can",
        )
    )
    return surely and helps and bool(after) and after.isalpha()


def _alone(line: Line, head: str, at: int) -> str:
    """The noun with what is left of a contraction behind the pronoun: "manager he's" -> "manager is"."""
    tail = at + 1 < len(line.words) and line.words[at + 1].start == line.words[at].start
    if not tail:
        return head
    rest = {"'s": "is", "'ll": "will"}.get(line.lower(at + 1), line.lower(at + 1))
    return f"{head} {rest}"


def _fits(line: Line, noun_at: int, pronoun: str) -> bool:
    word = line.lower(noun_at)
    person = word in ROLES or gender_word(word) or is_name(line.words[noun_at].text)
    if pronoun in ("he", "she"):
        return person
    if pronoun == "it":
        return not person
    return pronoun == "they" or word in _GROUPS


def _verb_at(line: Line, at: int) -> bool:
    while is_adverb(line.lower(at)):
        at += 1
    word = line.lower(at)
    return (
        any(group.finite and group.first <= at <= group.last for group in line.groups)
        or word in ("'s", "'ll")
        or bool(read_as(word, Form.PAST, Form.THIRD))
    )


def _verbs(line: Line, first: int) -> int:
    """How many finite verbs the clause has; two where "the man he called" has a verb of its own."""
    end = first
    if read_as(line.lower(first), Form.PAST, Form.THIRD, Form.BASE) in (
        verb("say"),
        verb("tell"),
        verb("think"),
        verb("know"),
    ):
        return 1 if line.lower(first + 1) not in ("", ".", ",") else 2
    while end < len(line.words) and line.lower(end) not in (
        ".",
        "!",
        "?",
        ";",
        ",",
        "that",
        "because",
        "if",
        "when",
        "but",
        "so",
        "and",
        "who",
        "which",
        "to",
    ):
        end += 1
    if line.lower(end) == "to" and any(g.finite and g.first == end + 1 for g in line.groups):
        return 2  # "the girl she was talking to is here"
    return sum(1 for group in line.groups if group.finite and first <= group.first < end)


_LET_KNOW = re.compile(r"\b(let) (know)\b")
_TELL_WHEN = re.compile(
    r"(?:^|(?<=, )|(?<=and )|(?<=so )|(?<=! )|(?<=sir )|(?<=also ))(?:please |kindly |just |then )+(inform|tell|notify|remind|update|assure)"
    r"(?= (?:when|if|whether|how|what|why|where|which|about|once|as soon|that|before|by|in|through|on|immediately|soon|first|on time|properly|accordingly|quickly|today|tomorrow)\b| ?[.,!])"
)
_WILL_INFORM = re.compile(
    r"\b(?:i|we|he|she|they|team|manager) (?:will|shall|can|'ll|would|am going to|are going to|could|have to|must|should) (?:also |surely |definitely |not |soon |just |then )?(inform|notify|remind|assure)"
    r"(?= (?:when|if|whether|how|what|why|where|about|once|as soon|that|before|by|soon|later|tomorrow|today|first|through|after|on|immediately|shortly|within)\b| ?[.,!])"
)
_FIND_HARD = re.compile(
    r"\b(?:find|finds|found|finding|make|makes|made|making|think|consider|considers|considered|keep|keeps)"
    r" ((?:very |so |really |too |quite |more |much )*(?:easy|easier|hard|harder|difficult|possible|impossible|simple|simpler|important|necessary|useful|interesting|convenient|inconvenient|better|best|comfortable|helpful|risky|safe|safer|tough|tricky|strange|fun|essential|faster|cheaper|quick|quicker))"
    r" (?=(?:to|for \w+(?: \w+)? to|that|when) )"
)
_LIKE_VERY = re.compile(
    r"\b(?:i|we|they|you|customers?|people|she|he|clients?|everyone|family|kids|children) (?:really |all |also |will |did not |do not )?(like|likes|liked|love|loves|loved|enjoy|enjoyed|appreciate|need|want) (?=(?:very much|so much|a lot|very badly|badly) ?(?:[.,!?]|and\b|but\b|because\b))"
)
_RECEIVED = re.compile(
    r"\b(?:i|we|he|she|they|you) (?:have |has |had |will |did not |have not |has not |already |just |also |can |could not |cannot |'ll |will not |could |would )*"
    r"(received|receive|bought|ordered|sent|send|got|get|uploaded|upload|attached|attach|fixed|fix|found|need|want|tried|returned|resend|share|shared|post|posted|forward|forwarded|use|used)"
    r"(?= (?:yesterday|today|tomorrow|tonight|this morning|last night|last week|two days ago|on \w+day|already|again|as soon as possible|within|asap|yet|three days ago|in the evening|in the morning|soon|by tomorrow|by tonight|by noon|before noon|by evening)\b ?[.,!?])"
)
_GIVE_AGAIN = re.compile(
    r"\b(?:can|could|will|would) you (?:please |kindly )?(give|send|show|explain|repeat|check|share|fix|change|resend|deliver|do|replace|return|tell|bring|upload|make|forward|confirm|take|keep) (?=(?:again|today|now|tomorrow|quickly|soon|please|asap|for me|to me|by tomorrow|by \w+day|as soon as possible)\b ?\w*? ?\w*? ?[.,?!])"
)
_THANK_FOR = re.compile(
    r"\b(?:i|we) (?:also |sincerely |really |would like to |want to )*(thank) (?=(?:for|very much|so much|again)\b)"
)
_ALLOWS_TO = re.compile(
    r"\b(?:it|this|that|which|app|tool|plugin|software|plan|site|website|feature|button|page|system|option|account|link|shop|store|version|program|course) "
    r"(?:also |will |can |does not |do not |helps and |only )*(allows?|enables?|permits?) (?=to \w+)"
)
_REQUEST_TO = re.compile(
    r"\b(?:i|we) (?:would like to |want to |also |humbly |kindly |hereby |am |are |will )*(request|urge|advise|invite|remind|encourage) (?=to (?:please |kindly )?(?!(?:the|my|our|your|you|him|her|them|us|me|all|this)\b)\w+)"
)


def _left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        plain = line.plain
        for match in _LET_KNOW.finditer(plain):
            yield from _with(line, match, 1, "me" if _asks_reader(line, match.start()) else "you")
        for match in _TELL_WHEN.finditer(plain):
            if match[1] != "update" or plain[match.end() :].startswith(
                (" if", " when", " once", " as soon")
            ):
                yield from _with(line, match, 1, "me")
        for match in _WILL_INFORM.finditer(plain):
            yield from _with(line, match, 1, "you")
        for match in _THANK_FOR.finditer(plain):
            yield from _with(line, match, 1, "you")
        for match in (*_ALLOWS_TO.finditer(plain), *_REQUEST_TO.finditer(plain)):
            yield from _with(line, match, 1, "you")
        for match in _LIKE_VERY.finditer(plain):
            yield from _with(line, match, 1, "it")


def _asks_reader(line: Line, start: int) -> bool:
    before = line.plain[:start].split()
    return not before or (
        before[-1] in ("please", "kindly", "and", "just", ",", "to", "then", "also")
        and not any(word in ("i", "we", "will") for word in before[-3:])
    )


def _with(line: Line, match: re.Match[str], group: int, pronoun: str) -> Iterator[Found]:
    """The word of `group` with `pronoun` behind it."""
    if place := line.place(match.start(group), match.end(group)):
        yield Found(
            line.span(place.first, place.last),
            (f"{line.written(place.first, place.last)} {pronoun}",),
        )


def _it_left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_FIND_HARD):
            if place := line.place(match.start(1), match.end(1)):
                before = line.lower(place.first - 2)
                if before in (
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "which",
                    "that",
                    "'s",
                    "what",
                    "who",
                ):
                    continue
                yield Found(
                    line.span(place.first, place.last),
                    (f"it {line.written(place.first, place.last)}",),
                )


def _object_left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in (*line.matches(_RECEIVED), *line.matches(_GIVE_AGAIN)):
            place = line.place(match.start(1), match.end(1))
            if not place or any(
                line.lower(i)
                in (
                    "what",
                    "which",
                    "that",
                    "who",
                    "than",
                    "as",
                    "how",
                    "where",
                    "when",
                    "whatever",
                )
                for i in range(place.first)
            ):
                continue
            if line.lower(place.first - 2) and line.lower(place.first - 2) not in (
                ",",
                "and",
                "but",
                "so",
                "if",
                "because",
                ".",
                "!",
                "you",
                "i",
                "we",
                "they",
                "he",
                "she",
                "please",
                "can",
                "could",
                "will",
                "have",
                "not",
            ):
                continue
            yield from _with(line, match, 1, "it")


_NO_SUBJECT = re.compile(
    r"^(am|have|has|had|was|will|would|can|could|did not|do not|does not|'ll) (?=(\w+) (\w+))"
)


def _subject_left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "Am interested in your offer", "Have attached my CV"."""
    for line in lines(text):
        match = _NO_SUBJECT.match(line.plain)
        if not match or line.lower(len(line.words) - 1) == "?" or line.words[0].text.isupper():
            continue
        place = line.place(match.start(1), match.end(1))
        if not place:
            continue
        at = place.last + 1
        while is_adverb(line.lower(at)):
            at += 1
        word, first = line.lower(at), match[1]
        kind = kinds(word)
        if first == "am":
            fits = bool(set("JGPN").intersection(kind)) or word in (
                "from",
                "in",
                "at",
                "a",
                "an",
                "the",
                "not",
            )
        elif first in ("have", "has", "had"):
            fits = bool(read_as(word, Form.PARTICIPLE)) and (
                not set("NJ").intersection(kind) or line.lower(at + 1) in DETERMINERS
            )
        elif first == "was":
            fits = False
        elif first in ("will", "would"):
            fits = (
                bool(read_as(word, Form.BASE))
                and line.lower(at + 1) not in ("will",)
                and word not in ("smith",)
                and line.lower(0) == "will"
            ) or (word == "like" and first == "would")
        else:
            fits = first == "do not" and False
        if first == "will" and (len(line.words) < 6 or line.lower(at) in ("do", "try", "be")):
            continue
        if fits and line.lower(at) not in ("i", "you", "we", "they", "he", "she", "it"):
            yield Found(*line.fix(place.first, place.last, f"I {first}"))


_THEY = re.compile(
    r"(?:^|(?<=, )|(?<=because )|(?<=but )|(?<=and )|(?<=that ))(they) (\w+)(?: (\w+))? (?=(?:is|are|was|were|has|looks|costs|does|did)\b)"
)


def _they_own(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "They delivery charge is high"."""
    for line in lines(text):
        for match in line.matches(_THEY):
            place = line.place(match.start(1), match.end(1))
            nouns = [word for word in match.groups()[1:] if word]
            if (
                place
                and all(set("NSJ").intersection(kinds(word)) for word in nouns)
                and "J" not in kinds(nouns[-1])
                and not is_adverb(nouns[0])
                and nouns[0] not in ("all", "both", "think", "say", "said", "know", "feel", "hope")
                and not read_as(nouns[-1], Form.ING)
            ):
                yield Found(*line.fix(place.first, place.last, "their"))


_SELF_CLASH = re.compile(r"\b(he|she) (?:\w+ ){1,6}(himself|herself)\b")
_OWN_CLASH = re.compile(
    r"^(?:\w+ ){0,4}(husband|wife|father|mother|brother|sister|son|daughter|uncle|aunt|sir|madam) (?:\w+ ){1,5}(himself|herself)\b"
)
_WOMEN = word_set("wife mother sister daughter aunt madam she")


def _clashes(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "She can collect the cards himself": one person, two genders."""
    for line in lines(text):
        for pattern in (_SELF_CLASH, _OWN_CLASH):
            for match in line.matches(pattern):
                woman = match[1] in _WOMEN
                if woman == (match[2] == "herself") or any(
                    w in (" and ", ",", " that ", " because ") for w in (match[0],)
                ):
                    continue
                if " and " in match[0] or "," in match[0] or " that " in match[0]:
                    continue
                place = line.place(match.start(2), match.end(2))
                if place:
                    yield Found(
                        line.span(place.first, place.last), ("herself" if woman else "himself",)
                    )


CHECKS = (
    Check(
        id="COACH_PRONOUN_TWICE",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The noun is the subject already; no pronoun repeats it: “{right}”.",
            bn="বিশেষ্যটিই কর্তা; পরে আবার he, she, it, they লাগে না: “{right}”।",
        ),
        find=_twice,
        wrong=(
            "My [manager he => manager] said the offer is over.",
            "The [customer she => customer] wants a refund.",
            "Your [parcel it => parcel] is in the hub.",
            "Our [team we => team] will fix it.",
        ),
        right=(
            "The customer he called is angry.",
            "The colour she wants is not here.",
            "When I called my manager, he said yes.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_LEFT_OUT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="English says whom or what; Bengali may leave it out. Write “{right}”.",
            bn="কাকে বা কী, ইংরেজিতে তা বলতে হয়; বাংলায় উহ্য থাকে। লিখুন “{right}”।",
        ),
        find=_left_out,
        wrong=(
            "I will [let => let you] know tomorrow.",
            "Please [let => let me] know if you have questions.",
            "Please [inform => inform me] when it is ready.",
            "We will [inform => inform you] once the parcel ships.",
            "This tool [allows => allows you] to edit photos.",
            "I [like => like it] very much.",
        ),
        right=(
            "Please let us know when it is ready.",
            "I will inform the team when it is ready.",
            "Please tell them when you are free.",
            "It allows users to edit photos.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_IT_LEFT_OUT",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Find and make need “it” before easy, hard, possible: “{right}”.",
            bn="find, make-এর পরে easy, hard, possible থাকলে আগে it বসে: “{right}”।",
        ),
        find=_it_left_out,
        wrong=(
            "I find [difficult => it difficult] to reach your agent.",
            "The tool makes [easy => it easy] to edit photos.",
            "We found [hard => it hard] to reply at night.",
        ),
        right=(
            "I find it difficult to reach your agent.",
            "The page was made easy to read.",
            "We found easy ways to reply.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_OBJECT_LEFT_OUT",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="What? English names it with “it” or “them”; Bengali may leave it out: “{right}”.",
            bn="কী? ইংরেজিতে it বা them দিয়ে তা বলতে হয়; বাংলায় উহ্য থাকে: “{right}”।",
        ),
        find=_object_left_out,
        wrong=(
            "Thank you, I [received => received it] yesterday.",
            "I will [send => send it] tomorrow.",
            "Can you [give => give it] again?",
        ),
        right=(
            "This is the file that I received yesterday.",
            "I will send the file tomorrow.",
            "Can you give it again?",
        ),
    ),
    Check(
        id="COACH_PRONOUN_SUBJECT_LEFT_OUT",
        concept=Concept.PRONOUN,
        tier=Tier.HINT,
        message=Bilingual(
            en="Bengali may leave the doer out; an English sentence names it: “{right}”.",
            bn="বাংলায় কর্তা উহ্য থাকতে পারে; ইংরেজি বাক্যে কর্তা লিখতে হয়: “{right}”।",
        ),
        find=_subject_left_out,
        wrong=(
            "[Am => I am] interested in your offer.",
            "[Have => I have] attached my CV.",
            "[Will => I will] send the file tonight.",
        ),
        right=(
            "Am I late?",
            "Have a nice day.",
            "Will you send the file tonight?",
        ),
    ),
    Check(
        id="COACH_PRONOUN_THEY_OWN",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What belongs to them is “their”: “{right}”.",
            bn="“তাদের” কোনো কিছু হলে their: “{right}”।",
        ),
        find=_they_own,
        wrong=(
            "[They => Their] delivery charge is high.",
            "I like it, but [they => their] price is too high.",
            "[They => Their] website looks better.",
        ),
        right=(
            "They deliver daily.",
            "They both are late.",
            "They say prices are high.",
        ),
    ),
    Check(
        id="COACH_PRONOUN_SELF_CLASH",
        concept=Concept.PRONOUN,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Both words mean one person, so both must be for a woman or both for a man: “{right}”.",
            bn="দুটি শব্দ একই মানুষের, তাই দুটিই নারীর বা দুটিই পুরুষের হবে: “{right}”।",
        ),
        find=_clashes,
        wrong=(
            "She can collect the cards [himself => herself].",
            "He will sign it [herself => himself].",
            "Her husband sent the money [herself => himself].",
        ),
        right=(
            "She told him that he can do it himself.",
            "He signed it himself.",
            "His wife sent the money herself.",
        ),
    ),
)
