"""Is there a glossary, is it sound, and is the law that it rests on in force?"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tha.curriculum.glossary.terms import GLOSSARY, GLOSSARY_PAGE, Glossary, load_glossary
from tha.curriculum.law_checks import Law, check_citation
from tha.curriculum.messages import UNKNOWN_PAGE
from tha.source.files import read_text
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem


def own_glossary(folder: Path) -> tuple[Glossary, list[Problem]]:
    """The glossary of the project in `folder` and what is wrong with it; an empty one if none."""
    path = folder / GLOSSARY
    if not path.is_file():
        return Glossary(), []
    text = read_text(path, GLOSSARY)
    return (Glossary(), [text]) if isinstance(text, Problem) else load_glossary(text)


def check_glossary(law: Law, glossary: Glossary, pages: Iterable[str]) -> Iterator[Problem]:
    """It has a page among `pages`, to which every use of a term leads; and its law is in force."""
    if glossary.terms and GLOSSARY_PAGE not in pages:
        hint = Words(
            vi='thêm trang ấy, với khối "/// glossary" ở trong',
            en='add that page, with a block "/// glossary" in it',
        )
        yield UNKNOWN_PAGE.at(Place(GLOSSARY), page=GLOSSARY_PAGE, hint=hint)
    yield from check_glossary_law(law, glossary)


def check_glossary_law(law: Law, glossary: Glossary) -> Iterator[Problem]:
    """Nothing is explained by law that has ended, or that the register does not know.

    It states the law of no day, so that it may announce law to come.
    """
    for cited in glossary.cites:
        yield from check_citation(law, cited, None, is_graded=False)
