"""Does the page tell other programs what the instruments are, and can no text break out of it?"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from projects import DAY
from registers import COUNT, REGISTER_FILE, WHOLE
from sites import a_project, build, page
from tha.law.register import Register
from tha.site.loaded import examined_register
from tha.site.register.legislation import legal_force, legislation


@pytest.fixture
def register(tmp_path: Path) -> Register:
    found = examined_register(a_project(tmp_path, {REGISTER_FILE: WHOLE})).value
    assert found is not None
    return found


def described(register: Register, name: str, day: date = DAY) -> dict[str, Any]:
    graph: list[dict[str, Any]] = legislation(register, day)["@graph"]
    return next(one for one in graph if one["@id"] == f"#{name}")


def test_an_instrument_is_described_in_the_words_of_schema_org(register: Register) -> None:
    told = described(register, "luat-moi")
    assert told["@type"] == "Legislation"
    assert told["url"] == "#luat-moi"
    assert told["name"] == "Luật Thi hành án dân sự"
    assert told["alternateName"] == "Luật mới"
    assert told["legislationIdentifier"] == "106/2025/QH15"
    assert told["legislationPassedBy"] == {"@type": "Organization", "name": "Quốc hội"}
    assert told["legislationDate"] == "2025-12-05"
    assert told["legislationJurisdiction"] == "VN"
    assert told["inLanguage"] == "vi"


def test_relations_point_at_the_other_entries(register: Register) -> None:
    told = {name: described(register, name) for name in ("luat-moi", "luat-sua", "nghi-dinh-moi")}
    assert told["luat-moi"]["legislationRepeals"] == [{"@id": "#luat-cu"}]
    assert told["luat-sua"]["legislationAmends"] == [{"@id": "#luat-moi"}]
    rests_on = told["nghi-dinh-moi"]["legislationEnsuresImplementationOf"]
    assert rests_on == [{"@id": "#luat-moi"}]


@pytest.mark.parametrize(
    ("name", "day", "force"),
    [
        ("luat-moi", date(2026, 6, 30), "NotInForce"),
        ("luat-moi", DAY, "PartiallyInForce"),  # d90 takes effect in 2027
        ("luat-moi", date(2027, 1, 1), "InForce"),
        ("luat-cu", date(2026, 6, 30), "InForce"),
        ("luat-cu", date(2026, 7, 1), "NotInForce"),
        ("nghi-quyet-het", DAY, "NotInForce"),
    ],
)
def test_legal_force_is_that_of_the_day(
    register: Register, name: str, day: date, force: str
) -> None:
    assert legal_force(register, name, day) == force
    told = described(register, name, day)["legislationLegalForce"]
    assert told == f"https://schema.org/{force}"


def test_the_time_covered_ends_on_the_last_day_in_force(register: Register) -> None:
    assert described(register, "luat-cu")["temporalCoverage"] == "2009-07-01/2026-06-30"
    assert described(register, "luat-moi")["temporalCoverage"] == "2026-07-01/.."


def test_only_web_addresses_are_told_as_sources(register: Register) -> None:
    assert "isBasedOn" not in described(register, "luat-cu")
    (address,) = described(register, "luat-moi")["isBasedOn"]
    assert address.startswith("https://congbao.example/")


def test_the_page_carries_it_as_a_script_that_reads_back(tmp_path: Path) -> None:
    html = page(a_project(tmp_path, {REGISTER_FILE: WHOLE}), "/// register\n///")
    found = re.findall(r'<script class="tha-legislation"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert len(json.loads(found[0])["@graph"]) == COUNT


def test_no_text_ends_the_script(tmp_path: Path) -> None:
    hostile = '"</script><script>alert(1)</script><!--"'
    register = re.sub("title: .*", f"title: {hostile}", WHOLE, count=1)
    html = page(a_project(tmp_path, {REGISTER_FILE: register}), "/// register\n///")
    found = re.findall(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)
    assert len(found) == 1
    told = json.loads(found[0])["@graph"][0]["name"]
    assert told == "</script><script>alert(1)</script><!--"


def test_a_strict_build_takes_it(tmp_path: Path) -> None:
    site = build(a_project(tmp_path, {REGISTER_FILE: WHOLE}))
    html = (site / "tra-cuu/van-ban.html").read_text(encoding="utf-8")
    assert "application/ld+json" in html


@pytest.mark.parametrize(
    "written",
    [
        '<script type="application/ld+json">{}</script>',
        '<script class="tha-legislation" type="application/ld+json" src="x">{}</script>',
        '<script class="tha-legislation" type="text/javascript">x</script>',
        '<script class="tha-data">x</script>',
    ],
)
def test_any_other_script_is_refused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, written: str
) -> None:
    page(a_project(tmp_path), written)
    assert "curriculum/active-html" in caplog.text
