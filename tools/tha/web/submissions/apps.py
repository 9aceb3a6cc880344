"""How does Django know what came in?"""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    """The models of this folder, under a short label."""

    name = "tha.web.submissions"
    label = "submissions"
