"""Is old law set apart from what holds today?"""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sites import a_project, build, page

_HISTORY = "/// history | Trước *01/7*\nHạn là 10 ngày ([Điều 44](vb:luat-cu#d44)).\n///\n\nNay.\n"


def test_old_law_is_labelled_in_words_before_it_begins(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _HISTORY)
    label = "<strong>Luật cũ, chỉ để đối chiếu</strong> <span>Trước *01/7*</span>"
    assert html.index(label) < html.index("Hạn là 10 ngày")
    assert 'role="group"' in html


def test_what_follows_the_block_stands_outside_it(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _HISTORY)
    assert html.endswith("</div>\n<p>Nay.</p>")


def test_citations_in_it_are_links_marked_as_replaced(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _HISTORY)
    assert 'href="/tra-cuu/van-ban.md#luat-cu.d44"' in html
    assert "đã bị thay thế</span>" in html


def test_a_title_may_be_left_out(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "/// history\nXưa.\n///\n")
    assert 'aria-label="Luật cũ, chỉ để đối chiếu"' in html
    assert "<strong>Luật cũ, chỉ để đối chiếu</strong></p>" in html


def test_a_title_is_text(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), '/// history | "><b onclick=x>\nXưa.\n///\n')
    assert "<b" not in html
    assert 'aria-label="Luật cũ, chỉ để đối chiếu: &quot;&gt;&lt;b onclick=x&gt;"' in html


def test_options_fail_the_strict_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "# Bài\n\n/// history\n    attrs: {class: x}\n\nXưa.\n///\n"
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert "docs/bai.md:4:5: curriculum/history-option" in caplog.text


def test_a_block_that_ends_too_far_right_never_ends(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page(a_project(tmp_path), "/// history\nXưa.\n\n    ///\n\nNay.\n")
    assert "curriculum/block-open" in caplog.text
