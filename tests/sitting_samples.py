"""What does a sitting look like, before a test changes one thing?

`a_sitting(folder)` lays a project with one assessment, of which it opens a sitting for DV-01.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from projects import lay
from record_samples import an_officer
from samples import a_quiz_text, authored
from tha.records.models import Officer, Unit
from tha.web.accounts.models import Account, Role
from tha.web.sittings.answers import Given, Saved, Sent, save_all
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.opening import Plan, assessments, open_sitting
from tha.web.sittings.seats import begin, take_hold
from tha.web.sittings.tokens import Hold, hold_in
from web_samples import a_trainer_of

NOW = datetime.now(UTC).replace(microsecond=0)
"""When sittings of tests are going on."""
RATIONALE = "Vì điều luật nói như vậy, và chỉ ở lời giải mới nói."
QUIZ = "kiem-tra"


def a_quiz_file(**head: Any) -> str:
    """An assessment with items of several types, with `head`."""
    items = (
        authored("single_choice", rationale=RATIONALE),
        authored("multiple_choice", rationale=RATIONALE),
        authored("true_false", rationale=RATIONALE),
        authored("ordering", rationale=RATIONALE),
    )
    given = {"purpose": "assessment", "hours": "2", "pass_mark": "50%", **head}
    return a_quiz_text(*items, **given).content


def a_project_with_a_quiz(folder: Path, text: str = "") -> None:
    """The project that the platform is served from."""
    lay(folder, {f"quizzes/{QUIZ}.yml": text or a_quiz_file()})


def a_sitting(folder: Path, text: str = "", **changes: Any) -> Sitting:
    """Open since an hour, for another hour, ten minutes for each; of a trainer of DV-01."""
    a_project_with_a_quiz(folder, text)
    unit, _ = Unit.objects.get_or_create(code="DV-01", defaults={"name": "Đơn vị mẫu DV-01"})
    plan = Plan(
        quiz=assessments(folder)[QUIZ],
        title="Kỳ kiểm tra mẫu",
        units=[unit],
        opens=NOW - timedelta(hours=1),
        closes=NOW + timedelta(hours=1),
        minutes=10,
    )
    return open_sitting(msgspec.structs.replace(plan, **changes), the_trainer(), NOW)


def the_trainer() -> Account:
    """Of DV-01."""
    unit, _ = Unit.objects.get_or_create(code="DV-01", defaults={"name": "Đơn vị mẫu DV-01"})
    known = Account.objects.filter(role=Role.TRAINER).first()
    return known or a_trainer_of(unit)


def a_seat(sitting: Sitting, officer: Officer | None = None, moment: datetime = NOW) -> Seat:
    """Begun at `moment`."""
    begun = begin(sitting, officer or an_officer(), moment)
    assert begun is not None
    return begun


def held(seat: Seat, moment: datetime = NOW) -> Hold:
    """What the browser that takes hold now shows."""
    found = hold_in(take_hold(seat, moment).token)
    assert found is not None
    return found


def save(hold: Hold, moment: datetime = NOW, number: int = 1, **answers: Any) -> Saved:
    """What comes of saving `answers`, whose items are named with `_` for `-`."""
    given = {
        item.replace("_", "-"): Given(number, response, {item: "x"})
        for item, response in answers.items()
    }
    (saved,) = save_all([Sent(hold, moment, given)])
    assert saved is not None
    return saved
