"""How are all instruments seen at once, and found among many?

One table, a row an instrument. The controls above it are hidden until `assets/law/register.js`
makes them work; without a script the whole table is there to read.
"""

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element

import msgspec

from tha.law.in_force import Status
from tha.law.instrument import Instrument
from tha.law.register import Register
from tha.site.later import add
from tha.site.register.kinds import KINDS, by_kind
from tha.site.register.relations import status_of
from tha.site.register.status_mark import draw_status
from tha.site.standing import WORDS
from tha.source.days import written_day

COLUMNS = ("Văn bản", "Số, ký hiệu", "Loại, cơ quan", "Hiệu lực từ", "Tình trạng")
OWN = "_"
"""Begins every id of the page that is none of an instrument, whose ids hold no such sign."""
_ORDERS = {
    "": "Theo loại",
    "moi": "Mới trước",
    "cu": "Cũ trước",
    "ten": "Theo tên",
}


class Row(msgspec.Struct, frozen=True):
    """An instrument as the table shows it."""

    id: str
    instrument: Instrument
    status: Status


def rows_of(register: Register, day: date) -> list[Row]:
    """Every instrument, by kind, then latest in force first."""
    ids = [one for _, named in by_kind(register) for one in named]
    return [Row(one, register.instruments[one], status_of(register, one, day)) for one in ids]


def draw_table(place: Element, rows: list[Row]) -> None:
    """The controls, the count and the table. Search finds instruments by their entries instead."""
    _draw_controls(place, rows)
    count = f"{len(rows)} văn bản"
    add(place, "p", count, css="tha-register__count", role="status", aria_live="polite")
    # Roles are told, since a phone shows rows and cells as blocks, which ends their being a table.
    table = add(place, "table", css="tha-register__table", role="table", data_search_exclude="")
    add(table, "caption", "Danh sách văn bản", css="tha-unseen")
    head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    for name in COLUMNS:
        add(head, "th", name, scope="col", role="columnheader")
    body = add(table, "tbody", role="rowgroup")
    for row in rows:
        _draw_row(body, row)


def _draw_row(body: Element, row: Row) -> None:
    """What filters look at stands in `data-*`; an amended instrument is in force as well."""
    instrument = row.instrument
    line = add(
        body,
        "tr",
        role="row",
        data_id=row.id,
        data_kind=instrument.kind,
        data_status="amended in_force" if row.status == "amended" else row.status,
        data_year=str(instrument.effective.year),
        data_day=instrument.effective.isoformat(),
    )
    name, number, kind, day, status = (
        add(line, "td", role="cell", data_label=label) for label in COLUMNS
    )
    add(name, "a", instrument.short, href=f"#{row.id}")
    if instrument.title != instrument.short:
        add(name, "span", instrument.title, css="tha-register__title")
    _add_number(add(number, "span"), instrument.number)
    add(kind, "span", KINDS[instrument.kind])
    add(kind, "span", instrument.issuer, css="tha-register__issuer")
    add(day, "span", written_day(instrument.effective))
    draw_status(status, row.status)


def _add_number(place: Element, number: str) -> None:
    """A narrow column may break a number after its strokes, and nowhere else."""
    first, *others = number.split("/")
    place.text = f"{first}/" if others else first
    for at, part in enumerate(others, 1):
        add(place, "wbr").tail = part if at == len(others) else f"{part}/"


def _draw_controls(place: Element, rows: list[Row]) -> None:
    form = add(
        place,
        "form",
        css="tha-register__tools",
        role="search",
        aria_label="Lọc văn bản",
        autocomplete="off",
        hidden="hidden",
        data_search_exclude="",
    )
    words = _labelled(form, "tim", "Tìm theo tên hoặc số")
    words.set("class", "tha-register__words")
    add(words, "input", type="search", id=f"{OWN}loc-tim", name="tim", spellcheck="false")
    _draw_choice(form, "loai", "Loại", {"": "Tất cả", **_kinds(rows)})
    _draw_choice(form, "tinh-trang", "Tình trạng", {"": "Tất cả", **_statuses(rows)})
    _draw_choice(form, "nam", "Năm có hiệu lực", {"": "Tất cả", **_years(rows)})
    _draw_choice(form, "sap-xep", "Sắp xếp", _ORDERS)
    add(form, "button", "Bỏ lọc", type="reset", css="tha-button")


def _draw_choice(form: Element, name: str, label: str, options: dict[str, str]) -> None:
    choice = add(_labelled(form, name, label), "select", id=f"{OWN}loc-{name}", name=name)
    for value, text in options.items():
        add(choice, "option", text, value=value)


def _labelled(form: Element, name: str, label: str) -> Element:
    field = add(form, "div")
    add(field, "label", label, for_=f"{OWN}loc-{name}")
    return field


def _kinds(rows: Iterable[Row]) -> dict[str, str]:
    found = {row.instrument.kind for row in rows}
    return {kind: name for kind, name in KINDS.items() if kind in found}


def _statuses(rows: Iterable[Row]) -> dict[str, str]:
    """What is amended is in force as well: whoever looks for law in force finds it too."""
    found = {row.status for row in rows}
    if "amended" not in found:
        return {status: words for status, words in WORDS.items() if status in found}
    words: dict[Status, str] = {**WORDS}
    words["in_force"] += f" (kể cả {WORDS['amended']})"
    return {status: told for status, told in words.items() if status in {*found, "in_force"}}


def _years(rows: Iterable[Row]) -> dict[str, str]:
    years = sorted({row.instrument.effective.year for row in rows}, reverse=True)
    return {str(year): str(year) for year in years}
