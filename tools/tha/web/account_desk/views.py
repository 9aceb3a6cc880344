"""What does the administrator see of the accounts, and do with them?"""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from tha.web.account_desk import changes
from tha.web.account_desk.forms import AskedForm, NewStaffForm, StaffForm
from tha.web.account_desk.listing import STATES, listed, state_of
from tha.web.account_desk.slip_views import slips_page
from tha.web.accounts.asking import account_asking
from tha.web.accounts.models import Account, Role
from tha.web.accounts.second_factor import has_second_factor
from tha.web.permissions import Action, demand, needs

_A_PAGE = 50


@never_cache
@require_http_methods(["GET", "POST"])
@needs(Action.MANAGE_ACCOUNTS)
def accounts(request: HttpRequest) -> HttpResponse:
    """Everyone who has an account, narrowed to what was asked for."""
    form = AskedForm(request.POST if request.method == "POST" else {})
    found = listed(form.asked(), datetime.now(UTC))
    number = form.cleaned_data.get("page") or 1
    page = Paginator(found, _A_PAGE).get_page(number)
    return render(request, "web/account_desk/accounts.html", {"form": form, "page": page})


@never_cache
@require_http_methods(["GET", "POST"])
@needs(Action.MANAGE_ACCOUNTS)
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account; for whoever is no officer, name, role and units can be changed here."""
    one = _found(request, pk)
    is_staff, is_self = one.role != Role.OFFICER, one == request.user
    form = StaffForm.of(one) if is_staff else None
    if request.method == "POST" and is_staff:
        form = StaffForm(request.POST)
        if form.is_valid() and is_self and form.staff().role != one.role:
            form.add_error("role", "Không tự đổi vai trò của mình; hãy nhờ quản trị viên khác.")
        if form.is_valid():
            changes.change_staff(one, form.staff(), by=account_asking(request))
            messages.success(request, "Đã lưu.")
            return redirect("account_desk:account", pk)
    facts = {
        "account": one,
        "form": form,
        "state": STATES[state_of(one, datetime.now(UTC))],
        "has_second_factor": has_second_factor(one),
        "is_self": is_self,
    }
    return render(request, "web/account_desk/account.html", facts)


@never_cache
@require_http_methods(["GET", "POST"])
@needs(Action.MANAGE_ACCOUNTS)
def new_staff(request: HttpRequest) -> HttpResponse:
    """An account for somebody who is no officer; ends with the slip."""
    form = NewStaffForm(request.POST or None)
    if form.is_valid():
        name = form.cleaned_data["name"]
        slip = changes.add_staff(name, form.staff(), datetime.now(UTC), by=account_asking(request))
        return slips_page(request, [slip])
    return render(request, "web/account_desk/new_staff.html", {"form": form})


@never_cache
@require_POST
@needs(Action.MANAGE_ACCOUNTS)
def invite_one(request: HttpRequest, pk: int) -> HttpResponse:
    """A fresh code for one account, which ends the one before; the password stays until then."""
    one = _found(request, pk)
    if not one.is_active:
        messages.error(request, "Tài khoản đang đóng: hãy mở lại trước khi cấp mã.")
        return redirect("account_desk:account", pk)
    return slips_page(
        request, [changes.slip_for(one, datetime.now(UTC), by=account_asking(request))]
    )


@require_POST
@needs(Action.MANAGE_ACCOUNTS)
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Closes an account; nobody closes the own one, so that an administrator always remains."""
    one = _found(request, pk)
    if one == request.user:
        messages.error(request, "Không tự đóng tài khoản của mình.")
    else:
        changes.close(one, by=account_asking(request))
        messages.success(request, "Đã đóng tài khoản.")
    return redirect("account_desk:account", pk)


@require_POST
@needs(Action.MANAGE_ACCOUNTS)
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Opens an account that was closed."""
    changes.reopen(_found(request, pk), by=account_asking(request))
    messages.success(request, "Đã mở lại tài khoản.")
    return redirect("account_desk:account", pk)


@require_POST
@needs(Action.MANAGE_ACCOUNTS)
def reset_second_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """For somebody who has lost the telephone."""
    changes.reset_second_factor(_found(request, pk), by=account_asking(request))
    messages.success(request, "Đã bỏ lớp bảo vệ thứ hai; người dùng sẽ đặt lại.")
    return redirect("account_desk:account", pk)


def _found(request: HttpRequest, pk: int) -> Account:
    one = get_object_or_404(Account.objects.select_related("officer__unit", "invitation"), pk=pk)
    demand(request, Action.MANAGE_ACCOUNTS, one.officer)
    return one
