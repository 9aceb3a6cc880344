"""Can an officer take an assessment, over a reload, and hand in a file that is scored rightly?"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Download, Page

from players import a_site
from samples import a_quiz_text, authored
from tha.marking.result import Result
from tha.marking.score import score
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.load import load_quiz
from tha.quiz.quiz import Quiz
from tha.source.files import Text

ITEMS = [
    authored("single_choice", rationale="Bí mật. " * 30),
    authored("multiple_choice", scoring="partial"),
    authored("true_false_set"),
    authored("numeric"),
    authored("cloze"),
]


def an_assessment(**changes: Any) -> str:
    head = {"purpose": "assessment", "time_limit": "20", **changes}
    return a_quiz_text(*ITEMS, **head).content


@pytest.fixture
def sitting(page: Page, tmp_path: Path) -> Page:
    site = a_site(tmp_path, bai=an_assessment())
    page.goto((site / "bai.html").as_uri())
    return page


def start(page: Page, code: str = "TH-0123") -> None:
    page.get_by_label("Mã số cán bộ").fill(code)
    page.get_by_role("button", name="Bắt đầu").click()


def answer_all(page: Page) -> None:
    """One right, one half right, 3 of 4 statements, one in a band, and a third of the gaps."""
    page.get_by_label("Chấp hành viên").first.check()
    page.locator("[data-item=mc-01]").get_by_label("Thư ký thi hành án").check()
    for row in page.get_by_role("radiogroup").all():
        row.get_by_label("Đúng").check()
    page.get_by_role("radiogroup").nth(1).get_by_label("Sai").check()
    page.locator("[data-item=nu-01] input").fill("7.600 việc")
    page.get_by_label("Chỗ trống 2").fill("10")


def hand_in(page: Page) -> Download:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Nộp bài").click()
    return waiting.value


def content(download: Download) -> bytes:
    return download.path().read_bytes()


def scored(raw: bytes, text: str) -> Result:
    loaded, _ = load_quiz(Text("bai.yml", text), "bai")
    assert loaded is not None
    assert isinstance(loaded.quiz, Quiz)
    submission = msgspec.json.decode(raw, type=Submission, strict=True)
    result = score(edition_of(loaded.quiz), submission)
    assert isinstance(result, Result)
    return result


def test_the_questions_wait_for_the_officer_s_code(sitting: Page) -> None:
    assert not sitting.locator("fieldset.tha-item").first.is_visible()
    start(sitting)
    assert sitting.locator("fieldset.tha-item").first.is_visible()
    assert sitting.get_by_text("còn 20 phút").is_visible()


def test_a_code_with_a_space_is_refused(sitting: Page) -> None:
    start(sitting, "TH 0123")
    assert not sitting.locator("fieldset.tha-item").first.is_visible()
    assert sitting.locator(".tha-code").evaluate("one => one.validationMessage.length > 0")


def test_the_file_has_the_name_and_the_fields_of_a_submission(sitting: Page) -> None:
    start(sitting, "TH/01 23".replace(" ", ""))
    answer_all(sitting)
    download = hand_in(sitting)
    assert download.suggested_filename == "bai-TH-0123.json"
    fields = ["submission", "quiz", "edition", "officer", "started", "finished", "answers"]
    assert list(json.loads(content(download))) == fields
    submission = msgspec.json.decode(content(download), type=Submission)
    assert submission.officer == "TH/0123"
    assert submission.started is not None
    assert submission.finished is not None
    assert timedelta(0) <= submission.finished - submission.started < timedelta(minutes=5)


def test_the_file_earns_what_was_answered(sitting: Page) -> None:
    start(sitting)
    answer_all(sitting)
    result = scored(content(hand_in(sitting)), an_assessment())
    marks = {name: str(mark) for name, mark in result.marks.items()}
    assert marks == {
        "sc-01": "1",
        "mc-01": "0.5",
        "ts-01": "0.5",
        "nu-01": "0.5",
        "cl-01": "0.3333",
    }
    assert str(result.score) == "2.8333"


def test_answers_are_still_there_after_a_reload(sitting: Page) -> None:
    start(sitting)
    answer_all(sitting)
    sitting.reload()
    assert sitting.get_by_text("TH-0123").is_visible()
    result = scored(content(hand_in(sitting)), an_assessment())
    assert str(result.score) == "2.8333"


def test_the_same_attempt_gives_the_same_bytes_again_even_after_a_reload(sitting: Page) -> None:
    start(sitting)
    first = content(hand_in(sitting))
    sitting.reload()
    with sitting.expect_download() as waiting:
        sitting.get_by_role("button", name="Tải lại tệp").click()
    assert content(waiting.value) == first
    assert not sitting.locator("fieldset.tha-item").first.is_visible()


def test_a_new_attempt_has_an_id_of_its_own(sitting: Page) -> None:
    start(sitting)
    first = json.loads(content(hand_in(sitting)))
    sitting.get_by_role("button", name="Làm bài mới").click()
    start(sitting)
    second = json.loads(content(hand_in(sitting)))
    assert first["submission"] != second["submission"]


def test_handing_in_names_what_was_not_answered_and_can_be_called_off(
    page: Page, tmp_path: Path
) -> None:
    site = a_site(tmp_path, bai=an_assessment())
    page.goto((site / "bai.html").as_uri())
    start(page)
    page.get_by_label("Chỗ trống 2").fill("10")
    page.locator("[data-item=nu-01] input").fill("nhiều")
    asked = page.evaluate("""() => {
        let asked = "";
        window.confirm = (words) => { asked = words; return false; };
        document.querySelector("[data-act=handIn]").click();
        return asked;
    }""")
    assert asked.splitlines() == [
        "Nộp bài?",
        "Câu 1: chưa trả lời",
        "Câu 2: chưa trả lời",
        "Câu 3: chưa trả lời",
        "Câu 4: không đọc được số",
        "Câu 5: chưa trả lời đủ",
    ]
    assert page.locator("fieldset.tha-item").first.is_visible()


def test_a_drawn_form_is_recorded_and_the_address_can_set_it(page: Page, tmp_path: Path) -> None:
    text = an_assessment(draw="3", shuffle=["items", "options"])
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri() + "?ma-de=417")
    start(page)
    assert page.locator("fieldset.tha-item").count() == 3
    raw = content(hand_in(page))
    assert json.loads(raw)["form"] == 417
    assert len(scored(raw, text).marks) == 3


def test_a_contest_asks_for_a_participant(page: Page, tmp_path: Path) -> None:
    text = an_assessment(purpose="contest")
    page.goto((a_site(tmp_path, bai=text) / "bai.html").as_uri())
    page.get_by_label("Mã người dự thi").fill("SBD-07")
    page.keyboard.press("Enter")
    handed_in = json.loads(content(hand_in(page)))
    assert handed_in["participant"] == "SBD-07"
    assert "officer" not in handed_in


def test_without_storage_the_attempt_works_and_the_reader_is_warned(
    page: Page, tmp_path: Path
) -> None:
    page.add_init_script(
        """Storage.prototype.setItem = () => { throw Error("nothing is kept"); }"""
    )
    site = a_site(tmp_path, bai=an_assessment())
    page.goto((site / "bai.html").as_uri())
    start(page)
    assert page.get_by_text("Trình duyệt không cho lưu").is_visible()
    answer_all(page)
    assert str(scored(content(hand_in(page)), an_assessment()).score) == "2.8333"


def test_when_time_is_up_the_reader_is_told_and_can_still_hand_in(
    page: Page, tmp_path: Path
) -> None:
    page.clock.install()
    site = a_site(tmp_path, bai=an_assessment())
    page.goto((site / "bai.html").as_uri())
    start(page)
    page.clock.fast_forward("21:00")
    assert "Đã hết giờ" in page.locator(".tha-notice").inner_text()
    assert page.get_by_role("button", name="Nộp bài").is_visible()
