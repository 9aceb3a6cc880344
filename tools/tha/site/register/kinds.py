"""How is each kind of instrument called, and in which order do instruments stand on the page?"""

from collections.abc import Iterator

from tha.law.instrument import Kind
from tha.law.register import Register

KINDS: dict[Kind, str] = {
    "law": "Luật",
    "resolution": "Nghị quyết",
    "decree": "Nghị định",
    "circular": "Thông tư",
    "decision": "Quyết định",
    "directive": "Chỉ thị",
    "judgment": "Bản án, án lệ",
    "other": "Văn bản khác",
}
"""From the weightiest on."""


def by_kind(register: Register) -> Iterator[tuple[Kind, list[str]]]:
    """The ids of each kind that there is, those latest in force first."""
    held = register.instruments
    for kind in KINDS:
        ids = [one for one, it in held.items() if it.kind == kind]
        if ids:
            yield kind, sorted(ids, key=lambda one: held[one].effective, reverse=True)
