"""Does the browser draw the same form as Python?"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from players import a_site, ask
from samples import a_quiz, a_quiz_text, an_item, authored, every_item
from tha.quiz.edition import edition_of
from tha.quiz.form import digest32, drawn_form
from tha.quiz.item import FAULTS
from tha.quiz.keyless import page_data
from tha.quiz.load import load_quiz
from tha.quiz.quiz import Quiz
from tha.source.files import Text

SEEDS = [*range(60), 417, 999_999, 2**31, 2**32 - 1]
DRAWN = """given.seeds.map((seed) => {
    const { items, letters } = THA.form.drawn(given.data, seed);
    return [items.map((item) => item.id), letters];
})"""


def a_bank(**changes: Any) -> Quiz:
    singles = [
        an_item("single_choice", id=f"câu-{number}", topic="a" if number % 3 else "b")
        for number in range(12)
    ]
    return a_quiz(*singles, *every_item(), **changes)


@pytest.mark.parametrize("purpose", ["practice", "assessment"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"draw": 5},
        {"draw": {"a": 3, "b": 2}, "shuffle": ["items"]},
        {"draw": {"a": 3, "": 9}, "shuffle": ["items", "options"]},
        {"shuffle": ["options"]},
    ],
)
def test_the_browser_draws_the_form_that_python_draws(
    player: Page, purpose: str, changes: dict[str, Any]
) -> None:
    quiz = a_bank(purpose=purpose, **changes)
    data = page_data(edition_of(quiz))
    found = ask(player, DRAWN, {"data": data, "seeds": SEEDS})
    assert found == [expected(quiz, seed) for seed in SEEDS]


def expected(quiz: Quiz, seed: int) -> list[Any]:
    form = drawn_form(quiz, seed)
    shuffled = "options" in quiz.shuffle
    letters = {name: list(order) for name, order in form.options.items() if order and shuffled}
    return [[item.id for item in form.items], letters]


def test_the_page_shows_items_and_letters_in_the_order_of_the_form(
    page: Page, tmp_path: Path
) -> None:
    long = dict.fromkeys(["x", "y", "z"], "một yêu cầu dài hơn một ô chọn hẹp trên điện thoại")
    long = {letter: f"{text} {letter}" for letter, text in long.items()}
    items = [authored(kind) for kind in FAULTS] + [authored("matching", id="mt-02", right=long)]
    text = a_quiz_text(*items, draw="9", shuffle=["items", "options"]).content
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri() + "?ma-de=417")
    form = drawn_form(loaded(text), 417)
    assert page.evaluate(SHOWN) == [[item.id, list(form.options[item.id])] for item in form.items]


SHOWN = """[...document.querySelectorAll("fieldset.tha-item")].map((item) => {
    const ofOne = item.querySelector("select, .tha-answers:not(:has(select))");
    const values = (place) => [...place.querySelectorAll("option, input")].map((one) => one.value);
    const isPaired = /^mt/.test(item.dataset.item);
    const isLettered = /^(sc|mc|ts|or|si)/.test(item.dataset.item);
    const parts = [...item.querySelectorAll("[data-part]")].map((one) => one.dataset.part);
    return [item.dataset.item, isPaired ? values(ofOne).filter(Boolean) : isLettered ? parts : []];
})"""


def loaded(text: str) -> Quiz:
    found, _ = load_quiz(Text("bai.yml", text), "bai")
    assert found is not None
    assert found.quiz is not None
    return found.quiz


def test_both_digest_vietnamese_letters_alike(player: Page) -> None:
    texts = ["", "417/item/xm-01", "đ", "điều 37", "𝄞"]
    found = ask(player, "given.map(THA.form.digest32)", texts)
    assert found == [digest32(one) for one in texts]
