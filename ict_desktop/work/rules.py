"""What a deed may not do to other records: change what is frozen, close a circle, set days against their order.

A record knows by itself what is wrong within it (`problems`); here stands what needs others. The verbs of `work/keep.py`
ask it inside their transaction, so that every form, bulk edit and paste meets the same rule.
"""

from collections.abc import Collection, Mapping
from typing import TypeVar

from ict_desktop.records.documents import REPLACED, Document
from ict_desktop.records.errors import Incomplete, Refused
from ict_desktop.records.figures import COMPUTED
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.labels import label_of
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_blocks import PaperBlock
from ict_desktop.records.record import Beside, Problems, Record, shortened
from ict_desktop.records.tasks import Task
from ict_desktop.records.wordings import Wording
from ict_desktop.store import cycles, table, writing
from ict_desktop.store.store import Store

R = TypeVar("R", bound=Record)


def refuse_against_others(store: Store, before: R | None, record: R, names: Collection[str]) -> None:
    """Refuse to store a record whose changed fields (`names`; of a new record all) do not agree with others.

    `before` is the record as it was, None for a new one: what did not agree then keeps nobody from changing the rest.
    """
    _refuse_circle(store, record, names)
    _refuse_beside(store, before, record)
    if isinstance(record, Wording):
        _refuse_second_wording(store, record)
    if isinstance(record, Task):
        _refuse_closed_over_open(store, before, record)


def _refuse_second_wording(store: Store, record: Wording) -> None:
    same = {"letterhead_id": record.letterhead_id, "form": record.form, "part": record.part}
    if any(other.id != record.id for other in table.every(store.connection, Wording, "id", **same)):
        raise Incomplete({"part": f"Đã có câu riêng cho {record.caption()}. Hãy sửa câu ấy, hoặc chọn mẫu khác."})


# What is frozen


def refuse_frozen(record: Record, values: Mapping[str, object]) -> None:
    """Refuse to give what was printed and signed other values: an issued paper, a meeting whose conclusions were issued.

    An issued paper is replaced by another and never becomes a draft again.
    """
    becomes_another = values.keys() - Document.STILL_OPEN or values.get("state", REPLACED) != REPLACED
    if isinstance(record, Document) and record.is_frozen() and becomes_another:
        raise Refused("Văn bản đã ban hành được giữ nguyên, không sửa hoặc xóa. Hãy lập bản thay thế.")
    if isinstance(record, Meeting) and record.is_locked() and values.keys() - Meeting.STILL_OPEN:
        raise Refused(_locked(record, record))


def refuse_removal(record: Record) -> None:
    """Refuse to delete what was printed and signed."""
    refuse_frozen(record, {"id": None})


def refuse_locked(store: Store, *records: Record) -> None:
    """Refuse to add, change or delete what stands, before or after, under a meeting whose conclusions were issued."""
    above: set[object] = set()
    for record in records:
        if isinstance(record, PaperBlock):
            _refuse_issued_text(store, record)
        under = record.ABOUT.under and getattr(record, record.ABOUT.under[1])
        if not isinstance(record, Meeting) and under not in above and (sentence := why_locked(store, record)):
            raise Refused(sentence)
        above.add(under)


def _refuse_issued_text(store: Store, block: PaperBlock) -> None:
    paper = table.get(store.connection, Document, block.document_id or "")
    if paper is not None and paper.is_frozen():
        raise Refused("Văn bản đã ban hành được giữ nguyên, không sửa được. Hãy lập bản thay thế.")


def why_locked(store: Store, record: Record) -> str:
    """Say why a meeting, or what stands under it, stays as it is; "" where it may be changed."""
    meeting = _meeting_of(store, record)
    return _locked(meeting, record) if meeting is not None and meeting.is_locked() else ""


def stands_under(store: Store, record: Record, meeting: Meeting) -> bool:
    """Say whether a record stands under a meeting, over as many steps as it takes."""
    above = _meeting_of(store, record)
    return above is not None and above.id == meeting.id


def _locked(meeting: Meeting, record: Record) -> str:
    what = "hội nghị" if record is meeting else f"{record.NOUN} của hội nghị"
    return (
        f"Kết luận của “{shortened(meeting.caption(), 60)}” đã ban hành nên {what} được giữ nguyên. "
        "Muốn sửa, hãy mở hội nghị và chọn Thao tác khác → Mở lại hội nghị, rồi lập bản thay thế."
    )


def _meeting_of(store: Store, record: Record) -> Meeting | None:
    """Return the meeting a record stands under, over as many steps as it takes."""
    while not isinstance(record, Meeting):
        under = record.ABOUT.under
        above_id = getattr(record, under[1]) if under is not None else None
        above = table.get(store.connection, BY_TABLE[under[0]], above_id) if under is not None and above_id else None
        if above is None:
            return None
        record = above
    return record


def refuse_deletion(store: Store, kind: type[Record], chain: Collection[tuple[str, str]]) -> None:
    """Refuse to delete rows (table and id) that an issued paper was made of or names, or that others are computed from."""
    for name, row_id in chain:
        _refuse_frozen_user(store, kind, name, row_id)
        _refuse_locked_user(store, kind, (name, row_id), chain)
        _refuse_operand(store, name, row_id)
    for name, row_id in chain:
        record = table.get(store.connection, BY_TABLE[name], row_id)
        if record is not None:
            refuse_removal(record)
            refuse_locked(store, record)


def _refuse_frozen_user(store: Store, kind: type[Record], name: str, row_id: str) -> None:
    """Refuse to delete what an issued paper names: emptying the reference would change the paper."""
    for dependent in writing.dependents(store.connection, name, row_id):
        if dependent.table != Document.TABLE:
            continue
        for other in dependent.ids:
            paper = table.get(store.connection, Document, other)
            if paper is not None and paper.is_frozen():
                raise Refused(
                    f"Chưa xóa {kind.NOUN} này vì văn bản đã ban hành “{shortened(paper.caption(), 60)}” còn ghi tới. "
                    "Văn bản đã ban hành được giữ nguyên."
                )


def _refuse_locked_user(
    store: Store, kind: type[Record], going: tuple[str, str], chain: Collection[tuple[str, str]]
) -> None:
    """Refuse to delete what a row under an issued meeting names and would no longer name."""
    for dependent in writing.dependents(store.connection, *going):
        for other_id in dependent.ids:
            other = table.get(store.connection, BY_TABLE[dependent.table], other_id)
            meeting = _meeting_of(store, other) if other is not None else None
            if other is None or meeting is None or other is meeting or (dependent.table, other_id) in chain:
                continue
            if meeting.is_locked():
                raise Refused(
                    f"Chưa xóa {kind.NOUN} này vì {_named(other)} của “{shortened(meeting.caption(), 60)}” còn ghi tới, "
                    "mà kết luận của hội nghị đó đã ban hành. Muốn xóa, hãy mở lại hội nghị đó trước."
                )


def _refuse_operand(store: Store, name: str, row_id: str) -> None:
    """Refuse to delete an indicator another is computed from: that one could then neither be read nor changed."""
    if name != Indicator.TABLE:
        return
    for dependent in writing.dependents(store.connection, name, row_id):
        if dependent.column not in ("numerator_id", "denominator_id"):
            continue
        for other_id in dependent.ids:
            other = table.get(store.connection, Indicator, other_id)
            if other is not None and other.kind == COMPUTED:
                words = f"“{shortened(other.name, 60)}”"
                raise Refused(f"Chưa xóa chỉ tiêu này vì {words} được tính từ nó. Hãy sửa hoặc xóa {words} trước.")


# What agrees with others


def _refuse_circle(store: Store, record: Record, names: Collection[str]) -> None:
    about = record.ABOUT
    for way in about.ways:
        for field in set(way) & set(names):
            other = getattr(record, field)
            if other and cycles.along_fields(store.connection, record.TABLE, way, other, record.id):
                raise Incomplete({field: _circle(record, field)})
    if about.links is not None and set(about.links) & set(names):
        here, there = (getattr(record, field) for field in about.links)
        if here and there and cycles.along_links(store.connection, record.TABLE, about.links, there, here):
            raise Incomplete({about.links[1]: _circle(record, about.links[1])})


def _circle(record: Record, field: str) -> str:
    label = label_of(record.TABLE, field)
    return f"“{label}”: chọn như vậy thì đi một vòng lại về chính {record.NOUN} này. Hãy chọn mục khác hoặc để trống."


def _refuse_beside(store: Store, before: R | None, record: R) -> None:
    """Refuse what does not agree with the records this one names, nor with those that name it."""
    for beside in record.ABOUT.beside:
        other_id = getattr(record, beside.field)
        other = table.get(store.connection, BY_TABLE[beside.table], other_id) if other_id else None
        if other is None:
            continue
        known = beside.wrong(before, other) if before is not None else {}
        if problems := newly_wrong(before, record, known, beside.wrong(record, other)):
            raise Incomplete(problems)
    for kind, beside in _who_look_at(record.TABLE) if before is not None else ():
        for other in table.every(store.connection, kind, **{beside.field: record.id}):
            problems = beside.wrong(other, record)
            if problems and problems != beside.wrong(other, before):
                raise Refused(f"{_named(other, capital=True)}: {' '.join(problems.values())}")


def newly_wrong(before: Record | None, after: Record, known: Problems, problems: Problems) -> Problems:
    """Return the problems of a record that were not known of it `before`; a field given another value is judged anew."""
    return {
        name: sentence
        for name, sentence in problems.items()
        if known.get(name) != sentence or getattr(before, name) != getattr(after, name)
    }


def _named(record: Record, capital: bool = False) -> str:
    """Name a record within a sentence: "lần gia hạn “Chậm”"; by its kind alone where its caption says no more."""
    noun = record.NOUN.capitalize() if capital else record.NOUN
    caption = shortened(record.caption(), 40)
    return noun if caption in record.NOUN else f"{noun} “{caption}”"


def _who_look_at(name: str) -> list[tuple[type[Record], Beside]]:
    return [(kind, beside) for kind in BY_TABLE.values() for beside in kind.ABOUT.beside if beside.table == name]


def _refuse_closed_over_open(store: Store, before: Record | None, task: Task) -> None:
    """Refuse to finish a task while a part of it is open, and to open a part of what is finished."""
    if isinstance(before, Task) and (before.is_finished(), before.parent_id) == (task.is_finished(), task.parent_id):
        return  # what stands so already keeps nobody from changing the rest
    if task.is_finished():
        parts = table.every(store.connection, Task, parent_id=task.id) if task.id else []
        left = [part for part in parts if not part.is_finished()]
        if left:
            words = f"“{shortened(left[0].caption(), 60)}”" + (f" và {len(left) - 1} việc khác" if left[1:] else "")
            field = "completed_on" if task.completed_on is not None else "closure"
            raise Incomplete({field: f"Còn việc con chưa xong: {words}. Hãy kết thúc việc con trước."})
        return
    whole = table.get(store.connection, Task, task.parent_id) if task.parent_id else None
    if whole is not None and whole.is_finished():
        raise Incomplete(
            {"parent_id": f"Nhiệm vụ lớn “{shortened(whole.caption(), 60)}” đã kết thúc. Hãy mở lại nhiệm vụ đó trước."}
        )
