"""Which texts does a spreadsheet take for formulas, and how is it kept from running them?"""

import re

FORMULA_SIGNS = ("=", "+", "-", "@")
"""With which of these a cell begins, maybe behind blanks, that a spreadsheet would run."""
_BEFORE_FORMULA = re.compile(r'(^|[;,\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@]|[\t\r])')
"""Where a program begins such a cell, by whichever character it parts them.

Quotation marks may stand before it: in CSV those of the text are doubled, and a program that parts
cells elsewhere takes two of them for nothing. Blanks that part cells are left to their own turn, so
that a long row of them is read once.
"""
_KEPT_FROM_RUNNING = re.compile(r"""([;,])'(?=(?:[^\S\t\r\n]|")*[=+\-@])""")
_PLAIN = re.compile(r"\w[^;,\t\r\n]*")
"""What most texts are: one cell for every program, and no formula. Quick to see."""


def without_formulas(text: str) -> str:
    """`text` with an apostrophe wherever a cell might begin that a spreadsheet would run."""
    return text if _PLAIN.fullmatch(text) else _BEFORE_FORMULA.sub(r"\1'", text)


def with_formulas(text: str) -> str:
    """`text` as it was before `without_formulas`, where it begins with no formula."""
    return _KEPT_FROM_RUNNING.sub(r"\1", text) if "'" in text else text
