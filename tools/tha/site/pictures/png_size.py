"""How wide and high is a PNG?"""

from pathlib import Path
from struct import unpack

_START = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_WHOLE = len(_START) + 8


def png_size(path: Path) -> tuple[int, int] | None:
    """Its pixels, by its head alone; None where there is no such file, or it is no PNG."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_WHOLE)
    except OSError:
        return None
    if len(head) < _WHOLE or not head.startswith(_START):
        return None
    width, height = unpack(">II", head[len(_START) :])
    return width, height
