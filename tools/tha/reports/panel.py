"""What is to be said of the cut that a panel's ratings come to, and of what it lacks?"""

from collections.abc import Iterator
from decimal import Decimal

from tha.reports.analysed import Analysed
from tha.source.language import Language, Words
from tha.source.vietnamese import written_number
from tha.statistics.cut_score import Angoff

_CUT = Words(
    vi="{percent}% điểm tối đa, tức {cut} trên {maximum} điểm của {items} câu đã đánh giá; "
    "{judges} người đánh giá đủ{error}.",
    en="{percent}% of the maximum: {cut} of {maximum} points, over {items} rated items; "
    "{judges} judges rated all of them{error}.",
)
_ERROR = Words(vi="; sai số chuẩn {error} điểm", en="; standard error {error} points")
_NO_CUT = Words(
    vi="Chưa tính được mức đạt: chưa có người nào đánh giá đủ các câu.",
    en="There is no cut yet: no judge has rated every item.",
)
_MARK = Words(vi="Điểm đạt đang dùng: {mark}%.", en="The pass mark in use: {mark}%.")
_ONE_JUDGE = Words(
    vi="Cảnh báo: chỉ một người đánh giá đủ, nên đây là ý kiến một người, chưa phải mức của hội "
    "đồng, và không biết sai số.",
    en="Warning: one judge alone rated everything, so this is one opinion and not yet a panel's, "
    "and its error is not known.",
)
_UNRATED = Words(
    vi="Cảnh báo: còn {count} câu chưa ai đánh giá ({items}), nên mức này chưa phải của cả bài.",
    en="Warning: nobody rated {count} items ({items}), so this is not the cut of the whole quiz.",
)
_INCOMPLETE = Words(
    vi="{count} người chưa đánh giá đủ các câu, không tính vào mức đạt.",
    en="{count} judges did not rate every item and are left out.",
)


def panel_sentences(found: Analysed, cut: Angoff, language: Language) -> Iterator[str]:
    """The cut and the pass mark in use, then a warning for each thing that is missing."""
    yield _cut(found, cut, language)
    if found.pass_percent is not None:
        yield _MARK.into(language, mark=_written(found.pass_percent, 0, language))
    if cut.judges == 1:
        yield _ONE_JUDGE.into(language)
    rated = {one.item for one in cut.items}
    unrated = [one.item for one in found.analysis.facilities if one.item not in rated]
    if unrated:
        yield _UNRATED.into(language, count=str(len(unrated)), items=", ".join(unrated))
    if cut.incomplete:
        yield _INCOMPLETE.into(language, count=str(cut.incomplete))


def _cut(found: Analysed, cut: Angoff, language: Language) -> str:
    if cut.cut is None or cut.percent is None:
        return _NO_CUT.into(language)
    error = ""
    if cut.standard_error is not None:
        error = _ERROR.into(language, error=_written(cut.standard_error, 2, language))
    return _CUT.into(
        language,
        percent=_written(cut.percent, 0, language),
        cut=_written(cut.cut, 1, language),
        maximum=_written(found.rated_points, 1, language),
        items=str(len(cut.items)),
        judges=str(cut.judges),
        error=error,
    )


def _written(value: float, places: int, language: Language) -> str:
    rounded = round(Decimal(value), places)
    return written_number(rounded) if language == "vi" else f"{rounded:,f}"
