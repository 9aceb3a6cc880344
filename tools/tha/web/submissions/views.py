"""What does the page of what came in show, and which file does it give?"""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tha.web.accounts.asking import account_asking
from tha.web.permissions import Action, may, needs, units_within
from tha.web.submissions.download import lines_of
from tha.web.submissions.listing import came_in
from tha.web.submissions.models import Received


@needs(Action.SEE_INTAKE)
@require_GET
@never_cache
def received(request: HttpRequest) -> HttpResponse:
    """How much came in of each quiz; the file for whoever may see records."""
    may_take = may(account_asking(request), Action.SEE_RECORDS)
    found = {"rows": came_in(), "may_take": may_take}
    return render(request, "web/submissions/received.html", found)


@needs(Action.SEE_RECORDS)
@require_GET
@never_cache
def submissions(request: HttpRequest, quiz: str) -> StreamingHttpResponse:
    """The submissions of one quiz as NDJSON, those of officers within reach."""
    if not Received.objects.filter(quiz=quiz).exists():
        raise Http404
    within = units_within(account_asking(request))
    answer = StreamingHttpResponse(lines_of(quiz, within), content_type="application/x-ndjson")
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"bai-nop-{quiz}.ndjson"
    )
    return answer
