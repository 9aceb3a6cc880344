"""What has every item, whatever its type, and every option?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from tha.source.exact import exact, refuse_out_of_bounds
from tha.source.language import Words
from tha.source.nonblank import NonBlank
from tha.source.problem import Message

Letter = Annotated[
    str,
    msgspec.Meta(
        pattern=r"\A[^\W_][\w-]{0,19}\Z",
        extra={
            "expected": Words(
                vi="một tên bằng chữ, số hoặc gạch nối, tối đa 20 ký tự",
                en="a name of letters, digits or hyphens, at most 20",
            )
        },
    ),
]
"""What names an option, a statement or a side of a pair; tables write `a;c` and `1=c`."""
Level = Literal["remember", "understand", "apply", "analyse"]
Points = Annotated[
    Decimal, exact(0, 1000, Words(vi="một số từ 0 đến 1000", en="a number from 0 to 1000"))
]
Share = Annotated[Decimal, exact(0, 1, Words(vi="một số từ 0 đến 1", en="a number from 0 to 1"))]
Credit = Annotated[
    Decimal, exact(-100, 100, Words(vi="một số từ -100 đến 100", en="a number from -100 to 100"))
]
"""What an option adds to a sum; it may take away."""

Void = Literal["drop", "full"]
"""`drop`: the item counts for nobody; `full`: whoever was asked it earns all its points."""

Path = tuple[str | int, ...]
Fault = tuple[Path, Message, dict[str, object]]
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
    void: Void | None = None
    """Set when an item turns out to be faulty after it was asked; forms stay as they were drawn."""

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One choice: what it says, what is said to those who take it, what it earns."""

    text: NonBlank
    feedback: str = ""
    credit: Credit | None = None

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)
