"""How does an exact number stay exact in a database whose only fraction is a float?"""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import models

_Set_contra = TypeVar("_Set_contra", contravariant=True)
_Get_co = TypeVar("_Get_co", covariant=True)

if TYPE_CHECKING:
    _Field = models.Field
else:  # Django's fields take type parameters from mypy alone
    _Field = {(_Set_contra, _Get_co): models.Field}

_PLACES = 4


class ExactField(_Field[_Set_contra, _Get_co]):
    """A Decimal of at most four places, kept as a whole number of ten-thousandths.

    Sums in the database are exact too. Raises ValueError for a number with more places.
    """

    _pyi_private_set_type: Decimal
    _pyi_private_get_type: Decimal

    def get_internal_type(self) -> str:
        """The column is one of whole numbers."""
        return "BigIntegerField"

    def from_db_value(self, value: int | None, *_: object) -> Decimal | None:
        """The number that was kept: 7.5, 10, 0.3333."""
        return None if value is None else plain(Decimal(value).scaleb(-_PLACES))

    def to_python(self, value: Any) -> Decimal | None:
        """`value` as the number it writes."""
        return None if value is None else Decimal(value)

    def get_prep_value(self, value: Any) -> Any:
        """The whole number to keep."""
        if value is None or hasattr(value, "resolve_expression"):
            return value
        kept = Decimal(value).scaleb(_PLACES)
        if kept != int(kept):
            raise ValueError(f"{value} has more than {_PLACES} places")
        return int(kept)


def plain(value: Decimal) -> Decimal:
    """`value` without trailing zeros and without an exponent: 7.5, 10."""
    shortest = value.normalize()
    exponent = shortest.as_tuple().exponent
    return shortest.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else shortest
