"""What in a text would run a script, call another host, or lead where no link may?

Pages work without a network and tell nobody who reads them. Readers trust them, so nothing that
an author pastes may act on its own.
"""

import re
from collections.abc import Callable, Iterator

from tha.curriculum.messages import ACTIVE_HTML, BLOCK_IN_ITEM, LINK_SCHEME, OTHER_HOST
from tha.curriculum.references import Reference, attributes, references, tags
from tha.source.place import Place
from tha.source.problem import Problem

LINK_SCHEMES = ("http", "https", "mailto", "vb")
_ACTIVE_TAGS = {
    "script", "iframe", "frame", "object", "embed", "base", "meta", "link", "style",
}  # fmt: skip
_MAY_HOLD_ANY = re.compile(r"[<{]|\]\(|\]:")
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:[^\w\n]|\d)*/{3}", re.MULTILINE)


def hazards(content: str, place: Callable[[int], Place]) -> Iterator[Problem]:
    """What must not be in `content`, whose offsets have a `place`; code is blanked out in it."""
    if not _MAY_HOLD_ANY.search(content):
        return
    for tag, offset in tags(content):
        if tag in _ACTIVE_TAGS:
            yield ACTIVE_HTML.at(place(offset), written=f"<{tag}>")
    for attribute in attributes(content):
        if attribute.name.startswith("on"):
            yield ACTIVE_HTML.at(place(attribute.offset), written=f"{attribute.name}=")
    for one in references(content):
        yield from _judge(one, place)


def blocks(content: str, place: Callable[[int], Place]) -> Iterator[Problem]:
    """Blocks like `/// quiz` in the text of an item: a quiz in a quiz would never end."""
    if "///" in content and (found := _BLOCK.search(content)):
        yield BLOCK_IN_ITEM.at(place(found.end() - 3))


def _judge(one: Reference, place: Callable[[int], Place]) -> Iterator[Problem]:
    found = _SCHEME.match(one.address)
    if one.kind == "resource":
        if found or one.address.startswith("//"):
            yield OTHER_HOST.at(place(one.offset), address=one.address)
    elif found and found["scheme"].lower() not in LINK_SCHEMES:
        yield LINK_SCHEME.at(place(one.offset), scheme=f"{found['scheme']}:")
