"""Is what somebody has learnt kept with the account, so that it is there on another device?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from study_samples import a_study_site
from tha.web.accounts.models import Account
from tha.web.opened import open_platform
from tha.web.study.models import Progress
from web_samples import an_officer_account, signed_in
from web_served import a_served_platform

KEPT = "tha/tien-do"
SESSION = "tha-phien"
OPEN = {"phan/bai": {"at": 5, "title": "Bài mẫu"}}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_study_site(tmp_path_factory.mktemp("study"), platform="/cong/")


@pytest.fixture(scope="module")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a platform beside that site; each test comes with an account of its own."""
    folder = tmp_path_factory.mktemp("platform")
    records = folder / "records.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        with open_platform(records), a_served_platform(folder, site) as address:
            yield address


@pytest.fixture(autouse=True)
def devices_are_put_away(browser: Browser) -> Iterator[None]:
    before = browser.contexts
    yield
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture
def account(served: str) -> Account:
    """The account of a new officer."""
    assert served
    return an_account_of_a_new_officer()


def an_account_of_a_new_officer() -> Account:
    return an_officer_account(f"TH-{Account.objects.count() + 1:04}")


def a_device(browser: Browser, address: str, account: Account | None = None) -> Page:
    """A browser in which `account` has signed in."""
    context = browser.new_context(locale="vi-VN")
    if account is not None:
        sign_in(context, address, account)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(f"{address}/on-tap.html")
    page.wait_for_load_state("networkidle")
    return page


def sign_in(context: BrowserContext, address: str, account: Account) -> None:
    value = signed_in(account).cookies[SESSION].value
    context.add_cookies([{"name": SESSION, "value": value, "url": f"{address}/cong/"}])


def read(page: Page, address: str) -> None:
    """Marks the module as read, and waits until that is kept."""
    page.goto(f"{address}/phan/bai.html")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Đánh dấu đã đọc").click()


def sent(page: Page, address: str) -> None:
    """Waits until what was changed has been sent."""
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        pass
    page.goto(f"{address}/on-tap.html")
    page.wait_for_load_state("networkidle")


def kept(page: Page) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEPT}') || 'null'"))


def test_what_was_read_on_one_device_is_marked_on_the_other(
    browser: Browser, served: str, account: Account
) -> None:
    first = a_device(browser, served, account)
    read(first, served)
    sent(first, served)
    second = a_device(browser, served, account)
    expect(second.locator(".tha-progress")).to_contain_text("Đã đọc 1 bài")
    assert kept(second)["pages"]["phan/bai"]["read"]


def test_what_was_missed_elsewhere_is_asked_here_at_once(
    browser: Browser, served: str, account: Account
) -> None:
    due = {"progress": 1, "cards": {"luyen/sc-01": {"at": 5, "due": 6}}, "pages": OPEN}
    signed_in(account).put("/cong/tien-do/", json.dumps(due), "application/json")
    page = a_device(browser, served, account)
    expect(page.locator(".tha-review")).to_contain_text("1 câu từng trả lời chưa đúng")
    page.goto(f"{served}/index.html")
    expect(page.locator(".tha-continue")).to_contain_text("Ôn 1 câu đến hạn hôm nay")
    assert page.locator(".tha-continue").get_by_role("link", name="Bài mẫu").is_visible()


def test_leaving_the_page_at_once_loses_nothing(
    browser: Browser, served: str, account: Account
) -> None:
    page = a_device(browser, served, account)
    read(page, served)
    page.goto(f"{served}/index.html")
    page.wait_for_load_state("networkidle")
    assert json.loads(Progress.objects.get(account=account).content)["pages"]["phan/bai"]["read"]


def test_somebody_else_on_the_same_device_does_not_get_it(
    browser: Browser, served: str, account: Account
) -> None:
    page = a_device(browser, served, account)
    read(page, served)
    sent(page, served)
    other = an_account_of_a_new_officer()
    sign_in(page.context, served, other)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert kept(page)["pages"] == {}
    assert not Progress.objects.filter(account=other, content__contains="phan/bai").exists()


def sign_out(page: Page, address: str) -> None:
    page.goto(f"{address}/cong/")
    page.locator("details.me summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/dang-nhap/**")
    page.goto(f"{address}/index.html")


def test_who_signs_out_leaves_nothing_on_the_device(
    browser: Browser, served: str, account: Account
) -> None:
    page = a_device(browser, served, account)
    read(page, served)
    sign_out(page, served)
    assert kept(page) is None
    assert page.locator(".tha-mark").count() == 0
    assert json.loads(Progress.objects.get(account=account).content)["pages"]["phan/bai"]["read"]


def test_what_never_reached_the_account_is_not_deleted_by_signing_out(
    browser: Browser, served: str, account: Account
) -> None:
    page = a_device(browser, served)
    read(page, served)
    sign_in(page.context, served, account)
    sign_out(page, served)
    assert kept(page)["pages"]["phan/bai"]["read"]


def test_deleting_also_deletes_what_the_account_keeps(
    browser: Browser, served: str, account: Account
) -> None:
    page = a_device(browser, served, account)
    read(page, served)
    sent(page, served)
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        page.get_by_role("button", name="Xóa tiến độ").click()
    assert json.loads(Progress.objects.get(account=account).content)["pages"] == {}
    assert kept(a_device(browser, served, account))["pages"] == {}


def test_who_has_not_signed_in_keeps_progress_on_the_device_alone(
    browser: Browser, served: str
) -> None:
    before = Progress.objects.count()
    page = a_device(browser, served)
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    read(page, served)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert kept(page)["pages"]["phan/bai"]["read"]
    assert Progress.objects.count() == before
    assert not [one for one in said if "tien-do" in one]
