"""Which tables has the report on items: items, forms, difficulties, the panel's cut?"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from tha.reports.analysed import Analysed, Row
from tha.reports.page import add_row, add_table
from tha.reports.panel import panel_sentences
from tha.reports.written import percent, points, share
from tha.site.later import add
from tha.statistics.forms import SHOWN_FROM, Forms
from tha.statistics.rasch import Rasch


def add_items(main: Element, rows: Sequence[Row], anchors: Mapping[str, str]) -> None:
    """The figures of each item, in the order of the quiz; the id leads to the item."""
    heads = ["Câu", "Số người", "Dễ", "r", "Mạnh–yếu", "Bỏ trống", "Alpha nếu bỏ"]
    body = add_table(main, "Số liệu từng câu (!! có thể sai; ! nên xem)", heads)
    for row in rows:
        facility = row.facility
        omitted = facility.omitted / facility.asked if facility.asked else None
        cells = [
            "",
            str(facility.asked),
            share(facility.facility),
            points(row.discrimination.item_rest),
            points(row.discrimination.upper_lower),
            share(omitted),
            points(row.alpha_if_dropped),
        ]
        shown = add_row(body, cells, css="grave" if row.is_grave else "")
        add(shown[0], "a", row.item, href=f"#{anchors[row.item]}").tail = " "
        if row.flags:
            add(shown[0], "span", "!!" if row.is_grave else "!", css="sign")


def add_forms(main: Element, forms: Forms) -> None:
    """The forms that enough people took; nothing when everybody had the same."""
    if forms.count <= 1:
        return
    add(main, "h2", "Các đề đã rút")
    add(
        main,
        "p",
        f"{forms.count} đề khác nhau; đề khó nhất có điểm kỳ vọng {percent(forms.hardest)}, "
        f"dễ nhất {percent(forms.easiest)}; may rủi khi rút đề làm điểm lệch chừng "
        f"{points(forms.sd, 1)} điểm phần trăm.",
    )
    if not forms.sets:
        return
    caption = f"Các đề có từ {SHOWN_FROM} người làm, khó nhất trước"
    more = add(main, "details")
    add(more, "summary", caption)
    body = add_table(more, caption, ["Các câu", "Số người", "Kỳ vọng", "Trung bình"])
    for one in forms.sets:
        cells = [", ".join(one.items), str(one.n), percent(one.expected), percent(one.mean)]
        add_row(body, cells)


def add_rasch(main: Element, rasch: Rasch | None) -> None:
    """The difficulties, the hardest first; nothing where there is no model."""
    if rasch is None:
        return
    add(main, "h2", "Độ khó Rasch")
    if not rasch.has_converged:
        add(main, "p", "Phép tính chưa hội tụ: các số này chỉ để tham khảo.")
    body = add_table(
        main,
        "Logit; 0 là người trung bình; càng lớn càng khó, đề rút khác nhau vẫn so sánh được",
        ["Câu", "Số người", "Độ khó", "Sai số"],
    )
    for one in sorted(rasch.items, key=lambda each: -each.difficulty):
        cells = [one.item, str(one.n), points(one.difficulty), points(one.standard_error)]
        add_row(body, cells)
    if rasch.left_out:
        items = ", ".join(rasch.left_out)
        text = f"Không vào mô hình (điểm từng phần, hoặc ai cũng đúng, ai cũng sai): {items}."
        add(main, "p", text, css="note text")


def add_cut_score(main: Element, found: Analysed) -> None:
    """What the judges' ratings come to; nothing where there are none."""
    cut = found.cut_score
    if cut is None:
        return
    add(main, "h2", "Mức đạt theo hội đồng")
    for sentence in panel_sentences(found, cut, "vi"):
        add(main, "p", sentence, css="text")
    actual = {one.item: one.facility for one in found.analysis.facilities}
    heads = ["Câu", "Người đánh giá", "Hội đồng", "Thực tế"]
    body = add_table(main, "Người vừa đủ đạt sẽ đạt được bao nhiêu phần của câu", heads)
    for one in cut.items:
        add_row(body, [one.item, str(one.judges), share(one.mean), share(actual[one.item])])
