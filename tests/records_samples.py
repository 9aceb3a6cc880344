"""What do records look like in which every table has a row?

The records must be set up first: `tests/records/conftest.py` does so.
"""

from personal_samples import a_certificate, a_leave, an_attainment, signed
from record_samples import HALF, MOMENT, WRONG, a_scored, keep
from regrade_samples import applied, mended
from sheet_samples import both, bring_in, exported, hand_in, marked
from tha.records.attained.keep import retract
from tha.records.certificates.issue import revoke
from tha.source.place import Place


def one_of_each() -> None:
    """Two officers to whom everything has happened."""
    hand_in(2)
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    keep(a_scored(11), a_scored(12, officer="TH-0002", answers=HALF), a_scored(13, answers=WRONG))
    applied(mended(key="b"))
    a_leave("TH-0001", 1, 1)
    an_attainment()
    an_attainment(reference="LOP-02")
    retract("TH-0001", "LOP-02", "Ghi nhầm", MOMENT)
    a_certificate()
    a_certificate()
    revoke("CN-2026-000002", "Cấp nhầm", MOMENT, Place("var"))
    signed()
