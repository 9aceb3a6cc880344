"""Which pictures are there, and how is each taken?

To add one: a line in `PICTURES`, a function above it if something is done on the page first, and
`/// picture | <name>` with a caption in the guide. They are taken in the order in which they stand.
"""

from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page

from screenshots.browser import Picture
from screenshots.project import RECORDED
from tha.source.days import VIETNAM

_MODULE = "/thi-hanh-an-dan-su/xac-minh.html"
_QUIZ = "form.tha-quiz fieldset[data-item]"


def _answer(page: Page) -> None:
    """The first question of the page, wrongly if that is what the first option is."""
    page.locator(_QUIZ).first.locator("input").first.check()
    page.get_by_role("button", name="Kiểm tra").first.click()


def _review(page: Page) -> None:
    """A question was missed; the next day it is asked again."""
    _answer(page)
    page.clock.set_fixed_time(datetime.now(VIETNAM) + timedelta(days=1))  # noqa: TID251  # a door
    page.goto(page.url.replace(_MODULE, "/on-tap.html"))
    page.get_by_role("button", name="Bắt đầu ôn").click()


def _turn_card(page: Page) -> None:
    page.get_by_role("button", name="Bắt đầu ôn").click()
    page.get_by_role("button", name="Xem nghĩa").click()


def _begin(page: Page) -> None:
    """A sitting; its first question is answered."""
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("form[data-seat] fieldset input").first.check()
    page.locator("[data-saved]").get_by_text("Đã lưu", exact=True).wait_for()


def _result(page: Page) -> None:
    page.get_by_role("link", name="Xem kết quả").click()
    page.get_by_role("heading", name="Kết quả:").wait_for()


def _plan_sitting(page: Page) -> None:
    """As far as the days, which a browser writes in the way of its own language."""
    page.get_by_label("Bài đánh giá").select_option(RECORDED)
    page.get_by_label("Tên kỳ kiểm tra").fill("Kiểm tra đạo đức nghề nghiệp, đợt 2")
    page.get_by_label("Phòng thi hành án dân sự khu vực mẫu 1").check()


def _sitting_going_on(page: Page) -> None:
    page.get_by_role("link", name="Kiểm tra xác minh, quý IV").click()
    page.get_by_role("heading", name="Tình hình").wait_for()


def _sitting_over(page: Page) -> None:
    page.get_by_role("link", name="Bài viết về xung đột lợi ích").click()
    page.get_by_role("button", name="Công bố kết quả").wait_for()


def _mark(page: Page) -> None:
    page.get_by_role("link", name="Chấm 9 bài").click()
    page.locator(".criterion.is-current").wait_for()
    for key in ("1", "Enter", "1", "Enter"):
        page.keyboard.press(key)


def _first_officer(page: Page) -> None:
    page.get_by_role("link", name="Cán bộ mẫu").first.click()
    page.get_by_role("heading", name="Giấy chứng nhận").wait_for()


def _invite(page: Page) -> None:
    page.get_by_label("Đơn vị", exact=True).select_option(index=2)
    page.get_by_role("button", name="Tạo phiếu mời").click()
    page.locator(".slip-code").first.wait_for()


def _fault(page: Page) -> None:
    """Once the page is built, its author mistypes the year of a law."""
    page.get_by_role("heading", name="Chuẩn mực").first.wait_for(timeout=120_000)
    written = Path("docs/dao-duc/chuan-muc.md")  # of the throw-away project, where this runs
    faulty = "\nTheo [Điều 16](vb:luat-thads-2052#d16), quà tặng phải từ chối.\n"
    written.write_text(written.read_text("utf-8") + faulty, "utf-8")
    page.get_by_role("alert").wait_for(timeout=120_000)


PICTURES: dict[str, Picture] = {
    # The first of all: what is live grows old.
    "huan-luyen-theo-doi": Picture("trainer", "/cong/ky/quan-ly/", _sitting_going_on, height=900),
    "can-bo-bai-hoc": Picture("visitor", _MODULE),
    "can-bo-tu-luyen": Picture("visitor", _MODULE, _answer, at=_QUIZ, height=900),
    "can-bo-on-tap": Picture("visitor", _MODULE, _review),
    "can-bo-the-ghi-nho": Picture("visitor", "/tra-cuu/the-ghi-nho.html", _turn_card),
    "can-bo-phieu-moi": Picture("visitor", "/cong/moi/"),
    "can-bo-ky": Picture("officer", "/cong/ky/"),
    "can-bo-lam-bai": Picture("officer", "/cong/ky/", _begin),
    "can-bo-ket-qua": Picture("officer", "/cong/ky/", _result),
    "can-bo-ho-so": Picture("officer", "/cong/ho-so/", height=880),
    "can-bo-chung-nhan": Picture("officer", "/cong/ho-so/", at="ul.certificates"),
    "huan-luyen-mo-ky": Picture("trainer", "/cong/ky/quan-ly/mo/", _plan_sitting, height=608),
    "huan-luyen-cong-bo": Picture("trainer", "/cong/ky/quan-ly/", _sitting_over, height=560),
    "huan-luyen-cham": Picture("trainer", "/cong/cham/bai/", _mark),
    "huan-luyen-phan-tich": Picture("trainer", f"/cong/cham/phan-tich/{RECORDED}/"),
    "huan-luyen-ho-so": Picture("trainer", "/cong/ho-so/can-bo/", _first_officer),
    "huan-luyen-don-vi": Picture("trainer", "/cong/ho-so/don-vi/"),
    "bien-tap-ra-soat": Picture("editor", "/cong/hoi-dong/"),
    "van-hanh-tai-khoan": Picture("administrator", "/cong/tai-khoan/"),
    "van-hanh-phieu-moi": Picture("administrator", "/cong/tai-khoan/moi/", _invite),
    "bien-tap-xem-truoc": Picture("author", "/dao-duc/chuan-muc.html", _fault, height=620),
}
"""By name, as guides name them."""
