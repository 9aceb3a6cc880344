"""Is a page built anew at a save, and told why not when it cannot be?"""

from pathlib import Path

import pytest

from projects import DAY, PAGE, lay
from tha.cli.main import run
from tha.cli.preview.rebuild import rebuild

CONFIGURATION = """\
site_name: Mẫu
theme: {name: mkdocs}
plugins: []
markdown_extensions: [tha: {folder: !relative $config_dir}]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {"mkdocs.yml": CONFIGURATION, "docs/hai.md": PAGE.replace("Trang chủ", "Hai")}
    return lay(tmp_path / "du-an", files)


def build(project: Path, name: str, last: Path | None = None) -> tuple[Path, list[str]]:
    site = project.parent / name
    return site, rebuild(project, site, DAY, "vi", last=last)


def test_a_sound_project_is_built(project: Path) -> None:
    site, problems = build(project, "1")
    assert problems == []
    assert "Hai" in (site / "hai/index.html").read_text("utf-8")


def test_only_the_page_that_changed_is_built_again(project: Path) -> None:
    first, _ = build(project, "1")
    (first / "index.html").write_text("bản trước", "utf-8")
    (project / "docs/hai.md").write_text(PAGE + "Thêm một dòng.\n", "utf-8")
    site, problems = build(project, "2", first)
    assert problems == []
    assert "Thêm một dòng." in (site / "hai/index.html").read_text("utf-8")
    assert (site / "index.html").read_text("utf-8") == "bản trước"


def test_an_error_in_the_content_is_told_as_the_check_tells_it(project: Path) -> None:
    (project / "docs/hai.md").write_text(PAGE + "[x](vb:luat-la)\n", "utf-8")
    site, problems = build(project, "1")
    assert problems[0].startswith("docs/hai.md:6:8: lỗi law/unknown-instrument:")
    assert not site.exists()


def test_what_mkdocs_refuses_is_told(project: Path) -> None:
    (project / "docs/hai.md").write_text(PAGE + "![x](khong-co.png)\n", "utf-8")
    _, problems = build(project, "1")
    assert any("khong-co.png" in one for one in problems)


def test_a_configuration_that_cannot_be_read_is_told(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: [", "utf-8")
    _, problems = build(project, "1")
    assert problems


def test_a_template_that_breaks_is_told(project: Path) -> None:
    (project / "mau").mkdir()
    (project / "mau/main.html").write_text("{% if", "utf-8")
    theme = CONFIGURATION.replace("{name: mkdocs}", "{name: mkdocs, custom_dir: mau}")
    (project / "mkdocs.yml").write_text(theme, "utf-8")
    _, problems = build(project, "1")
    assert "TemplateSyntaxError" in problems[-1]


@pytest.mark.parametrize(("host", "status"), [("192.0.2.1", 2), ("127.0.0.1", 1)])
def test_a_preview_is_for_this_machine_and_for_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, status: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["serve", "--watch", "--host", host]) == status
