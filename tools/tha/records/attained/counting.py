"""Which attainments count: all but those that somebody has taken back?"""

from django.db.models import QuerySet

from tha.records.models import Attainment


def standing_attainments() -> QuerySet[Attainment]:
    """The attainments that nothing has retracted."""
    return Attainment.objects.filter(retraction__isnull=True)
