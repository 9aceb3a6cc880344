"""Which laws hold of marking again, whatever was handed in?"""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record_samples import RIGHT, a_scored, an_assessment, an_officer, keep
from regrade_samples import applied, mended, told
from tha.quiz.edition import Edition
from tha.records.database import open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Completion, Entry, Marking, Withdrawal
from tha.records.storage.target import Target

_SHARED_DATABASE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15
)


def _latest() -> list[tuple[Any, ...]]:
    """The last marking of every submission with its marks, without its number and reason."""
    found = {
        one.submission_id: (
            (one.score, one.maximum, one.percent, one.passed),
            sorted(one.marks.values_list("item", "mark", "maximum", "is_omitted")),
        )
        for one in Marking.objects.order_by("submission_id", "number")
    }
    return list(found.values())


_ANSWERS = st.fixed_dictionaries(
    {},
    optional={"sc-01": st.sampled_from("abcd"), "tf-01": st.booleans()},
)
_TAKEN = st.lists(st.tuples(st.sampled_from(["TH-0001", "TH-0002"]), _ANSWERS), max_size=6)
_EDITIONS = st.sampled_from(
    [
        mended(),
        mended(key="b"),
        mended(void="drop"),
        mended(void="full"),
        an_assessment(pass_mark="50%"),
        an_assessment(pass_mark=None),
        an_assessment(hours=None),
        an_assessment(hours="6"),
    ]
)


def _take(target: Target, taken: list[tuple[str, dict[str, Any]]]) -> Target:
    """New records in which two officers, one attempt for sure, handed in what was `taken`."""
    with open_records(target):
        an_officer()
        an_officer("TH-0002")
        first = a_scored(1, answers=RIGHT)
        others = enumerate(taken, 2)
        keep(first, *(a_scored(n, officer=code, answers=one) for n, (code, one) in others))
    return target


@_SHARED_DATABASE
@given(taken=_TAKEN)
def test_by_the_same_edition_nothing_changes(
    fresh: Callable[[], Target], taken: list[tuple[str, dict[str, Any]]]
) -> None:
    with open_records(_take(fresh(), taken)):
        before = Entry.objects.count()
        assert applied(an_assessment()).counts.changed == 0
        assert Entry.objects.count() == before


@_SHARED_DATABASE
@given(taken=_TAKEN)
def test_a_key_swapped_twice_brings_back_the_first_marks(
    fresh: Callable[[], Target], taken: list[tuple[str, dict[str, Any]]]
) -> None:
    with open_records(_take(fresh(), taken)):
        before = _latest()
        applied(mended(key="b"))
        applied(mended(key="a"))
        assert _latest() == before


@_SHARED_DATABASE
@given(taken=_TAKEN, editions=st.lists(_EDITIONS, min_size=1, max_size=4))
def test_what_is_foretold_is_what_happens(
    fresh: Callable[[], Target], taken: list[tuple[str, dict[str, Any]]], editions: list[Edition]
) -> None:
    with open_records(_take(fresh(), taken)):
        for edition in editions:
            foretold = told(edition)
            before = Marking.objects.count(), Completion.objects.count(), Withdrawal.objects.count()
            kept = applied(edition)
            after = Marking.objects.count(), Completion.objects.count(), Withdrawal.objects.count()
            settled = foretold.counts.completions
            assert (kept.rows, kept.counts) == (foretold.rows, foretold.counts)
            assert [now - was for was, now in zip(before, after, strict=True)] == [
                foretold.counts.changed,
                settled.gained,
                settled.withdrawn,
            ]
        assert isinstance(verify(), Verified)
