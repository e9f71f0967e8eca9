"""Every number of the overview opens exactly the rows it counts, and follows what other programs write."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from ict_desktop.records.agencies import Agency
from ict_desktop.records.incidents import Incident
from ict_desktop.records.meetings import Meeting, Opinion, Proposal
from ict_desktop.records.tasks import BUCKETS, NOT_YET, Task
from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.screens.areas.overview_cards import OverviewBody
from ict_desktop.screens.areas.tasks import TasksPage
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.store import table
from ict_desktop.widgets.page_parts import HowButton
from ict_desktop.work import keep
from ict_desktop.work.provinces import home, proposed
from ict_desktop.work.registers import register
from tests.files import NOW, RESOURCES, outside
from tests.hands import Key, focused, press, until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

TODAY = NOW.date()
SEEN = ("qua_han", "sap_den_han", "den_han_15", "den_han_30", "chua_giao", "khong_thoi_han", "chua_cap_nhat")


def day(distance: int) -> date:
    return TODAY + timedelta(days=distance)


@pytest.fixture
def busy(new_office: Office) -> Office:
    """Tasks of every sort; two agencies of which one name stands inside the other's."""
    store = new_office.desk.store
    first = keep.add(store, Agency(name="UBND tỉnh"), "Lan").id
    second = keep.add(store, Agency(name="Văn phòng UBND tỉnh"), "Lan").id
    old = day(-60)
    for task in (
        Task(text="Quá hạn", lead_agency_id=first, assigned_on=old, due_on=day(-3)),
        Task(text="Quá hạn nữa", lead_agency_id=second, assigned_on=old, due_on=day(-30)),
        Task(text="Đến hạn hôm nay", lead_agency_id=second, assigned_on=day(-5), due_on=TODAY),
        Task(text="Đến hạn trong 7 ngày", lead_agency_id=first, assigned_on=day(-5), due_on=day(7)),
        Task(text="Đến hạn trong 15 ngày của UBND tỉnh", assigned_on=day(-5), due_on=day(15)),
        Task(text="Đến hạn trong 30 ngày", lead_agency_id=second, assigned_on=day(-5), due_on=day(30)),
        Task(text="Còn lâu", lead_agency_id=first, assigned_on=day(-5), due_on=day(90)),
        Task(text="Không thời hạn", lead_agency_id=first, assigned_on=old),
        Task(text="Chưa giao ai", assigned_on=old),
        Task(text="Xong đúng hạn", lead_agency_id=first, due_on=day(5), completed_on=day(-1)),
        Task(text="Xong, chưa giao ai", completed_on=day(-1)),
        Task(text="Đã chuyển", lead_agency_id=first, closure="chuyen", closure_on=old, closure_reason="Sáp nhập"),
    ):
        keep.add(store, task, "Lan")
    new_office.go("overview")
    return new_office


def overview_of(office: Office) -> OverviewPage:
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    return page


def body_of(office: Office) -> OverviewBody:
    page = overview_of(office)
    office.settle()
    assert page.body is not None
    return page.body


def listed(office: Office) -> list[str]:
    page = office.window.front
    assert isinstance(page, RecordPage)
    return page.list.model.ids


@pytest.fixture
def narrowed(busy: Office) -> Office:
    """The page of tasks, left with words in its search and a chip chosen."""
    tasks = busy.page("tasks")
    tasks.show_words("khong co chu nay")
    tasks.show_chip("hoan_thanh")
    return busy


@pytest.mark.parametrize("chip", SEEN)
@pytest.mark.usefixtures("narrowed")
def test_a_number_opens_exactly_the_rows_it_counts(busy: Office, chip: str) -> None:
    page = overview_of(busy)
    assert page.shown is not None
    number = page.shown.tasks[chip]
    assert number > 0, "nothing counted, nothing shown"
    tile = body_of(busy)._tiles[chip]
    assert str(number) in [label.text() for label in tile.findChildren(QLabel)]
    tile.setFocus()
    press(Key.Key_Space)
    busy.settle()
    assert isinstance(busy.window.front, TasksPage)
    assert len(listed(busy)) == number
    assert busy.window.front.search.text() == ""
    if chip:
        assert busy.window.front.chips.name_of(chip) in busy.window.front.header.summary.words


def test_the_six_buckets_sum_to_the_total_and_the_transferred_stand_outside(busy: Office) -> None:
    shown = overview_of(busy).shown
    assert shown is not None
    assert sum(shown.tasks[bucket] for bucket in BUCKETS) == shown.total == 11
    assert shown.tasks["ngoai_tong"] == 1


@pytest.mark.usefixtures("narrowed")
def test_the_line_of_an_agency_opens_exactly_its_tasks(busy: Office) -> None:
    page = overview_of(busy)
    assert page.shown is not None
    counts = {
        row["agency"] or "Chưa giao cơ quan": sum(row[bucket] for bucket in BUCKETS) for row in page.shown.agencies
    }
    assert counts == {"UBND tỉnh": 5, "Văn phòng UBND tỉnh": 3, "Chưa giao cơ quan": 3}
    for name, number in counts.items():
        link = next(b for b in body_of(busy)._agencies.findChildren(QPushButton) if b.accessibleName() == name)
        link.click()
        busy.settle()
        assert len(listed(busy)) == number, name
        said = busy.window.front.header.summary.words  # type: ignore[attr-defined]
        agency = name if name != "Chưa giao cơ quan" else "chưa ghi"
        assert f"Trong tổng số · Cơ quan chủ trì: {agency}" in said


def test_a_filter_kept_while_a_list_shows_one_agency_shows_that_agency_again(busy: Office) -> None:
    overview_of(busy)
    next(b for b in body_of(busy)._agencies.findChildren(QPushButton) if b.accessibleName() == "UBND tỉnh").click()
    busy.settle()
    tasks = busy.window.front
    assert isinstance(tasks, TasksPage)
    shown, said = list(tasks.list.model.ids), tasks.header.summary.words
    tasks.views.keep_as("Của một đơn vị")
    tasks.show_chip("")
    tasks.views.keep_as("Mọi việc")
    assert len(listed(busy)) > len(shown) > 0
    of_one, all_of_them = tasks.views.saved
    tasks.views.use(of_one)
    busy.settle()
    assert (tasks.list.model.ids, tasks.header.summary.words) == (shown, said)
    tasks.views.use(all_of_them)
    assert len(listed(busy)) > len(shown)


def test_a_list_prints_what_it_is_narrowed_to(narrowed: Office) -> None:
    tasks = narrowed.page("tasks")
    tasks.show_words("")
    listed = tasks.printable()
    paper = register("Ban Chỉ đạo", listed, date(2017, 7, 7), "Lan")
    assert paper.kind_name == "Danh sách nhiệm vụ"
    assert paper.title == (
        "Ban Chỉ đạo",
        "Hoàn thành",
        f"{len(listed.rows)} nhiệm vụ, lập ngày 07/07/2017, người lập: Lan",
    )
    assert len(listed.rows) == len(tasks.list.model.ids) > 0


def test_after_a_number_was_opened_a_chip_shows_its_own_rows_again(busy: Office) -> None:
    body_of(busy)._tiles["den_han_30"].click()
    tasks = busy.window.front
    assert isinstance(tasks, TasksPage)
    assert not any(button.isChecked() for button in tasks.chips._buttons.values()), "no chip stands for this filter"
    tasks.chips._buttons[""].click()
    assert len(listed(busy)) == 12


def test_what_is_not_given_as_yet_has_a_chip_while_there_is_any_and_no_line_among_the_agencies(busy: Office) -> None:
    tasks = busy.go("tasks")
    assert isinstance(tasks, TasksPage)
    busy.settle()
    assert not tasks.chips._buttons[NOT_YET].isVisible()
    agency = keep.add(busy.desk.store, Agency(name="Sở mới lập"), "Lan")
    later = Task(text="Việc giao sau", assigned_on=day(1), lead_agency_id=agency.id)
    keep.add(busy.desk.store, later, "Lan")
    busy.settle()
    assert tasks.chips._buttons[NOT_YET].isVisible()
    tasks.chips._buttons[NOT_YET].click()
    busy.settle()
    assert len(listed(busy)) == 1
    page = overview_of(busy)
    assert page.shown is not None
    assert agency.name not in {row["agency"] for row in page.shown.agencies}
    assert page.shown.total == 11


def test_an_unanswered_proposal_an_incident_and_an_indicator_open_their_page(office: Office) -> None:
    for card, code in (("_proposals", "meetings"), ("_incidents", "incidents"), ("_indicators", "indicators")):
        buttons = getattr(body_of(office), card).findChildren(QPushButton)
        link: QPushButton = next(button for button in buttons if not isinstance(button, HowButton))
        link.click()
        office.settle()
        assert office.window.stack.front_code == code


def numbers(office: Office) -> dict[str, Any]:
    page = overview_of(office)
    assert page.shown is not None
    return {
        "late": page.shown.tasks["qua_han"],
        "meetings": page.shown.meetings,
        "incidents": len(page.shown.incidents.rows),
    }


def test_rows_changed_by_another_program_change_the_overview(office: Office, sample_path: Path) -> None:
    before = numbers(office)
    with closing(outside(sample_path)) as connection:
        connection.execute("UPDATE task SET due_on = '2017-07-01', assigned_on = '2017-06-01' WHERE length(text) % 2")
        late = connection.execute("SELECT count(*) FROM task WHERE due_on = '2017-07-01'").fetchone()[0]
        connection.execute("INSERT INTO meeting (id, title) VALUES ('m2', 'Họp bổ sung')")
        connection.execute("DELETE FROM incident WHERE id = (SELECT max(id) FROM incident)")
    office.window.look_outside()
    office.settle()
    assert numbers(office) == {
        "late": late,
        "meetings": before["meetings"] + 1,
        "incidents": before["incidents"] - 1,
    }
    assert late > before["late"]


def test_the_window_looks_for_changes_of_other_programs_by_itself(office: Office, sample_path: Path) -> None:
    assert office.window._rhythm.outside.isActive()
    assert office.window._rhythm.outside.interval() <= 5000
    office.window._rhythm.outside.setInterval(20)
    with closing(outside(sample_path)) as connection:
        connection.execute("INSERT INTO meeting (id, title) VALUES ('m2', 'Họp bổ sung')")
    assert until(lambda: numbers(office)["meetings"] == 2)


def test_a_step_of_the_clerk_changes_the_numbers_at_once(office: Office) -> None:
    before = numbers(office)
    task = table.every(office.desk.connection, Task)[0]
    keep.change(office.desk.store, Task, task.id, {"assigned_on": day(-10), "due_on": day(-1)}, "Lan")
    office.settle()
    assert numbers(office)["late"] == before["late"] + 1
    office.window.navigation.setFocus()
    office.window.deeds.undo()
    office.settle()
    assert numbers(office)["late"] == before["late"]


def test_a_new_file_is_greeted_and_offers_the_sample(open_office: OpenOffice, tmp_path: Path) -> None:
    office = open_office(None)
    office.desktop.new_file(tmp_path / "HoSo.ict", proposed(RESOURCES, home(RESOURCES), "Lan"))
    office.desktop.open_file(tmp_path / "HoSo.ict")
    office.settle()
    welcome = body_of(office)._welcome
    assert welcome.isVisible()
    first, sample = welcome.findChildren(QPushButton)
    first.click()
    office.settle()
    assert office.window.stack.front_code == "meetings"
    assert office.window.front.view.form.is_new  # type: ignore[attr-defined]
    office.window.front.view.form.give_up()  # type: ignore[attr-defined]
    sample.click()
    office.settle()
    assert office.window.desk.demo
    assert "07/07/2017" in office.window._banner.text()
    assert numbers(office)["meetings"] == 1


def links_in(office: Office, card: str) -> list[str]:
    buttons = getattr(body_of(office), card).findChildren(QPushButton)
    return [button.accessibleName() for button in buttons if button.isVisible() and not isinstance(button, HowButton)]


@pytest.mark.parametrize(("card", "first"), [("_agencies", 8), ("_proposals", 7), ("_incidents", 7)])
def test_a_card_shows_the_rest_of_its_lines_where_they_are_asked_for(new_office: Office, card: str, first: int) -> None:
    store = new_office.desk.store
    meeting = keep.add(store, Meeting(title="Họp", held_on=day(-1)), "Lan")
    opinion = keep.add(store, Opinion(meeting_id=meeting.id, speaker_name="Lê Thử"), "Lan")
    for number in range(12):
        agency = keep.add(store, Agency(name=f"Sở {number}"), "Lan")
        keep.add(store, Task(text="Việc", lead_agency_id=agency.id), "Lan")
        keep.add(store, Proposal(opinion_id=opinion.id, text=f"Kiến nghị {number}"), "Lan")
        keep.add(store, Incident(text=f"Sự cố {number}", occurred_on=day(-10)), "Lan")
    *shown, more = links_in(new_office, card)
    assert len(shown) == first
    assert more.startswith(f"và {12 - first} ")
    link = next(b for b in getattr(body_of(new_office), card).findChildren(QPushButton) if b.accessibleName() == more)
    link.setFocus()
    press(Key.Key_Space)
    new_office.settle()
    assert new_office.window.stack.front_code == "overview"
    assert len(set(links_in(new_office, card))) == 12
    assert focused().accessibleName() == links_in(new_office, card)[first], "the keyboard goes on where it was"
    keep.add(store, Task(text="Việc khác"), "Lan")
    assert len(links_in(new_office, card)) >= 12, "what follows the file stays open"
