"""Does a page in the browser follow what is being written?"""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from projects import PAGE, lay

CONFIGURATION = """\
site_name: Mẫu
use_directory_urls: false
theme: {name: material, font: false}
plugins: []
markdown_extensions: [tha]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay(tmp_path, {"mkdocs.yml": CONFIGURATION, "docs/bai.md": PAGE + "Lời đầu.\n"})


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    serving = subprocess.Popen(
        ["tha", "serve", "--watch", "--port", "0"],
        cwd=project,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert serving.stdout is not None
    yield serving.stdout.readline().decode().partition("http://")[2].split()[0]
    serving.send_signal(signal.SIGINT)
    assert serving.wait(timeout=10) == 130
    serving.stdout.close()


def test_a_save_is_seen_and_a_fault_is_told_over_the_last_good_page(
    page: Page, project: Path, address: str
) -> None:
    def write(text: str) -> None:
        (project / "docs/bai.md").write_text(PAGE + text, "utf-8")

    page.goto(f"http://{address}/bai.html")
    expect(page.get_by_text("Lời đầu.")).to_be_visible(timeout=15_000)
    write("Lời sau.\n")
    expect(page.get_by_text("Lời sau.")).to_be_visible(timeout=15_000)
    write("Lời hỏng <b>: [x](vb:luat-la)\n")
    expect(page.get_by_role("alert")).to_contain_text("luat-la", timeout=15_000)
    expect(page.get_by_text("Lời sau.")).to_be_visible()
    write("Lời lành.\n")
    expect(page.get_by_text("Lời lành.")).to_be_visible(timeout=15_000)
    expect(page.get_by_role("alert")).to_have_count(0)
