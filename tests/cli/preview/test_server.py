"""Does the preview show the newest build, to this machine alone, and tell of the next?"""

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, Timer

import pytest

from tha.cli.preview.server import serve_shown
from tha.cli.preview.shown import Shown

PAGE = "<html><body><p>{}</p></body></html>"


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def address(shown: Shown) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    server = serve_shown(listening, shown)
    running = Thread(target=server.serve_forever, args=(0.02,))
    running.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.shutdown()
    running.join()
    server.server_close()


def a_build(folder: Path, text: str) -> Path:
    site = folder / text
    (site / "bai").mkdir(parents=True)
    (site / "index.html").write_text(PAGE.format(text), "utf-8")
    (site / "bai/hai.css").write_text("p {}", "utf-8")
    return site


def read(address: str, **headers: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:  # noqa: S310  # our own
        text: str = answer.read().decode()
        return text


def test_before_the_first_build_the_reader_is_told_to_wait(address: str) -> None:
    assert "Đang dựng" in read(f"{address}/")


def test_a_page_of_the_newest_build_has_the_script(
    address: str, shown: Shown, tmp_path: Path
) -> None:
    shown.put(a_build(tmp_path, "một"))
    shown.put(a_build(tmp_path, "hai"))
    assert read(f"{address}/?x=1") == PAGE.format("hai").replace(
        "</body>", '<script src="/_xem-truoc/live.js?so=2"></script></body>'
    )


def test_what_is_no_page_is_sent_as_it_is(address: str, shown: Shown, tmp_path: Path) -> None:
    shown.put(a_build(tmp_path, "một"))
    assert read(f"{address}/bai/hai.css") == "p {}"


def test_the_build_before_is_cleared_away(shown: Shown, tmp_path: Path) -> None:
    shown.put(a_build(tmp_path, "một"))
    shown.put(a_build(tmp_path, "hai"))
    assert [one.name for one in tmp_path.iterdir()] == ["hai"]


def test_a_failed_build_is_told_and_the_last_one_stays(
    address: str, shown: Shown, tmp_path: Path
) -> None:
    shown.put(a_build(tmp_path, "một"))
    shown.keep(["docs/a.md:1:1: lỗi"])
    assert json.loads(read(f"{address}/_xem-truoc/moi?sau=0")) == {
        "number": 1,
        "told": 2,
        "problems": ["docs/a.md:1:1: lỗi"],
    }
    assert "một" in read(f"{address}/")


def test_whoever_asks_waits_for_news(address: str, shown: Shown, tmp_path: Path) -> None:
    shown.put(a_build(tmp_path, "một"))
    Timer(0.1, shown.put, [a_build(tmp_path, "hai")]).start()
    assert json.loads(read(f"{address}/_xem-truoc/moi?sau=1"))["number"] == 2


def test_what_keeps_pages_offline_takes_its_leave(address: str) -> None:
    assert "unregister" in read(f"{address}/sw.js")


@pytest.mark.parametrize("host", ["hoc.example", "127.0.0.1.hoc.example", ""])
def test_by_another_name_nothing_is_told(address: str, host: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="403"):
        read(f"{address}/", Host=host)


@pytest.mark.parametrize(
    "path",
    [
        *("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/khong-co", "/%00", "/%00.html"),
        *(f"/{'a' * 300}", f"/{'a' * 300}.html"),
    ],
)
def test_nothing_outside_the_build_is_read(
    address: str, shown: Shown, tmp_path: Path, path: str
) -> None:
    shown.put(a_build(tmp_path, "một"))
    with pytest.raises(urllib.error.HTTPError, match="404"):
        read(f"{address}{path}")


@pytest.mark.parametrize("host", ["[", "[::1", "a:b:c"])
def test_what_is_no_name_of_a_machine_is_refused(address: str, host: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match=r"40[03]"):
        read(f"{address}/", Host=host)


def test_a_number_that_nobody_counted_to_is_none(
    address: str, shown: Shown, tmp_path: Path
) -> None:
    shown.put(a_build(tmp_path, "một"))
    assert json.loads(read(f"{address}/_xem-truoc/moi?sau={'9' * 5000}"))["told"] == 1
