"""What does the entry of one instrument tell on the page of the register?"""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import msgspec
import pytest
import yaml

from projects import DAY
from registers import REGISTER_FILE, WHOLE
from sites import a_project, build, page
from tha.law.instrument import Source
from tha.law.register import Register
from tha.site.loaded import examined_register
from tha.site.register.card import Entry, draw_card
from tha.site.register.legislation import legislation

_BLOCK = "/// register\n///"


def card(folder: Path, name: str, register: str = WHOLE, as_of: date = DAY) -> str:
    """The entry of one instrument, without line ends."""
    html = page(a_project(folder, {REGISTER_FILE: register}), _BLOCK, as_of).replace("\n", "")
    found = re.search(rf'<section class="tha-instrument"><h3 id="{name}".*?</section>', html)
    assert found is not None
    return found[0]


def words(html: str) -> str:
    """What is read, without tags."""
    return re.sub(r"<[^>]+>", "", html)


def test_every_instrument_has_an_entry_at_its_own_anchor(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _BLOCK)
    assert re.findall(r'<h3 id="([^"]+)"', html) == ["luat-moi", "luat-cu"]


def test_an_entry_tells_number_issuer_and_days_as_they_are_written_in_vietnam(
    tmp_path: Path,
) -> None:
    told = card(tmp_path, "luat-moi")
    for fact in ("106/2025/QH15", "Quốc hội", "05/12/2025", "01/07/2026"):
        assert f"<dd>{fact}</dd>" in told


def test_the_status_is_that_of_the_day_with_sign_words_and_days(tmp_path: Path) -> None:
    assert "→ đã bị thay thế từ 01/07/2026 bởi Luật mới" in words(card(tmp_path, "luat-cu"))
    assert "✓ còn hiệu lực" in words(card(tmp_path, "luat-cu", as_of=date(2026, 6, 30)))


def test_what_replaces_an_instrument_tells_its_end(tmp_path: Path) -> None:
    assert "<dt>Hết hiệu lực từ</dt> <dd>01/07/2026</dd>" in card(tmp_path, "luat-cu")


@pytest.mark.parametrize(
    ("verified", "told"),
    [
        ("gazette", "đã đối chiếu Công báo"),
        ("copy", "theo bản sao toàn văn, chưa đối chiếu Công báo"),
        ("secondary", "theo nguồn thứ cấp"),
        ("none", "chưa kiểm chứng"),
    ],
)
def test_an_entry_says_in_words_how_far_its_text_was_checked(
    tmp_path: Path, verified: str, told: str
) -> None:
    register = WHOLE.replace("verified: copy", f"verified: {verified}")
    assert f"<dd>{told}</dd>" in card(tmp_path, "luat-moi", register)


def test_an_entry_says_with_what_by_whom_and_when_it_was_compared(tmp_path: Path) -> None:
    told = "Đã đối chiếu với bản sao toàn văn (Cán bộ mẫu 01, ngày 20/11/2026)"
    assert told in words(card(tmp_path, "luat-moi"))


def test_changes_are_told_by_day_those_to_come_as_such(tmp_path: Path) -> None:
    assert "01/10/2026: Điều 1 Luật sửa đổi" in words(card(tmp_path, "luat-moi"))
    early = words(card(tmp_path, "luat-moi", as_of=date(2026, 9, 1)))
    assert "01/10/2026 (chưa đến ngày): Điều 1 Luật sửa đổi" in early


def test_transition_rules_are_told_with_a_link_to_where_they_stand(tmp_path: Path) -> None:
    told = card(tmp_path, "luat-moi")
    assert "Việc đang thi hành thì theo luật mới. <a " in told
    assert ">khoản 1 Điều 116 Luật mới" in told


def test_detailed_rules_of_a_replaced_law_are_said_to_go_on_as_far_as_they_fit(
    tmp_path: Path,
) -> None:
    told = words(card(tmp_path, "nghi-dinh-cu"))
    assert "Quy định chi tiết cho Luật cũ, đã bị thay thế." in told
    assert "phần không trái với văn bản mới" in told
    assert "khoản 2 Điều 57 Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15" in told
    assert "theo nguồn thứ cấp" in told


@pytest.mark.parametrize(
    ("name", "as_of", "ends"),
    [
        ("nghi-dinh-moi", DAY, ""),
        ("nghi-dinh-cu", date(2026, 6, 30), ""),
        ("nghi-dinh-cu", DAY, "ends: 2026-07-01"),
    ],
)
def test_no_such_note_where_the_law_stands_or_the_rules_have_ended(
    tmp_path: Path, name: str, as_of: date, ends: str
) -> None:
    register = WHOLE.replace("effective: 2015-09-01", f"effective: 2015-09-01\n  {ends}")
    assert "64/2025/QH15" not in card(tmp_path, name, register, as_of)


def test_the_note_cites_the_rule_where_the_register_has_its_law(tmp_path: Path) -> None:
    register = WHOLE.replace("140/2026/QH16", "64/2025/QH15")
    told = card(tmp_path, "nghi-dinh-cu", register)
    assert re.search(r'href="[^"]*#luat-sua"[^>]*>khoản 2 Điều 57', told)
    assert "; đã đối chiếu Công báo)." in words(told)


def test_a_source_is_a_link_named_by_its_host(tmp_path: Path) -> None:
    told = card(tmp_path, "luat-moi")
    assert '<a href="https://congbao.example/luat-moi?a=1&amp;b=2">congbao.example</a>' in told
    assert "xem ngày 24/11/2026" in told


def test_a_source_that_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    register = WHOLE.replace("https://congbao.example/luat-moi?a=1&b=2", "javascript:alert(1)")
    told = card(tmp_path, "luat-moi", register)
    assert "javascript:alert(1), xem ngày" in told
    assert 'href="javascript' not in told


@pytest.mark.parametrize("field", ["number", "title", "short", "issuer"])
def test_names_are_shown_as_written_neither_html_nor_markdown(tmp_path: Path, field: str) -> None:
    hostile = '"<img src=x onerror=y> *a* {: #b } & [c](d)"'
    register = re.sub(rf"{field}: .*", f"{field}: {hostile}", WHOLE, count=1)
    html = page(a_project(tmp_path, {REGISTER_FILE: register}), _BLOCK)
    assert "&lt;img src=x onerror=y&gt; *a* {: #b } &amp; [c](d)" in html
    assert "<img" not in html


def test_a_register_with_a_mistake_is_reported_with_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    register = WHOLE.replace("issued: 2025-12-05", "issued: hôm qua")
    page(a_project(tmp_path, {REGISTER_FILE: register}), _BLOCK)
    assert "docs/tra-cuu/van-ban.yml:8:11" in caplog.text


def test_the_register_page_is_built_and_the_register_itself_is_not_published(
    tmp_path: Path,
) -> None:
    site = build(a_project(tmp_path, {REGISTER_FILE: WHOLE}))
    assert 'href="#luat-cu"' in (site / "tra-cuu/van-ban.html").read_text(encoding="utf-8")
    assert list(site.rglob("*.yml")) == []


def test_the_page_states_the_day_and_offers_the_data(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), _BLOCK, date(2026, 6, 30))
    assert "Tình trạng hiệu lực tính đến ngày 30/06/2026." in words(html)
    assert '<a href="van-ban.json" download>' in html
    assert '<a href="van-ban.csv" download>' in html


def test_an_address_without_an_end_is_text(tmp_path: Path) -> None:
    register = examined_register(a_project(tmp_path, {REGISTER_FILE: WHOLE})).value
    assert register is not None
    broken = (Source("http://[x", date(2026, 11, 24)),)
    law = msgspec.structs.replace(register.instruments["luat-moi"], sources=broken)
    place = Element("div")
    draw_card(place, Entry(Register({"luat-moi": law}), "luat-moi", DAY))
    assert "http://[x, xem ngày" in tostring(place, encoding="unicode")
    assert "isBasedOn" not in str(legislation(Register({"luat-moi": law}), DAY))


def test_every_text_of_the_register_is_text_and_blames_no_page(tmp_path: Path) -> None:
    hostile = "x](javascript:alert(1)) <img src=x onerror=y> [a]: javascript:b { onclick=c } *d*"
    entries = yaml.safe_load(WHOLE)
    for number, entry in enumerate(entries.values()):
        for field in ("number", "title", "short", "issuer"):
            entry[field] = f"{hostile} {number}"
        for provision in entry.get("provisions", {}).values():
            provision["title"] = hostile
    law = entries["luat-moi"]
    law["compared"] = {"with": hostile, "by": hostile, "on": "2026-11-20"}
    law["transition"][0]["text"] = hostile
    files = {
        REGISTER_FILE: yaml.safe_dump(entries, allow_unicode=True),
        "docs/bai.md": "# Bài\n\n[](vb:luat-moi#d37), [x](vb:luat-moi)\n",
    }
    site = build(a_project(tmp_path, files))  # strictly: nothing is reported
    for name in ("bai.html", "tra-cuu/van-ban.html"):
        assert not re.search(
            r"<img src=x|<a [^>]*href=.javascript:", (site / name).read_text("utf-8")
        )


def test_what_amends_only_law_that_has_ended_says_so_and_what_is_applied(tmp_path: Path) -> None:
    register = WHOLE.replace("amends: [luat-moi]", "amends: [luat-cu]")
    told = words(card(tmp_path, "luat-sua", register))
    assert "Văn bản mà nó sửa đổi, bổ sung đã hết hiệu lực: Luật cũ (nay áp dụng Luật mới)." in told


@pytest.mark.parametrize(
    ("amends", "as_of"),
    [("[luat-cu, luat-moi]", DAY), ("[luat-moi]", DAY), ("[luat-cu]", date(2026, 6, 30))],
)
def test_no_such_note_while_any_law_that_it_amends_stands(
    tmp_path: Path, amends: str, as_of: date
) -> None:
    register = WHOLE.replace("amends: [luat-moi]", f"amends: {amends}")
    assert "Văn bản mà nó" not in words(card(tmp_path, "luat-sua", register, as_of))


def test_ids_of_the_page_are_none_that_an_instrument_could_have(tmp_path: Path) -> None:
    html = page(a_project(tmp_path, {REGISTER_FILE: WHOLE}), _BLOCK)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    own = [one for one in ids if one.split(".")[0] not in yaml.safe_load(WHOLE)]
    assert own
    assert all(one.startswith("_") for one in own)
