"""What the database itself refuses: to alter or delete what was received, and to break the chain.

A later migration that rebuilds one of these tables loses its guards and must lay them again; a test
asks every guarded table, on SQLite and on PostgreSQL. There, a later text column also needs the
collation "C": by it texts are in the same order as in SQLite, whatever the server's language.
"""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

GUARDED = (
    "edition",
    "submission",
    "marking",
    "mark",
    "rubricmarking",
    "criterionmark",
    "completion",
    "withdrawal",
    "posting",
    "leave",
    "evidence",
    "attainment",
    "retraction",
    "certificate",
    "revocation",
    "signedhead",
    "entry",
)
ERASABLE = {
    "submission": ("raw",),
    "leave": ("reason",),
    "evidence": ("content", "salt"),
    "certificate": ("document", "signature"),
}
"""Table -> the columns that may be emptied together, and no other, when a person is erased."""

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

_SERVER_FUNCTIONS = """
CREATE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: what was kept is never altered', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION records_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT sequence, digest INTO last FROM records_entry ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> COALESCE(last.sequence, 0) + 1
    OR NEW.previous <> COALESCE(last.digest, NEW.previous) THEN
    RAISE EXCEPTION 'records_entry: an entry follows the last one'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER records_entry_follows BEFORE INSERT ON records_entry
FOR EACH ROW EXECUTE FUNCTION records_follow();
"""
_SERVER_REFUSE = """
CREATE TRIGGER "records_{table}_no_{event}" BEFORE {event} ON records_{table}
FOR EACH {each} {when} EXECUTE FUNCTION records_refuse()
"""


def lay_guards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The triggers, in the words of the database at hand."""
    lay = {"sqlite": _lay_in_file, "postgresql": _lay_on_server}
    lay[editor.connection.vendor](apps, editor)


def _lay_in_file(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for table in GUARDED:
        for event in ("UPDATE", "DELETE"):
            same = _unless_erasing(apps, table, "IS") if event == "UPDATE" else ""
            when = f"WHEN {same}" if same else ""
            editor.execute(_REFUSE.format(table=table, event=event, when=when))
    editor.execute(_FOLLOW)


def _lay_on_server(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The same, and TRUNCATE, which SQLite does not know."""
    _order_by_letters(apps, editor)
    editor.execute(_SERVER_FUNCTIONS, params=None)
    for table in GUARDED:
        same = _unless_erasing(apps, table, "IS NOT DISTINCT FROM")
        whens = {"UPDATE": f"WHEN ({same})" if same else "", "DELETE": "", "TRUNCATE": ""}
        for event, when in whens.items():
            each = "STATEMENT" if event == "TRUNCATE" else "ROW"
            trigger = _SERVER_REFUSE.format(table=table, event=event, each=each, when=when)
            editor.execute(trigger, params=None)


def _order_by_letters(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for model in apps.get_app_config("records").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField):
                kind = field.db_type(editor.connection)
                editor.execute(
                    f'ALTER TABLE {model._meta.db_table} ALTER COLUMN "{field.column}" '
                    f'TYPE {kind} COLLATE "C"',
                    params=None,
                )


def _unless_erasing(apps: StateApps, table: str, same: str) -> str:
    """The condition under which an update of `table` is more than emptying what may be erased."""
    erasable = ERASABLE.get(table)
    if erasable is None:
        return ""
    fields = apps.get_model("records", table)._meta.concrete_fields
    emptied = " AND ".join(f"length(NEW.{one}) = 0" for one in erasable)
    others = [one.column for one in fields if one.column not in erasable]
    alike = " AND ".join(f'NEW."{one}" {same} OLD."{one}"' for one in others)
    return f"NOT ({emptied} AND {alike})"


class Migration(migrations.Migration):
    dependencies = [("records", "0001_records")]
    operations = [migrations.RunPython(lay_guards, elidable=False)]
