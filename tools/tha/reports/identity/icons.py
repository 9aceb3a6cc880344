"""Which pictures stand for the site on a device, a desk or a tab?

Drawn from `favicon.svg`, which stands by itself, and from `logo.svg` on a ground of the site's own
red for devices that cut icons to their own shape: all of it stays within a circle of four fifths
(Web Application Manifest, "safe zone").
"""

import struct
from pathlib import Path

from tha.reports.typeset import drawn, made_from
from tha.site.built import Built
from tha.site.offline.manifest import ICONS, colour

IMAGES = Path("assets/images")
APPLE = "assets/icons/apple-touch-icon.png"
"""Apple's devices ask for this one by a link of its own."""
TAB = "favicon.ico"
"""What a browser asks for by itself where no page says anything."""
_APPLE_SIDE, _TAB_SIDE = 180, 32
_RED = "#8c1d18"


def write_icons(built: Built) -> None:
    """Writes the icons of a site that has a logo and a favicon; another gets none."""
    logo, favicon = (built.site / IMAGES / name for name in ("logo.svg", "favicon.svg"))
    if not (logo.is_file() and favicon.is_file()):
        return
    ground = colour(built.site, "--md-primary-fg-color", _RED)
    on_ground, by_itself = logo.read_text("utf-8"), favicon.read_text("utf-8")
    with made_from(f"{IMAGES.as_posix()}/{{logo,favicon}}.svg"):
        for path, (side, purpose) in ICONS.items():
            is_cut = purpose == "maskable"
            icon = _icon(on_ground, side, ground) if is_cut else _icon(by_itself, side)
            _put(built.site / path, icon)
        _put(built.site / APPLE, _icon(on_ground, _APPLE_SIDE, ground))
        _put(built.site / TAB, _ico(_icon(by_itself, _TAB_SIDE)))


def _icon(svg: str, side: int, ground: str | None = None) -> bytes:
    return drawn("icon", {"svg": svg, "side": side, "ground": ground})


def _ico(png: bytes) -> bytes:
    """A file of one picture; since Windows Vista it may be a PNG as it stands."""
    folder = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", _TAB_SIDE, _TAB_SIDE, 0, 0, 1, 32, len(png), 22)
    return folder + entry + png


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
