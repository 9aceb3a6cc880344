"""Which program answers a request: the site's files, the platform's files, or Django?"""

from pathlib import Path
from typing import Protocol, cast

from django.core.asgi import get_asgi_application
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.staticfiles import StaticFiles

from tha.site.offline.service_worker import NAME as WORKER
from tha.web.bodies import Bounded
from tha.web.council_desk.reading import Reading, counted
from tha.web.group_commit import GroupCommit
from tha.web.headers import ASK_ANEW, FILES, NO_STORE, NOTHING, SITE, headed
from tha.web.sittings.saving import Saving, is_saving
from tha.web.sittings.sweep import Sweep
from tha.web.submissions.door import BEGINS, IntakeDoor
from tha.web.submissions.terms import terms
from tha.web.watched.health import health, metrics
from tha.web.watched.programs import Program, Receive, Scope, Send
from tha.web.watched.requests import Watched, named

_OWN_FILES = Path(__file__).parent / "static"
_PLAYER_FILES = Path(__file__).parents[1] / "site" / "theme" / "assets"


class Lasting(Protocol):
    """What begins and ends with the process."""

    async def start(self) -> None:
        """Before the first request."""

    async def stop(self) -> None:
        """After the last."""


def platform(site: Path) -> Program:
    """Everything that `tha serve` answers, the built site in the folder `site` included."""
    writer = GroupCommit()
    intake = IntakeDoor(writer, terms())
    reading = Reading()
    saving = headed(named("saving", Saving(writer)), NOTHING)
    pages = Bounded(cast("Program", get_asgi_application()))
    shown = _site(site)
    nowhere = headed(named("nowhere", PlainTextResponse("", 404)), NOTHING)
    lasting: tuple[Lasting, ...] = (writer, intake, reading, Sweep())
    """Started in this order, stopped in the other."""
    doors: tuple[tuple[str, Program], ...] = (
        ("/health/", headed(health, NOTHING)),
        ("/metrics", headed(metrics, NOTHING)),
        ("/cong/tep/bai/", _files("/cong/tep/bai", _PLAYER_FILES)),
        ("/cong/tep/", _files("/cong/tep", _OWN_FILES)),
        ("/cong/", headed(named("platform", pages), NOTHING, NO_STORE)),
        (BEGINS, headed(named("intake", intake), NOTHING)),
        (f"/{WORKER}", headed(named("site", shown), SITE, ASK_ANEW)),
        ("/", headed(named("site", counted(shown, reading)), SITE)),
    )

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _live(lasting, receive, send)
            return
        path = scope["path"]
        by_prefix = (door for prefix, door in doors if path.startswith(prefix))
        program = saving if is_saving(path) else next(by_prefix, nowhere)
        if "\0" in path:  # which no database takes
            program = nowhere
        await program(scope, receive, send)

    return Watched(answer)


def _files(prefix: str, folder: Path) -> Program:
    return headed(named("files", _Below(prefix, _lying_in(StaticFiles(directory=folder)))), FILES)


def _site(folder: Path) -> Program:
    return _lying_in(StaticFiles(directory=folder, html=True))


def _lying_in(files: StaticFiles) -> Program:
    """`files`, which by themselves raise what is to be answered."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await files(scope, receive, send)
        except HTTPException as error:
            refusal = PlainTextResponse("", error.status_code, error.headers)
            await refusal(scope, receive, send)

    return answer


class _Below:
    """A program that knows nothing of the prefix it stands behind."""

    def __init__(self, prefix: str, program: Program) -> None:
        self._prefix = prefix
        self._program = program

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._program({**scope, "root_path": self._prefix}, receive, send)


async def _live(lasting: tuple[Lasting, ...], receive: Receive, send: Send) -> None:
    """Says that everything is ready, then that everything has ended."""
    while True:
        told = (await receive())["type"]
        is_end = told == "lifespan.shutdown"
        for one in reversed(lasting) if is_end else lasting:
            await (one.stop() if is_end else one.start())
        await send({"type": f"{told}.complete"})
        if is_end:
            return
