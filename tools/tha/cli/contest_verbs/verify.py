"""Is a published result still what the council has signed?"""

from pathlib import Path

import click

from tha.cli.show import end, show, show_problems
from tha.cli.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import has_errors

_SOUND = Words(
    vi="Nguyên vẹn: chữ ký khớp, mọi tệp đúng như biên bản.",
    en="Sound: the signature fits, and every file is as the minutes say.",
)
_BROKEN = Words(vi="KHÔNG nguyên vẹn: xem các dòng trên.", en="NOT sound: see the lines above.")


@click.command(
    cls=Verb,
    words=Words(
        vi="Kiểm tra chữ ký của biên bản và mã băm của mọi tệp trong thư mục kết quả.",
        en="Check the signature of the minutes and the digest of every file of a result.",
    ),
    example="tha contest verify ket-qua --public khoa-hoi-dong.pub.pem",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "--public",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pem",
    words=Words(
        vi="Khóa công khai nhận từ hội đồng; không ghi thì dùng khóa trong thư mục.",
        en="The council's public key; the one in the folder when left out.",
    ),
)
def verify(folder: Path, public: Path | None) -> None:
    """Tells everything that is not as it was signed."""
    from tha.reports.contest.minutes import MINUTES, PUBLIC_KEY  # noqa: PLC0415  # keeps help fast
    from tha.seal.folder import check_folder  # noqa: PLC0415  # the same

    problems = check_folder(folder, MINUTES, PUBLIC_KEY, public)
    show_problems(problems)
    if has_errors(problems):
        show(_BROKEN, "stderr")
    else:
        show(_SOUND)
    end(problems)
