"""What joins a clause to its result, its time or its partner: so ... that, as soon as, either ... or."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.text import Span
from coach.rules.grammar.checks import Found, maker
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.subjects import WHOLE_SUBJECTS, clause_at
from coach.rules.grammar.verb_groups import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, Kind
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

_DEGREE = (
    r"(?:big|small|large|tiny|huge|long|short|tall|wide|narrow|thick|thin|deep|heavy|light|slow|fast|quick|late|early|busy|"
    r"tired|ill|sick|weak|strong|old|hot|cold|warm|dark|bright|loud|noisy|quiet|soft|dirty|rude|serious|expensive|costly|"
    r"cheap|high|low|full|crowded|difficult|tight|loose|beautiful|poor|rich|hungry|thirsty|blurry|complicated|confusing|"
    r"popular|famous|boring|fragile|delicate|slippery|spicy|salty|sweet|sharp|violent|stormy|foggy|steep|shy|lazy|greedy|"
    r"slowly|fast|quickly|loudly|badly|softly|rudely|hard|late|quietly|poorly|far)"
)
_VERY_THAT = re.compile(
    rf"\b(?P<very>very|too|quite|much|extremely) {_DEGREE}(?: \w+)? that (?P<who>\w+) "
)
_SO_AND = re.compile(
    rf"\bso {_DEGREE} (?P<and>(?:, )?(?:and|but)) (?P<who>i|we|you|he|she|they|nobody|no one) (?:could|can|did|do|does|had|have) "
)
_IF_SO = re.compile(
    r"^(?:if|when|whenever|in case|as soon as|unless|once) (?P<clause>[^,;:]*?) (?P<so>(?:and )?so) "
    r"(?:please|kindly|feel|do not|let|contact|call|just|send|tell|click|write|give) "
)
_NO_SO = word_set(
    "think do say said hope believe is was or and not if did does guess do so be ever"
)
_SOON_AND = re.compile(
    r"^(?:as soon as|by the time|the moment|whenever|no sooner|the minute) [^,;]*?(?P<and>,? ?(?:and|but)) "
    r"(?:i|we|you|he|she|it|they|the|my|our|your) "
)
_NO_SOONER_COMMA = re.compile(
    r"^(?:no sooner (?:did|had|do|does|was|were)|(?P<hardly>hardly|scarcely|barely) (?:had|did|was|were)) (?:(?!than |when |before )[^,;.] ?)*?"
    r"(?P<comma>,) (?P<who>i|we|you|he|she|it|they|the|my|our|your|nobody|everyone) (?!.*\b(?:than|when|before)\b)"
)
_EITHER_VERB = re.compile(r"\beither (?P<one>\w+) (?:\w+ ){0,6}?(?P<and>,? ?and) (?P<two>\w+) ")
_NOT_ONLY_COMMA = re.compile(
    r"\bnot only (?!.*\bbut\b)[^,;.]*?(?P<all>, (?P<also>also) (?P<who>i|we|you|he|she|it|they)) "
)
_WHEN_WHEN = re.compile(
    r"^(?:when|while) (?:i|we|you|he|she|they|it|the \w+|my \w+|our \w+) (?:was|were|am|is|are) \w+ing (?:(?!when )[^,;.] ?)*?"
    r"(?P<when>when|then) (?:i|we|you|he|she|they|it|the|my|our|a|an|your) (?!.*,)"
)
_WHILE_ONCE = re.compile(
    r"\b(?P<while>while|during) (?:i|we|you|he|she|they|the \w+|my \w+|our \w+) (?:opened|received|reached|got|arrived|clicked|found|"
    r"entered|pressed|noticed|joined|started|finished|ended|landed|woke|fell|broke|left|came|returned|heard) "
)
_WAS_DOING_WHILE = re.compile(
    r"\b(?:was|were) \w+ing [^,;.]*?(?P<while>while) (?:the|my|our|a|an|your|his|her|he|she|they|i|we) (?:\w+ )?"
    r"(?:rang|called|came|arrived|knocked|crashed|froze|stopped|broke|entered|failed|went off|fell|died|appeared|started|began) "
)
_NOT_AND = re.compile(
    r"\b(?:(?:do|does|did) not (?:have|like|sell|need|want|eat|drink|accept|take|keep|offer|provide|get|use|deal in|stock)|"
    r"(?:have|has|had|is|are|was|were) no|there 's no|without|never (?:have|had|sell|sold|use|used)) "
    r"(?:any |a |an )?(?!\w+ing )\w+ (?P<and>and) (?:any |a |an )?(?!\w+ing )\w+(?= [.?,]|$| (?:on|in|at|for|to|during|here|today|now|yet|with|from|near|this) )"
)
_PAIRS = re.compile(
    r"\b(?:terms and conditions|pros and cons|ups and downs|tom and jerry|salt and pepper|fish and chips|bread and butter|"
    r"again and again|more and more|wear and tear|research and development|health and safety|black and white|"
    r"sales and marketing|name and address|ifs and buts|rules and regulations|back and forth|ins and outs|odds and ends) "
)
_FOR_BUYING = re.compile(
    r"\b(?:go|goes|went|gone|going|come|comes|came|coming|visit|visited) (?:to|into) (?:the|a|an|my|our|your|his|her) "
    r"(?:shop|store|market|office|bank|mall|post office|bazaar|showroom|warehouse|station|airport|school|pharmacy|supermarket|branch|town|"
    r"city|printer|tailor|courier) (?P<for>for (?P<verb>buying|collecting|getting|taking|meeting|seeing|checking|discussing|"
    r"submitting|signing|picking|sending|bringing|paying|depositing|withdrawing|opening|fixing|printing|asking|returning|"
    r"changing|receiving|attending|learning|talking|giving))"
)
_TWICE_SO = re.compile(
    r"\b(?P<still>still however|however still|yet still however|but still however)\b"
)
_AND_WHO = re.compile(r"\b(?P<and>and|so) (?P<who>i|we|he|she|they|it|you|the)(?= )")
_REASON_NOUN = re.compile(
    r"\bbecause (?P<first>my|our|your|his|her|their|the|this|that|some|bad|heavy|high|low|poor|slow|strong|wrong|too much|"
    r"technical|personal|family|huge|extra|late|sudden|weak|lack) (?P<rest>[^,.;:?!]*?)(?= [.,;!]|$)"
)
_NOUN_AFTER_BAD = word_set(
    "fever cold illness pain rain rains weather storm flood traffic jam strike heat fog price prices cost costs fee fees "
    "delay delays demand internet connection network signal server load power cut shortage lack problem problems issue issues "
    "error errors mistake mistakes reason reasons quality service delivery packing holiday holidays festival exam exams "
    "wedding death accident virus update pressure work workload schedule size picture pictures photo photos colour colours "
    "design rule rules law lockdown virus noise budget competition address number password speed tax taxes help support"
)
_MORE = (
    r"(?:more|less|better|worse|earlier|sooner|faster|longer|bigger|higher|lower|cheaper|harder|later|quicker|smaller|"
    r"larger|nearer|closer|older|stronger|clearer|shorter|easier|brighter|deeper)"
)
_EARLIER = re.compile(
    rf"^the {_MORE} (?:\w+ )?(?:i|you|we|he|she|they|it|the \w+) [^,.;]*?(?P<link> , | and (?=the {_MORE} ))(?P<rest>[^,]*)$"
)
_COMPARED = re.compile(
    r"\b(?P<er>more|less|better|worse|faster|sooner|cheaper|earlier|higher|lower|easier)\b"
)


def _part(read: Line, match: re.Match[str], name: str) -> tuple[int, int] | None:
    start, end = match.span(name)
    while read.plain[start:end].startswith(" "):
        start += 1
    while start < end and read.plain[end - 1] == " ":
        end -= 1
    place = read.place(start, end)
    return (place.first, place.last) if place else None


def _very_that(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The room was very small that we could not sit`: only "so" leads to "that"."""
    for read in lines(text):
        match = read.search(_VERY_THAT)
        at = match and _part(read, match, "very")
        if not match or not at:
            continue
        that = next(i for i, s in enumerate(read.starts) if s >= match.start("who")) - 1
        before = read.lower(at[0] - 2)
        if before in ("it", "this", "that", "") or clause_at(read, that + 1) is None:
            continue
        if match["who"] in WHOLE_SUBJECTS | DETERMINERS and read.lower(at[0] - 1) not in (
            "a",
            "the",
        ):
            yield Found(*read.fix(at[0], at[0], "so"))


def _so_and(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_SO_AND)
        at = match and _part(read, match, "and")
        if at:
            yield Found(*read.fix(at[0], at[1], "that"))


def _if_so(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _IF_SO.match(read.plain)
        at = match and _part(read, match, "so")
        if not match or not at or read.lower(at[0] - 1) in _NO_SO:
            continue
        start = (
            3 if read.plain.startswith("as soon") else 2 if read.plain.startswith("in case") else 1
        )
        if clause_at(read, start):
            before = read.words[at[0] - 1].text
            yield Found(read.span(at[0] - 1, at[1]), (f"{before},",))


def _soon_and(text: Sequence[Sentence]) -> Iterator[Found]:
    """`As soon as he came, and we left.`: the main clause needs no word before it."""
    for read in lines(text):
        match = _SOON_AND.match(read.plain)
        at = match and _part(read, match, "and")
        if not match or not at or not clause_at(read, at[1] + 1):
            continue
        if "," in read.plain[match.end() :]:
            continue
        groups = [g for g in read.groups if g.finite]
        if len(groups) != 2 or not groups[0].last < at[0] < groups[1].first:
            continue
        if read.lower(at[0]) == ",":
            yield Found(read.span(at[0], at[1]), (",",))
        else:
            yield Found(read.span(at[0] - 1, at[1]), (f"{read.words[at[0] - 1].text},",))


def _sooner_comma(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _NO_SOONER_COMMA.match(read.plain)
        at = match and _part(read, match, "comma")
        if match and at and clause_at(read, at[1] + 1):
            word = read.words[at[1] + 1].text
            link = "when" if match["hardly"] else "than"
            yield Found(read.span(at[0], at[1] + 1), (f" {link} {word}",))


def _either_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_EITHER_VERB)
        if (
            not match
            or " or " in read.plain
            or " nor " in read.plain
            or "not" in read.plain.split()
        ):
            continue
        at = _part(read, match, "and")
        if at and all(read_as(match[one], Form.BASE) for one in ("one", "two")):
            yield Found(*read.fix(at[1], at[1], "or"))


def _not_only_comma(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_NOT_ONLY_COMMA)
        at = match and _part(read, match, "all")
        if match and at and clause_at(read, at[1]):
            who = "I" if match["who"] == "i" else match["who"]
            yield Found(read.span(at[0], at[1]), (f", but {who} also",))


def _when_when(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _WHEN_WHEN.match(read.plain)
        at = match and _part(read, match, "when")
        if at and clause_at(read, at[1] + 1):
            before = read.words[at[0] - 1].text
            yield Found(read.span(at[0] - 1, at[1]), (f"{before},",))


def _while(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        for pattern in (_WHILE_ONCE, _WAS_DOING_WHILE):
            match = read.search(pattern)
            at = match and _part(read, match, "while")
            if at:
                yield Found(*read.fix(at[0], at[1], "when"))
                break


def _not_and(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_NOT_AND)
        if not match or _PAIRS.search(f"{read.plain} "):
            continue
        at = _part(read, match, "and")
        if at and not any(g.finite and g.first == at[0] + 1 for g in read.groups):
            yield Found(*read.fix(at[0], at[1], "or"))


def _for_buying(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_FOR_BUYING)
        at = match and _part(read, match, "for")
        verb = match and read_as(match["verb"], Form.ING)
        if at and verb:
            yield Found(*read.fix(at[0], at[1], f"to {verb.base}"))


def _still(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = read.search(_TWICE_SO)
        at = match and _part(read, match, "still")
        if at:
            yield Found(*read.fix(at[0], at[1], "but still", "however"))


def _chain(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I woke up and I ate and I called and I went`: one sentence that does not end."""
    for read in lines(text):
        links = [
            (match, place)
            for match, place in read.find(_AND_WHO)
            if clause_at(read, place.last) and place.first > 1
        ]
        if len(links) >= 3 or (len(links) == 2 and all(m["and"] == "so" for m, _ in links)):
            _, place = links[1]
            before = read.words[place.first - 1 - (read.lower(place.first - 1) == ",")]
            who = read.words[place.last].text
            yield Found(
                Span(before.start, read.words[place.last].end),
                (f"{before.text}. {who[:1].upper()}{who[1:]}",),
            )


def _because_noun(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The flight was late because bad weather`: before a noun alone, "because of"."""
    for read in lines(text):
        match = read.search(_REASON_NOUN)
        place = match and read.place(match.start(), match.start() + len("because"))
        if not match or not place or not match["rest"]:
            continue
        end = match.end()
        inside = [g for g in read.groups if place.first < g.first and read.starts[g.first] < end]
        words = match["rest"].split()
        if any(g.kind is not Kind.LOOSE for g in inside) or set(words) & (
            SUBJECT_PRONOUNS - {"it"}
        ):
            continue
        head = next((i for i, w in enumerate(words) if w in PREPOSITIONS | {"of"}), len(words))
        if head and head <= 3 and words[head - 1] in _NOUN_AFTER_BAD:
            yield Found(*read.fix(place.first, place.last, "because of"))


def _the_more(text: Sequence[Sentence]) -> Iterator[Found]:
    for read in lines(text):
        match = _EARLIER.match(read.plain)
        at = match and _part(read, match, "link")
        if not match or not at:
            continue
        if match["link"].strip() == "and":
            before = read.words[at[0] - 1].text
            yield Found(read.span(at[0] - 1, at[1]), (f"{before},",))
            continue
        rest = match["rest"]
        if "the more" in rest or "the less" in rest or re.search(r"\bthe \w+er\b", rest):
            continue
        if compared := _COMPARED.search(rest):
            word = next(
                i for i, s in enumerate(read.starts) if s >= match.start("rest") + compared.start()
            )
            yield Found(*read.fix(word, word, f"the {compared['er']}"))


_check = maker(Concept.CONJUNCTION)

CHECKS = (
    _check(
        "VERY_THAT",
        Tier.ERROR,
        "Only “so” leads on to “that” and the result: so small that we could not sit.",
        "“এত … যে” হলো so … that। “{wrong}”-এর সঙ্গে “that” বসে না।",
        _very_that,
        (
            "The room was [very => so] small that we could not sit.",
            "He spoke [very => so] fast that nobody understood him.",
            "The bag was [extremely => so] heavy that I could not lift it.",
        ),
        (
            "The room was so small that we could not sit.",
            "It is very late that day.",
            "We are very sorry that you had to wait.",
            "This is a very old phone that I bought in 2010.",
        ),
    ),
    _check(
        "SO_AND",
        Tier.HINT,
        "After “so” and such a word the result begins with “that”: so long that I could not finish.",
        "“এত … যে” বোঝাতে so-র পরে “{wrong}” নয়, “that” বসে।",
        _so_and,
        (
            "The list was so long [and => that] I could not finish it.",
            "It was so loud [and => that] nobody could hear me.",
            "He was so tired [but => that] he could not sit up.",
        ),
        (
            "The list was so long that I could not finish it.",
            "It is so late, and I am tired.",
            "The box is light and we can lift it.",
        ),
    ),
    _check(
        "IF_SO_PLEASE",
        Tier.ERROR,
        "After an opening “if” or “when” part the main clause begins at once, with a comma and no “so”.",
        "শুরুতে “if” বা “when” থাকলে “so” লাগে না; কমা দিয়ে মূল বাক্য শুরু করুন।",
        _if_so,
        (
            "If you have any [question so => question,] feel free to ask.",
            "When the parcel [comes so => comes,] please call me.",
            "If the link [fails so => fails,] tell us.",
        ),
        (
            "If you have any question, feel free to ask.",
            "If you think so, please call me.",
            "If you like it so much, please buy it.",
        ),
    ),
    _check(
        "SOON_AND",
        Tier.ERROR,
        "The opening part already joins the two; the main clause needs no “and” or “but”.",
        "শুরুর অংশটিই বাক্য দুটি জোড়ে; মূল বাক্যের আগে “and” বা “but” লাগে না।",
        _soon_and,
        (
            "As soon as the meeting ended[, and => ,] I sent the notes.",
            "By the time the mail came[, but => ,] the shop had closed.",
            "As soon as he [paid and => paid,] we shipped the order.",
        ),
        (
            "As soon as the meeting ended, I sent the notes.",
            "As soon as you pay and we get the slip, we will ship it.",
            "By the time you and I met, it was over.",
        ),
    ),
    _check(
        "SOONER_COMMA",
        Tier.ERROR,
        "“No sooner” goes with “than”, “hardly” and “scarcely” with “when”: “{right}”.",
        "“no sooner”-এর জোড়া “than”, আর “hardly” ও “scarcely”-র জোড়া “when”; শুধু কমা নয়।",
        _sooner_comma,
        (
            "No sooner did he see the price[, he =>  than he] left.",
            "Hardly had I sat down[, the =>  when the] phone rang.",
            "No sooner had we paid[, they =>  than they] called.",
        ),
        (
            "No sooner did he see the price than he left.",
            "Hardly had I sat down when the phone rang.",
            "No sooner said than done.",
        ),
    ),
    _check(
        "EITHER_VERB",
        Tier.ERROR,
        "“Either” goes with “or”: you do one or the other.",
        "“either”-এর জোড়া “or”: দুটির যেকোনো একটি।",
        _either_verb,
        (
            "You can either call us [and => or] send a mail.",
            "Please either pay the bill [and => or] return the bag.",
            "We can either repair it [and => or] give a refund.",
        ),
        (
            "You can either call us or send a mail.",
            "Either is fine, and please send it soon.",
            "I do not want it either and left it there.",
        ),
    ),
    _check(
        "NOT_ONLY_COMMA",
        Tier.ERROR,
        "“Not only” goes with “but also”: “{right}”.",
        "“not only”-র জোড়া “but also”; শুধু “also” যথেষ্ট নয়।",
        _not_only_comma,
        (
            "We not only sell shirts[, also we => , but we also] sell shoes.",
            "He not only draws[, also he => , but he also] writes.",
            "They not only print cards[, also they => , but they also] design them.",
        ),
        (
            "We not only sell shirts, but we also sell shoes.",
            "It is not only shirts.",
            "We sell shirts; we also sell shoes.",
        ),
    ),
    _check(
        "WHEN_WHEN",
        Tier.ERROR,
        "One “when” is enough; the main clause begins after a comma: “{right}”.",
        "একটি “when”-ই যথেষ্ট; কমার পরে মূল বাক্য শুরু হয়।",
        _when_when,
        (
            "When I was checking the [order when => order,] the client called.",
            "While he was [typing then => typing,] the power went off.",
            "When we were [talking when => talking,] the line was cut.",
        ),
        (
            "When I was checking the order, the client called.",
            "I was checking the order when the client called.",
            "When he was asking when you would come, I left.",
        ),
    ),
    _check(
        "WHILE",
        Tier.HINT,
        "For something that happens at one moment write “when”; “while” is for what goes on.",
        "এক মুহূর্তের ঘটনায় “when”; কিছু চলতে থাকলে “while” বসে।",
        _while,
        (
            "[While => When] I opened the box, I saw a crack.",
            "I was eating lunch [while => when] the phone rang.",
            "She was writing the post [while => when] the page crashed.",
        ),
        (
            "When I opened the box, I saw a crack.",
            "The phone rang while I was eating.",
            "While I was opening the box, he called.",
        ),
    ),
    _check(
        "NOT_AND",
        Tier.HINT,
        "Behind “not” and “no” things are joined with “or”: no phone or laptop.",
        "না-বোধক কথার পরে দুটি জিনিস “or” দিয়ে জোড়ে: no phone or laptop।",
        _not_and,
        (
            "I have no phone [and => or] laptop here.",
            "We do not sell phones [and => or] laptops.",
            "He came without a bag [and => or] a book.",
        ),
        (
            "I have no phone or laptop here.",
            "We do not accept your terms and conditions.",
            "I have no phone and need one.",
        ),
    ),
    _check(
        "FOR_BUYING",
        Tier.ERROR,
        "Why somebody goes somewhere is told with to and the verb: “{right}”.",
        "কোথাও যাওয়ার উদ্দেশ্য (করার জন্য) to + verb দিয়ে বলা হয়: “{right}”।",
        _for_buying,
        (
            "He went to the shop [for buying => to buy] a charger.",
            "She came to the office [for collecting => to collect] her card.",
            "I will go to the bank [for opening => to open] an account.",
        ),
        (
            "He went to the shop to buy a charger.",
            "He paid at the shop for fixing the phone.",
            "We went to the market for vegetables.",
        ),
    ),
    _check(
        "STILL_HOWEVER",
        Tier.ERROR,
        "“Still” and “however” say the same; one is enough.",
        "“still” আর “however” একই কথা বলে; একটিই যথেষ্ট।",
        _still,
        (
            "We waited, [still however => but still] nobody came.",
            "He is ill, [however still => but still] he works.",
            "It is old, [still however => but still] it runs.",
        ),
        (
            "We waited, but still nobody came.",
            "He is ill; however, he works.",
            "It still runs, however old it is.",
        ),
    ),
    _check(
        "CHAIN",
        Tier.HINT,
        "Many clauses hang on one another here. A full stop in the middle reads more easily.",
        "“{wrong}” দিয়ে অনেকগুলো বাক্য একটানা জোড়া হয়েছে। মাঝে একটি ফুলস্টপ দিলে পড়তে সহজ হয়।",
        _chain,
        (
            "I woke up and I checked the [mails and I => mails. I] called him and I went out.",
            "He called so I opened the [file so I => file. I] called him back.",
            "We met him and we showed the [bag and he => bag. He] liked it and he bought it.",
        ),
        (
            "I woke up, checked the mails and called him.",
            "He called, so I opened the file.",
            "We met him and he liked it.",
        ),
    ),
    _check(
        "BECAUSE_NOUN",
        Tier.ERROR,
        "Before a noun without a verb write “because of”.",
        "পরে শুধু বিশেষ্য থাকলে (ক্রিয়া নেই) “because of” লিখুন।",
        _because_noun,
        (
            "The flight was cancelled [because => because of] bad weather in the north.",
            "The page is slow [because => because of] the large pictures.",
            "I could not join [because => because of] my fever.",
        ),
        (
            "The flight was cancelled because of bad weather.",
            "The page is slow because the pictures are large.",
            "We closed because the rain flooded the shop.",
        ),
    ),
    _check(
        "THE_EARLIER",
        Tier.ERROR,
        "Both halves of such a sentence begin with “the”: the earlier you book, the less you pay.",
        "“যত … তত” বোঝাতে দুই অংশেই “the” + তুলনা: the earlier you book, the less you pay।",
        _the_more,
        (
            "The earlier you book, you pay [less => the less].",
            "The more you [practise and => practise,] the better you write.",
            "The faster we reply, we sell [more => the more].",
        ),
        (
            "The earlier you book, the less you pay.",
            "The more we sold, the more we earned.",
            "The better you know it, the faster you work.",
        ),
    ),
)
