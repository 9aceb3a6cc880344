"""What does a small project look like, and what becomes of a page in it?

`a_project(folder, {"docs/index.md": "…"})` writes a project with a register of two laws;
`page(folder, "…")` is the HTML that Markdown makes of a text in it; `build(folder)` is all
pages, strictly, by the repository's own mkdocs.yml; `built(folder)` is what the files beside the
pages are made from.
"""

import logging
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from markdown import Markdown
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from projects import DAY, write
from tha.curriculum.content import load
from tha.site.built import Built

REPOSITORY = Path(__file__).parents[1]
REGISTER = """
luat-moi:
  number: 106/2025/QH15
  title: Luật Thi hành án dân sự
  short: Luật mới
  kind: law
  issuer: Quốc hội
  issued: 2025-12-05
  effective: 2026-07-01
  replaces: [luat-cu]
  verified: copy
  sources: [{url: "https://congbao.example/luat-moi?a=1&b=2", seen: 2026-11-24}]
  provisions:
    d37: {title: Xác minh điều kiện thi hành án, was: "luat-cu#d44"}
luat-cu:
  number: 26/2008/QH12
  title: Luật cũ về thi hành án
  short: Luật cũ
  kind: law
  issuer: Quốc hội
  issued: 2008-11-14
  effective: 2009-07-01
  verified: none
  provisions:
    d44: {title: Xác minh}
"""
FIGURES = """
title: Kết quả của một tỉnh
year: 2019
source: theo báo địa phương
cases: {total: 7427, enforceable: 6625, not_enforceable: 802, done: 5751}
money: {total: 380631, enforceable: 294230, not_enforceable: 86401, done: 79843}
"""
_STANDARD = {
    "docs/tra-cuu/van-ban.yml": REGISTER,
    "docs/tra-cuu/van-ban.md": "# Văn bản\n\n/// register\n///\n",
    "docs/so-lieu/nam-2019.yml": FIGURES,
    "docs/index.md": "# Trang chủ\n",
}


def a_project(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """A project in `folder`, with `files` beside or in place of the standard ones."""
    return write(folder, {**_STANDARD, **(files or {})})


def page(folder: Path, text: str, as_of: date = DAY) -> str:
    """What Markdown makes of `text` with the extension alone, and the law of the day `as_of`."""
    settings = {"tha": {"folder": str(folder), "as_of": as_of}}
    return Markdown(extensions=["tha", "attr_list", "toc"], extension_configs=settings).convert(
        text
    )


def build(
    folder: Path,
    site: Path | None = None,
    as_of: date = DAY,
    *,
    intake: str | None = None,
    platform: str | None = None,
    whole: bool = False,
    **settings: str,
) -> Path:
    """The site of the project in `folder`, built strictly; mkdocs raises Abort on a warning.

    `intake` is the address that sittings are sent to, `platform` that of the gate. Pages of a
    `whole` one name the files beside them, which whoever asks for that makes. `settings` go in
    place of those of mkdocs.yml.
    """
    site = site or folder / "site"
    pages = sorted(path.relative_to(folder / "docs") for path in folder.glob("docs/**/*.md"))
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(
        str(REPOSITORY / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(site),
        nav=[one.as_posix() for one in pages],
        strict=True,
        **settings,
    )
    config["extra"]["intake"] = intake
    config["extra"]["platform"] = platform
    config["extra"]["whole"] = whole
    config["mdx_configs"]["tha"] = {"folder": str(folder), "as_of": as_of}
    mkdocs_build.build(config)
    return site


def built(folder: Path, site: Path | None = None, as_of: date = DAY) -> Built:
    """The project in `folder` as it goes to what makes the files beside its pages."""
    content, _ = load(folder, as_of)
    return Built(folder, site or folder / "site", as_of, content, "Trang mẫu")
