"""How does a browser save answers? `PUT /cong/ky/<seat>/tra-loi/`, beside Django.

A program of its own, because a thousand officers answer at once: no session, no middleware, one
signed token, and a commit that many share. The token stands in `Authorization: Seat <token>`, which
no other site's page can make a browser send.
"""

import re
from datetime import UTC, datetime

import msgspec

from tha.web.bodies import TOO_LARGE, TOO_SLOW, BodyError, GoneError, body_of
from tha.web.group_commit import FullError, GroupCommit
from tha.web.sittings.answers import Given, Saved, Sent, save_all
from tha.web.sittings.tokens import hold_in
from tha.web.watched.programs import Receive, Scope, Send

_PATH = re.compile(r"/cong/ky/([0-9]{1,18})/tra-loi/\Z")
_SCHEME = b"Seat "
_LARGEST = 500_000
"""Bytes of a request."""
_NOT_TAKEN = {
    TOO_LARGE: "Câu trả lời quá dài.",
    TOO_SLOW: "Câu trả lời tới quá chậm; hãy gửi lại.",
}
_DECODE = msgspec.json.Decoder(dict[str, Given]).decode
_ENCODE = msgspec.json.Encoder().encode


def is_saving(path: str) -> bool:
    """Whether a request to `path` is for the program of this file."""
    return _PATH.match(path) is not None


class _RefusedError(Exception):
    """The request is answered with `status` and nothing is saved."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class Saving:
    """The program; what comes in is written by `writer`."""

    def __init__(self, writer: GroupCommit) -> None:
        self._writer = writer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        try:
            saved = await self._save(scope, receive)
        except _RefusedError as error:
            body = {"status": error.status, "title": str(error)}
            await _answer(send, error.status, _ENCODE(body), b"application/problem+json")
        else:
            await _answer(send, 200, _ENCODE(saved), b"application/json")

    async def _save(self, scope: Scope, receive: Receive) -> Saved:
        if scope["method"] != "PUT":
            raise _RefusedError(405, "Chỉ nhận PUT.")
        headers = dict(scope["headers"])
        hold = hold_in(_token(headers.get(b"authorization", b"")))
        found = _PATH.match(scope["path"])
        if hold is None or found is None or int(found[1]) != hold.seat:
            raise _RefusedError(403, "Mã của bài làm không đúng.")
        try:
            answers = _DECODE(await body_of(receive, headers, _LARGEST))
        except BodyError as error:
            raise _RefusedError(error.status, _NOT_TAKEN[error.status]) from error
        except GoneError as error:
            raise _RefusedError(400, "Kết nối bị ngắt giữa chừng.") from error
        except (msgspec.DecodeError, RecursionError) as error:
            raise _RefusedError(400, "Không đọc được câu trả lời.") from error
        sent = Sent(hold, datetime.now(UTC), answers)
        try:
            saved = await self._writer.together(save_all, sent)
        except FullError as error:
            raise _RefusedError(503, "Máy chủ đang bận; hãy gửi lại sau giây lát.") from error
        if saved is None:
            raise _RefusedError(404, "Không có bài làm này.")
        return saved


def _token(header: bytes) -> str:
    return header.removeprefix(_SCHEME).decode("latin-1") if header.startswith(_SCHEME) else ""


async def _answer(send: Send, status: int, body: bytes, kind: bytes) -> None:
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    if status == 503:  # noqa: PLR2004  # HTTP's own number
        headers.append((b"retry-after", b"2"))
    if status == 405:  # noqa: PLR2004  # the same
        headers.append((b"allow", b"PUT"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
