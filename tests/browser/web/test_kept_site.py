"""Does the platform serve a site that devices keep, and count what is read of it there?"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from sites import a_project, build, built
from tha.reports.identity.icons import write_icons
from tha.site.offline.manifest import write_manifest
from tha.site.offline.service_worker import write_offline
from tha.web.council_desk.models import ReadCount
from tha.web.opened import open_platform
from web_served import a_served_platform


def _site(folder: Path) -> Path:
    site = build(a_project(folder, {"docs/doc.md": "# Kê biên\n"}), whole=True)
    for write in (write_icons, write_manifest, write_offline):
        write(built(folder))
    return site


def test_pages_read_from_the_device_are_counted_and_those_only_kept_are_not(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _site(tmp_path)
    monkeypatch.chdir(tmp_path)
    with open_platform(tmp_path / "records.sqlite3"):
        with a_served_platform(tmp_path, site) as address:
            page.goto(f"{address}/index.html")
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page.wait_for_function("navigator.serviceWorker.controller !== null")
            with page.context.expect_event("response", lambda one: one.request.method == "HEAD"):
                page.goto(f"{address}/doc.html")
        assert dict(ReadCount.objects.values_list("page", "count")) == {"index": 1, "doc": 1}
