"""How does a site build with quizzes compare with the same pages without our extension?

Two peers, for "the same pages" can mean two things: the same content, the quiz standing there as
HTML that somebody wrote by hand; and the same Markdown, the quiz block left as a line of text.
"""

import logging
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generated import lay, page_text
from ratio import print_ratio

PAGES = 40
CONFIGURATION = """\
site_name: Mẫu
theme: {{name: material, font: false, language: vi}}
use_directory_urls: false
exclude_docs: "*.yml"
plugins: [search]
markdown_extensions: [admonition, attr_list, md_in_html, tables, {extension}]
validation: {{links: {{absolute_links: relative_to_docs, anchors: ignore}}}}
"""
FORM = re.compile(r'<form[^>]*class="tha-quiz.*?</form>', re.DOTALL)


def main() -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as name:
        ours, by_hand, as_text = (Path(name) / one for one in ("ours", "by-hand", "as-text"))
        blocks = [f"/// quiz | mau-{n:04}\n///" for n in range(PAGES)]
        lay_pages(ours, blocks, f'tha: {{folder: "{ours}"}}')
        build_site(ours)
        forms = [form_in(ours / f"site/trang-{n:03}.html") for n in range(PAGES)]
        lay_pages(by_hand, forms, "def_list")
        lay_pages(as_text, blocks, "def_list")
        for what, peer, aim in (
            ("to the same content written by hand", by_hand, 1.15),
            ("to the quiz block left as text", as_text, None),
        ):
            print_ratio(
                f"build {PAGES} pages with a quiz of 20 items, {what}",
                lambda: build_site(ours),
                lambda peer=peer: build_site(peer),  # type: ignore[misc]  # bound now, not later
                aim=aim,
                rounds=3,
            )


def lay_pages(folder: Path, bodies: list[str], extension: str) -> None:
    lay(folder, quizzes=PAGES)
    (folder / "docs/tra-cuu/van-ban.md").write_text("# Văn bản\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        CONFIGURATION.format(extension=extension),
        encoding="utf-8",
    )
    for number, body in enumerate(bodies):
        text = page_text(number, body)
        if not extension.startswith("tha"):
            text = text.replace("(vb:", "(tra-cuu/van-ban.md#")
        (folder / f"docs/trang-{number:03}.md").write_text(text, encoding="utf-8")


def build_site(folder: Path) -> None:
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))


def form_in(page: Path) -> str:
    found = FORM.search(page.read_text(encoding="utf-8"))
    assert found is not None, page
    return re.sub(r"\n\s*\n", "\n", found[0])


if __name__ == "__main__":
    main()
