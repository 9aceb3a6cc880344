"""Is whatever runs, loads from elsewhere or leads astray found, and is nothing else?"""

from pathlib import Path

import pytest

from projects import DAY, PAGE, QUIZ, lay
from tha.curriculum.content import load


def codes(folder: Path, written: str) -> list[str]:
    """What is told of a page that holds `written`."""
    return [one.code for one in load(lay(folder, {"docs/a.md": f"{PAGE}\n{written}\n"}), DAY)[1]]


@pytest.mark.parametrize(
    "written",
    [
        "![i](http://may-la.example/x.png)",
        "![i [j]](<//may-la.example/x.png>)",
        "![i]\n\n[i]: https://may-la.example/x.png",
        "> ![i][j]\n>\n> [j]: //may-la.example/x.png",
        '<img src="//may-la.example/y.png">',
        "<img alt='>' src=/\\may-la.example/y.png>",
        "![i](x.png){ src=//may-la.example/y.png }",
        "<svg><image href='https://may-la.example/x'/></svg>",
        "<p style=\"background: url('//may-la.example/x')\">x</p>",
        "![i](data:image/svg+xml;base64,AAAA)",
    ],
)
def test_what_a_page_loads_lies_in_docs(tmp_path: Path, written: str) -> None:
    assert codes(tmp_path, written) == ["curriculum/other-host"]


@pytest.mark.parametrize(
    "written",
    [
        "[k](javascript:alert(1))",
        "[k](JavaScript&colon;alert(1))",
        "[k][l]\n\n[l]: data:text/html,x",
        '<a href=" javascript:alert(1)">k</a>',
        '[k](#){ href="vbscript:x" }',
        "[k](file:///etc/hostname)",
    ],
)
def test_a_link_has_one_of_few_schemes(tmp_path: Path, written: str) -> None:
    assert codes(tmp_path, written) == ["curriculum/link-scheme"]


@pytest.mark.parametrize(
    "written",
    [
        "<script>x</script>",
        "<SCRIPT",
        "<iframe></iframe>",
        "<svg/onload=x>",
        "<b title='>' onclick = x>",
        "# Đầu { onmouseover=x }",
        "\\`<script>x</script>\\`",
    ],
)
def test_nothing_on_a_page_runs(tmp_path: Path, written: str) -> None:
    assert codes(tmp_path, written) == ["curriculum/active-html"]


@pytest.mark.parametrize(
    "written",
    [
        "`<script>` và `[k](javascript:x)` là ví dụ",
        "[k](https://trang.example/a?b=c) [thư](mailto:a@b.example) [l](vb:luat-mau#d1)",
        "[trên](index.md#trang-chu) [tự](#a) ![i](anh/x.png)",
        "2 < 3, online = trực tuyến {1}, [Ghi chú]: theo luật",
        '<div class="grid cards" markdown>x</div>',
        "<!-- ghi chú -->",
    ],
)
def test_an_ordinary_page_is_left_alone(tmp_path: Path, written: str) -> None:
    assert codes(tmp_path, written) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Câu một?", '"\\x3cscript>"', "curriculum/active-html"),
        ("a: Phải", 'a: "[x](javascript:y)"', "curriculum/link-scheme"),
        ("Vì luật nói vậy.", '"> /// quiz | mau"', "curriculum/block-in-item"),
    ],
)
def test_the_texts_of_an_item_are_looked_at_as_they_are_read(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    folder = lay(tmp_path, {"quizzes/mau.yml": QUIZ.replace(old, new)})
    assert [one.code for one in load(folder, DAY)[1]] == [code]


def test_a_hazard_is_told_where_it_stands(tmp_path: Path) -> None:
    folder = lay(tmp_path, {"docs/a.md": f"{PAGE}\nXem ![i](//may-la.example/x)\n"})
    assert [str(one.place) for one in load(folder, DAY)[1]] == ["docs/a.md:7:10"]
