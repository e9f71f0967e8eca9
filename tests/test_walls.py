"""The laws of the house: each a function from a checkout to its violations, each shown to see a planted fault."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ict_desktop.widgets.guard import is_called_by_qt

ROOT = Path(__file__).parents[1]

SCREEN_LIBRARIES = {"PySide6", "shiboken6", "pyqtgraph"}
# Who may import whom. cli.py does the work of the screens without Qt, so it stands beside them, not above.
ARROWS = {
    "records": {"records"},
    "store": {"store", "records"},
    "work": {"work", "store", "records"},
    "exchange": {"exchange", "work", "store", "records"},
    "printing": {"printing", "records"},
    "widgets": {"widgets", "records"},
    "screens": {"log", "screens", "widgets", "printing", "exchange", "work", "store", "records"},
    "place": set(),
    "log": set(),
    "cli": {"place", "printing", "exchange", "work", "store", "records"},
    "app": {"log", "place", "cli", "screens", "widgets", "printing", "exchange", "work", "store", "records"},
    "__main__": {"app"},
    "__init__": set(),
}
# The quarters of screens/: the window stands on the areas and on what is done with the file, all on what pages share.
QUARTERS = {
    "shared": {"shared"},
    "areas": {"areas", "shared"},
    "file": {"file", "shared"},
    "window": {"window", "areas", "file", "shared"},
}
# Reading the ledger is everybody's; the rest of it changes the file.
LEDGER_TO_READ = {"Edit", "Step", "history", "journal", "trash"}
TIME_AND_PLACE = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
    "pathlib.Path.home",
    "pathlib.Path.cwd",
    "os.environ",
    "os.getenv",
    "os.getcwd",
    "os.path.expanduser",
    "PySide6.QtCore.QDate.currentDate",
    "PySide6.QtCore.QTime.currentTime",
    "PySide6.QtCore.QDateTime.currentDateTime",
    "PySide6.QtCore.QDir.homePath",
    "PySide6.QtCore.QStandardPaths",
}
EVERYTHING = {"Exception", "BaseException"}
# The wiring reports what nobody caught; the worker carries it over to the window's thread, where it is raised; the guard
# hands what must not come back to Qt to the one excepthook.
CATCH_EVERYTHING = {"ict_desktop/app.py", "ict_desktop/widgets/background.py", "ict_desktop/widgets/guard.py"}
NUMBERED_PLACE = re.compile(r"[\s(,]\?[1-9]")
SQL_CLOCK = re.compile(r"(?i)'now'|\bcurrent_(?:date|time|timestamp)\b")

SQL = re.compile(
    r"""(?: ^ | [(;] ) \s* (?:
        select \b .+? \b from \b | insert \s+ (?: or \s+ \w+ \s+ )? into \b | replace \s+ into \b
        | update \s+ \S+ \s+ set \b | delete \s+ from \b
        | (?: create | drop | alter ) \s+ (?: (?: temp | temporary | virtual | unique ) \s+ )*
          (?: table | trigger | index | view ) \b
        | pragma \s+ \w | vacuum \b | begin \s+ (?: immediate | exclusive | deferred ) \b
        | (?-i: WHERE | ORDER \s+ BY | GROUP \s+ BY | LEFT \s+ JOIN | JOIN | UNION ) \b
    )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
LOCK_LINE = re.compile(
    r"""  [a-z0-9-]+ == [\w.]+ ( \s ; \s [^/@]+? )? \s \\   # a package at one version, on one kind of machine perhaps
        | \s{4} --hash=sha256: [0-9a-f]{64} ( \s \\ )?
        | \s* \# \s [^/\\@]*                              # a remark
    """,
    re.VERBOSE,
)


class Module:
    """One file of the program, as the laws read it."""

    def __init__(self, root: Path, path: Path) -> None:
        self.name = path.relative_to(root).as_posix()
        parts = path.relative_to(root).parts
        self.room = parts[1] if len(parts) > 2 else path.stem
        self.text = path.read_text(encoding="utf-8")
        self.tree = ast.parse(self.text, self.name)
        self.full_name = self.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def fault(self, node: ast.AST, sentence: str) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)} {sentence}"

    def imports(self) -> Iterator[tuple[ast.stmt, str, str]]:
        """Yield each import: where, what in full, and the name it has in this file."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield node, alias.name, alias.asname or alias.name.partition(".")[0]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                for alias in node.names:
                    yield node, f"{node.module}.{alias.name}", alias.asname or alias.name

    def uses(self) -> Iterator[tuple[ast.AST, str]]:
        """Yield everything this file reaches in another module, by its full name."""
        known = {}
        for node, full, here in self.imports():
            yield node, full
            known[here] = full if here != full.partition(".")[0] else here
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute):
                name, _, rest = ast.unparse(node).partition(".")
                if name in known:
                    yield node, f"{known[name]}.{rest}"

    def definitions(self) -> Iterator[tuple[ast.stmt, str]]:
        """Yield what stands at the top of the file: where, and its name."""
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                yield node, node.name
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    yield from ((node, part.id) for part in ast.walk(target) if isinstance(part, ast.Name))

    def reached(self) -> Iterator[str]:
        """Yield every name that is read in this file, in full; of a module handed on as a value, the module's."""
        known = {here: full for _, full, here in self.imports()}
        for statement in self.tree.body:
            own = getattr(statement, "name", None)  # a function that calls itself is not used by that
            for name, of_it in names_read(statement):
                if name in known:
                    yield known[name] + of_it
                elif name != own:
                    yield f"{self.full_name}.{name}"

    def texts(self) -> Iterator[tuple[ast.AST, str]]:
        """Yield the string literals that are not docstrings; what an f-string fills in becomes a question mark."""
        inside = {id(part) for node in ast.walk(self.tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        inside |= {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.JoinedStr):
                yield node, "".join(str(part.value) if isinstance(part, ast.Constant) else "?" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
                yield node, node.value


def names_read(node: ast.AST, bound: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Yield the names that are read below a node and bound by no function around them, each with its ".attribute"."""
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        inside = [part for part in ast.walk(node) if part is not node]
        bound |= {part.arg for part in inside if isinstance(part, ast.arg)}
        bound |= {part.id for part in inside if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load)}
        bound |= {part.name for part in inside if isinstance(part, ast.FunctionDef)}
    whole = node.value if isinstance(node, ast.Attribute) else node
    if isinstance(whole, ast.Name):
        if isinstance(whole.ctx, ast.Load) and whole.id not in bound:
            yield whole.id, f".{node.attr}" if isinstance(node, ast.Attribute) else ""
        return
    for child in ast.iter_child_nodes(node):
        yield from names_read(child, bound)


def modules(root: Path) -> Iterator[Module]:
    for path in sorted((root / "ict_desktop").rglob("*.py")):
        yield Module(root, path)


def builders(root: Path) -> Iterator[Module]:
    """Yield what stands around the program and reads it: what starts and what builds it."""
    for path in [*root.glob("main.py"), *sorted((root / "installers").rglob("*.py"))]:
        yield Module(root, path)


def begins(name: str, prefixes: set[str]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def qt_outside_its_rooms(root: Path) -> list[str]:
    return [
        module.fault(node, f"imports {full}")
        for module in modules(root)
        for node, full, _ in module.imports()
        if begins(full, {"PySide6.QtSql"})
        or (begins(full, SCREEN_LIBRARIES) and module.room not in ("widgets", "screens", "app"))
    ]


def sql_outside_the_store(root: Path) -> list[str]:
    """SQL, whoever runs it, and whatever of sqlite3 is more than the type of a connection handed on."""
    faults = []
    for module in modules(root):
        if module.room == "store":
            continue
        faults += [module.fault(node, f"writes SQL: {text[:40]}") for node, text in module.texts() if SQL.search(text)]
        faults += [
            module.fault(node, f"uses {full}")
            for node, full in module.uses()
            if begins(full, {"sqlite3", "sqlite_utils"}) and full not in ("sqlite3", "sqlite3.Connection")
        ]
        faults += [
            module.fault(node, f"calls {node.func.attr}()")
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("execute", "executemany", "executescript")
        ]
    return faults


def arrows_that_run_back(root: Path) -> list[str]:
    faults = []
    for module in modules(root):
        for node, full, _ in module.imports():
            first, _, rest = full.partition(".")
            if first == "ict_desktop":
                if rest.partition(".")[0] not in ARROWS[module.room]:
                    faults.append(module.fault(node, f"imports {full}"))
            elif module.room == "records" and first not in sys.stdlib_module_names:
                faults.append(module.fault(node, f"imports {full}"))
    return faults


def quarters_that_run_back(root: Path) -> list[str]:
    faults = []
    for module in modules(root):
        _, _, inside = module.name.partition("/screens/")
        quarter, _, file = inside.partition("/")
        if not file:
            continue
        for node, full, _ in module.imports():
            _, _, reached = full.partition("ict_desktop.screens.")
            if reached and reached.partition(".")[0] not in QUARTERS[quarter]:
                faults.append(module.fault(node, f"imports {full}"))
    return faults


def circles(root: Path) -> list[str]:
    """Files that import each other, over others too, were it only for their types."""
    house = {module.name: module for module in modules(root)}
    reached = {
        name: {
            file
            for _node, full, _ in module.imports()
            for file in (f"{full.replace('.', '/')}.py", f"{full.rpartition('.')[0].replace('.', '/')}.py")
            if file in house and file != name
        }
        for name, module in house.items()
    }
    while True:
        imported = {file for files in reached.values() for file in files}
        loose = {name for name, files in reached.items() if name not in imported or not files & reached.keys()}
        if not loose:
            return [f"{name}:1 is in a circle" for name in reached]
        reached = {name: files - loose for name, files in reached.items() if name not in loose}


def writes_past_the_work(root: Path) -> list[str]:
    """What changes rows is named, and actions are opened, in `store/` and `work/` only."""
    faults = []
    for module in modules(root):
        if module.room in ("store", "work"):
            continue
        for node, full in module.uses():
            of_ledger = full.removeprefix("ict_desktop.store.ledger.").partition(".")[0]
            if begins(full, {"ict_desktop.store.writing"}) or (
                full.startswith("ict_desktop.store.ledger.") and of_ledger not in LEDGER_TO_READ
            ):
                faults.append(module.fault(node, f"uses {full}"))
        faults += [
            module.fault(node, f"calls {ast.unparse(node.func)}()")
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("action", "unlogged", "undo", "redo")
            and ast.unparse(node.func.value).endswith("store")
        ]
    return faults


def what_nobody_uses(root: Path) -> list[str]:
    """Functions, classes and constants of a file that nothing resolves to, and methods that nobody asks an object for."""
    every = list(modules(root))
    handed_on = {f"{module.full_name}.{here}": full for module in every for _, full, here in module.imports()}
    used = {full for user in [*every, *builders(root)] for full in user.reached()}
    used |= {handed_on.get(full, full) for full in used}
    used |= {full.rpartition(".")[0] for full in used} - {module.full_name for module in every}
    asked = {
        node.attr
        for module in every
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    faults = []
    for module in every:
        faults += [
            module.fault(node, f"{name} is used by nothing")
            for node, name in module.definitions()
            if not {module.full_name, f"{module.full_name}.{name}"} & used and not name.endswith(("HIDDEN", "__"))
        ]
        faults += [
            module.fault(method, f"{method.name}() is called by nothing")
            for node in ast.walk(module.tree)
            if isinstance(node, ast.ClassDef)
            for method in node.body
            if isinstance(method, ast.FunctionDef) and method.name not in asked and not is_of_a_library(method.name)
        ]
    return faults


def is_of_a_library(method: str) -> bool:
    """Say whether a method is named as Qt or Python name theirs, who call it by themselves."""
    return not method.islower() or method.startswith("__") or is_called_by_qt(method)


def clocks_and_homes_below_the_top(root: Path) -> list[str]:
    faults = []
    for module in modules(root):
        if module.room in ("app", "cli"):
            continue
        faults += [module.fault(node, f"uses {full}") for node, full in module.uses() if begins(full, TIME_AND_PLACE)]
        faults += [
            module.fault(node, "calls expanduser()")
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Attribute) and node.attr == "expanduser"
        ]
        asking = [node for node, text in module.texts() if SQL_CLOCK.search(text)]
        faults += [module.fault(node, "asks SQLite for the time") for node in asking]
    return faults


def relative_imports(root: Path) -> list[str]:
    return [
        module.fault(node, "imports by a relative name")
        for module in modules(root)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def errors_swallowed(root: Path) -> list[str]:
    """Say where everything is caught and not passed on: a bug must reach the one crash dialog in app.py."""
    faults = []
    for module in modules(root):
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ExceptHandler) or module.name in CATCH_EVERYTHING:
                continue
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if not passed_on and any(kind is None or ast.unparse(kind) in EVERYTHING for kind in caught):
                faults.append(module.fault(node, "catches everything"))
    return faults


def overrides_that_may_raise(root: Path) -> list[str]:
    """Classes with a method that Qt calls by itself and no guard over it: an exception there is lost or ends all."""
    return [
        module.fault(node, f"{node.name} is not guarded")
        for module in modules(root)
        if module.room in ("widgets", "screens")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        and node.bases
        and any(isinstance(part, ast.FunctionDef) and is_called_by_qt(part.name) for part in node.body)
        and "guarded" not in [ast.unparse(decorator) for decorator in node.decorator_list]
    ]


def painters_left_open(root: Path) -> list[str]:
    """Where a painter is saved without being sure to be restored."""
    return [
        module.fault(node, "saves a painter by hand")
        for module in modules(root)
        if module.name != "ict_desktop/widgets/guard.py"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "painter.save"
    ]


def numbered_places(root: Path) -> list[str]:
    """Where SQL numbers what is filled in: Python 3.14 refuses a sequence for that, 3.12 warns."""
    return [
        module.fault(node, "numbers a place")
        for module in modules(root)
        for node, text in module.texts()
        if NUMBERED_PLACE.search(text)
    ]


def lock_lines_that_name_a_place(root: Path) -> list[str]:
    return [
        f"{lock.name}:{number} {line.strip()}"
        for lock in sorted(root.glob("requirements*.lock"))
        for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), 1)
        if line and not LOCK_LINE.fullmatch(line)
    ]


def test_qt_is_imported_in_widgets_and_screens_and_app_only():
    assert qt_outside_its_rooms(ROOT) == []


def test_sql_stands_in_the_store_only():
    assert sql_outside_the_store(ROOT) == []


def test_imports_never_run_back_up_the_house():
    assert arrows_that_run_back(ROOT) == []


def test_the_quarters_of_the_screens_stand_on_each_other():
    assert quarters_that_run_back(ROOT) == []


def test_no_two_files_import_each_other():
    assert circles(ROOT) == []


def test_nothing_writes_to_the_file_but_through_work():
    assert writes_past_the_work(ROOT) == []


def test_time_and_place_are_arguments_below_app_and_cli():
    assert clocks_and_homes_below_the_top(ROOT) == []


def test_nothing_stands_that_nobody_uses():
    """What hides a field from a form is read by the parity test alone."""
    assert what_nobody_uses(ROOT) == []


def test_imports_are_absolute():
    assert relative_imports(ROOT) == []


def test_only_the_top_catches_every_error():
    assert errors_swallowed(ROOT) == []


def test_what_qt_calls_cannot_raise():
    assert overrides_that_may_raise(ROOT) == []


def test_painters_are_given_back_whatever_happens():
    assert painters_left_open(ROOT) == []


def test_what_is_filled_into_sql_is_named_or_stands_in_order():
    assert numbered_places(ROOT) == []


def test_the_lock_names_no_registry_and_no_place_on_a_machine():
    assert lock_lines_that_name_a_place(ROOT) == []


def test_the_laws_read_every_room():
    assert {"records", "store", "work", "printing", "widgets", "screens", "app", "cli"} <= {
        module.room for module in modules(ROOT)
    }


HASH = f"    --hash=sha256:{'0' * 64}\n"
FAULTS = [
    (qt_outside_its_rooms, "work/tasks.py", "from PySide6.QtCore import QDate"),
    (qt_outside_its_rooms, "printing/charts.py", "def draw():\n    import pyqtgraph as pg"),
    (qt_outside_its_rooms, "screens/areas/tasks.py", "from PySide6.QtSql import QSqlDatabase"),
    (qt_outside_its_rooms, "cli.py", "import PySide6.QtWidgets"),
    (sql_outside_the_store, "work/tasks.py", "question = 'SELECT id FROM task'"),
    (sql_outside_the_store, "work/tasks.py", "def drop(name):\n    return f'delete from {name} where 1'"),
    (sql_outside_the_store, "screens/areas/tasks.py", "change = 'UPDATE task ' 'SET due_on = NULL'"),
    (sql_outside_the_store, "cli.py", "KEYS = 'pragma foreign_keys = off'"),
    (sql_outside_the_store, "work/tasks.py", "CLAUSE = 'WHERE due_on < ?'"),
    (sql_outside_the_store, "work/tasks.py", "def count(connection, words):\n    return connection.execute(words)"),
    (sql_outside_the_store, "work/tasks.py", "import sqlite3\nopened = sqlite3.connect"),
    (sql_outside_the_store, "exchange/packages.py", "from sqlite_utils import Database"),
    (arrows_that_run_back, "records/tasks.py", "from ict_desktop.store import table"),
    (arrows_that_run_back, "records/tasks.py", "import numpy"),
    (arrows_that_run_back, "store/tasks.py", "from ict_desktop.work.tasks import assign_task"),
    (arrows_that_run_back, "work/tasks.py", "import ict_desktop.exchange.workbooks"),
    (arrows_that_run_back, "printing/pdf.py", "from ict_desktop.store.store import Store"),
    (arrows_that_run_back, "widgets/form.py", "from ict_desktop.work import keep"),
    (arrows_that_run_back, "screens/areas/tasks.py", "from ict_desktop import app"),
    (arrows_that_run_back, "cli.py", "from ict_desktop.screens.shared.desk import Desk"),
    (quarters_that_run_back, "screens/areas/tasks.py", "from ict_desktop.screens.window.main_window import MainWindow"),
    (quarters_that_run_back, "screens/shared/desk.py", "def f():\n    from ict_desktop.screens.areas import tasks"),
    (quarters_that_run_back, "screens/file/care.py", "from ict_desktop.screens.window.menus import Menus"),
    (writes_past_the_work, "screens/areas/tasks.py", "from ict_desktop.store import writing"),
    (writes_past_the_work, "cli.py", "from ict_desktop.store.writing import insert"),
    (
        writes_past_the_work,
        "screens/areas/tasks.py",
        "from ict_desktop.store import ledger\nmend = ledger.put_back_deleted",
    ),
    (
        writes_past_the_work,
        "exchange/forms.py",
        "def load(store):\n    with store.action('Nhập', by=''):\n        pass",
    ),
    (clocks_and_homes_below_the_top, "work/tasks.py", "from datetime import date\nlate = date.today()"),
    (clocks_and_homes_below_the_top, "store/ids.py", "import datetime as dates\nclock = dates.datetime.now"),
    (clocks_and_homes_below_the_top, "store/ids.py", "from time import time"),
    (clocks_and_homes_below_the_top, "printing/pdf.py", "from pathlib import Path\nhome = Path.home()"),
    (clocks_and_homes_below_the_top, "work/files.py", "def place(path):\n    return path.expanduser()"),
    (clocks_and_homes_below_the_top, "widgets/icons.py", "import os\nhome = os.environ['HOME']"),
    (clocks_and_homes_below_the_top, "widgets/x.py", "from PySide6.QtCore import QDate\nday = QDate.currentDate()"),
    (clocks_and_homes_below_the_top, "store/ledger.py", "sql = \"INSERT INTO action (at) VALUES (datetime('now'))\""),
    (clocks_and_homes_below_the_top, "store/ledger.py", "sql = 'at TEXT DEFAULT CURRENT_TIMESTAMP'"),
    (what_nobody_uses, "work/tasks.py", "def nobody_calls_me():\n    pass"),
    (what_nobody_uses, "widgets/theme.py", "NOBODY_READS_ME: int = 20"),
    (what_nobody_uses, "work/tasks.py", "'Written as `late` says.'\ndef late():\n    'Say late.'  # late"),
    (what_nobody_uses, "work/tasks.py", "def late():\n    raise KeyError('late')"),
    (what_nobody_uses, "work/tasks.py", "def late():\n    pass\nprint(lambda late: [late for late in late])"),
    (what_nobody_uses, "work/tasks.py", "def late(day):\n    return day and late(day - 1)"),
    (what_nobody_uses, "work/tasks.py", "def late():\n    pass\nprint(print.late, dict(late=1))"),
    (
        what_nobody_uses,
        "work/tasks.py",
        "class Late:\n    def days(self):\n        days = 1\n        return days\nLate().days = 2",
    ),
    (writes_past_the_work, "screens/areas/tasks.py", "def back(desk):\n    return desk.store.undo('Lan')"),
    (writes_past_the_work, "cli.py", "def load(stack, store):\n    stack.enter_context(store.action('x', by=''))"),
    (relative_imports, "work/tasks.py", "from . import keep"),
    (errors_swallowed, "work/tasks.py", "try:\n    pass\nexcept Exception:\n    pass"),
    (errors_swallowed, "screens/areas/tasks.py", "try:\n    pass\nexcept (OSError, BaseException):\n    pass"),
    (errors_swallowed, "work/keep.py", "try:\n    pass\nexcept Exception as error:\n    raise KeyError from error"),
    (errors_swallowed, "cli.py", "try:\n    pass\nexcept:\n    pass"),
    (
        overrides_that_may_raise,
        "widgets/x.py",
        "class List(QAbstractListModel):\n    def data(self, index):\n        pass",
    ),
    (overrides_that_may_raise, "screens/x.py", "class W(QWidget):\n    def wheelEvent(self, event):\n        pass"),
    (painters_left_open, "widgets/x.py", "def draw(painter):\n    painter.save()\n    painter.restore()"),
    (numbered_places, "store/tasks.py", "WORDS = 'SELECT id FROM task WHERE ?1 IN (id, parent_id)'"),
    (lock_lines_that_name_a_place, "../requirements.lock", f"--index-url https://example.org/simple\na==1 \\\n{HASH}"),
    (lock_lines_that_name_a_place, "../requirements.lock", f"a @ file:///home/a/a.whl \\\n{HASH}"),
    (lock_lines_that_name_a_place, "../requirements.lock", f"# made with -f /opt/here\na==1 \\\n{HASH}"),
    (lock_lines_that_name_a_place, "../requirements.lock", "a==1"),
]


@pytest.mark.parametrize(("law", "file", "fault"), FAULTS)
def test_each_law_catches_a_planted_fault(tmp_path: Path, law: Callable[[Path], list[str]], file: str, fault: str):
    plant(tmp_path, file, fault)
    assert [line.partition(":")[0] for line in law(tmp_path)] == [
        file.removeprefix("../") if file.startswith("../") else f"ict_desktop/{file}"
    ]


def test_a_circle_is_seen_over_three_files_and_inside_functions(tmp_path: Path):
    plant(tmp_path, "work/a.py", "from ict_desktop.work import b")
    plant(tmp_path, "work/b.py", "def f():\n    from ict_desktop.work.c import g\n    g()")
    plant(tmp_path, "work/c.py", "from ict_desktop.store import d")
    plant(tmp_path, "store/d.py", "")
    assert circles(tmp_path) == []
    plant(tmp_path, "work/c.py", "if TYPE_CHECKING:\n    from ict_desktop.work.a import A")
    assert [line.partition(":")[0] for line in circles(tmp_path)] == [f"ict_desktop/work/{name}.py" for name in "abc"]


LAWFUL = [
    ("store/tasks.py", "import sqlite3\nWORDS = 'SELECT id FROM task'\ndef read(c):\n    return c.execute(WORDS)"),
    ("work/tasks.py", "import sqlite3\ndef f(c: sqlite3.Connection, now):\n    'Select rows from it.'\n    now()"),
    ("store/store.py", "try:\n    pass\nexcept BaseException:\n    close = 1\n    raise"),
    ("work/keep.py", "from ict_desktop.store import writing, ledger\nput = ledger.put_back_deleted"),
    (
        "screens/areas/tasks.py",
        "from ict_desktop.store import ledger\nfrom PySide6.QtCore import QDate\nold = ledger.history",
    ),
    ("widgets/form.py", "words = 'Cập nhật từ ngày'\ntry:\n    pass\nexcept OSError:\n    pass"),
    (
        "app.py",
        "from datetime import date\nfrom ict_desktop.screens import pages\n"
        "try:\n    date.today(pages.old, pages.words.title, [pages.W().left])\nexcept Exception:\n    raise",
    ),
    ("work/meetings.py", "from ict_desktop.store import tasks\ntasks.read()"),
    ("work/papers.py", "from ict_desktop.work.tasks import f\nfrom ict_desktop.work import keep\nprint(f, keep)"),
    (
        "screens/pages.py",
        "from ict_desktop.screens.areas.tasks import old\nfrom ict_desktop.widgets.form import words\n"
        "from ict_desktop.widgets.x import W",
    ),
    (
        "widgets/x.py",
        "@guarded\nclass W(Q):\n    def event(self, event):\n        pass\n    def left(self) -> 'P':\n        return P()\n"
        "class P:\n    def data(self):\n        pass",
    ),
    ("../requirements.lock", f"# a remark\na-b==1.2.post1 ; python_full_version < '3.12' \\\n{HASH}"),
]


@pytest.mark.parametrize("law", list(dict.fromkeys(law for law, _, _ in FAULTS)))
def test_each_law_is_content_with_a_lawful_house(tmp_path: Path, law: Callable[[Path], list[str]]):
    for file, text in LAWFUL:
        plant(tmp_path, file, text)
    assert law(tmp_path) == []


def plant(root: Path, file: str, text: str) -> None:
    path = root / "ict_desktop" / file
    (root / "ict_desktop").mkdir(exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_letter_of_alt_can_be_typed_on_any_keyboard():
    marked = re.compile(r"&[^\x00-\x7f]")
    found = [
        f"{path.relative_to(ROOT)}: {node.value}"
        for path in (ROOT / "ict_desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and marked.search(node.value)
    ]
    assert found == []
