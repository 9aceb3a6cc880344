"""What are the submissions in these files worth?"""

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from tha.cli.show import end, language, show, show_problems
from tha.cli.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_TAKEN = Words(
    vi='"{name}" là tệp bài nộp hoặc đã dùng cho kết quả khác; chọn tên khác',
    en='"{name}" holds submissions, or is another output already; choose another name',
)
_UNWRITABLE = Words(vi='không ghi được "{name}": {why}', en='"{name}" cannot be written: {why}')
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
    from tha.cli.submissions import lines_or_wrong  # noqa: PLC0415  # keeps `tha --help` fast

    _refuse_to_overwrite(files, out, summary)
    problems: list[Problem] = []
    outcomes: list[bool | None] = []
    with _output(out) as stream:
        for one in lines_or_wrong(files):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                stream.write(one.json + b"\n")
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


def _refuse_to_overwrite(files: tuple[str, ...], *outputs: Path | None) -> None:
    """What was handed in is never altered, and no output hides another."""
    taken = [Path(name).resolve() for name in files if name != "-"]
    for output in outputs:
        if output is not None and output.resolve() in taken:
            raise click.UsageError(_TAKEN.into(language(), name=str(output)))
        taken += [output.resolve()] if output is not None else []


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """Where results go: a file that appears whole or not at all, or the terminal."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = tempfile.NamedTemporaryFile(  # noqa: SIM115  # closed below
            dir=path.parent, prefix=f".{path.name}", delete=False
        )
    except OSError as error:
        show(_UNWRITABLE, "stderr", name=str(path), why=error.strerror or str(error))
        raise click.exceptions.Exit(1) from error
    try:
        with part:
            yield part  # type: ignore[misc]  # the wrapper is a BinaryIO in all but name
        Path(part.name).replace(path)
    except BaseException:
        Path(part.name).unlink()
        raise
