"""What the two acts allow, apart from what an office chose inside it (`records/regimes.py`): ranges, marks, lists."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ict_desktop.records.regimes import CIRCULAR_01, DECREE_30
from ict_desktop.records.stamps import CIRCULATIONS, ON_TIME, URGENCIES, stamp

AFTER_MEETING = "tra_lai_sau_khi_hop"
"""The mark that only Thông tư 01/2011/TT-BNV knows."""

Range = tuple[float, float]
"""From and up to, both ends allowed."""


@dataclass(frozen=True, kw_only=True)
class Law:
    """The ranges of one act: millimetres for lengths, points for sizes."""

    act: str
    margins: Mapping[str, Range]
    sizes: Mapping[str, Range]
    indent: tuple[float, ...] | Range
    indent_is_range: bool
    paragraph_space: float
    line_spacing: Range
    short_rule: Range
    page_number_place: str
    basis_italic: bool
    basis_end: str
    urgency: tuple[str, ...]
    circulation: tuple[str, ...]


DECREE_LAW = Law(
    act=DECREE_30.name,
    margins={"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)},
    sizes={
        "national_title": (12, 13),
        "motto": (13, 14),
        "superior": (12, 13),
        "issuer": (12, 13),
        "number": (13, 13),
        "place_date": (13, 14),
        "about": (12, 13),
        "kind": (13, 14),
        "title": (13, 14),
        "body": (13, 14),
        "recipients_heading": (12, 12),
        "recipients": (11, 11),
        "annex_heading": (14, 14),
        "annex_title": (13, 14),
        "annex_reference": (13, 14),
        "page_number": (13, 14),
        "address": (11, 12),
    },
    indent=(10, 12.7),
    indent_is_range=False,
    paragraph_space=6,
    line_spacing=(1, 1.5),
    short_rule=(1 / 3, 1 / 2),
    page_number_place="top-center",
    basis_italic=True,
    basis_end=".",
    urgency=tuple(stamp(URGENCIES, code) for code in URGENCIES if code != ON_TIME),
    circulation=tuple(stamp(CIRCULATIONS, code) for code in CIRCULATIONS if code != AFTER_MEETING),
)

CIRCULAR_LAW = replace(
    DECREE_LAW,
    act=CIRCULAR_01.name,
    sizes={**DECREE_LAW.sizes, "kind": (14, 14), "title": (14, 14)},
    indent_is_range=True,
    page_number_place="bottom-right",
    basis_italic=False,
    basis_end=",",
    urgency=tuple(stamp(URGENCIES, code) for code in URGENCIES),
    circulation=tuple(stamp(CIRCULATIONS, code) for code in CIRCULATIONS),
)

LAWS = {law.act: law for law in (CIRCULAR_LAW, DECREE_LAW)}

KINDS = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}
"""Kind → the short form its symbol begins with (Nghị định 30/2020/NĐ-CP, Phụ lục III); công văn has none."""

WRONG_SHORT_FORMS = {"QCh": "QC", "DAn": "DA", "QYĐ": "QyĐ", "QyD": "QyĐ", "CTR": "CTr", "TTR": "TTr", "TT": "TTr"}
"""Short forms offices write and the one they mean; "TT" is one of a tờ trình only."""

CITED = (*KINDS, "Nghị định", "Thông tư liên tịch", "Thông tư", "Công văn", "Kết luận", "Luật", "Pháp lệnh")
"""Kinds a paper may cite."""

LETTER_KIND = "Công văn"
ADDRESSED_KINDS = (LETTER_KIND, "Tờ trình", "Báo cáo")
"""Kinds that say "Kính gửi" (there, Phụ lục I, II.9b); a báo cáo only to a higher body."""
