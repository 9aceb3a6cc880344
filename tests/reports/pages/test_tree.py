"""Is a finished page read back whole, and without what a paper does not show?"""

import pytest

from paper_samples import element
from tha.reports.pages.tree import article_of, classes_of, parsed, text_of


def test_only_the_article_of_a_page_counts() -> None:
    html = '<body><nav>Đi</nav><article class="md-content__inner"><p>Chữ</p></article>Chân</body>'
    assert text_of(parsed(article_of(html))) == "Chữ"


def test_a_page_without_an_article_is_empty() -> None:
    assert article_of("<p>Chữ</p>") == ""


def test_texts_tails_and_letters_written_as_names_come_through() -> None:
    assert text_of(parsed("<p>Một &amp; <b>hai</b> &lt;ba&gt;<br>bốn</p>")) == "Một & hai <ba>bốn"


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript><p>x</p></noscript>",
        "<button>x</button>",
        '<a class="headerlink" href="#a">x</a>',
        '<p hidden="hidden">x</p>',
        "<div hidden><p>x</p></div>",
        '<span aria-hidden="true">x</span>',
        '<div class="tha-module"><dl><dt>x</dt></dl></div>',
        '<p data-paper="no">x</p>',
    ],
)
def test_what_serves_a_screen_alone_is_left_out_and_its_tail_stays(unseen: str) -> None:
    assert text_of(parsed(f"<div>a{unseen}b<i>c</i>{unseen}d</div>")) == "abcd"


@pytest.mark.parametrize("css", ["tha-rationale", "tha-feedback", "tha-data", "tha-verdict"])
def test_what_tells_a_key_is_left_out_even_where_a_page_shows_it(css: str) -> None:
    assert text_of(parsed(f'<section class="{css}">Vì luật nói vậy.</section>')) == ""


def test_a_drawing_that_is_not_read_out_is_still_drawn() -> None:
    assert element('<div><svg aria-hidden="true"><path d="M0 0"/></svg></div>')[0].tag == "svg"


def test_tags_that_were_never_closed_end_with_what_holds_them() -> None:
    tree = parsed("<ul><li>Một<li>Hai</ul><p>Sau")
    assert [one.tag for one in tree] == ["ul", "p"]
    assert text_of(tree) == "MộtHaiSau"


def test_what_is_nested_without_end_is_read_without_end() -> None:
    assert text_of(parsed("<div>" * 5_000 + "đáy" + "</div>" * 5_000)) == "đáy"


def test_classes_are_told_apart() -> None:
    assert classes_of(element('<p class="a  b-c">x</p>')) == {"a", "b-c"}
