"""How many completions rest on a provision?

Told by the editions as they were kept, whatever the quizzes say today.
"""

from collections.abc import Iterator

import msgspec
from django.db.models import Count

from tha.curriculum.citations import links_in
from tha.curriculum.impact import Completions
from tha.curriculum.texts import published, texts_in
from tha.law.citation import Citation, parse_citation
from tha.quiz.quiz import Quiz
from tha.records.completions import standing
from tha.records.editions import edition_in
from tha.records.models import Edition


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
        texts = texts_in(msgspec.to_builtins(item))
        linked = [one for _, text in texts for one, _ in links_in(published(text))]
        for written in (*item.basis, *linked):
            citation = parse_citation(written)
            if citation is not None:
                yield citation
