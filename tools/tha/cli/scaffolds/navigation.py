"""Where in the navigation of mkdocs.yml does a new page stand?

Behind the last page of its folder that is no assessment, else at the end. The file is edited as
text: it holds tags that mean something to mkdocs alone, and comments that people wrote.
"""

import json
import re
from pathlib import Path

import msgspec

from tha.curriculum.navigation import FILE
from tha.source.files import Text, read_text

_NAVIGATION = re.compile(r"^nav:[ \t]*(?:#[^\n]*)?\n(?:(?:[ \t#-][^\n]*)?(?:\n|\Z))*", re.MULTILINE)
_LINE = re.compile(
    r"^(?P<indent>[ \t]*)- (?:(?:\"[^\"\n]*\"|'[^'\n]*'|[^:\n]+): )?"
    r"(?P<page>[^\s:'\"#\[\]{}]+)\.md[ \t]*(?:#[^\n]*)?$",
    re.MULTILINE,
)
_PLAIN = re.compile(r"[^\W\d_][^:#\[\]{}&*!|>%@`'\"\n]*[^\s:#\[\]{}&*!|>%@`'\",\n]")
_ASSESSMENT = "danh-gia"


class Added(msgspec.Struct, frozen=True):
    """What was added, and on which line of the file."""

    line: int
    written: str


def add_page(folder: Path, page: str, title: str) -> Added | None:
    """Adds `page` to the navigation of the project in `folder`; None when it has none to add to."""
    path = folder / FILE
    text = read_text(path, FILE) if path.is_file() else None
    found = _NAVIGATION.search(text.content) if isinstance(text, Text) else None
    if found is None or not isinstance(text, Text):
        return None
    lines = list(_LINE.finditer(text.content, *found.span()))
    if not lines:
        return None
    own = f"{page.rpartition('/')[0]}/"
    beside = [one for one in lines if "/" in page and one["page"].startswith(own)]
    taught = [one for one in beside if _ASSESSMENT not in one["page"]]
    after = (taught or beside or lines)[-1]
    indent = after["indent"] if beside else min((one["indent"] for one in lines), key=len)
    at = after.end()
    written = f"- {_key(title)}: {page}.md"
    content = f"{text.content[:at]}\n{indent}{written}{text.content[at:]}"
    path.write_text(content, encoding="utf-8", newline="\n")
    return Added(content.count("\n", 0, at) + 2, written)


def _key(title: str) -> str:
    """The title as a key of YAML."""
    return title if _PLAIN.fullmatch(title) else json.dumps(title, ensure_ascii=False)
