"""Does `tha check --links` tell of dead sources at their places, and only when asked?"""

import json
import socket
from pathlib import Path

import pytest

from other_sites import another_site
from projects import PAGE, lay
from tha.cli.main import run


def a_page(folder: Path, *addresses: str) -> Path:
    body = "".join(f"[x]({one})\n" for one in addresses)
    return lay(folder, {"docs/bai.md": f"{PAGE}{body}"})


def test_a_dead_link_is_an_error_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with another_site({"/cu": 404}) as site:
        monkeypatch.chdir(a_page(tmp_path, f"{site.address}/cu"))
        assert run(["check", "--intranet", "--format", "json"]) == 1
    told = [one for one in json.loads(capsys.readouterr().out) if "link" in one["code"]]
    assert [(one["file"], one["line"], one["code"]) for one in told] == [
        ("docs/bai.md", 6, "cli/link-broken")
    ]


def test_links_that_are_there_are_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with another_site({}) as site:
        monkeypatch.chdir(a_page(tmp_path, f"{site.address}/moi"))
        assert run(["check", "--intranet"]) == 0
    assert "1 địa chỉ: đều còn đó" in capsys.readouterr().err


def test_only_the_files_that_are_named_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with another_site({"/cu": 404}) as site:
        monkeypatch.chdir(a_page(tmp_path, f"{site.address}/cu"))
        assert run(["check", "--intranet", "docs/index.md"]) == 0
        assert site.asked == []


def test_without_being_asked_nothing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with another_site({"/cu": 404}) as site:
        monkeypatch.chdir(a_page(tmp_path, f"{site.address}/cu"))
        assert run(["check"]) == 0
        assert site.asked == []


def test_without_a_network_the_reader_is_told_that_nothing_was_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.chdir(a_page(tmp_path, f"http://127.0.0.1:{port}/"))
    assert run(["check", "--intranet"]) == 1
    told = capsys.readouterr()
    assert "không nối được ra ngoài" in told.err
    assert "link-" not in told.out
