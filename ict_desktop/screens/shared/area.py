"""What every page of the navigation has by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ict_desktop.work.registers import Printable


class Area:
    """A page; a widget that is one names this beside Qt's class."""

    def as_widget(self) -> QWidget:
        """Return the page itself, as Qt knows it."""
        if not isinstance(self, QWidget):
            raise TypeError("a page is a widget")
        return self

    def step_back(self) -> bool:
        """Go one step back inside the page; False where that leads out of it."""
        return False

    def show_inside(self, kind: str, record_id: str) -> None:
        """Show what stands under the record in front; by itself a page has nothing there."""

    def bring(self, code: str) -> None:
        """Put the page of that code in front where several stand in this one."""

    def print(self) -> bool:
        """Print the paper in front; False where a page has none just now."""
        return False

    def printable(self) -> Printable | None:
        """Return the list in front as it prints; None on a page without one."""
        return None
