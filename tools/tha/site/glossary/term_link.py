"""What becomes of the first use of a term on a page?

A link to its entry in the glossary, which tells in its `title` what the term means;
`assets/law/citation.js` shows that as it shows what a citation points at. Only running text is
looked at: no heading, link, code or quiz, and nothing that our own blocks drew, for there the law
of another day may be told of.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from tha.curriculum.glossary.terms import GLOSSARY_PAGE, Glossary, Term
from tha.law.citation import parse_citation
from tha.law.register import Register
from tha.site.glossary.known import examined_glossary, known_wordings
from tha.site.loaded import examined_register
from tha.site.quiz_block import QUIZ_TAG
from tha.site.strict import page_text

TERM_CLASS = "tha-term"
_LEFT_OUT = {
    *("a", "code", "pre", "kbd", "h1", "h2", "h3", "h4", "h5", "h6", "th", "summary", "svg"),
    *("abbr", "dfn", "button", "label", "figcaption", "caption", "script", "style", QUIZ_TAG),
}
_OUR_OWN = "tha-"
_TITLE = "admonition-title"

Found = tuple[str, int, int]


def link_terms(md: Markdown, root: Element, folder: Path) -> None:
    """The first use of each term of the glossary below `root` made into a link to its entry."""
    text = page_text(md)
    loaded = examined_glossary(folder)
    if not loaded.value or (text and text.file == f"docs/{GLOSSARY_PAGE}.md"):
        return
    register = examined_register(folder).value or Register()
    wordings = known_wordings(loaded)
    told: set[str] = set()
    for place, tail_of in list(_texts(root)):
        written = (place.text if tail_of is None else tail_of.tail) or ""
        first = [one for one in wordings.uses_in(written) if _is_first(one, told)]
        if first:
            _split(place, tail_of, written, list(_links(loaded.value, register, written, first)))


def described(register: Register, term: Term) -> str:
    """What a tooltip says of `term`, line by line."""
    lines = [f"{term.term} (tiếng Anh: {term.en})", term.meaning]
    cited = filter(None, map(parse_citation, term.basis))
    if basis := "; ".join(register.label(one) for one in cited):
        lines.append(f"Căn cứ: {basis}")
    return "\n".join(lines)


def _texts(place: Element) -> Iterator[tuple[Element, Element | None]]:
    """Every running text in reading order: the element it is in, and that behind which it is."""
    yield place, None
    for one in place:
        if not _is_left_out(one):
            yield from _texts(one)
        yield place, one


def _is_left_out(one: Element) -> bool:
    classes = one.get("class", "").split()
    is_ours = any(css.startswith(_OUR_OWN) for css in classes)
    return not isinstance(one.tag, str) or one.tag in _LEFT_OUT or is_ours or _TITLE in classes


def _is_first(found: Found, told: set[str]) -> bool:
    name, _, _ = found
    if name in told:
        return False
    told.add(name)
    return True


def _links(
    glossary: Glossary, register: Register, written: str, found: list[Found]
) -> Iterator[Element]:
    """The links, each with the text between it and the next."""
    ends = [start for _, start, _ in found[1:]] + [len(written)]
    for (name, start, stop), end in zip(found, ends, strict=True):
        link = Element("a", {"class": TERM_CLASS, "href": f"/{GLOSSARY_PAGE}.md#{name}"})
        link.set("title", described(register, glossary.terms[name]))
        link.text = AtomicString(written[start:stop])
        link.tail = written[stop:end]
        yield link


def _split(place: Element, tail_of: Element | None, written: str, links: list[Element]) -> None:
    """Puts `links` where their words stood in `written`."""
    rest = sum(len(link.text or "") + len(link.tail or "") for link in links)
    before = written[: len(written) - rest]
    if tail_of is None:
        place.text, at = before, 0
    else:
        tail_of.tail, at = before, list(place).index(tail_of) + 1
    for offset, link in enumerate(links):
        place.insert(at + offset, link)
