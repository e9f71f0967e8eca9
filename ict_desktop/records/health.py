"""How an office file and its backups stand: judged, and told as lines for a page or for whoever helps by telephone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from ict_desktop.records.disk_space import Room, room_for, size_text

OLD_BACKUP = timedelta(days=7)
"""A backup older than this is worth a word: the program makes one on each day of work."""


ROOM = "Chỗ trống"


class State(Enum):
    """How something stands, in a word."""

    GOOD = "tốt"
    ATTENTION = "cần chú ý"
    BAD = "hỏng"


@dataclass(frozen=True)
class Fact:
    """One line: what it is about, how it is; judged (`state`) where there is something to judge."""

    heading: str
    words: str
    state: State | None = None
    word: str = ""
    """Another word for the state, where its own would be wrong: a full disk is not broken."""

    @property
    def judgement(self) -> str:
        """The word for how it stands, "" where it is not judged."""
        return self.word or (self.state.value if self.state is not None else "")


Section = tuple[str, Sequence[Fact]]


def room_fact(file_size: int, free: int | None) -> Fact:
    """Judge the free room of a disk; not judged where it could not be asked."""
    room = room_for(file_size, free)
    if free is None or room is None:
        return Fact(ROOM, "Không xem được chỗ trống của ổ đĩa này")
    state = {Room.ENOUGH: State.GOOD, Room.LITTLE: State.ATTENTION, Room.NEARLY_FULL: State.BAD}[room]
    if room is Room.ENOUGH:
        return Fact(ROOM, f"Còn {size_text(free)}", state)
    return Fact(ROOM, f"Còn {size_text(free)}. Hãy giải phóng dung lượng.", state, room.value)


def state_of_backup(taken: datetime | None, is_whole: bool | None, now: datetime) -> State:
    """Judge the newest backup: there, still as it was written, and of these days.

    `taken` is None where there is none or its time is not known, `is_whole` None where there is nothing to compare with.
    """
    if is_whole is False:
        return State.BAD
    if taken is None or is_whole is None or abs(now - taken) > OLD_BACKUP:  # or dated by a clock that was ahead
        return State.ATTENTION
    return State.GOOD


def worst(facts: Iterable[Fact]) -> State:
    """Return the gravest state among some lines."""
    states = {fact.state for fact in facts}
    return State.BAD if State.BAD in states else State.ATTENTION if State.ATTENTION in states else State.GOOD


def as_text(title: str, sections: Iterable[Section]) -> str:
    """Return the lines as plain text, for an e-mail or to be read out."""
    lines = [title]
    for heading, facts in sections:
        lines += ["", heading]
        lines += [f"- {fact.heading}: {f'[{fact.judgement}] ' if fact.state else ''}{fact.words}" for fact in facts]
    return "\n".join(lines)
