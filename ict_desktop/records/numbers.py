"""Numbers as Vietnamese offices write them: thousands parted by full stops, decimals by a comma."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ict_desktop.records.vietnamese import Unreadable, one_line, quoted

MOST_DECIMALS = 6
MOST_DIGITS = 15
"""A number of this many significant digits comes back the same from SQLite, JSON and a workbook."""


Number = float | int | Fraction
"""A number people entered (kept in the file as its decimal text), or one derived from such numbers and kept exactly."""


class Ambiguous(Unreadable):
    """One mark before three digits: "18.820" and "18,820" are 18 820 in one table and 18,82 in another."""

    def __init__(self, sentence: str, as_thousands: float, as_decimal: float) -> None:
        super().__init__(sentence)
        self.as_thousands = as_thousands
        self.as_decimal = as_decimal


def exact(number: Number) -> Fraction:
    """Return a number as the fraction its decimal text says: 0.1 is 1/10, not the nearest binary number."""
    return number if isinstance(number, Fraction) else Fraction(Decimal(repr(number)))


def to_places(number: Number, places: int) -> Decimal:
    """Round to so many decimals, halves away from zero as people do; negative `places` round tens, hundreds and so on.

    This is the one rounding of the program: whatever shows, stores or compares a rounded number asks it. Raises
    `Unreadable` for infinity and for what is no number.
    """
    if not isinstance(number, Fraction):
        if not math.isfinite(number):
            raise Unreadable("Đây không phải là một con số. Hãy ghi số, ví dụ 98,62.")
        decimal = Decimal(repr(number))
        if -decimal.as_tuple().exponent <= places:  # type: ignore[operator]
            return decimal
        number = Fraction(decimal)
    size = abs(number) * Fraction(10) ** places
    nearest = (2 * size.numerator + size.denominator) // (2 * size.denominator)
    # Decimal is told the digits, not asked to compute: its arithmetic would round once more, to 28 digits.
    return Decimal((int(number < 0), tuple(int(digit) for digit in str(nearest)), -places))


def decimals_of(number: float) -> int:
    """Return how many decimals a number is written with."""
    return max(0, -Decimal(repr(number)).normalize().as_tuple().exponent)  # type: ignore[operator]


def rounded(number: float) -> float:
    """Return a number as it may enter the file: at most six decimals and fifteen significant digits.

    Raises `Unreadable` for infinity and for what is no number.
    """
    known = to_places(float(number), MOST_DECIMALS)
    return float(to_places(float(number), min(MOST_DECIMALS, MOST_DIGITS - 1 - known.adjusted())))


def number_text(number: Number, decimals: int | None = None, most: int = MOST_DECIMALS) -> str:
    """Return "1.234,5"; with `decimals` exactly so many of them, without it as many as the number has up to `most`."""
    shown = to_places(number, most if decimals is None else decimals)
    text = f"{shown:,f}" if decimals is None else f"{shown:,.{decimals}f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not text.strip("-0.,"):
        text = text.removeprefix("-")
    return text.translate({ord(","): ".", ord("."): ","})


def percent_text(number: str) -> str:
    """Return a number's text as a percentage, the sign at it as Vietnamese papers write it: "98,62%"."""
    return f"{number}%"


def many(count: int) -> str:
    """Return how many there are as papers write it: "09", "12", "1.234"; nothing is "0"."""
    return f"{count:02d}" if 0 < count < 10 else number_text(count)


def rank_text(rank: Number, field_size: Number | None) -> str:
    """Return "17/63": a place among so many; the place alone where the size of the field is not known."""
    return number_text(rank) if field_size is None else f"{number_text(rank)}/{number_text(field_size)}"


_DIGITS = re.compile(r"\d+")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?=\D|$)")


def parse_number(text: str, decimal: str | None = None) -> float | None:
    """Read a number typed or pasted; "" is None, a percent sign at the end is let go.

    With a comma and a full stop, the last one parts the decimals; a mark that comes twice parts thousands. A single mark
    parts the decimals unless exactly three digits follow it ("1.234" and "12,345"): that is asked by `Ambiguous`, unless
    `decimal` names the mark that parts decimals where the text is from (see `judge_block`). Raises `Unreadable` for
    anything else.
    """
    if not one_line(text):
        return None
    body, sign = _body(text)
    if _is_ambiguous(body):
        as_thousands = sign * float(re.sub(r"[.,]", "", body))
        as_decimal = sign * float(body.replace(",", "."))
        if decimal is None:
            raise _ambiguous(text, as_thousands, as_decimal)
        return as_decimal if decimal in body else as_thousands
    plain = _plain_digits(body)
    if plain is None:
        raise Unreadable(f"Không đọc được số {quoted(text)}. Hãy ghi chữ số với dấu phẩy thập phân, ví dụ 98,62.")
    if len(plain.partition(".")[0].lstrip("0")) > MOST_DIGITS:
        raise Unreadable(f"Số {quoted(text)} dài quá {MOST_DIGITS} chữ số. Hãy kiểm tra lại.")
    return rounded(sign * float(plain)) + 0.0  # a negative zero is a zero


def _body(text: str) -> tuple[str, float]:
    """Return the digits and marks of a number without sign, percent sign and blanks between thousands; and its sign."""
    line = one_line(text)
    sign = -1.0 if line[:1] in ("-", "−") else 1.0
    body = (line[1:] if line[:1] in ("+", "-", "−") else line).removesuffix("%").strip()
    return _SPACED.sub(lambda group: group[0].replace(" ", ""), body), sign


@dataclass(frozen=True)
class Block:
    """How the numbers of a pasted block are read, all of them the same way.

    `decimal` is the mark that parts decimals as some member settles it, or None: nothing settles it, or members
    contradict each other. `open_places` are the members that can be read two ways; `is_open` says that somebody must be
    asked. What was answered, or `decimal`, goes to `parse_number`.
    """

    decimal: str | None
    open_places: tuple[int, ...]

    @property
    def is_open(self) -> bool:
        """Say whether there are members nobody but the clerk can read."""
        return self.decimal is None and bool(self.open_places)


def judge_block(texts: Sequence[str]) -> Block:
    """Judge the texts of a pasted block as a whole: "1.234,5", "98,62", "1,234.5" or "12.5" settle all the others.

    Both numbers of a rank ("1.234/2.500") count; words that are no numbers say nothing.
    """
    settled: set[str] = set()
    open_places: list[int] = []
    for place, text in enumerate(texts):
        bodies = [_body(part)[0] for part in text.split("/")]
        settled |= {mark for body in bodies if (mark := _settles(body))}
        if any(_is_ambiguous(body) for body in bodies):
            open_places.append(place)
    return Block(settled.pop() if len(settled) == 1 else None, tuple(open_places))


def _settles(body: str) -> str:
    """Return the mark that must part decimals where a number is written like this, "" where either may."""
    marks = set(re.findall(r"[.,]", body))
    if not marks or _is_ambiguous(body) or _plain_digits(body) is None:
        return ""
    last = max(marks, key=body.rfind)
    is_group = len(marks) == 1 and body.count(last) > 1
    return {",": ".", ".": ","}[last] if is_group else last


def _is_ambiguous(body: str) -> bool:
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", body, re.ASCII))


def _ambiguous(text: str, as_thousands: float, as_decimal: float) -> Ambiguous:
    return Ambiguous(
        f"Số {quoted(text)} có thể là {number_text(as_thousands)} (hàng nghìn) hoặc {number_text(as_decimal)} (số thập"
        " phân). Hãy chọn cách đọc đúng.",
        as_thousands,
        as_decimal,
    )


def _plain_digits(body: str) -> str | None:
    """Return the digits with a decimal point, as Python reads them, or None where the text is no number."""
    point, comma = body.rfind("."), body.rfind(",")
    if point < 0 and comma < 0:
        return body if _is_digits(body) else None
    if point >= 0 and comma >= 0:
        decimal_mark, group_mark = (",", ".") if comma > point else (".", ",")
        groups = _POINTS if group_mark == "." else _COMMAS
        whole, _mark, rest = body.partition(decimal_mark)
        return f"{whole.replace(group_mark, '')}.{rest}" if groups.fullmatch(whole) and _is_digits(rest) else None
    mark = "." if point >= 0 else ","
    if body.count(mark) > 1:
        groups = _POINTS if mark == "." else _COMMAS
        return body.replace(mark, "") if groups.fullmatch(body) else None
    whole, _mark, rest = body.partition(mark)
    if not (whole or rest) or not all(_is_digits(part) for part in (whole, rest) if part):
        return None
    return f"{whole or '0'}.{rest or '0'}"


def _is_digits(text: str) -> bool:
    return text.isascii() and _DIGITS.fullmatch(text) is not None
