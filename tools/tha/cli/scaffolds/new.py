"""How does an author begin: with a frame of a quiz or module, and an editor that checks along?"""

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

import click

from tha.cli.terminal.show import end, show, show_problems
from tha.cli.terminal.verb import AS_OF, Option, Verb, VerbGroup
from tha.source.language import Words
from tha.source.vietnamese import canonical

_WRITTEN = Words(
    vi="Đã lập {file}. Còn {count} chỗ phải viết, mỗi chỗ ghi [VIẾT: …].",
    en="Wrote {file}. {count} places are left to write, each marked [VIẾT: …].",
)
_IN_NAVIGATION = Words(
    vi='Đã thêm vào nav trong mkdocs.yml, dòng {line}: "{written}".',
    en='Added to nav in mkdocs.yml, line {line}: "{written}".',
)
_NO_NAVIGATION = Words(
    vi='Hãy tự thêm vào nav trong mkdocs.yml: "- {title}: {page}.md".',
    en='Add to nav in mkdocs.yml yourself: "- {title}: {page}.md".',
)
_SHOW_IT = Words(
    vi="Để bài hiện trên trang docs/{module}.md, thêm vào trang ấy: quiz: {quiz} (ở đầu trang), "
    'rồi khối "/// quiz | {quiz}" và "///".',
    en="To show it on docs/{module}.md, add to that page: quiz: {quiz} (in its front matter), "
    'then the block "/// quiz | {quiz}" and "///".',
)
_THEN = Words(vi="Viết xong thì chạy: tha check {file}", en="Then run: tha check {file}")
_NO_CONFIGURATION = Words(
    vi="không có mkdocs.yml ở thư mục này; chạy lệnh ở thư mục gốc của dự án",
    en="there is no mkdocs.yml in this folder; run this in the project's folder",
)
_NOT_WRITTEN = Words(
    vi="chưa lập tệp nào: hãy sửa các lỗi trên", en="nothing was written: mend the errors above"
)
_EDITOR = Words(
    vi="Đã ghi {count} tệp vào .vscode/. Mở thư mục này bằng VS Code, cài phần mở rộng YAML "
    "(redhat.vscode-yaml): tệp YAML được kiểm tra ngay khi gõ. Kiểm tra hết: Terminal, Run Task, "
    "tha check.",
    en="Wrote {count} files into .vscode/. Open this folder in VS Code with the extension YAML "
    "(redhat.vscode-yaml): YAML files are checked as you type. For the whole check: Terminal, Run "
    "Task, tha check.",
)
_OTHER_SETTINGS = Words(
    vi="{file} có chú thích hoặc không phải JSON, nên không được sửa; "
    'chép phần "yaml.schemas" từ {example} vào đó',
    en='{file} has comments or is no JSON and was left alone; copy "yaml.schemas" into it from '
    "{example}",
)

_TITLE = click.option(
    "--title",
    cls=Option,
    required=True,
    metavar="TEXT",
    callback=lambda _, __, value: _title(value),
    words=Words(vi="Tên, như người học sẽ đọc.", en="The title, as learners will read it."),
)
_BASIS = Words(
    vi="Căn cứ, như luat-thads-2025#d37.k1; ghi nhiều lần được.",
    en="What it rests on, as luat-thads-2025#d37.k1; may be repeated.",
)


@click.group(
    cls=VerbGroup,
    words=Words(
        vi="Lập khung cho bài học, quiz mới; đặt sẵn trình soạn thảo.",
        en="Begin a module or a quiz from a frame; set up the editor.",
    ),
    example='tha new module dao-duc/hoi-tham --title "Hỏi thăm đương sự" --hours 2 '
    "--basis luat-thads-2025#d16",
)
def new() -> None:
    """Nothing happens before the verb."""


@new.command(
    cls=Verb,
    words=Words(
        vi="Lập quizzes/NAME.yml với hai câu mẫu để viết lại. Tệp đã có thì không ghi đè.",
        en="Write quizzes/NAME.yml with two items to rewrite. Never overwrites a file.",
    ),
    example='tha new quiz thads/thads-uy-thac --title "Tự luyện: ủy thác thi hành án"\n'
    'tha new quiz dao-duc/dd-2 --title "Đánh giá" --purpose assessment --module dao-duc/chuan-muc',
)
@click.argument("name")
@_TITLE
@click.option(
    "--module",
    cls=Option,
    default="",
    metavar="PAGE",
    words=Words(
        vi="Bài học mà quiz thuộc về, như dao-duc/chuan-muc.",
        en="The module that it belongs to, as dao-duc/chuan-muc.",
    ),
)
@click.option(
    "--purpose",
    cls=Option,
    type=click.Choice(["practice", "assessment"]),
    default="practice",
    show_default=True,
    words=Words(vi="Tự luyện hay đánh giá.", en="To practise or to assess."),
)
@click.option("--basis", cls=Option, multiple=True, metavar="CITATION", words=_BASIS)
@AS_OF
def quiz(as_of: date, **given: Any) -> None:
    """Writes the frame of a quiz, unless something is wrong with what was asked for."""
    from tha.cli.scaffolds.frames import Asked, page_named, quiz_frame  # noqa: PLC0415

    written = _lay(quiz_frame(Path(), Asked(as_of=as_of, **given)), as_of)
    if module := page_named(given["module"]):
        show(_SHOW_IT, module=module, quiz=Path(written).stem)
    show(_THEN, file=written)


@new.command(
    cls=Verb,
    words=Words(
        vi="Lập docs/PAGE.md và thêm một dòng vào nav. Tệp đã có thì không ghi đè.",
        en="Write docs/PAGE.md and add a line to nav. Never overwrites a file.",
    ),
    example='tha new module dao-duc/hoi-tham --title "Hỏi thăm đương sự" --hours 2 '
    "--basis luat-thads-2025#d16",
)
@click.argument("name", metavar="PAGE")
@_TITLE
@click.option("--basis", cls=Option, multiple=True, required=True, metavar="CITATION", words=_BASIS)
@click.option(
    "--hours",
    cls=Option,
    default="1",
    show_default=True,
    metavar="N",
    callback=lambda _, __, value: _hours(value),
    words=Words(vi="Số tiết.", en="Credit hours (tiết)."),
)
@click.option(
    "--audience",
    cls=Option,
    multiple=True,
    default=("chap-hanh-vien",),
    show_default=True,
    callback=lambda _, __, value: _audience(value),
    words=Words(vi="Dành cho ai; ghi nhiều lần được.", en="For whom; may be repeated."),
)
@AS_OF
def module(as_of: date, **given: Any) -> None:
    """Writes the frame of a module and leads to it, unless something is wrong."""
    from tha.cli.scaffolds.frames import Asked, module_frame, page_named  # noqa: PLC0415
    from tha.cli.scaffolds.navigation import add_page  # noqa: PLC0415

    written = _lay(module_frame(Path(), Asked(as_of=as_of, **given)), as_of)
    title, page = given["title"], page_named(written)
    added = add_page(Path(), page, title)
    if added is None:
        show(_NO_NAVIGATION, title=title, page=page)
    else:
        show(_IN_NAVIGATION, line=str(added.line), written=added.written)
    show(_THEN, file=written)


@new.command(
    cls=Verb,
    words=Words(
        vi="Đặt VS Code cho thư mục này: kiểm tra tệp YAML khi gõ, chạy tha check bằng một phím.",
        en="Set up VS Code for this folder: YAML checked as one types, tha check as a task.",
    ),
    example="tha new editor",
)
def editor() -> None:
    """Writes .vscode/ with a schema for every kind of YAML file."""
    from tha.cli.scaffolds.editor import EXAMPLE, SETTINGS, write_editor  # noqa: PLC0415

    _in_project()
    written = write_editor(Path())
    show(_EDITOR, count=str(len(written)))
    if SETTINGS not in written:
        show(_OTHER_SETTINGS, "stderr", file=SETTINGS, example=EXAMPLE)
        click.get_current_context().exit(1)


def _lay(frame: Any, as_of: date) -> str:
    """The name of the file that was written; the verb ends with status 1 when none could be."""
    from tha.cli.scaffolds.frames import lay, problems_of  # noqa: PLC0415

    _in_project()
    if isinstance(frame, Words):
        show(frame, "stderr")
        click.get_current_context().exit(1)
    found = problems_of(Path(), frame, as_of)
    if errors := [one for one in found if one.message.level == "error"]:
        show_problems(errors)
        show(_NOT_WRITTEN, "stderr")
        end(errors)
    refused = lay(Path(), frame)
    if refused is not None:
        show(refused, "stderr")
        click.get_current_context().exit(1)
    show(_WRITTEN, file=frame.file, count=str(frame.text.count("[VIẾT")))
    return str(frame.file)


def _in_project() -> None:
    if not Path("mkdocs.yml").is_file():
        show(_NO_CONFIGURATION, "stderr")
        click.get_current_context().exit(1)


def _title(written: str) -> str:
    """Raises BadParameter for a title of nothing, and for what is no text at all."""
    title = " ".join(canonical(written).split())
    if not title or not title.isprintable():
        raise click.BadParameter(ascii(written))
    return title


def _hours(written: str) -> Decimal:
    """Raises BadParameter when `written` is no number of hours."""
    try:
        hours = Decimal(written.replace(",", "."))
    except InvalidOperation:
        raise click.BadParameter(written) from None
    if not hours.is_finite() or not 0 < hours <= 1000:  # noqa: PLR2004  # as front matter takes
        raise click.BadParameter(written)
    return hours


def _audience(written: tuple[str, ...]) -> tuple[str, ...]:
    """Raises BadParameter when one of `written` is none."""
    from tha.curriculum.module import Audience  # noqa: PLC0415  # fast help

    for one in written:
        if one not in get_args(Audience):
            raise click.BadParameter(f"{one}: {', '.join(get_args(Audience))}")
    return written
