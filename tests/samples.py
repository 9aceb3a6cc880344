"""What does a sound item, quiz or file look like, from which a test changes one thing?

`authored("single_choice", key="c")` is the item as its author writes it (plain values, shorthand
allowed); `a_single_choice(key="c")` is the same as a Struct. Changes are written as an author
writes them: texts, numbers, lists and mappings.
"""

from copy import deepcopy
from typing import Any, cast

import msgspec
import yaml

from tha.quiz.item import FAULTS, Item
from tha.quiz.items.cloze import Cloze
from tha.quiz.items.extended_text import ExtendedText
from tha.quiz.items.matching import Matching
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.ordering import Ordering
from tha.quiz.items.prediction import Prediction
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false import TrueFalse
from tha.quiz.items.true_false_set import TrueFalseSet
from tha.quiz.load import item_from
from tha.quiz.quiz import Quiz, QuizFields, QuizFile
from tha.source.files import Text

_OPTIONS = {
    "a": "Chấp hành viên",
    "b": "Thẩm tra viên",
    "c": "Thư ký thi hành án",
    "d": "Kiểm sát viên",
}
_AUTHORED: dict[str, dict[str, Any]] = {
    "single_choice": {
        "id": "sc-01",
        "stem": "Ai ra quyết định cưỡng chế thi hành án?",
        "options": _OPTIONS,
        "key": "a",
    },
    "multiple_choice": {
        "id": "mc-01",
        "stem": "Những ai làm việc tại cơ quan thi hành án dân sự?",
        "options": _OPTIONS,
        "key": ["a", "c"],
    },
    "true_false": {
        "id": "tf-01",
        "stem": "Người phải thi hành án có quyền tự nguyện thi hành.",
        "key": True,
    },
    "true_false_set": {
        "id": "ts-01",
        "stem": "Đúng hay sai?",
        "statements": {
            "a": {"text": "Biên bản phải có chữ ký của chấp hành viên.", "key": True},
            "b": {"text": "Xác minh không cần lập biên bản.", "key": False},
            "c": {"text": "Đương sự được nhận quyết định.", "key": True},
            "d": {"text": "Kê biên không cần thông báo.", "key": False},
        },
    },
    "matching": {
        "id": "mt-01",
        "stem": "Ghép chức danh với việc làm.",
        "left": {"1": "Chấp hành viên", "2": "Kế toán"},
        "right": {"x": "lập phiếu thu", "y": "ra quyết định cưỡng chế", "z": "tuyên án"},
        "key": {"1": "y", "2": "x"},
    },
    "ordering": {
        "id": "or-01",
        "stem": "Xếp các bước theo trình tự.",
        "options": {"a": "Xác minh", "b": "Thông báo", "c": "Cưỡng chế"},
        "key": ["b", "a", "c"],
    },
    "numeric": {
        "id": "nu-01",
        "stem": "Có bao nhiêu việc phải thi hành?",
        "key": "7427",
        "tolerance": "1%",
        "bands": [{"within": "5%", "credit": "0.5"}],
        "unit": "việc",
    },
    "short_text": {
        "id": "st-01",
        "stem": "Ai tổ chức thi hành án?",
        "accept": ["chấp hành viên", {"text": "*thi hành án*", "credit": "0.5"}],
    },
    "cloze": {
        "id": "cl-01",
        "stem": "Điền vào chỗ trống.",
        "text": "{1} có thời hạn {2} ngày để {3} thi hành.",
        "gaps": {
            "1": {"type": "short_text", "accept": ["người phải thi hành án"]},
            "2": {"type": "numeric", "key": "10"},
            "3": {
                "type": "single_choice",
                "options": {"a": "tự nguyện", "b": "cưỡng chế"},
                "key": "a",
            },
        },
    },
    "situational": {
        "id": "si-01",
        "stem": "Đương sự đưa phong bì. Anh, chị làm gì?",
        "options": {
            "a": {"text": "Từ chối và báo cáo", "credit": "1"},
            "b": {"text": "Từ chối", "credit": "0.5"},
            "c": {"text": "Nhận", "credit": "0"},
        },
    },
    "extended_text": {
        "id": "et-01",
        "stem": "Nêu cách xử lý tình huống.",
        "points": "3",
        "rubric": [
            {"id": "can-cu", "text": "Nêu đúng căn cứ", "points": "1"},
            {"id": "xu-ly", "text": "Xử lý đúng", "points": "2"},
        ],
        "sample_answer": "Lập biên bản.",
    },
    "prediction": {"id": "pr-01", "stem": "Bao nhiêu người trả lời đúng tất cả?"},
}


def authored(kind: str, **changes: Any) -> dict[str, Any]:
    """A sound item of type `kind`, as its author writes it, with `changes`."""
    return {"type": kind, **deepcopy(_AUTHORED[kind]), **changes}


def an_item(kind: str, **changes: Any) -> Item:
    """A sound item of type `kind`, with `changes`."""
    return item_from(authored(kind, **changes))


def a_single_choice(**changes: Any) -> SingleChoice:
    """Four options a to d; the key is a."""
    return cast("SingleChoice", an_item("single_choice", **changes))


def a_multiple_choice(**changes: Any) -> MultipleChoice:
    """Four options a to d; the key is a and c."""
    return cast("MultipleChoice", an_item("multiple_choice", **changes))


def a_true_false(**changes: Any) -> TrueFalse:
    """The statement is true."""
    return cast("TrueFalse", an_item("true_false", **changes))


def a_true_false_set(**changes: Any) -> TrueFalseSet:
    """Four statements a to d; a and c are true; marked by the default steps."""
    return cast("TrueFalseSet", an_item("true_false_set", **changes))


def a_matching(**changes: Any) -> Matching:
    """Left 1 and 2, right x, y and z; the key is 1 to y, 2 to x."""
    return cast("Matching", an_item("matching", **changes))


def an_ordering(**changes: Any) -> Ordering:
    """Options a, b, c; the key is b, a, c."""
    return cast("Ordering", an_item("ordering", **changes))


def a_numeric(**changes: Any) -> Numeric:
    """7427 việc; within 1% earns all, within 5% half."""
    return cast("Numeric", an_item("numeric", **changes))


def a_short_text(**changes: Any) -> ShortText:
    """`chấp hành viên` earns all, `*thi hành án*` half."""
    return cast("ShortText", an_item("short_text", **changes))


def a_cloze(**changes: Any) -> Cloze:
    """Gap 1 a short text, gap 2 a number, gap 3 a single choice."""
    return cast("Cloze", an_item("cloze", **changes))


def a_situational(**changes: Any) -> Situational:
    """Options a, b, c with credits 1, 0.5 and 0; mode best."""
    return cast("Situational", an_item("situational", **changes))


def an_extended_text(**changes: Any) -> ExtendedText:
    """Three points over two criteria."""
    return cast("ExtendedText", an_item("extended_text", **changes))


def a_prediction(**changes: Any) -> Prediction:
    """How many will have everything right."""
    return cast("Prediction", an_item("prediction", **changes))


def every_item() -> list[Item]:
    """One sound item of each type, each with an id of its own."""
    return [an_item(kind) for kind in FAULTS]


def a_quiz(*items: Item, **changes: Any) -> Quiz:
    """A sound practice quiz of `items` (one single choice if none), its head with `changes`."""
    quiz_id = changes.pop("id", "bai-mau")
    head = msgspec.convert(authored_head(**changes, items=[]), QuizFile, strict=False)
    fields = {name: getattr(head, name) for name in QuizFields.__struct_fields__}
    return Quiz(id=quiz_id, items=items or (a_single_choice(),), **fields)


def authored_head(**changes: Any) -> dict[str, Any]:
    """The head of a sound practice quiz, as its author writes it, with `changes`."""
    return {
        "title": "Bài mẫu",
        "purpose": "practice",
        "as_of": "2026-07-01",
        "pass_mark": "70%",
        **changes,
    }


def a_quiz_text(*items: dict[str, Any], file: str = "bai-mau.yml", **changes: Any) -> Text:
    """The file of a sound quiz of authored `items`, its head with `changes`."""
    listed = list(items) or [authored("single_choice")]
    values = authored_head(**changes, items=listed)
    return Text(file, yaml.safe_dump(values, allow_unicode=True, sort_keys=False))
