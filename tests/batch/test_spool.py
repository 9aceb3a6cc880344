"""Does a run that was cut off anywhere go on as if nothing had happened?"""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.batch.marked import Marked
from tha.batch.spool import BusyError, OtherInputError, Spool
from tha.intake.messages import EMPTY
from tha.source.place import Place

FILES = ("results", "exact", "uuids", "lines", "outcomes", "problems")
PORTIONS = [
    Marked(
        results=b'{"n":%d}\n' % n,
        exact=b"1/3 1/1\n",
        uuids=bytes([n]) * 16,
        lines=bytes([n]) * 4,
        outcomes=b"\0",
        problems=(EMPTY.at(Place("a", n)),),
    )
    for n in range(1, 6)
]


def run_all(folder: Path, *, resume: bool) -> dict[str, bytes]:
    spool = Spool(folder, "bai", resume=resume)
    for marked in islice(PORTIONS, len(spool.entries), None):
        spool.keep("a", marked)
    spool.close()
    return {name: (folder / name).read_bytes() for name in (*FILES, "journal")}


@given(st.sampled_from((*FILES, "journal")), st.integers(0, 200))
def test_whichever_file_lost_its_end_the_run_goes_on_to_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, name: str, length: int
) -> None:
    folder = tmp_path_factory.mktemp("bai")
    whole = run_all(folder, resume=False)
    with (folder / name).open("r+b") as stream:
        stream.truncate(min(length, len(whole[name])))
    assert run_all(folder, resume=True) == whole


def test_what_was_written_after_the_last_portion_is_cut_off(tmp_path: Path) -> None:
    whole = run_all(tmp_path, resume=False)
    (tmp_path / "results").write_bytes(whole["results"] + b'{"half"')
    assert run_all(tmp_path, resume=True) == whole


def test_without_resume_a_run_begins_anew(tmp_path: Path) -> None:
    run_all(tmp_path, resume=False)
    spool = Spool(tmp_path, "bai", resume=False)
    assert spool.entries == []
    assert spool.path("results").read_bytes() == b""
    spool.close()


def test_a_run_that_begins_anew_keeps_no_input_of_the_one_before(tmp_path: Path) -> None:
    run_all(tmp_path, resume=False)
    (tmp_path / "dau-vao-1").write_bytes(b"{}")
    Spool(tmp_path, "bai", resume=True).close()
    assert (tmp_path / "dau-vao-1").exists()
    Spool(tmp_path, "bai", resume=False).close()
    assert not (tmp_path / "dau-vao-1").exists()


@pytest.mark.parametrize(
    "line",
    [
        b"{]",
        b"",
        b'{"name":"\xff"}',
        b'{"name":"a","count":1}',
        b'{"name":"a","count":1,"lengths":[1]}',
        b'{"name":"a","count":1,"lengths":[0,0,0,0,0,0]}',
    ],
)
def test_a_line_of_the_journal_that_says_nothing_ends_what_was_finished(
    tmp_path: Path, line: bytes
) -> None:
    whole = run_all(tmp_path, resume=False)
    lines = whole["journal"].split(b"\n")
    lines[3] = line
    (tmp_path / "journal").write_bytes(b"\n".join(lines))
    spool = Spool(tmp_path, "bai", resume=True)
    assert len(spool.entries) == 2
    spool.close()
    assert run_all(tmp_path, resume=True) == whole


def test_other_inputs_are_refused(tmp_path: Path) -> None:
    run_all(tmp_path, resume=False)
    with pytest.raises(OtherInputError):
        Spool(tmp_path, "bài khác", resume=True)


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    first = Spool(tmp_path, "bai", resume=False)
    with pytest.raises(BusyError):
        Spool(tmp_path, "bai", resume=True)
    first.close()


def test_problems_come_back_as_they_were(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "bai", resume=False)
    for marked in PORTIONS:
        spool.keep("a", marked)
    assert list(spool.problems()) == [one for marked in PORTIONS for one in marked.problems]
    spool.close()
