"""Is every line of a contest counted once, as what it is, and never ranked as what it is not?"""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from contest_samples import CONTEST, an_entry
from projects import lay
from tha.cli.main import run

RANK = ["contest", "rank", "thi", "nop.ndjson", "--out", "ra"]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, {"quizzes/thi.yml": CONTEST}))
    return tmp_path


def number(index: int) -> str:
    return f"01960000-0000-7000-8000-{index:012}"


def line(index: int, **changes: Any) -> str:
    own = {
        "submission": number(index),
        "participant": f"nguoi-{index:02}",
        "answers": {"x1": "a"},
    }
    return an_entry(**own | changes)


def hand_in(*lines: str) -> None:
    Path("nop.ndjson").write_text("".join(lines), encoding="utf-8")


def counts() -> dict[str, Any]:
    """Entries, ranked, apart, unread, other_quizzes, as the minutes say."""
    told: dict[str, Any] = json.loads(Path("ra/bien-ban.json").read_text("utf-8"))["counts"]
    return told


def apart() -> list[list[str]]:
    with Path("ra/ngoai-xep-hang.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))[1:]


def told_of(entries: int, ranked: int, unread: int, others: int, **reasons: int) -> dict[str, Any]:
    return {
        "entries": entries,
        "ranked": ranked,
        "apart": reasons,
        "unread": unread,
        "other_quizzes": others,
    }


@pytest.mark.parametrize("name", ["started", "finished"])
@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00+07:00", "9999-12-31T23:59:59-07:00", "9999-12-31T20:59:59Z"],
)
def test_a_moment_at_the_end_of_the_calendar_is_told_and_the_rest_is_ranked(
    moment: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(line(1), line(2, **{name: moment}))
    assert run(RANK) == 1
    assert "nop.ndjson:2:1: lỗi source/wrong-kind" in capsys.readouterr().err
    assert counts() == told_of(1, 1, 1, 0)


def test_a_void_prediction_separates_nobody_whatever_was_answered(project: Path) -> None:
    (project / "quizzes/thi.yml").write_text(CONTEST + "    void: full\n", encoding="utf-8")
    hand_in(line(1, answers={"x1": "a", "x2": "abc"}), line(2, answers={"x1": "a", "x2": 2}))
    assert run(RANK) == 0
    minutes = json.loads((project / "ra/bien-ban.json").read_text("utf-8"))
    assert minutes["rules"]["ties"] == ["duration", "finished"]
    assert (project / "ra/xep-hang.csv").read_text("utf-8-sig").count("\n1,") == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("thieu.ndjson", None),
        ("hong.ndjson.gz", b"\x1f\x8b\x08\x00"),
        ("bang.csv", b"submission,participant\n"),
        ("bang.csv", b"submission,quiz,x9\nA,thi,a\n"),
        ("thu-muc/bang.xlsx", b"PK"),
    ],
)
def test_nothing_is_published_when_an_input_is_not_whole(
    name: str, content: bytes | None, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(line(1))
    if content is not None:
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_bytes(content)
    before = sorted(project.iterdir())
    assert run([*RANK, name.split("/", maxsplit=1)[0]]) == 1
    assert sorted(project.iterdir()) == before
    assert "Chưa công bố gì" in capsys.readouterr().err


def test_a_repeat_keeps_who_when_and_what_it_would_have_been_worth() -> None:
    later = "2026-11-24T08:50:00+07:00"
    hand_in(line(1), line(1, finished=later), line(1, answers={"x1": "z"}))
    assert run(RANK) == 1
    assert [row[1:5] for row in apart()] == [
        ["nguoi-01", number(1), "1", "2026-11-24 08:50:00+07:00"],
        ["nguoi-01", number(1), "", "2026-11-24 08:40:30+07:00"],
    ]
    assert counts() == told_of(3, 1, 0, 0, repeated=2)


OTHER = {"quiz": "mau", "answers": {}}


@pytest.mark.parametrize(
    ("second", "unread", "others"),
    [
        ({"quiz": "khong-co"}, 1, 0),
        ({"quiz": "mau", "answers": {"la": 1}}, 1, 0),
        ({"submission": number(1), **OTHER}, 0, 1),
        ({"submission": number(1), "quiz": "mau", "answers": {"la": 1}}, 1, 0),
        ({"quiz": "hong"}, 1, 0),
    ],
)
def test_what_is_no_entry_is_counted_once(
    second: dict[str, Any], unread: int, others: int, project: Path
) -> None:
    (project / "quizzes/hong.yml").write_text("title: [\n", encoding="utf-8")
    hand_in(line(1), line(2, **second))
    assert run(RANK) in {0, 1}
    assert counts() == told_of(1, 1, unread, others)


def test_an_empty_file_is_no_submission(project: Path) -> None:
    hand_in(line(1))
    (project / "trong.ndjson").touch()
    assert run([*RANK, "trong.ndjson"]) == 1
    assert counts() == told_of(1, 1, 0, 0)


def test_one_name_in_two_forms_of_unicode_is_one_participant() -> None:
    hand_in(*(line(one, participant=name) for one, name in enumerate(["Ho\u00e0", "Hoa\u0300"])))
    assert run(RANK) == 0
    assert counts() == told_of(2, 1, 0, 0, another_counts=1)


@pytest.mark.parametrize("name", ["A\u00ad", "\u3164", "A\u180b", "A\ufe0f", "A\U000e0041"])
def test_a_name_with_a_sign_that_nobody_sees_is_refused(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(line(1, participant="A"), line(2, participant=name))
    assert run(RANK) == 1
    assert "không có dấu cách hay ký tự ẩn" in capsys.readouterr().err
    assert counts() == told_of(1, 1, 1, 0)


def test_who_gives_two_names_is_not_ranked() -> None:
    hand_in(line(1), line(2, officer="TH-0001"))
    assert run(RANK) == 0
    assert [row[0] for row in apart()] == ["ghi cả cán bộ lẫn người dự thi, nên không rõ là ai"]


def test_an_officer_is_not_the_participant_of_that_name() -> None:
    hand_in(line(1, participant="A"), line(2, participant=None, officer="A"))
    assert run(RANK) == 0
    assert counts() == told_of(2, 2, 0, 0)
    assert json.loads(Path("ra/bien-ban.json").read_text("utf-8"))["perfect"] == 2


@pytest.mark.parametrize("digits", ["9999999", "99999951"])
def test_a_moment_is_not_rounded_up_to_one_that_is_too_late(digits: str) -> None:
    hand_in(line(1, finished=f"2026-11-24T09:59:59.{digits}+07:00"))
    assert run(RANK) == 0
    assert counts() == told_of(1, 1, 0, 0)


def test_who_took_longer_than_the_time_limit_is_not_ranked(project: Path) -> None:
    limited = CONTEST.replace("attempts: 2", "time_limit: 10")
    (project / "quizzes/thi.yml").write_text(limited, encoding="utf-8")
    days_early, late = "2026-11-20T08:30:00+07:00", "2026-11-24T08:29:29+07:00"
    hand_in(line(1), line(2, started=days_early), line(3, started=late))
    assert run(RANK) == 0
    assert counts() == told_of(3, 1, 0, 0, over_time=2)
    assert {row[0] for row in apart()} == {"làm quá thời gian làm bài"}
    assert (
        json.loads((project / "ra/bien-ban.json").read_text("utf-8"))["rules"]["time_limit"] == 10
    )
