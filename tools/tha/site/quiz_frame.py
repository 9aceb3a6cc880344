"""What stands around the questions of a quiz: its facts, its buttons, the places for the result?

All of it is hidden until the player shows the step that it belongs to (`data-step`), so that a
page without scripts has no button that does nothing. `data-act` names what a button does.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from tha.quiz.quiz import Quiz, pass_share
from tha.site.quiz_controls import make
from tha.source.days import written_day

_NO_SCRIPT = (
    "Trình duyệt đang tắt JavaScript: vẫn đọc được câu hỏi, nhưng không chấm và không nộp bài được."
)
_BROKEN = "Bài này bị lỗi trên trang: vẫn đọc được câu hỏi, nhưng chưa chấm và chưa nộp được."
_UNKEPT = "Trình duyệt không cho lưu: đừng tải lại hay đóng trang trước khi nộp bài."
_CODES = {"assessment": "Mã số cán bộ", "contest": "Mã người dự thi"}
_LONGEST_CODE = "100"  # as marking/submission.py takes it


def head(quiz: Quiz) -> Iterator[Element]:
    """What the reader should know before the first question."""
    yield make("noscript", make("p", text=_NO_SCRIPT))
    title = make("strong", text=AtomicString(quiz.title))
    facts = make("span", text=AtomicString(" · ".join(_facts(quiz))))
    yield make("p", title, facts, class_="tha-head")
    yield _hidden("p", text=_BROKEN, class_="tha-fault tha-broken", role="alert")
    if quiz.purpose != "practice":
        yield from _sitting_head(quiz)


def foot(quiz: Quiz) -> Iterator[Element]:
    """What follows the last question."""
    if quiz.purpose == "practice":
        yield make("p", class_="tha-result", role="status", tabindex="-1")
        finish = _button("Xem kết quả", "finish", "tha-main", data_step="run")
        yield _bar("run done", finish, _button("Làm lại", "again"))
    else:
        yield _bar("run", _button("Nộp bài", "handIn", "tha-main"))


def item_foot(quiz: Quiz) -> Iterator[Element]:
    """What follows the controls of one item."""
    if quiz.purpose == "practice":
        yield _bar("run", _button("Kiểm tra", "check"))
    yield make("p", class_="tha-verdict", role="status", tabindex="-1")


def _facts(quiz: Quiz) -> Iterator[str]:
    yield f"{_asked_count(quiz)} câu"
    if quiz.time_limit:
        yield f"{quiz.time_limit} phút"
    if quiz.pass_mark and pass_share(quiz) is not None:
        yield f"đạt từ {quiz.pass_mark}"
    if quiz.attempts:
        yield f"tối đa {quiz.attempts} lượt"
    yield f"theo pháp luật tại ngày {written_day(quiz.as_of)}"


def _asked_count(quiz: Quiz) -> int:
    if isinstance(quiz.draw, dict):
        return sum(quiz.draw.values())
    return quiz.draw or len(quiz.items)


def _sitting_head(quiz: Quiz) -> Iterator[Element]:
    """The officer's code to begin with; the time left; the file at the end."""
    label = _CODES[quiz.purpose]
    code = make(
        "input",
        type="text",
        class_="tha-code",
        maxlength=_LONGEST_CODE,
        title=f"{label}: viết liền, không có dấu cách.",
    )
    line = make("label", make("span", text=label), code, class_="tha-line")
    # Disabled, it also keeps Enter from sending the form off where there is no script.
    start = make(
        "button", text="Bắt đầu", type="submit", disabled="disabled", class_="tha-button tha-main"
    )
    yield _bar("offer", line, start)
    yield _bar(
        "run",
        make("span", class_="tha-facts"),
        make("strong", class_="tha-clock"),
        make("span", class_="tha-notice", role="status"),
    )
    done = make("p", make("strong", text="Đã nộp bài."), role="status")
    done[0].tail = " Hãy gửi tệp bài làm cho người phụ trách đào tạo: "
    done.append(make("code", class_="tha-file", tabindex="-1"))
    again = _button("Làm bài mới", "again")
    yield _bar("closed", done, _button("Tải lại tệp", "download", "tha-main"), again)
    yield _hidden("p", text=_UNKEPT, class_="tha-fault tha-unkept", role="status")


def _hidden(tag: str, *children: Element, text: str = "", **names: str) -> Element:
    return make(tag, *children, text=text, hidden="hidden", **names)


def _bar(step: str, *children: Element) -> Element:
    return _hidden("div", *children, class_="tha-bar", data_step=step)


def _button(text: str, act: str, css: str = "", **names: str) -> Element:
    classes = f"tha-button {css}".strip()
    return make("button", text=text, type="button", class_=classes, data_act=act, **names)
