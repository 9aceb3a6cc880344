"""What is a requirement, a learning or a service like, before a test changes one thing?"""

from datetime import date
from decimal import Decimal
from typing import Any

from tha.curriculum.requirements.requirement import Obligatory, Requirement
from tha.records.owed.learned import Learned

DAY = date(2026, 11, 24)


def a_requirement(**changes: Any) -> Requirement:
    """Ten hours in a year, no module; with `changes`."""
    fields: dict[str, Any] = {
        "id": "chv",
        "title": "Chấp hành viên",
        "hours": Decimal(10),
        "set_by": "đơn vị",
        **changes,
    }
    return Requirement(**fields)


def an_obligatory(module: str = "dao-duc", every: str = "year", **changes: Any) -> Obligatory:
    """A module that is due; with `changes`."""
    fields: dict[str, Any] = {"module": module, "title": "Đạo đức", "every": every, **changes}
    return Obligatory(**fields)


def a_learning(on: str, hours: int = 4, module: str = "", **changes: Any) -> Learned:
    """A class of four hours on a day, written `2026-03-01`; with `changes`."""
    fields: dict[str, Any] = {
        "on": date.fromisoformat(on),
        "source": "class",
        "reference": f"LOP-{on}",
        "hours": Decimal(hours),
        "module": module,
        **changes,
    }
    return Learned(**fields)
