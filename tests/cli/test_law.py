"""Does `tha law` tell what rests on the law, in words and for other programs?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from planted import HISTORY, TEN, plant
from projects import QUIZ, lay, write
from tha.cli.main import run

Capture = pytest.CaptureFixture[str]

_PLACE = re.compile(r"(?:docs|quizzes)/\S+:\d+ ")


@pytest.fixture(autouse=True)
def _planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THA_DATABASE", raising=False)
    monkeypatch.chdir(plant(tmp_path))


def _record() -> None:
    """Two officers hand in the assessment, of which the second passes."""
    rows = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A\nTH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A\n"
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{rows}", encoding="utf-8")
    answers = {"TH-0001": {"y1": False, "y2": False}, "TH-0002": {"y1": True, "y2": True}}
    lines = [
        json.dumps(
            {
                "submission": f"01960000-0000-7000-8000-00000000000{number}",
                "quiz": "danh-gia",
                "officer": officer,
                "answers": given,
            }
        )
        for number, (officer, given) in enumerate(answers.items())
    ]
    Path("nop.ndjson").write_text("\n".join(lines), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0


def _out(capsys: Capture, *arguments: str, status: int = 0) -> str:
    capsys.readouterr()
    assert run([*arguments]) == status
    return capsys.readouterr().out


def _json(capsys: Capture, *arguments: str, status: int = 0) -> Any:
    return json.loads(_out(capsys, "law", *arguments, "--format", "json", status=status))


def _places(shown: str) -> list[str]:
    """The lines that begin with a place, their columns one blank apart."""
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    return [line for line in lines if _PLACE.match(line)]


def test_impact_lists_the_ten_places_and_apart_from_them_the_old_law_told_as_old(
    capsys: Capture,
) -> None:
    shown = _out(capsys, "law", "impact", "luat-thads-2008", "--as-of", "2026-07-01")
    resting, apart = shown.split("CHỈ NHẮC NHƯ LUẬT CŨ")
    assert _places(resting) == list(TEN)
    assert _places(apart) == list(HISTORY)


def test_impact_is_laid_out_for_a_terminal(capsys: Capture) -> None:
    shown = _out(capsys, "law", "impact", "luat-thads-2008#d44a", "--as-of", "2026-07-01")
    assert shown.splitlines() == [
        "Điều 44a Luật THADS 2008 (luat-thads-2008#d44a)",
        "Xác định việc chưa có điều kiện",
        "",
        "Ngày 01/07/2026  đã bị thay thế",
        "Có hiệu lực      từ 01/07/2009, hết hiệu lực từ 01/07/2026",
        "Nay thay bằng    Luật THADS 2025 (luat-thads-2025)",
        "",
        "DỰA VÀO ĐÓ: 1 trang, 1 quiz, 2 câu hỏi; 3 chỗ dẫn",
        "",
        "trang index: Trang chủ",
        "  docs/index.md:7  luat-thads-2008",
        "",
        "quiz luyen: Tự luyện",
        "  quizzes/luyen.yml:11  x1  luat-thads-2008#d44a",
        "  quizzes/luyen.yml:24  x3  luat-thads-2008",
    ]


def test_impact_gives_the_same_to_other_programs(capsys: Capture) -> None:
    found = _json(capsys, "impact", "luat-thads-2008", "--as-of", "2026-07-01")
    told = [
        " ".join(filter(None, [f"{one['file']}:{one['line']}", one["item"], one["citation"]]))
        for each in found["content"]
        for one in each["mentions"]
    ]
    assert told == list(TEN)
    assert found["counts"] == {"pages": 2, "quizzes": 2, "items": 3, "mentions": 10}
    assert [len(one["mentions"]) for one in found["history"]] == [3]
    assert (found["outlook"]["status"], found["completions"], found["unread"]) == (
        "replaced",
        None,
        [],
    )


def test_the_status_is_that_of_the_day_asked_for(capsys: Capture) -> None:
    shown = _out(capsys, "law", "impact", "luat-thads-2008", "--as-of", "2026-06-30")
    assert "Ngày 30/06/2026  còn hiệu lực\n" in shown
    assert "Sẽ thay bằng     Luật THADS 2025 (luat-thads-2025)\n" in shown


def test_a_provision_may_be_called_as_people_call_it(capsys: Capture) -> None:
    by_label = _out(capsys, "law", "impact", "khoản 1 Điều 44 Luật THADS 2008")
    assert by_label == _out(capsys, "law", "impact", "luat-thads-2008#d44.k1")


def test_where_nothing_rests_on_it_that_is_said(capsys: Capture) -> None:
    shown = _out(capsys, "law", "impact", "luat-thads-2025#d116")
    assert "Không trang, quiz hay câu hỏi nào dựa vào đó." in shown


@pytest.mark.parametrize("verb", ["impact", "show"])
@pytest.mark.parametrize(
    ("asked", "code", "mend"),
    [
        ("luat-thads-2052", "law/unknown-instrument", "có phải ý bạn là luat-thads-2025?"),
        ("luat-thads-2025 #đ37", "law/malformed-citation", "có phải ý bạn là luat-thads-2025#d37?"),
        ("Điều 37 luật nào đó", "law/malformed-citation", "viết như van-ban#d37.k1.a"),
    ],
)
def test_what_is_no_provision_is_told_as_in_the_check(
    verb: str, asked: str, code: str, mend: str, capsys: Capture
) -> None:
    assert run(["law", verb, asked]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{asked}:1:1: lỗi {code}: ")
    assert mend in told.err


def test_a_provision_that_is_not_listed_is_told_and_still_shown(capsys: Capture) -> None:
    assert run(["law", "show", "luat-thads-2025#d99"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Điều 99 Luật THADS 2025 (luat-thads-2025#d99)\n")
    assert "law/unlisted-provision" in told.err


def test_completions_are_counted_without_naming_anyone(capsys: Capture) -> None:
    _record()
    shown = _out(capsys, "law", "impact", "luat-thads-2008#d44")
    assert "Trong hồ sơ: 1 lượt hoàn thành của 1 cán bộ dựa vào đó." in shown
    assert "TH-" not in shown
    found = _json(capsys, "impact", "luat-thads-2008#d44a")
    assert found["completions"] == {"count": 0, "officers": 0, "unread": 0}


def test_a_completion_rests_on_the_edition_that_was_taken(capsys: Capture) -> None:
    _record()
    quiz = Path("quizzes/danh-gia.yml")
    quiz.write_text(quiz.read_text("utf-8").replace("2008#d44.k1", "2025#d37"), encoding="utf-8")
    found = _json(capsys, "impact", "luat-thads-2008#d44.k1")
    assert "danh-gia" not in [one["name"] for one in found["content"]]
    assert found["completions"]["count"] == 1


def test_without_records_none_are_made(capsys: Capture) -> None:
    _out(capsys, "law", "impact", "luat-thads-2008")
    assert not Path("var").exists()


def test_records_that_cannot_be_read_are_told_after_what_could_be(capsys: Capture) -> None:
    write(Path(), {"var/records.sqlite3": "không phải cơ sở dữ liệu " * 100})
    assert run(["law", "impact", "luat-thads-2008"]) == 1
    told = capsys.readouterr()
    assert _places(told.out)[:10] == list(TEN)
    assert "records/not-a-database" in told.err


@pytest.mark.parametrize("verb", [["impact", "luat-mau"], ["calendar"], ["coverage"]])
def test_files_that_could_not_be_read_are_told_after_the_answer(
    verb: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    faulty = {"quizzes/hong.yml": QUIZ.replace("true_false", "la")}
    monkeypatch.chdir(lay(tmp_path / "hong", faulty))
    assert _json(capsys, *verb, status=1)["unread"] == ["quizzes/hong.yml"]
    assert run(["law", *verb]) == 1
    first, second, *_ = capsys.readouterr().err.splitlines()
    assert first == "Chưa đọc được hết những tệp sau, nên kết quả có thể còn thiếu:"
    assert second.startswith("quizzes/hong.yml:15:11: lỗi source/unknown-word")


@pytest.mark.parametrize("verb", [["impact", "luat"], ["calendar"], ["coverage"], ["show", "luat"]])
def test_without_a_register_nothing_can_be_said(
    verb: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "trong").mkdir()
    monkeypatch.chdir(tmp_path / "trong")
    assert run(["law", *verb]) == 1
    assert "law/no-register" in capsys.readouterr().err


def test_the_calendar_tells_day_what_happens_and_what_it_touches(capsys: Capture) -> None:
    lines = _out(capsys, "law", "calendar", "--as-of", "2026-06-15").splitlines()
    assert lines[:9] == [
        "LỊCH HIỆU LỰC từ 15/06/2026 đến 15/12/2026",
        "",
        "01/07/2026  Luật THADS 2025 (luat-thads-2025) bắt đầu có hiệu lực",
        "            Nội dung liên quan: 1 trang, 2 quiz, 3 câu hỏi; 5 chỗ dẫn",
        "            - trang xac-minh",
        "            - quiz danh-gia: y1",
        "            - quiz luyen: x1, x2",
        "",
        "01/07/2026  Luật THADS 2008 (luat-thads-2008) bị thay thế bởi Luật THADS 2025",
    ]
    assert lines[-3:] == [
        "30/06/2026  trang xac-minh: Xác minh",
        "30/06/2026  quiz danh-gia: Đánh giá",
        "30/06/2026  quiz luyen: Tự luyện",
    ]


def test_the_calendar_speaks_english_when_asked(capsys: Capture) -> None:
    shown = _out(capsys, "--lang", "en", "law", "calendar", "--as-of", "2026-06-15")
    assert "2026-07-01  Luật THADS 2025 (luat-thads-2025) takes effect" in shown


def test_the_calendar_looks_as_far_as_it_is_told(capsys: Capture) -> None:
    found = _json(capsys, "calendar", "--as-of", "2026-05-15", "--months", "1")
    assert (found["since"], found["until"], found["events"]) == ("2026-05-15", "2026-06-15", [])
    shown = _out(capsys, "law", "calendar", "--as-of", "2026-05-15", "--months", "1")
    assert "Không có gì bắt đầu, sửa đổi hay hết hiệu lực" in shown
    found = _json(capsys, "calendar", "--as-of", "2026-05-15", "--months", "2")
    assert [one["what"] for one in found["events"]] == ["takes_effect", "replaced"]


def test_months_must_be_a_number_that_makes_sense(capsys: Capture) -> None:
    assert run(["law", "calendar", "--months", "0"]) == 2
    assert "cần số nguyên từ 1 đến 120" in capsys.readouterr().err


def test_coverage_tells_the_gaps_both_ways(capsys: Capture) -> None:
    shown = _out(capsys, "law", "coverage")
    assert shown.splitlines() == [
        "Điều, khoản, điểm được dẫn: trang học 8, căn cứ câu hỏi 4",
        "",
        "ĐÃ DẠY, CHƯA HỎI: 4",
        "",
        "Luật THADS 2008 (luat-thads-2008)",
        "  d4       docs/xac-minh.md:26",
        "  d44.k10  docs/xac-minh.md:18",
        "",
        "Luật gần giống (luat-thads-2008a)",
        "  d44     docs/xac-minh.md:9",
        "  d44.k1  docs/xac-minh.md:18",
        "",
        "ĐÃ HỎI, CHƯA DẠY: 1",
        "",
        "Luật THADS 2008 (luat-thads-2008)",
        "  d44a  luyen: x1",
    ]


def test_coverage_gives_the_same_to_other_programs(capsys: Capture) -> None:
    (gap,) = _json(capsys, "coverage")["never_taught"]
    assert (gap["citation"], gap["instrument"]) == ("luat-thads-2008#d44a", "luat-thads-2008")
    assert gap["where"][0]["mentions"][0]["line"] == 11


def test_a_provision_is_shown_with_all_that_is_known(capsys: Capture) -> None:
    shown = _out(capsys, "law", "show", "luat-thads-2025#d37.k1", "--as-of", "2026-07-01")
    assert shown.splitlines() == [
        "khoản 1 Điều 37 Luật THADS 2025 (luat-thads-2025#d37.k1)",
        "Xác minh điều kiện thi hành án",
        "",
        "Ngày 01/07/2026  còn hiệu lực",
        "Có hiệu lực      từ 01/07/2026",
        "",
        "Trước là     Điều 44 Luật THADS 2008 (luat-thads-2008#d44)",
        "Văn bản      Luật Thi hành án dân sự (luật)",
        "Số           106/2025/QH15",
        "Ban hành     Quốc hội, ngày 05/12/2025",
        "Hiệu lực từ  01/07/2026",
        "Lời văn      theo bản sao toàn văn, chưa đối chiếu Công báo",
        "Đối chiếu    bản sao toàn văn; Người biên soạn, ngày 24/11/2026",
        "Nguồn        https://example.invalid/2025 (xem ngày 24/11/2026)",
        "Thay thế     Luật THADS 2008 (luat-thads-2008)",
        "Chuyển tiếp  • Việc đã có quyết định thi hành án trước ngày 01/7/2026 thì thi",
        "             hành tiếp. [khoản 2 Điều 116 Luật THADS 2025]",
        "Được dẫn     1 trang, 2 quiz, 3 câu hỏi; 5 chỗ dẫn",
    ]


def test_what_is_known_is_there_for_other_programs(capsys: Capture) -> None:
    found = _json(capsys, "show", "luat-thads-2008", "--as-of", "2026-07-01")
    facts = found["facts"]
    assert (facts["id"], facts["number"], facts["kind"]) == (
        "luat-thads-2008",
        "26/2008/QH12",
        "law",
    )
    assert facts["relations"]["replaced_by"] == [
        {"citation": "luat-thads-2025", "label": "Luật THADS 2025"}
    ]
    assert (found["cited"]["mentions"], found["history"]["mentions"]) == (10, 3)


def test_what_has_been_amended_says_by_what_and_which_part_has_ended(capsys: Capture) -> None:
    register = Path("docs/tra-cuu/van-ban.yml")
    text = register.read_text("utf-8")
    text = text.replace("d37: {", "d37: {amended: [{by: luat-thads-2008a, on: 2027-01-01}], ")
    text = text.replace("    d116:", "    d38: {ends: 2026-09-01}\n    d116:")
    register.write_text(text, encoding="utf-8")
    shown = _out(capsys, "law", "show", "luat-thads-2025", "--as-of", "2027-01-01")
    assert "Ngày 01/01/2027   còn hiệu lực, đã sửa đổi, bổ sung\n" in shown
    assert (
        "Sửa đổi, bổ sung  từ 01/09/2026: Điều 38 Luật THADS 2025 (luat-thads-2025#d38)\n"
        "                  hết hiệu lực\n"
        "                  từ 01/01/2027 bởi Luật gần giống (luat-thads-2008a)\n"
    ) in shown


@pytest.mark.parametrize(
    "verb",
    [["impact", "luat-thads-2008"], ["calendar", "--as-of", "2026-06-15"], ["coverage"]],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_line_is_wider_than_a_terminal(verb: list[str], language: str, capsys: Capture) -> None:
    assert max(map(len, _out(capsys, "--lang", language, "law", *verb).splitlines())) <= 80
