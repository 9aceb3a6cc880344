"""Does an instrument know where the site cites it, without a hint at the keys of an assessment?"""

import os
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import yaml

from samples import authored
from sites import a_project
from tha.site.register.back_links import BackLink, back_links, draw_back_links


def quiz(title: str, **changes: object) -> str:
    item = authored("single_choice", basis=["luat-moi#d37.k1"])
    head = {"title": title, "purpose": "assessment", "as_of": "2026-07-01", **changes}
    return yaml.safe_dump({**head, "items": [item]}, allow_unicode=True)


def module(title: str, body: str) -> str:
    return f"---\ntitle: {title}\n---\n\n# {title}\n\n{body}\n"


def test_a_page_is_told_with_how_often_it_cites(tmp_path: Path) -> None:
    text = module("Bài", "[a](vb:luat-moi#d37) và [b](vb:luat-moi)")
    found = back_links(a_project(tmp_path, {"docs/bai.md": text}))
    assert found["luat-moi"].pages == (BackLink("Bài", "bai", 2),)
    assert "luat-cu" not in found


def test_a_page_that_only_tells_of_the_past_is_told_apart(tmp_path: Path) -> None:
    text = module("Bài", "/// history | Trước 01/7/2026\n[a](vb:luat-cu)\n///")
    found = back_links(a_project(tmp_path, {"docs/bai.md": text}))["luat-cu"]
    assert found.pages == ()
    assert found.history == (BackLink("Bài", "bai", 1),)


def test_a_quiz_leads_to_the_page_that_shows_it(tmp_path: Path) -> None:
    files = {"quizzes/de.yml": quiz("Đề"), "docs/bai.md": module("Bài", "/// quiz | de\n///")}
    found = back_links(a_project(tmp_path, files))["luat-moi"]
    assert found.quizzes == (BackLink("Đề", "bai"),)


def test_a_quiz_that_no_page_shows_leads_to_its_module(tmp_path: Path) -> None:
    files = {"quizzes/de.yml": quiz("Đề", module="bai"), "docs/bai.md": module("Bài", "Chữ.")}
    found = back_links(a_project(tmp_path, files))["luat-moi"]
    assert found.quizzes == (BackLink("Đề", "bai"),)


def test_a_quiz_without_a_page_is_a_title_without_a_link(tmp_path: Path) -> None:
    found = back_links(a_project(tmp_path, {"quizzes/de.yml": quiz("Đề")}))["luat-moi"]
    place = Element("section")
    draw_back_links(place, found)
    assert "<li><span>Đề</span></li>" in tostring(place, encoding="unicode")


def test_of_an_assessment_neither_item_nor_provision_nor_count_is_told(tmp_path: Path) -> None:
    found = back_links(a_project(tmp_path, {"quizzes/de.yml": quiz("Đề")}))["luat-moi"]
    place = Element("section")
    draw_back_links(place, found)
    html = tostring(place, encoding="unicode")
    assert "Được dẫn ở 1 bộ câu hỏi" in html
    assert not [one for one in ("sc-01", "37", "lần)") if one in html]


def test_an_edit_is_seen_and_what_is_unchanged_is_not_read_again(tmp_path: Path) -> None:
    a_project(tmp_path, {"docs/bai.md": module("Bài", "[a](vb:luat-moi)")})
    first = back_links(tmp_path)
    assert back_links(tmp_path) is first
    (tmp_path / "docs/bai.md").write_text(module("Bài", "[a](vb:luat-cu)"), encoding="utf-8")
    os.utime(tmp_path / "docs/bai.md", ns=(1, 1))
    assert back_links(tmp_path).keys() == {"luat-cu"}


def test_what_is_cited_nowhere_has_no_list(tmp_path: Path) -> None:
    assert back_links(a_project(tmp_path)) == {}
