"""Which anchor does a heading get? `Điều gì đổi?` is found at `#dieu-gi-doi`.

Plain letters, so that an address can be typed on any keyboard and read out on the telephone.
"""

import re

from tha.source.vietnamese import folded


def anchor(text: str, separator: str) -> str:
    """The anchor of a heading that reads `text`; named in mkdocs.yml."""
    return re.sub(r"[^a-z0-9]+", separator, folded(text)).strip(separator)
