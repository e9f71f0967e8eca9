"""What a window shows over a file that somebody else works in: who, at which PC, since when; and the ways to work in it."""

from PySide6.QtWidgets import QWidget

from ict_desktop.screens.file.notice_bar import NoticeBar
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.holding import Holding, Mark, Other
from ict_desktop.widgets import messages

STILL_HELD = "Tệp vẫn đang được người khác mở"


class HeldFileBar(NoticeBar):
    """Says who has the file; "Thử lại" opens it for work once it is free, "Tiếp quản" where its holder is in doubt."""

    def __init__(self, parent: QWidget, desk: Desk, holding: Holding, holder: Mark) -> None:
        super().__init__(parent, "")
        self._desk = desk
        self._holding = holding
        self._holder = holder
        self.again_button = self.add_way("Thử &lại", self.try_again)
        self.take_button = self.add_way("Tiếp &quản…", self.take_over)
        self.show_other(holding.other)

    def show_other(self, other: Other) -> None:
        """Say how the holder stands to the file by now."""
        name = self._desk.store.path.name
        self._holder = self._holding.mark or self._holder
        where = "ở cửa sổ kia" if self._holder.is_here else "ở máy kia"
        self.words.setText(
            {
                Other.AT_WORK: self._holder.sentence(name),
                Other.GONE: f"Tệp “{name}” đã được đóng {where}. Hãy chọn Thử lại để mở và làm việc.",
                Other.IN_DOUBT: (
                    f"Tệp “{name}” còn ghi là đang {self._holder.words()}, nhưng không thấy máy đó làm việc nữa; "
                    "ở đây chỉ xem được. Hãy hỏi người đó; nếu chắc không còn ai mở tệp, hãy chọn Tiếp quản."
                ),
            }[other]
        )
        self.take_button.setVisible(other is Other.IN_DOUBT)

    def look(self) -> None:
        """See how the holder stands, beside the window."""
        self._desk.background.run(lambda _progress: self._holding.look(), self.show_other)

    def try_again(self) -> None:
        """Open the file for work where it is free by now; say that it is not."""

        def looked(other: Other) -> None:
            self.show_other(other)
            if other is Other.GONE:
                self._desk.attempt(self.window(), lambda: self._desk.program.open_file(self._desk.store.path))
            else:
                self._desk.window.say(STILL_HELD)

        self._desk.background.run(lambda _progress: self._holding.look(), looked)

    def take_over(self) -> None:
        """Work in the file although its holder has not closed it, once the clerk says that nobody is there."""
        path = self._desk.store.path
        details = (
            f"Tệp còn ghi là đang {self._holder.words()}. Nếu ở đó vẫn có người làm việc trong tệp, "
            "hai bên có thể sửa đè lên nhau."
        )
        if messages.confirm(self.window(), f"Tiếp quản tệp “{path.name}” để làm việc ở đây?", "&Tiếp quản", details):
            self._desk.attempt(self.window(), lambda: self._desk.program.take_over(path))
