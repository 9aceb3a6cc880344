"""Why does a short text earn what it earns?"""

from typing import Any

from tha.marking.short_text import best_match, share_of
from tha.marking.why.telling import Teller, Told, joined, plain, quoted, ratio, said
from tha.quiz.items.short_text import ShortText
from tha.source.language import Words
from tha.source.vietnamese import comparable

_RULE = Words(
    vi="lấy phần điểm cao nhất trong các chuỗi được chấp nhận mà nó khớp; "
    "khi so, bỏ qua: {ignored}",
    en="the best credit of the accepted texts that match; not compared: {ignored}",
)
_IGNORED = {
    "case": Words(vi="chữ hoa, chữ thường", en="capitals"),
    "space": Words(vi="khoảng trắng thừa", en="spare spaces"),
    "tone_place": Words(vi="chỗ đặt dấu thanh", en="the place of the tone mark"),
    "punctuation": Words(vi="dấu câu", en="punctuation"),
    "diacritics": Words(vi="dấu tiếng Việt", en="diacritics"),
}
_ACCEPTED = Words(vi="{text} được {share}", en="{text} earns {share}")
_COMPARED = Words(vi="so như {text}", en="compared as {text}")
_MATCHES = Words(vi="khớp {text}, được {share}", en="it matches {text}, which earns {share}")
_NO_MATCH = Words(vi="không khớp chuỗi nào: 0", en="it matches no accepted text: 0")


def _rule(item: ShortText) -> Words:
    return said(_RULE, ignored=joined(_IGNORED[one] for one in item.ignore))


def _expected(item: ShortText) -> tuple[Words, ...]:
    return tuple(
        said(_ACCEPTED, text=quoted(one.text), share=ratio(share_of(one))) for one in item.accept
    )


def _told(item: ShortText, response: Any) -> Told:
    found = best_match(item, response)
    last = _NO_MATCH
    if found.accepted is not None:
        last = said(_MATCHES, text=quoted(found.accepted.text), share=ratio(found.credit))
    # where tone marks are moved to for comparing is nothing to look at
    compared = comparable(response, [one for one in item.ignore if one != "tone_place"])
    steps = (said(_COMPARED, text=quoted(compared)), last)
    return Told((plain(quoted(response)),), steps, found.credit)


TELLER = Teller(_rule, _expected, _told)
