"""What may stand between braces in the words of a paper about tasks, a period, an inspection or another paper."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """What may stand between braces: what it means, and an example of it within a sentence."""

    meaning: str
    example: str


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
