"""Which parts of a page tell of old law, and which show a quiz?

Known by the elements that our own blocks made and closed: no class, attribute or comment that an
author writes makes anything else of a part of the page.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import msgspec


class SetApart(msgspec.Struct, frozen=True):
    """The parts of one page."""

    history: list[Element] = []
    quizzes: list[Element] = []
    rules: list[Element] = []
    """Lines that are written as `---`; only they split a comparison."""
    unclosed: list[str] = []
    """Names of blocks about old law that have begun and not yet ended, the innermost last."""

    def forget(self) -> None:
        """Makes ready for another page."""
        for parts in (self.history, self.quizzes, self.rules, self.unclosed):
            parts.clear()

    def links(self, root: Element, scheme: str) -> Iterator[tuple[str, bool]]:
        """Every address of `scheme` that is linked to outside of quizzes, and whether it stands
        where old law is told of.
        """
        history = {id(one) for one in self.history}
        quizzes = {id(one) for one in self.quizzes}
        waiting = [(root, False)]
        while waiting:
            place, is_history = waiting.pop()
            if id(place) in quizzes:
                continue
            address = place.get("href", "") if place.tag == "a" else ""
            if address.startswith(scheme):
                yield address, is_history
            waiting += [(one, is_history or id(one) in history) for one in reversed(place)]
