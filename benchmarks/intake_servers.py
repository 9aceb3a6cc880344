"""Which server takes submissions: ours, a bare handler over the same group commit, a plain view?

`python intake_servers.py WHICH SOCKET`: the number of an open socket, inherited; the database is
named by the environment, as always, and has its tables.
"""

import logging
import socket
import sys
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import uvicorn

from tha.records.database import chosen_target
from tha.web.opened import open_platform, set_up

set_up()  # models can only be imported once Django is ready

from django.conf import settings  # noqa: E402  # the same
from django.core.asgi import get_asgi_application  # noqa: E402
from django.http import HttpRequest, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402
from django.views.decorators.csrf import csrf_exempt  # noqa: E402
from starlette.applications import Starlette  # noqa: E402
from starlette.requests import Request  # noqa: E402
from starlette.responses import JSONResponse  # noqa: E402
from starlette.routing import Route  # noqa: E402

from tha.intake.duplicates import raw_digest  # noqa: E402
from tha.web.asgi import platform  # noqa: E402
from tha.web.group_commit import GroupCommit  # noqa: E402
from tha.web.submissions.keep import Arrived, keep_all  # noqa: E402
from tha.web.submissions.models import Received  # noqa: E402

_DIGEST = raw_digest(b"")


def bare() -> Any:
    """Starlette, which keeps what comes without a look at it."""
    writer = GroupCommit()

    async def take(request: Request) -> JSONResponse:
        body = await request.body()
        arrived = [Arrived(str(uuid.uuid4()), "kiem-tra", _DIGEST, timezone.now(), body)]
        await writer.together(keep_all, arrived)
        return JSONResponse({"kept": True}, 201)

    @asynccontextmanager
    async def lasting(_: Starlette) -> AsyncIterator[None]:
        await writer.start()
        yield
        await writer.stop()

    routes = [Route("/api/v1/submissions", take, methods=["POST"])]
    return Starlette(routes=routes, lifespan=lasting)


@csrf_exempt
def view(request: HttpRequest) -> JsonResponse:
    """What one would write first: read it, keep it, say so."""
    given = msgspec.json.decode(request.body)
    Received.objects.create(
        uuid=given["submission"],
        quiz=given["quiz"],
        digest=raw_digest(request.body),
        received=timezone.now(),
        raw=request.body,
    )
    return JsonResponse({"kept": True}, status=201, headers={"content-length": "14"})


urlpatterns = [path("api/v1/submissions", view)]


def plain() -> Any:
    """Django, with no middleware at all."""
    settings.ROOT_URLCONF = "intake_servers"
    settings.MIDDLEWARE = []
    return get_asgi_application()


class _Telling(uvicorn.Server):
    """Says when it is ready: the socket takes connections before."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print("ready", flush=True)


def main() -> None:
    which, number = sys.argv[1], int(sys.argv[2])
    logging.disable()  # the plain view fails where PostgreSQL lets nobody more in; it is counted
    programs = {"ours": lambda: platform(Path("site")), "bare": bare, "plain": plain}
    lifespan: Any = "off" if which == "plain" else "on"
    with open_platform(chosen_target()):
        program: Any = programs[which]()
        config = uvicorn.Config(program, log_config=None, access_log=False, lifespan=lifespan)
        _Telling(config).run(sockets=[socket.socket(fileno=number)])


if __name__ == "__main__":
    main()
