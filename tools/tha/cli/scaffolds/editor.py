"""What does VS Code need in a project's folder to check while one types?

A schema for each kind of YAML file, and settings that say which files it is for; a task for the
whole check whose problems are shown at their places; the extension that reads YAML. Settings that
people made are kept.
"""

import json
from pathlib import Path
from typing import Any

from tha.cli.scaffolds.schemas import schemas

FOLDER = ".vscode"
SETTINGS = f"{FOLDER}/settings.json"
EXAMPLE = f"{FOLDER}/tha/settings.example.json"
_TASKS = f"{FOLDER}/tasks.json"
_EXTENSIONS = f"{FOLDER}/extensions.json"
_CHECK: dict[str, Any] = {
    "label": "tha check",
    "type": "shell",
    "command": "uv run tha check",
    "group": "test",
    "presentation": {"reveal": "silent"},
    "problemMatcher": [
        {
            "owner": "tha",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "severity": severity,
            "pattern": {
                "regexp": rf"^(?!\s)(.+?):(\d+):(\d+): (?:{words}) ([a-z]+/[a-z0-9-]+): (.*)$",
                "file": 1,
                "line": 2,
                "column": 3,
                "code": 4,
                "message": 5,
            },
        }
        for severity, words in (("error", "lỗi|error"), ("warning", "lưu ý|warning"))
    ],
}


def write_editor(folder: Path) -> list[str]:
    """Writes what is due below `folder`; the names of the files, without those left alone."""
    made = schemas()
    associated = {f"./{FOLDER}/tha/{name}.schema.json": files for name, (files, _) in made.items()}
    wanted = {
        "yaml.schemas": associated,
        "yaml.customTags": [
            "!relative scalar",
            "tag:yaml.org,2002:python/name:tha.site.anchor.anchor",
        ],
        "files.eol": "\n",
        "files.insertFinalNewline": True,
    }
    own = {f"{FOLDER}/tha/{name}.schema.json": schema for name, (_, schema) in made.items()}
    for name, value in {**own, EXAMPLE: wanted}.items():
        _write(folder / name, value)
    merged: dict[str, dict[str, Any] | None] = {
        SETTINGS: _with_settings(folder / SETTINGS, wanted),
        _TASKS: _with_task(folder / _TASKS),
        _EXTENSIONS: _with_extension(folder / _EXTENSIONS),
    }
    known = {name: value for name, value in merged.items() if value is not None}
    for name, value in known.items():
        _write(folder / name, value)
    return [*own, *known]


def _with_settings(path: Path, wanted: dict[str, Any]) -> dict[str, Any] | None:
    """What stands at `path` with our settings; None where it cannot be told what stands there."""
    there = _read(path)
    if there is None:
        return None
    schemas_there = there.get("yaml.schemas")
    kept = schemas_there if isinstance(schemas_there, dict) else {}
    return {**wanted, **there, "yaml.schemas": {**kept, **wanted["yaml.schemas"]}}


def _with_task(path: Path) -> dict[str, Any] | None:
    there = _read(path)
    if there is None:
        return None
    tasks = there.get("tasks")
    others = (
        [one for one in tasks if _label(one) != _CHECK["label"]] if isinstance(tasks, list) else []
    )
    return {"version": "2.0.0", **there, "tasks": [*others, _CHECK]}


def _label(task: Any) -> Any:
    return task.get("label") if isinstance(task, dict) else None


def _with_extension(path: Path) -> dict[str, Any] | None:
    there = _read(path)
    if there is None:
        return None
    named = there.get("recommendations")
    others = named if isinstance(named, list) else []
    return {**there, "recommendations": [*dict.fromkeys([*others, "redhat.vscode-yaml"])]}


def _read(path: Path) -> dict[str, Any] | None:
    """The object at `path`, {} when there is no file; None for what has comments or is no JSON."""
    if not path.exists():
        return {}
    try:
        value = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _write(path: Path, value: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
