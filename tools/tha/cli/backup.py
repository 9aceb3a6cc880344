"""How do the records go into one file, while others work on?"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import opened_platform
from tha.cli.files.outputs import refuse_to_overwrite, written
from tha.cli.terminal.show import end, language, show, show_problems
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.backup.write import Written

_DONE = Words(
    vi="Đã sao lưu {rows} dòng của {tables} bảng; sổ có {entries} mục. Mã băm cuối:\n{head}",
    en="Backed up {rows} rows of {tables} tables; the ledger has {entries} entries. "
    "Digest of the last:\n{head}",
)
_READ_AGAIN = Words(
    vi="Đã đọc lại cả tệp: đủ và đúng. Tệp có họ tên: giữ ở nơi chỉ người vận hành vào được.",
    en="The file was read again: it is all there. It holds names: keep it where only operators go.",
)
_ON_TERMINAL = Words(
    vi="bản sao lưu không phải là chữ để đọc: ghi ra tệp bằng --out FILE, hoặc chuyển tiếp bằng |",
    en="a backup is no text to read: write it to a file by --out FILE, or pipe it on by |",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Sao lưu toàn bộ hồ sơ vào một tệp, trong khi người khác vẫn làm việc. "
        "Tệp được đọc lại để kiểm tra. Không ghi --out thì ghi ra đầu ra chuẩn.",
        en="Back up all of the records into one file, while others work on. "
        "The file is read again to check it. Without --out it goes to standard output.",
    ),
    example="tha backup --out sao-luu.ndjson.zst\n"
    "tha backup | THA_DATABASE_URL=postgresql://may-chu/tha tha restore -",
)
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar="FILE",
    words=Words(vi="Tệp để ghi (chỉ chủ tệp đọc được).", en="The file (its owner alone reads it)."),
)
def backup(out: Path | None) -> None:
    """Writes everything that is kept."""
    if out is None and sys.stdout.isatty():
        raise click.UsageError(_ON_TERMINAL.into(language()))
    with opened_platform():
        from tha.records.database import chosen_target, database_place  # noqa: PLC0415  # fast help

        name = str(chosen_target())
        refuse_to_overwrite([f"{name}{ending}" for ending in ("", "-wal", "-shm")], out)
        done = write_backup_file(out)
        broken = [done.broken.at(database_place())] if done.broken else []
    show_problems(broken)
    manifest = done.manifest
    show(
        _DONE,
        "stdout" if out else "stderr",
        rows=str(manifest.rows),
        tables=str(len(manifest.tables)),
        entries=str(manifest.entries),
        head=manifest.head,
    )
    if out is not None:
        show(_READ_AGAIN)
    end(broken)


def write_backup_file(out: Path | None) -> "Written":
    """The open records, written to `out` and read again, or to standard output."""
    from tha.records.backup.read import BackupReader  # noqa: PLC0415  # needs Django set up
    from tha.records.backup.write import write_backup  # noqa: PLC0415  # the same
    from tha.records.database import database_place  # noqa: PLC0415  # the same

    with written(out) as stream:
        done = write_backup(stream, datetime.now(UTC), database_place())
        if out is not None:
            stream.flush()
            os.fsync(stream.fileno())
            with Path(stream.name).open("rb") as again:
                reader = BackupReader(again, str(out))
                for _ in reader.rows():
                    pass
            assert reader.manifest == done.manifest, "what was written is what is read"
    return done
