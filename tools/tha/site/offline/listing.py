"""Which files of the site does a device keep at once, and which only once they are asked for?

Everything needed to read, search and practise is kept: pages, their styles and scripts, pictures,
the index. Documents, open data and the screens in the guides are large and few people want them.
What would make the whole too large waits as well, the longest pages first.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from tha.curriculum.drawings.picture import PICTURES

MOST_BYTES = 40 * 2**20
"""As they lie in the site; over the wire it is about a sixth."""
_PAGE = ".html"
_KEPT = frozenset({_PAGE, ".css", ".js", ".svg", ".png", ".ico", ".webp", ".jpg", ".woff2"})
_ASKED_FOR = frozenset({".pdf", ".json", ".csv", ".xml"})
_INDEX = "search/"
_SCREENS = f"{PICTURES}/"
_NEVER = frozenset({"404.html", "sitemap.xml", "sw.js", "search/search_index.js"})
"""The last is the index once more, for pages that are opened from a disk."""
_LANGUAGES = "assets/javascripts/lunr/"
_OWN_LANGUAGE = frozenset({"lunr.stemmer.support.min.js", "lunr.vi.min.js"})
"""Material brings thirty others, of which no page makes use."""
_SOCIAL = "assets/social/"
"""Shown by others, never by the site."""
_FIRST = "index.html"


class Listing(msgspec.Struct, frozen=True):
    """Paths below the site, each with the digest of what lies there, as `integrity` takes it."""

    kept: Mapping[str, str]
    asked_for: Mapping[str, str]
    size: int
    """Bytes of all that is kept."""
    postponed: tuple[str, ...] = ()
    """What would have been kept were there room; it stands in `asked_for`."""

    @property
    def version(self) -> str:
        """Another one whenever a file is."""
        return sha256(msgspec.json.encode((self.kept, self.asked_for), order="sorted")).hexdigest()


def listing(site: Path, most_bytes: int = MOST_BYTES) -> Listing:
    """What devices keep of the finished `site`."""
    digests = {path: _digest(site / path) for path in _offered(site)}
    sizes = {path: (site / path).stat().st_size for path in digests if _is_kept(path)}
    kept, size = [], 0
    for path in sorted(sizes, key=lambda one: _turn(one, sizes[one])):
        if size + sizes[path] <= most_bytes:
            kept.append(path)
            size += sizes[path]
    return Listing(
        kept={path: digests[path] for path in sorted(kept)},
        asked_for={path: digests[path] for path in sorted(digests.keys() - set(kept))},
        size=size,
        postponed=tuple(sorted(sizes.keys() - set(kept))),
    )


def _offered(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        hidden = any(part.startswith(".") for part in path.split("/"))
        if file.is_file() and not hidden and _is_offered(path):
            yield path


def _is_offered(path: str) -> bool:
    of_no_use = path.startswith(_SOCIAL) or (
        path.startswith(_LANGUAGES) and Path(path).name not in _OWN_LANGUAGE
    )
    return path not in _NEVER and not of_no_use and Path(path).suffix in _KEPT | _ASKED_FOR


def _is_kept(path: str) -> bool:
    is_part_of_pages = Path(path).suffix in _KEPT and not path.startswith(_SCREENS)
    return is_part_of_pages or path.startswith(_INDEX)


def _turn(path: str, size: int) -> tuple[bool, bool, int, str]:
    """What pages are made of before pages; the first page before others; short ones before long."""
    return path.endswith(_PAGE), path != _FIRST, size, path


def _digest(file: Path) -> str:
    return f"sha256-{b64encode(sha256(file.read_bytes()).digest()).decode()}"
