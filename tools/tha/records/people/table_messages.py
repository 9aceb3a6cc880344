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
OTHER_ENCODING = Message(
    "records/other-encoding",
    Words(
        vi="tệp CSV không dùng bảng mã UTF-8: có byte {byte}",
        en="the CSV file is not in UTF-8: it has the byte {byte}",
    ),
    Words(
        vi="trong Excel chọn Lưu dưới dạng (Save As), kiểu CSV UTF-8; hoặc nhập thẳng tệp .xlsx",
        en="in Excel choose Save As, CSV UTF-8; or import the .xlsx file itself",
    ),
)
NO_HEADER = Message(
    "records/no-header",
    Words(
        vi="dòng đầu không có tên cột nào của bảng này",
        en="the first row names no column of this table",
    ),
    Words(
        vi="xóa tiêu đề ở trên, để dòng đầu ghi tên cột: {columns}",
        en="remove what stands above, and name the columns in the first row: {columns}",
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
UNNAMED_COLUMN = Message(
    "records/unnamed-column",
    Words(
        vi="ô này có nội dung mà cột của nó không có tên",
        en="the cell says something, but its column has no name",
    ),
    Words(
        vi="ghi tên cột ở dòng đầu, hoặc xóa nội dung ô",
        en="name the column in the first row, or clear the cell",
    ),
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
ODD_CELL = Message(
    "records/odd-cell",
    Words(
        vi='ô "{column}" là lỗi (như #N/A) hoặc TRUE, FALSE, không phải chữ, số hay ngày',
        en='the cell "{column}" is an error (such as #N/A), TRUE or FALSE: no text, number or day',
    ),
    Words(vi="xóa nội dung ô và gõ lại", en="clear the cell and type it again"),
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
LOOK_ALIKE = Message(
    "records/look-alike",
    Words(
        vi='ô "{column}" có "{letter}" ({character}), chỉ trông giống ký tự thường gõ',
        en='the cell "{column}" holds "{letter}" ({character}), which only looks like a usual one',
    ),
    Words(
        vi="xóa ký tự ấy và gõ lại: chữ Việt là chữ Latinh (Đ, không phải Ð), trong mã dùng dấu -",
        en="delete it and type it again, in Latin letters (Đ, not Ð), in codes with the sign -",
    ),
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
MORE_WARNINGS = Message(
    "records/more-warnings",
    Words(
        vi="còn {count} lưu ý nữa về bảng này, không kể ra ở đây",
        en="there are {count} more warnings about this table, not listed here",
    ),
    Words(vi="xem --dry-run trước khi nhập", en="look at --dry-run before you import"),
    level="warning",
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
ALMOST_KNOWN = Message(
    "records/almost-known",
    Words(
        vi='mã mới "{code}" chỉ khác mã "{other}" ở dấu hoặc số 0 đứng đầu',
        en='the new code "{code}" differs from "{other}" in marks or leading zeros alone',
    ),
    Words(
        vi="nếu là một thì viết như nhau; Excel hay bỏ số 0 ở đầu, nên đặt cột là Văn bản (Text)",
        en="if they are one, write both alike; Excel drops zeros unless the column is Text",
    ),
    level="warning",
)
TWO_NAMES = Message(
    "records/two-names",
    Words(
        vi='đơn vị "{code}" ở dòng {first} tên là "{other}"',
        en='unit "{code}" is called "{other}" in row {first}',
    ),
    Words(vi="viết tên đơn vị như nhau ở mọi dòng", en="write the unit's name alike in every row"),
)
