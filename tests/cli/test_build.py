"""Does `tha build` refuse what has errors, and build the rest strictly?"""

from pathlib import Path

import pytest

from projects import PAGE, lay
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


def test_a_link_to_nowhere_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"mkdocs.yml": CONFIGURATION, "docs/a.md": PAGE + "[x](khong-co.md)"}
    monkeypatch.chdir(lay(tmp_path, files))
    assert run(["build"]) == 1


def test_outside_a_project_the_reader_is_told_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 1
    assert "mkdocs.yml" in capsys.readouterr().err
