"""Does `tha` end with the status of its contract, in the reader's language, without a traceback?"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
import pytest

from tha.cli import main
from tha.cli.main import INTERRUPTED, VERBS, run
from tha.cli.terminal.verb import Verb
from tha.source.language import Words


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_help_groups_the_verbs_by_who_uses_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    for reader, verbs in VERBS.values():
        assert reader.vi in shown
        assert all(f"  {verb} " in shown for verb in verbs)


def test_help_speaks_english_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "check", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Usage: tha check" in shown
    assert "Example" in shown


@pytest.mark.parametrize("arguments", [["--lang", "en", "--help"], ["--help"]])
def test_the_help_of_all_verbs_speaks_english_when_asked(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if "--lang" not in arguments:
        monkeypatch.setenv("THA_LANG", "en")
    assert run(arguments) == 0
    assert "Authors" in capsys.readouterr().out


def test_a_name_that_is_no_utf8_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    name = os.fsdecode(b"b\xff.ndjson")
    Path(name).write_bytes(b"{}\n")
    assert run(["score", name]) == 1
    assert r"b\xff.ndjson:1:1: lỗi intake/strange-name" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [tmp_path / name]


def test_when_told_to_stop_it_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from tha.cli.main import main; main()", "score", "-"]
    scratch = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=scratch) as marking:
        while not list(tmp_path.glob("tha-*/*.begun")):  # it waits for submissions
            assert marking.poll() is None
            time.sleep(0.02)
        marking.send_signal(signal.SIGTERM)
    assert marking.returncode == INTERRUPTED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "có phải ý bạn là check?"),
        (["check", "--formt"], "--format"),
        (["score"], "thiếu"),
        (["serve", "--port", "x"], "cần số nguyên từ 0 đến 65535"),
        (["--lang", "fr", "check"], "dùng một trong: vi, en"),
    ],
)
def test_wrong_usage_ends_with_status_2_and_says_what_would_do(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert told in capsys.readouterr().err


def test_without_a_verb_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Người soạn nội dung" in capsys.readouterr().err


@click.command(cls=Verb, words=Words(vi="Hỏng.", en="Broken."))
def broken() -> None:
    """Fails as only a mistake of ours does."""
    raise ZeroDivisionError


@click.command(cls=Verb, words=Words(vi="Dừng.", en="Stopped."))
def stopped() -> None:
    """Is interrupted by the reader."""
    raise KeyboardInterrupt


def test_our_own_fault_ends_with_status_3_and_a_log_that_holds_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main._Verbs, "get_command", lambda *_: broken)
    assert run(["check"]) == 3
    told = capsys.readouterr().err
    (log,) = Path("var/log").iterdir()
    assert log.stat().st_mode & 0o077 == 0
    assert str(log) in told
    assert "Traceback" not in told
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_an_interrupted_verb_ends_with_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main._Verbs, "get_command", lambda *_: stopped)
    assert run(["check"]) == 130
