"""Is a slip in the number or name of an instrument told, and nothing that is well written?"""

from functools import cache
from pathlib import Path

import pytest

from projects import DAY, lay
from tha.curriculum.content import load, load_own_register
from tha.curriculum.wording.instruments import Called, called_in, check_wording
from tha.law.register import Register
from tha.source.files import Text

REPOSITORY = Path(__file__).parents[3]


@cache
def called() -> Called:
    """By the register of the project itself."""
    return called_in(load_own_register(REPOSITORY)[0])


def told(text: str) -> list[str]:
    found = check_wording(called(), Text("docs/bai.md", text), text)
    return [one.code.removeprefix("curriculum/") for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Luật số 106/2025/QH14",
        "106/2025/QHI5",
        "Nghị định 152/2026/ND-CP",
        "152/2026/nđ-cp",
        "Nghị định 152/2025/NĐ-CP",
        "Nghị định 152/2025/ND-CP",
        "Nghị định 152/2025",
        "Nghị  định\nsố 59/2018",
        "Luật THADS 2024",
        "Luật Thi hành án dân sự năm 2024",
    ],
)
def test_a_number_or_year_that_is_nearly_one_is_told(text: str) -> None:
    assert told(text) == ["instrument-number"]


@pytest.mark.parametrize(
    "text",
    [
        "Luật Thi hành án dân sư",
        "Luật thi hành an\ndân sự",
        "Luật Phòng, chống tham nhủng",
        "Luật Tố cáo, Luật Khiếu nai",
    ],
)
def test_wrong_marks_in_a_name_are_told(text: str) -> None:
    assert told(text) == ["instrument-name"]


@pytest.mark.parametrize("text", ["Thông tư 152/2026/NĐ-CP", "Nghị định 15/2025/TT-BTP"])
def test_a_kind_that_is_not_that_of_the_sign_is_told(text: str) -> None:
    assert told(text) == ["instrument-kind"]


def test_a_term_that_does_not_fit_the_year_is_told() -> None:
    assert told("Luật số 91/2025/QH13") == ["instrument-term"]


@pytest.mark.parametrize(
    "text",
    [
        "Luật số 106/2025/QH15 và Nghị định 152/2026/NĐ-CP, Nghị định 152/2024",
        "Nghị định 8/2020/NĐ-CP",
        "Luật thi hành án dân sự; luật này; Luật Thi hành án dân sự 2008",
        "Luật sửa đổi Luật THADS 2014",
        "Luật Thi hành án dân sự 2025 sửa đổi nhiều điều",
        "Nghị quyết số 107/2015/QH13, Nghị định 172/2025/NĐ-CP, Quyết định 1898/QĐ-BTP",
        "Luật số 12/2026/QH16, Luật số 91/2025/QH15",
        "ngày 01/7/2026, tháng 7/2026, 152/2025, trang 3/2026",
        "https://congbao.example/106/2025/QH14",
        "05/2016/TTLT/BTP-BCA-BTC-TANDTC-VKSNDTC",
        "Luật Hộ tịch 2014, Bộ luật Dân sự",
    ],
)
def test_what_is_well_written_or_another_instrument_is_not(text: str) -> None:
    assert told(text) == []


def test_the_nearest_year_is_named() -> None:
    found = next(check_wording(called(), Text("a", "Luật THADS 2009"), "Luật THADS 2009"))
    assert found.gaps["short"] == "Luật THADS 2008"


@pytest.mark.parametrize(
    ("text", "shown"), [("[VIẾT: câu\n  hỏi]", "[VIẾT: câu hỏi]"), ("[VIẾT" + " a" * 40, "a…]")]
)
def test_a_place_of_the_frame_is_named_and_shortened_when_long(text: str, shown: str) -> None:
    found = next(check_wording(called(), Text("a", text), text))
    assert str(found.gaps["written"]).endswith(shown)


def test_of_a_register_that_could_not_be_read_nothing_is_told() -> None:
    text = Text("a", "Nghị định 152/2025/ND-CP, Luật Thi hành án dân sư")
    assert list(check_wording(called_in(Register(whole=False)), text, text.content)) == []


def test_every_short_name_and_number_of_the_register_is_well_written() -> None:
    instruments = called().register.instruments.values()
    names = [name for one in instruments for name in (one.short, one.title, one.number)]
    assert {name: found for name in names if (found := told(name))} == {}


@pytest.mark.parametrize(
    "file", ["docs/bai.md", "docs/tra-cuu/thuat-ngu.yml", "quizzes/mau.yml", "docs/so-lieu/a.yml"]
)
def test_every_kind_of_content_is_looked_at(tmp_path: Path, file: str) -> None:
    slip = "# Nghị định 1/2027/QH16 là Luật số 1/2025/QH16\n"
    (lay(tmp_path) / file).parent.mkdir(exist_ok=True)
    with (tmp_path / file).open("a", encoding="utf-8") as stream:
        stream.write(f"---\ntitle: Bài\n---\n\n{slip}" if file.endswith(".md") else slip)
    told = {one.code for one in load(tmp_path, DAY)[1] if one.place.file == file}
    assert {"curriculum/instrument-number", "curriculum/instrument-kind"} <= told
