"""What is shown at the council's desk?"""

from datetime import UTC, datetime, timedelta
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from msgspec import structs

from tha.curriculum.coverage import Gap
from tha.curriculum.review_dates import months_after
from tha.source.days import day_of
from tha.web.council_desk.forms import AheadForm, BackForm
from tha.web.council_desk.kept_content import CONTENT
from tha.web.council_desk.overview import Overview
from tha.web.council_desk.read_counts import read_between
from tha.web.permissions import Action, needs

_USUAL_AHEAD, _USUAL_BACK = 6, 30


@require_GET
@needs(Action.SEE_CONTENT)
def state(request: HttpRequest) -> HttpResponse:
    """What is stale, unverified, faulty, or waits for somebody to look it over."""
    known = CONTENT.state()
    sound = [one.name for one in known.groups if not one.problems] if known is not None else []
    return _shown(request, "state", known, {"sound": sound})


@require_GET
@needs(Action.SEE_CONTENT)
def calendar(request: HttpRequest) -> HttpResponse:
    """What takes effect, changes and ends soon, and what content that touches."""
    form = AheadForm(request.GET or {"thang": _USUAL_AHEAD})
    months = form.cleaned_data["thang"] if form.is_valid() else _USUAL_AHEAD
    known = CONTENT.state()
    shown: dict[str, object] = {"form": form}
    if known is not None:
        until = months_after(known.day, months)
        events = tuple(one for one in known.calendar.events if one.day <= until)
        shown["calendar"] = structs.replace(known.calendar, until=until, events=events)
    return _shown(request, "calendar", known, shown)


@require_GET
@needs(Action.SEE_CONTENT)
def coverage(request: HttpRequest) -> HttpResponse:
    """What is taught and never asked, and the other way round."""
    known = CONTENT.state()
    shown: dict[str, object] = {}
    if known is not None:
        found = known.coverage
        shown = {
            "never_asked": _by_instrument(known, found.never_asked),
            "never_taught": _by_instrument(known, found.never_taught),
        }
    return _shown(request, "coverage", known, shown)


@require_GET
@needs(Action.SEE_CONTENT)
def reading(request: HttpRequest) -> HttpResponse:
    """How much is read, and what."""
    form = BackForm(request.GET or {"ngay": _USUAL_BACK})
    days = form.cleaned_data["ngay"] if form.is_valid() else _USUAL_BACK
    until = day_of(datetime.now(UTC))
    known = CONTENT.state()
    titles = known.titles if known is not None else {}
    read = read_between(until - timedelta(days=days - 1), until, titles)
    return _shown(request, "reading", known, {"form": form, "read": read})


def _shown(
    request: HttpRequest, page: str, known: Overview | None, shown: dict[str, object]
) -> HttpResponse:
    """The page; while nothing is known yet, a word that says so."""
    if known is None:
        return render(request, "web/council_desk/loading.html", {"here": page}, status=503)
    return render(request, f"web/council_desk/{page}.html", {"state": known, "here": page, **shown})


def _by_instrument(known: Overview, gaps: tuple[Gap, ...]) -> list[tuple[str, list[Gap]]]:
    """Under the names of the instruments, in the order of the register."""
    return [
        (known.names.get(name, name), list(each))
        for name, each in groupby(gaps, key=lambda one: one.instrument)
    ]
