"""Trích giao: what an issued notice gives to one agency, in the notice's own words under its own numbers."""

import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ict_desktop.records.agencies import Agency, Alias
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.dates import date_in_words
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.outline import Entry
from ict_desktop.records.paper_kinds import EXTRACT, NOTICE
from ict_desktop.records.paper_lines import label_of
from ict_desktop.records.papers import Block, Dash, Heading, NumberedItem, Paper, Paragraph, Point, Table
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.runs import Text, bold, joined_text, words
from ict_desktop.records.tasks import Coordination, Task
from ict_desktop.records.vietnamese import capitalised, fold
from ict_desktop.records.wordings import CLOSING, OPENING
from ict_desktop.store import table
from ict_desktop.work.papers.draft import Filled, Parts
from ict_desktop.work.papers.frozen import frozen_paper
from ict_desktop.work.papers.notice import values_of
from ict_desktop.work.papers.outgoing import in_force, named_again


def parts(connection: sqlite3.Connection, filled: Filled, _today: date) -> Parts:
    """Return the khoản of the issued notice that concern the agency, and its rows of the annex; refuses where none do."""
    agency = table.get(connection, Agency, filled.document.agency_id or "")
    if agency is None:
        raise Refused("Chưa chọn trích cho cơ quan nào. Hãy chọn cơ quan rồi trích.")
    notice = _issued_notice(connection, filled.of.id)
    paper = frozen_paper(connection, notice)
    named = _called(connection, agency)
    tasks = _tasks_by_agency(connection, filled.of.id).get(agency.id, [])
    found = [*_khoan(paper, named, agency.block, tasks), *_rows(paper, named)]
    if not found:
        raise Refused(f"{named_again(connection, notice)} không giao việc cho {agency.name} nên không có gì để trích.")
    source = named_again(connection, notice)
    dated = f"{source} {date_in_words(notice.dated_on)}" if notice.dated_on is not None else source
    values = {**values_of(connection, filled.of), "đơn vị": agency.name, "thông báo": dated}
    said = {part: filled.wording(connection, EXTRACT, part, values) for part in (OPENING, CLOSING)}
    entries = [
        Entry("paragraph", said[OPENING]),
        Entry("paragraph", bold(f"Trích {source}")),
        *found,
        Entry("paragraph", said[CLOSING]),
    ]
    known = [replace(entry, origin=f"notice/{notice.id}/{n}") for n, entry in enumerate(entries, start=1)]
    return Parts(tuple(known), head="letter", addressees=tuple(filled.document.addressees.splitlines()))


def agencies_given(connection: sqlite3.Connection, meeting_id: str) -> list[Agency]:
    """Return the agencies the issued notice of a meeting names or whose tasks come from it, in their order."""
    paper = frozen_paper(connection, _issued_notice(connection, meeting_id))
    tasks, groups = _tasks_by_agency(connection, meeting_id), [_said(group) for group in _groups(paper)]
    given = []
    for agency in table.every(connection, Agency, "position, sort_key"):
        named = _called(connection, agency)
        is_named = any(named.stands_in(said) for said in groups) or any(_rows(paper, named))
        if is_named or (agency.id in tasks and any(_khoan(paper, named, agency.block, tasks[agency.id]))):
            given.append(agency)
    return given


def _issued_notice(connection: sqlite3.Connection, meeting_id: str) -> Document:
    sent = in_force(connection, meeting_id=meeting_id, kind=NOTICE)
    if not sent:
        raise Refused("Hội nghị chưa ban hành thông báo kết luận nên chưa trích được. Hãy ban hành thông báo trước.")
    return sent[-1]


# Whom a text concerns


@dataclass(frozen=True)
class _Called:
    """The names of an agency, and what finds it among others of its kind ("các sở: Nội vụ, Tài chính")."""

    whole: re.Pattern[str]
    among: re.Pattern[str] | None

    def stands_in(self, text: str) -> bool:
        """Say whether a text names the agency."""
        line = fold(text)
        return bool(self.whole.search(line) or (self.among is not None and self.among.search(line)))


_KINDS = (
    (re.compile(r"so (?P<own>.+)"), "cac so"),
    (
        re.compile(r"(?:ubnd|uy ban nhan dan) (?:huyen|thi xa|thanh pho|xa|phuong) (?P<own>.+)"),
        "(?:ubnd|uy ban nhan dan) cac",
    ),
)
_WHOLE_CLASSES = {
    "so_nganh": re.compile(r"cac so, (?:ban, )?nganh"),
    "huyen": re.compile(r"(?:ubnd|uy ban nhan dan) (?:cap huyen|cac huyen, )"),
    "xa": re.compile(r"(?:ubnd|uy ban nhan dan) (?:cap xa|cac xa, )"),
}


def _called(connection: sqlite3.Connection, agency: Agency) -> _Called:
    aliases = [alias.name for alias in table.every(connection, Alias, agency_id=agency.id)]
    names = [fold(name) for name in (agency.name, agency.short_name, *aliases) if name]
    whole = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for kind, before in _KINDS:
        own = [found["own"] for name in names if (found := kind.fullmatch(name))]
        if own:
            return _Called(whole, re.compile(rf"\b{before}\b[^.;]*\b(?:{'|'.join(map(re.escape, own))})(?!\w)"))
    return _Called(whole, None)


def _tasks_by_agency(connection: sqlite3.Connection, meeting_id: str) -> dict[str, list[str]]:
    """Return of each agency the words of its tasks from a meeting, those it works along on too, and their conclusions."""
    found: dict[str, list[str]] = {}
    for conclusion in table.every(connection, Conclusion, "position", meeting_id=meeting_id):
        for task in table.every(connection, Task, conclusion_id=conclusion.id):
            along = [each.agency_id for each in table.every(connection, Coordination, task_id=task.id)]
            for agency_id in (task.lead_agency_id, *along):
                if agency_id:
                    texts = (fold(plain(text)).rstrip(".;, ") for text in (task.text, conclusion.text))
                    found.setdefault(agency_id, []).extend(texts)
    return found


# Finding it in the notice


@dataclass
class _Group:
    """A khoản with what stands under it, and the heading above it."""

    item: NumberedItem
    heading: Heading | None
    below: list[Block] = field(default_factory=list)


def _groups(paper: Paper) -> list[_Group]:
    groups: list[_Group] = []
    heading: Heading | None = None
    inside = False
    for block in paper.blocks:
        if isinstance(block, Heading):
            heading, inside = block, False
        elif isinstance(block, NumberedItem):
            groups.append(_Group(block, heading))
            inside = True
        elif inside and isinstance(block, Point | Dash | Paragraph):
            groups[-1].below.append(block)
    if groups and inside:
        _drop_what_follows(groups[-1])
    return groups


def _drop_what_follows(last: _Group) -> None:
    """Leave out of the last khoản the paragraphs that close the notice."""
    own = bool(plain(last.item.heading)) and not words(last.item.text)
    while len(last.below) > own and isinstance(last.below[-1], Paragraph):
        last.below.pop()


def _said(group: _Group) -> str:
    below = (words(block.text) for block in group.below if isinstance(block, Point | Dash | Paragraph))
    return "\n".join((group.item.heading, words(group.item.text), *below))


def _khoan(paper: Paper, named: _Called, block: str, tasks: Collection[str]) -> Iterator[Entry]:
    """Return the khoản that concern the agency, with the heading above them; of one with points only those that do."""
    above: Heading | None = None
    for group in _groups(paper):
        if not _concerns(_said(group), named, block, tasks):
            continue
        if group.heading is not None and group.heading is not above:
            yield Entry("paragraph", bold(plain(group.heading.text)))
        above = group.heading
        yield from _of_item(group.item)
        yield from (entry for each in _own_part(group.below, named, block, tasks) for entry in _of_block(each))


def _concerns(text: str, named: _Called, block: str, tasks: Collection[str]) -> bool:
    if named.stands_in(text) or (block in _WHOLE_CLASSES and _WHOLE_CLASSES[block].search(fold(text))):
        return True
    line = fold(plain(text))
    return any(task in line or (len(line) > 20 and line.rstrip(".;, ") in task) for task in tasks if task)


def _own_part(below: Sequence[Block], named: _Called, block: str, tasks: Collection[str]) -> Sequence[Block]:
    """Return the points that concern the agency, each with its dashes; all where none of them names one alone."""
    points: list[list[Block]] = []
    for each in below:
        if isinstance(each, Point) or not points:
            points.append([])
        points[-1].append(each)
    own = [point for point in points if any(_concerns(_text(each), named, block, tasks) for each in point)]
    return [each for point in own for each in point] if own else below


def _text(block: Block) -> str:
    return words(block.text) if isinstance(block, Point | Dash | Paragraph) else ""


def _of_item(item: NumberedItem) -> Iterator[Entry]:
    if plain(item.heading):
        yield Entry("paragraph", bold(f"{item.number}. {plain(item.heading)}"))
        if words(item.text):
            yield Entry("paragraph", item.text)
    else:
        yield Entry("paragraph", joined_text(f"{label_of(item)} ", item.text))


def _of_block(block: Block) -> Iterator[Entry]:
    if isinstance(block, Dash):
        yield Entry("dash", block.text)
    elif isinstance(block, Point):
        yield Entry("paragraph", joined_text(f"{label_of(block)} ", block.text))
    elif isinstance(block, Paragraph):
        lead: Text = bold(f"{block.lead_bold} ") if block.lead_bold else ""
        yield Entry("paragraph", joined_text(lead, block.text))


def _rows(paper: Paper, named: _Called) -> Iterator[Entry]:
    """Return the rows of the annex that name the agency, under the same headings and numbers."""
    for annex in paper.annexes:
        for block in annex.blocks:
            if not isinstance(block, Table):
                continue
            who = [n for n, column in enumerate(block.columns) if fold(column.heading).startswith("co quan")]
            own = tuple(
                row for row in block.rows if isinstance(row, tuple) and any(named.stands_in(row[n]) for n in who)
            )
            if own:
                yield Entry("paragraph", f"{capitalised(plain(annex.title))}:")
                yield Entry("table", plain(annex.title), content=Table(block.columns, own))
