"""Which steps are read in a procedure, and what keeps it from being drawn?"""

from tha.curriculum.drawings.procedure import Exit, Step, check_procedure, steps_in
from tha.source.place import Place

SOUND = """\
- Nhận đơn | 05 ngày
- ? Đủ điều kiện không
    - không: Trả đơn | 03 ngày
    - có
- Ra quyết định
"""


def _codes(written: str, title: str | None = "Mẫu") -> list[tuple[int, str]]:
    found = check_procedure(title, written, "", lambda at: Place("a.md", at + 1))
    return [(one.place.line - 1, one.code.removeprefix("curriculum/procedure-")) for one in found]


def test_steps_questions_exits_and_limits_are_read() -> None:
    assert steps_in(SOUND) == [
        Step("Nhận đơn", "05 ngày"),
        Step(
            "Đủ điều kiện không",
            asks=True,
            exits=(Exit("không", "Trả đơn", "03 ngày"),),
            way_on="có",
        ),
        Step("Ra quyết định"),
    ]


def test_a_sound_procedure_is_not_complained_of() -> None:
    assert _codes(SOUND) == []


def test_a_block_that_is_indented_is_read_from_its_margin() -> None:
    indented = "".join(f"    {line}\n" for line in SOUND.splitlines())
    assert len(steps_in(indented, "    ")) == len(steps_in(SOUND))


def test_every_fault_is_told_at_once_each_at_its_own_place() -> None:
    written = f"- {'x' * 71}\nlời\n- ? Hỏi\n"
    assert _codes(written, None) == [
        (-1, "title"),
        (0, "length"),
        (written.index("lời"), "line"),
        (written.index("- ? Hỏi"), "exit"),
        (written.index("- ? Hỏi"), "way-on"),
    ]


def test_ten_steps_are_too_many() -> None:
    assert _codes("- Bước\n" * 10) == [(-1, "steps")]


def test_a_comment_is_no_line() -> None:
    assert _codes(SOUND.replace("- Ra", "<!-- ghi chú\nhai dòng -->\n- Ra")) == []


def test_a_line_that_cannot_be_read_is_not_also_a_missing_way_on() -> None:
    written = SOUND.replace("    - có\n", "    có\n")
    assert _codes(written) == [(written.index("    có") + 4, "line")]
