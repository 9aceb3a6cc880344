"""Which verbs are there, who uses them, and what happens when one fails?"""

import importlib
import os
import signal
import sys
import traceback
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import click

from tha.cli.faults.usage import usage_sentence
from tha.cli.terminal.verb import Option, VerbGroup, language_of
from tha.source.language import LANGUAGES, Language, Words

VERBS: dict[str, tuple[Words, tuple[str, ...]]] = {
    "authors": (
        Words(vi="Người soạn nội dung", en="Authors"),
        ("new", "check", "build", "serve", "law"),
    ),
    "trainers": (
        Words(vi="Người huấn luyện", en="Trainers"),
        ("score", "mark", "stats", "regrade", "contest"),
    ),
    "registrars": (
        Words(vi="Người giữ hồ sơ", en="Registrars"),
        ("record", "officers", "transcript", "compliance", "certificate", "verify"),
    ),
    "operators": (
        Words(vi="Người vận hành", en="Operators"),
        ("ledger", "backup", "restore"),
    ),
}
"""Every verb under its reader. `tha X` is the command `x` of the file `x.py` in this folder."""
ROOMS = {"new": "scaffolds."}
"""The folders of verbs that stand beside their own parts."""

OUR_FAULT = 3
INTERRUPTED = 130

_FAULT = Words(
    vi="Chương trình gặp lỗi của chính nó; dữ liệu đã lưu không mất. Nhật ký: {log}",
    en="The program failed through a fault of its own; nothing kept is lost. Log: {log}",
)


class _Verbs(VerbGroup):
    """The verbs by reader; a verb's file is imported when it is asked for, not before."""

    def list_commands(self, _: click.Context) -> list[str]:
        return [verb for _, verbs in VERBS.values() for verb in verbs]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        command = getattr(importlib.import_module(f"tha.cli.{ROOMS.get(name, '')}{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for reader, verbs in VERBS.values():
            with formatter.section(reader.into(language_of(ctx))):
                formatter.write_dl([self.row(ctx, name) for name in verbs])


@click.group(
    cls=_Verbs,
    words=Words(
        vi="Huấn luyện thi hành án dân sự, thi hành án hành chính: nội dung, chấm bài, hồ sơ.",
        en="Training for the enforcement of judgments: content, marking, records.",
    ),
    example="tha check",
)
@click.option(
    "--lang",
    cls=Option,
    is_eager=True,  # before --help, which speaks it
    type=click.Choice(LANGUAGES),
    default="vi",
    envvar="THA_LANG",
    show_default=True,
    words=Words(vi="Ngôn ngữ hiển thị.", en="The language to speak."),
)
@click.version_option(
    package_name="tha", cls=Option, words=Words(vi="In phiên bản.", en="Version.")
)
def tha(lang: str) -> None:
    """Nothing happens before the verb."""


def main() -> None:
    """The command `tha`, with the exit status of formats.md, section 6."""
    signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # so that it too leaves nothing behind
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs `tha` with `arguments` and returns the exit status."""
    try:
        return tha.main(arguments, prog_name="tha", standalone_mode=False) or 0
    except click.ClickException as error:
        print(usage_sentence(error, _language(arguments)), file=sys.stderr)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has left: `tha … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001  # the last line of defence: logged, told in one sentence
        log = _write_log(traceback.format_exc())
        print(_FAULT.into(_language(arguments), log=str(log)), file=sys.stderr)
        return OUR_FAULT


def _language(arguments: list[str]) -> Language:
    """The language asked for, read by hand where click has given up."""
    for one, after in pairwise([*arguments, ""]):
        if one == "--lang=en" or (one == "--lang" and after == "en"):
            return "en"
    return "en" if os.environ.get("THA_LANG") == "en" else "vi"


def _write_log(text: str) -> Path:
    """A new file under var/log, else in the home folder, that holds `text`."""
    name = f"tha-{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.log"
    for folder in (Path("var/log"), Path.home()):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (folder / name).touch(mode=0o600)  # a traceback may quote what is personal
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(os.devnull)
