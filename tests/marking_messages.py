"""By what is each message about marking sheets provoked?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from record_samples import MOMENT
from sheet_samples import (
    Pages,
    both,
    by_another_rubric,
    edited_part,
    exported,
    hand_in,
    marked,
    read,
    refilled,
    the_page,
    with_part,
)
from tha.records.database import open_records
from tha.records.rubric.rubric_marks import keep_marks
from tha.source.problem import Problem

Provoke = Callable[[bytes], bytes]


def _read(provoke: Provoke) -> Callable[[Path], list[Problem]]:
    """What is told of a sheet for two answers that `provoke` has changed."""

    def problems(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            hand_in(2)
            return read(provoke(exported("GK1")))[1]

    return problems


def _changed(change: Callable[[Pages], None]) -> Provoke:
    return lambda raw: refilled(marked(raw, both(1, 1)), change)


def _cell(row: int, column: int, value: Any) -> Provoke:
    def change(pages: Pages) -> None:
        the_page(pages)[row][column] = value

    return _changed(change)


def _hide(pages: Pages) -> None:
    del pages["_tha"]


def _rename(pages: Pages) -> None:
    pages["Khác"] = pages.pop(next(one for one in pages if one[0].isdigit()))


def _double(pages: Pages) -> None:
    page = the_page(pages)
    page.append(list(page[1]))


def _delete(pages: Pages) -> None:
    del the_page(pages)[1]


def _swap_answers(pages: Pages) -> None:
    page = the_page(pages)
    page[1][2], page[2][2] = page[2][2], page[1][2]


def _unknown(pages: Pages) -> None:
    the_page(pages).append(["AAAA-BBBB-CCCC", "", "", 1, 1, "", ""])


def _far(name: str, part: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    return part.replace(b"</sheetData>", cell) if name.endswith("sheet2.xml") else part


def _sheet_edition(folder: Path) -> list[Problem]:
    with open_records(folder / "a.sqlite3"):
        hand_in(1)
        sheet = exported("GK1")
    with open_records(folder / "b.sqlite3"):
        return read(sheet)[1]


def _not_ours(folder: Path) -> list[Problem]:
    with open_records(folder / "a.sqlite3"):
        hand_in(1)
        sheet = marked(exported("GK1"), both(1, 1))
    with open_records(folder / "b.sqlite3"):
        hand_in(1)
        return _kept(sheet)


def _other_rubric(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        hand_in(1)
        sheet = marked(exported("GK1"), both(1, 1))
        by_another_rubric()
        return _kept(sheet)


def _not_awaited(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        hand_in(1)
        late = marked(exported("GK2"), both(1, 2))
        _kept(marked(exported("GK1"), both(1, 1)))
        return _kept(late)


def _kept(raw: bytes) -> list[Problem]:
    sheet, problems = read(raw)
    return problems if sheet is None else list(keep_marks(sheet, MOMENT).problems)


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "intake/not-xlsx": _read(lambda _: b"x"),
    "intake/unsafe-workbook": _read(lambda raw: with_part(raw, "xl/vbaProject.bin")),
    "intake/workbook-too-large": _read(lambda raw: edited_part(raw, _far)),
    "intake/not-a-sheet": _read(_changed(_hide)),
    "intake/sheet-edition": _sheet_edition,
    "intake/sheet-page-gone": _read(_changed(_rename)),
    "intake/sheet-column": _read(_cell(0, 3, "Điểm")),
    "intake/sheet-unknown-row": _read(_changed(_unknown)),
    "intake/sheet-row-twice": _read(_changed(_double)),
    "intake/sheet-other-answer": _read(_changed(_swap_answers)),
    "intake/sheet-rows-gone": _read(_changed(_delete)),
    "intake/sheet-mark": _read(_cell(1, 3, "tốt")),
    "intake/sheet-half-filled": _read(_cell(1, 3, "")),
    "intake/sheet-not-ours": _not_ours,
    "intake/sheet-other-rubric": _other_rubric,
    "intake/sheet-not-awaited": _not_awaited,
}
