"""`coach user`: make, list and help accounts from the server's own console.

    python3 -m coach user add nusrat --role admin --name "Nusrat Jahan"
    python3 -m coach user list
    python3 -m coach user role nusrat mentor
    python3 -m coach user reset nusrat

Nobody types another's password: `add` and `reset` print a code with which they
choose their own at /account/reset. As soon as there is an account, people sign in.
"""

import argparse
import secrets
from datetime import UTC, datetime

from coach import bootstrap
from coach.cli.backup import say
from coach.config import Settings
from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.people import People
from coach.services.sign_up import Wish

# Whoever can run this can read the database anyway.
CONSOLE = Actor("", Role.ADMIN)


def configure(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    add = acts.add_parser("add", help="make an account")
    add.add_argument("sign_in_name", help="what they type to sign in")
    add.add_argument("--role", choices=list(map(str, Role)), default=str(Role.TRAINEE))
    add.add_argument("--name", help="what they are called (default: the sign-in name)")
    add.add_argument("--language", choices=list(map(str, Language)), default=str(Language.BENGALI))
    acts.add_parser("list", help="who has an account, and their roles")
    role = acts.add_parser("role", help="change a role")
    role.add_argument("sign_in_name")
    role.add_argument("role", choices=list(map(str, Role)))
    reset = acts.add_parser("reset", help="print a code for a new password")
    reset.add_argument("sign_in_name")


def run(args: argparse.Namespace) -> int:
    """0 when it was done; errors of ours are said by the command line."""
    settings = Settings.from_environment()
    memory = bootstrap.open_memory(settings)
    try:
        return act(bootstrap.build_people(settings, memory), args, datetime.now(UTC))
    finally:
        memory.close()


def act(people: People, args: argparse.Namespace, now: datetime) -> int:
    if args.act == "list":
        return _list(people)
    if args.act == "add":
        try:
            return _add(people, args, now)
        except ValueError:
            return say("welcome.no_name")
    account = people.manage.named(CONSOLE, args.sign_in_name)
    if args.act == "role":
        people.manage.change_role(CONSOLE, account.id, Role(args.role), now)
        return 0
    return _tell_code(people, account.trainee_id, now)


def _add(people: People, args: argparse.Namespace, now: datetime) -> int:
    nobody_knows = secrets.token_urlsafe()
    wish = Wish(
        name=args.name or args.sign_in_name,
        sign_in_name=args.sign_in_name,
        password=nobody_knows,
        language=Language(args.language),
    )
    account = people.sign_up.add(CONSOLE, wish, Role(args.role), now)
    return _tell_code(people, account.trainee_id, now)


def _tell_code(people: People, trainee_id: str, now: datetime) -> int:
    """The code alone on standard output; what to do with it beside."""
    code = people.manage.issue_reset_code(CONSOLE, trainee_id, now)
    say("user.code", code=code)
    print(code)
    return 0


def _list(people: People) -> int:
    for account, trainee in people.manage.all(CONSOLE):
        print(f"{account.role}\t{account.sign_in_name}\t{trainee.name}")
    return 0
