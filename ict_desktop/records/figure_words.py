"""Reading what is typed for a figure ("17/63", "98,62 %", "KPS") or for its target ("≥ 100", "dưới 10")."""

import re
from dataclasses import dataclass

from ict_desktop.records.figures import COMPUTED, PERCENT, RANK, YES_NO
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.numbers import Ambiguous, parse_number
from ict_desktop.records.vietnamese import Unreadable, fold, one_line, quoted


@dataclass(frozen=True)
class Reading:
    """What was typed into a cell of the grid: a number (None: emptied), a rank's field, or an explicit nil."""

    number: float | None
    field_size: int | None = None
    nil: bool = False


_YES, _NO = ("co", "1", "x", "dat"), ("khong", "0")
_NIL = ("kps", "k.p.s", "khong phat sinh", "khong ps", "-", "–", "—", "−")


def read_value(text: str, indicator: Indicator, decimal: str | None = None) -> Reading:
    """Read a cell as its indicator wants it: "17/63" for a rank, "Có" or "Không", "98,62 %"; "KPS" or "-" is nil.

    `decimal` is the mark that parts decimals where a whole block settles it (`judge_block`). Raises `Unreadable`, and
    `Ambiguous` where the limits of the indicator leave two readings.
    """
    words = one_line(text)
    if not words:
        return Reading(None)
    if fold(words).rstrip(".") in _NIL:
        return Reading(None, nil=True)
    if indicator.kind == YES_NO:
        if fold(words) in _YES + _NO:
            return Reading(1.0 if fold(words) in _YES else 0.0)
        raise Unreadable(f"Không hiểu {quoted(words)}. Hãy ghi Có hoặc Không.")
    if "%" in words and indicator.kind not in (PERCENT, COMPUTED) and "%" not in indicator.unit:
        raise Unreadable(f"Chỉ tiêu này không tính bằng phần trăm nên không ghi {quoted(words)}. Hãy ghi con số.")
    if indicator.kind == RANK and "/" in words:
        rank, size = words.split("/", 1)
        number, field_size = parse_number(rank, decimal), parse_number(size, decimal)
        if number is None or field_size is None or field_size % 1:
            raise Unreadable(f"Không hiểu {quoted(words)}. Hãy ghi thứ hạng như 17/63.")
        return Reading(number, int(field_size))
    try:
        return Reading(parse_number(words, decimal))
    except Ambiguous as question:
        possible = [n for n in (question.as_thousands, question.as_decimal) if _within(indicator, n)]
        if len(possible) == 1:
            return Reading(possible[0])
        raise


def _within(indicator: Indicator, number: float) -> bool:
    low, high = indicator.minimum, indicator.maximum
    return (low is None or number >= low) and (high is None or number <= high)


_SIGNS = {
    ">=": (">=", "=>", "≥", "tu", "toi thieu", "it nhat", "khong duoi", "khong thap hon", "khong it hon"),
    "<=": ("<=", "=<", "≤", "toi da", "nhieu nhat", "khong qua", "khong vuot qua", "khong tren", "khong cao hon"),
    ">": (">", "tren", "hon", "cao hon", "lon hon"),
    "<": ("<", "duoi", "thap hon", "nho hon", "it hon"),
    "=": ("=", "bang"),
}
_ONWARDS = {" tro len": ">=", " tro xuong": "<="}
_SIGN = re.compile("|".join(re.escape(w) for w in sorted(sum(_SIGNS.values(), ()), key=len, reverse=True)))


def read_target(text: str, indicator: Indicator, decimal: str | None = None) -> tuple[str, float | None]:
    """Read a target: "≥ 100", "< 10", "trên 90", "90 % trở lên"; a bare number is meant in the indicator's direction.

    "<" and ">" keep their meaning: 10 does not reach "< 10". Raises what `read_value` raises.
    """
    words = fold(one_line(text))
    sign = indicator.usual_comparator()
    for ending, meant in _ONWARDS.items():
        if words.endswith(ending):
            sign, words = meant, words.removesuffix(ending)
    found = _SIGN.match(words)
    if found is not None:
        sign = next(sign for sign, known in _SIGNS.items() if found[0] in known)
        words = words[found.end() :].strip()
        if not words:
            raise Unreadable(f"Mục tiêu {quoted(one_line(text))} chưa có số. Hãy ghi như ≥ 100 hoặc < 10.")
    reading = read_value(words, indicator, decimal)
    if reading.nil:
        raise Unreadable(f"Không hiểu mục tiêu {quoted(one_line(text))}. Hãy ghi như ≥ 100 hoặc < 10.")
    return sign, reading.number
