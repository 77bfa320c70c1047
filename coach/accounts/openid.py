"""A school's identity provider, by OpenID Connect (`coach.services.accounts.School`).

Authorization code with PKCE, state and nonce. What the provider says of itself
is asked when it is first needed, and again when its keys have changed.
"""

import hmac
import time
from collections.abc import Mapping
from threading import Lock
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.common.urls import add_params_to_uri
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from requests import RequestException

from coach.domain.account import Identity
from coach.domain.school import Arrival, Begun
from coach.errors import SchoolSignInFailed

_PATIENCE = 10  # seconds for an answer
_KNOWN_FOR = 3600  # seconds
_LEEWAY = 120  # seconds that two clocks may differ
_LONGEST_SUBJECT = 255  # by the standard
# With a public key only: a token that anybody with the client's secret could make, or
# that is not signed at all, says nothing.
_SIGNED_BY = ("RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512")


class OpenIdProvider:
    """Safe for threads."""

    def __init__(self, issuer: str, client_id: str, client_secret: str) -> None:
        self._issuer = issuer.rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._lock = Lock()
        self._known: dict[str, tuple[float, Any]] = {}

    def begin(self, back: str) -> Begun:
        nonce, verifier = generate_token(32), generate_token(64)
        with self._session(back) as session:
            address, state = session.create_authorization_url(
                self._about("authorization_endpoint"), nonce=nonce, code_verifier=verifier
            )
        return Begun(address, state, nonce, verifier)

    def arrive(self, begun: Begun, back: str, said: Mapping[str, str]) -> Arrival:
        if not hmac.compare_digest(said.get("state", "").encode(), begun.state.encode()):
            raise SchoolSignInFailed
        try:
            with self._session(back) as session:
                token = session.fetch_token(
                    self._about("token_endpoint"),
                    code=said.get("code", ""),
                    code_verifier=begun.verifier,
                    timeout=_PATIENCE,
                )
            claims = self._claims(token, begun.nonce)
        except (AuthlibBaseError, JoseError, RequestException, ValueError, KeyError) as err:
            raise SchoolSignInFailed from err
        return _arrival(claims)

    def farewell(self, back: str) -> str | None:
        end = self._metadata().get("end_session_endpoint")
        if not end:
            return None
        params = {"client_id": self._client_id, "post_logout_redirect_uri": back}
        address: str = add_params_to_uri(end, params)
        return address

    def _claims(self, token: Mapping[str, Any], nonce: str) -> CodeIDToken:
        """What the provider vouches for: signed, fresh, from it, and meant for us."""
        try:
            read = self._decoded(token["id_token"])
        except InvalidKeyIdError:
            self._forget()  # it signs with a new one
            read = self._decoded(token["id_token"])
        claims = CodeIDToken(
            read.claims,
            read.header,
            {
                "iss": {"essential": True, "value": self._metadata()["issuer"]},
                "aud": {"essential": True, "value": self._client_id},
            },
            {"nonce": nonce, "client_id": self._client_id, "access_token": token["access_token"]},
        )
        claims.validate(leeway=_LEEWAY)
        return claims

    def _decoded(self, id_token: str) -> jwt.Token:
        keys = KeySet.import_key_set(self._fetched(self._about("jwks_uri")))
        offered = self._metadata().get("id_token_signing_alg_values_supported") or ["RS256"]
        trusted = [name for name in offered if name in _SIGNED_BY]
        registry = JWSRegistry(algorithms=trusted, strict_check_header=False)
        return jwt.decode(id_token, keys, registry=registry)

    def _session(self, back: str) -> OAuth2Session:
        return OAuth2Session(
            self._client_id,
            self._client_secret,
            scope="openid profile email",
            redirect_uri=back,
            code_challenge_method="S256",
        )

    def _about(self, name: str) -> str:
        address = self._metadata().get(name)
        if not isinstance(address, str):
            raise SchoolSignInFailed
        return address

    def _metadata(self) -> Mapping[str, Any]:
        found = self._fetched(f"{self._issuer}/.well-known/openid-configuration")
        if not isinstance(found, dict) or str(found.get("issuer", "")).rstrip("/") != self._issuer:
            raise SchoolSignInFailed
        return found

    def _fetched(self, address: str) -> Any:
        """What is at the address, asked once an hour."""
        with self._lock:
            asked_at, known = self._known.get(address, (0.0, None))
        if known is not None and time.monotonic() - asked_at < _KNOWN_FOR:
            return known
        try:
            with self._session("") as session:
                answer = session.get(address, withhold_token=True, timeout=_PATIENCE)
                answer.raise_for_status()
                known = answer.json()
        except (RequestException, ValueError) as err:
            raise SchoolSignInFailed from err
        with self._lock:
            self._known[address] = (time.monotonic(), known)
        return known

    def _forget(self) -> None:
        with self._lock:
            self._known.clear()


def _arrival(claims: Mapping[str, Any]) -> Arrival:
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise SchoolSignInFailed
    names = [
        said
        for key in ("preferred_username", "email", "name")
        if isinstance(said := claims.get(key), str) and said.strip()
    ]
    called = claims.get("given_name") or claims.get("name")
    wanted = names[0] if names else "member"
    return Arrival(
        Identity(str(claims["iss"]), subject),
        name=called if isinstance(called, str) else wanted,
        wanted=wanted,
    )
