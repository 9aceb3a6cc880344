"""What of a text is only an example? Fenced code and inline code: they are not content."""

import re

_FENCE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?^(?P=fence)", re.MULTILINE | re.DOTALL
)
_INLINE = re.compile(r"(?<!\\)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
_NOT_LINE_END = re.compile(r"[^\n]")


def without_code(content: str) -> str:
    """`content` with code turned into spaces, so that offsets stay."""
    return _INLINE.sub(_blank, _FENCE.sub(_blank, content)) if "`" in content else content


def _blank(code: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", code[0])
