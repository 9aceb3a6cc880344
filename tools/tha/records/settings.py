"""How is Django set up for the records, with nothing served?

Complete by itself; the web's settings start from it. No SECRET_KEY stands here: Django asks for one
only when something is to be signed, and nothing is. A key that everyone can read would be worse
than none, because whoever signed with it would not notice.
"""

from typing import Any

from tha.records.storage.target import DEFAULT_DATABASE, chosen_target, django_settings
from tha.source.problem import Problem

INSTALLED_APPS = ["tha.records"]
KEPT_APPS = ["records"]
"""What a backup holds: the tables of these, each app after those that it points at."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING_CONFIG = None  # verbs speak by cli/terminal/show.py, faults by the log of cli/main.py

_TARGET = chosen_target()
# An address that cannot be read is told by whoever opens the records (`database.py`).
DATABASES: dict[str, dict[str, Any]] = {
    "default": django_settings(DEFAULT_DATABASE if isinstance(_TARGET, Problem) else _TARGET)
}
