"""How are the site and the platform served from this machine?"""

import errno
import socket
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from tha.cli.files.opened import refuse
from tha.cli.terminal.show import language, show, show_problems
from tha.cli.terminal.verb import Option, Verb
from tha.source.days import VIETNAM, day_of
from tha.source.language import Words
from tha.source.problem import Problem

_NO_SITE = Words(
    vi='chưa có trang trong "{folder}"; chạy tha build trước',
    en='there is no site in "{folder}"; run tha build first',
)
_TAKEN = Words(
    vi="cổng {port} đang bận; chọn cổng khác bằng --port",
    en="port {port} is taken; choose another with --port",
)
_NO_ADDRESS = Words(
    vi='không lắng nghe được ở "{host}": {why}', en='"{host}" cannot be listened at: {why}'
)
_NO_HOST = Words(vi="--host không được để trống", en="--host is not to be empty")
_FIRST = Words(
    vi="Chưa có quản trị viên. Mở liên kết này để đặt mật khẩu (một lần, trong 24 giờ):\n{link}",
    en="There is no administrator. Open this link to set a password (once, within 24 h):\n{link}",
)
_WATCH_ALONE = Words(
    vi="--watch chỉ dùng trên chính máy này: --host 127.0.0.1",
    en="--watch is for this machine alone: --host 127.0.0.1",
)
_NO_CONFIGURATION = Words(
    vi="không có mkdocs.yml ở thư mục này; chạy lệnh ở thư mục gốc của dự án",
    en="there is no mkdocs.yml in this folder; run this in the project's folder",
)
_PREVIEW = Words(
    vi="Xem trước tại http://{host}:{port} (Ctrl+C để dừng); lưu tệp là trang tự dựng lại",
    en="Preview at http://{host}:{port} (Ctrl+C to stop); saving a file builds the site anew",
)
_BUILT = Words(vi="{time} đã dựng lại", en="{time} built")
_NOT_BUILT = Words(vi="{time} chưa dựng được, vẫn xem bản trước:", en="{time} not built:")
_SERVING = Words(
    vi="Đang phục vụ tại http://{host}:{port} (Ctrl+C để dừng)",
    en="Serving at http://{host}:{port} (Ctrl+C to stop)",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Phục vụ trang đã dựng và cổng huấn luyện (/cong/), mặc định chỉ cho chính máy này.",
        en="Serve the built site and the platform (/cong/), by default to this machine alone.",
    ),
    example="tha serve --port 8000\ntha serve --watch",
)
@click.option(
    "--host",
    cls=Option,
    default="127.0.0.1",
    show_default=True,
    words=Words(vi="Địa chỉ lắng nghe.", en="The address to listen at."),
)
@click.option(
    "--port",
    cls=Option,
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    words=Words(vi="Cổng lắng nghe; 0: cổng trống bất kỳ.", en="The port; 0: any free one."),
)
@click.option(
    "--site",
    cls=Option,
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    words=Words(vi="Thư mục của trang đã dựng.", en="The folder of the built site."),
)
@click.option(
    "--workers",
    cls=Option,
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    words=Words(
        vi="Số tiến trình; hơn một thì hồ sơ phải ở PostgreSQL.",
        en="The number of processes; with more than one the records must be in PostgreSQL.",
    ),
)
@click.option(
    "--watch",
    "watches",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Xem trước khi đang viết: dựng lại mỗi lần lưu, trang trên trình duyệt tự tải lại; "
        "không có cổng huấn luyện.",
        en="Preview while writing: builds at every save and reloads the browser; no platform.",
    ),
)
def serve(host: str, port: int, site: Path, workers: int, *, watches: bool) -> None:
    """Serves `site`, or what is being written, until interrupted."""
    if not host.strip():  # to the socket that would mean: everyone
        show(_NO_HOST, "stderr")
        click.get_current_context().exit(2)
    if watches:
        _preview(host, port)
        return
    if not (site / "index.html").is_file():
        show(_NO_SITE, "stderr", folder=str(site))
        click.get_current_context().exit(1)
    with _listening(host, port) as listening:
        _serve(listening, site, workers)


def _preview(host: str, port: int) -> None:
    if host not in {"127.0.0.1", "localhost", "::1"}:
        show(_WATCH_ALONE, "stderr")
        click.get_current_context().exit(2)
    if not Path("mkdocs.yml").is_file():
        show(_NO_CONFIGURATION, "stderr")
        click.get_current_context().exit(1)
    from tha.cli.preview.watching import watch  # noqa: PLC0415  # keeps `tha --help` fast

    def tell(lines: Sequence[str]) -> None:
        show(_NOT_BUILT if lines else _BUILT, time=f"{datetime.now(VIETNAM):%H:%M:%S}")
        for line in lines:
            print(line)

    listening = _listening(host, port)
    shown = f"[{host}]" if ":" in host else host
    show(_PREVIEW, host=shown, port=str(listening.getsockname()[1]))
    watch(Path(), listening, day_of(datetime.now(UTC)), language(), tell)


def _listening(host: str, port: int) -> socket.socket:
    """The open socket; the verb ends with status 1 when there can be none."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        words = _TAKEN if error.errno == errno.EADDRINUSE else _NO_ADDRESS
        show(words, "stderr", host=host, port=str(port), why=error.strerror or str(error))
        click.get_current_context().exit(1)


def _serve(listening: socket.socket, site: Path, workers: int) -> None:
    from tha.records.database import (  # noqa: PLC0415  # keeps `tha --help` fast
        UnavailableError,
        chosen_target,
    )
    from tha.web.environment import lay_key  # noqa: PLC0415
    from tha.web.opened import open_platform, set_up  # noqa: PLC0415

    host, port = listening.getsockname()[:2]
    if problems := _unsafe(host, workers):
        show_problems(problems)
        click.get_current_context().exit(1)
    lay_key()
    set_up()
    _lay_receipt_key()
    from tha.web import served  # noqa: PLC0415  # models need Django

    shown = f"[{host}]" if ":" in host else host
    try:
        with open_platform(chosen_target()):
            show(_SERVING, host=shown, port=str(port))
            if link := served.invitation_link(f"http://{shown}:{port}"):
                show(_FIRST, link=link)
            if workers > 1:
                served.serve_by_workers(listening, site, workers)
            else:
                served.serve_at(listening, site)
    except UnavailableError as error:
        refuse(error.problem)


def _lay_receipt_key() -> None:
    """What receipts are signed with; the verb ends with status 1 when the key there is unfit."""
    from tha.web.submissions.receipts import own_signer  # noqa: PLC0415  # needs Django set up

    if isinstance(signer := own_signer(), Problem):
        refuse(signer)


def _unsafe(host: str, workers: int) -> list[Problem]:
    """Why the platform is not served that way."""
    from tha.records.storage.target import Server, chosen_target  # noqa: PLC0415  # fast help
    from tha.web.environment import (  # noqa: PLC0415
        environment,
        listening_problem,
        workers_problem,
    )

    told = environment()
    found = (
        *told.problems,
        listening_problem(host, behind_tls=told.behind_tls),
        workers_problem(workers, is_server=isinstance(chosen_target(), Server)),
    )
    return [problem for problem in found if problem is not None]
