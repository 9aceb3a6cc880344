"""Does somebody sign in by an agency's own accounts, if an account is here already?

A server of accounts of the test's own plays the agency: it signs what it says, as such servers do.
"""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.backends.cache import SessionStore
from django.core.exceptions import SuspiciousOperation
from django.test import RequestFactory
from jwcrypto import jwk, jwt  # type: ignore[import-untyped]  # it ships no types

from record_samples import an_officer
from tha.web.accounts.agency import AgencyBackend
from tha.web.accounts.models import Account, Role
from tha.web.accounts.second_factor import BY_AGENCY, must_have_one
from web_samples import an_account, an_officer_account

pytestmark = pytest.mark.usefixtures("platform")
NONCE = "so-mot-lan"
KEY = jwk.JWK.generate(kty="RSA", size=2048, kid="khoa-01", alg="RS256", use="sig")


class Agency(BaseHTTPRequestHandler):
    """Hands out a token for any code, and says who it is."""

    claims: dict[str, Any] = {}  # noqa: RUF012  # changed by a test

    def do_POST(self) -> None:
        said = {"sub": "1", "aud": "tha", "exp": int(time.time()) + 60, "nonce": NONCE}
        token = jwt.JWT(header={"alg": "RS256", "kid": "khoa-01"}, claims=said)
        token.make_signed_token(KEY)
        self._say({"id_token": token.serialize(), "access_token": "mo", "token_type": "Bearer"})

    def do_GET(self) -> None:
        keys = {"keys": [json.loads(KEY.export_public())]}
        self._say(keys if self.path == "/keys" else self.claims)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""

    def _say(self, what: dict[str, Any]) -> None:
        body = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def agency(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Agency]]:
    """A running server of accounts, known to the settings."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Agency)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    known = {
        "AGENCY_CLAIM": "preferred_username",
        "OIDC_RP_CLIENT_ID": "tha",
        "OIDC_RP_CLIENT_SECRET": "bi-mat",
        "OIDC_OP_TOKEN_ENDPOINT": f"{address}/token",
        "OIDC_OP_USER_ENDPOINT": f"{address}/user",
        "OIDC_OP_JWKS_ENDPOINT": f"{address}/keys",
        "OIDC_RP_SIGN_ALGO": "RS256",
        "OIDC_RP_SCOPES": "openid profile",
        "OIDC_CREATE_USER": False,
    }
    for name, value in known.items():
        monkeypatch.setattr(settings, name, value, raising=False)
    yield Agency
    server.shutdown()
    server.server_close()


def signed_in_by(agency: type[Agency], nonce: str = NONCE, **claims: Any) -> Account | None:
    """Who the platform takes somebody for, of whom the agency says `claims`."""
    agency.claims = {"sub": "1", **claims}
    request = RequestFactory(SERVER_NAME="localhost").get("/", {"code": "x", "state": "y"})
    request.session = {}  # type: ignore[assignment]  # what the library needs of one
    found: Account | None = AgencyBackend().authenticate(request, nonce=nonce)
    return found


@pytest.fixture(autouse=True)
def _address_of_return(monkeypatch: pytest.MonkeyPatch) -> None:
    """The addresses of these views exist where an agency is set up alone."""
    monkeypatch.setattr("mozilla_django_oidc.auth.reverse", lambda _name: "/cong/co-quan/ve/")


def test_an_officer_is_known_by_the_code(agency: type[Agency]) -> None:
    account = an_officer_account("TH-0001")
    assert signed_in_by(agency, preferred_username="TH-0001") == account


def test_whoever_was_not_invited_is_nobody(agency: type[Agency]) -> None:
    an_officer("TH-0002")
    assert signed_in_by(agency, preferred_username="TH-0002") is None
    assert not Account.objects.exists()


@pytest.mark.parametrize("claims", [{}, {"preferred_username": ""}, {"preferred_username": 7}])
def test_an_agency_that_says_no_name_lets_nobody_in(
    agency: type[Agency], claims: dict[str, Any]
) -> None:
    an_officer_account()
    assert signed_in_by(agency, **claims) is None


def test_a_closed_account_stays_closed(agency: type[Agency]) -> None:
    an_account(Role.AUDITOR, "mau", is_active=False)
    assert signed_in_by(agency, preferred_username="mau") is None


def test_an_answer_to_another_question_lets_nobody_in(agency: type[Agency]) -> None:
    an_officer_account("TH-0001")
    with pytest.raises(SuspiciousOperation):
        signed_in_by(agency, "so-khac", preferred_username="TH-0001")


def test_the_agency_asks_for_its_own_second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SECOND_FACTOR_DEMANDED", True)
    session = SessionStore()
    assert must_have_one(an_account(Role.AUDITOR), session)
    session[BACKEND_SESSION_KEY] = BY_AGENCY
    assert not must_have_one(an_account(Role.TRAINER), session)
