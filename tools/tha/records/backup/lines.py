"""What stands on the lines of a backup?

NDJSON, packed as one .zst: a head; for each table, those first that others point at, a line with
its columns and a line for each row; and at the end the manifest: how many rows each table has, the
digest of their lines, and the last entry of the ledger. Bytes are base64, exact numbers texts.

After the tables of the records come those of the platform (the setting KEPT_APPS), where the
database has them; who is signed in and who typed a wrong password is no part of it.
"""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from graphlib import TopologicalSorter
from types import GenericAlias
from typing import Any

import msgspec
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.models import Field, Model, QuerySet

from tha.records.models.exact_field import ExactField

FORMAT = 1
_APP = "records"


class Head(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="is",
    tag="backup",
):
    """Which release wrote the backup, and when; `platform` tells the release of each app of it."""

    format: int
    schema: str
    moment: datetime
    platform: dict[str, str] = {}


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="is", tag="table"):
    """The rows of a table follow, with these columns."""

    table: str
    columns: tuple[str, ...]


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rows of one table and the SHA-256 of their lines."""

    rows: int
    digest: str


class Manifest(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="is", tag="manifest"
):
    """What the backup holds; `is_whole` says whether the ledger was found whole."""

    tables: dict[str, Counted]
    entries: int
    head: str
    is_whole: bool

    @property
    def rows(self) -> int:
        """All rows of all tables."""
        return sum(one.rows for one in self.tables.values())


class Table(msgspec.Struct, frozen=True):
    """One table, and how a row of it is read from a line."""

    name: str
    model: type[Model]
    columns: tuple[str, ...]
    row: Any
    """The type of a row: a tuple of what each column takes."""
    at_once: int
    """Rows that fit into memory together: few where a column holds files."""

    @property
    def sets_moments(self) -> bool:
        """Whether saving a row the usual way would put another moment into it."""
        moments = [one for one in _fields(self.model) if isinstance(one, models.DateField)]
        return any(one.auto_now or one.auto_now_add for one in moments)

    @property
    def laid_as(self) -> str:
        """Its name in the database."""
        return _laid_as(self.model)

    @property
    def is_of_platform(self) -> bool:
        """Whether records can do without it."""
        return "." in self.name

    def rows(self) -> QuerySet[Model]:
        """Those that are kept."""
        return QuerySet(self.model)

    def section(self) -> Section:
        """The line before its rows."""
        return Section(self.name, self.columns)


class Counting:
    """Counts lines and digests them on their way."""

    def __init__(self) -> None:
        self._rows = 0
        self._digest = hashlib.sha256()

    def note(self, line: bytes) -> None:
        """One more row."""
        self._rows += 1
        self._digest.update(line)

    def counted(self) -> Counted:
        """What passed."""
        return Counted(self._rows, f"sha256:{self._digest.hexdigest()}")


_KINDS: tuple[tuple[type, Any], ...] = (
    (ExactField, Decimal),
    (models.ForeignKey, int),
    (models.IntegerField, int),
    (models.BooleanField, bool),
    (models.DateTimeField, datetime),
    (models.DateField, date),
    (models.BinaryField, bytes),
    (models.CharField, str),
    (models.TextField, str),
)


def tables() -> list[Table]:
    """Every table that is kept, those first that others point at."""
    there = frozenset(connection.introspection.table_names())
    return [table for label in settings.KEPT_APPS for table in _tables_of(label, there)]


def _tables_of(label: str, there: frozenset[str]) -> Iterator[Table]:
    """Those of one app that are in the database; all or none."""
    models = apps.get_app_config(label).get_models(include_auto_created=True)
    known = {one.__name__: one for one in models if _laid_as(one) in there}
    order = TopologicalSorter({name: _pointed_at(known[name], known) for name in sorted(known)})
    return (_table(known[name]) for name in order.static_order())


def _pointed_at(model: type[Model], known: Mapping[str, type[Model]]) -> list[str]:
    """The tables that must be filled first; a table that points at itself is checked at the end."""
    pointed = {one.related_model for one in _fields(model) if one.is_relation} - {model}
    return sorted(name for name, one in known.items() if one in pointed)


def _laid_as(model: type[Model]) -> str:
    """The name of a table in the database."""
    return model._meta.db_table  # noqa: SLF001  # documented, in spite of its name


def _table(model: type[Model]) -> Table:
    fields = _fields(model)
    kinds = tuple(_kind(one) for one in fields)
    label = model._meta.app_label  # noqa: SLF001  # documented, in spite of its name
    name = model.__name__.lower() if label == _APP else f"{label}.{model.__name__.lower()}"
    columns = tuple(one.attname for one in fields)
    at_once = 20 if bytes in kinds else 500
    return Table(name, model, columns, GenericAlias(tuple, kinds), at_once)


def _fields(model: type[Model]) -> "list[Field[Any, Any]]":
    """The columns of a table; `_meta` is how Django itself offers them."""
    return list(model._meta.concrete_fields)  # noqa: SLF001  # documented, in spite of its name


def _kind(field: "Field[Any, Any]") -> Any:
    kind = next(kind for known, kind in _KINDS if isinstance(field, known))
    return kind | None if field.null else kind


def schema(label: str = _APP) -> str:
    """The name of the last migration of an app that this release knows."""
    return max(name for app, name in MigrationLoader(None).disk_migrations or () if app == label)


def platform_schemas() -> dict[str, str]:
    """The same of each app of the platform that has tables here."""
    labels = {one.name.partition(".")[0] for one in tables() if one.is_of_platform}
    return {label: schema(label) for label in sorted(labels)}


def kept_lines(table: Table) -> Iterator[bytes]:
    """Each row of `table` as a line, by its number. Raises ValueError when one does not fit."""
    rows = table.rows().order_by("pk").values_list(*table.columns)
    for row in rows.iterator(chunk_size=table.at_once):
        values = tuple(bytes(one) if isinstance(one, memoryview) else one for one in row)
        yield msgspec.json.encode(msgspec.convert(values, table.row)) + b"\n"
