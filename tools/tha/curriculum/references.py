"""Which addresses does a text name, in Markdown or HTML, and does it link to them or load them?

A link is followed when a reader wants to; a resource (an image, a frame) is fetched unasked.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Literal

import msgspec

_TAG_OR_LIST = re.compile(
    r"<(?P<tag>[a-zA-Z][\w:-]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*|\{[^\n]*"  # attribute lists: `{…}`
)
_ATTRIBUTE = re.compile(
    r"(?<![\w:-])(?P<name>[a-zA-Z][\w:-]*)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>}]+)"
)
_TARGET = re.compile(r"\]\(\s*<?(?P<address>[^\s)>]*)")
_DEFINITION = re.compile(
    r"^[^\w\n\[]*\[(?P<label>[^\]\n]*)\]:\s*<?(?P<address>[^\s>]*)", re.MULTILINE
)
_IMAGE_BY_LABEL = re.compile(r"!\[(?P<alt>[^\]\n]*)\](?:\[(?P<label>[^\]\n]*)\])?(?!\()")
_IN_STYLE = re.compile(r"url\(\s*(?P<address>[^)]*)")
_LOADING = {"src", "srcset", "poster", "data", "background", "ping"}
_LINKING = {"href", "xlink:href", "action", "formaction"}
_LINKING_TAGS = {None, "a", "area", "form", "button", "input"}
_LONGEST_LABEL = 1000
_INVISIBLE = re.compile(r"[\x00-\x20]+")


Kind = Literal["link", "resource"]


class Reference(msgspec.Struct, frozen=True):
    """An address as a browser reads it, and the offset at which its author wrote it."""

    address: str
    offset: int
    kind: Kind


class Attribute(msgspec.Struct, frozen=True):
    """An attribute of an HTML tag, or of Markdown's `{…}`, which has no tag of its own."""

    tag: str | None
    name: str
    value: str
    offset: int


@lru_cache(maxsize=2)  # whoever looks at a page does so more than once
def references(content: str) -> tuple[Reference, ...]:
    """Every address that `content` names."""
    return tuple(_references(content))


def _references(content: str) -> Iterator[Reference]:
    for found in _TARGET.finditer(content):
        kind: Kind = "resource" if _is_image(content, found.start()) else "link"
        yield _reference(found["address"], found.start("address"), kind)
    images = {(one["label"] or one["alt"]).lower() for one in _IMAGE_BY_LABEL.finditer(content)}
    for found in _DEFINITION.finditer(content):
        kind = "resource" if found["label"].lower() in images else "link"
        yield _reference(found["address"], found.start("address"), kind)
    for one in attributes(content):
        if one.name in _LINKING and one.tag in _LINKING_TAGS:
            yield _reference(one.value, one.offset, "link")
        elif one.name in _LOADING | _LINKING:
            yield _reference(one.value, one.offset, "resource")
        elif one.name == "style":
            for found in _IN_STYLE.finditer(unescape(one.value)):
                yield _reference(found["address"].strip("\"' "), one.offset, "resource")


def tags(content: str) -> Iterator[tuple[str, int]]:
    """The name of every HTML tag that opens in `content`, and its offset."""
    for found in _TAG_OR_LIST.finditer(content):
        if found["tag"]:
            yield found["tag"].lower(), found.start()


def attributes(content: str) -> Iterator[Attribute]:
    """Every attribute in `content`."""
    for span in _TAG_OR_LIST.finditer(content):
        tag = span["tag"].lower() if span["tag"] else None
        for found in _ATTRIBUTE.finditer(content, span.start(), span.end()):
            value = found["value"].strip("\"'")
            yield Attribute(tag, found["name"].lower(), value, found.start())


def _reference(written: str, offset: int, kind: Kind) -> Reference:
    address = _INVISIBLE.sub("", unescape(written)).replace("\\", "/")
    return Reference(address, offset, kind)


def _is_image(content: str, closing: int) -> bool:
    """Whether the label that ends at the bracket `closing` begins with `![`."""
    opening = content.rfind("[", 0, closing)
    if opening >= 0 and content.find("]", opening, closing) < 0:  # nothing nested: nearly always
        return content[max(opening - 1, 0) : opening] == "!"
    depth = 0
    for at in range(closing, max(-1, closing - _LONGEST_LABEL), -1):
        depth += {"]": 1, "[": -1}.get(content[at], 0)
        if depth == 0:
            return content[max(at - 1, 0) : at] == "!"
    return False
