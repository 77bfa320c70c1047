"""Whether a name, a title or a word for a person means a woman or a man; only where it is sure."""

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files

from coach.rules.grammar.wordset import word_set


class Gender(StrEnum):
    WOMAN = "woman"
    MAN = "man"

    @property
    def other(self) -> "Gender":
        return Gender.MAN if self is Gender.WOMAN else Gender.WOMAN


_BOTH = word_set(
    "bahar beauty durga gulshan happy lucky lovely sweety nahid noor kajal tahsin tanzim moni nishat nuri piu puja "
    "swapna priya robi islam milton joy jewel akash kabir hasan hossain rahman karim salam kalam sonali surma meghla "
    "shanta shimul shanto bijoy soma anis nayan ratan roni rony rumi rinku kanchan simi mala mou sara kanta chandan "
    "shahin shamim sumon emon himel amin zia ria nila lima liza roma moutushi champa durjoy reza mukul omi nobel "
    "raisa sima jui lata lopa sathi koly dola luna mim mita nodi nipa nahar pori payal ritu tuli toma umme asha "
    "mukta labonno gitanjali purnima rupali joya jaya meghna radhika mohammad mohammed muhammad md abdul abu syed sheikh "
    "golam kazi sayed khandaker shahnewaz suman sajal jasmin lily rose ruby shabab jannat jannatul rifah rafid noman "
    "ishrat ferdous ferdousi shahnaj kamal jamal mahbub masum shahid nasim alok sujan ishaq borhan ikram palash polash "
    "manik babul badal sabuj sobuj biplob bikash bimal amal nirmal alamgir jibon kallol tushar utpal pranto shuvo "
    "sourav shovon riad"
)
_SURE_AGAIN = word_set(
    "karim hasan hossain jamal kamal sumon shimul shahid masum mahbub joya raisa lima nila liza luna mita nipa shanta "
    "ritu umme mukta purnima rupali radhika sathi jui shahnaj riad sourav shovon tushar babul badal manik kabir amin "
    "alamgir pranto shuvo nasim mim sima tuli toma ferdousi ishrat jannat jannatul ria asha soma"
)
_WOMEN = word_set(
    "maria anna emma sarah sara olivia sophia sophie emily laura julia lisa susan karen linda barbara jennifer jessica "
    "elizabeth margaret nancy helen rachel rebecca michelle amanda melissa stephanie nicole katherine catherine christine "
    "diana julie amy alice jane joan ruth carol deborah donna sandra sharon patricia mary hannah megan victoria natalie "
    "claire charlotte amelia isabella grace chloe lucy ella zoe eva elena irina natasha anita rosa teresa monica angela "
    "heather kate katie jenny nina olga svetlana ingrid greta marta paula sofia lena leila fatou aminata mariana camila "
    "valentina gabriela fernanda beatriz daniela vanessa tiffany brenda pamela kathleen martha cynthia judith theresa "
    "gloria evelyn jacqueline janet maureen fiona siobhan bridget yuki sakura mei priyanka kavita sunita pooja lakshmi deepika "
    "anjali meera shreya divya neha swati"
)
_MEN = word_set(
    "john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven "
    "paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jacob gary nicholas eric jonathan "
    "stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler "
    "aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah arthur "
    "lawrence albert bruce gabriel liam lucas oliver oscar leo hugo felix tom tim bob bill mike steve dave jim joe ben dan "
    "matt nick tony carlos juan luis miguel pedro diego javier fernando antonio marco giovanni paolo luca hans klaus jurgen "
    "stefan sven lars erik ivan dmitri sergei vladimir ahmed omar ali hassan youssef mustafa mehmet raj vijay amit rahul "
    "rohit arjun vikram sanjay suresh ramesh mahesh deepak kenji hiroshi wei brad chad craig derek duncan ian ryan sean simon"
)
_FEMALE = word_set(
    "mother mom mum mummy sister wife aunt auntie aunty daughter grandmother grandma niece bride widow lady woman girl "
    "girlfriend actress waitress businesswoman saleswoman madam ma'am mrs ms miss queen princess sister-in-law "
    "mother-in-law daughter-in-law housewife landlady hostess heroine saleslady spokeswoman chairwoman policewoman "
    "schoolgirl granddaughter stepmother goddess maidservant fiancée"
)
_MALE = word_set(
    "father dad daddy brother husband uncle son grandfather grandpa nephew groom gentleman man boy boyfriend waiter "
    "businessman salesman sir mr king prince brother-in-law father-in-law son-in-law landlord deliveryman spokesman "
    "policeman schoolboy grandson stepfather bridegroom cameraman postman watchman fisherman doorman imam"
)
_AFTER_NAME = {"apa": Gender.WOMAN, "apu": Gender.WOMAN, "didi": Gender.WOMAN, "boudi": Gender.WOMAN,
               "bhabi": Gender.WOMAN, "vabi": Gender.WOMAN, "begum": Gender.WOMAN, "khatun": Gender.WOMAN,
               "akter": Gender.WOMAN, "akhter": Gender.WOMAN, "khanom": Gender.WOMAN, "bibi": Gender.WOMAN,
               "bhai": Gender.MAN, "bhaiya": Gender.MAN, "vai": Gender.MAN, "dada": Gender.MAN,
               "saheb": Gender.MAN, "sahib": Gender.MAN, "babu": Gender.MAN, "uddin": Gender.MAN}  # fmt: skip
# People who may be women or men.
ROLES = word_set(
    "customer client manager boss owner agent designer developer supplier seller buyer user visitor guest rider courier "
    "driver teacher doctor friend colleague cousin neighbour neighbor person someone somebody anyone everybody everyone "
    "student member leader trainer editor writer accountant director officer engineer lawyer partner child baby kid "
    "parent applicant candidate caller employee employer staff reviewer follower freelancer assistant photographer "
    "tailor guard clerk cashier cook chef plumber technician mentor trainee nurse dentist patient passenger tenant "
    "who one reader subscriber influencer contact recipient sender receiver host speaker singer artist author player "
    "minister president ceo hr admin operator worker helper baker tutor adviser advisor consultant translator coach "
    "winner member stranger relative traveller traveler tourist intern recruiter investor donor volunteer supervisor "
    "receptionist secretary representative salesperson shopkeeper vendor contractor electrician builder farmer"
)


def gender_of(word: str, follows: str = "") -> Gender | None:
    """Of a word in lower case and the one after it ("shirin apa"); None unless sure."""
    if after := _AFTER_NAME.get(follows):
        return after if word in _names() else None
    if word in _FEMALE:
        return Gender.WOMAN
    if word in _MALE:
        return Gender.MAN
    return _names().get(word)


def is_name(text: str) -> bool:
    """Whether the word, as written, is a given name we know."""
    return text[:1].isupper() and text.lower() in _all_names()


def gender_word(word: str) -> bool:
    return word in _FEMALE or word in _MALE


@cache
def _all_names() -> frozenset[str]:
    women, men = _lexicon()
    return women | men | _WOMEN | _MEN


@cache
def _names() -> dict[str, Gender]:
    women, men = _lexicon()
    unsure = (_BOTH - _SURE_AGAIN) | (women & men)
    found = dict.fromkeys((women | _WOMEN) - unsure, Gender.WOMAN)
    return found | dict.fromkeys((men | _MEN) - unsure - women, Gender.MAN)


@cache
def _lexicon() -> tuple[frozenset[str], frozenset[str]]:
    """The women's and the men's names of the lexicon, which keeps them under two headings."""
    text = files("coach.rules.grammar.lexicon").joinpath("given_names.txt").read_text("utf-8")
    parts = re.split(r"# (?:women|men|as written)[^\n]*\n", text.lower())
    return frozenset(parts[1].split()), frozenset(parts[2].split())
