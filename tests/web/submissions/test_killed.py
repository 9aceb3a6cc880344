"""Is everything that was confirmed still there after the server was killed at full load?"""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import httpx

from load import Load, hand_in
from tha.records.storage.target import FILE_VARIABLE, URL_VARIABLE, Server, Target
from tha.web.submissions.models import Received
from web_served import a_submission, write_quiz

JSON = {"content-type": "application/json"}
_COMMAND = "from tha.cli.main import main; main()"


@contextmanager
def serving(folder: Path, target: Target) -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    """`tha serve` in a process of its own, at the port that it tells."""
    named = (
        {URL_VARIABLE: f"postgresql://{target.user}@/{target.name}?host={quote(target.host)}"}
        if isinstance(target, Server)
        else {FILE_VARIABLE: str(target)}
    )
    server = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "serve", "--port", "0"],
        cwd=folder,
        env={**os.environ, **named, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        told = re.search(r"http://127\.0\.0\.1:(\d+)", server.stdout.readline())
        assert told is not None
        port = int(told[1])
        with httpx.Client(transport=httpx.HTTPTransport(retries=8)) as client:
            client.get(f"http://127.0.0.1:{port}/api/v1/key", timeout=60)
        yield port, server
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


async def killed_while_handing_in(port: int, server: "subprocess.Popen[str]") -> Load:
    handing_in = asyncio.create_task(hand_in(port, 16, 60))
    await asyncio.sleep(2.5)
    server.send_signal(signal.SIGKILL)
    return await handing_in


def test_what_was_acknowledged_is_found_after_kill_9(platform: Target, tmp_path: Path) -> None:
    write_quiz(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
    with serving(tmp_path, platform) as (port, server):
        address = f"http://127.0.0.1:{port}/api/v1/submissions"
        first = httpx.post(address, content=a_submission(), headers=JSON)
        load = asyncio.run(killed_while_handing_in(port, server))
    found = set(Received.objects.values_list("uuid", flat=True))
    assert len(load.kept) > 16
    assert set(load.kept) - found == set()
    with serving(tmp_path, platform) as (port, _):
        address = f"http://127.0.0.1:{port}/api/v1/submissions"
        again = httpx.post(address, content=a_submission(), headers=JSON)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
