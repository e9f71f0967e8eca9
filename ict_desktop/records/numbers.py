"""Numbers as Vietnamese offices write them: thousands parted by full stops, decimals by a comma."""

import math
import re
from decimal import ROUND_HALF_UP, Decimal

from ict_desktop.records.vietnamese import Unreadable, one_line, quoted

MOST_DECIMALS = 6
MOST_DIGITS = 15
"""A number of this many significant digits comes back the same from SQLite, JSON and a workbook."""


class Ambiguous(Unreadable):
    """One full stop before three digits: "18.820" is 18 820 in an office and 18,82 in a pasted table."""

    def __init__(self, sentence: str, as_thousands: float, as_decimal: float) -> None:
        super().__init__(sentence)
        self.as_thousands = as_thousands
        self.as_decimal = as_decimal


def rounded(number: float) -> float:
    """Return a number as it may enter the file: at most six decimals and fifteen significant digits.

    Raises `Unreadable` for infinity and for what is no number.
    """
    if not math.isfinite(number):
        raise Unreadable("Đây không phải là một con số. Hãy ghi số, ví dụ 98,62.")
    exact = Decimal(repr(float(number)))
    places = min(MOST_DECIMALS, MOST_DIGITS - 1 - exact.adjusted())
    return float(_to_places(exact, places))


def _to_places(exact: Decimal, places: int) -> Decimal:
    """Round halves away from zero, as people do; a negative `places` rounds tens, hundreds and so on."""
    if -exact.as_tuple().exponent <= places:  # type: ignore[operator]
        return exact
    return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def number_text(number: float, decimals: int | None = None) -> str:
    """Return "1.234,5"; with `decimals` exactly so many of them, without it as many as the number has, at most six."""
    exact = _to_places(Decimal(repr(float(number))), MOST_DECIMALS if decimals is None else decimals)
    text = f"{exact:,f}" if decimals is None else f"{exact:,.{decimals}f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not text.strip("-0.,"):
        text = text.removeprefix("-")
    return text.translate({ord(","): ".", ord("."): ","})


def rank_text(rank: float, field_size: float | None) -> str:
    """Return "17/63": a place among so many; the place alone where the size of the field is not known."""
    return number_text(rank) if field_size is None else f"{number_text(rank)}/{number_text(field_size)}"


_DIGITS = re.compile(r"\d+")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?=\D|$)")


def parse_number(text: str) -> float | None:
    """Read a number typed or pasted; "" is None, a percent sign at the end is let go.

    A comma parts the decimals; so does a full stop unless exactly three digits follow it, when `Ambiguous` is raised.
    With both, the last one parts the decimals. Raises `Unreadable` for anything else.
    """
    line = one_line(text)
    if not line:
        return None
    sign = -1.0 if line[0] in "-−" else 1.0
    body = (line[1:] if line[0] in "+-−" else line).removesuffix("%").strip()
    body = _SPACED.sub(lambda group: group[0].replace(" ", ""), body)
    if _is_ambiguous(body):
        whole, rest = body.split(".")
        raise _ambiguous(text, sign * float(whole + rest), sign * float(f"{whole}.{rest}"))
    plain = _plain_digits(body)
    if plain is None:
        raise Unreadable(f"Không đọc được số {quoted(text)}. Hãy ghi chữ số với dấu phẩy thập phân, ví dụ 98,62.")
    if len(plain.partition(".")[0].lstrip("0")) > MOST_DIGITS:
        raise Unreadable(f"Số {quoted(text)} dài quá {MOST_DIGITS} chữ số. Hãy kiểm tra lại.")
    return rounded(sign * float(plain)) + 0.0  # a negative zero is a zero


def _is_ambiguous(body: str) -> bool:
    return bool(re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", body))


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
