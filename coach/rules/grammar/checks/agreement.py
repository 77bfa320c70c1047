"""The verb fits its subject: "the client wants", "the files are", "everyone has"."""

from collections.abc import Callable, Collection, Iterator, Sequence

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.agreement.parts import Kind, Misfit
from coach.rules.grammar.agreement.reader import misfits
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.lines import Line, line
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.wordset import word_set

_PLURAL_FORMS = word_set("are were have do")


def _of(
    *kinds: Kind, sure: bool = True, plural: bool | None = None
) -> Callable[[Sequence[Sentence]], Iterator[Found]]:
    """Finds misfits of these kinds; `plural` asks for those whose subject is many (or is one)."""

    def find(text: Sequence[Sentence]) -> Iterator[Found]:
        for sentence in text:
            for misfit in misfits(sentence):
                if _asked_for(line(sentence), misfit):
                    continue
                fits = misfit.kind in kinds and misfit.sure is sure
                if fits and plural in (None, _wants_plural(line(sentence), misfit)):
                    yield _found(line(sentence), misfit)

    return find


def _asked_for(read: Line, misfit: Misfit) -> bool:
    """ "What time have you booked": the subject is "you", behind the verb."""
    at = misfit.verb
    asks = {read.lower(i) for i in range(max(0, at - 3), at)} & {"what", "which"}
    return (
        bool(asks)
        and read.lower(at) in ("have", "are", "were", "do")
        and (read.lower(at + 1) in ("you", "we", "they", "i"))
    )


def _wants_plural(read: Line, misfit: Misfit) -> bool:
    """Whether the right verb is the one for many: "are" for "is", "work" for "works"."""
    if misfit.right in _PLURAL_FORMS:
        return True
    # "has" is shorter than "have" and still the one for one.
    return misfit.right != "has" and len(misfit.right) < len(read.lower(misfit.verb))


def _found(read: Line, misfit: Misfit) -> Found:
    written = read.words[misfit.verb].text.lower().replace("’", "'")
    if written.endswith("n't"):
        short, long = f"{misfit.right}n't", f"{misfit.right} not"
        capital = read.words[misfit.verb].text[:1].isupper()
        offers = (short, long) if misfit.right != "am" else ("am not",)
        return Found(
            read.span(misfit.verb, misfit.verb),
            tuple(text[:1].upper() + text[1:] if capital else text for text in offers),
        )
    return Found(*read.fix(misfit.verb, misfit.verb, misfit.right))


def _check(
    name: str, kinds: Collection[Kind], en: str, bn: str, wrong: tuple[str, ...],
    right: tuple[str, ...], *, sure: bool = True, plural: bool | None = None,
) -> Check:  # fmt: skip
    return Check(
        id=f"COACH_AGREEMENT_{name}",
        concept=Concept.AGREEMENT,
        tier=Tier.ERROR if sure else Tier.HINT,
        message=Bilingual(en=en, bn=bn),
        find=_of(*kinds, sure=sure, plural=plural),
        wrong=wrong,
        right=right,
    )


CHECKS = (
    _check(
        "ONE",
        [Kind.PLAIN],
        "The subject is one person or thing, so the verb is “{right}”, not “{wrong}”.",
        "কর্তা একজন বা একটি, তাই “{wrong}” নয়, “{right}”। বাংলায় একজন-বহুজনে ক্রিয়া বদলায় না, ইংরেজিতে একটির সঙ্গে -s লাগে।",
        (
            "My manager [check => checks] every message before it goes out.",
            "Our courier [deliver => delivers] to every district.",
            "The app [don't => doesn't] show the price.",
            "I think the page [need => needs] a new cover photo.",
            "The homepage now [load => loads] in two seconds.",
            "Our payment page [have => has] a problem.",
        ),
        (
            "My manager checks every message before it goes out.",
            "We suggest that the client check the file first.",
            "My team are working on the banner now.",
            "Please let the customer know about the delay.",
            "Our customer orders arrive on Monday.",
            "No way am I using it again.",
        ),
        plural=False,
    ),
    _check(
        "MANY",
        [Kind.PLAIN],
        "The subject is more than one, so the verb is “{right}”, not “{wrong}”.",
        "কর্তা একের বেশি, তাই “{wrong}” নয়, “{right}”। ক্রিয়ার -s কেবল একজনের বেলায়।",
        (
            "Your photos [was => were] uploaded last night.",
            "Our clients [does => do] not like long mails.",
            "She says the files [is => are] in the drive.",
            "My trousers [is => are] too long.",
        ),
        (
            "Your photos were uploaded last night.",
            "The news was shared by many pages.",
            "The headquarters is in Dhaka.",
            "Ten kilometres is too far for our rider.",
            "The only thing that matters is time.",
            "Happy are those who wait.",
            "To know the buyers is a good start.",
            "What characterizes our clients is their patience.",
            "All the manager wants is training on the new app.",
            "The idea that buyers want lower prices is not new.",
            "The couple next door are moving, and the remainder are staying.",
        ),
        plural=True,
    ),
    _check(
        "PRONOUN",
        [Kind.PRONOUN],
        "With this pronoun the verb is “{right}”: I am, you/we/they are, he/she/it is.",
        "এই সর্বনামের সঙ্গে “{right}” বসে: I am, you/we/they are, he/she/it is। he, she, it-এর ক্রিয়ায় -s লাগে।",
        (
            "It [don't => doesn't] open on my phone.",
            "We [was => were] closed on Friday.",
            "He often [go => goes] to the bank for us.",
            "I will tell you if she [have => has] the key.",
        ),
        (
            "It does not open on my phone.",
            "If I were you, I would call them.",
            "I asked that he go to the bank.",
            "He need not come today.",
            "As it were, we start afresh, and you as well as he are welcome.",
            "She live streamed the sale.",
        ),
    ),
    _check(
        "FAR",
        [Kind.FAR],
        "The verb follows its own subject, not the noun beside it, so “{right}”.",
        "মাঝের শব্দ গোনায় আসে না: ক্রিয়া মূল কর্তার সঙ্গে মেলে, পাশের বিশেষ্যের সঙ্গে নয়, তাই “{right}”।",
        (
            "The list of the items [have => has] been sent to you.",
            "The photos of the product [is => are] not clear.",
            "The problem with cheap themes [are => is] that they are never updated.",
            "The order I placed last week [have => has] not been shipped.",
            "The report that I sent you [show => shows] the sales of June.",
        ),
        (
            "The list of the items has been sent to you.",
            "The photos of the product are not clear.",
            "The majority of our customers want speed.",
            "The price of the bag and the shoes is fixed.",
            "Looks like this is live already.",
            "She has three times as many records as Jane has.",
            "The mechanics need help moving to the new workshop.",
            "Only a fraction of the emails get a reply.",
        ),
    ),
    _check(
        "EACH",
        [Kind.EACH],
        "“Each”, “every”, “everyone”, “nobody” speak of one at a time: “{right}”.",
        "each, every, everyone, nobody একজন একজন করে বোঝায়, তাই একবচন ক্রিয়া: “{right}”। বাংলায় “সবাই” বহুজন মনে হলেও ইংরেজিতে একবচন।",
        (
            "Everyone on the team [know => knows] about the new rule.",
            "Each agent [handle => handles] about fifty chats a day.",
            "Every page and every post [need => needs] a clear title.",
            "Nobody in the office [have => has] the key.",
        ),
        (
            "Everyone on the team knows about the new rule.",
            "All agents handle about fifty chats a day.",
            "Each of the pages needs a title.",
            "The agents each have a phone.",
            "Everyone please review the file.",
            "Somebody help me with this, and everyone have a good weekend.",
            "I never thought something like that could happen.",
        ),
    ),
    _check(
        "ONE_OF",
        [Kind.ONE_OF],
        "“One of …” is about one, so the verb is “{right}”.",
        "“one of …” মানে একটি, তাই পরের বহুবচন নয়, one-এর সঙ্গে মিলিয়ে “{right}”।",
        (
            "One of the boxes [are => is] missing from my parcel.",
            "One of my clients [sell => sells] soap.",
            "One of the plugins that you installed last month [slow => slows] the whole site down.",
        ),
        (
            "One of the boxes is missing from my parcel.",
            "She is one of the agents who work at night.",
            "Two of the boxes are missing.",
        ),
    ),
    _check(
        "UNCOUNTABLE",
        [Kind.MASS],
        "English does not count this noun, so the verb is singular: “{right}”.",
        "এই শব্দটি ইংরেজিতে গোনা যায় না, তাই সব সময় একবচন ক্রিয়া: “{right}”।",
        (
            "The furniture in the catalogue [are => is] made in Narayanganj.",
            "Your feedback [are => is] important to us.",
            "The advice you gave [were => was] useful.",
            "All the information on the page [are => is] old.",
        ),
        (
            "The furniture in the catalogue is made in Narayanganj.",
            "Your feedback and your photos are important to us.",
            "The data are stored safely.",
        ),
    ),
    _check(
        "NUMBER_OF",
        [Kind.NUMBER_OF],
        "“The number of …” is one, “a number of”, “a lot of”, “most of” several things are many: “{right}”.",
        "the number of … মানে সংখ্যাটি, তাই একবচন; a number of, a lot of, most of-এর পরে বহুবচন থাকলে বহুবচন ক্রিয়া: “{right}”।",
        (
            "The number of orders [have => has] doubled since we changed the photos.",
            "A number of visitors [has => have] asked about a Bengali version.",
            "A lot of orders [comes => come] from Facebook.",
        ),
        (
            "The number of orders has doubled.",
            "A number of visitors have asked about the site.",
            "A lot of work is left.",
            "None of the parcels is here.",
        ),
    ),
    _check(
        "PAIR",
        [Kind.PAIR],
        "Two joined by “and” are more than one: “{right}”.",
        "and দিয়ে দুটি জুড়লে কর্তা একের বেশি, তাই “{right}”।",
        (
            "The price and the size [is => are] written on the label.",
            "My sister and I [runs => run] a small shop.",
            "Both the size and the colour [is => are] wrong.",
        ),
        (
            "The price and the size are written on the label.",
            "Every page and every post needs a title.",
            "Bread and butter is my breakfast.",
            "My friend and partner is from Khulna.",
        ),
    ),
    _check(
        "NEAREST",
        [Kind.NEAREST],
        "With “or”, “nor” and “but also” the verb follows the nearer noun: “{right}”.",
        "either … or, neither … nor, not only … but also থাকলে ক্রিয়া কাছের বিশেষ্যের সঙ্গে মেলে: “{right}”।",
        (
            "Either the courier or our packers [has => have] put the wrong label on it.",
            "Neither the agents nor the manager [have => has] the key.",
            "Not only the logo but also the fonts [has => have] to be changed.",
        ),
        (
            "Either the courier or our packers have put the wrong label on it.",
            "Either you or your assistant needs to sign here.",
            "Neither of the links works.",
        ),
    ),
    _check(
        "RELATIVE",
        [Kind.RELATIVE],
        "After “who”, “which” or “that” the verb fits the noun before it: “{right}”.",
        "who, which, that-এর পরের ক্রিয়া আগের বিশেষ্যের সঙ্গে মেলে: “{right}”।",
        (
            "Customers who [needs => need] help can call us.",
            "The boy who [bring => brings] our lunch also collects the empty boxes.",
            "We need an assistant who [know => knows] Excel.",
            "We use apps that [has => have] a free plan.",
        ),
        (
            "Customers who need help can call us.",
            "She is the only one of the agents who knows Excel.",
            "Send me a list of the customers who have paid.",
            "I know that customers want discounts.",
            "These days that is rare.",
            "What is it about free gifts that makes people smile?",
        ),
    ),
    _check(
        "QUESTION",
        [Kind.QUESTION],
        "In a question too the first verb fits its subject: “{right}”.",
        "প্রশ্নেও শুরুর ক্রিয়াটি কর্তার সঙ্গে মেলে: “{right}”।",
        (
            "[Does => Do] the prices on your page include VAT?",
            "Why [do => does] the page load so slowly?",
            "[Is => Are] the shoes in stock?",
            "What [is => are] your working hours?",
        ),
        (
            "Do the prices on your page include VAT?",
            "Does Rahim or Karim work here?",
            "Are your website and your app ready?",
            "Do you and your brother live here?",
            "What are the step by step instructions?",
        ),
    ),
    _check(
        "THERE",
        [Kind.THERE],
        "The verb fits what comes after it here: “{right}”.",
        "there, here-এর বাক্যে আসল কর্তা পরে থাকে, ক্রিয়া তার সঙ্গে মেলে: “{right}”।",
        (
            "There [is => are] two errors in the invoice.",
            "Here [is => are] the two invoices that your accountant asked for.",
            "There [have => has] been a delay in shipping.",
            "Among the applications we received [was => were] two from trained accountants.",
        ),
        (
            "There are two errors in the invoice.",
            "There is a table and two chairs in the room.",
            "There is a lot of dust.",
            "Here is the list of items.",
        ),
    ),
    _check(
        "ACTION",
        [Kind.ACTION],
        "What you do is one thing as a subject: “{right}”.",
        "“কাজটি করা” যখন কর্তা, তখন তা একটি বিষয়, তাই একবচন ক্রিয়া: “{right}”।",
        (
            "Working with difficult clients [teach => teaches] patience.",
            "Answering the comments quickly [make => makes] customers happy.",
            "Writing good captions [take => takes] time.",
        ),
        (
            "Working with difficult clients teaches patience.",
            "The opening hours are nine to five.",
            "Reading and writing are useful.",
        ),
        sure=False,
    ),
    _check(
        "LIKELY",
        [kind for kind in Kind if kind is not Kind.ACTION],
        "Look for who or what does it: the verb that fits is “{right}”.",
        "কে বা কী কাজটি করছে দেখুন: তার সঙ্গে মেলে “{right}”।",
        (
            "Google [show => shows] our page first.",
            "My internet [work => works] only at night.",
            "Your name and address [is => are] missing.",
        ),
        (
            "Google shows our page first.",
            "Data entry work at night is hard.",
            "Terms and conditions apply.",
        ),
        sure=False,
    ),
)
