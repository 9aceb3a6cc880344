"""How far do the markers of a quiz agree?"""

from decimal import Decimal
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_records, refuse, show_struct, shown_number
from tha.cli.terminal.show import language, show
from tha.cli.terminal.table import Column, Side, lay_table
from tha.cli.terminal.verb import FORMAT, Verb
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.rubric.marker_agreement import QuizAgreement
    from tha.statistics.agreement import Agreement

_NONE = Words(
    vi='Quiz "{quiz}" không có bài tự luận nào trong hồ sơ.',
    en='Quiz "{quiz}" has no written answers in the records.',
)
_HEADING = Words(vi="MỨC THỐNG NHẤT GIỮA NGƯỜI CHẤM: {quiz}", en="AGREEMENT OF MARKERS: {quiz}")
_STATE = Words(
    vi="Chờ chấm: {open} bài. Lệch quá mức, chờ người thứ ba: {apart} bài.",
    en="Await a marker: {open}. Too far apart, await a third person: {apart}.",
)
_MARKERS = Words(
    vi="Mỗi người so với người chấm cùng (dương: rộng hơn, âm: chặt hơn)",
    en="Each marker against whoever marked the same (above 0: milder, below: stricter)",
)
_LEGEND = Words(
    vi="Sát: lệch tối đa một nấc.\n"
    "Kappa, kappa bình phương: 1 là thống nhất hoàn toàn, 0 là như ngẫu nhiên.",
    en="Adjacent: at most a step apart.\n"
    "Kappa, quadratic kappa: 1 is full agreement, 0 is as by chance.",
)
_ITEM = Words(vi="Câu", en="Item")
_PAIRS = Words(vi="Chấm đôi", en="Double")
_EXACT = Words(vi="Trùng", en="Exact")
_ADJACENT = Words(vi="Sát", en="Adjacent")
_KAPPA = Words(vi="Kappa", en="Kappa")
_WEIGHTED = Words(vi="Kappa b.phương", en="Quadratic")
_OPEN = Words(vi="Chờ", en="Open")
_APART = Words(vi="Lệch", en="Apart")
_ALL = Words(vi="Tất cả", en="All")
_MARKER = Words(vi="Người chấm", en="Marker")
_DIFFERENCE = Words(vi="Chênh trung bình", en="Mean difference")
_UNKNOWN = "—"


@click.command(
    "agreement",
    cls=Verb,
    words=Words(
        vi="Xem hai người chấm thống nhất đến đâu: trùng điểm, sát điểm, kappa, ai rộng, ai chặt.",
        en="Show how far two markers agree: exact, adjacent, kappa, who is mild or strict.",
    ),
    example="tha mark agreement bai-kiem-tra",
)
@click.argument("quiz", metavar="QUIZ")
@FORMAT
def agreement(quiz: str, form: str) -> None:
    """Prints the agreement by item, over all, and each marker's severity."""
    with opened_records():
        from tha.records.regrade.regrade import unanswered  # noqa: PLC0415  # needs Django set up
        from tha.records.rubric.marker_agreement import agreement_of  # noqa: PLC0415  # the same

        for problem in unanswered(quiz):
            refuse(problem)
        found = agreement_of(quiz)
    if found is None:
        show(_NONE, quiz=quiz)
    elif form == "json":
        show_struct(found)
    else:
        _show(found)


def _show(found: "QuizAgreement") -> None:
    show(_HEADING, quiz=found.quiz)
    show(_STATE, open=str(found.open), apart=str(found.apart))
    print()
    print(_items_table(found))
    show(_LEGEND)
    if found.markers:
        print()
        show(_MARKERS)
        print(_markers_table(found))


def _items_table(found: "QuizAgreement") -> str:
    numbers = (_PAIRS, _EXACT, _ADJACENT, _KAPPA, _WEIGHTED, _OPEN, _APART)
    columns = [_column(_ITEM), *(_column(one, "right") for one in numbers)]
    rows = [
        (one.item, *_cells(one.agreement), str(one.open), str(one.apart)) for one in found.items
    ]
    total = (_ALL.into(language()), *_cells(found.overall), str(found.open), str(found.apart))
    return lay_table(columns, rows, total=total)


def _markers_table(found: "QuizAgreement") -> str:
    columns = [_column(_MARKER), _column(_PAIRS, "right"), _column(_DIFFERENCE, "right")]
    rows = [
        (
            one.marker,
            str(one.n),
            f"{'+' if one.mean_difference > 0 else ''}{_shown(one.mean_difference, 2)}",
        )
        for one in found.markers
    ]
    return lay_table(columns, rows)


def _cells(one: "Agreement") -> tuple[str, ...]:
    return (
        str(one.n),
        _share(one.exact),
        _share(one.adjacent),
        _shown(one.kappa, 2),
        _shown(one.weighted_kappa, 2),
    )


def _share(value: float | None) -> str:
    return _UNKNOWN if value is None else f"{_shown(value * 100, 1)}%"


def _shown(value: float | None, places: int) -> str:
    """A number rounded to `places`, as the reader writes it."""
    return _UNKNOWN if value is None else shown_number(Decimal(f"{value:.{places}f}") + 0)


def _column(title: Words, leans: Side = "left") -> Column:
    return Column(title.into(language()), leans)
