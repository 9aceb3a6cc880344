"""Do the places of one's own progress stand there, and can cards be read without a script?"""

from pathlib import Path

import pytest

from glossaries import WITH_GLOSSARY
from sites import a_project, page


def shown(folder: Path, block: str) -> str:
    return page(a_project(folder, WITH_GLOSSARY), f"# Trang\n\n/// {block}\n///\n")


@pytest.mark.parametrize("block", ["daily-review", "own-progress"])
def test_without_scripts_a_place_says_what_it_needs(tmp_path: Path, block: str) -> None:
    assert "Phần này cần JavaScript" in shown(tmp_path, block)


def test_the_way_on_is_not_there_until_something_was_begun(tmp_path: Path) -> None:
    html = shown(tmp_path, "continue")
    assert 'class="tha-continue"' in html
    assert 'hidden="hidden"' in html


def test_each_term_has_a_card_in_alphabetical_order(tmp_path: Path) -> None:
    html = shown(tmp_path, "flash-cards")
    names = [part.split('"')[0] for part in html.split('data-term="')[1:]]
    expected = ["an-phi", "chap-hanh-vien", "chap-hanh-vien-truong", "dinh-gia", "uy-thac"]
    assert names == expected


def test_a_card_tells_meaning_english_and_law(tmp_path: Path) -> None:
    html = shown(tmp_path, "flash-cards")
    card = html.split('data-term="chap-hanh-vien"')[1].split("</article>")[0]
    assert "<strong>Chấp hành viên</strong>" in card
    assert "Người được Nhà nước giao thi hành bản án" in card
    assert '<span lang="en">enforcement officer</span>' in card
    assert "d37" in card


def test_a_term_is_not_explained_on_its_own_card(tmp_path: Path) -> None:
    assert "tha-term" not in shown(tmp_path, "flash-cards")


def test_search_leaves_the_cards_to_the_glossary(tmp_path: Path) -> None:
    assert "data-search-exclude" in shown(tmp_path, "flash-cards")
