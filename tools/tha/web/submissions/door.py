"""How is a request at the open address, /api/v1/, answered?

An ASGI program in front of Django: no session, no cookie, nothing that the other side could be
tricked into. What is answered with 200 or 201 is committed; everything else is not to be relied on
and may be sent again with the same UUID.
"""

import asyncio
from datetime import UTC, datetime
from typing import Any

import msgspec
import structlog
from django.db import Error as DatabaseError

from tha.source.problem import Problem
from tha.web import bodies
from tha.web.group_commit import FullError, GroupCommit
from tha.web.submissions.keep import Arrived, Kept, keep_all
from tha.web.submissions.limits import Buckets
from tha.web.submissions.openapi import document
from tha.web.submissions.quizzes import Quizzes
from tha.web.submissions.reading import MOST_BYTES, kind_of, read_body
from tha.web.submissions.receipts import Receipt, Signer, own_signer
from tha.web.submissions.refusals import (
    BUSY,
    CONFLICT,
    FAULT,
    MEDIA_TYPE,
    MISSING,
    OTHER_METHOD,
    TOO_LARGE,
    TOO_OFTEN,
    TOO_SLOW,
    RefusedError,
    wait,
)
from tha.web.submissions.terms import Terms

BEGINS = "/api/"
_METHODS = {
    "/api/v1/submissions": ("POST", "OPTIONS"),
    "/api/v1/key": ("GET", "HEAD", "OPTIONS"),
    "/api/v1/openapi.json": ("GET", "HEAD", "OPTIONS"),
}
_COME_AGAIN = 3
"""Seconds until whoever was turned away may try again."""
_ENCODE = msgspec.json.Encoder().encode
_OURS = ((b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff"))
Headers = tuple[tuple[bytes, bytes], ...]
Answer = tuple[int, bytes, Headers]
"""Status, body, headers."""
_LOG = structlog.get_logger("tha.web.intake")


class IntakeDoor:
    """The program; it begins and ends with the process."""

    def __init__(self, writer: GroupCommit, terms: Terms | None = None) -> None:
        self.quizzes = Quizzes()
        self._writer = writer
        self._terms = terms or Terms()
        self._buckets = Buckets(self._terms.rate, self._terms.burst)
        self._room = bodies.Room()
        self._signer: Signer | None = None

    async def start(self) -> None:
        """Reads the key and the quizzes. Raises OSError, or RuntimeError without a fit key."""
        signer = own_signer()
        if isinstance(signer, Problem):
            raise RuntimeError(signer.sentence("en"))  # noqa: TRY004  # of a key, not of a type
        self._signer = signer
        await self.quizzes.start()

    async def stop(self) -> None:
        """Watches the quizzes no longer."""
        await self.quizzes.stop()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answers one request."""
        headers = dict(scope["headers"])
        try:
            status, body, more = await self._answer(scope, headers, receive)
        except bodies.GoneError:
            return
        except RefusedError as refused:
            status, body, more = _refused(refused, headers)
        except Exception as error:  # noqa: BLE001  # nothing of it is shown
            _LOG.error("intake fault", kind=type(error).__name__)  # a trace would show answers
            status, body, more = _refused(RefusedError(FAULT), headers)
        allowed = self._terms.allowed(headers.get(b"origin"))
        length = (b"content-length", str(len(body)).encode())
        await send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [*_OURS, length, *more, *allowed],
            }
        )
        is_head = scope["method"] == "HEAD"
        await send({"type": "http.response.body", "body": b"" if is_head else body})

    async def _answer(self, scope: Any, headers: dict[bytes, bytes], receive: Any) -> Answer:
        path, method = scope["path"], scope["method"]
        methods = _METHODS.get(path)
        if methods is None:
            raise RefusedError(MISSING)
        if method not in methods:
            raise RefusedError(OTHER_METHOD, headers=((b"allow", ", ".join(methods).encode()),))
        if method == "OPTIONS":
            return 204, b"", self._terms.preflight(headers.get(b"origin"), methods)
        if path == "/api/v1/submissions":
            return await self._take(scope, headers, receive)
        assert self._signer is not None
        return _json(200, document() if path.endswith("openapi.json") else self._signer.public)

    async def _take(self, scope: Any, headers: dict[bytes, bytes], receive: Any) -> Answer:
        kind = kind_of(headers.get(b"content-type", b""), headers.get(b"content-encoding", b""))
        address = self._terms.address(scope["client"], headers)
        self._demand_patience(address, 1)
        if self._writer.is_full:
            raise _busy()
        limit, patience = MOST_BYTES[kind], self._terms.patience
        with bodies.Held(self._room) as held:
            try:
                body = await bodies.body_of(receive, headers, limit, patience, held)
            except bodies.BodyError as error:
                raise _not_taken(error, limit, patience) from None
            arrived = read_body(body, kind, self.quizzes, datetime.now(UTC))
            if len(arrived) > 1:
                self._demand_patience(address, len(arrived) - 1)
            kept = await self._keep(arrived)
        return self._receipted(arrived, kept, kind)

    def _demand_patience(self, address: str, count: int) -> None:
        """Raises RefusedError when that address has sent enough for now."""
        now = asyncio.get_running_loop().time()
        if seconds := self._buckets.wait(address, count, now):
            raise RefusedError(TOO_OFTEN, seconds=seconds, headers=wait(seconds))

    async def _keep(self, arrived: list[Arrived]) -> list[Kept]:
        try:
            return await self._writer.together(keep_all, arrived)
        except FullError:
            raise _busy() from None
        except DatabaseError as error:
            _LOG.error("intake database", kind=type(error).__name__)
            raise _busy() from None

    def _receipted(self, arrived: list[Arrived], kept: list[Kept], kind: str) -> Answer:
        """201 where something is new, 200 where all was known, 409 where other bytes were."""
        assert self._signer is not None
        receipts: list[Receipt] = []
        clash: tuple[Arrived, Kept] | None = None
        for one, standing in zip(arrived, kept, strict=True):
            if standing.digest == one.digest:
                receipts.append(
                    self._signer.receipt(one.uuid, one.quiz, one.digest, standing.received)
                )
            else:
                clash = clash or (one, standing)
        if clash is not None:
            one, standing = clash
            more = {"submission": one.uuid, "known": standing.digest, "given": one.digest}
            raise RefusedError(CONFLICT, more={**more, "receipts": tuple(receipts)})
        status = 201 if any(standing.is_new for standing in kept) else 200
        return _json(status, receipts[0] if kind == "application/json" else receipts)


_CLOSE: Headers = ((b"connection", b"close"),)
"""What is still on its way is not read."""


def _not_taken(error: bodies.BodyError, limit: int, patience: float) -> RefusedError:
    """The same, as this address tells it."""
    if error.status == bodies.BUSY:
        return _busy()
    if error.status == bodies.TOO_SLOW:
        return RefusedError(TOO_SLOW, seconds=round(patience), headers=_CLOSE)
    return RefusedError(TOO_LARGE, limit=limit, headers=_CLOSE)


def _busy() -> RefusedError:
    return RefusedError(BUSY, seconds=_COME_AGAIN, headers=wait(_COME_AGAIN))


def _json(status: int, value: Any) -> Answer:
    return status, _ENCODE(value), ((b"content-type", b"application/json"),)


def _refused(refused: RefusedError, headers: dict[bytes, bytes]) -> Answer:
    wanted = headers.get(b"accept-language", b"").lower()
    details = refused.details("en" if wanted.startswith(b"en") else "vi")
    kind = (b"content-type", MEDIA_TYPE)
    return details.status, _ENCODE(details), (kind, *refused.headers)
