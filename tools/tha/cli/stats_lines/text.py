"""How is an item analysis laid out on a terminal?"""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from tha.cli.files.opened import shown_day
from tha.cli.law_verbs.lines import tell, tell_rows, word
from tha.cli.stats_lines.figures import percent, points
from tha.cli.stats_lines.tables import (
    tell_cut_score,
    tell_forms,
    tell_items,
    tell_options,
    tell_rasch,
)
from tha.cli.terminal.show import language
from tha.reports.analysed import Analysed
from tha.source.language import Words
from tha.statistics.distribution import Distribution
from tha.statistics.flags import sentence

_HEADING = Words(vi="PHÂN TÍCH CÂU HỎI: {title}", en="ITEM ANALYSIS: {title}")
_QUIZ = Words(vi="Quiz", en="Quiz")
_EDITION = Words(vi="Phiên bản", en="Edition")
_DAY = Words(vi="Ngày phân tích", en="Analysed on")
_PEOPLE = Words(vi="Số người", en="People")
_PEOPLE_TOLD = Words(
    vi="{count} (mỗi người tính lần làm bài đầu tiên)", en="{count} (the first attempt of each)"
)
_FORMS = Words(vi="Số đề khác nhau", en="Different forms")
_FORMS_TOLD = Words(
    vi="{count}; đề khó nhất {hardest}, dễ nhất {easiest} điểm kỳ vọng",
    en="{count}; hardest {hardest}, easiest {easiest} of the expected score",
)
_MARKS_ONLY = Words(
    vi="Các tệp chỉ có điểm (kết quả của tha score), không có câu trả lời: không phân tích được "
    "từng phương án, và không thấy được đáp án sai qua phương án gây nhiễu.",
    en="The files hold marks alone (results of tha score), and no responses: options cannot be "
    "analysed, and a wrong key does not show in its distractors.",
)
_OTHER_EDITIONS = Words(
    vi="{count} người làm bản đề khác; chỉ tính những câu giống hệt ở hai bản.",
    en="{count} people answered another edition; they count for the items that are the same.",
)
_LATER = Words(
    vi="Không tính {count} lần làm lại.", en="Left out: {count} attempts after the first."
)
_OTHERS = Words(
    vi="Không tính {count} dòng của quiz khác.", en="Left out: {count} lines of other quizzes."
)
_ERRORS = Words(
    vi="Không tính những dòng có lỗi ({count} lỗi, đã báo ở trên).",
    en="Left out: lines with errors ({count}, told above).",
)
_VOID = Words(
    vi="Không phân tích câu đã hủy: {items}.", en="Not analysed, since they are void: {items}."
)
_SCORES = Words(vi="ĐIỂM (phần trăm điểm tối đa)", en="SCORES (percent of the maximum)")
_SPREAD = Words(
    vi="Trung bình {mean}, trung vị {median}, độ lệch chuẩn {sd}, thấp nhất {low}, cao nhất {high}",
    en="Mean {mean}, median {median}, standard deviation {sd}, lowest {low}, highest {high}",
)
_PENDING = Words(
    vi="{count} người còn câu chờ chấm, chưa có trong phân bố.",
    en="{count} people have something pending and are not in the distribution.",
)
_PASS = Words(vi="← điểm đạt {percent}", en="← pass mark {percent}")
_RELIABILITY = Words(vi="ĐỘ TIN CẬY", en="RELIABILITY")
_ALPHA = Words(vi="Alpha (Cronbach)", en="Alpha (Cronbach)")
_INTERVAL = Words(vi="{value} (95 %: từ {low} đến {high})", en="{value} (95 %: {low} to {high})")
_PAIRWISE = Words(
    vi="{value} (tính theo từng cặp câu, vì không phải ai cũng được hỏi cùng các câu)",
    en="{value} (over pairs of items, since not everybody was asked the same ones)",
)
_WAITING = Words(
    vi="Không tính {count} người còn câu chờ chấm; tính trên {n} người.",
    en="Left out: {count} people with something pending; these figures are of {n} people.",
)
_DEPENDABILITY = Words(vi="Phi", en="Phi")
_ERROR = Words(vi="Sai số chuẩn (SEM)", en="Standard error (SEM)")
_ERROR_TOLD = Words(
    vi="{value} điểm phần trăm: điểm thật thường nằm trong khoảng ± chừng ấy",
    en="{value} percentage points: the true score mostly lies within ± as much",
)
_LOOK = Words(vi="CẦN XEM, việc nặng trước", en="TO LOOK AT, worst first")
_NOTHING = Words(vi="Không có gì đáng ngờ.", en="Nothing looks wrong.")
_GRAVE = Words(vi="!!", en="!!")
_LIGHT = Words(vi="!", en="!")
_WHOLE = Words(vi="cả quiz", en="whole quiz")
_BAR = 40
_ROUNDING = 1e-6


def tell_analysis(found: Analysed, *, with_options: bool) -> None:
    """Everything, in the order in which a trainer asks for it."""
    _tell_head(found)
    _tell_scores(found)
    _tell_reliability(found)
    tell_items(found)
    tell_forms(found.analysis.forms)
    tell_rasch(found.rasch)
    tell_cut_score(found)
    if with_options:
        tell_options(found)
    _tell_flags(found)


def _tell_head(found: Analysed) -> None:
    quiz, source, forms = found.edition.quiz, found.source, found.analysis.forms
    tell(word(_HEADING, title=quiz.title))
    print()
    rows = [
        (word(_QUIZ), quiz.id),
        (word(_EDITION), found.edition.digest[:19]),
        (word(_DAY), shown_day(found.day)),
        (word(_PEOPLE), word(_PEOPLE_TOLD, count=str(source.people))),
    ]
    if forms.count > 1:
        gaps = {"hardest": percent(forms.hardest), "easiest": percent(forms.easiest)}
        rows.append((word(_FORMS), word(_FORMS_TOLD, count=str(forms.count), **gaps)))
    tell_rows(rows)
    for line in _asides(found):
        tell(line)


def _asides(found: Analysed) -> Iterator[str]:
    """What was left out, and what cannot be known."""
    source, left_out = found.source, found.source.left_out
    counts = (
        (_OTHER_EDITIONS, source.of_other_editions),
        (_LATER, left_out.later_attempts),
        (_OTHERS, left_out.other_quizzes),
        (_ERRORS, left_out.errors),
    )
    for flag in found.flags:
        if flag.kind == "too-few-people" and not flag.item:
            yield sentence(flag, language()).capitalize()
    if not source.has_responses:
        yield word(_MARKS_ONLY)
    if source.void_items:
        yield word(_VOID, items=", ".join(source.void_items))
    for words, count in counts:
        if count:
            yield word(words, count=str(count))


def _tell_scores(found: Analysed) -> None:
    spread = found.analysis.distribution
    print()
    tell(word(_SCORES))
    print()
    gaps = {"mean": spread.mean, "median": spread.median, "sd": spread.sd}
    ends = {"low": spread.minimum, "high": spread.maximum}
    shown = {name: points(value, 1) for name, value in (gaps | ends).items()}
    tell(word(_SPREAD, **shown))
    if spread.left_out:
        tell(word(_PENDING, count=str(spread.left_out)))
    print()
    for line in _bars(spread, found.pass_percent):
        print(line)


def _bars(spread: Distribution, pass_percent: float | None) -> Iterator[str]:
    """A bar for every score there can be, or for every class of ten where there are many."""
    bars = _steps(spread.by_step) if spread.by_step else _tens(spread.histogram)
    most = max(*(one.people for one in bars), 1)
    wide, width = max(len(one.name) for one in bars), len(str(most))
    needed = pass_percent if pass_percent is not None else inf
    passing = next((one for one in bars if one.end > needed), None)
    for one in bars:
        bar = "█" * max(round(_BAR * one.people / most), int(one.people > 0))
        mark = "  " + word(_PASS, percent=percent(pass_percent)) if one is passing else ""
        yield f"  {one.name:<{wide}}  {one.people:>{width}}  {bar}{mark}".rstrip()


class _Bar(NamedTuple):
    """How many people have a score under `end`, and not under that of the bar before."""

    name: str
    end: float
    people: int


def _tens(histogram: Sequence[int]) -> list[_Bar]:
    """100 belongs to the last."""
    counts = [sum(histogram[start : start + 2]) for start in range(0, len(histogram), 2)]
    return [
        _Bar(f"{10 * place:>2}–{10 * place + 10}", 10 * place + 10, count)
        for place, count in enumerate(counts)
    ]


def _steps(by_step: Sequence[int]) -> list[_Bar]:
    steps = len(by_step) - 1
    return [
        _Bar(f"{percent(100 * place / steps):>4}", 100 * place / steps + _ROUNDING, count)
        for place, count in enumerate(by_step)
    ]


def _tell_reliability(found: Analysed) -> None:
    figures = found.analysis.reliability
    print()
    tell(word(_RELIABILITY))
    print()
    rows = [(word(_ALPHA), _alpha(found))]
    if figures.kr20 is not None:
        rows.append(("KR-20", points(figures.kr20)))
    if figures.dependability is not None:
        rows.append((word(_DEPENDABILITY), points(figures.dependability)))
    if figures.standard_error is not None:
        told = word(_ERROR_TOLD, value=points(figures.standard_error, 1))
        rows.append((word(_ERROR), told))
    tell_rows(rows)
    if figures.left_out:
        tell(word(_WAITING, count=str(figures.left_out), n=str(figures.n)))


def _alpha(found: Analysed) -> str:
    figures = found.analysis.reliability
    value = points(figures.alpha)
    if figures.alpha is None or figures.low is None:
        is_pairwise = figures.alpha is not None and figures.method == "pairwise"
        return word(_PAIRWISE, value=value) if is_pairwise else value
    return word(_INTERVAL, value=value, low=points(figures.low), high=points(figures.high))


def _tell_flags(found: Analysed) -> None:
    print()
    tell(word(_LOOK))
    print()
    if not found.flags:
        tell(word(_NOTHING))
    for flag in found.flags:
        sign = word(_GRAVE) if flag.is_grave else word(_LIGHT)
        where = flag.item or word(_WHOLE)
        tell(f"{where}: {sentence(flag, language())}", f"{sign:<2} ")
