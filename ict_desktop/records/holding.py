"""What is never broken over a line: names, dates, numbers of papers and of their parts, a number and its unit.

Blanks inside such words become no-break spaces, one for one, so that a text keeps its length.
"""

import re
from collections.abc import Iterable

NO_BREAK = "\u00a0"

LONGEST = 40
"""Characters: longer words would leave a hole in the line above them."""

_UPPER = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper())
_CAPITAL = rf"[{_UPPER}][^\W\d_]*"
_ROMAN = r"[IVXLC]+"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Cao|Lưu|Tô|Hà|Trương|"
    "Tạ|Châu|Thái|Lương|Phùng|Quách|Nghiêm|Kiều|Đào|Tăng|Thân|Tống|Doãn|Chu|Lâm|Đàm|Bạch|Từ|Uông|Kim|Phí|La|Trà|Vương"
)
_UNITS = (
    r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: (?:đồng|lượt|hồ sơ))?|%|‰|°C|đồng|đ|USD|giờ|phút|giây|ngày(?: làm việc)?|tuần|tháng|"
    r"quý|năm(?! \d{4})|lần|lượt|người|điểm|trang|bản|máy|bộ|đơn vị|cơ quan|sở|huyện|xã|phường|tỉnh|hồ sơ|thủ tục|dịch vụ|"
    r"nhiệm vụ|văn bản|chỉ tiêu|kết luận|đại biểu|km|m|m2|m²|ha|kg|tấn|KB|MB|GB|TB|Mbps|Gbps|kV|kW|MHz"
)
_NOT_DIGITAL = "".join(
    f"(?<!{word} số )"
    for word in ("đổi", "nghệ", "tế", "hội", "quyền", "phủ", "tầng", "tảng", "năng", "lực", "ký", "dân", "liệu", "hóa")
)
"""Behind these "số" means what is digital: "chuyển đổi số 6 tháng" names no paper."""
_FIRST_LETTERS = "bBcCdDđĐgGhHkKlLmMnNpPqQsStT"
"""What ngày, số and the names of parts begin with."""
_ALWAYS_NUMBERED = "khoản|điều|tiểu mục|chương|phụ lục"
"""Parts of an act: a number behind one is its own, whatever word comes next ("Điều 10 Bộ luật Dân sự")."""
_PARTS = (
    "điểm|mục|phần|mẫu|biểu|bảng|hình|biểu đồ|trang|dòng|câu|kỳ|khóa|lần thứ|quận|"
    "phường|nhóm|đợt|bước|giai đoạn|cấp độ|mức độ|mức|nhiệm vụ|kết luận|quý"
)

_NUMBERED = (
    # 07 tháng 7 năm 2017; 14 giờ 30 phút; 15.000 đồng; 98,62 %; 2016 - 2020
    r"\d{1,2} tháng \d{1,2}(?: năm \d{4})?\b",
    r"\d{1,2} giờ(?: \d{1,2}(?: phút)?)?\b",
    rf"\d[\d.,]*(?:/\d+)? (?:{_UNITS})(?![\w²])",
    r"\d[\d.,]* [-–] \d[\d.,]*",
)
_NAMED = (
    # TP. Hồ Chí Minh; ThS. Lê Văn An; KT. TRƯỞNG BAN; (đồng chí) Đặng Quốc Vinh
    rf"(?:TP|TX|TT|Tp|Tx|PGS|GS|TS|ThS|BS|KS|CN|TM|KT|TL|TUQ|Q|P)\. (?:TS\. )?{_CAPITAL}(?: {_CAPITAL}){{0,4}}",
    rf"(?:{_SURNAMES})(?: {_CAPITAL}){{1,4}}\b",
    rf"(?:(?<=[Đđ]ồng chí )|(?<=\b[Đđ]/c )|(?<=\b[Ôô]ng )|(?<=\b[Bb]à )){_CAPITAL}(?: {_CAPITAL}){{1,4}}\b",
)
_WORDED = (
    # ngày 07 tháng 7 năm 2017; ngày 07/7/2017; quý III năm 2017; tháng 7/2017; thứ Hai
    r"ngày \d{1,2}(?: tháng \d{1,2}(?: năm \d{4})?\b|(?:[/.-]\d{1,2})?(?:[/.-]\d{2,4})?\b)",
    rf"(?:tháng \d{{1,2}}|quý (?:{_ROMAN}|\d))(?:/\d{{4}}| năm \d{{4}})?\b",
    r"năm \d{4}\b",
    r"đầu năm\b(?: \d{4}\b)?",
    r"cuối năm\b(?: \d{4}\b)?",
    r"thứ (?:\d|hai|ba|tư|năm|sáu|bảy)\b",
    # số 05/QĐ-UBND; khoản 2 Điều 5; điểm a; Chương II
    rf"số:? {_NOT_DIGITAL}\d(?:[\w/.-]*\w)?",
    rf"(?:{_ALWAYS_NUMBERED}) (?:số )?\d[\d.]*(?: [-–] \d+)?\b",
    rf"(?:{_ALWAYS_NUMBERED}|{_PARTS}) "
    rf"(?:(?:số )?\d[\d.]*(?:/\d+)*(?: [-–] \d+)?\b(?! (?:{_UNITS})\b)|(?-i:{_ROMAN})\b|(?-i:[a-zđ])\b)",
)
_HELD = re.compile(
    rf"\b(?:(?=\d)(?:{'|'.join(_NUMBERED)})|(?=[{_UPPER}])(?:{'|'.join(_NAMED)})"
    rf"|(?=[{_FIRST_LETTERS}])(?i:{'|'.join(_WORDED)}))"
    r"|(?<=\w) (?=\d+/(?:\d{4}/)?[^\W\d_])"  # Nghị định 30/2020/NĐ-CP
)

_LEADING = re.compile(
    r"\b(?:về việc|đối với|của|và|về|tại|cho|các|những|với|do|theo|trong|từ|để|giữa) (?=\w)", re.IGNORECASE
)

_COMPOUNDS = re.compile(
    rf"\b(?:(?:tỉnh|thành phố|huyện|thị xã|quận|phường|xã) {_CAPITAL}(?: {_CAPITAL})?|"
    rf"(?:Sở|Bộ|Cục) {_CAPITAL} [^\W\d_]+|"
    r"Ban Chỉ đạo|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|UBND (?:tỉnh|thành phố|huyện|xã|phường)|"
    r"Phó Chủ tịch|Phó Giám đốc|(?:Phó )?Trưởng [Bb]an|(?:Phó )?Bí thư|"
    r"(?i:an ninh|an toàn|ban hành|báo cáo|bảo đảm|biện pháp|buổi làm việc|cải cách|cán bộ|chấn chỉnh|chỉ đạo|chỉ số|"
    r"chỉ thị|chỉ tiêu|chính phủ|chính quyền|chính sách|chủ tịch|chữ ký số|chương trình|chuyển đổi số|chuyển đổi|"
    r"công dân|công khai|công nghệ|công nghiệp|công tác|công văn|cơ quan|cơ sở|cung cấp|cuộc họp|cụm công nghiệp|"
    r"dịch vụ công|dịch vụ|dự án|dự thảo|dữ liệu|đánh giá|đầu tư|đề án|đề nghị|địa bàn|địa phương|đổi mới|đô thị|"
    r"đôn đốc|đơn vị|điều hành|điện tử|đính chính|đường dây|gia hạn|giai đoạn|giải ngân|giải pháp|giải quyết|giải trình|"
    r"giám đốc|giám sát|hạ tầng|hành chính|hiệu quả|hệ thống|hoạt động|hoàn thành|hoàn thiện|hồ sơ|hội đồng|hội nghị|"
    r"hội thảo|hợp tác|hướng dẫn|kế hoạch|kết luận|kết nối|kết quả|khai thác|khắc phục|khoa học|kiểm tra|kinh phí|"
    r"kinh tế|kỹ năng|kỹ thuật|lãnh đạo|làm việc|lĩnh vực|mạng lưới|mục tiêu|nâng cao|nền tảng|nghị quyết|nghị định|"
    r"nhân lực|nhiệm vụ|nội dung|nông nghiệp|nông thôn|phát triển|phê duyệt|phiên họp|phối hợp|phòng chống|phục vụ|"
    r"quá hạn|quản lý|quốc gia|quy chế|quy định|quy hoạch|quyết định|rà soát|sáng tạo|sơ kết|số hóa|số liệu|"
    r"tài chính|tài liệu|tăng cường|tập huấn|thành lập|thành phố|thành viên|thẩm định|theo dõi|thi đua|thời gian|"
    r"thời hạn|thông báo|thông minh|thông tin|thủ tục|thực hiện|thường trực|tích hợp|tiến độ|tiếp thu|tình hình|"
    r"tổ chức|tổ công tác|tổ giúp việc|tổng hợp|tổng kết|triển khai|trung tâm|trực tuyến|truyền thông|tuyên truyền|"
    r"ủy ban|ứng dụng|vận hành|văn bản|văn phòng|viễn thông|xã hội|xây dựng|yêu cầu|ý kiến))\b"
)
"""Words of several syllables that stand in the trích yếu of papers: no line of one parts them."""


_HELD_IN_CELL = re.compile(r"\d .| \d|[Đđ]ồng chí |\b(?:[Ôô]ng|[Bb]à) ")
_SURNAME = frozenset(_SURNAMES.split("|"))
"""Quick looks, for there are many cells."""


def held_together(text: str, names: Iterable[str] = (), longest: int = LONGEST) -> str:
    """Return a text with no-break spaces inside what stands on one line: the names given, and all that this file lists.

    Words of more than `longest` characters may break.
    """
    for name in names:
        if name and len(name) <= longest:
            text = text.replace(name, name.replace(" ", NO_BREAK))
    return _HELD.sub(lambda found: _held(found[0], longest), text)


def held_in_title(text: str, names: Iterable[str] = ()) -> str:
    """Return a trích yếu as `held_together` does, no line of it ending in a word that leads on or within a usual one."""
    held = _COMPOUNDS.sub(lambda found: found[0].replace(" ", NO_BREAK), held_together(text, names))
    return _LEADING.sub(lambda found: found[0].replace(" ", NO_BREAK), held)


def held_in_cell(text: str) -> str:
    """Return the text of a table's cell as `held_together` does; its pen parts again what is wider than the cell."""
    if not _HELD_IN_CELL.search(text) and _SURNAME.isdisjoint(text.split()):
        return text
    return held_together(text)


def _held(words: str, longest: int) -> str:
    return words.replace(" ", NO_BREAK) if len(words) <= longest else words
