"""How does each provision of an instrument stand on the page of the register?"""

import re
from datetime import date
from pathlib import Path

from projects import DAY
from registers import REGISTER_FILE, WHOLE
from sites import a_project, page


def provision(folder: Path, citation: str, as_of: date = DAY) -> str:
    """What is read of one provision, without tags and line ends."""
    project = a_project(folder, {REGISTER_FILE: WHOLE})
    html = page(project, "/// register\n///", as_of).replace("\n", "")
    found = re.search(rf'<li id="{re.escape(citation)}">(.*?)</li>', html)
    assert found is not None
    return re.sub(r"<[^>]+>", "", found[1])


def test_a_provision_is_named_and_stands_as_its_instrument_does(tmp_path: Path) -> None:
    assert provision(tmp_path, "luat-moi.d116").startswith(
        "Điều 116. Điều khoản chuyển tiếp ✓ còn hiệu lực"
    )


def test_a_provision_with_a_day_of_its_own_tells_it(tmp_path: Path) -> None:
    told = provision(tmp_path, "luat-moi.d90")
    assert "○ chưa có hiệu lực" in told
    assert "có hiệu lực từ 01/01/2027" in told


def test_a_provision_tells_where_it_stood_and_what_amended_it(tmp_path: Path) -> None:
    told = provision(tmp_path, "luat-moi.d37")
    assert "± đã sửa đổi, bổ sung" in told
    assert "trước đây: Điều 44 Luật cũ" in told
    assert "từ 01/10/2026 sửa đổi, bổ sung bởi Điều 1 Luật sửa đổi" in told


def test_a_replaced_provision_tells_what_stands_in_its_place(tmp_path: Path) -> None:
    told = provision(tmp_path, "luat-cu.d44")
    assert "→ đã bị thay thế" in told
    assert "nay là: Điều 37 Luật mới" in told


def test_before_the_day_it_tells_from_when_another_will(tmp_path: Path) -> None:
    told = provision(tmp_path, "luat-cu.d44", date(2026, 6, 30))
    assert "✓ còn hiệu lực" in told
    assert "từ 01/07/2026 là: Điều 37 Luật mới" in told


def test_a_wording_checked_otherwise_than_the_instrument_is_told(tmp_path: Path) -> None:
    assert "theo nguồn thứ cấp" in provision(tmp_path, "luat-moi.d37.k1")
    assert "bản sao" not in provision(tmp_path, "luat-moi.d116")
