"""Where are the player's files, and how do tests ask them?

The order of the files is that of mkdocs.yml. `ask(tab, "THA.form.digest32(given)", given)` is the
value of an expression in the page; whole numbers of any size come back as texts.
"""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from sites import REPOSITORY, a_project, build

ASSETS = REPOSITORY / "tools" / "tha" / "site" / "theme"
AXE = {"resultTypes": ["violations"], "preload": False}
"""How axe runs: preloading asks for style sheets, which a page opened as a file may not."""


def scripts() -> list[Path]:
    """The scripts of the player, in the order in which a page loads them."""
    lines = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    names = [line.strip(" -") for line in lines]
    return [ASSETS / one for one in names if one.startswith("assets/quiz/") and one.endswith(".js")]


def load_player(tab: Page) -> None:
    """Loads the player into the page of `tab`."""
    for script in scripts():
        tab.add_script_tag(path=script)


def ask(tab: Page, expression: str, given: Any = None) -> Any:
    """What `expression` comes to in the page, where `given` is called given."""
    plain = "(name, value) => (typeof value === 'bigint' ? String(value) : value)"
    told = f"JSON.stringify(({expression}), {plain})"
    body = f"(text) => {{ const given = JSON.parse(text); return {told}; }}"
    text = tab.evaluate(body, json.dumps(given, ensure_ascii=False))
    return None if text is None else json.loads(text)


def a_site(folder: Path, **quizzes: str) -> Path:
    """A built site with one page for each quiz text, both named by the quiz's id, `_` for `-`."""
    files = {}
    for name, text in quizzes.items():
        quiz_id = name.replace("_", "-")
        files[f"quizzes/{quiz_id}.yml"] = text
        files[f"docs/{quiz_id}.md"] = f"# Bài\n\n/// quiz | {quiz_id}\n///\n"
    return build(a_project(folder, files))
