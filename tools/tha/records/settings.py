"""How is Django set up for the records, with nothing served?

Complete by itself; the web's settings start from it. No SECRET_KEY stands here: Django asks for one
only when something is to be signed, and nothing is. A key that everyone can read would be worse
than none, because whoever signed with it would not notice.
"""

import os
from pathlib import Path
from typing import Any

DATABASE_VARIABLE = "THA_DATABASE"
DEFAULT_DATABASE = Path("var/records.sqlite3")

INSTALLED_APPS = ["tha.records"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING_CONFIG = None  # verbs speak by cli/terminal/show.py, faults by the log of cli/main.py

DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE,
        "OPTIONS": {
            # Writers queue up at the start of a transaction instead of failing in its middle.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # What was confirmed survives a power cut; readers do not wait for a writer.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
        },
    }
}
