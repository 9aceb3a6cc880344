"""What do the records know of markers and of the items they mark?"""

from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.editions import edition_in
from tha.source.vietnamese import folded


def other_spelling(marker: str) -> str | None:
    """How the records spell the marker, where that is another way than `marker`.

    Two spellings of one code would let one person pass for two markers.
    """
    known = set(models.RubricMarking.objects.values_list("marker", flat=True).distinct())
    if marker in known:
        return None
    return next((one for one in sorted(known) if folded(one) == folded(marker)), None)


def written_item_ids(quiz_id: str) -> list[str]:
    """The ids of all written items in the kept editions of the quiz."""
    found: dict[str, None] = {}
    for row in models.Edition.objects.filter(quiz=quiz_id).order_by("pk"):
        edition = edition_in(row)
        items = edition.quiz.items if edition is not None else ()
        found |= {one.id: None for one in items if isinstance(one, ExtendedText)}
    return list(found)
