"""Which keys and which revoked certificates has the council published?

They are files of the site, below `docs/chung-nhan`: each public key as `<name>.pub.pem`, and the
revoked numbers with their days in `thu-hoi.json`. Whoever has the site can check a certificate
without asking anybody.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tha.seal.keys import fingerprint, read_public
from tha.seal.messages import NOT_A_REVOCATION_LIST
from tha.source.files import read_text
from tha.source.place import Place
from tha.source.problem import Problem

FOLDER = Path("docs") / "chung-nhan"
KEYS = "*.pub.pem"
REVOKED = "thu-hoi.json"
_LARGEST_LIST = 20_000_000
"""Bytes: some hundred thousand numbers."""
_SHOWN = 16
"""Digits of a fingerprint that tell keys apart; it is the signature that proves."""


class Published(msgspec.Struct, frozen=True):
    """Public keys by name (`key_name`), and the day on which each revoked number ended."""

    keys: dict[str, Ed25519PublicKey] = {}
    revoked: dict[str, date] = {}


def read_published(
    project: Path, keys: Iterable[Path] = ()
) -> tuple[Published, tuple[Problem, ...]]:
    """What the project folder publishes, with `keys` instead of its own when some are given."""
    problems: list[Problem] = []
    folder = project / FOLDER
    found: dict[str, Ed25519PublicKey] = {}
    for path in list(keys) or sorted(folder.glob(KEYS)):
        key = read_public(path)
        if isinstance(key, Problem):
            problems.append(key)
        else:
            found[key_name(key)] = key
    revoked = _revoked(folder / REVOKED)
    if isinstance(revoked, Problem):
        return Published(found), (*problems, revoked)
    return Published(found, revoked), tuple(problems)


def key_name(key: Ed25519PublicKey) -> str:
    """The first digits of the fingerprint that `tha contest keys` shows."""
    return fingerprint(key).removeprefix("sha256:")[:_SHOWN]


def revoked_text(revoked: dict[str, date]) -> bytes:
    """The list of revoked numbers as it is published, one a line."""
    listed = {number: revoked[number] for number in sorted(revoked)}
    return msgspec.json.format(msgspec.json.encode(listed), indent=1) + b"\n"


def _revoked(path: Path) -> dict[str, date] | Problem:
    if not path.exists():
        return {}
    text = read_text(path, str(path), _LARGEST_LIST)
    if isinstance(text, Problem):
        return text
    try:
        return msgspec.json.decode(text.content, type=dict[str, date])
    except msgspec.DecodeError:
        return NOT_A_REVOCATION_LIST.at(Place(str(path)), name=path)
