"""What a window shows over a file that is not on this machine alone, and how it is brought here."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ict_desktop.records.errors import Refused
from ict_desktop.screens.file.notice_bar import NoticeBar
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.stillness import stand_still
from ict_desktop.store.bringing_home import bring_home, home_for, put_away
from ict_desktop.store.far import Far
from ict_desktop.widgets import messages

OF_A_SHARE = (
    "Tệp này nằm {where}: mạng chậm hoặc đứt sẽ làm gián đoạn công việc và có thể làm hỏng tệp. "
    "Nên để tệp trên máy này và sao lưu ra ổ mạng."
)
SYNCHRONISED = (
    "Tệp này nằm {where}: việc đồng bộ trong lúc làm có thể sinh ra hai bản hoặc làm hỏng tệp. "
    "Nên để tệp trên máy này và sao lưu vào thư mục đó."
)


class FarFileBar(NoticeBar):
    """Says where the file lies and offers to bring it to this machine."""

    def __init__(self, parent: QWidget, desk: Desk, far: Far) -> None:
        super().__init__(parent, (OF_A_SHARE if far.is_share else SYNCHRONISED).format(where=far.words))
        self._desk = desk
        self.bring_button = self.add_way("&Chuyển về máy này…", desk.deed(self.bring))

    def bring(self) -> None:
        """Copy the file to this machine, whole and checked, and work in it there; the old one stays where it is."""
        if not self._desk.window.leave_pages():
            return  # what is stored after the copy would be in the old file alone
        path = self._desk.store.path
        target = home_for(path, self._desk.program.surroundings, self._desk.program.office_file)
        details = (
            f"Tệp sẽ được chép nguyên vẹn vào “{target}”, kiểm tra rồi mở ở đó. Tệp cũ không bị xóa; "
            "sau đó chương trình hỏi có đổi tên tệp cũ không."
        )
        if not messages.confirm(self.window(), f"Chuyển tệp “{path.name}” về máy này?", "&Chuyển", details):
            return
        job = self._desk.work(
            "Đang chuyển tệp về máy này…",
            lambda connection, tell: bring_home(connection, path, target, tell),
            lambda _path: self._brought(path, target),
            self._desk.say_refused(self.window(), "Chưa chuyển được tệp"),
        )
        stand_still(self.window(), job)

    def _brought(self, old: Path, new: Path) -> None:
        self._desk.attempt(self.window(), lambda: self._desk.program.open_file(new))
        front = self._desk.program.front
        if front is None or not self._desk.program.works_in(new):
            return
        words = f"Tệp đã ở trên máy này: “{new}”. Đổi tên tệp cũ để không ai làm việc nhầm trong đó?"
        details = f"Tệp cũ “{old}” không bị xóa; tên mới ghi rõ là đã chuyển về máy này."
        if messages.confirm(front, words, "Đổi &tên", details):
            try:
                put_away(old)
            except Refused as refusal:
                messages.refuse(front, str(refusal))
