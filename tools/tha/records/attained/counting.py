"""Which attainments count: all but those that somebody has taken back?"""

from django.db.models import QuerySet

from tha.records.models import Attainment
from tha.source.language import Words

SOURCES = {
    "class": Words(vi="lớp học", en="class"),
    "outside": Words(vi="chứng nhận ngoài", en="certificate"),
}
"""What somebody attained, by the source it is kept under."""


def standing_attainments() -> QuerySet[Attainment]:
    """The attainments that nothing has retracted."""
    return Attainment.objects.filter(retraction__isnull=True)
