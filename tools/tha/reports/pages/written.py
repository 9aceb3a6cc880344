"""How does each module and each leaflet of a site that was just built get its PDF beside it?

What was typeset once is kept in `build/pages/`, by what it was made from: the page, its head, the
day, and this program's own making. Only what changed is typeset again.
"""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec

from tha.curriculum.content import PAGES
from tha.curriculum.module import Page
from tha.reports.pages.sheet import Site, page_pdf
from tha.reports.pages.tree import article_of
from tha.reports.typeset import made_from
from tha.site.built import Built

KEPT = Path("build", "pages")
"""In the project's folder; may be emptied at any time."""
_REPORTS = Path(__file__).parents[1]
_MAKERS = (
    "pages/*.py",
    "letters.py",
    "typeset.py",
    "certificate/qr.py",
    "templates/site_page.typ",
    "templates/drawn.css",
)
_END = b"%%EOF"
_OWN_NAME = re.compile(r"[0-9a-f]{64}\.pdf")
"""Nothing else is ever cleared away, whatever folder stands in that place."""


class _Order(msgspec.Struct, frozen=True):
    """One paper: of which page, from what, to be written where, kept as what."""

    page: Page
    article: str
    target: Path
    kept: Path


def write_pdfs(built: Built) -> None:
    """`<page>.pdf` beside the page of each module and each leaflet.

    Raises NotTypesetError, which names the page that Typst gives up on.
    """
    names = {name: one.short for name, one in built.content.register.instruments.items()}
    site = Site(built.site_name, built.site_url, built.as_of, names)
    folder = built.project / KEPT
    wanted = set()
    for order in _orders(built, site, folder):
        wanted.add(order.kept)
        order.target.write_bytes(_kept(order.kept) or _made(order, site))
    for one in folder.glob("*.pdf"):
        if one not in wanted and _OWN_NAME.fullmatch(one.name):
            one.unlink(missing_ok=True)


def _orders(built: Built, site: Site, folder: Path) -> Iterator[_Order]:
    for path, page in sorted(built.content.pages.items()):
        html = built.site / f"{path}.html"
        if (page.head.module or page.head.leaflet) and html.is_file():
            article = article_of(html.read_text("utf-8"))
            made_from = msgspec.json.encode([_maker(), path, page.head, site, article])
            kept = folder / f"{sha256(made_from).hexdigest()}.pdf"
            yield _Order(page, article, html.with_suffix(".pdf"), kept)


@cache
def _maker() -> str:
    """A digest of what makes a paper of a page: the files that do it, and Typst."""
    digest = sha256(version("typst").encode())
    for pattern in _MAKERS:
        for one in sorted(_REPORTS.glob(pattern)):
            digest.update(one.read_bytes())
    return digest.hexdigest()


def _kept(path: Path) -> bytes | None:
    """What was made before, unless it is not there or not whole."""
    made = path.read_bytes() if path.is_file() else b""
    return made if made.rstrip().endswith(_END) else None


def _made(order: _Order, site: Site) -> bytes:
    """Typeset, and kept: under its name only once it is whole, for two builds may run at once."""
    with made_from(f"{PAGES}/{order.page.path}.md"):
        made = page_pdf(order.page, order.article, site)
    order.kept.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=order.kept.parent, delete=False) as beside:
        beside.write(made)
    Path(beside.name).replace(order.kept)
    return made
