"""What does another site answer, as far as a test needs one on this machine?

`with another_site({"/cu": 404}) as site:` gives its address; every other path is there. `asked` of
the site lists what it was asked, as `HEAD /cu`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import msgspec

Answers = Mapping[str, int | str]
"""By path, or by method and path: a status, or where the path has moved for good."""


class Site(msgspec.Struct, frozen=True):
    """Its address, without a stroke at the end, and what it was asked."""

    address: str
    asked: list[str]


@contextmanager
def another_site(answers: Answers) -> Iterator[Site]:
    """A site with those answers while the block runs."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            line = f"{self.command} {self.path}"
            asked.append(line)
            answer = answers.get(line, answers.get(self.path, 200))
            self.send_response(301 if isinstance(answer, str) else answer)
            if isinstance(answer, str):
                self.send_header("Location", answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = _answer  # noqa: N815  # named by the library

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Thread(target=server.serve_forever, args=(0.02,))
    running.start()
    try:
        yield Site(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        running.join()
        server.server_close()
