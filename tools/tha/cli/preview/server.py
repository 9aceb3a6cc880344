"""How does a browser on this machine read the preview, and learn that it has changed?

Pages come from the newest good build, with one script more. The script asks what there is to tell;
the answer waits until there is something. Whoever asks by another name than this machine's own is
refused, so that no site on the web can read drafts.
"""

import json
import os
import re
import socket
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from tha.cli.preview.shown import Shown

OWN = "/_xem-truoc"
"""No page of the site has an address that begins so."""
_SCRIPT = Path(__file__).with_name("live.js")
_BUILDING = (
    "<!doctype html><html lang=vi><meta charset=utf-8><title>Đang dựng</title>"
    "<p>Đang dựng trang lần đầu…</p>"
).encode()
_LONGEST_WAIT = 20
_NUMBER = re.compile(r"[0-9]{1,9}")
_NO_WORKER = b"""self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", () => self.registration.unregister());
"""
"""Takes the place of one that keeps pages for reading offline: a preview is never kept."""
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def serve_shown(listening: socket.socket, shown: Shown) -> ThreadingHTTPServer:
    """The server at `listening`, which still has to be run."""

    class _Handler(_Answers):
        source = shown

    address = listening.getsockname()
    server = _Server(address[:2], _Handler, bind_and_activate=False)
    server.socket.close()
    server.socket = listening
    return server


class _Server(ThreadingHTTPServer):
    """Says nothing of readers who leave before the answer comes: every reload is one."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Answers(SimpleHTTPRequestHandler):
    """Answers GET and HEAD, and nothing else."""

    source: Shown
    timeout = 60

    def do_GET(self) -> None:
        """A file of the site, or what there is to tell."""
        self._answer()

    def do_HEAD(self) -> None:
        """The same without its body."""
        self._answer()

    def _answer(self) -> None:
        try:
            address = urlsplit(self.path)
            host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        except ValueError:  # such as //[
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if host not in _LOOPBACK:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif "\0" in unquote(address.path):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif address.path == f"{OWN}/live.js":
            self._send(_SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        elif address.path == f"{OWN}/moi":
            self._tell(parse_qs(address.query).get("sau", ["0"])[0])
        elif address.path == "/sw.js":
            self._send(_NO_WORKER, "text/javascript; charset=utf-8")
        else:
            self._send_file()

    def _tell(self, after: str) -> None:
        told = int(after) if _NUMBER.fullmatch(after) else 0
        state = self.source.after(told, _LONGEST_WAIT)
        body = json.dumps(msgspec.to_builtins(state), ensure_ascii=False).encode()
        self._send(body, "application/json")

    def _send_file(self) -> None:
        folder, number = self.source.folder, self.source.state().number
        tag = f'<script src="{OWN}/live.js?so={number}"></script>'.encode()
        if folder is None:
            self._send(_BUILDING + tag, "text/html; charset=utf-8")
            return
        self.directory = str(folder)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if os.path.isdir(path) else path  # noqa: PTH112  # no error for a name too long
        if path.suffix != ".html" or not os.path.isfile(path):  # noqa: PTH113
            super().do_HEAD() if self.command == "HEAD" else super().do_GET()
            return
        page = path.read_bytes()
        self._send(page.replace(b"</body>", tag + b"</body>", 1), "text/html; charset=utf-8")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.copyfile(BytesIO(body), self.wfile)

    def end_headers(self) -> None:
        """Nothing is kept: the next look is at the next build. Nor does another site show it."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Frame-Options", "SAMEORIGIN")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # named by the library
        """The terminal is for what is wrong with the text."""
