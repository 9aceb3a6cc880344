"""Do the records come back from a backup exactly as they were, and only then?"""

import io
from pathlib import Path
from typing import Any

import pytest
import zstandard

from backup_samples import (
    Change,
    backed_up,
    changed,
    lines_of,
    packed,
    refusal,
    some_records,
    written,
)
from copies import Copies
from forger import forging
from record_samples import a_scored, an_officer, keep
from tha.records.backup.lines import tables
from tha.records.backup.read import LONGEST_LINE
from tha.records.backup.restore import restore
from tha.records.database import database_place, open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Entry, Officer, Submission
from tha.records.storage.target import Target


def _restored(backup: bytes, **options: Any) -> None:
    restore(io.BytesIO(backup), "sao-luu", database_place(), **options)


@pytest.fixture(scope="session")
def backup(laid: Target, copies: Copies) -> bytes:
    """That of some records."""
    with open_records(copies.of(laid)):
        some_records()
        return backed_up()


def _rows(backup: bytes) -> list[Any]:
    return lines_of(backup)[1:]


def test_what_is_restored_makes_the_same_backup(backup: bytes, database: Target) -> None:
    assert database
    _restored(backup)
    assert _rows(backed_up()) == _rows(backup)


def test_from_a_file_to_a_server_and_back_nothing_is_lost(
    laid_file: Path, database: Target, tmp_path: Path
) -> None:
    some_records()
    first = backed_up()
    other = tmp_path / "other.sqlite3"
    other.write_bytes(laid_file.read_bytes())
    with open_records(other):
        _restored(first)
        second = backed_up()
    with open_records(database):
        _restored(second, before_replacing=lambda: None)
        assert _rows(backed_up()) == _rows(first)
        assert isinstance(verify(), Verified)


@pytest.mark.usefixtures("database")
def test_after_a_restore_work_goes_on(backup: bytes) -> None:
    _restored(backup)
    an_officer("TH-0003", "DV-03")
    keep(a_scored(9, officer="TH-0003"))
    assert isinstance(verify(), Verified)
    assert Submission.objects.count() == 4


@pytest.mark.usefixtures("database")
def test_empty_records_are_backed_up_too() -> None:
    _restored(backed_up())
    assert isinstance(verify(), Verified)


@pytest.mark.usefixtures("database")
def test_records_that_are_there_are_not_mixed_with_others(backup: bytes) -> None:
    an_officer("TH-0009")
    found = refusal(backup)
    assert found is not None
    assert found.code == "records/not-empty"
    assert Officer.objects.get().code == "TH-0009"


@pytest.mark.usefixtures("database")
def test_records_are_replaced_after_a_copy_was_made(backup: bytes) -> None:
    an_officer("TH-0009")
    copied: list[bytes] = []
    _restored(backup, before_replacing=lambda: copied.append(backed_up()))
    assert list(Officer.objects.order_by("code").values_list("code", flat=True)) == [
        "TH-0001",
        "TH-0002",
    ]
    _restored(copied[0], before_replacing=lambda: None)
    assert Officer.objects.get().code == "TH-0009"


@pytest.mark.usefixtures("database")
def test_the_guards_stand_again_after_a_replacement(backup: bytes) -> None:
    _restored(backup)
    _restored(backup, before_replacing=lambda: None)
    with pytest.raises(Exception, match="never altered"):
        Entry.objects.all().delete()


@pytest.mark.usefixtures("database")
def test_a_bad_backup_leaves_what_it_was_to_replace(backup: bytes) -> None:
    an_officer("TH-0009")
    found = refusal(backup[:-40], before_replacing=lambda: None)
    assert found is not None
    assert Officer.objects.get().code == "TH-0009"
    assert isinstance(verify(), Verified)


def _row_of(lines: list[Any], table: str) -> int:
    """The number of the first row of `table`."""
    heads = [one.get("table") if isinstance(one, dict) else None for one in lines]
    return heads.index(table) + 1


def _in_row(table: str, column: int, value: Any) -> Change:
    def change(lines: list[Any]) -> None:
        lines[_row_of(lines, table)][column] = value

    return change


def _swap(lines: list[Any]) -> None:
    at = _row_of(lines, "entry")
    lines[at], lines[at + 1] = lines[at + 1], lines[at]


_CHANGES: list[tuple[Change, str]] = [
    (lambda lines: lines.clear(), "not-a-backup"),
    (lambda lines: lines.pop(0), "not-a-backup"),
    (lambda lines: lines[0].update(format=2), "backup-other-release"),
    (lambda lines: lines.pop(), "backup-cut-off"),
    (lambda lines: lines.append([]), "backup-damaged"),
    (lambda lines: lines.pop(1), "backup-damaged"),
    (lambda lines: lines.pop(_row_of(lines, "submission")), "backup-damaged"),
    (_in_row("officer", 2, "Cán bộ khác"), "backup-damaged"),
    (_in_row("officer", 0, "1"), "backup-damaged"),
    (_in_row("officer", 0, 1.5), "backup-damaged"),
    (_in_row("officer", 0, 2**70), "backup-refused"),
    (_in_row("completion", 7, "4.00001"), "backup-refused"),
    (_in_row("completion", 7, "NaN"), "backup-refused"),
    (_in_row("submission", 2, "không phải base64"), "backup-damaged"),
    (_swap, "backup-refused"),
]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("change", "code"), _CHANGES)
def test_a_backup_changed_by_hand_is_refused_whole(
    backup: bytes, change: Change, code: str
) -> None:
    found = refusal(changed(backup, change))
    assert found is not None
    assert found.code == f"records/{code}"
    assert not Officer.objects.exists()


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("share", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
def test_a_backup_cut_off_anywhere_is_refused(backup: bytes, share: int) -> None:
    found = refusal(backup[: len(backup) * share // 10])
    assert found is not None
    assert not Officer.objects.exists()


def says_the_same(part: bytes, backup: bytes) -> bool:
    """Whether a changed file unpacks to what was packed."""
    unpacker = zstandard.ZstdDecompressor(max_window_size=128 << 20)
    try:
        text = unpacker.stream_reader(io.BytesIO(part)).read()
    except (zstandard.ZstdError, MemoryError):
        return False
    return text == zstandard.ZstdDecompressor().stream_reader(io.BytesIO(backup)).read()


@pytest.mark.usefixtures("database")
def test_any_changed_byte_is_found(backup: bytes) -> None:
    for spot in range(0, len(backup), max(1, len(backup) // 40)):
        part = bytearray(backup)
        part[spot] ^= 0x10
        if says_the_same(bytes(part), backup):  # some bits of zstd's own heads mean nothing
            continue
        found = refusal(bytes(part))
        assert found is not None, spot


@pytest.mark.usefixtures("database")
def test_something_after_the_end_is_refused(backup: bytes) -> None:
    assert refusal(backup + b"x") is not None
    assert refusal(backup + packed([[1]])) is not None


@pytest.mark.usefixtures("database")
def test_a_line_without_end_is_not_taken_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LONGEST_LINE > 100 << 20
    monkeypatch.setattr("tha.records.backup.read.LONGEST_LINE", 1000)
    bomb = zstandard.ZstdCompressor().compress(b"[" * 1_000_000)
    assert refusal(bomb) is not None


@pytest.mark.usefixtures("database")
def test_a_head_noted_elsewhere_must_be_in_the_backup(backup: bytes) -> None:
    found = refusal(backup, head=f"sha256:{'a' * 64}")
    assert found is not None
    assert found.code == "records/ledger-not-whole"
    assert not Officer.objects.exists()


def test_broken_records_are_backed_up_and_said_to_be_broken(database: Target) -> None:
    some_records()
    with forging(database) as forger:
        forger.run("UPDATE records_officer SET name = 'Cán bộ khác' WHERE code = 'TH-0001'")
    backup, done = written()
    assert done.broken is not None
    assert lines_of(backup)[-1]["is_whole"] is False


@pytest.mark.usefixtures("database")
def test_tables_come_after_those_that_they_point_at() -> None:
    names = [one.name for one in tables()]
    assert names.index("unit") < names.index("officer") < names.index("submission")
    assert names.index("submission") < names.index("marking") < names.index("mark")
