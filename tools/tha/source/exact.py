"""Which exact numbers may a field hold?

msgspec takes NaN, Infinity and 1E+999999999 for a Decimal and knows no bounds for one. A field of
exact numbers is therefore annotated with `exact(…)`, and its Struct refuses at birth what is out
of bounds; `structs.py` then says where it stands.
"""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import msgspec

from tha.source.language import Words

_LONGEST = 30
"""Digits, and places before or after the point: fractions of such numbers stay small."""


class Bounds(msgspec.Struct, frozen=True):
    """The least and the most that a field takes."""

    least: Decimal
    most: Decimal

    def hold(self, value: Decimal) -> bool:
        """Whether `value` is a number within the bounds, written at a sane length."""
        if not value.is_finite():
            return False
        _, digits, exponent = value.as_tuple()
        assert isinstance(exponent, int)  # it is a letter only for what is not finite
        sane = len(digits) <= _LONGEST and abs(exponent) <= _LONGEST
        return sane and self.least <= value <= self.most


def exact(least: int, most: int, expected: Words) -> msgspec.Meta:
    """The annotation of a Decimal from `least` to `most`, which `expected` says in words."""
    bounds = Bounds(Decimal(least), Decimal(most))
    return msgspec.Meta(extra={"expected": expected, "bounds": bounds})


def bounds_of(kind: Any) -> Bounds | None:
    """The bounds that the type of a field sets, at whatever depth of its annotation."""
    if get_origin(kind) is Annotated:
        for meta in get_args(kind)[1:]:
            if isinstance(meta, msgspec.Meta) and meta.extra and "bounds" in meta.extra:
                bounds: Bounds = meta.extra["bounds"]
                return bounds
    return next((found for one in get_args(kind) if (found := bounds_of(one))), None)


def refuse_out_of_bounds(struct: msgspec.Struct) -> None:
    """Raises ValueError when a bounded field of `struct` holds what is out of its bounds."""
    for name, bounds, default in _bounded_fields(type(struct)):
        value = getattr(struct, name)
        if value is default or value is None:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if not bounds.hold(one):
                raise ValueError(f"{one} in {name} is out of bounds")


@cache
def _bounded_fields(kind: type[msgspec.Struct]) -> list[tuple[str, Bounds, Any]]:
    fields = msgspec.structs.fields(kind)
    return [(one.name, found, one.default) for one in fields if (found := bounds_of(one.type))]
