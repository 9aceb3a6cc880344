"""How many completions rest on a provision?

Told by the editions as they were kept, whatever the quizzes say today.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from django.db.models import Count

from tha.curriculum.citations import cited_on_page
from tha.curriculum.examples import without_code
from tha.curriculum.impact import Completions
from tha.law.citation import Citation, parse_citation
from tha.quiz.quiz import Quiz
from tha.records.completions import standing
from tha.records.editions import edition_in
from tha.records.models import Edition
from tha.source.files import Text


def completions_resting_on(citation: Citation) -> Completions:
    """The completions of editions with an item that cites what overlaps `citation`."""
    resting: list[int] = []
    unread: list[int] = []
    completed = Edition.objects.filter(pk__in=standing().values("edition_id"))
    for row in completed.order_by("pk").only("pk", "digest", "content").iterator():
        edition = edition_in(row)
        if edition is None:
            unread.append(row.pk)
        elif any(one.overlaps(citation) for one in citations_in(edition.quiz)):
            resting.append(row.pk)
    theirs = standing().filter(edition_id__in=resting)
    counted = theirs.aggregate(count=Count("pk"), officers=Count("officer_id", distinct=True))
    return Completions(
        count=counted["count"],
        officers=counted["officers"],
        unread=standing().filter(edition_id__in=unread).count(),
    )


def citations_in(quiz: Quiz) -> Iterator[Citation]:
    """The basis of every item, and every `vb:` link in its texts."""
    for item in quiz.items:
        written = [*item.basis]
        for text in _texts(msgspec.to_builtins(item)):
            if "vb:" in text:
                cited = cited_on_page(Text(quiz.id, text), without_code(text), [])
                written += [one.citation for one in cited]
        for one in written:
            citation = parse_citation(one)
            if citation is not None:
                yield citation


def _texts(value: Any) -> Iterator[str]:
    """Every text inside plain values."""
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from _texts(one)
        case list() | tuple():
            for one in value:
                yield from _texts(one)
