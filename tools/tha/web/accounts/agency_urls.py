"""Which address leads to the agency's server, and which back from it?"""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from mozilla_django_oidc.views import (  # type: ignore[import-untyped]
    OIDCAuthenticationCallbackView,
    OIDCAuthenticationRequestView,
)

urlpatterns = [
    path(
        "co-quan/",
        login_not_required(OIDCAuthenticationRequestView.as_view()),
        name="oidc_authentication_init",
    ),
    path(
        "co-quan/ve/",
        login_not_required(OIDCAuthenticationCallbackView.as_view()),
        name="oidc_authentication_callback",
    ),
]
