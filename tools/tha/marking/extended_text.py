"""What does a written answer earn? People say, so here it only gets its shape checked."""

from typing import Any

from tha.marking.response import shaped
from tha.quiz.items.extended_text import ExtendedText, Response
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy một bài viết", en="the item takes a written answer")


def credit(_: ExtendedText, response: Any) -> None:
    """None: the answer awaits a person."""
    shaped(response, Response, _EXPECTED)
