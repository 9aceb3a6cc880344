"""What do pairs earn?"""

from fractions import Fraction
from typing import Any

from tha.marking.response import check_letters, shaped
from tha.quiz.items.matching import Matching, Response
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy các cặp trái, phải", en="the item takes pairs of left and right")


def credit(item: Matching, response: Any) -> Fraction:
    """The share of left texts paired rightly, or all of them; one left out is not right."""
    pairs = shaped(response, Response, _EXPECTED)
    check_letters(pairs, item.left)
    for right in pairs.values():
        if right:
            check_letters([right], item.right)
    good = sum(pairs.get(left) == right for left, right in item.key.items())
    share = Fraction(good, len(item.key))
    return share if item.scoring == "per_pair" else Fraction(share == 1)
