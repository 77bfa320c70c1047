"""Tone: orders, blame and bare refusals; humble office phrases; talk that is for friends."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.company import company

CHECKS = (
    Check(
        id="COACH_REGISTER_SHARP",
        concept=Concept.REGISTER,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{wrong}” sounds sharp to a customer. “{right}” says it and keeps the peace.",
            bn="ক্রেতার কানে “{wrong}” কড়া শোনায়। “{right}” লিখলে কথা একই থাকে, সম্পর্কও ভালো থাকে।",
        ),
        find=company("register_curt"),
        wrong=(
            "[Why have you => May I ask why you have] blocked my number?",
            "The price is fixed, [as I said => as I mentioned] last week.",
            "[Not possible => I am afraid that is not possible].",
        ),
        right=(
            "May I ask why the order was cancelled?",
            "As I mentioned last week, the price is fixed.",
            "It is not possible to see the draft on a phone.",
        ),
    ),
    Check(
        id="COACH_REGISTER_OFFICE_STYLE",
        concept=Concept.REGISTER,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{wrong}” is old office style. Today one writes “{right}”.",
            bn="“{wrong}” পুরোনো দাপ্তরিক ভাষা। এখন সহজ করে লেখা হয় “{right}”।",
        ),
        find=company("register_stiff"),
        wrong=(
            "I am writing for [your kind attention => your attention].",
            "I am writing [in respect of => about] the May bill.",
            "[Respected => Dear] sir, the file is ready.",
        ),
        right=(
            "Thank you for your kind words.",
            "I will be on leave in May.",
            "Dear Ms Rahman, the file is ready.",
        ),
    ),
    Check(
        id="COACH_REGISTER_CHATTY",
        concept=Concept.REGISTER,
        tier=Tier.HINT,
        message=Bilingual(
            en="“{wrong}” is chat among friends. To a client write “{right}”.",
            bn="“{wrong}” বন্ধুদের আড্ডার কথা। ক্লায়েন্টকে লিখুন “{right}”।",
        ),
        find=company("register_chatty"),
        wrong=(
            "We are [gonna => going to] send it tonight.",
            "[Yeah => Yes], the logo is ready.",
            "We have [loads of => many] forms for you.",
        ),
        right=(
            "We are going to send it tonight.",
            "Yes, the logo is ready.",
            "What a relief that the form is short!",
        ),
    ),
)
