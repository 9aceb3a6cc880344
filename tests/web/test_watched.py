"""Does the running platform tell of itself, and nothing of anybody else?"""

import json
import logging
from functools import partial
from pathlib import Path

import httpx
import pytest
from django.db import connection

from tha.web.watched.logs import log_to_stderr
from web_served import a_served_platform

pytestmark = pytest.mark.usefixtures("platform")

ask = partial(httpx.request, timeout=30)
"""Patiently: both processors may be busy."""


def test_health_is_live_and_ready(tmp_path: Path) -> None:
    with a_served_platform(tmp_path) as address:
        assert ask("GET", f"{address}/health/live").text == "live\n"
        assert ask("GET", f"{address}/health/ready").text == "ready\n"
        assert ask("GET", f"{address}/health/khac").status_code == 404


def test_without_its_tables_it_lives_and_is_not_ready(tmp_path: Path) -> None:
    with a_served_platform(tmp_path) as address:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE accounts_account RENAME TO elsewhere")
        assert ask("GET", f"{address}/health/live").status_code == 200
        assert ask("GET", f"{address}/health/ready").status_code == 503


def test_figures_name_pages_and_never_addresses(tmp_path: Path) -> None:
    with a_served_platform(tmp_path) as address:
        ask("GET", f"{address}/cong/moi/BI-MAT-BI-MAT/")
        ask("PROPFIND", f"{address}/cong/khong-co/")
        figures = ask("GET", f"{address}/metrics").text
    assert 'page="accounts:invited"' in figures
    assert 'method="other"' in figures
    assert "BI-MAT" not in figures
    assert "khong-co" not in figures


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
def test_figures_are_for_this_machine_and_not_for_whom_a_proxy_brings(
    tmp_path: Path, header: str
) -> None:
    with a_served_platform(tmp_path) as address:
        assert ask("GET", f"{address}/metrics").status_code == 200
        assert ask("GET", f"{address}/metrics", headers={header: "127.0.0.1"}).status_code == 404


def test_where_a_token_is_set_it_is_to_be_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THA_METRICS_TOKEN", "m" * 40)
    shown = {"Authorization": f"Bearer {'m' * 40}", "X-Forwarded-For": "192.0.2.1"}
    with a_served_platform(tmp_path) as address:
        assert ask("GET", f"{address}/metrics").status_code == 404
        assert ask("GET", f"{address}/metrics", headers=shown).status_code == 200


def test_a_fault_is_told_by_its_places_and_not_by_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = logging.getLogger().handlers[:]
    log_to_stderr()
    try:
        raise ValueError("Cán bộ mẫu 01")  # noqa: TRY301  # the fault itself
    except ValueError:
        logging.getLogger("django.request").exception("Fault: %s", "/cong/moi/BI-MAT/")
    logging.getLogger().handlers = before
    written = capsys.readouterr().err
    assert "builtins.ValueError" in written
    assert "test_watched.py" in written
    assert "mẫu 01" not in written
    assert "BI-MAT" not in written


def test_the_log_holds_no_address_no_name_and_no_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = logging.getLogger().handlers[:]
    log_to_stderr()
    with a_served_platform(tmp_path) as address:
        secret = {"username": "TH-0001", "password": "mat-khau-bi-mat"}
        ask("GET", f"{address}/cong/moi/BI-MAT/?ten=TH-0001")
        httpx.post(f"{address}/cong/dang-nhap/", data=secret)
    logging.getLogger().handlers = before
    written = capsys.readouterr().err
    requests = [one for one in map(json.loads, written.splitlines()) if one["event"] == "request"]
    assert [(one["page"], one["status"]) for one in requests] == [
        ("accounts:invited", 404),
        ("accounts:login", 403),
    ]
    assert not any(one in written for one in ("BI-MAT", "TH-0001", "bi-mat"))
