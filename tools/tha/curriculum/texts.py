"""Which texts stand in plain values, and what of a text do readers see as content?"""

import re
from collections.abc import Iterator
from typing import Any

from tha.source.yaml_nodes import Path

_FENCE = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,}))[^\n]*\n.*?^(?P=fence)", re.MULTILINE | re.DOTALL
)
_INLINE = re.compile(r"(?<!\\)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_LINE_END = re.compile(r"[^\n]")


def published(content: str) -> str:
    """`content` with code, which is an example, and comments turned into spaces: offsets stay."""
    if "`" in content or "~~~" in content:
        content = _INLINE.sub(_blank, _FENCE.sub(_blank, content))
    return _COMMENT.sub(_blank, content) if "<!--" in content else content


def texts_in(values: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in plain values (mappings, lists, tuples), with its path."""
    if isinstance(values, str):
        yield path, values
    elif isinstance(values, dict | list | tuple):
        parts = values.items() if isinstance(values, dict) else enumerate(values)
        for key, value in parts:
            yield from texts_in(value, (*path, key))


def _blank(hidden: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", hidden[0])
