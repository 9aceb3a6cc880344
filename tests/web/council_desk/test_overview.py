"""Does the council see what has to be looked at again?"""

from datetime import date
from pathlib import Path

import pytest

from projects import DAY, MODULE, REGISTER, lay
from tha.web.council_desk.kept_content import read_overview
from tha.web.council_desk.overview import Overview

AMENDMENT = """\
luat-sua:
  number: 2/2026/QH16
  title: Luật Sửa
  short: Luật Sửa
  kind: law
  issuer: Quốc hội
  issued: 2026-10-01
  effective: {effective}
  amends: [luat-mau]
  verified: secondary
  sources: [{{url: "https://example.invalid/luat-sua", seen: 2026-11-24}}]
"""
REVIEWED = "reviewed: {by: Tổ mẫu, on: 2026-08-01}\n"


def seen(folder: Path, module: str = MODULE, effective: str = "2026-10-15") -> Overview:
    """The state of a project with one module, whose law is amended on a day."""
    amended = REGISTER.replace("verified: copy}", "verified: copy, amended: [{by: luat-sua}]}")
    register = amended + AMENDMENT.format(effective=effective)
    page = f"{module}\n# Bài\n"
    return read_overview(
        lay(folder, {"docs/tra-cuu/van-ban.yml": register, "docs/bai.md": page}), DAY
    )


def count(overview: Overview, group: str) -> int:
    (found,) = [one for one in overview.groups if one.name == group]
    return len(found.problems)


def reviewed(line: str) -> str:
    return MODULE.replace("as_of:", f"{line}as_of:")


def test_content_is_counted(tmp_path: Path) -> None:
    found = seen(tmp_path)
    assert (found.pages, found.modules, found.quizzes, found.items) == (2, 1, 1, 2)
    assert found.titles == {"index": "Trang chủ", "bai": "Bài"}


def test_what_is_older_than_the_law_is_stale_and_points_at_its_page(tmp_path: Path) -> None:
    found = seen(tmp_path)
    (stale,) = [one for one in found.groups if one.name == "stale"]
    assert {one.page for one in stale.problems} == {"bai", ""}  # "": the quiz
    assert all("Luật Sửa" in one.sentence for one in stale.problems)


def test_every_problem_stands_in_one_group(tmp_path: Path) -> None:
    lay(tmp_path, {"docs/hong.md": "---\ntitel: Hỏng\n---\n"})
    found = read_overview(tmp_path, DAY)
    assert count(found, "error") > 0
    assert count(found, "stale") == 0


def test_an_instrument_that_nobody_compared_is_told_with_how_often_it_is_cited(
    tmp_path: Path,
) -> None:
    found = seen(tmp_path)
    assert [(one.label, one.verified, one.cited) for one in found.unverified] == [
        ("Luật Sửa", "secondary", 0)
    ]
    assert found.verified == {"copy": 1, "secondary": 1}


@pytest.mark.parametrize(
    ("module", "effective", "why"),
    [
        (MODULE, "2026-10-15", "never"),
        (reviewed(REVIEWED), "2026-10-15", "law-changed"),
        (reviewed(REVIEWED), "2027-10-15", None),
        (reviewed("reviewed: {by: Tổ mẫu, on: 2026-06-01}\n"), "2027-10-15", "rewritten"),
    ],
)
def test_a_module_waits_for_review(
    tmp_path: Path, module: str, effective: str, why: str | None
) -> None:
    found = seen(tmp_path, module, effective)
    assert [one.why for one in found.waiting] == ([why] if why else [])


def test_what_has_changed_since_the_review_is_named(tmp_path: Path) -> None:
    (one,) = seen(tmp_path, reviewed(REVIEWED)).waiting
    assert (one.page, one.reviewed_by, one.on) == ("bai", "Tổ mẫu", date(2026, 10, 15))
    assert "Luật Mẫu" in one.law


def test_what_is_to_come_stands_in_the_calendar(tmp_path: Path) -> None:
    events = seen(tmp_path, effective="2027-02-01").calendar.events
    assert {(one.day, one.what) for one in events} == {
        (date(2027, 2, 1), "takes_effect"),
        (date(2027, 2, 1), "amended"),
    }
