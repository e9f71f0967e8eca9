"""Whether a sentence that names a time orders something by it, or only tells of it."""

import re
from typing import Literal

Judgement = Literal["limit", "question", "report"]

_SENTENCE_END = re.compile(r"[.!?:](?= \D| ?\Z)|[;\n]")
_CLAUSE_END = re.compile(r"[;,]|[.!?](?= |\Z)")
# "Các nhiệm vụ đã giao" says which; "Sở A đã giao" tells.
_TOLD = re.compile(
    r"(?<!nhiệm vụ )(?<!nội dung )(?<!việc )(?<!kế hoạch )(?<!mục tiêu )(?<!chỉ tiêu )(?<!tồn tại )(?<!hạn chế )"
    r"(?<!kiến nghị )(?<!đề án )(?<!văn bản )(?<!chương trình )(?<!vấn đề )(?<!dự án )(?<!hồ sơ )(?<!giải pháp )"
    r"(?<!cam kết )(?<!tiến độ )(?<!lộ trình )(?<!thời hạn )(?<!ý kiến )(?<!đơn vị )(?<!\w)đã(?!\w)"
)
_GOES_ON = re.compile(r"(?<!\w)(?:đã|tiếp tục|vẫn|đạt|ước|có \d)(?!\w)")
_AT_ONCE_BEFORE = ("tính ", "cho ", "theo ", "tại ", "của ", "từ ", "lũy kế ", "luỹ kế ", "trở về ", "so với ")
_NO_LIMIT_BEHIND = re.compile(
    r" ?,? ?(?:như|là (?:không|đủ|thời)|đã(?!\w)|có hiệu lực|hết hiệu lực|trở đi|trở lại|trở về|và (?:các|những) \w+ "
    r"(?:tiếp|sau|tới)|(?:các|những) năm tiếp|có \d|đạt(?!\w)|ước|vừa|chưa(?!\w)|mà chưa|của (?:phiên|kỳ)"
    r"|qua(?!\w)|gần đây|thử nghiệm)| ?[;,.]? ?(?:địa điểm|tại (?:hội trường|trụ sở|phòng họp))"
)
_VALIDITY = re.compile(
    r"(?<!\w)(?:hiệu lực|hết hạn|đến hạn|so với|cùng kỳ|giá trị|nghỉ hưu|tầm nhìn|định hướng|thời hiệu|liên tiếp)(?!\w)"
)
_CARRIED_ON = re.compile(r"(?<!\w)(?:kéo dài|duy trì)(?!\w)")
# What takes place is told, not ordered, and so is how long it lasts: "Hội nghị tổ chức trong 02 ngày".
_TAKES_PLACE = re.compile(r"(?<!\w)(?:diễn ra|ở lại|ng[ừư]ng hoạt động|phát sóng)(?!\w)")
_LASTS = re.compile(
    r"(?<!\w)(?:kéo dài|(?:hội nghị|hội thảo|họp|lớp|khóa|đợt|lễ|giải)(?!\w)(?:(?!tổ chức)[^;.])*tổ chức) \Z"
)
_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|đề án|chương trình|chiến lược|quy hoạch|nghị quyết|giai đoạn)(?!\w)")
_AIM = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|dự báo|dự kiến)(?!\w)")
_SHARE_BEHIND = re.compile(r" ?,? ?(?:có |đạt |trên |tối thiểu |ít nhất )?\d+(?:[.,]\d+)? ?%")
_CONDITION = re.compile(r"(?<!\w)(?:nếu|trường hợp|quá)(?!\w)")
# "Hồ sơ nộp trước ngày X" says which, "nộp hồ sơ trước ngày X" orders.
_WHICH = re.compile(
    r"(?<!\w)(?:các|những|đối với|hồ sơ|văn bản|dự án|chưa)(?!\w).* "
    r"(?:nộp|tiếp nhận|phát sinh|khởi công|thành lập|cấp|ban hành|ký|tuyển dụng|bổ nhiệm|đăng ký|báo cáo) \Z"
)
_ENDS_WORK = re.compile(
    r"(?<!\w)(?:hoàn thành|xong|kết thúc|chậm nhất|muộn nhất|hoàn thiện|báo cáo|trình|ban hành)(?!\w)"
)
_STANDARD = re.compile(r"(?<!\w)(?:thủ tục|mỗi|bình quân|trung bình|thời gian giải quyết|hồ sơ|rút ngắn)(?!\w)")
_LENGTH = re.compile(r"\d+(?: \([^)]*\))? (?:ngày|tuần|tháng|giờ)")
_HEAD = re.compile(
    r"\s*(?:[-+•*–]|\(?\d+[.)/]|[a-zđ][.)/]|[ivx]+\.)*\s*"
    r"(?:(?:riêng|cụ thể|theo đó|trong đó|yêu cầu|đề nghị|vì vậy)[ ,:]*)?"
)


def judged(text: str, marks: tuple[int, int], end: int, firm: bool) -> Judgement:
    """Judge the limit that `marks` introduce and that ends at `end`, in small letters.

    `firm`: the marks themselves order ("trước", "chậm nhất"); "trong" and "đến" also tell ("trong tháng 6, Sở A đã …").
    """
    before, clause = _before(text, marks[0])
    behind, rest = text[end : end + 60], _rest(text, end)
    if _NO_LIMIT_BEHIND.match(behind) or before.endswith(_AT_ONCE_BEFORE):
        return "report"
    if _TOLD.search(clause) or _VALIDITY.search(clause) or _CONDITION.search(clause):
        return "report"
    if _TAKES_PLACE.search(clause) or (_LENGTH.search(text[marks[0] : end]) and _LASTS.search(clause)):
        return "report"
    is_head = _HEAD.fullmatch(before) is not None
    if is_head and _TOLD.search(rest):
        return "report"
    if is_head and not firm and _GOES_ON.search(rest):
        return "report"
    if _SHARE_BEHIND.match(behind) and is_head:
        return "question"
    return _doubted(text[marks[0] : end], clause, before, firm)


def _doubted(limit: str, clause: str, before: str, firm: bool) -> Judgement:
    """Ask about aims, titles of plans and standards of procedure."""
    towards = not firm and limit.startswith(("đến", "tới"))
    if towards and _PLAN.search(clause) and not _ENDS_WORK.search(clause):
        return "report"
    if _AIM.search(before) or (towards and "năm" in limit and not _ENDS_WORK.search(clause)):
        return "question"
    if _WHICH.search(clause) or (not firm and _CARRIED_ON.search(clause)):
        return "question"
    if not firm and "giai đoạn" in limit:
        return "question"
    if _LENGTH.search(limit) and _STANDARD.search(clause):
        return "question"
    return "limit"


def _before(text: str, start: int) -> tuple[str, str]:
    """Return what stands before a place in its sentence, and in its clause."""
    sentence = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    clause = max((match.end() for match in _CLAUSE_END.finditer(text, sentence, start)), default=sentence)
    return text[sentence:start], text[clause:start]


def _rest(text: str, end: int) -> str:
    match = _SENTENCE_END.search(text, end)
    return text[end : match.start() if match else len(text)]


def same_clause(text: str, start: int, other: tuple[int, int]) -> bool:
    """Say whether two places stand in one clause, brackets included."""
    first, last = sorted((start, other[0]))
    return _CLAUSE_END.search(text, first, last) is None or "(" in text[first:last]
