"""What can be wrong with a table of officers, or of leave?"""

from tha.source.language import Words
from tha.source.problem import Message

MOVED_UNDATED = Message(
    "records/moved-undated",
    Words(
        vi='cán bộ "{code}" chuyển từ {old} sang {new} mà không ghi since; tính từ {day}, ngày '
        "nhập",
        en='officer "{code}" moves from {old} to {new} without since; {day}, the day of the '
        "import, is taken",
    ),
    Words(
        vi="nếu chuyển từ ngày khác thì ghi ngày ấy vào cột since",
        en="when it was another day, write it into the column since",
    ),
    level="warning",
)
MOVED_TOO_EARLY = Message(
    "records/moved-too-early",
    Words(
        vi='cán bộ "{code}" đã ở {known} từ {day}; since {since} sớm hơn',
        en='officer "{code}" has been in {known} since {day}; since {since} is earlier',
    ),
    Words(
        vi="kiểm tra có phải danh sách của năm khác không, rồi sửa unit_code hoặc since",
        en="check that it is not another year's list, then mend unit_code or since",
    ),
)
IN_THE_FUTURE = Message(
    "records/in-the-future",
    Words(
        vi="{column} là {day}, sau ngày nhập {today}",
        en="{column} is {day}, after {today}, the day of the import",
    ),
    Words(vi="sửa ngày, hoặc nhập lại khi đến ngày ấy", en="mend the day, or import it then"),
)
LEFT_FIRST = Message(
    "records/left-first",
    Words(
        vi="ngày thôi việc {left} trước ngày vào ngành {joined}",
        en="the last day of service, {left}, is before the first, {joined}",
    ),
    Words(vi="sửa joined hoặc left", en="mend joined or left"),
)
ERASED_OFFICER = Message(
    "records/erased-officer",
    Words(
        vi='dữ liệu cá nhân của cán bộ "{code}" đã xóa; mã này không dùng lại',
        en='what was personal about officer "{code}" was erased; the code is not used again',
    ),
    Words(vi="bỏ dòng này khỏi bảng", en="leave the row out"),
)
TWO_PARENTS = Message(
    "records/two-parents",
    Words(
        vi='đơn vị "{code}" ở dòng {first} thuộc đơn vị "{other}"',
        en='unit "{code}" belongs to "{other}" in row {first}',
    ),
    Words(
        vi="ghi unit_parent như nhau ở mọi dòng của đơn vị",
        en="write unit_parent alike in every row of the unit",
    ),
)
UNKNOWN_PARENT = Message(
    "records/unknown-parent",
    Words(
        vi='đơn vị cấp trên "{parent}" không có trong bảng và trong hồ sơ',
        en='the unit above, "{parent}", is neither in the table nor in the records',
    ),
    Words(
        vi="thêm một dòng chỉ có unit_code, unit_name cho đơn vị ấy, hoặc sửa unit_parent",
        en="add a row with its unit_code and unit_name alone, or mend unit_parent",
    ),
)
UNIT_CYCLE = Message(
    "records/unit-cycle",
    Words(
        vi="các đơn vị thuộc nhau thành vòng: {ring}",
        en="the units belong to each other in a ring: {ring}",
    ),
    Words(vi="sửa unit_parent của một trong số đó", en="mend unit_parent of one of them"),
)
NOT_OF_A_UNIT = Message(
    "records/not-of-a-unit",
    Words(
        vi='dòng này không ghi cán bộ, chỉ là đơn vị, nên ô "{column}" phải để trống',
        en='the row names no officer but a unit alone, so the cell "{column}" stays empty',
    ),
    Words(vi="ghi code và name, hoặc xóa ô này", en="write code and name, or clear the cell"),
)

LEAVE_REVERSED = Message(
    "records/leave-reversed",
    Words(
        vi="đợt nghỉ kết thúc {until}, trước khi bắt đầu {since}",
        en="the leave ends on {until}, before it begins on {since}",
    ),
    Words(vi="sửa since hoặc until", en="mend since or until"),
)
LEAVE_HALF = Message(
    "records/leave-half",
    Words(
        vi='ô "{column}" trống; đợt nghỉ cần đủ ngày đầu và ngày cuối',
        en='the cell "{column}" is empty; a leave has a first and a last day',
    ),
    Words(
        vi="điền ngày; muốn bỏ một đợt đã nhập thì để trống cả hai và ghi number",
        en="fill it in; to take a leave back, clear both and write its number",
    ),
)
LEAVE_OVERLAP = Message(
    "records/leave-overlap",
    Words(
        vi='đợt nghỉ của "{code}" trùng ngày với đợt số {number} ({since} đến {until})',
        en='the leave of "{code}" overlaps with number {number} ({since} to {until})',
    ),
    Words(
        vi="nếu là sửa đợt ấy thì ghi {number} vào cột number, nếu không thì sửa ngày",
        en="write {number} into the column number to correct that one, else mend the days",
    ),
)
NO_SUCH_LEAVE = Message(
    "records/no-such-leave",
    Words(
        vi='cán bộ "{code}" không có đợt nghỉ số "{number}"',
        en='officer "{code}" has no leave with the number "{number}"',
    ),
    Words(
        vi="xem số của từng đợt bằng tha officers leave; đợt mới thì để trống number",
        en="see the numbers with tha officers leave; leave number empty for a new one",
    ),
)
LEAVE_TWICE = Message(
    "records/leave-twice",
    Words(
        vi='đợt nghỉ số {number} của "{code}" đã có ở dòng {first}',
        en='leave number {number} of "{code}" also stands in row {first}',
    ),
    Words(vi="giữ một dòng cho mỗi đợt nghỉ", en="keep one row for each leave"),
)
