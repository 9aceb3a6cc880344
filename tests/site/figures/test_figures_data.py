"""Are figures had as data that programs and spreadsheets read, and that hurts neither?"""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from sites import FIGURES, a_project, build, built
from tha.cli.main import run
from tha.curriculum.figures import Figures
from tha.site.figures.every_year import examined_figures
from tha.site.figures.open_data import as_csv, as_json, write_figures
from tha.source.spreadsheet import without_formulas


def figures(folder: Path, text: str = FIGURES) -> dict[str, Figures]:
    return examined_figures(a_project(folder, {"docs/so-lieu/nam-2019.yml": text}))[0]


def rows(held: dict[str, Figures]) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(as_csv(held).decode("utf-8-sig"), newline="")))


def test_json_holds_what_was_counted_and_the_shares(tmp_path: Path) -> None:
    (told,) = json.loads(as_json(figures(tmp_path)))["figures"]
    assert (told["id"], told["year"], told["scope"]) == ("nam-2019", 2019, "một tỉnh")
    assert told["cases"]["total"] == 7427
    assert told["money"]["share_done"] == "27.1"


def test_csv_has_one_row_for_cases_and_one_for_money(tmp_path: Path) -> None:
    cases, money = rows(figures(tmp_path))
    assert (cases["Đơn vị"], cases["Tỷ lệ (%)"]) == ("việc", "86.8")
    assert (money["Đơn vị"], money["Đã xong hoặc đã thu"]) == ("triệu đồng", "79843")


def test_money_that_is_not_known_has_no_row_and_is_null(tmp_path: Path) -> None:
    held = figures(tmp_path, FIGURES[: FIGURES.index("money:")])
    assert [one["Đơn vị"] for one in rows(held)] == ["việc"]
    assert json.loads(as_json(held))["figures"][0]["money"] is None


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", " ="])
def test_a_cell_that_a_spreadsheet_would_compute_is_made_text(tmp_path: Path, begin: str) -> None:
    held = figures(tmp_path, FIGURES.replace("source: theo", f'source: "{begin}1+1"#'))
    assert rows(held)[0]["Nguồn"] == without_formulas(f"{begin}1+1") != f"{begin}1+1"


def test_every_file_and_all_together_are_written_beside_the_pages(tmp_path: Path) -> None:
    write_figures(built(a_project(tmp_path)))
    found = sorted(one.name for one in (tmp_path / "site/so-lieu").iterdir())
    assert found == ["nam-2019.csv", "nam-2019.json", "so-lieu.csv", "so-lieu.json"]


def test_a_project_without_figures_gets_no_folder(tmp_path: Path) -> None:
    write_figures(built(tmp_path))
    assert not (tmp_path / "site").exists()


def test_the_way_to_the_data_starts_at_the_page(tmp_path: Path) -> None:
    block = "---\ntitle: Số liệu\n---\n\n/// figures | nam-2019\n///\n"
    site = build(a_project(tmp_path, {"docs/bai/a.md": block, "docs/so-lieu/b.md": block}))
    assert 'href="../so-lieu/nam-2019.csv" download' in (site / "bai/a.html").read_text("utf-8")
    assert 'href="nam-2019.csv" download' in (site / "so-lieu/b.html").read_text("utf-8")


def test_tha_build_writes_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = "site_name: Mẫu\ntheme: {name: material, font: false}\nplugins: []\n"
    register = "---\ntitle: Văn bản\n---\n\n/// register\n///\n"
    files = {
        "mkdocs.yml": f'{settings}exclude_docs: "*.yml"\nmarkdown_extensions: [tha]\n',
        "docs/index.md": "---\ntitle: Trang chủ\n---\n",
        "docs/tra-cuu/van-ban.md": register,
    }
    monkeypatch.chdir(a_project(tmp_path, files))
    assert run(["build", "--as-of", "2026-07-01"]) == 0
    assert (tmp_path / "site/so-lieu/so-lieu.csv").is_file()
