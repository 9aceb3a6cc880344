"""Do a great many submissions come to the same bytes, whoever marks them and whatever happens?"""

import csv
import gzip
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
import zstandard

from crowds import lay_contest, write_crowd

THA = (sys.executable, "-c", "import sys; from tha.cli.main import main; sys.exit(main())")
KILLED = 3
DEADLINE = 60


@pytest.fixture
def contest(tmp_path: Path) -> Path:
    lay_contest(tmp_path)
    return tmp_path


def tha(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*THA, *arguments], cwd=folder, capture_output=True, check=False)


def begun(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*THA, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def wait_for_portions(folder: Path, out: str, count: int, run: subprocess.Popen[bytes]) -> bool:
    """Until so many portions are kept; False when the run ended before."""
    journal = folder / f".{out}.dang-cham" / "journal"
    end = time.monotonic() + DEADLINE
    while run.poll() is None:
        assert time.monotonic() < end
        if journal.exists() and journal.read_bytes().count(b"\n") > count:
            return True
        time.sleep(0.002)
    return False


def test_any_number_of_workers_gives_the_same_bytes(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 20_000)
    for workers in ("1", "2", "3"):
        done = tha(contest, "score", "nop.ndjson", "--out", f"{workers}.out", "--workers", workers)
        assert done.returncode == 0, done.stderr
    one, two, three = [(contest / f"{workers}.out").read_bytes() for workers in (1, 2, 3)]
    assert one == two == three
    assert one.count(b"\n") == 20_000


def test_results_are_those_of_one_after_the_other(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 8_000)
    fast = tha(contest, "score", "nop.ndjson", "--workers", "2").stdout
    slow = tha(contest, "score", "nop.ndjson", "--explain", "--format", "json", "--out", "c.out")
    assert slow.returncode == 0, slow.stderr
    assert (contest / "c.out").read_bytes() == fast


def test_killed_at_three_moments_and_resumed_it_gives_the_same_bytes(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 100_000)
    assert tha(contest, "score", "nop.ndjson", "--out", "whole.out").returncode == 0
    chance = random.Random(5)  # noqa: S311  # no secret hangs on it
    kills = 0
    for moment in sorted(chance.sample(range(1, 6), KILLED)):
        run = begun(
            contest, "score", "nop.ndjson", "--out", "cut.out", "--resume", "--workers", "2"
        )
        kills += wait_for_portions(contest, "cut.out", moment, run)
        run.send_signal(signal.SIGKILL)
        run.wait()
        assert not (contest / "cut.out").exists()
    done = tha(contest, "score", "nop.ndjson", "--out", "cut.out", "--resume")
    assert (done.returncode, kills) == (0, KILLED)
    assert (contest / "cut.out").read_bytes() == (contest / "whole.out").read_bytes()
    assert not list(contest.glob(".cut.out*"))


def test_resuming_with_another_input_is_refused(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 50_000)
    run = begun(contest, "score", "nop.ndjson", "--out", "cut.out", "--workers", "1")
    assert wait_for_portions(contest, "cut.out", 2, run)
    run.kill()
    run.wait()
    write_crowd(contest / "nop.ndjson", 50_001)
    done = tha(contest, "--lang", "en", "score", "nop.ndjson", "--out", "cut.out", "--resume")
    assert done.returncode == 1
    assert b"without --resume" in done.stderr


def test_one_bad_line_among_many_is_told_and_the_rest_scored(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 30_000)
    lines = (contest / "nop.ndjson").read_bytes().splitlines(keepends=True)
    lines[23_456] = lines[23_456][:50] + b"\n"
    (contest / "nop.ndjson").write_bytes(b"".join(lines))
    done = tha(
        contest, "score", "nop.ndjson", "--out", "a.out", "--workers", "2", "--summary", "a.json"
    )
    assert done.returncode == 1
    assert b"nop.ndjson:23457:1" in done.stderr
    counts = json.loads((contest / "a.json").read_bytes())
    assert (counts["count"], counts["errors"]) == (29_999, 1)
    assert (contest / "a.out").read_bytes().count(b"\n") == 29_999


def test_repeats_far_apart_are_left_out_and_told(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 20_000)
    lines = (contest / "nop.ndjson").read_bytes().splitlines(keepends=True)
    other = re.sub(rb'"c4": \d+', b'"c4": 999999', lines[7])
    (contest / "nop.ndjson").write_bytes(b"".join([*lines, lines[5], other]))
    whole = tha(contest, "score", "nop.ndjson", "--out", "a.out", "--workers", "2")
    assert whole.returncode == 1
    assert b"nop.ndjson:20001:1: l\xc6\xb0u \xc3\xbd intake/repeated" in whole.stderr
    assert b"nop.ndjson:20002:1: l\xe1\xbb\x97i intake/conflict" in whole.stderr
    assert (contest / "a.out").read_bytes().count(b"\n") == 20_000


def test_a_full_disk_is_told_and_the_run_can_go_on(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 40_000)
    command = ["score", "nop.ndjson", "--out", "a.out", "--workers", "1"]
    full = subprocess.run(
        [*THA, "--lang", "en", *command],
        cwd=contest,
        capture_output=True,
        check=False,
        preexec_fn=no_large_files,
    )
    assert full.returncode == 1
    assert b"with --resume" in full.stderr
    assert b'"a.out" cannot be written' in full.stderr
    assert not (contest / "a.out").exists()
    assert tha(contest, *command, "--resume").returncode == 0
    assert (contest / "a.out").read_bytes().count(b"\n") == 40_000


def test_interrupted_it_says_how_to_go_on(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 60_000)
    run = subprocess.Popen(
        [*THA, "--lang", "en", "score", "nop.ndjson", "--out", "a.out", "--workers", "2"],
        cwd=contest,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert wait_for_portions(contest, "a.out", 2, run)
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate(timeout=DEADLINE)
    assert (run.returncode, b"with --resume" in told, b"Traceback" in told) == (130, True, False)


def no_large_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000_000, 5_000_000))


@pytest.mark.parametrize("name", ["nop.ndjson.gz", "nop.ndjson.zst"])
def test_packed_submissions_come_to_the_same_bytes(contest: Path, name: str) -> None:
    write_crowd(contest / "nop.ndjson", 9_000)
    plain = (contest / "nop.ndjson").read_bytes()
    pack = gzip.compress if name.endswith(".gz") else zstandard.ZstdCompressor().compress
    (contest / name).write_bytes(pack(plain))
    results = [tha(contest, "score", one, "--workers", "2").stdout for one in (name, "nop.ndjson")]
    assert results[0] == results[1]
    assert results[0].count(b"\n") == 9_000


def test_results_are_a_table_by_the_name_of_the_file(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 300)
    for out in ("a.csv", "a.parquet", "a.ndjson"):
        assert tha(contest, "score", "nop.ndjson", "--out", out).returncode == 0
    scores = [json.loads(one)["score"] for one in (contest / "a.ndjson").read_bytes().splitlines()]
    with (contest / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [float(row["score"]) for row in csv.DictReader(stream)] == scores
    query = f"SELECT score FROM '{contest}/a.parquet'"  # noqa: S608  # ours
    with duckdb.connect() as table:
        found = table.execute(query).fetchall()
    assert [float(score) for (score,) in found] == scores


def dask(folder: Path, what: str, *options: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{what}", "--no-dashboard", *options],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers as processes of their own, on loopback."""
    file = folder / "scheduler.json"
    scheduler = dask(
        folder,
        "dask_scheduler",
        "--port",
        "0",
        "--host",
        "127.0.0.1",
        "--scheduler-file",
        str(file),
    )
    workers: list[subprocess.Popen[bytes]] = []
    try:
        end = time.monotonic() + DEADLINE
        while not file.exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        of_one = (
            "--scheduler-file",
            str(file),
            "--nthreads",
            "1",
            "--no-nanny",
            "--host",
            "127.0.0.1",
        )
        workers += [dask(folder, "dask_worker", *of_one) for _ in range(2)]
        yield json.loads(file.read_bytes())["address"], workers
    finally:
        for one in (*workers, scheduler):
            one.kill()
            one.wait()


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 60_000)
    assert tha(contest, "score", "nop.ndjson", "--out", "here.out").returncode == 0
    with cluster(contest) as (address, workers):
        run = begun(contest, "score", "nop.ndjson", "--out", "there.out", "--cluster", address)
        assert wait_for_portions(contest, "there.out", 2, run)
        workers[0].kill()
        assert run.wait(DEADLINE) == 0
    assert (contest / "there.out").read_bytes() == (contest / "here.out").read_bytes()


def test_a_cluster_that_is_not_there_is_told(contest: Path) -> None:
    write_crowd(contest / "nop.ndjson", 10)
    done = tha(contest, "score", "nop.ndjson", "--cluster", "tcp://127.0.0.1:9")
    assert done.returncode == 1
    assert b"127.0.0.1:9" in done.stderr
