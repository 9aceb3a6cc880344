"""Does the page bring the keys and the revoked numbers along?"""

import json
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from certificate_samples import PUBLISHED
from sites import a_project, page
from tha.seal.published import Published
from tha.site.certificate_block import draw_check


def test_keys_and_revoked_numbers_are_data_of_the_form() -> None:
    published = Published(PUBLISHED.keys, {"CN-2026-000001": date(2026, 12, 6)})
    place = draw_check(Element("main"), published)
    assert list(json.loads(place.attrib["data-keys"])) == list(PUBLISHED.keys)
    assert json.loads(place.attrib["data-revoked"]) == {"CN-2026-000001": "2026-12-06"}


def test_a_page_without_keys_says_that_it_cannot_check(tmp_path: Path) -> None:
    made = page(a_project(tmp_path), "# Xác minh\n\n/// certificate-check\n///\n")
    assert 'class="tha-certificate"' in made
    assert "Chưa có khóa công khai nào" in made
