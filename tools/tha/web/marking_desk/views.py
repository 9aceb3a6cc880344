"""What does a trainer see who marks?"""

from datetime import UTC, datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from tha.marking.result import rounded
from tha.records.rubric.markers import written_item_ids
from tha.web.accounts.asking import account_asking
from tha.web.marking_desk.desk import Pile, desk_of
from tha.web.marking_desk.forms import RubricForm, initial_of
from tha.web.marking_desk.given import Given, keep_given
from tha.web.marking_desk.queue import queues_of, quizzes_within
from tha.web.marking_desk.shown import ShownAnswer, next_answer, the_answer
from tha.web.permissions import Action, demand, needs


@needs(Action.MARK)
@require_GET
@never_cache
def queue(request: HttpRequest) -> HttpResponse:
    """Everything that is to be marked."""
    quizzes = queues_of(account_asking(request))
    return render(request, "web/marking_desk/queue.html", {"quizzes": quizzes})


@needs(Action.MARK)
@require_http_methods(["GET", "POST"])
@never_cache
def mark(request: HttpRequest, quiz: str, item: str) -> HttpResponse:
    """One answer after the other."""
    return _at_the_desk(request, _pile(request, quiz, item), Action.MARK)


@needs(Action.ADJUDICATE)
@require_http_methods(["GET", "POST"])
@never_cache
def adjudicate(request: HttpRequest, quiz: str, item: str) -> HttpResponse:
    """The same for what two markers disagree on; what is given here decides."""
    pile = _pile(request, quiz, item, is_adjudication=True)
    return _at_the_desk(request, pile, Action.ADJUDICATE)


@needs(Action.MARK)
@require_GET
@never_cache
def marked(request: HttpRequest, quiz: str, item: str) -> HttpResponse:
    """What the trainer has marked, to be looked at again."""
    piles = [_pile(request, quiz, item, is_adjudication=is_third) for is_third in (False, True)]
    rows = [
        (_address(pile, bai=code), code, answer.standing.state, rounded(mark.total))
        for pile in piles
        for code, answer in pile.own().items()
        for mark in answer.marked
        if mark.marker == pile.desk.marker
    ]
    return render(
        request,
        "web/marking_desk/marked.html",
        {"rows": rows, "quiz": quiz, "item": item, "on": _address(piles[0])},
    )


def _pile(request: HttpRequest, quiz: str, item: str, *, is_adjudication: bool = False) -> Pile:
    """The answers to that item. Raises Http404 where nobody within reach was asked it."""
    account = account_asking(request)
    if quiz not in quizzes_within(account) or item not in written_item_ids(quiz):
        raise Http404
    return Pile(desk_of(account, quiz), item, is_adjudication)


def _at_the_desk(request: HttpRequest, pile: Pile, action: Action) -> HttpResponse:
    if request.method == "POST":
        return _take(request, pile, action)
    code = request.GET.get("bai")
    shown = the_answer(pile, code) if code else next_answer(pile, request.GET.get("sau", ""))
    if shown is None and code:
        raise Http404
    if shown is None:
        done = {"quiz": pile.desk.quiz, "item": pile.item}
        return render(request, "web/marking_desk/nothing.html", done)
    initial = initial_of(shown.code, shown.edition, shown.item, shown.given)
    return _page(request, pile, shown, RubricForm(shown.item, initial=initial))


def _take(request: HttpRequest, pile: Pile, action: Action) -> HttpResponse:
    """Keeps what was given, then goes on to the next answer."""
    code = request.POST.get("bai", "")
    submission = pile.submission_of(code)
    if submission is None:
        raise Http404
    demand(request, action, pile.officer_of(submission))
    shown = the_answer(pile, code)
    if shown is None:
        messages.error(request, "Điểm chưa được lưu: bài này không còn chờ bạn chấm.")
        return redirect(_address(pile, sau=code))
    form = RubricForm(shown.item, request.POST)
    if not form.is_valid():
        return _page(request, pile, shown, form, status=422)
    given = Given(code, form.cleaned_data["ban"], form.points)
    if why := keep_given(pile, given, datetime.now(UTC)):
        messages.error(request, why)
    else:
        messages.success(request, "Đã lưu điểm.")
    return redirect(_address(pile, sau=code))


def _page(
    request: HttpRequest, pile: Pile, shown: ShownAnswer, form: RubricForm, status: int = 200
) -> HttpResponse:
    context = {
        "shown": shown,
        "form": form,
        "quiz": pile.desk.quiz,
        "item": pile.item,
        "is_adjudication": pile.is_adjudication,
        "here": _address(pile),
        "later": _address(pile, sau=shown.code),
    }
    return render(request, "web/marking_desk/answer.html", context, status=status)


def _address(pile: Pile, **asked: str) -> str:
    name = "marking_desk:adjudicate" if pile.is_adjudication else "marking_desk:mark"
    path = reverse(name, args=[pile.desk.quiz, pile.item])
    return f"{path}?{urlencode(asked)}" if asked else path
