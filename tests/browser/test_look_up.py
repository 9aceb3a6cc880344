"""Does everyone find the own result of a contest, from a disk and without any name?"""

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from samples import a_quiz
from tha.batch.contest.entry import Entry
from tha.batch.contest.rank import Standings
from tha.quiz.contest import Contest
from tha.quiz.edition import edition_of
from tha.reports.contest.look_up import code_of
from tha.reports.contest.minutes import publish
from tha.reports.contest.occasion import Occasion

MOMENT = datetime(2026, 11, 24, tzinfo=UTC)
NUMBER = "01960000-0000-7000-8000-00000000000{}"
WITHOUT_HASHES = "Object.defineProperty(crypto, 'subtle', {value: undefined})"


@pytest.fixture
def address(tmp_path: Path) -> str:
    """A contest of three: two ranked, one too many of the first."""
    entries = [
        Entry(
            file="nop.ndjson",
            line=line,
            submission=NUMBER.format(line),
            participant=f"nguoi-0{line % 2}",
            officer=None,
            started=None,
            finished=MOMENT,
            prediction=None,
            exact=f"{5 - line}/2",
            maximum="5/1",
        )
        for line in range(3)
    ]
    edition = edition_of(a_quiz(title='Cuộc thi "mẫu" <b>', purpose="contest"))
    occasion = Occasion(edition, Contest(), ("finished",), MOMENT, "muoi</script>", 0, 0)
    (tmp_path / "ra").mkdir()
    with closing(Standings(tmp_path, Contest(), ("finished",), None)) as standings:
        standings.take((one, False) for one in entries)
        publish(tmp_path / "ra", standings, standings.settle(), occasion, None)
    return (tmp_path / "ra/tra-cuu/index.html").as_uri()


def ask(page: Page, number: str) -> None:
    page.locator("#number").fill(number)
    page.locator("button").click()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (0, "Hạng 1. Điểm: 2,5."),
        (1, "Hạng 2. Điểm: 2."),
        (2, "Bài không được xếp hạng: lượt khác của người này được tính. Điểm: 1,5."),
        (3, "Không tìm thấy bài này trong cuộc thi. Hãy kiểm tra lại mã."),
    ],
)
def test_the_number_of_a_submission_leads_to_its_result(
    line: int, told: str, page: Page, address: str
) -> None:
    page.goto(address)
    ask(page, NUMBER.format(line).upper())
    expect(page.locator("#told")).to_have_text(told)


def test_the_file_of_a_submission_leads_to_its_result(
    page: Page, address: str, tmp_path: Path
) -> None:
    (tmp_path / "bai.json").write_text(json.dumps({"submission": NUMBER.format(1)}), "utf-8")
    page.goto(address)
    page.locator("#file").set_input_files(tmp_path / "bai.json")
    expect(page.locator("#number")).to_have_value(NUMBER.format(1))
    page.locator("button").click()
    expect(page.locator("#told")).to_have_text("Hạng 2. Điểm: 2.")


@pytest.mark.parametrize("content", ["{}", '{"submission": 7}', "null", "x"])
def test_a_file_that_is_no_submission_is_told(
    content: str, page: Page, address: str, tmp_path: Path
) -> None:
    (tmp_path / "khac.json").write_text(content, "utf-8")
    page.goto(address)
    page.locator("#file").set_input_files(tmp_path / "khac.json")
    expect(page.locator("#told")).to_have_text("Tệp này không phải là tệp bài làm.")
    expect(page.locator("#number")).to_have_value("")


def test_where_the_browser_cannot_hash_the_code_is_asked_for(page: Page, address: str) -> None:
    page.add_init_script(WITHOUT_HASHES)
    page.goto(address)
    expect(page.locator("#label")).to_have_text("Mã tra cứu")
    expect(page.locator("#byFile")).to_be_hidden()
    ask(page, NUMBER.format(1))
    expect(page.locator("#told")).to_contain_text("cần mã tra cứu")
    ask(page, code_of("muoi</script>", NUMBER.format(1)))
    expect(page.locator("#told")).to_have_text("Hạng 2. Điểm: 2.")


def test_the_page_fits_a_phone(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.title() == 'Tra cứu kết quả: Cuộc thi "mẫu" <b>'
