"""The sixth file: papers as their office writes and signs them. Each part stands in a file of its own (`p0006_…`)."""

import sqlite3

from ict_desktop.store.migrations import (
    p0006_copies,
    p0006_letterheads,
    p0006_meetings,
    p0006_paper_blocks,
    p0006_registers,
    p0006_reminders,
)

PARTS = (p0006_paper_blocks, p0006_letterheads, p0006_registers, p0006_reminders, p0006_meetings, p0006_copies)


def apply(connection: sqlite3.Connection) -> None:
    """Go through the parts in order; runs inside one transaction."""
    for part in PARTS:
        part.apply(connection)
