"""Which edition of a quiz was kept, so that a submission to an older one can still be scored?"""

import msgspec

from tha.quiz.edition import Edition, edition_from
from tha.records.models import Edition as EditionRow


def find_kept_edition(quiz_id: str, digest: str | None) -> Edition | None:
    """The kept edition with `digest`; None when there is none, or its content is not that one."""
    row = EditionRow.objects.filter(quiz=quiz_id, digest=digest).only("digest", "content").first()
    return edition_in(row) if row is not None else None


def edition_in(row: EditionRow) -> Edition | None:
    """The edition that `row` keeps; None when its content is not the one that its digest names."""
    try:
        edition = edition_from(bytes(row.content))
    except msgspec.DecodeError:
        return None
    return edition if edition.digest == row.digest else None
