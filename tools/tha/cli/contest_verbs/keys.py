"""Where does the council's pair of keys come from?"""

from pathlib import Path

import click

from tha.cli.files.outputs import refuse_unwritable
from tha.cli.terminal.show import language, show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words

_EXISTS = Words(
    vi='đã có "{name}"; không bao giờ ghi đè khóa, hãy chọn tên khác',
    en='"{name}" exists; a key is never written over, choose another name',
)
_MADE = Words(
    vi="Khóa bí mật: {private} (chỉ người tạo đọc được; cất kỹ, đừng gửi cho ai).\n"
    "Khóa công khai: {public} (công bố trước cuộc thi).\n"
    "Dấu vân tay của khóa công khai, để đối chiếu khi kiểm tra: {fingerprint}",
    en="Private key: {private} (for its owner alone; keep it safe, send it to nobody).\n"
    "Public key: {public} (publish it before the contest).\n"
    "Fingerprint of the public key, to compare when checking: {fingerprint}",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Tạo một cặp khóa Ed25519 để ký biên bản kết quả.",
        en="Make a pair of Ed25519 keys to sign minutes with.",
    ),
    example="tha contest keys --out khoa-hoi-dong.pem",
)
@click.option(
    "--out",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Tệp khóa bí mật; khóa công khai nằm cạnh, đuôi .pub.pem.",
        en="The private key; the public one goes beside it, ending in .pub.pem.",
    ),
)
def keys(out: Path) -> None:
    """Writes both files; never over another."""
    from tha.seal.keys import make_key  # noqa: PLC0415  # keeps `tha --help` fast
    from tha.seal.keys import shown_fingerprint as shown  # noqa: PLC0415  # the same

    public = out.with_name(f"{out.name.removesuffix('.pem')}.pub.pem")
    for path in (out, public):
        if path.exists() or path.is_symlink():
            raise click.UsageError(_EXISTS.into(language(), name=str(path)))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        public.write_bytes(make_key(out))
    except OSError as error:
        refuse_unwritable(out, error)
    show(_MADE, private=str(out), public=str(public), fingerprint=shown(public))
