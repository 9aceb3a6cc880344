"""What stands on the lines of a backup?

NDJSON, packed as one .zst: a head; for each table, those first that others point at, a line with
its columns and a line for each row; and at the end the manifest: how many rows each table has, the
digest of their lines, and the last entry of the ledger. Bytes are base64, exact numbers texts.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from graphlib import TopologicalSorter
from types import GenericAlias
from typing import Any

import msgspec
from django.apps import apps
from django.db import models
from django.db.migrations.loader import MigrationLoader
from django.db.models import Field, Model, QuerySet

from tha.records.models.exact_field import ExactField

FORMAT = 1
_APP = "records"


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="is", tag="backup"):
    """Which release wrote the backup, and when."""

    format: int
    schema: str
    moment: datetime


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
    """Every table of the records, those first that others point at."""
    known = {one.__name__: one for one in apps.get_app_config(_APP).get_models()}
    order = TopologicalSorter({name: _pointed_at(known[name]) for name in sorted(known)})
    return [_table(known[name]) for name in order.static_order()]


def _pointed_at(model: type[Model]) -> list[str]:
    """The tables that must be filled first; a table that points at itself is checked at the end."""
    pointed = (one.related_model for one in _fields(model) if one.is_relation)
    return sorted({one.__name__ for one in pointed if isinstance(one, type) and one is not model})


def _table(model: type[Model]) -> Table:
    fields = _fields(model)
    kinds = tuple(_kind(one) for one in fields)
    name = model.__name__.lower()
    columns = tuple(one.attname for one in fields)
    at_once = 20 if bytes in kinds else 500
    return Table(name, model, columns, GenericAlias(tuple, kinds), at_once)


def _fields(model: type[Model]) -> "list[Field[Any, Any]]":
    """The columns of a table; `_meta` is how Django itself offers them."""
    return list(model._meta.concrete_fields)  # noqa: SLF001  # documented, in spite of its name


def _kind(field: "Field[Any, Any]") -> Any:
    kind = next(kind for known, kind in _KINDS if isinstance(field, known))
    return kind | None if field.null else kind


def schema() -> str:
    """The name of the last migration that this release knows."""
    return max(name for app, name in MigrationLoader(None).disk_migrations or () if app == _APP)


def kept_lines(table: Table) -> Iterator[bytes]:
    """Each row of `table` as a line, by its number. Raises ValueError when one does not fit."""
    rows = table.rows().order_by("pk").values_list(*table.columns)
    for row in rows.iterator(chunk_size=table.at_once):
        values = tuple(bytes(one) if isinstance(one, memoryview) else one for one in row)
        yield msgspec.json.encode(msgspec.convert(values, table.row)) + b"\n"
