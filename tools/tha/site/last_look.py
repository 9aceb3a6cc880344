"""Does a finished page run, load or link to what no page may?

`tha check` looks at what authors write, and takes what looks like code for an example. Here the
HTML itself is looked at, so that nothing slips through where Markdown reads it otherwise. A
citation that has become no link by now never will.
"""

import re
from collections.abc import Iterator

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from tha.curriculum.hazards import hazards
from tha.curriculum.messages import UNLINKED_CITATION
from tha.curriculum.references import references, tags
from tha.site.citation_link import SCHEME
from tha.site.quiz_block import DATA_TAG
from tha.site.register.legislation import LEGISLATION_TAG
from tha.site.strict import place_on_page, report
from tha.source.place import Place

_DATA = re.compile(f"<(?:{re.escape(DATA_TAG)}|{re.escape(LEGISLATION_TAG)})>")
"""Scripts that no browser runs, written exactly as only our own blocks write them."""
_TAG = re.compile(r"<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*")


_HARMLESS = re.compile(
    r"<(?:a|abbr|div|fieldset|h[1-6]|input|label|legend|li|ol|option|p|section|select|span|strong|svg"
    r"|t[drh]|ul)(?:\s(?:class|for|hidden|id|name|role|title|type|value|(?:aria|data)-[\w-]+)"
    r"=\"[^\"]*\")*\s?/?"
)
"""What most tags of a page are: no such element runs, no such attribute loads or leads anywhere."""
_MARKDOWN = re.compile(r"\](?=[(:])")
"""What begins an address in Markdown; in a tag it is but text, as in the name of a law."""


class LastLook(Postprocessor):
    """Reports hazards in the HTML of a page, text left out."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._md = md

    def run(self, text: str) -> str:
        """`text` as it is."""
        all_tags = dict.fromkeys(_TAG.findall(_DATA.sub("", text)))  # most come again and again
        to_look_at = (one for one in all_tags if not _HARMLESS.fullmatch(one))
        written = _MARKDOWN.sub("] ", "\n".join(to_look_at))
        page = Place(place_on_page(self._md, "").file)
        report(hazards(written, lambda _: page))
        for one in dict.fromkeys(_unlinked(written)):
            report([UNLINKED_CITATION.at(place_on_page(self._md, one), written=one)])
        return text


def _unlinked(html: str) -> Iterator[str]:
    """Every address of a citation that is left in the tags of a page."""
    for tag, at in tags(html):
        if tag.startswith(SCHEME):
            yield html[at + 1 :].split(maxsplit=1)[0]
    for one in references(html):
        if one.address.lower().startswith(SCHEME):
            yield one.address
