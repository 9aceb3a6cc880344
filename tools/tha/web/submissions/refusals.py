"""What is said when a request at the open address is refused?

As RFC 9457 has it: `application/problem+json`. `type` leads to the table in the OpenAPI document.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from tha.source.language import Language, Words
from tha.source.problem import Problem

MEDIA_TYPE = b"application/problem+json"
_TYPES = "/api/v1/openapi.json#/x-problems/"


class Refusal(msgspec.Struct, frozen=True):
    """A status of HTTP, what is wrong, and what can be done."""

    status: int
    name: str
    title: Words
    detail: Words


class Wrong(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong with what was sent; `line` counts from 1."""

    line: int
    code: str
    title: str
    detail: str


class ProblemDetails(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every answer that is no success."""

    type: str
    title: str
    status: int
    detail: str
    problems: tuple[Wrong, ...] = ()
    """Everything that is wrong with what was sent."""
    submission: str | None = None
    known: str | None = None
    """In a conflict: the digest of the bytes that came first."""
    given: str | None = None
    """In a conflict: the digest of the bytes that came now."""
    receipts: tuple[Any, ...] = ()
    """In a conflict of one among several submissions: what was kept of the others."""


MISSING = Refusal(
    404,
    "missing",
    Words(vi="không có gì ở địa chỉ này", en="there is nothing at this address"),
    Words(vi="xem /api/v1/openapi.json", en="see /api/v1/openapi.json"),
)
OTHER_METHOD = Refusal(
    405,
    "other-method",
    Words(vi="địa chỉ này không nhận phương thức ấy", en="this address does not take that method"),
    Words(vi="dùng phương thức ghi ở Allow", en="use a method that Allow names"),
)
TOO_SLOW = Refusal(
    408,
    "too-slow",
    Words(vi="bài nộp không tới đủ trong {seconds} giây", en="it did not come within {seconds} s"),
    Words(vi="gửi lại, cùng mã bài nộp", en="send it again with the same submission id"),
)
CONFLICT = Refusal(
    409,
    "conflict",
    Words(
        vi="mã bài nộp này đã được nhận với nội dung khác",
        en="this submission was received before with other bytes",
    ),
    Words(
        vi="bản nhận trước được giữ; bài khác phải có mã khác",
        en="what came first stays; another submission needs an id of its own",
    ),
)
TOO_LARGE = Refusal(
    413,
    "too-large",
    Words(vi="nội dung dài hơn {limit} byte", en="the body is longer than {limit} bytes"),
    Words(vi="chia thành nhiều lần gửi", en="send it in parts"),
)
TOO_MANY = Refusal(
    413,
    "too-many",
    Words(
        vi="có hơn {limit} bài nộp trong một lần gửi", en="more than {limit} submissions at once"
    ),
    Words(vi="chia thành nhiều lần gửi", en="send them in parts"),
)
OTHER_TYPE = Refusal(
    415,
    "other-type",
    Words(
        vi="chỉ nhận application/json (một bài) hoặc application/x-ndjson (mỗi dòng một bài), "
        "không nén, mã UTF-8",
        en="only application/json (one) or application/x-ndjson (one a line) is taken, not packed, "
        "in UTF-8",
    ),
    Words(vi="ghi đúng Content-Type", en="name it in Content-Type"),
)
UNREADABLE = Refusal(
    422,
    "unreadable",
    Words(vi="nội dung không phải là bài nộp", en="this is no submission"),
    Words(
        vi="sửa những chỗ nêu ở problems; chưa bài nào trong lần gửi này được nhận",
        en="mend what problems lists; nothing of this request was kept",
    ),
)
NOT_YET = Refusal(
    403,
    "not-yet",
    Words(vi="cuộc thi chưa mở", en="the contest is not open yet"),
    Words(vi="gửi lại từ {opens}", en="send it again from {opens}"),
)
CLOSED = Refusal(
    403,
    "closed",
    Words(vi="cuộc thi đã đóng lúc {closes}", en="the contest closed at {closes}"),
    Words(
        vi="gửi tệp bài làm cho ban tổ chức; họ quyết định có tính hay không",
        en="send the file to the organisers, who decide whether it counts",
    ),
)
TOO_OFTEN = Refusal(
    429,
    "too-often",
    Words(vi="địa chỉ mạng này gửi quá nhiều", en="too much comes from this address"),
    Words(vi="đợi {seconds} giây rồi gửi lại", en="wait {seconds} s, then send it again"),
)
BUSY = Refusal(
    503,
    "busy",
    Words(vi="đang có quá nhiều bài chờ ghi", en="too many wait to be kept"),
    Words(
        vi="bài này CHƯA được nhận; đợi {seconds} giây rồi gửi lại, cùng mã bài nộp",
        en="it is NOT received; wait {seconds} s, then send it again with the same id",
    ),
)
FAULT = Refusal(
    500,
    "fault",
    Words(vi="máy chủ gặp lỗi", en="a fault of ours"),
    Words(
        vi="chưa chắc bài này đã được nhận; gửi lại, cùng mã bài nộp",
        en="it may not be received; send it again with the same id",
    ),
)
ALL = (
    *(MISSING, OTHER_METHOD, TOO_SLOW, CONFLICT, TOO_LARGE, TOO_MANY, OTHER_TYPE, UNREADABLE),
    *(NOT_YET, CLOSED, TOO_OFTEN, BUSY, FAULT),
)


class RefusedError(Exception):
    """A request is refused: how, and what else is told."""

    def __init__(
        self,
        refusal: Refusal,
        *,
        problems: tuple[Problem, ...] = (),
        more: Mapping[str, Any] | None = None,
        headers: tuple[tuple[bytes, bytes], ...] = (),
        **gaps: object,
    ) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal
        self.headers = headers
        self._problems = problems
        self._more = more or {}
        self._gaps = {name: str(one) for name, one in gaps.items()}

    def details(self, language: Language) -> ProblemDetails:
        """What is told, in `language`."""
        one = self.refusal
        return ProblemDetails(
            type=_TYPES + one.name,
            title=one.title.into(language, **self._gaps),
            status=one.status,
            detail=one.detail.into(language, **self._gaps),
            problems=tuple(_wrong(each, language) for each in self._problems),
            **self._more,
        )


def _wrong(problem: Problem, language: Language) -> Wrong:
    return Wrong(
        problem.place.line, problem.code, problem.sentence(language), problem.mend(language)
    )


def wait(seconds: int) -> tuple[tuple[bytes, bytes], ...]:
    """The header that says when to come again."""
    return ((b"retry-after", str(seconds).encode()),)
