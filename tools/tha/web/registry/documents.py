"""How does a document of the records leave the platform as a file?"""

from datetime import date

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from tha.records.agency import agency_of
from tha.reports.official.book import book
from tha.reports.official.paper import paper
from tha.reports.official.parts import Document

_KINDS = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
}
FORMS = ("pdf", "xlsx")
"""What `written_as` writes."""


def written_as(form: str, document: Document, *, unit: str | None, on: date) -> bytes:
    """The document in one of FORMS, issued by `unit`."""
    if form == "xlsx":
        return book(document, on=on)
    return paper(document, agency_of(unit), place="", on=on)


def as_file(content: bytes, name: str, form: str) -> HttpResponse:
    """An answer that the browser keeps as the file `name.form`, and nobody else keeps."""
    answer = HttpResponse(content, content_type=_KINDS[form])
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"{name}.{form}"
    )
    answer["Cache-Control"] = "private, no-store"
    return answer
