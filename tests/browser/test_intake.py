"""Is a sitting sent to the intake, kept over a broken line, and else handed over as a file?"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Route

from players import AXE
from samples import a_quiz_text, authored
from sites import a_project, build
from tha.web.opened import open_platform
from tha.web.submissions.models import Received
from web_served import a_served_platform

SUBMISSIONS = "**/api/v1/submissions"


@pytest.fixture(scope="module")
def sending_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a project with an assessment, which sends what is handed in."""
    text = a_quiz_text(authored("single_choice"), purpose="assessment").content
    pages = {"docs/bai.md": "# Bài\n\n/// quiz | bai\n///\n", "quizzes/bai.yml": text}
    project = a_project(tmp_path_factory.mktemp("project"), pages)
    return build(project, intake="/api/v1/submissions")


@pytest.fixture
def address(
    sending_site: Path, platform_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The page of that assessment, on a platform of its own."""
    shutil.copytree(sending_site.parent / "quizzes", tmp_path / "quizzes")
    shutil.copytree(sending_site.parent / "docs", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    records = tmp_path / "records.sqlite3"
    shutil.copy(platform_file, records)
    with open_platform(records), a_served_platform(tmp_path, sending_site) as served:
        yield f"{served}/bai.html"


@pytest.fixture
def rough(context: BrowserContext) -> Page:
    """A page that may be told of answers that are no success: here they are meant to be none."""
    tab = context.new_page()
    tab.on("dialog", lambda dialog: dialog.accept())
    return tab


def hand_in(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Mã số cán bộ").fill("TH-0001")
    page.get_by_role("button", name="Bắt đầu").click()
    page.get_by_label("Chấp hành viên").first.check()
    page.get_by_role("button", name="Nộp bài").click()


def received(page: Page) -> dict[str, Any]:
    """What is in the database once the page says so."""
    page.get_by_text("Đã nhận bài").wait_for()
    submission: dict[str, Any] = json.loads(bytes(Received.objects.get().raw))
    return submission


def test_what_was_handed_in_is_received_and_the_receipt_shown(page: Page, address: str) -> None:
    hand_in(page, address)
    assert received(page)["officer"] == "TH-0001"
    page.get_by_text("Biên nhận có chữ ký").click()
    assert page.get_by_text("THA1.").is_visible()
    assert not page.get_by_text("Hãy gửi tệp bài làm").is_visible()


def test_the_page_with_the_receipt_is_accessible(page: Page, address: str) -> None:
    hand_in(page, address)
    received(page)
    page.get_by_text("Biên nhận có chữ ký").click()
    found = Axe().run(page, options=AXE).response["violations"]
    assert [one["id"] for one in found] == []


def test_after_a_reload_the_receipt_is_still_there_and_nothing_is_sent_again(
    rough: Page, address: str
) -> None:
    hand_in(rough, address)
    received(rough)
    rough.route(SUBMISSIONS, lambda route: route.abort())
    rough.reload()
    rough.get_by_text("Đã nhận bài").wait_for()
    assert Received.objects.count() == 1


def test_over_a_broken_line_it_is_sent_again_until_received(rough: Page, address: str) -> None:
    tries = []

    def broken_twice(route: Route) -> None:
        tries.append(route)
        if len(tries) < 3:
            route.fulfill(status=503, headers={"Retry-After": "0"}, body="{}")
        else:
            route.continue_()

    rough.route(SUBMISSIONS, broken_twice)
    hand_in(rough, address)
    received(rough)
    assert len(tries) == 3


def test_what_is_refused_becomes_a_file(rough: Page, address: str) -> None:
    Path("quizzes/bai.yml").unlink()
    rough.wait_for_timeout(6000)  # the platform looks at its quizzes every five seconds
    with rough.expect_download() as waiting:
        hand_in(rough, address)
    assert waiting.value.suggested_filename == "bai-TH-0001.json"
    assert rough.get_by_text("Máy chủ không nhận bài").is_visible()
    assert rough.get_by_text("Hãy gửi tệp bài làm").is_visible()
    assert not Received.objects.exists()
