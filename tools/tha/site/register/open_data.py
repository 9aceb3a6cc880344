"""How does the register leave the site as data: JSON for programs, CSV for spreadsheets?

JSON holds what the register holds, with what follows from it on the day: status, ends, who replaces
whom. CSV has one row an instrument, in Vietnamese, and is read by Excel as it stands.
"""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from tha.curriculum.content import PAGES, REGISTER
from tha.law.citation import Citation, parse_citation
from tha.law.in_force import Life, life_of, starts_on, status_on, successors_on
from tha.law.register import Register
from tha.site.built import Built
from tha.site.open_data import LICENCE, csv_bytes, json_bytes
from tha.site.register.kinds import KINDS
from tha.site.standing import VERIFIED, WORDS

JSON_NAME = "van-ban.json"
CSV_NAME = "van-ban.csv"
_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
_COLUMNS = (
    "Mã", "Số, ký hiệu", "Tên", "Tên gọi tắt", "Loại", "Cơ quan ban hành", "Ngày ban hành",
    "Có hiệu lực từ", "Hết hiệu lực từ", "Tình trạng", "Tính đến ngày", "Thay thế",
    "Được thay thế bởi", "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi", "Quy định chi tiết",
    "Được quy định chi tiết bởi", "Lời văn", "Nguồn đã xem",
)  # fmt: skip


def write_register(built: Built) -> None:
    """Writes both files beside the page of the register."""
    folder = built.site / Path(REGISTER).parent.relative_to(PAGES)
    folder.mkdir(parents=True, exist_ok=True)
    register = built.content.register
    (folder / JSON_NAME).write_bytes(as_json(register, built.as_of))
    (folder / CSV_NAME).write_bytes(as_csv(register, built.as_of))


def as_json(register: Register, day: date) -> bytes:
    """The register as it stands on `day`, instruments in the order of their ids."""
    whole = {
        "title": "Sổ đăng ký văn bản về thi hành án dân sự và thi hành án hành chính",
        "as_of": day,
        "licence": LICENCE,
        "licence_url": _LICENCE_URL,
        "instruments": [_instrument(register, name, day) for name in sorted(register.instruments)],
    }
    return json_bytes(whole)


def as_csv(register: Register, day: date) -> bytes:
    """The same as a table."""
    return csv_bytes(
        _COLUMNS, (_cells(register, name, day) for name in sorted(register.instruments))
    )


def _instrument(register: Register, name: str, day: date) -> dict[str, Any]:
    """What the register says of an instrument, then what follows from it."""
    instrument = register.instruments[name]
    life = life_of(register, Citation(name))
    return {
        "id": name,
        **msgspec.to_builtins(instrument),
        "ends": life.ends,
        "status": status_on(life, day),
        "replaced_by": [str(one) for one in life.successors],
        "applied_now": _applied_now(register, Citation(name), life, day),
        "amended_by": register.amended_by.get(name, ()),
        "detailed_by": register.detailed_by.get(name, ()),
        "provisions": {
            key: _provision(register, citation, day)
            for key in instrument.provisions
            if (citation := parse_citation(f"{name}#{key}"))
        },
    }


def _provision(register: Register, citation: Citation, day: date) -> dict[str, Any]:
    """The same of a provision; days and wording are its instrument's where it has none."""
    provision = register.instruments[citation.instrument].provisions[citation.provision]
    life = life_of(register, citation)
    return {
        "citation": str(citation),
        "label": register.label(citation),
        **msgspec.to_builtins(provision),
        "verified": register.verified_of(citation),
        "effective": starts_on(register, citation),
        "ends": life.ends,
        "status": status_on(life, day),
        "replaced_by": [str(one) for one in life.successors],
        "applied_now": _applied_now(register, citation, life, day),
    }


def _applied_now(register: Register, citation: Citation, life: Life, day: date) -> list[str]:
    """What to cite in its place on `day`; nothing while it is itself applied."""
    if status_on(life, day) != "replaced":
        return []
    return [str(one) for one in successors_on(register, citation, day)]


def _cells(register: Register, name: str, day: date) -> list[str]:
    instrument = register.instruments[name]
    life = life_of(register, Citation(name))
    return [
        name,
        instrument.number,
        instrument.title,
        instrument.short,
        KINDS[instrument.kind],
        instrument.issuer,
        str(instrument.issued),
        str(instrument.effective),
        str(life.ends or ""),
        WORDS[status_on(life, day)],
        str(day),
        "; ".join(instrument.replaces),
        "; ".join(map(str, life.successors)),
        "; ".join(instrument.amends),
        "; ".join(register.amended_by.get(name, ())),
        "; ".join(instrument.details),
        "; ".join(register.detailed_by.get(name, ())),
        VERIFIED[instrument.verified],
        "; ".join(one.url for one in instrument.sources),
    ]
