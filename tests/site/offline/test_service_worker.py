"""Does the site get a worker that lists it?"""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from projects import write
from sites import REPOSITORY, a_project, built
from tha.site.offline.listing import listing
from tha.site.offline.service_worker import worker, write_offline


def _listed(script: str) -> Any:
    data = re.search(r"^const BUILT = (\{.*?^\});$", script, re.MULTILINE | re.DOTALL)
    assert data
    return json.loads(data[1])


def test_the_worker_lists_the_files_of_the_site(tmp_path: Path) -> None:
    site = write(tmp_path, {"index.html": "a", "bai.pdf": "b"})
    listed = _listed(worker(listing(site)))
    assert list(listed["kept"]) == ["index.html"]
    assert list(listed["askedFor"]) == ["bai.pdf"]
    assert listed["size"] == 1


def test_its_first_line_tells_how_much_a_device_keeps(tmp_path: Path) -> None:
    site = write(tmp_path, {"index.html": "a" * 1_500_000})
    assert worker(listing(site)).startswith("/* 1 files, 1.5 MB, are kept at once. */\n")


def test_no_name_of_a_file_ends_the_list(tmp_path: Path) -> None:
    name = 'a";alert(1);".html'
    assert list(_listed(worker(listing(write(tmp_path, {name: ""}))))["kept"]) == [name]


def test_it_is_written_at_the_top_and_the_same_twice(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"site/index.html": "a"})
    write_offline(built(project))
    first = (project / "site/sw.js").read_bytes()
    write_offline(built(project))
    assert (project / "site/sw.js").read_bytes() == first


def test_a_site_too_large_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    project = a_project(tmp_path, {"site/dai.html": "dài"})
    write_offline(built(project), most_bytes=1)
    assert "dai.html" in caplog.text


@pytest.mark.skipif(shutil.which("node") is None, reason="a script is checked by node")
def test_the_script_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "sw.js").write_text(worker(listing(write(tmp_path, {"a.html": ""}))), "utf-8")
    subprocess.run(["node", "--check", tmp_path / "sw.js"], check=True)


def test_what_every_page_loads_for_this_is_small() -> None:
    assets = REPOSITORY / "tools/tha/site/theme/assets/offline"
    whole = b"".join(one.read_bytes() for one in sorted(assets.iterdir()))
    assert len(gzip.compress(whole, 9)) <= 4 * 1024
