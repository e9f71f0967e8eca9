"""What there is to see: a name for each picture, and how to bring about what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ict_desktop.records.agencies import Agency, Person
from ict_desktop.records.documents import Document
from ict_desktop.records.figures import RANK, CellKey, RowKey
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.inspections import Finding, Inspection, Visit
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import Proposal
from ict_desktop.records.paper_kinds import INVITATION, NOTICE
from ict_desktop.records.tasks import Progress, Task
from ict_desktop.screens.areas.begin_paper import OFFERED, BeginPaper, show_pack
from ict_desktop.screens.areas.bulk_tasks import BulkDialog
from ict_desktop.screens.areas.inspections import VisitsTab
from ict_desktop.screens.areas.opinions import LinkDialog
from ict_desktop.screens.areas.register_dialog import RegisterDialog
from ict_desktop.screens.file.backups_dialog import BackupsDialog
from ict_desktop.screens.file.clerks import ClerkDialog
from ict_desktop.screens.file.letterheads import SignersDialog, letterhead_list
from ict_desktop.screens.file.restoring import ask_and_restore
from ict_desktop.screens.file.settings import SettingsDialog
from ict_desktop.screens.file.upgrade_question import upgrade_words
from ict_desktop.screens.file.wordings import wording_list
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.shared.paper_dialog import PaperDialog
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.window.find_all import FindAll
from ict_desktop.screens.window.help import CONTENTS, HelpWindow
from ict_desktop.screens.window.start_window import StartWindow
from ict_desktop.store import table
from ict_desktop.store.backup import backups as backups_of
from ict_desktop.widgets import messages
from ict_desktop.widgets.buttons import Button
from ict_desktop.work import documents, indicators, keep
from ict_desktop.work.offices import start_office
from tests.damage import behind_the_ledger
from tests.hands import until
from tests.shots import pick_lists
from tests.shots.file_scenes import SCENES as FILE_SCENES
from tests.shots.locked import SCENES as LOCKED
from tests.shots.places import PLACES
from tests.shots.studio import CLERK, RESOURCES, Studio
from tests.shots.writing import SCENES as WRITING

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
RECORD_TABS = {"tasks": 6, "inspections": 4, "documents": 4, "agencies": 4, "links": 2}
SETTING_TABS = (
    *("co-quan", "mau-dau-van-ban", "so-dang-ky", "danh-muc", "nguoi-nhap", "ngay-nghi", "chot-so-lieu", "cau-chu"),
)
LONGEST_PAPER_MS, PAINTED_AFTER_MS = 20_000, 400
CRASH = (
    'Traceback (most recent call last):\n  File "ict_desktop/screens/areas/tasks.py", line 1, in show\nKeyError: "x"\n'
)


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
    documents.start(studio.desk.store, view.meeting.id, CLERK)
    studio.settle()
    studio.save(name)


def invitation(studio: Studio, name: str) -> None:
    """Show the giấy mời before it is begun, then the notice again."""
    papers = studio.meeting(4).view.papers
    papers._kinds._buttons[INVITATION].click()
    studio.settle()
    studio.save(name)
    papers._kinds._buttons[NOTICE].click()


def checks(studio: Studio, name: str) -> None:
    view = studio.meeting(4).view
    documents.start(studio.desk.store, view.meeting.id, CLERK)
    studio.settle()
    studio.modal(name, view.papers._panel.show_checks)


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


def figures(studio: Studio, name: str) -> None:
    """Figures over years, with a gap, steps of a target and agencies, for this picture and those after it."""
    desk = studio.desk
    known = {each.name: each for each in table.every(desk.connection, Indicator)}
    level = next(each for each in known.values() if each.name.endswith("mức độ 3"))
    numbers = {"2013-H1": 210, "2013-H2": 240, "2014-H1": 310, "2016-H1": 620, "2016-H2": 702, "2016": 702}
    for period, number in numbers.items():
        indicators.enter(desk.store, CellKey(level.id, None, period), float(number), CLERK)
    for period, number in (("2013", 300.0), ("2016", 700.0)):
        indicators.set_target(desk.store, CellKey(level.id, None, period), ">=", number, CLERK)
    for each in known.values():
        if each.kind == RANK:
            for year, rank in ((2012, 25), (2013, 24), (2014, 22), (2015, 20)):
                indicators.enter(desk.store, CellKey(each.id, None, str(year)), float(rank), CLERK)
    first = known[max(known)]
    agencies = [each for each in table.every(desk.connection, Agency) if each.block == "so_nganh" and not each.valid_to]
    for number, agency in enumerate(agencies[:14]):
        for period in ("2016-H2", "2017-H1"):
            indicators.enter(desk.store, CellKey(first.id, agency.id, period), 100.0 - number * 4 - len(period), CLERK)
    indicators.set_target(desk.store, CellKey(first.id, None, "2017-H1"), ">=", 80.0, CLERK)
    show_figures(level.id, "6T đầu 2017")(studio, name)


def show_figures(indicator_id: str, heading: str) -> Scene:
    def scene(studio: Studio, name: str) -> None:
        page = studio.page("indicators")
        page.reload()  # type: ignore[union-attr]
        panel = page.province.panel  # type: ignore[union-attr]
        panel.to_row(RowKey(indicator_id))
        panel.to_column(
            {
                column: slot.period
                for column, slot in zip(panel.model.columns, panel.sheet.columns, strict=True)
                if slot
            }[heading]
        )
        studio.save(name)

    return scene


def figures_as_table(studio: Studio, name: str) -> None:
    panel = studio.page("indicators").province.panel  # type: ignore[union-attr]
    panel.chart._as_table.click()
    studio.save(name)
    panel.chart._as_table.click()


def ranks(studio: Studio, name: str) -> None:
    page = studio.page("indicators")
    page.show_chip("xep_hang")  # type: ignore[union-attr]
    studio.save(name)
    page.show_chip("")  # type: ignore[union-attr]


def figures_of_agencies(studio: Studio, name: str) -> None:
    page = studio.page("indicators")
    page.tabs.setCurrentWidget(page.agencies)  # type: ignore[union-attr]
    tab = page.agencies  # type: ignore[union-attr]
    known = {each.name: each.id for each in table.every(studio.desk.connection, Indicator)}
    tab.show_chip(known[max(known)])
    tab.panel.to_column("2017-H1")
    studio.save(name)
    page.tabs.setCurrentWidget(page.province)  # type: ignore[union-attr]


def paste_figures(studio: Studio, name: str) -> None:
    page = studio.page("indicators")
    panel = page.province.panel  # type: ignore[union-attr]
    panel.grid.setCurrentIndex(panel.model.index(3, panel.model.columns.index("6T đầu 2017")))
    QApplication.clipboard().setText("12,345\t98,765\n\t40\nkhông rõ\t41\t5\t6\t7\n")
    studio.modal(name, panel.grid._paste)


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
    studio.modal("hop-chua-luu", lambda: studio.window.open_page(Destination("overview")))
    field.set_value(None)
    shown.form._end_new()


def many_chosen(studio: Studio, name: str) -> None:
    shown = studio.list_page("tasks")
    dialog = BulkDialog(shown, studio.desk, shown.list.model.ids[:9])
    dialog.fields["due_phrase"].set_draft_text("trong quý III và quý IV/2017")
    dialog.fields["due_phrase"].announce_edit()
    dialog.fields["due_phrase"].announce_left()
    studio.modal(name, dialog.exec)


def begin_dialog(studio: Studio, offered: Sequence[str]) -> BeginPaper:
    return BeginPaper(studio.list_page("documents"), studio.desk, offered)


def begin_letters(studio: Studio, name: str) -> None:
    """Letters to agencies with late tasks, each with its level."""
    task = table.every(studio.desk.connection, Task)[0]
    agency = table.every(studio.desk.connection, Agency)[3]
    values = {"lead_agency_id": agency.id, "due_on": studio.desk.day}
    keep.change(studio.desk.store, Task, task.id, values, CLERK)
    studio.modal(name, begin_dialog(studio, OFFERED[:1]).exec)
    studio.window.deeds.undo()
    studio.settle()


def meeting_pack(studio: Studio, name: str) -> None:
    studio.modal(name, lambda: show_pack(studio.window, studio.desk))


def deadline_in_words(studio: Studio, name: str) -> None:
    """A new task whose words leave the day open; and one whose words no longer mean its date."""
    shown = studio.list_page("tasks")
    shown.new_record()
    for field, words in (("text", "Rà soát các hệ thống"), ("due_phrase", "giữa tháng 8")):
        shown.form.field(field).set_draft_text(words)
        shown.form.field(field).announce_edit()
        shown.form.field(field).announce_left()
    studio.save(name)
    shown.form._end_new()
    task = next(task for task in table.every(studio.desk.connection, Task) if task.due_phrase)
    keep.change(studio.desk.store, Task, task.id, {"due_on": task.due_on and task.due_on.replace(day=17)}, CLERK)
    shown.show_record(task.id)
    studio.save(f"{name}-khong-khop")
    studio.window.deeds.undo()
    studio.settle()


def finding(studio: Studio, name: str) -> None:
    """A finding whose request sets a deadline."""
    desk, today = studio.desk, studio.desk.day
    inspection = keep.add(desk.store, Inspection(name="Kiểm tra ứng dụng CNTT năm 2017"), CLERK)
    agency = table.every(desk.connection, Agency)[0]
    visit = keep.add(desk.store, Visit(inspection_id=inspection.id, agency_id=agency.id, visited_on=today), CLERK)
    request = "Lập phương án sao lưu, báo cáo trước ngày 15/9 và ngày 15/12/2017"
    found = keep.add(desk.store, Finding(visit_id=visit.id, text="Chưa sao lưu dữ liệu", request=request), CLERK)
    page = studio.list_page("inspections")
    page.show_record(inspection.id)
    studio.settle()
    (tab,) = page.findChildren(VisitsTab)
    studio.modal(name, lambda: tab.findings.edit(found.id))
    keep.remove(desk.store, Inspection, inspection.id, CLERK, with_all=True)


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


def letterhead(studio: Studio, name: str) -> None:
    heads = letterhead_list(studio.desk)
    heads.list.select(table.settings(studio.desk.connection)["letterhead_TB"])
    studio.modal(name, lambda: heads.edit(heads.list.current_id()))


def signers(studio: Studio, name: str) -> None:
    head = table.every(studio.desk.connection, Letterhead)[0]
    for authority, name_of in (("TRƯỞNG BAN", "Đặng Quốc Vinh"), ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "")):
        keep.add(studio.desk.store, Signer(letterhead_id=head.id, authority=authority, name=name_of), CLERK)
    studio.modal(name, SignersDialog(studio.window, studio.desk, head).exec)


def signer(studio: Studio, name: str) -> None:
    head = table.every(studio.desk.connection, Letterhead)[0]
    studio.modal(name, SignersDialog(studio.window, studio.desk, head).signers.add)


def wording(studio: Studio, name: str) -> None:
    def check(dialog: QWidget) -> None:
        if isinstance(dialog, RecordDialog):
            next(button for button in dialog.findChildren(Button) if "Kiểm tra" in button.text()).click()

    studio.modal(name, wording_list(studio.desk).add, check)


def history(studio: Studio, name: str) -> None:
    studio.modal(name, studio.list_page("tasks").show_history)


def trash(studio: Studio, name: str) -> None:
    task = table.every(studio.desk.connection, Task)[-1]
    keep.remove(studio.desk.store, Task, task.id, CLERK, with_all=True)
    studio.modal(name, studio.window.deeds.show_trash)


def find_all(studio: Studio, name: str) -> None:
    def type_words(dialog: QWidget) -> None:
        if isinstance(dialog, FindAll):
            dialog.box.setText("cong nghe thong tin")
            dialog.box.search_now()

    studio.modal(name, studio.window.deeds.find_all, type_words)


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
    studio.modal(name, studio.window.deeds.check_file)


def backups(studio: Studio, name: str) -> None:
    """Three copies, the oldest chosen (work would be lost) and the newest damaged."""
    desk = studio.desk
    tasks = table.every(desk.connection, Task)
    for number in range(3):
        studio.window.deeds.back_up()
        studio.settle()
        for task in tasks[number : number + 3]:
            keep.change(desk.store, Task, task.id, {"remark": f"Đã báo lần {number + 1}"}, CLERK)
    newest = max(studio.window.care.backing_up.folder.glob("*.ict"))
    newest.write_bytes(newest.read_bytes()[:-1])
    dialog = BackupsDialog(studio.window, studio.desk, studio.window.care.backing_up)

    def choose(_dialog: QWidget) -> None:
        studio.settle()
        dialog.rows.selectRow(2)

    studio.modal(name, dialog.exec, choose)


def restore_question(studio: Studio, name: str) -> None:
    studio.window.deeds.back_up()
    studio.settle()
    for task in table.every(studio.desk.connection, Task)[:5]:
        keep.change(studio.desk.store, Task, task.id, {"product": "Báo cáo bằng văn bản"}, CLERK)
    copy = backups_of(studio.window.care.backing_up.folder)[0]
    studio.modal(name, lambda: ask_and_restore(studio.window, studio.desk, studio.window.care.backing_up, copy))


def upgrade_question(studio: Studio, name: str) -> None:
    text, details = upgrade_words("HoSoBanChiDaoCNTT.ict", Path("D:/Sao lưu/Ban Chỉ đạo"), 1234)
    studio.modal(name, lambda: messages.confirm(studio.window, text, "&Nâng cấp", details))


def start_window(tell: Callable[[StartWindow], object]) -> Scene:
    """The window of the start, over what this program remembers."""

    def scene(studio: Studio, name: str) -> None:
        if name != "bat-dau" and not studio.window.status.backup.text().startswith("Sao lưu"):
            studio.window.deeds.back_up()
            studio.settle()
        start = StartWindow(studio.desktop)
        tell(start)
        start.show()
        start.background.wait()
        studio.save(name, start)
        start.close()
        start.deleteLater()

    return scene


def first_page(studio: Studio, name: str) -> None:
    """The first page for a city, with a province of earlier days typed, and a name that is taken."""

    def fill(start: StartWindow) -> None:
        start.welcome("")
        page = start.page
        if page is None:
            raise RuntimeError("no page is asked on")
        page.take(page.field("province"), "Tỉnh Quảng Nam")
        page.take(page.field("clerk"), CLERK)
        page.lie_at(studio.desk.store.path)
        page.begin()
        start.fit()

    start_window(fill)(studio, name)


def closing(studio: Studio, name: str) -> None:
    words = "Nội dung:\n" + "Báo cáo kết quả thực hiện chỉ tiêu cung cấp dịch vụ công trực tuyến. " * 30
    reason = "Ổ đĩa đã đầy nên chưa ghi được vào “HoSo.ict”. Hãy giải phóng dung lượng rồi thử lại. "
    what_to_do = "Hãy chép những chữ này sang nơi khác trước khi đóng, hoặc ở lại và thử lưu lần nữa."
    studio.modal(name, lambda: messages.close_anyway(studio.window, reason + what_to_do, words))


def long_refusal(studio: Studio, name: str) -> None:
    text = "Không in được các dòng sau: " + "Giao Sở Thông tin và Truyền thông chủ trì, phối hợp; " * 40
    studio.modal(name, lambda: messages.refuse(studio.window, text))


def register(studio: Studio, name: str) -> None:
    studio.list_page("tasks")
    studio.modal(name, studio.window.deeds.print, paper_is_there)


def paper_register(studio: Studio, name: str) -> None:
    """The register of papers that go out; and the form of one that came in."""
    studio.modal(name, studio.list_page("documents").print_register, paper_is_there)
    arrived = Document(direction="den", kind="CV", number=1536, symbol="STTTT-CNTT", subject="Góp ý dự thảo kế hoạch")
    kept = keep.add(studio.desk.store, replace(arrived, sender="Sở Thông tin và Truyền thông"), CLERK)
    page = studio.list_page("documents")
    page.show_record(kept.id)
    page.tabs.setCurrentIndex(1)
    studio.save("van-ban-den")
    keep.remove(studio.desk.store, Document, kept.id, CLERK)


def guide(studio: Studio, name: str) -> None:
    studio.modal(name, studio.window.deeds.show_guide, paper_is_there)


def paper_is_there(dialog: QWidget) -> None:
    """Wait until the paper of a dialog is drawn: the worker makes it, the view paints it a little later."""
    if not isinstance(dialog, PaperDialog | RegisterDialog):
        raise TypeError("a dialog with a paper was expected")
    if not until(lambda: bool(dialog.panel.content), LONGEST_PAPER_MS):
        raise TimeoutError("no paper came")
    QTest.qWait(PAINTED_AFTER_MS)


def print_dialog(studio: Studio, name: str) -> None:
    view = studio.meeting(4).view
    studio.modal(name, view.papers._panel.print)


def file_dialog(studio: Studio, name: str) -> None:
    dialog = QFileDialog(studio.window, "Mở tệp", str(studio.data), "Tệp hồ sơ (*.ict)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    studio.modal(name, dialog.exec)


def helped(place: str) -> Scene:
    """A page of the help."""

    def scene(studio: Studio, name: str) -> None:
        studio.window.deeds.show_help(place)
        (shown,) = studio.window.findChildren(HelpWindow)
        studio.save(name, shown)
        shown.close()
        studio.settle()

    return scene


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
    "chi-tieu-dien-bien": figures,
    "chi-tieu-bang-so": figures_as_table,
    "chi-tieu-xep-hang": ranks,
    "chi-tieu-don-vi": figures_of_agencies,
    "chi-tieu-dan": paste_figures,
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
    "nhiem-vu-thoi-han": deadline_in_words,
    "chon": pick_lists.open_lists,
    "chon-trong-hop": pick_lists.in_a_dialog,
    "hop-phat-hien": finding,
    "nhiem-vu-da-giao": fill_lists,
    **{
        f"{name}-the-{tab + 1}": record_tab(code, tab)
        for name, code in PAGES.items()
        for tab in range(RECORD_TABS.get(code, 0))
    },
    "hop-so-van-ban": paper_register,
    "hop-tien-do": task_dialog("progress"),
    "hop-gia-han": task_dialog("extensions"),
    "hop-don-doc": task_dialog("reminders"),
    "hop-sua-nhieu": many_chosen,
    "hop-soan-don-doc": begin_letters,
    "hop-soan-bao-cao": lambda studio, name: studio.modal(name, begin_dialog(studio, OFFERED[1:]).exec),
    "hop-tai-lieu-phien-hop": meeting_pack,
    "hop-lich-su": history,
    "hop-thung-rac": trash,
    "hop-nhat-ky": lambda studio, name: studio.modal(name, studio.window.deeds.show_journal),
    "hop-tim-tat-ca": find_all,
    "hop-nguoi-nhap": lambda studio, name: studio.modal(name, ClerkDialog(studio.window, studio.desk).exec),
    "hop-sao-luu": backups,
    "hop-sao-luu-khoi-phuc": restore_question,
    "hop-nang-cap": upgrade_question,
    "hop-in-danh-sach": register,
    "hoi-nghi-5-da-soan": notice,
    "hop-kiem-the-thuc": checks,
    "hoi-nghi-5-giay-moi": invitation,
    **WRITING,
    "hop-in": print_dialog,
    "hop-mo-tep": file_dialog,
    "hop-cai-dat": settings,
    "hop-mau-dau": letterhead,
    "hop-nguoi-ky": signers,
    "hop-nguoi-ky-moi": signer,
    "hop-cau-chu": wording,
    **{f"tro-giup-{Path(place).stem}": helped(place) for place in CONTENTS},
    "hop-huong-dan": guide,
    "hop-gioi-thieu": lambda studio, name: studio.modal(name, studio.window.deeds.about),
    "hop-loi": message(lambda window: messages.report_crash(window, CRASH, "ict-desktop.log")),
    "hop-tu-choi": message(lambda window: messages.refuse(window, "Tệp đang được mở trên máy khác. Hãy thử lại sau.")),
    "hop-tu-choi-dai": long_refusal,
    "hop-dong-lai": closing,
    "bat-dau": start_window(lambda start: start.welcome("")),
    "bat-dau-loi": first_page,
    "tao-tep-moi": lambda studio, name: studio.modal(name, studio.window.deeds.new_file),
    "bat-dau-mat-tep": start_window(lambda start: start.missing(Path("/home/lan/Tài liệu/du-lieu-mau-2017.ict"))),
    "bat-dau-tep-hong": start_window(
        lambda start: start.refused(
            Path("du-lieu-mau-2017.ict"),
            "Tệp “du-lieu-mau-2017.ict” bị hỏng. Hãy giữ nguyên tệp này và khôi phục bản sao lưu gần nhất.",
        )
    ),
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
    **LOCKED,
    **FILE_SCENES,
    "trong": first_run,
    **PLACES,
}
"""Name of the picture (or the beginning of the names of several) → how it is taken, in this order."""
