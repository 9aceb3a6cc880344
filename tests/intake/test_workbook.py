"""Is what came back from somebody's computer opened without harm, or refused with a reason?"""

import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sheet_samples import NAME, edited_part, exported, hand_in, told, with_part
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


def test_xml_that_defines_entities_is_refused(sheet: bytes) -> None:
    def define(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        return part.replace(b"<workbook", b'<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook', 1)

    assert told(edited_part(sheet, define)) == [("intake/not-xlsx", 1, 1)]


def test_too_many_parts_are_refused(sheet: bytes) -> None:
    stream = BytesIO(sheet)
    with ZipFile(stream, "a", ZIP_DEFLATED) as packed:
        for number in range(501):
            packed.writestr(f"xl/media/{number}", b"")
    assert told(stream.getvalue()) == [("intake/workbook-too-large", 1, 1)]


def test_a_file_that_is_not_there_a_folder_and_a_large_one_are_told(tmp_path: Path) -> None:
    (tmp_path / "lon.xlsx").write_bytes(bytes(LARGEST_FILE + 1))
    paths = (tmp_path / "khong-co.xlsx", tmp_path, tmp_path / "lon.xlsx")
    found = [read_workbook(one, NAME) for one in paths]
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
    assert isinstance(workbook_in(bytes(raw), NAME), Workbook | Problem)
