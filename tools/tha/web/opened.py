"""How is the platform's database opened?"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.apps import apps
from django.db import connection

from tha.records.database import IfMissing, open_records
from tha.records.storage.target import Target


def set_up() -> None:
    """Django, ready for the platform; to be called before anything opens the records."""
    if not apps.ready:
        os.environ["DJANGO_SETTINGS_MODULE"] = "tha.web.settings"
        django.setup()


@contextmanager
def open_platform(target: Target) -> Iterator[None]:
    """The records in `target` and the platform's own tables beside them, brought up to date.

    Raises UnavailableError as `open_records` does.
    """
    with open_records(target, of_apps=[app.label for app in apps.get_app_configs()]):
        yield


@contextmanager
def open_as_laid(target: Target, if_missing: IfMissing) -> Iterator[None]:
    """The records in `target`, and the platform's tables where there are any.

    Records that were never served stay without them, unless they are made anew. Raises
    UnavailableError as `open_records` does.
    """
    set_up()
    if if_missing == "make":
        with open_platform(target):
            yield
        return
    with open_records(target, if_missing=if_missing):
        has_platform = was_served()
    with open_platform(target) if has_platform else open_records(target, if_missing=if_missing):
        yield


def was_served() -> bool:
    """Whether the records that are open have the platform's tables beside them."""
    return "accounts_account" in connection.introspection.table_names()
