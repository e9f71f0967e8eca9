"""Whose file it is: the province, its committee, and how the words of one province's directory read in another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ict_desktop.records.vietnamese import capitalised, one_line, same_words

PROVINCE = "tỉnh"
CITY = "thành phố"
"""The two kinds of what stands right under the State (Hiến pháp 2013, Điều 110)."""

_TYPED_KIND = re.compile(r"^(tỉnh|thành phố|tp\.?)\s+(?=\S)", re.IGNORECASE)

_IN_A_CITY = (
    ("Tỉnh ủy", "Thành ủy"),
    ("Tỉnh đoàn", "Thành đoàn"),
)
"""Organisations of the Party and the Youth Union that a city calls by a word of its own."""


@dataclass(frozen=True)
class Province:
    """A province or a city under the State.

    `former` are the provinces that became part of it, `full_place` the place before a date where the bare name may
    not stand there: a place named after a person is written whole (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4).
    """

    name: str
    kind: str = PROVINCE
    former: tuple[str, ...] = ()
    full_place: str = ""

    @property
    def called(self) -> str:
        """Its name with its kind, within a sentence: "tỉnh Hà Tĩnh"."""
        return f"{self.kind} {self.name}"

    @property
    def title(self) -> str:
        """Its name with its kind, standing alone: "Tỉnh Hà Tĩnh"."""
        return capitalised(self.called)

    @property
    def setting(self) -> str:
        """How the office's settings keep it: a province by its bare name, a city with its kind."""
        return self.name if self.kind == PROVINCE else self.title

    @property
    def place(self) -> str:
        """The place that stands before a date."""
        return self.full_place or self.name


@dataclass(frozen=True, kw_only=True)
class Office:
    """What a new file is told of the office it is for; the clerk may be left out."""

    province: Province
    committee: str
    committee_short: str
    clerk: str = ""


def province_of(words: str, known: Sequence[Province]) -> Province:
    """Read a province as typed ("Hà Tĩnh", "TP. Huế"): a known one, or one of that name; the kind typed counts."""
    line = one_line(words)
    typed = _TYPED_KIND.match(line)
    name = line[typed.end() :] if typed else line
    found = next((province for province in known if same_words(province.name, name)), None)
    kind = "" if typed is None else PROVINCE if typed[1].casefold() == PROVINCE else CITY
    if found is not None and kind in ("", found.kind):
        return found
    return Province(name, kind or PROVINCE)


def became(words: str, known: Sequence[Province]) -> Province | None:
    """Return what a province of earlier days is part of now; None for one that still is, or is not known."""
    name = province_of(words, known).name
    return next((one for one in known if any(same_words(name, former) for former in one.former)), None)


def title_of(setting: str) -> str:
    """Return the province of the settings as it stands alone: "Tỉnh Hà Tĩnh", "Thành phố Huế"."""
    return province_of(setting, ()).title if setting.strip() else ""


def moved(text: str, home: Province, there: Province) -> str:
    """Return words of one province's directory as they read in another: "UBND tỉnh" of a city is "UBND thành phố"."""
    if there == home:
        return text
    text = text.replace(home.called, there.called).replace(home.name, there.name)
    if there.kind == home.kind:
        return text
    for ours, theirs in _IN_A_CITY:
        text = text.replace(ours, theirs)
    return re.sub(rf"\b{home.kind}\b", there.kind, text)


def issuer_lines(committee: str, province: Province) -> str:
    """Return a committee as the masthead sets it: its kind on a line, its field on the next, without the province.

    The province stands above, as the superior: "Ban Chỉ đạo chuyển đổi số tỉnh Huế" is "Ban Chỉ đạo", "chuyển đổi số".
    """
    line = one_line(committee)
    for ending in (province.called, province.kind):
        if line.casefold().endswith(f" {ending.casefold()}"):
            line = line[: -len(ending)].strip()
            break
    kind, space, rest = line.partition("Ban Chỉ đạo ")
    return f"Ban Chỉ đạo\n{rest}" if space and not kind else line
