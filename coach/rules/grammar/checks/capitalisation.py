"""Capitals missing from names and initials. Bengali has one case, so a capital is easily forgotten."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.checks import Check, Found
from coach.rules.grammar.languagetool.spelling import commonness
from coach.rules.grammar.lexicon import accepted_words, as_written, kinds
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.wordset import word_set

# Names whose small form is a word too, or is not in the speller; as they must be written.
_ALWAYS = """
Eid, Eid-ul-Fitr, Eid-ul-Adha, Eid ul-Fitr, Eid ul-Adha, Eid Mubarak, Ramadan, Ramzan, Puja, Durga Puja, Diwali,
Pohela Boishakh, Pahela Baishakh, Shab-e-Barat, Christmas, Easter, New Year's Eve, Black Friday, Holi, Muharram,
Islam, Hindu, Hindus, Christian, Christians, Buddhist, Buddhists, Quran, Bible, Allah,
Cox's Bazar, Saudi Arabia, Sri Lanka, New Zealand, South Africa, Hong Kong, United States, United Kingdom,
United Arab Emirates, West Bengal, New Delhi, New York, Los Angeles, San Francisco, Middle East, South Korea,
North Korea, Old Dhaka, Bay of Bengal, Papua New Guinea, Costa Rica, Puerto Rico, Abu Dhabi, Kuala Lumpur,
Las Vegas, Buenos Aires, Hong Kong, Elephant Road, New Market, Rajshahi,
Nepali, Emirati, Kuwaiti, Omani, Qatari, Bahraini, Maldivian, Bhutanese, Malaysian, Singaporean, Filipino,
Bengali, Bengalis, Bangladeshi, Bangladeshis, Punjabi, Gujarati, Tamil, Telugu, Marathi, Malayalam,
Google Drive, Google Docs, Google Sheets, Google Maps, Google Meet, Google Ads, Google Analytics, Microsoft Word,
Microsoft Excel, Microsoft Teams, MS Word, MS Excel, Adobe Illustrator, Adobe Photoshop, Photoshop, Facebook Ads,
Facebook Messenger, Amazon Prime, Apple Pay, Google Pay, Play Store, App Store
"""
_NAMES = {
    name.lower(): name for entry in _ALWAYS.replace("\n", " ").split(",") if (name := entry.strip())
}
_NAME = re.compile(
    r"(?<![\w'’@#./-])(?:"
    + "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
    + r")(?![\w@-])(?!\.\w)",
    re.IGNORECASE,
)

# Names of the lexicon that are words too.
_WORDS_TOO = word_set(
    "belay bally tala bandar discord intercom daffodil toffee cantonment esplanade gemini copilot mercantile "
    "manda olympic teachable tailwind astra telegram apis ctas skus vectorizer bongo boda bera bata tata palash "
    "basecamp kasba substack bagha matlab gtag nadia wari garia teer sheba pran padma keya surma suri digha "
    "hili ramu robi ruchi khaas amtali"
)
_MONTH = re.compile(
    r"(?<![\w-])(?:(?P<before>(?:in|of|since|until|till|by|from|during|last|next|this|every|early|late|mid|through|"
    r"before|after|between|and|to|or|end of|\d{1,2}(?:st|nd|rd|th)?(?: of)?) )(?P<late>march|may|august)"
    r"(?=[.,;:?!)]|$| \d| and\b| or\b| to\b| until\b| when\b| because\b| for\b| if\b| so\b| but\b|\s*\n)"
    r"|(?P<early>march|may|august)(?= \d{1,2}(?:st|nd|rd|th)?\b| (?:19|20)\d\d))"
)
_DATE_BEFORE = re.compile(
    r"\d|^(?:in|since|until|till|by|during|last|next|every|early|late|mid|end of|of|this|before|after)"
)
_TITLE = re.compile(
    r"(?<![\w.])(?P<title>mr|mrs|ms|dr|prof|md|mst|engr|adv|capt)(?P<dot>\.?)(?= ?[A-Z][a-z])"
)
_TITLES = {"prof": "Prof", "engr": "Engr"}
_CALLED = re.compile(
    r"(?i:\b(?:my|his|her) (?:(?:full|nick|first|last|boss's|manager's|friend's) ?)?name is|\bname's|\bi am called|\bplease call me|"
    r"\bthis is)\s(?P<name>[a-z]{3,})(?P<next> [a-z]{3,})?(?=[.,!]|$| from\b| and\b| here\b| speaking\b)"
)
_NO_NAME = word_set(
    "not the and very also correct wrong misspelt misspelled written missing spelt spelled there here important "
    "great good nice urgent bad late easy true false fine enough all new free what why how when where who our your "
    "his her their its one only just really too still right done ready perfect amazing awesome unacceptable "
    "ridiculous unfair impossible possible normal common clear tomorrow today later back now soon maybe"
)
_INITIALS = word_set(
    "url urls faq faqs usa uae eu ceo cto cfo coo hr vat nid otp usb usd bdt gbp eur inr seo crm erp vpn ssl dns "
    "api sql dslr gps ngo bcs ssc hsc gpa ielts toefl mba bba msc bsc kpi roi ppc cta pdf cv uk ux ui html css "
    "php csv jpg jpeg png gif ftp smtp cms cpa cpc ctr smm sem b2b b2c atm emi tin sms mms iban swift"
)
_INITIAL = re.compile(
    r"(?<![\w@#./-])(?:"
    + "|".join(sorted(_INITIALS, key=len, reverse=True))
    + r")(?![\w@/-])(?!\.\w)"
)
_COUNTRIES = word_set(
    "usa uae uk eu ceo cto cfo coo hr usb otp vat nid faq faqs url urls seo ngo gps ielts mba usd bdt"
)
_PHD = re.compile(r"(?<![\w-])(?:phd|Phd|PHD|ph\.d)(?![\w-])")
_TWO_CAPITALS = re.compile(r"(?<![\w-])(?P<head>[A-Z]{2})(?P<tail>[a-z]{2,})(?![\w-])")
_PRODUCT = re.compile(
    r"(?<![\w-])(?:(?:on|via|over|by|through|in|using|use|with|to|ms|microsoft|our|my|a|the|from) )"
    r"(?P<name>zoom|excel|outlook|messenger|amazon|slack|skype|telegram|twitter|notion|trello|chrome|word|android|windows)"
    r"(?=[.,!?;]|$| (?:call|calls|meeting|link|sheet|sheets|file|files|formula|formulas|group|page|account|channel|store|"
    r"phone|phones|app|inbox|document|documents|doc|laptop|browser|board|and|or|at|for|today|tomorrow|on|message|profile|"
    r"seller|order|listing|listings|\d+)\b)"
)
_LOOSE_PRODUCT = word_set("word windows android amazon messenger notion excel chrome")
_INSTITUTION = re.compile(
    r"(?<![\w-])(?P<place>[A-Z][a-z]{3,}) (?P<what>university|college|stadium|district|division|medical college|"
    r"city corporation)(?=[.,;!?]|$| (?:in|and|is|was|on|at|for|to|from|with)\b)"
)
_ADDRESS = re.compile(
    r"(?<![\w-])(?P<what>road|block|sector|house|flat|lane|level|ward)(?P<no> (?:no\.? ?)?(?:\d+[A-Za-z]?|[A-Z]|[a-k])(?![\w.]))(?=,)"
)
_GOD = re.compile(r"(?i:\b(?:thank|thanks to|oh my|by the grace of|praise)) (?P<god>god|allah)\b")


def _at(sentence: Sentence, match: re.Match[str], group: str | int = 0) -> Span:
    return Span(sentence.start + match.start(group), sentence.start + match.end(group))


def _name(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _NAME.finditer(sentence.text):
            written = match.group()
            right = _NAMES[written.lower()]
            if written != right and written[0].islower() and not written.isupper():
                yield Found(_at(sentence, match), (right,))
        for word in sentence.words:
            if word.text in _places_and_products():
                yield Found(word.span, (_places_and_products()[word.text],))


@cache
def _places_and_products() -> dict[str, str]:
    """Small letters -> the name, of names that are no word when written small."""
    names = as_written("districts", "places", "companies", "tools")
    return {
        small: name
        for small, name in names.items()
        if small != name
        and len(small) > 3
        and not name.isupper()
        and small.isalpha()
        and commonness(small) is None
        and small not in _WORDS_TOO
        and small not in accepted_words()
    }


def _month(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        if not re.search(r"\b(?:march|may|august)\b", sentence.text):
            continue
        for match in _MONTH.finditer(sentence.text):
            group = "late" if match["late"] else "early"
            if (
                group == "late"
                and match["late"] == "may"
                and not _DATE_BEFORE.search(match["before"])
            ):
                continue
            yield Found(_at(sentence, match, group), (match[group].capitalize(),))


def _title(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _TITLE.finditer(sentence.text):
            title = match["title"]
            yield Found(_at(sentence, match, "title"), (_TITLES.get(title, title.capitalize()),))


def _called(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        match = _CALLED.search(sentence.text)
        if match and match["name"] not in _NO_NAME:
            # "This is broken and ..." tells of a thing; behind it only a known name counts.
            known = match["name"] in as_written("given_names", "family_names")
            thing = not match.group().lower().startswith(("my", "his", "her"))
            if not known and (thing or (commonness(match["name"]) or 9_999) < 4_000):
                continue
            yield Found(_at(sentence, match, "name"), (match["name"].capitalize(),))


def _initials(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _initials_of(text, sure=True)


def _soft_initials(text: Sequence[Sentence]) -> Iterator[Found]:
    yield from _initials_of(text, sure=False)
    for sentence in text:
        for match in _PHD.finditer(sentence.text):
            yield Found(_at(sentence, match), ("PhD",))


def _initials_of(text: Sequence[Sentence], *, sure: bool) -> Iterator[Found]:
    for sentence in text:
        for match in _INITIAL.finditer(sentence.text):
            word = match.group()
            if (word in _COUNTRIES) is not sure or word in ("sem", "swift", "tin", "emi"):
                continue
            several = word.endswith("s") and word[:-1] in _INITIALS
            yield Found(
                _at(sentence, match), (word[:-1].upper() + "s" if several else word.upper(),)
            )


def _two_capitals(text: Sequence[Sentence]) -> Iterator[Found]:
    """`PLease`: the shift key held too long."""
    for sentence in text:
        for match in _TWO_CAPITALS.finditer(sentence.text):
            word = match.group()
            if commonness(word.lower()) is not None and word not in _as_they_are():
                yield Found(_at(sentence, match), (word.capitalize(),))


@cache
def _as_they_are() -> frozenset[str]:
    return frozenset().union(*kinds().values())


def _product(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _PRODUCT.finditer(sentence.text):
            name, before = match["name"], match.group().split()[0]
            if name in _LOOSE_PRODUCT and before in (
                "to",
                "a",
                "the",
                "by",
                "our",
                "my",
                "with",
                "use",
                "through",
            ):
                continue
            if name in ("word", "windows") and before not in ("ms", "microsoft"):
                continue
            if name in ("zoom", "slack", "outlook") and before in (
                "to",
                "the",
                "a",
                "in",
                "with",
                "use",
            ):
                follows = sentence.text[match.end() :].split()[:1]
                if follows not in (
                    ["call"],
                    ["link"],
                    ["meeting"],
                    ["inbox"],
                    ["channel"],
                    ["account"],
                ):
                    continue
            yield Found(_at(sentence, match, "name"), (name.capitalize(),))


def _institution(text: Sequence[Sentence]) -> Iterator[Found]:
    places = as_written("districts", "places", "companies")
    for sentence in text:
        for match in _INSTITUTION.finditer(sentence.text):
            if match["place"].lower() in places:
                yield Found(_at(sentence, match, "what"), (match["what"].title(),))


def _address(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _ADDRESS.finditer(sentence.text):
            place = match["what"].capitalize() + match["no"].upper().replace("NO", "No")
            yield Found(_at(sentence, match), (place,))


def _god(text: Sequence[Sentence]) -> Iterator[Found]:
    for sentence in text:
        for match in _GOD.finditer(sentence.text):
            if match["god"][0].islower():
                yield Found(_at(sentence, match, "god"), (match["god"].capitalize(),))


CHECKS = (
    Check(
        id="COACH_CAPITALISATION_NAME",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Names of places, feasts, peoples and products have a capital in each part: “{right}”.",
            bn="জায়গা, উৎসব, জাতি ও পণ্যের নামের প্রতিটি অংশ বড় হাতের অক্ষরে শুরু হয়: “{right}”।",
        ),
        find=_name,
        wrong=(
            "I will be free after [eid => Eid].",
            "Our hotel is in [cox's bazar => Cox's Bazar].",
            "The [puja => Puja] holidays start on Wednesday.",
            "We sent it to [rajshahi => Rajshahi] by bus.",
        ),
        right=(
            "I will be free after Eid.",
            "Our hotel is in Cox's Bazar.",
            "Write to eid@example.com for the offer.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_MONTH",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Months have a capital: “{right}”.",
            bn="মাসের নাম বড় হাতের অক্ষরে শুরু হয়: “{right}”।",
        ),
        find=_month,
        wrong=(
            "The deadline is 5 [may => May].",
            "The shop opens in the second week of [august => August], after the fair.",
            "Send it by [march => March] 12 please.",
        ),
        right=(
            "The deadline is 5 May.",
            "You may pay in two parts.",
            "They march to the square on 21 February.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_TITLE",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A title before a name has a capital: “{right}”.",
            bn="নামের আগের উপাধি বড় হাতের অক্ষরে শুরু হয়: “{right}”।",
        ),
        find=_title,
        wrong=(
            "Please call [dr => Dr] Sen at noon.",
            "The owner, [mrs => Mrs] Akhter, is here.",
            "We met [prof => Prof] Das on Sunday.",
        ),
        right=(
            "Please call Dr Sen at noon.",
            "The owner, Mrs Akhter, is here.",
            "It loads in 200 ms on Chrome.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_CALLED",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="A person's name begins with a capital: “{right}”.",
            bn="মানুষের নাম বড় হাতের অক্ষরে শুরু হয়: “{right}”।",
        ),
        find=_called,
        wrong=(
            "My name is [mitu => Mitu] and I design logos.",
            "Her name is [shathi => Shathi].",
            "Hello, my name is [emon => Emon] from Bogura.",
        ),
        right=(
            "My name is Mitu and I design logos.",
            "My name is not on the list.",
            "This is broken and late.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_INITIALS",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Words made of initials are written in capitals: “{right}”.",
            bn="আদ্যক্ষর দিয়ে গড়া শব্দ পুরোটাই বড় হাতের: “{right}”।",
        ),
        find=_initials,
        wrong=(
            "Here is the [url => URL] of the page.",
            "Our [ceo => CEO] will join the call.",
            "We ship to the [usa => USA] and Canada.",
        ),
        right=(
            "Here is the URL of the page.",
            "Open www.example.com/url and log in.",
            "Our hr@example.com inbox is full.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_SOFT_INITIALS",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="In careful writing these initials are capitals: “{right}”.",
            bn="যত্নের লেখায় এই আদ্যক্ষরগুলো বড় হাতের: “{right}”।",
        ),
        find=_soft_initials,
        wrong=(
            "Please send me the [pdf => PDF] today.",
            "I write [html => HTML] by hand.",
            "He has a [phd => PhD] in maths.",
        ),
        right=(
            "Please send me the PDF today.",
            "The file is called home.html now.",
            "He has a PhD in maths.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_TWO",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Only the first letter is a capital: “{right}”.",
            bn="শুধু প্রথম অক্ষরটি বড় হাতের: “{right}”।",
        ),
        find=_two_capitals,
        wrong=(
            "[PLease => Please] send the file.",
            "[THank => Thank] you for the order.",
            "Dear sir, [YOur => Your] shop is closed.",
        ),
        right=(
            "Please send the file.",
            "The PDFs and the CVs are here.",
            "He works for CNet and RedX.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_PRODUCT",
        concept=Concept.CAPITALISATION,
        tier=Tier.ERROR,
        message=Bilingual(
            en="The name of a product or company begins with a capital: “{right}”.",
            bn="পণ্য বা প্রতিষ্ঠানের নাম বড় হাতের অক্ষরে শুরু হয়: “{right}”।",
        ),
        find=_product,
        wrong=(
            "Can we talk on [zoom => Zoom] today?",
            "Please call us on [skype => Skype].",
            "I keep the list in [excel => Excel].",
        ),
        right=(
            "Can we talk on Zoom today?",
            "Please zoom in on the photo.",
            "They excel in sales, and the outlook is good.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_INSTITUTION",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="Here the word is part of a name, so it has a capital: “{right}”.",
            bn="শব্দটি এখানে নামের অংশ, তাই বড় হাতের অক্ষরে: “{right}”।",
        ),
        find=_institution,
        wrong=(
            "I studied at Dhaka [university => University].",
            "He lives in Gazipur [district => District].",
            "She teaches at Khulna [college => College].",
        ),
        right=(
            "I studied at Dhaka University.",
            "The university is in Dhaka.",
            "Our college is closed.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_ADDRESS",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="In an address these words are part of the name: “{right}”.",
            bn="ঠিকানায় এই শব্দগুলো নামের অংশ: “{right}”।",
        ),
        find=_address,
        wrong=(
            "Please bring it to [road 5 => Road 5], Banani.",
            "Our shop is in [house 12 => House 12], Banani.",
            "We moved to [sector 7 => Sector 7], Uttara.",
        ),
        right=(
            "Please bring it to Road 5, Banani.",
            "The road is closed, so walk.",
            "Each house has 5 rooms.",
        ),
    ),
    Check(
        id="COACH_CAPITALISATION_GOD",
        concept=Concept.CAPITALISATION,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{right}” has a capital.",
            bn="“{right}” বড় হাতের অক্ষরে শুরু হয়।",
        ),
        find=_god,
        wrong=(
            "Thank [god => God] it is fixed.",
            "By the grace of [allah => Allah] we are well.",
            "Oh my [god => God], the file is gone.",
        ),
        right=(
            "Thank God it is fixed.",
            "The god of small things is a novel.",
            "Thank you for the good work.",
        ),
    ),
)
