"""How does a test talk to a running platform, and what does it hand in?"""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import uvicorn

from samples import a_quiz_text, authored
from tha.web.asgi import platform

_PATIENCE = 20


def a_window(year: int) -> dict[str, str]:
    """A contest on the first day of `year`."""
    return {"opens": f"{year}-01-01T08:00:00+07:00", "closes": f"{year}-01-01T20:00:00+07:00"}


def write_quiz(folder: Path, name: str = "kiem-tra", **head: Any) -> None:
    """A quiz with one item in the project in `folder`."""
    quizzes = folder / "quizzes"
    quizzes.mkdir(exist_ok=True)
    given = {"purpose": "assessment", **head}
    text = a_quiz_text(authored("single_choice"), **given).content
    (quizzes / f"{name}.yml").write_text(text, encoding="utf-8")


def a_submission(number: int = 1, **changes: Any) -> bytes:
    """Submission `number`, as it is posted."""
    given = {
        "submission": str(UUID(int=number)),
        "quiz": "kiem-tra",
        "officer": "TH-0001",
        "finished": "2026-11-24T08:00:00+07:00",
        "answers": {"sc-01": "a"},
        **changes,
    }
    return json.dumps(given, ensure_ascii=False).encode()


@contextmanager
def a_served_platform(folder: Path, site: Path | None = None) -> Iterator[str]:
    """The address of the platform of the current folder, until the end."""
    if site is None:
        site = folder / "site"
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(platform(site), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        end = time.monotonic() + _PATIENCE
        while not server.started and thread.is_alive() and time.monotonic() < end:
            time.sleep(0.01)
        assert server.started
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)
