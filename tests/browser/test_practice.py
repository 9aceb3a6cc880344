"""Can an officer practise: by keyboard alone, with feedback at once, and read without a script?"""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from players import AXE, a_site
from samples import a_quiz_text, authored
from tha.quiz.item import FAULTS

RIGHT: dict[str, dict[str, Any]] = {
    "single_choice": {"rationale": "Vì **luật** nói vậy.", "basis": ["luat-moi#d37.k1"]},
    "true_false": {"rationale": "Đó là quyền."},
}


def a_small_quiz() -> str:
    return a_quiz_text(*(authored(kind, **changes) for kind, changes in RIGHT.items())).content


def every_type(**changes: Any) -> str:
    items = [authored(kind, rationale="Vì thế.") for kind in FAULTS]
    items += [authored("situational", id=one, mode=one) for one in ("best_worst", "rank")]
    return a_quiz_text(*items, **changes).content


@pytest.fixture
def practice(page: Page, tmp_path: Path) -> Page:
    """A page with a single choice (key a) and a true statement."""
    page.goto((a_site(tmp_path, bai_mau=a_small_quiz()) / "bai-mau.html").as_uri())
    return page


def item(page: Page, name: str) -> Locator:
    return page.locator(f"fieldset[data-item={name}]")


def check(page: Page, name: str) -> None:
    item(page, name).get_by_role("button", name="Kiểm tra").click()


def test_a_right_answer_is_said_to_be_right_with_its_rationale_and_basis(practice: Page) -> None:
    item(practice, "sc-01").get_by_label("Chấp hành viên").check()
    check(practice, "sc-01")
    assert item(practice, "sc-01").get_by_role("status").inner_text() == "✓ Đúng: 1/1 điểm."
    assert item(practice, "sc-01").get_by_text("Vì luật nói vậy.").is_visible()
    assert item(practice, "sc-01").get_by_role("link", name="khoản 1 Điều 37 Luật mới").is_visible()


def test_a_wrong_answer_is_told_the_right_one_in_words(practice: Page) -> None:
    item(practice, "sc-01").get_by_label("Thẩm tra viên").check()
    check(practice, "sc-01")
    assert item(practice, "sc-01").get_by_role("status").inner_text() == "✗ Sai: 0/1 điểm."
    assert "Đáp án đúng" in item(practice, "sc-01").locator("[data-part=a]").inner_text()


def test_after_the_check_an_item_is_locked_and_the_feedback_has_the_focus(practice: Page) -> None:
    item(practice, "sc-01").get_by_label("Thẩm tra viên").check()
    check(practice, "sc-01")
    assert item(practice, "sc-01").get_by_label("Chấp hành viên").is_disabled()
    assert practice.evaluate("document.activeElement.textContent") == "✗ Sai: 0/1 điểm."


def test_an_unanswered_item_is_not_given_away(practice: Page) -> None:
    check(practice, "sc-01")
    assert item(practice, "sc-01").get_by_role("status").inner_text() == "Câu này chưa trả lời."
    assert not item(practice, "sc-01").get_by_text("Vì luật nói vậy.").is_visible()


def test_the_score_is_announced_once_all_items_are_checked(practice: Page) -> None:
    item(practice, "sc-01").get_by_label("Chấp hành viên").check()
    check(practice, "sc-01")
    item(practice, "tf-01").get_by_label("Sai").check()
    check(practice, "tf-01")
    result = practice.locator(".tha-result")
    assert result.get_attribute("role") == "status"
    assert result.inner_text() == "1/2 điểm, 50%: chưa đạt."


def test_the_result_can_be_seen_before_every_item_is_answered(practice: Page) -> None:
    item(practice, "tf-01").get_by_label("Đúng").check()
    practice.get_by_role("button", name="Xem kết quả").click()
    expected = "1/2 điểm, 50%: chưa đạt. Bỏ trống 1 câu."
    assert practice.locator(".tha-result").inner_text() == expected


def test_starting_anew_forgets_the_answers(practice: Page) -> None:
    item(practice, "tf-01").get_by_label("Đúng").check()
    practice.get_by_role("button", name="Xem kết quả").click()
    practice.get_by_role("button", name="Làm lại").click()
    assert practice.locator(".tha-quiz input:checked").count() == 0
    assert practice.locator(".tha-result").inner_text() == ""


def test_an_unfinished_practice_survives_a_reload(practice: Page) -> None:
    item(practice, "sc-01").get_by_label("Chấp hành viên").check()
    check(practice, "sc-01")
    item(practice, "tf-01").get_by_label("Sai").check()
    practice.reload()
    assert item(practice, "sc-01").get_by_role("status").inner_text() == "✓ Đúng: 1/1 điểm."
    assert item(practice, "tf-01").get_by_label("Sai").is_checked()


def test_feedback_is_for_those_who_chose_the_option(page: Page, tmp_path: Path) -> None:
    options = {"a": {"text": "Một", "feedback": "Khen"}, "b": {"text": "Hai", "feedback": "Chê"}}
    text = a_quiz_text(authored("single_choice", options=options)).content
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri())
    page.get_by_label("Hai").check()
    check(page, "sc-01")
    assert page.get_by_text("Chê").is_visible()
    assert not page.get_by_text("Khen").is_visible()


def test_an_item_that_is_void_is_said_to_be_so_and_shows_no_key(page: Page, tmp_path: Path) -> None:
    given = authored("single_choice", void="full")
    dropped = authored("numeric", void="drop", points="5")
    text = a_quiz_text(given, dropped, authored("true_false")).content
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri())
    item(page, "nu-01").get_by_label("Trả lời").fill("không đọc được")
    page.get_by_role("button", name="Xem kết quả").click()
    assert "ai cũng được trọn điểm: 1/1" in item(page, "sc-01").get_by_role("status").inner_text()
    assert "không tính điểm." in item(page, "nu-01").get_by_role("status").inner_text()
    assert "Đáp án" not in item(page, "sc-01").inner_text() + item(page, "nu-01").inner_text()
    expected = "1/2 điểm, 50%: chưa đạt. Bỏ trống 1 câu."
    assert page.locator(".tha-result").inner_text() == expected


def test_two_steps_in_one_place_are_not_checked(page: Page, tmp_path: Path) -> None:
    text = a_quiz_text(authored("ordering")).content
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri())
    for place, step in (("1", "Xác minh"), ("1", "Thông báo"), ("3", "Cưỡng chế")):
        page.get_by_label(step).select_option(place)
    check(page, "or-01")
    assert "có chỗ thiếu, trùng" in item(page, "or-01").get_by_role("status").inner_text()
    assert page.get_by_label("Xác minh").is_enabled()


def test_an_item_of_an_unknown_type_is_named_and_stops_nothing_else(
    browser: Browser, tmp_path: Path
) -> None:
    file = a_site(tmp_path, bai=a_small_quiz()) / "bai.html"
    html = file.read_text(encoding="utf-8")
    file.write_text(html.replace('"type":"true_false"', '"type":"telepathy"'), encoding="utf-8")
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.goto(file.as_uri())
    assert "Câu này bị lỗi" in item(page, "tf-01").inner_text()
    assert any("tf-01" in one for one in said)
    item(page, "sc-01").get_by_label("Chấp hành viên").check()
    check(page, "sc-01")
    assert "✓ Đúng" in item(page, "sc-01").inner_text()
    page.close()


def test_the_real_practice_quizzes_can_be_answered_by_keyboard_alone(
    page: Page, real_site: Path
) -> None:
    for name in ("thi-hanh-an-dan-su/xac-minh.html", "dao-duc/chuan-muc.html"):
        page.goto((real_site / name).as_uri())
        answer_by_keyboard(page)
        assert "điểm" in page.locator(".tha-result").inner_text()
        assert "Bỏ trống" not in page.locator(".tha-result").inner_text()


def test_every_item_type_can_be_answered_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    page.goto((a_site(tmp_path, bai=every_type()) / "bai.html").as_uri())
    answer_by_keyboard(page)
    result = page.locator(".tha-result").inner_text()
    assert "Bỏ trống" not in result
    assert "Còn 1 câu chờ người chấm." in result


def answer_by_keyboard(page: Page) -> None:
    """Goes through the page with Tab and does at each control what a keyboard can."""
    for _ in range(400):
        page.keyboard.press("Tab")
        for key in page.evaluate(KEYS):
            page.keyboard.press(key)
        if page.locator(".tha-result").inner_text():
            return
    raise AssertionError("the score was never said")


KEYS = """() => {
    const one = document.activeElement;
    const item = one.closest("fieldset.tha-item");
    if (!item) return [];
    const selects = [...item.querySelectorAll("select")];
    const isPlace = one.options?.length === selects.length + 1;
    return {
        radio: [one.name.endsWith(".worst") && !one.checked ? "ArrowDown" : "Space"],
        checkbox: ["Space"],
        button: ["Enter"],
        "select-one": Array(isPlace ? selects.indexOf(one) + 1 : 1).fill("ArrowDown"),
        text: ["1"],
        textarea: ["x"],
    }[one.type] ?? [];
}"""


def test_without_javascript_every_question_is_shown_and_no_dead_button(
    browser: Browser, tmp_path: Path
) -> None:
    site = a_site(tmp_path, bai=every_type(draw="3"))
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "bai.html").as_uri())
    assert all(one.is_visible() for one in page.locator("fieldset.tha-item").all())
    assert page.locator("fieldset.tha-item").count() == len(FAULTS) + 2
    assert not any(one.is_visible() for one in page.locator(".tha-button").all())
    assert page.locator("noscript p").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_needs_no_sideways_scrolling_and_axe_finds_nothing(
    browser: Browser, tmp_path: Path, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto((a_site(tmp_path, bai=every_type()) / "bai.html").as_uri())
    assert not violations(page)
    page.get_by_role("button", name="Xem kết quả").click()
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds in the quiz itself; `test_real_pages.py` looks at whole pages."""
    found = Axe().run(page, context=".tha-quiz", options=AXE).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]


def test_every_control_is_large_enough_for_a_finger(page: Page, tmp_path: Path) -> None:
    page.goto((a_site(tmp_path, bai=every_type()) / "bai.html").as_uri())
    targets = page.locator(".tha-option, .tha-quiz select, .tha-quiz [type=text], .tha-button")
    heights = [box["height"] for one in targets.all() if (box := one.bounding_box())]
    assert len(heights) > 30
    assert min(heights) >= 44
