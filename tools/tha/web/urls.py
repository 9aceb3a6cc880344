"""Which address leads to which page of the platform?

Everything lies below /cong/ (cổng: gate), so that no page of the site is in its way.
"""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

from tha.web.home import home

_PAGES: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("", include("tha.web.accounts.urls")),
    path("tai-khoan/", include("tha.web.account_desk.urls")),
    path("ky/", include("tha.web.sittings.urls")),
    path("cham/", include("tha.web.marking_desk.urls")),
    path("bai-nhan/", include("tha.web.submissions.urls")),
    path("ho-so/", include("tha.web.registry.urls")),
    path("hoi-dong/", include("tha.web.council_desk.urls")),
    path("tien-do/", include("tha.web.study.urls")),
]
if apps.is_installed("mozilla_django_oidc"):
    _PAGES.append(path("", include("tha.web.accounts.agency_urls")))
urlpatterns = [path("cong/", include(_PAGES))]
handler403 = "tha.web.faults.forbidden"
handler404 = "tha.web.faults.missing"
handler500 = "tha.web.faults.fault"
