"""`python3 -m coach`: first-run set-up with the standard library only, then the command line."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "The coach needs Python 3.11 or newer; this is Python %d.%d.\n"
        "Python 3.11 বা তার পরের সংস্করণ লাগবে।" % sys.version_info[:2]
    )

if __name__ == "__main__":
    if sys.argv[1:2] == ["doctor"]:
        # It tells what is missing: it may need nothing, and it may change nothing.
        from coach.cli.doctor import main
    else:
        from coach.setup.first_run import main

    sys.exit(main(sys.argv[1:]))
