"""Which provisions are taught but never asked, or asked but never taught?"""

from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import show_struct, shown_number
from tha.cli.law_verbs.lines import Row, tell, tell_rows, word
from tha.cli.law_verbs.opened_law import OpenedLaw, finish, open_law
from tha.cli.terminal.verb import FORMAT, Verb
from tha.source.language import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tha.curriculum.coverage import Gap

_COUNTED = Words(
    vi="Điều, khoản, điểm được dẫn: trang học {taught}, căn cứ câu hỏi {asked}",
    en="Provisions cited: {taught} by modules, {asked} as the basis of items",
)
_NEVER_ASKED = Words(vi="ĐÃ DẠY, CHƯA HỎI: {count}", en="TAUGHT, NEVER ASKED: {count}")
_NEVER_TAUGHT = Words(vi="ĐÃ HỎI, CHƯA DẠY: {count}", en="ASKED, NEVER TAUGHT: {count}")


@click.command(
    cls=Verb,
    words=Words(
        vi="Tìm điều, khoản, điểm đã dạy trong trang học mà chưa câu hỏi nào hỏi, và ngược lại.",
        en="Find provisions that modules teach and no item asks, and the other way round.",
    ),
    example="tha law coverage\ntha law coverage --format json",
)
@FORMAT
def coverage(form: str) -> None:
    """Prints both kinds of gaps, by instrument."""
    from tha.curriculum.coverage import coverage_of  # noqa: PLC0415  # keeps help fast

    law = open_law()
    found = coverage_of(law.register, law.looked)
    if form == "json":
        show_struct(found)
    else:
        tell(
            word(_COUNTED, taught=shown_number(found.taught), asked=shown_number(found.asked)),
        )
        _show(law, _NEVER_ASKED, found.never_asked)
        _show(law, _NEVER_TAUGHT, found.never_taught)
    finish(law)


def _show(law: OpenedLaw, heading: Words, gaps: "tuple[Gap, ...]") -> None:
    print()
    tell(word(heading, count=shown_number(len(gaps))))
    for name in dict.fromkeys(one.instrument for one in gaps):
        instrument = law.register.instruments.get(name)
        print()
        tell(f"{instrument.short} ({name})" if instrument else name)
        of_it = [one for one in gaps if one.instrument == name]
        tell_rows((row for one in of_it for row in _rows(one)), 2)


def _rows(gap: "Gap") -> "Iterator[Row]":
    """Where it is: on a page by the line, in a quiz by the item."""
    provision = gap.citation.partition("#")[2]
    for one in gap.where:
        lines = dict.fromkeys(str(each.line) for each in one.mentions)
        if one.kind == "page":
            yield provision, f"{one.mentions[0].file}:{', '.join(lines)}"
        else:
            yield provision, f"{one.name}: {', '.join(one.items)}"
