"""Does the navigation in mkdocs.yml name every page, and only pages that are there?

Only the names of pages are looked for: mkdocs.yml holds tags that mean something to mkdocs alone.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tha.curriculum.messages import NOT_IN_NAVIGATION, UNKNOWN_PAGE
from tha.source.files import Text, read_text
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem

FILE = "mkdocs.yml"
_NAVIGATION = re.compile(r"^nav:[^\n]*(?:\n(?:[ \t#-][^\n]*)?)*", re.MULTILINE)
_PAGE = re.compile(r"(?P<comment>(?<!\S)#[^\n]*)|(?P<page>[^\s:'\"\[\],{}]+)\.md(?![\w.])")


def check_navigation(folder: Path, pages: set[str]) -> Iterator[Problem]:
    """`pages` against the navigation of the project in `folder`, if it has one."""
    text = read_text(folder / FILE, FILE) if (folder / FILE).is_file() else None
    found = _NAVIGATION.search(text.content) if isinstance(text, Text) else None
    if found is None or not isinstance(text, Text):
        return
    named = {one["page"]: one.start("page") for one in _PAGE.finditer(text.content, *found.span())}
    named.pop(None, None)
    for page, offset in named.items():
        if page not in pages:
            yield UNKNOWN_PAGE.at(text.place(offset), page=page, hint=did_you_mean(page, pages))
    for page in sorted(pages - named.keys()):
        yield NOT_IN_NAVIGATION.at(text.place(found.start()), page=page)
