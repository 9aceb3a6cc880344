"""Which address leads to which page of the council's desk?"""

from django.urls import URLPattern, path

from tha.web.council_desk import views

app_name = "council_desk"
urlpatterns: list[URLPattern] = [
    path("", views.state, name="state"),
    path("lich/", views.calendar, name="calendar"),
    path("do-phu/", views.coverage, name="coverage"),
    path("luot-doc/", views.reading, name="reading"),
]
