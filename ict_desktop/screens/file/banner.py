"""The line over the page that says what is special about the file, with what can be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QWidget

from ict_desktop.records.record import joined
from ict_desktop.widgets.theme import set_role

CHECK = "kiem-tra"
HEALTH = "suc-khoe"
WAY_BACK = "hoan-tac-khoi-phuc"
RESTORE = "khoi-phuc"
LINKS = {
    CHECK: "Kiểm tra tệp…",
    HEALTH: "Tình trạng của tệp…",
    WAY_BACK: "Hoàn tác khôi phục",
    RESTORE: "Khôi phục thành tệp mới…",
}
"""What a link is called."""


@dataclass(frozen=True)
class Notice:
    """A sentence about the file, and the link to what can be done about it ("" for none)."""

    words: str
    link: str = ""


class Banner(QLabel):
    """Shows the notices that hold just now; nothing to say takes no room."""

    def __init__(self, follow: Callable[[str], None], parent: QWidget) -> None:
        super().__init__("", parent)
        set_role(self, "banner")
        self.setWordWrap(True)
        self.linkActivated.connect(follow)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Say these, in their order, with each link once behind them."""
        said = [notice for notice in notices if notice.words]
        self.setVisible(bool(said))
        # The library's own way of writing text as HTML reads every entity there is, which a start does without.
        words = (
            joined((notice.words for notice in said), " ")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
        )
        links = dict.fromkeys(notice.link for notice in said if notice.link)
        self.setText(joined((words, *(f'&nbsp; <a href="{link}">{LINKS[link]}</a>' for link in links)), ""))
