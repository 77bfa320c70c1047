"""By what the journal knows a submission graded before: nothing that a mark depends on is left out."""

import hashlib
import json

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.domain.graded import NotGraded
from coach.domain.submission import Submission
from coach.grading.outcome_json import as_json

_SIZE = 16


class Keys:
    """The keys of one run; `versions` are its workers'."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._digests: dict[int, tuple[Exercise, str]] = {}

    def of_job(self, submission: Submission, exercise: Exercise) -> bytes:
        """The same while neither text, exercise nor versions change.

        Who wrote the text and where it stood do not count: a corrected name is
        no reason to grade again.
        """
        return _key(
            "graded",
            submission.key,
            submission.text,
            self.digest(exercise),
            self._versions.program,
            self._versions.rules,
        )

    def of_refusal(self, refusal: NotGraded) -> bytes:
        """Of what was not sent to be graded at all."""
        return _key("refused", json.dumps(as_json(refusal), sort_keys=True))

    def digest(self, exercise: Exercise) -> str:
        """Of all of it: an author may change one without a new revision."""
        # The exercise is kept with its digest, so that no other takes its place in memory.
        kept = self._digests.get(id(exercise))
        if kept is None:
            written = exercise.model_dump_json(by_alias=True)
            digest = hashlib.blake2b(written.encode(), digest_size=_SIZE).hexdigest()
            kept = self._digests[id(exercise)] = exercise, digest
        return kept[1]


def _key(*parts: str) -> bytes:
    joined = json.dumps(parts).encode("ascii")  # plain ASCII: half characters have a place in it
    return hashlib.blake2b(joined, digest_size=_SIZE).digest()
