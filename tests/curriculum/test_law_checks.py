"""May content rest on the law that it cites?"""

from datetime import date
from pathlib import Path

import pytest

from projects import lay
from tha.curriculum.content import load

BEFORE = date(2026, 6, 30)
AFTER = date(2026, 7, 1)
REGISTER = """\
luat-cu:
  number: 26/2008/QH12
  title: Luật Cũ
  short: Luật Cũ
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: 2009-07-01
  verified: copy
  provisions:
    d44: {title: Xác minh}
    d45: {title: Tự nguyện}
luat-moi:
  number: 106/2025/QH15
  title: Luật Mới
  short: Luật Mới
  kind: law
  issuer: Quốc hội
  issued: 2025-12-05
  effective: 2026-07-01
  verified: copy
  replaces: [luat-cu]
  provisions:
    d5: {title: Chuyển đổi số, effective: 2026-01-20}
    d37: {title: Xác minh, was: "luat-cu#d44", amended: [{by: "luat-sua#d1", on: 2026-10-01}]}
    d38: {title: Chưa có điều kiện, verified: secondary}
    d39: {title: Chưa kiểm chứng, verified: none}
luat-sua:
  number: 1/2026/QH16
  title: Luật Sửa
  short: Luật Sửa
  kind: law
  issuer: Quốc hội
  issued: 2026-08-01
  effective: 2026-09-01
  verified: secondary
"""
LONG = " ".join(["Điều luật nêu ai phải làm, làm trong bao lâu và từ ngày nào."] * 4)


def _quiz(*basis: str, as_of: str = "2026-06-30", purpose: str = "practice") -> str:
    items = "".join(
        f"  - id: x{number}\n    type: true_false\n    stem: Câu {number}.\n    key: true\n"
        f'    rationale: {LONG}\n    basis: ["{one}"]\n'
        for number, one in enumerate(basis, 1)
    )
    return f"title: Mẫu\npurpose: {purpose}\nas_of: {as_of}\nitems:\n{items}"


def _told(folder: Path, day: date, files: dict[str, str]) -> list[str]:
    project = lay(folder, {"docs/tra-cuu/van-ban.yml": REGISTER, "quizzes/mau.yml": ""} | files)
    return [f"{one.place} {one.code}" for one in load(project, day)[1] if one.place.file in files]


def _of_quiz(folder: Path, day: date, quiz: str) -> list[str]:
    return [one.partition(":")[2] for one in _told(folder, day, {"quizzes/mau.yml": quiz})]


def test_what_rests_on_the_law_of_its_day_is_fine_until_that_law_is_replaced(
    tmp_path: Path,
) -> None:
    quiz = _quiz("luat-cu#d44", "luat-cu#d45.k1", "luat-cu")
    assert _of_quiz(tmp_path, BEFORE, quiz) == []
    assert _of_quiz(tmp_path, AFTER, quiz) == [
        "10:13 law/replaced",
        "16:13 law/replaced",
        "22:13 law/replaced",
    ]


def test_the_replacing_law_is_named_and_the_provision_where_the_register_knows_it(
    tmp_path: Path,
) -> None:
    files = {
        "docs/tra-cuu/van-ban.yml": REGISTER,
        "quizzes/mau.yml": _quiz("luat-cu#d44.k2", "luat-cu#d45"),
    }
    known, unknown = load(lay(tmp_path, files), AFTER)[1]
    assert "Điều 37 Luật Mới, 106/2025/QH15 (luat-moi#d37)" in known.sentence("vi")
    assert "2026-07-01" in known.sentence("vi")
    assert "luat-moi#d37" in known.mend("en")
    assert "Luật Mới, 106/2025/QH15 (luat-moi)" in unknown.sentence("vi")


def test_law_that_had_ended_before_the_day_of_the_content_is_an_error_on_any_day(
    tmp_path: Path,
) -> None:
    quiz = _quiz("luat-cu#d44", as_of="2026-07-01")
    assert _of_quiz(tmp_path, AFTER, quiz) == ["10:13 law/replaced"]


def test_content_of_a_later_day_is_no_error_and_is_told(tmp_path: Path) -> None:
    quiz = _quiz("luat-moi#d37", as_of="2026-07-01")
    assert _of_quiz(tmp_path, BEFORE, quiz) == ["3:8 curriculum/ahead"]
    assert _of_quiz(tmp_path / "b", AFTER, quiz) == []


def test_law_not_yet_in_force_on_the_day_of_the_content_is_an_error(tmp_path: Path) -> None:
    quiz = _quiz("luat-moi#d37", "luat-moi#d5")
    assert _of_quiz(tmp_path, AFTER, quiz) == ["10:13 law/not-yet-in-force"]


@pytest.mark.parametrize(
    ("purpose", "codes"),
    [
        ("practice", ["16:13 law/unverified"]),
        ("assessment", ["10:13 curriculum/weak-basis", "16:13 law/unverified"]),
        ("contest", ["10:13 curriculum/weak-basis", "16:13 law/unverified"]),
    ],
)
def test_what_is_graded_rests_on_read_texts_only(
    tmp_path: Path, purpose: str, codes: list[str]
) -> None:
    quiz = _quiz("luat-moi#d38", "luat-moi#d39", as_of="2026-07-01", purpose=purpose)
    assert _of_quiz(tmp_path, AFTER, quiz) == codes


def test_a_link_in_the_text_of_an_item_must_be_in_force_too(tmp_path: Path) -> None:
    quiz = _quiz("luat-moi#d37", as_of="2026-07-01").replace("Câu 1.", "Theo [x](vb:luat-cu#d44).")
    assert _of_quiz(tmp_path, AFTER, quiz) == ["7:23 law/replaced"]


def test_an_amendment_after_its_day_makes_content_stale(tmp_path: Path) -> None:
    quiz = _quiz("luat-moi#d37.k1", as_of="2026-07-01")
    assert _of_quiz(tmp_path, date(2026, 9, 30), quiz) == []
    assert _of_quiz(tmp_path / "b", date(2026, 10, 1), quiz) == ["3:8 curriculum/stale"]
    fresh = _quiz("luat-moi#d37.k1", as_of="2026-10-01")
    assert _of_quiz(tmp_path / "c", date(2026, 11, 1), fresh) == []


def _page(body: str, head: str = "as_of: 2026-07-01\n") -> dict[str, str]:
    return {"docs/bai.md": f"---\ntitle: Bài\n{head}---\n\n{body}\n"}


def test_a_page_is_told_as_a_quiz_is(tmp_path: Path) -> None:
    body = "[a](vb:luat-cu#d44), [b](vb:luat-moi#d37), [c](vb:luat-moi#d39)"
    assert _told(tmp_path, date(2026, 10, 1), _page(body)) == [
        "docs/bai.md:3:8 curriculum/stale",
        "docs/bai.md:6:8 law/replaced",
        "docs/bai.md:6:51 law/unverified",
    ]


def test_a_page_without_a_day_is_held_against_the_day_of_publishing(tmp_path: Path) -> None:
    page = _page("[a](vb:luat-cu#d44)", head="")
    assert _told(tmp_path, BEFORE, page) == []
    assert _told(tmp_path / "b", AFTER, page) == ["docs/bai.md:5:8 law/replaced"]


def test_old_law_may_be_told_of_as_old(tmp_path: Path) -> None:
    body = "/// history | Xưa\n[a](vb:luat-cu#d44)\n///\n\n/// compare\n    old: luat-cu#d44\n"
    body += "    new: luat-moi#d37\n\n[b](vb:luat-cu#d44)\n\n---\n\nNay khác.\n///"
    assert _told(tmp_path, AFTER, _page(body)) == []


def test_what_stands_for_the_new_law_must_be_in_force(tmp_path: Path) -> None:
    body = "/// compare\n    old: luat-cu#d44\n    new: luat-cu#d45\n\nXưa.\n\n---\n\nNay.\n///"
    assert _told(tmp_path, AFTER, _page(body)) == ["docs/bai.md:8:10 law/replaced"]


def test_history_must_be_real_and_known(tmp_path: Path) -> None:
    body = "/// history\n[a](vb:luat-xua#d1) [b](vb:luat-moi#d39)\n///"
    assert _told(tmp_path, AFTER, _page(body)) == [
        "docs/bai.md:7:8 law/unknown-instrument",
        "docs/bai.md:7:28 law/unverified",
    ]


def test_a_citation_that_a_stray_space_cuts_short_is_told_with_what_was_meant(
    tmp_path: Path,
) -> None:
    quiz = _quiz("luat-moi", as_of="2026-07-01").replace(
        'basis: ["luat-moi"]', "basis:\n      - luat-moi #d37.k1"
    )
    files = {"docs/tra-cuu/van-ban.yml": REGISTER, "quizzes/mau.yml": quiz}
    (problem,) = load(lay(tmp_path, files), AFTER)[1]
    assert (problem.code, str(problem.place)) == ("law/malformed-citation", "quizzes/mau.yml:11:9")
    assert problem.mend("en") == "did you mean luat-moi#d37.k1?"


def test_a_quiz_with_another_mistake_is_still_held_against_its_own_day(tmp_path: Path) -> None:
    quiz = _quiz("luat-cu#d44").replace("key: true", "key: đúng")
    assert _of_quiz(tmp_path, BEFORE, quiz) == ["8:10 source/wrong-kind"]


@pytest.mark.parametrize(
    "written",
    [
        "[x][1]\n\n[1]: vb:luat-cu#d44",
        "[x](<vb:luat-cu#d44>)",
        "[x](vb:luat-cu#d44 'tên')",
        '[x](vb:luat-cu#d44 "tên")',
        "# Đầu đề [x](vb:luat-cu#d44)",
        "~~~\n`\n~~~\n[x](vb:luat-cu#d44) `b`",
    ],
)
def test_a_citation_is_found_in_every_form_of_link(tmp_path: Path, written: str) -> None:
    assert [one.rpartition(" ")[2] for one in _told(tmp_path, AFTER, _page(written))] == [
        "law/replaced"
    ]


@pytest.mark.parametrize(
    "written",
    ["~~~\n[x](vb:luat-cu#d44)\n~~~", "<!-- [x](vb:luat-cu#d44) -->",
     "- a\n\n    ```\n    [x](vb:luat-cu#d44)\n    ```"],
)  # fmt: skip
def test_what_no_reader_sees_as_a_citation_is_none(tmp_path: Path, written: str) -> None:
    assert _told(tmp_path, AFTER, _page(written)) == []


def test_a_history_block_in_a_comment_opens_nothing(tmp_path: Path) -> None:
    body = "<!--\n/// history\n-->\n[x](vb:luat-cu#d44)\n<!--\n///\n-->"
    assert _told(tmp_path, AFTER, _page(body)) == ["docs/bai.md:9:8 law/replaced"]


@pytest.mark.parametrize(
    "stem",
    [
        '"[x](\\x76b:luat-cu#d44)"',
        '"[x][1]\\n\\n[1]: vb:luat-cu#d44"',
        '"a `b` [x](vb:luat-cu#d44)"',
    ],
)
def test_no_way_of_writing_yaml_hides_a_citation(tmp_path: Path, stem: str) -> None:
    quiz = _quiz("luat-moi#d37", as_of="2026-07-01").replace("stem: Câu 1.", f"stem: {stem}")
    (told,) = _of_quiz(tmp_path, AFTER, quiz)
    assert told.startswith("7:")
    assert told.endswith("law/replaced")


def test_a_comment_in_a_quiz_cites_nothing(tmp_path: Path) -> None:
    quiz = "# [x](vb:luat-cu#d44)\n" + _quiz("luat-moi#d37", as_of="2026-07-01")
    assert _of_quiz(tmp_path, AFTER, quiz) == []


def test_a_quiz_grows_stale_by_its_links_too(tmp_path: Path) -> None:
    quiz = _quiz("luat-moi#d38", as_of="2026-07-01").replace("Câu 1.", "Xem [x](vb:luat-moi#d37)")
    assert _of_quiz(tmp_path, date(2026, 10, 1), quiz) == ["3:8 curriculum/stale"]


def test_only_on_a_page_a_history_block_is_the_mend(tmp_path: Path) -> None:
    files = {"docs/tra-cuu/van-ban.yml": REGISTER, "quizzes/mau.yml": _quiz("luat-cu#d44")}
    files |= _page("[x](vb:luat-cu#d44)", head="")
    on_page, in_quiz = load(lay(tmp_path, files), AFTER)[1]
    assert "/// history" in on_page.mend("vi")
    assert "/// history" not in in_quiz.mend("vi")


CHAIN = """\
luat-a:
  {number: 1/2000/QH10, title: A, short: A, kind: law, issuer: Quốc hội, issued: 2000-01-01,
   effective: 2000-01-01, verified: copy, provisions: {d1: {}}}
luat-b:
  {number: 2/2020/QH14, title: B, short: B, kind: law, issuer: Quốc hội, issued: 2020-01-01,
   effective: 2021-01-01, verified: copy, replaces: [luat-a], provisions: {d2: {was: "luat-a#d1"}}}
"""


def test_what_replaced_it_then_and_what_to_cite_now_are_told_apart(tmp_path: Path) -> None:
    register = CHAIN + CHAIN[CHAIN.index("luat-b") :].replace("luat-b", "luat-c").replace(
        "2/2020/QH14", "3/2021/QH15"
    ).replace("B,", "C,").replace("2021-01-01", "2022-01-01").replace(
        "[luat-a]", "[luat-b]"
    ).replace('d2: {was: "luat-a#d1"}', 'd3: {was: "luat-b#d2"}')
    files = {"docs/tra-cuu/van-ban.yml": register, "quizzes/mau.yml": _quiz("luat-a#d1")}
    (problem,) = load(lay(tmp_path, files), AFTER)[1]
    assert "Điều 2 B, 2/2020/QH14 (luat-b#d2) replaced it on 2021-01-01" in problem.sentence("en")
    assert problem.mend("en") == "read and cite luat-c#d3"


def test_law_that_ended_itself_is_not_recommended(tmp_path: Path) -> None:
    register = CHAIN.replace("replaces: [luat-a]", "replaces: [luat-a], ends: 2022-01-01")
    files = {"docs/tra-cuu/van-ban.yml": register, "quizzes/mau.yml": _quiz("luat-a#d1")}
    (problem,) = load(lay(tmp_path, files), AFTER)[1]
    assert "luat-b" in problem.sentence("en")
    assert problem.mend("en") == "read and cite what is in force"
