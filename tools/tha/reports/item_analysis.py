"""What does a trainer read about the items of a quiz? One HTML file with plots, in Vietnamese.

It holds keys, and names nobody.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from tha.quiz.item import Item, type_of
from tha.reports.analysed import Analysed, Row
from tha.reports.item_plots import (
    draw_map,
    draw_options,
    draw_scores,
    letter_words,
    score_bars,
)
from tha.reports.item_tables import add_cut_score, add_forms, add_items, add_rasch
from tha.reports.item_texts import key_text, option_texts, plain_text
from tha.reports.page import add_row, add_table, new_page, page_bytes
from tha.reports.written import percent, points, share
from tha.site.later import add
from tha.source.days import written_day
from tha.statistics.distractors import Distractors
from tha.statistics.flags import Flag, sentence

_HOLDS_KEYS = (
    "Báo cáo này có đáp án. Chỉ dành cho người huấn luyện; không gửi cho người học, "
    "không đưa lên trang."
)
_MARKS_ONLY = (
    "Chỉ có điểm (kết quả của tha score), không có câu trả lời: không phân tích được từng phương "
    "án, và không thấy được đáp án sai qua phương án gây nhiễu."
)
_FEW = 30
_READING = """\
Mức dễ là phần điểm của câu mà mọi người đạt được, tính cả người bỏ trống.
Độ phân biệt (r) là tương quan giữa điểm của câu và điểm phần còn lại của bài. Dưới 0 là người \
yếu làm tốt hơn người giỏi: xem lại đáp án trước hết.
Mạnh–yếu là mức dễ ở 27% người điểm cao nhất trừ mức dễ ở 27% người điểm thấp nhất.
Còn lại, ở bảng phương án, là điểm trung bình phần còn lại của bài ở những người chọn phương án ấy.
Ở hình các phương án, đường của đáp án (nét liền, đậm) nên đi lên từ trái sang phải; đường của \
phương án nhiễu nên đi xuống.
Con số chỉ chỗ cần xem. Sửa, bỏ hay giữ câu là việc của người soạn."""
_TYPES = {
    "single_choice": "một lựa chọn",
    "multiple_choice": "nhiều lựa chọn",
    "true_false": "đúng/sai",
    "true_false_set": "đúng/sai nhiều ý",
    "matching": "ghép đôi",
    "ordering": "sắp thứ tự",
    "numeric": "điền số",
    "short_text": "trả lời ngắn",
    "cloze": "điền chỗ trống",
    "situational": "tình huống",
    "extended_text": "tự luận",
}


def item_report(found: Analysed) -> bytes:
    """The report as a file."""
    page, body = new_page(f"Phân tích câu hỏi: {found.edition.quiz.title}")
    add_report(add(body, "header"), add(body, "main"), found)
    return page_bytes(page)


def add_report(header: Element, main: Element, found: Analysed) -> None:
    """The report in two parts of a page: what was analysed, and what came of it."""
    _add_header(header, found)
    _add_flags(main, found)
    rows = list(found.rows())
    _add_scores(main, found, rows)
    add(main, "h2", "Các câu cạnh nhau")
    add_items(main, rows, _anchors(found))
    add_forms(main, found.analysis.forms)
    add_cut_score(main, found)
    _add_items(main, found)
    add_rasch(main, found.rasch)
    _add_reading(main)


def _add_header(header: Element, found: Analysed) -> None:
    quiz, source = found.edition.quiz, found.source
    add(header, "h1", f"Phân tích câu hỏi: {quiz.title}", css="text")
    add(
        header,
        "p",
        f"Quiz {quiz.id}, phiên bản {found.edition.digest[:19]}…, "
        f"phân tích ngày {written_day(found.day)}.",
        css="note text",
    )
    add(header, "p", _HOLDS_KEYS, css="secret")
    add(header, "p", " ".join(_asides(found)), css="note text")
    if not source.has_responses:
        add(header, "p", _MARKS_ONLY)


def _asides(found: Analysed) -> list[str]:
    """What was counted, and what was not."""
    source, left_out = found.source, found.source.left_out
    told = [f"{source.people} người, mỗi người tính lần làm bài đầu tiên."]
    if source.people < _FEW:
        told.append("Còn ít người: mọi con số dưới đây chỉ để tham khảo.")
    if source.of_other_editions:
        told.append(
            f"{source.of_other_editions} người làm bản đề khác; chỉ tính những câu giống hệt."
        )
    if left_out.later_attempts:
        told.append(f"Không tính {left_out.later_attempts} lần làm lại.")
    if left_out.other_quizzes:
        told.append(f"Không tính {left_out.other_quizzes} dòng của quiz khác.")
    if source.void_items:
        told.append(f"Không phân tích câu đã hủy: {', '.join(source.void_items)}.")
    if left_out.errors:
        told.append(f"Không tính những dòng có lỗi ({left_out.errors} lỗi).")
    return told


def _add_flags(main: Element, found: Analysed) -> None:
    add(main, "h2", "Cần xem, việc nặng trước")
    if not found.flags:
        add(main, "p", "Không có gì đáng ngờ.")
        return
    anchors = _anchors(found)
    listed = add(main, "ul", css="flags")
    for flag in found.flags:
        entry = _flag_entry(listed, flag)
        if flag.item in anchors:
            add(entry, "a", flag.item, href=f"#{anchors[flag.item]}")
        else:
            add(entry, "b", "cả quiz")
        entry[-1].tail = f": {sentence(flag, 'vi')}"


def _flag_entry(listed: Element, flag: Flag) -> Element:
    """An entry that says by a sign, not by colour alone, how grave it is."""
    entry = add(listed, "li", css="grave" if flag.is_grave else "")
    sign = add(entry, "span", "!!" if flag.is_grave else "!", css="sign")
    sign.set("title", "có thể chấm sai" if flag.is_grave else "nên xem")
    sign.tail = " "
    return entry


def _anchors(found: Analysed) -> dict[str, str]:
    """Where each item stands on the page; by number, since ids may hold anything."""
    return {one.item: f"cau-{n}" for n, one in enumerate(found.analysis.facilities, 1)}


def _add_scores(main: Element, found: Analysed, rows: Sequence[Row]) -> None:
    spread, reliability = found.analysis.distribution, found.analysis.reliability
    add(main, "h2", "Điểm và độ tin cậy")
    figures = add(main, "dl", css="figures")
    ends = f"thấp nhất {points(spread.minimum, 1)}, cao nhất {points(spread.maximum, 1)}"
    _figure(figures, "Trung bình", percent(spread.mean), f"trung vị {percent(spread.median)}")
    _figure(figures, "Độ lệch chuẩn", points(spread.sd, 1), ends)
    _figure(figures, "Alpha", points(reliability.alpha), _how_sure(found))
    if reliability.kr20 is not None:
        _figure(figures, "KR-20", points(reliability.kr20), "câu chấm đúng hoặc sai")
    if reliability.dependability is not None:
        _figure(
            figures,
            "Phi",
            points(reliability.dependability),
            "khi không phải ai cũng được hỏi cùng các câu",
        )
    if reliability.standard_error is not None:
        error = points(reliability.standard_error, 1)
        _figure(figures, "Sai số chuẩn", error, "điểm phần trăm")
    if spread.left_out:
        add(
            main,
            "p",
            f"{spread.left_out} người còn câu chờ chấm, chưa có trong phân bố và trong alpha.",
        )
    pair = add(main, "div", css="pair")
    scores = add(pair, "figure")
    draw_scores(scores, found)
    add(scores, "figcaption", "Số người theo mức điểm.", css="note")
    _add_map(pair, rows)
    more = add(main, "details")
    add(more, "summary", "Phân bố điểm dạng bảng")
    body = add_table(more, "Số người theo mức điểm", ["Điểm", "Số người"])
    for one in score_bars(spread):
        add_row(body, [one.name, str(one.people)])


def _figure(figures: Element, name: str, value: str, more: str) -> None:
    box = add(figures, "div")
    add(box, "dt", name)
    add(add(box, "dd", value), "small", more)


def _how_sure(found: Analysed) -> str:
    figures = found.analysis.reliability
    if figures.low is not None:
        return f"95%: từ {points(figures.low)} đến {points(figures.high)}"
    return "theo từng cặp câu" if figures.method == "pairwise" else "Cronbach"


def _add_map(pair: Element, rows: Sequence[Row]) -> None:
    figure = add(pair, "figure")
    draw_map(figure, rows)
    add(
        figure,
        "figcaption",
        "Bản đồ câu hỏi. Ô vuông: có thể sai đáp án. Chấm đặc: nên xem. Vòng tròn: không có gì "
        "đáng ngờ. Câu tốt nằm cao, không sát hai bên.",
        css="note",
    )


def _add_items(main: Element, found: Analysed) -> None:
    add(main, "h2", "Từng câu")
    anchors = _anchors(found)
    items = {item.id: item for item in found.edition.quiz.items}
    options = {one.item: one for one in found.analysis.distractors}
    for row in found.rows():
        part = add(main, "section", css="item", id=anchors[row.item])
        _add_item(part, items[row.item], row)
        if row.item in options:
            _add_options(part, items[row.item], options[row.item], anchors[row.item])


def _add_item(part: Element, item: Item, row: Row) -> None:
    facility, discrimination = row.facility, row.discrimination
    add(part, "h3", f"{item.id} ({_TYPES.get(type_of(item), type_of(item))})", css="text")
    add(part, "p", plain_text(item.stem), css="text")
    if key := key_text(item):
        add(add(part, "p", css="text"), "b", "Đáp án: ").tail = key
    if row.flags:
        listed = add(part, "ul", css="flags")
        for flag in row.flags:
            _flag_entry(listed, flag)[-1].tail = f" {sentence(flag, 'vi')}"
    add(
        part,
        "p",
        f"{facility.asked} người; dễ {share(facility.facility)}; "
        f"độ phân biệt {points(discrimination.item_rest)}; mạnh–yếu "
        f"{points(discrimination.upper_lower)}; bỏ trống {facility.omitted}"
        + (f"; chờ chấm {facility.pending}" if facility.pending else "")
        + ".",
        css="note",
    )


def _add_options(part: Element, item: Item, found: Distractors, name: str) -> None:
    texts = option_texts(item)
    parts = add(part, "div", css="parts")
    heads = ["Phương án", "Chọn", "Tỷ lệ", "Còn lại", "r"]
    body = add_table(parts, f"Câu {found.item}: các phương án (✓ là đáp án)", heads)
    for option in found.options:
        figures = [
            str(option.chosen),
            share(option.share),
            share(option.mean_rest),
            points(option.point_biserial),
        ]
        row = add_row(body, ["", *figures], css="key" if option.is_key else "")
        row[0].set("class", "left words text")
        letter = letter_words(option.letter) + " ✓" * option.is_key
        add(row[0], "b", letter).tail = f" {plain_text(texts.get(option.letter, ''))}"
    if found.omitted:
        of_omitted = share(found.omitted / found.n), share(found.mean_rest_of_omitted)
        add_row(body, ["bỏ trống", str(found.omitted), *of_omitted, ""])
    draw_options(add(parts, "figure"), found, f"plot-{name}")


def _add_reading(main: Element) -> None:
    add(main, "h2", "Cách đọc")
    for text in _READING.splitlines():
        add(main, "p", text)
