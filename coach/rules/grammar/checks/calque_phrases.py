"""Bengali set phrases word for word: the verb, the preposition or the whole phrase is another."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.company import company

CHECKS = (
    Check(
        id="COACH_CALQUE_WORD_FOR_WORD",
        concept=Concept.CALQUE,
        tier=Tier.ERROR,
        message=Bilingual(
            en="“{wrong}” is the Bengali phrase word for word. Here English says “{right}”.",
            bn="“{wrong}” বাংলা কথার শব্দে-শব্দে অনুবাদ। ইংরেজিতে এখানে বলে “{right}”।",
        ),
        find=company("calque_phrase"),
        wrong=(
            "My brother is [giving => taking] an exam today.",
            "He has to [eat => take] medicine every morning.",
            "I [did => made] a list of all the files.",
            "I was late because I was stuck in [jam => traffic].",
        ),
        right=(
            "The school gives its students two exams a year.",
            "We eat lunch at one and take a break.",
            "She made a list and did the rest.",
            "The toast comes with jam.",
        ),
    ),
    Check(
        id="COACH_CALQUE_HOMELY",
        concept=Concept.CALQUE,
        tier=Tier.HINT,
        message=Bilingual(
            en="Readers elsewhere may not know “{wrong}”. “{right}” is understood everywhere.",
            bn="“{wrong}” আমাদের এখানে চলে, কিন্তু বাইরের পাঠক নাও বুঝতে পারেন। “{right}” সবাই বোঝেন।",
        ),
        find=company("calque_likely"),
        wrong=(
            "My [elder brother => older brother] runs the shop.",
            "The number of orders grows [day by day => every day].",
            "We are all [in tension => worried] about the exam.",
        ),
        right=(
            "My older brother runs the shop.",
            "She is the elder of the two.",
            "Please get some rest until you are well.",
        ),
    ),
)
