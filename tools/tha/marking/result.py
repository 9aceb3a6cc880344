"""What comes out of marking one submission?"""

from decimal import Decimal, localcontext
from fractions import Fraction

import msgspec


class Result(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The marks of one submission.

    `marks` holds every item asked that is not pending, omitted ones at 0. `passed` is None while
    an item is pending, and where the quiz has no pass mark. `percent` is of `maximum`.
    """

    submission: str
    quiz: str
    edition: str
    officer: str | None = None
    participant: str | None = None
    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None
    pending: tuple[str, ...]
    omitted: tuple[str, ...]
    marks: dict[str, Decimal]
    edition_assumed: bool = False
    """Whether the submission named no edition, so that the one in force was taken."""


def rounded(exact: Fraction) -> Decimal:
    """`exact` rounded once, half-even to four places: 7.5, 10, 0.3333."""
    whole = round(exact * 10_000)  # of a Fraction: exact, half to even
    with localcontext(prec=60):
        return Decimal(whole).scaleb(-4).normalize() + 0


_ENCODER = msgspec.json.Encoder(decimal_format="number")


def encode_result(result: Result) -> bytes:
    """The result as one line of JSON, without the line's end."""
    return _ENCODER.encode(result)
