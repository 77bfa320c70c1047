"""One thing said twice: double negatives and comparatives, and words that hold each other."""

from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.rules.grammar.checks import Check
from coach.rules.grammar.company import company

CHECKS = (
    Check(
        id="COACH_REDUNDANCY_TWICE",
        concept=Concept.REDUNDANCY,
        tier=Tier.ERROR,
        message=Bilingual(
            en="Once is enough in English: two negatives, or “more” and “-er”, do not add up. Write “{right}”.",
            bn="ইংরেজিতে একবারই যথেষ্ট: দুটি “না”, বা “more” আর “-er” একসঙ্গে বসে না। লিখুন “{right}”।",
        ),
        find=company("redundancy_twice"),
        wrong=(
            "I don't know [nothing => anything] about it.",
            "Nobody [didn't call => called] me back.",
            "I [can't hardly => can hardly] hear you.",
        ),
        right=(
            "I know nothing about it.",
            "Nobody called me back.",
            "If the form does not open, nothing is lost.",
        ),
    ),
    Check(
        id="COACH_REDUNDANCY_SPARE",
        concept=Concept.REDUNDANCY,
        tier=Tier.HINT,
        message=Bilingual(
            en="One word of “{wrong}” already says it all. “{right}” is enough.",
            bn="“{wrong}”-এর এক শব্দেই সবটা বলা হয়ে যায়। “{right}” লিখলেই চলে।",
        ),
        find=company("redundancy_loose"),
        wrong=(
            "We had a [sudden shock => shock] when we saw the bill.",
            "This blue bag is [soft in touch => soft].",
            "The password was [reset again => reset] at noon.",
        ),
        right=(
            "The shock was sudden.",
            "The price is low.",
            "Reset the password and try again.",
        ),
    ),
)
