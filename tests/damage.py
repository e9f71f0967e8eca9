"""Harm done to a file as damaged disks and careless tools do it."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

PAGE = 4096


def behind_the_ledger(path: Path, *statements: str) -> None:
    """Change rows as damage does: no trigger runs, and whoever reads meanwhile sees the schema as it was."""
    with closing(sqlite3.connect(path, isolation_level=None)) as hand:
        hand.execute("PRAGMA ignore_check_constraints = ON")
        hand.execute("BEGIN IMMEDIATE")
        triggers = hand.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            hand.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            hand.execute(statement)
        for _name, sql in triggers:
            hand.execute(sql)
        hand.execute("COMMIT")


def flipped(content: bytes, chance: Random) -> bytes:
    """Return the bytes of a file with one bit turned somewhere behind its header."""
    place = chance.randrange(100, len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def word_flipped(content: bytes, chance: Random) -> bytes:
    """Return the bytes of a file with one bit turned in a Vietnamese word."""
    places = [found.start() for found in re.finditer("tỉnh|của|nghệ|thông|công".encode(), content)]
    place = chance.choice(places) + chance.randrange(3)
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def cut(content: bytes, chance: Random) -> bytes:
    """Return the beginning of a file."""
    return content[: chance.randrange(1, len(content))]


def page_zeroed(content: bytes, chance: Random) -> bytes:
    """Return the bytes of a file with one page empty."""
    start = PAGE * chance.randrange(len(content) // PAGE)
    return content[:start] + bytes(PAGE) + content[start + PAGE :]


def pages_swapped(content: bytes, chance: Random) -> bytes:
    """Return the bytes of a file with two pages in each other's place; never the first, which says what it is."""
    one, two = sorted(PAGE * chance.randrange(1, len(content) // PAGE) for _ in range(2))
    middle = content[one + PAGE : two]
    if one == two:
        return content
    return b"".join(
        (content[:one], content[two : two + PAGE], middle, content[one : one + PAGE], content[two + PAGE :])
    )


HARMS: tuple[Callable[[bytes, Random], bytes], ...] = (flipped, word_flipped, cut, page_zeroed, pages_swapped)
