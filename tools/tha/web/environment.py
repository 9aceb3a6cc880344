"""What does the environment say of the platform, and is it safe to serve that way?

| variable | says | without it |
|---|---|---|
| THA_SECRET_KEY | what sessions and links are signed with | var/secret-key (`lay_key`) |
| THA_HOSTS | the names the platform answers to, separated by commas | this machine alone |
| THA_TLS | `proxy`: a proxy in front speaks TLS and says so in X-Forwarded-Proto | none: loopback |
| THA_SECOND_FACTOR | `1`: whoever sees others' records must set up a second factor | by choice |
| THA_METRICS_TOKEN | what is to be shown to see /metrics | to this machine alone |
| THA_INTAKE_RATE | submissions a second that one address may go on sending | 50 |
| THA_INTAKE_ORIGINS | other sites whose pages may hand in, separated by spaces | none |
| THA_OIDC_… | an agency's own accounts: see `accounts/agency.py` | passwords alone |
| THA_CERTIFICATE_KEY | the file of the key that seals downloaded certificates | no seal |
| THA_DEBUG | refused: pages of faults would show records to whoever meets one | off |
"""

import os
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from stat import S_IMODE
from urllib.parse import urlsplit

import msgspec

from tha.source.place import Place
from tha.source.problem import Problem
from tha.web.messages import (
    ANY_HOST,
    BAD_ORIGIN,
    BAD_RATE,
    DEBUG_REFUSED,
    HOST_WITHOUT_TLS,
    NO_OIDC,
    NOT_BY_WORKERS,
    OIDC_INCOMPLETE,
    OIDC_WITHOUT_TLS,
    OPEN_KEY,
    SHORT_KEY,
    SHORT_TOKEN,
    UNKNOWN_SWITCH,
    UNKNOWN_TLS,
)

KEY_FILE = Path("var/secret-key")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
OIDC_VARIABLES = {
    "client": "THA_OIDC_CLIENT",
    "secret": "THA_OIDC_SECRET",
    "authorization": "THA_OIDC_AUTHORIZATION",
    "token": "THA_OIDC_TOKEN",
    "user": "THA_OIDC_USER",
    "keys": "THA_OIDC_KEYS",
}
"""What must be told together; the last four are addresses."""
_ADDRESSES = ("authorization", "token", "user", "keys")
_CLAIM_VARIABLE = "THA_OIDC_CLAIM"
_SHORTEST_KEY = 50
"""Characters; what Django's own check of a deployment asks for."""
_LEAST_LETTERS = 10
"""Different ones; the same."""
_SHORTEST_TOKEN = 32
_RATE = re.compile(r"[0-9]{1,7}(\.[0-9]{1,6})?")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")
"""As browsers write one; pages that are opened as a file send `null`."""


class OpenId(msgspec.Struct, frozen=True):
    """An agency's server of accounts; `claim` holds the name of the account here."""

    client: str
    secret: str
    authorization: str
    token: str
    user: str
    keys: str
    claim: str = "preferred_username"


class Environment(msgspec.Struct, frozen=True):
    """What was read; `problems` says what must be mended before anything is served."""

    secret_key: str
    hosts: tuple[str, ...] = LOOPBACK
    behind_tls: bool = False
    second_factor: bool = False
    openid: OpenId | None = None
    problems: tuple[Problem, ...] = ()


def environment(environ: Mapping[str, str] = os.environ) -> Environment:
    """The environment, with everything that is unsafe in it."""
    key = environ.get("THA_SECRET_KEY") or ""
    given = _hosts(environ)
    return Environment(
        secret_key=key or (KEY_FILE.read_text("ascii") if KEY_FILE.exists() else ""),
        hosts=(*LOOPBACK, *(name for name in given if name != "*")),
        behind_tls=environ.get("THA_TLS") == "proxy",
        second_factor=environ.get("THA_SECOND_FACTOR") == "1",
        openid=_openid(environ),
        problems=tuple(_problems(environ, key, given)),
    )


def listening_problem(address: str, *, behind_tls: bool) -> Problem | None:
    """Why nobody may listen at `address`, an IP address; None where it is safe."""
    if behind_tls or ip_address(address.partition("%")[0]).is_loopback:
        return None
    return HOST_WITHOUT_TLS.at(Place("--host"), host=address)


def workers_problem(workers: int, *, is_server: bool) -> Problem | None:
    """Why so many processes cannot share the records, which are on a server or in a file."""
    return None if workers == 1 or is_server else NOT_BY_WORKERS.at(Place("--workers"))


def lay_key(path: Path = KEY_FILE) -> None:
    """A key for this folder, for its owner's eyes alone, unless there is one. Raises OSError."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.touch(mode=0o600)
    fresh.write_text(secrets.token_urlsafe(_SHORTEST_KEY), encoding="ascii")
    with suppress(FileExistsError):  # of two that start at once, both go on with the first's key
        os.link(fresh, path)
    fresh.unlink()


def _hosts(environ: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in environ.get("THA_HOSTS", "").split(",") if name.strip())


def _problems(environ: Mapping[str, str], key: str, hosts: tuple[str, ...]) -> Iterator[Problem]:
    if key and (len(key) < _SHORTEST_KEY or len(set(key)) < _LEAST_LETTERS):
        yield SHORT_KEY.at(Place("THA_SECRET_KEY"), least=_SHORTEST_KEY)
    if not key and KEY_FILE.exists() and S_IMODE(KEY_FILE.stat().st_mode) & 0o077:
        yield OPEN_KEY.at(Place(str(KEY_FILE)), path=KEY_FILE)
    tls = environ.get("THA_TLS", "")
    if tls not in {"", "proxy"}:
        yield UNKNOWN_TLS.at(Place("THA_TLS"), given=tls)
    if environ.get("THA_DEBUG"):
        yield DEBUG_REFUSED.at(Place("THA_DEBUG"))
    if (switch := environ.get("THA_SECOND_FACTOR", "")) not in {"", "0", "1"}:
        yield UNKNOWN_SWITCH.at(Place("THA_SECOND_FACTOR"), given=switch)
    if any(name == "*" or name.startswith(".") for name in hosts):
        yield ANY_HOST.at(Place("THA_HOSTS"))
    beyond = [name for name in hosts if name not in LOOPBACK]
    if beyond and tls != "proxy":
        yield HOST_WITHOUT_TLS.at(Place("THA_HOSTS"), host=", ".join(beyond))
    token = environ.get("THA_METRICS_TOKEN", "")
    if token and len(token) < _SHORTEST_TOKEN:
        yield SHORT_TOKEN.at(Place("THA_METRICS_TOKEN"), least=_SHORTEST_TOKEN)
    yield from _intake_problems(environ)
    yield from _oidc_problems(environ)


def _intake_problems(environ: Mapping[str, str]) -> Iterator[Problem]:
    rate = environ.get("THA_INTAKE_RATE") or "1"
    if not _RATE.fullmatch(rate) or not float(rate):
        yield BAD_RATE.at(Place("THA_INTAKE_RATE"), given=rate)
    for one in environ.get("THA_INTAKE_ORIGINS", "").split():
        if one != "null" and not _ORIGIN.fullmatch(one):
            yield BAD_ORIGIN.at(Place("THA_INTAKE_ORIGINS"), given=one)


def _oidc_problems(environ: Mapping[str, str]) -> Iterator[Problem]:
    missing = [name for name in OIDC_VARIABLES.values() if not environ.get(name)]
    if len(missing) == len(OIDC_VARIABLES):
        return
    if missing:
        yield OIDC_INCOMPLETE.at(Place(missing[0]), names=", ".join(missing))
    for name in (OIDC_VARIABLES[one] for one in _ADDRESSES):
        url = urlsplit(environ.get(name, "https:"))
        is_here = url.hostname in {"127.0.0.1", "localhost", "::1"}
        if url.scheme != "https" and not is_here:
            yield OIDC_WITHOUT_TLS.at(Place(name))
    if find_spec("mozilla_django_oidc") is None:
        yield NO_OIDC.at(Place(OIDC_VARIABLES["client"]))


def _openid(environ: Mapping[str, str]) -> OpenId | None:
    """The agency's server, once everything about it is told and safe."""
    told = {one: environ.get(name, "") for one, name in OIDC_VARIABLES.items()}
    if not all(told.values()) or any(_oidc_problems(environ)):
        return None
    return OpenId(**told, claim=environ.get(_CLAIM_VARIABLE) or "preferred_username")
