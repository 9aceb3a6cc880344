"""Is everything in the register and the glossary found by all that it is called?"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from glossaries import WITH_GLOSSARY
from projects import DAY
from sites import REGISTER, a_project, build, built
from tha.curriculum.glossary.terms import Glossary, Term
from tha.law.load import load_register
from tha.law.register import Register
from tha.site.register.back_links import BackLink, BackLinks
from tha.site.search.entries import (
    instrument_entries,
    provision_entries,
    term_entries,
    weights_of,
)
from tha.site.search.index import write_search
from tha.source.files import Text

_LINE = "\u2028"  # ends a line in scripts of old browsers
_HOME = "---\ntitle: Nhà\ndescription: Một < hai.\n---\n\n# Nhà\n\nBa&#x2028;bốn.\n"


@pytest.fixture
def register() -> Register:
    loaded, _ = load_register(Text("docs/tra-cuu/van-ban.yml", REGISTER))
    assert loaded is not None
    return loaded


def test_an_instrument_is_called_by_its_short_name_number_and_title(register: Register) -> None:
    titles = [one.title for one in instrument_entries(register, weights_of(register, {}, DAY))]
    assert titles[0] == "Luật mới (số 106/2025/QH15): Luật Thi hành án dân sự"


def test_a_provision_is_called_by_its_label_and_title(register: Register) -> None:
    found = list(provision_entries(register, weights_of(register, {}, DAY), DAY))
    assert [one.anchor for one in found] == ["luat-moi.d37", "luat-cu.d44"]
    assert found[0].title == "Điều 37 Luật mới: Xác minh điều kiện thi hành án"
    assert "Trước đây: Điều 44 Luật cũ." in found[0].text


def test_a_number_is_told_in_full_and_only_once(register: Register) -> None:
    called = msgspec.structs.replace(
        register.instruments["luat-moi"], short="Nghị định 106/2025", number="106/2025/NĐ-CP"
    )
    known = msgspec.structs.replace(register, instruments={"moi": called})
    (found,) = instrument_entries(known, {"moi": 1.0})
    assert found.title == "Nghị định 106/2025/NĐ-CP: Luật Thi hành án dân sự"


def test_what_an_instrument_amends_is_found_before_it_by_its_own_number(register: Register) -> None:
    amending = msgspec.structs.replace(
        register.instruments["luat-moi"], title="Luật sửa đổi Luật số 26/2008/QH12, Luật khác"
    )
    known = msgspec.structs.replace(register, instruments={"moi": amending})
    (found,) = instrument_entries(known, {"moi": 1.0})
    assert found.title == "Luật mới (số 106/2025/QH15): Luật sửa đổi Luật, Luật khác"


def test_law_of_the_past_counts_for_less_and_only_once(register: Register) -> None:
    weights = weights_of(register, {}, DAY)
    found = {one.anchor: one.boost for one in provision_entries(register, weights, DAY)}
    assert weights["luat-cu"] < weights["luat-moi"]
    assert found["luat-cu.d44"] / found["luat-moi.d37"] == pytest.approx(weights["luat-cu"])


def test_before_it_is_replaced_an_instrument_counts_in_full(register: Register) -> None:
    weights = weights_of(register, {}, date(2026, 6, 30))
    assert weights["luat-cu"] == weights["luat-moi"]


def test_what_is_often_cited_counts_for_more(register: Register) -> None:
    cited = {"luat-moi": BackLinks((BackLink("Bài", "bai", 40),))}
    assert weights_of(register, cited, DAY)["luat-moi"] > weights_of(register, {}, DAY)["luat-moi"]


def test_a_term_tells_its_meaning_and_its_other_names_as_text() -> None:
    term = Term("A < B", "a & b", "Nghĩa.", (), ("AB",))
    (found,) = term_entries(Glossary({"a-b": term}))
    assert (found.anchor, found.title) == ("a-b", "A &lt; B")
    assert found.text == "<p>Nghĩa.</p><p>Còn gọi: AB.</p><p>Tiếng Anh: a &amp; b.</p>"


def docs(tmp_path: Path) -> dict[str, dict[str, Any]]:
    """The passages of a small site that can be found, by their address."""
    guide = {"docs/huong-dan/soan.md": "# Soạn\n\n## Cách soạn\n\nSoạn.\n"}
    home = {"docs/index.md": _HOME}
    project = a_project(tmp_path, {**WITH_GLOSSARY, **guide, **home})
    site = build(project)
    write_search(built(project))
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    return {one["location"]: one for one in index["docs"]}


def test_the_index_of_a_site_has_each_once_and_no_heading_that_is_a_letter(tmp_path: Path) -> None:
    found = docs(tmp_path)
    assert found["tra-cuu/van-ban.html#luat-moi"]["title"].startswith("Luật mới (số 106")
    assert "Điều 37" not in found["tra-cuu/van-ban.html#luat-moi"]["text"]
    assert found["tra-cuu/van-ban.html#luat-moi.d37"]["boost"] > 0
    assert found["tra-cuu/thuat-ngu.html#an-phi"]["title"] == "Án phí"
    assert not [one for one in found if "#_" in one]


def test_a_guide_counts_for_less_than_what_the_site_teaches(tmp_path: Path) -> None:
    found = docs(tmp_path)
    assert found["huong-dan/soan.html#cach-soan"]["boost"] < 1
    assert "boost" not in found["index.html"]


def test_a_page_is_found_by_what_it_says_that_it_is_about(tmp_path: Path) -> None:
    found = docs(tmp_path)
    assert found["index.html"]["text"] == f"<p>Một &lt; hai.</p><p>Ba{_LINE}bốn.</p>"


def test_pages_opened_as_files_have_the_same_index_as_a_script(tmp_path: Path) -> None:
    docs(tmp_path)
    folder = tmp_path / "site" / "search"
    data = (folder / "search_index.json").read_bytes()
    assert (folder / "search_index.js").read_bytes() == b"var __index = " + data
    assert _LINE.encode() not in data


def test_a_site_without_a_search_stays_as_it_is(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    (project / "site").mkdir()
    write_search(built(project))
    assert list((project / "site").iterdir()) == []
