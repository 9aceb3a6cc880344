"""What may be badly written in an item or a quiz that is sound by the rules?"""

from tha.source.language import Words
from tha.source.problem import Message

CATCH_ALL = Message(
    "quiz/flaw-catch-all",
    Words(
        vi='phương án "{letter}" trỏ sang phương án khác thay vì tự trả lời: "{text}"',
        en='option "{letter}" points at other options instead of answering: "{text}"',
    ),
    Words(
        vi="viết một phương án tự đứng được; nhiều ý cùng đúng thì dùng multiple_choice",
        en="write an option that stands by itself; where several are right, use multiple_choice",
    ),
    level="warning",
)
NEGATIVE = Message(
    "quiz/flaw-negative",
    Words(
        vi='câu hỏi hỏi ngược ("{words}") mà chữ phủ định không nổi bật',
        en='the question asks negatively ("{words}") and the negative word does not stand out',
    ),
    Words(
        vi="hỏi xuôi; nếu phải hỏi ngược thì viết **không**, **sai**, **trừ** in đậm hoặc in hoa",
        en="ask positively, or write the negative word in bold (**không**) or in capitals",
    ),
    level="warning",
)
LONGEST = Message(
    "quiz/flaw-longest",
    Words(
        vi="đáp án là phương án dài nhất ở {count} trong {among} câu; "
        "ngẫu nhiên thì chỉ khoảng {chance} câu ({items})",
        en="the key is the longest option in {count} of {among} items; "
        "chance would give about {chance} ({items})",
    ),
    Words(
        vi="rút gọn đáp án hoặc viết phương án nhiễu dài tương đương ở vài câu",
        en="shorten the key, or lengthen the distractors, of some of them",
    ),
    level="warning",
)
LONG_KEY = Message(
    "quiz/flaw-long-key",
    Words(
        vi='đáp án "{letter}" dài {length} ký tự, phương án dài nhất còn lại chỉ {other}',
        en='the key "{letter}" has {length} characters, the longest other option only {other}',
    ),
    Words(
        vi="rút gọn đáp án, chuyển phần giải thích sang rationale",
        en="shorten the key and move what explains it to the rationale",
    ),
    level="warning",
)
LETTERS = Message(
    "quiz/flaw-letters",
    Words(
        vi="đáp án đứng ở vị trí thứ {position} trong {count} trên {among} câu; "
        "rải đều thì khoảng {chance}",
        en="the key stands at place {position} in {count} of {among} items; "
        "spread evenly it would be about {chance}",
    ),
    Words(
        vi="đổi chỗ phương án ở vài câu, hoặc ghi shuffle: [options]",
        en="move the options of some items, or write shuffle: [options]",
    ),
    level="warning",
)
DOUBLE = Message(
    "quiz/flaw-double",
    Words(
        vi='phương án "{letter}" nói cùng một điều với "{other}"',
        en='option "{letter}" says the same as "{other}"',
    ),
    Words(vi="thay một trong hai bằng phương án khác", en="replace one of the two"),
    level="warning",
)
ABSOLUTE = Message(
    "quiz/flaw-absolute",
    Words(
        vi="chỉ các phương án nhiễu ({letters}) có từ tuyệt đối như {words}",
        en="only distractors ({letters}) have absolute words such as {words}",
    ),
    Words(
        vi="bỏ từ ấy, hoặc viết lại để không đoán được đáp án từ cách dùng từ",
        en="leave the words out, or write so that they do not betray the key",
    ),
    level="warning",
)
FEW = Message(
    "quiz/flaw-few",
    Words(
        vi="câu chọn này chỉ có {count} phương án, nên có ít nhất {least}",
        en="this choice has {count} options only, at least {least} are advised",
    ),
    Words(
        vi="thêm một phương án nhiễu hợp lý, hoặc đổi thành câu true_false",
        en="add a plausible distractor, or make it a true_false",
    ),
    level="warning",
)
ORDER = Message(
    "quiz/flaw-order",
    Words(
        vi="các phương án là số mà không theo thứ tự: {numbers}",
        en="the options are numbers out of order: {numbers}",
    ),
    Words(
        vi="xếp từ nhỏ đến lớn hoặc từ lớn đến nhỏ, rồi sửa key theo",
        en="order them up or down, and the key along with them",
    ),
    level="warning",
)
UNEXPLAINED = Message(
    "quiz/flaw-unexplained",
    Words(
        vi='câu "{item}" không có rationale, và không phải phương án nào cũng có feedback',
        en='item "{item}" has no rationale, and not every option has feedback',
    ),
    Words(
        vi="viết rationale nói vì sao đúng và vì sao các phương án kia sai",
        en="write a rationale that says why the key is right and the others are wrong",
    ),
    level="warning",
)
NO_RATIONALE = Message(
    "quiz/flaw-no-rationale",
    Words(
        vi='câu tự luyện "{item}" không có rationale, người học sai mà không biết vì sao',
        en='practice item "{item}" has no rationale, so nobody learns from a mistake',
    ),
    Words(vi="viết rationale một hai câu", en="write a rationale of a sentence or two"),
    level="warning",
)
NO_LEVEL = Message(
    "quiz/flaw-no-level",
    Words(vi='câu "{item}" chưa ghi level', en='item "{item}" has no level'),
    Words(
        vi="ghi level: remember, understand, apply hoặc analyse",
        en="write level: remember, understand, apply or analyse",
    ),
    level="warning",
)
