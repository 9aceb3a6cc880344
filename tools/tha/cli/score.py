"""What are the submissions in these files worth, and why?"""

import contextlib
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import click

from tha.cli.files.outputs import refuse_to_overwrite, told_when_full, written
from tha.cli.terminal.show import end, harmless, language, show, show_problems
from tha.cli.terminal.verb import WORKERS, Option, Verb
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
_RESUME = Words(
    vi="--resume cần --out, và không đi cùng đầu vào chuẩn (-) hay ống dẫn",
    en="--resume needs --out, and does not go with standard input (-) or a pipe",
)
_NOT_EXPLAINED = Words(
    vi="--explain không đi cùng {option}: bài được chấm lần lượt, từ đầu",
    en="--explain does not go with {option}: submissions are marked one by one, from the first",
)
_ONLY_LINES = Words(
    vi='--explain ghi kết quả dạng NDJSON, không ghi được "{name}"; bỏ --explain để có {ending}',
    en='--explain writes results as NDJSON, not "{name}"; leave --explain out to get {ending}',
)
_OTHER_FORM = Words(
    vi='không có kết quả dạng {ending} như tên "{name}"; dùng .ndjson, .csv hoặc .parquet',
    en='there are no results as {ending}, which "{name}" asks for; use .ndjson, .csv or .parquet',
)
_TABLES = {".csv", ".parquet"}
_OTHER_FORMS = {".gz", ".zst", ".zip", ".bz2", ".xz", ".7z", ".xlsx", ".xls", ".ods", ".tsv"}
"""Names that promise what would not be in the file."""
_EXPLAIN = Words(
    vi="In ra vì sao từng câu được số điểm ấy, thay cho kết quả. CÓ ĐÁP ÁN: chỉ dành cho người "
    "được xem đáp án. Có --out thì kết quả vẫn vào tệp.",
    en="Show why each item earns its mark, instead of results. SHOWS KEYS: only for those who may "
    "see them. With --out the results still go to the file.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Chấm các bài nộp (JSON, NDJSON, CSV, cả tệp nén .gz, .zst và thư mục) và ghi kết quả, "
        "mỗi dòng một bài; bài sai được báo, bài đúng vẫn được chấm.",
        en="Mark submissions (JSON, NDJSON, CSV, packed as .gz or .zst, or folders) and write "
        "results, one a line; faulty ones are told, the others still marked.",
    ),
    example="tha score samples/submissions.ndjson --out build/results.ndjson\n"
    "tha score cuoc-thi.ndjson.gz --out ket-qua.csv --workers 2\n"
    "cat bai-nop.json | tha score -\n"
    "cat bai-nop.json | tha score --explain -",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(
        vi="Tệp kết quả: NDJSON, hoặc CSV, Parquet theo đuôi .csv, .parquet; mặc định in ra.",
        en="Where results go: NDJSON, or CSV or Parquet by the name; else printed.",
    ),
)
@click.option(
    "--summary",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(vi="Tệp JSON ghi các con số chung.", en="A JSON file for the counts."),
)
@WORKERS
@click.option(
    "--cluster",
    cls=Option,
    metavar="ADDRESS",
    words=Words(
        vi="Chấm trên các máy của bộ điều phối dask ở địa chỉ này (tcp://máy:8786).",
        en="Mark on the machines of the dask scheduler at this address (tcp://host:8786).",
    ),
)
@click.option(
    "--resume",
    is_flag=True,
    cls=Option,
    words=Words(
        vi="Chấm tiếp lần bị dừng giữa chừng; cần --out như lần đó.",
        en="Go on with a run that was cut off; needs the same --out.",
    ),
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
    **how: Any,  # workers, cluster, resume: as a Plan has them
) -> None:
    """Writes a result for every submission that can be read, or shows why it is what it is."""
    if form is not None and not explain:
        raise click.UsageError(_ALONE.into(language()))
    if explain:
        _refuse_with_explain(how)
    _refuse_to_resume(files, out, how)
    _refuse_form(out, only_lines=explain)
    refuse_to_overwrite(files, out, summary)
    mark = partial(_explain, form=form) if explain else partial(_score, how=how)
    end(mark(files, out, summary))


def _refuse_with_explain(how: dict[str, Any]) -> None:
    for option, value in how.items():
        if value:
            raise click.UsageError(_NOT_EXPLAINED.into(language(), option=f"--{option}"))


def _refuse_to_resume(files: tuple[str, ...], out: Path | None, how: dict[str, Any]) -> None:
    """Where nothing could have been kept."""
    if not how["resume"]:
        return
    from tha.intake.portions import is_passing  # noqa: PLC0415  # keeps `tha --help` fast

    if out is None or any(map(is_passing, files)):
        raise click.UsageError(_RESUME.into(language()))


def _refuse_form(out: Path | None, *, only_lines: bool) -> None:
    """A name that ends like a form in which results are not written."""
    ending = "" if out is None else out.suffix.lower()
    gaps = {"name": str(out), "ending": ending}
    if ending in _OTHER_FORMS:
        raise click.UsageError(_OTHER_FORM.into(language(), **gaps))
    if only_lines and ending in _TABLES:
        raise click.UsageError(_ONLY_LINES.into(language(), **gaps))


def _score(
    files: tuple[str, ...], out: Path | None, summary: Path | None, how: dict[str, Any]
) -> list[Problem]:
    """Marks everything by the fast way."""
    from tha.cli.files.scoring import Plan, deliver, scored  # noqa: PLC0415  # fast `tha --help`

    with scored(Plan(files, **how), out) as scoring:
        deliver(scoring.results, out)
        show_problems(scoring.problems)
        counts = scoring.counts
        _count((counts.passed, counts.failed, counts.open), scoring.problems, out, summary)
        return scoring.problems


def _explain(
    files: tuple[str, ...], out: Path | None, summary: Path | None, form: str | None
) -> list[Problem]:
    """Marks one after the other, and shows the account of each."""
    problems: list[Problem] = []
    outcomes: list[bool | None] = []
    with contextlib.nullcontext() if out is None else written(out) as stream:
        for one in _explained(files, stream, form):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                outcomes.append(one)
    show_problems(problems)
    counts = (outcomes.count(True), outcomes.count(False), outcomes.count(None))
    _count(counts, problems, out, summary)
    return problems


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
        with told_when_full():
            if form == "json":
                print(explained.as_json(one, told, language()).decode())
            else:
                lines = map(harmless, explained.as_text(one, told, language()))
                print(*lines, sep="\n", end="\n\n")
        if stream is not None:
            stream.write(encode_result(one.result) + b"\n")
        yield one.result.passed


def _count(
    outcomes: tuple[int, int, int],
    problems: list[Problem],
    out: Path | None,
    summary: Path | None,
) -> None:
    """Tells how many passed, failed, and are open, on the terminal and in the summary."""
    passed, failed, unclear = outcomes
    counts = {"count": sum(outcomes), "passed": passed, "failed": failed, "open": unclear}
    shown = {name: str(count) for name, count in counts.items()}
    show(_COUNTED, "stderr", name=str(out or "stdout"), **shown)
    if summary is not None:
        errors = sum(one.message.level == "error" for one in problems)
        with written(summary) as stream:
            stream.write(json.dumps(counts | {"errors": errors}).encode() + b"\n")
