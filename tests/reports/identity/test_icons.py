"""Is the site known by pictures of the right sizes, drawn from its own logo?"""

import struct
from pathlib import Path

import pytest

from sites import REPOSITORY, a_project, built
from tha.reports.identity.icons import APPLE, TAB, write_icons
from tha.reports.identity.social_card import CARD, write_social_card
from tha.site.offline.manifest import ICONS

_SQUARE = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\n'
    '<title>Ảnh mẫu 🙂</title><rect width="48" height="48" fill="FILL"/>\n</svg>\n'
)
_SIDES = {**{path: side for path, (side, _) in ICONS.items()}, APPLE: 180}


def _site(folder: Path, fill: str = "#00ff00") -> Path:
    svg = _SQUARE.replace("FILL", fill)
    images = {f"site/assets/images/{name}.svg": svg for name in ("logo", "favicon")}
    project = a_project(folder, images)
    write_icons(built(project))
    write_social_card(built(project))
    return project / "site"


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize(("path", "side"), _SIDES.items())
def test_an_icon_is_as_large_as_it_says(tmp_path: Path, path: str, side: int) -> None:
    assert _size((_site(tmp_path) / path).read_bytes()) == (side, side)


def test_the_card_has_the_size_that_is_shown_whole(tmp_path: Path) -> None:
    assert _size((_site(tmp_path) / CARD).read_bytes()) == (1200, 630)


def test_the_icon_of_a_tab_is_a_picture_in_a_file_of_one(tmp_path: Path) -> None:
    ico = (_site(tmp_path) / TAB).read_bytes()
    assert ico[:6] == b"\0\0\1\0\1\0"
    assert _size(ico[22:]) == (32, 32)


def test_another_logo_makes_other_pictures_and_the_same_the_same(tmp_path: Path) -> None:
    one, same, other = (
        _site(tmp_path / name, fill) for name, fill in (("a", "#0f0"), ("b", "#0f0"), ("c", "#00f"))
    )
    for path in (*_SIDES, TAB, CARD):
        drawn = (one / path).read_bytes()
        assert drawn == (same / path).read_bytes()
        assert drawn != (other / path).read_bytes()


def test_a_site_without_a_logo_gets_none(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"site/index.html": ""})
    write_icons(built(project))
    write_social_card(built(project))
    assert not list((project / "site").rglob("*.png"))


def test_the_site_s_own_drawings_can_be_drawn(tmp_path: Path) -> None:
    images = REPOSITORY / "tools/tha/site/theme/assets/images"
    svg = {f"site/assets/images/{one}": (images / one).read_text("utf-8")
           for one in ("logo.svg", "favicon.svg")}  # fmt: skip
    project = a_project(tmp_path, svg)
    write_icons(built(project))
    assert (project / "site" / APPLE).stat().st_size > 1000
