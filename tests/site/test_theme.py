"""What does a page wear around its text?"""

import re
from pathlib import Path
from typing import get_args

import pytest

from sites import REPOSITORY, a_project, build
from tha.curriculum.module import Audience

_MODULE = """---
title: Bài mẫu
module: true
audience: [chap-hanh-vien, nghe-moi]
hours: 1.5
objectives: ["Biết <b>một</b> & hai.", Biết ba.]
as_of: 2026-07-01
---

Mở đầu.
"""


_LEAFLET = """---
title: Tờ mẫu
description: Một tờ gấp.
leaflet: true
audience: [nguoi-dan]
as_of: 2026-07-01
---

# Tờ mẫu

Mở đầu.
"""


def _built(folder: Path, text: str) -> str:
    site = build(a_project(folder, {"docs/bai.md": text}))
    return " ".join((site / "bai.html").read_text(encoding="utf-8").split())


def test_a_module_page_begins_with_whom_it_is_for_how_long_it_takes_and_its_day(
    tmp_path: Path,
) -> None:
    html = _built(tmp_path, _MODULE)
    assert "<dd>Chấp hành viên, nghe-moi</dd>" in html
    assert "<dd>1,5 tiết</dd>" in html
    assert "<dd>01/07/2026</dd>" in html
    assert html.index("<h1>Bài mẫu</h1>") < html.index("tha-module") < html.index("Mở đầu.")


def test_a_module_says_how_long_it_is_read_and_that_nobody_has_reviewed_it(tmp_path: Path) -> None:
    html = _built(tmp_path, _MODULE.replace("Mở đầu.", "một hai ba " * 70))
    assert "<dd>2 phút</dd>" in html
    assert "Thẩm định</dt> <dd>chưa có</dd>" in html


def test_who_reviewed_a_module_stands_in_its_head_with_the_day(tmp_path: Path) -> None:
    reviewed = "as_of: 2026-07-01\nreviewed: {by: Tổ thẩm định mẫu, on: 2026-07-15}"
    html = _built(tmp_path, _MODULE.replace("as_of: 2026-07-01", reviewed))
    assert "<dd>Tổ thẩm định mẫu<small>ngày 15/07/2026</small></dd>" in html


def test_only_a_whole_site_links_to_papers_it_made(tmp_path: Path) -> None:
    assert "bai.pdf" not in _built(tmp_path, _MODULE)


def test_a_long_list_of_headings_is_left_to_the_page_itself(tmp_path: Path) -> None:
    short = "# A\n\n## B\n\n" + "".join(f"### Mục {n}\n\nChữ.\n\n" for n in range(5))
    long = short + "".join(f"### Mục thêm {n}\n\nChữ.\n\n" for n in range(60))
    assert 'class="md-nav__link"> <span class="md-ellipsis">Mục 1<' in _built(tmp_path / "a", short)
    assert '<span class="md-ellipsis">Mục 1<' not in _built(tmp_path / "b", long)


@pytest.mark.parametrize("code", get_args(Audience))
def test_every_audience_has_a_vietnamese_name(code: str) -> None:
    partial = REPOSITORY / "tools/tha/site/theme/partials/module.html"
    assert f'"{code}": "' in partial.read_text(encoding="utf-8")


def test_objectives_are_text_not_html_on_the_page_and_in_its_description(tmp_path: Path) -> None:
    html = _built(tmp_path, _MODULE)
    assert "<li>Biết &lt;b&gt;một&lt;/b&gt; &amp; hai.</li>" in html
    assert 'content="Biết &lt;b&gt;một&lt;/b&gt; &amp; hai. Biết ba."' in html


def test_a_description_stays_in_its_attribute(tmp_path: Path) -> None:
    html = _built(tmp_path, "---\ntitle: Trang\ndescription: 'a\"><b>x'\n---\n\nChữ.\n")
    assert 'content="a&#34;&gt;&lt;b&gt;x"' in html


def test_the_head_of_a_module_stands_under_the_author_s_own_heading(tmp_path: Path) -> None:
    html = _built(tmp_path, _MODULE.replace("Mở đầu.", "# Tên khác\n\nMở đầu."))
    assert html.count("<h1") == 1
    assert html.index("Tên khác</h1>".replace("</h1>", "")) < html.index("tha-module")


def test_a_page_that_is_no_module_has_no_such_head(tmp_path: Path) -> None:
    assert 'class="tha-module"' not in _built(tmp_path, "---\ntitle: Trang\n---\n\nChữ.\n")


def test_headings_have_anchors_of_plain_letters(tmp_path: Path) -> None:
    assert 'id="dieu-gi-doi-tu-01-7-2026"' in _built(
        tmp_path, "# A\n\n## Điều gì đổi từ 01/7/2026?\n"
    )


def test_the_search_dialog_has_a_name_and_the_page_a_description(tmp_path: Path) -> None:
    html = _built(tmp_path, "# Trang\n")
    assert 'role="dialog" aria-label="Tìm kiếm"' in html
    assert 'class="md-search-result__meta" role="status"' in html
    assert '<meta name="description" content="Tài liệu huấn luyện' in html


def test_no_page_names_another_host_to_fetch_from(tmp_path: Path) -> None:
    site = build(a_project(tmp_path, {"docs/bai.md": _MODULE}))
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert 'src="http' not in html
        assert '<link rel="stylesheet" href="http' not in html
        assert "preconnect" not in html


def test_the_words_of_the_theme_are_vietnamese(tmp_path: Path) -> None:
    html = _built(tmp_path, "# Trang\n")
    assert '<html lang="vi"' in html
    assert 'aria-label="Các phần chính"' in html
    assert "Đến nội dung chính" in html
    assert "Initializing" not in html


def test_dark_colours_are_for_screens_paper_is_never_dark() -> None:
    assets = REPOSITORY / "tools/tha/site/theme/assets"
    for path in assets.rglob("*.css"):
        css = path.read_text(encoding="utf-8")
        on_screens = re.findall(r"^@media screen \{\n.*?^\}", css, re.MULTILINE | re.DOTALL)
        assert css.count("slate") == "".join(on_screens).count("slate"), path.name


def test_a_leaflet_has_its_own_paper_and_ends_with_the_day_of_its_law(tmp_path: Path) -> None:
    html = _built(tmp_path, _LEAFLET)
    assert 'href="assets/stylesheets/leaflet.css"' in html
    assert html.count("<h1") == 1
    assert html.index("Mở đầu.") < html.index("theo luật ngày 01/07/2026") < html.index("bai.html<")


def test_other_pages_keep_their_paper(tmp_path: Path) -> None:
    assert "leaflet" not in _built(tmp_path, _MODULE)
