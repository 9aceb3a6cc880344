"""Are the instruments of a timeline known?"""

from pathlib import Path

from projects import DAY, PAGE, lay
from tha.curriculum.content import load
from tha.curriculum.drawings.timeline import listed_in


def test_ids_are_parted_by_commas_and_told_where_they_begin() -> None:
    assert list(listed_in("luat-a,  luat-b ,")) == [("luat-a", 0), ("luat-b", 9)]


def test_an_unknown_id_is_told_at_its_own_column(tmp_path: Path) -> None:
    page = f"{PAGE}\n/// timeline | luat-mau, luat-mua\n///\n"
    problems = load(lay(tmp_path, {"docs/index.md": page}), DAY)[1]
    assert [f"{one.place} {one.code}" for one in problems] == [
        "docs/index.md:7:26 law/unknown-instrument"
    ]
    assert "luat-mau" in problems[0].mend("vi")
