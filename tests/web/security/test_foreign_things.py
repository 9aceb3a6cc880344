"""Is somebody else's thing refused where a form names it, and not the address?"""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from guarded_rows import ROWS, WHO, asked, body_of, called, is_shown
from guarded_samples import HOSTILE, Guarded, hostile_names
from tha.web.sittings.hand_in import hand_in_overdue
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.opening import end


def test_nobody_of_another_unit_is_given_extra_minutes(guarded: Guarded) -> None:
    given = {"officer": guarded.far["officer"], "minutes": "15"}
    path = reverse("sittings:extra", args=[guarded.near["sitting"]])
    guarded.browser("trainer").post(path, given)
    assert not Seat.objects.filter(extra_minutes__gt=0).exists()


def test_no_sitting_is_opened_for_another_unit(guarded: Guarded) -> None:
    now = datetime.now(UTC)
    given = {
        "quiz": "kiem-tra",
        "units": [guarded.near["unit"], guarded.far["unit"]],
        "opens": f"{now:%Y-%m-%dT%H:%M}",
        "closes": f"{now + timedelta(days=1):%Y-%m-%dT%H:%M}",
        "minutes": "30",
    }
    before = Sitting.objects.count()
    browser = guarded.browser("trainer")
    assert browser.post(reverse("sittings:open"), given).status_code == 200
    assert Sitting.objects.count() == before
    assert browser.post(reverse("sittings:open"), given | {"units": [guarded.near["unit"]]})
    assert Sitting.objects.count() == before + 1


def test_results_wait_while_the_same_quiz_is_sat_elsewhere(guarded: Guarded) -> None:
    near, far = guarded.near["sitting"], guarded.far["sitting"]
    moment = datetime.now(UTC) - timedelta(minutes=1)
    path = reverse("sittings:release", args=[near])
    end(Sitting.objects.get(pk=near), moment)
    guarded.browser("trainer").post(path)
    assert Sitting.objects.get(pk=near).released is None
    end(Sitting.objects.get(pk=far), moment)
    hand_in_overdue(datetime.now(UTC))
    guarded.browser("trainer").post(path)
    assert Sitting.objects.get(pk=near).released is not None


@pytest.mark.parametrize("who", WHO[1:])
def test_names_and_titles_are_shown_as_text(guarded: Guarded, who: str) -> None:
    hostile_names()
    answers = {called(row): asked(guarded, who, row) for row in ROWS if is_shown(row, who)}
    pages = {name: body_of(one) for name, one in answers.items() if "html" in one["Content-Type"]}
    assert [name for name, body in pages.items() if HOSTILE.encode() in body] == []
    assert any(b"&lt;img src=x" in body for body in pages.values())


def test_no_workbook_holds_a_formula(guarded: Guarded) -> None:
    hostile_names()
    parts: list[bytes] = []
    for row in (one for one in ROWS if "=xlsx" in one.args and is_shown(one, "auditor")):
        with ZipFile(BytesIO(body_of(asked(guarded, "auditor", row)))) as book:
            parts += [book.read(name) for name in book.namelist()]
    assert any(b"img src=x" in part for part in parts)
    assert not any(b"<f>" in part or b"<f " in part for part in parts)
