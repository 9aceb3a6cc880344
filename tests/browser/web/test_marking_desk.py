"""Can a trainer mark with the keyboard alone, and without a script at all?"""

from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from desk_samples import a_desk
from tha.records.models import CriterionMark, Marking
from tha.web.accounts.models import Account
from web_samples import PASSWORD, with_password


@pytest.fixture
def trainer(address: str) -> Account:
    """A trainer before whom three answers wait."""
    assert address
    return with_password(a_desk(3))


def sign_in(page: Page, address: str, account: Account) -> None:
    """By name and password."""
    page.goto(f"{address}/cong/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(account.name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def open_desk(page: Page, address: str, account: Account) -> None:
    """Signs in and opens the first answer."""
    sign_in(page, address, account)
    page.goto(f"{address}/cong/cham/bai/")
    page.get_by_role("link", name="Chấm 3 bài").click()


def code_on(page: Page) -> str:
    """The code of the answer, once the page listens to keys."""
    page.locator(".criterion.is-current").wait_for()
    return page.locator(".code").inner_text()


def given() -> list[list[Decimal]]:
    """The points of each marking, in the order in which they came."""
    points = list(CriterionMark.objects.order_by("pk").values_list("points", flat=True))
    return [points[start : start + 2] for start in range(0, len(points), 2)]


def test_a_trainer_marks_three_answers_by_the_keyboard(
    page: Page, address: str, trainer: Account
) -> None:
    open_desk(page, address, trainer)
    for keys in ("1 Enter 1 , Enter", "0 , Enter m Enter", "m Enter 0 Enter"):
        code = code_on(page)
        for key in keys.split():
            page.keyboard.press(key)
        page.wait_for_function(
            "was => document.querySelector('.code')?.innerText !== was", arg=code
        )
    assert page.get_by_role("heading", name="Hết bài chờ bạn").is_visible()
    assert given() == [[1, Decimal("1.5")], [Decimal("0.25"), 2], [1, 0]]
    assert Marking.objects.filter(reason="rubric").count() == 3


def test_an_answer_is_put_off_by_a_key_and_comes_again(
    page: Page, address: str, trainer: Account
) -> None:
    open_desk(page, address, trainer)
    seen = []
    for _ in range(4):
        seen.append(code_on(page))
        page.keyboard.press("s")
        page.wait_for_function(
            "was => document.querySelector('.code').innerText !== was", arg=seen[-1]
        )
    assert len(set(seen)) == 3
    assert seen[3] == seen[0]


def test_the_total_follows_what_is_chosen(page: Page, address: str, trainer: Account) -> None:
    open_desk(page, address, trainer)
    code_on(page)
    page.keyboard.press("m")
    page.get_by_role("group", name="2. Xử lý đúng").get_by_label("0,5", exact=True).check()
    assert "Tổng: 1,5 / 3 điểm" in page.locator("[data-total]").inner_text()


def test_shortcuts_can_be_turned_off_and_stay_off(
    page: Page, address: str, trainer: Account
) -> None:
    open_desk(page, address, trainer)
    page.get_by_text("Phím tắt", exact=True).click()
    page.get_by_label("Dùng phím tắt").uncheck()
    page.reload()
    code_on(page)
    page.keyboard.press("m")
    assert page.locator("input:checked[type=radio]").count() == 0


def test_without_a_script_the_form_marks_too(
    browser: Browser, address: str, trainer: Account
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_desk(page, address, trainer)
    page.get_by_role("group", name="1. Nêu đúng căn cứ").get_by_label("0,75").check()
    page.get_by_role("group", name="2. Xử lý đúng").get_by_label("2", exact=True).check()
    page.get_by_role("button", name="Lưu và sang bài sau").click()
    assert page.get_by_text("Đã lưu điểm").is_visible()
    assert given() == [[Decimal("0.75"), 2]]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, address: str, trainer: Account, scheme: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    open_desk(page, address, trainer)
    pages = [page.url, *(f"{address}/cong/cham/{one}/" for one in ("bai", "phan-tich"))]
    pages += [f"{address}/cong/cham/phan-tich/tu-luan/{one}" for one in ("", "nguoi-cham/")]
    for url in pages:
        page.goto(url)
        found = Axe().run(page).response["violations"]
        told = [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]
        assert (url, told) == (url, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
