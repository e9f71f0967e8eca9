import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parents[1] / "resources"
DIRECTORY = RESOURCES / "directory"
TEXT_FILES = sorted(
    path for path in RESOURCES.rglob("*") if path.suffix in {".json", ".md", ".html", ".svg", ".ts"} and path.is_file()
)
ICONS = [
    "overview",
    "meeting",
    "task",
    "indicator",
    "shield",
    "inspection",
    "document",
    "agency",
    "settings",
    "search",
    "add",
    "edit",
    "print",
    "save",
    "open",
    "undo",
    "redo",
    "trash",
    "history",
    "link",
    "calendar",
    "left",
    "right",
    "close",
    "check",
    "warning",
    "overdue",
    "due_soon",
    "in_time",
    "no_date",
    "done",
    "info",
    "clerk",
    "backup",
    "help",
    "app",
]
HELP = sorted(path.stem for path in (RESOURCES / "help").glob("*.html"))
FIELDS = {
    *("key", "name", "short_name", "symbol", "block", "parent", "code"),
    *("valid_from", "valid_to", "confirmed", "remark"),
}


def rows(file: str, name: str) -> list[dict[str, Any]]:
    return json.loads((DIRECTORY / file).read_text(encoding="utf-8"))[name]


AGENCIES = rows("agencies.json", "agencies")
ALIASES = rows("aliases.json", "aliases")
SUCCESSIONS = rows("successions.json", "successions")
PROVINCES = rows("provinces.json", "provinces")
KEYS = {row["key"] for row in AGENCIES}


def day(text: str | None, unknown: date) -> date:
    return date.fromisoformat(text) if text else unknown


def valid_on(when: date, block: str) -> list[str]:
    return [
        row["name"]
        for row in AGENCIES
        if row["block"] == block and day(row["valid_from"], date.min) <= when <= day(row["valid_to"], date.max)
    ]


def test_every_agency_has_every_field_and_a_key_of_its_own():
    assert all(set(row) == FIELDS for row in AGENCIES)
    assert len(KEYS) == len(AGENCIES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in KEYS)


def test_blocks_are_those_of_the_file():
    assert {row["block"] for row in AGENCIES} == {
        "so_nganh",
        "nganh_doc",
        "huyen",
        "xa",
        "dang_doan_the",
        "doanh_nghiep",
    }


def test_dates_are_in_order():
    wrong = [row["key"] for row in AGENCIES if day(row["valid_to"], date.max) < day(row["valid_from"], date.min)]
    assert not wrong


def test_of_63_provinces_34_are_left_and_each_is_named_once():
    today, former = [row["name"] for row in PROVINCES], [name for row in PROVINCES for name in row.get("former", ())]
    assert (len(today), len(former), len({*today, *former})) == (34, 29, 63)
    assert sorted(row["name"] for row in PROVINCES if "kind" in row) == sorted(
        ["Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"]
    )


def test_every_reference_exists():
    named = {row["parent"] for row in AGENCIES} - {None}
    named |= {row["agency"] for row in ALIASES}
    named |= {row[side] for row in SUCCESSIONS for side in ("old", "new")}
    assert named <= KEYS
    assert not [row for row in SUCCESSIONS if row["old"] == row["new"]]
    assert not [row["key"] for row in AGENCIES if row["parent"] == row["key"]]


def test_a_successor_exists_when_it_takes_over_and_the_old_agency_has_just_ended():
    by_key = {row["key"]: row for row in AGENCIES}
    assert all(row["scope"] for row in SUCCESSIONS)
    assert not [row for row in SUCCESSIONS if row["effective_on"] is None and row["confirmed"]]
    for row in SUCCESSIONS:
        if row["effective_on"] is None:
            continue
        effective = date.fromisoformat(row["effective_on"])
        assert day(by_key[row["new"]]["valid_from"], date.min) <= effective, row
        assert effective <= day(by_key[row["new"]]["valid_to"], date.max), row
        ended = by_key[row["old"]]["valid_to"]
        assert ended is None or (effective - date.fromisoformat(ended)).days == 1, row


def test_every_department_that_ended_has_a_successor():
    ended = {row["key"] for row in AGENCIES if row["block"] == "so_nganh" and row["valid_to"]}
    assert ended
    assert ended <= {row["old"] for row in SUCCESSIONS}


def test_the_directory_of_the_day_of_the_conference():
    when = date(2017, 7, 7)
    assert len(valid_on(when, "huyen")) == 13
    assert valid_on(when, "xa") == []
    assert {"UBND huyện Nghi Xuân", "UBND huyện Kỳ Anh", "UBND thị xã Kỳ Anh"} <= set(valid_on(when, "huyen"))
    assert {"Sở Thông tin và Truyền thông", "Sở Nội vụ", "Sở Giáo dục và Đào tạo"} <= set(valid_on(when, "so_nganh"))
    assert "Sở Nông nghiệp và Môi trường" not in valid_on(when, "so_nganh")


@pytest.mark.parametrize(
    ("when", "districts", "communes"),
    [(date(2024, 12, 31), 13, 0), (date(2025, 1, 1), 12, 0), (date(2025, 6, 30), 12, 0), (date(2025, 7, 1), 0, 69)],
)
def test_districts_end_and_communes_begin_on_their_days(when: date, districts: int, communes: int):
    assert (len(valid_on(when, "huyen")), len(valid_on(when, "xa"))) == (districts, communes)


def test_the_communes_are_60_xa_and_9_phuong_with_codes_of_their_own():
    communes = [row for row in AGENCIES if row["block"] == "xa"]
    assert Counter(row["name"].split()[1] for row in communes) == {"xã": 60, "phường": 9}
    codes = [row["code"] for row in AGENCIES if row["block"] in ("huyen", "xa")]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"\d{3}|\d{5}", code) for code in codes)


def test_no_name_or_other_spelling_stands_for_two_agencies_of_the_same_day():
    spellings: dict[str, set[str]] = {}
    for row in AGENCIES:
        for name in {row["name"], row["short_name"]} - {""}:
            spellings.setdefault(name.casefold(), set()).add(row["key"])
    for row in ALIASES:
        spellings.setdefault(row["name"].casefold(), set()).add(row["agency"])
    assert not {name: keys for name, keys in spellings.items() if len(keys) > 1}


def test_mergers_of_2025_are_marked_as_not_confirmed():
    assert SUCCESSIONS
    assert not any(row["confirmed"] for row in SUCCESSIONS)
    assert not any(row["confirmed"] for row in AGENCIES if row["valid_to"] == "2025-02-28")


def test_whatever_is_not_confirmed_says_why():
    assert not [row["key"] for row in AGENCIES if not row["confirmed"] and not row["remark"]]


@pytest.mark.parametrize("name", ["incident_kinds", "count_units", "document_kinds"])
def test_code_lists_are_numbered_and_unique(name: str):
    codes = rows("code_lists.json", name)
    assert [row["position"] for row in codes] == list(range(1, len(codes) + 1))
    assert len({row["code"] for row in codes}) == len({row["name"] for row in codes}) == len(codes)
    assert all(isinstance(row["confirmed"], bool) for row in codes)


def test_an_official_letter_has_no_abbreviation_and_other_kinds_have_their_own():
    kinds = {row["code"]: row["abbreviation"] for row in rows("code_lists.json", "document_kinds")}
    assert kinds["CV"] == ""
    assert [kinds[code] for code in ("TB", "GM", "QĐ", "TTr", "CTr", "QyĐ")] == ["TB", "GM", "QĐ", "TTr", "CTr", "QyĐ"]
    used = [abbreviation for abbreviation in kinds.values() if abbreviation]
    assert len(set(used)) == len(used)


@pytest.mark.parametrize("path", TEXT_FILES, ids=lambda path: path.relative_to(RESOURCES).as_posix())
def test_text_is_utf8_in_normal_form(path: Path):
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_a_square_of_twenty(name: str):
    path = RESOURCES / "icons" / f"{name}.svg"
    assert ElementTree.parse(path).getroot().get("viewBox") == "0 0 20 20"
    assert QSvgRenderer(str(path)).isValid()
    assert name == "app" or "currentColor" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HELP)
def test_every_help_page_is_whole_and_has_its_title(name: str):
    page = (RESOURCES / "help" / f"{name}.html").read_text(encoding="utf-8")
    root = ElementTree.fromstring(page.replace("<!DOCTYPE html>", "").replace('<meta charset="utf-8">', ""))
    assert root.findtext("head/title") == root.findtext("body/h1")
