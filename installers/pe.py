"""What a Windows program or library (a PE file) says of itself: the libraries it asks for, and whether it has a window."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WINDOW, CONSOLE = 2, 3
"""The subsystems of Windows that a program can be made for."""

_INTEL = 0x8664
_IMPORTS, RESOURCES, _DELAYED = 1, 2, 13
"""Places in the table of directories."""


@dataclass(frozen=True)
class Section:
    """A part of the file and where Windows puts it in memory."""

    name: str
    address: int
    size: int
    offset: int


class Image:
    """The headers of a PE file; ValueError where it is none."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        if data[:2] != b"MZ" or len(data) < 0x40:
            raise ValueError("not a Windows program")
        self.headers = self.number(0x3C)
        if data[self.headers : self.headers + 4] != b"PE\0\0":
            raise ValueError("not a Windows program")
        self.optional = self.headers + 24
        if self.number(self.optional, "<H") != 0x20B:
            raise ValueError("not a 64-bit program")
        self.section_table = self.optional + self.number(self.headers + 20, "<H")
        self.sections = [self._section(place) for place in range(self.number(self.headers + 6, "<H"))]

    @property
    def is_for_intel(self) -> bool:
        """Say whether it is for the processors that offices have, and not for ARM."""
        return self.number(self.headers + 4, "<H") == _INTEL

    @property
    def subsystem(self) -> int:
        """WINDOW or CONSOLE."""
        return self.number(self.optional + 68, "<H")

    def libraries(self) -> list[str]:
        """Name the libraries that are asked for at the start and those asked for at first use."""
        return [*self._names(_IMPORTS, step=20, name_at=12), *self._names(_DELAYED, step=32, name_at=4)]

    def number(self, place: int, form: str = "<I") -> int:
        """Return the number that stands at a place of the file."""
        found: int = struct.unpack_from(form, self.data, place)[0]
        return found

    def directory(self, which: int) -> int:
        """Return the place in the file of one of its address and size."""
        return self.optional + 112 + 8 * which

    def offset(self, address: int) -> int:
        """Return where in the file lies what is at an address in memory."""
        for section in self.sections:
            if section.address <= address < section.address + section.size:
                return address - section.address + section.offset
        raise ValueError(f"no part of the file lies at {address:#x}")

    def _section(self, place: int) -> Section:
        at = self.section_table + 40 * place
        name, seen, address, stored, offset = struct.unpack_from("<8sIIII", self.data, at)
        return Section(name.rstrip(b"\0").decode(), address, max(seen, stored), offset)

    def _names(self, which: int, step: int, name_at: int) -> Iterator[str]:
        address = self.number(self.directory(which))
        if not address:
            return
        at = self.offset(address)
        while name := self.number(at + name_at):
            begin = self.offset(name)
            yield self.data[begin : self.data.index(b"\0", begin)].decode("ascii")
            at += step


def read(path: Path) -> Image:
    """Read a file; ValueError names it where it is no 64-bit Windows program or library."""
    try:
        return Image(path.read_bytes())
    except (ValueError, struct.error) as error:
        raise ValueError(f"{path}: {error}") from error
