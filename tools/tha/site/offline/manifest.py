"""What does a device show of the site once it is installed there?

Web Application Manifest (W3C): name, icons, colours, where to start. All addresses are relative, so
the site may lie in any folder of a server.
"""

import html
import re
from pathlib import Path

from tha.site.built import Built
from tha.site.open_data import json_bytes

NAME = "manifest.webmanifest"
ICONS = {
    "assets/icons/icon-192.png": (192, "any"),
    "assets/icons/icon-512.png": (512, "any"),
    "assets/icons/icon-maskable-512.png": (512, "maskable"),
}
"""Each with its side in pixels, and whether a device may cut it to its own shape."""
_SHORT = "Thi hành án"
"""What fits below an icon."""
_SHORTCUTS = {
    "lo-trinh/index.html": "Lộ trình",
    "on-tap.html": "Ôn tập mỗi ngày",
    "tra-cuu/van-ban.html": "Sổ đăng ký văn bản",
    "nguoi-dan/index.html": "Cho người dân",
}
_STYLES = Path("assets/stylesheets/tha.css")
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')


def write_manifest(built: Built) -> None:
    """Writes the manifest; it names those icons that lie in the site."""
    site = built.site
    whole = {
        "name": built.site_name,
        "short_name": _SHORT,
        "description": description(site),
        "lang": "vi",
        "dir": "ltr",
        "scope": "./",
        "start_url": "index.html",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": colour(site, "--md-primary-fg-color", "#8c1d18"),
        "categories": ["education"],
        "icons": [
            {"src": path, "type": "image/png", "sizes": f"{side}x{side}", "purpose": purpose}
            for path, (side, purpose) in ICONS.items()
            if (site / path).is_file()
        ],
        "shortcuts": [
            {"name": name, "url": page}
            for page, name in _SHORTCUTS.items()
            if (site / page).is_file()
        ],
    }
    (site / NAME).write_bytes(json_bytes(whole))


def description(site: Path) -> str:
    """What the first page says the site is; empty where it says nothing."""
    first = site / "index.html"
    told = _DESCRIPTION.search(first.read_text("utf-8")) if first.is_file() else None
    return html.unescape(told[1]) if told else ""


def colour(site: Path, name: str, plain: str) -> str:
    """The light colour that the site's own styles call `name`, else `plain`."""
    styles = site / _STYLES
    css = styles.read_text("utf-8") if styles.is_file() else ""
    given = re.search(rf"{re.escape(name)}:\s*(#[0-9a-fA-F]{{3,8}})\b", css)
    return given[1] if given else plain
