"""What does the whole item analysis of a quiz say?"""

import msgspec
import numpy as np

from tha.statistics.discrimination import Discrimination, discriminations
from tha.statistics.distractors import Distractors, distractors
from tha.statistics.distribution import Distribution, distribution
from tha.statistics.facility import Facility, facilities
from tha.statistics.forms import Forms, forms
from tha.statistics.reliability import Reliability, reliability
from tha.statistics.table import Scored, totals_of


class Analysis(msgspec.Struct, frozen=True):
    """Everything that the marks say of a quiz; plain numbers, ready for JSON."""

    people: int
    facilities: tuple[Facility, ...]
    discriminations: tuple[Discrimination, ...]
    distractors: tuple[Distractors, ...]
    reliability: Reliability
    distribution: Distribution
    forms: Forms


def analyse(scored: Scored) -> Analysis:
    """Everything at once; `flags.flags_of` says what of it to look at."""
    scored = msgspec.structs.replace(scored, credit=np.asfortranarray(scored.credit))
    totals = totals_of(scored)
    return Analysis(
        people=len(scored.credit),
        facilities=facilities(scored),
        discriminations=discriminations(scored, totals),
        distractors=distractors(scored, totals),
        reliability=reliability(scored, totals),
        distribution=distribution(totals),
        forms=forms(scored, totals),
    )
