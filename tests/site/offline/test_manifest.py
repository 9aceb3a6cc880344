"""Does a device learn what to show of the site?"""

import json
from pathlib import Path
from typing import Any

from sites import a_project, built
from tha.site.offline.manifest import colour, description, write_manifest

_CSS = "assets/stylesheets/tha.css"


def _manifest(folder: Path, files: dict[str, str]) -> Any:
    project = a_project(folder, {f"site/{name}": text for name, text in files.items()})
    write_manifest(built(project))
    return json.loads((project / "site/manifest.webmanifest").read_text("utf-8"))


def test_it_names_the_site_in_vietnamese_and_starts_at_its_first_page(tmp_path: Path) -> None:
    told = _manifest(tmp_path, {"index.html": '<meta name="description" content="Một &amp; hai">'})
    assert (told["name"], told["lang"], told["description"]) == ("Trang mẫu", "vi", "Một & hai")
    assert (told["start_url"], told["scope"], told["display"]) == ("index.html", "./", "standalone")


def test_only_icons_and_pages_that_are_there_are_named(tmp_path: Path) -> None:
    files = {"assets/icons/icon-192.png": "", "lo-trinh/index.html": ""}
    told = _manifest(tmp_path, files)
    assert [one["src"] for one in told["icons"]] == ["assets/icons/icon-192.png"]
    assert [one["url"] for one in told["shortcuts"]] == ["lo-trinh/index.html"]


def test_its_colour_is_that_of_the_site(tmp_path: Path) -> None:
    css = ":root { --md-primary-fg-color: #123456; } .dark { --md-primary-fg-color: #000; }"
    assert _manifest(tmp_path, {_CSS: css})["theme_color"] == "#123456"


def test_a_site_without_styles_or_words_has_a_colour_and_no_description(tmp_path: Path) -> None:
    assert colour(tmp_path, "--tha-gold", "#fff") == "#fff"
    assert description(tmp_path) == ""
