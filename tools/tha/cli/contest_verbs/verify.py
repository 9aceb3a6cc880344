"""Is a published result still what the council has signed?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.terminal.show import end, harmless, show, show_problems
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words
from tha.source.problem import Problem, has_errors

if TYPE_CHECKING:
    from tha.reports.contest.minutes import Minutes

_ABOUT = Words(
    vi='Biên bản: "{title}" ({quiz}), lập lúc {made}; {entries} bài, {ranked} được xếp hạng.\n'
    "Phiên bản đề: {edition}",
    en='Minutes: "{title}" ({quiz}), made {made}; {entries} submissions, {ranked} ranked.\n'
    "Edition: {edition}",
)
_INPUT = Words(vi="Tệp bài nộp: {name} {digest}", en="Submissions: {name} {digest}")
_KEY = Words(vi="Khóa đã dùng để kiểm tra: {fingerprint}", en="Checked by the key: {fingerprint}")
_SOUND = Words(
    vi="Nguyên vẹn: chữ ký khớp, mọi tệp ở đây đúng như biên bản. Đối chiếu thời điểm lập với "
    "bản hội đồng công bố.",
    en="Sound: the signature fits, and every file here is as the minutes say. Compare when they "
    "were made with what the council published.",
)
_BY_WHOM = Words(
    vi="CHƯA BIẾT AI KÝ: các tệp khớp với nhau, nhưng khóa lấy từ chính thư mục. Đối chiếu khóa "
    "trên với khóa hội đồng công bố, hoặc thêm --public.",
    en="NOBODY KNOWS WHO SIGNED: the files fit each other, but the key is the folder's own. "
    "Compare it with the one that the council published, or add --public.",
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
    from tha.reports.contest.minutes import (  # noqa: PLC0415  # keeps `tha --help` fast
        MINUTES,
        PUBLIC_KEY,
        read_minutes,
    )
    from tha.seal.folder import check_folder  # noqa: PLC0415  # the same

    problems = check_folder(folder, MINUTES, PUBLIC_KEY, public)
    minutes = None if has_errors(problems) else read_minutes(folder)
    if isinstance(minutes, Problem):
        problems.append(minutes)
    show_problems(problems)
    if minutes is None or isinstance(minutes, Problem):
        show(_BROKEN, "stderr")
    else:
        _tell(minutes, public or folder / PUBLIC_KEY)
        show(_SOUND if public else _BY_WHOM)
    end(problems)


def _tell(minutes: "Minutes", key: Path) -> None:
    """Which contest it is, and which run: an older result is signed as well as the newest."""
    from tha.seal.keys import shown_fingerprint  # noqa: PLC0415  # keeps `tha --help` fast

    show(
        _ABOUT,
        title=harmless(minutes.title),
        quiz=harmless(minutes.quiz),
        made=str(minutes.made),
        entries=str(minutes.counts.entries),
        ranked=str(minutes.counts.ranked),
        edition=harmless(minutes.edition),
    )
    for name, digest in minutes.inputs.items():
        show(_INPUT, name=harmless(name), digest=harmless(digest) or "?")
    show(_KEY, fingerprint=shown_fingerprint(key))
