"""What can be wrong with a backup, and with the records that it is to fill?"""

from tha.source.language import Words
from tha.source.problem import Message

_OTHER_COPY = Words(
    vi="dùng bản sao lưu khác; hồ sơ hiện có không bị đụng tới",
    en="use another backup; the records that are there were not touched",
)
NOT_A_BACKUP = Message(
    "records/not-a-backup",
    Words(
        vi="đây không phải là tệp do tha backup ghi",
        en="this is no file that tha backup wrote",
    ),
    Words(
        vi="chọn tệp do tha backup ghi; tệp .sqlite3 thì đặt thẳng vào THA_DATABASE",
        en="choose a file written by tha backup; let THA_DATABASE name a .sqlite3 file instead",
    ),
)
BACKUP_CUT_OFF = Message(
    "records/backup-cut-off",
    Words(
        vi="bản sao lưu bị cụt: dừng ở dòng này, thiếu bảng kê cuối tệp",
        en="the backup is cut off: it stops at this line, without the list at its end",
    ),
    _OTHER_COPY,
)
BACKUP_DAMAGED = Message(
    "records/backup-damaged",
    Words(
        vi="bản sao lưu bị hỏng hoặc bị sửa ở dòng này: {why}",
        en="the backup is damaged or was changed at this line: {why}",
    ),
    _OTHER_COPY,
)
BACKUP_REFUSED = Message(
    "records/backup-refused",
    Words(
        vi='dữ liệu của bảng "{table}" trong bản sao lưu trái với quy tắc của hồ sơ: {why}',
        en='data of the table "{table}" in the backup break the rules of the records: {why}',
    ),
    _OTHER_COPY,
)
BACKUP_OTHER_RELEASE = Message(
    "records/backup-other-release",
    Words(
        vi="bản sao lưu do bản tha khác ghi ({theirs}; bản này dùng {ours})",
        en="another release of tha wrote the backup ({theirs}; this one uses {ours})",
    ),
    Words(
        vi="khôi phục bằng đúng bản tha đã ghi nó, rồi mở hồ sơ ấy bằng bản mới",
        en="restore it by the release that wrote it, then open those records by the newer one",
    ),
)
NOT_EMPTY = Message(
    "records/not-empty",
    Words(
        vi="hồ sơ ở đây đã có dữ liệu; chỉ khôi phục vào hồ sơ trống",
        en="there are records here already; a backup is restored into empty ones only",
    ),
    Words(
        vi="đặt THA_DATABASE hoặc THA_DATABASE_URL sang nơi khác; "
        "hoặc thay hẳn bằng --replace (bản hiện có được sao lưu trước)",
        en="let THA_DATABASE or THA_DATABASE_URL name another place; "
        "or replace them by --replace (they are backed up first)",
    ),
)
NOT_BACKED_UP = Message(
    "records/not-backed-up",
    Words(
        vi='bảng "{table}" có dòng không đọc được, nên không sao lưu được',
        en='the table "{table}" holds a row that cannot be read, so no backup can be made',
    ),
    Words(
        vi="chạy tha ledger verify để biết dòng nào; giữ nguyên cơ sở dữ liệu làm chứng cứ",
        en="tha ledger verify tells which; keep the database as it is, as evidence",
    ),
)
