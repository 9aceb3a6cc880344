"""What can be wrong with a text before anyone asks what it means."""

from tha.source.language import Words
from tha.source.problem import Message

NOT_FOUND = Message(
    "source/not-found",
    Words(vi='không có tệp hay thư mục "{name}"', en='there is no file or folder "{name}"'),
    Words(vi="kiểm tra lại đường dẫn", en="check the path"),
)
UNREADABLE = Message(
    "source/unreadable",
    Words(vi='không đọc được "{name}": {why}', en='"{name}" cannot be read: {why}'),
    Words(
        vi="kiểm tra quyền đọc, và tệp có phải là tệp thường không",
        en="check the right to read it, and that it is an ordinary file",
    ),
)
TOO_LARGE = Message(
    "source/too-large",
    Words(
        vi="tệp dài {size} byte, quá giới hạn {limit} byte",
        en="the file has {size} bytes, over the limit of {limit}",
    ),
    Words(vi="chia thành nhiều tệp nhỏ hơn", en="split it into smaller files"),
)
NOT_UTF8 = Message(
    "source/not-utf8",
    Words(
        vi="byte {byte} không phải là UTF-8; tệp nội dung phải là UTF-8",
        en="byte {byte} is not UTF-8; content files are UTF-8",
    ),
    Words(vi="lưu lại tệp với bảng mã UTF-8", en="save the file again as UTF-8"),
)
CONTROL_CHARACTER = Message(
    "source/control-character",
    Words(vi="có ký tự điều khiển {character}", en="there is a control character {character}"),
    Words(vi="xóa ký tự này và gõ lại", en="delete it and type the text again"),
)
EMPTY = Message(
    "source/empty",
    Words(vi="tệp trống", en="the file is empty"),
    Words(vi="viết nội dung hoặc xóa tệp", en="write its content, or delete the file"),
)
YAML_SYNTAX = Message(
    "source/yaml-syntax",
    Words(vi="dòng này không đúng cú pháp YAML: {why}", en="this is not YAML: {why}"),
    Words(vi="{hint}", en="{hint}"),
)
ANCHOR = Message(
    "source/anchor",
    Words(
        vi='"{name}" là neo hoặc tham chiếu YAML, không được dùng ở đây',
        en='"{name}" is a YAML anchor or alias, which is not used here',
    ),
    Words(
        vi="viết đủ nội dung ra, hoặc đặt chuỗi trong dấu nháy",
        en="write the content out, or put the text in quotes",
    ),
)
TAG = Message(
    "source/tag",
    Words(
        vi='"{name}" là thẻ YAML, không được dùng ở đây',
        en='"{name}" is a YAML tag, which is not used here',
    ),
    Words(vi="bỏ thẻ, hoặc đặt chuỗi trong dấu nháy", en="leave it out, or put the text in quotes"),
)
DUPLICATE_KEY = Message(
    "source/duplicate-key",
    Words(vi='"{name}" đã có ở dòng {first}', en='"{name}" already stands at line {first}'),
    Words(vi="giữ một, bỏ một", en="keep one and delete the other"),
)
KEY_NOT_TEXT = Message(
    "source/key-not-text",
    Words(
        vi="tên trường phải là một chuỗi, không phải danh sách hay nhóm",
        en="a field's name is a text, not a list or a group",
    ),
    Words(vi="đặt chuỗi có dấu ngoặc trong dấu nháy", en="put text that has brackets in quotes"),
)
TOO_DEEP = Message(
    "source/too-deep",
    Words(vi="lồng nhau quá {limit} tầng", en="nested more than {limit} levels deep"),
    Words(vi="bỏ bớt các tầng lồng nhau", en="take some of the levels away"),
)
FRONT_MATTER_OPEN = Message(
    "source/front-matter-open",
    Words(
        vi='phần đầu trang mở bằng "---" mà không đóng',
        en='the front matter opens with "---" and is never closed',
    ),
    Words(
        vi='thêm một dòng "---" sau phần đầu trang',
        en='add a line "---" after the front matter',
    ),
)
UNKNOWN_FIELD = Message(
    "source/unknown-field",
    Words(vi='"{name}" không phải là trường của {owner}', en='"{name}" is not a field of {owner}'),
    Words(vi="{hint}", en="{hint}"),
)
MISSING_FIELD = Message(
    "source/missing-field",
    Words(vi='{owner} thiếu trường "{name}"', en='{owner} lacks the field "{name}"'),
    Words(vi="thêm dòng {name}: …", en="add a line {name}: …"),
)
WRONG_KIND = Message(
    "source/wrong-kind",
    Words(
        vi="{value} {field}, chỗ này cần {expected}",
        en="{value} {field}, where {expected} is due",
    ),
    Words(vi="viết lại thành {expected}", en="write {expected}"),
)
UNKNOWN_WORD = Message(
    "source/unknown-word",
    Words(
        vi='"{value}" {field} không phải là một từ dùng được ở đó',
        en='"{value}" {field} is not one of the words for it',
    ),
    Words(vi="{hint}", en="{hint}"),
)
