"""May a finished page cite what it cites?

`tha check` reads what authors write and tells old law from new by its text. Here the page itself
says which links there are and which of them stand in a part about old law, so that nothing that
Markdown reads otherwise lets old law out.
"""

from datetime import date
from xml.etree.ElementTree import Element

from markdown import Markdown

from tha.curriculum.law_checks import Law, check_citation
from tha.curriculum.messages import BLOCK_OPEN
from tha.curriculum.module import Cited
from tha.law.citation import parse_citation
from tha.site.citation_link import SCHEME
from tha.site.set_apart import SetApart
from tha.site.strict import place_on_page, report, report_on_page
from tha.source.place import Place


def check_citations(
    md: Markdown, root: Element, law: Law, as_of: date | None, apart: SetApart
) -> None:
    """Reports every citation of an author that the law of `as_of`, or of today, does not bear.

    What points nowhere is reported when the link is followed.
    """
    for name in apart.unclosed:
        report([BLOCK_OPEN.at(place_on_page(md, f"/// {name}"), name=name, sign="///")])
    for written, is_history in dict.fromkeys(apart.links(root, SCHEME)):
        bare = written.removeprefix(SCHEME)
        citation = parse_citation(bare)
        if citation is not None and citation.instrument in law.register.instruments:
            cited = Cited(bare, Place("docs"), is_history=is_history, may_be_history=True)
            found = check_citation(law, cited, as_of, is_graded=False)
            report_on_page(md, (written, bare), found)
