"""What a check found, in words: one phrase for each finding, for a command, a message or a list."""

import re
from collections.abc import Iterator
from datetime import date

from ict_desktop.records.dates import date_text
from ict_desktop.records.numbers import number_text
from ict_desktop.records.vietnamese import capitalised
from ict_desktop.store.checking import Findings
from ict_desktop.store.differences import Difference, Field, Kind, is_day

WIDTH = 70
"""Letters shown of a long text: those around the first place where the two versions differ."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_WHOLE = {
    Kind.CHANGED: "khác với sổ nhật ký",
    Kind.MISSING: "có trong sổ nhật ký nhưng không còn trong tệp",
    Kind.BACK: "đã xóa theo sổ nhật ký nhưng vẫn còn trong tệp",
    Kind.UNKNOWN: "có trong tệp nhưng sổ nhật ký không ghi",
    Kind.NOT_TEXT: "có chữ không đọc được",
    Kind.NOT_A_DATE: "có ngày không có trong lịch",
    Kind.UNREADABLE: "không đối chiếu được vì sổ nhật ký không đọc được ở chỗ này",
    Kind.PAST: "đã bị đổi ngoài sổ nhật ký trước một bước về sau",
}


def phrases(found: Findings) -> list[str]:
    """Return every finding as a phrase without a full stop, what weighs most first; the index comes last."""
    return [
        *(phrase for one in found.rows for phrase in of_difference(one)),
        *(f"{step.words} trong sổ nhật ký đã bị sửa" for step in found.steps),
        *([f"Sổ nhật ký thiếu {found.lost} bước"] if found.lost > 0 else []),
        *([f"Sổ nhật ký thừa {-found.lost} bước"] if found.lost < 0 else []),
        *(sentence.rstrip(".") for sentence in found.data),
        *(
            [f"Khung dữ liệu khác với chương trình: {', '.join(odd.words() for odd in found.schema)}"]
            if found.schema
            else []
        ),
        *(sentence.rstrip(".") for sentence in found.search),
    ]


def without_words(found: Findings) -> list[str]:
    """Return what was found as numbers only, for a page that is read out to others: no word of a record is in it."""
    numbers = (
        (len(found.data), "chỗ hỏng trong cấu trúc, liên kết hoặc tệp đính kèm"),
        (len(found.rows), "bản ghi khác với sổ nhật ký"),
        (len(found.steps) + abs(found.lost), "bước của sổ nhật ký bị sửa, thiếu hoặc thừa"),
        (len(found.schema), "chỗ của khung dữ liệu khác với chương trình"),
        (len(found.search), "chỗ lệch của phần tìm kiếm"),
    )
    return [f"{number_text(number)} {words}" for number, words in numbers if number]


def of_difference(one: Difference) -> Iterator[str]:
    """Say how a record and the ledger differ: a phrase for each field, with both values."""
    name = capitalised(one.name)
    if not one.fields:
        yield f"{name} {_WHOLE[one.kind]}"
    for field in one.fields:
        ledger, row = both(field)
        if one.kind is Kind.PAST:
            yield f"{name}: {field.label} đã bị đổi ngoài sổ nhật ký, từ {ledger} thành {row}"
        elif one.kind in (Kind.NOT_TEXT, Kind.NOT_A_DATE):
            yield f"{name} {_WHOLE[one.kind]}: {field.label} là {row}"
        else:
            yield f"{name}: {field.label} trong sổ nhật ký là {ledger}, trong tệp là {row}"


def as_json(one: Difference) -> dict[str, object]:
    """Return a difference as `check --json` prints it."""
    fields = [
        {"field": field.name, "label": field.label, "ledger": field.ledger, "row": field.row} for field in one.fields
    ]
    return {
        "kind": one.kind.value, "table": one.table, "id": one.record_id, "name": one.name,
        "ledger_changed": one.ledger_changed, "fields": fields,
    }  # fmt: skip


def summary(one: Difference) -> str:
    """Say in a few words how a record and the ledger differ."""
    words = _WHOLE[one.kind]
    return f"{words}; chính sổ nhật ký bị sửa" if one.ledger_changed else words


def both(field: Field, width: int = WIDTH) -> tuple[str, str]:
    """Return the two versions of a field as they can be set side by side; a long text around where they part."""
    ledger, row = (_text(value) for value in (field.ledger, field.row))
    start = next((n for n, (a, b) in enumerate(zip(ledger, row, strict=False)) if a != b), min(len(ledger), len(row)))
    return _around(ledger, start, width), _around(row, start, width)


def _text(value: object) -> str:
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")  # every digit: a flipped bit may sit in the last
    if isinstance(value, str) and _DAY.fullmatch(value) and is_day(value):
        return date_text(date.fromisoformat(value))
    return "" if value is None else "".join(_visible(letter) for letter in str(value))


def _visible(letter: str) -> str:
    if letter == " " or letter.isprintable():
        return letter
    return "↵" if letter == "\n" else f"\\u{ord(letter):04x}"


def _around(text: str, place: int, width: int) -> str:
    if not text:
        return "(trống)"
    if len(text) <= width:
        return f"“{text}”"
    start = max(0, min(place - width // 2, len(text) - width))
    end = start + width
    return f"“{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}”"
