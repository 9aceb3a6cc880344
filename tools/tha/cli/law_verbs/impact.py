"""Which pages, quizzes and items rest on a provision, and how many completions?"""

from datetime import date
from typing import TYPE_CHECKING

import click
import msgspec

from tha.cli.files.opened import show_struct, shown_number
from tha.cli.law_verbs.lines import counted, kind_of, tell, tell_outlook, word
from tha.cli.law_verbs.opened_law import citation_asked, finish, open_law
from tha.cli.terminal.verb import AS_OF, FORMAT, Verb
from tha.source.language import Words
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.curriculum.impact import Completions, Impact, Resting
    from tha.law.citation import Citation

_NOTHING = Words(
    vi="Không trang, quiz hay câu hỏi nào dựa vào đó.",
    en="No page, quiz or item rests on it.",
)
_RESTING = Words(vi="DỰA VÀO ĐÓ: {counted}", en="RESTS ON IT: {counted}")
_HISTORY = Words(
    vi="CHỈ NHẮC NHƯ LUẬT CŨ, không tính ở trên: {counted}",
    en="ONLY TOLD OF AS OLD LAW, not counted above: {counted}",
)
_COMPLETIONS = Words(
    vi="Trong hồ sơ: {count} lượt hoàn thành của {officers} cán bộ dựa vào đó.",
    en="In the records: {count} completions of {officers} officers rest on it.",
)
_UNREAD = Words(
    vi="Thêm {count} lượt hoàn thành của các bản đề không đọc được nữa.",
    en="Besides, {count} completions of editions that can no longer be read.",
)


@click.command(
    cls=Verb,
    words=Words(
        vi="Liệt kê mọi trang, quiz và câu hỏi dựa vào một văn bản hay điều, khoản, điểm của nó. "
        "INSTRUMENT là dẫn chiếu hoặc tên gọi tiếng Việt.",
        en="List every page, quiz and item that rests on an instrument or a provision of it. "
        "INSTRUMENT is a citation or what it is called in Vietnamese.",
    ),
    example="tha law impact luat-thads-2008 --as-of 2026-07-01\n"
    "tha law impact luat-thads-2025#d37.k1\n"
    'tha law impact "Điều 37 Luật THADS 2025"',
)
@click.argument("instrument", metavar="INSTRUMENT")
@AS_OF
@FORMAT
def impact(instrument: str, as_of: date, form: str) -> None:
    """Prints what rests on `instrument`, and its status on `as_of`."""
    from tha.curriculum.impact import impact_of  # noqa: PLC0415  # keeps help fast

    law = open_law()
    citation = citation_asked(law, instrument)
    completions, problems = _completions_on(citation)
    law.problems.extend(problems)
    found = impact_of(law.register, law.looked, citation, as_of)
    found = msgspec.structs.replace(found, completions=completions)
    if form == "json":
        show_struct(found)
    else:
        _show(found)
    finish(law)


def _completions_on(citation: "Citation") -> tuple["Completions | None", list[Problem]]:
    """What the records say; nothing where there are none."""
    from tha.records.database import (  # noqa: PLC0415  # keeps help fast
        UnavailableError,
        chosen_target,
        open_records,
    )
    from tha.records.messages import NO_RECORDS  # noqa: PLC0415  # the same

    try:
        with open_records(chosen_target(), if_missing="refuse"):
            from tha.records.rested import completions_resting_on  # noqa: PLC0415  # needs Django

            return completions_resting_on(citation), []
    except UnavailableError as error:
        is_missing = error.problem.message is NO_RECORDS
        return None, [] if is_missing else [error.problem]


def _show(found: "Impact") -> None:
    tell_outlook(found.outlook)
    print()
    if found.content:
        tell(word(_RESTING, counted=counted(found.counts)))
        _show_content(found.content)
    else:
        tell(word(_NOTHING))
    if found.history:
        from tha.curriculum.impact import counts_of  # noqa: PLC0415  # keeps help fast

        print()
        tell(word(_HISTORY, counted=counted(counts_of(found.history))))
        _show_content(found.history)
    if found.completions is not None:
        print()
        _show_completions(found.completions)


def _show_content(content: "tuple[Resting, ...]") -> None:
    """Each page and quiz with its citations, one a line that begins with the place."""
    for one in content:
        print()
        tell(f"{one.name}: {one.title}", f"{kind_of(one)} ")
        places = [f"{each.file}:{each.line}" for each in one.mentions]
        wide, widest = max(map(len, places)), max(len(each.item) for each in one.mentions)
        for place, each in zip(places, one.mentions, strict=True):
            item = f"{each.item:{widest}}  " if widest else ""
            tell(f"{place:{wide}}  {item}{each.citation}", "  ", 6)


def _show_completions(found: "Completions") -> None:
    count, officers = shown_number(found.count), shown_number(found.officers)
    tell(word(_COMPLETIONS, count=count, officers=officers))
    if found.unread:
        tell(word(_UNREAD, count=shown_number(found.unread)))
