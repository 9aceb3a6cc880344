"""Do words within a line go to the paper as what they are?"""

from typing import Any

import pytest

from paper_samples import element, notes
from tha.reports.pages.runs import runs_of, text_run


def _runs(html: str, address: str = "") -> list[dict[str, Any]]:
    return runs_of(element(f"<p>{html}</p>"), notes(address))


@pytest.mark.parametrize(
    ("tag", "kind"), [("strong", "strong"), ("em", "em"), ("code", "code"), ("del", "gone")]
)
def test_what_is_set_apart_stays_set_apart(tag: str, kind: str) -> None:
    assert _runs(f"<{tag}>a</{tag}>") == [{"kind": kind, "runs": [{"kind": "text", "text": "a"}]}]


def test_blanks_are_single_and_none_stand_at_either_end() -> None:
    assert _runs(" a\n  b <br>") == [{"kind": "text", "text": "a b"}]


def test_a_term_of_the_glossary_is_its_word_alone() -> None:
    link = '<a class="tha-term" href="../t.html#a" title="Nghĩa">kê biên</a>'
    assert _runs(link, "https://trang.example/x/") == [{"kind": "text", "text": "kê biên"}]


def test_the_standing_of_old_law_is_said_beside_its_citation() -> None:
    link = (
        '<a class="tha-citation" href="v.html#l">Điều 4 <span class="tha-standing">hết</span></a>'
    )
    (cited,) = _runs(link)
    assert cited["runs"][0] == {"kind": "text", "text": "Điều 4"}
    assert (cited["kind"], cited["runs"][-1]) == (
        "cited",
        {"kind": "standing", "text": "hết", "amended": False},
    )


def test_what_stands_on_a_line_of_its_own_still_does() -> None:
    runs = _runs('Căn cứ<span class="tha-basis-of-page__standing">Chưa đổi</span>')
    assert [one["kind"] for one in runs] == ["text", "break", "em"]


def test_a_link_elsewhere_says_where_it_leads() -> None:
    assert [one["kind"] for one in _runs('<a href="https://a.example/b">Báo</a>')] == [
        "link",
        "note",
    ]


def test_a_gap_is_a_space_to_write_in_with_what_may_be_chosen() -> None:
    choices = '<option value="">Chọn…</option><option value="a">rồi</option>'
    assert _runs(f"Đã <select>{choices}</select> <input type='text'>")[1:] == [
        {"kind": "gap"},
        {"kind": "choices", "text": "rồi"},
        {"kind": "text", "text": " "},
        {"kind": "gap"},
    ]


def test_words_that_look_like_markup_stay_words() -> None:
    text = '#read("/etc/passwd") *a* $x$ @b &lt;c&gt;'
    assert _runs(text) == [{"kind": "text", "text": '#read("/etc/passwd") *a* $x$ @b <c>'}]


def test_a_link_without_words_notes_nothing() -> None:
    empty = element('<p><a href="https://x.example/"></a></p>')
    assert runs_of(empty, notes()) == []


def test_a_word_that_no_sheet_can_take_is_parted() -> None:
    assert text_run("x" * 401)[0]["text"] == " ".join(["x" * 200, "x" * 200, "x"])
