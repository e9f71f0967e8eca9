"""The registers of papers as they are printed and bound: sổ đăng ký văn bản đi, sổ theo dõi giải quyết văn bản đến.

Nghị định 30/2020/NĐ-CP, Điều 15, 22 and Phụ lục IV. What an outgoing paper says of signer and recipients is read from its
row, where issuing wrote it down.
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ict_desktop.records.dates import date_official_short, stored_date
from ict_desktop.records.documents import symbol_key
from ict_desktop.records.errors import Refused
from ict_desktop.records.letterheads import DocumentSeries
from ict_desktop.records.numbering import Given, in_register, series_id_of
from ict_desktop.records.numbers import number_text
from ict_desktop.records.papers import GroupRow, PageBreak, Paper, Paragraph, Table, TableColumn, TableRow
from ict_desktop.records.recipients import archived, refers_above
from ict_desktop.records.record import joined
from ict_desktop.records.regimes import Sheet
from ict_desktop.records.symbols import numbered_name
from ict_desktop.store import documents as stored
from ict_desktop.store import table

Row = Mapping[str, Any]

NAMES = {"di": "Sổ đăng ký văn bản đi", "den": "Sổ theo dõi giải quyết văn bản đến"}
"""What the registers are called, by direction."""

OUTGOING = (
    TableColumn("Số, ký hiệu văn bản", 11),
    TableColumn("Ngày tháng văn bản", 10, "center"),
    TableColumn("Tên loại và trích yếu nội dung văn bản", 19),
    TableColumn("Người ký", 9),
    TableColumn("Nơi nhận văn bản", 14),
    TableColumn("Đơn vị, người nhận bản lưu", 8),
    TableColumn("Số lượng bản", 6.5, "center"),
    TableColumn("Ngày chuyển", 10, "center"),
    TableColumn("Ký nhận", 6),
    TableColumn("Ghi chú", 10),
)
"""The ten columns of Phụ lục IV."""

INCOMING = (
    TableColumn("Số đến", 5, "center"),
    TableColumn("Ngày đến", 10, "center"),
    TableColumn("Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản", 18),
    TableColumn("Trích yếu nội dung", 19),
    TableColumn("Đơn vị hoặc người nhận", 12),
    TableColumn("Thời hạn giải quyết", 10, "center"),
    TableColumn("Tiến độ giải quyết", 11),
    TableColumn("Số, ký hiệu văn bản trả lời", 10),
    TableColumn("Ghi chú", 9),
)
"""The seven columns of Phụ lục IV, and the day it came in and the subject, which Sổ đăng ký văn bản đến has."""

WAYS = {"out": "di", "in": "den"}
"""What `print` calls the two registers."""


@dataclass(frozen=True)
class Wanted:
    """Which register: "di" or "den", its year, the series of outgoing papers (None: all), its sheet, who makes it."""

    direction: str
    year: int
    series_id: str | None = None
    sheet: Sheet = "A4"
    by: str = ""


def paper_register(connection: sqlite3.Connection, wanted: Wanted, today: date) -> Paper:
    """Return a register as a list to be bound: its title page, then its rows."""
    rows: list[Row] = list(stored.of_year(connection, wanted.direction, wanted.year))
    columns: tuple[TableColumn, ...] = INCOMING
    subtitle = ""
    if wanted.direction == "den":
        body = _incoming(rows, today)
    else:
        every = table.every(connection, DocumentSeries, "name")
        columns, (rows, body) = OUTGOING, _outgoing(rows, every, wanted)
        subtitle = next((each.name for each in every if each.id == wanted.series_id), "")
    issuer = table.settings(connection).get("committee", "")
    name = f"{NAMES[wanted.direction]} năm {wanted.year}"
    listed = Table(columns, tuple(body)) if body else Paragraph(f"Năm {wanted.year} chưa có văn bản nào trong sổ này.")
    return Paper(
        kind_name=NAMES[wanted.direction],
        title=tuple(line for line in (issuer, subtitle, *_title_page(rows, wanted, today)) if line),
        drafted_on=today,
        blocks=(PageBreak(), listed),
        landscape=True,
        page_footer=joined((name, subtitle, issuer), " · "),
        sheet=wanted.sheet,
        bound=True,
    )


def register_named(connection: sqlite3.Connection, words: str, today: date) -> Paper:
    """Return the register that `print` calls "out:2017", "in:2017" or, of one series alone, "out:2017:TB-BCĐ"."""
    direction, _, rest = words.partition(":")
    year, _, series = (part.strip() for part in rest.partition(":"))
    if direction.strip() not in WAYS or not re.fullmatch(r"\d{4}", year):
        raise Refused("Sổ văn bản ghi như register:out:2017 (đi), register:in:2017 (đến). Hãy ghi lại.")
    series_id = _series_called(connection, series) if series else None
    return paper_register(connection, Wanted(WAYS[direction.strip()], int(year), series_id), today)


def _series_called(connection: sqlite3.Connection, words: str) -> str:
    every = table.every(connection, DocumentSeries, "name")
    found = [
        each.id for each in every if symbol_key(words) in (symbol_key(each.symbol), symbol_key(each.name), each.id)
    ]
    if len(found) != 1:
        known = ", ".join(each.symbol or each.name for each in every)
        raise Refused(f"Không có một sổ đăng ký “{words}”. Các sổ: {known}.")
    return found[0]


def _title_page(rows: Sequence[Row], wanted: Wanted, today: date) -> list[str]:
    """Return what the cover of a register says: year, first and last day and number, which volume, and who made it when."""
    day, number = ("dated_on", "number") if wanted.direction == "di" else ("received_on", "arrival_number")
    days = sorted(found for row in rows if (found := stored_date(row[day])) is not None)
    numbers = sorted(row[number] for row in rows if row[number] is not None)
    made = f"{number_text(len(rows))} văn bản, lập ngày {date_official_short(today)}"
    return [
        f"Năm: {wanted.year}",
        f"Từ ngày {date_official_short(days[0])} đến ngày {date_official_short(days[-1])}" if days else "",
        f"Từ số {numbers[0]:02d} đến số {numbers[-1]:02d}" if numbers else "",
        "Quyển số: ……",
        joined((made, wanted.by and f"người lập: {wanted.by}")),
    ]


# Papers that go out


def _outgoing(rows: Sequence[Row], every: Sequence[DocumentSeries], wanted: Wanted) -> tuple[list[Row], list[TableRow]]:
    """Return the papers of the wanted series and their lines, under a heading for each series where there are several."""
    by_id = {each.id: each for each in every}
    groups: dict[tuple[bool, str, str], list[tuple[Row, Given]]] = {}
    for row in rows:
        place = _place_of(row, every)
        series = by_id.get(place.series_id or "")
        if wanted.series_id in (None, place.series_id):
            name = series.name if series is not None else f"Chưa có sổ: {place.symbol or 'không ký hiệu'}"
            key = (series is None, name, place.series_id or symbol_key(place.symbol))
            groups.setdefault(key, []).append((row, place))
    kept: list[Row] = []
    lines: list[TableRow] = []
    for (_alone, name, counted), group in sorted(groups.items()):
        first = by_id[counted].first_in(wanted.year) if counted in by_id else 1
        notes = in_register((place for _row, place in group if place.number), first)
        lines += [GroupRow(name)] if len(groups) > 1 else []
        lines += [_line(row, notes.get(row["id"], "")) for row, _place in group]
        kept += [row for row, _place in group]
    return kept, lines


def _place_of(row: Row, every: Sequence[DocumentSeries]) -> Given:
    series_id = series_id_of(every, row["kind"], row["symbol"], row["letterhead_id"], row["series_id"])
    return Given(row["number"] or 0, row["symbol"], stored_date(row["dated_on"]), row["id"], series_id=series_id)


def _line(row: Row, note: str) -> tuple[str, ...]:
    named, archive = _recipients(row)
    replaced = row["replaced"] and f"Thay thế {row['replaced']}"
    corrected = row["corrected"] and f"Đính chính {row['corrected']}"
    replacing = row["replacing"] and f"Đã bị thay thế bằng {row['replacing']}"
    return (
        numbered_name(row["number"] or 0, row["symbol"]) if row["number"] else row["symbol"],
        _day(row["dated_on"]),
        f"{row['kind_name']}: {row['subject']}",
        row["signer_name"] or joined(row["signer_authority"].splitlines(), " "),
        named,
        row["kept_by"] or archive,
        str(row["copies"] or ""),
        _day(row["sent_on"]),
        "",
        joined((row["remark"], replaced or "", corrected or "", replacing or "", note), "; "),
    )


def _recipients(row: Row) -> tuple[str, str]:
    """Return who received a paper, "Như trên" said in names, and who keeps the copy for the archive (its "Lưu:" line)."""
    lines = [line.strip(" \t-–•;.,") for line in row["recipients"].splitlines() if line.strip(" \t-–•;.,")]
    named, archive = [], ""
    for line in lines:
        if (at := archived(line)) is not None:
            archive = at
        elif refers_above(line) and row["addressees"]:
            named += [name.strip(" \t-–•;.,") for name in row["addressees"].splitlines()]
        else:
            named.append(line)
    return joined(named, "; "), archive


# Papers that came in


def _incoming(rows: Sequence[Row], today: date) -> list[TableRow]:
    numbered = [row for row in rows if row["arrival_number"] is not None]
    given = (Given(row["arrival_number"], "", stored_date(row["received_on"]), row["id"]) for row in numbered)
    notes = in_register(given, 1)
    return [_arrived(row, notes.get(row["id"], ""), today) for row in rows]


def _arrived(row: Row, note: str, today: date) -> tuple[str, ...]:
    numbered = numbered_name(row["number"], row["symbol"]) if row["number"] else row["symbol"]
    dated = row["dated_on"] and f"ngày {_day(row['dated_on'])}"
    what = joined((row["kind_name"], numbered and f"số {numbered}", dated or ""), " ")
    return (
        f"{row['arrival_number']:02d}" if row["arrival_number"] else "",
        _day(row["received_on"]),
        joined((what, row["sender"])),
        row["subject"],
        row["handled_by"],
        _day(row["answer_due_on"]),
        _handling(row, today),
        row["answers"] or "",
        joined((row["remark"], note), "; "),
    )


def _handling(row: Row, today: date) -> str:
    """Say how far a paper is dealt with: what the clerk wrote, when it was done, or that its day has passed."""
    done, due = stored_date(row["handled_on"]), stored_date(row["answer_due_on"])
    state = ""
    if done is not None:
        state = f"Xong ngày {date_official_short(done)}"
    elif not row["answers"] and due is not None and due < today:
        state = f"Quá hạn {(today - due).days} ngày"
    return joined((row["handling"], state), "; ")


def _day(text: str | None) -> str:
    found = stored_date(text)
    return date_official_short(found) if found is not None else ""
