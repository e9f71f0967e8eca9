"""The trích yếu of papers that are about an agency, a period, an inspection or another paper."""

import re

from ict_desktop.records import paper_kinds
from ict_desktop.records.periods import following, is_period, parse_period
from ict_desktop.records.reminders import SUBJECT, SUBJECTS
from ict_desktop.records.vietnamese import capitalised, one_line

_COMMITTEE = re.compile(r"Ban Chỉ đạo (?:về )?(?P<field>.+?)(?: (?:tỉnh|thành phố)(?: .*)?)?", re.IGNORECASE)
_ICT = ("công nghệ thông tin", "cntt")
_USUAL_FIELD = "ứng dụng công nghệ thông tin"
_DOING = (
    "Ban hành|Bảo đảm|Báo cáo|Bổ sung|Cập nhật|Chấn chỉnh|Chuẩn bị|Chuyển|Công bố|Cung cấp|Cử|Đánh giá|"
    "Đăng ký|Đẩy mạnh|Đẩy nhanh|Đề nghị|Đề xuất|Điều chỉnh|Đính chính|Đôn đốc|Gia hạn|Giải quyết|"
    "Giải trình|Giao|Góp ý|Gửi|Hoãn|Hoàn thành|Hoàn thiện|Hướng dẫn|Khắc phục|Kiểm tra|Lấy ý kiến|Lùi|"
    "Mời|Nâng cao|Nhắc|Phối hợp|Phúc đáp|Rà soát|Tăng cường|Tập huấn|Tham dự|Tham gia|Tham mưu|Thẩm định|"
    "Thống kê|Thông báo|Thực hiện|Tiếp tục|Tổ chức|Tổng hợp|Tổng kết|Trả lời|Trích gửi|Triển khai|Xây dựng|"
    "Xin ý kiến|Xử lý|Yêu cầu"
)
"""Verbs the trích yếu of a công văn begins with, small behind "V/v"."""
_BEGINS_DOING = re.compile(rf"\A(?P<before>(?:(?i:V/v|Về việc)\s*:?\s*)?)(?P<verb>(?:{_DOING})\b)")


def of_letter(subject: str) -> str:
    """Return a trích yếu as it stands behind "V/v": "Đôn đốc báo cáo" is "đôn đốc báo cáo", a name keeps its capital."""
    return _BEGINS_DOING.sub(lambda found: found["before"] + found["verb"][0].lower() + found["verb"][1:], subject)


def field_of(committee: str) -> str:
    """Return what a committee is for, as the trích yếu of its reports says it: "chuyển đổi số" of one for that."""
    found = _COMMITTEE.fullmatch(one_line(committee))
    field = found["field"] if found else ""
    if not field or field.casefold().removeprefix("ứng dụng ") in _ICT:
        return _USUAL_FIELD
    return field if field[1:2].isupper() else field[0].lower() + field[1:]


def inspecting(name: str) -> str:
    """Name an inspection within a sentence: "kiểm tra việc …", whether its name begins so or only says of what."""
    words = " ".join(name.split())
    begins = words[:8].casefold() == "kiểm tra"
    return f"kiểm tra{words[8:]}" if begins else f"kiểm tra {words}".strip()


def about_subject(form: str, *, level: str | None, period: str, inspection: str, corrected: str, committee: str) -> str:
    """Return the trích yếu of a paper about an agency, a period, an inspection or another paper, by its form."""
    match form:
        case paper_kinds.REMINDER:
            return SUBJECTS.get(level or "", SUBJECT)
        case paper_kinds.CORRECTION:
            return f"đính chính {corrected}".strip()
        case paper_kinds.INSPECTION_PLAN:
            return capitalised(inspecting(inspection))
        case paper_kinds.INSPECTION_CONCLUSION:
            return f"Kết luận {inspecting(inspection)}"
        case paper_kinds.REPORT_OF_PERIOD | paper_kinds.PLAN_OF_YEAR if is_period(period):
            when, field = parse_period(period), field_of(committee)
            if form == paper_kinds.PLAN_OF_YEAR:
                return f"Hoạt động {field} {when.name}"
            return f"Kết quả thực hiện nhiệm vụ {field} {when.name}; nhiệm vụ {following(when).name}"
    return ""
