"""What does the register know of a provision on a day, and where is it cited?"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from tha.cli.files.opened import show_struct, shown_day
from tha.cli.law_verbs.lines import (
    Row,
    all_called,
    called,
    counted,
    tell_outlook,
    tell_rows,
    word,
)
from tha.cli.law_verbs.opened_law import citation_asked, finish, open_law
from tha.cli.terminal.verb import AS_OF, FORMAT, Verb
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.curriculum.impact import Known
    from tha.law.facts import Facts, Named, Rule
    from tha.law.instrument import Kind, Verified

_VERIFIED: "dict[Verified, Words]" = {
    "gazette": Words(vi="đã đối chiếu Công báo", en="compared with the Official Gazette"),
    "copy": Words(
        vi="theo bản sao toàn văn, chưa đối chiếu Công báo",
        en="from a full copy, not compared with the Official Gazette",
    ),
    "secondary": Words(vi="theo nguồn thứ cấp", en="from secondary sources"),
    "none": Words(vi="chưa kiểm chứng", en="not verified"),
}
_KIND: "dict[Kind, Words]" = {
    "law": Words(vi="luật", en="law"),
    "resolution": Words(vi="nghị quyết", en="resolution"),
    "decree": Words(vi="nghị định", en="decree"),
    "circular": Words(vi="thông tư", en="circular"),
    "decision": Words(vi="quyết định", en="decision"),
    "directive": Words(vi="chỉ thị", en="directive"),
    "judgment": Words(vi="bản án", en="judgment"),
    "other": Words(vi="khác", en="other"),
}
_RELATIONS = {
    "replaces": Words(vi="Thay thế", en="Replaces"),
    "replaced_by": Words(vi="Bị thay thế bởi", en="Replaced by"),
    "amends": Words(vi="Sửa đổi, bổ sung", en="Amends"),
    "amended_by": Words(vi="Được sửa đổi bởi", en="Amended by"),
    "details": Words(vi="Quy định chi tiết", en="Gives details of"),
    "detailed_by": Words(vi="Được chi tiết bởi", en="Detailed by"),
}
_WAS = Words(vi="Trước là", en="Was")
_WORDING = Words(vi="Lời văn", en="Wording")
_COMPARED = Words(vi="Đối chiếu", en="Compared")
_COMPARED_WITH = Words(vi="{what}; {by}, ngày {day}", en="{what}; {by}, on {day}")
_SOURCE = Words(vi="Nguồn", en="Source")
_SEEN = Words(vi="{url} (xem ngày {day})", en="{url} (seen on {day})")
_INSTRUMENT = Words(vi="Văn bản", en="Instrument")
_NUMBER = Words(vi="Số", en="Number")
_ISSUED = Words(vi="Ban hành", en="Issued")
_ISSUED_BY = Words(vi="{issuer}, ngày {day}", en="{issuer}, on {day}")
_EFFECTIVE = Words(vi="Hiệu lực từ", en="Effective from")
_TRANSITION = Words(vi="Chuyển tiếp", en="Transition")
_CITED = Words(vi="Được dẫn", en="Cited")
_AS_HISTORY = Words(vi="Nhắc như luật cũ", en="Told as old law")


@click.command(
    "show",
    cls=Verb,
    words=Words(
        vi="Xem sổ đăng ký biết gì về một văn bản hay điều, khoản, điểm của nó. CITATION là dẫn "
        "chiếu hoặc tên gọi tiếng Việt.",
        en="Show what the register knows of an instrument or a provision of it. CITATION is a "
        "citation or what it is called in Vietnamese.",
    ),
    example="tha law show luat-thads-2025#d37.k1\n"
    'tha law show "khoản 1 Điều 44 Luật THADS 2008" --as-of 2026-06-30',
)
@click.argument("citation", metavar="CITATION")
@AS_OF
@FORMAT
def show_(citation: str, as_of: date, form: str) -> None:
    """Prints what is known of `citation` on `as_of`."""
    from tha.curriculum.impact import known_of  # noqa: PLC0415  # keeps help fast

    law = open_law()
    found = known_of(law.register, law.looked, citation_asked(law, citation), as_of)
    if form == "json":
        show_struct(found)
    else:
        _show(found)
    finish(law)


def _show(found: "Known") -> None:
    tell_outlook(found.facts.outlook)
    print()
    tell_rows(_rows(found))


def _rows(found: "Known") -> Iterator[Row]:
    facts = found.facts
    if facts.was:
        yield word(_WAS), all_called(facts.was)
    yield from _instrument(facts)
    yield from _sources(facts)
    for name, words in _RELATIONS.items():
        related: tuple[Named, ...] = getattr(facts.relations, name)
        for one in related:
            yield word(words), called(one)
    for rule in facts.transition:
        yield word(_TRANSITION), _rule(rule)
    yield word(_CITED), counted(found.cited)
    if found.history.mentions:
        yield word(_AS_HISTORY), counted(found.history)


def _instrument(facts: "Facts") -> Iterator[Row]:
    yield word(_INSTRUMENT), f"{facts.title} ({word(_KIND[facts.kind])})"
    yield word(_NUMBER), facts.number
    issued = word(_ISSUED_BY, issuer=facts.issuer, day=shown_day(facts.issued))
    yield word(_ISSUED), issued
    yield word(_EFFECTIVE), shown_day(facts.effective)


def _sources(facts: "Facts") -> Iterator[Row]:
    yield word(_WORDING), word(_VERIFIED[facts.verified])
    one = facts.compared
    if one is not None:
        compared = word(_COMPARED_WITH, what=one.with_, by=one.by, day=shown_day(one.on))
        yield word(_COMPARED), compared
    for source in facts.sources:
        yield word(_SOURCE), word(_SEEN, url=source.url, day=shown_day(source.seen))


def _rule(rule: "Rule") -> str:
    """The rule, and where it stands: its basis, else its instrument."""
    stands = "; ".join(one.label for one in rule.basis or (rule.instrument,))
    return f"• {rule.text} [{stands}]"
