"""How do a template and data become a PDF that is kept for years?

Typst reads the template from `templates/`; the data come as JSON through its inputs, so that no
text of a person ever becomes markup. Fonts are those of `templates/fonts/` alone, and the day is
given: the same data make the same bytes on every machine. The file keeps to PDF/A, which carries
its fonts inside (ISO 19005-2; with attachments ISO 19005-3).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from tha.reports.letters import with_shown_letters
from tha.reports.messages import NOT_TYPESET
from tha.source.place import Place
from tha.source.problem import Problem

if TYPE_CHECKING:
    from typst import Compiler

_TEMPLATES = Path(__file__).parent / "templates"
_STANDARDS: dict[tuple[bool, bool], tuple[Literal["a-2b", "a-3b", "a-2a", "a-3a", "ua-1"], ...]] = {
    (False, False): ("a-2b",),
    (False, True): ("a-3b",),
    (True, False): ("a-2a", "ua-1"),
    (True, True): ("a-3a", "ua-1"),
}
"""What a file keeps to: by whether it is tagged, and whether others travel inside."""


class NotTypesetError(Exception):
    """Nothing could be made of a file's content: the problem says of which."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence("en"))
        self.problem = problem


class Attachment(msgspec.Struct, frozen=True):
    """A file inside the PDF: its text, what kind it is (`application/json`), what it is for."""

    name: str
    content: str
    media_type: str
    description: str


def typeset(
    template: str,
    data: Mapping[str, Any],
    *,
    on: date,
    attachments: Sequence[Attachment] = (),
    is_tagged: bool = False,
) -> bytes:
    """`templates/<template>.typ`, filled with `data`, as PDF/A; `on` is the day it bears.

    The template finds the data in `json(bytes(sys.inputs.data))`: what msgspec writes as JSON, so
    Structs, `Decimal` and `date` (both as text) may stand in it; the day as ISO text in
    `sys.inputs.day`. It puts `json(bytes(sys.inputs.attachments))` into the file by calling
    `attach-files()` of `official.typ`. Letters that the fonts lack
    are shown as `□`; attachments stay as they are. Raises `typst.TypstError` when the template is
    at fault, never for what the data say. A tagged file tells those who hear it which part is a
    heading, a list, a table (ISO 14289-1); its template says what each picture shows.
    """
    inputs = {
        "data": msgspec.json.encode(with_shown_letters(msgspec.to_builtins(data))).decode(),
        "day": on.isoformat(),
        "attachments": msgspec.json.encode(attachments).decode(),
    }
    standards = _STANDARDS[is_tagged, bool(attachments)]
    made = _compiler(template).compile(
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=list(standards),
        timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
    )
    assert isinstance(made, bytes), "a PDF is one file"
    return made


def drawn(template: str, data: Mapping[str, Any]) -> bytes:
    """`templates/<template>.typ`, one page, filled with `data`, as PNG: a pixel for each point."""
    inputs = {"data": msgspec.json.encode(with_shown_letters(msgspec.to_builtins(data))).decode()}
    made = _compiler(template).compile(format="png", sys_inputs=inputs, ppi=72)
    assert isinstance(made, bytes), "a picture is one file"
    return made


@contextmanager
def made_from(file: str) -> Iterator[None]:
    """Raises NotTypesetError, which names `file`, where Typst gives up on what stands in it."""
    from typst import TypstError  # noqa: PLC0415  # heavy; only when a document is made

    try:
        yield
    except TypstError as error:
        why = str(error).partition("\n")[0]
        raise NotTypesetError(NOT_TYPESET.at(Place(file), why=why)) from error


@cache
def _compiler(template: str) -> "Compiler":
    """Kept: a thousand certificates read the fonts once."""
    import typst  # noqa: PLC0415  # heavy; only when a document is made

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_TEMPLATES / "fonts"]
    )
    return typst.Compiler(input=_TEMPLATES / f"{template}.typ", root=_TEMPLATES, font_paths=fonts)
