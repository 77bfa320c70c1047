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
    "store school hospital hotel organisation organization business party committee board couple army crew "
    "band club community audience class ngo university college police airline restaurant factory supplier "
    "startup studio clinic charity church office "
    "side country countries public world"
)
PLACES = word_set(
    "shop store house home office city town village country place room hotel restaurant school college "
    "university area market company bank branch factory warehouse studio flat apartment building floor "
    "street road hospital hub point cafe café canteen hall station airport department firm agency hostel "
    "mall showroom desk counter garden park district neighbourhood neighborhood corner spot location "
    "page site website section folder forum platform tab menu workplace salon gym clinic library mosque venue stall"
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
# Words that are verbs and nouns: as a subject's noun they are likelier.
NOUNS_TOO = word_set(
    "account act address advance advice age aim air alarm answer appeal arrest attack attempt audit award "
    "back balance ban bank bargain base battle benefit bill blame block board boil book boost box brand "
    "break budget burn button buy call calm campaign cancel care cause center chain challenge change "
    "channel charge chat check cheat claim clean clear click close code coach comment compound concern "
    "conduct contact contest contract control copy corner cost count counter couple courier cover crack "
    "craft crash credit crop cross cut cycle damage dance date deal debit debug default delay demand "
    "deposit design desire detail dial discount display document dose download draft dress drill drink "
    "drive drop echo edge edit effect email end engineer estimate exchange excuse exercise exhibit exit "
    "experience export face fall favor feature fee feed field figure file fill film filter finance finger "
    "finish fire fit fix flag flash float flow focus fold force form format frame fuel function fund gain "
    "gift grade grant group guarantee guard guess guide hand handle harm head heat help hint hire hold "
    "hope host hour house image impact import increase index influence inquiry interest interview invite "
    "invoice iron issue item join joke judge jump key kick label lack land launch layer lead leak lease "
    "lecture level license lift light limit line link list load loan lock log look loop loss love mail "
    "map mark market master match matter measure message mind mirror miss mix model monitor motion move "
    "name need network note notice object offer open operator option order outline package page paint "
    "panel park part party pass patch pay permit phone photo picture place plan plant play plot plug "
    "point poll pool post power practice present press price print prize process produce product profile "
    "profit program progress project promise prompt proof protest pump purchase push quality question "
    "queue quote race rain raise range rank rate reach read reason rebate record refund regard release "
    "remark rent repair reply report request research reserve respect response rest result return reveal "
    "review reward ride ring risk role roll round route rule run rush sail sale sample save scale scan "
    "schedule score screen screenshot script scroll search seat select sense service set shape share "
    "shift ship shock shop shot show sign signal site sketch skill sleep smell smile sort sound source "
    "space speed spot staff stage stamp stand start state station stay step stitch stock stop store story "
    "stream stress stretch strike study style subject suit sum supplement supply support surprise survey "
    "suspect swap switch system tag talk tap target task taste tax team tender test text theme ticket "
    "tie time tip title top total touch tour track trade traffic train transfer transport travel treat "
    "trial trick trip trouble trust try turn type update upgrade upload use user value view visit voice "
    "vote wait walk want wash waste watch water wave way wear weight win wish wonder work wrap write "
    "crew staffs training booking packing"
)
_MORE_THINGS = word_set(
    "channel network media plugin link app bug software site website parcel tool theme widget button banner logo post reel story video "
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


# Known as nouns too, but before a linking word they are adjectives or verbs.
_SELDOM_NOUNS = word_set(
    "clear clean calm open close light back sound round total match cool slow see ask tell want like need know "
    "say think wonder hear read write wait walk wear sleep smell feel care guess mind matter hope love wish try "
    "reply answer show check explain decide notice note regard lead point reach draw drive ride run wash win"
)


# Pets and the like are "who" to those who love them.
_ANIMALS = word_set(
    "dog cat cow goat bird horse puppy kitten pet animal hen parrot sheep fish rabbit elephant tiger"
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
    known = {
        *lists["count_noun"],
        *lists["more_count_noun"],
        *lists["uncountable"],
        *_MORE_THINGS,
        *(NOUNS_TOO - _SELDOM_NOUNS),
    }
    return (
        _plurals(frozenset(known))
        - people()
        - _plurals(GROUPS)
        - _plurals(TIMES)
        - _plurals(_ANIMALS)
    )


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


@cache
def groups_of_people() -> frozenset[str]:
    return _plurals(GROUPS)


def is_noun(word: str) -> bool:
    return is_thing(word) or any(
        word in kind for kind in (people(), places(), times(), groups_of_people())
    )
