"""Minh chứng: which paper shows what became of a task or answers a proposal, from either side."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ict_desktop.records.columns import Column
from ict_desktop.records.evidence import COLUMNS, Evidence
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.picking import documents, proposals, tasks
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.store import table
from ict_desktop.widgets.fields import ChoiceField, TextField
from ict_desktop.widgets.form import RecordForm


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a tie between a paper and a task or a proposal."""
    form.row("document_id", ChoiceField(documents(desk)), required=True)
    form.row("task_id", ChoiceField(tasks(desk)))
    form.row("proposal_id", ChoiceField(proposals(desk)))
    form.row("remark", TextField())


def _all_but(*names: str) -> tuple[Column, ...]:
    return tuple(column for column in COLUMNS if column.name not in names)


def shown_by(desk: Desk, document_id: Callable[[], str]) -> ChildList:
    """Return the list of what a paper shows, under the paper."""
    return ChildList(
        desk,
        Evidence,
        _all_but("document_id"),
        lambda form: build_form(form, desk),
        lambda: Evidence(document_id=document_id()),
        help_words="Chưa gắn với nhiệm vụ hay kiến nghị nào. Văn bản trả lời, báo cáo kết quả thì gắn ở đây.",
    )


def papers_of_task(desk: Desk, task_id: Callable[[], str]) -> ChildList:
    """Return the list of the papers that show what became of a task, under the task."""
    papers = ChildList(
        desk,
        Evidence,
        _all_but("task_id", "proposal_id"),
        lambda form: build_form(form, desk),
        lambda: Evidence(task_id=task_id()),
        help_words="Chưa có văn bản nào trả lời hay báo cáo kết quả nhiệm vụ này.",
    )

    def open_paper() -> None:
        tie = table.get(desk.connection, Evidence, papers.list.current_id())
        if tie is not None and tie.document_id:
            desk.window.open_page(Destination("documents", record=tie.document_id))

    papers.add_button("Mở văn bản", "Mở văn bản của dòng này", open_paper, on_row=True)
    return papers


def add_paper_of(parent: QWidget, desk: Desk, proposal_id: str) -> str:
    """Tie a paper to a proposal; returns the id of the tie or ""."""
    if not proposal_id or not desk.may_write(parent):
        return ""
    dialog = RecordDialog(parent, desk, Evidence, lambda form: build_form(form, desk), proposal_id)
    made = dialog.add(Evidence(proposal_id=proposal_id))
    dialog.deleteLater()
    return made
