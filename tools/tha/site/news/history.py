"""Since when is a file of the content there, and when did it last change? Git knows.

One `git log` tells it of every file. Without git, outside a repository and in a clone that holds
no history nothing is known; then the front matter alone says what is new.
"""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import msgspec

from tha.source.days import day_of

_ENOUGH = 4
"""Lines added or taken away that make a change news: fewer are most often a slip of the pen."""
_HEAD = "\x01"
_SECONDS = 60
_LOG = (
    "log", "--relative", "--raw", "--numstat", "-z", "-M", "--no-merges", "--no-color",
    "--no-ext-diff", "--no-textconv", "--no-show-signature", f"--format=format:{_HEAD}%cI",
    "--", "docs", "quizzes",
)  # fmt: skip


class Days(msgspec.Struct, frozen=True):
    """The day on which a file came, and the last on which more than a slip in it was changed."""

    added: date
    changed: date


class _Change(msgspec.Struct, frozen=True):
    """What one commit did to one file; `lines` is -1 until they are counted."""

    day: date
    status: str
    path: str
    came_from: str = ""
    lines: int = -1


_kept: dict[Path, tuple[tuple[int, ...], dict[str, Days]]] = {}


def history_of(folder: Path) -> dict[str, Days]:
    """The days of every file below docs/ and quizzes/ that git knows, by its path in `folder`."""
    stamp = _stamp(folder)
    known = _kept.get(folder)
    if known is None or known[0] != stamp:
        known = _kept[folder] = (stamp, days_in(_log(folder)))
    return known[1]


def days_in(log: str) -> dict[str, Days]:
    """The days of the files that are left at the end of `log`, as `git log` writes it above.

    A file that was moved keeps its day. Commits stand newest first, so what a file is called is
    followed back through time.
    """
    now: dict[str, str] = {}  # a path then: the path of today, "" for what is gone
    changed: dict[str, date] = {}
    added: dict[str, date] = {}
    for one in _changes(log):
        name = now.get(one.path, one.path)
        if one.status in "ADR":  # whatever had this path before was another file
            now[one.path] = ""
        if not name or one.status == "D":
            continue
        if one.came_from:
            now[one.came_from] = name
        if one.status == "A":
            added.setdefault(name, one.day)
        elif one.lines >= _ENOUGH:
            changed.setdefault(name, one.day)
    return {name: Days(day, max(day, changed.get(name, day))) for name, day in added.items()}


def _changes(log: str) -> Iterator[_Change]:
    """Every change in the order of the log: of a commit git tells what, then how many lines."""
    tokens = iter(log.split("\0"))
    day = date.min
    found: dict[str, _Change] = {}
    for token in tokens:
        told = token.lstrip("\n")
        if told.startswith(_HEAD):
            yield from found.values()
            found = {}
            moment, _, told = told.removeprefix(_HEAD).partition("\n")
            day = _day(moment)
        if told.startswith(":"):
            change = _change(told, tokens, day)
            found[change.path] = change
        elif told.count("\t") == 2:  # noqa: PLR2004  # added, taken away, path
            path, lines = _counted(told, tokens)
            if path in found:
                found[path] = msgspec.structs.replace(found[path], lines=lines)
    yield from found.values()


def _day(moment: str) -> date:
    """The day in Vietnam; git takes any number for a moment, and what no calendar has is never."""
    try:
        return day_of(datetime.fromisoformat(moment))
    except (ValueError, OverflowError):
        return date.max


def _change(told: str, tokens: Iterator[str], day: date) -> _Change:
    """`:100644 100644 1a2b 3c4d M` and the path or, for what was moved, both paths."""
    status = told.rsplit(" ", 1)[-1][:1]
    first = next(tokens, "")
    if status == "R":
        return _Change(day, status, next(tokens, ""), came_from=first)
    return _Change(day, status, first)


def _counted(told: str, tokens: Iterator[str]) -> tuple[str, int]:
    """`3<tab>1<tab>path`; what was moved has both paths behind it instead. `-` counts nothing."""
    plus, minus, path = told.split("\t")
    if not path:
        next(tokens, "")
        path = next(tokens, "")
    return path, sum(int(one) for one in (plus, minus) if one.isdecimal())


def _log(folder: Path) -> str:
    """What git says; nothing where it can say nothing true."""
    git = shutil.which("git")
    if git is None or (folder / ".git" / "shallow").exists():  # there every file would be new
        return ""
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command, no shell
            [git, "-C", str(folder), *_LOG], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", "replace")


def _stamp(folder: Path) -> tuple[int, ...]:
    """What changes with every commit: git is asked once a build, and again after a commit."""
    paths = (folder / ".git" / "HEAD", folder / ".git" / "logs" / "HEAD")
    return tuple(one.stat().st_mtime_ns if one.is_file() else 0 for one in paths)
