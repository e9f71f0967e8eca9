"""What the papers of a meeting say beside what was known: days, sessions, places, matters, groups of conclusions, votes."""

import sqlite3

_TEXT = "{} TEXT NOT NULL DEFAULT ''"
_DAY = "{0} TEXT CHECK ({0} IS date({0}, '+0 days') AND {0} >= '0001')"
_NUMBER = "{} INTEGER"
_SESSION = "{} TEXT REFERENCES meeting_session ON DELETE RESTRICT"
_TRUTH = "{} INTEGER NOT NULL DEFAULT 0"

COLUMNS = {
    "meeting": (
        (_DAY, "ends_on"),
        (_SESSION, "ends_session"),
        (_TEXT, "mode"),
        (_TEXT, "connections"),
        (_TEXT, "invited"),
        (_TEXT, "materials"),
        (_TEXT, "contact"),
        (_TEXT, "basis"),
        (_TEXT, "concluded_by"),
        (_TEXT, "after_conclusions"),
        (_DAY, "first_planned_on"),
        (_TEXT, "postponed_because"),
        (_TRUTH, "members_sign"),
    ),
    "agenda_item": (
        (_DAY, "held_on"),
        (_TEXT, "begins_at"),
        (_TEXT, "ends_at"),
        (_TEXT, "reporter"),
        (_TEXT, "invited"),
    ),
    "conclusion": (
        (_TEXT, "part"),
        (_NUMBER, "votes_for"),
        (_NUMBER, "votes_against"),
        (_NUMBER, "votes_abstained"),
        (_NUMBER, "votes_of"),
    ),
    "proposal": ((_TEXT, "answer"),),
}


def apply(connection: sqlite3.Connection) -> None:
    """Add the columns; what nobody has told yet stays empty."""
    for table, columns in COLUMNS.items():
        for definition, name in columns:
            connection.execute(f"ALTER TABLE {table} ADD COLUMN {definition.format(name)}")
    connection.execute("CREATE INDEX meeting_by_ends_session ON meeting (ends_session)")
