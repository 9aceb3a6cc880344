"""What can be wrong with any table that a registrar hands in, whatever it lists?"""

from tha.source.language import Words
from tha.source.problem import Message

UNREADABLE_TABLE = Message(
    "records/unreadable-table",
    Words(
        vi="từ dòng này không đọc được thành bảng CSV: {why}",
        en="from this row on it cannot be read as CSV: {why}",
    ),
    Words(
        vi='kiểm tra dấu nháy " mở mà không đóng, rồi lưu lại thành CSV UTF-8',
        en='look for a quote " that opens and never closes, and save it as CSV UTF-8 again',
    ),
)
MISSING_COLUMN = Message(
    "records/missing-column",
    Words(vi='bảng thiếu cột "{column}"', en='the table lacks the column "{column}"'),
    Words(vi="dòng đầu phải có: {columns}", en="the first row has: {columns}"),
)
TOO_MANY_COLUMNS = Message(
    "records/too-many-columns",
    Words(
        vi="dòng đầu có {count} cột, tối đa {limit}",
        en="the first row has {count} columns, at most {limit} are read",
    ),
    Words(
        vi="kiểm tra có đúng tệp không; chỉ cần {columns}",
        en="check that it is the right file; {columns} are enough",
    ),
)
UNKNOWN_COLUMN = Message(
    "records/unknown-column",
    Words(
        vi='"{column}" không phải là cột của bảng này',
        en='"{column}" is not a column of this table',
    ),
    Words(vi="{hint}", en="{hint}"),
)
REPEATED_COLUMN = Message(
    "records/repeated-column",
    Words(vi='cột "{column}" có hai lần', en='the column "{column}" stands twice'),
    Words(vi="giữ một cột", en="keep one of them"),
)
NO_ROWS = Message(
    "records/no-rows",
    Words(vi="bảng không có dòng nào", en="the table holds no row"),
    Words(vi="thêm các dòng dưới dòng tên cột", en="add rows below the names of the columns"),
)
WRONG_WIDTH = Message(
    "records/wrong-width",
    Words(
        vi="dòng này có {count} ô, dòng đầu có {expected}",
        en="the row has {count} cells, the first row has {expected}",
    ),
    Words(
        vi="thêm hoặc bỏ ô; chuỗi có dấu phẩy thì đặt trong dấu nháy",
        en="add or remove cells; put text with a comma in quotes",
    ),
)
EMPTY_CELL = Message(
    "records/empty-cell",
    Words(vi='ô "{column}" trống', en='the cell "{column}" is empty'),
    Words(vi="điền {column}", en="fill in {column}"),
)
FORMULA = Message(
    "records/formula",
    Words(
        vi='"{value}" bắt đầu như một công thức bảng tính',
        en='"{value}" begins like a spreadsheet formula',
    ),
    Words(vi="bỏ dấu =, +, - hoặc @ ở đầu ô", en="delete the =, +, - or @ at its start"),
)
FORMULA_CELL = Message(
    "records/formula-cell",
    Words(
        vi='ô "{column}" do công thức tính ra, nên giá trị có thể là bất kỳ',
        en='the cell "{column}" is filled by a formula, so its value can be anything',
    ),
    Words(
        vi="chép ô rồi dán lại chỉ giá trị (Paste Special, Values)",
        en="copy the cell and paste its value alone (Paste Special, Values)",
    ),
)
MERGED_CELLS = Message(
    "records/merged-cells",
    Words(
        vi="các ô {cells} được gộp làm một, nên không rõ giá trị của từng dòng",
        en="the cells {cells} are merged, so it is unclear what each row says",
    ),
    Words(vi="bỏ gộp ô rồi điền từng ô", en="unmerge them and fill in every cell"),
)
OTHER_PAGES = Message(
    "records/other-pages",
    Words(
        vi="chỉ đọc trang đầu; các trang khác bị bỏ qua: {pages}",
        en="the first page alone is read; others are passed over: {pages}",
    ),
    Words(
        vi="nếu dữ liệu ở trang khác thì đưa trang ấy lên đầu",
        en="when another page is meant, move it to the front",
    ),
    level="warning",
)
OTHER_KIND = Message(
    "records/other-kind",
    Words(
        vi='không đọc được bảng có tên kết thúc bằng "{ending}"',
        en='a table whose name ends in "{ending}" is not read',
    ),
    Words(
        vi="lưu lại dạng Excel .xlsx hoặc CSV UTF-8 .csv",
        en="save it as Excel .xlsx or as CSV UTF-8 .csv",
    ),
)
UNSAFE_TABLE = Message(
    "records/unsafe-table",
    Words(vi="bảng tính có {what}", en="the workbook has {what}"),
    Words(
        vi="chép riêng các giá trị sang một bảng tính mới rồi nhập bảng ấy",
        en="copy the values alone into a new workbook, and import that one",
    ),
)
TABLE_TOO_LARGE = Message(
    "records/table-too-large",
    Words(
        vi="bảng quá lớn: đọc được tối đa {rows} dòng, {columns} cột",
        en="the table is too large: at most {rows} rows and {columns} columns are read",
    ),
    Words(
        vi="xóa ô thừa ở xa bảng, hoặc chia bảng thành nhiều tệp",
        en="clear stray cells far away, or divide it into several files",
    ),
)
INVISIBLE = Message(
    "records/invisible",
    Words(
        vi='ô "{column}" có ký tự không nhìn thấy {character}',
        en='the cell "{column}" holds an invisible character {character}',
    ),
    Words(vi="xóa nội dung ô và gõ lại", en="clear the cell and type it again"),
)
BAD_CODE = Message(
    "records/bad-code",
    Words(
        vi='mã "{value}" có khoảng trắng, hoặc dài quá {limit} ký tự',
        en='the code "{value}" has spaces, or more than {limit} characters',
    ),
    Words(vi="viết mã liền, ví dụ TH-0123", en="write it in one piece, for example TH-0123"),
)
LONG_NAME = Message(
    "records/long-name",
    Words(
        vi='ô "{column}" dài quá {limit} ký tự',
        en='the cell "{column}" has more than {limit} characters',
    ),
    Words(vi="viết ngắn lại", en="shorten it"),
)
BAD_DAY = Message(
    "records/bad-day",
    Words(
        vi='"{value}" ở cột "{column}" không phải là một ngày rõ ràng',
        en='"{value}" in the column "{column}" is no day beyond doubt',
    ),
    Words(
        vi="viết ngày/tháng/năm đủ bốn chữ số năm, như 01/07/2026, hoặc 2026-07-01",
        en="write day/month/year with four digits of the year, as 01/07/2026, or 2026-07-01",
    ),
)
DAY_FOR_TEXT = Message(
    "records/day-for-text",
    Words(
        vi='ô "{column}" là ngày {value}: chương trình bảng tính đã hiểu nhầm chữ vừa gõ',
        en='the cell "{column}" is the day {value}: the spreadsheet misread what was typed',
    ),
    Words(
        vi="định dạng cột là Văn bản (Text) rồi gõ lại",
        en="format the column as text and type it again",
    ),
)
MORE_PROBLEMS = Message(
    "records/more-problems",
    Words(
        vi="còn {count} lỗi nữa trong bảng này, không kể ra ở đây",
        en="there are {count} more faults in this table, not listed here",
    ),
    Words(vi="sửa các lỗi đã nêu rồi nhập lại", en="mend those listed, then import again"),
)
REPEATED_OFFICER = Message(
    "records/repeated-officer",
    Words(vi='mã "{code}" đã có ở dòng {first}', en='the code "{code}" also stands in row {first}'),
    Words(vi="mỗi cán bộ một dòng, một mã", en="one row and one code for each officer"),
)
CASE_ONLY = Message(
    "records/case-only",
    Words(
        vi='mã "{code}" chỉ khác mã "{other}" ở chữ hoa, chữ thường',
        en='the code "{code}" differs from "{other}" in capitals alone',
    ),
    Words(vi="dùng một cách viết: {other}", en="keep to one spelling: {other}"),
)
TWO_NAMES = Message(
    "records/two-names",
    Words(
        vi='đơn vị "{code}" ở dòng {first} tên là "{other}"',
        en='unit "{code}" is called "{other}" in row {first}',
    ),
    Words(vi="viết tên đơn vị như nhau ở mọi dòng", en="write the unit's name alike in every row"),
)
