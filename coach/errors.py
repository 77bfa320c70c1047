"""One error tree. A message says what happened to the work and what to do.

The words stand in the catalogues of `coach/locale` under `error.<code>`, in
every language, with the error's `facts` filled in.
"""

from typing import ClassVar


class CoachError(Exception):
    """Base of every error of ours; caught only by the command line and the page frame."""

    code: ClassVar[str] = "unexpected"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        details = ", ".join(f"{name}={value}" for name, value in facts.items())
        super().__init__(f"{self.code}: {details}" if details else self.code)


class EngineUnavailable(CoachError):
    """The grammar server did not answer; nothing was graded or stored."""

    code = "engine_unavailable"


class EngineTimeout(EngineUnavailable):
    """The grammar server took longer than its time limit."""

    code = "engine_timeout"


class TextTooLong(CoachError):
    """The text is over the limit; it is kept but not checked. Facts: `length`, `limit`."""

    code = "text_too_long"


class UnknownExercise(CoachError):
    """No exercise of that id (fact: `exercise`)."""

    code = "unknown_exercise"


class BadRequest(CoachError):
    """A line of `coach check --jsonl` that cannot be used (fact: `why`)."""

    code = "bad_request"


class NotAllowed(CoachError):
    """The caller's role does not allow it; nothing was done."""

    code = "not_allowed"


class NotYours(NotAllowed):
    """The attempt belongs to someone else, or does not exist."""

    code = "not_yours"


class SignInRefused(CoachError):
    """Name and password do not fit; which of them is not said."""

    code = "sign_in_refused"


class TooManyTries(CoachError):
    """Someone guessed too often; the door stays shut (fact: `minutes`)."""

    code = "too_many_tries"


class CodeRefused(CoachError):
    """A join code, a reset code or a first admin's link that is wrong, used or too old."""

    code = "code_refused"


class ClaimRefused(CoachError):
    """The work under a name is someone's already, or the account has work of its own."""

    code = "claim_refused"


class NameRefused(CoachError):
    """A sign-in name with marks it cannot have, or too short or long."""

    code = "name_refused"


class NameTaken(CoachError):
    """Another account has this sign-in name; nothing was made."""

    code = "name_taken"


class PasswordWeak(CoachError):
    """A password that would soon be guessed (fact: `why`, as `Passwords.weakness` says)."""

    code = "password_weak"


class LastAdmin(CoachError):
    """There must be an admin left; nothing was changed."""

    code = "last_admin"


class SchoolSignInFailed(CoachError):
    """The school's identity provider did not answer, or not as agreed; nobody was signed in."""

    code = "school_sign_in_failed"


class UnknownAccount(CoachError):
    """No account of that sign-in name (fact: `name`)."""

    code = "unknown_account"


class NoHelpInTest(CoachError):
    """A hiring test gives no help before it is handed in; the text is kept."""

    code = "test_running"


class AlreadySubmitted(CoachError):
    """The attempt was submitted; its drafts can no longer change."""

    code = "already_submitted"


class EditedMeanwhile(CoachError):
    """Another mentor has changed it since it was shown; neither change is lost."""

    code = "edited_meanwhile"


class LastMentor(CoachError):
    """A class keeps at least one mentor."""

    code = "last_mentor"


class RosterUnreadable(CoachError):
    """A class list that is no CSV or XLSX file we can read; nothing was changed."""

    code = "roster_unreadable"


class RosterFaulty(CoachError):
    """A class list with faults; nobody was added."""

    code = "roster_faulty"


class StoreUnavailable(CoachError):
    """The database cannot be written (full, locked, unreachable); the text is still in the browser."""

    code = "store_unavailable"


class StoreTooNew(CoachError):
    """The database was made by a newer version of the coach; it was not touched."""

    code = "store_too_new"


class BackupUnusable(CoachError):
    """A file that is no copy of the coach's data (fact: `why`); nothing was changed."""

    code = "backup_unusable"


class ContentInvalid(CoachError):
    """Exercise files with faults (fact: `faults`, one line each)."""

    code = "content_invalid"


class DiskFull(CoachError):
    """No room to write what was graded; all before it is kept (fact: `folder`)."""

    code = "disk_full"


class InputUnusable(CoachError):
    """What the teacher gave to be graded cannot be read at all; nothing was graded (fact: `file`)."""

    code = "input_unusable"


class InputMissing(InputUnusable):
    """No such file or folder, or it may not be read."""

    code = "input_missing"


class InputEmpty(InputUnusable):
    """A file, folder or ZIP with nothing in it that could be graded."""

    code = "input_empty"


class InputUnknown(InputUnusable):
    """A kind of file that the grader does not read."""

    code = "input_unknown"


class InputDamaged(InputUnusable):
    """The file is not what its name says, or was cut off."""

    code = "input_damaged"


class InputLocked(InputUnusable):
    """Protected by a password."""

    code = "input_locked"


class InputTooBig(InputUnusable):
    """Over a limit that guards the machine (facts: `size`, `limit`, in MB)."""

    code = "input_too_big"


class InputTooMany(InputUnusable):
    """A ZIP with more files than the grader takes at once (facts: `count`, `limit`)."""

    code = "input_too_many"


class InputColumns(InputUnusable):
    """A table without a column of texts (fact: `found`, its headings)."""

    code = "input_columns"


class InputColumnMissing(InputColumns):
    """A column that the teacher named is not there (facts: `missing`, `found`)."""

    code = "input_column_missing"


class WorkersFailed(CoachError):
    """The processes that grade end at their start; nothing was graded (fact: `code`)."""

    code = "workers_failed"


class OutInUse(CoachError):
    """Another run grades into the same folder (fact: `folder`)."""

    code = "out_in_use"


class OutInInput(CoachError):
    """The output folder lies in the input, and would be read as submissions (fact: `folder`)."""

    code = "out_in_input"


class OutUnwritable(CoachError):
    """The output folder cannot be made or written (facts: `folder`, `why`)."""

    code = "out_unwritable"


class NoScheduler(CoachError):
    """No Dask scheduler or no worker answers (fact: `address`)."""

    code = "no_scheduler"


class DaskMissing(CoachError):
    """The optional Dask packages are not installed."""

    code = "dask_missing"


class WorkersDiffer(CoachError):
    """Workers of unlike versions would grade unlike (fact: `versions`)."""

    code = "workers_differ"


class NotAnExercise(CoachError):
    """Neither an exercise's id nor a file of one (fact: `exercise`)."""

    code = "not_an_exercise"


class BadColumns(CoachError):
    """`--columns` cannot be read (facts: `given`, `allowed`)."""

    code = "bad_columns"


class UnknownClass(CoachError):
    """No class has that join code or name (fact: `name`)."""

    code = "unknown_class"


class AmbiguousClass(CoachError):
    """Several running classes have that name (facts: `name`, `count`)."""

    code = "ambiguous_class"


class RunUnderWay(CoachError):
    """A run that is being graded cannot be deleted; it has to be stopped first."""

    code = "run_under_way"


class RunEnded(CoachError):
    """The process that graded a run ended without saying why (fact: `exit`)."""

    code = "run_ended"
