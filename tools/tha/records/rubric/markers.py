"""What do the records know of markers and of the items they mark?"""

import unicodedata

from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.editions import edition_in
from tha.source.vietnamese import folded

_UNCOUNTED = {"Pd", "Zs", "Cf", "Cc"}
"""Dashes, spaces, and what nobody sees."""


def other_spelling(marker: str) -> str | None:
    """How the records spell the marker, where that is another way than `marker`.

    Two spellings of one code would let one person pass for two markers. Whoever exports before any
    import has no spelling in the records yet: it is asked for at both.
    """
    known = set(models.RubricMarking.objects.values_list("marker", flat=True).distinct())
    if marker in known:
        return None
    return next((one for one in sorted(known) if is_same_code(one, marker)), None)


def is_same_code(code: str, other: str) -> bool:
    """Whether two codes differ at most in case, marks, dashes and spaces: `TH-0001`, `th–0001`."""
    return _bare(code) == _bare(other)


def _bare(code: str) -> str:
    """A code without what hands and programs change; as it is when nothing else is left."""
    letters = folded(unicodedata.normalize("NFKC", code))
    bare = "".join(one for one in letters if unicodedata.category(one) not in _UNCOUNTED)
    return bare.replace("\u2212", "") or letters


def written_item_ids(quiz_id: str) -> list[str]:
    """The ids of all written items in the kept editions of the quiz."""
    found: dict[str, None] = {}
    for row in models.Edition.objects.filter(quiz=quiz_id).order_by("pk"):
        edition = edition_in(row)
        items = edition.quiz.items if edition is not None else ()
        found |= {one.id: None for one in items if isinstance(one, ExtendedText)}
    return list(found)
