"""The form a word asks of the verb after it: -ing, "to" and the verb, the plain verb, the participle."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS
from coach.rules.grammar.verbs import Form, Verb, read_as, verb
from coach.rules.grammar.word_kinds import kinds
from coach.rules.grammar.wordset import word_set

# Nouns by the dictionary, and yet verbs where a verb may stand.
_WEAK_NOUN = word_set(
    "give take get make buy find keep tell try say know do go see pay let hear meet teach think wait save win "
    "lose spend follow fix fill bring handle manage send write learn choose add ask become begin believe create "
    "deliver eat explain forget grow happen hold include join leave lose mention open "
    "prepare provide read receive remember remove resolve sell serve sing sit solve speak "
    "stand submit thank touch understand upload worry complain bother"
)
# Adjectives and adverbs that are verbs too: "ready", "own", "clear", "slow".
_NOT_VERBS = word_set(
    "own clear open close free slow clean dry wet empty warm cool calm better further ready busy welcome present like live "
    "correct complete perfect secure last even just down up out off over back well please thank let best lower long mean "
    "content subject market post home fine kind worth smart double total equal bare single forward advance must might will may can "
    "default mistake hand law people things water paper money e-mail time"
)
_I_NG = (
    r"(?:enjoy|enjoys|enjoyed|enjoying|avoid|avoids|avoided|avoiding|finish|finished|finishes|suggest|suggests|suggested|recommend"
    r"|recommends|recommended|consider|considered|considering|keep|keeps|kept|mind|miss|delay|delayed|delays|postpone|postponed"
    r"|admit|admits|admitted|deny|denies|denied|appreciate|appreciates|appreciated|practise|practice|practised|stop|stops|stopped|quit|imagine|dislike|dislikes|resist|risk"
    r"|involve|involves|discuss|discussed|can not help|could not help|feel like|feels like|felt like|give up|gave up|stop|worth|busy"
    r"|no use|no point in|no point|trouble|difficulty|difficulties|hard time|spend time|spent time|waste time|can not stand|hate|fancy|tolerate"
    r"|insist on|insisted on|insists on|succeed in|succeeded in|tired of|afraid of|fond of|capable of|instead of|thinking of|think of|thinking about|think about|dream of|used for|responsible for|apologise for|apologize for"
    r"|apologies for|sorry for|thanks for|thank you for|reason for|famous for|known for|interested in|experience in|experienced in|specialise in|specialize in|skilled in|skilled at|good at|bad at|better at|expert in|believe in"
    r"|difficulty in|point in|help in|involved in|busy with|charge of|way of|ways of|idea of|habit of|chance of|risk of|cost of|process of|purpose of|importance of|possibility of|instead of|because of|worried about|excited about|sure about|plan on|planning on|focus on|focused on|concentrate on|work on|keen on"
    r"|prevent you from|stop you from|prevent us from|stop us from|prevent me from|without|by|after|before|besides|despite|in addition to|committed to|dedicated to|devoted to|object to|objected to|objection to|opposed to|with regard to|when it comes to|close to|look forward to|looking forward to|looks forward to|get used to|got used to|accustomed to|addicted to|am used to|'m used to)"
)
_ING = re.compile(rf"(?<![\w'-]){_I_NG} (?:not |also |again )?(\w+)(?![\w'-])")
_SPEND = re.compile(
    r"\b(?:spend|spends|spent|spending|waste|wastes|wasted|wasting) (?:\w+ ){1,6}?(?:time|hours?|days?|minutes?|weeks?|money|month|months|energy|effort|morning|evening|night)(?: (?:a|every|each) (?:day|week|month))? (\w+)\b"
)
_FOR = re.compile(
    r"\b(?:use|uses|used|using|tool|app|software|is|are|was|best|good|great|perfect|useful|ideal|suitable|helpful|program|plugin|page|need|way|tips|system|budget|hired|people|someone) (?:\w+ )?for (\w+)\b"
)
_ADJ = (
    r"(?:am|is|are|was|were|be|been|'m|'re|'s|feel|feels|felt|seem|seems|it|them|me|us|very|always|also|not|so|really|quite|more|too|find it|makes it|made it|make it) "
    r"(?:ready|happy|glad|easy|easier|important|difficult|hard|harder|possible|impossible|necessary|essential|able|unable|willing|unwilling|eager"
    r"|free|pleased|delighted|excited|proud|sorry|supposed|requested|advised|allowed|required|asked|told|invited|expected|needed|instructed|likely|unlikely|sure|certain|bound|better|best|nice|good|safe|safer|cheaper|faster|keen|prepared|afraid|careful|lucky|fortunate|honoured|honored|welcome|interested|determined|convenient|simple|simpler|useful|helpful|wise|polite|rude|tempted|forced|scheduled|entitled|eligible|going|about|used)"
)
_TO = re.compile(rf"(?<![\w'-]){_ADJ} (?:not |also |now |then )?(\w+)(?![\w'-])")
_VERB_TO = re.compile(
    r"(?:\b(?:i|we|you|they|he|she|to|not|will|also|customers?|clients?|people|who|team|manager|boss|just|really|always|still|may|might|would|do|does|did) )"
    r"(?:want|wants|wanted|need|needs|needed|decide|decides|decided|agree|agrees|agreed|promise|promised|promises|refuse|refuses|refused|hope|hopes|hoped|fail|fails|failed|forget|forgot|forgets"
    r"|manage|managed|manages|plan|plans|planned|tend|tends|intend|intends|intended|afford|wish|wishes|prefer|prefers|expect|expects|expected|attempt|attempted|aim|aims|hesitate|offered|offer|learned|learnt|threatened|seem|seems|seemed|appear|appears|appeared|start|like|love|try|tried|tries|prepare|choose|chose|pretend|deserve|deserves|struggle|volunteer|arrange|swear|demand|demanded|long)"
    r" (?:not )?(\w+)(?![\w'-])"
)
_WOULD = re.compile(
    r"(?:would|'d) (?:also |really )?(?:like|love|prefer|hate) (?:not )?(\w+)(?![\w'-])"
)
_SOMEONE_TO = re.compile(
    r"\b(?:ask|asks|asked|tell|tells|told|want|wants|wanted|remind|reminds|reminded|allow|allows|allowed|expect|expects|expected|invite|invites|invited|advise|advises|advised|request|requests|requested|encourage|encourages|enable|enables|require|requires|force|forces|forced|teach|taught|permit|permits|persuade|persuaded|instruct|instructed|convince|convinced|need|needs|needed|would like|'d like|warn|warned|order|ordered|urge|urged|cause|causes|caused|get|gets|got|help me|trust) "
    r"(me|you|us|him|them|her|someone|somebody|anyone|people|customers|clients|users|everyone|everybody|all of you) (?:not |all |also )?(\w+)(?![\w'-])"
)
_WH_TO = re.compile(
    r"\b(?:know|knows|knew|tell me|tell us|tell you|show me|show us|show you|showed me|explain|explained|teach me|taught me|taught us|teach you|learn|learned|learnt|understand|decide|decided|ask|asked|sure|idea|about|on|remember|forgot|forget|confused about|told me|see|find out|guide me on|guide|of|explain me|unsure|no idea|remind me|advise me|instructions on|steps on|tips on|wonder|confused)(?: me| us| you| him| them)? (how|what|where|when|which \w+|whom|who) (?:not )?(\w+)(?![\w'-])"
)
_NOUN_TO = re.compile(
    r"\b(?:the|my|our|your|his|her|their|no|an|a|any|best|good|right|have|has|had|enough|more|much|only|easiest|fastest|first|great|is|takes|took|take|every|another|some|is not|it 's) "
    r"(?:ability|need|time|way|chance|opportunity|permission|right|decision|power|ways|attempt|effort|desire|intention|freedom|tendency|refusal|willingness|readiness|thing|things|steps|money|work|someone|somebody|anyone|anything|something|nothing|lot|lots|hours|minutes|days|weeks|months) (\w+)(?![\w'-])"
)
_TAKES = re.compile(
    r"\b(?:take|takes|took|taken|cost|costs|requires|needs)(?: me| us| you| him| them| her)? (?:\w+ ){1,4}?(?:time|hours?|days?|minutes?|weeks?|months?|years?|taka|money|effort|seconds?) (\w+)\b"
)
_JOB_IS = re.compile(
    r"\b(?:my|our|your|his|her|the|their) (?:\w+ )?(?:job|aim|goal|task|plan|duty|role|responsibility|purpose|target|dream|mission|wish|hope|work|priority|idea|intention|way|step|solution|option|policy) (?:is|was|will be) (?:only |just |always |also |now )?(\w+)(?![\w'-])"
)
_NOUNS_AFTER_VERB = word_set(
    "help work support access info change return refund delivery email report review transfer space time message answer contact copy update feedback advice information design practice practise respect trust love business sleep rest food lunch proof"
)


def _bare(line: Line, at: int, *, loose: bool = False) -> Verb | None:
    """The plain verb at `at`, if it is one and no noun there; `loose` where a noun can hardly stand."""
    word, after = line.lower(at), line.lower(at + 1)
    found = read_as(word, Form.BASE)
    kind = kinds(word)
    if (
        not found
        or word in _NOT_VERBS
        or set("PDGI").intersection(kind)
        or (found.base == "be" and word != "be")
    ):
        return None
    if line.words[at].text[:1].isupper():
        return None
    if "J" in kind and not loose:
        return None
    noun = bool(set("NS").intersection(kind)) and word not in _WEAK_NOUN
    if not noun:
        return (
            found
            if not (word in _WEAK_NOUN and (after in ("and", "or", ",", ".", "of") and not loose))
            else None
        )
    if after in OBJECT_PRONOUNS or after in DETERMINERS - {
        "that",
        "all",
        "both",
        "another",
        "no",
        "few",
    }:
        return found
    name = (
        at + 1 < len(line.words) and line.words[at + 1].text[:1].isupper() and after not in ("i",)
    )
    if loose and (
        name
        or "S" in kinds(after)
        or after in PREPOSITIONS
        or after
        in (
            "to",
            "now",
            "today",
            "tomorrow",
            "again",
            "here",
            "fast",
            "well",
            "quickly",
            "online",
            "abroad",
            ".",
            "!",
            "?",
            ",",
        )
    ):
        return found
    return (
        found
        if name and word in ("use", "visit", "contact", "call", "design", "study", "email")
        else None
    )


def _ing_wanted(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for pattern in (_ING, _SPEND):
            for match in line.matches(pattern):
                if place := line.place(match.start(1), match.end(1)):
                    yield from _with_ing(line, place.first, match[0])
        for match in line.matches(_FOR):
            if place := line.place(match.start(1), match.end(1)):
                yield from _with_ing(line, place.first, match[0])


_MEANS = word_set("phone post mail text email card cheque fax courier bus train van bike chat")
_TIMES = word_set("these this every each all that")


def _with_ing(line: Line, at: int, before: str) -> Iterator[Found]:
    found = _bare(line, at, loose=_certain(before))
    if not found or (
        line.lower(at) in ("please", "do", "let", "go", "see")
        and before.split()[0] in ("by", "after", "before", "without")
    ):
        return
    if line.lower(at) == "contact" and line.lower(at + 1) in ("with", "between"):
        return  # "Avoid contact with hot water"
    first = before.split()[0]
    if first == "by" and line.lower(at) in _MEANS and line.lower(at + 1) in _TIMES:
        return  # "most of them pay by phone these days"
    if first in ("by", "after", "before", "without", "besides", "despite") and (
        line.lower(at + 1) in BREAKS
        or line.lower(at + 1) == ""
        or (
            set("VZ").intersection(kinds(line.lower(at + 1)))
            and line.lower(at + 1) not in DETERMINERS
            and not set("NSJ").intersection(kinds(line.lower(at + 1)))
        )
    ):
        return
    if (
        first
        in (
            "trouble",
            "difficulty",
            "busy",
            "stop",
            "keep",
            "kept",
            "mind",
            "risk",
            "practice",
            "delay",
            "miss",
            "quit",
        )
        and line.lower(at - 2) in DETERMINERS | {"to"}
        and first not in ("keep", "stop", "avoid", "mind", "delay")
    ):
        return
    if (first.startswith("avoid") or first in ("prevent", "finish", "enjoy")) and (
        line.lower(at) in _ACTED_ON and line.lower(at + 1) in PREPOSITIONS | {".", ",", "!"}
    ):
        return
    if found.base in ("help",) and first == "can":
        return
    yield Found(line.span(at, at), (found.ing[0],))


# Verbs with an object, so nouns where a preposition follows: "avoid contact with hot water".
_ACTED_ON = word_set(
    "contact access damage harm abuse misuse use waste risk loss delay cost debt trouble scam spam fraud blame "
    "criticism doubt conflict stress pressure heat touch attack charge fine penalty ban block limit mistake review "
    "refund return claim exchange request order design report form plan project test study research work traffic"
)


_CERTAIN = re.compile(
    r"^(?:enjoy|avoid|finish|insist|succeed|tired|afraid|fond|capable|thinking of|thinking about|apologi[sz]e|sorry|thanks|thank|interested|good at|bad at|better at|committed|dedicated|devoted|object|with regard|when it|look|am used|is used|are used|was used|were used|'m used|'re used|get used|got used|keen|can not help|no use|no point|responsible|prevent|stop you|stop us)"
)


def _certain(before: str) -> bool:
    """Whether the words before ask for a verb far more often than for a noun."""
    return bool(_CERTAIN.match(before)) and not before.startswith(
        (
            "thank",
            "thanks",
            "sorry",
            "apologi",
            "interested",
            "responsible",
            "enjoy",
            "tired",
            "good at",
            "look",
            "with regard",
            "when it",
            "afraid",
        )
    )


def _to_wanted(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for pattern, group in (
            (_TO, 1),
            (_VERB_TO, 1),
            (_WOULD, 1),
            (_SOMEONE_TO, 2),
            (_WH_TO, 2),
            (_NOUN_TO, 1),
            (_TAKES, 1),
            (_JOB_IS, 1),
        ):
            for match in line.matches(pattern):
                place = line.place(match.start(group), match.end(group))
                if place and _needs_to(line, place.first, pattern, match):
                    yield Found(
                        line.span(place.first, place.last), (f"to {line.lower(place.first)}",)
                    )


def _clause_about(line: Line, at: int) -> bool:
    """Whether `at` is the verb of what "who" tells about: "Guests who are lucky see a tiger"."""
    return any(
        line.lower(i) in ("who", "that", "which") and i > 0 and "S" in kinds(line.lower(i - 1))
        for i in range(max(at - 4, 0), at)
    )


def _needs_to(line: Line, at: int, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    word, after = line.lower(at), line.lower(at + 1)
    before = line.lower(at - 1)
    if before in ("not",) and pattern is _TO:
        return False
    if pattern is _TO and _clause_about(line, at):
        return False
    if pattern is _NOUN_TO and line.opens(at - 2) and before.endswith("s"):
        return False  # "Good things take time"
    if before == "not" and pattern is _VERB_TO and line.lower(at - 2) == "need":
        return False
    loose = pattern is _WH_TO and match[1] in ("how", "what", "where")
    found = _bare(line, at, loose=loose)
    if not found:
        return False
    if (
        pattern is _WH_TO
        and match[1] != "how"
        and after in ("you", "it", "i", "we", "they", "he", "she")
    ):
        return False
    if pattern is _WH_TO:
        if match[1] in ("what", "who", "whom") and word in (
            "happen",
            "happens",
            "make",
            "matter",
            "cause",
            "mean",
            "seem",
            "work",
            "cost",
        ):
            return False
        if match[1] == "how" and word in ("come", "do", "long", "much", "many"):
            return False
        if match[1].startswith("which") or match[1] in ("who", "when"):
            return (
                not set("NS").intersection(kinds(word))
                and match[1] not in ("who",)
                and not match[1].endswith("s")
            )
        return line.lower(at - 2) not in ("that",)
    if pattern is _VERB_TO:
        verb_word = before if before != "not" else line.lower(at - 2)
        if verb_word in ("help", "start", "try", "tried", "tries") and not set("NS").isdisjoint(
            kinds(word)
        ):
            return False
        if (
            word in _NOUNS_AFTER_VERB
            and after not in OBJECT_PRONOUNS
            and after not in ("my", "your", "the", "our", "this", "his", "it")
        ):
            return False
        if verb_word in ("like", "love") and line.lower(at - 2) not in ("i", "we", "you", "they"):
            return False
        if word in ("do", "have", "please"):
            return False
    if (
        pattern is _TO
        and before
        in (
            "better",
            "best",
            "about",
            "used",
            "good",
            "so",
            "nice",
            "sure",
            "welcome",
            "certain",
            "free",
            "interested",
        )
        and set("NS").intersection(kinds(word))
    ):
        return before == "free" and after in OBJECT_PRONOUNS | {"anything", "any", "the", "for"}
    if pattern is _TO and before == "better":
        return False
    if (
        pattern is _SOMEONE_TO
        and match.group(0).split()[0]
        in (
            "need",
            "needs",
            "needed",
            "get",
            "gets",
            "got",
            "help",
            "order",
            "ordered",
            "trust",
            "cause",
            "want",
        )
        and match[1] in ("people", "customers", "clients", "users", "her")
        and set("NS").intersection(kinds(word))
    ):
        return False
    if (
        pattern is _SOMEONE_TO
        and line.lower(at - 2)
        in ("told", "tell", "tells", "asked", "ask", "expect", "remind", "reminded")
        and (
            word in ("need", "want", "have", "know", "think", "agree", "prefer", "like")
            or match[1] in ("customers", "people", "clients", "users")
        )
    ):
        return False
    if pattern is _NOUN_TO and (
        before
        in (
            "things",
            "people",
            "lots",
            "days",
            "hours",
            "minutes",
            "weeks",
            "months",
            "ways",
            "steps",
            "someone",
            "somebody",
            "anyone",
            "work",
            "thing",
        )
        and match[0].split()[0] in ("the", "my", "our", "your", "their", "his", "her")
    ):
        return False
    if (
        pattern is _NOUN_TO
        and before
        in (
            "the",
            "money",
            "job",
            "work",
            "place",
            "time",
            "offer",
            "plan",
            "right",
            "promise",
            "option",
            "person",
        )
        and set("NS").intersection(kinds(word))
    ):
        return False
    return not (
        pattern in (_TAKES,)
        and set("NS").intersection(kinds(word))
        and after not in OBJECT_PRONOUNS
    )


_HAVE_DONE = re.compile(
    r"\b(?:get|gets|got|getting|have|has|had|having|want|need) (?:my|our|your|his|her|their|the|this|it|them|these) (?:(?!for |of |to |with |in |from |and |that |not )\w+ ){0,2}?(repair|fix|design|print|replace|clean|install|deliver|translate|do|update|check|edit|publish|approve|sign|verify|upgrade|refund|change|review|ship|pack|write|make|build|test|remove|activate)(?= (?:by|before|today|tomorrow|soon|at|in|from|within|as|on|this|again|now|and|there|here|quickly|properly|for free|free|professionally)\b| ?[.,!?])"
)
_SEE_TO = re.compile(
    r"\b(?:see|saw|seen|watch|watched|hear|heard|notice|noticed|feel|felt|had|have|has|make|makes|made|let|lets) (?:me|you|us|him|them|her|it|people|customers|clients|(?:my|our|your|the) \w+|many \w+|some \w+) (to) (?=(\w+)\b)"
)
_DONT_TO = re.compile(r"\b(?:do|does|did) not (to) (?=(\w+)\b)")
_WHY_NOT = re.compile(r"\bwhy not (\w+ing|to \w+)\b")
_HAD_BETTER = re.compile(
    r"\b(?:had better|'d better|would rather|had rather|'d rather) (?:not )?(\w+ing|\w+ed)\b"
)
_KEPT_WAIT = re.compile(
    r"\b(?:keep|keeps|kept|keeping|left|leave|find|found|caught) (?:me|you|us|him|them|her|customers?|clients?|everyone|people|visitors) (wait|work|hang|guess|run|talk|try|search|look|ask|stand|sit)\b"
)
_IS_DONE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|get|got|gets|'m|'re|feel|feels|felt|become|became|looks?) (?:not |very |so |really |also |almost |already |quite |too |now |still |fully |totally |just |always |only |never |extremely |highly |badly )*"
    r"(interest|disappoint|confuse|satisfy|surprise|excite|worry|shock|frustrate|annoy|bore|limit|experience|finish|qualify|relate|base|locate|attach|schedule|approve|register|design|make|create|include|require|involve|concern|amaze|please|embarrass|scare|tire|impress|dissatisfy|motivate|dedicate|commit|prepare|organise|organize|delight|break|steal|lose|hack|damage|crack|block|cancel|deliver|confirm|send|give|take|know|call|write|choose|sell|pay|hire|develop|assign|select|publish|manufacture|handmake|expire|suspend|deactivate)"
    r"(?= (?:in|to|by|with|about|when|at|on|for|of|that|because|from|and|but|as|after|before|now|today|yesterday)\b| ?[.,!?])"
)
_HAVING = re.compile(r"(?:^|(?<=, ))having (\w+) (?=\w+)")
_SEEM = re.compile(
    r"\b(?:seem|seems|seemed|appear|appears|appeared|happen|happens) to (\w+)(?= ?[.,!?]| (?:when|after|in|on|by|and|but|now|again|since|because)\b)"
)
_REMEMBER = re.compile(
    r"\b(?:i|we) (?:still |clearly |do not )?remember to (\w+) (?:\w+ ){0,4}(?:yesterday|last (?:week|month|night|year|time|\w+day)|\w+ (?:days?|weeks?|months?) ago)\b"
)


def _other_forms(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        yield from _participles(line)
        yield from _plain_verbs(line)
        for match in line.matches(_KEPT_WAIT):
            yield from _in_form(line, match, 1, Form.ING)
        for match in line.matches(_REMEMBER):
            place = line.place(match.start(1) - 3, match.end(1))
            found = read_as(match[1], Form.BASE)
            if place and found:
                yield Found(line.span(place.first, place.last), (found.ing[0],))


def _participles(line: Line) -> Iterator[Found]:
    for match in line.matches(_HAVE_DONE):
        if (
            match[0].split()[0] not in ("have", "has", "had", "want", "need")
            or match[1]
            in (
                "repair",
                "do",
                "fix",
                "deliver",
                "publish",
                "approve",
                "install",
                "translate",
                "write",
                "build",
            )
            or " by" in line.plain[match.end() : match.end() + 4]
        ):
            yield from _in_form(line, match, 1, Form.PARTICIPLE)
    for match in line.matches(_IS_DONE):
        word = match[1]
        place = line.place(match.start(1), match.end(1))
        if not place or (
            set("NS").intersection(kinds(word)) and not _done_here(line, place.first, match[0])
        ):
            continue
        if line.lower(place.first + 1) == "and" or (
            word in ("know", "make", "take", "give", "send", "call", "pay", "please")
            and line.lower(place.first + 1) not in ("by", "in", "from", "to", "with")
        ):
            continue
        if (word == "please" and line.lower(place.first + 1) in ("to", "with")) or word != "please":
            yield from _in_form(line, match, 1, Form.PARTICIPLE)
    for match in line.matches(_HAVING):
        found = read_as(match[1], Form.BASE)
        if (
            found
            and not read_as(match[1], Form.PARTICIPLE)
            and line.plain[match.end() :].split()[:1]
            and line.plain[match.end() :].split()[0]
            in ("in", "for", "with", "at", "the", "my", "your", "on", "this", "our", "as")
        ):
            yield from _in_form(line, match, 1, Form.PARTICIPLE)
    for match in line.matches(_SEEM):
        found = read_as(match[1], Form.PARTICIPLE)
        if (
            found
            and not read_as(match[1], Form.BASE)
            and (place := line.place(match.start(1), match.end(1)))
        ):
            yield Found(line.span(place.first, place.last), (f"be {match[1]}",))


def _done_here(line: Line, at: int, before: str) -> bool:
    """Whether a noun too ("interest", "limit", "design") is surely the verb here."""
    graded = any(
        f" {word} " in before
        for word in (
            "very",
            "so",
            "really",
            "quite",
            "too",
            "almost",
            "already",
            "fully",
            "totally",
            "extremely",
            "highly",
            "badly",
        )
    )
    start = before.split()[0]
    group = line.group_before(at)
    be = line.lower(at - 1) in ("am", "'m", "'re", "are", "was", "were")
    person = be or (group is not None and group.subject in ("i", "we", "he", "she", "they", "you"))
    after = line.lower(at + 1)
    if graded or after == "by":
        return True
    word = line.lower(at)
    if start in ("get", "got", "gets", "feel", "feels", "felt") and word in (
        "interest",
        "surprise",
        "shock",
        "worry",
        "damage",
        "break",
        "delay",
        "block",
        "hack",
    ):
        return (after not in ("of", "from") and start not in ("get", "gets")) or word in (
            "damage",
            "break",
            "hack",
            "block",
        )
    if word in ("interest", "surprise", "shock", "worry", "concern", "experience") and person:
        return after in ("in", "about", "with", "by", "at", "that", "when")
    return (word in ("limit",) and after == "to") or (
        word in ("finish", "design") and after in ("by", "now", ".", "yesterday")
    )


def _plain_verbs(line: Line) -> Iterator[Found]:
    for pattern in (_SEE_TO, _DONT_TO):
        for match in line.matches(pattern):
            place = line.place(match.start(1), match.end(1))
            if (
                not place
                or not read_as(match[2], Form.BASE)
                or line.lower(place.first - 1)
                in ("right", "way", "ability", "time", "chance", "power", "need")
            ):
                continue
            first = match[0].split()[0]
            if first in ("have", "has", "had") and match[0].split()[1] not in (
                "me",
                "him",
                "us",
                "them",
                "her",
                "you",
            ):
                continue
            if (
                first in ("see", "felt", "feel", "make", "makes", "made", "let")
                and match[0].split()[1] in ("it", "the", "my", "our", "your")
                and first not in ("let", "lets")
            ):
                continue
            yield Found(line.span(place.first, place.first + 1), (line.lower(place.first + 1),))
    for match in (*line.matches(_WHY_NOT), *line.matches(_HAD_BETTER)):
        word = match[1].removeprefix("to ")
        found = read_as(word, Form.ING, Form.PAST) or read_as(word, Form.BASE)
        place = line.place(match.start(1), match.end(1))
        if (found and place and word != found.base) or (
            found and place and match[1].startswith("to ")
        ):
            yield Found(line.span(place.first, place.last), (found.base,))


def _in_form(line: Line, match: re.Match[str], group: int, form: Form) -> Iterator[Found]:
    found = read_as(match[group], Form.BASE) or verb(match[group])
    if place := line.place(match.start(group), match.end(group)):
        new = found.ing[0] if form is Form.ING else found.participle[0]
        yield Found(line.span(place.first, place.last), (new,))


CHECKS = (
    Check(
        id="COACH_VERB_FORM_ING_WANTED",
        concept=Concept.VERB_FORM,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The word before it asks for -ing: “{right}”.",
            bn="আগের শব্দটির পরে ক্রিয়া -ing রূপে বসে: “{right}”।",
        ),
        find=_ing_wanted,
        wrong=(
            "She suggested [change => changing] the photo.",
            "Please avoid [share => sharing] your PIN with anyone.",
            "We finished [write => writing] the report at noon.",
            "He insisted on [get => getting] a full refund.",
            "By [follow => following] these steps, you can reset it.",
        ),
        right=(
            "We enjoy work with clients.",
            "Avoid contact with hot water for a week.",
            "After work we rest.",
            "Thank you for your answer.",
            "We recommend that you wait.",
        ),
    ),
    Check(
        id="COACH_VERB_FORM_TO_WANTED",
        concept=Concept.VERB_FORM,
        tier=Tier.HINT,
        message=Bilingual(
            en="Between these two words English needs “to”: “{right}”.",
            bn="এই দুই শব্দের মাঝে “to” লাগে: “{right}”।",
        ),
        find=_to_wanted,
        wrong=(
            "It is easy [use => to use] this tool.",
            "We invite you [join => to join] our group.",
            "Please tell me where [send => to send] the money.",
            "You are requested [send => to send] the form.",
        ),
        right=(
            "They are ready meals.",
            "Guests who are lucky see a tiger on the second day.",
            "Good things take time.",
            "We need help with the form.",
            "I know what makes you happy.",
            "Your job is data entry.",
        ),
    ),
    Check(
        id="COACH_VERB_FORM_OTHER",
        concept=Concept.VERB_FORM,
        tier=Tier.HINT,
        message=Bilingual(
            en="Here the verb takes another form: “{right}”.",
            bn="এখানে ক্রিয়ার অন্য রূপ বসে: “{right}”।",
        ),
        find=_other_forms,
        wrong=(
            "I need to get my phone [repair => repaired].",
            "I heard him [to say => say] that.",
            "He kept me [wait => waiting] for an hour.",
            "We are very [disappoint => disappointed] with the quality.",
            "You had better [calling => call] them before noon.",
        ),
        right=(
            "I saw the man to whom you sold it.",
            "The interest is high.",
            "We had to wait.",
            "He made a plan to work.",
        ),
    ),
)
