"""What can be wrong with records, and with the answers that are to join them?"""

from tha.source.language import Words
from tha.source.problem import Message

NO_OFFICER = Message(
    "records/no-officer",
    Words(
        vi='bài nộp "{submission}" không ghi mã cán bộ, nên không vào hồ sơ của ai được',
        en='submission "{submission}" names no officer, so it can join nobody\'s records',
    ),
    Words(
        vi="nhập mã cán bộ ở trang làm bài rồi xuất lại; bài của cuộc thi thì chấm bằng tha score",
        en="enter the officer's code on the page and export again; score contests with tha score",
    ),
)
UNKNOWN_OFFICER = Message(
    "records/unknown-officer",
    Words(
        vi='bài nộp "{submission}" của mã "{officer}", không có trong hồ sơ cán bộ',
        en='submission "{submission}" is by "{officer}", who is not in the records',
    ),
    Words(vi="{hint}", en="{hint}"),
)
NO_SUCH_OFFICER = Message(
    "records/no-such-officer",
    Words(
        vi='không có cán bộ mã "{officer}" trong hồ sơ',
        en='there is no officer "{officer}" in the records',
    ),
    Words(vi="{hint}", en="{hint}"),
)
NO_SUCH_SUBMISSION = Message(
    "records/no-such-submission",
    Words(
        vi='cán bộ "{officer}" không có đúng một bài nộp có mã bắt đầu bằng "{submission}"',
        en='officer "{officer}" has not exactly one submission that begins with "{submission}"',
    ),
    Words(vi="{hint}", en="{hint}"),
)
NO_SUCH_UNIT = Message(
    "records/no-such-unit",
    Words(
        vi='không có đơn vị mã "{unit}" trong hồ sơ',
        en='there is no unit "{unit}" in the records',
    ),
    Words(vi="{hint}", en="{hint}"),
)
OTHER_BYTES = Message(
    "records/other-bytes",
    Words(
        vi='bài nộp "{submission}" đã được giữ với nội dung khác',
        en='submission "{submission}" was kept with other bytes',
    ),
    Words(
        vi="bản đã giữ không đổi; hỏi lại người nộp vì sao có hai bản",
        en="what was kept stays; ask whoever handed it in why there are two",
    ),
)
BEYOND_ATTEMPTS = Message(
    "records/beyond-attempts",
    Words(
        vi='bài nộp "{submission}" là lần làm thứ {attempt} bài "{quiz}", chỉ cho phép {limit} lần',
        en='submission "{submission}" is attempt {attempt} at "{quiz}", which allows {limit}',
    ),
    Words(
        vi="bài vẫn được giữ nhưng không được tính hoàn thành",
        en="it is kept all the same, and completes nothing",
    ),
    level="warning",
)
FINISHED_FIRST = Message(
    "records/finished-first",
    Words(
        vi='bài nộp "{submission}" ghi giờ nộp trước giờ bắt đầu',
        en='submission "{submission}" says that it was finished before it was started',
    ),
    Words(
        vi="bài vẫn được lưu; kiểm tra đồng hồ của máy làm bài",
        en="it is kept all the same; check the clock of the computer it was made on",
    ),
    level="warning",
)
OVER_TIME = Message(
    "records/over-time",
    Words(
        vi='bài nộp "{submission}" làm trong {minutes} phút, chỉ cho phép {limit} phút',
        en='submission "{submission}" took {minutes} minutes, of {limit} allowed',
    ),
    Words(
        vi="bài vẫn được lưu và tính; người phụ trách quyết định có công nhận không",
        en="it is kept and counts all the same; whoever is in charge decides whether it should",
    ),
    level="warning",
)
UNBELIEVED = Message(
    "records/unbelieved",
    Words(
        vi='bài nộp "{submission}" ghi nộp lúc {finished}: sau lúc nhận, quá {days} ngày trước, '
        "hoặc trước ngày áp dụng của bài",
        en='submission "{submission}" says it was finished at {finished}: after it was received, '
        "more than {days} days before, or before the day of the quiz",
    ),
    Words(
        vi="bài vẫn được lưu và tính cho ngày nhận {on}; kiểm tra đồng hồ của máy làm bài",
        en="it is kept and counts for {on}, the day received; check the clock it was made by",
    ),
    level="warning",
)

BUSY = Message(
    "records/busy",
    Words(
        vi="cơ sở dữ liệu đang được chương trình khác ghi, chờ mãi chưa đến lượt",
        en="another program is writing to the database, and our turn did not come",
    ),
    Words(vi="đợi chương trình kia xong rồi chạy lại", en="wait until it is done, then run again"),
)
NO_RECORDS = Message(
    "records/no-records",
    Words(vi='không có hồ sơ ở "{path}"', en='there are no records at "{path}"'),
    Words(
        vi="chạy trong thư mục của dự án, hoặc đặt THA_DATABASE, "
        "hoặc bắt đầu bằng tha officers import",
        en="run in the project's folder, or set THA_DATABASE, or begin with tha officers import",
    ),
)
NOT_WRITABLE = Message(
    "records/not-writable",
    Words(
        vi="không mở hoặc không ghi được cơ sở dữ liệu ở đây: {why}",
        en="the database cannot be opened or written here: {why}",
    ),
    Words(
        vi="kiểm tra quyền ghi của thư mục, hoặc đặt THA_DATABASE sang nơi khác",
        en="check the right to write to the folder, or let THA_DATABASE name another place",
    ),
)
DISK_FULL = Message(
    "records/disk-full",
    Words(vi="đĩa đã đầy; phần chưa ghi xong được bỏ", en="the disk is full; nothing half-written"),
    Words(vi="dọn đĩa rồi chạy lại", en="make room, then run again"),
)
NOT_A_DATABASE = Message(
    "records/not-a-database",
    Words(vi="tệp này không phải là cơ sở dữ liệu SQLite", en="this file is no SQLite database"),
    Words(
        vi="đặt THA_DATABASE sang tệp khác; tệp này được để nguyên",
        en="let THA_DATABASE name another file; this one is left as it is",
    ),
)
NOT_OURS = Message(
    "records/not-ours",
    Words(
        vi="cơ sở dữ liệu này của chương trình khác (có bảng {table})",
        en="the database belongs to another program (it has a table {table})",
    ),
    Words(
        vi="đặt THA_DATABASE sang tệp khác; tệp này được để nguyên",
        en="let THA_DATABASE name another file; this one is left as it is",
    ),
)
DAMAGED = Message(
    "records/damaged",
    Words(vi="cơ sở dữ liệu bị hỏng: {why}", en="the database is damaged: {why}"),
    Words(
        vi="giữ tệp lại làm chứng cứ, rồi khôi phục từ bản sao lưu",
        en="keep the file as evidence, then restore a backup",
    ),
)
OTHER_VERSION = Message(
    "records/other-version",
    Words(
        vi="cơ sở dữ liệu do bản tha khác ghi ({migration}): bản mới hơn, hoặc bản thử trước đây",
        en="another tha wrote the database ({migration}): a newer one, or an earlier trial",
    ),
    Words(
        vi="cập nhật tha rồi chạy lại; nếu là bản thử thì chuyển tệp đi chỗ khác, ghi lại từ đầu",
        en="update tha and run again; if a trial wrote it, move the file away and record anew",
    ),
)
_EVIDENCE = Words(
    vi="giữ tệp lại làm chứng cứ, so với bản sao lưu gần nhất",
    en="keep the file as evidence and compare it with the latest backup",
)
LEDGER_BROKEN = Message(
    "records/ledger-broken",
    Words(vi="sổ đứt ở mục {sequence}: {why}", en="the ledger breaks at entry {sequence}: {why}"),
    _EVIDENCE,
)
LEDGER_NOT_WHOLE = Message(
    "records/ledger-not-whole",
    Words(vi="sổ không còn nguyên vẹn: {why}", en="the ledger is not whole: {why}"),
    _EVIDENCE,
)

NO_SUBMISSIONS = Message(
    "records/no-submissions",
    Words(
        vi='hồ sơ không có bài nộp nào của quiz "{quiz}"',
        en='the records hold no submission to the quiz "{quiz}"',
    ),
    Words(vi="{hint}", en="{hint}"),
)
NO_SUCH_EDITION = Message(
    "records/no-such-edition",
    Words(
        vi='không có phiên bản "{edition}" của "{quiz}" trong hồ sơ',
        en='no edition "{edition}" of "{quiz}" was kept',
    ),
    Words(vi="{hint}", en="{hint}"),
)
UNREADABLE_EDITION = Message(
    "records/unreadable-edition",
    Words(
        vi="phiên bản {edition} đã giữ không đọc lại được đúng như mã băm của nó",
        en="the kept edition {edition} can no longer be read as its digest names it",
    ),
    Words(vi="chạy tha ledger verify, rồi báo người vận hành", en="run tha ledger verify"),
)
UNMARKABLE = Message(
    "records/unmarkable",
    Words(
        vi='bài nộp "{submission}" trả lời {item} là {given}, bản này không chấm được: {why}',
        en='submission "{submission}" answers {item} with {given}, which does not fit: {why}',
    ),
    Words(
        vi="viết lại câu như khi đã hỏi, hoặc ghi void: drop cho câu",
        en="write the item as it was asked, or write void: drop",
    ),
)
