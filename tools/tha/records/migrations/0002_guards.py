"""What the database itself refuses: to alter or delete what was received, and to break the chain.

A later migration that rebuilds one of these tables loses its guards and must lay them again; a test
asks every guarded table.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

GUARDED = (
    "edition", "submission", "marking", "mark", "rubricmarking", "criterionmark", "completion",
    "withdrawal", "posting", "leave", "evidence", "attainment", "retraction", "certificate",
    "revocation", "signedhead", "entry",
)
ERASABLE = {"submission": "raw", "evidence": "content", "certificate": "document"}
"""Table -> the column that may be emptied, and nothing else, when a person is erased."""

_REFUSE = """
CREATE TRIGGER records_{table}_no_{event} BEFORE {event} ON records_{table}
{when} BEGIN SELECT RAISE(ABORT, 'records_{table}: what was kept is never altered'); END
"""
_FOLLOW = """
CREATE TRIGGER records_entry_follows BEFORE INSERT ON records_entry
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM records_entry)
  OR NEW.previous <> COALESCE(
       (SELECT digest FROM records_entry ORDER BY sequence DESC LIMIT 1), NEW.previous)
BEGIN SELECT RAISE(ABORT, 'records_entry: an entry follows the last one'); END
"""


def lay_guards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The triggers, in SQLite's words: the only database so far."""
    if editor.connection.vendor != "sqlite":
        raise NotImplementedError(editor.connection.vendor)
    for table in GUARDED:
        for event in ("UPDATE", "DELETE"):
            when = _unless_erasing(apps, table) if event == "UPDATE" else ""
            editor.execute(_REFUSE.format(table=table, event=event, when=when))
    editor.execute(_FOLLOW)


def _unless_erasing(apps: StateApps, table: str) -> str:
    """The condition under which an update of `table` is more than emptying what may be erased."""
    erasable = ERASABLE.get(table)
    if erasable is None:
        return ""
    fields = apps.get_model("records", table)._meta.concrete_fields
    others = [one.column for one in fields if one.column != erasable]
    same = " AND ".join(f'NEW."{one}" IS OLD."{one}"' for one in others)
    return f"WHEN NOT (length(NEW.{erasable}) = 0 AND {same})"


class Migration(migrations.Migration):
    dependencies = [("records", "0001_records")]
    operations = [migrations.RunPython(lay_guards, elidable=False)]
