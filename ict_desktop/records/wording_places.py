"""What may stand between braces in the words of a paper, by what the paper is about."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """What may stand between braces: what it means, and an example of it within a sentence."""

    meaning: str
    example: str


COMMON = {
    "cơ quan": Place("cơ quan ban hành, như viết trong câu", "Ban Chỉ đạo Công nghệ thông tin tỉnh"),
    "cơ quan cấp trên": Place("cơ quan chủ quản", "UBND tỉnh Hà Tĩnh"),
    "ban chỉ đạo": Place("tên đầy đủ của Ban Chỉ đạo", "Ban Chỉ đạo Công nghệ thông tin tỉnh"),
    "nơi thực hiện": Place(
        "những nơi phải biết, theo nơi nhận của mẫu đầu văn bản", "các sở, ban, ngành, địa phương và đơn vị liên quan"
    ),
    "địa danh": Place("địa danh trước ngày tháng", "Hà Tĩnh"),
}
"""Known of every paper."""

RECIPIENT_PLACES = {
    "như trên": Place("“Như trên” khi văn bản có Kính gửi", "Như trên"),
    "nơi nhận": Place("nơi nhận thường dùng của mẫu đầu văn bản", "Các thành viên Ban Chỉ đạo"),
}
"""Known of the recipients alone."""

MEETING = {
    "hội nghị": Place("tên hội nghị trong câu", "hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2017"),
    "loại họp": Place("hội nghị, cuộc họp, phiên họp, buổi làm việc …", "hội nghị"),
    "ngày họp": Place("buổi và ngày họp, đủ các ngày", "sáng ngày 07 tháng 7 năm 2017"),
    "ngày": Place("ngày họp đầu, không ghi buổi", "ngày 07 tháng 7 năm 2017"),
    "ngày cuối": Place("ngày họp cuối", "ngày 07 tháng 7 năm 2017"),
    "thời gian": Place("giờ, thứ và ngày họp", "08 giờ 00, sáng thứ Sáu, ngày 07 tháng 7 năm 2017"),
    "giờ kết thúc": Place("giờ kết thúc", "11 giờ 30"),
    "nơi": Place("nơi họp", "Hội trường UBND tỉnh"),
    "chủ trì": Place("họ tên, chức vụ, chức danh người chủ trì", "Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh, Trưởng ban"),
    "người chủ trì": Place(
        "“đồng chí”, “ông” hay “bà” như đã ghi, rồi họ tên, chức vụ, chức danh",
        "đồng chí Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh, Trưởng ban",
    ),
    "tên chủ trì": Place("họ tên người chủ trì", "Đặng Quốc Vinh"),
    "chức vụ chủ trì": Place("chức vụ người chủ trì", "Phó Chủ tịch UBND tỉnh"),
    "chức danh chủ trì": Place("chức danh người chủ trì trong Ban", "Trưởng ban"),
    "đồng chủ trì": Place("những người đồng chủ trì", "lãnh đạo Sở Thông tin và Truyền thông"),
    "các đồng chí chủ trì": Place(
        "tất cả những người chủ trì, khi có từ hai người",
        "đồng chí Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh và đồng chí Lê Văn An, Giám đốc Sở Thông tin và Truyền thông",
    ),
    "cùng chủ trì": Place(
        "những người đồng chủ trì, khi không kể được cùng người chủ trì", "lãnh đạo Sở Thông tin và Truyền thông"
    ),
    "người kết luận": Place("người kết luận, khi không ghi riêng là người chủ trì", "đồng chí Đặng Quốc Vinh"),
    "đại biểu phát biểu": Place("cơ quan, người đã phát biểu", "Sở Nội vụ, UBND huyện Nghi Xuân"),
    "đã nghe": Place(
        "đơn vị báo cáo trong chương trình, ý kiến phát biểu",
        "Sở Thông tin và Truyền thông báo cáo kết quả, ý kiến phát biểu của đại biểu Sở Nội vụ",
    ),
    "đại biểu dự": Place("những người có mặt, theo chức vụ", "lãnh đạo các sở: Nội vụ, Tài chính"),
}
"""Known of every paper of a meeting (`records/meeting_values.py`)."""

PUT_OFF = {
    "ngày giấy mời": Place("ngày của giấy mời đã ban hành", "ngày 03 tháng 7 năm 2017"),
    "giấy mời": Place("số của giấy mời đã ban hành", "Giấy mời số 12/GM-BCĐ"),
    "ngày cũ": Place("ngày họp đã mời", "ngày 07 tháng 7 năm 2017"),
    "lý do": Place("lý do hoãn", "do có công tác đột xuất"),
    "việc hoãn": Place("hoãn hay lùi thời gian", "lùi thời gian tổ chức hội nghị nêu trên"),
    "thời gian mới": Place("giờ, ngày và nơi họp mới", "08 giờ 00, sáng thứ Sáu, ngày 14 tháng 7 năm 2017"),
}
"""Known of a letter that puts a meeting off, beside the meeting."""

EXTRACTED = {
    "đơn vị": Place("cơ quan nhận bản trích", "Sở Nội vụ"),
    "thông báo": Place("số và ngày của thông báo", "Thông báo số 05/TB-BCĐ ngày 10 tháng 7 năm 2017"),
}
"""Known of a letter that gives an agency its part of a notice, beside the meeting."""

URGING = {
    "đơn vị": Place("cơ quan được đôn đốc", "Sở Nội vụ"),
    "ngày tính": Place("ngày tính số liệu", "ngày 25/8/2017"),
    "tổng số": Place("số nhiệm vụ chủ trì", "04"),
    "hoàn thành": Place("số đã hoàn thành", "01"),
    "chưa hoàn thành": Place("số chưa hoàn thành", "03"),
    "tình hình": Place("số đã hoàn thành (nếu có), chưa hoàn thành", "đã hoàn thành 01, chưa hoàn thành 03"),
    "cụ thể": Place("số quá hạn, sắp đến hạn", "02 nhiệm vụ đã quá hạn; 01 nhiệm vụ đến hạn trong 7 ngày tới"),
    "hạn báo cáo": Place("ngày phải báo cáo", "ngày 01/9/2017"),
}
"""Known of a letter that urges."""

PERIOD = {
    "kỳ": Place("kỳ của văn bản", "6 tháng đầu năm 2017"),
    "ngày tính": Place("ngày tính số liệu", "ngày 07 tháng 7 năm 2017"),
    "kính gửi": Place("nơi ghi ở Kính gửi", "Ủy ban nhân dân tỉnh"),
}
"""Known of a paper about a period."""

INSPECTED = {
    "kiểm tra": Place("việc kiểm tra, trong câu", "kiểm tra việc ứng dụng công nghệ thông tin năm 2017"),
    "quyết định": Place("quyết định kiểm tra", "Quyết định số 15/QĐ-BCĐ ngày 01/8/2017"),
    "thời gian": Place("những ngày kiểm tra", "từ ngày 07/8/2017 đến ngày 18/8/2017"),
    "số đơn vị": Place("số đơn vị được kiểm tra", "02"),
    "các đơn vị": Place("tên các đơn vị", "Sở Nội vụ; UBND huyện Can Lộc"),
    "hạn báo cáo": Place("ngày phải báo cáo kết quả khắc phục", "ngày 30/9/2017"),
}
"""Known of a paper of an inspection."""

CORRECTED = {
    "văn bản": Place("văn bản được đính chính", "Thông báo số 07/TB-BCĐ ngày 07/7/2017"),
    "văn bản ấy": Place("văn bản được đính chính, từ lần nhắc thứ hai", "Thông báo số 07/TB-BCĐ"),
    "trích yếu": Place("trích yếu của văn bản được đính chính", "Kết luận tại hội nghị"),
}
"""Known of a letter that corrects."""
