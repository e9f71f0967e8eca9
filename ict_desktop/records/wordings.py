"""The sentences an office may word itself: of each form its parts, their usual words, the placeholders they may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.paper_kinds import TYPED, TYPED_LETTER
from ict_desktop.records.record import Facts, Problems, missing
from ict_desktop.records.wording_text import faults

OPENING, HINGE, CLOSING, NOTE, RECIPIENTS = "opening", "hinge", "closing", "note", "recipients"


@dataclass(frozen=True)
class Place:
    """What may stand between braces: what it means, and an example of it within a sentence."""

    meaning: str
    example: str


@dataclass(frozen=True)
class Part:
    """A sentence of a form: what a clerk calls it and its usual words; one that `may_be_empty` may be left out."""

    name: str
    text: str
    may_be_empty: bool = False


@dataclass(frozen=True)
class FormWords:
    """The parts of a form by code, and the placeholders they may hold."""

    name: str
    places: Mapping[str, Place]
    parts: Mapping[str, Part]


COMMON = {
    "cơ quan": Place("cơ quan ban hành, như viết trong câu", "Ban Chỉ đạo công nghệ thông tin tỉnh"),
    "cơ quan cấp trên": Place("cơ quan chủ quản", "UBND tỉnh Hà Tĩnh"),
    "ban chỉ đạo": Place("tên đầy đủ của Ban Chỉ đạo", "Ban Chỉ đạo công nghệ thông tin tỉnh"),
    "địa danh": Place("địa danh trước ngày tháng", "Hà Tĩnh"),
}
"""Known of every paper."""

RECIPIENT_PLACES = {
    "như trên": Place("“Như trên” khi văn bản có Kính gửi", "Như trên"),
    "nơi nhận": Place("nơi nhận thường dùng của mẫu đầu văn bản", "Các thành viên Ban Chỉ đạo"),
}
"""Known of the recipients alone."""

MEETING = {
    "hội nghị": Place("tên hội nghị trong câu", "hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2017"),
    "loại họp": Place("hội nghị, cuộc họp hay buổi làm việc", "hội nghị"),
    "ngày họp": Place("buổi và ngày họp", "sáng ngày 07 tháng 7 năm 2017"),
    "ngày": Place("ngày họp, không ghi buổi", "ngày 07 tháng 7 năm 2017"),
    "thời gian": Place("giờ, thứ và ngày họp", "08 giờ 00, sáng thứ Sáu, ngày 07 tháng 7 năm 2017"),
    "giờ kết thúc": Place("giờ kết thúc", "11 giờ 30"),
    "nơi": Place("nơi họp", "Hội trường UBND tỉnh"),
    "chủ trì": Place("họ tên, chức vụ, chức danh người chủ trì", "Đặng Quốc Vinh, Phó Chủ tịch UBND tỉnh, Trưởng ban"),
    "tên chủ trì": Place("họ tên người chủ trì", "Đặng Quốc Vinh"),
    "chức vụ chủ trì": Place("chức vụ người chủ trì", "Phó Chủ tịch UBND tỉnh"),
    "chức danh chủ trì": Place("chức danh người chủ trì trong Ban", "Trưởng ban"),
    "đồng chủ trì": Place("những người đồng chủ trì", "lãnh đạo Sở Thông tin và Truyền thông"),
    "đại biểu phát biểu": Place("cơ quan, người đã phát biểu", "Sở Nội vụ, UBND huyện Nghi Xuân"),
}
"""Known of every paper of a meeting (`records/meeting_words.py: meeting_values`)."""

_ADDRESSED = Part("Nơi nhận", "Như trên", may_be_empty=True)

WORDINGS = {
    "notice": FormWords(
        "Thông báo kết luận",
        MEETING,
        {
            OPENING: Part(
                "Đoạn mở đầu",
                "{Ngày họp}[, tại {nơi}], [đồng chí {chủ trì} chủ trì|đã diễn ra] {hội nghị}."
                "[ Đồng chủ trì có {đồng chủ trì}.]",
            ),
            HINGE: Part(
                "Câu dẫn vào kết luận",
                "[Sau khi nghe ý kiến phát biểu của đại biểu {đại biểu phát biểu}|Sau khi thảo luận], "
                "[đồng chí {tên chủ trì}|{loại họp} thống nhất] kết luận như sau:",
            ),
            CLOSING: Part(
                "Câu kết",
                "{Cơ quan} thông báo để các sở, ban, ngành, địa phương và đơn vị liên quan biết, thực hiện.",
                may_be_empty=True,
            ),
            RECIPIENTS: Part("Nơi nhận", "{nơi nhận}", may_be_empty=True),
        },
    ),
    "invitation": FormWords(
        "Giấy mời",
        MEETING,
        {
            OPENING: Part("Lời mời", "{Cơ quan} trân trọng kính mời:"),
            HINGE: Part("Tới dự", "Tới dự {hội nghị}."),
            NOTE: Part(
                "Lời dặn cuối giấy mời",
                "Đề nghị các đại biểu đến dự đúng thành phần, đúng giờ; nếu không dự được thì báo cáo người chủ trì "
                "trước ngày họp và cử người dự thay.",
                may_be_empty=True,
            ),
            RECIPIENTS: _ADDRESSED,
        },
    ),
    "minutes": FormWords(
        "Biên bản",
        MEETING,
        {
            CLOSING: Part("Câu kết", "{Loại họp} kết thúc vào {giờ kết thúc}, {ngày}"),
            RECIPIENTS: Part("Nơi nhận", "Lưu: VT, Hồ sơ", may_be_empty=True),
        },
    ),
    TYPED_LETTER: FormWords("Công văn", {}, {RECIPIENTS: _ADDRESSED}),
    TYPED: FormWords(
        "Văn bản khác có tên loại",
        {},
        {RECIPIENTS: Part("Nơi nhận", "[{như trên}|{nơi nhận}]", may_be_empty=True)},
    ),
}
"""Form → what an office may word in it; each form that is filled from rows adds its own."""


def places_of(form: str, part: str) -> dict[str, Place]:
    """Return the placeholders a part may hold."""
    return {**WORDINGS[form].places, **COMMON, **(RECIPIENT_PLACES if part == RECIPIENTS else {})}


def usual_words(form: str, part: str) -> str:
    """Return what a part says where the office has not worded it."""
    return WORDINGS[form].parts[part].text


@dataclass(frozen=True, kw_only=True)
class Wording:
    """How the office words a part of a form, under one letterhead or (`letterhead_id` None) under all others."""

    TABLE: ClassVar = "wording"
    NOUN: ClassVar = "câu chữ văn bản"
    ABOUT: ClassVar = Facts(named_by="form", searched=False)

    id: str = ""
    letterhead_id: str | None = None
    form: str = ""
    part: str = ""
    text: str = ""

    def caption(self) -> str:
        """Name form and part."""
        form = WORDINGS.get(self.form)
        part = form.parts.get(self.part) if form else None
        return f"{form.name}: {part.name}" if form and part else self.form

    def problems(self) -> Problems:
        """Refuse what could not be printed: a part that is none, a placeholder that is none, a sign left open."""
        form = WORDINGS.get(self.form)
        if form is None:
            return {"form": "Chưa chọn loại văn bản của câu chữ này."}
        if self.part not in form.parts:
            return {"part": "Chưa chọn phần của văn bản mà câu chữ này thay."}
        if not form.parts[self.part].may_be_empty and (empty := missing(self, {"text": _EMPTY})):
            return empty
        wrong = faults(self.text, places_of(self.form, self.part))
        return {"text": "\n".join(wrong)} if wrong else {}


_EMPTY = "Câu này không để trống được. Hãy ghi, hoặc xóa dòng câu chữ này để dùng lại câu thường dùng."
