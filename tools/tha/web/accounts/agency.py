"""How does somebody sign in by an agency's own accounts (OpenID Connect)?

| variable | says |
|---|---|
| THA_OIDC_CLIENT, THA_OIDC_SECRET | by what the agency's server knows this platform |
| THA_OIDC_AUTHORIZATION, THA_OIDC_TOKEN, THA_OIDC_USER, THA_OIDC_KEYS | its addresses |
| THA_OIDC_CLAIM | what holds the name of the account here; `preferred_username` |

The account must be here already: whoever was not invited is nobody, whatever the agency says.
"""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from mozilla_django_oidc.auth import OIDCAuthenticationBackend  # type: ignore[import-untyped]

from tha.web.accounts.models import Account


class AgencyBackend(OIDCAuthenticationBackend):  # type: ignore[misc]  # untyped
    """Finds the account by the claim, and makes none."""

    def verify_claims(self, claims: dict[str, Any]) -> bool:
        """Whether the agency says who it is."""
        name = claims.get(settings.AGENCY_CLAIM)
        return isinstance(name, str) and bool(name.strip())

    def filter_users_by_claims(self, claims: dict[str, Any]) -> QuerySet[Account]:
        """The account of that name; an officer's has the officer's code."""
        return Account.objects.filter(name=claims[settings.AGENCY_CLAIM], is_active=True)

    def create_user(self, claims: dict[str, Any]) -> None:  # noqa: ARG002  # as the library calls it
        """Never called while OIDC_CREATE_USER is off."""
        raise PermissionError

    def update_user(self, user: Account, claims: dict[str, Any]) -> Account:  # noqa: ARG002  # as the library calls it
        """The records say who somebody is, not the agency's server."""
        return user
