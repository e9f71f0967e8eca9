"""The layout rules of official papers as dated data: a later decree is one more entry, not new code.

Lengths are millimetres, sizes and spaces between lines points. `Regime.source` names the act; the comments give the
range the act allows where the value is a choice inside it.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ict_desktop.records.folding import fold


@dataclass(frozen=True)
class Lettering:
    """How one element is set: size (pt), weight, slope, capitals, and the space above it (pt)."""

    size: float
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    before: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Regime:
    """Every measure a paper is laid out by, in force from `valid_from`."""

    name: str
    source: str
    valid_from: date

    page_width: float
    page_height: float
    margin_top: float
    margin_bottom: float
    margin_left: float
    margin_right: float

    page_number_place: Literal["top-center", "bottom-right"]
    page_number_from_edge: float
    number_on_first_page: bool

    issuer_width: float
    national_width: float
    addressee_indent: float
    recipients_width: float
    signature_room: float
    rule_thickness: float
    rule_gap: float
    motto_rule_share: float
    short_rule_share: float
    first_line_indent: float
    line_spacing: float
    cell_padding: float
    stamp_height: float
    urgent_widths: tuple[tuple[str, float], ...]
    urgent_colour: tuple[float, float, float]
    stamp_from_edge: float
    copies_mark: str

    national_title: Lettering
    motto: Lettering
    superior: Lettering
    issuer: Lettering
    number: Lettering
    urgency: Lettering
    place_date: Lettering
    about: Lettering
    addressees: Lettering
    kind: Lettering
    title: Lettering
    part: Lettering
    part_title: Lettering
    section: Lettering
    item_heading: Lettering
    basis: Lettering
    basis_end: str
    body: Lettering
    authority: Lettering
    post: Lettering
    signer: Lettering
    recipients_heading: Lettering
    recipients: Lettering
    annex_heading: Lettering
    annex_title: Lettering
    annex_reference: Lettering
    list_subtitle: Lettering
    table_heading: Lettering
    table_cell: Lettering
    table_total: Lettering
    table_group: Lettering
    chart_title: Lettering
    chart_subtitle: Lettering
    chart_words: Lettering
    chart_notes: Lettering
    page_number: Lettering
    page_footer: Lettering
    code: Lettering
    address: Lettering
    drafter: Lettering
    circulation: Lettering


DECREE_30 = Regime(
    name="Nghị định 30/2020/NĐ-CP",
    source="Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Phụ lục I",
    valid_from=date(2020, 3, 5),
    page_width=210,
    page_height=297,
    margin_top=20,  # 20–25
    margin_bottom=20,  # 20–25
    margin_left=30,  # 30–35
    margin_right=15,  # 15–20
    page_number_place="top-center",
    page_number_from_edge=12,  # inside the top margin
    number_on_first_page=False,
    issuer_width=73,  # the two columns leave 2 mm between them in the 165 mm of text
    national_width=90,  # the national title in bold 12 pt is 88.3 mm and must not wrap
    addressee_indent=30,
    recipients_width=80,
    signature_room=28,  # holds a signature and two thirds of a seal of 36 mm
    rule_thickness=0.6,
    rule_gap=2.5,
    motto_rule_share=1,  # as long as the words
    short_rule_share=0.4,  # 1/3–1/2 of the line
    first_line_indent=10,  # 10 or 12.7
    line_spacing=1.15,  # "single" of a Times face; single to 1.5 lines
    cell_padding=1.2,
    stamp_height=8,
    urgent_widths=(("hỏa tốc", 30), ("thượng khẩn", 40), ("khẩn", 20)),
    urgent_colour=(1.0, 0.0, 0.0),  # "mực màu đỏ tươi"
    stamp_from_edge=8,  # inside the top margin
    copies_mark="({})",
    national_title=Lettering(12, bold=True, capitals=True),  # 12–13
    motto=Lettering(13, bold=True),  # 13–14
    superior=Lettering(12, capitals=True),  # 12–13
    issuer=Lettering(12, bold=True, capitals=True),  # 12–13
    number=Lettering(13, before=8),
    urgency=Lettering(13, bold=True, capitals=True, before=6),  # 13–14
    place_date=Lettering(13, italic=True, before=8),  # 13–14
    about=Lettering(12, before=6),  # 12–13, 6 below the number
    addressees=Lettering(14, before=18),  # 13–14
    kind=Lettering(14, bold=True, capitals=True, before=18),  # 13–14
    title=Lettering(14, bold=True),  # 13–14
    part=Lettering(14, bold=True, before=12),  # 13–14
    part_title=Lettering(14, bold=True, capitals=True),  # 13–14
    section=Lettering(14, bold=True, capitals=True, before=8),  # 13–14
    item_heading=Lettering(14, bold=True, before=6),
    basis=Lettering(14, italic=True, before=6),  # 13–14
    basis_end=".",
    body=Lettering(14, before=6),  # 13–14, at least 6 above
    authority=Lettering(14, bold=True, capitals=True),  # 13–14
    post=Lettering(14, bold=True, capitals=True),
    signer=Lettering(14, bold=True),  # 13–14
    recipients_heading=Lettering(12, bold=True, italic=True),
    recipients=Lettering(11),
    annex_heading=Lettering(14, bold=True),
    annex_title=Lettering(14, bold=True, capitals=True),  # 13–14
    annex_reference=Lettering(14, italic=True),  # 13–14
    list_subtitle=Lettering(13, italic=True),
    table_heading=Lettering(12, bold=True),
    table_cell=Lettering(12),
    table_total=Lettering(12, bold=True),
    table_group=Lettering(12, bold=True),
    chart_title=Lettering(12, bold=True),
    chart_subtitle=Lettering(11, italic=True),
    chart_words=Lettering(9),
    chart_notes=Lettering(10, italic=True),
    page_number=Lettering(14),  # 13–14
    page_footer=Lettering(11, italic=True),
    code=Lettering(9),
    address=Lettering(11, before=6),  # 11–12
    circulation=Lettering(13, bold=True, capitals=True),  # 13–14
    drafter=Lettering(11),
)

CIRCULAR_01 = replace(
    DECREE_30,
    name="Thông tư 01/2011/TT-BNV",
    source="Thông tư số 01/2011/TT-BNV ngày 19 tháng 01 năm 2011 của Bộ Nội vụ hướng dẫn thể thức và kỹ thuật trình bày "
    "văn bản hành chính",
    valid_from=date(2011, 3, 5),
    page_number_place="bottom-right",  # the corner of the last line of the page
    basis=replace(DECREE_30.basis, italic=False),
    basis_end=",",
    copies_mark="{}",
)
"""What held before Nghị định 30/2020/NĐ-CP; margins, sizes and places of everything else lie in the ranges of both."""


def urgent_width(words: str, regime: Regime) -> float:
    """Return the width of the box round a level of urgency, in millimetres; 0 for words the act does not name.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2b: 30, 40 or 20 × 8 mm.
    """
    widths = {fold(level): width for level, width in regime.urgent_widths}
    return widths.get(fold(words), 0.0)


_PAGE_NUMBERS = {"top-center": "số trang ở giữa đầu trang", "bottom-right": "số trang ở góc phải cuối trang"}
_MARKS = {".": "chấm", ",": "phẩy"}

REGIMES: tuple[Regime, ...] = (CIRCULAR_01, DECREE_30)


Sheet = Literal["A4", "A3"]
"""What a list is printed on; an official paper stands on A4 alone."""

_BINDING = 10
"""Millimetres more on the left of pages that are bound into a book."""


def on_sheet(regime: Regime, sheet: Sheet, bound: bool) -> Regime:
    """Return a regime on another sheet of paper, with room on the left for the binding."""
    width, height = (297, 420) if sheet == "A3" else (regime.page_width, regime.page_height)
    left = regime.margin_left + (_BINDING if bound else 0)
    return replace(regime, page_width=width, page_height=height, margin_left=left)


def regime_for(day: date, regimes: tuple[Regime, ...] = REGIMES) -> Regime:
    """Return the rules in force on a day; before the first of them, the first."""
    ordered = sorted(regimes, key=lambda regime: regime.valid_from)
    in_force = [regime for regime in ordered if regime.valid_from <= day]
    return in_force[-1] if in_force else ordered[0]


def regime_note(day: date, today: date) -> str:
    """Say which rules hold on a day and what is seen of it, where they are not today's; else ""."""
    regime, now = regime_for(day), regime_for(today)
    return "" if regime == now else f"Ngày này theo {regime.name}: {', '.join(differences(regime, now))}."


def differences(regime: Regime, other: Regime) -> tuple[str, ...]:
    """Say, a phrase each, what a reader of the first regime's paper sees that one of the other does not have."""
    phrases = (
        (regime.page_number_place, other.page_number_place, _PAGE_NUMBERS[regime.page_number_place]),
        (regime.basis.italic, other.basis.italic, f"căn cứ chữ {'nghiêng' if regime.basis.italic else 'đứng'}"),
        (regime.basis_end, other.basis_end, f"căn cứ cuối kết thúc bằng dấu {_MARKS[regime.basis_end]}"),
    )
    return tuple(words for own, others, words in phrases if own != others)
