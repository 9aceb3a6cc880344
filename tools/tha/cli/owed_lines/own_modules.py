"""Which modules does the project in this folder teach?"""

from pathlib import Path

from tha.source.files import Text


def own_modules() -> frozenset[str] | None:
    """The modules by path; None where the folder has no pages to ask."""
    from tha.curriculum.content import PAGES, page_path, texts_below  # noqa: PLC0415  # fast help
    from tha.curriculum.pages import load_page  # noqa: PLC0415  # the same

    found = set[str]()
    texts = [text for _, text in texts_below(Path(), PAGES, (".md",)) if isinstance(text, Text)]
    for text in texts:
        page, _, _ = load_page(text, page_path(text))
        if page is not None and page.head.module:
            found.add(page.path)
    return frozenset(found) if texts else None
