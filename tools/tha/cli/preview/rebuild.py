"""How does the site look with what has just been written, or why is it not built?

In this process, so that files that did not change are not read again. Neither the files beside the
pages nor what works offline is made: this is for looking at pages.
"""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tha.cli.terminal.show import problem_lines
from tha.curriculum.content import load
from tha.source.language import Language
from tha.source.problem import has_errors

_CONFIGURATION = "mkdocs.yml"
_DIRTY = "A 'dirty' build"
"""What mkdocs warns of when it builds changed pages only, which here is meant."""
_SEARCH = "search"
"""The folder of the index; of a few pages it would know those alone."""


class _Kept(logging.Handler):
    """Keeps what the build warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_DIRTY):
            self.lines += record.getMessage().splitlines()


def rebuild(
    folder: Path, site: Path, day: date, language: Language, *, last: Path | None = None
) -> list[str]:
    """Builds the project in `folder` into `site`; why not, line by line, where it cannot be.

    With the `last` good build only pages that are newer are built, and the rest is taken from it.
    Whatever a build throws is told: who is writing goes on.
    """
    try:
        return _rebuilt(folder, site, day, language, last)
    except Exception as error:  # noqa: BLE001  # of a template, an extension, a full disk
        return [f"{type(error).__name__}: {error}"]


def _rebuilt(
    folder: Path, site: Path, day: date, language: Language, last: Path | None
) -> list[str]:
    _, problems = load(folder, day)
    if has_errors(problems):
        errors = (one for one in problems if one.message.level == "error")
        return [line for one in errors for line in problem_lines(one, language)]
    if last is not None:
        shutil.copytree(last, site)
    lines = _build(folder, site, day, dirty=last is not None)
    if last is not None and (last / _SEARCH).is_dir():
        shutil.copytree(last / _SEARCH, site / _SEARCH, dirs_exist_ok=True)
    return lines


def _build(folder: Path, site: Path, day: date, *, dirty: bool) -> list[str]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415  # slow to import
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    with _warnings() as kept:
        try:
            # whatever it warns of is told; in strict mode it would stop at its own word on dirt
            configuration = load_config(
                str(folder / _CONFIGURATION), strict=False, site_dir=str(site)
            )
            configuration.mdx_configs.setdefault("tha", {})["as_of"] = day
            configuration.plugins.on_startup(command="serve", dirty=dirty)
            build_site(configuration, dirty=dirty)
            configuration.plugins.on_shutdown()
        except (MkDocsException, OSError) as error:
            return [*kept.lines, str(error)]
    return kept.lines


@contextmanager
def _warnings() -> Iterator[_Kept]:
    """What mkdocs warns of meanwhile, kept from the terminal."""
    log, kept = logging.getLogger("mkdocs"), _Kept()
    before, log.propagate = log.propagate, False
    log.addHandler(kept)
    log.setLevel(logging.WARNING)
    try:
        yield kept
    finally:
        log.removeHandler(kept)
        log.propagate = before
