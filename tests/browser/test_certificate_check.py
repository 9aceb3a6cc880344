"""Does the page judge a certificate as `tha verify` does, from a disk and without any network?"""

import hashlib
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import Page, expect

from certificate_samples import KEY, OTHER_KEY, a_document, a_line, signed
from players import ASSETS, AXE, ask
from sites import a_project, build
from tha.records.certificates.document import readable
from tha.reports.certificate.certificate import certificate_pdf
from tha.reports.certificate.credential import credential_jwt
from tha.seal.keys import public_pem
from tha.seal.published import FOLDER, revoked_text
from tha.seal.signed_line import in_one_line

DOCUMENT = a_document()
SIGNED = signed(DOCUMENT)
PDF = certificate_pdf(DOCUMENT, SIGNED, KEY, None)
JWT = credential_jwt(DOCUMENT, SIGNED, KEY)
PLAIN = readable(DOCUMENT, SIGNED)
REVOKED = a_line(number="CN-2026-000002")
FITS = (
    "THA.ed25519.fits(...['message', 'signature', 'key'].map("
    "(name) => Uint8Array.from(given[name])))"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A site with the page, the key, and one revoked number."""
    files = {"docs/xac-minh.md": "# Xác minh\n\n/// certificate-check\n///\n"}
    project = a_project(tmp_path_factory.mktemp("trang"), files)
    (project / FOLDER).mkdir(parents=True)
    (project / FOLDER / "khoa.pub.pem").write_bytes(public_pem(KEY))
    (project / FOLDER / "thu-hoi.json").write_bytes(
        revoked_text({"CN-2026-000002": date(2026, 12, 6)})
    )
    return (build(project) / "xac-minh.html").as_uri()


def turned(content: bytes) -> bytes:
    altered = bytearray(content)
    altered[len(altered) // 2] ^= 1
    return bytes(altered)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", PDF, "THẬT"),
        ("a.jwt", JWT, "THẬT"),
        ("a.json", PLAIN, "THẬT"),
        ("a.pdf", turned(PDF), "TỆP ĐÃ BỊ SỬA"),
        ("a.pdf", b"\x00" + PDF[1:], "TỆP ĐÃ BỊ SỬA"),
        ("a.pdf", PDF + b"%", "TỆP ĐÃ BỊ SỬA"),
        ("a.json", PLAIN.replace(b"TH-0001", b"TH-0002"), "TỆP ĐÃ BỊ SỬA"),
        ("a.pdf", b"%PDF-1.7", "Không tìm thấy chứng nhận"),
    ],
)
def test_a_file_is_judged(name: str, content: bytes, told: str, page: Page, address: str) -> None:
    page.goto(address)
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.locator(".tha-certificate__verdict")).to_contain_text(told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (a_line(), "THẬT"),
        (REVOKED, "ĐÃ THU HỒI ngày 06/12/2026"),
        (in_one_line(signed(DOCUMENT, OTHER_KEY)).encode(), "KHÔNG THẬT"),
        (a_line(key="0123456789abcdef"), "CHƯA BIẾT AI KÝ: khóa 0123456789abcdef"),
        (b"THA1.", "Không tìm thấy chứng nhận"),
    ],
)
def test_a_line_is_judged(line: bytes, told: str, page: Page, address: str) -> None:
    page.goto(address)
    page.locator("textarea").fill(line.decode())
    page.locator(".tha-certificate button").click()
    expect(page.locator(".tha-certificate__verdict")).to_contain_text(told)


@pytest.mark.parametrize(
    "text",
    [
        f"\u00a0{a_line().decode()}\u00a0",
        f"{a_line()[:80].decode()}\n{a_line()[80:].decode()}",
        f"Chứng nhận của tôi: {a_line().decode()}",
        f"https://mau.example/xac-minh.html#{a_line().decode()}&nguon=thu",
    ],
)
def test_what_a_message_puts_around_a_line_does_not_matter(
    text: str, page: Page, address: str
) -> None:
    page.goto(address)
    page.locator("textarea").fill(text)
    page.locator(".tha-certificate button").click()
    expect(page.locator(".tha-certificate__verdict")).to_contain_text("THẬT: chữ ký khớp")


@pytest.mark.parametrize("pair", [a_line() + b" " + REVOKED, PLAIN.replace(b"-0001", b"-0002")])
def test_a_text_that_says_two_things_is_not_believed(pair: bytes, page: Page, address: str) -> None:
    page.goto(address)
    page.locator("textarea").fill(pair.decode())
    page.locator(".tha-certificate button").click()
    expect(page.locator(".tha-certificate__verdict")).to_be_visible()
    expect(page.locator(".tha-certificate__verdict--genuine")).to_have_count(0)


def test_the_address_of_a_qr_code_is_judged_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}#{a_line().decode()}")
    expect(page.locator(".tha-certificate__verdict")).to_contain_text("THẬT")
    expect(page.locator(".tha-certificate dl")).to_contain_text("Cán bộ mẫu 01, Nguyễn Ưỡng Hằng")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone_and_everyone(
    scheme: Literal["light", "dark"], page: Page, address: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}#{a_line().decode()}")
    expect(page.locator(".tha-certificate__verdict")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = Axe().run(page, context=".tha-certificate", options=AXE)
    assert [one["id"] for one in found.response["violations"]] == []


def test_signatures_fit_exactly_where_another_implementation_says_so(page: Page) -> None:
    page.add_script_tag(path=ASSETS / "assets/certificate/ed25519.js")
    for length in (0, 1, 47, 48, 63, 64, 111, 112, 300):
        key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"%d" % length).digest())
        message = hashlib.shake_256(b"%d" % length).digest(length)
        signature = key.sign(message)
        given = {"message": [*message], "key": [*key.public_key().public_bytes_raw()]}
        assert ask(page, FITS, {**given, "signature": [*signature]}) is True
        for place in (0, 31, 32, 63):
            altered = bytearray(signature)
            altered[place] ^= 4
            assert ask(page, FITS, {**given, "signature": [*altered]}) is False


def test_a_signature_beyond_the_order_of_the_group_does_not_fit(page: Page) -> None:
    page.add_script_tag(path=ASSETS / "assets/certificate/ed25519.js")
    order = 2**252 + 27742317777372353535851937790883648493
    signature = KEY.sign(b"x")
    greater = int.from_bytes(signature[32:], "little") + order
    given = {"message": [*b"x"], "key": [*KEY.public_key().public_bytes_raw()]}
    other = signature[:32] + greater.to_bytes(32, "little")
    assert ask(page, FITS, {**given, "signature": [*other]}) is False


def test_digests_are_those_of_the_standard(page: Page) -> None:
    page.add_script_tag(path=ASSETS / "assets/certificate/ed25519.js")
    found = ask(page, "Array.from(THA.ed25519.sha512(Uint8Array.from([97, 98, 99])))")
    assert bytes(found).hex().startswith("ddaf35a193617abacc417349ae204131")


def test_the_scripts_of_the_check_are_small(address: str) -> None:
    site = Path(address.removeprefix("file://")).parent
    sizes = [one.stat().st_size for one in (site / "assets/certificate").iterdir()]
    assert sum(sizes) < 20_000
