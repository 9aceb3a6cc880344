"""Takes the pictures of the guides: docs/huong-dan/man-hinh/, made anew and in no commit.

    uv run python tools/make_screenshots.py            # all of them, a minute or two
    uv run python tools/make_screenshots.py can-bo-ky  # these alone

`screenshots/pictures.py` lists them. What is photographed is a throw-away project with sample
people; the pictures show no one, and are of the pages as they are today.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

REPOSITORY = Path(__file__).parents[1]
PLACE = REPOSITORY / "docs/huong-dan/man-hinh"
MOST_BYTES = 150_000

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def main(names: Sequence[str]) -> None:
    """Takes the pictures called `names`, or all."""
    try:
        from screenshots.browser import chromium  # noqa: PLC0415  # told below when it is missing
        from screenshots.pictures import PICTURES  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise SystemExit(f"{missing.name} is not here: run `make setup`. No pictures.") from missing
    wanted = names or list(PICTURES)
    if unknown := [one for one in wanted if one not in PICTURES]:
        raise SystemExit(f"No such picture: {', '.join(unknown)}. There are: {', '.join(PICTURES)}")
    with TemporaryDirectory(prefix="tha-pictures-") as folder, chromium() as browser:
        project = Path(folder)
        _take(browser, project, _lay(project), [one for one in PICTURES if one in wanted])


def _lay(project: Path) -> dict[str, str]:
    """The throw-away project; the name of the account of each role."""
    from screenshots.project import fill_records, lay_project  # noqa: PLC0415

    lay_project(REPOSITORY, project)
    fill_records(project)
    os.chdir(project)
    for name in [one for one in os.environ if one.startswith("THA_")]:
        del os.environ[name]
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps a loop in this thread
    from tha.web.environment import lay_key  # noqa: PLC0415
    from tha.web.opened import open_platform, set_up  # noqa: PLC0415

    lay_key()
    set_up()
    from screenshots.people import add_people  # noqa: PLC0415  # models need Django
    from tha.records.database import chosen_target  # noqa: PLC0415

    with open_platform(chosen_target()):
        return {str(role): name for role, name in add_people(Path()).items()}


def _take(
    browser: "Browser", project: Path, names_by_role: dict[str, str], wanted: Sequence[str]
) -> None:
    """The pictures of the site and the platform, then those of the preview."""
    from screenshots.browser import Session  # noqa: PLC0415
    from screenshots.pictures import PICTURES  # noqa: PLC0415
    from screenshots.served import serving  # noqa: PLC0415

    PLACE.mkdir(exist_ok=True)
    for options in ((), ("--watch",)):
        some = [one for one in wanted if (PICTURES[one].who == "author") is bool(options)]
        if some:
            with serving(project, *options) as address:
                session = Session(browser, address, names_by_role)
                for name in some:
                    _write(name, session.taken(PICTURES[name]))


def _write(name: str, content: bytes) -> None:
    path = PLACE / f"{name}.png"
    path.write_bytes(content)
    told = "" if len(content) <= MOST_BYTES else f": more than {MOST_BYTES}, show less of it"
    sys.stderr.write(f"{path.relative_to(REPOSITORY)} {len(content)} bytes{told}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
