"""Lists: filtered, searched and sorted in SQL, read a window at a time.

A row carries its own columns and, for every reference, the name of what it refers to (`lead_agency_id` →
`lead_agency_id_name`), so that a list, a printed register and a sentence show the same words.
"""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.vietnamese import fold
from ict_desktop.store import search, sorting
from ict_desktop.store.agencies import called
from ict_desktop.store.sqlite import references
from ict_desktop.store.table import rows

Row = dict[str, Any]

CAPTIONS = {
    "agency": called("{0}"),
    "conclusion": "{0}.position || '. ' || {0}.text",
    "document": "coalesce(nullif({0}.subject, ''), "
    "(SELECT 'Kết luận ' || m.title FROM meeting m WHERE m.id = {0}.meeting_id), {0}.kind)",
    "blob": "{0}.sha256",
}
"""How a referenced row is named where that takes more than the field its kind names (`Facts.named_by`)."""


def caption(table: str, alias: str) -> str:
    """Return the expression that names the row of an alias."""
    if table in CAPTIONS:
        return CAPTIONS[table].format(alias)
    return f"{alias}.{BY_TABLE[table].ABOUT.named_by if table in BY_TABLE else 'name'}"


@dataclass(frozen=True)
class Listing:
    """How one table is listed.

    `facts` are SQL expressions by name, added to each row (they may use `:day`); `filters` are conditions over the
    row, by chip; `orders` say how a column sorts where that is not by its own value; `related` names tables whose
    hits also count, by the column that refers to them; `said` gives the words in which a list says the values of a
    fact of the day, so that they are found as well.
    """

    table: str
    facts: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, str] = field(default_factory=dict)
    default_order: str = "id"
    related: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Query:
    """What is asked of a list: a chip, typed words, an order, and values for the SQL (`day`, a parent's id …)."""

    filter: str = ""
    words: str = ""
    order: str = ""
    descending: bool = False
    where: Mapping[str, object] = field(default_factory=dict)
    day: str = ""


def ids(connection: sqlite3.Connection, listing: Listing, query: Query) -> list[str]:
    """Return the ids of a list in its order; rows holding the words as typed come first."""
    conditions, values = _conditions(connection, listing, query)
    sorted_by = _order(connection, listing, query)
    if "typed" in values:
        sorted_by = f"id IN (SELECT value FROM json_each(:typed)) DESC, {sorted_by}"
    facts = _facts(listing, f"{conditions} {sorted_by}")
    sql = f"SELECT id FROM ({facts}) WHERE {conditions} ORDER BY {sorted_by}, id"
    return [row[0] for row in connection.execute(sql, values)]


def _order(connection: sqlite3.Connection, listing: Listing, query: Query) -> str:
    """Return how a list is sorted: references by what they show, words as Vietnamese, all else by its value."""
    if not query.order:
        return listing.default_order
    direction = " DESC" if query.descending else ""
    if query.order in listing.orders:
        return ", ".join(part.strip() + direction for part in listing.orders[query.order].split(","))
    by_value = query.order
    for each in references(connection, listing.table):
        if each.column == query.order:
            shown = _place(connection, each.table)
            by_value = f"(SELECT {shown} FROM {each.table} o WHERE o.{each.key} = {each.column})"
            return f"{by_value} IS NULL{direction}, {by_value}{direction}"
    return f"vietnamese_key({by_value}){direction}"


def _place(connection: sqlite3.Connection, table: str) -> str:
    """Return the expression that a row of a referenced table `o` is sorted by."""
    if sorting.made_from(table):
        return "o.sort_key"
    if any(row[1] == "position" for row in connection.execute(f"PRAGMA table_info({table})")):
        return "o.position"
    return f"vietnamese_key({caption(table, 'o')})"


def window(connection: sqlite3.Connection, listing: Listing, wanted: Sequence[str], day: str) -> dict[str, Row]:
    """Return the full rows of some ids, by id."""
    select = _select(connection, listing.table)
    facts = "".join(f", {sql} AS {name}" for name, sql in listing.facts.items())
    sql = f"SELECT {select[0]}{facts} FROM {listing.table} t {select[1]} WHERE t.id IN (SELECT value FROM json_each(:ids))"
    return {row["id"]: row for row in rows_named(connection, sql, {"ids": json.dumps(list(wanted)), "day": day})}


def all_rows(connection: sqlite3.Connection, listing: Listing, query: Query) -> list[Row]:
    """Return every row of a list in its order, for a short list or a printed register."""
    wanted = ids(connection, listing, query)
    found = window(connection, listing, wanted, query.day)
    return [found[row_id] for row_id in wanted]


def counts(connection: sqlite3.Connection, listing: Listing, query: Query) -> dict[str, int]:
    """Return how many rows each chip of a list holds ("" counts all), in one pass."""
    unfiltered = Query(words=query.words, where=query.where, day=query.day)
    conditions, values = _conditions(connection, listing, unfiltered)
    sums = ", ".join(f"coalesce(sum({sql}), 0)" for sql in listing.filters.values())
    facts = _facts(listing, f"{conditions} {sums}")
    sql = (
        f"WITH listed AS MATERIALIZED ({facts}) "
        f"SELECT count(*){', ' + sums if sums else ''} FROM listed WHERE {conditions}"
    )
    row = connection.execute(sql, values).fetchone()
    return dict(zip(["", *listing.filters], row, strict=True))


def rows_named(connection: sqlite3.Connection, sql: str, values: Mapping[str, object]) -> list[Row]:
    """Run a query with named values and return its rows as dictionaries."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _facts(listing: Listing, wanted: str) -> str:
    # Facts are computed only where the chip or the order names them: each costs a look at other tables for every row.
    facts = "".join(f", {sql} AS {name}" for name, sql in listing.facts.items() if re.search(rf"\b{name}\b", wanted))
    return f"SELECT t.*{facts} FROM {listing.table} t"


def _conditions(connection: sqlite3.Connection, listing: Listing, query: Query) -> tuple[str, dict[str, object]]:
    parts, values = ["1"], {"day": query.day, **query.where}
    parts += [f"{name} IS :{name}" for name in query.where]
    if query.filter:
        parts.append(f"({listing.filters[query.filter]})")
    matched = search.matching(connection, listing.table, query.words)
    if matched is not None:
        found, typed = matched
        values |= {"matched": json.dumps(found), "typed": json.dumps(sorted(typed))}
        either = ["id IN (SELECT value FROM json_each(:matched))"]
        for number, (column, table) in enumerate(listing.related.items()):
            values[f"related{number}"] = json.dumps(_called(connection, table, query.words))
            either.append(f"{column} IN (SELECT value FROM json_each(:related{number}))")
        for number, (fact, said) in enumerate(listing.said.items()):
            if meant := [value for value, words in said.items() if _says(words, query.words)]:
                values[f"said{number}"] = json.dumps(meant)
                either.append(f"{fact} IN (SELECT value FROM json_each(:said{number}))")
        parts.append(f"({' OR '.join(either)})")
    return " AND ".join(parts), values


def _called(connection: sqlite3.Connection, table: str, words: str) -> list[str]:
    """Return the ids of the rows of a table that are called so, an agency by its other names as well."""
    found = search.matching(connection, table, words)
    ids = found[0] if found else []
    if table != "agency":
        return ids
    others = search.matching(connection, "agency_alias", words)
    sql = "SELECT agency_id FROM agency_alias WHERE id IN (SELECT value FROM json_each(?))"
    return [*ids, *(row[0] for row in connection.execute(sql, (json.dumps(others[0] if others else []),)))]


def _says(words: str, typed: str) -> bool:
    """Say whether every typed word begins one of the words, with or without marks."""
    there = fold(words).split()
    return all(any(word.startswith(part) for word in there) for part in fold(typed).split())


def _select(connection: sqlite3.Connection, table: str) -> tuple[str, str]:
    columns, joins = ["t.*"], []
    for each in references(connection, table):
        alias = f"r_{each.column}"
        columns.append(f"{caption(each.table, alias)} AS {each.column}_name")
        joins.append(f"LEFT JOIN {each.table} {alias} ON {alias}.{each.key} = t.{each.column}")
    return ", ".join(columns), " ".join(joins)


def words_of(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> dict[str, str]:
    """Return what the references of a row of the ledger point to, in words: column → name; those gone are left out."""
    found = {}
    for each in references(connection, table):
        sql = f"SELECT {caption(each.table, 't')} FROM {each.table} t WHERE t.{each.key} = ?"
        name = connection.execute(sql, (row.get(each.column),)).fetchone()
        if name is not None and each.table != "blob":
            found[each.column] = str(name[0])
    return found


def codes(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the (code, name) pairs of a code list in their order."""
    return [(row[0], row[1]) for row in connection.execute(f"SELECT code, name FROM {table} ORDER BY position, name")]


def plain_rows(connection: sqlite3.Connection, listing: Listing) -> list[Row]:
    """Return every row of a kind with its own columns only, as `show --json` prints them.

    What is listed by name comes by name, all else in the order it was entered.
    """
    order = "sort_key, id" if listing.default_order == "sort_key" else "id"
    return [
        {name: value for name, value in row.items() if name != "sort_key"}
        for row in rows(connection, f"SELECT * FROM {listing.table} ORDER BY {order}")
    ]
