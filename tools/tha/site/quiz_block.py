"""What does `/// quiz | thads-xac-minh` show?

A form that can be read and filled without a script; the player adds the rest from the JSON beside
it. Keys, rationales and feedback are on the page of a practice quiz only. Of any other quiz just
what `keyless.py` lists gets here. Search leaves all questions out: of an assessment nothing is to
be learned there, and a wrong option found on its own would read like the law.
"""

import hashlib
import json
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from tha.curriculum.law_checks import Law
from tha.curriculum.messages import UNKNOWN_QUIZ
from tha.curriculum.module import Cited
from tha.quiz.edition import edition_of
from tha.quiz.item import Item
from tha.quiz.items.extended_text import ExtendedText
from tha.quiz.keyless import page_data
from tha.quiz.quiz import Quiz
from tha.site.citation_link import SCHEME
from tha.site.loaded import cited_by, examined_quiz, quiz_ids
from tha.site.page_law import OPEN_THE_LAW, add_note, draw_age, law_of, secondary_in
from tha.site.quiz_controls import Rendering, controls, make
from tha.site.quiz_frame import foot, head, item_foot
from tha.site.standing import VERIFIED
from tha.site.strict import place_on_page, report
from tha.source.nearest import did_you_mean
from tha.source.vietnamese import written_number

QUIZ_TAG = "form"
"""Everything of a quiz stands in one."""
DATA_TAG = 'script class="tha-data" type="application/json"'
"""The only script on a page that is not the theme's; no browser runs it."""
_AFTER_HEAD = 2
"""Behind the words for those without scripts and the facts."""
_SECONDARY = "Có câu dựa trên nguồn thứ cấp"
_NOT_SHOWN = "Chưa hiện được bài này. Hãy báo người phụ trách trang."


class QuizBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// quiz | <id>`: the quiz as a form."""

    NAME = "quiz"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """The whole form; the block has no content of its own."""
        loaded = examined_quiz(self.config["folder"], self.argument)
        report(loaded.problems)
        if loaded.value is not None:
            place = _form(self.md, loaded.value)
            law = law_of(self.config["folder"], self.config["day"])
            _draw_law(place, loaded.value, cited_by(loaded), law)
        else:
            if not loaded.problems:
                self._report_unknown()
            place = make("p", text=_NOT_SHOWN, class_="tha-fault")
        parent.append(place)
        self.config["apart"].quizzes.append(place)
        return place

    def _report_unknown(self) -> None:
        hint = did_you_mean(self.argument, quiz_ids(self.config["folder"]))
        place = place_on_page(self.md, self.argument)
        report([UNKNOWN_QUIZ.at(place, quiz=self.argument, hint=hint)])


def _form(md: Markdown, quiz: Quiz) -> Element:
    rendering = Rendering(md, quiz.id, reveals=quiz.purpose == "practice")
    items = make("div", class_="tha-items", data_step="run done")
    for number, item in enumerate(quiz.items, 1):
        fieldset = item_element(item, number, rendering)
        fieldset.extend(item_foot(quiz))
        fieldset.extend(rationale_elements(item, rendering))
        if rendering.reveals:
            fieldset.set("data-digest", _digest_of(item))
        items.append(fieldset)
    return make(
        QUIZ_TAG,
        *head(quiz),
        items,
        *foot(quiz),
        _data(quiz),
        class_="tha-quiz",
        data_quiz=quiz.id,
        data_purpose=quiz.purpose,
        autocomplete="off",
        novalidate="novalidate",
        aria_label=quiz.title,
        data_search_exclude="",
    )


def _digest_of(item: Item) -> str:
    """Tells a reader's browser that an item is not what it was; it would betray a hidden key."""
    return hashlib.sha256(msgspec.json.encode(item, order="sorted")).hexdigest()[:12]


def _draw_law(form: Element, quiz: Quiz, cites: list[Cited], law: Law) -> None:
    """Whether its law has changed, and which items rest on a secondary source.

    Which provisions these are is told where the basis is shown at all.
    """
    is_open = quiz.purpose == "practice"
    notes = make("div", class_="tha-law")
    draw_age(notes, law, [one.citation for one in cites], quiz.as_of, names=is_open)
    weak = set(secondary_in(law.register, [one.citation for one in cites]))
    marked = {one.item for one in cites if one.citation in weak}
    if is_open and marked:
        _draw_secondary(notes, form, quiz, marked)
    if len(notes):
        form.insert(_AFTER_HEAD, notes)


def _draw_secondary(notes: Element, form: Element, quiz: Quiz, marked: set[str]) -> None:
    """A note before the first item, and a mark on each: the player may number them anew."""
    for fieldset in form.iter("fieldset"):
        if fieldset.get("data-item") in marked:
            css = "tha-standing tha-standing--weak"
            fieldset[0][-1].tail = " "
            fieldset[0].append(make("span", text=VERIFIED["secondary"], class_=css))
    numbers = [str(n) for n, item in enumerate(quiz.items, 1) if item.id in marked]
    is_dealt = quiz.draw is not None or "items" in quiz.shuffle
    which = "những câu có dấu" if is_dealt or not numbers else f"câu {', '.join(numbers)}"
    note = add_note(notes, "info", _SECONDARY)
    note.text = f"Luật mà câu hỏi dựa vào mới biết theo nguồn thứ cấp: {which}{OPEN_THE_LAW}"


def item_element(item: Item, number: int, rendering: Rendering) -> Element:
    """The stem and the controls of an item, asked as the one with that number."""
    stem = make("div", class_="tha-stem")
    rendering.md.parser.parseChunk(stem, item.stem)
    parts = make("div", class_="tha-parts")
    parts.extend(controls(item, rendering))
    fieldset = make("fieldset", _legend(item, number, stem), class_="tha-item", data_item=item.id)
    if len(stem):
        fieldset.append(stem)
    fieldset.append(parts)
    return fieldset


def _legend(item: Item, number: int, stem: Element) -> Element:
    """The number, the first paragraph of the stem (which leaves it), the points."""
    legend = make("legend", make("span", text=f"Câu {number}.", class_="tha-number"))
    legend[0].tail = " "
    if len(stem) and stem[0].tag == "p":
        first = stem[0]
        stem.remove(first)
        first.tag, first.tail = "span", " "
        legend.append(first)
    if item.points:
        points = f"({written_number(item.points)} điểm)"
        legend.append(make("span", text=points, class_="tha-points"))
    return legend


def rationale_elements(item: Item, rendering: Rendering) -> Iterator[Element]:
    """Why the key is the key; a section, as search forgets what it skips at any inner `div`."""
    if not rendering.reveals:
        return
    hidden = {"hidden": "hidden", "data-search-exclude": ""}
    section = make("section", class_="tha-rationale", **hidden)
    rendering.md.parser.parseChunk(section, item.rationale)
    if isinstance(item, ExtendedText):
        section.extend(_sample(item, rendering))
    if item.basis:
        section.append(_basis(item))
    if len(section):
        yield section


def _sample(item: ExtendedText, rendering: Rendering) -> Iterator[Element]:
    """What markers look for, and an answer that would do."""
    criteria = [
        make("li", text=f"{one.text} ({written_number(one.points)} điểm)") for one in item.rubric
    ]
    yield make("p", make("strong", text="Tiêu chí chấm"))
    yield make("ul", *criteria)
    if item.sample_answer:
        yield make("p", make("strong", text="Bài làm mẫu"))
        sample = make("blockquote")
        rendering.md.parser.parseChunk(sample, item.sample_answer)
        yield sample


def _basis(item: Item) -> Element:
    """The citations, whose words the extension fills in."""
    links = [make("a", href=f"{SCHEME}{citation}") for citation in item.basis]
    for link in links[:-1]:
        link.tail = "; "
    basis = make("p", make("strong", text="Căn cứ:"), *links, class_="tha-basis")
    basis[0].tail = " "
    return basis


def _data(quiz: Quiz) -> Element:
    """What the player needs; `<` is escaped, so that no text can end the script."""
    text = json.dumps(page_data(edition_of(quiz)), ensure_ascii=False, separators=(",", ":"))
    escaped = AtomicString(text.replace("<", "\\u003c"))
    return make("script", text=escaped, type="application/json", class_="tha-data")
