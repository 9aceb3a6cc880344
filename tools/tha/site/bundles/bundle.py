"""How do the many small style sheets and scripts of a page reach a reader in few requests?

What stands side by side in a finished page becomes one file, named by the digest of what is in it;
the small files stay as they are written, and in a site that is built without `tha build`. On a slow
line every request costs a way there and back: forty of them kept a phone waiting for two seconds.
"""

import hashlib
import re
from functools import partial
from pathlib import Path

import msgspec

from tha.site.built import Built

FOLDER = "assets/bundles"
"""As deep as the folders of the parts, so that addresses in style sheets lead where they did."""
_THEME = ".min."
"""Material's own files come in one piece already."""


class _Kind(msgspec.Struct, frozen=True):
    """One kind of file: how pages name it, and what stands between two of them."""

    ending: str
    run: re.Pattern[str]
    tag: str
    between: str


_KINDS = (
    _Kind(
        "css",
        re.compile(r'(?:\s*<link rel="stylesheet" href="[^"?]+\.css">){2,}'),
        '<link rel="stylesheet" href="{}">',
        "\n",
    ),
    _Kind(
        "js",
        re.compile(r'(?:\s*<script src="[^"?]+\.js"></script>){2,}'),
        '<script src="{}"></script>',
        "\n;\n",
    ),
)
_NAMED = re.compile(r'(?:href|src)="([^"?#]+\.(?:css|js))"')


def write_bundles(built: Built) -> None:
    """Puts bundles in the pages, and takes away the parts that no page names any longer."""
    pages = sorted(built.site.rglob("*.html"))
    bundles: dict[tuple[Path, ...], str] = {}
    named: set[Path] = set()
    for page in pages:
        written = page.read_text("utf-8")
        bundled = written
        for kind in _KINDS:
            put = partial(_one_for, page, kind, built.site, bundles)
            bundled = kind.run.sub(put, bundled)
        if bundled != written:
            page.write_text(bundled, "utf-8")
        named.update(_file(built.site, page, one) for one in _NAMED.findall(bundled))
    for part in {part for parts in bundles for part in parts} - named:
        part.unlink()


def _one_for(
    page: Path, kind: _Kind, site: Path, bundles: dict[tuple[Path, ...], str], run: re.Match[str]
) -> str:
    """The tags to stand in the place of those in `run`; `bundles` names those made before."""
    addresses = _NAMED.findall(run[0])
    ours = [one for one in addresses if _THEME not in one]
    files = tuple(_file(site, page, one) for one in ours)
    if len(ours) < 2 or not all(one.is_file() for one in files):  # noqa: PLR2004  # one is no bundle
        return run[0]
    if files not in bundles:
        bundles[files] = _written(files, kind, site)
    to_site = ours[0].partition("assets/")[0]
    theirs = [one for one in addresses if _THEME in one]
    return "".join(f"\n{kind.tag.format(one)}" for one in [*theirs, f"{to_site}{bundles[files]}"])


def _written(files: tuple[Path, ...], kind: _Kind, site: Path) -> str:
    """The name, from the site, of the file that now holds all `files`."""
    whole = kind.between.join(one.read_text("utf-8") for one in files).encode()
    name = f"{FOLDER}/{hashlib.sha256(whole).hexdigest()[:12]}.{kind.ending}"
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(whole)
    return name


def _file(site: Path, page: Path, address: str) -> Path:
    """The file that `page` names; the page for what is missing names it from the site, by a `/`."""
    start = site if address.startswith("/") else page.parent
    return (start / address.removeprefix("/")).resolve()
