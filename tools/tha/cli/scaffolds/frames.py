"""What stands in the frame of a new quiz or module, and may it be written where it is asked for?

Everything that is checked of content is checked of a frame before it is written.
"""

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import msgspec
from msgspec.structs import replace

from tha.curriculum.content import PAGES, QUIZ_ENDINGS, QUIZZES, load, page_path
from tha.curriculum.pages import load_page
from tha.source.files import find_files, read_text
from tha.source.language import Words
from tha.source.problem import Problem
from tha.source.vietnamese import folded

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_LONGEST = 60
_BAD_NAME = Words(
    vi='"{name}" không làm tên tệp được; viết chữ thường không dấu, nối gạch ngang: {near}',
    en='"{name}" makes no file name; write plain small letters with hyphens: {near}',
)
_THERE = Words(
    vi="{file} đã có, không ghi đè; chọn tên khác",
    en="{file} is there already and is not overwritten; choose another name",
)
_TAKEN = Words(
    vi='đã có quiz "{name}" ở {file}; mã của quiz là duy nhất, chọn tên khác',
    en='there is a quiz "{name}" already, in {file}; ids are unique, choose another',
)
_NO_MODULE = Words(
    vi='không có trang "{module}.md" trong docs, hoặc trang ấy không phải bài học',
    en='there is no page "{module}.md" in docs, or it is no module',
)
_OUTSIDE = Words(vi="{file} nằm ngoài dự án", en="{file} lies outside the project")
_REFUSED = Words(vi="không ghi được {file}: {why}", en="{file} cannot be written: {why}")


class Asked(msgspec.Struct, frozen=True):
    """What the author asked for."""

    name: str
    title: str
    as_of: date
    basis: tuple[str, ...] = ()
    module: str = ""
    purpose: Literal["practice", "assessment"] = "practice"
    hours: Decimal = Decimal(1)
    audience: tuple[str, ...] = ()


class Frame(msgspec.Struct, frozen=True):
    """A file that is to be written, named from the project's folder."""

    file: str
    text: str


def page_named(written: str) -> str:
    """`dao-duc/hai`, also where the whole file `docs/dao-duc/hai.md` was named."""
    return written.removesuffix(".md").removeprefix(f"{PAGES}/")


def quiz_frame(folder: Path, asked: Asked) -> Frame | Words:
    """The frame of a quiz, or why there can be none."""
    name = asked.name.removesuffix(".yml").removeprefix(f"{QUIZZES}/")
    if refused := _bad_name(name):
        return refused
    stem = name.rpartition("/")[2]
    for path in find_files(folder / QUIZZES, *QUIZ_ENDINGS):
        if path.stem == stem:
            return _told(_TAKEN, name=stem, file=path.relative_to(folder).as_posix())
    basis = asked.basis
    module = page_named(asked.module)
    if module:
        found = _basis_of(folder, module)
        if found is None:
            return _told(_NO_MODULE, module=module)
        basis = basis or found[:1]
    text = _quiz_text(replace(asked, module=module), stem, basis)
    return Frame(f"{QUIZZES}/{name}.yml", text)


def module_frame(folder: Path, asked: Asked) -> Frame | Words:
    """The frame of a module, or why there can be none."""
    name = page_named(asked.name)
    if refused := _bad_name(name):
        return refused
    file = f"{PAGES}/{name}.md"
    if (folder / file).exists():
        return _told(_THERE, file=file)
    return Frame(file, _module_text(asked))


def problems_of(folder: Path, frame: Frame, as_of: date) -> list[Problem]:
    """What would be wrong with the frame were it there."""
    with TemporaryDirectory() as elsewhere:
        path = Path(elsewhere) / Path(frame.file).name
        path.write_text(frame.text, encoding="utf-8")
        _, problems = load(folder, as_of, [path])
        found = [one for one in problems if one.place.file == path.as_posix()]
    return [replace(one, place=replace(one.place, file=frame.file)) for one in found]


def lay(folder: Path, frame: Frame) -> Words | None:
    """Writes the frame, and never over another file; else why not."""
    path = folder / frame.file
    top = (folder / frame.file.partition("/")[0]).resolve()
    if not path.resolve().is_relative_to(top) or not top.is_relative_to(folder.resolve()):
        return _told(_OUTSIDE, file=frame.file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(frame.text)
    except FileExistsError:
        return _told(_THERE, file=frame.file)
    except OSError as error:
        return _told(_REFUSED, file=frame.file, why=error.strerror or type(error).__name__)
    return None


def _bad_name(name: str) -> Words | None:
    if _NAME.fullmatch(name) and all(len(one) <= _LONGEST for one in name.split("/")):
        return None
    parts = (re.sub(r"[^a-z0-9]+", "-", folded(one)).strip("-") for one in name.split("/"))
    near = "/".join(one[:_LONGEST].strip("-") for one in parts if one)
    return _told(_BAD_NAME, name=name, near=near or "dao-duc/bai-moi")


def _told(words: Words, **gaps: str) -> Words:
    return Words(vi=words.into("vi", **gaps), en=words.into("en", **gaps))


def _basis_of(folder: Path, module: str) -> tuple[str, ...] | None:
    """What a module rests on; None when there is no such module."""
    path = folder / PAGES / f"{module}.md"
    if not _NAME.fullmatch(module) or not path.is_file():
        return None
    text = read_text(path, path.relative_to(folder).as_posix())
    page = None if isinstance(text, Problem) else load_page(text, page_path(text))[0]
    return page.head.basis if page is not None and page.head.module else None


def _written(text: str) -> str:
    """`text` as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _listed(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(_written(one) for one in texts)}]"


def _quiz_text(asked: Asked, stem: str, basis: tuple[str, ...]) -> str:
    """Two items of the types that are used most; each item's first option is not the key."""
    initials = "".join(word[0] for word in stem.split("-"))
    prefix = initials if len(initials) > 1 else stem[:2]
    head = [
        f"title: {_written(asked.title)}",
        *([f"module: {asked.module}"] if asked.module else []),
        f"purpose: {asked.purpose}",
        f"as_of: {asked.as_of}",
        "pass_mark: 70%",
        "shuffle: [options]",
    ]
    rests = f"basis: {_listed(basis)}" if basis else '# basis: ["luat-thads-2025#d37.k1"]'
    return "\n".join(head) + _ITEMS.format(prefix=prefix, basis=rests)


_ITEMS = """
items:
  - id: {prefix}-01
    type: single_choice
    topic: chung
    level: understand            # remember | understand | apply | analyse
    stem: "[VIẾT: câu hỏi, một ý, kết thúc bằng dấu hỏi]"
    options:
      a: "[VIẾT: phương án sai, dài bằng đáp án]"
      b: "[VIẾT: đáp án]"
      c: "[VIẾT: phương án sai khác, dài bằng đáp án]"
    key: b
    rationale: >-
      [VIẾT: vì sao b đúng, và a, c sai ở chỗ nào, mỗi phương án một ý; người học đọc phần này
      ngay sau khi trả lời, nên viết đủ để họ không phải đoán]
    {basis}

  - id: {prefix}-02
    type: true_false_set
    topic: chung
    level: apply
    stem: "[VIẾT: tình huống ngắn; mỗi nhận định dưới đây đúng hay sai?]"
    statements:
      a: {{text: "[VIẾT: nhận định thứ nhất]", key: true, feedback: "[VIẾT: vì sao đúng]"}}
      b: {{text: "[VIẾT: nhận định thứ hai]", key: false, feedback: "[VIẾT: vì sao sai]"}}
      c: {{text: "[VIẾT: nhận định thứ ba]", key: true, feedback: "[VIẾT: vì sao đúng]"}}
      d: {{text: "[VIẾT: nhận định thứ tư]", key: false, feedback: "[VIẾT: vì sao sai]"}}
    rationale: >-
      [VIẾT: quy định nào trả lời cho cả bốn nhận định, nói gọn trong một hai câu]
    {basis}
"""


def _module_text(asked: Asked) -> str:
    first = asked.basis[0] if asked.basis else "luat-thads-2025#d1"
    return _MODULE.format(
        title=_written(asked.title),
        heading=asked.title,
        audience=", ".join(asked.audience),
        hours=f"{asked.hours.normalize():f}",
        basis=_listed(asked.basis),
        as_of=asked.as_of,
        first=first,
    )


_MODULE = """\
---
title: {title}
module: true
audience: [{audience}]
hours: {hours}
objectives:
  - "[VIẾT: học xong, người học làm được việc gì]"
  - "[VIẾT: một việc nữa]"
basis: {basis}
as_of: {as_of}
---

# {heading}

[VIẾT: một đoạn ngắn: bài này giúp gì cho người đọc trong việc hằng ngày.]

## Bài này dành cho ai

- [VIẾT: chức danh, và họ gặp việc này lúc nào.]

## Quy định

[VIẾT: điều luật nói gì, bằng lời thường; dẫn luật như chỗ này:] [căn cứ](vb:{first}).

## Làm thế nào

1. [VIẾT: bước thứ nhất.]
2. [VIẾT: bước thứ hai.]

## Hay sai ở đâu

- [VIẾT: một lỗi hay gặp, và cách tránh.]
"""
