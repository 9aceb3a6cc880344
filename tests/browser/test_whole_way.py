"""Is a real assessment, answered by its keys in the browser, scored full by `tha score`?"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page

from tha.cli.main import run
from tha.quiz.form import drawn_items
from tha.quiz.item import Item, type_of
from tha.quiz.items.cloze import Cloze
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false import TrueFalse
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.site.loaded import examined_quiz

Named = Iterator[tuple[str, str]]

SITTINGS = {
    "thads-xac-minh-danh-gia": "thi-hanh-an-dan-su/xac-minh-danh-gia.html",
    "dao-duc-chuan-muc-danh-gia": "dao-duc/chuan-muc-danh-gia.html",
}


@pytest.mark.parametrize("quiz_id", SITTINGS)
def test_the_keys_given_in_the_browser_score_full(
    page: Page,
    real_site: Path,
    quiz_id: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    quiz = examined_quiz(real_site.parent, quiz_id).value
    assert quiz is not None
    page.goto((real_site / SITTINGS[quiz_id]).as_uri() + "?ma-de=417")
    page.get_by_label("Mã số cán bộ").fill("TH-0007")
    page.get_by_role("button", name="Bắt đầu").click()
    for item in drawn_items(quiz, 417):
        fill(page, item)
    page.reload()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Nộp bài").click()
    monkeypatch.chdir(real_site.parent)
    assert run(["score", str(waiting.value.path())]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["score"] == result["maximum"]
    assert result["passed"] is True
    assert result["omitted"] == []


def fill(page: Page, item: Item) -> None:
    """Gives the right answer to `item`."""
    for name, value in RIGHT[type_of(item)](item):
        control = page.locator(f'.tha-quiz [name="{name}"]')
        kind = control.first.evaluate("one => one.type")
        if kind in {"radio", "checkbox"}:
            page.locator(f'.tha-quiz [name="{name}"][value="{value}"]').check()
        elif kind == "select-one":
            control.select_option(value)
        else:
            control.fill(value)


def key(item: Any) -> Named:
    yield item.id, item.key


def keys(item: MultipleChoice) -> Named:
    for letter in item.key:
        yield item.id, letter


def judgement(item: TrueFalse) -> Named:
    yield item.id, str(item.key).lower()


def judgements(item: TrueFalseSet) -> Named:
    for letter, one in item.statements.items():
        yield f"{item.id}.{letter}", str(one.key).lower()


def pairs(item: Matching) -> Named:
    for left, right in item.key.items():
        yield f"{item.id}.{left}", right


def places(item: Ordering) -> Named:
    for place, letter in enumerate(item.key, 1):
        yield f"{item.id}.{letter}", str(place)


def accepted(item: ShortText) -> Named:
    yield item.id, item.accept[0].text.replace("*", "")


def gaps(item: Cloze) -> Named:
    for name, gap in item.gaps.items():
        named = msgspec.structs.replace(gap, id=f"{item.id}.{name}")
        yield from RIGHT[type_of(named)](named)


def picks(item: Situational) -> Named:
    """The best, the best and the worst, or all by rank, as the mode asks."""
    ranked = sorted(item.options, key=lambda one: -(item.options[one].credit or 0))
    match item.mode:
        case "best":
            yield item.id, ranked[0]
        case "best_worst":
            yield from ((f"{item.id}.best", ranked[0]), (f"{item.id}.worst", ranked[-1]))
        case "rank":
            yield from ((f"{item.id}.{one}", str(place)) for place, one in enumerate(ranked, 1))


RIGHT: dict[str, Callable[[Any], Named]] = {
    "single_choice": key,
    "multiple_choice": keys,
    "true_false": judgement,
    "true_false_set": judgements,
    "matching": pairs,
    "ordering": places,
    "numeric": key,
    "short_text": accepted,
    "cloze": gaps,
    "situational": picks,
}
"""Item type -> the names of its controls and the values that answer rightly."""
