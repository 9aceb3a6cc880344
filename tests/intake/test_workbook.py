"""Is what came back from somebody's computer opened without harm, or refused with a reason?"""

import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sheet_samples import NAME, both, edited_part, exported, hand_in, marked, told, with_part
from tha.intake.sheet_layout import HIDDEN, pages_named
from tha.intake.workbook import LARGEST_FILE, Workbook, read_workbook, workbook_in
from tha.records.database import open_records
from tha.source.problem import Problem


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[bytes]:
    """The sheet of one answer, while the records that it is from are open."""
    with open_records(tmp_path_factory.mktemp("records") / "records.sqlite3"):
        hand_in(1)
        yield exported("GK1")


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/vbaProject.bin", "intake/unsafe-workbook"),
        ("xl/externalLinks/externalLink1.xml", "intake/unsafe-workbook"),
        ("xl/connections.xml", "intake/unsafe-workbook"),
        ("xl/embeddings/oleObject1.bin", "intake/unsafe-workbook"),
    ],
)
def test_what_could_run_or_fetch_is_refused(sheet: bytes, part: str, code: str) -> None:
    assert told(with_part(sheet, part)) == [(code, 1, 1)]


@pytest.mark.parametrize("raw", [b"", b"PK", b"phieu cham", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_workbook_is_told(raw: bytes) -> None:
    assert told(raw) == [("intake/not-xlsx", 1, 1)]


def test_an_archive_of_something_else_is_no_workbook() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        packed.writestr("content.xml", "<a/>")
    assert told(stream.getvalue()) == [("intake/not-xlsx", 1, 1)]


def test_a_bomb_is_not_unpacked(sheet: bytes) -> None:
    raw = with_part(sheet, "xl/media/image1.png", bytes(160_000_000))
    assert len(raw) < 1_000_000
    assert told(raw) == [("intake/workbook-too-large", 1, 1)]


def test_a_part_that_lies_about_its_size_is_refused(sheet: bytes) -> None:
    raw = with_part(sheet, "xl/media/image1.png", bytes(100_000))
    lying = raw.replace(struct.pack("<I", 100_000), struct.pack("<I", 10))
    assert told(lying) == [("intake/not-xlsx", 1, 1)]


def test_a_cell_at_the_far_corner_is_not_walked_to(sheet: bytes) -> None:
    def far(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet2.xml":
            return part
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        return part.replace(b"</sheetData>", cell)

    assert told(edited_part(sheet, far)) == [("intake/workbook-too-large", 1, 1)]


def _edited(sheet: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The sheet with `new` in place of the first `old` of one part, where it must be."""

    def edit(name: str, content: bytes) -> bytes:
        assert name != part or old in content
        return content.replace(old, new, 1) if name == part else content

    return edited_part(sheet, edit)


_PAGE = "xl/worksheets/sheet2.xml"
_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"


def test_all_pages_together_have_a_limit() -> None:
    """Two cells that are far apart make a page of millions."""
    corner = '<row r="50000"><c r="KN50000"><v>1</v></c></row>'
    assert told(_a_book(_row("page", "mau"), corner)) == [("intake/workbook-too-large", 1, 1)]


def test_pages_that_the_hidden_one_does_not_name_are_not_read() -> None:
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert told(_a_book(_row("khác"), corner)) == [("intake/not-a-sheet", 1, 1)]


def test_formulas_are_found_in_a_page_of_many_without_walking_through_all() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><f>1</f><v>1</v></c><c r="B{n}"><v>1</v></c></row>'
        for n in range(1, 20_001)
    )
    book = workbook_in(_a_book(_row("page", "mau"), rows), NAME, HIDDEN, pages_named)
    assert isinstance(book, Workbook)
    page = book.pages["mau"]
    found = [[page.is_formula(row, column) for column in range(3)] for row in range(20_001)]
    assert found == [[True, False, False]] * 20_000 + [[False, False, False]]


def test_more_formulas_that_fill_areas_than_anybody_writes_are_refused() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><f t="array" ref="A1:B9">1</f></c></row>' for n in range(1, 102)
    )
    assert told(_a_book(_row("page", "mau"), rows)) == [("intake/workbook-too-large", 1, 1)]


def _row(*cells: str) -> str:
    return "<row>" + "".join(f'<c t="str"><v>{one}</v></c>' for one in cells) + "</row>"


def _a_book(hidden: str, page: str) -> bytes:
    """A workbook of the hidden page and one that is called `mau`, with these rows."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for name in (HIDDEN, "mau"):
            book.add_worksheet(name)
    rows = {"xl/worksheets/sheet1.xml": hidden, _PAGE: page}

    def fill(name: str, part: bytes) -> bytes:
        filled = f"<sheetData>{rows.get(name, '')}</sheetData>"
        return part.replace(b"<sheetData/>", filled.encode())

    return edited_part(stream.getvalue(), fill)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (_BOOK, b'name="_thang_diem"', b'name="1. et-01"'),
        (_BOOK, b'name="_thang_diem"', b'name="1. ET-01"'),
        (_BOOK, b'r:id="rId2"', b'r:id="rId2" x:id="rId3"'),
        (_LINKS, b'Id="rId3"', b'Id="rId2"'),
        (_LINKS, b'Target="worksheets/sheet2.xml"', b'Target="xl/worksheets/sheet2.xml"'),
        (_LINKS, b'Target="worksheets/sheet2.xml"', b'Target="../xl/worksheets/sheet2.xml"'),
        (_PAGE, b'<c r="D2"', b'<c r="D3"'),
    ],
)
def test_what_two_readers_would_read_in_two_ways_is_refused(
    sheet: bytes, part: str, old: bytes, new: bytes
) -> None:
    raw = _edited(marked(sheet, both(1, 1)), part, old, new)
    assert told(raw) == [("intake/not-xlsx", 1, 1)]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [_PAGE, _PAGE.upper(), "/" + _PAGE, _PAGE.replace("/", "\\")])
def test_a_part_that_stands_twice_is_refused(sheet: bytes, name: str) -> None:
    assert told(with_part(sheet, name)) == [("intake/not-xlsx", 1, 1)]


def test_xml_that_defines_entities_is_refused(sheet: bytes) -> None:
    def define(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        return part.replace(b"<workbook", b'<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook', 1)

    assert told(edited_part(sheet, define)) == [("intake/not-xlsx", 1, 1)]


def _sharing(cells: bytes, *texts: bytes) -> bytes:
    """A book whose cells show `texts` by their numbers."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Trang").write_string(0, 0, "x")
    sheet = _edited(
        stream.getvalue(),
        "xl/worksheets/sheet1.xml",
        b'<c r="A1" t="s"><v>0</v></c>',
        b'<c r="A1" t="s">' + cells + b"</c>",
    )
    shared = b"".join(b"<si><t>" + one + b"</t></si>" for one in texts)
    return _edited(sheet, "xl/sharedStrings.xml", b"<si><t>x</t></si>", shared)


def _code(raw: bytes) -> str | None:
    read = workbook_in(raw, NAME, "Trang", lambda _: ())
    return read.code if isinstance(read, Problem) else None


def test_one_long_text_in_very_many_cells_is_not_read() -> None:
    row = b'<v>1</v></c><c r="B1" t="s"><v>1</v>' + b'</c><c t="s"><v>1</v>' * 200
    assert _code(_sharing(row, b"x", b"y" * 1_000_000)) == "intake/workbook-too-large"


def test_an_empty_text_before_it_does_not_hide_a_long_one() -> None:
    row = b"<v>0</v>" + b'</c><c t="s"><v>0</v>' * 200
    assert _code(_sharing(row, b"", b"y" * 1_000_000)) == "intake/workbook-too-large"


@pytest.mark.parametrize("number", [b"<v> 1</v>", b"<v>&#49;</v>", b"<v>1<!----></v>", b"<v/>"])
def test_a_number_that_two_readers_read_in_two_ways_is_refused(number: bytes) -> None:
    assert _code(_sharing(number, b"x", b"y")) == "intake/not-xlsx"
    assert _code(_sharing(b"<v>1</v>", b"x", b"y")) is None


def test_too_many_parts_are_refused(sheet: bytes) -> None:
    stream = BytesIO(sheet)
    with ZipFile(stream, "a", ZIP_DEFLATED) as packed:
        for number in range(501):
            packed.writestr(f"xl/media/{number}", b"")
    assert told(stream.getvalue()) == [("intake/workbook-too-large", 1, 1)]


def test_a_file_that_is_not_there_a_folder_and_a_large_one_are_told(tmp_path: Path) -> None:
    (tmp_path / "lon.xlsx").write_bytes(bytes(LARGEST_FILE + 1))
    paths = (tmp_path / "khong-co.xlsx", tmp_path, tmp_path / "lon.xlsx")
    found = [read_workbook(one, NAME, HIDDEN, pages_named) for one in paths]
    assert [one.code for one in found if isinstance(one, Problem)] == [
        "source/not-found",
        "source/unreadable",
        "source/too-large",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_flipped_bytes_never_break_the_reader(sheet: bytes, data: Any) -> None:
    raw = bytearray(sheet)
    for _ in range(data.draw(st.integers(1, 5))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(workbook_in(bytes(raw), NAME, HIDDEN, pages_named), Workbook | Problem)
