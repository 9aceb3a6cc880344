"""Is the report on items one sound page, whatever authors write?"""

from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from item_samples import PLANTED, names, quiz_text, submissions
from samples import a_quiz, a_single_choice, a_true_false, every_item
from tha.intake.attempt import Attempt, CellMaker
from tha.intake.gather import Gathered, Gathering
from tha.intake.judges import Rating
from tha.marking.submission import Submission
from tha.quiz.edition import Edition, edition_of
from tha.quiz.load import load_quiz
from tha.reports.analysed import LeftOut, analysed
from tha.reports.item_analysis import item_report
from tha.reports.item_texts import plain_text
from tha.source.files import Text
from tha.source.place import Place

DAY = date(2026, 11, 24)
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">&amp; "\' ]]> --> \u202eđảo'


def a_report(edition: Edition, *answers: dict[str, Any], ratings: tuple[Rating, ...] = ()) -> str:
    gathering, maker = Gathering(), CellMaker(edition)
    for one in answers:
        cells = maker.of_submission(Submission(submission="", quiz="mau", answers=one))
        assert cells is not None
        gathering.take(Attempt(None, None, edition, None, cells))
    found = gathering.table("mau", Place(""))
    assert isinstance(found, Gathered)
    return item_report(analysed(found, LeftOut(), DAY, ratings)).decode()


def a_class(count: int) -> tuple[Edition, list[dict[str, Any]]]:
    loaded, _ = load_quiz(Text("mau.yml", quiz_text()), "mau")
    assert loaded is not None
    assert loaded.quiz is not None
    return edition_of(loaded.quiz), [one["answers"] for one in submissions(count)]


def parsed(report: str) -> Element:
    """The page as a tree; its void elements closed, which HTML leaves open."""
    head, body = report.split("<body>")
    assert "<script" not in head
    return fromstring("<body>" + body.removesuffix("</html>\n"))  # noqa: S314  # our own page


def test_the_planted_item_leads_and_points_at_its_section() -> None:
    edition, answers = a_class(300)
    page = parsed(a_report(edition, *answers))
    first = page.find(".//ul[@class='flags']/li/a")
    assert first is not None
    assert first.text == PLANTED
    section = page.find(f".//section[@id='{first.get('href', '#')[1:]}']")
    assert section is not None
    assert PLANTED in "".join(section.itertext())


def test_every_item_has_a_section_and_every_drawing_says_what_it_shows() -> None:
    edition, answers = a_class(60)
    page = parsed(a_report(edition, *answers))
    assert len(page.findall(".//section")) == len(names())
    drawings = page.findall(".//svg")
    assert len(drawings) == len(names()) + 2
    for one in drawings:
        title, desc = one.find("title"), one.find("desc")
        assert title is not None
        assert desc is not None
        assert desc.text
        assert one.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"


def test_no_two_elements_share_an_id_and_every_link_leads_somewhere() -> None:
    edition, answers = a_class(40)
    page = parsed(a_report(edition, *answers))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    links = {one.get("href", "") for one in page.iter("a")}
    assert links <= {f"#{one}" for one in ids}


def test_what_authors_write_is_text_and_nothing_else() -> None:
    item = a_single_choice(
        stem=HOSTILE, options={"a": HOSTILE, "b": f"{HOSTILE} hai"}, rationale=HOSTILE
    )
    edition = edition_of(a_quiz(item, a_true_false(id="<u>"), title=HOSTILE, id="mau"))
    report = a_report(edition, {"sc-01": "a", "<u>": True}, {"sc-01": "b", "<u>": False})
    assert "<script" not in report
    assert "<img" not in report
    assert "<u>" not in report
    assert "&lt;script&gt;" in report


def test_the_page_asks_nobody_for_anything() -> None:
    edition, answers = a_class(40)
    report = a_report(edition, *answers)
    assert "default-src 'none'" in report
    for word in ("http://", "https://", "@import", "url(", "src="):
        assert word not in report


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_people_make_a_report_with_a_caution(count: int) -> None:
    edition, answers = a_class(count)
    assert "Còn ít người" in a_report(edition, *answers)


def test_every_type_of_item_has_its_place() -> None:
    edition = edition_of(a_quiz(*every_item(), id="mau"))
    report = a_report(edition, {"sc-01": "a"}, {"tf-01": False})
    page = parsed(report)
    headings = ["".join(one.itertext()) for one in page.findall(".//h3")]
    worth = [one for one in every_item() if one.points]
    assert len(headings) == len(worth)
    assert "et-01 (tự luận)" in headings


def test_the_panels_cut_stands_beside_the_pass_mark() -> None:
    edition, answers = a_class(60)
    ratings = tuple(Rating(judge, name, 0.5) for judge in ("J1", "J2") for name in names())
    report = a_report(edition, *answers, ratings=ratings)
    assert "Mức đạt theo hội đồng" in report
    assert "hội đồng 50%" in report
    assert "J1" not in report


def test_one_judge_and_unrated_items_are_warned_of_and_no_error_is_made_up() -> None:
    edition, answers = a_class(60)
    rated, rest = names()[:-2], names()[-2:]
    report = a_report(edition, *answers, ratings=tuple(Rating("J1", one, 0.5) for one in rated))
    assert "chỉ một người đánh giá đủ" in report
    assert f"còn 2 câu chưa ai đánh giá ({', '.join(rest)})" in report
    assert "sai số chuẩn – " not in report
    assert "; sai số chuẩn" not in report


def test_without_a_judge_who_rated_everything_there_is_no_cut() -> None:
    edition, answers = a_class(60)
    first, second = names()[:2]
    ratings = (Rating("J1", first, 0.5), Rating("J2", second, 0.5))
    report = a_report(edition, *answers, ratings=ratings)
    assert "Chưa tính được mức đạt" in report
    assert "tức – trên" not in report


def test_few_possible_scores_have_a_bar_each_with_no_gap_between_them() -> None:
    edition = edition_of(a_quiz(*(a_true_false(id=f"t{one}") for one in range(3)), id="mau"))
    right = [{f"t{one}": one < count for one in range(3)} for count in range(4)]
    page = parsed(a_report(edition, *right))
    bars = page.findall(".//rect[@class='bar']")
    lefts = [float(one.get("x", "")) for one in bars]
    widths = [float(one.get("width", "")) + 1.5 for one in bars]
    assert len(bars) == 4
    mark = page.find(".//line[@class='mark']")
    assert mark is not None
    assert float(mark.get("x1", "")) == pytest.approx(lefts[3] - 0.75, abs=0.1)
    assert [a + b for a, b in zip(lefts, widths, strict=True)][:-1] == pytest.approx(
        lefts[1:], abs=0.2
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Theo [khoản 1 Điều 37](vb:luat#d37.k1), ai?", "Theo khoản 1 Điều 37, ai?"),
        ("Câu nào **không** đúng?", "Câu nào không đúng?"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("x" * 700, "x" * 600 + "…"),
    ],
)
def test_a_short_markdown_text_becomes_its_words(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text
