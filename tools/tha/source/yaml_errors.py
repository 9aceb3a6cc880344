"""What does a complaint of the YAML parser mean to an author, and where is its cause?

libyaml speaks of tokens; `_WHY` says for each of its sentences what an author has done to earn it.
"""

from typing import cast

import yaml

from tha.source.language import Words
from tha.source.messages import TOO_DEEP, YAML_SYNTAX
from tha.source.place import Place
from tha.source.problem import Problem

DEEPEST = 30
"""Levels of lists and groups inside each other; a quiz needs seven."""

_WHY = {
    "did not find expected key": Words(
        vi="thụt đầu dòng lệch, hoặc dấu nháy đóng quá sớm",
        en="the indent is off, or a quote closes too early",
    ),
    "did not find expected '-' indicator": Words(
        vi='danh sách có một dòng không bắt đầu bằng "- "',
        en='a list has a line that does not begin with "- "',
    ),
    "mapping values are not allowed in this context": Words(
        vi="có dấu hai chấm ở giữa một chuỗi không có dấu nháy, hoặc thụt đầu dòng lệch",
        en="there is a colon inside a text without quotes, or the indent is off",
    ),
    "could not find expected ':'": Words(
        vi="dòng này không có dấu hai chấm, hoặc thụt đầu dòng lệch",
        en="this line has no colon, or the indent is off",
    ),
    "found character that cannot start any token": Words(
        vi="chuỗi bắt đầu bằng ký tự đặc biệt, hoặc dòng thụt bằng dấu tab",
        en="a text starts with a special character, or a line is indented with a tab",
    ),
    "found a tab character that violates indentation": Words(
        vi="dòng thụt bằng dấu tab, phải dùng dấu cách",
        en="a line is indented with a tab, where spaces are due",
    ),
    "did not find expected alphabetic or numeric character": Words(
        vi="chuỗi bắt đầu bằng * hoặc & mà không đặt trong dấu nháy",
        en="a text starts with * or & and is not in quotes",
    ),
    "found undefined tag handle": Words(
        vi="chuỗi bắt đầu bằng ! mà không đặt trong dấu nháy",
        en="a text starts with ! and is not in quotes",
    ),
    "found unknown escape character": Words(
        vi='sau dấu \\ trong dấu nháy kép có ký tự lạ; dùng dấu nháy đơn để viết "\\" như thường',
        en='an unknown escape stands after "\\" in double quotes; single quotes take it as it is',
    ),
    "did not find expected comment or line break": Words(
        vi="sau dấu | hoặc > phải xuống dòng", en="after | or > a new line is due"
    ),
    "found unexpected end of stream": Words(
        vi="dấu nháy mở ở đây mà không đóng", en="a quote opens here and never closes"
    ),
    "did not find expected ',' or ']'": Words(
        vi="danh sách mở bằng [ ở đây mà không đóng, hoặc thiếu dấu phẩy",
        en="a list opens with [ here and never closes, or lacks a comma",
    ),
    "did not find expected ',' or '}'": Words(
        vi="nhóm mở bằng { ở đây mà không đóng, hoặc thiếu dấu phẩy",
        en="a group opens with { here and never closes, or lacks a comma",
    ),
    "did not find expected node content": Words(
        vi="tệp dừng giữa chừng, hoặc thừa một dấu ngoặc hay dấu phẩy",
        en="the file stops halfway, or there is a bracket or comma too many",
    ),
    "found unknown directive name": Words(
        vi="dòng bắt đầu bằng % mà không đặt trong dấu nháy",
        en="a line starts with % and is not in quotes",
    ),
    "did not find expected <document start>": Words(
        vi='sau dòng "..." không viết gì nữa', en='nothing is written after a line "..."'
    ),
    "but found another document": Words(
        vi='có dòng "---" thứ hai', en='there is a second line "---"'
    ),
}
_OTHER_WHY = Words(vi="không hiểu được từ chỗ này", en="it cannot be understood from here on")
_HINT = Words(
    vi="sửa tại đây; chuỗi có : # [ ] hay dấu nháy thì đặt trong dấu nháy",
    en="mend it here; put text with : # [ ] or quotes into quotes",
)
_CAUSED_EARLIER = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
"""Complaints that libyaml makes far behind the place where the author has to act."""


def syntax_problem(file: str, line: int, error: yaml.MarkedYAMLError) -> Problem:
    """What `error` says of `file`, in which the YAML begins at `line`."""
    said = cast("str", error.problem)
    marks = [error.problem_mark, error.context_mark]
    if said in _CAUSED_EARLIER:
        marks.reverse()
    mark = next((one for one in marks if one is not None), None)
    place = Place(file, mark.line + line, mark.column + 1) if mark else Place(file, line)
    if said == "exceeded maximum nesting depth":
        return TOO_DEEP.at(place, limit=DEEPEST)
    return YAML_SYNTAX.at(place, why=_WHY.get(said, _OTHER_WHY), hint=_HINT)
