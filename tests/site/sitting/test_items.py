"""What is shown of an item in a sitting, and what only once its result is out?"""

import re
from pathlib import Path

import pytest

from projects import DAY
from samples import a_quiz, a_single_choice, a_true_false, authored
from sites import a_project
from tha.quiz.form import drawn_form
from tha.quiz.item import Item
from tha.quiz.load import item_from
from tha.site.sitting.items import ShownItem, shown_items

RATIONALE = "Chỉ lời giải nói điều này."
ALL_TYPES = (
    *("single_choice", "multiple_choice", "true_false", "true_false_set", "matching", "ordering"),
    *("numeric", "short_text", "cloze", "situational", "extended_text", "prediction"),
)


def shown(folder: Path, *items: Item, seed: int = 1, reveals: bool = False) -> list[ShownItem]:
    quiz = a_quiz(*items, purpose="assessment", shuffle=["items", "options"])
    form = drawn_form(quiz, seed)
    return list(shown_items(quiz.id, form, a_project(folder), DAY, reveals=reveals))


def test_items_and_letters_stand_in_the_order_of_the_form(tmp_path: Path) -> None:
    item = a_single_choice()
    form = drawn_form(a_quiz(item, a_true_false(), shuffle=["items", "options"]), 7)
    found = shown(tmp_path, item, a_true_false(), seed=7)
    assert [one.id for one in found] == [one.id for one in form.items]
    choice = next(one.html for one in found if one.id == item.id)
    assert tuple(re.findall(r'data-part="(\w)"', choice)) == form.options[item.id]


@pytest.mark.parametrize("kind", ALL_TYPES)
def test_no_type_tells_its_rationale_before_it_is_revealed(tmp_path: Path, kind: str) -> None:
    item = item_from({**authored(kind), "rationale": RATIONALE})
    (one,) = shown(tmp_path, item)
    assert RATIONALE not in one.html
    assert one.rationale == ""
    (revealed,) = shown(tmp_path, item, reveals=True)
    assert RATIONALE in revealed.rationale
    assert "hidden" not in revealed.rationale


def test_a_citation_in_a_stem_is_text_that_leads_nowhere(tmp_path: Path) -> None:
    stem = "Theo [Điều 37](vb:luat-moi#d37), ai xác minh?"
    (one,) = shown(tmp_path, a_single_choice(stem=stem))
    assert "Điều 37" in one.html
    assert "<a" not in one.html


def test_a_basis_links_to_the_register_of_the_site_once_it_is_revealed(tmp_path: Path) -> None:
    item = a_single_choice(basis=["luat-moi#d37.k1"])
    (one,) = shown(tmp_path, item, reveals=True)
    assert 'href="/tra-cuu/van-ban.html#luat-moi.d37"' in one.rationale


def test_html_of_an_author_is_shown_as_text(tmp_path: Path) -> None:
    (one,) = shown(tmp_path, a_single_choice(stem="Câu <script>alert(1)</script> <b>đậm</b>?"))
    assert "<script" not in one.html
    assert "<b>" not in one.html
