"""Pictures of what may not be changed, or only for a reason: a locked meeting, an old value put back, a doubtful day."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtWidgets import QScrollArea, QWidget

from ict_desktop.records.meetings import Meeting
from ict_desktop.records.tasks import Task
from ict_desktop.screens.shared.history import History, show_history
from ict_desktop.store import table
from ict_desktop.widgets.form import RecordForm
from ict_desktop.work import keep
from tests.shots.studio import CLERK, Studio

Scene = Callable[[Studio, str], None]


def history(studio: Studio, name: str) -> None:
    """A task whose fields were changed, with one old value just put back."""
    task = table.every(studio.desk.connection, Task)[0]
    remark = "Đã trao đổi với Sở Nội vụ về biên chế; chờ văn bản trả lời của Bộ."
    keep.change(studio.desk.store, Task, task.id, {"due_on": date(2017, 9, 30), "remark": remark}, CLERK)
    keep.change(studio.desk.store, Task, task.id, {"text": f"{task.text}, báo cáo trong năm 2017"}, CLERK)

    def put_back(dialog: QWidget) -> None:
        if isinstance(dialog, History):
            dialog.table.setCurrentCell(1, 0)
            dialog.put_back_button.click()

    studio.modal(name, lambda: show_history(studio.window, studio.desk, "task", task.id, task.caption()), put_back)
    for _ in range(3):
        keep.undo(studio.desk.store, CLERK)


@contextmanager
def _locked(studio: Studio) -> Iterator[None]:
    (meeting,) = table.every(studio.desk.connection, Meeting)
    keep.change(studio.desk.store, Meeting, meeting.id, {"state": "da_ban_hanh"}, CLERK)
    yield
    keep.undo(studio.desk.store, CLERK)
    studio.settle()


def locked_meeting(tab: int) -> Scene:
    """A meeting whose conclusions were issued."""

    def scene(studio: Studio, name: str) -> None:
        with _locked(studio):
            studio.meeting(tab)
            studio.save(name)

    return scene


def locked_conclusion(studio: Studio, name: str) -> None:
    """What stands under a locked meeting, to be read."""
    with _locked(studio):
        tab = studio.meeting(3).view.conclusions
        studio.modal(name, lambda: tab._conclusions.edit(tab._conclusions.list.current_id()))


def reopen(studio: Studio, name: str) -> None:
    """Why a locked meeting is opened again."""
    with _locked(studio):
        studio.modal(name, studio.meeting(0).view.reopen)


def doubtful_day(studio: Studio, name: str) -> None:
    """Days of what is done that lie ahead, and far ahead."""
    page = studio.list_page("tasks")
    field = page.form.field("completed_on")
    scroll = next(area for area in page.findChildren(QScrollArea) if area.isAncestorOf(field))
    scroll.ensureWidgetVisible(field, 0, 160)
    _type(page.form, "completed_on", "30/9/2062")
    studio.save(name)
    keep.undo(studio.desk.store, CLERK)
    studio.settle()


def _type(form: RecordForm, name: str, words: str) -> None:
    field = form.field(name)
    field.set_draft_text(words)
    field.announce_edit()
    field.announce_left()


SCENES: dict[str, Scene] = {
    "hop-lich-su-tung-muc": history,
    "hoi-nghi-1-da-khoa": locked_meeting(0),
    "hoi-nghi-4-da-khoa": locked_meeting(3),
    "hop-ket-luan-da-khoa": locked_conclusion,
    "hop-mo-lai": reopen,
    "nhiem-vu-ngay-xa": doubtful_day,
}
