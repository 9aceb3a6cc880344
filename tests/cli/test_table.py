"""Is a table as wide on the screen as it looks in the file?"""

from hypothesis import given
from hypothesis import strategies as st

from tha.cli.terminal.table import WIDTH, Column, lay_table, width_of

_TWO = [Column("Tên"), Column("Số", "right")]


def test_numbers_lean_to_the_right() -> None:
    assert lay_table(_TWO, [("a", "7"), ("bb", "7.427")]).splitlines() == [
        "Tên     Số",
        "───  ─────",
        "a        7",
        "bb   7.427",
    ]


def test_decomposed_letters_take_no_more_room_than_composed_ones() -> None:
    assert width_of("a\u0301") == width_of("á") == 1


def test_wide_letters_take_two_columns() -> None:
    assert width_of("判決") == 4


def test_a_long_text_is_wrapped_between_words() -> None:
    lines = lay_table(_TWO, [("thi hành án dân sự " * 8, "1")]).splitlines()
    assert max(map(width_of, lines)) == WIDTH
    assert all(" hành " in line for line in lines[2:3])


def test_a_word_longer_than_its_column_is_cut_into_pieces() -> None:
    lines = lay_table(_TWO, [("x" * 200, "1")]).splitlines()
    assert "".join(lines[2:]).count("x") == 200
    assert max(map(width_of, lines)) <= WIDTH


def test_a_total_stands_below_a_rule() -> None:
    assert lay_table(_TWO, [("a", "1")], total=("Cộng", "1")).splitlines()[-2:] == [
        "────  ──",
        "Cộng   1",
    ]


@given(st.lists(st.tuples(st.text(max_size=120), st.text(max_size=120)), max_size=5))
def test_no_table_of_texts_passes_the_edge(rows: list[tuple[str, str]]) -> None:
    lines = lay_table([Column("Một"), Column("Hai")], rows).splitlines()
    assert all(width_of(line) <= WIDTH for line in lines)
