"""What has every item, whatever its type, and every option?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from tha.source.exact import exact, refuse_out_of_bounds
from tha.source.language import Words
from tha.source.problem import Message

Level = Literal["remember", "understand", "apply", "analyse"]
Points = Annotated[
    Decimal, exact(0, 1000, Words(vi="một số từ 0 đến 1000", en="a number from 0 to 1000"))
]
Share = Annotated[Decimal, exact(0, 1, Words(vi="một số từ 0 đến 1", en="a number from 0 to 1"))]
Credit = Annotated[
    Decimal, exact(-100, 100, Words(vi="một số từ -100 đến 100", en="a number from -100 to 100"))
]
"""What an option adds to a sum; it may take away."""

Fault = tuple[tuple[str | int, ...], Message, dict[str, object]]
"""What an item's own check finds: the path inside the item, the message, its gaps."""
Faults = Iterator[Fault]


class Asked(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The fields of every item. `id` and `stem` are empty only in the gaps of a cloze."""

    id: str = ""
    topic: str = ""
    level: Level | None = None
    points: Points = Decimal(1)
    stem: str = ""
    rationale: str = ""
    basis: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One choice: what it says, what is said to those who take it, what it earns."""

    text: str
    feedback: str = ""
    credit: Credit | None = None

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)
