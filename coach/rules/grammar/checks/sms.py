"""Letters drawn out as in chat: `plzzz`, `sooo`, `thankssss`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.languagetool.spelling import common_words, commonness, is_accepted
from coach.rules.grammar.sentences import Sentence

_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
# Roman numbers, addresses, sounds that are always written so.
_AS_IT_IS = re.compile(r"(?i)x+|i+|w+|h+m+|z+|a+|b?r+|[hH]a(?:ha)+")
_SHORT = {"pls": "please", "plz": "please", "thx": "thanks", "u": "you"}


def _drawn_out(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for word in sentence.words:
            if _DRAWN_OUT.search(word.lower) and not _AS_IT_IS.fullmatch(word.text):
                yield Found(word.span, _usual(word.text))


def _usual(word: str) -> tuple[str, ...]:
    """The word as it is usually written: of its shorter forms the commonest."""
    shorter = {_DRAWN_OUT.sub(kept, word.lower()) for kept in (r"\1", r"\1\1")}
    for form in sorted(shorter, key=len):
        if form in _SHORT:
            return (_cased(_SHORT[form], word),)
    ranked = sorted((rank, form) for form in shorter if (rank := commonness(form)) is not None)
    return tuple(_cased(form, word) for _, form in ranked[:1])


def _cased(form: str, like: str) -> str:
    return form[0].upper() + form[1:] if like[0].isupper() else form


# Short forms that are no words of English; those of many meanings have rows in the pack.
_SPELT = {
    short: word
    for row in """
already: alrdy alredi alrdi alrady | never: nvr nevr | maybe: mayb mybe | ready: rdy redy | give: gv giv
sent: snt | start: strt | video: vdo vedio | password: pwd passwd | manager: mgr mngr | transaction: txn trx trnx
extra: xtra xtr | receive: rcv recv | delete: dlt delet | will: wil wll | which: whch wch wich | together: tgthr togthr
sometimes: smtimes sumtimes smtms | some: sm sum1s | although: altho | enough: enuf enuff | right: ryt rgt
days: dayz dys | what's: wuts whatz wats | want to: wana | going to: gona gunna | could not: cudnt cudn't couldnt
should not: shudnt shudn't | would not: wudnt wudn't | do not: dunt | thought: thot thght
really: rlly rili | please: plis pliz plise pleas pleez | thank you: thanq tenkyu thnxx | hello: heloo helloo hlow
hi: hii hy | hey: heyy heya | anything: anythng nything anytin | nothing: nthin | question: ques qsn | problem: prblms prb
available: avl avble availble | address: addrss adres | amount: amt | message: mssge msage | morning: mornng
should have: shoulda shudve | could have: coulda | would have: woulda | must have: musta | out of: outta | lots of: lotsa
calling: callin | sending: sendin | making: makin | using: usin | asking: askin | talking: talkin | thinking: thinkin
selling: sellin | paying: payin | buying: buyin | giving: givin | taking: takin | having: havin hving | needing: needin
telling: tellin | writing: writin | checking: checkin' | looking: lookin' | ordering: orderin | thank you so much: tysm tyvm
on my way: omw | I understand: gotcha | talk later: ttys | best friend: bff | just kidding: jk
as far as I know: afaik | of course: ofc ofcourse | got to: gotto | because: bcause cause' cozz becoss bcse
you are: ure youre' | your: yur yor | you: yuh | the: teh | this: dis' ths | with: wiv w8th | people: pepl ppls
your welcome: yw | very: vryy veri | work: wrkk | office: ofice offc | number: nmbrs numbar | free: fre | price: pric prise'
delivery: dlvri delvery | size: saiz | colour: kolor clour | need: neeed | okay: okk oki okey | regards: rgds rgrds
later: l8rr lateron' | something: smthn somethin | everything: evrythin everythin | evening: evenin | morning: mornin
tomorrow: tmrow tomo tomoro 2moroo | tonight: 2nyte tonyt | weekend: wkd weekened | shopping: shoppin | waiting: w8ting
""".replace("\n", " | ").split("|")
    if ":" in row
    for word, _, shorts in [row.strip().partition(": ")]
    for short in shorts.split()
    if short.isalnum() or "n't" in short
}
_VOWELS = re.compile(r"[aeiou]")
_BARE = re.compile(r"^[bcdfghjklmnpqrstvwxyz]{4,}$")
_NO_SHORTHAND = frozenset(
    [
        "html",
        "xhtml",
        "mbps",
        "kbps",
        "gbps",
        "https",
        "rhythm",
        "hymn",
        "myth",
        "gym",
        "nymph",
        "lynx",
        "crypt",
        "pygmy",
        "lymph",
        "synth",
        "tryst",
        "shhh",
        "psst",
        "brrr",
        "pfft",
        "hmmm",
        "sqft",
        "cmyk",
        "smtp",
        "mysql",
        "wysiwyg",
        "dmy",
        "hdmi",
        "ctrl",
        "mgmt",
        "msgs",
        "mtgs",
        "pcs",
        "lbs",
        "dyno",
        "glyph",
    ]
)


def _spelt(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for word in sentence.words:
            right = _SPELT.get(word.lower)
            if right and (word.text.islower() or word.text.istitle()):
                yield Found(word.span, (_cased(right, word.text),))


def _bare(text: Sequence[Sentence]) -> Iterator[Found]:
    """`cnfrm`, `dlvry`: a common word without its vowels."""
    for sentence in text:
        for word in sentence.words:
            lower = word.lower
            if not _BARE.match(lower) or word.text.isupper() or lower in _NO_SHORTHAND:
                continue
            right = _by_consonants().get(lower)
            if (
                right
                and commonness(lower) is None
                and lower not in _SPELT
                and not is_accepted(lower)
            ):
                yield Found(word.span, (_cased(right, word.text),))


@cache
def _by_consonants() -> dict[str, str]:
    """The commonest word for each row of consonants."""
    found: dict[str, str] = {}
    for word in sorted(common_words(below=10_000), key=lambda w: commonness(w) or 0):
        bare = word[0] + _VOWELS.sub("", word[1:])
        if len(word) > len(bare) >= 4:
            found.setdefault(bare, word)
    return found


CHECKS = (
    Check(
        id="COACH_SMS_SPELT",
        concept=Concept.SMS,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” is a chat form. In work writing spell it out: “{right}”.",
            bn="“{wrong}” চ্যাটের রূপ। কাজের লেখায় পুরো লিখুন: “{right}”।",
        ),
        find=_spelt,
        wrong=(
            "I have [alrdy => already] sent the file.",
            "We are [sendin => sending] it today.",
            "[Ofc => Of course], we can do it.",
        ),
        right=(
            "I have already sent the file.",
            "Please check in at the desk.",
            "The ATM is next to the bank.",
        ),
    ),
    Check(
        id="COACH_SMS_VOWELS",
        concept=Concept.SMS,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Chat drops the vowels; work writing keeps them: “{right}”.",
            bn="চ্যাটে স্বরবর্ণ বাদ দেওয়া হয়, কাজের লেখায় নয়: “{right}”।",
        ),
        find=_bare,
        wrong=(
            "Our [cmpny => company] is small.",
            "The [trnsfr => transfer] is done.",
            "We need a [dsgnr => designer] for a week.",
        ),
        right=(
            "Our company is small.",
            "Save it as HTML, not as https.",
            "The rhythm of the song is good.",
        ),
    ),
    Check(
        id="COACH_SMS_DRAWN_OUT",
        concept=Concept.SMS,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Letters drawn out (“{wrong}”) belong in chat with friends. Write “{right}”; an adverb like “really” gives the stress.",
            bn="অক্ষর টেনে লেখা (“{wrong}”) বন্ধুদের চ্যাটে চলে। “{right}” লিখুন; জোর দিতে “really”-র মতো শব্দ ব্যবহার করুন।",
        ),
        find=_drawn_out,
        wrong=(
            "We are [sooo => so] sorry about the wait.",
            "[Helloooo => Hello] everyone, the sale starts today.",
            "The new logo looks [goooood => good] on the page.",
        ),
        right=(
            "Visit www.example.com for the price list.",
            "The XXL shirt is back in stock.",
            "Part III of the report is attached.",
        ),
    ),
)
