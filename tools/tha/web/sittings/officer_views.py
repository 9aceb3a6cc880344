"""What does an officer see of sittings, and do in one?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec
import structlog
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tha.quiz.keyless import keyless
from tha.records.models import Officer
from tha.source.days import day_of, written_moment
from tha.web.permissions import Action, demand, needs
from tha.web.sittings.hand_in import NotKeptError, hand_in, hand_in_overdue
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.opening import sittings_of
from tha.web.sittings.paper import edition_asked, form_of
from tha.web.sittings.results import result_of
from tha.web.sittings.seats import begin, take_hold
from tha.web.sittings.sheet import sheet_of
from tha.web.sittings.times import can_begin, end_of

PROJECT = Path()
"""The folder that the platform is served from."""
_NOT_KEPT = (
    "Hệ thống chưa ghi được bài này vào hồ sơ. Mọi câu trả lời vẫn còn nguyên, bạn không phải làm"
    " lại. Hãy thử nộp lại, hoặc báo cho người tổ chức kỳ kiểm tra."
)
_LOG = structlog.get_logger("tha.web.sittings")
_SCRIPTS = (
    *("fraction", "vietnamese", "response", "controls", "single_choice", "multiple_choice"),
    *("true_false", "true_false_set", "matching", "ordering", "numeric", "short_text", "cloze"),
    *("situational", "extended_text", "prediction", "form", "sheet"),
)
"""Of the player, each behind those that it uses; none of them marks anything here."""
Step = Literal["soon", "open", "running", "handed_in", "missed", "released"]


class OwnSitting(msgspec.Struct, frozen=True):
    """A sitting as one officer sees it."""

    key: int
    title: str
    opens: str
    closes: str
    minutes: int | None
    step: Step
    seat: int | None = None


@needs(Action.SIT)
@require_safe
@never_cache
def own(request: HttpRequest) -> HttpResponse:
    """The officer's sittings: what is open first."""
    moment = datetime.now(UTC)
    hand_in_overdue(moment)
    officer = _officer(request)
    seats = {one.sitting_id: one for one in Seat.objects.filter(officer=officer)}
    found = [_own(one, seats.get(one.pk), moment) for one in sittings_of(officer)]
    now = [one for one in found if one.step in {"open", "running"}]
    soon = [one for one in found if one.step == "soon"]
    past = [one for one in found if one not in now and one not in soon]
    return render(request, "web/sittings/own.html", {"now": now, "soon": soon, "past": past})


def _own(sitting: Sitting, seat: Seat | None, moment: datetime) -> OwnSitting:
    return OwnSitting(
        key=sitting.pk,
        title=sitting.title,
        opens=written_moment(sitting.opens),
        closes=written_moment(sitting.ended or sitting.closes),
        minutes=sitting.minutes and sitting.minutes + (seat.extra_minutes if seat else 0),
        step=_step(sitting, seat, moment),
        seat=seat.pk if seat is not None else None,
    )


def _step(sitting: Sitting, seat: Seat | None, moment: datetime) -> Step:
    if seat is not None and seat.handed_in is not None:
        return "handed_in" if sitting.released is None else "released"
    if seat is not None and seat.started is not None:
        return "running"
    if can_begin(sitting, moment):
        return "open"
    return "soon" if moment < sitting.opens and sitting.ended is None else "missed"


@needs(Action.SIT)
@require_POST
def start(request: HttpRequest, key: int) -> HttpResponse:
    """Begins, or goes on."""
    officer = _officer(request)
    sitting = get_object_or_404(sittings_of(officer), pk=key)
    begun = begin(sitting, officer, datetime.now(UTC))
    return redirect("sittings:own") if begun is None else redirect("sittings:seat", begun.pk)


@needs(Action.SIT)
@require_safe
@never_cache
def seat(request: HttpRequest, key: int) -> HttpResponse:
    """The items, while there is time; else what was handed in."""
    moment = datetime.now(UTC)
    hand_in_overdue(moment)
    found = _seat(request, key)
    if found.handed_in is not None:
        return render(request, "web/sittings/handed_in.html", _facts(found))
    form = form_of(found)
    items = [keyless(item) for item in form.items]
    return render(
        request,
        "web/sittings/seat.html",
        _facts(found)
        | {
            "items": sheet_of(found, PROJECT, day_of(moment)),
            "data": {"seat": found.pk, "items": items},
            "count": len(items),
            "scripts": _SCRIPTS,
        },
    )


@needs(Action.SIT)
@require_POST
@never_cache
def hold(request: HttpRequest, key: int) -> HttpResponse:
    """The browser that asks goes on from now on."""
    found = _seat(request, key)
    if found.handed_in is not None:
        return JsonResponse({"is_handed_in": True}, status=409)
    held = take_hold(found, datetime.now(UTC))
    return HttpResponse(msgspec.json.encode(held), content_type="application/json")


@needs(Action.SIT)
@require_http_methods(["GET", "POST"])
def handed(request: HttpRequest, key: int) -> HttpResponse:
    """Hands in; whoever had to sign in again first is led back to the items."""
    found = _seat(request, key)
    if request.method == "POST":
        try:
            hand_in(found, datetime.now(UTC))
        except NotKeptError:
            _LOG.exception("seat not handed in", seat=found.pk)
            messages.error(request, _NOT_KEPT)
    return redirect("sittings:seat", found.pk)


@needs(Action.SIT)
@require_safe
@never_cache
def result(request: HttpRequest, key: int) -> HttpResponse:
    """What it earned, and why, once that is released."""
    found = _seat(request, key)
    told = result_of(found, PROJECT, datetime.now(UTC))
    if told is None:
        return redirect("sittings:seat", found.pk)
    return render(request, "web/sittings/result.html", _facts(found) | {"result": told})


def _officer(request: HttpRequest) -> Officer:
    """Whose account it is; only officers may sit."""
    officer = request.user.officer  # type: ignore[union-attr]  # `needs` has seen an account
    assert officer is not None, "an officer's account has one"
    return officer


def _seat(request: HttpRequest, key: int) -> Seat:
    """The seat, when it is the officer's own and was begun."""
    found = get_object_or_404(
        Seat.objects.select_related("sitting__edition", "officer__unit").defer(
            "sitting__edition__content"
        ),
        pk=key,
        started__isnull=False,
    )
    demand(request, Action.SIT, found.officer)
    return found


def _facts(found: Seat) -> dict[str, object]:
    return {
        "seat": found,
        "sitting": found.sitting,
        "quiz": edition_asked(found).quiz,
        "ends": written_moment(end_of(found)),
        "handed_in": written_moment(found.handed_in) if found.handed_in else "",
        "answered": found.answers.filter(is_late=False).exclude(response="null").count(),
    }
