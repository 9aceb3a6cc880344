"""Is everything kept once, and the ledger whole, when `tha record` is killed again and again?"""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from projects import lay
from tha.cli.main import run
from tha.records.database import open_records, set_up

_THA = (sys.executable, "-c", "import sys; from tha.cli.main import main; sys.exit(main())")
_DATABASE = Path("var/records.sqlite3")
_COUNT = 10_000
_KILLS = 10
_OFFICERS = 100
_DEADLINE = 120
_WHILE = 0.2
"""Seconds that a batch takes, more or less: the blow falls anywhere between two commits."""

_QUIZ = """\
title: Quiz mẫu
purpose: assessment
as_of: 2026-07-01
pass_mark: 50%
hours: 2
items:
  - {id: x1, type: short_text, stem: Ai thi hành?, accept: [chấp hành viên],
     rationale: Vì luật quy định như vậy nên người tổ chức thi hành án là chấp hành viên.,
     basis: ["luat-mau#d1"]}
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, {"quizzes/mau.yml": _QUIZ}))
    for name in ("THA_DATABASE", "THA_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    rows = [f"{_code(one)},Cán bộ mẫu {one:03},DV-01,Phòng mẫu A" for one in range(_OFFICERS)]
    table = "\n".join(["code,name,unit_code,unit_name", *rows, ""])
    Path("can-bo.csv").write_text(table, encoding="utf-8")
    Path("nop.ndjson").write_text("".join(map(_line, range(_COUNT))), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0


def _code(number: int) -> str:
    return f"TH-{number:04}"


def _line(number: int) -> str:
    """The first attempt of each officer is wrong, the others are right."""
    submission = {
        "submission": str(uuid.UUID(int=number + 1)),
        "quiz": "mau",
        "officer": _code(number % _OFFICERS),
        "finished": f"2026-11-20T{8 + number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}Z",
        "answers": {"x1": "thư ký" if number < _OFFICERS else "chấp hành viên"},
    }
    return json.dumps(submission) + "\n"


def _kept() -> int:
    seen = sqlite3.connect(_DATABASE)
    try:
        return int(seen.execute("SELECT COUNT(*) FROM records_submission").fetchone()[0])
    finally:
        seen.close()


def _killed_at(moment: int, pause: float) -> None:
    """Records until so many are kept and a little longer, and is killed."""
    begun = subprocess.Popen(
        [*_THA, "record", "nop.ndjson"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    end = time.monotonic() + _DEADLINE
    while _kept() < moment:
        assert begun.poll() is None, "it ended by itself"
        assert time.monotonic() < end
        time.sleep(0.02)
    time.sleep(pause)
    begun.send_signal(signal.SIGKILL)
    assert begun.wait() == -signal.SIGKILL


def test_killed_at_ten_moments_and_repeated_everything_is_kept_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chance = random.Random(7)  # noqa: S311  # no secret hangs on it
    for moment in sorted(chance.sample(range(_COUNT - 1000), _KILLS)):
        _killed_at(moment, chance.uniform(0, _WHILE))
    before = _kept()
    assert 0 < before < _COUNT
    capsys.readouterr()
    assert run(["record", "nop.ndjson"]) == 0
    assert f"Đã lưu {_COUNT - before} bài mới, {before} bài đã có" in capsys.readouterr().out
    assert run(["ledger", "verify"]) == 0
    assert _found() == {"submissions": _COUNT, "markings": _COUNT, "completions": _OFFICERS}


def _found() -> dict[str, int]:
    """Whatever was handed in, by what is kept of it."""
    set_up()
    with open_records(_DATABASE):
        from tha.records import models  # noqa: PLC0415  # needs Django set up

        handed_in = [str(uuid.UUID(int=one + 1)) for one in range(_COUNT)]
        uuids = models.Submission.objects.order_by("uuid").values_list("uuid", flat=True)
        assert list(uuids) == sorted(handed_in)
        once = models.Marking.objects.values("submission").distinct().count()
        assert once == models.Marking.objects.count()
        return {
            "submissions": len(uuids),
            "markings": once,
            "completions": models.Completion.objects.count(),
        }
