"""Is the content ready to be published?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from tha.cli.terminal.show import end, language, plain_problem, show, show_json, show_problems
from tha.cli.terminal.verb import AS_OF, FORMAT, Verb
from tha.source.files import find_files
from tha.source.language import Words
from tha.source.messages import NOT_FOUND
from tha.source.place import Place

_ALL_WELL = Words(
    vi="{pages} trang, {quizzes} quiz, {instruments} văn bản: không có lỗi",
    en="{pages} pages, {quizzes} quizzes, {instruments} instruments: no errors",
)
_OWN = ("docs/", "quizzes/")
_FILES_WELL = Words(vi="{files} tệp: không có lỗi", en="{files} files: no errors")
_COUNTED = Words(vi="{errors} lỗi, {warnings} lưu ý", en="{errors} errors, {warnings} warnings")


@click.command(
    cls=Verb,
    words=Words(
        vi="Kiểm tra trang, quiz và sổ đăng ký văn bản. Không ghi PATH thì kiểm tra tất cả.",
        en="Check pages, quizzes and the register of instruments. Without PATH, all of them.",
    ),
    example="tha check\ntha check quizzes/thads\ntha check --as-of 2026-06-30",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@AS_OF
@FORMAT
def check(paths: tuple[Path, ...], as_of: date, form: str) -> None:
    """Prints every problem of the content, or of `paths`, were it published on `as_of`."""
    from tha.curriculum.content import load  # noqa: PLC0415  # keeps `tha check --help` fast

    chosen = {path.as_posix(): path for one in paths for path in _files(one)}
    elsewhere = [path for name, path in chosen.items() if not name.startswith(_OWN)]
    content, problems = load(Path(), as_of, elsewhere, flaws=True)
    if paths:
        problems = [one for one in problems if one.place.file in chosen]
    problems += [NOT_FOUND.at(Place(str(one)), name=one) for one in paths if not one.exists()]
    if form == "json":
        show_json([plain_problem(one, language()) for one in problems])
    else:
        show_problems(problems, stream="stdout")
        errors = sum(one.message.level == "error" for one in problems)
        if problems:
            show(_COUNTED, errors=str(errors), warnings=str(len(problems) - errors))
        elif paths:
            show(_FILES_WELL, files=str(len(chosen)))
        else:
            counts = (content.pages, content.quizzes, content.register.instruments)
            pages, quizzes, instruments = (str(len(one)) for one in counts)
            show(_ALL_WELL, pages=pages, quizzes=quizzes, instruments=instruments)
    end(problems)


def _files(path: Path) -> Iterator[Path]:
    """The content files at or below `path`, named from this folder where they are in it."""
    if path.is_dir():
        found = list(find_files(path, ".md", ".yml", ".yaml"))
    else:
        found = [path] if path.exists() else []
    here = Path.cwd()
    for one in found:
        resolved = one.resolve()
        yield resolved.relative_to(here) if resolved.is_relative_to(here) else one
