"""Which terms does the project of a page explain? Read once, and again when the file changes."""

from pathlib import Path

from tha.curriculum.glossary.terms import GLOSSARY, Glossary, load_glossary
from tha.curriculum.glossary.wordings import Wordings, wordings_of
from tha.site.loaded import Loaded, examined

_WORDINGS = "wordings"


def examined_glossary(folder: Path) -> Loaded[Glossary]:
    """The glossary of the project in `folder` and its problems: neither, when there is none."""
    return examined(folder, GLOSSARY, load_glossary)


def known_wordings(glossary: Loaded[Glossary]) -> Wordings:
    """How its terms are found; made once for all pages."""
    if _WORDINGS not in glossary.derived:
        terms = (glossary.value or Glossary()).terms
        called = {name: term.wordings for name, term in terms.items()}
        glossary.derived[_WORDINGS] = wordings_of(called)
    found: Wordings = glossary.derived[_WORDINGS]
    return found
