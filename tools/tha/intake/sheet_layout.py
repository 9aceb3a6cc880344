"""How is a marking sheet laid out, for who writes it and for who reads it back?

A page for each item and edition, with a row for each answer; a hidden page says what the sheet is.
Codes of answers are names that only the records can trace back.
"""

import hashlib
from collections.abc import Sequence

import msgspec

from tha.quiz.items.extended_text import Criterion, ExtendedText
from tha.source.vietnamese import canonical, written_number

VERSION = "2"
"""Since 2 every row says which answer belongs to its code."""
GUIDE = "Hướng dẫn"
LONG_ANSWERS = "Bài dài"
HIDDEN = "_tha"
LISTS = "_thang_diem"
CODE = "Mã bài"
ITEM = "Câu"
ANSWER = "Bài làm"
TOTAL = "Tổng"
REMARK = "Ghi chú"
ANSWER_COLUMN = 2
FIRST_CRITERION = 3
"""The column of the first criterion, counted from 0."""

_LONGEST_HEADING = 200
_FORMAT = "phieu-cham"
_LONGEST_NAME = 31
"""Letters that a spreadsheet allows in the name of a page."""


class SheetPage(msgspec.Struct, frozen=True):
    """One page: its name, the edition and the item of it, and of every answer in order the code
    and what binds the answer to it.
    """

    name: str
    edition: str
    item: str
    codes: tuple[str, ...]
    digests: tuple[str, ...]


class SheetHead(msgspec.Struct, frozen=True):
    """What the hidden page says."""

    quiz: str
    marker: str
    is_adjudication: bool
    pages: tuple[SheetPage, ...]

    @property
    def export(self) -> str:
        """The id of the export: the same answers for the same marker have the same."""
        digest = hashlib.sha256(msgspec.json.encode(self)).hexdigest()
        return digest[:16]


def headings(item: ExtendedText) -> list[str]:
    """What stands above the columns of a page."""
    criteria = [_heading(number, one) for number, one in enumerate(item.rubric, 1)]
    return [CODE, ITEM, ANSWER, *criteria, TOTAL, REMARK]


def page_name(number: int, item: str) -> str:
    """The name of page `number`: signs that no spreadsheet allows there become lines."""
    plain = "".join(one if one.isalnum() or one in " .-_" else "_" for one in item)
    return f"{number}. {plain}"[:_LONGEST_NAME].rstrip()


def plain(value: object) -> str:
    """The text of a cell without what programs change when they save: line ends and spaces."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return " ".join(canonical(str(whole)).split())


def row_digest(code: str, item: str, shown: str) -> str:
    """What binds an answer, as its row shows it, to its code."""
    said = "\n".join((code, item, plain(shown).replace(" ", "")))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def hidden_rows(head: SheetHead) -> list[tuple[str, ...]]:
    """The rows of the hidden page."""
    rows: list[tuple[str, ...]] = [
        (_FORMAT, VERSION),
        ("quiz", head.quiz),
        ("marker", head.marker),
        ("adjudication", "1" if head.is_adjudication else "0"),
        ("export", head.export),
    ]
    for page in head.pages:
        rows.append(("page", page.name, page.edition, page.item))
        rows += [("code", *one) for one in zip(page.codes, page.digests, strict=True)]
    return rows


def pages_named(rows: Sequence[Sequence[object]]) -> list[str]:
    """The names of the pages with answers, of which the hidden page tells."""
    return [str(row[1]) for row in rows if len(row) > 1 and row[0] == "page"]


def version_in(rows: Sequence[Sequence[object]]) -> str | None:
    """The version of the layout; None when this is no hidden page of a marking sheet."""
    first = [str(one) for one in rows[0][:2]] if rows else []
    return first[1] if first[:1] == [_FORMAT] and len(first) > 1 else None


def head_in(rows: Sequence[Sequence[object]]) -> SheetHead | None:
    """What the hidden page says; None when somebody changed it."""
    said: dict[str, str] = {}
    pages: list[tuple[str, str, str, dict[str, str]]] = []
    for row in rows:
        kind, *values = [str(one) for one in row] + [""] * 4
        if kind == "page":
            pages.append((values[0], values[1], values[2], {}))
        elif kind == "code" and pages:
            pages[-1][3][values[0]] = values[1]
        else:
            said[kind] = values[0]
    head = SheetHead(
        quiz=said.get("quiz", ""),
        marker=said.get("marker", ""),
        is_adjudication=said.get("adjudication") == "1",
        pages=tuple(
            SheetPage(name, by, item, tuple(codes), tuple(codes.values()))
            for name, by, item, codes in pages
        ),
    )
    is_repeated = len({one.name for one in head.pages}) < len(head.pages)
    is_ours = head.pages and head.export == said.get("export")
    return head if is_ours and not is_repeated else None


def _heading(number: int, criterion: Criterion) -> str:
    text = " ".join(criterion.text.split())
    if len(text) > _LONGEST_HEADING:
        text = f"{text[:_LONGEST_HEADING]}…"
    return f"TC{number}. {text} (tối đa {written_number(criterion.points)})"
