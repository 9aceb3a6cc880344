"""How does Django know the sittings?"""

from django.apps import AppConfig


class SittingsConfig(AppConfig):
    """The models of this folder, under a short label."""

    name = "tha.web.sittings"
    label = "sittings"
