"""Do writers queue up, and does a reader see one moment, in both databases?"""

import subprocess
import sys
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from postgres import Cluster
from record_samples import an_officer
from tha.records.database import UnavailableError, open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Officer
from tha.records.storage.target import Server, Target
from tha.records.storage.turns import reading, writing

_APPEND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tha.records.database import open_records
from tha.records.storage.target import Server
target = Server("{name}", host=sys.argv[1], user="tha") if "{name}" else Path(sys.argv[1])
with open_records(target):
    from django.db import transaction
    from tha.records.ledger.chain import append
    from tha.records.ledger.people import RosterImported
    for _ in range(20):
        with transaction.atomic():
            append(RosterImported(), datetime.now(UTC))
"""
_ONE_MORE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tha.records.database import open_records
from tha.records.storage.target import Server
target = Server("{name}", host=sys.argv[1], user="tha") if "{name}" else Path(sys.argv[1])
with open_records(target):
    from record_samples import an_officer
    an_officer("TH-0009")
"""


def _run(script: str, target: Target) -> "subprocess.Popen[bytes]":
    """Another program at work in the same records."""
    name, where = (target.name, target.host) if isinstance(target, Server) else ("", str(target))
    text = script.replace("{name}", name)
    tests = next(one for one in sys.path if one.endswith("tests"))
    return subprocess.Popen([sys.executable, "-c", text, where, tests])


def test_two_programs_may_write_at_once(fresh: Callable[[], Target]) -> None:
    target = fresh()
    writers = [_run(_APPEND, target) for _ in "ab"]
    assert [one.wait(60) for one in writers] == [0, 0]
    with open_records(target):
        found = verify()
    assert isinstance(found, Verified)
    assert found.count == 40


def test_two_programs_may_lay_the_same_new_tables(cluster: Cluster) -> None:
    cluster.run("CREATE DATABASE two_at_once")
    target = cluster.server("two_at_once")
    writers = [_run(_APPEND, target) for _ in "ab"]
    assert [one.wait(60) for one in writers] == [0, 0]
    with open_records(target):
        assert isinstance(verify(), Verified)


def test_a_reader_sees_one_moment_while_others_write(database: Target) -> None:
    an_officer()
    with reading():
        assert Officer.objects.count() == 1
        assert _run(_ONE_MORE, database).wait(60) == 0
        assert Officer.objects.count() == 1
    assert Officer.objects.count() == 2


@pytest.mark.usefixtures("database")
def test_reading_inside_of_a_transaction_is_that_transaction() -> None:
    with writing(), reading():
        an_officer()
    assert Officer.objects.count() == 1


@pytest.mark.usefixtures("database")
def test_after_reading_one_may_write() -> None:
    with reading():
        pass
    with writing():
        an_officer()
    assert Officer.objects.count() == 1


@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_a_writer_who_never_gets_a_turn_hears_so(
    fresh: Callable[[], Server], cluster: Cluster
) -> None:
    target = fresh()
    with cluster.connected(target.name) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [int.from_bytes(b"tha")])
        with pytest.raises(UnavailableError) as caught, open_records(target, patience=0.01):
            an_officer()
    assert caught.value.problem.code == "records/busy"


def _break_off(cluster: Cluster, target: Server) -> None:
    """The server ends every connection to `target`, and we go on."""
    with cluster.connected("postgres") as other:
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        other.execute(ended, [target.name])
    an_officer()


@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_a_server_that_breaks_off_is_told(fresh: Callable[[], Server], cluster: Cluster) -> None:
    target = fresh()
    with pytest.raises(UnavailableError) as caught, open_records(target):
        _break_off(cluster, target)
    assert caught.value.problem.code == "records/not-reached"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_every_text_on_a_server_is_in_the_order_of_its_letters() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name, collation_name FROM information_schema.columns "
            "WHERE table_name LIKE 'records_%' AND data_type IN ('character varying', 'text')"
        )
        rows = cursor.fetchall()
    assert rows
    assert {collation for _, _, collation in rows} == {"C"}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_what_was_kept_on_a_server_cannot_be_cut_away() -> None:
    with (
        pytest.raises(Exception, match="never altered"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE records_entry")


@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_a_server_without_records_may_be_refused(laid: Server, cluster: Cluster) -> None:
    assert laid.name
    cluster.run("CREATE DATABASE nothing")
    with (
        pytest.raises(UnavailableError) as caught,
        open_records(cluster.server("nothing"), if_missing="refuse"),
    ):
        pass
    assert caught.value.problem.code == "records/no-records"


@pytest.mark.parametrize("laid", ["postgresql"], indirect=True)
def test_a_database_that_lacks_vietnamese_letters_is_refused(
    laid: Server, cluster: Cluster
) -> None:
    assert laid.name
    cluster.run("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'")
    with pytest.raises(UnavailableError) as caught, open_records(cluster.server("latin")):
        pass
    assert caught.value.problem.code == "records/not-utf8"
    with cluster.connected("latin") as other:
        assert other.execute("SELECT to_regclass('records_entry')").fetchone() == (None,)
