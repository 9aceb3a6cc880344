"""Which responses can nobody read? By item type, to the sound items of `samples.py`."""

from decimal import Decimal
from typing import Any

WRONG_SHAPES: dict[str, list[Any]] = {
    "single_choice": ["z", "A", "a,b", ["a"], 1, True, {"a": True}, "a\u202e"],
    "multiple_choice": ["a", ["a", "a"], ["z"], [1], ["a", None], {"a": True}, [["a"]]],
    "true_false": ["true", "đúng", 1, 0, ["a"], {"a": True}],
    "true_false_set": [True, {"a": "true"}, {"z": True}, {"a": 1}, ["a"], "a"],
    "matching": [{"1": "1"}, {"z": "x"}, {"1": ["x"]}, ["x"], "x", {"1": True}],
    "ordering": ["bac", ["b", "a"], ["b", "a", "a"], ["b", "a", "z"], ["a", "b", "c", "a"], 1],
    "numeric": ["bảy", "NaN", "Infinity", "1e5", "7427 đồng", "7427%", "٧٤٢٧", "--1",
                "7,427.5.1", True, ["7427"], {"a": 1}, 1e308, 10**60, float("nan"),
                float("inf"), float("-inf"), Decimal("1e999999"), "9" * 100_000],
    "short_text": [1, True, ["a"], {"a": "b"}, "x" * 100_000],
    "cloze": ["10", ["10"], {"9": "x"}, {"2": "mười"}, {"3": "z"}, {"1": 5}, {"2": [10]}],
    "situational": ["z", ["a"], 1, {"best": "a"}],
    "extended_text": [1, ["a"], {"a": "b"}, True],
    "prediction": ["-1", "1,5", "nhiều", 1.5, -1, True, ["1"], float("inf"), 1e308],
}  # fmt: skip
