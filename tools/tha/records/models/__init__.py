"""What is kept: one file a subject. The one sign that imports: Django looks for models here.

Submissions, editions, markings, marks and entries never change once kept; the database itself
refuses it (`migrations/0002_guards.py`).
"""

from tha.records.models.attainment import Attainment, Retraction
from tha.records.models.certificate import Certificate, Revocation
from tha.records.models.completion import Completion
from tha.records.models.edition import Edition
from tha.records.models.entry import Entry
from tha.records.models.evidence import Evidence
from tha.records.models.leave import Leave
from tha.records.models.marking import Mark, Marking
from tha.records.models.officer import Officer
from tha.records.models.posting import Posting
from tha.records.models.rubric_marking import CriterionMark, RubricMarking
from tha.records.models.signed_head import SignedHead
from tha.records.models.submission import Submission
from tha.records.models.unit import Unit
from tha.records.models.withdrawal import Withdrawal

__all__ = [
    "Attainment",
    "Certificate",
    "Completion",
    "CriterionMark",
    "Edition",
    "Entry",
    "Evidence",
    "Leave",
    "Mark",
    "Marking",
    "Officer",
    "Posting",
    "Retraction",
    "Revocation",
    "RubricMarking",
    "SignedHead",
    "Submission",
    "Unit",
    "Withdrawal",
]
