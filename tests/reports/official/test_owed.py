"""Do the documents tell what is left to learn, and by when?"""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from tha.records.owed.owed import Owed, OwedModule
from tha.reports.official.owed import left_of, owed_table


def _owed(**changes: Any) -> Owed:
    one = Owed(
        requirement="hang-nam",
        title="Bồi dưỡng hằng năm",
        set_by="đơn vị",
        year=2026,
        due=date(2026, 12, 31),
        full_hours=Decimal(40),
        months=12,
        hours=Decimal(40),
        earned=Decimal("32.5"),
        left=Decimal("7.5"),
        modules=(OwedModule("dao-duc", "Đạo đức công vụ", "year", None),),
        met_on=None,
        status="due",
    )
    return msgspec.structs.replace(one, **changes)


def test_hours_and_modules_left_are_told() -> None:
    assert left_of(_owed()) == "7,5 tiết; bài: Đạo đức công vụ"


def test_where_nothing_is_left_a_dash_stands() -> None:
    assert left_of(_owed(left=Decimal(0), modules=())) == "—"


def test_a_requirement_stands_with_its_day_and_how_it_stands() -> None:
    [row] = owed_table([_owed(status="late")], "Còn phải học").rows
    assert row[-2:] == (date(2026, 12, 31), "quá hạn")
