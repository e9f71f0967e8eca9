"""The conclusions of a meeting as a paper says them: under their groups, numbered, their points and lead-ins recognised."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import STYLES_TYPED, Entry, Style, entries_of, is_title, labels_of
from ict_desktop.records.plain_lines import paragraphs, plain
from ict_desktop.records.runs import Text, bold, joined_text

_BELOW_A_CONCLUSION: tuple[Style, ...] = ("point", "dash")
_LEVEL = re.compile(r"(?:(?P<roman>[IVX]+)|[A-ZĐ])\.\s+(?P<words>\S.*)")
_LONGEST_LEAD = 160
_LEAD = re.compile(rf"[^:.;\n]{{2,{_LONGEST_LEAD}}}:(?=\s|$)")
_ORDERS = re.compile(r"\b(?:chủ trì|phối hợp)\b")
"""What makes a lead an order of its own, which names several and is not set in bold."""
_NAMES = (
    *("sở", "ban", "văn phòng", "ubnd", "ủy ban", "uỷ ban", "hđnd", "hội đồng", "công an", "bộ chỉ huy", "bộ đội"),
    *("bộ", "cục", "chi cục", "thanh tra", "tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "tổ giúp việc", "trung tâm"),
    *("tổ công tác", "viện", "các", "đối với", "riêng", "phòng", "trường", "hội", "liên đoàn", "mặt trận", "báo"),
    *(
        "đài",
        "kho bạc",
        "ngân hàng",
        "bảo hiểm xã hội",
        "bhxh",
        "vnpt",
        "viettel",
        "bưu điện",
        "giao",
        "đề nghị",
        "yêu cầu",
    ),
    *("đồng chí", "chủ tịch", "giám đốc", "thủ trưởng", "trưởng ban", "chánh văn phòng"),
)
"""What the one a conclusion speaks to begins with."""
_NAMED = tuple(f"{name} " for name in _NAMES)


def with_lead(text: str, names: Collection[str] = ()) -> Text:
    """Return a text with the words in bold that name whom it speaks to ("Sở Nội vụ: …"); `names` are known agencies."""
    found = _LEAD.match(text)
    if found is None:
        return text
    lead = found[0].rstrip(":").casefold()
    if _ORDERS.search(lead):
        return text
    if not lead.startswith(_NAMED) and lead not in {name.casefold() for name in names}:
        return text
    return joined_text(bold(text[: found.end()]), text[found.end() :])


def typed(text: str, origin: str) -> list[Entry]:
    """Return a typed text as entries that remember the field they stand in."""
    found = entries_of(text, tuple(style for style in STYLES_TYPED if style != "basis"))
    return [replace(entry, origin=f"{origin}/{place}") for place, entry in enumerate(found, start=1)]


def concluded(meeting: Meeting, conclusions: Sequence[Conclusion], names: Collection[str] = ()) -> list[Entry]:
    """Return what the chair said of the work done, and the conclusions behind it."""
    return [*_assessment(meeting, conclusions), *grouped(conclusions, names)]


def numbers_in_paper(meeting: Meeting, conclusions: Sequence[Conclusion]) -> dict[str, str]:
    """Return by id under which number the notice prints each conclusion of a meeting: "3", below a heading "II.3"."""
    entries = concluded(meeting, conclusions)
    above: dict[Style, str] = {}
    numbers: dict[str, str] = {}
    for entry, label in zip(entries, labels_of(entries), strict=True):
        if entry.style == "part":
            above = {"part": label}
        elif entry.style == "section":
            above["section"] = label
        elif entry.style in ("item", "item_title") and entry.origin.startswith("conclusion/"):
            numbers.setdefault(entry.origin.split("/")[1], "".join((*above.values(), label)).rstrip("."))
    return numbers


def _assessment(meeting: Meeting, conclusions: Sequence[Conclusion]) -> list[Entry]:
    """Return what the chair said of the work done, parted from the tasks by headings unless there are typed ones."""
    said = typed(meeting.assessment, "meeting/assessment")
    if not said or begins_with_heading(meeting.assessment):
        return said
    first_part = paragraphs(conclusions[0].part) if conclusions else ()
    if first_part and not first_part[0].startswith(("II.", "B.")):
        return said
    before = [Entry("section", "Đánh giá chung", "meeting/assessment_heading")]
    after = [] if first_part else [Entry("section", "Nhiệm vụ, giải pháp", "meeting/tasks_heading")]
    return [*before, *said, *after]


def conclusion_entries(conclusion: Conclusion, names: Collection[str] = ()) -> list[Entry]:
    """Return a conclusion as a khoản, under its own heading where it has one, its a) b) and dashes as they are."""
    origin = f"conclusion/{conclusion.id}"
    first, *more = paragraphs(conclusion.said) or ("",)
    if plain(conclusion.heading):
        entries = [Entry("item_title", conclusion.heading, f"{origin}/heading")]
        inner = entries_of("\n".join((first, *more)), _BELOW_A_CONCLUSION)
    else:
        inner = entries_of("\n".join(more), _BELOW_A_CONCLUSION)
        titled = is_title(first, [entry.style for entry in inner])
        entries = [Entry("item_title", first, origin) if titled else Entry("item", with_lead(first, names), origin)]
    for place, entry in enumerate(inner, start=1 if plain(conclusion.heading) else 2):
        where = origin if place == 1 else f"{origin}/{place}"
        entries.append(Entry(entry.style, with_lead(entry.words, names), where))
    return entries


def grouped(conclusions: Sequence[Conclusion], names: Collection[str] = ()) -> list[Entry]:
    """Return all conclusions, a heading where a group of them begins; one without a group belongs to the one before."""
    entries: list[Entry] = []
    above: tuple[str, ...] = ()
    for conclusion in conclusions:
        lines = paragraphs(conclusion.part)
        if lines and lines != above:
            new = _new_lines(above, lines)
            entries += _headings(new, f"conclusion/{conclusion.id}/part", len(lines) - len(new) + 1)
            above = lines
        entries += conclusion_entries(conclusion, names)
    return entries


def _new_lines(above: Sequence[str], lines: Sequence[str]) -> Sequence[str]:
    """Return the headings that do not stand above already."""
    same = 0
    while same < min(len(above), len(lines) - 1) and above[same] == lines[same]:
        same += 1
    return lines[same:]


def _headings(lines: Sequence[str], origin: str, first: int) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=first):
        style, words = level_of(line)
        is_running = number > 1 and words == line  # behind the headings: what is said of the group as a whole
        yield Entry("paragraph" if is_running else style, words, f"{origin}/{number}")


def level_of(line: str) -> tuple[Style, str]:
    """Return a heading's level and its words without the number typed before them: "A." a part, else a section."""
    found = _LEVEL.fullmatch(line)
    if found is None:
        return "section", line
    return ("section" if found["roman"] else "part"), found["words"]


def begins_with_heading(text: str) -> bool:
    """Say whether a text brings headings of its own."""
    lines = paragraphs(text)
    return bool(lines) and _LEVEL.fullmatch(lines[0]) is not None
