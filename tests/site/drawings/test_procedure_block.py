"""What does a page show where it draws a procedure?"""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sites import a_project, build, page

_BLOCK = """\
/// procedure | Trình *mẫu*
- Nhận *đơn* | 05 ngày
- ? Đủ điều kiện không
    - không: Trả đơn | 03 ngày
    - có
- Ra quyết định {#x}
///

Sau.
"""


def test_the_steps_are_told_in_words_and_in_order(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    told = html[html.index("<ol") : html.index("</ol>")]
    assert re.findall(r"<li>([^<\n]+)", told) == [
        "Nhận *đơn* (thời hạn: 05 ngày).",
        "Đủ điều kiện không?",
        "không: Trả đơn (thời hạn: 03 ngày).",
        "có: đi tiếp bước sau.",
        "Ra quyết định {#x}.",
    ]


def test_the_drawing_is_not_read_out_and_not_searched_since_the_list_says_it(
    tmp_path: Path,
) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    head = html.split("<svg")[1].split(">")[0]
    assert 'aria-hidden="true"' in head
    assert "data-search-exclude" in head


def test_the_title_is_text(tmp_path: Path) -> None:
    assert "<figcaption>Trình *mẫu*</figcaption>" in page(a_project(tmp_path), _BLOCK)


def test_what_follows_stands_outside(tmp_path: Path) -> None:
    assert page(a_project(tmp_path), _BLOCK).endswith("</figure>\n<p>Sau.</p>")


@pytest.mark.parametrize("hostile", ["<script>x</script>", "<img src=x onerror=y>", "</svg><b>"])
def test_html_in_a_step_and_in_the_title_is_text(tmp_path: Path, hostile: str) -> None:
    text = _BLOCK.replace("Nhận *đơn*", hostile).replace("Trình *mẫu*", hostile)
    html = page(a_project(tmp_path), text)
    assert not re.search(r"<(script|img|b)\b", html)
    assert html.count("&lt;") >= 3


def test_a_sound_page_passes_the_strict_build(tmp_path: Path) -> None:
    text = _BLOCK.replace("*", "").replace(" {#x}", "")
    site = build(a_project(tmp_path, {"docs/bai.md": f"# Bài\n\n{text}"}))
    assert "tha-procedure__question" in (site / "bai.html").read_text(encoding="utf-8")


def test_a_fault_stops_the_strict_build_at_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = "# Bài\n\n" + _BLOCK.replace("    - có\n", "")
    with pytest.raises(Abort):
        build(a_project(tmp_path, {"docs/bai.md": text}))
    assert "docs/bai.md:5:1: curriculum/procedure-way-on" in caplog.text
