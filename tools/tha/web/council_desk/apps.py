"""How does Django know the counts of reading?"""

from django.apps import AppConfig


class CouncilDeskConfig(AppConfig):
    """The models of this folder, under a short label."""

    name = "tha.web.council_desk"
    label = "council_desk"
