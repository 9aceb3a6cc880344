"""Which addresses of other sites does the content name, and where?

Pages, quizzes, the register with its sources, figures. What stands in code is an example, and so
are the names that nobody can have (RFC 2606).
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from tha.curriculum.content import PAGES, QUIZZES, texts_below
from tha.curriculum.texts import published
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem

_ADDRESS = re.compile(r"https?://[^\s\"'<>{}|\\^`)\]]+")
_NOT_ITS_OWN = ".,;:!?*_"
"""What ends a sentence or emphasis behind an address."""
_NOBODYS = ("example", "invalid", "test", "localhost", "example.com", "example.org", "example.net")
_ENDINGS = (".md", ".yml", ".yaml")


def addresses_in(folder: Path, also: Iterable[Path] = ()) -> dict[str, list[Place]]:
    """Every place of every address, without what stands behind its `#`, in the order of files."""
    found: dict[str, list[Place]] = {}
    for below, elsewhere in ((PAGES, ()), (QUIZZES, tuple(also))):
        for _, text in texts_below(folder, below, _ENDINGS, elsewhere):
            for address, place in () if isinstance(text, Problem) else _addresses(text):
                found.setdefault(address, []).append(place)
    return found


def _addresses(text: Text) -> Iterator[tuple[str, Place]]:
    content = published(text.content) if text.file.endswith(".md") else text.content
    for one in _ADDRESS.finditer(content):
        address = urldefrag(one[0].rstrip(_NOT_ITS_OWN)).url
        if not _is_nobodys(address):
            yield address, text.place(one.start())


def _is_nobodys(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # it is told when it is looked at
        return False
    return any(host == one or host.endswith(f".{one}") for one in _NOBODYS)
