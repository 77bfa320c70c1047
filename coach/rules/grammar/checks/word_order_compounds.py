"""Of two nouns that make one name, the one that matters stands last: "order number"."""

from collections.abc import Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import lines
from coach.rules.grammar.questions import AUXILIARIES
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import BREAKS, PREPOSITIONS, SUBJECT_PRONOUNS
from coach.rules.grammar.wordset import word_set

# The last word of the name, and what may stand before it.
_NAMES = {
    "number": "order phone tracking account mobile contact invoice ticket card reference roll passport serial "
    "model telephone whatsapp bkash customer house flat bank booking",
    "card": "credit debit gift business sim visiting bank id identity",
    "address": "email delivery shipping billing home office mail ip",
    "code": "promo discount coupon postal zip tracking otp verification qr security pin",
    "date": "delivery birth due expiry joining start wedding launch release",
    "time": "delivery office opening closing response reply lunch meeting waiting",
    "charge": "delivery shipping service courier",
    "service": "customer delivery courier",
    "media": "social",
    "designer": "graphic web logo fashion",
    "assistant": "virtual shop office",
    "manager": "project office account sales shop store team",
    "method": "payment delivery shipping",
    "list": "price product mailing contact waiting check task customer",
    "status": "order payment delivery shipment",
    "history": "order payment purchase browser search chat",
    "button": "login submit download buy menu search subscribe reset save",
    "page": "home login landing product contact facebook checkout business",
    "box": "mail gift search lunch comment tool",
    "team": "support sales design marketing delivery",
    "account": "bank facebook bkash user customer email savings gmail",
    "form": "order contact registration application return feedback complaint",
    "shop": "coffee tea online gift book",
    "store": "online grocery",
    "agent": "support call delivery customer",
    "policy": "return refund privacy exchange",
    "plan": "business marketing",
    "bill": "electricity phone hotel internet gas",
    "chart": "size",
    "cable": "charger usb",
    "case": "phone",
    "cover": "phone book",
    "bag": "laptop shopping school hand",
    "room": "meeting chat living waiting conference hotel",
    "call": "phone video",
    "message": "text voice error",
    "photo": "profile cover product passport",
    "picture": "profile cover product",
    "name": "user company brand product domain file business",
    "website": "company",
    "experience": "work",
    "entry": "data",
    "fee": "delivery registration admission",
    "ticket": "support train bus plane air",
    "van": "delivery",
    "boy": "delivery",
    "partner": "delivery business",
    "station": "bus train railway",
    "science": "computer",
    "market": "fish",
    "office": "head post",
}
_PAIRS = {(last, first) for last, firsts in _NAMES.items() for first in firsts.split()}
_BEFORE = word_set(
    "the a an my your our his her their this that its any each every no new enter provide share send give "
    "check of by for with on in about and wrong correct old another as"
)
# "The service customer" could be told apart only by its sense; these may be verbs behind the noun.
_EITHER_WAY = {("shop", "online"), ("store", "online"), ("media", "social")}


def _reversed(text: Sequence[Sentence]) -> Iterator[Found]:
    for line in lines(text):
        for at in range(len(line.words) - 1):
            pair = (line.lower(at), line.lower(at + 1))
            if pair not in _PAIRS or line.lower(at - 1) not in _BEFORE:
                continue
            follows = line.lower(at + 2)
            stops = BREAKS | PREPOSITIONS | AUXILIARIES | SUBJECT_PRONOUNS
            if follows and follows not in stops and follows not in ("please", "to", "today", "now"):
                continue
            if pair in _EITHER_WAY and pair != ("media", "social"):
                continue
            yield Found(*line.fix(at, at + 1, f"{pair[1]} {pair[0]}"))


CHECKS = (
    Check(
        id="COACH_WORD_ORDER_REVERSED_NAME",
        concept=Concept.WORD_ORDER,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The thing itself stands last, what kind it is before it: “{right}”.",
            bn="জিনিসটা শেষে, কোন ধরনের তা আগে: “{right}”।",
        ),
        find=_reversed,
        wrong=(
            "Tell me your [number order => order number].",
            "I paid by [card credit => credit card].",
            "Click on the [button login => login button] and wait.",
        ),
        right=(
            "Tell me your order number.",
            "We number orders by date.",
            "Tell me the number ordered.",
        ),
    ),
)
