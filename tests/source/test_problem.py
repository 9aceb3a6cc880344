"""Are problems told in both languages, in one order, each once?"""

from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Message, has_errors, in_order

TORN = Message(
    "source/torn",
    Words(vi='trang "{name}" rách: {why}', en='page "{name}" is torn: {why}'),
    Words(vi="dán lại", en="glue it"),
)
FADED = Message("source/faded", Words(vi="mờ", en="faded"), Words(vi="tô", en="ink it"), "warning")


def test_gaps_are_filled_in_the_readers_language() -> None:
    why = Words(vi="gió", en="the wind")
    problem = TORN.at(Place("a"), name=7, why=why)
    assert problem.sentence("vi") == 'trang "7" rách: gió'
    assert problem.sentence("en") == 'page "7" is torn: the wind'
    assert problem.mend("vi") == "dán lại"


def test_braces_in_the_authors_words_are_no_gaps() -> None:
    assert '"{why}"' in TORN.at(Place("a"), name="{why}", why="{0}").sentence("en")


def test_problems_are_ordered_by_file_line_and_column() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 1)]
    ordered = in_order(FADED.at(one) for one in places)
    assert [str(one.place) for one in ordered] == ["a:2:1", "a:2:9", "a:10:1", "b:1:1"]


def test_the_same_problem_is_told_once() -> None:
    assert len(in_order([FADED.at(Place("a")), FADED.at(Place("a"))])) == 1


def test_two_problems_of_one_place_are_both_told() -> None:
    torn = [TORN.at(Place("a"), name=one, why="") for one in "ab"]
    assert len(in_order(torn)) == 2


def test_warnings_are_no_errors() -> None:
    assert not has_errors([FADED.at(Place("a"))])
    assert has_errors([FADED.at(Place("a")), TORN.at(Place("a"), name="", why="")])
