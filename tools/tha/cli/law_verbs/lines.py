"""How is law told on a terminal: its status on a day, what it is called, what rests on it?"""

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tha.cli.files.opened import shown_day, shown_number
from tha.cli.terminal.show import harmless, language
from tha.cli.terminal.table import WIDTH
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.curriculum.impact import Counts, Resting
    from tha.curriculum.uses import Kind, Sheet
    from tha.law.facts import Amended, Named, Outlook
    from tha.law.in_force import Status

Row = tuple[str, str]
"""What something is called, and what it is."""

STATUS: "dict[Status, Words]" = {
    "not_yet": Words(vi="chưa có hiệu lực", en="not yet in force"),
    "in_force": Words(vi="còn hiệu lực", en="in force"),
    "amended": Words(vi="còn hiệu lực, đã sửa đổi, bổ sung", en="in force as amended"),
    "replaced": Words(vi="đã bị thay thế", en="replaced"),
    "ended": Words(vi="hết hiệu lực", en="no longer in force"),
}
_KIND: "dict[Kind, Words]" = {
    "page": Words(vi="trang", en="page"),
    "quiz": Words(vi="quiz", en="quiz"),
}
_ON_DAY = Words(vi="Ngày {day}", en="On {day}")
_IN_FORCE = Words(vi="Có hiệu lực", en="In force")
_FROM = Words(vi="từ {starts}", en="from {starts}")
_FROM_TO = Words(
    vi="từ {starts}, hết hiệu lực từ {ends}", en="from {starts}, no longer from {ends}"
)
_AMENDED = Words(vi="Sửa đổi, bổ sung", en="Amended")
_BY = Words(vi="từ {day} bởi {by}", en="from {day} by {by}")
_PART_ENDS = Words(vi="từ {day}: {by} hết hiệu lực", en="from {day}: {by} ends")
_SUCCEEDED = Words(vi="Nay thay bằng", en="Replaced by")
_TO_BE_SUCCEEDED = Words(vi="Sẽ thay bằng", en="To be replaced by")
_NAMES_AT_MOST = 26
_COUNTS = Words(
    vi="{pages} trang, {quizzes} quiz, {items} câu hỏi; {mentions} chỗ dẫn",
    en="pages: {pages}, quizzes: {quizzes}, items: {items}; citations: {mentions}",
)


def word(words: Words, **gaps: str | Words) -> str:
    """`words` in the reader's language."""
    return words.into(language(), **gaps)


def tell(text: str = "", head: str = "", hang: int | None = None) -> None:
    """A paragraph that begins with `head`; its further lines stand below the text, or `hang` in.

    No word is ever cut: places and addresses are there to be copied.
    """
    lines = textwrap.wrap(
        harmless(text),
        WIDTH,
        initial_indent=harmless(head),
        subsequent_indent=" " * (len(head) if hang is None else hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
    print("\n".join(lines))


def tell_rows(rows: Iterable[Row], indent: int = 0) -> None:
    """Rows below each other, names to the left; a name like the one above is not repeated."""
    listed = list(rows)
    width = min(max((len(name) for name, _ in listed), default=0), _NAMES_AT_MOST)
    above = ""
    for name, value in listed:
        shown = "" if name == above else name
        tell(value, f"{' ' * indent}{shown:{width}}  ", indent + width + 2)
        above = name


def tell_outlook(outlook: "Outlook") -> None:
    """What a provision is called, and how it stands on the day."""
    tell(f"{outlook.label} ({outlook.citation})")
    tell(outlook.title)
    print()
    tell_rows(_outlook_rows(outlook))


def called(one: "Named") -> str:
    """`khoản 1 Điều 37 Luật THADS 2025 (luat-thads-2025#d37.k1)`."""
    return f"{one.label} ({one.citation})"


def all_called(several: "Iterable[Named]") -> str:
    """The same of several."""
    return "; ".join(called(one) for one in several)


def counted(counts: "Counts") -> str:
    """How many pages, quizzes, items and citations."""
    return word(
        _COUNTS,
        pages=shown_number(counts.pages),
        quizzes=shown_number(counts.quizzes),
        items=shown_number(counts.items),
        mentions=shown_number(counts.mentions),
    )


def kind_of(one: "Resting | Sheet") -> str:
    """`trang` or `quiz`."""
    return word(_KIND[one.kind])


def _outlook_rows(outlook: "Outlook") -> Iterator[Row]:
    day = shown_day(outlook.as_of)
    yield word(_ON_DAY, day=day), word(STATUS[outlook.status])
    yield word(_IN_FORCE), _days(outlook)
    for one in outlook.amendments:
        yield word(_AMENDED), _amendment(outlook, one)
    if outlook.successors:
        has_ended = outlook.ends is not None and outlook.ends <= outlook.as_of
        yield word(_SUCCEEDED if has_ended else _TO_BE_SUCCEEDED), all_called(outlook.successors)


def _days(outlook: "Outlook") -> str:
    starts = shown_day(outlook.starts)
    if outlook.ends is None:
        return word(_FROM, starts=starts)
    return word(_FROM_TO, starts=starts, ends=shown_day(outlook.ends))


def _amendment(outlook: "Outlook", one: "Amended") -> str:
    """An amendment that is a part of what it amends is the end of that part."""
    by = one.by.citation
    is_part = by.startswith((f"{outlook.citation}.", f"{outlook.citation}#"))
    return word(_PART_ENDS if is_part else _BY, day=shown_day(one.day), by=called(one.by))
