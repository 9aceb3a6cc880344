"""Which address leads to which page here?"""

from django.urls import path

from tha.web.marking_desk import analysis_views, views

app_name = "marking_desk"
urlpatterns = [
    path("bai/", views.queue, name="queue"),
    path("bai/<str:quiz>/<str:item>/", views.mark, name="mark"),
    path("bai/<str:quiz>/<str:item>/phan-xu/", views.adjudicate, name="adjudicate"),
    path("bai/<str:quiz>/<str:item>/da-cham/", views.marked, name="marked"),
    path("phan-tich/", analysis_views.analyses, name="analyses"),
    path("phan-tich/<str:quiz>/", analysis_views.analysis, name="analysis"),
    path("phan-tich/<str:quiz>/nguoi-cham/", analysis_views.agreement, name="agreement"),
]
