"""Whose data have been kept for as long as they may be?"""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_records, shown_day
from tha.cli.terminal.show import end, language, show, show_json, show_problems
from tha.cli.terminal.table import Column, lay_table
from tha.cli.terminal.verb import FORMAT, Day, Option, Verb
from tha.source.days import day_of
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.records.retention.past import Past
    from tha.records.retention.periods import Periods

_NOBODY = Words(
    vi="Đến ngày {day} không có ai quá thời hạn lưu.",
    en="On {day} nobody is past the period.",
)
_HOW = Words(
    vi="{count} người quá hạn lưu. Không còn lý do giữ thì xóa từng người: tha officers erase",
    en="{count} people are past the period. Where no ground is left to keep: tha officers erase",
)
_TITLES = (
    Words(vi="Mã", en="Code"),
    Words(vi="Họ và tên", en="Name"),
    Words(vi="Tính từ", en="Counted from"),
    Words(vi="Hết hạn", en="Over on"),
)
_WHY = {
    "left": Words(vi="thôi công tác {day}", en="left {day}"),
    "trace": Words(vi="lần ghi cuối {day}", en="last trace {day}"),
}


@click.command(
    cls=Verb,
    words=Words(
        vi="Liệt kê cán bộ đã quá thời hạn lưu dữ liệu cá nhân. Không xóa gì.",
        en="List the officers whose personal data are past their period. Nothing is erased.",
    ),
    example="tha officers retention --as-of 2046-01-01",
)
@click.option(
    "--periods",
    "path",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar="FILE.yml",
    envvar="THA_RETENTION",
    words=Words(
        vi="Tệp thời hạn; không ghi thì là docs/lo-trinh/thoi-han-luu.yml.",
        en="The file of periods; docs/lo-trinh/thoi-han-luu.yml when left out.",
    ),
)
@click.option(
    "--as-of",
    "as_of",
    cls=Option,
    type=Day(),
    metavar="DAY",
    words=Words(vi="Tính đến ngày nào; mặc định hôm nay.", en="On which day; today by default."),
)
@FORMAT
def retention(path: Path | None, as_of: date | None, form: str) -> None:
    """Prints who is past it, longest over first."""
    day = as_of or day_of(datetime.now(UTC))
    with opened_records():
        from tha.records.retention.past import past_period  # noqa: PLC0415  # needs Django set up

        listed = past_period(_periods(path), day)
    if form == "json":
        show_json([_plain(one) for one in listed])
    elif not listed:
        show(_NOBODY, day=shown_day(day))
    else:
        columns = [Column(one.into(language())) for one in _TITLES]
        print(lay_table(columns, [_row(one) for one in listed]))
        show(_HOW, count=str(len(listed)))


def _periods(path: Path | None) -> "Periods":
    """The periods of the file; ends the verb when it has none."""
    from tha.records.retention.periods import PERIODS, read_periods  # noqa: PLC0415  # Django
    from tha.source.files import read_text  # noqa: PLC0415  # keeps `tha --help` fast

    chosen = path or PERIODS
    text = read_text(chosen, str(chosen))
    periods, problems = (None, [text]) if isinstance(text, Problem) else read_periods(text)
    show_problems(problems)
    end(problems)
    assert periods is not None
    return periods


def _row(one: "Past") -> tuple[str, str, str, str]:
    why = _WHY[one.why].into(language(), day=shown_day(one.since))
    return one.officer, one.name, why, shown_day(one.over)


def _plain(one: "Past") -> dict[str, str]:
    return {name: str(getattr(one, name)) for name in one.__struct_fields__}
