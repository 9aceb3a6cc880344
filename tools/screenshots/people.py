"""Who has an account in the photographed platform, and which sittings are there?

One sitting is going on, one awaits marks, one was released. Chance is a digest, as with samples.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from make_samples import asked, other_response, right_response
from screenshots.project import PASSWORD, RECORDED, UNITS, WRITTEN
from tha.quiz.form import digest32
from tha.quiz.item import Item, type_of
from tha.records.models import Certificate, Officer, Unit
from tha.records.storage.turns import writing
from tha.web.accounts.models import Account, Role
from tha.web.sittings.answers import Given, Sent, save_all
from tha.web.sittings.hand_in import hand_in
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.opening import Plan, assessments, open_sitting, release
from tha.web.sittings.paper import edition_asked
from tha.web.sittings.seats import begin, take_hold
from tha.web.sittings.tokens import Hold

STAFF = {
    Role.TRAINER: ("huan-luyen-01", "Người huấn luyện mẫu"),
    Role.EDITOR: ("bien-tap-01", "Biên tập viên mẫu"),
    Role.ADMINISTRATOR: ("quan-tri-01", "Quản trị viên mẫu"),
}
BEING_SAT = "thads-xac-minh-danh-gia"
_TEXTS = (
    """Tôi được phân công tổ chức thi hành một việc mà người phải thi hành án là chú ruột của chồng
tôi. Quan hệ này có thể khiến việc xác minh, xử lý tài sản không còn khách quan. Tôi đề nghị phân
công người khác thay tôi ngay từ khi nhận hồ sơ.""",
    "Người phải thi hành án có quan hệ họ hàng với gia đình chồng tôi, tôi xin được đổi hồ sơ.",
    """Ngày nhận hồ sơ tôi biết người phải thi hành án là chú ruột của chồng. Tôi chưa làm thủ tục
nào. Đề nghị Thủ trưởng phân công lại.""",
)


def add_people(folder: Path) -> dict[Role, str]:
    """Accounts and sittings in the open platform of the project in `folder`; the name by role."""
    moment = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251  # a door has a clock
    names = {role: _staff(role, *told).name for role, told in STAFF.items()}
    trainer = Account.objects.get(name=names[Role.TRAINER])
    trainer.units.set(Unit.objects.filter(code__in=[code for code, _ in UNITS]))
    officers = list(Officer.objects.filter(unit__code=UNITS[0][0]).order_by("code"))
    official = Certificate.objects.order_by("number").first()
    assert official is not None, "some of forty have passed"
    own = official.officer
    names[Role.OFFICER] = _with_password(
        Account.objects.invited(own.code, Role.OFFICER, officer=own)
    ).name
    others = [one for one in officers if one.pk != own.pk]
    quizzes = assessments(folder)
    _past_and_released(_plan(quizzes[RECORDED], moment, -72), trainer, own, moment)
    _waiting_for_marks(_plan(quizzes[WRITTEN], moment, -24), trainer, others[:9])
    _going_on(_plan(quizzes[BEING_SAT], moment, -0.2), trainer, others, moment)
    return names


def _staff(role: Role, name: str, shown: str) -> Account:
    return _with_password(Account.objects.invited(name, role, shown_name=shown))


def _with_password(account: Account) -> Account:
    account.set_password(PASSWORD)
    account.save()
    return account


def _plan(quiz: Any, moment: datetime, hours: float) -> Plan:
    """For both units, `hours` from `moment`, for two hours."""
    opens = moment + timedelta(hours=hours)
    units = list(Unit.objects.filter(code=UNITS[0][0]))
    title = {
        RECORDED: "Kiểm tra đạo đức nghề nghiệp, đợt 1",
        WRITTEN: "Bài viết về xung đột lợi ích",
        BEING_SAT: "Kiểm tra xác minh, quý IV",
    }[quiz.id]
    return Plan(quiz, title, units, opens, opens + timedelta(hours=2), 25)


def _past_and_released(plan: Plan, trainer: Account, own: Officer, moment: datetime) -> None:
    sitting = open_sitting(plan, trainer, plan.opens)
    _sit(sitting, own, plan.opens + timedelta(minutes=3), knows=85)
    assert release(sitting, moment), "nobody sits it"


def _waiting_for_marks(plan: Plan, trainer: Account, officers: Iterable[Officer]) -> None:
    sitting = open_sitting(plan, trainer, plan.opens)
    for officer in officers:
        _sit(sitting, officer, plan.opens + timedelta(minutes=2))


def _going_on(plan: Plan, trainer: Account, officers: list[Officer], moment: datetime) -> None:
    """Some have handed in, some are at it, of one nothing was heard for long; some come late."""
    sitting = open_sitting(plan, trainer, plan.opens)
    for number, officer in enumerate(officers[:-3]):
        is_done = number % 3 == 0
        share = 100 if is_done else 30 + digest32(officer.code) % 60
        began = plan.opens + timedelta(seconds=40 * number)
        seat = _sit(sitting, officer, began, share=share, is_handed_in=is_done)
        is_lost = number == 4  # noqa: PLR2004  # any of them
        Seat.objects.filter(pk=seat.pk).update(
            seen=moment - timedelta(minutes=4) if is_lost else moment + timedelta(seconds=30)
        )


def _sit(
    sitting: Sitting,
    officer: Officer,
    began: datetime,
    *,
    knows: int = 75,
    share: int = 100,
    is_handed_in: bool = True,
) -> Seat:
    """A seat begun at `began`, with `share` percent of the items answered."""
    seat = begin(sitting, officer, began)
    assert seat is not None, "the sitting was open then"
    hold = Hold(seat.pk, take_hold(seat, began).turn)
    items = asked(edition_asked(seat).quiz, seat.form or 0)
    some = items[: len(items) * share // 100]
    answers = {
        one.id: _given(number, one, officer.code, knows) for number, one in enumerate(some, 1)
    }
    with writing():
        save_all([Sent(hold, began + timedelta(minutes=5), answers)])
    return hand_in(seat, began + timedelta(minutes=6)) if is_handed_in else seat


def _given(number: int, item: Item, code: str, knows: int) -> Given:
    if type_of(item) == "extended_text":
        text = " ".join(_TEXTS[digest32(code) % len(_TEXTS)].split())
        return Given(number, text, {item.id: text})
    is_known = digest32(f"{code}/{item.id}") % 100 < knows
    response = right_response(item) if is_known else other_response(item)
    return Given(number, msgspec.to_builtins(response), _ticks(item, response))


def _ticks(item: Item, response: Any) -> dict[str, str]:
    """How the controls stand; only those that are ticks, which is enough for a picture."""
    kind = type_of(item)
    if kind == "true_false":
        return {f"{item.id}={str(response).lower()}": ""}
    if kind in {"single_choice", "multiple_choice"}:
        return {f"{item.id}={letter}": "" for letter in response}
    return {}
