"""What does the register of instruments look like on its page?"""

import re
from pathlib import Path

import pytest

from sites import REGISTER, a_project, build, page

_BLOCK = "/// register\n///"


def _card(html: str, name: str) -> str:
    """The card of one instrument, without line ends."""
    found = re.search(
        rf'<section class="tha-instrument">\s*<h3 id="{name}".*?</section>', html, re.DOTALL
    )
    assert found is not None
    return found[0].replace("\n", "")


def test_every_instrument_has_a_card_at_its_own_anchor(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    assert re.findall(r'<h3 id="([^"]+)"', html) == ["luat-moi", "luat-cu"]


def test_a_card_tells_number_issuer_and_days_as_they_are_written_in_vietnam(
    tmp_path: Path,
) -> None:
    card = _card(page(a_project(tmp_path), _BLOCK), "luat-moi")
    for fact in ("106/2025/QH15", "Quốc hội", "05/12/2025", "01/07/2026"):
        assert f"<dd>{fact}</dd>" in card


@pytest.mark.parametrize(
    ("verified", "words"),
    [
        ("gazette", "đã đối chiếu Công báo"),
        ("copy", "theo bản sao toàn văn, chưa đối chiếu Công báo"),
        ("secondary", "theo nguồn thứ cấp"),
        ("none", "chưa kiểm chứng"),
    ],
)
def test_a_card_says_in_words_how_far_its_text_was_checked(
    tmp_path: Path, verified: str, words: str
) -> None:
    register = REGISTER.replace("verified: copy", f"verified: {verified}")
    html = page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), _BLOCK)
    assert f"<dd>{words}</dd>" in _card(html, "luat-moi")


def test_what_replaces_what_is_told_on_both_cards(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    assert "Thay thế" in _card(html, "luat-moi")
    assert ">Luật cũ</a>" in _card(html, "luat-moi")
    assert "Được thay thế bởi" in _card(html, "luat-cu")
    assert ">Luật mới</a>" in _card(html, "luat-cu")


def test_a_provision_is_listed_with_where_it_stood_before(tmp_path: Path) -> None:
    card = _card(page(a_project(tmp_path), _BLOCK), "luat-moi")
    assert "<strong>Điều 37</strong>. Xác minh điều kiện thi hành án" in card
    assert ">Điều 44 Luật cũ</a>" in card


def test_a_source_is_a_link_named_by_its_host(tmp_path: Path) -> None:
    card = _card(page(a_project(tmp_path), _BLOCK), "luat-moi")
    assert '<a href="https://congbao.example/luat-moi?a=1&amp;b=2">congbao.example</a>' in card
    assert "xem ngày 24/11/2026" in card


def test_a_source_that_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    register = REGISTER.replace("https://congbao.example/luat-moi?a=1&b=2", "javascript:alert(1)")
    card = _card(
        page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), _BLOCK), "luat-moi"
    )
    assert "javascript:alert(1), xem ngày" in card
    assert 'href="javascript' not in card


@pytest.mark.parametrize("field", ["number", "title", "short", "issuer"])
def test_names_are_shown_as_written_neither_html_nor_markdown(tmp_path: Path, field: str) -> None:
    hostile = '"<img src=x onerror=y> *a* {: #b } & [c](d)"'
    register = re.sub(rf"{field}: .*", f"{field}: {hostile}", REGISTER, count=1)
    html = page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), _BLOCK)
    assert "&lt;img src=x onerror=y&gt; *a* {: #b } &amp; [c](d)" in html
    assert "<img" not in html


def test_a_register_with_a_mistake_is_reported_with_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    register = REGISTER.replace("issued: 2025-12-05", "issued: hôm qua")
    page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), _BLOCK)
    assert "docs/tra-cuu/van-ban.yml:8:11" in caplog.text


def test_the_register_page_is_built_and_the_register_itself_is_not_published(
    tmp_path: Path,
) -> None:
    site = build(a_project(tmp_path))
    assert 'href="#luat-cu"' in (site / "tra-cuu/van-ban.html").read_text(encoding="utf-8")
    assert list(site.rglob("*.yml")) == []
