"""Which items of a quiz are good ones, and how far can its scores be relied on?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.outputs import refuse_to_overwrite, written
from tha.cli.terminal.show import end, language, show, show_problems
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words
from tha.source.problem import Problem, has_errors

if TYPE_CHECKING:
    from tha.cli.stats_lines.gathered import Found
    from tha.intake.judges import Rating
    from tha.reports.analysed import Analysed

_ENDINGS = {".html", ".htm"}
_NOT_HTML = Words(
    vi='báo cáo "{name}" phải là tệp .html', en='the report "{name}" must end in .html'
)
_WRITTEN = Words(
    vi="Báo cáo: {name}. Trong đó có đáp án: chỉ dành cho người huấn luyện.",
    en="Report: {name}. It holds the keys: for trainers only.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Phân tích câu hỏi của một quiz: câu nào dễ, khó, phân biệt kém, có thể sai đáp án; "
        "điểm có đáng tin không. Lấy từ các tệp bài nộp hoặc kết quả của tha score; "
        "không ghi tệp thì lấy từ hồ sơ.",
        en="Analyse the items of a quiz: which are easy, hard, telling little, perhaps keyed "
        "wrongly; how far scores can be relied on. From files of submissions or of results of "
        "tha score; without a file from the records.",
    ),
    example="tha stats thads-xac-minh-danh-gia samples/submissions.ndjson\n"
    "tha stats thads-xac-minh-danh-gia --report build/phan-tich.html",
)
@click.argument("quiz", metavar="QUIZ")
@click.argument("files", nargs=-1, metavar="[FILE...]")
@click.option(
    "--report",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    words=Words(
        vi="Ghi thêm báo cáo HTML có biểu đồ, xem được khi không có mạng; trong đó có đáp án.",
        en="Also write a report with plots as HTML that needs no network; it holds the keys.",
    ),
)
@click.option(
    "--judges",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    words=Words(
        vi="Bảng judge, item, rating của hội đồng, để tính mức điểm đạt (Angoff).",
        en="A table judge, item, rating of a panel, for a cut score (Angoff).",
    ),
)
@click.option(
    "--options",
    "with_options",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="In thêm ai đã chọn phương án nào của từng câu.",
        en="Also print who chose which option of each item.",
    ),
)
@FORMAT
def stats(
    quiz: str,
    files: tuple[str, ...],
    report: Path | None,
    judges: Path | None,
    form: str,
    *,
    with_options: bool,
) -> None:
    """Prints the analysis, and writes the report."""
    _check_report(report, [*files, *([str(judges)] if judges else [])])
    found = _found(quiz, files)
    problems = found.problems
    analysis = _analysed(found, judges, problems)
    show_problems(problems)
    if analysis is not None:
        _tell(analysis, form, with_options=with_options)
        if report is not None:
            _write(report, analysis)
    end(problems)


def _check_report(report: Path | None, inputs: list[str]) -> None:
    if report is None:
        return
    if report.suffix.lower() not in _ENDINGS:
        raise click.UsageError(_NOT_HTML.into(language(), name=str(report)))
    refuse_to_overwrite(inputs, report)


def _found(quiz: str, files: tuple[str, ...]) -> "Found":
    from tha.cli.stats_lines.gathered import (  # noqa: PLC0415  # keeps `tha --help` fast
        found_in_files,
        found_in_records,
    )

    return found_in_files(quiz, files) if files else found_in_records(quiz)


def _analysed(found: "Found", judges: Path | None, problems: list[Problem]) -> "Analysed | None":
    """The analysis of what was found; problems of the judges' table join the others."""
    from tha.intake.judges import read_judges  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.reports.analysed import LeftOut, analysed  # noqa: PLC0415  # the same: numpy
    from tha.source.files import read_text  # noqa: PLC0415  # the same

    if found.gathered is None:
        return None
    left_out = LeftOut(
        later_attempts=found.gathered.later_attempts,
        other_quizzes=found.other_quizzes,
        errors=sum(has_errors([one]) for one in problems),
    )
    ratings: list[Rating] = []
    if judges is not None:
        text = read_text(judges, str(judges))
        if isinstance(text, Problem):
            problems.append(text)
        else:
            ratings, wrong = read_judges(text, found.gathered.scored.items)
            problems += wrong
    return analysed(found.gathered, left_out, day_of(datetime.now(UTC)), ratings)


def _tell(analysis: "Analysed", form: str, *, with_options: bool) -> None:
    from tha.cli.stats_lines.plain import plain  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.cli.stats_lines.text import tell_analysis  # noqa: PLC0415  # the same

    if form == "json":
        from tha.cli.files.opened import show_struct  # noqa: PLC0415  # the same

        show_struct(plain(analysis))
    else:
        tell_analysis(analysis, with_options=with_options)


def _write(report: Path, analysis: "Analysed") -> None:
    from tha.reports.item_analysis import item_report  # noqa: PLC0415  # keeps help fast

    with written(report) as stream:
        stream.write(item_report(analysis))
    show(_WRITTEN, "stderr", name=str(report))
