"""Which items could an author write, and how are they answered? Strategies for properties.

`items(kind)` gives sound items of every rule; `key_of(item)` is the response that earns the most;
`responses(item)` are well-shaped ones, `ANYTHING` is whatever JSON can say.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from samples import an_item
from tha.quiz.item import Item, type_of
from tha.quiz.items.cloze import Cloze
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.situational import Situational

LETTERS = "abcdef"
WORDS = ["thi hành án", "Toà án", "tòa án", "đương sự", "xác minh!", "* kê biên", "7.427", "27,1%"]
SHARES = st.integers(0, 20).map(lambda part: str(Decimal(part) / 20))
TEXTS = st.sampled_from(WORDS) | st.text(max_size=12)
NUMBERS = st.integers(-99_999, 99_999) | st.integers(-(10**7), 10**7).map(lambda n: n / 128)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS | st.sampled_from(LETTERS),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=10,
)


@st.composite
def items(draw: st.DrawFn, kind: str) -> Item:
    """Sound items of one type, by every rule that it knows."""
    fields = _FIELDS.get(kind)
    return an_item(kind, **(fields(draw) if fields else {}))


def _letters(draw: st.DrawFn, least: int = 2) -> list[str]:
    return list(LETTERS[: draw(st.integers(least, len(LETTERS)))])


def _some(draw: st.DrawFn, letters: list[str]) -> list[str]:
    return list(draw(st.lists(st.sampled_from(letters), min_size=1, unique=True)))


def _texts(letters: list[str]) -> dict[str, str]:
    return {letter: f"Phương án {letter}" for letter in letters}


def _single_choice(draw: st.DrawFn) -> dict[str, Any]:
    letters = _letters(draw)
    credits_ = draw(st.dictionaries(st.sampled_from(letters), SHARES))
    options: dict[str, Any] = _texts(letters)
    options |= {one: {"text": f"Riêng {one}", "credit": share} for one, share in credits_.items()}
    return {"options": options, "key": draw(st.sampled_from(letters))}


def _multiple_choice(draw: st.DrawFn) -> dict[str, Any]:
    letters = _letters(draw)
    key = _some(draw, letters)
    scoring = draw(st.sampled_from(["exact", "per_option", "partial", "map"]))
    floor = draw(st.sampled_from(["-1", "-0.25", "0"]))
    fields = {"options": _texts(letters), "key": key, "scoring": scoring, "floor": floor}
    if scoring == "partial":
        penalties = ["none", "false", "false2", "true", "all"]
        return fields | {"penalty": draw(st.sampled_from(penalties))}
    if scoring == "map":
        shares = {one: draw(st.integers(-4, 0)) for one in letters}
        shares |= {one: draw(st.integers(10, 20)) for one in key}
        options = {
            one: {"text": f"Riêng {one}", "credit": str(Decimal(share) / 10)}
            for one, share in shares.items()
        }
        return fields | {"options": options, "cap": draw(st.sampled_from(["1", "0.9"]))}
    return fields


def _true_false_set(draw: st.DrawFn) -> dict[str, Any]:
    letters = _letters(draw)
    statements = {one: {"text": f"Ý {one}", "key": draw(st.booleans())} for one in letters}
    scoring = draw(st.sampled_from(["step", "per_statement", "exact"]))
    steps = sorted(draw(st.lists(SHARES, min_size=len(letters) - 1, max_size=len(letters) - 1)))
    return {"statements": statements, "scoring": scoring, "steps": [*steps, "1"]}


def _matching(draw: st.DrawFn) -> dict[str, Any]:
    left, right = _letters(draw), _letters(draw)
    return {
        "left": _texts(left),
        "right": _texts(right),
        "key": {one: draw(st.sampled_from(right)) for one in left},
        "scoring": draw(st.sampled_from(["per_pair", "exact"])),
    }


def _ordering(draw: st.DrawFn) -> dict[str, Any]:
    letters = _letters(draw)
    return {
        "options": _texts(letters),
        "key": draw(st.permutations(letters)),
        "scoring": draw(st.sampled_from(["exact", "position", "next", "longest"])),
    }


def _numeric(draw: st.DrawFn) -> dict[str, Any]:
    widths = st.sampled_from(["0", "0,5", "1%", "5%", "12", "2000"])
    bands = draw(st.lists(st.tuples(widths, SHARES), max_size=3))
    return {
        "key": draw(st.sampled_from(["0", "7427", "27,1", "-200", "0,3"])),
        "tolerance": draw(widths),
        "bands": [{"within": within, "credit": share} for within, share in bands],
        "unit": draw(st.sampled_from(["", "%", "ngày", "triệu đồng"])),
    }


def _short_text(draw: st.DrawFn) -> dict[str, Any]:
    kinds = ["case", "space", "tone_place", "punctuation", "diacritics"]
    others = draw(st.lists(st.tuples(st.sampled_from(WORDS), SHARES), max_size=3))
    return {
        "accept": ["chấp hành viên", *({"text": one, "credit": part} for one, part in others)],
        "ignore": draw(st.lists(st.sampled_from(kinds), unique=True)),
    }


def _cloze(draw: st.DrawFn) -> dict[str, Any]:
    gaps = {
        "1": {"type": "short_text", **_short_text(draw)},
        "2": {"type": "numeric", **_numeric(draw)},
        "3": {"type": "single_choice", **_single_choice(draw)},
    }
    for gap in gaps.values():
        gap["points"] = str(draw(st.integers(1, 5)))
    return {"gaps": gaps}


def _situational(draw: st.DrawFn) -> dict[str, Any]:
    letters = _letters(draw, 3)
    middle = st.lists(SHARES, min_size=len(letters) - 2, max_size=len(letters) - 2, unique=True)
    parts = draw(st.permutations(["1", "0", *draw(middle.filter(_is_between))]))
    options = {
        one: {"text": f"Cách {one}", "credit": part}
        for one, part in zip(letters, parts, strict=True)
    }
    return {"options": options, "mode": draw(st.sampled_from(["best", "best_worst", "rank"]))}


def _is_between(shares: list[str]) -> bool:
    return all(0 < Decimal(one) < 1 for one in shares)


_FIELDS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "single_choice": _single_choice,
    "multiple_choice": _multiple_choice,
    "true_false": lambda draw: {"key": draw(st.booleans())},
    "true_false_set": _true_false_set,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_text": _short_text,
    "cloze": _cloze,
    "situational": _situational,
}


def key_of(item: Item) -> Any:
    """The response that earns the most; for a type without a key, any that fits."""
    key = _KEYS.get(type_of(item))
    return key(item) if key else "1"


def responses(item: Item) -> st.SearchStrategy[Any]:
    """Well-shaped responses; parts may be left out where a type allows it."""
    fitting = _RESPONSES.get(type_of(item))
    return fitting(item) if fitting else TEXTS


def _key_of_situation(item: Situational) -> Any:
    ranked = sorted(item.options, key=lambda one: -(item.options[one].credit or 0))
    both = {"best": ranked[0], "worst": ranked[-1]}
    return {"best": ranked[0], "best_worst": both, "rank": ranked}[item.mode]


_KEYS: dict[str, Callable[[Any], Any]] = {
    "single_choice": lambda item: item.key,
    "multiple_choice": lambda item: list(item.key),
    "true_false": lambda item: item.key,
    "true_false_set": lambda item: {name: one.key for name, one in item.statements.items()},
    "matching": lambda item: dict(item.key),
    "ordering": lambda item: list(item.key),
    "numeric": lambda item: item.key,
    "short_text": lambda item: item.accept[0].text,
    "cloze": lambda item: {name: key_of(gap) for name, gap in item.gaps.items()},
    "situational": _key_of_situation,
}


def _of_numeric(item: Numeric) -> st.SearchStrategy[Any]:
    near = st.sampled_from([item.key, f"{item.key} {item.unit}", "7.500", "-10,5", "0"])
    return near | NUMBERS


def _of_cloze(item: Cloze) -> st.SearchStrategy[Any]:
    given = {name: st.none() | responses(gap) for name, gap in item.gaps.items()}
    return st.fixed_dictionaries({}, optional=given)


def _of_situation(item: Situational) -> st.SearchStrategy[Any]:
    letters = list(item.options)
    if item.mode == "rank":
        return st.permutations(letters)
    if item.mode == "best":
        return st.sampled_from(letters)
    two = st.lists(st.sampled_from(letters), min_size=2, max_size=2, unique=True)
    return two.map(lambda both: {"best": both[0], "worst": both[1]}) | st.sampled_from(
        [{"best": letters[0]}, {"worst": letters[1], "best": None}]
    )


_RESPONSES: dict[str, Callable[[Any], st.SearchStrategy[Any]]] = {
    "single_choice": lambda item: st.sampled_from(list(item.options)),
    "multiple_choice": lambda item: st.lists(st.sampled_from(list(item.options)), unique=True),
    "true_false": lambda _: st.booleans(),
    "true_false_set": lambda item: st.dictionaries(
        st.sampled_from(list(item.statements)), st.booleans()
    ),
    "matching": lambda item: st.dictionaries(
        st.sampled_from(list(item.left)), st.sampled_from([*item.right, ""])
    ),
    "ordering": lambda item: st.permutations(list(item.options)),
    "numeric": _of_numeric,
    "cloze": _of_cloze,
    "situational": _of_situation,
    "prediction": lambda _: st.integers(0, 10**6),
}
