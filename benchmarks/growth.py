"""How do time and memory of a build grow with the site, and how do they compare with Material's?

The peer is plain Material with the same text, the quizzes standing there as HTML that somebody
wrote by hand, and the same sections in its navigation. Each build runs in a process of its own, so
that its memory is its own too.
"""

import logging
import resource
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build import form_in
from generated import lay, page_text

REPOSITORY = Path(__file__).parents[1]
SIZES = (100, 300, 1000)
COMPARED = 300
AIM = 1.15
A_SECTION = 20
"""Pages: a site of a thousand pages without sections draws a thousand links on each of them."""
PLAIN = """\
site_name: Mẫu
theme: {name: material, font: false, language: vi, features: [navigation.tabs, navigation.prune]}
use_directory_urls: false
exclude_docs: "*.yml"
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, toc]
validation: {links: {absolute_links: relative_to_docs, anchors: ignore}}
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        measured = {size: _measured(_ours(Path(name) / f"ours-{size}", size)) for size in SIZES}
        for size, (seconds, memory) in measured.items():
            print(
                f"build {size} pages with a quiz of 20 items: {seconds:.1f} s,"
                f" {1000 * seconds / size:.0f} ms a page, {memory:.0f} MB"
            )
        _say_growth(measured)
        plain = _measured(_plain(Path(name) / "plain", Path(name) / f"ours-{COMPARED}"))
        _say_ratio(measured[COMPARED], plain)


def _say_growth(measured: dict[int, tuple[float, float]]) -> None:
    few, many = SIZES[-2:]
    growth = (measured[many][0] / many) / (measured[few][0] / few)
    print(f"a page of {many} takes {growth:.2f} of what one of {few} takes (1 is linear)")


def _say_ratio(ours: tuple[float, float], plain: tuple[float, float]) -> None:
    for what, one, other in zip(("time", "memory"), ours, plain, strict=True):
        ratio = one / other
        verdict = "within" if ratio <= AIM else "OVER"
        print(
            f"{what} at {COMPARED} pages, to plain Material with the same text: {ratio:.2f}"
            f" ({one:.1f} to {other:.1f}; {verdict} the aim of {AIM})"
        )


def _ours(folder: Path, size: int) -> Path:
    """A project of so many pages in sections, by the configuration of this repository."""
    lay(folder, quizzes=size)
    (folder / "docs/tra-cuu/van-ban.md").write_text("# Văn bản\n\n/// register\n///\n", "utf-8")
    for number in range(size):
        _write(folder, number, page_text(number, f"/// quiz | mau-{number:04}\n///"))
    return folder


def _plain(folder: Path, ours: Path) -> Path:
    """The same text for Material alone; `ours` has been built."""
    lay(folder, quizzes=0)
    (folder / "docs/tra-cuu/van-ban.md").write_text("# Văn bản\n", "utf-8")
    for number in range(COMPARED):
        form = form_in((ours / "site" / _place(number)).with_suffix(".html"))
        text = page_text(number, form).replace("(vb:", "(../tra-cuu/van-ban.md#")
        _write(folder, number, text)
    (folder / "docs/index.md").write_text("# Trang chủ\n", "utf-8")
    nav = {"nav": _navigation(COMPARED)}
    (folder / "mkdocs.yml").write_text(PLAIN + yaml.safe_dump(nav, allow_unicode=True), "utf-8")
    return folder


def _place(number: int) -> str:
    return f"phan-{number // A_SECTION:02}/trang-{number:04}.md"


def _write(folder: Path, number: int, text: str) -> None:
    path = folder / "docs" / _place(number)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _navigation(size: int) -> list[object]:
    sections: dict[str, list[str]] = {}
    for number in range(size):
        sections.setdefault(f"Phần {number // A_SECTION:02}", []).append(_place(number))
    return [{"Trang chủ": "index.md"}, *({name: pages} for name, pages in sections.items())]


def _measured(folder: Path) -> tuple[float, float]:
    """Seconds of a processor, and the most memory in MB, of building the project in `folder`."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_build, (folder,))


def _build(folder: Path) -> tuple[float, float]:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    own = folder / "mkdocs.yml"
    if own.exists():
        config = load_config(str(own), site_dir=str(folder / "site"))
    else:
        size = sum(1 for _ in folder.glob("docs/phan-*/*.md"))
        config = load_config(
            str(REPOSITORY / "mkdocs.yml"),
            docs_dir=str(folder / "docs"),
            site_dir=str(folder / "site"),
            nav=_navigation(size),
            strict=False,
        )
        config["mdx_configs"]["tha"] = {"folder": str(folder)}
    start = time.process_time()
    build(config)
    seconds = time.process_time() - start
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    main()
