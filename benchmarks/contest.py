"""How long does marking a contest of a million take, beside whatever else could be done with it?

Every contender is a process of its own. The floor is typed decoding of every line. BENCH_CONTEST
is the number of submissions: with 4000000, seconds for a million show whether cost grows linearly.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SURVEY = HERE.parent / "build/survey"
SURVEY_VERSION = "3.1.1"
COUNT = int(os.environ.get("BENCH_CONTEST", "1000000"))
TEXTS = COUNT * 3 // 10
"""Different answers to one item of short text, in the second set of data."""
ROUNDS = 3
"""Of what has aims; other programs disturb the quickest round least."""
MILLION = 1_000_000
TO_FLOOR = {1: 2.5, 2: 1.4}
"""Workers -> how many times the floor they may take."""
MEGABYTES, MEGABYTES_TEXTS = 64, 128
TO_ORDINARY = 2
TO_SURVEY = 100


class Cost(NamedTuple):
    """What a process and those that it started took."""

    seconds: float
    processor: float
    megabytes: float
    """The peak of the one that took most."""
    told: str = "{}"
    """What it printed."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = made(folder, "usual")
        size = data.stat().st_size / 1e9
        print(f"a contest of {COUNT:,} submissions x 20 items of six types, {size:.2f} GB")
        print("(aims are for a million: for fewer, the start of the program weighs too much)")
        heads = ("seconds", "a million", "x floor", "processor", "peak MB")
        print(" " * 44 + "".join(f"{head:>10}" for head in heads))
        floor, ours = race(data)
        compare(data, floor, ours)
        free_texts(made(folder, "texts", TEXTS), floor, ours[1])


def made(folder: Path, name: str, *texts: int) -> Path:
    """Submissions in a project of their own."""
    measured("contest_data.py", folder / name, COUNT, *texts)
    return folder / name / "in.ndjson"


def race(data: Path) -> tuple[Cost, dict[int, Cost]]:
    """The floor, and ours by the number of workers, taken by turns."""
    rounds = [(way("decode", data), score(data, 1), score(data, 2)) for _ in range(ROUNDS)]
    floor, one, two = map(best, zip(*rounds, strict=True))
    show("reading the bytes", way("read", data), floor)
    show("typed decoding alone: the floor", floor, floor)
    for workers, cost in ((1, one), (2, two)):
        aims = (
            aim("time", cost.seconds / floor.seconds, TO_FLOOR[workers]),
            aim("MB", cost.megabytes, MEGABYTES),
        )
        show(f"tha score --workers {workers}", cost, floor, *aims)
    return floor, {1: one, 2: two}


def compare(data: Path, floor: Cost, ours: dict[int, Cost]) -> None:
    """What else could be done."""
    share = 20
    naive = scaled(way("naive", data, COUNT // share), share)
    show(f"naive: json, each answer marked (1/{share}, scaled)", naive, floor)
    columns = way("polars", data)
    show("polars, only the 14 closed items", columns, floor, agreement(data, columns))
    share = 200
    survey = survey_js(data, COUNT // share)
    if survey is None:
        return
    cost = scaled(survey, share)
    times = cost.seconds / ours[1].seconds
    verdict = f"{times:.0f} x --workers 1: aim of {TO_SURVEY} {met(times >= TO_SURVEY)}"
    show(f"SurveyJS {SURVEY_VERSION} (1/{share}, scaled)", cost, floor, verdict)


def free_texts(data: Path, floor: Cost, ordinary: Cost) -> None:
    cost = best(score(data, 1) for _ in range(ROUNDS))
    aims = (
        aim("x usual", cost.seconds / ordinary.seconds, TO_ORDINARY),
        aim("MB", cost.megabytes, MEGABYTES_TEXTS),
    )
    show(f"tha score --workers 1, {TEXTS:,} free texts", cost, floor, *aims)


def score(data: Path, workers: int) -> Cost:
    tha = Path(sys.executable).with_name("tha")
    out = data.with_name("out.ndjson")
    return run([tha, "score", data, "--workers", workers, "--out", out], data.parent)


def way(name: str, data: Path, count: int = COUNT) -> Cost:
    return measured("contest_ways.py", name, data, count)


def measured(script: str, *arguments: object) -> Cost:
    return run([sys.executable, HERE / script, *arguments], HERE)


def survey_js(data: Path, count: int) -> Cost | None:
    """SurveyJS over the first lines, or None where it cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("SurveyJS: skipped, since node or npm is missing here")
        return None
    package = f"survey-core@{SURVEY_VERSION}"
    quietly = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts")
    SURVEY.mkdir(parents=True, exist_ok=True)
    install = [npm, "install", "--prefix", str(SURVEY), *quietly, package]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        print(f"SurveyJS: skipped, since npm could not install {package}")
        return None
    script = HERE / "contest_survey.js"
    return run([node, script, data, count], HERE, NODE_PATH=str(SURVEY / "node_modules"))


def run(command: Sequence[object], folder: Path, **surroundings: str) -> Cost:
    """What `command` costs. Its largest process is found as long as this one stays small."""
    words = list(map(str, command))
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as told, tempfile.TemporaryFile("w+") as wrong:
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=os.environ | surroundings,
            stdout=told,
            stderr=wrong,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        wrong.seek(0)
        if process.returncode:
            sys.exit(f"{' '.join(words)}\n{wrong.read()}")
        megabytes = usage.ru_maxrss * 1024 / 1e6
        return Cost(seconds, usage.ru_utime + usage.ru_stime, megabytes, told.read())


def best(costs: Iterable[Cost]) -> Cost:
    """The quickest of several, with the highest peak of all."""
    rounds = list(costs)
    return min(rounds)._replace(megabytes=max(one.megabytes for one in rounds))


def scaled(cost: Cost, share: int) -> Cost:
    """As if all submissions were taken: the work grows, the start of the program does not."""
    work = json.loads(cost.told)["seconds"] * (share - 1)
    return cost._replace(seconds=cost.seconds + work, processor=cost.processor + work)


def agreement(data: Path, columns: Cost) -> str:
    """Whether polars comes to the same marks."""
    ours = json.loads(way("check", data.with_name("out.ndjson")).told)["total"]
    theirs = json.loads(columns.told)["total"]
    return f"same marks: {'yes' if abs(ours - theirs) < 0.001 else 'NO'}"  # noqa: PLR2004


def aim(what: str, value: float, most: float) -> str:
    return f"{what} {value:.2f}: aim of {most} {met(value <= most)}"


def met(is_met: bool) -> str:  # noqa: FBT001  # its one argument says what it is
    return "met" if is_met else "OVER"


def show(what: str, cost: Cost, floor: Cost, *verdicts: str) -> None:
    a_million = cost.seconds / COUNT * MILLION
    numbers = f"{cost.seconds:10.2f}{a_million:10.2f}{cost.seconds / floor.seconds:10.2f}"
    print(f"{what:44}{numbers}{cost.processor:10.2f}{cost.megabytes:10.0f}  {'; '.join(verdicts)}")


if __name__ == "__main__":
    main()
