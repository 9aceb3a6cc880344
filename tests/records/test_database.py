"""Are the records opened safely, and is every obstacle told in words?"""

import sqlite3
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from record_samples import an_officer
from tha.records.database import IfMissing, UnavailableError, open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Officer
from tha.records.storage.target import DEFAULT_DATABASE

_APPEND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tha.records.database import open_records
with open_records(Path(sys.argv[1])):
    from django.db import transaction
    from tha.records.ledger.chain import append
    from tha.records.ledger.people import RosterImported
    for _ in range(20):
        with transaction.atomic():
            append(RosterImported(), datetime.now(UTC))
"""
ON_FILE = pytest.mark.parametrize("laid", ["sqlite"], indirect=True)
_PRAGMAS = ("journal_mode", "synchronous", "foreign_keys")


def _refusal(path: Path, if_missing: IfMissing = "make") -> str:
    opening = open_records(path, if_missing=if_missing)
    with pytest.raises(UnavailableError) as caught, opening:
        pass
    return caught.value.problem.code


def test_a_new_database_is_closed_to_everyone_but_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "var" / "records.sqlite3"
    with open_records(path):
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_database_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    with open_records(path):
        an_officer()
    path.chmod(0o644)
    with open_records(path):
        an_officer("TH-0002")
        modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}
    beside = {f"records.sqlite3{end}": 0o600 for end in ("", "-wal", "-shm")}
    assert modes == beside


def test_the_usual_folder_is_closed_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "var").mkdir(mode=0o755)
    with open_records(DEFAULT_DATABASE):
        assert (tmp_path / "var").stat().st_mode & 0o777 == 0o700


def test_a_folder_of_ones_own_choice_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with open_records(tmp_path / "records.sqlite3"):
        assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_records_that_must_be_there_are_not_made(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "records.sqlite3", if_missing="refuse") == "records/no-records"
    assert not list(tmp_path.iterdir())


def test_an_empty_file_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite3").touch()
    assert _refusal(tmp_path / "records.sqlite3", if_missing="refuse") == "records/no-records"


def test_a_rehearsal_on_nothing_leaves_nothing(tmp_path: Path) -> None:
    with open_records(tmp_path / "records.sqlite3", if_missing="rehearse"):
        an_officer()
    assert not list(tmp_path.iterdir())


def test_what_was_kept_is_there_when_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        with open_records(tmp_path / "records.sqlite3"):
            if not Officer.objects.exists():
                an_officer()
    with open_records(tmp_path / "records.sqlite3"):
        assert Officer.objects.count() == 1


@pytest.mark.usefixtures("database")
@ON_FILE
def test_a_confirmed_write_survives_a_power_cut() -> None:
    with connection.cursor() as cursor:
        modes = [cursor.execute(f"PRAGMA {one}").fetchone()[0] for one in _PRAGMAS]
    assert modes == ["wal", 2, 1]


@pytest.mark.usefixtures("database")
def test_the_migrations_say_what_the_models_say() -> None:
    told = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=told)
    assert "No changes" in told.getvalue()


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    path.write_text("Đây là một bức thư. " * 100, encoding="utf-8")
    before = path.read_bytes()
    assert _refusal(path) == "records/not-a-database"
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title)")
    other.close()
    assert _refusal(path) == "records/not-ours"
    assert _tables(path) == ["songs"]


def test_a_database_of_a_newer_release_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    with open_records(path), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_x', '')"
        )
    assert _refusal(path) == "records/other-version"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file in the way", encoding="utf-8")
    assert _refusal(tmp_path / "var" / "records.sqlite3") == "records/not-writable"


def test_a_folder_in_the_place_of_the_database_is_told(tmp_path: Path) -> None:
    assert _refusal(tmp_path) == "records/not-writable"


@ON_FILE
def test_a_damaged_database_is_told(database: Path) -> None:
    connection.close()
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert _refusal(database) == "records/damaged"


@ON_FILE
def test_a_writer_who_never_gets_a_turn_hears_so(database: Path) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnavailableError) as caught, open_records(database, patience=0.01):
        an_officer()
    other.close()
    assert caught.value.problem.code == "records/busy"


@ON_FILE
def test_a_fault_of_our_own_is_not_dressed_up(database: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_records(database):
        raise ZeroDivisionError


def test_two_programs_may_start_and_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    writers = [subprocess.Popen([sys.executable, "-c", _APPEND, str(path)]) for _ in "ab"]
    assert [one.wait(60) for one in writers] == [0, 0]
    with open_records(path):
        found = verify()
    assert isinstance(found, Verified)
    assert found.count == 40


def _tables(path: Path) -> list[str]:
    with sqlite3.connect(path) as other:
        rows = other.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    other.close()
    return [name for (name,) in rows]
