"""Does each module and each leaflet get its PDF, and only what changed a new one?"""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from pdf_texts import text_of
from projects import MODULE
from sites import a_project, build, built
from tha.reports.pages.written import KEPT, write_pdfs
from tha.reports.typeset import NotTypesetError

_MODULE = MODULE.replace("luat-mau#d1", "luat-moi#d37") + "\n# Bài\n\nChữ của bài.\n"
_LEAFLET = "---\ntitle: Tờ gấp\nleaflet: true\nas_of: 2026-07-01\n---\n\n# Tờ gấp\n\nChữ của tờ.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that was built, with a module and a leaflet."""
    pages = {"docs/mang/bai.md": _MODULE, "docs/to-gap.md": _LEAFLET}
    folder = a_project(tmp_path_factory.mktemp("papers"), pages)
    build(folder)
    write_pdfs(built(folder))
    return folder


def _kept(folder: Path) -> dict[str, int]:
    return {one.name: one.stat().st_mtime_ns for one in (folder / KEPT).iterdir()}


def test_modules_and_leaflets_have_a_pdf_beside_them_and_other_pages_none(project: Path) -> None:
    made = sorted(one.relative_to(project / "site") for one in project.glob("site/**/*.pdf"))
    assert [one.as_posix() for one in made] == ["mang/bai.pdf", "to-gap.pdf"]


def test_it_says_what_its_page_says(project: Path) -> None:
    told = text_of((project / "site/mang/bai.pdf").read_bytes())
    assert "Chữ của bài." in told
    assert "Căn cứ: Điều 37 Luật mới" in told
    assert told.count("Thời lượng") == 1


def test_nothing_that_serves_a_screen_alone_is_on_paper(project: Path) -> None:
    told = text_of((project / "site/to-gap.pdf").read_bytes())
    assert "Chữ của tờ." in told
    assert "In tờ gấp" not in told


def test_what_did_not_change_is_not_typeset_again(project: Path) -> None:
    before = _kept(project)
    (project / "site/to-gap.pdf").unlink()
    write_pdfs(built(project))
    assert _kept(project) == before
    assert (project / "site/to-gap.pdf").read_bytes().startswith(b"%PDF")


def test_a_changed_page_is_typeset_again_and_its_former_paper_forgotten(project: Path) -> None:
    before, page = _kept(project), project / "site/to-gap.html"
    page.write_text(page.read_text("utf-8").replace("Chữ của tờ.", "Chữ mới."), "utf-8")
    write_pdfs(built(project))
    assert len(_kept(project).keys() & before.keys()) == 1
    assert len(_kept(project)) == 2
    assert "Chữ mới." in text_of((project / "site/to-gap.pdf").read_bytes())


def test_another_day_is_told_on_the_paper(project: Path) -> None:
    write_pdfs(built(project, as_of=date(2026, 12, 31)))
    assert "ghi theo ngày 31/12/2026" in text_of((project / "site/mang/bai.pdf").read_bytes())


def test_a_kept_paper_that_is_not_whole_is_typeset_again(project: Path) -> None:
    for one in (project / KEPT).iterdir():
        one.write_bytes(b"%PDF-1.7")
    write_pdfs(built(project))
    assert "Chữ của bài." in text_of((project / "site/mang/bai.pdf").read_bytes())


def test_the_page_that_cannot_be_typeset_is_named(project: Path) -> None:
    too_much = msgspec.structs.replace(built(project), site_name="x" * 40_000)
    with pytest.raises(NotTypesetError) as refused:
        write_pdfs(too_much)
    assert refused.value.problem.place.file == "docs/mang/bai.md"


def test_only_own_papers_are_cleared_away(project: Path) -> None:
    (project / KEPT / "cua-toi.pdf").write_bytes(b"")
    write_pdfs(built(project))
    assert (project / KEPT / "cua-toi.pdf").exists()
