"""Where adverbs and times stand: before the main verb or at the end, never between verb and object."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.questions import AUXILIARIES
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.times import UNITS
from coach.rules.grammar.verb_groups import BREAKS, PREPOSITIONS, SUBJECT_PRONOUNS, Kind
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PERSON = r"(?:me|us|him|her|them|you)"
_OPENER = r"(?:the|a|an|my|our|your|his|her|its|their|this|these|those|some|any|all the|all my|all your|all our|both|two|three|four|five)"
# They may stand right before a noun they belong to: "only the first page".
_NOT_MANNER = (
    r"(?!(?:only|exactly|nearly|especially|particularly|mainly|mostly|simply|really|probably|roughly|approximately"
    r"|basically|actually|practically|virtually|apparently|partly|entirely|solely|merely|hardly|possibly|essentially"
    r"|reply|supply|apply|family|italy|july|rally|bully|ally|assembly|monthly|weekly|daily|yearly|hourly|early|friendly"
    r"|nightly|quarterly|certainly|definitely|clearly|obviously|technically|presumably|precisely|specifically|largely"
    r"|primarily|typically|likely|unlikely|namely|truly|fully|previously|formerly|literally|seemingly|effectively|currently|potentially)\b)"
)
_TIME = (
    rf"(?:yesterday|today|tomorrow|tonight|(?:last|next) (?:night|week|month|year|{_DAY})|on {_DAY}"
    r"|this (?:morning|afternoon|evening)|(?:two|three|\d+|a few) (?:days|hours|minutes|weeks) ago)"
)
_BETWEEN = (
    rf"(?P<adverb>very \w\w+ly|clearly|{_NOT_MANNER}\w\w+ly|first|{_TIME}|very (?:well|much|carefully|fast|soon)|again(?: and again)?"
    r"|always|often|usually|never|sometimes|already|also|immediately|soon|here|there|now|well|carefully|as soon as possible|by (?:e-?mail|post|courier|phone|whatsapp|messenger)|once again|once more|first of all|every (?:day|week|month))"
)
_BETWEEN_OBJECT = re.compile(rf"(?P<verb>\w+) {_BETWEEN} (?P<object>{_OPENER} )")
_BETWEEN_TWO = re.compile(rf"(?P<verb>\w+) (?P<who>{_PERSON}) {_BETWEEN} (?P<object>{_OPENER} )")
_LANGUAGE = re.compile(
    r"(?P<verb>speak|speaks|spoke|speaking|know|knows|understand|understands|write|writes|read|reads|teach|teaches|learn|learns|learned|practise|practice) "
    r"(?P<wrong>(?P<adverb>(?:very |quite |so |really |pretty )?(?:well|fluently|perfectly|badly|clearly|properly|correctly|quickly|easily)) "
    r"(?P<object>english|bangla|bengali|hindi|urdu|arabic|french|german|spanish|chinese|japanese|korean|html|css|php|python|javascript))\b"
)
_ALREADY_FIRST = re.compile(
    r"^(?:(?:but|and|so|hi|sir|,) )*(?P<wrong>already (?P<who>i|we|you|they|he|she) (?P<verb>\w+))"
)


def _already_first(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Already I have paid`: “already” stands beside the verb."""
    for line in lines(text):
        match = _ALREADY_FIRST.match(line.plain)
        place = match and line.place(*match.span("wrong"))
        if not match or not place:
            continue
        who = "I" if match["who"] == "i" else match["who"]
        verb = match["verb"]
        helper = verb in AUXILIARIES
        order = f"{who} {verb} already" if helper else f"{who} already {verb}"
        if helper and line.words[-1].lower == "?":
            order = f"{verb} {who} already"
        yield Found(*line.fix(place.first, place.last, order))


_TIME_NOUNS = re.compile(
    rf"(?:the |this |these |those |a |an |some |all the |any |two |three )?(?:\w+ )?(?:{UNITS}s?|time|times|morning|afternoon|evening|moment|while|weekend|way|{_DAY})\b"
)
# Verbs that say what somebody is; nothing is done to what follows.
_LINKING = word_set(
    "be become remain seem stay appear look feel sound get go come work live happen sleep talk wait "
    "arrive travel sit stand fall rise agree depend belong reply respond last start begin mean cost"
)
_SOFT = word_set("clearly also already often usually sometimes there here well now never")
_END = word_set(
    ". , ! ? ; : and but or so because that which who when if while before after as to )"
) | {""}


def _object_after_adverb(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _parted(text, sure=True)


def _object_far_after_adverb(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _parted(text, sure=False)


def _parted(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for line in lines(text):
        for pattern in (_BETWEEN_TWO, _BETWEEN_OBJECT):
            for match in line.matches(pattern):
                found = _moved(line, match)
                if found and found[1] is sure:
                    yield found[0]


def _moved(line: Line, match: re.Match[str]) -> tuple[Found, bool] | None:
    """The object put before the adverb, and whether that is surely better."""
    verb = line.place(*match.span("verb"))
    adverb = line.place(*match.span("adverb"))
    if not verb or not adverb or _TIME_NOUNS.match(line.plain, match.start("object")):
        return None
    said = readings(match["verb"])
    if not said or said[0].verb.base in _LINKING or not _acts(line, verb.first, match):
        return None
    first = adverb.last + 1
    last = _object_end(line, first)
    if last is None or line.lower(last + 1) in ("is", "are", "was", "were", "has", "have", "will"):
        return None
    short = last - first <= 2 and line.lower(last + 1) in _END | PREPOSITIONS
    adverbs = line.written(adverb.first, adverb.last)
    soft = match["adverb"] in _SOFT
    order = f"{line.written(first, last)} {adverbs}"
    if match["adverb"] in ("always", "often", "usually", "never", "already", "also"):
        group = next((g for g in line.groups if g.first <= verb.first <= g.last), None)
        order = f"{match['adverb']} {line.written(verb.first, verb.last)}"
        if group and group.first < verb.first and group.aux:
            order = f"{match['adverb']} {match['verb']}"
        return Found(*line.fix(verb.first, adverb.last, order)), not soft
    return Found(*line.fix(adverb.first, last, order)), short and not soft


def _acts(line: Line, at: int, match: re.Match[str]) -> bool:
    """Whether the word at `at` is surely a verb that acts on what follows."""
    if "who" in match.groupdict():
        return any(
            r.verb.base
            in (
                "send",
                "give",
                "show",
                "tell",
                "forward",
                "email",
                "pay",
                "bring",
                "lend",
                "offer",
                "write",
                "teach",
                "ask",
                "share",
                "mail",
                "text",
            )
            for r in readings(match["verb"])
        )
    group = next((g for g in line.groups if g.first <= at <= g.last), None)
    if group is None or group.last != at or group.passive:
        return False
    if group.kind is Kind.LOOSE:
        return group.subject in SUBJECT_PRONOUNS and group.subject != ""
    if group.kind is Kind.GERUND and line.lower(at - 1) not in PREPOSITIONS:
        return False
    return group.main is not None


def _object_end(line: Line, at: int) -> int | None:
    last = at
    for place in range(at + 1, min(at + 9, len(line.words))):
        word = line.lower(place)
        if word in BREAKS or word in SUBJECT_PRONOUNS or word == "to":
            break
        if word in PREPOSITIONS and word != "of":
            break
        if word in (
            "tonight",
            "today",
            "tomorrow",
            "yesterday",
            "please",
            "again",
            "here",
            "there",
            "now",
            "always",
        ):
            break
        last = place
    return last if last > at else None


def _language(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match, _ in line.find(_LANGUAGE):
            place = line.place(*match.span("wrong"))
            if place:
                yield Found(
                    *line.fix(
                        place.first,
                        place.last,
                        f"{line.written(place.last, place.last)} {match['adverb']}",
                    )
                )


_VERY_MUCH = re.compile(
    r"(?:like|love|enjoy|appreciate|want|need|hope|miss|respect|admire|value|hate|regret)(?:s|d|ed)? "
    rf"(?P<wrong>(?P<adverb>very much|so much|a lot|very well) (?P<object>(?:{_OPENER} |working|to |it\b|them\b|him\b)))"
)


def _very_much(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I like very much this design`: the object comes first."""
    for line in lines(text):
        for match in line.matches(_VERY_MUCH):
            adverb = line.place(*match.span("adverb"))
            if not adverb or match["object"] in ("working", "to "):
                continue
            first = adverb.last + 1
            last = first if line.lower(first) in ("it", "them", "him") else _object_end(line, first)
            if last:
                order = f"{line.written(first, last)} {match['adverb']}"
                yield Found(*line.fix(adverb.first, last, order))


_FEELING = (
    "appreciate|like|love|want|need|enjoy|hope|miss|hate|respect|trust|prefer|believe|recommend|agree|help"
    "|regret|care|value|admire|support|apologi[sz]e|wish|understand|know|think|try|request|suffer|work|thank"
)
_VERY_VERB = re.compile(
    rf"(?:^|(?:(?P<who>i|we|you|they|he|she|who|customers?|clients?|people|buyers?|users?|do not|does not|did not|will) ))"
    rf"(?P<very>very|too much|so much) (?P<verb>(?:{_FEELING})(?:s|es|d|ed)?)\b(?! (?:about|much|for|than|by|interested|you)\b)"
)


def _very_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I very like it`: “very” stands only before adjectives and adverbs."""
    for line in lines(text):
        for match in line.matches(_VERY_VERB):
            if place := line.place(*match.span("very")):
                yield Found(*line.fix(place.first, place.last, "really"))


_HARD = re.compile(
    r"(?P<wrong>(?P<adverb>very hard|too hard|so hard|hard|very fast|so fast|fast|very well|so well|very quickly|very late|very early|too late) "
    r"(?P<verb>\w+))(?P<after> (?:and|on|for|in|at|to|every|all|with|when|until|from|the|his|her|their|our|your|my|,|\.|!))"
)


def _hard_works(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He very hard works`: how it is done stands behind the verb."""
    for line in lines(text):
        for match in line.matches(_HARD):
            verb = read_as(match["verb"], Form.THIRD, Form.PAST)
            before = line.plain[: match.start()].split()
            subject = before[-1:] and before[-1]
            if (
                not subject
                or subject in BREAKS
                or subject
                in (
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "the",
                    "a",
                    "too",
                    "so",
                    "as",
                    "how",
                    "very",
                    "its",
                )
            ):
                continue
            if not verb:
                pronoun = subject in ("i", "we", "they", "you") and read_as(
                    match["verb"], Form.BASE
                )
                verb = pronoun or None
            known = (
                "know",
                "understand",
                "see",
                "plan",
                "deserve",
                "cod",
                "need",
                "time",
                "track",
                "copy",
                "drive",
                "shop",
                "pay",
                "make",
                "ship",
                "build",
                "think",
                "do",
                "execute",
                "write",
                "establish",
            )
            if (
                verb is None
                or (match["adverb"].endswith("well") and verb.base in known)
                or (read_as(match["verb"], Form.PARTICIPLE) and "very" not in match["adverb"])
            ):
                continue
            place = line.place(*match.span("wrong"))
            if place:
                yield Found(
                    *line.fix(place.first, place.last, f"{match['verb']} {match['adverb']}")
                )


_BEFORE_BE = re.compile(
    r"(?P<who>\w+) (?P<wrong>(?P<adverb>always|never|usually|often|also|already|regularly|normally|generally|rarely|seldom|mostly|only|just|mainly) (?P<be>am|is|are|was|were)) (?P<next>\w+)"
)
_BEFORE_HAVE = re.compile(
    r"(?P<who>\w+) (?P<wrong>(?P<adverb>always|never|usually|already|also|just|ever|not yet|yet|still|recently) (?P<be>have|has|had)) (?P<next>\w+)"
)
_BEFORE_MODAL = re.compile(
    r"(?P<who>i|we|you|they|he|she|it|customers?|clients?|manager|boss|team|rider|agent|courier|people|page|app|site) (?P<wrong>(?P<adverb>always|never|usually|hardly|probably|definitely|often|almost|easily|only|already|still|also|surely|certainly|sometimes|rarely) (?P<be>can|will|could|would|should|must|may|might)) (?P<next>\w+)"
)
_BEFORE_ANY_HAVE = re.compile(
    r"(?P<who>\w+) (?P<wrong>(?P<adverb>almost|nearly|suddenly|finally|recently|hardly|probably|definitely|completely|successfully) (?P<be>have|has|had)) (?P<next>\w+)"
)
_ALL_ARE = re.compile(
    r"(?P<who>they|we|you) (?P<wrong>(?P<adverb>both|all|each) (?P<be>are|were)) (?P<next>\w+)"
)
_NO_SUBJECT = word_set(
    "there as than so but and or what which that who whom it's not if when where how why the because only to"
)


def _adverb_before_be(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He always is busy`, `I already have paid`."""
    for line in lines(text):
        for pattern in (_BEFORE_BE, _BEFORE_HAVE, _BEFORE_MODAL, _BEFORE_ANY_HAVE, _ALL_ARE):
            for match, _ in line.find(pattern):
                if match["who"] in _NO_SUBJECT | PREPOSITIONS | AUXILIARIES or match[
                    "next"
                ] in _NO_SUBJECT - {
                    "the",
                    "not",
                }:
                    continue
                have = match["be"] in ("have", "has", "had")
                perfect = have and (
                    read_as(match["next"], Form.PARTICIPLE) or match["next"] in ("been", "not")
                )
                if have and not perfect:
                    continue
                place = line.place(*match.span("wrong"))
                adverb = match["adverb"]
                if not place:
                    continue
                if match["next"] == "not":
                    if adverb in ("yet", "not yet"):
                        yield Found(
                            *line.fix(place.first, place.last + 1, f"{match['be']} not yet")
                        )
                    continue
                if adverb in ("yet", "not yet"):
                    adverb = "not yet"
                yield Found(*line.fix(place.first, place.last, f"{match['be']} {adverb}"))


_AFTER_VERB = re.compile(
    r"(?P<who>i|we|you|they|he|she|it|customers?|clients?|people|buyers?|manager|boss|team|rider|agent|courier|who|that|which) "
    r"(?P<wrong>(?P<verb>\w+) (?P<adverb>always|never|usually|ever))(?= (?:to|at|in|on|with|from|for|by|about|late|early|before|after|the|a|an|my|our|your|his|her|their|this|that|it|them|us|me|any|when|within|good|very)\b)"
)


def _adverb_after_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`She comes always to the office`, `I forget never a deadline`."""
    for line in lines(text):
        for match, _ in line.find(_AFTER_VERB):
            verb = read_as(match["verb"], Form.BASE, Form.THIRD, Form.PAST)
            place = line.place(*match.span("wrong"))
            if verb is None or not place or verb.base in ("have", "do", "be"):
                continue
            yield Found(*line.fix(place.first, place.last, f"{match['adverb']} {match['verb']}"))


_NOT_AFTER = re.compile(
    r"(?P<who>i|we|you|they|he|she|it|manager|boss|customer|client|parcel|team|link|page|system|site|app) "
    r"(?P<wrong>(?P<verb>\w+) (?P<adverb>still |yet |also |really )?not)(?= (?P<next>\S+)|$)"
)
_TAKES_NOT = word_set(
    "know understand like want see get receive work go come agree find use remember sell buy send pay "
    "answer reply open load speak believe care accept read write hear eat drink smoke live offer provide "
    "deliver arrive stop call look feel mean show give take make help run start"
)


def _not_after_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I know not`, `I understand still not`: “not” needs do, and stands before the verb."""
    for line in lines(text):
        for match, _ in line.find(_NOT_AFTER):
            verb = read_as(match["verb"], Form.BASE, Form.THIRD, Form.PAST)
            place = line.place(*match.span("wrong"))
            contrast = {"but", "only", "rather", "because", "just"} & set(
                line.plain[match.end() :].split()
            )
            if (
                verb is None
                or not place
                or verb.base not in _TAKES_NOT
                or contrast
                or match["next"]
                in ("to", "one", "a", "in", "on", "for", "by", "as", "even", "all", "every")
            ):
                continue
            third = read_as(match["verb"], Form.THIRD)
            base = read_as(match["verb"], Form.BASE)
            helper = "does" if third else "do" if base else "did"
            adverb = (match["adverb"] or "").strip()
            words = [helper, "not", *([adverb] if adverb not in ("", "still") else []), verb.base]
            if adverb == "still":
                words.insert(0, "still")
            if line.lower(place.first - 2) in ("do", "did", "does"):
                continue
            yield Found(*line.fix(place.first, place.last, " ".join(words)))


_EVEN = re.compile(
    r"(?P<wrong>even (?P<aux>do|does|did|have|has|had|is|are|am|was|were|can|could|would|will) not)\b"
)
_MANNER_NOT = re.compile(
    r"(?:i|we|they|he|she|you|customers?|clients?) (?P<wrong>(?P<adverb>exactly|properly|correctly|well|perfectly|clearly|fully|completely) "
    r"(?P<aux>do|does|did|can|could|have|has|had|am|is|are|was|were) not)\b"
)


def _before_not(text: Sequence[Sentence]) -> Iterator[Found]:
    """`He even did not reply`, `I exactly do not know`: the adverb follows “not”."""
    for line in lines(text):
        for pattern in (_EVEN, _MANNER_NOT):
            for match, _ in line.find(pattern):
                place = line.place(*match.span("wrong"))
                if place and place.first > 0:
                    adverb = match.groupdict().get("adverb", "even")
                    short = line.words[place.last].text
                    helper = (
                        short.lower() if short.lower() not in ("not",) else f"{match['aux']} not"
                    )
                    yield Found(*line.fix(place.first, place.last, f"{helper} {adverb}"))


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_ALREADY_FIRST",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Already” does not open a sentence; it stands by the verb: “{right}”.",
            bn="already দিয়ে বাক্য শুরু হয় না; তা ক্রিয়ার পাশে বসে: “{right}”।",
        ),
        find=_already_first,
        wrong=(
            "[Already I have => I have already] paid the bill.",
            "[Already we sent => We already sent] the samples.",
            "[Already you have => Have you already] paid the bill?",
        ),
        right=(
            "I have already paid the bill.",
            "Already in stock: red and blue.",
            "Have you already paid?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_BETWEEN_VERB_AND_OBJECT",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Nothing stands between a verb and its object: “{right}”.",
            bn="ক্রিয়া আর তার কর্মের মাঝে কিছু বসে না: “{right}”। বাংলায় “ভালো করে ফাইলটা দেখেছি” বলা যায় বলে ভুলটা হয়।",
        ),
        find=_object_after_adverb,
        wrong=(
            "I checked [carefully the file => the file carefully].",
            "We received [yesterday your email => your email yesterday].",
            "Please send me [tomorrow the invoice => the invoice tomorrow].",
            "I [read always => always read] the brief before I start.",
        ),
        right=(
            "I checked the file carefully.",
            "We need only the first page.",
            "He called again the next day.",
            "I confirmed yesterday that the file is ready.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_OBJECT_LATE",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="The object usually follows its verb at once: “{right}”.",
            bn="কর্ম সাধারণত ক্রিয়ার ঠিক পরেই বসে: “{right}”।",
        ),
        find=_object_far_after_adverb,
        wrong=(
            "You can [find also => also find] the list on our page.",
            "Please upload [here the photos => the photos here].",
            "We updated [quickly the whole price list => the whole price list quickly] on the site.",
        ),
        right=(
            "You can also find the list on our page.",
            "Please upload the photos here.",
            "It works well the first time.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_SPEAK_WELL_ENGLISH",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The language comes right after the verb, how well at the end: “{right}”.",
            bn="ক্রিয়ার পরেই ভাষার নাম, কতটা ভালো তা শেষে: “{right}”।",
        ),
        find=_language,
        wrong=(
            "She speaks [very well English => English very well].",
            "I write [fluently English => English fluently].",
            "He knows [well PHP => PHP well].",
        ),
        right=(
            "She speaks English very well.",
            "She speaks very good English.",
            "I know little about PHP.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_LIKE_VERY_MUCH",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="What you like comes first, “very much” after it: “{right}”.",
            bn="কী ভালো লাগে তা আগে, very much তার পরে: “{right}”।",
        ),
        find=_very_much,
        wrong=(
            "I like [very much this design => this design very much].",
            "We appreciate [very much your help => your help very much].",
            "She loved [a lot the new logo => the new logo a lot].",
        ),
        right=(
            "I like this design very much.",
            "I very much like this design.",
            "We like very much to travel.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_VERY_LIKE",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Very” stands only before adjectives and adverbs; before a verb say “{right}”, or put “very "
            "much” at the end.",
            bn="very বসে কেবল বিশেষণ বা ক্রিয়াবিশেষণের আগে; ক্রিয়ার আগে “{right}”, নয়তো শেষে very much।",
        ),
        find=_very_verb,
        wrong=(
            "I [very => really] like the new logo.",
            "We [very => really] appreciate your patience.",
            "They [very => really] need this job.",
        ),
        right=(
            "I very much like the new logo.",
            "We are very pleased.",
            "He is very like his father.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_HARD_WORKS",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Hard, fast and well tell how it is done and stand after the verb: “{right}”.",
            bn="কীভাবে করা হয় (hard, fast, well) তা ক্রিয়ার পরে বসে: “{right}”।",
        ),
        find=_hard_works,
        wrong=(
            "The developer [very hard works => works very hard] and never misses a call.",
            "She [very fast types => types very fast].",
            "He [hard works => works hard] for the team.",
        ),
        right=(
            "The developer works very hard.",
            "It was very well received in Dhaka.",
            "Hard work pays off.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_ADVERB_BEFORE_BE",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="Always, never, also, already usually stand after be and after the first helper: “{right}”.",
            bn="always, never, also, already সাধারণত be-র পরে ও প্রথম সহায়ক ক্রিয়ার পরে বসে: “{right}”।",
        ),
        find=_adverb_before_be,
        wrong=(
            "Our prices [also are => are also] lower than theirs.",
            "I [never have => have never] used this tool.",
            "We [yet have not => have not yet] received the payment.",
        ),
        right=(
            "Our prices are also lower than theirs.",
            "I always have tea at ten.",
            "He is late, as he always is.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_ADVERB_AFTER_VERB",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Always, usually and never stand before the main verb: “{right}”.",
            bn="always, usually, never মূল ক্রিয়ার আগে বসে: “{right}”।",
        ),
        find=_adverb_after_verb,
        wrong=(
            "She [comes always => always comes] to the office early.",
            "He [calls never => never calls] after six.",
            "I [forget never => never forget] a deadline.",
        ),
        right=(
            "She always comes to the office early.",
            "He is never late.",
            "I have never been late.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_NOT_AFTER_VERB",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Bengali says “না” after the verb; English says do not, does not, did not before it: “{right}”.",
            bn="বাংলায় “না” ক্রিয়ার পরে, ইংরেজিতে do/does/did not ক্রিয়ার আগে: “{right}”।",
        ),
        find=_not_after_verb,
        wrong=(
            "I [understand still not => still do not understand] why the price went up.",
            "We [received not => did not receive] the parcel.",
            "He [knows not => does not know] the answer.",
        ),
        right=(
            "I do not understand why the price went up.",
            "We sell not one but two sizes.",
            "I hope not.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_EVEN_NOT",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“Even” and how well something is done stand after “not”: “{right}”.",
            bn="even, exactly, properly বসে not-এর পরে: “{right}”।",
        ),
        find=_before_not,
        wrong=(
            "He [even did not => did not even] reply to my message.",
            "I [exactly do not => do not exactly] know the date.",
            "They [even don't => don't even] have a phone.",
        ),
        right=(
            "He did not even reply to my message.",
            "Even if you do not reply, we will ship.",
            "I clearly told him not to call.",
        ),
    ),
)
