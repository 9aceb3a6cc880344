"""What can be wrong with what authors write to have something drawn?"""

from tha.source.language import Words
from tha.source.problem import Message

PROCEDURE_TITLE = Message(
    "curriculum/procedure-title",
    Words(vi='khối "/// procedure" chưa có tên', en='the block "/// procedure" has no title'),
    Words(
        vi="viết /// procedure | Tên của trình tự",
        en="write /// procedure | Title of the procedure",
    ),
)
PROCEDURE_LINE = Message(
    "curriculum/procedure-line",
    Words(
        vi='"{written}" không phải là bước, câu hỏi hay ngả rẽ',
        en='"{written}" is no step, no question and no exit',
    ),
    Words(
        vi='viết "- bước", "- bước | thời hạn" hoặc "- ? câu hỏi"; ngay dưới câu hỏi, lùi bốn dấu '
        'cách, "- nhãn: kết quả", cuối cùng là "- nhãn" của đường đi tiếp',
        en='write "- step", "- step | time limit" or "- ? question"; below a question, four spaces '
        'in, "- label: outcome", and last "- label" of the way on',
    ),
)
PROCEDURE_MARKUP = Message(
    "curriculum/procedure-markup",
    Words(
        vi='"{written}" có dấu định dạng hoặc liên kết, mà hình vẽ chỉ nhận lời văn',
        en='"{written}" holds markup or a link, but a drawing takes plain words alone',
    ),
    Words(
        vi="bỏ dấu ấy đi; dẫn luật thì viết ở câu bên ngoài khối",
        en="leave it out; cite the law in a sentence outside the block",
    ),
)
PROCEDURE_LENGTH = Message(
    "curriculum/procedure-length",
    Words(
        vi='"{written}" dài {count} ký tự, nhiều nhất là {limit}',
        en='"{written}" has {count} characters, {limit} at most',
    ),
    Words(
        vi="viết gọn lại, phần còn lại kể ở bên ngoài khối", en="shorten it, tell the rest below"
    ),
)
PROCEDURE_WAY_ON = Message(
    "curriculum/procedure-way-on",
    Words(
        vi='câu hỏi "{written}" không có đúng một đường đi tiếp',
        en='the question "{written}" has not exactly one way on',
    ),
    Words(
        vi='dòng cuối dưới câu hỏi là "- nhãn", không có dấu hai chấm, và sau đó còn một bước',
        en='end what stands below it with "- label", without a colon, and let a step follow',
    ),
)
PROCEDURE_EXIT = Message(
    "curriculum/procedure-exit",
    Words(vi='câu hỏi "{written}" chưa có ngả rẽ nào', en='the question "{written}" has no exit'),
    Words(
        vi='thêm dưới câu hỏi, lùi bốn dấu cách: "- nhãn: kết quả"',
        en='add below it, four spaces in: "- label: outcome"',
    ),
)
PROCEDURE_STEPS = Message(
    "curriculum/procedure-steps",
    Words(
        vi="trình tự có {count} bước, cần từ {least} đến {most}",
        en="the procedure has {count} steps, from {least} to {most} are needed",
    ),
    Words(
        vi="gộp hoặc tách bước; dài quá thì vẽ thành hai hình",
        en="merge or split steps; draw two when it is too long",
    ),
)
TIMELINE_EMPTY = Message(
    "curriculum/timeline-empty",
    Words(
        vi='khối "/// timeline" chưa nêu văn bản nào', en='the block "/// timeline" names nothing'
    ),
    Words(
        vi="viết các mã văn bản, cách nhau bằng dấu phẩy: /// timeline | luat-a, luat-b",
        en="name instruments, parted by commas: /// timeline | luat-a, luat-b",
    ),
)
PICTURE_UNKNOWN_NAME = Message(
    "curriculum/picture-name",
    Words(vi='"{name}" không phải là tên hình', en='"{name}" is no name of a picture'),
    Words(
        vi="viết tên tệp không có đuôi, chữ thường không dấu, nối bằng gạch ngang: "
        "/// picture | can-bo-ho-so",
        en="write the name of the file without its ending, in small letters, digits and hyphens: "
        "/// picture | can-bo-ho-so",
    ),
)
PICTURE_CAPTION = Message(
    "curriculum/picture-caption",
    Words(
        vi='khối "/// picture" chưa có lời chú thích', en='the block "/// picture" has no caption'
    ),
    Words(
        vi="viết trong khối một câu nói hình cho thấy gì; ai không xem được hình sẽ đọc câu ấy",
        en="say in the block what is to be seen; who cannot see the picture is told that",
    ),
)
