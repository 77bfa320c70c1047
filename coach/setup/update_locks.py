"""Make all lock files anew: `python -m coach.setup.update_locks`, for developers, with uv on PATH.

Packages keep their locked versions unless `--upgrade` is given. The jars of
`languagetool/jgo.toml` are resolved again by `jgo lock` (from `jgo[cli]`) when
it is installed. Read the difference before committing it.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence

from coach.setup.places import JAR_LOCK, PROJECT
from coach.setup.profiles import CLUSTER, RUN, TEST, Profile

_COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    # The index is the user's affair: none is named in the file.
    *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
    *("--custom-compile-command", "python -m coach.setup.update_locks"),
)


def main(options: Sequence[str]) -> int:
    """The wider profiles take the narrower ones' versions, so that one environment serves all."""
    narrower: Profile | None = None
    for profile in (RUN, CLUSTER, TEST):
        names = profile.lock.with_suffix(".txt")
        constraint = ["--constraint", narrower.lock.name] if narrower else []
        command = [*_COMPILE, names.name, "-o", profile.lock.name, *constraint, *options]
        if code := subprocess.run(command, cwd=PROJECT).returncode:
            return code
        narrower = profile
    if jgo := shutil.which("jgo"):
        return subprocess.run([jgo, "lock"], cwd=JAR_LOCK.parent).returncode
    print("jgo's command line is not here (jgo[cli]); the jars' lock is as it was.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
