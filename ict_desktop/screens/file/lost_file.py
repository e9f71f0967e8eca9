"""What a window shows once its path is another file: what happened, and what was open to be saved as a copy."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ict_desktop.screens.file.backups import FILES
from ict_desktop.screens.file.notice_bar import NoticeBar
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.store.backup import copy_to
from ict_desktop.store.standing import Loss
from ict_desktop.widgets import messages
from ict_desktop.widgets.saving import ask_where


class LostFileBar(NoticeBar):
    """A lasting line over the page: the path is another file, nothing is written to it, and the way out."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk.store.loss_sentence())
        self._desk = desk
        self.is_saved = False
        self.save_button = self.add_way("Lưu thành &bản sao…", self.save)
        self.save_button.setVisible(desk.store.is_whole)

    def may_close(self) -> bool:
        """Ask before what was open goes with the window; False while the clerk wants to stay or the copy is written."""
        if self.is_saved or not self._desk.store.is_whole:
            return True
        chosen = messages.choose(
            self.window(), self._desk.store.loss_sentence(), "&Lưu thành bản sao…", "Đóng &không lưu"
        )
        if chosen == 0:
            self.save()
        return chosen == 1

    def save(self) -> None:
        """Save all that was open, with the words of the open field, where the clerk says; then offer to open it."""
        desk = self._desk
        with desk.store.last_words():
            desk.window.settle()
        path = desk.store.path
        # A folder whose disk was pulled out is empty or gone: what is put there is not found again.
        folder = self._desk.program.office_file.parent if desk.store.loss is Loss.GONE else path.parent
        start = folder / f"{path.stem}-ban-sao.ict"
        target = ask_where(self.window(), "Lưu thành bản sao", str(start), ".ict", FILES)
        if target is None:
            return
        # Where nothing lies under the old path any more, the copy may take its place.
        taken = None if desk.store.loss is Loss.GONE else desk.store.path
        desk.work(
            "Đang lưu bản sao…",
            lambda connection, tell: copy_to(connection, taken, target, tell),
            lambda _digest: self._saved(target),
            desk.say_refused(self.window(), "Chưa lưu được bản sao"),
        )

    def _saved(self, target: Path) -> None:
        self.is_saved = True
        self.words.setText(f"{self._desk.store.loss_sentence()} Đã lưu thành “{target}”.")
        self._desk.window.say(f"Đã lưu thành {target.name}")
        if messages.confirm(self.window(), f"Đã lưu những gì đang mở thành “{target.name}”. Mở bản đó?", "&Mở"):
            self._desk.attempt(self.window(), lambda: self._desk.program.open_file(target))
