"""Which file answers a request for a transcript or a certificate? Whose it is was asked before."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from tha.records.models import Officer
from tha.records.transcript import Transcript
from tha.reports.official.transcript import transcript_document
from tha.web.registry.certificates import as_json, as_pdf, certificate_of
from tha.web.registry.documents import FORMS, as_file, written_as


def transcript_file(found: Transcript, form: str) -> HttpResponse:
    """A transcript as a document. Raises Http404 for a form there is not."""
    if form not in FORMS:
        raise Http404
    document = transcript_document(found)
    made = written_as(form, document, unit=found.unit, on=found.until)
    return as_file(made, f"phieu-hoc-tap-{found.officer}", form)


def certificate_file(request: HttpRequest, officer: Officer, row: int, form: str) -> HttpResponse:
    """A certificate of `officer`. Raises Http404 where there is none that can be had."""
    found = certificate_of(officer, row)
    if found is None or form not in {"pdf", "json"}:
        raise Http404
    made = as_json(found) if form == "json" else as_pdf(found, _site(request))
    return as_file(made, found.number, form)


def _site(request: HttpRequest) -> str | None:
    """The address of the site, where it has one that others can reach."""
    return f"https://{request.get_host()}" if settings.SECURE_SSL_REDIRECT else None
