"""What does `markdown_extensions: [tha]` teach Markdown?

The blocks `/// quiz`, `/// figures`, `/// figures-by-year`, `/// register`, `/// history`,
`/// compare`, `/// procedure`, `/// timeline`, `/// path`, `/// glossary`, `/// news`,
`/// certificate-check`, `/// picture` and those of `study/`, links of the scheme `vb:`, terms of
the glossary, and what a page says of the age of its law. It is an extension of Markdown, not a
plugin of mkdocs, so that any site builder that knows Markdown's extensions takes it. Nothing is
read before a page needs it.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from tha.site.certificate_block import CertificateBlock
from tha.site.citation_check import check_citations
from tha.site.citation_link import link_citations
from tha.site.drawings.procedure_block import ProcedureBlock
from tha.site.drawings.timeline_block import TimelineBlock
from tha.site.figures.block import FiguresBlock
from tha.site.figures.by_year_block import FiguresByYearBlock
from tha.site.glossary.block import GlossaryBlock
from tha.site.glossary.term_link import link_terms
from tha.site.last_look import LastLook
from tha.site.later import Later
from tha.site.news.block import NewsBlock
from tha.site.old_law.compare_block import CompareBlock, PlainRule
from tha.site.old_law.history_block import HistoryBlock
from tha.site.page_law import draw_page_law, law_of, page_of
from tha.site.paper.notes import draw_notes
from tha.site.paths.path_block import PathBlock
from tha.site.pictures.block import PictureBlock
from tha.site.quiz_block import QUIZ_TAG, QuizBlock
from tha.site.register.block import RegisterBlock
from tha.site.set_apart import SetApart
from tha.site.strict import report_blocks
from tha.site.study.blocks import (
    ContinueBlock,
    DailyReviewBlock,
    FlashCardsBlock,
    OwnProgressBlock,
)
from tha.source.days import day_of

BLOCKS = (
    QuizBlock,
    FiguresBlock,
    FiguresByYearBlock,
    RegisterBlock,
    HistoryBlock,
    CompareBlock,
    ProcedureBlock,
    TimelineBlock,
    PathBlock,
    GlossaryBlock,
    CertificateBlock,
    NewsBlock,
    PictureBlock,
    DailyReviewBlock,
    OwnProgressBlock,
    FlashCardsBlock,
    ContinueBlock,
)

_AFTER_ATTRIBUTE_LISTS = 6
"""They run at 8; the table of contents and mkdocs's own list of anchors at 5."""
_AFTER_ALL_ELSE = -1
_AS_MARKDOWN_DOES = 90
"""The priority of HTML among what is found in a line."""
_RULES_AS_MARKDOWN_DOES = 50


class TrainingExtension(BlocksExtension):  # type: ignore[misc]  # pymdownx has no types
    """Quizzes, figures, the register and citations on the pages of the project in `folder`."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "folder": [".", "The folder that holds docs/ and quizzes/"],
            "as_of": ["", "The day whose law the pages show, as 2026-07-01; today if empty"],
        }
        super().__init__(**settings)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (named by pymdownx)
        """Registers what this extension adds; called by pymdownx for every page."""
        folder = Path(os.fspath(self.getConfig("folder")))
        day = shown_day(self.getConfig("as_of"))
        later, apart = Later(), SetApart()
        config = {"folder": folder, "day": day, "later": later, "apart": apart}
        for block in BLOCKS:
            block_mgr.register(block, config)
        rules = PlainRule(md.parser, apart)
        md.parser.blockprocessors.register(rules, "hr", _RULES_AS_MARKDOWN_DOES)
        md.inlinePatterns.register(_HtmlOutsideQuizzes(HTML_RE, md), "html", _AS_MARKDOWN_DOES)
        md.postprocessors.register(LastLook(md), "tha", _AFTER_ALL_ELSE)
        last = _LastTouch(md, folder, day, later, apart)
        md.treeprocessors.register(last, "tha", _AFTER_ATTRIBUTE_LISTS)


def shown_day(as_of: str | date) -> date:
    """The day that the setting names. This file is a door: site builders come in by it.

    Raises ValueError when the setting names no day.
    """
    if isinstance(as_of, date):
        return as_of
    if as_of:
        return date.fromisoformat(as_of)
    return day_of(datetime.now(UTC))  # noqa: TID251  # a door has a clock


class _HtmlOutsideQuizzes(HtmlInlineProcessor):
    """HTML that an author writes in a quiz is shown as text."""

    ANCESTOR_EXCLUDES = (QUIZ_TAG,)


class _LastTouch(Treeprocessor):
    """Checks what authors cite, draws what waited and what the page says of its law, then follows
    every citation and explains every term.
    """

    def __init__(
        self, md: Markdown, folder: Path, day: date, later: Later, apart: SetApart
    ) -> None:
        super().__init__(md)
        self._folder = folder
        self._day = day
        self._later = later
        self._apart = apart

    def run(self, root: Element) -> None:
        law, page = law_of(self._folder, self._day), page_of(self.md)
        as_of = page.head.as_of if page else None
        check_citations(self.md, root, law, as_of, self._apart)
        self._apart.forget()
        self._later.draw()
        report_blocks(self.md)
        if page:
            draw_page_law(root, page, law)
        link_citations(self.md, root, self._folder, self._day)
        link_terms(self.md, root, self._folder)
        if page and not page.head.leaflet:
            draw_notes(root, self._day)
