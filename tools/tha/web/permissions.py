"""Who may do what, to whom?

The one place where that is decided. A role gives actions (`ALLOWED`); an action that concerns an
officer or a unit is allowed only within reach: officers reach themselves, trainers the units that
were given to them and all below, the others everyone. Every view names the action it needs.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from tha.records.models import Officer, Unit
from tha.records.people.units import rows_with_those_below
from tha.web.accounts.models import Account, Role


class Action(StrEnum):
    """What can be done on the platform."""

    SEE_OWN_RECORD = "see own record"
    SIT = "sit"
    SEE_RECORDS = "see records"
    SEE_SITTINGS = "see sittings"
    OPEN_SITTINGS = "open sittings"
    MARK = "mark"
    ADJUDICATE = "adjudicate"
    SEE_ANALYSIS = "see item analysis"
    RELEASE = "release results"
    SEE_CONTENT = "see the state of the content"
    SEE_INTAKE = "see what came in"
    MANAGE_ACCOUNTS = "manage accounts"


ALLOWED: dict[Role, frozenset[Action]] = {
    Role.OFFICER: frozenset({Action.SEE_OWN_RECORD, Action.SIT}),
    Role.TRAINER: frozenset(
        {
            Action.SEE_RECORDS,
            Action.SEE_SITTINGS,
            Action.OPEN_SITTINGS,
            Action.MARK,
            Action.ADJUDICATE,
            Action.SEE_ANALYSIS,
            Action.RELEASE,
            Action.SEE_INTAKE,
        }
    ),
    Role.EDITOR: frozenset({Action.SEE_CONTENT, Action.SEE_ANALYSIS}),
    Role.AUDITOR: frozenset(
        {
            Action.SEE_RECORDS,
            Action.SEE_SITTINGS,
            Action.SEE_ANALYSIS,
            Action.SEE_CONTENT,
            Action.SEE_INTAKE,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {Action.MANAGE_ACCOUNTS, Action.SEE_CONTENT, Action.SEE_SITTINGS, Action.SEE_INTAKE}
    ),
}
"""The role's actions, within its reach."""

Concerned = Officer | Unit | None
"""Whom an action concerns; None: nobody in particular."""


def may(account: Account, action: Action, concerned: Concerned = None) -> bool:
    """Whether `account` may do `action` to `concerned`."""
    if not account.is_active or action not in ALLOWED[Role(account.role)]:
        return False
    return concerned is None or _reaches(account, concerned)


def _reaches(account: Account, concerned: Officer | Unit) -> bool:
    if account.role == Role.OFFICER:
        return isinstance(concerned, Officer) and concerned.pk == account.officer_id
    unit = concerned.unit_id if isinstance(concerned, Officer) else concerned.pk
    reached = units_within(account)
    return reached is None or unit in reached


def units_within(account: Account) -> frozenset[int] | None:
    """The rows of the units that `account` reaches; None: all of them. For lists of many."""
    if account.role == Role.OFFICER:
        return frozenset()
    if account.role != Role.TRAINER:
        return None
    return frozenset(rows_with_those_below(account.units.values_list("pk", flat=True)))


View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def needs(action: Action) -> Callable[[View], View]:
    """Decorates a view: whoever may not do `action` at all is refused before anything is read.

    Where it concerns somebody, the view itself asks again by `demand`, once it has found whom.
    """

    def decorated(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
            demand(request, action)
            return view(request, *given, **named)

        guarded.action = action  # type: ignore[attr-defined]  # the test of all views reads it
        return guarded  # type: ignore[return-value]  # wraps keeps the signature

    return decorated


def demand(request: HttpRequest, action: Action, concerned: Concerned = None) -> None:
    """Raises PermissionDenied unless the request's account may do that."""
    account = request.user
    if not (isinstance(account, Account) and may(account, action, concerned)):
        raise PermissionDenied
