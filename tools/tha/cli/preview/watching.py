"""How does the preview follow what is being written?

Watches docs/, quizzes/ and mkdocs.yml, builds when they have been still for a moment, and shows
what came of it. A build that fails changes nothing but what is told.
"""

import socket
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from tha.cli.preview.rebuild import rebuild
from tha.cli.preview.server import serve_shown
from tha.cli.preview.shown import Shown
from tha.source.files import find_files
from tha.source.language import Language

_FOLDERS = ("docs", "quizzes")
_CONFIGURATION = "mkdocs.yml"
_STILL = 0.15
"""Seconds without a change: editors save in several steps."""
_MEANS_CHANGE = {"created", "modified", "deleted", "moved"}

Tell = Callable[[Sequence[str]], None]


class _Changes(FileSystemEventHandler):
    """Notes which files changed that the site is made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._names: set[str] = set()
        self._lock = Lock()
        self._happened = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _MEANS_CHANGE or event.is_directory:
            return
        paths = (Path(str(one)) for one in (event.src_path, event.dest_path) if one)
        names = {path.as_posix() for path in paths if self._counts(path.resolve())}
        with self._lock:
            self._names |= names
        if names:
            self._happened.set()

    def _counts(self, path: Path) -> bool:
        if path.name.startswith(".") or path.name.endswith("~"):
            return False  # what editors put beside the file
        parts = path.relative_to(self._folder).parts if path.is_relative_to(self._folder) else ()
        return bool(parts) and (parts[0] in _FOLDERS or parts == (_CONFIGURATION,))

    def next(self) -> set[str]:
        """The files that changed, once some have and then none did for a moment."""
        self._happened.wait()
        while self._happened.is_set():
            self._happened.clear()
            self._happened.wait(_STILL)
        with self._lock:
            names, self._names = self._names, set()
        return names


def watch(
    folder: Path, listening: socket.socket, day: date, language: Language, tell: Tell
) -> None:
    """Serves the project in `folder` at `listening` and follows its changes until interrupted.

    `tell` gets what is wrong after each build, nothing when all is well.
    """
    shown, changes = Shown(), _Changes(folder)
    server = serve_shown(listening, shown)
    observer = _observer(folder, changes)
    Thread(target=server.serve_forever, daemon=True).start()
    with TemporaryDirectory(prefix="tha-xem-truoc-") as builds:
        try:
            built: list[Path] = []
            changed: set[str] = set()  # since the last good build
            for number in count(1):
                site, pages = Path(builds) / str(number), _pages(folder)
                only_texts = pages == built and all(one.endswith(".md") for one in changed)
                last = shown.folder if only_texts else None
                problems = rebuild(folder, site, day, language, last=last)
                if problems:
                    shown.keep(problems)
                    rmtree(site, ignore_errors=True)
                else:
                    shown.put(site)
                    built, changed = pages, set()
                tell(problems)
                changed |= changes.next()
        finally:
            observer.stop()
            server.shutdown()
            server.server_close()


def _pages(folder: Path) -> list[Path]:
    return list(find_files(folder / _FOLDERS[0], ".md"))


def _observer(folder: Path, changes: _Changes) -> BaseObserver:
    """One that the system tells of changes; where it cannot, one that looks every second."""
    for make in (Observer, PollingObserver):
        observer = make()
        try:
            for name in (one for one in _FOLDERS if (folder / one).is_dir()):
                observer.schedule(changes, str(folder / name), recursive=True)
            observer.schedule(changes, str(folder), recursive=False)
            observer.start()
        except OSError:
            continue
        return observer
    raise OSError("no way to watch the folder")
