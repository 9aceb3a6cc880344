"""Do tables stand on paper with as many cells as they are wide?"""

from typing import Any

from paper_samples import notes, words_of
from tha.reports.pages.blocks import blocks_of
from tha.reports.pages.tree import parsed

_HEAD = "<thead><tr><th>Việc</th><th>Hạn</th></tr></thead>"


def _table(html: str) -> dict[str, Any]:
    (table,) = blocks_of(parsed(f"<table>{html}</table>"), notes())
    return table


def test_rows_of_the_head_are_told_from_those_below() -> None:
    table = _table(f"{_HEAD}<tbody><tr><td>a</td><td>b</td></tr></tbody>")
    assert (words_of(table["head"]), words_of(table["rows"])) == ("Việc Hạn", "a b")


def test_every_row_is_as_wide_as_the_table() -> None:
    table = _table(f"{_HEAD}<tr><td>a</td></tr><tr><td colspan=9>b</td></tr><tr></tr>")
    widths = [sum(cell["span"] for cell in row) for row in [*table["head"], *table["rows"]]]
    assert set(widths) == {table["columns"]}


def test_numbers_lean_right_and_words_left() -> None:
    table = _table("<tr><td>7.427</td><td>84,3%</td><td>ngày</td></tr>")
    assert [cell["lean"] for cell in table["rows"][0]] == ["right", "right", "left"]


def test_a_lean_that_the_author_chose_is_kept() -> None:
    table = _table('<tr><td style="text-align: center;">7</td></tr>')
    assert table["rows"][0][0]["lean"] == "center"


def test_short_columns_keep_their_words_together_beside_long_ones() -> None:
    table = _table(f"<tr><td>khoản 1 Điều 27</td><td>{'dài ' * 60}</td></tr>")
    assert table["widths"][0] == 0 < table["widths"][1]


def test_a_table_that_fits_is_as_wide_as_its_words() -> None:
    assert _table(f"{_HEAD}<tr><td>a</td><td>b</td></tr>")["widths"] == []


def test_a_caption_says_what_the_table_is_of() -> None:
    table = _table("<caption>Kết quả</caption><tr><td>1</td></tr>")
    assert words_of(table["caption"]) == "Kết quả"


def test_an_empty_table_is_none() -> None:
    assert blocks_of(parsed("<table><tbody></tbody></table>"), notes()) == []


def test_a_table_of_absurd_width_is_cut() -> None:
    assert _table(f"<tr><td colspan=99999>a</td>{'<td>b</td>' * 300}</tr>")["columns"] == 40
