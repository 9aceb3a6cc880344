"""Which ids does a submission carry: those that people can read, and only those?"""

import msgspec
import pytest

from tha.marking.submission import Id


@pytest.mark.parametrize(
    "sign", list("\u00ad\u034f\u115f\u180e\u200b\u2060\u2800\u3164\ufe0f\ufeff\uffa0 \n\U000e0041")
)
@pytest.mark.parametrize("around", ["TH{}1", "TH1{}"])
def test_a_sign_that_nobody_sees_is_no_part_of_an_id(sign: str, around: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(around.format(sign), Id)


@pytest.mark.parametrize("code", ["TH-0001", "CHV/Đắk-Lắk_12", "Ấp-3", "部-1", "\U0001f600"])
def test_whatever_is_seen_may_be_an_id(code: str) -> None:
    assert msgspec.convert(code, Id) == code
