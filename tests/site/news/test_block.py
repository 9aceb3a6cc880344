"""Does the page of news tell what is ahead, then month by month, briefly?"""

from datetime import date
from pathlib import Path

from projects import MODULE
from sites import a_project, page
from tha.site.news.feed import FEED_NAME

BLOCK = "/// news\n///\n"
SOUND = MODULE.replace("luat-mau#d1", "luat-moi#d37")


def test_what_is_ahead_stands_first(tmp_path: Path) -> None:
    shown = page(a_project(tmp_path), BLOCK, date(2026, 6, 1))
    assert "Sắp tới" in shown
    assert "Tháng" not in shown


def test_months_have_headings_and_days_are_machine_readable(tmp_path: Path) -> None:
    shown = page(a_project(tmp_path), BLOCK)
    assert '<h2 data-search-exclude="" id="_2026-07">Tháng 7/2026' in shown
    assert '<time datetime="2026-07-01">01/07/2026</time>' in shown


def test_law_leads_to_its_entry_in_the_register(tmp_path: Path) -> None:
    files = {"docs/tra-cuu/van-ban.md": "---\ntitle: Văn bản\n---\n\n/// register\n///\n"}
    shown = page(a_project(tmp_path, files), BLOCK)
    assert '<a href="/tra-cuu/van-ban.md#luat-moi">Luật mới</a> bắt đầu có hiệu lực' in shown


def test_many_pages_of_one_day_are_folded(tmp_path: Path) -> None:
    files = {f"docs/b{n}.md": SOUND for n in range(5)}
    shown = page(a_project(tmp_path, files), BLOCK)
    assert "<summary>Viết theo luật của ngày này: 5 bài học</summary>" in shown


def test_few_pages_stand_in_the_open(tmp_path: Path) -> None:
    shown = page(a_project(tmp_path, {"docs/bai.md": SOUND}), BLOCK)
    assert "<summary>" not in shown
    assert '<a href="/bai.md">Bài</a>' in shown


def test_the_feed_is_offered_and_search_leaves_the_news_out(tmp_path: Path) -> None:
    shown = page(a_project(tmp_path), BLOCK)
    assert f'href="{FEED_NAME}"' in shown
    assert 'data-search-exclude=""' in shown


def test_where_nothing_is_new_the_reader_is_told(tmp_path: Path) -> None:
    assert "Chưa có gì mới" in page(a_project(tmp_path), BLOCK, date(2020, 1, 1))
