"""A công văn (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5)."""

import sqlite3
from dataclasses import replace
from datetime import date

from ict_desktop.work.papers import named
from ict_desktop.work.papers.draft import Filled, Parts


def parts(connection: sqlite3.Connection, filled: Filled, today: date) -> Parts:
    """Return the text as it is typed under V/v and Kính gửi."""
    return replace(named.parts(connection, filled, today), head="letter")
