"""Does old law stand beside new, each with its citation and its days?"""

from datetime import date
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sites import REGISTER, a_project, build, page

_COMPARE = """/// compare | Hạn
    old: luat-cu#d44
    new: luat-moi#d37.k1, luat-moi

**10 ngày** ([Điều 44](vb:luat-cu#d44)).

---

09 ngày.

---

Không đổi gì nữa.
///

Sau.
"""


def _sides(html: str) -> tuple[str, str]:
    old, _, new = html.partition('<div class="tha-compare__new">')
    return old, new.partition("</figure>")[0]


def test_each_side_holds_what_stands_on_its_side_of_the_first_rule(tmp_path: Path) -> None:
    old, new = _sides(page(a_project(tmp_path), _COMPARE))
    assert "<strong>10 ngày</strong>" in old
    assert "09 ngày" in new
    assert "Không đổi gì nữa" in new
    assert (old.count("<hr"), new.count("<hr")) == (0, 1)


def test_old_law_says_until_when_and_new_law_from_when(tmp_path: Path) -> None:
    old, new = _sides(page(a_project(tmp_path), _COMPARE))
    assert "<strong>Trước</strong>" in old
    assert "hiệu lực đến hết ngày 30/06/2026" in old
    assert "<strong>Nay</strong>" in new
    assert new.count("hiệu lực từ ngày 01/07/2026</span>") == 2


def test_what_is_compared_is_labelled_linked_and_marked(tmp_path: Path) -> None:
    old, new = _sides(page(a_project(tmp_path), _COMPARE))
    assert ">Điều 44 Luật cũ <span" in old
    assert old.count("đã bị thay thế</span>") == 2
    assert ">khoản 1 Điều 37 Luật mới</a>" in new
    assert ">Luật mới</a>" in new


def test_title_and_options_may_be_left_out(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "/// compare\n\nXưa.\n\n---\n\nNay.\n///\n")
    assert "figcaption" not in html
    assert "tha-compare__law" not in html


def test_what_follows_the_block_stands_outside_it(tmp_path: Path) -> None:
    assert page(a_project(tmp_path), _COMPARE).endswith("</figure>\n<p>Sau.</p>")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (_COMPARE.replace("    old", "    olds"), "docs/bai.md:4:5: curriculum/compare-option"),
        (_COMPARE.replace("\n\n---", "\n---"), "docs/bai.md:8:1: curriculum/compare-without-rule"),
        (_COMPARE.replace("---", ""), "docs/bai.md:3:1: curriculum/compare-without-rule"),
        (_COMPARE.replace("///\n\nSau", "Sau"), "docs/bai.md:3:1: curriculum/block-open"),
        (_COMPARE.replace("luat-cu#d44\n", "luat-la\n"), "docs/bai.md:4:10: law/unknown-instru"),
    ],
)
def test_a_faulty_comparison_fails_the_strict_build_at_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str, told: str
) -> None:
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": f"# Bài\n\n{wrong}"}))
    assert told in caplog.text


@pytest.mark.parametrize("rule", ["***", "___", "- - -", "----"])
def test_only_three_hyphens_split(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, rule: str
) -> None:
    text = f"/// compare | Hạn\n\nXưa.\n\n{rule}\n\nGiữa.\n\n---\n\nNay là.\n///\n"
    old, new = _sides(page(a_project(tmp_path), text))
    assert "Giữa." in old
    assert "Nay là." in new
    assert caplog.text == ""


def test_what_is_not_split_is_no_old_law_and_is_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old, new = _sides(page(a_project(tmp_path), "/// compare\n\nXưa.\n\n***\n\nGiữa.\n///\n"))
    assert "Xưa." not in old
    assert "Xưa." in new
    assert "curriculum/compare-without-rule" in caplog.text


def test_before_the_day_the_sides_say_what_is_applied_and_from_when_the_other_is(
    tmp_path: Path,
) -> None:
    old, new = _sides(page(a_project(tmp_path), _COMPARE, date(2026, 6, 30)))
    assert "<strong>Đang áp dụng</strong>" in old
    assert "<strong>Từ 01/07/2026</strong>" in new


def test_options_behind_an_empty_line_fail_the_strict_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = _COMPARE.replace("| Hạn\n", "| Hạn\n\n")
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": f"# Bài\n\n{text}"}))
    assert "docs/bai.md:5:5: curriculum/compare-option" in caplog.text
    assert "docs/bai.md:6:5: curriculum/compare-option" in caplog.text


def test_a_law_that_ends_on_the_first_of_all_days_is_drawn(tmp_path: Path) -> None:
    register = REGISTER.replace("effective: 2026-07-01", "effective: 0001-01-01")
    project = a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register})
    assert "tha-compare__old" in page(project, _COMPARE)
    assert "tha-register" in page(project, "/// register\n///")
