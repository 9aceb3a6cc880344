"""Which address leads to one's own progress?"""

from django.urls import path

from tha.web.study import views

app_name = "study"
urlpatterns = [path("", views.own_progress, name="progress")]
