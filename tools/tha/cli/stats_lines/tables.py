"""Which tables does an item analysis have on a terminal?"""

from collections.abc import Iterator, Sequence

from tha.cli.law_verbs.lines import tell, word
from tha.cli.stats_lines.figures import percent, points, share
from tha.cli.terminal.show import harmless, language
from tha.cli.terminal.table import Column, Side, lay_table
from tha.reports.analysed import Analysed, Row
from tha.reports.panel import panel_sentences
from tha.source.language import Words
from tha.statistics.distractors import Distractors
from tha.statistics.forms import Forms
from tha.statistics.rasch import Rasch

Head = tuple[Words, Side]

_ITEMS = Words(vi="TỪNG CÂU", en="ITEMS")
_ITEMS_TOLD = Words(
    vi="Dễ: phần điểm đạt được. r: tương quan với phần còn lại của bài. T–Y: 27% mạnh nhất trừ "
    "27% yếu nhất. Bỏ: bỏ trống. α–: alpha nếu bỏ câu này. !! có thể sai; ! nên xem.",
    en="Ease: share of the points earned. r: correlation with the rest of the form. U–L: the best "
    "27% less the weakest 27%. Omit: left empty. α–: alpha without it. !! perhaps wrong; ! weak.",
)
_ITEM: Head = (Words(vi="Câu", en="Item"), "left")
_ITEM_HEADS: tuple[Head, ...] = (
    _ITEM,
    (Words(vi="Số người", en="People"), "right"),
    (Words(vi="Dễ", en="Ease"), "right"),
    (Words(vi="r", en="r"), "right"),
    (Words(vi="T–Y", en="U–L"), "right"),
    (Words(vi="Bỏ", en="Omit"), "right"),
    (Words(vi="α–", en="α–"), "right"),
    (Words(vi="Xem", en="Look"), "left"),
)
_FORMS = Words(
    vi="CÁC ĐỀ CÓ TỪ 10 NGƯỜI LÀM, khó nhất trước",
    en="FORMS THAT AT LEAST 10 PEOPLE TOOK, the hardest first",
)
_FORMS_SHOWN = 3
"""At each end of the list."""
_FORM_HEADS: tuple[Head, ...] = (
    (Words(vi="Các câu", en="Items"), "left"),
    (Words(vi="Số người", en="People"), "right"),
    (Words(vi="Kỳ vọng", en="Expected"), "right"),
    (Words(vi="Trung bình", en="Mean"), "right"),
)
_RASCH = Words(
    vi="ĐỘ KHÓ RASCH (logit; 0 là người trung bình)", en="RASCH DIFFICULTY (logits; 0 is average)"
)
_UNSETTLED = Words(
    vi="Phép tính chưa hội tụ: các số này chỉ để tham khảo.",
    en="The estimation did not converge: take these figures with care.",
)
_LEFT_OUT = Words(
    vi="Không vào mô hình (điểm từng phần, hoặc ai cũng đúng, ai cũng sai): {items}",
    en="Not in the model (part marks, or all or none right): {items}",
)
_RASCH_HEADS: tuple[Head, ...] = (
    _ITEM,
    (Words(vi="Số người", en="People"), "right"),
    (Words(vi="Độ khó", en="Difficulty"), "right"),
    (Words(vi="Sai số", en="Error"), "right"),
)
_CUT = Words(vi="MỨC ĐẠT THEO HỘI ĐỒNG (Angoff)", en="THE PANEL'S CUT SCORE (Angoff)")
_CUT_HEADS: tuple[Head, ...] = (
    _ITEM,
    (Words(vi="Người đánh giá", en="Judges"), "right"),
    (Words(vi="Hội đồng", en="Panel"), "right"),
    (Words(vi="Thực tế", en="Actual"), "right"),
)
_OPTIONS = Words(vi="TỪNG PHƯƠNG ÁN", en="OPTIONS")
_OPTION_HEADS: tuple[Head, ...] = (
    (Words(vi="Phương án", en="Option"), "left"),
    (Words(vi="Đáp án", en="Key"), "left"),
    (Words(vi="Chọn", en="Chose"), "right"),
    (Words(vi="Tỷ lệ", en="Share"), "right"),
    (Words(vi="Còn lại", en="Rest"), "right"),
    (Words(vi="r", en="r"), "right"),
    (Words(vi="Yếu", en="Weak"), "right"),
    (Words(vi="2", en="2"), "right"),
    (Words(vi="3", en="3"), "right"),
    (Words(vi="4", en="4"), "right"),
    (Words(vi="Mạnh", en="Best"), "right"),
)
_OPTIONS_TOLD = Words(
    vi="Còn lại: điểm trung bình phần còn lại của bài ở những người chọn phương án ấy. "
    "Năm cột cuối: phần người chọn ở mỗi nhóm, chia năm theo điểm cả bài.",
    en="Rest: the mean score on the rest of the form of those who chose it. "
    "Last five columns: the share that chose it in each fifth by the whole score.",
)
_OMITTED = Words(vi="bỏ trống", en="omitted")
_TRUTH = {"true": Words(vi="đúng", en="true"), "false": Words(vi="sai", en="false")}


def tell_items(found: Analysed) -> None:
    """The figures of each item, in the order of the quiz."""
    _tell_table(_ITEMS, _ITEM_HEADS, [_item_row(row) for row in found.rows()])
    print()
    tell(word(_ITEMS_TOLD))


def _item_row(row: Row) -> tuple[str, ...]:
    facility, discrimination = row.facility, row.discrimination
    omitted = facility.omitted / facility.asked if facility.asked else None
    return (
        harmless(row.item),
        str(facility.asked),
        share(facility.facility),
        points(discrimination.item_rest),
        points(discrimination.upper_lower),
        share(omitted),
        points(row.alpha_if_dropped),
        "!!" if row.is_grave else "!" * bool(row.flags),
    )


def tell_forms(forms: Forms) -> None:
    """The hardest and the easiest of the forms that enough people took, if there are several."""
    sets = forms.sets
    if forms.count <= 1 or not sets:
        return
    ends = sets if len(sets) <= 2 * _FORMS_SHOWN else (*sets[:_FORMS_SHOWN], *sets[-_FORMS_SHOWN:])
    rows = [
        (harmless(", ".join(one.items)), str(one.n), percent(one.expected), percent(one.mean))
        for one in ends
    ]
    if len(ends) < len(sets):
        rows.insert(_FORMS_SHOWN, ("…", "", "", ""))
    _tell_table(_FORMS, _FORM_HEADS, rows)


def tell_rasch(rasch: Rasch | None) -> None:
    """The difficulties, the hardest first."""
    if rasch is None:
        return
    ordered = sorted(rasch.items, key=lambda one: -one.difficulty)
    rows = [
        (harmless(one.item), str(one.n), points(one.difficulty), points(one.standard_error))
        for one in ordered
    ]
    _tell_table(_RASCH, _RASCH_HEADS, rows)
    if not rasch.has_converged or rasch.left_out:
        print()
    if not rasch.has_converged:
        tell(word(_UNSETTLED))
    if rasch.left_out:
        tell(word(_LEFT_OUT, items=", ".join(rasch.left_out)))


def tell_cut_score(found: Analysed) -> None:
    """What the judges' ratings come to, beside what people did."""
    cut = found.cut_score
    if cut is None:
        return
    actual = {one.item: one.facility for one in found.analysis.facilities}
    rows = [
        (harmless(one.item), str(one.judges), share(one.mean), share(actual[one.item]))
        for one in cut.items
    ]
    _tell_table(_CUT, _CUT_HEADS, rows)
    print()
    for sentence in panel_sentences(found, cut, language()):
        tell(sentence)


def tell_options(found: Analysed) -> None:
    """Who chose what, item by item."""
    if not found.analysis.distractors:
        return
    print()
    tell(word(_OPTIONS))
    print()
    tell(word(_OPTIONS_TOLD))
    for one in found.analysis.distractors:
        print()
        tell(one.item)
        print(lay_table(_columns(_OPTION_HEADS), list(_option_rows(one))))


def _option_rows(one: Distractors) -> Iterator[tuple[str, ...]]:
    for option in one.options:
        truth = _TRUTH.get(option.letter)
        yield (
            word(truth) if truth else harmless(option.letter),
            "✓" if option.is_key else "",
            str(option.chosen),
            share(option.share),
            share(option.mean_rest),
            points(option.point_biserial),
            *map(share, option.by_fifth),
        )
    if one.omitted:
        rest = share(one.mean_rest_of_omitted)
        part = share(one.omitted / one.n)
        yield word(_OMITTED), "", str(one.omitted), part, rest, *[""] * 6


def _tell_table(title: Words, heads: Sequence[Head], rows: Sequence[Sequence[str]]) -> None:
    print()
    tell(word(title))
    print()
    print(lay_table(_columns(heads), rows))


def _columns(heads: Sequence[Head]) -> list[Column]:
    return [Column(word(title), side) for title, side in heads]
