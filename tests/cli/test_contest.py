"""Does `tha contest` publish a ranking that anyone can check and nobody can quietly change?"""

import csv
import json
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from contest_samples import CONTEST, an_entry
from projects import lay
from tha.cli.main import run
from tha.reports.contest.look_up import code_of
from tha.seal.folder import digests
from tha.seal.keys import read_private
from tha.source.problem import Problem

PRIZES = "  prizes: [{name: Giải nhất}, {name: Giải nhì, count: 2}]\n"
RANK = ["contest", "rank", "thi", "nop.ndjson", "--out", "ra", "--key", "khoa.pem"]
PEOPLE = ["=nguoi-01", "nguoi-02", "nguoi-03", "nguoi-04"]
ANSWERS = [{"x1": "a", "x2": 2}, {"x1": "a", "x2": 5}, {"x1": "b"}, {"x1": "b"}]


def number(index: int) -> str:
    return f"01960000-0000-7000-8000-00000000000{index}"


def line(index: int, **changes: Any) -> str:
    own = {
        "submission": number(index),
        "participant": PEOPLE[index],
        "answers": ANSWERS[index],
    }
    return an_entry(**own | changes)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(
        lay(tmp_path, {"quizzes/thi.yml": CONTEST.replace("items:", f"{PRIZES}items:")})
    )
    late = line(0, submission=number(8), finished="2026-11-24T10:00:00+07:00")
    lines = "".join(map(line, range(4))) + late
    (tmp_path / "nop.ndjson").write_text(lines, encoding="utf-8")
    assert run(["contest", "keys", "--out", "khoa.pem"]) == 0
    return tmp_path


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def verify(*options: str) -> int:
    return run(["contest", "verify", "ra", *options])


def test_the_ranking_says_what_decided_each_place(project: Path) -> None:
    assert run(RANK) == 0
    rows = table(project / "ra/xep-hang.csv")[1:]
    assert [row[:6] for row in rows] == [
        ["1", "'=nguoi-01", "1", "2", "0", "630"],
        ["2", "nguoi-02", "1", "5", "3", "630"],
        ["3", "nguoi-03", "0", "", "", "630"],
        ["3", "nguoi-04", "0", "", "", "630"],
    ]
    decided = ["đứng đầu", "độ lệch dự đoán", "điểm", "bằng nhau mọi mặt"]
    assert [row[7] for row in rows] == decided


def test_the_others_stand_apart_with_their_reason(project: Path) -> None:
    assert run(RANK) == 0
    [row] = table(project / "ra/ngoai-xep-hang.csv")[1:]
    assert row[0] == "nộp ngoài thời gian thi"
    assert row[2] == number(8)


def test_the_minutes_hold_rules_counts_prizes_and_what_is_open(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK) == 0
    written = (project / "ra/bien-ban.json").read_text("utf-8")
    minutes = json.loads(written)
    canonical = json.dumps(minutes, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert written == canonical
    assert minutes["perfect"] == 2
    assert minutes["rules"]["ties"] == ["prediction", "duration", "finished"]
    assert minutes["counts"]["apart"] == {"outside_window": 1}
    assert minutes["awards"]["undecided"] == [{"rank": 3, "people": 2, "prizes": {"Giải nhì": 1}}]
    assert "2 người cùng hạng 3 bằng nhau mọi mặt" in capsys.readouterr().out


def test_repeats_and_faulty_lines_are_counted_and_the_rest_is_ranked(project: Path) -> None:
    with (project / "nop.ndjson").open("a", encoding="utf-8") as stream:
        stream.write(line(1) + line(2, answers={"x1": "z", "x9": 1}, submission=number(7)) + "{\n")
        stream.write(line(3, submission=number(6), quiz="mau", answers={}))
    assert run(RANK) == 1
    counts = json.loads((project / "ra/bien-ban.json").read_text("utf-8"))["counts"]
    assert counts == {
        "entries": 6,
        "ranked": 4,
        "apart": {"outside_window": 1, "repeated": 1},
        "unread": 2,
        "other_quizzes": 1,
    }


def test_the_result_is_sound_by_the_key_of_the_council(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(RANK) == 0
    assert verify("--public", "khoa.pub.pem") == 0
    assert "Nguyên vẹn" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not there")
def test_openssl_confirms_the_signature(project: Path) -> None:
    assert run(RANK) == 0
    command = [
        "openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "khoa-cong-khai.pem",
        "-in", "bien-ban.json", "-sigfile", "bien-ban.json.sig",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=project / "ra", capture_output=True, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["xep-hang.csv", "ma-tra-cuu.csv", "tra-cuu/index.html"])
def test_a_file_that_was_altered_is_named(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK) == 0
    with (project / "ra" / name).open("a", encoding="utf-8") as stream:
        stream.write(" ")
    assert verify("--public", "khoa.pub.pem") == 1
    assert f'"{name}" không còn như khi lập biên bản' in capsys.readouterr().err


def test_what_verify_says_tells_an_older_result_from_a_newer(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK) == 0
    minutes = json.loads((project / "ra/bien-ban.json").read_text("utf-8"))
    digest = f"sha256:{sha256((project / 'nop.ndjson').read_bytes()).hexdigest()}"
    assert minutes["inputs"] == {"nop.ndjson": digest}
    capsys.readouterr()
    assert verify("--public", "khoa.pub.pem") == 0
    told = capsys.readouterr().out
    made = minutes["made"].replace("T", " ")
    assert f'"Cuộc thi mẫu" (thi), lập lúc {made}; 5 bài, 4 được xếp hạng' in told
    assert minutes["edition"] in told
    assert f"nop.ndjson {digest}" in told


def test_what_names_people_may_be_kept_back(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK) == 0
    assert (project / "ra/ma-tra-cuu.csv").stat().st_mode & 0o777 == 0o600
    for name in ("ma-tra-cuu.csv", "xep-hang.csv", "ngoai-xep-hang.csv"):
        (project / "ra" / name).unlink()
    assert verify("--public", "khoa.pub.pem") == 0
    assert capsys.readouterr().err.count("seal/file-withheld") == 3


def test_by_the_key_of_the_folder_nobody_knows_who_signed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["contest", "keys", "--out", "khac.pem"]) == 0
    [shown] = re.findall(r"sha256:[0-9a-f]{64}", capsys.readouterr().out)
    assert run([*RANK[:-1], "khac.pem"]) == 0
    assert verify() == 0
    told = capsys.readouterr().out
    assert "CHƯA BIẾT AI KÝ" in told
    assert "Nguyên vẹn" not in told
    assert shown in told


def test_signed_minutes_of_something_else_are_not_sound(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK) == 0
    key = read_private(project / "khoa.pem")
    assert not isinstance(key, Problem)
    for name in ("bien-ban.json", "bien-ban.json.sig"):
        (project / "ra" / name).unlink()
    written = json.dumps({"files": digests(project / "ra")}).encode()
    (project / "ra/bien-ban.json").write_bytes(written)
    (project / "ra/bien-ban.json.sig").write_bytes(key.sign(written))
    assert verify("--public", "khoa.pub.pem") == 1
    assert "seal/not-a-list" in capsys.readouterr().err


def test_numbers_that_others_could_guess_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = ["0196f3d2-5b1c-7e4a-9c3d-2f6b8a1e4d70", "5f0c9a3e-1b7d-4c62-8e95-d3a4f6b21c08"]
    guessable = [number(2), "0196f3d2-5b1c-1e4a-9c3d-2f6b8a1e4d70"]
    lines = [line(one, submission=uuid) for one, uuid in enumerate([*drawn, *guessable])]
    (project / "nop.ndjson").write_text("".join(lines), encoding="utf-8")
    assert run(RANK) == 0
    assert "2 mã bài nộp không ngẫu nhiên" in capsys.readouterr().err


def test_a_formula_behind_a_separator_is_not_run(project: Path) -> None:
    (project / "nop.ndjson").write_text(line(0, participant="a;=1+1"), encoding="utf-8")
    assert run(RANK) == 0
    assert table(project / "ra/xep-hang.csv")[1][1] == "a;'=1+1"


def test_without_a_key_the_minutes_are_not_signed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RANK[:-2]) == 0
    assert "chưa ký" in capsys.readouterr().out
    assert not (project / "ra/bien-ban.json.sig").exists()
    assert verify() == 1
    assert "seal/unsigned" in capsys.readouterr().err


def test_the_look_up_holds_codes_and_nobody(project: Path) -> None:
    assert run(RANK) == 0
    public = "".join(one.read_text("utf-8") for one in (project / "ra/tra-cuu").iterdir())
    assert not [one for one in [*PEOPLE, number(0)[:-1]] if one in public]
    assert "http" not in public.replace("https.", "")
    salt = re.findall(r'salt = "([0-9a-f]{32})"', public)[0]
    code = code_of(salt, number(0))
    rows = (project / f"ra/tra-cuu/{code[:2]}.js").read_text("utf-8")
    assert f'["{code}", 1, "1"]' in rows
    assert [row for row in table(project / "ra/ma-tra-cuu.csv") if row[2] == code] == [
        ["'=nguoi-01", number(0), code]
    ]


def test_a_folder_that_is_there_is_never_touched(project: Path) -> None:
    (project / "ra").mkdir()
    assert run(RANK) == 2
    assert list((project / "ra").iterdir()) == []


def test_nothing_is_left_when_the_result_cannot_be_made(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.iterdir())
    monkeypatch.setattr(Path, "rename", _full)
    assert run(RANK) == 1
    assert sorted(project.iterdir()) == before
    assert 'không ghi được "ra"' in capsys.readouterr().err


def _full(_: Path, __: Path) -> Path:
    raise OSError(28, "No space left on device")


def test_a_quiz_that_is_no_contest_is_not_ranked() -> None:
    assert run(["contest", "rank", "mau", "nop.ndjson", "--out", "ra"]) == 2
    assert run(["contest", "rank", "khac", "nop.ndjson", "--out", "ra"]) == 1


def test_a_key_that_others_can_read_is_refused(project: Path) -> None:
    (project / "khoa.pem").chmod(0o644)
    assert run(RANK) == 1
    assert not (project / "ra").exists()


def test_keys_are_never_written_over(project: Path) -> None:
    before = (project / "khoa.pem").read_bytes()
    assert run(["contest", "keys", "--out", "khoa.pem"]) == 2
    assert (project / "khoa.pem").read_bytes() == before
