"""The fifth file: whom a paper is addressed to, from when to when a meeting lasted, what every invitation asks for."""

import sqlite3

COLUMNS = (("document", "addressees"), ("meeting", "begins_at"), ("meeting", "ends_at"))

NOTE = (
    "Đề nghị các đại biểu đến dự đúng thành phần, đúng giờ; nếu không dự được thì báo cáo người chủ trì trước ngày họp "
    "và cử người dự thay."
)


def apply(connection: sqlite3.Connection) -> None:
    """Add the columns; give an office that has its closing sentence the note of its invitations."""
    for table, column in COLUMNS:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    connection.execute(
        "INSERT INTO setting (name, value) SELECT 'invitation_note', ? FROM setting WHERE name = 'notice_closing' "
        "AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'invitation_note')",
        (NOTE,),
    )
