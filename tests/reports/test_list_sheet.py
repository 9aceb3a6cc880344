"""Is a list of people a harmless spreadsheet?"""

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from record_samples import MOMENT
from tha.records.people.everyone import RosterRow
from tha.reports.list_sheet import list_as_csv, list_as_xlsx

_HOSTILE = ["=1+1", "+84", "-x", "@SUM(A1)", "\t=1"]


def _row(name: str) -> RosterRow:
    return RosterRow("TH-0001", name, "DV-01", "Phòng mẫu A", "")


@pytest.mark.parametrize("name", _HOSTILE)
def test_nothing_in_csv_begins_as_a_formula(name: str) -> None:
    _, line, *_ = list_as_csv(RosterRow, [_row(name)]).decode("utf-8-sig").split("\n")
    assert line.split(",")[1].lstrip('"').startswith("'")


@pytest.mark.parametrize("name", _HOSTILE)
def test_in_a_workbook_every_text_is_a_text(name: str) -> None:
    content = list_as_xlsx(RosterRow, [_row(name)], "Cán bộ", MOMENT)
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        rows = book.get_sheet_by_index(0).to_python()
    assert rows[1][1] == name


def test_the_same_list_gives_the_same_bytes() -> None:
    first, second = (list_as_xlsx(RosterRow, [_row("An")], "Cán bộ", MOMENT) for _ in range(2))
    assert first == second


def test_a_list_of_nobody_has_the_names_of_the_columns() -> None:
    assert list_as_csv(RosterRow, []).decode("utf-8-sig").startswith("code,name,unit_code,")
    assert list_as_xlsx(RosterRow, [], "Cán bộ", MOMENT)
