"""Can a page show the picture of a screen that its author names?

Whether that picture was taken is not asked: pictures are made, and pages do without them.
"""

import re
from collections.abc import Iterator

from tha.curriculum.drawing_messages import PICTURE_CAPTION, PICTURE_UNKNOWN_NAME
from tha.source.place import Place
from tha.source.problem import Problem

PICTURES = "huong-dan/man-hinh"
"""The folder of the pictures, below docs/."""
PICTURE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_picture(argument: str | None, written: str, place: Place) -> Iterator[Problem]:
    """What is wrong with the block at `place` that names `argument` and holds `written`."""
    if not PICTURE_NAME.fullmatch((argument or "").strip()):
        yield PICTURE_UNKNOWN_NAME.at(place, name=(argument or "").strip())
    if not written.strip():
        yield PICTURE_CAPTION.at(place)
