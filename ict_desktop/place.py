"""What the outside world lends the program, and how its command line refuses; light, because every start reads it."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

COMMANDS = ("sample", "show", "print", "check", "backup", "pack", "unpack")
"""The commands that need no window."""

WRONG_USAGE = "Cách dùng lệnh chưa đúng. Gõ “ict-desktop --help” để xem cách dùng."


@dataclass(frozen=True)
class Place:
    """The clock, where things are kept, and where the resources lie."""

    now: Callable[[], datetime]
    data: Path
    resources: Path

    def today(self) -> date:
        """Return the day of the clock."""
        return self.now().date()


class Parser(argparse.ArgumentParser):
    """Argument parser that refuses in one Vietnamese sentence."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse's own words are English
        """End with status 2."""
        print(WRONG_USAGE, file=sys.stderr)  # noqa: T201
        raise SystemExit(2)


def day_of(text: str) -> date:
    """Read YYYY-MM-DD from the command line."""
    return date.fromisoformat(text)
