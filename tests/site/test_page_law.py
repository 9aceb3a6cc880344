"""Does a page say what it rests on, and whether that has changed since?"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samples import a_quiz_text, authored
from sites import REGISTER, a_project, build, page

_MODULE = """---
title: Bài mẫu
module: true
audience: [chap-hanh-vien]
hours: 1
objectives: [Biết một.]
basis: ["luat-moi#d37", luat-moi]
as_of: 2026-07-01
---

# Bài mẫu

Mở đầu ([khoản 2](vb:luat-moi#d37.k2)).
"""
_AMENDED = (
    REGISTER.replace('was: "luat-cu#d44"}', 'was: "luat-cu#d44", amended: [{by: luat-sua}]}')
    + """
luat-sua:
  number: 1/2026/QH16
  title: Luật sửa đổi
  short: Luật sửa
  kind: law
  issuer: Quốc hội
  issued: 2026-08-01
  effective: 2026-10-01
  verified: copy
"""
)
_STALE = "Luật đã thay đổi, bài đang chờ được xem lại"
_AHEAD = "Bài viết trước cho luật sẽ áp dụng"


def _built(folder: Path, text: str = _MODULE, register: str = REGISTER, **settings: Any) -> str:
    project = a_project(folder, {"docs/bai.md": text, "docs/tra-cuu/van-ban.yml": register})
    html = (build(project, **settings) / "bai.html").read_text(encoding="utf-8")
    return " ".join(html.split())


def _quiz(folder: Path, **changes: Any) -> str:
    item = authored("single_choice", basis=["luat-moi#d37"])
    files = {
        "docs/tra-cuu/van-ban.yml": _AMENDED,
        "quizzes/bai.yml": a_quiz_text(item, **changes).content,
    }
    return page(a_project(folder, files), "/// quiz | bai\n///\n")


def test_a_module_lists_its_basis_labelled_and_linked_behind_its_facts(tmp_path: Path) -> None:
    html = _built(tmp_path)
    basis = html.partition("tha-basis-of-page")[2].partition("</p>")[0]
    assert ">Điều 37 Luật mới</a>; <a" in basis
    assert 'href="tra-cuu/van-ban.html#luat-moi.d37"' in basis
    assert html.index("Biết một") < html.index("Căn cứ:") < html.index("Mở đầu")


def test_a_page_whose_law_has_not_changed_bears_no_note(tmp_path: Path) -> None:
    assert "admonition" not in _built(tmp_path)


def test_below_its_basis_a_module_says_that_its_law_has_not_changed(tmp_path: Path) -> None:
    html = _built(tmp_path / "sound")
    assert "luật mà bài dựa vào chưa thay đổi." in html.partition("Căn cứ:")[2].partition("</p>")[0]
    stale = _built(tmp_path / "stale", _MODULE.replace(", luat-moi]", "]"), _AMENDED)
    assert "chưa thay đổi" not in stale


def test_a_stale_page_says_first_what_changed_when_and_by_what(tmp_path: Path) -> None:
    html = _built(tmp_path, _MODULE.replace(", luat-moi]", "]"), _AMENDED)
    note = html.partition(_STALE)[2].partition("</div>")[0]
    assert "theo pháp luật ngày 01/07/2026. Từ ngày 01/10/2026, <a" in note
    assert ">Điều 37 Luật mới " in note
    assert ">Luật sửa</a> sửa đổi, bổ sung." in note
    assert html.index("</h1>") < html.index(_STALE) < html.index('class="tha-module"')


def test_a_part_that_has_ended_is_told_as_ended(tmp_path: Path) -> None:
    ended = '"luat-cu#d44"}\n    d37.k2: {title: Xưa, ends: 2026-10-01}'
    text = _MODULE.replace("[khoản 2](vb:luat-moi#d37.k2)", "khoản 2")
    html = _built(tmp_path, text, REGISTER.replace('"luat-cu#d44"}', ended))
    note = html.partition(_STALE)[2].partition("</div>")[0]
    assert ">khoản 2 Điều 37 Luật mới <" in note
    assert "</a> đã hết hiệu lực." in note


def test_before_the_change_a_page_is_not_stale(tmp_path: Path) -> None:
    assert _STALE not in _built(tmp_path, register=_AMENDED, as_of=date(2026, 9, 30))


def test_old_law_that_is_told_as_old_makes_no_page_stale(tmp_path: Path) -> None:
    history = "\n/// history\n[Điều 37](vb:luat-moi#d37)\n///\n"
    text = _MODULE.replace('"luat-moi#d37", luat-moi', '"luat-moi#d36"')
    text = text.replace("([khoản 2](vb:luat-moi#d37.k2))", "") + history
    assert _STALE not in _built(tmp_path, text, _AMENDED)


def test_a_page_written_ahead_of_its_law_says_so(tmp_path: Path) -> None:
    html = _built(tmp_path, as_of=date(2026, 6, 30))
    assert _AHEAD in html
    assert "Trang dựng ngày 30/06/2026: có quy định chưa áp dụng." in html


def test_a_page_that_rests_on_a_secondary_source_names_what(tmp_path: Path) -> None:
    html = _built(tmp_path, register=REGISTER.replace("verified: copy", "verified: secondary"))
    note = html.partition("Có căn cứ theo nguồn thứ cấp")[2].partition("</div>")[0]
    assert ">Điều 37 Luật mới" in note
    assert "Khi áp dụng, hãy mở bản chính." in note


def test_a_page_without_day_and_basis_says_nothing_of_its_law(tmp_path: Path) -> None:
    html = _built(tmp_path, "---\ntitle: Trang\n---\n\n[x](vb:luat-moi#d37)\n", _AMENDED)
    assert "Căn cứ:" not in html
    assert _STALE not in html


def test_a_stale_practice_says_what_changed(tmp_path: Path) -> None:
    html = _quiz(tmp_path, purpose="practice", as_of="2026-07-01")
    assert html.index(_STALE) < html.index("Câu 1.")
    assert ">Luật sửa</a> sửa đổi, bổ sung." in html


@pytest.mark.parametrize("purpose", ["assessment", "contest"])
def test_a_stale_assessment_says_so_without_naming_its_basis(tmp_path: Path, purpose: str) -> None:
    html = _quiz(tmp_path, purpose=purpose, as_of="2026-07-01")
    assert "Từ ngày 01/10/2026, luật mà bài dựa vào đã được sửa đổi" in html
    assert "luat-moi" not in html
    assert "Luật mới" not in html
    assert "Luật sửa" not in html


def test_a_quiz_of_the_law_as_it_stands_bears_no_note(tmp_path: Path) -> None:
    assert "admonition" not in _quiz(tmp_path, as_of="2026-10-01")


def test_names_of_laws_in_notes_are_text(tmp_path: Path) -> None:
    register = _AMENDED.replace("short: Luật sửa", 'short: "<b onclick=x>*Sửa*</b>"')
    assert "&lt;b onclick=x&gt;*Sửa*&lt;/b&gt;</a> sửa đổi" in _built(tmp_path, register=register)


def test_a_page_without_day_and_basis_still_tells_of_a_secondary_source(tmp_path: Path) -> None:
    secondary = REGISTER.replace("verified: copy", "verified: secondary")
    text = "---\ntitle: Trang\n---\n\n# Trang\n\n[x](vb:luat-moi#d37)\n"
    html = _built(tmp_path, text, secondary)
    assert html.index("</h1>") < html.index("Có căn cứ theo nguồn thứ cấp")
