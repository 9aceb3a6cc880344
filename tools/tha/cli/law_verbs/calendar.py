"""What takes effect, changes or ends in the coming months, and what content does it touch?"""

from datetime import date
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import show_struct, shown_day
from tha.cli.law_verbs.lines import all_called, counted, kind_of, tell, word
from tha.cli.law_verbs.opened_law import finish, open_law
from tha.cli.terminal.verb import AS_OF, FORMAT, Option, Verb
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.curriculum.review_dates import Calendar, Event, Happening

_MONTHS_AT_MOST = 120
_HEADING = Words(
    vi="LỊCH HIỆU LỰC từ {since} đến {until}", en="CALENDAR OF THE LAW from {since} to {until}"
)
_NOTHING = Words(
    vi="Không có gì bắt đầu, sửa đổi hay hết hiệu lực trong thời gian này.",
    en="Nothing takes effect, changes or ends in this time.",
)
_HAPPENING: "dict[Happening, Words]" = {
    "takes_effect": Words(vi="bắt đầu có hiệu lực", en="takes effect"),
    "amended": Words(vi="được sửa đổi, bổ sung bởi {by}", en="is amended by {by}"),
    "replaced": Words(vi="bị thay thế bởi {by}", en="is replaced by {by}"),
    "ended": Words(vi="hết hiệu lực", en="ends"),
}
_TOUCHED = Words(vi="Nội dung liên quan: {counted}", en="Content: {counted}")
_UNTOUCHED = Words(vi="Chưa nội dung nào dẫn đến.", en="No content cites it.")
_AHEAD = Words(
    vi="NỘI DUNG NÊU LUẬT CỦA NGÀY CÒN Ở PHÍA TRƯỚC",
    en="CONTENT THAT STATES THE LAW OF A LATER DAY",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Xem văn bản, điều, khoản nào sắp có hiệu lực, được sửa đổi, bị thay thế hay hết hiệu "
        "lực, và nội dung nào dẫn đến chúng.",
        en="Show which instruments and provisions are about to take effect, to be amended, "
        "replaced or ended, and which content cites them.",
    ),
    example="tha law calendar\ntha law calendar --as-of 2026-06-15 --months 1",
)
@AS_OF
@click.option(
    "--months",
    cls=Option,
    type=click.IntRange(1, _MONTHS_AT_MOST),
    default=6,
    show_default=True,
    metavar="N",
    words=Words(vi="Xem trước bao nhiêu tháng.", en="How many months ahead."),
)
@FORMAT
def calendar(as_of: date, months: int, form: str) -> None:
    """Prints what happens from `as_of` until `months` later."""
    from tha.curriculum.review_dates import calendar_of  # noqa: PLC0415  # keeps help fast

    law = open_law()
    found = calendar_of(law.register, law.looked, as_of, months)
    if form == "json":
        show_struct(found)
    else:
        _show(found)
    finish(law)


def _show(found: "Calendar") -> None:
    tell(word(_HEADING, since=shown_day(found.since), until=shown_day(found.until)))
    print()
    if not found.events:
        tell(word(_NOTHING))
    for number, event in enumerate(found.events):
        if number:
            print()
        _show_event(event)
    if found.ahead:
        print()
        tell(word(_AHEAD))
        print()
        for sheet in found.ahead:
            assert sheet.as_of is not None  # else it is not ahead
            tell(f"{kind_of(sheet)} {sheet.name}: {sheet.title}", f"{shown_day(sheet.as_of)}  ")


def _show_event(event: "Event") -> None:
    """The day and what happens, then what it touches."""
    day = shown_day(event.day)
    happening = word(_HAPPENING[event.what], by=all_called(event.by))
    tell(f"{event.label} ({event.citation}) {happening}", f"{day}  ")
    below = " " * (len(day) + 2)
    tell(
        word(_TOUCHED, counted=counted(event.counts)) if event.content else word(_UNTOUCHED), below
    )
    for one in event.content:
        items = f": {', '.join(one.items)}" if one.items else ""
        tell(f"{one.name}{items}", f"{below}- {kind_of(one)} ")
