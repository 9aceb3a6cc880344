"""Which small site has something to read, to practise and to review?"""

from pathlib import Path

from glossaries import WITH_GLOSSARY
from samples import a_quiz_text, authored
from sites import a_project, build, built
from tha.site.study.items import write_review_items

MODULE = """---
title: Bài mẫu
module: true
audience: [cong-chuc]
hours: 1
objectives: [Biết một điều.]
basis: ["luat-moi#d37"]
as_of: 2026-07-01
quiz: luyen
---

# Bài mẫu

Mở đầu.

## Mục một

{filling}

## Mục hai

Đoạn hai.

/// quiz | luyen
///
"""
_FILLING = "\n\n".join(["Một đoạn văn để trang dài hơn màn hình."] * 40)


def study_files(**changes: str) -> dict[str, str]:
    """The files of a project with a module, its quiz and the pages of one's own study."""
    item = authored("single_choice", rationale="Vì [luật](vb:luat-moi#d37.k1) nói vậy.", **changes)
    return {
        **WITH_GLOSSARY,
        "quizzes/luyen.yml": a_quiz_text(item, authored("true_false")).content,
        "docs/phan/bai.md": MODULE.format(filling=_FILLING),
        "docs/index.md": "# Trang chủ\n\n/// continue\n///\n\n- [Bài mẫu](phan/bai.md)\n",
        "docs/on-tap.md": "# Ôn tập\n\n/// daily-review\n///\n\n/// own-progress\n///\n",
        "docs/the.md": "# Thẻ\n\n/// flash-cards\n///\n",
    }


def a_study_site(folder: Path, platform: str | None = None, **changes: str) -> Path:
    """That project, built with the files beside its pages.

    Of Material it has only the looks: its scripts take half of the time that a page takes to open.
    """
    project = a_project(folder, study_files(**changes))
    site = build(project, whole=True, platform=platform)
    write_review_items(built(project))
    for bundle in (site / "assets" / "javascripts").glob("bundle*.js"):
        bundle.write_text("", encoding="utf-8")
    return site
