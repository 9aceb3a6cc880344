"""How does checked content become the site?"""

import logging
import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from tha.cli.terminal.show import end, show, show_problems
from tha.cli.terminal.verb import AS_OF, Verb
from tha.source.language import Words
from tha.source.problem import has_errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from tha.curriculum.content import Content
    from tha.site.built import Built

_NO_CONFIGURATION = Words(
    vi="không có mkdocs.yml ở thư mục này; chạy lệnh ở thư mục gốc của dự án",
    en="there is no mkdocs.yml in this folder; run this in the project's folder",
)
_NOT_BUILT = Words(
    vi="chưa dựng trang: hãy sửa các lỗi trên trước",
    en="the site was not built: mend the errors above first",
)
_STOPPED = Words(vi="chưa dựng được trang: {why}", en="the site could not be built: {why}")
_BUILT = Words(vi="Đã dựng {pages} trang vào {folder}/", en="Built {pages} pages into {folder}/")


@click.command(
    cls=Verb,
    words=Words(
        vi="Kiểm tra nội dung, rồi dựng trang tĩnh vào site/. Có lỗi thì không dựng.",
        en="Check the content, then build the static site into site/. Errors stop it.",
    ),
    example="tha build\ntha build --as-of 2026-06-30",
)
@AS_OF
def build(as_of: date) -> None:
    """Checks, then builds strictly, with the law of `as_of`."""
    from tha.curriculum.content import load  # noqa: PLC0415  # keeps `tha --help` fast

    if not Path("mkdocs.yml").is_file():
        show(_NO_CONFIGURATION, "stderr")
        click.get_current_context().exit(1)
    content, problems = load(Path(), as_of)
    show_problems(problems)
    if has_errors(problems):
        show(_NOT_BUILT, "stderr")
    end(problems)
    folder = _build_site(content, as_of)
    show(_BUILT, pages=str(len(content.pages)), folder=folder)


def _files_beside_pages() -> "tuple[Callable[[Built], None], ...]":
    """What makes the files of the site that are no pages, in this order."""
    from tha.reports.identity.icons import write_icons  # noqa: PLC0415
    from tha.reports.identity.social_card import write_social_card  # noqa: PLC0415
    from tha.reports.pages.written import write_pdfs  # noqa: PLC0415
    from tha.site.bundles.bundle import write_bundles  # noqa: PLC0415
    from tha.site.figures.open_data import write_figures  # noqa: PLC0415
    from tha.site.news.feed import write_feed  # noqa: PLC0415
    from tha.site.offline.manifest import write_manifest  # noqa: PLC0415
    from tha.site.offline.service_worker import write_offline  # noqa: PLC0415
    from tha.site.register.open_data import write_register  # noqa: PLC0415
    from tha.site.search.index import write_search  # noqa: PLC0415
    from tha.site.study.items import write_review_items  # noqa: PLC0415

    return (
        write_register,
        write_figures,
        write_review_items,
        write_pdfs,
        write_feed,
        write_search,
        write_icons,
        write_social_card,
        write_manifest,
        write_bundles,
        write_offline,  # the last: it lists what lies there
    )


def _build_site(content: "Content", as_of: date) -> str:
    """Runs mkdocs as its own command would, strictly; returns the folder of the site.

    It builds beside that folder, which therefore keeps the last good site until there is a new one.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement, not the council's
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import BuildError, ConfigurationError  # noqa: PLC0415

    from tha.reports.typeset import NotTypesetError  # noqa: PLC0415
    from tha.site.built import Built  # noqa: PLC0415

    log = logging.getLogger("mkdocs")
    log.addHandler(logging.StreamHandler())
    log.setLevel(logging.WARNING)
    try:
        configuration = load_config("mkdocs.yml", strict=True)
        configuration.mdx_configs.setdefault("tha", {})["as_of"] = as_of
        configuration.extra["whole"] = True  # the files beside the pages will be there too
        site = Path(configuration.site_dir).resolve()
        site.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as beside:
            new = Path(beside) / "new"
            configuration.site_dir = str(new)
            configuration.plugins.on_startup(command="build", dirty=False)
            build_site(configuration)
            configuration.plugins.on_shutdown()
            name, url = configuration.site_name, configuration.site_url or ""
            built = Built(Path(), new, as_of, content, name, url)
            for write in _files_beside_pages():
                write(built)
            _replace(site, Path(beside))
    except NotTypesetError as error:
        show_problems([error.problem])
        show(_NOT_BUILT, "stderr")
        click.get_current_context().exit(1)
    except (BuildError, ConfigurationError, click.ClickException, ImportError, OSError) as error:
        show(_STOPPED, "stderr", why=str(error))
        click.get_current_context().exit(1)
    return Path(os.path.relpath(site)).as_posix()


def _replace(site: Path, beside: Path) -> None:
    """Puts `beside`/new in the place of `site`; what is hidden there stays, as with mkdocs."""
    if site.exists():
        for hidden in site.glob(".*"):
            hidden.rename(beside / "new" / hidden.name)
        site.rename(beside / "old")
    (beside / "new").rename(site)
