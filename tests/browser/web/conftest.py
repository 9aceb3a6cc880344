"""How does a browser test get at a running platform?"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tha.web.opened import open_platform
from web_served import a_served_platform


@pytest.fixture
def platform(
    platform_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty platform in a folder of its own, open while the test runs."""
    monkeypatch.chdir(tmp_path)
    records = tmp_path / "records.sqlite3"
    shutil.copy(platform_file, records)
    with open_platform(records):
        yield records


@pytest.fixture
def address(platform: Path) -> Iterator[str]:
    """The address at which that platform is served."""
    with a_served_platform(platform.parent) as served:
        yield served


@pytest.fixture
def first_link(tmp_path: Path) -> Iterator[str]:
    """A platform of its own, with two officers and a site of one page; the link that it prints."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
    rows = ["code,name,unit_code,unit_name", "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A"]
    (tmp_path / "can-bo.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("THA_")}
    surroundings = clean | {"PYTHONUNBUFFERED": "1"}
    order = ["tha", "officers", "import", "can-bo.csv"]
    subprocess.run(order, cwd=tmp_path, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    with (tmp_path / "log").open("wb") as log:
        served = subprocess.Popen(
            ["tha", "serve", "--port", "0"],
            cwd=tmp_path, env=surroundings, stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip
    assert served.stdout is not None
    yield next(line for line in map(bytes.decode, served.stdout) if line.startswith("http")).strip()
    served.send_signal(signal.SIGINT)
    served.wait(20)
    served.stdout.close()
