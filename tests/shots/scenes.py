"""What there is to see: a name for each picture, and how to bring about what it shows."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.meetings import Proposal
from ict_desktop.records.tasks import Progress, Task
from ict_desktop.screens.backups import BackupsDialog
from ict_desktop.screens.bulk_tasks import BulkDialog
from ict_desktop.screens.clerks import ClerkDialog
from ict_desktop.screens.find_all import FindAll
from ict_desktop.screens.opinions import LinkDialog
from ict_desktop.screens.settings import SettingsDialog
from ict_desktop.store import table
from ict_desktop.widgets import messages
from ict_desktop.work import documents, keep
from ict_desktop.work.offices import start_office
from tests.damage import behind_the_ledger
from tests.shots.studio import CLERK, RESOURCES, Studio

Scene = Callable[[Studio, str], object]

PAGES = {
    "tong-quan": "overview",
    "nhiem-vu": "tasks",
    "chi-tieu": "indicators",
    "su-co": "incidents",
    "he-thong": "systems",
    "lien-thong": "links",
    "kiem-tra": "inspections",
    "van-ban": "documents",
    "don-vi": "agencies",
    "nguoi": "people",
}
MEETING_TABS = ("chuan-bi", "thanh-phan", "y-kien", "ket-luan", "van-ban")
RECORD_TABS = {"tasks": 5, "inspections": 4, "documents": 3, "agencies": 4, "links": 2}
SETTING_TABS = ("co-quan", "mau-dau-van-ban", "so-so", "danh-muc", "nguoi-nhap", "ngay-nghi", "chot-so-lieu")
CRASH = 'Traceback (most recent call last):\n  File "ict_desktop/screens/tasks.py", line 1, in show\nKeyError: "x"\n'


def page(code: str) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        studio.page(code)
        studio.save(name)

    return scene


def meetings(studio: Studio, name: str) -> None:
    studio.page("meetings").show_list()
    studio.save(name)


def meeting(tab: int) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        studio.meeting(tab)
        studio.save(name)

    return scene


def matrix(studio: Studio, name: str) -> None:
    chips = studio.meeting(3).view.conclusions._chips
    chips._buttons["doi_chieu"].click()
    studio.save(name)
    chips._buttons["ket_luan"].click()


def notice(studio: Studio, name: str) -> None:
    view = studio.meeting(4).view
    documents.start_notice(studio.desk.store, view.meeting.id, CLERK)
    studio.settle()
    studio.save(name)


def meeting_files(studio: Studio, name: str) -> None:
    view = studio.meeting(0).view
    view._side.setCurrentIndex(1)
    studio.save(name)
    view._side.setCurrentIndex(0)


def new_meeting(studio: Studio, name: str) -> None:
    shown = studio.page("meetings")
    shown.show_list()
    shown.new_record()
    studio.save(name)
    shown.show_list()


def record_tab(code: str, tab: int) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        tabs = studio.list_page(code).tabs
        tabs.setCurrentIndex(tab)
        studio.save(name)
        tabs.setCurrentIndex(0)

    return scene


def fill_lists(studio: Studio, name: str) -> None:
    """Fill what the sample leaves empty, for the pictures after this one."""
    desk, today = studio.desk, studio.desk.day
    task = table.every(desk.connection, Task)[0]
    agency = table.every(desk.connection, Agency)[0]
    for percent in (20.0, 45.0):
        progress = Progress(task_id=task.id, reported_on=today, percent=percent, text="Đã trình dự thảo lần thứ hai")
        keep.add(desk.store, progress, CLERK)
    keep.change(desk.store, Task, task.id, {"lead_agency_id": agency.id, "due_on": today.replace(day=10)}, CLERK)
    keep.change(desk.store, Task, task.id, {"product": "Quyết định của UBND tỉnh"}, CLERK)
    keep.add(desk.store, replace(Person(), full_name="Nguyễn Văn An", post="Phó Giám đốc", agency_id=agency.id), CLERK)
    studio.list_page("tasks").show_record(task.id)
    studio.save(name)


def new_task(studio: Studio, name: str) -> None:
    """A new task with a date nobody can read; and the question that comes when the page is left."""
    shown = studio.list_page("tasks")
    shown.new_record()
    studio.settle()
    field = shown.form.field("due_on")
    field.focus_target().setFocus()
    QTest.keyClicks(field.focus_target(), "31/02")
    shown.form.save_new()
    studio.save(name)
    studio.modal("hop-chua-luu", lambda: studio.window.open_page("overview", "", ""))
    field.set_value(None)
    shown.form._end_new()


def many_chosen(studio: Studio, name: str) -> None:
    shown = studio.list_page("tasks")
    dialog = BulkDialog(shown, studio.desk, shown.list.model.ids[:9])
    studio.modal(name, dialog.exec)


def child_dialog(tab: int, list_name: str, button: str) -> Scene:
    """A record dialog of a tab of the meeting, empty ("add") or with a record ("edit")."""

    def scene(studio: Studio, name: str) -> None:
        children = getattr(studio.meeting(tab).view, list_name)
        for part in ("_children", "_opinions", "_conclusions"):
            children = getattr(children, part, children)
        deed = children.add if button == "add" else lambda: children.edit(children.list.current_id())
        studio.modal(name, deed)

    return scene


def task_dialog(tab: str) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        studio.modal(name, getattr(studio.list_page("tasks"), tab).add)

    return scene


def split(studio: Studio, name: str) -> None:
    studio.modal(name, studio.meeting(3).view.conclusions.split)


def link(studio: Studio, name: str) -> None:
    view = studio.meeting(2).view
    proposal = table.every(studio.desk.connection, Proposal)[0]
    studio.modal(name, LinkDialog(studio.window, studio.desk, view.meeting.id, proposal.id).exec)


def settings(studio: Studio, name: str) -> None:
    dialog = SettingsDialog(studio.window, studio.desk)
    dialog.show()
    for number, tab in enumerate(SETTING_TABS):
        dialog.tabs.setCurrentIndex(number)
        studio.save(f"{name}-{number + 1}-{tab}", dialog)
    dialog.reject()
    dialog.deleteLater()


def history(studio: Studio, name: str) -> None:
    studio.modal(name, studio.list_page("tasks").show_history)


def trash(studio: Studio, name: str) -> None:
    task = table.every(studio.desk.connection, Task)[-1]
    keep.remove(studio.desk.store, Task, task.id, CLERK, with_all=True)
    studio.modal(name, studio.window.menus.show_trash)


def find_all(studio: Studio, name: str) -> None:
    def type_words(dialog: QWidget) -> None:
        if isinstance(dialog, FindAll):
            dialog.box.setText("cong nghe thong tin")
            dialog.box.search_now()

    studio.modal(name, studio.window.menus.find_all, type_words)


def check(studio: Studio, name: str) -> None:
    """A file with a little of everything."""
    tasks = table.every(studio.desk.connection, Task)
    keep.change(studio.desk.store, Task, tasks[0].id, {"remark": "Gấp"}, CLERK)
    behind_the_ledger(
        studio.desk.store.path,
        f"UPDATE task SET text = replace(text, 'tỉnh', 'tình'), remark = 'Rất gấp' WHERE id = '{tasks[0].id}'",
        f"UPDATE task SET due_on = '2017-13-45' WHERE id = '{tasks[1].id}'",
        "INSERT INTO task (id, text) VALUES ('la', 'Việc không ai ghi')",
        "UPDATE action SET label = 'Nạp dữ liệu' WHERE id = 2",
    )
    studio.modal(name, studio.window.menus.check_file)


def backups(studio: Studio, name: str) -> None:
    studio.window.back_up()
    studio.settle()
    dialog = BackupsDialog(studio.window, studio.desk, studio.window.backup_folder, studio.desktop)
    studio.modal(name, dialog.exec)


def register(studio: Studio, name: str) -> None:
    studio.list_page("tasks")
    studio.modal(name, studio.window.menus.print)


def print_dialog(studio: Studio, name: str) -> None:
    view = studio.meeting(4).view
    studio.modal(name, view.papers._panel.print)


def file_dialog(studio: Studio, name: str) -> None:
    dialog = QFileDialog(studio.window, "Mở tệp", str(studio.data), "Tệp hồ sơ (*.ict)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    studio.modal(name, dialog.exec)


def message(tell: Callable[[QWidget], object]) -> Scene:
    return lambda studio, name: studio.modal(name, lambda: tell(studio.window))


def menu(number: int) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        shown = studio.window.menuBar().actions()[number].menu()
        shown.popup(studio.window.mapToGlobal(studio.window.rect().topLeft()))
        studio.save(name, shown)
        shown.close()

    return scene


def first_run(studio: Studio, _name: str) -> None:
    """Every page of a file that has just been made."""
    path = studio.data / "trong" / "HoSoBanChiDaoCNTT.ict"
    path.parent.mkdir()
    studio.desktop.show(start_office(path, RESOURCES, studio.desk.store.now), demo=False)
    studio.settle()
    for name, code in PAGES.items():
        studio.page(code)
        studio.save(f"trong-{name}")
    meetings(studio, "trong-hoi-nghi")


SCENES: dict[str, Scene] = {
    **{name: page(code) for name, code in PAGES.items()},
    "hoi-nghi": meetings,
    **{f"hoi-nghi-{n + 1}-{name}": meeting(n) for n, name in enumerate(MEETING_TABS)},
    "hoi-nghi-1-tep": meeting_files,
    "hoi-nghi-4-doi-chieu": matrix,
    "hoi-nghi-moi": new_meeting,
    "hop-tach-viec": split,
    "hop-gan-ket-luan": link,
    "hop-dai-bieu": child_dialog(1, "attendance", "add"),
    "hop-y-kien": child_dialog(2, "opinions", "edit"),
    "hop-ket-luan": child_dialog(3, "conclusions", "edit"),
    "nhiem-vu-moi": new_task,
    "nhiem-vu-da-giao": fill_lists,
    **{
        f"{name}-the-{tab + 1}": record_tab(code, tab)
        for name, code in PAGES.items()
        for tab in range(RECORD_TABS.get(code, 0))
    },
    "hop-tien-do": task_dialog("progress"),
    "hop-gia-han": task_dialog("extensions"),
    "hop-don-doc": task_dialog("reminders"),
    "hop-sua-nhieu": many_chosen,
    "hop-lich-su": history,
    "hop-thung-rac": trash,
    "hop-nhat-ky": lambda studio, name: studio.modal(name, studio.window.menus.show_journal),
    "hop-tim-tat-ca": find_all,
    "hop-nguoi-nhap": lambda studio, name: studio.modal(name, ClerkDialog(studio.window, studio.desk).exec),
    "hop-sao-luu": backups,
    "hop-in-danh-sach": register,
    "hoi-nghi-5-da-soan": notice,
    "hop-in": print_dialog,
    "hop-mo-tep": file_dialog,
    "hop-cai-dat": settings,
    "hop-tro-giup": lambda studio, name: studio.modal(name, partial(studio.window.menus.show_help, "overview")),
    "hop-phim-tat": lambda studio, name: studio.modal(name, partial(studio.window.menus.show_help, "keys")),
    "hop-gioi-thieu": lambda studio, name: studio.modal(name, studio.window.menus.about),
    "hop-loi": message(lambda window: messages.report_crash(window, CRASH, "ict-desktop.log")),
    "hop-tu-choi": message(lambda window: messages.refuse(window, "Tệp đang được mở trên máy khác. Hãy thử lại sau.")),
    "hop-xoa": message(
        lambda window: messages.confirm(
            window,
            "Xóa hội nghị “…” cùng với 4 ý kiến, 9 kết luận?",
            "&Xóa tất cả",
            "Có thể khôi phục trong Thùng rác.",
        )
    ),
    **{f"menu-{name}": menu(number) for number, name in enumerate(("tep", "sua", "xem", "di-toi", "tro-giup"))},
    "hop-kiem-tra": check,
    "trong": first_run,
}
"""Name of the picture (or the beginning of the names of several) → how it is taken, in this order."""
