"""Does every cell stand in the one way in which it is written?

SQLite takes more than it is given: 2 reads as "no" and yet counts as "yes" in a query, and there
are several ways to write a moment. PostgreSQL has types that leave no choice.
"""

from collections.abc import Iterator

from django.db import connection
from django.db.models import (
    BooleanField,
    DateTimeField,
    IntegerField,
    Model,
    Q,
    QuerySet,
    TextField,
)
from django.db.models.functions import Cast

from tha.records.ledger.chain import Broken
from tha.records.ledger.faults import no_reading
from tha.records.ledger.told import TOLD

_MOMENT = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{6})?$"


def first_inexact() -> Broken | None:
    """The first row with a cell that stands there otherwise."""
    if connection.vendor != "sqlite":
        return None
    for told in TOLD.values():
        for model in (told.model, *_parts(told.model, told.parts)):
            for rows in _inexact(model):
                if (number := rows.values_list("pk", flat=True).first()) is not None:
                    return no_reading(None, told.what, str(number))
    return None


def _parts(model: type[Model], names: tuple[str, ...]) -> Iterator[type[Model]]:
    for name in names:
        part = model._meta.get_field(name).related_model  # noqa: SLF001  # documented by Django
        assert isinstance(part, type)
        assert issubclass(part, Model)
        yield part


def _inexact(model: type[Model]) -> Iterator[QuerySet[Model]]:
    """For each column that leaves a choice, the rows that do not stand as we write them."""
    for field in model._meta.concrete_fields:  # noqa: SLF001  # documented by Django
        rows: QuerySet[Model] = QuerySet(model).filter(**{f"{field.name}__isnull": False})
        if isinstance(field, BooleanField):
            yield rows.annotate(bare=Cast(field.name, IntegerField())).exclude(bare__in=(0, 1))
        elif isinstance(field, DateTimeField):
            yield rows.annotate(bare=Cast(field.name, TextField())).filter(~Q(bare__regex=_MOMENT))
