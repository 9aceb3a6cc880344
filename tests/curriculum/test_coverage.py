"""Are gaps between what is taught and what is asked found both ways?"""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planted import plant
from projects import PAGE, QUIZ, REGISTER, lay
from tha.curriculum.content import load_own_register
from tha.curriculum.coverage import Coverage, Gap, coverage_of, legal_order
from tha.curriculum.uses import look_through
from tha.law.citation import Citation, parse_citation

_MODULE = """\
---
title: Bài học
module: true
basis: [{basis}]
---

# Bài học

{body}
"""


def _coverage(folder: Path) -> Coverage:
    register, _ = load_own_register(folder)
    return coverage_of(register, look_through(folder))


def _with(tmp_path: Path, basis: str = "", body: str = "", asked: str = "luat-mau#d1") -> Coverage:
    quiz = QUIZ.replace("luat-mau#d1.k2", asked).replace("luat-mau#d1", asked, 1)
    files = {
        "docs/bai.md": _MODULE.format(basis=basis, body=body),
        "quizzes/mau.yml": quiz,
    }
    return _coverage(lay(tmp_path, files))


def _citations(gaps: tuple[Gap, ...]) -> list[str]:
    return [one.citation for one in gaps]


def test_what_only_a_module_cites_was_never_asked(tmp_path: Path) -> None:
    found = _with(tmp_path, body="[x](vb:luat-mau#d2)")
    (gap,) = found.never_asked
    assert (gap.citation, gap.label) == ("luat-mau#d2", "Điều 2 Luật Mẫu")
    assert [(one.file, one.line) for one in gap.where[0].mentions] == [("docs/bai.md", 9)]


def test_what_only_an_item_has_as_its_basis_was_never_taught(tmp_path: Path) -> None:
    (gap,) = _with(tmp_path, asked="luat-mau#d3").never_taught
    assert gap.citation == "luat-mau#d3"
    assert (gap.where[0].name, gap.where[0].items) == ("mau", ("x1", "x2"))


def test_the_front_matter_teaches_too(tmp_path: Path) -> None:
    assert _citations(_with(tmp_path, basis='"luat-mau#d2"').never_asked) == ["luat-mau#d2"]


def test_an_article_covers_its_clauses_and_a_clause_its_article(tmp_path: Path) -> None:
    found = _with(tmp_path, body="[x](vb:luat-mau#d1.k1)", asked="luat-mau#d1")
    assert (found.never_asked, found.never_taught) == ((), ())


def test_a_clause_does_not_cover_its_neighbour(tmp_path: Path) -> None:
    found = _with(tmp_path, body="[x](vb:luat-mau#d1.k1)", asked="luat-mau#d1.k10")
    assert _citations(found.never_asked) == ["luat-mau#d1.k1"]
    assert _citations(found.never_taught) == ["luat-mau#d1.k10"]


def test_a_whole_instrument_neither_teaches_nor_asks(tmp_path: Path) -> None:
    found = _with(tmp_path, basis="luat-mau", asked="luat-mau")
    assert (found.taught, found.asked) == (0, 0)


def test_a_page_that_is_no_module_does_not_teach(tmp_path: Path) -> None:
    page = f"{PAGE}\n[x](vb:luat-mau#d9)\n"
    assert _coverage(lay(tmp_path, {"docs/index.md": page})).taught == 0


def test_history_does_not_teach(tmp_path: Path) -> None:
    body = "/// history | Cũ\n[x](vb:luat-mau#d2)\n///"
    assert _with(tmp_path, body=body).taught == 0


def test_a_link_in_a_rationale_does_not_ask(tmp_path: Path) -> None:
    found = _coverage(plant(tmp_path))
    asked_by_link = "luat-thads-2008#d44.k2"
    assert asked_by_link not in _citations(found.never_taught)
    assert "luat-thads-2008#d44a" in _citations(found.never_taught)


def test_gaps_stand_by_instrument_in_legal_order(tmp_path: Path) -> None:
    keys = ["d10", "d9", "d9.k10", "d9.k2", "d9a", "d9.k2.đ", "d9.k2.e", "d9.k2.d"]
    other = REGISTER.replace("luat-mau:", "a-truoc:").replace("1/2026", "2/2026")
    body = " ".join(f"[x](vb:{name}#{key})" for name in ("a-truoc", "luat-mau") for key in keys)
    files = {
        "docs/tra-cuu/van-ban.yml": REGISTER + other.replace("Luật Mẫu", "Luật Khác"),
        "docs/bai.md": _MODULE.format(basis="", body=body),
    }
    found = _citations(_coverage(lay(tmp_path, files)).never_asked)
    order = ["d9", "d9.k2", "d9.k2.d", "d9.k2.đ", "d9.k2.e", "d9.k10", "d9a", "d10"]
    assert found == [f"{name}#{key}" for name in ("luat-mau", "a-truoc") for key in order]


@given(st.permutations(["d1", "d1.a", "d1.a1", "d1.b", "d1.k1", "d1.k1a", "d1.k2", "d1a", "d2"]))
def test_the_legal_order_does_not_depend_on_where_one_starts(keys: list[str]) -> None:
    ordered = sorted((_citation(f"luat#{one}") for one in keys), key=legal_order)
    assert [one.provision for one in ordered] == [
        "d1", "d1.a", "d1.a1", "d1.b", "d1.k1", "d1.k1a", "d1.k2", "d1a", "d2",
    ]  # fmt: skip


def _citation(text: str) -> Citation:
    citation = parse_citation(text)
    assert citation is not None
    return citation
