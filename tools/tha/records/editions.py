"""Which edition of a quiz was kept, so that a submission to an older one can still be scored?"""

from datetime import datetime

import msgspec

from tha.quiz.edition import Edition, edition_from
from tha.records.ledger.chain import append
from tha.records.ledger.statements import edition_kept
from tha.records.messages import NO_SUCH_EDITION, UNREADABLE_EDITION
from tha.records.models import Edition as EditionRow
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem

SHORT_DIGEST = len("sha256:") + 12
"""Characters of a digest that are enough to tell the editions of a quiz apart."""


def find_kept_edition(quiz_id: str, digest: str | None) -> Edition | None:
    """The kept edition with `digest`; None when there is none, or its content is not that one."""
    row = EditionRow.objects.filter(quiz=quiz_id, digest=digest).only("digest", "content").first()
    return edition_in(row) if row is not None else None


def find_kept_by_beginning(quiz_id: str, beginning: str, place: Place) -> Edition | Problem:
    """The one kept edition whose digest begins so; a problem of the records at `place` else."""
    digests = [one.digest for one in EditionRow.objects.filter(quiz=quiz_id).only("digest")]
    found = [one for one in digests if one.startswith(beginning)]
    if len(found) != 1:
        hint = did_you_mean(beginning, [one[:SHORT_DIGEST] for one in digests])
        return NO_SUCH_EDITION.at(place, edition=beginning, quiz=quiz_id, hint=hint)
    edition = find_kept_edition(quiz_id, found[0])
    return edition if edition is not None else UNREADABLE_EDITION.at(place, edition=found[0])


def edition_in(row: EditionRow) -> Edition | None:
    """The edition that `row` keeps; None when its content is not the one that its digest names."""
    try:
        edition = edition_from(bytes(row.content))
    except msgspec.DecodeError:
        return None
    return edition if edition.digest == row.digest else None


def keep_edition(edition: Edition, moment: datetime) -> EditionRow:
    """The row of `edition`, kept now if it is new; part of the caller's transaction."""
    row = EditionRow.objects.filter(digest=edition.digest).first()
    if row is None:
        row = EditionRow.objects.create(
            digest=edition.digest,
            content=edition.content,
            quiz=edition.quiz.id,
            title=edition.quiz.title,
            purpose=edition.quiz.purpose,
        )
        append(edition_kept(row), moment)
    return row
