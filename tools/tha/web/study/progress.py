"""What is progress, and which comes of two? The rules of `assets/study/store.js`.

Pages, quizzes and cards by name, each with the moment of its last change: the later one counts. All
of it is what a browser says of itself, so that whatever is not as it should be is left out.
`tests/reference/study/merge.yml` holds both programs to the same.
"""

import re
from typing import Any, TypeGuard

GROUPS = ("pages", "quizzes", "cards")
DAY = 86_400_000
"""Milliseconds; moments are counted in them, as browsers do."""
MOST_BYTES = 800_000
"""Of a whole progress: some six thousand entries."""
_MOST_ENTRIES, _MOST_FACTS = 20_000, 20
_LONGEST_TEXT, _LARGEST_NUMBER = 200, 10**15
_NAME = re.compile(r"[#\w./-]{1,200}", re.ASCII)
_HIGHEST = ("read", "best")
_MOMENTS = ("at", "read", "first", "missed", "reviewed")
"""The facts that have happened; `due` lies ahead."""
_TEXTS = {"title", "place", "heading", "digest"}
"""The facts that are short texts; all others are numbers."""

Progress = dict[str, Any]
"""`progress` (the version, 1), `cleared` (when all of it was deleted), and the three groups."""
Entry = dict[str, Any]


def blank() -> Progress:
    """Nothing was done yet."""
    return {"progress": 1, "cleared": 0, **{group: {} for group in GROUPS}}


def taken(value: object, now: int) -> Progress | None:
    """What can be taken of `value`, which JSON was read into; None when it is no progress."""
    if not isinstance(value, dict) or not _is_number(value.get("progress")):
        return None
    if value["progress"] != 1:
        return None
    latest = now + DAY
    cleared = value.get("cleared")
    found = blank() | {"cleared": min(cleared, latest) if _is_number(cleared) else 0}
    for group in GROUPS:
        held = value.get(group)
        entries = list(held.items())[:_MOST_ENTRIES] if isinstance(held, dict) else []
        found[group] = {
            name: entry | {one: min(entry[one], latest) for one in _MOMENTS if one in entry}
            for name, entry in entries
            if _is_name(name) and _is_entry(entry, group)
        }
    return found


def _is_number(value: object) -> TypeGuard[int | float]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= _LARGEST_NUMBER


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and name != "__proto__"


def _is_entry(entry: object, group: str) -> bool:
    if not isinstance(entry, dict) or not _is_number(entry.get("at")):
        return False
    if group == "cards" and not _is_number(entry.get("due")):
        return False
    return len(entry) <= _MOST_FACTS and all(_is_fact(*one) for one in entry.items())


def _is_fact(name: str, value: object) -> bool:
    if not _is_name(name):
        return False
    if name in _TEXTS:
        return isinstance(value, str) and len(value) <= _LONGEST_TEXT
    return _is_number(value)


def merged(one: Progress, other: Progress) -> Progress:
    """Of two the later entry; what was read stays read, and the best result the best."""
    whole = blank() | {"cleared": max(one["cleared"], other["cleared"])}
    for group in GROUPS:
        for name in {**one[group], **other[group]}:
            entry = _later(one[group].get(name), other[group].get(name))
            if entry["at"] > whole["cleared"]:
                whole[group][name] = entry
    return whole


def _later(one: Entry | None, other: Entry | None) -> Entry:
    if one is None or other is None:
        return one or other or {}
    entry = dict(other if other["at"] > one["at"] else one)
    for fact in _HIGHEST:
        if fact in one or fact in other:
            entry[fact] = max(one.get(fact) or 0, other.get(fact) or 0)
    return entry
