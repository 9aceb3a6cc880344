"""Is nothing lost of what an officer answers, whatever happens on the way?

The platform is a real `tha serve`, the browser a real Chromium.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from served_process import Served
from sitting_samples import a_sitting, the_trainer
from tha.records.models import Submission
from tha.web.sittings.models import Answer, Seat, Sitting
from web_samples import PASSWORD, an_officer_account, with_password


@pytest.fixture
def served(platform: Path) -> Iterator[Served]:
    """A platform with a sitting that TH-0001 may begin."""
    a_sitting(platform.parent)
    with_password(an_officer_account())
    process = Served(platform.parent, platform)
    yield process
    process.kill()


def an_officers_page(browser: Browser, served: Served, name: str = "TH-0001") -> Page:
    """A browser of its own in which somebody has signed in."""
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{served.address}/cong/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.goto(f"{served.address}/cong/ky/")
    return page


def begun(browser: Browser, served: Served) -> Page:
    page = an_officers_page(browser, served)
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.locator("form[data-seat]")).to_be_visible()
    return page


def tick(page: Page, item: str, value: str) -> None:
    page.locator(f'[name="{item}"][value="{value}"]').check()


def is_saved(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_have_text("Đã lưu", timeout=20_000)


def hand_in(page: Page) -> None:
    page.get_by_role("button", name="Nộp bài").click()
    page.get_by_role("dialog").get_by_role("button", name="Nộp bài").click()
    expect(page.get_by_role("heading", name="Đã nộp bài")).to_be_visible(timeout=20_000)


def handed_in() -> dict[str, object]:
    """The answers of the only submission."""
    answers: dict[str, object] = json.loads(bytes(Submission.objects.get().raw))["answers"]
    return answers


def test_what_is_answered_while_the_network_is_cut_is_sent_when_it_is_back(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    tick(page, "sc-01", "a")
    is_saved(page)
    page.context.set_offline(True)
    tick(page, "sc-01", "b")
    tick(page, "tf-01", "true")
    expect(page.locator("[data-saved]")).to_contain_text("Chưa lưu 2 câu")
    page.wait_for_timeout(4_000)
    page.context.set_offline(False)
    is_saved(page)
    page.reload()
    expect(page.locator('[name="sc-01"][value="b"]')).to_be_checked()
    hand_in(page)
    assert handed_in() == {"sc-01": "b", "tf-01": True}
    page.context.close()


def test_a_page_that_was_closed_offline_sends_what_it_kept_when_it_is_opened_again(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    page.context.set_offline(True)
    tick(page, "sc-01", "c")
    expect(page.locator("[data-saved]")).to_contain_text("Chưa lưu 1 câu")
    url, context = page.url, page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(url)
    expect(again.locator('[name="sc-01"][value="c"]')).to_be_checked()
    hand_in(again)
    assert handed_in() == {"sc-01": "c"}
    context.close()


def test_what_the_server_refuses_stays_in_the_browser_until_it_is_saved(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    page.route("**/tra-loi/", lambda route: route.fulfill(status=413))
    tick(page, "sc-01", "c")
    expect(page.locator("[data-fault]")).to_contain_text("quá dài")
    page.unroute("**/tra-loi/")
    page.reload()
    expect(page.locator('[name="sc-01"][value="c"]')).to_be_checked()
    page.context.close()


def test_a_second_browser_takes_over_and_nothing_is_lost(browser: Browser, served: Served) -> None:
    first = begun(browser, served)
    tick(first, "sc-01", "a")
    is_saved(first)
    first.context.set_offline(True)
    tick(first, "tf-01", "true")
    second = an_officers_page(browser, served)
    second.get_by_role("link", name="Làm tiếp").click()
    expect(second.locator('[name="sc-01"][value="a"]')).to_be_checked()
    tick(second, "sc-01", "d")
    is_saved(second)
    first.context.set_offline(False)
    told = "đang được làm ở trình duyệt hoặc thiết bị khác"
    expect(first.get_by_text(told)).to_be_visible(timeout=20_000)
    expect(second.locator('[name="tf-01"][value="true"]')).to_be_checked(timeout=20_000)
    hand_in(second)
    assert handed_in() == {"sc-01": "d", "tf-01": True}
    first.context.close()
    second.context.close()


def test_a_server_that_dies_and_comes_back_has_every_answer(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    tick(page, "sc-01", "a")
    is_saved(page)
    served.kill()
    tick(page, "mc-01", "a")
    tick(page, "mc-01", "c")
    served.start()
    is_saved(page)
    hand_in(page)
    assert handed_in() == {"sc-01": "a", "mc-01": ["a", "c"]}
    page.context.close()


def test_when_time_is_over_the_server_hands_in_and_the_page_follows(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    tick(page, "sc-01", "a")
    is_saved(page)
    Sitting.objects.update(ended=datetime.now(UTC))
    heading = page.get_by_role("heading", name="Đã nộp bài")
    expect(heading).to_be_visible(timeout=30_000)
    assert "hết giờ" in page.locator("main").inner_text()
    assert handed_in() == {"sc-01": "a"}
    page.context.close()


def test_what_was_still_in_the_browser_when_time_ended_is_kept_as_late(
    browser: Browser, served: Served
) -> None:
    page = begun(browser, served)
    page.context.set_offline(True)
    tick(page, "sc-01", "a")
    expect(page.locator("[data-saved]")).to_contain_text("Chưa lưu 1 câu")
    Sitting.objects.update(ended=datetime.now(UTC) - timedelta(minutes=1))
    page.context.set_offline(False)
    heading = page.get_by_role("heading", name="Đã nộp bài")
    expect(heading).to_be_visible(timeout=30_000)
    assert handed_in() == {}
    assert Answer.objects.get().is_late
    page.context.close()


def test_the_trainer_sees_it_live_and_releases_the_result(browser: Browser, served: Served) -> None:
    with_password(the_trainer())
    page = begun(browser, served)
    trainer = an_officers_page(browser, served, the_trainer().name)
    trainer.goto(f"{served.address}/cong/ky/quan-ly/")
    trainer.get_by_role("link", name="Kỳ kiểm tra mẫu").click()
    row = trainer.get_by_role("row", name="Cán bộ mẫu TH-0001")
    expect(row).to_contain_text("0/4")
    tick(page, "sc-01", "a")
    is_saved(page)
    expect(row).to_contain_text("1/4", timeout=10_000)
    hand_in(page)
    trainer.on("dialog", lambda dialog: dialog.accept())
    trainer.get_by_role("button", name="Kết thúc ngay").click()
    trainer.get_by_role("button", name="Công bố kết quả").click()
    page.get_by_role("link", name="Các kỳ kiểm tra").click()
    page.get_by_role("link", name="Xem kết quả").click()
    assert "1/4 điểm" in page.locator("main").inner_text()
    expect(page.locator('[name="sc-01"][value="a"]')).to_be_checked()
    page.context.close()
    trainer.context.close()


def pages_of(served: Served, officer: Page, trainer: Page) -> Iterator[Page]:
    """Every page of sittings, one after the other, as the officer and the trainer see it."""
    sitting, seat = Sitting.objects.get(), Seat.objects.get()
    trainer.on("dialog", lambda dialog: dialog.accept())
    for path in ("", f"bai/{seat.pk}/"):
        officer.goto(f"{served.address}/cong/ky/{path}")
        officer.wait_for_load_state("networkidle")
        yield officer
    hand_in(officer)
    yield officer
    for path in ("", "mo/", f"{sitting.pk}/"):
        trainer.goto(f"{served.address}/cong/ky/quan-ly/{path}")
        yield trainer
    Sitting.objects.update(ended=datetime.now(UTC) - timedelta(minutes=1))
    trainer.reload()
    trainer.get_by_role("button", name="Công bố kết quả").click()
    for path in ("", f"bai/{seat.pk}/ket-qua/"):
        officer.goto(f"{served.address}/cong/ky/{path}")
        yield officer


def test_axe_finds_nothing_and_nothing_scrolls_sideways(browser: Browser, served: Served) -> None:
    account = with_password(the_trainer())
    officer, trainer = begun(browser, served), an_officers_page(browser, served, account.name)
    for page in pages_of(served, officer, trainer):
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert faults_of(page) == []
        page.emulate_media(color_scheme="dark")
        assert faults_of(page) == []
        page.emulate_media(color_scheme="light")
    officer.context.close()
    trainer.context.close()


def faults_of(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]
