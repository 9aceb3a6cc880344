"""How does Django know the progress of accounts?"""

from django.apps import AppConfig


class StudyConfig(AppConfig):
    """The models of this folder, under a short label."""

    name = "tha.web.study"
    label = "study"
