"""How papers are counted: a series has one count a year, from 01, its numbers in the order of their days.

Nghị định 30/2020/NĐ-CP, Điều 15 and Phụ lục I, II.3. The papers of one symbol are counted together even without a series:
number and symbol are unique in a year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ict_desktop.records.dates import date_official_short, date_text
from ict_desktop.records.documents import symbol_key
from ict_desktop.records.letterheads import DocumentSeries
from ict_desktop.records.paper_kinds import WITHOUT_ABBREVIATION
from ict_desktop.records.symbols import numbered_name, symbol_of


@dataclass(frozen=True)
class Given:
    """A number that a paper has, issued or a draft, and the series it is counted in."""

    number: int
    symbol: str
    dated_on: date | None = None
    document_id: str = ""
    issued: bool = True
    series_id: str | None = None

    @property
    def name(self) -> str:
        """The number as papers write it."""
        return numbered_name(self.number, self.symbol)

    def counts_with(self, other: "Given") -> bool:
        """Say whether two papers are counted together: in one series, or under one symbol."""
        in_one = self.series_id is not None and self.series_id == other.series_id
        return in_one or symbol_key(self.symbol) == symbol_key(other.symbol)


# Which series


def series_for(
    every: Iterable[DocumentSeries], kind: str, symbol: str, letterhead_id: str | None
) -> DocumentSeries | None:
    """Return the series a paper is counted in by its kind, symbol and letterhead; None where none fits.

    A series of the letterhead goes before one of any, then one of the kind before one of all, one with a symbol before
    one without.
    """
    fitting = [each for each in every if _fits(each, kind, symbol, letterhead_id)]
    return min(fitting, key=_width, default=None)


def series_id_of(
    every: Iterable[DocumentSeries], kind: str, symbol: str, letterhead_id: str | None, chosen: str | None
) -> str | None:
    """Return the series a paper names (`chosen`), else the one that fits; None where it is counted by its symbol alone."""
    if chosen is not None:
        return chosen
    fitting = series_for(every, kind, symbol, letterhead_id)
    return fitting.id if fitting is not None else None


def _width(series: DocumentSeries) -> tuple[bool, bool, bool, str]:
    return series.letterhead_id is None, series.kind is None, not series.symbol, series.name


def _fits(series: DocumentSeries, kind: str, symbol: str, letterhead_id: str | None) -> bool:
    if series.kind not in (None, kind) or series.letterhead_id not in (None, letterhead_id):
        return False
    if not series.symbol:
        return True
    key = symbol_key(symbol)
    if key in (symbol_key(series.symbol), symbol_key(symbol_of(kind, series.symbol))):
        return True
    # A công văn may name the unit that drafted it behind the issuer: "UBND-VX" is of "UBND".
    return kind in WITHOUT_ABBREVIATION and key.startswith(f"{symbol_key(series.symbol)}-")


# What is wrong with a number


def next_number(given: Iterable[Given], first: int) -> int:
    """Return the number after the highest given; `first` where none is."""
    return max([each.number for each in given] + [first - 1]) + 1


def doubts(own: Given, others: Sequence[Given], first: int, year: int) -> tuple[str, ...]:
    """Say in whole sentences what is wrong with a number: another has it, some are left out before it, days in disorder."""
    if repeated := repeats(own, others, year):
        return (repeated, *disorder(own, others))
    before = max([each.number for each in others if each.number < own.number] + [first - 1])
    left = f"Bỏ trống {span(before + 1, own.number - 1)} của năm {year}."
    return (*((left,) if own.number - before > 1 else ()), *disorder(own, others))


def holes(given: Iterable[Given], first: int) -> tuple[str, ...]:
    """Return the numbers left out between the first and the last given: ("số 04", "số 07 đến số 09")."""
    numbers = sorted({first - 1, *(each.number for each in given if each.number >= first)})
    return tuple(span(low + 1, high - 1) for low, high in pairwise(numbers) if high - low > 1)


def in_register(given: Iterable[Given], first: int) -> dict[str, str]:
    """Say of the papers of one series and year, by id, what a register notes: doubles, gaps before, days in disorder."""
    found: dict[str, str] = {}
    before, latest = first - 1, None
    for each in sorted(given, key=lambda each: (each.number, each.dated_on or date.max)):
        notes = []
        if each.number == before:
            notes.append("Trùng số")
        elif each.number > before + 1:
            notes.append(f"Trước đó bỏ trống {span(before + 1, each.number - 1)}")
        day, last = each.dated_on, latest.dated_on if latest is not None else None
        if latest is not None and day is not None and last is not None and day < last:
            notes.append(f"Ghi ngày trước số {latest.number:02d} ({date_official_short(last)})")
        elif day is not None:
            latest = each
        before = max(before, each.number)
        found[each.document_id] = "; ".join(notes)
    return found


def span(first: int, last: int) -> str:
    """Name one number or several in a row: "số 04", "số 07 đến số 09"."""
    return f"số {first:02d}" if first == last else f"số {first:02d} đến số {last:02d}"


def repeats(own: Given, others: Iterable[Given], year: int) -> str:
    """Say in one sentence that another paper has the number; "" where none has."""
    same = next((each for each in others if each.number == own.number), None)
    return _taken(own, same, year) if same is not None else ""


def _taken(own: Given, other: Given, year: int) -> str:
    if own.issued:
        return f"Số {own.name} trùng với một văn bản khác của năm {year}: {other.name}."
    if symbol_key(own.symbol) == symbol_key(other.symbol):
        return f"Số {own.name} đã dùng trong năm {year}. Hãy chọn số khác."
    return f"Số {own.number:02d} của năm {year} đã dùng cho {other.name} cùng sổ. Hãy chọn số khác."


def disorder(own: Given, others: Sequence[Given]) -> tuple[str, ...]:
    """Say that a lower number has a later day, or a higher one an earlier: the nearest of each."""
    day = own.dated_on
    if day is None:
        return ()
    dated = [(each, each.dated_on) for each in others if each.dated_on is not None]
    later = [each for each in dated if each[0].number < own.number and each[1] > day]
    earlier = [each for each in dated if each[0].number > own.number and each[1] < day]
    lower = max(later, key=lambda each: each[0].number, default=None)
    higher = min(earlier, key=lambda each: each[0].number, default=None)
    found: tuple[str, ...] = ()
    if lower is not None:
        found += (f"Ghi ngày {date_text(day)}, trước {lower[0].name} ngày {date_text(lower[1])} dù số lớn hơn.",)
    if higher is not None:
        found += (f"Ghi ngày {date_text(day)}, sau {higher[0].name} ngày {date_text(higher[1])} dù số nhỏ hơn.",)
    return found
