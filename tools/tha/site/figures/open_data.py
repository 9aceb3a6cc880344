"""How do figures leave the site as data: JSON for programs, CSV for spreadsheets?

Each file of figures leaves by itself, under its own id, and all of them together. CSV has one row
for what is counted in a year, in Vietnamese, and is read by Excel as it stands.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from tha.curriculum.content import PAGES
from tha.curriculum.figures import FOLDER, Amounts, Figures
from tha.site.built import Built
from tha.site.figures.every_year import examined_figures
from tha.site.open_data import LICENCE, csv_bytes, json_bytes

ALL = "so-lieu"
"""The name, without its ending, of the files that hold the figures of every year."""
_COLUMNS = (
    "Năm", "Phạm vi", "Đơn vị", "Phải thi hành", "Có điều kiện thi hành",
    "Ngoài phần có điều kiện", "Đã xong hoặc đã thu", "Tỷ lệ (%)", "Nguồn", "Địa chỉ đã xem",
    "Ngày xem", "Ghi chú",
)  # fmt: skip


def write_figures(built: Built) -> None:
    """Writes the figures of the project beside their pages."""
    figures, _ = examined_figures(built.project)
    if not figures:
        return
    place = built.site / FOLDER.relative_to(PAGES)
    place.mkdir(parents=True, exist_ok=True)
    for name, held in {**{one: {one: figures[one]} for one in figures}, ALL: figures}.items():
        (place / f"{name}.json").write_bytes(as_json(held))
        (place / f"{name}.csv").write_bytes(as_csv(held))


def as_json(figures: Mapping[str, Figures]) -> bytes:
    """What the files hold, with the shares that follow from it."""
    whole = {
        "licence": LICENCE,
        "money_unit": "million dong",
        "figures": [_told(name, one) for name, one in _in_order(figures)],
    }
    return json_bytes(whole)


def as_csv(figures: Mapping[str, Figures]) -> bytes:
    """The same as a table."""
    rows = (
        _cells(one, measure_unit, amounts)
        for _, one in _in_order(figures)
        for measure_unit, amounts in _measures(one)
    )
    return csv_bytes(_COLUMNS, rows)


def _in_order(figures: Mapping[str, Figures]) -> list[tuple[str, Figures]]:
    return sorted(figures.items(), key=lambda one: (one[1].scope, one[1].year, one[0]))


def _told(name: str, figures: Figures) -> dict[str, Any]:
    told: dict[str, Any] = {"id": name, **msgspec.to_builtins(figures)}
    for key, amounts in (("cases", figures.cases), ("money", figures.money)):
        if amounts is not None:
            told[key]["share_done"] = str(amounts.share_done)
    return told


def _measures(figures: Figures) -> Iterator[tuple[str, Amounts]]:
    yield "việc", figures.cases
    if figures.money is not None:
        yield "triệu đồng", figures.money


def _cells(figures: Figures, measure_unit: str, amounts: Amounts) -> list[str]:
    return [
        str(figures.year),
        figures.scope,
        measure_unit,
        str(amounts.total),
        str(amounts.enforceable),
        str(amounts.not_enforceable),
        str(amounts.done),
        str(amounts.share_done),
        figures.source,
        "; ".join(one.url for one in figures.sources),
        "; ".join(str(one.seen) for one in figures.sources),
        figures.note,
    ]
