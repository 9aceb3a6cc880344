"""What do a trainer, an auditor and an administrator see of sittings, and a trainer do in one?"""

from datetime import UTC, datetime

import msgspec
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tha.records.models import Unit
from tha.source.days import written_moment
from tha.web.accounts.asking import account_asking
from tha.web.accounts.models import Account
from tha.web.permissions import Action, demand, may, needs, units_within
from tha.web.sittings.forms import ExtraForm, OpenForm
from tha.web.sittings.hand_in import hand_in_overdue
from tha.web.sittings.models import Sitting
from tha.web.sittings.officer_views import PROJECT
from tha.web.sittings.opening import (
    assessments,
    can_release,
    end,
    give_extra,
    officers_of,
    open_sitting,
    release,
    sittings_seen_by,
)
from tha.web.sittings.overview import WORDS, counts_of, rows_of
from tha.web.sittings.times import is_over

_STILL_SAT = (
    "Chưa công bố được: vẫn còn người có thể làm bài này, ở kỳ này hoặc ở kỳ khác dùng cùng bài."
)


class Listed(msgspec.Struct, frozen=True):
    """A sitting in the list."""

    key: int
    title: str
    opens: str
    closes: str
    state: str


@needs(Action.SEE_SITTINGS)
@require_safe
@never_cache
def every(request: HttpRequest) -> HttpResponse:
    """All sittings within reach."""
    account, moment = account_asking(request), datetime.now(UTC)
    listed = [_listed(one, moment) for one in sittings_seen_by(account)]
    may_open = may(account, Action.OPEN_SITTINGS)
    return render(request, "web/sittings/all.html", {"sittings": listed, "may_open": may_open})


def _listed(one: Sitting, moment: datetime) -> Listed:
    opens, closes = written_moment(one.opens), written_moment(one.ended or one.closes)
    return Listed(one.pk, one.title, opens, closes, _state(one, moment))


def _state(one: Sitting, moment: datetime) -> str:
    if one.released is not None:
        return "Đã công bố"
    if is_over(one, moment):
        return "Đã kết thúc"
    return "Chưa mở" if moment < one.opens else "Đang mở"


@needs(Action.OPEN_SITTINGS)
@require_http_methods(["GET", "POST"])
@never_cache
def opening(request: HttpRequest) -> HttpResponse:
    """Opens a sitting for units within reach."""
    account = account_asking(request)
    form = OpenForm(request.POST or None, assessments(PROJECT), _units_of(account))
    if request.method == "POST" and form.is_valid():
        plan = form.plan()
        for unit in plan.units:
            demand(request, Action.OPEN_SITTINGS, unit)
        made = open_sitting(plan, account, datetime.now(UTC))
        messages.success(request, "Đã mở kỳ kiểm tra.")
        return redirect("sittings:sitting", made.pk)
    return render(request, "web/sittings/open.html", {"form": form})


def _units_of(account: Account) -> QuerySet[Unit]:
    reached = units_within(account)
    found = Unit.objects.all() if reached is None else Unit.objects.filter(pk__in=reached)
    return found.order_by("name")


@needs(Action.SEE_SITTINGS)
@require_safe
@never_cache
def sitting(request: HttpRequest, key: int) -> HttpResponse:
    """Who has begun and how far everybody is; what can be done about it."""
    moment = datetime.now(UTC)
    hand_in_overdue(moment)
    found = _sitting(request, key)
    rows = rows_of(found, moment)
    account = account_asking(request)
    counts = counts_of(rows)
    return render(
        request,
        "web/sittings/sitting.html",
        {
            "sitting": found,
            "opens": written_moment(found.opens),
            "closes": written_moment(found.closes),
            "ended": written_moment(found.ended) if found.ended else "",
            "released": written_moment(found.released) if found.released else "",
            "units": found.units.order_by("name"),
            "rows": rows,
            "counts": [(name, WORDS[name], counts[name]) for name in WORDS],
            "is_over": is_over(found, moment),
            "may_open": may(account, Action.OPEN_SITTINGS),
            "may_release": may(account, Action.RELEASE) and can_release(found, moment),
            "extra": ExtraForm(None, officers_of(found)),
        },
    )


@needs(Action.SEE_SITTINGS)
@require_safe
@never_cache
def overview(request: HttpRequest, key: int) -> HttpResponse:
    """The rows as JSON, asked for every few seconds."""
    moment = datetime.now(UTC)
    rows = rows_of(_sitting(request, key), moment)
    body = msgspec.json.encode({"rows": rows, "counts": counts_of(rows)})
    return HttpResponse(body, content_type="application/json")


@needs(Action.OPEN_SITTINGS)
@require_POST
def extra(request: HttpRequest, key: int) -> HttpResponse:
    """More minutes for one officer."""
    found = _sitting(request, key)
    form = ExtraForm(request.POST, officers_of(found))
    if not form.is_valid():
        messages.error(request, "Chưa cho thêm phút: hãy chọn cán bộ và ghi số phút từ 0 đến 600.")
        return redirect("sittings:sitting", key)
    officer, minutes = form.cleaned_data["officer"], form.cleaned_data["minutes"]
    demand(request, Action.OPEN_SITTINGS, officer)
    if give_extra(found, officer, minutes):
        messages.success(request, f"{officer.name} được thêm {minutes} phút.")
    else:
        messages.error(request, f"{officer.name} đã nộp bài, không thêm phút được nữa.")
    return redirect("sittings:sitting", key)


@needs(Action.OPEN_SITTINGS)
@require_POST
def ended(request: HttpRequest, key: int) -> HttpResponse:
    """Ends it now, for everybody."""
    end(_sitting(request, key), datetime.now(UTC))
    messages.success(request, "Đã kết thúc; bài của những người đang làm được nộp trong vài giây.")
    return redirect("sittings:sitting", key)


@needs(Action.RELEASE)
@require_POST
def released(request: HttpRequest, key: int) -> HttpResponse:
    """Lets officers see their results."""
    moment = datetime.now(UTC)
    hand_in_overdue(moment)
    if release(_sitting(request, key), moment):
        messages.success(request, "Đã công bố kết quả.")
    else:
        messages.error(request, _STILL_SAT)
    return redirect("sittings:sitting", key)


def _sitting(request: HttpRequest, key: int) -> Sitting:
    """The sitting, when all of its units are within reach."""
    found = get_object_or_404(Sitting.objects.select_related("edition"), pk=key)
    for unit in found.units.all():
        demand(request, Action.SEE_SITTINGS, unit)
    return found
