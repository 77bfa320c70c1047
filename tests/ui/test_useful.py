"""Which five of many issues come first."""

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.domain.useful import most_useful

SAYS = Bilingual(en="why", bn="কেন")


def issues(*kinds: tuple[Tier, Concept]) -> list[Issue]:
    return [
        Issue(Span(place, place + 1), concept, "rule", tier, SAYS)
        for place, (tier, concept) in enumerate(kinds)
    ]


def test_errors_come_before_hints() -> None:
    found = issues((Tier.HINT, Concept.CLARITY), (Tier.ERROR, Concept.ARTICLE))
    assert most_useful(found, 1) == (1,)


def test_five_marks_teach_five_things() -> None:
    article = (Tier.ERROR, Concept.ARTICLE)
    found = issues(article, article, article, (Tier.ERROR, Concept.TENSE))
    assert most_useful(found, 2) == (0, 3)


def test_they_stand_in_the_order_of_the_text() -> None:
    found = issues((Tier.HINT, Concept.CLARITY), *[(Tier.ERROR, c) for c in list(Concept)[:7]])
    assert most_useful(found) == (1, 2, 3, 4, 5)


def test_few_issues_are_all_shown() -> None:
    assert most_useful(issues((Tier.HINT, Concept.CLARITY))) == (0,)
