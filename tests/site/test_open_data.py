"""Is the register had as data that programs and spreadsheets read, and that hurts neither?"""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from projects import DAY
from registers import COUNT, REGISTER_FILE, WHOLE
from sites import a_project, built
from tha.cli.main import run
from tha.law.register import Register
from tha.site.loaded import examined_register
from tha.site.register.open_data import as_csv, as_json, write_register
from tha.source.spreadsheet import without_formulas


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return read(tmp_path, WHOLE)


def read(folder: Path, text: str) -> Register:
    found = examined_register(a_project(folder, {REGISTER_FILE: text})).value
    assert found is not None
    return found


def instrument(register: Register, name: str, day: date = DAY) -> dict[str, Any]:
    whole = json.loads(as_json(register, day))
    return next(one for one in whole["instruments"] if one["id"] == name)


def rows(register: Register, day: date = DAY) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(as_csv(register, day).decode("utf-8-sig"), newline="")))


def test_json_says_for_which_day_and_by_which_licence(register: Register) -> None:
    whole = json.loads(as_json(register, DAY))
    assert (whole["as_of"], whole["licence"]) == ("2026-11-24", "CC BY 4.0")
    assert len(whole["instruments"]) == COUNT


def test_json_holds_every_field_of_the_register(register: Register) -> None:
    told = instrument(register, "luat-moi")
    assert told["number"] == "106/2025/QH15"
    assert told["compared"] == {
        "with": "bản sao toàn văn",
        "by": "Cán bộ mẫu 01",
        "on": "2026-11-20",
    }
    assert told["transition"][0]["basis"] == ["luat-moi#d116.k1"]
    assert told["provisions"]["d37"]["was"] == "luat-cu#d44"


def test_json_holds_what_follows_on_the_day(register: Register) -> None:
    told = instrument(register, "luat-cu")
    assert (told["status"], told["ends"]) == ("replaced", "2026-07-01")
    assert told["replaced_by"] == ["luat-moi"]
    assert told["detailed_by"] == ["nghi-dinh-cu"]
    assert instrument(register, "luat-cu", date(2026, 6, 30))["status"] == "in_force"


def test_json_holds_the_same_of_provisions(register: Register) -> None:
    old = instrument(register, "luat-cu")["provisions"]["d44"]
    assert (old["status"], old["replaced_by"]) == ("replaced", ["luat-moi#d37"])
    later = instrument(register, "luat-moi")["provisions"]["d90"]
    assert (later["status"], later["effective"]) == ("not_yet", "2027-01-01")


def test_the_order_is_that_of_the_ids_and_the_bytes_are_always_the_same(
    register: Register,
) -> None:
    ids = [one["id"] for one in json.loads(as_json(register, DAY))["instruments"]]
    assert ids == sorted(ids)
    assert as_json(register, DAY) == as_json(register, DAY)


def test_csv_has_one_row_an_instrument_in_vietnamese(register: Register) -> None:
    (told,) = [one for one in rows(register) if one["Mã"] == "luat-cu"]
    assert told["Loại"] == "Luật"
    assert told["Tình trạng"] == "đã bị thay thế"
    assert (told["Hết hiệu lực từ"], told["Tính đến ngày"]) == ("2026-07-01", "2026-11-24")
    assert told["Được thay thế bởi"] == "luat-moi"
    assert len(rows(register)) == COUNT


def test_csv_begins_with_the_mark_by_which_excel_knows_utf8(register: Register) -> None:
    written = as_csv(register, DAY)
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith(b"\r\n")


def test_a_cell_with_commas_quotes_or_lines_is_read_back(tmp_path: Path) -> None:
    title = 'Luật "mẫu", về a\\nvà b'
    escaped = title.replace('"', '\\"')
    register = read(tmp_path, WHOLE.replace("Luật cũ về thi hành án", f'"{escaped}"'))
    (told,) = [one for one in rows(register) if one["Mã"] == "luat-cu"]
    assert told["Tên"] == 'Luật "mẫu", về a\nvà b'


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\\t", " =", "a;=", "a\\t="])
def test_a_cell_that_a_spreadsheet_would_compute_is_made_text(tmp_path: Path, begin: str) -> None:
    text = WHOLE.replace("Luật cũ về thi hành án", f'"{begin}1+1"')
    (told,) = [one for one in rows(read(tmp_path, text)) if one["Mã"] == "luat-cu"]
    title = f"{begin}1+1".encode().decode("unicode_escape")
    assert told["Tên"] == without_formulas(title) != title


def test_both_files_are_written_beside_the_page(tmp_path: Path) -> None:
    write_register(built(a_project(tmp_path)))
    found = sorted(one.name for one in (tmp_path / "site/tra-cuu").iterdir())
    assert found == ["van-ban.csv", "van-ban.json"]


@pytest.mark.parametrize(
    ("as_of", "words"), [("2026-06-30", "còn hiệu lực"), ("2026-07-01", "đã bị thay thế")]
)
def test_tha_build_writes_both_as_the_law_stands_on_its_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_of: str, words: str
) -> None:
    settings = "site_name: Mẫu\ntheme: {name: material, font: false}\nplugins: []\n"
    files = {
        "mkdocs.yml": f'{settings}exclude_docs: "*.yml"\nmarkdown_extensions: [tha]\n',
        "docs/index.md": "---\ntitle: Trang chủ\n---\n",
        "docs/tra-cuu/van-ban.md": "---\ntitle: Văn bản\n---\n\n/// register\n///\n",
        REGISTER_FILE: WHOLE,
    }
    monkeypatch.chdir(a_project(tmp_path, files))
    assert run(["build", "--as-of", as_of]) == 0
    table = (tmp_path / "site/tra-cuu/van-ban.csv").read_text("utf-8-sig")
    (told,) = [one for one in csv.DictReader(StringIO(table)) if one["Mã"] == "luat-cu"]
    assert (told["Tình trạng"], told["Tính đến ngày"]) == (words, as_of)


_ENDED_BEFORE = WHOLE.replace("effective: 2009-07-01", "effective: 2009-07-01\n  ends: 2026-01-01")


def test_what_merely_ended_is_replaced_by_nothing(tmp_path: Path) -> None:
    register = read(tmp_path, _ENDED_BEFORE)
    told = instrument(register, "luat-cu")
    assert (told["status"], told["replaced_by"]) == ("ended", [])
    assert told["provisions"]["d44"]["replaced_by"] == []
    (row,) = [one for one in rows(register) if one["Mã"] == "luat-cu"]
    assert row["Được thay thế bởi"] == ""


def test_what_is_applied_now_is_told_once_the_old_is_replaced(register: Register) -> None:
    old = instrument(register, "luat-cu")
    assert (old["applied_now"], old["provisions"]["d44"]["applied_now"]) == (
        ["luat-moi"],
        ["luat-moi#d37"],
    )
    assert instrument(register, "luat-cu", date(2026, 6, 30))["applied_now"] == []
