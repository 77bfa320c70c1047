"""Coming in by a school's own sign-in."""

from dataclasses import dataclass

from coach.domain.account import Identity


@dataclass(frozen=True, slots=True)
class Begun:
    """On the way to the school. The secrets stay in the browser that began it:
    whoever comes back without them did not begin there."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who came back: who they are there, what they are called, and the sign-in name
    they would have here."""

    identity: Identity
    name: str
    wanted: str
