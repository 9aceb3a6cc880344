"""How do readers of the site learn which keys sign and which certificates are revoked?"""

from pathlib import Path

import click

from tha.cli.files.opened import opened_records, refuse
from tha.cli.files.outputs import refuse_unwritable
from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem

_WRITTEN = Words(
    vi="Đã ghi {count} số đã thu hồi và {keys} khóa công khai vào {folder}. "
    "Dựng lại trang bằng tha build.",
    en="Wrote {count} revoked numbers and {keys} public keys to {folder}. "
    "Build the site again with tha build.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Ghi các số đã thu hồi, và khóa công khai nếu có nêu, vào docs/chung-nhan để trang xác "
        "minh dùng. Chỉ có số và ngày, không có tên ai.",
        en="Write the revoked numbers, and public keys that are named, to docs/chung-nhan for the "
        "page that checks. Only numbers and days, nobody's name.",
    ),
    example="tha certificate publish --public khoa.pub.pem",
)
@click.option(
    "--public",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa công khai để công bố; nhiều khóa thì ghi nhiều lần.",
        en="A public key to publish; may be given several times.",
    ),
)
def publish(public: tuple[Path, ...]) -> None:
    """Writes the files of the site."""
    from tha.seal.keys import pem_of, read_public  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.seal.published import FOLDER, REVOKED, key_name, revoked_text  # noqa: PLC0415

    with opened_records():
        from tha.records.certificates.kept import revoked_numbers  # noqa: PLC0415  # needs Django

        revoked = revoked_numbers()
    files = {REVOKED: revoked_text(revoked)}
    for path in public:
        key = read_public(path)
        if isinstance(key, Problem):
            refuse(key)
        files[f"{key_name(key)}.pub.pem"] = pem_of(key)  # not the file, whatever else it holds
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (FOLDER / name).write_bytes(content)
    except OSError as error:
        refuse_unwritable(FOLDER, error)
    show(_WRITTEN, count=str(len(revoked)), keys=str(len(public)), folder=str(FOLDER))
