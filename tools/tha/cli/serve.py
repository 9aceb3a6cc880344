"""How is the built site looked at from this machine?"""

import errno
import functools
import http.server
from pathlib import Path

import click

from tha.cli.terminal.show import show
from tha.cli.terminal.verb import Option, Verb
from tha.source.language import Words

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
_SERVING = Words(
    vi="Đang phục vụ tại http://{host}:{port} (Ctrl+C để dừng)",
    en="Serving at http://{host}:{port} (Ctrl+C to stop)",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Phục vụ trang đã dựng, mặc định chỉ cho chính máy này.",
        en="Serve the built site, by default to this machine alone.",
    ),
    example="tha serve --port 8000",
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
def serve(host: str, port: int, site: Path) -> None:
    """Serves `site` until interrupted."""
    if not host.strip():  # to the socket that would mean: everyone
        show(_NO_HOST, "stderr")
        click.get_current_context().exit(2)
    if not (site / "index.html").is_file():
        show(_NO_SITE, "stderr", folder=str(site))
        click.get_current_context().exit(1)
    handler = functools.partial(_QuietHandler, directory=str(site))
    try:
        server = http.server.ThreadingHTTPServer((host, port), handler)
    except OSError as error:
        words = _TAKEN if error.errno == errno.EADDRINUSE else _NO_ADDRESS
        show(words, "stderr", host=host, port=str(port), why=error.strerror or str(error))
        click.get_current_context().exit(1)
    with server:
        show(_SERVING, host=host, port=str(server.server_port))
        server.serve_forever()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Files, without a line on the terminal for each."""

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal belongs to the reader."""
