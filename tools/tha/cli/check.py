"""Is the content ready to be published?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tha.cli.terminal.show import end, language, plain_problem, show, show_json, show_problems
from tha.cli.terminal.verb import AS_OF, FORMAT, Option, Verb
from tha.source.files import find_files
from tha.source.language import Words
from tha.source.messages import NOT_FOUND
from tha.source.place import Place
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.curriculum.content import Content

_ALL_WELL = Words(
    vi="{pages} trang, {quizzes} quiz, {instruments} văn bản: không có lỗi",
    en="{pages} pages, {quizzes} quizzes, {instruments} instruments: no errors",
)
_OWN = ("docs/", "quizzes/")
_FILES_WELL = Words(vi="{files} tệp: không có lỗi", en="{files} files: no errors")
_LOOKING = Words(
    vi="Đang xem {count} địa chỉ ở {hosts} trang web khác, mỗi trang một lượt…",
    en="Looking at {count} addresses of {hosts} other sites, one at a time for each…",
)
_OFFLINE = Words(
    vi="chưa xem được địa chỉ nào: máy này không nối được ra ngoài",
    en="no address could be looked at: this machine reaches nothing outside",
)
_LINKS_WELL = Words(vi="{count} địa chỉ: đều còn đó", en="{count} addresses: all are there")
_COUNTED = Words(vi="{errors} lỗi, {warnings} lưu ý", en="{errors} errors, {warnings} warnings")


@click.command(
    cls=Verb,
    words=Words(
        vi="Kiểm tra trang, quiz và sổ đăng ký văn bản. Không ghi PATH thì kiểm tra tất cả.",
        en="Check pages, quizzes and the register of instruments. Without PATH, all of them.",
    ),
    example="tha check\ntha check quizzes/thads\ntha check --as-of 2026-06-30\n"
    "tha check --links docs/tra-cuu/van-ban.yml",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@AS_OF
@FORMAT
@click.option(
    "--links",
    "links",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Xem cả các địa chỉ ở trang web khác (nguồn văn bản, liên kết) còn không; cần mạng.",
        en="Also see whether addresses of other sites are still there; needs a network.",
    ),
)
@click.option(
    "--intranet",
    "intranet",
    cls=Option,
    is_flag=True,
    words=Words(
        vi="Như --links, kể cả địa chỉ trong mạng nội bộ và trên máy này.",
        en="As --links, with addresses of the inner network and of this machine.",
    ),
)
def check(paths: tuple[Path, ...], as_of: date, form: str, *, links: bool, intranet: bool) -> None:
    """Prints every problem of the content, or of `paths`, were it published on `as_of`."""
    from tha.curriculum.content import load  # noqa: PLC0415  # keeps `tha check --help` fast

    chosen = {path.as_posix(): path for one in paths for path in _files(one)}
    elsewhere = [path for name, path in chosen.items() if not name.startswith(_OWN)]
    content, problems = load(Path(), as_of, elsewhere, flaws=True)
    if paths:
        problems = [one for one in problems if one.place.file in chosen]
    problems += [NOT_FOUND.at(Place(str(one)), name=one) for one in paths if not one.exists()]
    seen: list[Problem] | None = []
    if links or intranet:
        seen = _look_at_links(elsewhere, set(chosen) if paths else None, intranet=intranet)
    problems += seen or []
    if form == "json":
        show_json([plain_problem(one, language()) for one in problems])
    else:
        show_problems(problems, stream="stdout")
        if problems:
            errors = sum(one.message.level == "error" for one in problems)
            show(_COUNTED, errors=str(errors), warnings=str(len(problems) - errors))
        elif paths:
            show(_FILES_WELL, files=str(len(chosen)))
        else:
            _show_all_well(content)
    end(problems)
    if seen is None:
        click.get_current_context().exit(1)


def _show_all_well(content: "Content") -> None:
    counts = (content.pages, content.quizzes, content.register.instruments)
    pages, quizzes, instruments = (str(len(one)) for one in counts)
    show(_ALL_WELL, pages=pages, quizzes=quizzes, instruments=instruments)


def _look_at_links(
    elsewhere: list[Path], chosen: set[str] | None, *, intranet: bool
) -> list[Problem] | None:
    """What is wrong with addresses of other sites; None where none could be looked at."""
    from tha.cli.links.checked import is_offline, link_problems  # noqa: PLC0415  # fast help
    from tha.cli.links.gathered import addresses_in  # noqa: PLC0415
    from tha.cli.links.looked import look_at  # noqa: PLC0415

    everywhere = addresses_in(Path(), elsewhere)
    places = {
        address: [one for one in found if chosen is None or one.file in chosen]
        for address, found in everywhere.items()
    }
    wanted = [address for address, found in places.items() if found]
    hosts = {one.split("/")[2] for one in wanted}
    show(_LOOKING, "stderr", count=str(len(wanted)), hosts=str(len(hosts)))
    looked = look_at(wanted, intranet=intranet)
    if is_offline(looked):
        show(_OFFLINE, "stderr")
        return None
    problems = link_problems(looked, places)
    if not problems:
        show(_LINKS_WELL, "stderr", count=str(len(wanted)))
    return problems


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
