"""Is the built site served, and to this machine alone?"""

import os
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tha.cli.main import run


def a_site(folder: Path) -> Path:
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("<h1>Trang</h1>", encoding="utf-8")
    return folder


def test_the_site_is_served_on_loopback_until_interrupted(tmp_path: Path) -> None:
    served = subprocess.Popen(
        ["tha", "serve", "--port", "0"],
        cwd=a_site(tmp_path),
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert served.stdout is not None
    line = served.stdout.readline().decode()
    address = line.partition("http://")[2].split()[0]
    with urllib.request.urlopen(f"http://{address}/", timeout=10) as answer:
        assert answer.read() == b"<h1>Trang</h1>"
    served.send_signal(signal.SIGINT)
    assert served.wait(timeout=10) == 130
    served.stdout.close()
    assert address.startswith("127.0.0.1:")


def test_without_a_site_the_reader_is_told_to_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["serve"]) == 1
    assert "tha build" in capsys.readouterr().err


def test_a_host_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(a_site(tmp_path))
    assert run(["serve", "--host", "khong-co.invalid"]) == 1
    assert "khong-co.invalid" in capsys.readouterr().err
    assert run(["serve", "--host", " "]) == 2


def test_a_port_that_is_taken_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(a_site(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert run(["serve", "--port", port]) == 1
    assert port in capsys.readouterr().err
