"""Whether a noun names a person, a group, a place, a time or a thing: who, which, where or when."""

from functools import cache

from coach.rules.grammar.pack import shared_words
from coach.rules.grammar.wordset import word_set

_PEOPLE = word_set(
    "accountant actor administrator admin adult advisor adviser agent analyst applicant architect artist "
    "assistant attendant auditor aunt author baby banker barber beginner bhai blogger boss boy boyfriend bride "
    "brother builder businessman businesswoman buyer caller candidate caretaker cashier ceo chairman chef "
    "child cleaner clerk client cofounder coach collaborator colleague commenter consultant consumer contact "
    "contractor cook coordinator copywriter cousin coworker creator customer dad daughter dealer dentist designer "
    "deliveryman developer director distributor doctor donor driver editor electrician employee employer "
    "engineer entrepreneur executive expert fan farmer father fellow follower founder freelancer friend "
    "gardener gentleman girl girlfriend graduate grandfather grandmother groom guard guest guide guy hacker "
    "head-teacher helper hero housewife husband influencer inspector instructor intern interviewer investor "
    "journalist kid lady landlord lawyer leader learner lecturer lecturer maid man manager marketer mechanic "
    "member mentor merchant messenger minister moderator mom mother mum musician nanny neighbor neighbour "
    "nephew newcomer niece nurse officer operator owner painter parent participant partner passenger patient "
    "peon person photographer pilot player plumber poet police policeman postman president principal professor "
    "programmer receptionist recruiter relative reporter representative researcher resident respondent "
    "retailer reviewer rider sailor salesman salesperson saleswoman scammer scientist secretary seller "
    "servant shopkeeper shopper singer sir sister soldier son speaker specialist sponsor spouse staff stranger "
    "student subscriber supervisor supplier tailor teacher teammate technician teenager tenant tester thief "
    "tourist trader trainee trainer translator traveler traveller tutor typist uncle user va vendor victim visitor "
    "volunteer voter waiter waitress wholesaler widow wife winner woman worker writer youth youngster editor-in-chief "
    "colleague videographer animator illustrator bookkeeper virtual-assistant youtuber vlogger model"
)
_MEN = word_set(
    "men women people children guys wives thieves salesmen policemen businessmen ladies babies staffs persons clients"
)
# Computing has clients and managers that are no people.
_PROGRAMS = word_set(
    "password email mail file task download window package media voice screen ad ftp query device font tag"
)
GROUPS = word_set(
    "company team shop brand bank agency courier department support government family group crowd staff firm "
    "store school hospital hotel organisation organization business party page committee board couple army crew "
    "band club community audience class ngo university college police airline restaurant factory supplier "
    "startup studio clinic charity church company's service services platform channel network office media "
    "side country countries public world"
)
PLACES = word_set(
    "shop store house home office city town village country place room hotel restaurant school college "
    "university area market company bank branch factory warehouse studio flat apartment building floor "
    "street road hospital hub point cafe café canteen hall station airport department firm agency hostel "
    "mall showroom desk counter garden park district neighbourhood neighborhood corner spot location "
    "workplace salon gym clinic library mosque venue stall"
)
TIMES = word_set(
    "day year month week moment night morning evening afternoon season weekend date time hour summer winter period"
)
# "The news that he bought it": what the noun says, not what it is.
SAYING_NOUNS = word_set(
    "fact news idea promise claim proof evidence belief hope feeling chance possibility risk message notice "
    "complaint statement condition rule request suggestion information guarantee impression sign doubt point "
    "problem thing way day time moment reason place hour week first last note email mail assurance understanding "
    "opinion view concern fear worry confirmation assumption sure glad happy"
)
_PRONOUN_PEOPLE = word_set(
    "someone somebody anyone anybody everyone everybody nobody no-one whoever"
)
_MORE_THINGS = word_set(
    "plugin link app bug software site website parcel tool theme widget button banner logo post reel story video "
    "photo picture image file folder document sheet report invoice order payment refund email mail message "
    "comment review ad advert campaign caption hashtag keyword article blog page form code script server domain "
    "hosting account password login dashboard screen laptop phone mobile charger cable mouse keyboard printer "
    "dress shirt sari saree shoe shoes bag watch mug cup lamp toy box product item package offer discount "
    "coupon voucher price plan policy warranty system method feature setting option icon font colour color "
    "template brief task project job work idea problem issue error mistake question answer reply call meeting "
    "ticket complaint request quote proposal contract bill receipt statement letter number address name "
    "material fabric size design draft sample version update backup database list table chart graph data "
    "information news advice feedback money furniture equipment luggage stuff content text word sentence "
    "paragraph program programme course book cake food rice fish mango tea coffee gift card cover charger adapter frame stand strap lens battery "
    "keyboard headphone headphones earphone earphones speaker speakers watch ring necklace chain purse wallet "
    "belt jacket coat sweater panjabi kurta lungi scarf hijab burka curtain pillow mattress blanket towel sheet "
    "chair sofa bed desk shelf cupboard fridge oven cooker blender fan bulb light heater iron bike bicycle car van "
    "truck bus train plane ticket passport visa certificate degree licence license medicine cream soap shampoo "
    "perfume lipstick oil sugar salt bread biscuit snack juice drink water milk egg meat chicken vegetable fruit "
    "flower plant seed toy doll game puzzle magazine newspaper diary pen pencil paper ink printer scanner router "
    "modem sim wifi internet connection network signal server host backend frontend database api key token "
    "cookie cache log dashboard panel tab menu slider header footer sidebar field checkbox dropdown popup widget "
    "newsletter survey poll quiz webinar event workshop session lesson class exam result mark score salary bonus "
    "commission profit loss sale deal bargain stock inventory shipment delivery consignment label barcode tag seal "
    "wrapper carton envelope sticker poster flyer brochure catalogue catalog calendar billboard sign signboard mockup "
    "wireframe prototype pattern texture shadow gradient layer mask filter effect animation clip footage soundtrack "
    "voiceover subtitle transcript translation summary outline draft revision edit correction suggestion comment"
)


def _plurals(words: frozenset[str]) -> frozenset[str]:
    return words | {_plural(word) for word in words}


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def people() -> frozenset[str]:
    return _plurals(_PEOPLE) | _MEN | _PRONOUN_PEOPLE


@cache
def things() -> frozenset[str]:
    """Countable nouns and stuff that are surely no people and no groups of them."""
    lists = shared_words()
    known = {*lists["count_noun"], *lists["more_count_noun"], *lists["uncountable"], *_MORE_THINGS}
    return _plurals(frozenset(known)) - people() - _plurals(GROUPS) - _plurals(TIMES)


@cache
def places() -> frozenset[str]:
    return _plurals(PLACES)


@cache
def times() -> frozenset[str]:
    return _plurals(TIMES)


def is_person(word: str, before: str = "") -> bool:
    """`before` tells a password manager from one with a desk."""
    return word in people() and before not in _PROGRAMS


def is_thing(word: str) -> bool:
    if word.endswith(("tion", "sion", "ment", "ness", "ware", "tions", "ments")):
        return word not in people() and word not in GROUPS
    return word in things()


def is_noun(word: str) -> bool:
    return (
        word in people()
        or word in things()
        or word in places()
        or word in times()
        or word in GROUPS
    )
