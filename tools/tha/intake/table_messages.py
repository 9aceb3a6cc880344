"""What can be wrong with a table of submissions?"""

from tha.source.language import Words
from tha.source.problem import Message

TABLE_MISSING_COLUMN = Message(
    "intake/table-missing-column",
    Words(vi='bảng bài nộp thiếu cột "{column}"', en='the table has no column "{column}"'),
    Words(
        vi="dòng đầu phải có ít nhất các cột {columns}, rồi mỗi câu một cột",
        en="the first row names at least {columns}, then a column for each item",
    ),
)
TABLE_REPEATED_COLUMN = Message(
    "intake/table-repeated-column",
    Words(
        vi='cột "{column}" có hai lần, nên không rõ cột nào là đúng',
        en='the column "{column}" stands twice, so it is unclear which is meant',
    ),
    Words(vi="giữ một cột, xóa cột kia", en="keep one of the columns and delete the other"),
)
TABLE_UNKNOWN_COLUMN = Message(
    "intake/table-unknown-column",
    Words(
        vi='quiz "{quiz}" không có câu "{column}"; {count} bài có trả lời ở cột này chưa được chấm',
        en='quiz "{quiz}" has no item "{column}"; submissions that fill it in, {count} of them, '
        "are not marked yet",
    ),
    Words(vi="{hint}", en="{hint}"),
)
TABLE_WIDTH = Message(
    "intake/table-width",
    Words(vi="dòng có {count} ô, cần {expected}", en="the row has {count} cells, not {expected}"),
    Words(
        vi="mỗi cột một ô; ô có dấu ngăn cột hoặc xuống dòng thì đặt trong ngoặc kép",
        en="a cell for each column; one that holds the separator or a line end stands in quotes",
    ),
)
TABLE_CELL = Message(
    "intake/table-cell",
    Words(vi='cột "{column}" ghi "{value}": {why}', en='column "{column}" says "{value}": {why}'),
    Words(
        vi="sửa ô này rồi nộp lại; bài này chưa được chấm",
        en="mend the cell and hand the row in again; it is not marked yet",
    ),
)
TABLE_ROW = Message(
    "intake/table-row",
    Words(vi="dòng này không đọc được: {why}", en="the row cannot be read: {why}"),
    Words(
        vi="kiểm tra ngoặc kép rồi lưu lại dạng CSV UTF-8; các dòng khác vẫn được chấm",
        en="check its quotes and save as CSV UTF-8 again; the other rows are still marked",
    ),
)
