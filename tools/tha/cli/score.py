"""What are the submissions in these files worth?"""

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from tha.cli.show import end, show, show_problems
from tha.cli.submissions import results_or_wrong
from tha.cli.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_COUNTED = Words(
    vi="Đã chấm {count} bài nộp vào {name}: {passed} đạt, {failed} chưa đạt, {open} chưa rõ",
    en="Marked {count} submissions into {name}: {passed} passed, {failed} not, {open} open",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Chấm các bài nộp (JSON, NDJSON) và ghi kết quả, mỗi dòng một bài; "
        "bài sai được báo, bài đúng vẫn được chấm.",
        en="Mark submissions (JSON, NDJSON) and write results, one a line; "
        "faulty ones are told, the others still marked.",
    ),
    example="tha score samples/submissions.ndjson --out build/results.ndjson\n"
    "cat bai-nop.json | tha score -",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(vi="Tệp kết quả NDJSON; mặc định in ra.", en="Where results go; else printed."),
)
@click.option(
    "--summary",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(vi="Tệp JSON ghi các con số chung.", en="A JSON file for the counts."),
)
def score(files: tuple[str, ...], out: Path | None, summary: Path | None) -> None:
    """Writes a result for every submission that can be read."""
    from tha.marking.result import encode_result  # noqa: PLC0415  # keeps `tha --help` fast

    problems: list[Problem] = []
    outcomes: list[bool | None] = []
    with _output(out) as stream:
        for one in results_or_wrong(files):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                stream.write(encode_result(one) + b"\n")
                outcomes.append(one.passed)
    show_problems(problems)
    counts = {
        "count": len(outcomes),
        "passed": outcomes.count(True),
        "failed": outcomes.count(False),
        "open": outcomes.count(None),
    }
    shown = {name: str(count) for name, count in counts.items()}
    show(_COUNTED, "stderr", name=str(out or "stdout"), **shown)
    if summary is not None:
        errors = sum(one.message.level == "error" for one in problems)
        with _output(summary) as stream:
            stream.write(json.dumps(counts | {"errors": errors}).encode() + b"\n")
    end(problems)


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """Where results go: a file that appears whole or not at all, or the terminal."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}", delete=False) as part:
        try:
            yield part  # type: ignore[misc]  # the wrapper is a BinaryIO in all but name
        except BaseException:
            Path(part.name).unlink()
            raise
    Path(part.name).replace(path)
