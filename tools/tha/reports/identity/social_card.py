"""What is seen of the site where somebody shares its address?

A card of 1200 to 630 pixels, as the Open Graph protocol's readers show it: the logo, the name, what
the first page says the site is.
"""

from tha.reports.identity.icons import IMAGES
from tha.reports.typeset import drawn, made_from
from tha.site.built import Built
from tha.site.offline.manifest import colour, description

CARD = "assets/social/card.png"
_COLOURS = {
    "red": ("--md-primary-fg-color", "#8c1d18"),
    "gold": ("--tha-gold", "#c8962e"),
    "ink": ("--tha-heading", "#3a1210"),
    "paper": ("--tha-surface", "#fbf8f3"),
}


def write_social_card(built: Built) -> None:
    """Writes the card of a site that has a logo."""
    logo = built.site / IMAGES / "logo.svg"
    if not logo.is_file():
        return
    card = built.site / CARD
    card.parent.mkdir(parents=True, exist_ok=True)
    data = {
        "svg": logo.read_text("utf-8"),
        "name": built.site_name,
        "description": description(built.site),
        **{name: colour(built.site, *given) for name, given in _COLOURS.items()},
    }
    with made_from((IMAGES / logo.name).as_posix()):
        card.write_bytes(drawn("social_card", data))
