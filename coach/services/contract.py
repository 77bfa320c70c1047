"""An assessment as other programs read it: `coach check --jsonl` and the grader's results."""

from typing import Any

from coach.domain.assessment import Assessment, Criterion


def as_json(assessment: Assessment) -> dict[str, Any]:
    """The assessment as `coach check --jsonl` tells it."""
    readability = assessment.readability
    criteria = assessment.scorecard.criteria
    return {
        "issues": [
            {
                "offset": issue.span.start,
                "length": issue.span.length,
                "concept": str(issue.concept),
                "rule": issue.rule,
                "tier": str(issue.tier),
                "message": {"en": issue.message.en, "bn": issue.message.bn},
                "suggestions": list(issue.suggestions),
            }
            for issue in assessment.issues
        ],
        "moves": [
            {"move": str(found.move), "offset": found.span.start, "length": found.span.length}
            for found in assessment.moves
        ],
        "facts": [{"fact": result.fact, "met": result.met} for result in assessment.facts],
        "readability": {
            "words": readability.words,
            "sentences": readability.sentences,
            "words_per_sentence": readability.words_per_sentence,
            "flesch_reading_ease": readability.flesch_reading_ease,
            "flesch_kincaid_grade": readability.flesch_kincaid_grade,
        },
        "scores": {
            "overall": assessment.scorecard.overall,
            **{str(criterion): criteria[criterion].score for criterion in Criterion},
        },
        "flags": list(dict.fromkeys(str(raised.flag) for raised in assessment.flags)),
    }
