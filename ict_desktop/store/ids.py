"""Keys that never collide between two machines: UUIDs of version 7 (RFC 9562 §5.7)."""

import hashlib
import secrets
import uuid
from datetime import datetime


def uuid7(now: datetime, random_bits: int | None = None) -> str:
    """Make a UUIDv7: 48 bits of milliseconds, then random bits, so that later rows sort after earlier ones.

    Rows made one after the other within a millisecond keep their order too: the first twelve random bits are then the
    fraction of the millisecond (RFC 9562 §6.2, method 3).
    """
    milliseconds = int(now.timestamp() * 1000)
    fraction = now.microsecond % 1000 * 4096 // 1000
    bits = (fraction << 62) | secrets.randbits(62) if random_bits is None else random_bits
    high, low = bits >> 62, bits & ((1 << 62) - 1)
    return str(uuid.UUID(int=(milliseconds << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low))


def uuid7_of(key: str, now: datetime) -> str:
    """Make the same UUIDv7 from the same words and time each time, for rows that ship with the program."""
    digest = hashlib.sha256(key.encode()).digest()
    return uuid7(now, int.from_bytes(digest[:10], "big") & ((1 << 74) - 1))
