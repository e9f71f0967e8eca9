"""The second file: a chain over the ledger, drafts of windows, nil, one paper under its number. Never edited after release.

Each part stands in a file of its own (`p0002_…`).
"""

import sqlite3

from ict_desktop.store.migrations import (
    p0002_drafts_of_windows,
    p0002_figures,
    p0002_ledger_chain,
    p0002_one_paper,
    p0002_program_of_step,
)

PARTS = (p0002_ledger_chain, p0002_program_of_step, p0002_drafts_of_windows, p0002_figures, p0002_one_paper)


def apply(connection: sqlite3.Connection) -> None:
    """Go through the parts in order; runs inside one transaction."""
    # A view that somebody put into the file may name a table that is away for a moment, or one that never was.
    connection.execute("PRAGMA legacy_alter_table = ON")
    try:
        for part in PARTS:
            part.apply(connection)
    finally:
        connection.execute("PRAGMA legacy_alter_table = OFF")
