"""Which files may lie below docs/ and quizzes/?

Whatever lies in docs/ is published, so it holds only what pages are made of. Links to elsewhere
would publish files that nobody put there; pipes and devices cannot be read at all.
"""

from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from tha.curriculum.messages import NOT_FOR_SITE, NOT_ORDINARY
from tha.source.files import is_hidden
from tha.source.place import Place
from tha.source.problem import Problem

ENDINGS = (
    ".md", ".yml", ".yaml", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico",
    ".css", ".js", ".woff2",
)  # fmt: skip
"""Of files below docs/."""


def check_tree(folder: Path, below: str, endings: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Whatever below `below` is no ordinary file, or has none of `endings` (none given: any)."""
    root = folder / below
    if not root.exists():
        return
    for path in [root, *root.rglob("*")]:
        mode = path.lstat().st_mode
        if not S_ISREG(mode) and not S_ISDIR(mode):
            yield NOT_ORDINARY.at(_place(path, folder))
        elif S_ISREG(mode) and endings and not _is_good(path, root, endings):
            yield NOT_FOR_SITE.at(_place(path, folder), endings=" ".join(endings))


def _place(path: Path, folder: Path) -> Place:
    return Place(path.relative_to(folder).as_posix())


def _is_good(path: Path, root: Path, endings: tuple[str, ...]) -> bool:
    """Hidden files may have any ending: they are not published."""
    return is_hidden(path, root) or path.suffix.lower() in endings
