"""What does a page show of how good the items of a quiz are, and how far markers agree?"""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tha.source.days import day_of
from tha.web.accounts.asking import account_asking
from tha.web.marking_desk.analysis import agreement_for, report_on
from tha.web.marking_desk.queue import quizzes_within
from tha.web.permissions import Action, needs
from tha.web.sittings.opening import is_sat_now

_BEING_SAT = (
    "Đang có kỳ kiểm tra bằng bài này. Trang phân tích có đáp án nên chỉ mở khi mọi người đã hết "
    "giờ làm bài."
)
_TOO_FEW = "Chưa đủ bài làm để phân tích."


@needs(Action.SEE_ANALYSIS)
@require_GET
@never_cache
def analyses(request: HttpRequest) -> HttpResponse:
    """The quizzes of which there is something to analyse."""
    quizzes = quizzes_within(account_asking(request))
    return render(request, "web/marking_desk/analyses.html", {"quizzes": quizzes})


@needs(Action.SEE_ANALYSIS)
@require_GET
@never_cache
def analysis(request: HttpRequest, quiz: str) -> HttpResponse:
    """The items of a quiz, with plots; it holds keys and names nobody."""
    title = _title(request, quiz)
    moment = datetime.now(UTC)
    is_sat = is_sat_now(quiz, moment)
    report = None if is_sat else report_on(quiz, day_of(moment))
    why = _BEING_SAT if is_sat else _TOO_FEW
    context = {"quiz": quiz, "title": title, "report": report, "why": why}
    return render(request, "web/marking_desk/analysis.html", context)


@needs(Action.SEE_ANALYSIS)
@require_GET
@never_cache
def agreement(request: HttpRequest, quiz: str) -> HttpResponse:
    """How far the markers of a quiz agree."""
    title = _title(request, quiz)
    found = agreement_for(account_asking(request), quiz)
    context = {"quiz": quiz, "title": title, "found": found}
    return render(request, "web/marking_desk/agreement.html", context)


def _title(request: HttpRequest, quiz: str) -> str:
    """The title of a quiz within reach. Raises Http404 where there is none."""
    title = quizzes_within(account_asking(request)).get(quiz)
    if title is None:
        raise Http404
    return title
