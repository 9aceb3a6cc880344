"""What can be wrong with lists of what was learned in classes and elsewhere?"""

from tha.source.language import Words
from tha.source.problem import Message

ATTAINED_BY_NOBODY = Message(
    "records/attained-by-nobody",
    Words(
        vi='không có cán bộ mã "{officer}" trong hồ sơ',
        en='there is no officer "{officer}" in the records',
    ),
    Words(vi="{hint}", en="{hint}"),
)
ATTAINED_BY_ERASED = Message(
    "records/attained-by-erased",
    Words(
        vi='dữ liệu cá nhân của mã "{officer}" đã bị xóa, nên không ghi thêm được',
        en='what is personal about "{officer}" was erased, so nothing more is kept',
    ),
    Words(vi="bỏ dòng này", en="delete the row"),
)
BAD_HOURS = Message(
    "records/bad-hours",
    Words(
        vi='"{value}" ở cột "{column}" không phải là số tiết từ 0,5 đến {most}',
        en='"{value}" in the column "{column}" is no number of hours from 0.5 to {most}',
    ),
    Words(
        vi="ghi số tiết, như 4 hoặc 7,5 (tối đa 4 chữ số sau dấu phẩy)",
        en="write the hours, as 4 or 7.5 (at most 4 decimal places)",
    ),
)
LEARNED_AHEAD = Message(
    "records/learned-ahead",
    Words(
        vi="ngày {on} chưa tới: hôm nay là {today}",
        en="the day {on} is yet to come: today is {today}",
    ),
    Words(vi="kiểm tra ngày; chỉ ghi việc đã học", en="check it; only what was done is kept"),
)
LEARNED_LONG_AGO = Message(
    "records/learned-long-ago",
    Words(vi="ngày {on} quá lâu: trước năm {first}", en="the day {on} is before {first}"),
    Words(vi="kiểm tra năm của ngày học", en="check the year"),
)
ATTAINED_TWICE = Message(
    "records/attained-twice",
    Words(
        vi='"{reference}" của mã "{officer}" ngày này đã có ở dòng {first}',
        en='"{reference}" of "{officer}" on that day also stands in row {first}',
    ),
    Words(vi="giữ một dòng", en="keep one of the rows"),
)
ATTAINED_OTHERWISE = Message(
    "records/attained-otherwise",
    Words(
        vi='"{reference}" của mã "{officer}" ngày {on} đã được giữ với nội dung khác ({differs})',
        en='"{reference}" of "{officer}" on {on} was kept with other content ({differs})',
    ),
    Words(
        vi="bản đã giữ không sửa được; nếu nó sai thì rút lại bằng tha officers retract rồi nhập "
        "với reference khác",
        en="what was kept stays; if it is wrong, take it back with tha officers retract and import "
        "it under another reference",
    ),
)
ATTAINED_RETRACTED = Message(
    "records/attained-retracted",
    Words(
        vi='"{reference}" của mã "{officer}" ngày {on} đã bị rút lại',
        en='"{reference}" of "{officer}" on {on} was taken back',
    ),
    Words(
        vi="bỏ dòng này; nếu nay mới đúng thì nhập với reference khác",
        en="delete the row; if it is right after all, import it under another reference",
    ),
)
UNKNOWN_LEARNED_MODULE = Message(
    "records/unknown-learned-module",
    Words(vi='không có bài học "{module}"', en='there is no module "{module}"'),
    Words(vi="{hint}", en="{hint}"),
)
LARGE_EVIDENCE = Message(
    "records/large-evidence",
    Words(
        vi="tệp minh chứng có {size} byte, tối đa {most}",
        en="the evidence has {size} bytes, at most {most} are kept",
    ),
    Words(
        vi="quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều lần nhập",
        en="scan it again at a lower resolution, or divide it into several imports",
    ),
)
EMPTY_EVIDENCE = Message(
    "records/empty-evidence",
    Words(vi="tệp minh chứng trống", en="the evidence is empty"),
    Words(vi="chọn đúng tệp", en="choose the right file"),
)
NO_SUCH_ATTAINMENT = Message(
    "records/no-such-attainment",
    Words(
        vi='mã "{officer}" không có mục nào, hoặc có nhiều mục, "{reference}" còn được tính',
        en='"{officer}" has none, or more than one, "{reference}" that counts',
    ),
    Words(vi="{hint}", en="{hint}"),
)
