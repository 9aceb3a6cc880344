"""What does the database keep true by itself, whoever writes to it?"""

# The SQL below is put together from names that stand in this file.
# ruff: noqa: S608

from decimal import Decimal

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Sum

from record_samples import a_scored, an_officer, keep
from tha.records.models import (
    Completion,
    Edition,
    Entry,
    Mark,
    Marking,
    Officer,
    Submission,
    Unit,
)
from tha.records.models.exact_field import ExactField
from tha.records.storage.target import Target

_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
_GUARDED = ("edition", "submission", "marking", "mark", "completion", "entry")


@pytest.fixture(autouse=True)
def _one_submission(database: Target) -> None:
    assert database
    an_officer()
    keep(a_scored())


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("table", _GUARDED)
def test_what_was_kept_cannot_be_altered(table: str) -> None:
    column = "sequence" if table == "entry" else "id"
    with pytest.raises(DatabaseError, match="never altered"):
        _run(f"UPDATE records_{table} SET {column} = {column}")


@pytest.mark.parametrize("table", _GUARDED)
def test_what_was_kept_cannot_be_deleted(table: str) -> None:
    with pytest.raises(DatabaseError, match="never altered"):
        _run(f"DELETE FROM records_{table}")


def test_of_all_tables_only_those_of_officers_and_units_can_be_altered() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGERS[connection.vendor])
        guards = {name for (name,) in cursor.fetchall()}
    tables = {one._meta.db_table for one in apps.get_app_config("records").get_models()}
    kept = tables - {"records_officer", "records_unit"}
    assert guards >= {f"{one}_no_{event}" for one in kept for event in ("UPDATE", "DELETE")}


@pytest.mark.parametrize(("gap", "previous"), [(2, "last"), (1, "other"), (0, "last")])
def test_an_entry_can_only_follow_the_last_one(gap: int, previous: str) -> None:
    last = Entry.objects.latest("sequence")
    digest = last.digest if previous == "last" else f"sha256:{'1' * 64}"
    with pytest.raises(IntegrityError, match="follows the last"):
        Entry.objects.create(
            sequence=last.sequence + gap,
            previous=digest,
            moment="2026",
            kind="roster",
            body="{}",
            digest=f"sha256:{'2' * 64}",
        )


def _same_code() -> None:
    Officer.objects.create(code="TH-0001", name="Cán bộ mẫu", unit=Unit.objects.get())


def _no_name() -> None:
    Officer.objects.create(code="TH-0002", name="", unit=Unit.objects.get())


def _unit_below_itself() -> None:
    unit = Unit.objects.get()
    Unit.objects.filter(pk=unit.pk).update(parent=unit)


def _same_marking() -> None:
    known = Marking.objects.get()
    known.pk = None
    known.save(force_insert=True)


def _same_mark() -> None:
    known = Mark.objects.first()
    assert known is not None
    known.pk = None
    known.save(force_insert=True)


def _omitted_and_pending() -> None:
    Mark.objects.create(
        marking=Marking.objects.get(), item="x", mark=None, maximum=Decimal(1), is_omitted=True
    )


def _completed_twice() -> None:
    known = Completion.objects.get()
    known.pk = None
    known.save(force_insert=True)


def _short_digest() -> None:
    Edition.objects.create(digest="sha256:1", content=b"{}", quiz="x", title="", purpose="")


def _attempt_zero() -> None:
    known = Submission.objects.get()
    known.pk, known.uuid, known.attempt = None, "other", 0
    known.save(force_insert=True)


@pytest.mark.parametrize(
    "breach",
    [
        _same_code,
        _no_name,
        _unit_below_itself,
        _same_marking,
        _same_mark,
        _omitted_and_pending,
        _completed_twice,
        _short_digest,
        _attempt_zero,
    ],
)
def test_the_database_refuses_what_cannot_be(breach: object) -> None:
    assert callable(breach)
    with pytest.raises(IntegrityError), transaction.atomic():
        breach()


def test_a_unit_with_officers_stays() -> None:
    with pytest.raises(IntegrityError):
        Unit.objects.all().delete()


def test_exact_numbers_are_summed_exactly() -> None:
    marking = Marking.objects.get()
    for number in range(3):
        Mark.objects.create(
            marking=marking,
            item=f"x{number}",
            mark=Decimal("0.1"),
            maximum=Decimal(1),
            is_omitted=False,
        )
    tenths = Mark.objects.filter(item__startswith="x")
    assert tenths.aggregate(sum=Sum("mark"))["sum"] == Decimal("0.3")


@pytest.mark.parametrize("written", ["0", "7.5", "10", "-0.3333", "123456.7891"])
def test_an_exact_number_comes_back_as_it_was_kept(written: str) -> None:
    field = ExactField()
    kept = field.from_db_value(field.get_prep_value(Decimal(written)))
    assert str(kept) == written


def test_a_number_with_five_places_is_no_mark() -> None:
    with pytest.raises(ValueError, match="more than 4 places"):
        ExactField().get_prep_value(Decimal("0.00001"))
