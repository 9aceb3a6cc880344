"""Which Vietnamese wordings of an option or a question are flaws?

Every pattern is narrow on purpose: in texts about law `không`, `trừ`, `tất cả` are everyday words,
so only an option that is nothing but a pointer, and only a question that itself asks negatively,
are found.
"""

import re
from collections.abc import Iterable

from tha.source.vietnamese import canonical

_POINTED = r"(?:trên đây|nêu trên|kể trên|ở trên|vừa nêu|trên|còn lại|này|đó)"
_OPTION = r"(?:phương án|đáp án|lựa chọn|câu trả lời|câu|ý)"
_CONTENT = r"(?:trường hợp|nội dung|nhận định|phát biểu|điều|việc|người|cơ quan)"
_RIGHT = r"(?:đều |là |được coi là )*(?:không đúng|chưa đúng|không sai|đúng cả|sai cả|đúng|sai)"
_ALL = r"(?:tất cả|toàn bộ|mọi|các|cả)(?: (?:các|những|hai|ba|bốn|năm|[2-9]))*"
_NONE = r"không(?: có| phải)?(?: một)?"
_CATCH_ALL = re.compile(
    rf"{_ALL} {_OPTION}(?: {_POINTED})?(?: {_RIGHT})?"
    rf"|{_ALL} {_CONTENT} (?:trên đây|nêu trên|kể trên|ở trên|vừa nêu|trên)(?: {_RIGHT})?"
    rf"|{_ALL}(?: {_POINTED})? {_RIGHT}"
    rf"|(?:tất cả|toàn bộ)(?: {_POINTED})?"
    rf"|{_NONE} {_OPTION}(?: nào)?(?: (?:trong số |trong )?(?:các {_OPTION} )?{_POINTED})?"
    rf"(?: {_RIGHT})?"
    rf"|{_NONE} {_CONTENT}(?: nào)?(?: {_POINTED})? {_RIGHT}"
    rf"|{_NONE} {_CONTENT}(?: nào)? (?:trong số |trong )?{_POINTED}"
)
_PAIR = (
    r"(?:(?:chỉ|cả|gồm|{option}) )*{{letter}}(?: (?:(?:và|hoặc|hay|lẫn) )?{{letter}})+(?: {right})?"
)
_PAIR_OF = _PAIR.format(option=_OPTION, right=_RIGHT)
_SIGNS = re.compile(r"[\s.,;:!?()\"'“”*_/+&-]+")

_EMPHASISED = re.compile(r"\*\*.+?\*\*|__.+?__|\b(?:KHÔNG|CHƯA|SAI|NGOẠI TRỪ|TRỪ)\b", re.DOTALL)
_ASIDE = re.compile(r"\([^()]*\)|\"[^\"]*\"|“[^”]*”")
_SENTENCE_END = re.compile(r"(?<=[.?!:…])\s+")
_WHO = r"\b(?:nào|gì|ai|đâu)"
_BETWEEN = (
    r"(?: (?:sau đây|dưới đây|trên đây|nêu trên|nêu dưới đây|ở trên|sau|này|đó|là|thì|có thể|vẫn|"
    r"bị coi là|được coi là|"
    r"trong số (?:các|những) \w+(?: \w+)? (?:sau đây|dưới đây|sau|này|trên)))*,?"
)
_CONDITION = r"(?:thì|bao nhiêu|bao lâu|thế nào|ra sao|gì|ai)\b"
"""What is asked behind `ai không chấp hành …` makes the negative a condition, not the question."""
_NEGATIVE_QUESTION = re.compile(
    rf"{_WHO}{_BETWEEN} (?:không|chưa) \w+(?: \w+)?(?!.*\b{_CONDITION})"
    rf"|\bnào{_BETWEEN} sai(?= *[?:.]?$)"
    r"|(?<!\bvà )\bkhông (?:được|nên|cần|phải|thuộc)(?: (?!thì|mà|phải|khi|nếu)\w+){1,2}"
    r"(?: (?:những|các))?(?: (?:việc|điều|hành vi|loại|trường hợp))? (?:nào|gì|ai)(?= *[?:.]?$)"
    r"|\bnào\b[^,]*? (?:là |được coi là )?(?:không|chưa) (?:đúng|chính xác|phù hợp|hợp pháp|hợp lệ)"
    r"(?= *[?:.]?$)"
    r"|\bnào\b[^,]*? (?:là|được coi là) sai(?= *[?:.]?$)"
    r"|(?:\bngoại trừ|, ?trừ|\bchỉ trừ)(?: \w+){0,5}(?= *[?:.]?$)"
)
_ABSOLUTE = re.compile(
    r"\b(?:luôn luôn|luôn|không bao giờ|tuyệt đối|hoàn toàn|(?:trong )?mọi trường hợp"
    r"|bất cứ lúc nào|bất kỳ lúc nào|bao giờ cũng|lúc nào cũng)\b"
)


def is_catch_all(text: str, letters: Iterable[str], stem: str) -> bool:
    """Whether an option says nothing but which other options are right.

    `A và B` may also be two people of the story, so letters that the stem names do not count.
    """
    plain = _SIGNS.sub(" ", canonical(text)).strip()
    if _CATCH_ALL.fullmatch(plain.lower()):
        return True
    if any(re.search(rf"\b{re.escape(one.upper())}\b", stem) for one in letters):
        return False
    letter = f"(?:{'|'.join(re.escape(one.lower()) for one in letters)})"
    return re.fullmatch(_PAIR_OF.replace("{letter}", letter), plain.lower()) is not None


def negative_question(stem: str) -> str | None:
    """The words by which the question at the end of `stem` asks negatively without emphasis."""
    plain = _ASIDE.sub("…", _EMPHASISED.sub("…", canonical(stem)))
    sentences = [one for one in _SENTENCE_END.split(" ".join(plain.split())) if one.strip("… .")]
    asked = [one for one in sentences if one.endswith("?")] or sentences
    found = _NEGATIVE_QUESTION.search(asked[-1].lower()) if asked else None
    return found[0].strip(" ,") if found else None


def absolute_words(text: str) -> str | None:
    """The first absolute word of `text`, such as `luôn luôn`."""
    found = _ABSOLUTE.search(canonical(text).lower())
    return found[0] if found else None
