"""Search over every kind, with and without Vietnamese marks, kept by pure-SQL triggers.

The file holds the text once (`search_entry`); SQLite's FTS5 index folds the marks, a generated column folds đ, which
FTS5 does not.
"""

import re
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ict_desktop.records.paper_kinds import LETTER, WITHOUT_ABBREVIATION
from ict_desktop.records.vietnamese import nfc
from ict_desktop.store import ledger

NOT_SEARCHED = frozenset(
    {"id", "sort_key", "record_table", "record_id", "sha256", "pdf_sha256", "paper_sha256", "scan_sha256", "query"}
)
NOT_SHOWN = {"paper_block": frozenset({"style", "marks", "content", "origin", "taken", "state"})}
"""Columns of a table that nobody is shown, or whose words stand in `SHOWN`."""
MOST_WORDS = 20
_WORD = re.compile(r"\w+")
_TERM = re.compile(r"\S+")
_DAY = re.compile(r"\(?(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}))?[,.;)]*")
_NUMBERED = re.compile(r"(\d)/\D.*")

_SYMBOL = (
    f"coalesce(nullif({{0}}.symbol, ''), (SELECT CASE WHEN {{0}}.kind = '{LETTER}' "
    "THEN trim(h.symbol || '-' || h.drafting_unit, '-') WHEN {0}.kind IN ("
    + ", ".join(repr(kind) for kind in WITHOUT_ABBREVIATION)
    + ") THEN h.symbol ELSE rtrim({0}.kind || '-' || h.symbol, '-') END "
    "FROM letterhead h WHERE h.id = {0}.letterhead_id), '')"
)
_NUMBER = "CASE WHEN {0}.number IS NULL THEN '' ELSE printf('%02d/', {0}.number) END"
_ARRIVAL = "CASE WHEN {0}.arrival_number IS NULL THEN '' ELSE printf(' Đến số %02d', {0}.arrival_number) END"
_CELLS = (
    "(SELECT group_concat(atom, char(10)) FROM json_tree(CASE WHEN json_valid({0}.content) THEN {0}.content END) "
    "WHERE type = 'text' AND key IS NOT 'part' AND (fullkey LIKE '$.rows%' OR fullkey LIKE '$.total%'))"
)
SHOWN = {
    "document": (
        f"{_NUMBER} || {_SYMBOL} || {_ARRIVAL}",
        ("number", "symbol", "kind", "letterhead_id", "arrival_number"),
    ),
    "paper_block": (_CELLS, ("content",)),
}
"""What is shown that no column holds, as SQL over a row, with the columns it is made of: "05/TB-BCĐ", a table's cells."""


@dataclass(frozen=True)
class Hit:
    """A record that was found; `text` is what its search entry holds."""

    kind: str
    record_id: str
    text: str


def text_columns(connection: sqlite3.Connection, table: str, references: Collection[str]) -> list[str]:
    """Return the columns of a table that hold words: text that is no key, no reference and no date."""
    return [
        name
        for _cid, name, kind, _notnull, _default, _pk in connection.execute(f"PRAGMA table_info({table})")
        if (
            kind == "TEXT"
            and name not in NOT_SEARCHED
            and name not in NOT_SHOWN.get(table, ())
            and name not in references
            and not name.endswith("_id")
            and not _is_day(name)
            and name != "code"
        )
        or (name == "code" and kind == "TEXT" and table in ("agency", "indicator"))
    ]


def _is_day(name: str) -> bool:
    return name.endswith(("_on", "_date", "_from", "_to")) or name in ("day", "since")


def _entry(connection: sqlite3.Connection, table: str, row: str) -> tuple[str, list[str]]:
    """Return the words a row is found by, as SQL, and the columns they are made of: all that a list shows of it.

    Dates stand as they are written, a code as its name in the list of codes.
    """
    references = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    words = text_columns(connection, table, references)
    parts = [f"{row}.{name}" for name in words]
    days = [name for _cid, name, *_rest in connection.execute(f"PRAGMA table_info({table})") if _is_day(name)]
    parts += [f"coalesce(strftime('%d/%m/%Y', {row}.{name}), '')" for name in days]
    codes = {column: other for column, other in references.items() if _is_code_list(connection, other)}
    parts += [
        f"coalesce((SELECT name FROM {other} WHERE code = {row}.{column}), '')" for column, other in codes.items()
    ]
    shown, made_of = SHOWN.get(table, ("", ()))
    if shown:
        parts.append(f"coalesce({shown.format(row)}, '')")
    return " || char(10) || ".join(parts), list(dict.fromkeys([*words, *days, *codes, *made_of]))


def _is_code_list(connection: sqlite3.Connection, table: str) -> bool:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] == ["code", "name", "position"]


def triggers(connection: sqlite3.Connection) -> list[str]:
    """Return the triggers that keep `search_entry` for every table of the ledger."""
    found = []
    for table, key in ledger.tables(connection).items():
        text, columns = _entry(connection, table, "NEW")
        found += [
            f"CREATE TRIGGER {table}_search_added AFTER INSERT ON {table} BEGIN "
            f"DELETE FROM search_entry WHERE kind = '{table}' AND record_id = NEW.{key}; "
            f"INSERT INTO search_entry (kind, record_id, text) VALUES ('{table}', NEW.{key}, {text}); END",
            f"CREATE TRIGGER {table}_search_changed AFTER UPDATE OF {', '.join([key, *columns])} ON {table} BEGIN "
            f"UPDATE search_entry SET record_id = NEW.{key}, text = {text} "
            f"WHERE kind = '{table}' AND record_id = OLD.{key}; END",
            f"CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} BEGIN "
            f"DELETE FROM search_entry WHERE kind = '{table}' AND record_id = OLD.{key}; END",
        ]
        found += _named_anew(connection, table, key)
    return found


_NAMED = (("named", "UPDATE OF {}"), ("put_in_place", "INSERT"))
"""When a thing is called otherwise: changed, or put by another tool in the place of one of the same key."""


def _named_anew(connection: sqlite3.Connection, table: str, key: str) -> list[str]:
    """Return the triggers that write a table's entries anew where what it names is called otherwise from now on."""
    entry = f"(SELECT {text_of(connection, table)} FROM {table} t WHERE t.{key} = record_id)"
    sources = [
        (other, "name", column, "code")
        for _id, _seq, other, column, *_rest in connection.execute(f"PRAGMA foreign_key_list({table})")
        if _is_code_list(connection, other)
    ]
    if "letterhead_id" in SHOWN.get(table, ("", ()))[1]:
        sources.append(("letterhead", "symbol, drafting_unit", "letterhead_id", "id"))
    return [
        f"CREATE TRIGGER {table}_{column}_search_{when} AFTER {event.format(what)} ON {other} BEGIN "
        f"UPDATE search_entry SET text = {entry} WHERE kind = '{table}' AND record_id IN "
        f"(SELECT {key} FROM {table} WHERE {column} = NEW.{of}); END"
        for other, what, column, of in sources
        for when, event in _NAMED
    ]


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the entries again from the rows, set-wise."""
    connection.execute("DELETE FROM search_entry")
    for table, key in ledger.tables(connection).items():
        text = text_of(connection, table)
        connection.execute(
            f"INSERT INTO search_entry (kind, record_id, text) SELECT '{table}', {key}, {text} FROM {table} t"
        )


def text_of(connection: sqlite3.Connection, table: str) -> str:
    """Return the expression for the words a row `t` of a table is found by."""
    return _entry(connection, table, "t")[0]


def expression(words: str) -> str:
    """Return typed words as an FTS5 query; "" for nothing.

    Every word stands somewhere, each as the start of a word; what was typed without a blank between ("05/TB-BCĐ",
    "07/7/2017") stands together. A day or a number is also looked for with its zeros.
    """
    folded = nfc(words).replace("đ", "d").replace("Đ", "D")
    # A whole paragraph may be pasted; its first words find it.
    wanted = [term for term in dict.fromkeys(_TERM.findall(folded)) if _WORD.search(term)][:MOST_WORDS]
    return " AND ".join(_either(term) for term in wanted)


def _either(term: str) -> str:
    ways = dict.fromkeys(_together(way) for way in (term, *_with_zeros(term)))
    return f"({' OR '.join(ways)})" if len(ways) > 1 else next(iter(ways))


def _together(term: str) -> str:
    return f'"{" ".join(_WORD.findall(term))}"*'


def _with_zeros(term: str) -> list[str]:
    if day := _DAY.fullmatch(term):
        return ["/".join(f"{int(part):02d}" for part in day.groups() if part)]
    return [f"0{term}"] if _NUMBERED.fullmatch(term) else []


def find(connection: sqlite3.Connection, words: str, kinds: Sequence[str] = (), limit: int = 60) -> list[Hit]:
    """Search some kinds, or all; rows that hold the words exactly as typed come first, then kinds in their order.

    A kind with many hits leaves room for the others: of each the best few are taken before more of any.
    """
    query = expression(words)
    if not query:
        return []
    # Windowed over the numbers alone: reading the text of each of 100 000 hits would cost a second.
    rows = connection.execute(
        "SELECT kind, record_id, text FROM search_entry WHERE n IN (SELECT n FROM ("
        "SELECT n, row_number() OVER (PARTITION BY kind) AS place FROM search_entry "
        "WHERE n IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)) WHERE place <= ?)",
        (query, MOST_LOOKED_AT),
    )
    order = {kind: place for place, kind in enumerate(kinds)}
    hits = [hit for hit in (Hit(*row) for row in rows) if not kinds or hit.kind in order]
    by_kind: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (not as_typed(words, hit.text), len(hit.text))):
        by_kind.setdefault(hit.kind, []).append(hit)
    best = [hit for found in by_kind.values() for hit in found[:FIRST_OF_EACH]]
    rest = [hit for found in by_kind.values() for hit in found[FIRST_OF_EACH:]]
    chosen = [*best, *rest][:limit]
    return sorted(chosen, key=lambda hit: (not as_typed(words, hit.text), order.get(hit.kind, 0), hit.kind))


MATCHING = (
    "SELECT record_id, text FROM search_entry "
    "WHERE n IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) AND +kind = ?"
)
"""The + keeps SQLite from going through all rows of the kind and asking the index about each: that took minutes."""


def matching(connection: sqlite3.Connection, kind: str, words: str) -> tuple[list[str], set[str]] | None:
    """Return the ids of one kind that match, and among them those that match as typed; None when nothing was typed."""
    query = expression(words)
    if not query:
        return None
    rows = connection.execute(MATCHING, (query, kind)).fetchall()
    return [record_id for record_id, _text in rows], {record_id for record_id, text in rows if as_typed(words, text)}


def as_typed(words: str, text: str) -> bool:
    """Say whether every typed word stands in the text with the very marks it was typed with."""
    lowered = nfc(text).casefold()  # another tool may have written it decomposed
    return all(word in lowered for word in _WORD.findall(nfc(words).casefold()))


MOST_LOOKED_AT = 300
"""Hits of one kind that are looked at, whether they hold the words as typed."""

FIRST_OF_EACH = 6
"""Hits of each kind that are shown before more of any."""


def home_of(connection: sqlite3.Connection, table: str, record_id: str) -> tuple[str, str]:
    """Return the table and id of the record a hit is opened with: itself, or what it stands under."""
    from ict_desktop.records.kinds import BY_TABLE  # every kind of record; a start does without

    while table in BY_TABLE and (under := BY_TABLE[table].ABOUT.under) is not None:
        parent, column = under
        row = connection.execute(f"SELECT {column} FROM {table} WHERE id = ?", (record_id,)).fetchone()
        if row is None:
            break
        table, record_id = parent, row[0]
    if table == "attachment":
        row = connection.execute("SELECT record_table, record_id FROM attachment WHERE id = ?", (record_id,)).fetchone()
        return home_of(connection, row[0], row[1]) if row else (table, record_id)
    return table, record_id
