"""What does a page show where it embeds figures?"""

from pathlib import Path

import pytest

from sites import FIGURES, a_project, page


def test_shares_and_numbers_are_computed_and_written_the_vietnamese_way(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "/// figures | nam-2019\n///")
    assert "<strong>86,8%</strong>" in html
    assert "<strong>27,1%</strong>" in html
    assert "<td>5.751</td>" in html
    assert "<td>79.843</td>" in html


@pytest.mark.parametrize("named", ["nam-2019", "nam-2019.yml", "docs/so-lieu/nam-2019.yml"])
def test_a_file_is_named_by_its_id_or_its_path(tmp_path: Path, named: str) -> None:
    assert "86,8%" in page(a_project(tmp_path), f"/// figures | {named}\n///")


@pytest.mark.parametrize(
    "named",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "docs/so-lieu/../tra-cuu/van-ban.yml",
        "docs/so-lieu/../../quizzes/de.yml",
        "nam-2020",
        "nam-2019.yaml",
        "<script>",
    ],
)
def test_anything_outside_the_folder_of_figures_is_refused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, named: str
) -> None:
    html = page(a_project(tmp_path), f"/// figures | {named}\n///")
    assert html == '<div class="tha-figures"></div>'
    assert f'"{named}" không phải là tệp số liệu nào' in caplog.text


def test_a_sum_that_does_not_add_up_is_not_drawn_but_reported_at_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    figures = FIGURES.replace("total: 7427", "total: 7428")
    project = a_project(tmp_path, {"docs/so-lieu/nam-2019.yml": figures})
    assert "%" not in page(project, "/// figures | nam-2019\n///")
    assert "docs/so-lieu/nam-2019.yml:5:16: curriculum/figures-sum: tổng ghi 7428" in caplog.text


def test_the_title_of_figures_is_text_not_html(tmp_path: Path) -> None:
    figures = FIGURES.replace("title: Kết quả", 'title: "<script>*x*</script>"#').replace(
        "source: theo", "source: <b>theo"
    )
    project = a_project(tmp_path, {"docs/so-lieu/nam-2019.yml": figures})
    html = page(project, "/// figures | nam-2019\n///")
    assert "<script" not in html
    assert "<b>" not in html


def test_the_figures_of_the_repository_s_own_page_add_up() -> None:
    repository = Path(__file__).parents[3]
    html = page(repository, "/// figures | nam-2019\n///")
    assert "86,8%" in html
    assert "27,1%" in html
