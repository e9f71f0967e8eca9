"""One office file, open: transactions as named actions, undo and redo, and the notice of what changed."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import ClassVar
from weakref import WeakSet

from ict_desktop.records.errors import Refused
from ict_desktop.records.record import shortened
from ict_desktop.store import drafts, ledger, living, schema, sorting, sqlite, standing, undoing
from ict_desktop.store.holding import Mark
from ict_desktop.store.migrating import migrate
from ict_desktop.store.schema import Odd
from ict_desktop.store.standing import Loss

Clock = Callable[[], datetime]
Notice = Callable[[frozenset[str]], None]
Naming = Callable[[str], None]
"""Gives the running step the name it deserves, once its rows have been read; within another step it does nothing."""

BRIEF = 0.04
"""Seconds a draft waits for another program that is writing; it is tried again with the next words."""


class Store:
    """An open file. Reading goes through the modules of this room, writing through `action()` from `work/`.

    `on_change` is called after each action with the names of the changed tables. `read_only` says that the file lies
    where it cannot be written; or holds triggers or views that are not ours (`foreign`): nothing may set them off before
    somebody has looked at them; or that the path is another file by now: then `loss` says what became of it, `on_loss`
    has been called once, and `connection` reads from a copy in memory of all that was known (`is_whole`: whether that
    could still be had); or that somebody works in it elsewhere (`holder`); or that it is a backup. `window` tells this
    opening apart from every other, for the words typed in it; `notices` counts what it has noticed of changes so far.
    """

    _open_here: ClassVar[WeakSet["Store"]] = WeakSet()
    """What this program itself has open: a window of it lives as long as its file is open."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        now: Clock,
        read_only: bool,
        lies_at: Path | None = None,
        foreign: tuple[Odd, ...] = (),
        holder: Mark | None = None,
        is_backup: bool = False,
    ) -> None:
        """Take over an open connection; `lies_at` is where the file lies while it is being made for its path."""
        self.connection = connection
        self.path = path
        self.now = now
        self.read_only = read_only
        self.foreign = foreign
        self.holder = holder
        self.is_backup = is_backup
        self.on_change: Notice = lambda _tables: None
        self.on_loss: Callable[[], None] = lambda: None
        self.loss: Loss | None = None
        self.is_whole = True
        self.window = living.new_token()
        self._open_here.add(self)
        self._running = False
        self._takes_last_words = False
        self._opening = undoing.opening(connection, os.urandom(8).hex())
        self._lies_at = lies_at or path
        self._standing = standing.standing_of(self._lies_at)
        self._has_wal = connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        self._is_held = False
        self.notices = 0
        self._seen_version = self._data_version()

    @contextmanager
    def action(self, label: str, by: str, kind: str = "do") -> Iterator[Naming]:
        """Run one step of the user as one transaction under a name; inside another action it joins that one.

        Whatever a deed checks it reads in here: the lock for writing is held from the start, so that nobody can change
        what was read before it is written.
        """
        if self._running:
            yield _no_other_name
            return
        if self.read_only and not self._takes_last_words:
            raise Refused(self.why_read_only())
        with self._transaction(sqlite.PATIENCE):
            ledger.begin(self.connection, label, by, self._stamp(), kind, self._opening.program)
            yield self._name_running
            changed = ledger.finish(self.connection)
        self._hold()
        if changed:
            self.notices += 1
            self.on_change(changed)

    def next_step(self, label: str, by: str, target: int | None = None) -> None:
        """End the running step and begin another in the same transaction: both are stored, or neither."""
        ledger.finish(self.connection)
        ledger.begin(self.connection, label, by, self._stamp(), program=self._opening.program)
        self._name_running(label, target)

    def why_read_only(self) -> str:
        """Say why nothing can be written, and what to do about it."""
        if self.loss is not None:
            return self.loss_sentence()
        if self.holder is not None:
            return self.holder.sentence(self.path.name)
        if self.is_backup:
            return (
                f"“{self.path.name}” là bản sao lưu nên chỉ mở để xem. "
                "Muốn làm việc trong đó, hãy khôi phục thành tệp mới (Tệp → Các bản sao lưu)."
            )
        if self.foreign:
            return (
                f"Tệp “{self.path.name}” có {self.foreign[0].words()} không phải của chương trình nên chỉ mở để xem. "
                "Hãy chọn Tệp → Kiểm tra tệp để gỡ."
            )
        return sqlite.SENTENCES[sqlite3.SQLITE_READONLY].format(name=self.path.name)

    def give_way(self, holder: Mark) -> None:
        """Write no more: another has taken the file, and was told that we were gone."""
        self.holder, self.read_only = holder, True
        self.connection.execute("PRAGMA query_only = ON")

    def put_schema_right(self, odd: Sequence[Odd], by: str) -> None:
        """Take out what is not ours of the schema and make ours again; the ledger says so, and no undo crosses it."""
        self.connection.execute("PRAGMA query_only = OFF")
        with self._transaction(sqlite.PATIENCE):
            schema.put_right(self.connection, odd)  # first: what follows would set it off
            names = ", ".join(f"“{one.name}”" for one in odd if one.can_be_put_right)
            label = f"Sửa khung dữ liệu của tệp: {shortened(names, 60)}"
            ledger.begin(self.connection, label, by, self._stamp(), "fixed", self._opening.program)
            ledger.finish(self.connection)

    @contextmanager
    def unlogged(self, patience: float = sqlite.PATIENCE) -> Iterator[None]:
        """Write what stands outside the ledger (drafts), in a transaction of its own.

        `patience` is how many seconds to wait for another program that is writing.
        """
        if self.read_only and not self._takes_last_words:
            raise Refused(self.why_read_only())
        with self._transaction(patience):
            yield

    @contextmanager
    def briefly(self) -> Iterator[None]:
        """Write what may as well be written later (drafts): nobody waits until another program is done."""
        with self.unlogged(BRIEF):
            yield

    def lives(self, window: str) -> bool:
        """Say whether a window is open, in this program or in another one of this PC."""
        program = living.program_of(window)
        if program == os.getpid():
            return any(store.window == window and store.is_open() for store in self._open_here)
        return living.is_running(program)

    def is_replaced(self) -> bool:
        """Say whether, where this one only looks on, another file lies under the path by now."""
        return self.holder is not None and not standing.lies_at(self.path, self._standing)

    def is_open(self) -> bool:
        """Say whether the file is still open here."""
        try:
            self.connection.in_transaction  # noqa: B018 - a closed connection refuses to say
        except sqlite3.ProgrammingError:
            return False
        return True

    @contextmanager
    def _transaction(self, patience: float) -> Iterator[None]:
        self._refuse_when_lost()
        with sqlite.named_errors(self.path), sqlite.patient(self.connection, patience):
            self.connection.execute("BEGIN IMMEDIATE")
            self._running = True
            try:
                yield
                self._look_again()
                self._commit()
                if not self._has_wal:
                    self._standing = standing.standing_of(self._lies_at)
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            finally:
                self._running = False

    # Is the path still the file

    def is_still_there(self) -> bool:
        """Say whether the path is still the file that was opened; lets go of it once and for all where it is not."""
        if self.loss is None and not (self.read_only or self._running):
            with sqlite.named_errors(self.path):
                loss = self._loss()
            if loss is not None:
                self._let_go(loss)
        return self.loss is None

    def loss_sentence(self) -> str:
        """Say what became of the file under its path, and what to do about it."""
        if self.loss is None:
            return ""
        deed = (
            "Hãy lưu những gì đang mở thành bản sao."
            if self.is_whole
            else "Nội dung đang mở không còn đọc được trọn vẹn; hãy khôi phục bản sao lưu gần nhất."
        )
        return f"Tệp “{self.path.name}” {self.loss.value} khi đang mở, nên chương trình không ghi vào đó nữa. {deed}"

    @contextmanager
    def last_words(self) -> Iterator[None]:
        """Take words that are still open into the copy in memory, right before it is saved elsewhere."""
        self._takes_last_words = self.loss is not None and self.is_whole
        try:
            yield
        finally:
            self._takes_last_words = False

    def _loss(self) -> Loss | None:
        try:
            loss = standing.loss_of(self.connection, self._lies_at, self._standing)
            if loss is None:
                self._standing = standing.standing_of(self._lies_at)
        except OSError as error:
            raise Refused(sqlite.SENTENCES[sqlite3.SQLITE_IOERR].format(name=self.path.name)) from error
        return loss

    def _refuse_when_lost(self) -> None:
        if self._takes_last_words:
            return
        if not self.is_still_there():
            raise Refused(self.why_read_only())

    def _look_again(self) -> None:
        """Look once more right before the commit, which goes into the -wal only: whether the file has gone elsewhere.

        What is copied over it is seen at the next look, before anything is folded.
        """
        if self.loss is None and not standing.lies_at(self._lies_at, self._standing):
            raise Refused(
                f"Tệp “{self.path.name}” vừa bị thay hoặc chuyển đi nên chưa lưu được. Hãy lưu lại để biết rõ."
            )

    def _let_go(self, loss: Loss) -> None:
        """Keep all that is known in memory, close the file without folding its -wal over another, write no more."""
        copy = sqlite.connect_to_memory(self._opening.program)
        self.is_whole = standing.copy_all(self.connection, copy)
        standing.leave(self.connection, self._lies_at, loss)
        if not self.is_whole:
            copy.close()
            copy = sqlite.connect_to_memory(self._opening.program)
            migrate(copy, self._stamp())  # nothing to show, but tables to look in
        self.connection, self.loss, self.read_only = copy, loss, True
        self.on_loss()

    def _hold(self) -> None:
        """Keep the pages of the file in memory once it has been written to: they are what a copy would be made of."""
        if not self._is_held and self.loss is None:
            self._is_held = True
            with suppress(OSError, sqlite3.Error):  # a disk that fails: the next deed will say so
                sqlite.hold_in_memory(self.connection)

    def _commit(self) -> None:
        try:
            self.connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            # Deferred references are checked here: something this step refers to is no longer there.
            raise Refused(
                "Chưa làm được vì bản ghi liên quan không còn. Hãy khôi phục bản ghi đó từ Thùng rác trước."
            ) from error

    def _stamp(self) -> str:
        return self.now().isoformat(timespec="seconds")

    def is_own(self, step: ledger.Step) -> bool:
        """Say whether a step that can be undone or redone is one of this program, not somebody else's."""
        return step.program == self._opening.program

    def next_undo(self, own_only: bool = False) -> ledger.Step | None:
        """Return the step an undo would take back, or None (see `undoing`)."""
        return None if self.read_only else undoing.next_undo(self.connection, self._opening, own_only)

    def next_redo(self) -> ledger.Step | None:
        """Return the step a redo would do again, or None (see `undoing`)."""
        return None if self.read_only else undoing.next_redo(self.connection, self._opening)

    def undo(self, by: str, agreed: ledger.Step | None = None) -> str:
        """Take the last step back; returns its name. `agreed` is the step that was shown: refused when it is another.

        Refuses when there is none, when a paper was issued since, or when another step came over the same words.
        """
        with self.action("Hoàn tác", by, kind="undo"):
            step = self.next_undo(own_only=agreed is not None and self.is_own(agreed))
            if step is None:
                raise Refused("Không còn bước nào để hoàn tác. Văn bản đã ban hành chỉ thay thế hoặc đính chính được.")
            _refuse_another(step, agreed)
            undoing.refuse_under(self.connection, step, "hoàn tác")
            undoing.take_back(self.connection, self._opening, step)
            self._name_running(f"Hoàn tác: {step.label}", step.id)
            sorting.fill_missing(self.connection)
        return step.label

    def redo(self, by: str, agreed: ledger.Step | None = None) -> str:
        """Do the last undone step again; returns its name. `agreed` is the step that was shown."""
        with self.action("Làm lại", by, kind="redo"):
            step = self.next_redo()
            if step is None:
                raise Refused("Không có bước nào để làm lại.")
            _refuse_another(step, agreed)
            undoing.refuse_under(self.connection, step, "làm lại")
            undoing.do_again(self.connection, self._opening, step)
            self._name_running(f"Làm lại: {step.label}", step.id)
            sorting.fill_missing(self.connection)
        return step.label

    def _name_running(self, label: str, target: int | None = None) -> None:
        self.connection.execute(
            "UPDATE action SET label = ?, target_id = coalesce(?, target_id) "
            "WHERE id = (SELECT action_id FROM running_action)",
            (label, target),
        )

    def fill_sort_keys(self) -> None:
        """Give rows that were put back their sort keys, inside the running action."""
        sorting.fill_missing(self.connection)

    def _data_version(self) -> int:
        version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    def changed_elsewhere(self) -> bool:
        """Say whether another connection has written to the file since this was last asked, or the file is lost."""
        if self.loss is not None or not self.is_still_there():
            return False
        with sqlite.named_errors(self.path):
            version = self._data_version()
        changed, self._seen_version = version != self._seen_version, version
        self._is_held = self._is_held and not changed
        self.notices += changed
        return changed

    def reader(self) -> sqlite3.Connection:
        """Open a second connection for reading on another thread; the caller closes it."""
        if self.loss is not None:
            return sqlite.connect_to_memory(self._opening.program)
        with sqlite.named_errors(self.path):
            if self.is_backup or (self.read_only and not (self.foreign or self.holder)):
                return sqlite.open_for_viewing(self.path)
            if not standing.lies_at(self.path, self._standing):
                raise Refused(sqlite.SENTENCES[sqlite3.SQLITE_CANTOPEN].format(name=self.path.name))
            return sqlite.connect(self.path, "mode=ro")

    def checkpoint(self) -> bool:
        """Fold the -wal back into the file; says whether the file alone is now whole, so that a copy of it is.

        Put off while others read, the disk is full or does not answer: the -wal keeps everything until another time.
        """
        if self.read_only:
            return self.loss is None
        try:
            if not self.is_still_there():
                return False
            (busy, _pages, _folded) = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._standing = standing.standing_of(self._lies_at)
        except (sqlite3.OperationalError, OSError, Refused):
            return False  # a cursor of our own that somebody still holds, no room, a disk that fails
        return not busy

    def close(self) -> None:
        """Fold and close; refuses with a sentence where the disk fails, and then nothing is lost but the folding.

        Words left unsaved are offered by whichever window comes to their place next.
        """
        if not self.read_only:
            with suppress(Refused), sqlite.named_errors(self.path):
                self._leave_drafts()
        self.checkpoint()
        with sqlite.named_errors(self.path):
            self.connection.close()

    def _leave_drafts(self) -> None:
        if drafts.any_of(self.connection, self.window):
            with self.briefly():
                drafts.leave_behind(self.connection, self.window)


def _refuse_another(step: ledger.Step, agreed: ledger.Step | None) -> None:
    # What another tool did has no number until the step that looks at it begins.
    if agreed is not None and (agreed.id not in (step.id, 0) or agreed.label != step.label):
        raise Refused(f"Bước gần nhất nay là “{step.label}”, không còn là “{agreed.label}”. Hãy xem lại rồi làm.")


def _no_other_name(_label: str) -> None:
    """Leave the name to the step that was begun first."""
