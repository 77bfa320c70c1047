"""A text that has nothing to do with its exercise."""

from coach.domain.exercise import Exercise
from coach.domain.reading import Reading
from coach.rules.replies.formulas_of_service import SERVICE_WORDS
from coach.rules.replies.reading import TextReader

_FEWEST_WORDS = 8
_SHARE_SHARED = 0.07


def matter(reader: TextReader, exercise: Exercise) -> frozenset[str]:
    """The words an answer to `exercise` may be about."""
    given = [exercise.title.en, exercise.situation.en, exercise.source_text or ""]
    given += [f"{message.subject or ''}\n{message.text}" for message in exercise.messages]
    given += [f"{fact.label.en} {fact.value} {' '.join(fact.forms)}" for fact in exercise.facts]
    given += [goal.en for goal in exercise.goals]
    given += [model.text for model in exercise.models]
    return frozenset(_content(reader.read("\n".join(given))))


def asked(reader: TextReader, exercise: Exercise) -> frozenset[str]:
    """The words of the messages to answer, without the notes from one's own team."""
    given = [message.text for message in exercise.messages if message.channel != "note"]
    return frozenset(_content(reader.read("\n".join(given))))


def is_off_task(reading: Reading, about: frozenset[str]) -> bool:
    """Whether hardly a word of substance is one the exercise is about."""
    said = _content(reading)
    return len(said) >= _FEWEST_WORDS and len(said & about) < _SHARE_SHARED * len(said)


def _content(reading: Reading) -> set[str]:
    return {
        word.lemma
        for word in reading.real_words()
        if len(word.norm) > 2 and word.lemma not in SERVICE_WORDS and word.norm not in SERVICE_WORDS
    }
