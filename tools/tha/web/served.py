"""How does the platform come to run in this process, or in several?"""

import os
import socket
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import uvicorn
from django.db import connection
from django.urls import reverse
from uvicorn.supervisors import Multiprocess

from tha.web.accounts.invite import first_administrator
from tha.web.watched.logs import log_to_stderr
from tha.web.worker import SITE_VARIABLE

if TYPE_CHECKING:
    from tha.web.watched.programs import Program

_AS_WE_LIKE: dict[str, Any] = {
    "log_config": None,
    "lifespan": "on",  # by itself it would serve although what lasts could not start
    "access_log": False,
    "ws": "none",
    "server_header": False,
    "proxy_headers": False,  # Django reads what the proxy says of TLS
    "timeout_keep_alive": 20,
    "timeout_graceful_shutdown": 20,
}


def invitation_link(address: str) -> str | None:
    """A link that the first administrator takes up, at `address`; None when there is one."""
    code = first_administrator(datetime.now(UTC))
    return None if code is None else address + reverse("accounts:invited", args=[code])


def serve_at(listening: socket.socket, site: Path) -> None:
    """Answers what comes in at `listening` until interrupted. Exits with 3 when it cannot start."""
    from tha.web.asgi import platform  # noqa: PLC0415  # figures choose their store when imported

    log_to_stderr()
    program: Program = platform(site)
    uvicorn.Server(uvicorn.Config(program, **_AS_WE_LIKE)).run(sockets=[listening])


def serve_by_workers(listening: socket.socket, site: Path, count: int) -> None:
    """The same, by `count` processes; one that dies is replaced."""
    log_to_stderr()
    connection.close()  # each worker opens its own
    os.environ[SITE_VARIABLE] = str(site)
    config = uvicorn.Config("tha.web.worker:program", factory=True, workers=count, **_AS_WE_LIKE)
    with TemporaryDirectory() as figures:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = figures
        Multiprocess(config, sockets=[listening]).run()
