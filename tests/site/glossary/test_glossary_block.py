"""What does the page of all terms show?"""

import re
from pathlib import Path

import pytest

from glossaries import WITH_GLOSSARY
from sites import a_project, page
from tha.site.glossary.alphabet import letter_of, order_of, typed

_BLOCK = "/// glossary\n///\n"


def _html(folder: Path) -> str:
    return page(a_project(folder, WITH_GLOSSARY), _BLOCK)


def test_terms_stand_in_the_order_of_the_alphabet_below_their_letters(tmp_path: Path) -> None:
    html = _html(tmp_path)
    assert re.findall(r'<h2 id="(.*?)">(.)', html) == [
        ("_chu-a", "A"),
        ("_chu-c", "C"),
        ("_chu-dd", "Đ"),
        ("_chu-u", "U"),
    ]
    assert re.findall(r'<dt id="(.*?)">', html) == [
        "an-phi",
        "chap-hanh-vien",
        "chap-hanh-vien-truong",
        "dinh-gia",
        "uy-thac",
    ]


def test_each_letter_can_be_gone_to(tmp_path: Path) -> None:
    ways = re.findall(r'<a href="#(_chu-\w+)">(.)</a>', _html(tmp_path))
    assert [letter for _, letter in ways] == ["A", "C", "Đ", "U"]


def test_an_entry_tells_meaning_other_names_english_and_law(tmp_path: Path) -> None:
    entry = _html(tmp_path).split('<dt id="chap-hanh-vien">')[1].split("</div>")[0]
    assert "<span>Người được Nhà nước giao thi hành bản án, quyết định.</span>" in entry
    assert "Còn gọi: CHV." in entry
    assert '<span lang="en">enforcement officer</span>' in entry
    assert 'class="tha-citation"' in entry
    assert ">Điều 37 Luật mới</a>." in entry


def test_the_terms_are_counted(tmp_path: Path) -> None:
    assert "Có 5 thuật ngữ." in _html(tmp_path)


def test_without_a_glossary_there_are_none(tmp_path: Path) -> None:
    assert "Có 0 thuật ngữ." in page(a_project(tmp_path), _BLOCK)


@pytest.mark.parametrize(
    "ordered",
    [
        ["an", "án", "án phí", "ăn", "ân", "ba", "da", "đa", "ơn", "ưu"],
        ["ba", "bà", "bả", "bã", "bá", "bạ", "bạ a", "bà b"],
    ],
)
def test_letters_come_before_tones(ordered: list[str]) -> None:
    assert sorted(set(ordered), key=order_of) == ordered


def test_a_letter_is_told_without_its_tone_and_typed_plainly() -> None:
    assert [letter_of(one) for one in ("Án phí", "ấp", "Ủy thác", "đất")] == ["A", "Â", "U", "Đ"]
    assert [typed(one) for one in "AÂĐƯ"] == ["a", "aa", "dd", "uw"]
