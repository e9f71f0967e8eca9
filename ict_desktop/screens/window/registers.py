"""Printing a list as it is filtered."""

from PySide6.QtWidgets import QWidget

from ict_desktop.records.vietnamese import fold
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.paper_dialog import show_described
from ict_desktop.store import table
from ict_desktop.work.registers import Printable, register


def show_register(parent: QWidget, desk: Desk, listed: Printable) -> None:
    """Show a list as the page it prints on."""
    issuer = table.settings(desk.connection).get("committee", "")
    name = fold(listed.heading).replace(" ", "-")
    paper = register(issuer, listed, desk.day, desk.clerk)
    show_described(parent, desk, f"In: {listed.heading}", paper, name)
