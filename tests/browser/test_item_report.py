"""Can the report on items be read on a phone, on a desk, in the dark and on paper?"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from item_samples import PLANTED, names, quiz_text, submissions
from players import AXE
from tha.intake.attempt import Attempt, CellMaker
from tha.intake.gather import Gathered, Gathering
from tha.intake.judges import Rating
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.load import load_quiz
from tha.reports.analysed import LeftOut, analysed
from tha.reports.item_analysis import item_report
from tha.source.files import Text
from tha.source.place import Place

LONG = "Phương án rất dài, " * 12 + "khôngcódấucách" * 8


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = quiz_text().replace("Phương án a của câu 3", LONG)
    loaded, _ = load_quiz(Text("mau.yml", text), "mau")
    assert loaded is not None
    assert loaded.quiz is not None
    edition = edition_of(loaded.quiz)
    gathering, maker = Gathering(), CellMaker(edition)
    for one in submissions(200):
        given: dict[str, Any] = {**one["answers"], "c11": None}
        cells = maker.of_submission(Submission(submission="", quiz="mau", answers=given))
        assert cells is not None
        gathering.take(Attempt(None, None, edition, None, cells))
    found = gathering.table("mau", Place(""))
    assert isinstance(found, Gathered)
    ratings = [Rating(judge, name, 0.45) for judge in ("GK1", "GK2") for name in names()]
    path = tmp_path_factory.mktemp("bao-cao") / "phan-tich.html"
    path.write_bytes(item_report(analysed(found, LeftOut(), date(2026, 11, 24), ratings)))
    return path


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without scripts, as a careful office sets its browser."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    page: Page, report: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(report.as_uri())
    found = Axe().run(page, options=AXE).response["violations"]
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_is_whole_without_scripts_and_asks_for_nothing(
    plain_page: Page, report: Path
) -> None:
    asked: list[str] = []
    plain_page.on("request", lambda request: asked.append(request.url))
    plain_page.goto(report.as_uri())
    assert asked == [report.as_uri()]
    first = plain_page.locator(".flags li").first
    assert PLANTED in first.inner_text()
    assert "xem lại đáp án" in first.inner_text()


def test_the_numbers_beside_the_axes_do_not_lie_on_each_other(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    boxes = page.evaluate(
        "[...document.querySelectorAll('svg')].map(svg => [...svg.querySelectorAll('text')]"
        ".map(one => { const b = one.getBBox(); return [b.x, b.y, b.width, b.height]; }))"
    )
    assert len(boxes) == len(names()) + 2 - 1  # the omitted item has no options chosen
    assert [one for svg in json.loads(json.dumps(boxes)) for one in overlapping(svg)] == []


def overlapping(boxes: list[list[float]]) -> list[tuple[list[float], list[float]]]:
    return [
        (one, other)
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if one[0] < other[0] + other[2] - 1
        and other[0] < one[0] + one[2] - 1
        and one[1] < other[1] + other[3] - 4
        and other[1] < one[1] + one[3] - 4
    ]


def test_no_drawing_is_cut_off(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    outside = page.evaluate(
        "[...document.querySelectorAll('svg')].flatMap(svg => [...svg.querySelectorAll('text')]"
        ".filter(one => { const b = one.getBBox(), v = svg.viewBox.baseVal;"
        " return b.x < 0 || b.y < 0 || b.x + b.width > v.width || b.y + b.height > v.height; })"
        ".map(one => one.textContent))"
    )
    assert outside == []


def test_on_paper_it_is_dark_on_light_even_where_the_screen_is_dark(
    page: Page, report: Path
) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(report.as_uri())
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(42, 33, 26)"
