"""How is a status drawn: a sign and its words, neither of them by colour alone?"""

from xml.etree.ElementTree import Element

from tha.law.in_force import Status
from tha.site.later import add
from tha.site.standing import MARKS, WORDS, Standing, css_of


def draw_status(parent: Element, status: Status) -> Element:
    """The sign, which is not read out, and the words."""
    mark = add(parent, "span", css=css_of(status))
    add(mark, "span", MARKS[status], aria_hidden="true").tail = f" {WORDS[status]}"
    return mark


def draw_standing(parent: Element, standing: Standing) -> None:
    """The same, then what its sentence says besides: since when, until when, by what."""
    rest = standing.sentence.removeprefix(standing.words)
    draw_status(parent, standing.status).tail = rest
