"""Is everything told that is new, on its day, and nothing that officers must not know?"""

from datetime import date
from pathlib import Path

from projects import DAY, MODULE, QUIZ
from sites import REGISTER, a_project
from tha.curriculum.module import Page, PageHead, Reviewed
from tha.site.loaded import examined_register, sound_pages
from tha.site.news.entries import Entry, entries_of, law_entries, page_entries
from tha.site.news.history import Days

REVIEWED = Reviewed("Hội đồng mẫu", date(2026, 8, 2))


def a_page(**head: object) -> Page:
    return Page("bai", PageHead(title="Bài mẫu", **head), (), ())  # type: ignore[arg-type]


def told(page: Page, **days: Days) -> list[tuple[str, str]]:
    history = {f"docs/{name}.md": one for name, one in days.items()}
    return [(str(one.day), one.what) for one in page_entries([page], history)]


def law(folder: Path, register: str = REGISTER, day: date = DAY) -> list[tuple[str, str, str]]:
    value = examined_register(a_project(folder, {"docs/tra-cuu/van-ban.yml": register})).value
    assert value is not None
    return sorted((str(one.day), one.title, one.told) for one in law_entries(value, day))


def test_a_page_is_new_and_later_changed() -> None:
    days = Days(date(2026, 8, 1), date(2026, 9, 1))
    assert told(a_page(), bai=days) == [("2026-08-01", "new"), ("2026-09-01", "changed")]


def test_without_history_the_day_of_its_law_is_told() -> None:
    assert told(a_page(as_of=date(2026, 7, 1))) == [("2026-07-01", "stated")]


def test_who_reviewed_a_page_is_told() -> None:
    found = [one.told for one in page_entries([a_page(reviewed=REVIEWED)], {})]
    assert found == ["thẩm định bởi Hội đồng mẫu"]


def test_law_that_begins_and_law_that_ends_are_told(tmp_path: Path) -> None:
    assert law(tmp_path) == [
        ("2026-07-01", "Luật cũ", "bị thay thế bởi Luật mới"),
        ("2026-07-01", "Luật mới", "bắt đầu có hiệu lực"),
    ]


def test_law_of_more_than_a_year_ago_is_not(tmp_path: Path) -> None:
    assert law(tmp_path, day=date(2027, 7, 2)) == []


def test_provisions_of_one_day_are_told_as_one(tmp_path: Path) -> None:
    two = "  provisions:\n    d1: {effective: 2026-06-01}\n    d2: {effective: 2026-06-01}\n"
    register = REGISTER.replace("  provisions:\n", two, 1)
    assert law(tmp_path, register)[0][1:] == (
        "2 điều, khoản, điểm của Luật mới",
        "bắt đầu có hiệu lực",
    )


def test_law_ahead_is_told_and_pages_ahead_are_not(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"docs/bai.md": MODULE})
    register = examined_register(project).value
    assert register is not None
    entries = entries_of(project, register, date(2026, 6, 30))
    assert {one.what for one in entries} == {"law"}


def test_newest_stands_first_and_titles_in_vietnamese_order(tmp_path: Path) -> None:
    pages = {f"docs/{n}.md": MODULE.replace("Bài", title) for n, title in enumerate("đădcâ")}
    register = examined_register(project := a_project(tmp_path, pages)).value
    assert register is not None
    found = [one.title for one in entries_of(project, register, DAY) if one.what == "stated"]
    assert found == ["ă", "â", "c", "d", "đ"]


def _questions(folder: Path, purpose: str, monkeypatch_days: dict[str, Days]) -> list[Entry]:
    from tha.site.news import entries  # noqa: PLC0415  # its history is given by hand

    quiz = QUIZ.replace("assessment", purpose).replace("luat-mau", "luat-moi")
    page = MODULE.replace("luat-mau#d1", "luat-moi#d37") + "\n/// quiz | mau\n///\n"
    project = a_project(folder, {"docs/bai.md": page, "quizzes/mau.yml": quiz})
    pages = sound_pages(project).values()
    return list(entries._question_entries(project, pages, monkeypatch_days))


def test_new_practice_questions_are_told_with_their_page(tmp_path: Path) -> None:
    days = {"quizzes/mau.yml": Days(date(2026, 8, 1), date(2026, 9, 1))}
    found = _questions(tmp_path, "practice", days)
    assert [(str(one.day), one.title) for one in found] == [("2026-09-01", "Bài")]


def test_of_an_assessment_nothing_is_told(tmp_path: Path) -> None:
    days = {"quizzes/mau.yml": Days(date(2026, 8, 1), date(2026, 9, 1))}
    assert _questions(tmp_path, "assessment", days) == []
