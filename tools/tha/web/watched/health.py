"""Does the platform live, is it ready to work, and what do its figures say?

`/health/live`: the process answers. `/health/ready`: its database does too. `/metrics`: figures for
Prometheus, to whoever shows the token of THA_METRICS_TOKEN; where none is set, to this machine
alone. A request that a proxy passed on is nobody of this machine, wherever its connection comes
from.
"""

import asyncio
import hmac
import os
from collections.abc import Mapping

from django.db import DatabaseError, connections
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from tha.web.watched.programs import Receive, Scope, Send
from tha.web.watched.requests import PAGE

_SELF = frozenset({"127.0.0.1", "::1"})
_PASSED_ON = ("x-forwarded-for", "x-forwarded-proto", "x-real-ip", "forwarded")
_PATIENCE = 5
"""Seconds for the database to answer."""
_NO_STORE = {"Cache-Control": "no-store"}


async def health(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers below /health/."""
    scope[PAGE] = "health"
    answer = await _health(scope["path"])
    await answer(scope, receive, send)


async def metrics(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers /metrics; whoever may not see it learns nothing of its being there."""
    scope[PAGE] = "metrics"
    answer = Response(status_code=404)
    if scope["path"] == "/metrics" and _may_see(Request(scope)):
        figures = await asyncio.to_thread(generate_latest, _figures())
        answer = Response(figures, headers=_NO_STORE, media_type=CONTENT_TYPE_LATEST)
    await answer(scope, receive, send)


async def _health(path: str) -> Response:
    match path:
        case "/health/live":
            return PlainTextResponse("live\n", headers=_NO_STORE)
        case "/health/ready":
            return await _readiness()
        case _:
            return Response(status_code=404)


async def _readiness() -> Response:
    try:
        async with asyncio.timeout(_PATIENCE):
            await asyncio.to_thread(_ask_database)
    except (DatabaseError, TimeoutError):
        return PlainTextResponse("database\n", 503, headers=_NO_STORE)
    return PlainTextResponse("ready\n", headers=_NO_STORE)


def _ask_database() -> None:
    """Raises DatabaseError when the tables cannot be read."""
    asked = connections["default"]
    try:
        with asked.cursor() as cursor:
            cursor.execute("SELECT 1 FROM accounts_account LIMIT 1")
            cursor.fetchone()
    finally:
        asked.close()  # this thread's own


def _may_see(request: Request, environ: Mapping[str, str] = os.environ) -> bool:
    if token := environ.get("THA_METRICS_TOKEN"):
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(shown.encode(), token.encode())
    is_passed_on = any(name in request.headers for name in _PASSED_ON)
    return request.client is not None and request.client.host in _SELF and not is_passed_on


def _figures() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together
