"""What is kept: one file a subject. The one sign that imports: Django looks for models here.

Submissions, editions, markings, marks and entries never change once kept; the database itself
refuses it (`migrations/0002_guards.py`).
"""

from tha.records.models.completion import Completion
from tha.records.models.edition import Edition
from tha.records.models.entry import Entry
from tha.records.models.marking import Mark, Marking
from tha.records.models.officer import Officer
from tha.records.models.rubric_marking import CriterionMark, RubricMarking
from tha.records.models.submission import Submission
from tha.records.models.unit import Unit
from tha.records.models.withdrawal import Withdrawal

__all__ = [
    "Completion",
    "CriterionMark",
    "Edition",
    "Entry",
    "Mark",
    "Marking",
    "Officer",
    "RubricMarking",
    "Submission",
    "Unit",
    "Withdrawal",
]
