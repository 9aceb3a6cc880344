"""Which address leads to which page here?"""

from django.urls import path

from tha.web.submissions import views

app_name = "submissions"
urlpatterns = [
    path("", views.received, name="received"),
    path("<str:quiz>/", views.submissions, name="file"),
]
