"""What does an officer hand in?"""

from typing import Annotated, Any

import msgspec

from tha.source.language import Words
from tha.source.moment import Moment, refuse_beyond_calendar

_AN_ID = Words(
    vi="một mã không có dấu cách hay ký tự ẩn, tối đa 100 ký tự",
    en="an id of printed signs, without spaces",
)
_A_SEED = Words(vi="số nguyên từ 0 đến 4294967295", en="a whole number from 0 to 4294967295")
_A_UUID = Words(
    vi="một UUID chữ thường, như 01960000-0000-7000-8000-000000000001",
    en="a UUID in lower case, such as 01960000-0000-7000-8000-000000000001",
)

_UNSEEN = (
    # Spaces, controls, what Unicode calls Default_Ignorable_Code_Point, U+2800 (braille without
    # dots) and U+FFF9 to U+FFFB (they frame annotations).
    r"\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_PRINTED = rf"^[^{_UNSEEN}]+\Z"
"""Neither spaces nor signs that nobody sees: a code is read by people."""

Id = Annotated[
    str,
    msgspec.Meta(min_length=1, max_length=100, pattern=_PRINTED, extra={"expected": _AN_ID}),
]
Seed = Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF, extra={"expected": _A_SEED})]
UUID = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", extra={"expected": _A_UUID}
    ),
]


class Submission(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """All responses of one attempt; `form` is the seed of the drawn form, if one was drawn."""

    submission: UUID
    quiz: Id
    edition: str | None = None
    form: Seed | None = None
    officer: Id | None = None
    participant: Id | None = None
    """Who answers in a contest, where nobody needs to be an officer."""
    started: Moment | None = None
    finished: Moment | None = None
    answers: dict[str, Any]

    def __post_init__(self) -> None:
        """Raises ValueError when a moment is out of bounds."""
        refuse_beyond_calendar(self.started, self.finished)
