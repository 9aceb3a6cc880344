"""Are repeats told from conflicts, also when an input cannot be read again?"""

from collections.abc import Iterator
from pathlib import Path

from tha.batch.marked import Marked
from tha.batch.run import without_repeats
from tha.batch.spool import Spool
from tha.intake.portion import Portion


def nothing() -> Iterator[Portion]:
    return iter(())


def test_what_cannot_be_read_again_is_not_called_the_same(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "bai", resume=False)
    outcomes = b"\0\0"
    lines = b"\1\0\0\0\2\0\0\0"
    spool.keep("nop", Marked(results=b"{}\n{}\n", uuids=bytes(32), lines=lines, outcomes=outcomes))
    _, problems, _ = without_repeats(nothing, spool)
    [problem] = problems
    assert problem.code == "intake/conflict"
    assert problem.sentence("vi").count("(không đọc lại được)") == 2
    spool.close()
