"""What did someone probably mean by a code that the records do not know?"""

import re
from collections.abc import Iterable

from tha.records.messages import NO_SUCH_OFFICER, NO_SUCH_UNIT
from tha.records.models import Officer, Unit
from tha.source.language import Words
from tha.source.nearest import nearest
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import folded

_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_IMPORT = Words(
    vi="kiểm tra mã, hoặc thêm vào hồ sơ bằng tha officers import",
    en="check the code, or add it to the records with tha officers import",
)


def hint_for(code: str, known: Iterable[str]) -> Words:
    """The near one of the `known` codes, else how a code becomes known.

    Nearest is the one that differs in leading zeros alone.
    """
    listed = list(known)
    bare = bare_code(code)
    near = next((one for one in listed if bare_code(one) == bare), None) or nearest(code, listed)
    if near is None:
        return _IMPORT
    return Words(vi=f"có phải ý bạn là {near}?", en=f"did you mean {near}?")


def bare_code(code: str) -> str:
    """Folded, each number without zeros before it."""
    return _LEADING_ZEROS.sub("", folded(code))


def officer_codes() -> list[str]:
    """The code of every officer."""
    return list(Officer.objects.order_by("code").values_list("code", flat=True))


def no_such_officer(code: str, place: Place) -> Problem:
    """What is wrong when somebody asks for an officer whom the records do not know."""
    return NO_SUCH_OFFICER.at(place, officer=code, hint=hint_for(code, officer_codes()))


def no_such_unit(code: str, place: Place) -> Problem:
    """What is wrong when somebody asks for a unit that the records do not know."""
    units = Unit.objects.values_list("code", flat=True)
    return NO_SUCH_UNIT.at(place, unit=code, hint=hint_for(code, units))
