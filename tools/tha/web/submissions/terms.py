"""On what terms does the open address take submissions, and whose address is it that sends?

`environment.py` lists what can be set, and refuses what is unsafe before anything is served.
"""

import os
from collections.abc import Mapping

import msgspec

from tha.web.address import sender
from tha.web.bodies import PATIENCE
from tha.web.submissions.limits import BURST, RATE

Headers = tuple[tuple[bytes, bytes], ...]
_KEEP = b"7200"
"""Seconds that a browser may remember what was allowed."""


class Terms(msgspec.Struct, frozen=True):
    """What was configured."""

    origins: frozenset[bytes] = frozenset()
    rate: float = RATE
    burst: float = BURST
    is_behind_proxy: bool = False
    patience: float = PATIENCE
    """Seconds until the whole body of a request must have come."""

    def allowed(self, origin: bytes | None) -> Headers:
        """What lets the page of a known other site read the answer."""
        if not self.origins:
            return ()
        if origin not in self.origins or origin is None:
            return ((b"vary", b"origin"),)
        return (
            (b"vary", b"origin"),
            (b"access-control-allow-origin", origin),
            (b"access-control-expose-headers", b"retry-after"),
        )

    def preflight(self, origin: bytes | None, methods: tuple[str, ...]) -> Headers:
        """What a browser is told that asks before it posts from another site."""
        told = ", ".join(methods).encode()
        if origin not in self.origins:
            return ((b"allow", told),)
        return (
            (b"allow", told),
            (b"access-control-allow-methods", told),
            (b"access-control-allow-headers", b"content-type"),
            (b"access-control-max-age", _KEEP),
        )

    def address(self, client: tuple[str, int] | None, headers: Mapping[bytes, bytes]) -> str:
        """Whose limit counts."""
        peer = client[0] if client else ""
        if not self.is_behind_proxy:
            return peer
        told = headers.get(b"x-forwarded-for", b"").decode("latin-1")
        return sender(peer, told, is_behind_proxy=self.is_behind_proxy)


def terms(environ: Mapping[str, str] = os.environ) -> Terms:
    """What the environment says."""
    rate = float(environ.get("THA_INTAKE_RATE") or RATE)
    return Terms(
        origins=frozenset(one.encode() for one in environ.get("THA_INTAKE_ORIGINS", "").split()),
        rate=rate,
        burst=max(BURST, 10 * rate),
        is_behind_proxy=environ.get("THA_TLS") == "proxy",
    )
