"""Does `tha build` refuse what has errors, and build the rest strictly?"""

from pathlib import Path

import pytest

from projects import MODULE, PAGE, lay
from tha.cli.main import run

CONFIGURATION = """\
site_name: Mẫu
theme: {name: material, font: false}
plugins: []
markdown_extensions: [tha]
"""


def test_a_sound_project_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, {"mkdocs.yml": CONFIGURATION}))
    assert run(["build"]) == 0
    assert "Trang chủ" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_an_error_in_the_content_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"mkdocs.yml": CONFIGURATION, "docs/a.md": PAGE + "[](vb:luat-cu)"}
    monkeypatch.chdir(lay(tmp_path, files))
    assert run(["build"]) == 1
    assert "docs/a.md:6:7: lỗi law/unknown-instrument" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_what_mkdocs_refuses_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"mkdocs.yml": CONFIGURATION, "docs/a.md": PAGE + "[x](khong-co.png)"}
    monkeypatch.chdir(lay(tmp_path, {**files, "site/index.html": "bản trước"}))
    assert run(["build"]) == 1
    assert (tmp_path / "site/index.html").read_text("utf-8") == "bản trước"
    assert not list(tmp_path.glob(".site*"))


def test_a_new_site_takes_the_place_of_the_old_but_for_what_is_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = f"{CONFIGURATION}site_dir: build/trang\n"
    old = {"build/trang/cu.html": "", "build/trang/.giu": ""}
    monkeypatch.chdir(lay(tmp_path, {"mkdocs.yml": settings, **old}))
    assert run(["build"]) == 0
    assert [(tmp_path / "build/trang" / one).exists() for one in ("cu.html", ".giu")] == [
        False,
        True,
    ]
    assert [one.name for one in (tmp_path / "build").iterdir()] == ["trang"]


def test_outside_a_project_the_reader_is_told_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 1
    assert "mkdocs.yml" in capsys.readouterr().err


def test_the_page_whose_paper_cannot_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = f"{CONFIGURATION.replace('Mẫu', 'x' * 40_000)}use_directory_urls: false\n"
    files = {"mkdocs.yml": settings, "docs/bai.md": MODULE}
    monkeypatch.chdir(lay(tmp_path, {**files, "site/index.html": "bản trước"}))
    assert run(["build"]) == 1
    assert "docs/bai.md:1:1: lỗi reports/not-typeset" in capsys.readouterr().err
    assert (tmp_path / "site/index.html").read_text("utf-8") == "bản trước"


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = f"{CONFIGURATION}use_directory_urls: false\n"
    files = {"mkdocs.yml": settings, "docs/bai.md": MODULE, "build": "không phải thư mục"}
    monkeypatch.chdir(lay(tmp_path, files))
    assert run(["build"]) == 1
    assert "build/pages" in capsys.readouterr().err
