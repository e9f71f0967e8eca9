"""The marks stamped on a paper: how urgent it is, how far it may go (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2)."""

from datetime import date

from ict_desktop.records.regimes import DECREE_30

ON_TIME = "hoa_toc_hen_gio"
"""The level that only the rules before 5 March 2020 know (Thông tư 01/2011/TT-BNV, Điều 15)."""

URGENCIES = {
    "khan": "Khẩn",
    "thuong_khan": "Thượng khẩn",
    "hoa_toc": "Hỏa tốc",
    ON_TIME: "Hỏa tốc hẹn giờ",
}
CIRCULATIONS = {
    "xem_xong_tra_lai": "Xem xong trả lại",
    "luu_hanh_noi_bo": "Lưu hành nội bộ",
    "tra_lai_sau_khi_hop": "Trả lại sau khi họp",
}


def stamp(names: dict[str, str], code: str) -> str:
    """Return a mark as it is stamped: "THƯỢNG KHẨN"; "" for none."""
    return names.get(code, "").upper()


def urgency_fault(code: str, day: date | None) -> str:
    """Say what is wrong with a level of urgency on a paper of a day; "" where nothing is."""
    if code != ON_TIME or day is None or day < DECREE_30.valid_from:
        return ""
    return "Từ ngày 05/3/2020 không còn mức “Hỏa tốc hẹn giờ”. Hãy chọn Hỏa tốc, Thượng khẩn hoặc Khẩn."
