"""Does the way lead from the first administrator's link to an officer who has signed in?"""

import pytest
from playwright.sync_api import Page, expect

from web_samples import PASSWORD
from web_ways import code_on, is_accessible, set_password


def test_from_the_first_link_to_an_officers_first_sign_in(page: Page, first_link: str) -> None:
    page.goto(first_link)
    is_accessible(page)
    set_password(page)
    expect(page.get_by_role("heading", name="Tài khoản", exact=True)).to_be_visible()
    is_accessible(page)

    page.get_by_role("link", name="Mời cán bộ theo đơn vị").click()
    page.get_by_label("Đơn vị", exact=True).select_option("Phòng mẫu A (DV-01)")
    is_accessible(page)
    page.get_by_role("button", name="Tạo phiếu mời").click()
    expect(page.get_by_text("Cán bộ mẫu 01")).to_be_visible()
    is_accessible(page)
    code = code_on(page)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Tải PDF để in").click()
    assert downloading.value.suggested_filename == "phieu-moi.pdf"

    page.get_by_text("quan-tri", exact=True).click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.goto(first_link.partition("/moi/")[0] + f"/moi/#{code}")
    expect(page.get_by_label("Mã trên phiếu mời")).to_have_value(code)
    assert "#" not in page.url
    is_accessible(page)
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_text("TH-0001")).to_be_visible()
    set_password(page)
    expect(page.get_by_text("Cán bộ mẫu 01").first).to_be_visible()
    page.get_by_role("group").get_by_text("Cán bộ mẫu 01").click()
    page.get_by_role("button", name="Đăng xuất").click()

    page.get_by_label("Tên đăng nhập").fill("TH-0001")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    is_accessible(page)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_text("Cán bộ mẫu 01").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_administrators_pages_can_be_used_by_everybody(
    page: Page, first_link: str, width: int
) -> None:
    page.goto(first_link)
    set_password(page)
    page.set_viewport_size({"width": width, "height": 800})
    beginning = first_link.partition("moi/")[0]
    for path in ("tai-khoan/", "tai-khoan/them/", "xac-thuc/dat/", "mat-khau/"):
        page.goto(beginning + path)
        is_accessible(page)
    page.goto(f"{beginning}tai-khoan/")
    page.get_by_role("link", name="quan-tri").click()
    expect(page.get_by_role("button", name="Cấp mã mời mới")).to_be_visible()
    is_accessible(page)
