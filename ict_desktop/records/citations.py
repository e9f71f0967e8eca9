"""Papers that a text names: "Thông báo số 15/TB-UBND ngày 15 tháng 01 năm 2017", in full or by number and symbol alone.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6b says how papers are cited; clerks write it in many ways.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ict_desktop.records.checks.laws import CITED
from ict_desktop.records.documents import symbol_key
from ict_desktop.records.symbols import numbered_name

_SHORT = ("Văn bản", "TB", "CV", "QĐ", "NQ", "CT", "KH", "BC", "TTr", "GM")
"""What clerks write in place of a kind."""
_KINDS = sorted((*CITED, "Thông báo kết luận", *_SHORT), key=len, reverse=True)
_DASH = r"\s?[-\u2010-\u2015\u2212]\s?"
_PART = r"[^\W\d_][\w&]*"
_CITED = re.compile(
    rf"(?:\b(?P<kind>{'|'.join(map(re.escape, _KINDS))})\s+)?(?P<so>\b[Ss]ố\s*:?\s*)?"
    rf"(?<![\w/.,])(?P<number>\d{{1,6}})\s?/\s?(?:(?P<year>\d{{4}})\s?/\s?)?(?P<symbol>{_PART}(?:{_DASH}{_PART})*)"
    r"(?:[\s,(]+(?:[Nn]gày\s+)?(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s?[/.-]\s?|\s+năm\s+)(?P<of_year>\d{4}))?"
)


@dataclass(frozen=True)
class Citation:
    """A paper as a text names it: `kind` in its words ("" where it stands without), `day` where it says one.

    `symbol` is without the year of an act ("30/2020/NĐ-CP"), which `label` has; `words` are those of the text, `has_so`
    says whether "số" is among them.
    """

    number: int
    symbol: str
    kind: str = ""
    day: date | None = None
    year: int | None = None
    label: str = field(default="", compare=False)
    words: str = field(default="", compare=False)
    has_so: bool = field(default=True, compare=False)

    @property
    def name(self) -> str:
        """The paper as running text names it a second time: "Thông báo số 15/TB-UBND"."""
        return f"{self.kind or 'Văn bản'} số {self.label}"


def citations(text: str) -> tuple[Citation, ...]:
    """Return the papers a text names, each once, in its order."""
    found: dict[tuple[int, str, int | None], Citation] = {}
    for each in every_citation(text):
        found.setdefault((each.number, symbol_key(each.symbol), each.year), each)
    return tuple(found.values())


def every_citation(text: str) -> Iterator[Citation]:
    """Yield the papers a text names, as often as it does."""
    for match in _CITED.finditer(text) if "/" in text else ():
        symbol = _symbol(match["symbol"])
        number = int(match["number"])
        if not symbol or number == 0:
            continue
        day = _day(match)
        year = int(match["year"]) if match["year"] else day.year if day is not None else None
        label = numbered_name(number, f"{match['year']}/{symbol}" if match["year"] else symbol)
        words = match[0] if match["day"] else text[match.start() : match.start("symbol") + len(symbol)]
        yield Citation(number, symbol, match["kind"] or "", day, year, label, words, match["so"] is not None)


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
