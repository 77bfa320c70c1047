"""Before every command: is everything there? If not, bring it; then hand over."""

from collections.abc import Sequence

from coach.setup import child, jars, packages
from coach.setup.messages import SetupFailed, say
from coach.setup.only_one import alone
from coach.setup.places import PROJECT, Places
from coach.setup.profiles import Profile, needed_by
from coach.setup.sources import Sources


def main(arguments: Sequence[str]) -> int:
    """Set up what this command needs, run it, and give its exit code; 2 if set-up failed."""
    places = Places.of_user()
    try:
        if arguments[:1] == ["setup"]:
            jars.distrust(places.jars)
        ensure(places, needed_by(arguments))
    except SetupFailed as failure:
        say(str(failure))
        return 2
    except OSError as problem:
        say(f"Set-up could not write its files: {problem}")
        say("Make room, allow writing there, or set COACH_HOME to another folder.")
        say("সেট-আপের ফাইল লেখা গেল না: ডিস্কে জায়গা ও লেখার অনুমতি আছে কি না দেখুন।")
        return 2
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here. / থামানো হলো; একই কমান্ডে আবার শুরু হবে।")
        return 130
    command = [str(places.python), "-m", "coach.cli.main", *arguments]
    return child.run(command, env=_environment())


def ensure(places: Places, profile: Profile) -> None:
    """Bring what is missing; costs a few file reads when nothing is."""
    if _is_whole(places, profile):
        return
    with alone(places.lock) as held:
        if _is_whole(places, profile):
            return
        say("Setting up; only the first start takes this long. / সেট-আপ চলছে; শুধু প্রথমবার সময় লাগে।")
        if not packages.is_whole(places, profile):
            packages.install(places, profile, held=held)
        if not jars.is_whole(places.jars):
            jars.fetch(places.jars, Sources.of_user(places.python))


def _is_whole(places: Places, profile: Profile) -> bool:
    return packages.is_whole(places, profile) and jars.is_whole(places.jars)


def _environment() -> dict[str, str]:
    """The child finds our code from any folder and speaks UTF-8 everywhere."""
    return child.environment(PYTHONPATH=str(PROJECT), PYTHONUTF8="1")
