"""What does `/// certificate-check` show?

A form that checks a certificate in the reader's own browser, without any network: the public keys
and the revoked numbers that the council has published (`tha certificate publish`) stand on the page
itself, and what the reader drops there goes nowhere.
"""

import json
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from tha.seal.published import Published, read_published
from tha.seal.signed_line import in_base64url
from tha.site.later import add
from tha.site.strict import report

CLASS = "tha-certificate"
_WITHOUT_SCRIPTS = (
    "Trang này cần JavaScript để kiểm tra. Không có thì dùng lệnh tha verify với tệp chứng nhận."
)
_NO_KEYS = "Chưa có khóa công khai nào được công bố ở đây, nên trang chưa kiểm tra được."


class CertificateBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// certificate-check`: the place of the form, which the script fills."""

    NAME = "certificate-check"
    ARGUMENT = False

    def on_create(self, parent: Element) -> Element:
        """Keys and revoked numbers as data of the element."""
        published, problems = read_published(self.config["folder"])
        report(problems)
        return draw_check(parent, published)


def draw_check(parent: Element, published: Published) -> Element:
    """The element that the script looks for, with what it says until the script has come."""
    place = add(parent, "div", css=CLASS)
    keys = {name: in_base64url(key.public_bytes_raw()) for name, key in published.keys.items()}
    revoked = {number: day.isoformat() for number, day in published.revoked.items()}
    place.set("data-keys", json.dumps(keys, sort_keys=True))
    place.set("data-revoked", json.dumps(revoked, sort_keys=True))
    add(place, "p", _WITHOUT_SCRIPTS if keys else _NO_KEYS)
    return place
