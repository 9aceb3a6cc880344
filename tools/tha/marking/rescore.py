"""What is a submission that one edition asked worth by the items of another?

The form stays the one that was drawn: its items are looked up by id in the other edition, whose
keys, points, voids and pass mark count.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from tha.marking.response import MisshapenError
from tha.marking.result import Result
from tha.marking.score import Misfit, Worth, result_from, shown_as_json, weigh
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.item import Item


def rescore(
    asked: Sequence[Item], by: Edition, submission: Submission, people: Mapping[str, Fraction]
) -> Result | list[Misfit]:
    """The result of `submission`, whose form asked the items `asked`, by those of `by`.

    `people` holds the points that people gave to written answers. Raises KeyError when `by` lacks
    an item: `tha.quiz.replaceable` says beforehand which edition can take the place of another.
    """
    others = {item.id: item for item in by.quiz.items}
    items = [others[one.id] for one in asked]
    worths: dict[str, Worth] = {}
    misfits = []
    for item in items:
        response = submission.answers.get(item.id)
        try:
            worths[item.id] = _decided(item, weigh(item, response), people)
        except MisshapenError as error:
            misfits.append(Misfit(item.id, shown_as_json(response), error.why))
    return misfits or result_from(submission, by, items, worths)


def _decided(item: Item, worth: Worth, people: Mapping[str, Fraction]) -> Worth:
    """`worth`, or what people gave where it awaits them."""
    if worth.exact is None and item.id in people:
        return Worth(people[item.id])
    return worth
