"""The pages of the navigation: what the window asks of each, and how each is made when it is first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.widgets.theme import Colours

if TYPE_CHECKING:
    from ict_desktop.work.registers import Printable


class Page(Protocol):
    """What the window asks of a page."""

    name: str

    @property
    def concerned(self) -> frozenset[str]:
        """The tables whose rows it shows."""
        ...

    def as_widget(self) -> QWidget:
        """Return the page itself, as Qt knows it."""
        ...

    def bring(self, code: str) -> None:
        """Put the page of that code in front where several stand in this one."""
        ...

    def reload(self) -> None:
        """Show the rows again."""
        ...

    def show_record(self, record_id: str) -> None:
        """Show one record."""
        ...

    def show_inside(self, kind: str, record_id: str) -> None:
        """Show what stands under the record in front: its table and id."""
        ...

    def show_rows(self, chip: str, words: str, only: tuple[str, str | None] | None) -> None:
        """Show exactly the rows of a chip that hold some words, of one value of a column; whatever was before gives way."""
        ...

    def new_record(self) -> None:
        """Begin a new record."""
        ...

    def focus_search(self) -> None:
        """Go to the search box."""
        ...

    def take_keyboard(self) -> None:
        """Take the keyboard where work on the page begins: its list, its grid."""
        ...

    def step_back(self) -> bool:
        """Go one step back inside the page; False where that leads out of it."""
        ...

    def print(self) -> bool:
        """Print the paper in front; False where there is none just now."""
        ...

    def printable(self) -> "Printable | None":
        """Return the list in front as it prints; None on a page without one."""
        ...

    def place(self) -> tuple[str, str]:
        """Return the page inside this one ("" for itself) and the record in front ("" for none)."""
        ...

    def come_back(self, record_id: str) -> None:
        """Go to a record that was in front when the file was closed; one that is gone is passed over."""
        ...

    def leave(self) -> bool:
        """Make ready to leave; False when the user wants to stay."""
        ...

    def set_colours(self, colours: Colours) -> None:
        """Take another scheme."""
        ...


def _meetings(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.meetings import MeetingsPage  # each page is made when it is first opened

    return MeetingsPage(desk, parent)


def _tasks(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.tasks import TasksPage

    return TasksPage(desk, parent)


def _indicators(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.indicators import IndicatorsPage

    return IndicatorsPage(desk, parent)


def _security(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.incidents import IncidentsPage
    from ict_desktop.screens.areas.systems import LinksPage, SystemsPage
    from ict_desktop.screens.shared.grouped import GroupedPages

    return GroupedPages(
        "An toàn thông tin",
        (
            ("incidents", "Sự cố", IncidentsPage),
            ("systems", "Hệ thống thông tin", SystemsPage),
            ("links", "Kết nối liên thông", LinksPage),
        ),
        desk,
        parent,
    )


def _inspections(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.inspections import InspectionsPage

    return InspectionsPage(desk, parent)


def _documents(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.documents import DocumentsPage

    return DocumentsPage(desk, parent)


def _agencies(desk: Desk, parent: QWidget) -> Page:
    from ict_desktop.screens.areas.agencies import AgenciesPage, PeoplePage
    from ict_desktop.screens.shared.grouped import GroupedPages

    pages = (("agencies", "Đơn vị", AgenciesPage), ("people", "Người", PeoplePage))
    return GroupedPages("Đơn vị", pages, desk, parent)


PAGES: tuple[tuple[str, str, str, Callable[[Desk, QWidget], Page]], ...] = (
    ("overview", "Tổng quan", "overview", OverviewPage),
    ("meetings", "Hội nghị", "meeting", _meetings),
    ("tasks", "Nhiệm vụ", "task", _tasks),
    ("indicators", "Chỉ tiêu", "indicator", _indicators),
    ("incidents", "An toàn thông tin", "shield", _security),
    ("inspections", "Kiểm tra", "inspection", _inspections),
    ("documents", "Văn bản", "document", _documents),
    ("agencies", "Đơn vị", "agency", _agencies),
)
"""Code, name, icon and maker of each page, in the order of the navigation."""

INSIDE = {"systems": "incidents", "links": "incidents", "people": "agencies"}
"""Pages that stand as a tab inside another one."""
