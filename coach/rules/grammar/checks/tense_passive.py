"""Passives of verbs that have none, and passives left without their "be"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.conjugation import rewritten
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, PREPOSITIONS, Group, is_adverb
from coach.rules.grammar.verbs import Form, read_as
from coach.rules.grammar.wordset import word_set

# What happens by itself: nobody does it to anything.
_BY_ITSELF = word_set(
    "happen occur arrive appear disappear exist die vanish emerge remain belong last elapse rise consist "
    "seem succeed persist depart result behave reappear fall come lie wait"
)
_ADJECTIVE = word_set("fall come rise lie die")  # "was fallen" may be a looser adjective
# Things that are sent, paid, made: they never do it themselves.
THINGS = word_set(
    "parcel parcels package packages order orders payment payments invoice invoices file files account "
    "accounts money refund refunds product products item items issue issues problem problems link links "
    "password passwords report reports email emails mail message messages document documents image images "
    "logo banner banners ticket tickets amount request requests meeting meetings data form forms code post "
    "posts comment comments booking reservation card cards shirt dress shoes bag book books phone "
    "laptop draft design designs video videos photo photos picture bill bills receipt salary fee fees "
    "complaint complaints query delivery goods cheque deposit balance coupon voucher letter proposal "
    "article articles project task tasks work job template plugin theme subscription application "
    "event events programme program class exam interview ceremony webinar seminar workshop "
    "appointment shipment change changes correction revision revisions bug bugs error"
)
_DONE_TO_THINGS = word_set(
    "receive send deliver refund resolve solve attach create delete remove cancel confirm pay charge "
    "deduct approve reject assign forward book make give build take write inform add "
    "schedule reschedule fix restore replace repair correct dispatch handle test choose select use "
    "mention require submit issue review verify credit debit block find lose damage"
)
_LATER_DONE = word_set(
    "deliver refund send resolve solve cancel receive pay confirm approve dispatch deduct create delete "
    "hold postpone reschedule remove attach process fix issue forward schedule credit publish assign verify charge replace"
)
_BREAKABLE = word_set(
    "cup cups glass screen box plate plates button zip lid handle lock mirror page site"
)
_ENDS = re.compile(
    r"(?:[.!?,;]|by|to|on|in|at|from|within|before|after|yet|already|successfully|today|yesterday|tomorrow|soon"
    r"|shortly|now|and|but|due|because|for|last|this|next|twice|again|properly|wrongly|correctly|without|with)$"
)
_LEFT_BARE = word_set(
    "pay process increase decrease replace return transfer refund block update book review schedule "
    "charge repair cancel ship print edit publish"
)
_BARE_NEXT = re.compile(
    r"(?:by|to|within|soon|successfully|yesterday|last|tomorrow|today|on|shortly|from|again|in|at|before|after|next)$"
)


def _head(line: Line, group: Group) -> str:
    """The noun just before the verbs, past adverbs and a phrase such as "of the shop"."""
    at = group.first - 1
    while at >= 0 and is_adverb(line.lower(at)):
        at -= 1
    return line.lower(at)


def _happened(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            if not group.passive or group.base not in _BY_ITSELF or group.base in _ADJECTIVE:
                continue
            if line.lower(group.last + 1) == "by" or group.progressive:
                continue
            yield Found(*line.fix(group.first, group.last, _active(group)))


def _active(group: Group) -> str:
    active = replace(group, passive=False)
    if group.perfect:
        return rewritten(active, group.tense, perfect=True)
    if group.tense == "present":
        return rewritten(active, "present", perfect=True)
    return rewritten(active, group.tense if group.tense == "past" else group.aux[0])


def _has_delivered(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            active = group.perfect and not group.passive and not group.progressive
            if not active or group.base not in _DONE_TO_THINGS or group.aux[-1] == "been":
                continue
            if not _about_things(line, group) or group.tense not in ("present", "past"):
                continue
            passive = replace(group, passive=True)
            yield Found(
                *line.fix(group.first, group.last, rewritten(passive, group.tense, perfect=True))
            )


def _will_deliver(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for group in line.groups:
            modal = group.tense in ("future", "modal") and group.simple and not group.passive
            if modal and group.base in _LATER_DONE and group.main and _about_things(line, group):
                passive = replace(group, passive=True)
                yield Found(*line.fix(group.first, group.last, rewritten(passive, group.aux[0])))


def _about_things(line: Line, group: Group) -> bool:
    """Whether a thing is the subject and nothing follows that it could do it to."""
    if group.subject not in ("noun", "nouns") or _head(line, group) not in THINGS:
        return False
    clause = []
    for at in range(group.first - 1, -1, -1):
        if line.lower(at) in BREAKS:
            break
        clause.append(line.lower(at))
    if PREPOSITIONS.intersection(clause):
        return False
    return bool(_ENDS.match(line.lower(group.last + 1) or "."))


_STARTING = word_set("start begin stop end")
_TROUBLES = word_set(
    "problem problems issue issues error errors trouble bug bugs delay delays rain strike"
)
_UNDER = re.compile(
    r"\b(am|is|are|was|were) under (process|processing|reviewing|checking|testing|printing|packing|verifying|fixing"
    r"|editing|designing|developing|repairing|progressing|approving)(?= |$)"
)


def _started(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "The problem was started after the update": it started."""
    for line in lines(text):
        for group in line.groups:
            if not group.passive or group.base not in _STARTING or group.tense != "past":
                continue
            by = any(line.lower(i) == "by" for i in range(group.last + 1, len(line.words)))
            if _head(line, group) in _TROUBLES and not by and not group.progressive:
                yield Found(*line.fix(group.first, group.last, _active(group)))


def _under_processing(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for match in line.matches(_UNDER):
            done = read_as(match[2], Form.ING) or read_as(match[2], Form.BASE)
            first = line.starts.index(match.start())
            if done:
                yield Found(*line.fix(first, first + 2, f"{match[1]} being {done.participle[0]}"))


def _left_bare(text: Sequence[Sentence]) -> Iterator[Found]:
    """ "It will be process soon", "the money was pay last week"."""
    for line in lines(text):
        for group in line.groups:
            if group.main is not None or not group.aux or group.subject in ("it", "", "i"):
                continue
            at = group.last + 1
            if line.lower(at) == "broke" and _head(line, group) in THINGS | _BREAKABLE:
                yield Found(*line.fix(at, at, "broken"))
                continue
            bare = read_as(line.lower(at), Form.BASE)
            if not bare or bare.base not in _LEFT_BARE or group.subject_inside:
                continue
            if not _BARE_NEXT.match(line.lower(at + 1)) and not (
                group.aux[-1] == "be" and line.lower(at + 1) in (".", ",", "!", "?")
            ):
                continue
            yield Found(*line.fix(at, at, bare.participle[0]))


CHECKS = (
    Check(
        id="COACH_TENSE_HAPPENED",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="This happens by itself, nobody does it to anything, so it has no passive: “{right}”.",
            bn="এটা নিজে থেকেই ঘটে, কেউ কিছুর ওপর করে না; তাই passive হয় না: “{right}”।",
        ),
        find=_happened,
        wrong=(
            "The problem [was happened => happened] after the update.",
            "Your parcel [is arrived => has arrived] at our office.",
            "An error [has been occurred => has occurred] on the page.",
            "The button [was not appeared => did not appear] on my phone.",
        ),
        right=(
            "The problem happened after the update.",
            "Your parcel has arrived at our office.",
            "The page was opened by mistake.",
        ),
    ),
    Check(
        id="COACH_TENSE_HAS_DELIVERED",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A thing does not do this itself; it is done to it, so “been” is needed: “{right}”.",
            bn="জিনিসটা নিজে কাজটা করে না, তার ওপর করা হয়; তাই been লাগবে: “{right}”।",
        ),
        find=_has_delivered,
        wrong=(
            "Your parcel [has delivered => has been delivered] by courier.",
            "The payment [has received => has been received].",
            "All the files [have sent => have been sent] to your email.",
        ),
        right=(
            "Your parcel has been delivered by courier.",
            "The team has delivered on time.",
            "Your order has shipped.",
        ),
    ),
    Check(
        id="COACH_TENSE_WILL_DELIVER",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A thing does not do this itself; it is done to it, so “be” is needed: “{right}”.",
            bn="জিনিসটা নিজে কাজটা করে না, তার ওপর করা হয়; তাই be লাগবে: “{right}”।",
        ),
        find=_will_deliver,
        wrong=(
            "Your order [will deliver => will be delivered] tomorrow.",
            "The refund [will process => will be processed] within two days.",
            "This ticket [cannot cancel => cannot be cancelled] now.",
        ),
        right=(
            "Your order will be delivered tomorrow.",
            "We will deliver to your door.",
            "The money will help.",
        ),
    ),
    Check(
        id="COACH_TENSE_STARTED",
        concept=Concept.TENSE,
        tier=Tier.HINT,
        message=Bilingual(
            en="A problem starts by itself, so write “{right}”.",
            bn="সমস্যা নিজে থেকেই শুরু হয়, তাই লিখুন “{right}”।",
        ),
        find=_started,
        wrong=(
            "The problem [was started => started] after the update.",
            "The rain [was stopped => stopped] at noon.",
            "This issue [was begun => began] on Monday.",
        ),
        right=(
            "The problem started after the update.",
            "The delay was ended by the new rider.",
            "The service was started in 2019.",
        ),
    ),
    Check(
        id="COACH_TENSE_UNDER_PROCESSING",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="For what is being done now English says “{right}”.",
            bn="কাজটা এখন করা হচ্ছে বোঝাতে “{right}”; under-এর পরে -ing নয়।",
        ),
        find=_under_processing,
        wrong=(
            "Your request [is under processing => is being processed].",
            "Our page [is under developing => is being developed].",
            "The files [are under checking => are being checked].",
        ),
        right=(
            "Your request is being processed.",
            "The draft is under review.",
            "The page is under construction.",
        ),
    ),
    Check(
        id="COACH_TENSE_PASSIVE_BARE",
        concept=Concept.TENSE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="After “be” the passive takes the third form: “{right}”.",
            bn="passive-এ be-এর পরে verb-এর তৃতীয় রূপ বসে: “{right}”।",
        ),
        find=_left_bare,
        wrong=(
            "Your request will be [process => processed] soon.",
            "The money was [pay => paid] last week.",
            "The price was [increase => increased] from 400 to 500 taka.",
            "The link is [broke => broken] again.",
        ),
        right=(
            "Your request will be processed soon.",
            "The main reason was damage.",
            "It is design that matters.",
            "The company is broke.",
        ),
    ),
)
