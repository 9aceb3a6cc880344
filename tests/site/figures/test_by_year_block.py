"""Do figures of many years stand beside each other without being mixed?"""

from pathlib import Path

import pytest

from sites import FIGURES, a_project, page

BLOCK = "/// figures-by-year\n///"
_MONEY = FIGURES[FIGURES.index("money:") :]


def a_year(year: int, scope: str = "cả nước", *, money: bool = True) -> str:
    text = FIGURES.replace("year: 2019", f"year: {year}\nscope: {scope}")
    return text if money else text.replace(_MONEY, "")


def shown(folder: Path, **years: str) -> str:
    files = {f"docs/so-lieu/{name}.yml": text for name, text in years.items()}
    return page(a_project(folder, files), BLOCK)


def test_one_year_alone_has_its_chart_and_its_row(tmp_path: Path) -> None:
    html = shown(tmp_path)
    assert html.count("<svg") == 2
    assert "<desc" in html
    assert "2019: 86,8%." in html
    assert html.count('<th scope="row">2019</th>') == 2


def test_scopes_are_told_apart(tmp_path: Path) -> None:
    html = shown(tmp_path, a=a_year(2020), b=a_year(2021))
    assert html.index(">Cả nước<") < html.index(">Một tỉnh<")
    assert "2020: 86,8%; 2021: 86,8%." in html
    assert html.count("<table") == 2


def test_a_year_between_others_of_which_nothing_is_known_is_shown_as_unknown(
    tmp_path: Path,
) -> None:
    html = shown(tmp_path, a=a_year(2020), b=a_year(2022))
    assert "2020: 86,8%; 2021: chưa đủ số liệu; 2022: 86,8%." in html


def test_money_that_is_not_known_of_a_year_is_neither_drawn_nor_listed(tmp_path: Path) -> None:
    html = shown(tmp_path, a=a_year(2020), b=a_year(2021, money=False))
    assert "2020: 27,1%; 2021: chưa đủ số liệu." in html
    assert html.count('<th scope="row">2021</th>') == 1


def test_a_scope_without_any_money_has_no_card_of_money(tmp_path: Path) -> None:
    html = shown(tmp_path, **{"nam-2019": a_year(2019, money=False)})
    assert html.count("<svg") == 1
    assert "Triệu đồng" not in html


def test_every_year_names_its_source_address_and_day(tmp_path: Path) -> None:
    listed = 'sources: [{url: "https://bao.example/a?b=1&c=2", seen: 2026-11-25}]\nnote: Ước.\n'
    html = shown(tmp_path, a=a_year(2020) + listed)
    told = 'href="https://bao.example/a?b=1&amp;c=2">bao.example</a>, xem ngày 25/11/2026). Ước.'
    assert "Nguồn năm 2020: theo báo địa phương (" in html
    assert told in html


def test_an_address_that_is_none_of_the_web_is_no_link(tmp_path: Path) -> None:
    listed = 'sources: [{url: "javascript:alert(1)", seen: 2026-11-25}]\n'
    assert 'href="javascript' not in shown(tmp_path, a=a_year(2020) + listed)


def test_the_data_of_every_year_can_be_had(tmp_path: Path) -> None:
    html = shown(tmp_path)
    assert '<a href="so-lieu.csv" download>' in html
    assert '<a href="so-lieu.json" download>' in html


def test_a_file_with_a_fault_is_left_out_and_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = shown(tmp_path, a=a_year(2020).replace("total: 7427", "total: 7428"))
    assert "2020" not in html
    assert "curriculum/figures-sum" in caplog.text


def test_a_scope_is_text_not_html(tmp_path: Path) -> None:
    html = shown(tmp_path, a=a_year(2020, '"<script>*x*"'))
    assert "<script" not in html
    assert "&lt;script&gt;*x*" in html
