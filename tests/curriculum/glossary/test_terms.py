"""Is what is wrong with a glossary told where it stands, and is its law held against the day?"""

from datetime import date
from pathlib import Path

import pytest

from glossaries import GLOSSARY, GLOSSARY_FILE, GLOSSARY_PAGE_FILE
from projects import DAY, PAGE, lay
from tha.curriculum.content import load
from tha.curriculum.coverage import coverage_of
from tha.curriculum.glossary.terms import load_glossary
from tha.curriculum.impact import impact_of
from tha.curriculum.uses import look_through
from tha.law.citation import Citation
from tha.source.files import Text

_TERM = """\
ke-bien:
  term: Kê biên
  en: distraint
  meaning: Việc ghi lại và giữ tài sản.
  basis: ["luat-mau#d1"]
"""


def _project(folder: Path, glossary: str) -> Path:
    page = PAGE.replace("Trang chủ", "Thuật ngữ")
    return lay(folder, {GLOSSARY_FILE: glossary, GLOSSARY_PAGE_FILE: page})


def _codes(folder: Path, glossary: str, day: date = DAY) -> list[str]:
    problems = load(_project(folder, glossary), day)[1]
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in problems]


def test_a_sound_glossary_has_no_problems(tmp_path: Path) -> None:
    assert _codes(tmp_path, _TERM) == []


def test_every_term_is_read_with_all_that_it_is_called() -> None:
    glossary, problems = load_glossary(Text(GLOSSARY_FILE, GLOSSARY))
    assert problems == []
    assert glossary.terms["chap-hanh-vien"].wordings == ("Chấp hành viên", "CHV")
    assert [one.citation for one in glossary.cites] == ["luat-moi#d37", "luat-moi"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  en:", "  eng:", "3:3 source/unknown-field"),
        ("  en: distraint\n", "", "2:3 source/missing-field"),
        ("Kê biên", '""', "2:9 source/wrong-kind"),
        ("ke-bien:", "kê-biên:", "1:1 curriculum/glossary-id"),
        ("giữ tài sản", "giữ <b>tài sản</b>", "4:12 curriculum/glossary-markup"),
        ("giữ tài sản", "giữ [tài sản](x.md)", "4:12 curriculum/glossary-markup"),
        ("luat-mau#d1", "luat-mau#đ1", "5:11 law/malformed-citation"),
        ("luat-mau#d1", "luat-mua#d1", "5:11 law/unknown-instrument"),
        ('["luat-mau#d1"]', "\n    - luat-mau #d1", "6:7 law/malformed-citation"),
    ],
)
def test_a_slip_is_told_once_where_it_stands(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in _TERM
    assert _codes(tmp_path, _TERM.replace(old, new)) == [told]


def test_two_entries_called_the_same_are_told_however_the_tone_is_placed(tmp_path: Path) -> None:
    two = _TERM.replace("Kê biên", "Hòa giải") + _TERM.replace("ke-bien", "hoa-giai").replace(
        "term: Kê biên", "term: Thương lượng\n  also: [Dàn xếp, hoà giải]"
    )
    assert _codes(tmp_path, two) == ["8:19 curriculum/glossary-twice"]


def test_law_that_has_ended_is_an_error_and_law_to_come_is_not(tmp_path: Path) -> None:
    register = (lay(tmp_path) / "docs/tra-cuu/van-ban.yml").read_text("utf-8")
    ended = register.replace("verified: copy\n  s", "verified: copy\n  ends: 2026-10-01\n  s")
    folder = _project(tmp_path, _TERM)
    assert not [one for one in load(folder, date(2026, 1, 1))[1] if GLOSSARY_FILE in str(one.place)]
    (folder / "docs/tra-cuu/van-ban.yml").write_text(ended, "utf-8")
    found = [one for one in load(folder, DAY)[1] if one.place.file == GLOSSARY_FILE]
    assert [(one.code, one.message.level) for one in found] == [("law/ended", "error")]


def test_a_glossary_without_a_page_is_told(tmp_path: Path) -> None:
    problems = load(lay(tmp_path, {GLOSSARY_FILE: _TERM}), DAY)[1]
    assert [one.code for one in problems] == ["curriculum/unknown-page"]
    assert "/// glossary" in problems[0].mend("vi")


def test_what_rests_on_a_provision_names_the_glossary(tmp_path: Path) -> None:
    folder = _project(tmp_path, _TERM)
    content, _ = load(folder, DAY)
    found = impact_of(content.register, look_through(folder), Citation("luat-mau"), DAY)
    mentions = {one.name: one.mentions for one in found.content}["tra-cuu/thuat-ngu"]
    assert [(one.file, one.line) for one in mentions] == [(GLOSSARY_FILE, 5)]


def test_a_term_teaches_nothing(tmp_path: Path) -> None:
    folder = _project(tmp_path, _TERM)
    content, _ = load(folder, DAY)
    assert coverage_of(content.register, look_through(folder)).taught == 0


def test_a_glossary_that_cannot_be_read_is_told_to_have_been_left_out(tmp_path: Path) -> None:
    looked = look_through(_project(tmp_path, "- không phải nhóm\n"))
    assert {one.place.file for one in looked.problems} == {GLOSSARY_FILE}
