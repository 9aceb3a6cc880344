"""Which content do the benchmarks run on? Made here, the same every time, no law in it."""

from pathlib import Path

ENTRY = """\
luat-mau-{n}:
  number: {n}/2026/QH16
  title: Luật Mẫu số {n}
  short: Luật Mẫu {n}
  kind: law
  issuer: Quốc hội
  issued: 2026-01-01
  effective: 2026-07-01
  verified: copy
  sources: [{{url: "https://example.invalid/luat-mau", seen: 2026-11-24}}]
  provisions:
"""
INSTRUMENTS = 20
ARTICLES = 40

ITEMS = (
    """\
    type: single_choice
    stem: Chấp hành viên phải tiến hành xác minh trong thời hạn nào, tính từ mốc nào (câu {n})?
    options:
      a: Trong thời hạn thứ nhất, tính từ ngày hết thời hạn tự nguyện
      b: Trong thời hạn thứ hai, tính từ ngày nhận quyết định
      c: Trong thời hạn thứ ba, tính từ ngày có yêu cầu
      d: Không có thời hạn nào
    key: {letter}
""",
    """\
    type: multiple_choice
    stem: "Những việc nào sau đây thuộc nội dung phải ghi vào biên bản (câu {n})?"
    options: {{a: Tài sản hiện có, b: Thu nhập hằng tháng, c: Sở thích, d: Nơi cư trú}}
    key: [a, {letter}]
    scoring: partial
""",
    """\
    type: true_false_set
    stem: Mỗi ý sau đây đúng hay sai (câu {n})?
    statements:
      a: {{text: Ý thứ nhất nói về thời hạn, key: true}}
      b: {{text: Ý thứ hai nói về thẩm quyền, key: false}}
      c: {{text: Ý thứ ba nói về chi phí, key: true}}
      d: {{text: Ý thứ tư nói về khiếu nại, key: false}}
""",
    """\
    type: numeric
    stem: Tỷ lệ thu hồi là bao nhiêu phần trăm (câu {n})?
    key: "2{n},5"
    tolerance: "0.1"
    unit: "%"
""",
)


def register_text() -> str:
    """The text of a register of several laws."""
    provisions = "".join(
        f"    d{n}: {{title: Điều thứ {n}, verified: copy}}\n" for n in range(1, ARTICLES + 1)
    )
    return "".join(ENTRY.format(n=n) + provisions for n in range(1, INSTRUMENTS + 1))


def citation(number: int) -> str:
    """One citation of many, the same for the same number."""
    law, article, clause = number % INSTRUMENTS, number % ARTICLES, number % 7
    return f"luat-mau-{law + 1}#d{article + 1}.k{clause + 1}"


def quiz_text(number: int, items: int = 20, cites: int = 1, module: str = "") -> str:
    """The text of a practice quiz of several item types, its items resting on so many citations."""
    head = f"title: Quiz mẫu {number}\npurpose: practice\nas_of: 2026-07-01\npass_mark: 70%\n"
    head += f"module: {module}\n" if module else ""
    return head + "items:\n" + "".join(item_text(n, number, cites) for n in range(items))


def item_text(number: int, quiz: int = 0, cites: int = 1) -> str:
    """One item, its type by turns."""
    body = ITEMS[number % len(ITEMS)].format(n=number, letter="bcd"[number % 3])
    cited = ", ".join(f'"{citation(quiz + number * cites + n)}"' for n in range(cites))
    return (
        f"  - id: c{number:02}\n    topic: chu-de-{number % 3}\n    level: understand\n{body}"
        f"    rationale: Vì luật quy định như vậy; đọc lại điều luật để hiểu câu {number}.\n"
    ) + (f"    basis: [{cited}]\n" if cited else "")


def page_text(number: int, body: str, *, links: bool = True) -> str:
    """The text of a page with front matter, prose, and `body` in the middle."""
    prose = "\n\n".join(
        f"Đoạn {n}: cơ quan thi hành án dân sự tổ chức việc thi hành theo "
        f"{_cited(number + n, links=links)}, và **ghi lại** từng bước để người sau đọc được."
        for n in range(1, 9)
    )
    return f"---\ntitle: Trang {number}\n---\n\n# Trang {number}\n\n{prose}\n\n{body}\n\n{prose}\n"


def _cited(number: int, *, links: bool) -> str:
    name = f"khoản {number % 7 + 1} Điều {number % ARTICLES + 1}"
    return f"[{name}](vb:{citation(number)})" if links else name


def lay(folder: Path, quizzes: int, items: int = 20, cites: int = 1, pages: int = 1) -> None:
    """A project in `folder` with a register, so many pages and quizzes, and citations or none."""
    (folder / "docs/tra-cuu").mkdir(parents=True)
    (folder / "quizzes").mkdir()
    (folder / "docs/tra-cuu/van-ban.yml").write_text(register_text(), encoding="utf-8")
    for number in range(pages):
        path = folder / ("docs/index.md" if number == 0 else f"docs/trang-{number:03}.md")
        path.write_text(page_text(number, "", links=cites > 0), encoding="utf-8")
    for number in range(quizzes):
        path = folder / f"quizzes/mau-{number:04}.yml"
        path.write_text(quiz_text(number, items, cites), encoding="utf-8")
