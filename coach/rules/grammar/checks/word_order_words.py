"""Small words out of place: still and yet by not, a verb or question word left for the end."""

import re
from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.noun_kinds import is_thing, people
from coach.rules.grammar.questions import AUXILIARIES, STARTS, turned_round
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, SUBJECT_PRONOUNS
from coach.rules.grammar.verbs import Form, read_as, readings
from coach.rules.grammar.wordset import word_set

_AUX = "|".join(sorted(AUXILIARIES))
_PRONOUN = r"(?:i|you|we|they|he|she|it)"

_NOT_STILL = re.compile(rf"(?P<aux>{_AUX}) not still\b")
_YET_NOT = re.compile(r"(?P<aux>have|has|had|is|are|am|was|were|did|do|does) yet not\b")
_BE_NOT = re.compile(
    r"(?P<aux>will|would|can|could|should|may|might|must|have|has|had) (?P<be>be|been) not\b(?! (?:only|just|one|so much))"
)
_BEEN_ALREADY = re.compile(
    r"(?P<have>have|has|had) been (?P<adverb>already|just|never|always|recently|also) (?P<next>\w+)"
)


def _not_and_its_words(text: Sequence[Sentence]) -> Iterator[Found]:
    """`It is not still ready`, `have yet not received`, `will be not possible`."""
    for line in lines(text):
        for match, place in line.find(_NOT_STILL):
            do = match["aux"] in ("do", "does", "did", "can", "could", "will", "would")
            order = f"still {match['aux']} not" if do else f"{match['aux']} still not"
            if (place.first > 0 and line.lower(place.first - 1) not in ("why", "you")) or not do:
                yield Found(*line.fix(place.first, place.last, order))
        for match, place in line.find(_YET_NOT):
            yield Found(*line.fix(place.first, place.last, f"{match['aux']} not yet"))
        for match, place in line.find(_BE_NOT):
            if (match["be"] == "been") is (match["aux"] in ("have", "has", "had")):
                order = f"{match['aux']} not {match['be']}"
                yield Found(*line.fix(place.first, place.last, order))


def _been_already(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Has been already sent`."""
    for line in lines(text):
        for match, place in line.find(_BEEN_ALREADY):
            if read_as(match["next"], Form.PARTICIPLE) or match["next"].endswith(("ed", "ing")):
                order = f"{match['have']} {match['adverb']} been"
                yield Found(*line.fix(place.first, place.last - 1, order))


_EVER_YOU = re.compile(
    rf"^(?:(?:hi|hello|sir|madam|and|but|so|,) )*(?P<wrong>(?P<aux>{_AUX}) (?P<adverb>ever|already|still|always|also|never|often|usually|really|just) (?P<who>{_PRONOUN})) \w+"
)


def _ever_you(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Have ever you used it?`"""
    for line in lines(text):
        match = _EVER_YOU.match(line.plain)
        place = match and line.place(*match.span("wrong"))
        if match and place and line.words[-1].lower == "?":
            who = "I" if match["who"] == "i" else match["who"]
            yield Found(
                *line.fix(place.first, place.last, f"{match['aux']} {who} {match['adverb']}")
            )


_SOMETHING = re.compile(
    r"(?P<wrong>(?P<adjective>new|good|bad|important|special|wrong|nice|different|urgent|interesting|useful|similar|strange|better|cheap|cheaper|big|small|simple|else|beautiful|great|unique|extra|useful) "
    r"(?P<pronoun>something|anything|nothing|someone|anyone|everything))\b"
)
_ABOVE = re.compile(
    r"the (?P<wrong>(?P<how>mentioned|given|listed|written|stated|described|shown|attached) (?P<where>above|below|here|earlier|before) (?P<noun>\w+))"
)


def _something_new(text: Sequence[Sentence]) -> Iterator[Found]:
    """`New something`, `the mentioned above points`."""
    for line in lines(text):
        for match, place in line.find(_SOMETHING):
            if line.lower(place.first - 1) not in ("is", "are", "was", "looks", "not"):
                order = f"{match['pronoun']} {match['adjective']}"
                yield Found(*line.fix(place.first, place.last, order))
        for match, _ in line.find(_ABOVE):
            place2 = line.place(*match.span("wrong"))
            if place2 and is_thing(match["noun"]):
                order = f"{match['noun']} {match['how']} {match['where']}"
                yield Found(*line.fix(place2.first, place2.last, order))


_ALL_WE = re.compile(
    r"^(?:(?:and|but|so) )?(?P<wrong>all (?P<who>we|they|you)) (?:are|were|agree|work|live|think|hope|believe|went|came|like|love|enjoy|use|speak|attended|joined|understand|agreed|worked|will attend|have agreed)\b"
)


def _all_we(text: Sequence[Sentence]) -> Iterator[Found]:
    """`All we agree`."""
    for line in lines(text):
        match = _ALL_WE.match(line.plain)
        place = match and line.place(*match.span("wrong"))
        if match and place:
            end = line.groups and sum(g.finite for g in line.groups)
            if end == 1:
                yield Found(*line.fix(place.first, place.last, f"{match['who']} all"))


_QUESTION_LAST = re.compile(
    r"(?P<asking>what|when|where|why|who|how|how much|how long|how many|how many \w+|which one|which \w+|what time|at what time|from where|for how long) \?$"
)
_NOT_ASKED = word_set("know guess wonder tell ask say remember see mean understand forget think")


def _question_last(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The delivery charge is how much?`: the question word comes first."""
    for line in lines(text):
        if line.words[-1].lower != "?" or not (match := line.search(_QUESTION_LAST)):
            continue
        place = line.place(match.start(), match.end() - 2)
        groups = [g for g in line.groups if place and g.last < place.first and g.finite]
        if not place or len(groups) != 1 or groups[0].subject_inside:
            continue
        group = groups[0]
        start = 0
        while line.lower(start) in (
            "so",
            "and",
            "but",
            "sir",
            "madam",
            ",",
            "then",
            "hi",
            "hello",
            "ok",
            "okay",
        ):
            start += 1
        if (
            line.lower(start) not in STARTS
            or group.first <= start
            or line.broken(start, place.first - 1)
        ):
            continue
        if group.base in _NOT_ASKED or group.last >= place.first:
            continue
        turned = turned_round(line, start, group)
        if turned is None:
            continue
        rest_from = next(
            (i for i in range(start, place.first) if line.words[i].start >= turned[0].end),
            place.first,
        )
        rest = line.written(rest_from, place.first - 1) if rest_from < place.first else ""
        inverted = (
            turned[1][0][:1].lower() + turned[1][0][1:]
            if turned[1][0][:2] != "I "
            else turned[1][0]
        )
        first_word = line.words[start].text
        if start == 0 and line.lower(start) != "i":
            inverted = inverted.replace(f" {first_word}", f" {first_word.lower()}", 1)
        asking = line.written(place.first, place.last)
        order = " ".join(word for word in (asking, inverted, rest) if word)
        yield Found(*line.fix(start, place.last, order))


_IF_LEFT_OUT = re.compile(
    rf"(?:let (?:me|us) know|tell (?:me|us|him|her|them)|ask (?:me|us|him|her|them|\w+)|do not know|not sure|check|confirm|wonder|see|find out|inform (?:me|us)|advise) (?P<wrong>(?P<aux>{_AUX}) (?P<who>{_PRONOUN}|the \w+|my \w+|your \w+|this|that|there))(?= (?P<next>\w+))"
)


def _if_left_out(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Let me know is it available`."""
    for line in lines(text):
        for match, _ in line.find(_IF_LEFT_OUT):
            place = line.place(*match.span("wrong"))
            if not place or match["aux"] == "may" or line.lower(0) in ("what", "all"):
                continue
            named = line.written(place.first + 1, place.last)
            after = line.lower(place.last + 1)
            verb = read_as(after, Form.BASE)
            if match["aux"] in ("do", "does", "did"):
                if verb is None:
                    continue
                form = {"do": verb.base, "does": verb.third, "did": verb.past[0]}[match["aux"]]
                yield Found(*line.fix(place.first, place.last + 1, f"if {named} {form}"))
            elif not (match["who"] in ("that", "this") and after in AUXILIARIES):
                yield Found(*line.fix(place.first, place.last, f"if {named} {match['aux']}"))


_PRONOUN_FIRST = re.compile(
    rf"(?P<who>i|we|he|she|they) (?P<wrong>(?P<object>me|him|them|us) (?P<verb>(?:(?:{_AUX}) (?:not )?)?\w+))"
)
_PLEASE_ME = re.compile(r"(?:please|kindly) (?P<wrong>(?P<object>me|us|him|them|it) (?P<verb>\w+))")


def _pronoun_first(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I him told`, `please me call`."""
    for line in lines(text):
        for pattern in (_PRONOUN_FIRST, _PLEASE_ME):
            for match, place in line.find(pattern):
                inside = line.place(*match.span("wrong"))
                *helpers, verb = match["verb"].split()
                if not inside or verb in ("and", "or"):
                    continue
                if pattern is _PRONOUN_FIRST and not line.opens(place.first):
                    continue
                forms = (
                    (Form.BASE,)
                    if pattern is _PLEASE_ME or helpers
                    else (Form.PAST, Form.BASE, Form.THIRD)
                )
                if read_as(verb, *forms):
                    yield Found(
                        *line.fix(inside.first, inside.last, f"{match['verb']} {match['object']}")
                    )


_ENDS_IN_BE = re.compile(
    r"^(?P<start>(?:my|our|your|his|her|their|the|this) \w+|i|we|he|she|they|it) (?P<wrong>(?P<what>[\w ]+?) (?P<be>am|is|are|was|were)) [.!]$"
)
_COMPARED = word_set(
    "what how where who which when as than that here there like so if whatever wherever why whether"
)


def _be_last(text: Sequence[Sentence]) -> Iterator[Found]:
    """`My name Rahim is.`"""
    for line in lines(text):
        match = _ENDS_IN_BE.match(line.plain)
        place = match and line.place(*match.span("wrong"))
        if not match or not place or _COMPARED & set(match["what"].split()):
            continue
        said = match["what"].split()
        if SUBJECT_PRONOUNS & set(said) or len(said) > 6 or len(line.groups) > 1:
            continue
        if any(word in ("not", "and") for word in said) or (
            readings(said[-1]) and len(said) == 1 and len(match["start"].split()) == 1
        ):
            continue
        yield Found(
            *line.fix(
                place.first,
                place.last,
                f"{match['be']} {line.written(place.first, place.last - 1)}",
            )
        )


def _person_thing_verb(text: Sequence[Sentence]) -> Iterator[Found]:
    """`The customer a refund wants.`"""
    for line in lines(text):
        if (
            line.lower(0) not in ("the", "my", "our", "your", "a", "this")
            or line.lower(1) not in people()
        ):
            continue
        if line.lower(2) not in (
            "a",
            "an",
            "the",
            "your",
            "my",
            "our",
            "his",
            "her",
            "this",
        ) or not is_thing(line.lower(3)):
            continue
        verb = line.lower(4)
        follows = line.lower(5)
        if read_as(verb, Form.PAST, Form.THIRD) and (
            not follows
            or follows in BREAKS
            or follows in ("yesterday", "today", "to", "from", "by", "in", "on")
        ):
            if any(g.finite for g in line.groups if g.first > 4):
                continue
            yield Found(*line.fix(2, 4, f"{verb} {line.written(2, 3)}"))


_LOOK_IT_INTO = re.compile(
    r"\b(?P<verb>look(?:s|ed|ing)?|deal(?:s|ing)?|dealt|wait(?:s|ed|ing)?|listen(?:s|ed|ing)?|search(?:es|ed|ing)?|depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying)|car(?:e|es|ed|ing)) (?P<wrong>(?P<what>it|them|him|me|us|this) (?P<little>into|after|for|with|to|on|at))(?= (?:[.,!?]|and|but|today|tomorrow|now|soon|please|again|as|in|by|before|when|if)|$)"
)
_TO_ME_SAID = re.compile(
    r"(?P<who>\w+) (?P<wrong>to (?P<whom>me|him|us|them|you|her) (?P<verb>said|told|gave|sent|wrote|showed|explained|offered|replied|asked|says|sends|gives|tells))\b"
)
_BY_WANT = r"(?:want|wants|wanted|need|needs|have|has|had|able|going|ready|try|trying|how|happy|plan|planning|forgot|decided|agreed|here|like) to"
_WORK_DO = re.compile(
    rf"(?P<lead>{_BY_WANT}|(?:i|we|you|he|she|they) (?:can|will|could|should|must|would)) (?P<wrong>(?P<object>(?:the|my|your|our|his|her|their|this|these) \w+) (?P<verb>\w+))(?= (?:[.,!?]|today|tomorrow|now|alone|again|soon|please|quickly|myself|by|before|and|for|but)|$)"
)


def _verb_after_object(text: Sequence[Sentence]) -> Iterator[Found]:
    """`I want to my address change`, `I can the work do`, `he to me said`, `look it into`."""
    for line in lines(text):
        for match, _ in line.find(_LOOK_IT_INTO):
            place = line.place(*match.span("wrong"))
            if place:
                yield Found(
                    *line.fix(place.first, place.last, f"{match['little']} {match['what']}")
                )
        for match, _ in line.find(_TO_ME_SAID):
            place = line.place(*match.span("wrong"))
            if place and (
                match["who"] in people() or match["who"] in ("he", "she", "they", "i", "we")
            ):
                verb = match["verb"]
                order = (
                    f"{verb} {match['whom']}"
                    if verb in ("told", "tells", "asked")
                    else f"{verb} to {match['whom']}"
                )
                yield Found(*line.fix(place.first, place.last, order))
        for match, _ in line.find(_WORK_DO):
            place = line.place(*match.span("wrong"))
            noun = match["object"].split()[1]
            if place and is_thing(noun) and read_as(match["verb"], Form.BASE):
                yield Found(
                    *line.fix(place.first, place.last, f"{match['verb']} {match['object']}")
                )


_AGAIN = re.compile(
    r"(?:please|kindly) (?P<wrong>(?P<adverb>again|once again|once more|immediately again) (?P<verb>\w+))"
)


def _please_again(text: Sequence[Sentence]) -> Iterator[Found]:
    """`Please again send the file`."""
    for line in lines(text):
        for match, _ in line.find(_AGAIN):
            place = line.place(*match.span("wrong"))
            if not place or not read_as(match["verb"], Form.BASE):
                continue
            end = next(
                (i for i in range(place.last, len(line.words)) if line.lower(i) in BREAKS),
                len(line.words),
            )
            if end - place.last <= 6:
                rest = line.written(place.last, end - 1)
                yield Found(*line.fix(place.first, end - 1, f"{rest} {match['adverb']}"))


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_NOT_YET",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Still stands before “not”, yet after it, and “not” after the first helper: “{right}”.",
            bn="still বসে not-এর আগে, yet পরে; আর not বসে প্রথম সহায়ক ক্রিয়ার পরে: “{right}”।",
        ),
        find=_not_and_its_words,
        wrong=(
            "The site [is not still => is still not] ready.",
            "We [have yet not => have not yet] received the box.",
            "It [will be not => will not be] possible today.",
        ),
        right=(
            "The site is still not ready.",
            "It will be not only cheap but fast.",
            "We have not yet received the box.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_BEEN_ALREADY",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="Already, just and never stand after the first helper: “{right}”.",
            bn="already, just, never বসে প্রথম সহায়ক ক্রিয়ার পরে: “{right}”।",
        ),
        find=_been_already,
        wrong=(
            "Your parcel [has been already => has already been] sent.",
            "The files [have been already => have already been] deleted.",
            "She [has been always => has always been] working from home.",
        ),
        right=(
            "Your parcel has already been sent.",
            "It has been always busy.",
            "He has been just and kind.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_EVER_YOU",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="In a question the subject comes right after the helper: “{right}”.",
            bn="প্রশ্নে সহায়ক ক্রিয়ার ঠিক পরেই কর্তা: “{right}”।",
        ),
        find=_ever_you,
        wrong=(
            "[Have ever you => Have you ever] used Canva?",
            "[Are still you => Are you still] open?",
            "[Did already they => Did they already] ship it?",
        ),
        right=(
            "Have you ever used Canva?",
            "Is it still open?",
            "Just you wait.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_SOMETHING_NEW",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A describing word follows something, anything, nothing, and “above” or “below” ends the phrase: “{right}”.",
            bn="something, anything, nothing-এর বর্ণনা পরে বসে; mentioned above-ও বিশেষ্যের পরে: “{right}”।",
        ),
        find=_something_new,
        wrong=(
            "We need [new something => something new] for Eid.",
            "Do you want [else anything => anything else]?",
            "Please read the [mentioned above points => points mentioned above].",
        ),
        right=(
            "We need something new for Eid.",
            "Is anything else wrong?",
            "Please read the above points.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_ALL_WE",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“All” follows the pronoun: “{right}”.",
            bn="all বসে সর্বনামের পরে: “{right}”।",
        ),
        find=_all_we,
        wrong=(
            "[All we => We all] agree with the plan.",
            "[All they => They all] are busy.",
            "[All you => You all] are welcome.",
        ),
        right=(
            "We all agree with the plan.",
            "All we are asking for is time.",
            "All we need is your logo.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_QUESTION_LAST",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="The question word opens the question: “{right}”.",
            bn="প্রশ্ন-শব্দ দিয়ে প্রশ্ন শুরু হয়: “{right}”। বাংলায় “চার্জ কত?”-এর মতো শেষে বসে না।",
        ),
        find=_question_last,
        wrong=(
            "[The delivery charge is how much => How much is the delivery charge]?",
            "[You will come when => When will you come]?",
            "[They sent it where => Where did they send it]?",
        ),
        right=(
            "How much is the delivery charge?",
            "You know what?",
            "Do you know where?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_IF_LEFT_OUT",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A yes-or-no question told on takes “if”, and nothing turns round: “{right}”.",
            bn="হ্যাঁ-না প্রশ্ন বাক্যের ভেতরে এলে if লাগে, আর কিছু উল্টায় না: “{right}”। বাংলায় “আছে কি না”-র “কি না”-ই if।",
        ),
        find=_if_left_out,
        wrong=(
            "Please let me know [is it => if it is] available.",
            "I do not know [can we => if we can] do it.",
            "Tell me [did you get => if you got] the file.",
        ),
        right=(
            "Please let me know if it is available.",
            "Tell me, is it available?",
            "Let me know. Is it ready?",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_HIM_TOLD",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Who it is done to comes after the verb: “{right}”.",
            bn="যাকে বলা বা করা হয় সে ক্রিয়ার পরে বসে: “{right}”।",
        ),
        find=_pronoun_first,
        wrong=(
            "I [him told => told him] about the delay.",
            "We [them will call => will call them] tomorrow.",
            "Please [me call => call me] after six.",
        ),
        right=(
            "I told him about the delay.",
            "Please tell him.",
            "They let us use it.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_VERB_AFTER_OBJECT",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The verb comes first, what it acts on after it: “{right}”.",
            bn="আগে ক্রিয়া, পরে তার কর্ম: “{right}”। বাংলায় ক্রিয়া শেষে বলে ভুলটা হয়।",
        ),
        find=_verb_after_object,
        wrong=(
            "I want to [my address change => change my address].",
            "She can [the work do => do the work] alone.",
            "We will look [it into => into it] tomorrow.",
            "My boss [to me said => said to me] that it was fine.",
        ),
        right=(
            "I want to change my address.",
            "We look it up in the list.",
            "He was kind to me.",
            "I can see the work plan.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_BE_LAST",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Am, is and are follow the subject: “{right}”.",
            bn="am, is, are কর্তার পরেই বসে: “{right}”। বাংলায় এদের জায়গা শেষে, নয়তো বলাই হয় না।",
        ),
        find=_be_last,
        wrong=(
            "My name [Rahim is => is Rahim].",
            "Our shop [in Mirpur is => is in Mirpur].",
            "The price [500 taka is => is 500 taka].",
        ),
        right=(
            "My name is Rahim.",
            "I know how busy she is.",
            "He is as kind as his father was.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_PERSON_THING_VERB",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The verb follows the subject at once: “{right}”.",
            bn="ক্রিয়া কর্তার ঠিক পরেই বসে: “{right}”।",
        ),
        find=_person_thing_verb,
        wrong=(
            "The customer [a refund wants => wants a refund].",
            "The rider [the parcel delivered => delivered the parcel].",
            "My friend [this logo made => made this logo] in May.",
        ),
        right=(
            "The customer wants a refund.",
            "The rider the shop hired is late.",
            "The client your team called is here.",
        ),
    ),
    Check(
        id="COACH_WORD_ORDER_PLEASE_AGAIN",
        concept=Concept.WORD_ORDER,
        tier=Tier.HINT,
        message=Bilingual(
            en="“Again” usually stands at the end: “{right}”.",
            bn="again সাধারণত শেষে বসে: “{right}”।",
        ),
        find=_please_again,
        wrong=(
            "Please [again send the file => send the file again].",
            "Kindly [once again check it => check it once again].",
            "Please [again call him => call him again].",
        ),
        right=(
            "Please send the file again.",
            "Please try once more.",
            "Please, again, do not call.",
        ),
    ),
)
