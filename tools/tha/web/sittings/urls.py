"""Which address leads to which page of the sittings?

`<seat>/tra-loi/`, where browsers save answers, is not here: `saving.py` answers it beside Django.
"""

from django.urls import path

from tha.web.sittings import officer_views, views

app_name = "sittings"
urlpatterns = [
    path("", officer_views.own, name="own"),
    path("<int:key>/bat-dau/", officer_views.start, name="begin"),
    path("bai/<int:key>/", officer_views.seat, name="seat"),
    path("bai/<int:key>/giu/", officer_views.hold, name="hold"),
    path("bai/<int:key>/nop/", officer_views.handed, name="hand_in"),
    path("bai/<int:key>/ket-qua/", officer_views.result, name="result"),
    path("quan-ly/", views.every, name="all"),
    path("quan-ly/mo/", views.opening, name="open"),
    path("quan-ly/<int:key>/", views.sitting, name="sitting"),
    path("quan-ly/<int:key>/tinh-hinh/", views.overview, name="overview"),
    path("quan-ly/<int:key>/them-gio/", views.extra, name="extra"),
    path("quan-ly/<int:key>/ket-thuc/", views.ended, name="end"),
    path("quan-ly/<int:key>/cong-bo/", views.released, name="release"),
]
