"""Papers that a text names: "Thông báo số 15/TB-UBND ngày 15 tháng 01 năm 2017", in full or by number and symbol alone.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6b says how papers are cited; clerks write it in many ways.
"""

import re
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.documents import symbol_key
from ict_desktop.records.symbols import numbered_name

_KINDS = (
    *("Thông báo kết luận", "Thông báo", "Công văn", "Quyết định", "Nghị quyết", "Chỉ thị", "Kế hoạch", "Báo cáo"),
    *("Tờ trình", "Giấy mời", "Biên bản", "Hướng dẫn", "Chương trình", "Phương án", "Đề án", "Dự án", "Công điện"),
    *("Nghị định", "Thông tư", "Quy chế", "Quy định", "Văn bản", "TB", "CV", "QĐ", "NQ", "CT", "KH", "BC", "TTr", "GM"),
)
_DASH = r"\s?[-\u2010-\u2015\u2212]\s?"
_PART = r"[^\W\d_]\w*"
_CITED = re.compile(
    rf"(?:\b(?P<kind>{'|'.join(map(re.escape, _KINDS))})\s+)?(?:\b[Ss]ố\s*:?\s*)?"
    rf"(?<![\w/.,])(?P<number>\d{{1,6}})\s?/\s?(?:(?P<year>\d{{4}})\s?/\s?)?(?P<symbol>{_PART}(?:{_DASH}{_PART})*)"
    r"(?:[\s,(]*[Nn]gày\s+(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s?[/.-]\s?|\s+năm\s+)(?P<of_year>\d{4}))?"
)


@dataclass(frozen=True)
class Citation:
    """A paper as a text names it: `kind` in its words ("" where it stands without), `day` where it says one."""

    number: int
    symbol: str
    kind: str = ""
    day: date | None = None
    year: int | None = None

    @property
    def name(self) -> str:
        """The paper as running text names it a second time: "Thông báo số 15/TB-UBND"."""
        in_symbol = f"{self.year}/" if self.day is None and self.year is not None else ""
        return f"{self.kind or 'Văn bản'} số {numbered_name(self.number, f'{in_symbol}{self.symbol}')}"


def citations(text: str) -> tuple[Citation, ...]:
    """Return the papers a text names, each once, in its order."""
    found: dict[tuple[int, str, int | None], Citation] = {}
    for match in _CITED.finditer(text):
        symbol = _symbol(match["symbol"])
        number = int(match["number"])
        if not symbol or number == 0:
            continue
        day = _day(match)
        year = int(match["year"]) if match["year"] else day.year if day is not None else None
        found.setdefault((number, symbol_key(symbol), year), Citation(number, symbol, match["kind"] or "", day, year))
    return tuple(found.values())


def _symbol(text: str) -> str:
    """Return the parts of a symbol, up to the first that is a word of the sentence: "TB-UBND", not "TB-UBND - Sở"."""
    parts: list[str] = []
    for part in re.split(_DASH, text):
        if not (part[0].isupper() and sum(char.isupper() for char in part) > 1):
            break
        parts.append(part)
    return "-".join(parts)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["of_year"]), int(match["month"]), int(match["day"])) if match["day"] else None
    except ValueError:  # a slip of the pen is no day
        return None
