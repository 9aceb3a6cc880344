"""Do several processes serve one platform, and only where that is safe?"""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from postgres import Cluster
from tha.cli.main import run

_WORKERS = 2
_PATIENCE = 60


@contextmanager
def served(folder: Path, url: str) -> Iterator[str]:
    """The address of two workers on the server `url`."""
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
    surroundings = os.environ | {"PYTHONUNBUFFERED": "1", "THA_DATABASE_URL": url}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            ["tha", "serve", "--port", "0", "--workers", str(_WORKERS)],
            cwd=folder, env=surroundings, stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip
    assert process.stdout is not None
    found = re.search(r"http://[\d.:]+", process.stdout.readline().decode())
    assert found is not None
    try:
        yield found.group()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(_PATIENCE)
        process.stdout.close()


def ready(address: str) -> bool:
    """Whether it answers before patience ends."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            return httpx.get(f"{address}/health/ready", timeout=_PATIENCE).text == "ready\n"
        except httpx.TransportError:
            time.sleep(0.1)
    return False


def test_two_workers_serve_one_platform_and_their_figures_meet(
    tmp_path: Path, cluster: Cluster
) -> None:
    server = cluster.copied("template0")
    url = f"postgresql://{server.user}@/{server.name}?host={server.host}"
    with served(tmp_path, url) as address:
        assert ready(address)
        for _ in range(20):
            shown = httpx.get(f"{address}/cong/dang-nhap/", timeout=_PATIENCE)
            assert shown.status_code == 200
        figures = httpx.get(f"{address}/metrics", timeout=_PATIENCE).text
    assert 'page="accounts:login",status="200"} 20.0' in figures
    cluster.drop(server.name)


def test_several_workers_on_a_file_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE_URL", raising=False)
    Path("site").mkdir()
    Path("site/index.html").touch()
    assert run(["serve", "--port", "0", "--workers", "2"]) == 1
    assert "web/not-by-workers" in capsys.readouterr().err


def test_listening_beyond_this_machine_without_tls_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("site").mkdir()
    Path("site/index.html").touch()
    assert run(["serve", "--port", "0", "--host", "0.0.0.0"]) == 1  # noqa: S104  # refused
    assert "web/host-without-tls" in capsys.readouterr().err
