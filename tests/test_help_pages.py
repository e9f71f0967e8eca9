"""The help says what is there: its pictures, its links, and every word of the program it names."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from ict_desktop.printing.missing import unprintable
from ict_desktop.records.dates import date_text
from ict_desktop.records.how_counted import HOW
from ict_desktop.records.papers import Heading, NumberedItem, Paragraph, Picture
from ict_desktop.screens.shared.record_dialog import RecordDialog
from ict_desktop.screens.window.help import CONTENTS, GUIDE, HOW_COUNTED, read_page
from ict_desktop.screens.window.help_places import DIALOG_TOPICS, PAGE_TOPICS, topic_of
from ict_desktop.screens.window.pages import PAGES
from ict_desktop.work.guide import FILE, guide
from tests.files import NOW, RESOURCES
from tests.shots.help_pictures import PICTURES

ROOT = Path(__file__).parents[1]
HELP = RESOURCES / "help"
LARGEST, LARGEST_IN_ALL = 60_000, 1_000_000
TOPIC_OF_THEIR_PAGE = {"AboutDialog", "RecordDialog"}
"""Dialogs that say enough themselves, or that many pages open: F1 explains the page in front."""

_PICTURE = re.compile(r'src="pictures/([\w-]+)\.png"|\]\(pictures/([\w-]+)\.png\)')
_LINK = re.compile(r'href="([^"]+)"')
_NAMED = re.compile(r"<b>(.+?)</b>|\*\*(.+?)\*\*")


def page(file: str) -> str:
    return read_page(HELP, file, date_text(NOW.date()))


def guide_text() -> str:
    return (HELP / FILE).read_text(encoding="utf-8")


def named_in(text: str) -> set[str]:
    return {html or markdown for html, markdown in _NAMED.findall(text)} - {date_text(NOW.date())}


def is_there(place: str) -> bool:
    file, _mark, section = place.partition("#")
    return file in CONTENTS and (not section or f'<a name="{section}"></a>' in page(file))


def bare(words: str) -> str:
    """Return words of the program without what is not read: mnemonics, keys, the sign of a field that is required."""
    words = re.sub(r"&(?!&)", "", re.split(r"\t| {2,}", words.strip())[0])
    return words.removesuffix("…").removesuffix(" *").strip()


@pytest.fixture(scope="module")
def words_of_the_program() -> set[str]:
    found = set()
    for path in (ROOT / "ict_desktop").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            bare(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return found | {"Hồ sơ Ban Chỉ đạo CNTT"}


def not_in_the_program(text: str, known: set[str]) -> list[str]:
    """Return what a page sets in bold that is no word of the program; "Tệp → Cài đặt" is two of them."""
    return sorted(
        words
        for words in named_in(text)
        if words not in known and not all(bare(part) in known or part in known for part in words.split(" → "))
    )


@pytest.mark.parametrize("file", CONTENTS)
def test_every_word_of_the_program_that_the_help_names_is_one(file: str, words_of_the_program: set[str]):
    assert not_in_the_program(page(file), words_of_the_program) == []


def test_so_is_every_word_that_the_page_for_installing_names(words_of_the_program: set[str]):
    text = (ROOT / "docs" / "cai-dat.md").read_text(encoding="utf-8")
    assert len(named_in(text)) > 3
    assert not_in_the_program(text, words_of_the_program) == []


def test_a_word_that_is_gone_is_seen(words_of_the_program: set[str]):
    assert not_in_the_program("Bấm <b>Tệp → Nút không có</b>", words_of_the_program) == ["Tệp → Nút không có"]


def test_every_file_of_the_help_is_in_its_contents():
    files = {path.name for path in HELP.iterdir() if path.is_file()}
    assert files - {FILE} | {f"{HOW_COUNTED}.html", f"{GUIDE}.html"} == set(CONTENTS)


@pytest.mark.parametrize("file", CONTENTS)
def test_every_link_of_the_help_leads_somewhere(file: str):
    assert [link for link in _LINK.findall(page(file)) if not is_there(link)] == []


def test_every_picture_is_there_and_every_one_is_shown():
    shown = {html or markdown for file in CONTENTS for html, markdown in _PICTURE.findall(page(file))}
    assert shown == {path.stem for path in (HELP / "pictures").iterdir()} == set(PICTURES.values())


def test_the_pictures_are_small():
    sizes = {path.name: path.stat().st_size for path in (HELP / "pictures").iterdir()}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert sum(sizes.values()) <= LARGEST_IN_ALL


@pytest.mark.parametrize("file", [file for file in CONTENTS if file.endswith(".html")])
def test_no_page_has_colours_of_its_own(file: str):
    assert re.findall(r"(?i)color=|style=|<font", page(file)) == []


def test_every_page_of_the_program_has_a_topic():
    assert {code for code, _name, _icon, _make in PAGES} == set(PAGE_TOPICS)
    assert [topic for topic in (*PAGE_TOPICS.values(), *DIALOG_TOPICS.values()) if not is_there(topic)] == []


def test_every_dialog_has_a_topic():
    dialogs = set()
    for path in (ROOT / "ict_desktop" / "screens").rglob("*.py"):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        kinds = [kind for _name, kind in inspect.getmembers(module, inspect.isclass)]
        dialogs |= {kind for kind in kinds if issubclass(kind, QDialog) and kind.__module__ == module.__name__}
    assert RecordDialog in dialogs
    assert {kind.__name__ for kind in dialogs if not topic_of(kind)} == TOPIC_OF_THEIR_PAGE


def test_how_a_number_is_counted_is_told_whole():
    for code, how in HOW.items():
        assert how.code == code
        assert all((how.name, how.formula, how.denominator, how.day, how.counted, how.left_out)), code
        assert f'<a name="{code}"></a>' in page(f"{HOW_COUNTED}.html")


def test_every_way_of_counting_is_asked_for_somewhere():
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "ict_desktop" / "screens").rglob("*.py"))
    links = "\n".join(page(file) for file in CONTENTS)
    tiles = {"sap_den_han", "chua_giao", "chua_cap_nhat"}
    assert [how for how in HOW if f'"{how}"' not in code and f"#{how}" not in links and how not in tiles] == []


def test_the_guide_in_docs_is_the_one_the_program_shows():
    shown = guide_text().replace("](pictures/", "](../resources/help/pictures/")
    assert (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8") == shown


def test_the_page_of_the_guide_is_its_text():
    words = re.sub(r"<[^>]+>", "\n", page(f"{GUIDE}.html")).replace("\n", "")
    lines = [re.sub(r"^(?:#+|-|\d+\.) ", "", line) for line in guide_text().splitlines() if line[:2] != "!["]
    assert words == "".join(line.replace("**", "") for line in lines)
    assert page(f"{GUIDE}.html").count("<li>") == len(re.findall(r"(?m)^(?:-|\d+\.) ", guide_text()))


def test_the_guide_is_printed_word_for_word():
    paper = guide(RESOURCES, NOW.date())
    said = [
        f"{block.number}. {block.text}" if isinstance(block, NumberedItem) else block.text
        for block in paper.blocks
        if isinstance(block, NumberedItem | Heading | Paragraph)
    ]
    pictures = [block.png for block in paper.blocks if isinstance(block, Picture)]
    assert pictures == [
        (HELP / "pictures" / f"{name}.png").read_bytes() for _html, name in _PICTURE.findall(guide_text())
    ]
    lines = [line for line in guide_text().replace("**", "").splitlines()[1:] if line and line[:2] != "!["]
    assert said == [line.removeprefix("## ") for line in lines]
    assert sum(isinstance(block, Heading) for block in paper.blocks) == guide_text().count("\n## ")
    assert unprintable(paper, RESOURCES / "fonts") == ""
