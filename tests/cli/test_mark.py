"""Do `tha mark export`, `import` and `agreement` take written answers out, back, and through?"""

import json
import random
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from projects import lay
from sheet_samples import Rows, marked, refilled, the_page
from tha.cli.main import run

_QUIZ = """\
title: Tình huống xác minh
purpose: assessment
as_of: 2026-07-01
pass_mark: 60%
hours: 3
items:
  - id: dung-sai
    type: true_false
    stem: Biên bản phải có chữ ký.
    key: true
    rationale: Luật nói vậy.
    basis: ["luat-mau#d1"]
  - id: tinh-huong
    type: extended_text
    stem: Nêu cách xử lý tình huống.
    points: 4
    markers: 2
    tolerance: 0.5
    rationale: LONG
    basis: ["luat-mau#d1"]
    rubric:
      - {id: can-cu, text: Nêu đúng căn cứ, points: 1}
      - {id: xu-ly, text: Xử lý đúng trình tự, points: 2}
      - {id: trinh-bay, text: Lập luận rõ, points: 1}
""".replace("LONG", " ".join(["Điều luật nêu ai phải làm, làm trong bao lâu."] * 6))
_HEAD = "code,name,unit_code,unit_name\n"


def _project(folder: Path, count: int) -> None:
    lay(folder, {"quizzes/tinh-huong.yml": _QUIZ})
    officers = [f"TH-{n:04},Cán bộ mẫu {n:04},DV-01,Phòng mẫu A\n" for n in range(1, count + 1)]
    (folder / "can-bo.csv").write_text(_HEAD + "".join(officers), encoding="utf-8")
    lines = [json.dumps(_submission(number)) + "\n" for number in range(1, count + 1)]
    (folder / "nop.ndjson").write_text("".join(lines), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0


def _submission(number: int) -> dict[str, Any]:
    return {
        "submission": str(UUID(int=number)),
        "quiz": "tinh-huong",
        "officer": f"TH-{number:04}",
        "answers": {"dung-sai": True, "tinh-huong": f"=Bài {number:03}. Lập biên bản, giao bản."},
    }


@pytest.fixture(name="project")
def _laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE", raising=False)
    return tmp_path


@pytest.fixture
def three(project: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Three officers have answered."""
    _project(project, 3)
    capsys.readouterr()
    return project


def _export(marker: str, *more: str, out: str | None = None) -> str:
    name = out or f"phieu-{marker}.xlsx"
    assert run(["mark", "export", "tinh-huong", "--marker", marker, "--out", name, *more]) == 0
    return name


def _fill(name: str, marks: Any) -> None:
    path = Path(name)
    path.write_bytes(marked(path.read_bytes(), marks))


@pytest.mark.usefixtures("three")
def test_an_exported_sheet_is_counted_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    _export("GK1")
    assert "Đã xuất 3 bài vào phieu-GK1.xlsx" in capsys.readouterr().out


@pytest.mark.usefixtures("three")
def test_a_file_that_is_there_is_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("co-roi.xlsx").write_bytes(b"x")
    command = ["mark", "export", "tinh-huong", "--marker", "GK1", "--out", "co-roi.xlsx"]
    assert run(command) == 2
    assert "chọn tên khác" in capsys.readouterr().err
    assert Path("co-roi.xlsx").read_bytes() == b"x"


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--marker", "GK 1", "--out", "a.xlsx"], "viết liền"),
        (["--marker", "GK1", "--out", "a.csv"], ".xlsx"),
        (["--marker", "GK1", "--out", "a.xlsx", "--item", "tinh-huogn"], "tinh-huong"),
        (["--out", "a.xlsx"], "--marker"),
    ],
)
def test_a_wrong_call_is_told(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["mark", "export", "tinh-huong", *arguments]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("three")
def test_a_quiz_that_nobody_answered_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in (["export", "mau", "--marker", "GK1", "--out", "a.xlsx"], ["agreement", "mau"]):
        assert run(["mark", *verb]) == 1
        assert "records/no-submissions" in capsys.readouterr().err


@pytest.mark.usefixtures("three")
def test_where_nothing_awaits_no_sheet_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    _export("GK3", "--adjudicate")
    assert "không xuất phiếu" in capsys.readouterr().out
    assert not Path("phieu-GK3.xlsx").exists()


@pytest.mark.usefixtures("three")
def test_one_person_in_two_spellings_is_not_two_markers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _fill(_export("GK1"), lambda _: {0: 1, 1: 1, 2: 1})
    assert run(["mark", "import", "phieu-GK1.xlsx"]) == 0
    command = ["mark", "export", "tinh-huong", "--marker", "gk1", "--out", "a.xlsx"]
    assert run(command) == 2
    assert "GK1" in capsys.readouterr().err


@pytest.mark.usefixtures("three")
def test_two_spellings_exported_before_any_import_are_not_two_markers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = [_export("GK1"), _export("gk1", out="phieu-khac.xlsx")]
    for name in names:
        _fill(name, lambda _: {0: 1, 1: 1, 2: 1})
    assert [run(["mark", "import", name]) for name in names] == [0, 1]
    assert 'người này viết là "GK1"' in capsys.readouterr().err


@pytest.mark.usefixtures("three")
def test_marks_that_were_cleared_are_told_apart_from_answers_not_marked_yet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = _export("GK1")
    empty = Path(name).read_bytes()
    _fill(name, lambda text: {0: 1, 1: 1, 2: 1} if "001" in text else {})
    assert run(["mark", "import", name]) == 0
    assert "nay trống" not in capsys.readouterr().out
    Path(name).write_bytes(empty)
    assert run(["mark", "import", name]) == 0
    told = capsys.readouterr().out
    assert "Chưa chấm: 2 bài.\nĐã nhập trước, nay trống: 1 bài; điểm cũ vẫn giữ." in told


def test_answers_that_name_their_author_are_told_by_their_count_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(project, 1)
    again = _submission(1) | {"submission": str(UUID(int=9))}
    again["answers"] = {"tinh-huong": "Cán bộ mẫu 0001 lập biên bản."}
    (project / "nop.ndjson").write_text(json.dumps(again) + "\n", encoding="utf-8")
    assert run(["record", "nop.ndjson"]) == 0
    capsys.readouterr()
    _export("GK1")
    told = capsys.readouterr().err
    assert "Lưu ý: 1 bài có ghi tên hoặc mã" in told
    assert "0001" not in told


@pytest.mark.usefixtures("three")
def test_wrong_cells_are_told_by_page_and_cell_and_nothing_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _fill(_export("GK1"), lambda text: {0: 7 if "002" in text else 1, 1: "khá", 2: 1})
    assert run(["mark", "import", "phieu-GK1.xlsx"]) == 1
    told = capsys.readouterr()
    assert told.err.count("lỗi intake/sheet-mark") == 4
    assert 'phieu-GK1.xlsx:2:5: lỗi intake/sheet-mark: trang "1. tinh-huong", ô E2' in told.err
    assert "Chưa nhập gì" in told.err
    assert run(["mark", "agreement", "tinh-huong", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["items"][0]["open"] == 3


@pytest.mark.usefixtures("three")
def test_a_sheet_brought_in_twice_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    _fill(_export("GK1"), lambda _: {0: 1, 1: "1,5", 2: 1})
    assert run(["mark", "import", "phieu-GK1.xlsx"]) == 0
    assert "3 bài chấm mới, 0 bài đổi điểm, 0 bài như đã nhập" in capsys.readouterr().out
    assert run(["mark", "import", "phieu-GK1.xlsx"]) == 0
    assert "0 bài chấm mới, 0 bài đổi điểm, 3 bài như đã nhập" in capsys.readouterr().out


def test_what_is_no_sheet_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "thu.xlsx").write_bytes(b"day khong phai la phieu")
    assert run(["mark", "import", "thu.xlsx"]) == 1
    assert "thu.xlsx:1:1: lỗi intake/not-xlsx" in capsys.readouterr().err


def _marks_of(seed: int) -> tuple[dict[str, dict[int, float]], dict[str, dict[int, float]]]:
    """What two markers give two hundred answers: mostly alike, at times far apart."""
    chance = random.Random(seed)  # noqa: S311  # an example, no secret
    scales = ((1, 4), (2, 4), (1, 4))
    first: dict[str, dict[int, float]] = {}
    second: dict[str, dict[int, float]] = {}
    for number in range(1, 201):
        steps = [chance.randint(0, count) for _, count in scales]
        moved = [min(4, max(0, one + chance.choice((0, 0, 0, 0, 1, -1)))) for one in steps]
        for marks, own in ((first, steps), (second, moved)):
            named = enumerate(zip(own, scales, strict=True))
            marks[f"{number:03}"] = {at: step * most / 4 for at, (step, (most, _)) in named}
    return first, second


def _by(marks: Mapping[str, Mapping[int, Any]]) -> Any:
    return lambda text: marks[text[5:8]]


def _kappa(pairs: list[tuple[Fraction, Fraction]]) -> Fraction:
    """Quadratic weighted kappa from the table of both markers, category by category."""
    n = len(pairs)
    scale = [Fraction(step, 4) for step in range(17)]
    observed = {(a, b): Fraction(0) for a in scale for b in scale}
    for pair in pairs:
        observed[pair] += Fraction(1, n)
    rows = {a: sum(observed[a, b] for b in scale) for a in scale}
    columns = {b: sum(observed[a, b] for a in scale) for b in scale}
    apart = sum(observed[a, b] * (a - b) ** 2 for a in scale for b in scale)
    by_chance = sum(rows[a] * columns[b] * (a - b) ** 2 for a in scale for b in scale)
    return 1 - Fraction(apart) / Fraction(by_chance)


def test_two_hundred_answers_are_marked_twice_and_decided_end_to_end(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(project, 200)
    first, second = _marks_of(2026)
    _fill(_export("GK1"), _by(first))
    _fill(_export("GK2"), _by(second))
    capsys.readouterr()
    assert run(["mark", "import", "phieu-GK1.xlsx"]) == 0
    assert run(["mark", "import", "phieu-GK2.xlsx"]) == 0
    totals = [
        (Fraction(sum(first[name].values())), Fraction(sum(second[name].values())))
        for name in first
    ]
    apart = [abs(a - b) > Fraction(1, 2) for a, b in totals]
    assert f"Có điểm mới: {200 - sum(apart)} bài nộp" in capsys.readouterr().out
    _check_agreement(totals, sum(apart), capsys)

    _fill(_export("GK3", "--adjudicate"), lambda _: {0: 0.25, 1: 1, 2: 0})
    assert run(["mark", "import", "phieu-GK3.xlsx"]) == 0
    assert f"Có điểm mới: {sum(apart)} bài nộp" in capsys.readouterr().out
    _check_scores(totals, apart, capsys)
    assert run(["ledger", "verify"]) == 0


def _check_agreement(
    totals: list[tuple[Fraction, Fraction]], apart: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["mark", "agreement", "tinh-huong", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (item,) = found["items"]
    assert item["agreement"]["n"] == 200
    assert item["agreement"]["exact"] == sum(a == b for a, b in totals) / 200
    adjacent = sum(abs(a - b) <= Fraction(1, 4) for a, b in totals)
    assert item["agreement"]["adjacent"] == adjacent / 200
    assert item["agreement"]["weighted_kappa"] == pytest.approx(float(_kappa(totals)), abs=1e-12)
    mean = float(sum(a - b for a, b in totals) / 200)
    assert [one["mean_difference"] for one in found["markers"]] == pytest.approx([mean, -mean])
    assert (item["apart"], item["open"]) == (apart, 0)


def _check_scores(
    totals: list[tuple[Fraction, Fraction]],
    apart: list[bool],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A sample of transcripts: the mean, or what the third person gave, and the machine's point."""
    for number in range(1, 201, 20):
        assert run(["transcript", f"TH-{number:04}", "--format", "json"]) == 0
        (attempt,) = json.loads(capsys.readouterr().out)["attempts"]
        people = Fraction(5, 4) if apart[number - 1] else sum(totals[number - 1]) / 2
        assert attempt["score"] == float(1 + people)
        assert attempt["passed"] is ((1 + people) / 5 >= Fraction(6, 10))


@pytest.mark.usefixtures("three")
def test_agreement_is_laid_out_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    _fill(_export("GK1"), lambda _: {0: 1, 1: 1, 2: 1})
    _fill(_export("GK2"), lambda text: {0: 1, 1: 1, 2: 0.5 if "002" in text else 1})
    for name in ("phieu-GK1.xlsx", "phieu-GK2.xlsx"):
        assert run(["mark", "import", name]) == 0
    capsys.readouterr()
    assert run(["mark", "agreement", "tinh-huong"]) == 0
    shown = capsys.readouterr().out
    assert "66,7%" in shown
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.usefixtures("three")
def test_a_marker_may_sort_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    name = _export("GK1")

    def turn(pages: dict[str, Rows]) -> None:
        page = the_page(pages)
        page[1:] = reversed(page[1:])

    _fill(name, lambda _: {0: 1, 1: 1, 2: 1})
    Path(name).write_bytes(refilled(Path(name).read_bytes(), turn))
    assert run(["mark", "import", name]) == 0
    assert "3 bài chấm mới" in capsys.readouterr().out
