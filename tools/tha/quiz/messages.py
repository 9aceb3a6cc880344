"""What can be wrong with a quiz and its items."""

from tha.source.language import Words
from tha.source.problem import Message

UNKNOWN_OPTION = Message(
    "quiz/unknown-option",
    Words(
        vi='khóa "{key}" không phải là một trong các phương án {options}',
        en='key "{key}" is not one of the options {options}',
    ),
    Words(vi="thêm phương án {key}, hoặc sửa khóa", en="add option {key}, or change the key"),
)
REPEATED_KEY = Message(
    "quiz/repeated-key",
    Words(vi='"{key}" có hai lần trong khóa', en='"{key}" stands twice in the key'),
    Words(vi="giữ một lần", en="keep it once"),
)
TOO_FEW = Message(
    "quiz/too-few",
    Words(
        vi="{field} có {count}, cần ít nhất {least}",
        en="{field} has {count}, at least {least} are due",
    ),
    Words(vi="viết thêm vào {field}", en="write more into {field}"),
)
SAME_TEXT = Message(
    "quiz/same-text",
    Words(
        vi='"{letter}" có cùng nội dung với "{other}"', en='"{letter}" reads the same as "{other}"'
    ),
    Words(vi="viết lại một trong hai", en="write one of them anew"),
)
INCOMPLETE_ORDER = Message(
    "quiz/incomplete-order",
    Words(
        vi="khóa phải xếp đủ mỗi phương án một lần: {options}",
        en="the key places every option once: {options}",
    ),
    Words(vi="viết đủ các phương án theo thứ tự đúng", en="write every option in the right order"),
)
UNPAIRED = Message(
    "quiz/unpaired",
    Words(vi='"{left}" chưa có cặp trong khóa', en='"{left}" has no pair in the key'),
    Words(vi="thêm {left}: … vào key", en="add {left}: … to the key"),
)
STEPS = Message(
    "quiz/steps",
    Words(
        vi="{count} ý cần {count} mức điểm tăng dần đến 1 trong steps",
        en="{count} statements need {count} steps that rise to 1",
    ),
    Words(
        vi="viết steps: [mức khi đúng 1 ý, …, 1], hoặc chọn scoring: per_statement",
        en="write steps: [share for 1 right, …, 1], or choose scoring: per_statement",
    ),
)
FLOOR_OVER_CAP = Message(
    "quiz/floor-over-cap",
    Words(
        vi="floor {floor} không được lớn hơn cap {cap}",
        en="floor {floor} is greater than cap {cap}",
    ),
    Words(vi="sửa một trong hai", en="change one of them"),
)
NO_CREDIT = Message(
    "quiz/no-credit",
    Words(
        vi='phương án "{letter}" chưa có credit, mà cách chấm này cần',
        en='option "{letter}" has no credit, which this scoring needs',
    ),
    Words(vi="viết {letter}: {{text: …, credit: …}}", en="write {letter}: {{text: …, credit: …}}"),
)
CREDIT_BOUNDS = Message(
    "quiz/credit-bounds",
    Words(vi="{why}", en="{why}"),
    Words(vi="sửa credit của các phương án", en="change the credits of the options"),
)
NOT_A_NUMBER = Message(
    "quiz/not-a-number",
    Words(vi='"{value}" không phải là một số', en='"{value}" is not a number'),
    Words(vi='viết như 7427 hoặc "27,1"', en='write it like 7427 or "27,1"'),
)
AMBIGUOUS_NUMBER = Message(
    "quiz/ambiguous-number",
    Words(vi='"{value}" có thể là {whole} hoặc {part}', en='"{value}" may be {whole} or {part}'),
    Words(
        vi="viết {whole}, hoặc viết phần lẻ dài khác ba chữ số",
        en="write {whole}, or a fraction with other than three digits",
    ),
)
RUBRIC_SUM = Message(
    "quiz/rubric-sum",
    Words(
        vi="các tiêu chí cộng lại {sum} điểm, câu này ghi {points} điểm",
        en="the criteria sum to {sum} points, the item says {points}",
    ),
    Words(
        vi="sửa points của câu hoặc của tiêu chí",
        en="change the points of the item or of a criterion",
    ),
)
TOLERANCE = Message(
    "quiz/tolerance",
    Words(vi="{why}", en="{why}"),
    Words(
        vi="bỏ dòng tolerance, ghi markers: 2, hoặc giảm tolerance",
        en="delete the line tolerance, write markers: 2, or lower the tolerance",
    ),
)
VOID_GAP = Message(
    "quiz/void-gap",
    Words(
        vi="chỗ trống {{{gap}}} không hủy riêng được, chỉ hủy được cả câu",
        en="gap {{{gap}}} cannot be void by itself, only the whole item can",
    ),
    Words(
        vi="chuyển void lên câu, hoặc cho chỗ trống {gap} points: 0",
        en="move void up to the item, or give gap {gap} points: 0",
    ),
)
ALL_DROPPED = Message(
    "quiz/all-dropped",
    Words(
        vi="mọi câu có điểm mà một mã đề có thể hỏi đều đã bỏ (void: drop), nên không chấm được",
        en="a form could ask nothing worth points but dropped items (void: drop)",
    ),
    Words(
        vi="giữ lại ít nhất một câu, hoặc dùng void: full cho câu hỏng",
        en="keep one item at least, or use void: full for the faulty one",
    ),
)
WORTHLESS = Message(
    "quiz/worthless",
    Words(
        vi="có mã đề không hỏi câu nào có điểm, nên bài {purpose} này không chấm được",
        en="a form could ask nothing worth points, so this {purpose} cannot be marked",
    ),
    Words(
        vi="cho câu hỏi points lớn hơn 0, hoặc ghi purpose: practice",
        en="give the items points above 0, or write purpose: practice",
    ),
)
HOURS_UNEARNED = Message(
    "quiz/hours-unearned",
    Words(
        vi="bài đánh giá có hours mà không có pass_mark, nên không ai đạt để được tính tiết",
        en="an assessment has hours and no pass_mark, so nobody can pass and earn them",
    ),
    Words(
        vi="thêm dòng pass_mark, ví dụ pass_mark: 70%, hoặc bỏ dòng hours",
        en="add a line such as pass_mark: 70%, or delete the line hours",
    ),
    level="warning",
)
GAP_MISMATCH = Message(
    "quiz/gap-mismatch",
    Words(
        vi="chỗ trống {{{gap}}} phải có trong cả text và gaps, mỗi nơi một lần",
        en="gap {{{gap}}} stands once in text and once in gaps",
    ),
    Words(vi="thêm hoặc bỏ chỗ trống {gap}", en="add or remove gap {gap}"),
)
NO_WEIGHT = Message(
    "quiz/no-weight",
    Words(vi="mọi chỗ trống đều có points là 0", en="all gaps have points of 0"),
    Words(
        vi="cho ít nhất một chỗ trống points lớn hơn 0",
        en="give one gap at least more than 0 points",
    ),
)
PREDICTION_POINTS = Message(
    "quiz/prediction-points",
    Words(vi="câu dự đoán không được tính điểm", en="a prediction is worth no points"),
    Words(vi="bỏ dòng points", en="delete the line points"),
)
BAD_ID = Message(
    "quiz/bad-id",
    Words(
        vi='"{id}" không dùng làm mã được: chỉ chữ không dấu, số và gạch nối, tối đa 60 ký tự',
        en='"{id}" cannot be an id: plain letters, digits and hyphens, at most 60',
    ),
    Words(vi="đặt lại, ví dụ {hint}", en="name it anew, for example {hint}"),
)
DUPLICATE_ITEM = Message(
    "quiz/duplicate-item",
    Words(
        vi='mã câu "{id}" đã dùng ở dòng {first}',
        en='item id "{id}" is already used at line {first}',
    ),
    Words(
        vi="đặt mã khác; mã câu không bao giờ dùng lại", en="choose another; ids are never reused"
    ),
)
DUPLICATE_QUIZ = Message(
    "quiz/duplicate-quiz",
    Words(vi='mã đề "{id}" đã có ở {other}', en='quiz id "{id}" is already taken by {other}'),
    Words(vi="đổi tên tệp", en="rename the file"),
)
PASS_MARK = Message(
    "quiz/pass-mark",
    Words(
        vi='"{value}" không phải là tỷ lệ từ 0% đến 100%',
        en='"{value}" is not a share from 0% to 100%',
    ),
    Words(vi="viết như 70%", en="write it like 70%"),
)
DRAW = Message(
    "quiz/draw",
    Words(
        vi='draw lấy {wanted} câu chủ đề "{topic}", mà chỉ có {there}',
        en='draw takes {wanted} items of topic "{topic}", of which there are {there}',
    ),
    Words(vi="giảm số câu rút, hoặc viết thêm câu", en="draw fewer, or write more items"),
)
UNEVEN_DRAW = Message(
    "quiz/uneven-draw",
    Words(
        vi='các câu chủ đề "{topic}" có điểm khác nhau, nên mỗi mã đề có tổng điểm khác nhau',
        en='the items of topic "{topic}" differ in points, so forms differ in their maximum',
    ),
    Words(
        vi="cho các câu cùng chủ đề cùng số điểm", en="give the items of one topic the same points"
    ),
    level="warning",
)
GUESSABLE = Message(
    "quiz/guessable",
    Words(
        vi="bài {purpose} có quá ít lời giải thích, nên mã băm của phiên bản có thể để lộ khóa",
        en="this {purpose} has little rationale, so the digest of its edition could betray the key",
    ),
    Words(
        vi="viết rationale, cộng lại ít nhất 200 ký tự; chưa đủ thì trang không mang mã băm",
        en="write rationales of 200 characters in all; until then the page carries no digest",
    ),
    level="warning",
)
ITEM_GONE = Message(
    "quiz/item-gone",
    Words(
        vi='bản này không còn câu "{item}", mà {quiz} đã hỏi câu ấy',
        en='this edition lacks item "{item}", which {quiz} has asked',
    ),
    Words(
        vi="để câu ấy lại trong tệp và ghi void: drop, thì không ai bị tính câu ấy nữa",
        en="keep the item in the file and write void: drop, so that it counts for nobody",
    ),
)
ITEM_OTHERWISE = Message(
    "quiz/item-otherwise",
    Words(
        vi='câu "{item}" không còn trả lời như khi đã hỏi: {why}',
        en='item "{item}" is not answered as it was when it was asked: {why}',
    ),
    Words(
        vi="viết lại câu như khi đã hỏi, chỉ sửa đáp án; hoặc ghi void: drop hay void: full",
        en="write it as it was asked and mend its key alone, or write void: drop or void: full",
    ),
)
FILE_OF_ANOTHER = Message(
    "quiz/file-of-another",
    Words(
        vi='tệp này là của quiz "{other}", không phải của "{quiz}"',
        en='this file is that of the quiz "{other}", not of "{quiz}"',
    ),
    Words(
        vi="chấm lại bằng tệp của chính quiz ấy, hoặc để bản sửa ngoài thư mục quizzes/",
        en="mark by the quiz's own file, or keep the mended copy outside of quizzes/",
    ),
)
OTHER_QUESTIONS = Message(
    "quiz/other-questions",
    Words(
        vi='{count} trong {asked} câu hỏi khác với câu mà "{quiz}" đã hỏi',
        en='{count} of {asked} items ask other than what "{quiz}" has asked',
    ),
    Words(
        vi="kiểm tra có đúng tệp không; bản sửa giữ lời câu hỏi, sửa đáp án, điểm hoặc void",
        en="check that it is the right file; keep the questions, mend keys, points or void",
    ),
)
