"""What do `/// daily-review`, `/// flash-cards`, `/// own-progress` and `/// continue` show?

Places which the scripts of `assets/study/` fill with what this reader has done. Without scripts a
reader finds the cards as a list; the other places say that they need scripts, or nothing.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from tha.curriculum.glossary.terms import Glossary, Term
from tha.site.glossary.alphabet import order_of
from tha.site.glossary.block import lines_of
from tha.site.glossary.known import examined_glossary
from tha.site.later import add
from tha.site.strict import report

CARD_TAG = "article"
"""A card; no element of its kind stands in it."""
_NEEDS_SCRIPTS = "Phần này cần JavaScript: tiến độ nằm trong trình duyệt của bạn, không ở máy chủ."


class DailyReviewBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// daily-review`: the items that are due today."""

    NAME = "daily-review"

    def on_create(self, parent: Element) -> Element:
        """An empty place."""
        return _place(parent, "tha-review", _NEEDS_SCRIPTS)


class OwnProgressBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// own-progress`: what was read and practised; taken out, brought in, deleted."""

    NAME = "own-progress"

    def on_create(self, parent: Element) -> Element:
        """An empty place."""
        return _place(parent, "tha-progress", _NEEDS_SCRIPTS)


class ContinueBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// continue`: where the reader stopped; nothing, while nothing was begun."""

    NAME = "continue"

    def on_create(self, parent: Element) -> Element:
        """A place that is not there until there is something to say."""
        place = _place(parent, "tha-continue", "")
        place.set("hidden", "hidden")
        place.set("aria-label", "Học tiếp")
        return place


class FlashCardsBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// flash-cards`: every term of the glossary on a card of its own."""

    NAME = "flash-cards"

    def on_create(self, parent: Element) -> Element:
        """The place of the cards, which are drawn once Markdown is done."""
        place = _place(parent, "tha-cards", "")
        folder = self.config["folder"]
        self.config["later"].waiting.append(lambda: draw_cards(place, folder))
        return place


def _place(parent: Element, css: str, text: str) -> Element:
    """A section, as search forgets what it leaves out at any inner `div`."""
    place = add(parent, "section", css=css, data_search_exclude="")
    if text:
        add(place, "p", text)
    return place


def draw_cards(place: Element, folder: Path) -> None:
    """Fills `place` with the terms of the project in `folder`, and reports what is wrong."""
    loaded = examined_glossary(folder)
    report(loaded.problems)
    terms = (loaded.value or Glossary()).terms
    for name, term in sorted(terms.items(), key=lambda one: order_of(one[1].term)):
        _draw_card(place, name, term)


def _draw_card(place: Element, name: str, term: Term) -> None:
    """The term in front, what it means behind."""
    card = add(place, CARD_TAG, css="tha-card", data_term=name)
    add(add(card, "p", css="tha-card__front"), "strong", term.term)
    behind = add(card, "div", css="tha-card__back")
    for line in lines_of(term):
        add(behind, "p").append(line)
