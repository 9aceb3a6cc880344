"""How do the records come back from a backup?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from tha.cli.backup import write_backup_file
from tha.cli.files.opened import opened_platform, refuse
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, Verb, language_of
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place

_DONE = Words(
    vi="Đã khôi phục {rows} dòng của {tables} bảng; đã đọc lại và so từng dòng. "
    "Sổ nguyên vẹn: {entries} mục. Mã băm cuối:\n{head}",
    en="Restored {rows} rows of {tables} tables, read again and compared line by line. "
    "The ledger is whole: {entries} entries. Digest of the last:\n{head}",
)
_SAVED = Words(
    vi="Hồ sơ trước khi thay được giữ ở: {name}", en="The records that were replaced: {name}"
)
_NO_DIGEST = Words(
    vi="cần sha256: và 64 chữ số hệ 16", en="sha256: and 64 hexadecimal digits are due"
)


def _digest(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """A digest as it was noted. Raises BadParameter when it is none."""
    from tha.cli.ledger_verbs.noted import noted_digest  # noqa: PLC0415  # keeps help fast

    digest = noted_digest(value) if value else None
    if value and not digest:
        raise click.BadParameter(_NO_DIGEST.into(language_of(ctx)))
    return digest


@click.command(
    cls=Verb,
    words=Words(
        vi="Khôi phục hồ sơ từ bản sao lưu, vào nơi chưa có hồ sơ. "
        "Đọc lại và so từng dòng, tính lại cả sổ; sai một chỗ thì không ghi gì.",
        en="Restore the records from a backup, where there are none. "
        "Every line is compared and the ledger recomputed; if anything is wrong, nothing is kept.",
    ),
    example="tha restore sao-luu.ndjson.zst\n"
    "tha backup | THA_DATABASE_URL=postgresql://may-chu/tha tha restore -",
)
@click.argument("file", metavar="FILE|-")
@click.option(
    "--replace",
    "is_replacing",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Thay hồ sơ đang có; hồ sơ ấy được sao lưu trước.",
        en="Replace the records that are there, once they have been backed up.",
    ),
)
@click.option(
    "--head",
    cls=Option,
    callback=_digest,
    metavar="DIGEST",
    words=Words(
        vi="Mã băm đã ghi lại trước đây: bản sao lưu phải có mục ấy.",
        en="A digest noted before: the backup must hold that entry.",
    ),
)
def restore(file: str, *, is_replacing: bool, head: str | None) -> None:
    """Brings a backup into the records."""
    saved: list[Path] = []
    try:
        with _read(file) as stream, opened_platform("make"):
            from tha.records.backup.restore import restore as restored  # noqa: PLC0415  # Django
            from tha.records.database import chosen_target, database_place  # noqa: PLC0415  # same

            def save() -> None:
                saved.append(_safe_name(chosen_target()))
                write_backup_file(saved[0])

            manifest = restored(
                stream,
                "stdin" if file == "-" else file,
                database_place(),
                head=head,
                before_replacing=save if is_replacing else None,
            )
    except BaseException:
        for path in saved:  # nothing was replaced
            path.unlink(missing_ok=True)
        raise
    for path in saved:
        show(_SAVED, name=str(path))
    show(
        _DONE,
        rows=str(manifest.rows),
        tables=str(len(manifest.tables)),
        entries=str(manifest.entries),
        head=manifest.head,
    )


@contextmanager
def _read(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115  # closed below
    except FileNotFoundError:
        refuse(NOT_FOUND.at(Place(file), name=file))
    except OSError as error:
        refuse(UNREADABLE.at(Place(file), name=file, why=error.strerror))
    with stream:
        yield stream


def _safe_name(target: object) -> Path:
    """Where the records that are replaced go: beside their file, or below the current folder."""
    name = f"truoc-khi-thay-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.ndjson.zst"
    folder = target.parent if isinstance(target, Path) else Path("var")
    return folder / name
