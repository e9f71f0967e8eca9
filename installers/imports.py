"""Which modules the program asks for, read from its source text without running it, and whether a folder holds them."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BUILT_IN = frozenset(
    (
        "_abc", "_ast", "_bisect", "_blake2", "_codecs", "_codecs_cn", "_codecs_hk", "_codecs_iso2022",
        "_codecs_jp", "_codecs_kr", "_codecs_tw", "_collections", "_contextvars", "_csv", "_datetime",
        "_functools", "_heapq", "_imp", "_io", "_json", "_locale", "_lsprof", "_md5", "_multibytecodec",
        "_opcode", "_operator", "_pickle", "_random", "_sha1", "_sha256", "_sha3", "_sha512", "_signal", "_sre",
        "_stat", "_statistics", "_string", "_struct", "_symtable", "_thread", "_tokenize", "_tracemalloc",
        "_typing", "_warnings", "_weakref", "_winapi", "_xxsubinterpreters", "array", "atexit", "audioop",
        "binascii", "builtins", "cmath", "errno", "faulthandler", "gc", "itertools", "marshal", "math", "mmap",
        "msvcrt", "nt", "os.path", "sys", "time", "winreg", "xxsubtype", "zlib",
    )
)  # fmt: skip
"""The modules inside `python311.dll` itself."""

_CONDITIONS = ("sys.platform", "os.name", "TYPE_CHECKING", "version_info")


@dataclass(frozen=True)
class Import:
    """A module that is asked for, the names wanted from it, and whether the program can do without."""

    module: str
    names: tuple[str, ...]
    optional: bool
    """Stands in a `try` or under a condition of the system."""


def imports_of(source: str, package: str, deep: bool) -> Iterator[Import]:
    """Yield what a file asks for: `deep` also inside functions. `package` is what its relative imports start from."""
    yield from _imports(ast.parse(source).body, package, deep, optional=False)


def _imports(nodes: list[ast.stmt], package: str, deep: bool, optional: bool) -> Iterator[Import]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, (), optional) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield Import(_absolute(node, package), tuple(alias.name for alias in node.names), optional)
        elif deep or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for within in _blocks(node):
                yield from _imports(within, package, deep, optional or _is_loose(node, deep))


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    for field in ("body", "orelse", "finalbody"):
        yield getattr(node, field, [])
    for part in (*getattr(node, "handlers", []), *getattr(node, "cases", [])):
        yield part.body


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    return ".".join([*parts[: len(parts) - node.level + 1], *([node.module] if node.module else [])])


def _is_loose(node: ast.stmt, deep: bool) -> bool:
    if isinstance(node, ast.If):  # a library chooses among others by conditions of its own
        return not deep or any(word in ast.unparse(node.test) for word in _CONDITIONS)
    return isinstance(node, ast.Try) and bool(node.handlers)


def _given_by(nodes: list[ast.stmt]) -> set[str]:
    """Return the names that a file has once it has run."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)
        else:
            found.update(name.id for name in ast.walk(node) if isinstance(name, ast.Name))
            for within in _blocks(node):
                found |= _given_by(within)
    return found


class Folder:
    """The modules that folders with Python, the libraries and the program hold."""

    def __init__(self, folders: tuple[Path, ...], standard: set[str]) -> None:
        self.folders = folders
        self.standard = standard | BUILT_IN
        """The modules of Python itself that come with it: those in its zip and in its library."""

    def find(self, module: str) -> Path | None:
        """Return the file of a module that is not Python's own."""
        for folder in self.folders:
            place = folder.joinpath(*module.split("."))
            for path in (place / "__init__.py", place.with_name(f"{place.name}.py")):
                if path.is_file():
                    return path
            binary = sorted(place.parent.glob(f"{place.name}.*pyd")) if place.parent.is_dir() else []
            if binary:
                return binary[0]
        return None

    def holds(self, module: str) -> bool:
        """Say whether a module is there; a folder without code of its own counts."""
        if module.partition(".")[0] in sys.stdlib_module_names:
            return module in self.standard or self.find(module) is not None
        return self.find(module) is not None or any(self._has_folder(place, module) for place in self.folders)

    def _unknown(self, wanted: Import) -> list[str]:
        """Name what is wanted from a package that is neither a module in it nor a name its own file gives."""
        path = self.find(wanted.module)
        if path is None or path.name != "__init__.py":
            return []
        given = _given_by(ast.parse(path.read_text(encoding="utf-8-sig")).body)
        asked = {name: f"{wanted.module}.{name}" for name in wanted.names}
        return (
            [] if "*" in given else [full for name, full in asked.items() if name not in given and not self.holds(full)]
        )

    @staticmethod
    def _has_folder(place: Path, module: str) -> bool:
        return place.joinpath(*module.split(".")).is_dir()

    def walk(self, start: list[str], own: tuple[str, ...]) -> tuple[dict[str, Path], list[str]]:
        """Return the modules reached from `start`, and what is asked for and not there, each with who asks.

        In the program's `own` packages every import counts, also those inside functions; in a library those that run when
        it is imported. What a library may do without is not followed.
        """
        reached: dict[str, Path] = {}
        missing: set[str] = set()
        ahead = list(start)
        while ahead:
            module = ahead.pop()
            path = self.find(module)
            if module in reached or path is None:
                continue
            reached[module] = path
            ahead += [module.rpartition(".")[0]] if "." in module else []
            if path.suffix != ".py":
                continue
            package = module if path.name == "__init__.py" else module.rpartition(".")[0]
            deep = module.partition(".")[0] in own
            for wanted in imports_of(path.read_text(encoding="utf-8-sig"), package, deep):
                asked = [f"{wanted.module}.{name}" for name in wanted.names]
                if self.holds(wanted.module):
                    ahead += [wanted.module, *asked]
                lacking = [wanted.module] if not self.holds(wanted.module) else self._unknown(wanted) if deep else []
                if not wanted.optional:
                    missing.update(f"{module} asks for {name}" for name in lacking)
        return reached, sorted(missing)
