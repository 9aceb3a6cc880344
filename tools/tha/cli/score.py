"""What are the submissions in these files worth, and why?"""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from tha.cli.files.outputs import refuse_to_overwrite, written
from tha.cli.show import end, harmless, language, show, show_problems
from tha.cli.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_COUNTED = Words(
    vi="Đã chấm {count} bài nộp vào {name}: {passed} đạt, {failed} chưa đạt, {open} chưa rõ",
    en="Marked {count} submissions into {name}: {passed} passed, {failed} not, {open} open",
)
_ALONE = Words(
    vi="--format chỉ dùng cùng --explain; kết quả luôn là NDJSON",
    en="--format goes with --explain; results are always NDJSON",
)
_EXPLAIN = Words(
    vi="In ra vì sao từng câu được số điểm ấy, thay cho kết quả. CÓ ĐÁP ÁN: chỉ dành cho người "
    "được xem đáp án. Có --out thì kết quả vẫn vào tệp.",
    en="Show why each item earns its mark, instead of results. SHOWS KEYS: only for those who may "
    "see them. With --out the results still go to the file.",
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
    "cat bai-nop.json | tha score -\n"
    "cat bai-nop.json | tha score --explain -",
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
@click.option("--explain", is_flag=True, cls=Option, words=_EXPLAIN)
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(["text", "json"]),
    words=Words(
        vi="Dạng của phần giải thích; json: mỗi dòng một bài.",
        en="The form of what --explain shows; json: one submission a line.",
    ),
)
def score(
    files: tuple[str, ...],
    out: Path | None,
    summary: Path | None,
    form: str | None,
    *,
    explain: bool,
) -> None:
    """Writes a result for every submission that can be read, or shows why it is what it is."""
    if form is not None and not explain:
        raise click.UsageError(_ALONE.into(language()))
    refuse_to_overwrite(files, out, summary)
    problems: list[Problem] = []
    outcomes: list[bool | None] = []
    with contextlib.nullcontext() if explain and out is None else written(out) as stream:
        for one in _explained(files, stream, form) if explain else _scored(files, stream):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                outcomes.append(one)
    show_problems(problems)
    _count(outcomes, problems, out, summary)
    end(problems)


def _scored(files: tuple[str, ...], stream: BinaryIO | None) -> Iterator[bool | Problem | None]:
    """Writes every result; yields whether it passed."""
    from tha.cli.files.submissions import lines_or_wrong  # noqa: PLC0415  # keeps `tha --help` fast

    assert stream is not None  # only explanations go without
    for one in lines_or_wrong(files):
        if isinstance(one, Problem):
            yield one
        else:
            stream.write(one.json + b"\n")
            yield one.passed


def _explained(
    files: tuple[str, ...], stream: BinaryIO | None, form: str | None
) -> Iterator[bool | Problem | None]:
    """The same, and shows the account of every mark; results are written where there is a file."""
    from tha.cli.files.submissions import scored_or_wrong  # noqa: PLC0415  # the same
    from tha.cli.score_lines import explained  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.marking.result import encode_result  # noqa: PLC0415  # the same

    for one in scored_or_wrong(files, lambda _, __: None):
        if isinstance(one, Problem):
            yield one
            continue
        told = explained.accounts(one)
        if form == "json":
            print(explained.as_json(one, told, language()).decode())
        else:
            print(*map(harmless, explained.as_text(one, told, language())), sep="\n", end="\n\n")
        if stream is not None:
            stream.write(encode_result(one.result) + b"\n")
        yield one.result.passed


def _count(
    outcomes: list[bool | None], problems: list[Problem], out: Path | None, summary: Path | None
) -> None:
    """Tells how many were marked, on the terminal and in the summary."""
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
        with written(summary) as stream:
            stream.write(json.dumps(counts | {"errors": errors}).encode() + b"\n")
