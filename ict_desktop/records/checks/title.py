"""Kind and trích yếu, and what giấy mời and biên bản must say."""

import re

from ict_desktop.records.checks.laws import LETTER_KIND
from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import (
    Remark,
    Rule,
    Verdict,
    circular,
    decree,
    decree_article,
    judged,
    not_applicable,
)
from ict_desktop.records.vietnamese import fold

_SUBJECT = Place("subject")
_KIND = Place("kind")
_LONG = 60
"""Words of a trích yếu over which it is no brief sentence any more."""


def _subject(sheet: Sheet) -> Verdict:
    if not sheet.title:
        return judged([Remark("Chưa ghi trích yếu; phải ghi một câu ngắn gọn nêu nội dung văn bản.", _SUBJECT)])
    count = len(sheet.title.split())
    if count > _LONG:
        sentence = (
            f"Trích yếu dài {count} chữ; trích yếu là một câu ngắn gọn hoặc một cụm từ, hãy xem có rút gọn được không."
        )
        return judged([Remark(sentence, _SUBJECT, asks=True)])
    return judged([])


def _about_only_in_letters(sheet: Sheet) -> Verdict:
    if sheet.is_letter:
        return not_applicable("Trích yếu công văn ghi “V/v”.")
    if re.match(r"V\s*/\s*v\b", sheet.title, re.IGNORECASE):
        return judged(
            [Remark("Trích yếu có “V/v”; chữ này chỉ dùng trong công văn, hãy ghi thẳng nội dung.", _SUBJECT)]
        )
    return judged([])


def _letter_without_kind(sheet: Sheet) -> Verdict:
    if fold(sheet.kind) != fold(LETTER_KIND):
        return not_applicable("Văn bản không phải công văn.")
    if sheet.kind_line:
        return judged([Remark("Công văn không ghi tên loại; trích yếu “V/v …” đứng dưới số, ký hiệu.", _KIND)])
    return judged([])


def _plain_subject(sheet: Sheet) -> Verdict:
    faults = []
    if sheet.title.endswith((".", ";")):
        faults.append(
            Remark(f"Trích yếu kết thúc bằng dấu “{sheet.title[-1]}”; trích yếu không có dấu kết thúc.", _SUBJECT)
        )
    if sheet.kind and fold(sheet.title).startswith(f"{fold(sheet.kind)} ") and not sheet.is_letter:
        faults.append(Remark(f"Trích yếu nhắc lại tên loại “{sheet.kind}”; tên loại đã in ở dòng trên.", _SUBJECT))
    return judged(faults)


# Giấy mời, biên bản

_INVITATION_PARTS = (
    ("tran trong kinh moi", "“trân trọng kính mời”"),
    ("toi du", "“Tới dự” (tên cuộc họp)"),
    ("chu tri", "“Chủ trì”"),
    ("thoi gian", "“Thời gian”"),
    ("dia diem", "“Địa điểm”"),
)
_MINUTES_PARTS = (
    ("thoi gian bat dau", "thời gian bắt đầu"),
    ("dia diem", "địa điểm"),
    ("thanh phan", "thành phần tham dự"),
    ("chu tri", "người chủ trì"),
    ("thu ky", "thư ký"),
    ("ket thuc", "thời gian kết thúc"),
)


def _lacking(sheet: Sheet, parts: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(name for said, name in parts if said not in sheet.all_words)


def _invitation(sheet: Sheet) -> Verdict:
    if fold(sheet.kind) != "giay moi":
        return not_applicable("Văn bản không phải giấy mời.")
    if not (lacking := _lacking(sheet, _INVITATION_PARTS)):
        return judged([])
    return judged([Remark(f"Giấy mời thiếu {lacking}; hãy ghi đủ các phần của mẫu giấy mời.", Place(block=0))])


_NO_END = re.compile(r"ket thuc (?:vao|luc|vao luc) *[.…_]*\s*gio")


def _minutes(sheet: Sheet) -> Verdict:
    if fold(sheet.kind) != "bien ban":
        return not_applicable("Văn bản không phải biên bản.")
    faults = []
    if lacking := _lacking(sheet, _MINUTES_PARTS):
        faults.append(Remark(f"Biên bản thiếu {lacking}; hãy ghi đủ các phần của mẫu biên bản.", Place(block=0)))
    elif _NO_END.search(sheet.all_words):
        last = sheet.body[-1].place
        faults.append(Remark("Biên bản chưa ghi giờ kết thúc; hãy ghi giờ trước khi ký.", last, asks=True))
    if sheet.paper.recorder is None:
        faults.append(Remark("Biên bản thiếu chữ ký thư ký ở bên trái, người chủ tọa ở bên phải.", _SECRETARY))
    return judged(faults)


_SECRETARY = Place("meeting_id")
"""Where the secretary of a meeting is named: in the meeting."""

RULES = (
    Rule("35", "Trích yếu ngắn gọn", decree("II.5a"), circular("Điều 10"), _subject),
    Rule(
        "36",
        "“V/v” chỉ dùng trong công văn",
        decree("II.5b", practice=True),
        circular("Điều 10", practice=True),
        _about_only_in_letters,
    ),
    Rule("37", "Công văn không ghi tên loại", decree("II.5b"), circular("Điều 10"), _letter_without_kind),
    Rule(
        "38",
        "Trích yếu không nhắc tên loại, không có dấu chấm",
        decree("II.5a", practice=True),
        circular("Điều 10", practice=True),
        _plain_subject,
    ),
    Rule("74", "Giấy mời đủ các phần", decree_article("Phụ lục III, Mẫu 1.7"), circular("Phụ lục V"), _invitation),
    Rule("75", "Biên bản đủ các phần", decree_article("Phụ lục III, Mẫu 1.9"), circular("Phụ lục V"), _minutes),
)
