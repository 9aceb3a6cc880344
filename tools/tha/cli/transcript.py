"""What has one officer taken and fulfilled?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.documents.out import OUT, PLACE, write_document
from tha.cli.files.opened import (
    opened_records,
    refuse,
    show_struct,
    shown_day,
    shown_hours,
    shown_number,
    shown_person,
)
from tha.cli.owed_lines.own_requirements import own_requirements
from tha.cli.owed_lines.tables import attained_lines, owed_lines
from tha.cli.terminal.show import end, harmless, language, show, show_problems
from tha.cli.terminal.table import Column, Side, lay_table
from tha.cli.terminal.verb import FORMAT, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.records.transcript import Attempt, Transcript

_HEADING = Words(vi="KẾT QUẢ HỌC TẬP đến ngày {day}", en="TRANSCRIPT up to {day}")
_OFFICER = Words(vi="Cán bộ: {name} ({code})", en="Officer: {name} ({code})")
_UNIT = Words(vi="Đơn vị: {name} ({code})", en="Unit:    {name} ({code})")
_COMPLETED = Words(vi="Đã hoàn thành", en="Completed")
_NOTHING_COMPLETED = Words(vi="Chưa hoàn thành nội dung nào.", en="Nothing completed yet.")
_ELSEWHERE = Words(vi="Lớp học, chứng nhận ngoài", en="Classes, certificates from elsewhere")
_OWED = Words(vi="Yêu cầu trong năm", en="Required this year")
_TAKEN = Words(vi="Các lần làm bài", en="Attempts")
_NOTHING_TAKEN = Words(vi="Chưa làm bài nào.", en="Nothing taken yet.")
_DAY = Words(vi="Ngày", en="Day")
_QUIZ = Words(vi="Bài", en="Quiz")
_HOURS = Words(vi="Số tiết", en="Hours")
_TOTAL = Words(vi="Tổng cộng", en="Total")
_PURPOSE = Words(vi="Loại", en="Kind")
_ATTEMPT = Words(vi="Lần", en="No.")
_SCORE = Words(vi="Điểm", en="Score")
_PERCENT = Words(vi="%", en="%")
_RESULT = Words(vi="Kết quả", en="Result")
_PASSED = Words(vi="đạt", en="passed")
_FAILED = Words(vi="chưa đạt", en="not passed")
_PENDING = Words(vi="chờ chấm", en="pending")
_BEYOND = Words(vi="quá số lần", en="too many")
_NO_PASS_MARK = Words(vi="—", en="—")
_MARKED_AGAIN = Words(vi="Kết quả trước khi chấm lại", en="Before being marked again")
_WHY = Words(vi="Lý do chấm lại", en="Why marked again")
_BY_PEOPLE = Words(vi="người chấm đã chấm bài viết", en="people marked what was written")
_WITHDRAWN = Words(vi="Hoàn thành đã rút lại", en="Completions withdrawn")
_COUNTED_FOR = Words(vi="Tính cho ngày", en="Counted for")
_WITHDRAWN_ON = Words(vi="Rút ngày", en="Withdrawn")
_REASON = Words(vi="Lý do", en="Reason")
_KEYS = Words(
    vi="In ra vì sao từng câu của một bài nộp đã giữ được số điểm ấy, ở mọi lần chấm; nhận mã bài "
    "nộp (UUID) hoặc phần đầu của mã. CÓ ĐÁP ÁN và mã người chấm: chỉ dành cho người được xem.",
    en="Show why each item of a kept submission earns its mark, in every marking; takes its UUID "
    "or the beginning of it. SHOWS KEYS and markers' codes: only for those who may see them.",
)
_NO_ACCOUNT_OUT = Words(
    vi="--explain chỉ in ra màn hình; bỏ --out hoặc bỏ --explain",
    en="--explain is only printed; leave out --out or --explain",
)
_OUTCOMES = {True: _PASSED, False: _FAILED, None: _NO_PASS_MARK}


@click.command(
    cls=Verb,
    words=Words(
        vi="Xem kết quả học tập của một cán bộ: nội dung đã hoàn thành, lớp đã dự, số tiết, "
        "còn phải học gì, các lần làm bài.",
        en="Show an officer's transcript: what is completed, classes, hours, what is still owed, "
        "all attempts.",
    ),
    example="tha transcript TH-0001\n"
    "tha transcript TH-0001 --format json\n"
    "tha transcript TH-0001 --out phieu-th-0001.pdf\n"
    "tha transcript TH-0001 --explain 0196f0a4",
)
@click.argument("code", metavar="CODE")
@click.option("--explain", metavar="SUBMISSION", cls=Option, words=_KEYS)
@OUT
@PLACE
@FORMAT
def transcript(code: str, explain: str | None, out: Path | None, place: str, form: str) -> None:
    """Prints the transcript up to today or writes it; or prints the account of one submission."""
    if explain is not None:
        if out is not None:
            raise click.UsageError(_NO_ACCOUNT_OUT.into(language()))
        _print_account(code, explain, form)
    elif out is not None:
        _write_transcript(code, out, place)
    else:
        _print_transcript(code, form)


def _write_transcript(code: str, out: Path, place: str) -> None:
    with _found_transcript(code) as found:
        from tha.reports.official.transcript import (  # noqa: PLC0415  # keeps help fast
            transcript_document,
        )

        document = transcript_document(found)
        write_document(out, found, document, unit=found.unit, place=place, on=found.until)


def _print_account(code: str, submission: str, form: str) -> None:
    with opened_records():
        from tha.cli.transcript_lines import kept  # noqa: PLC0415  # needs Django set up
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.hints import no_such_officer, officer_codes  # noqa: PLC0415  # the same
        from tha.records.kept_marks.account import account_of  # noqa: PLC0415  # the same

        if code not in officer_codes():
            refuse(no_such_officer(code, database_place()))
        account = account_of(code, submission)
        if isinstance(account, Problem):
            refuse(account)
    if form == "json":
        print(kept.as_json(account, language()))
    else:
        print(*map(harmless, kept.as_text(account, language())), sep="\n")
    show_problems(account.problems)
    end(account.problems)


def _print_transcript(code: str, form: str) -> None:
    with _found_transcript(code) as found:
        pass
    if form == "json":
        show_struct(found)
    else:
        _show(found)


@contextmanager
def _found_transcript(code: str) -> Iterator["Transcript"]:
    """The officer's transcript up to today, while the records are open."""
    requirements = own_requirements()
    with opened_records():
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast
        from tha.records.hints import no_such_officer  # noqa: PLC0415  # needs Django set up
        from tha.records.transcript import transcript_of  # noqa: PLC0415  # the same

        found = transcript_of(code, day_of(datetime.now(UTC)), requirements)
        if found is None:
            refuse(no_such_officer(code, database_place()))
        yield found


def _show(found: "Transcript") -> None:
    show(_HEADING, day=shown_day(found.until))
    show(_OFFICER, name=shown_person(found.name), code=found.officer)
    show(_UNIT, name=found.unit_name, code=found.unit)
    print()
    if found.completions:
        show(_COMPLETED)
        print(_completed_table(found))
    else:
        show(_NOTHING_COMPLETED)
    print()
    for words, lines in _further(found):
        show(words)
        print(lines, end="\n\n")
    if found.withdrawn:
        show(_WITHDRAWN)
        print(_withdrawn_table(found))
        print()
    if found.attempts:
        show(_TAKEN)
        print(_taken_table(found))
    else:
        show(_NOTHING_TAKEN)
    if any(one.earlier for one in found.attempts):
        print()
        show(_MARKED_AGAIN)
        print(_earlier_table(found))


def _further(found: "Transcript") -> Iterator[tuple[Words, str]]:
    """What was learned elsewhere, and what is owed, where there is any."""
    if found.attained:
        yield _ELSEWHERE, attained_lines(found.attained)
    if found.owed:
        yield _OWED, owed_lines(found.owed)


def _completed_table(found: "Transcript") -> str:
    columns = [_column(_DAY), _column(_QUIZ), _column(_HOURS, "right")]
    rows = [(shown_day(one.on), one.title, shown_hours(one.hours)) for one in found.completions]
    hours = sum((one.hours for one in found.completions), Decimal(0))
    total = (_TOTAL.into(language()), "", shown_hours(hours))
    return lay_table(columns, rows, total=total)


def _withdrawn_table(found: "Transcript") -> str:
    columns = [
        _column(_QUIZ),
        _column(_HOURS, "right"),
        _column(_COUNTED_FOR),
        _column(_WITHDRAWN_ON),
        _column(_REASON),
    ]
    rows = [
        (
            f"{one.title} ({one.quiz})",
            shown_hours(one.hours),
            shown_day(one.on),
            "?" if one.withdrawn is None else shown_day(one.withdrawn),
            _reason(one.reason),
        )
        for one in found.withdrawn
    ]
    return lay_table(columns, rows)


def _taken_table(found: "Transcript") -> str:
    columns = [
        _column(_DAY),
        _column(_QUIZ),
        _column(_PURPOSE),
        _column(_ATTEMPT, "right"),
        _column(_SCORE, "right"),
        _column(_PERCENT, "right"),
        _column(_RESULT),
    ]
    return lay_table(columns, [_taken_row(one) for one in found.attempts])


def _taken_row(one: "Attempt") -> tuple[str, ...]:
    from tha.records.transcript import PURPOSES  # noqa: PLC0415  # needs Django set up

    return (
        shown_day(one.on),
        one.title,
        PURPOSES[one.purpose].into(language()),
        str(one.attempt),
        f"{shown_number(one.score)}/{shown_number(one.maximum)}",
        shown_number(one.percent),
        _result(one).into(language()),
    )


def _earlier_table(found: "Transcript") -> str:
    columns = [
        _column(_QUIZ),
        _column(_ATTEMPT, "right"),
        _column(_SCORE, "right"),
        _column(_RESULT),
        _column(_WHY),
    ]
    rows = [
        (
            attempt.title,
            str(attempt.attempt),
            f"{shown_number(one.score)}/{shown_number(one.maximum)}",
            _OUTCOMES[one.passed].into(language()),
            _reason(one.replaced),
        )
        for attempt in found.attempts
        for one in attempt.earlier
    ]
    return lay_table(columns, rows)


def _reason(kept: str) -> str:
    """Why a marking was made, as the reader says it."""
    return harmless(_BY_PEOPLE.into(language()) if kept == "rubric" else kept)


def _result(one: "Attempt") -> Words:
    if one.is_beyond:
        return _BEYOND
    if one.pending:
        return _PENDING
    return _OUTCOMES[one.passed]


def _column(title: Words, leans: Side = "left") -> Column:
    return Column(title.into(language()), leans)
