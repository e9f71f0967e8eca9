"""The sentences an office may word itself: of each form its parts, their usual words, the placeholders they may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ict_desktop.records.columns import FIELD, Column, Row, headed, named, plain
from ict_desktop.records.paper_kinds import (
    CORRECTION,
    EXTRACT,
    INSPECTION_CONCLUSION,
    INSPECTION_PLAN,
    PLAN_OF_YEAR,
    POSTPONEMENT,
    REMINDER,
    REPORT_OF_PERIOD,
    TYPED,
    TYPED_LETTER,
)
from ict_desktop.records.record import Facts, Problems, missing
from ict_desktop.records.wording_places import (
    COMMON,
    CORRECTED,
    EXTRACTED,
    INSPECTED,
    MEETING,
    PERIOD,
    PUT_OFF,
    RECIPIENT_PLACES,
    URGING,
    Place,
)
from ict_desktop.records.wording_text import BY_HAND, faults, placed

OPENING, HINGE, CLOSING, NOTE, RECIPIENTS = "opening", "hinge", "closing", "note", "recipients"
ATTENDED, NEW_DAY = "attended", "new_day"


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


_ADDRESSED = Part("Nơi nhận", "Như trên", may_be_empty=True)
_INVITED = Part("Nơi nhận", "Như thành phần mời", may_be_empty=True)
_SENT = Part("Nơi nhận", "[{như trên}|{nơi nhận}]", may_be_empty=True)

REQUEST, DIFFICULTY, BY_TEAM, BY_AGENCIES = "request", "difficulty", "by_team", "by_agencies"


def at_level(part: str, level: str) -> str:
    """Return the code of a part that each level of a letter that urges words in its own way."""
    return f"{part}_{level}"


_LEVELS = {
    at_level(REQUEST, "sap_han"): Part(
        "Yêu cầu, mức sắp đến hạn",
        "{Cơ quan} đề nghị {đơn vị} rà soát, tập trung hoàn thành đúng thời hạn các nhiệm vụ tại Phụ lục kèm theo; "
        "cập nhật kết quả thực hiện và báo cáo bằng văn bản trước {hạn báo cáo}.",
    ),
    at_level(DIFFICULTY, "sap_han"): Part(
        "Khi vướng mắc, mức sắp đến hạn",
        "Trường hợp có khó khăn, vướng mắc không thể hoàn thành đúng hạn, đề nghị báo cáo rõ lý do và đề xuất thời "
        "hạn mới trước ngày đến hạn.",
        may_be_empty=True,
    ),
    at_level(CLOSING, "sap_han"): Part("Câu kết, mức sắp đến hạn", "Đề nghị {đơn vị} quan tâm thực hiện."),
    at_level(REQUEST, "cham"): Part(
        "Yêu cầu, mức chậm",
        "{Cơ quan} phê bình {đơn vị} để chậm tiến độ các nhiệm vụ quá hạn tại Phụ lục kèm theo; đề nghị người đứng đầu "
        "trực tiếp chỉ đạo hoàn thành dứt điểm, cập nhật kết quả thực hiện và báo cáo bằng văn bản trước {hạn báo cáo}.",
    ),
    at_level(DIFFICULTY, "cham"): Part(
        "Nội dung báo cáo, mức chậm",
        "Báo cáo nêu rõ nguyên nhân chậm của từng nhiệm vụ, trách nhiệm của tập thể, cá nhân liên quan, giải pháp "
        "khắc phục và thời hạn hoàn thành.",
        may_be_empty=True,
    ),
    at_level(CLOSING, "cham"): Part("Câu kết, mức chậm", "Yêu cầu {đơn vị} nghiêm túc thực hiện."),
    at_level(REQUEST, "qua_han"): Part(
        "Yêu cầu, mức quá hạn",
        "{Cơ quan} yêu cầu người đứng đầu {đơn vị} giải trình bằng văn bản việc chưa hoàn thành các nhiệm vụ quá hạn "
        "tại Phụ lục kèm theo, gửi trước {hạn báo cáo}.",
    ),
    at_level(DIFFICULTY, "qua_han"): Part(
        "Nội dung giải trình, mức quá hạn",
        "Văn bản giải trình nêu rõ lý do của từng nhiệm vụ, trách nhiệm của người đứng đầu và cá nhân được phân công, "
        "thời hạn cam kết hoàn thành. Kết quả giải trình là căn cứ xem xét, đánh giá mức độ hoàn thành nhiệm vụ và "
        "thi đua trong năm.",
        may_be_empty=True,
    ),
    at_level(CLOSING, "qua_han"): Part("Câu kết, mức quá hạn", "Yêu cầu {đơn vị} nghiêm túc thực hiện."),
}

WORDINGS = {
    "notice": FormWords(
        "Thông báo kết luận",
        MEETING,
        {
            OPENING: Part(
                "Đoạn mở đầu",
                "{Ngày họp}[, tại {nơi}], [{các đồng chí chủ trì} đồng chủ trì|{người chủ trì} chủ trì|đã diễn ra] "
                "{hội nghị}.[ Đồng chủ trì có {cùng chủ trì}.]",
            ),
            ATTENDED: Part("Tham dự", "[Tham dự {loại họp} có {đại biểu dự}.]", may_be_empty=True),
            HINGE: Part(
                "Câu dẫn vào kết luận",
                "[Sau khi nghe {đã nghe}|Sau khi thảo luận], [{người kết luận}|{loại họp} thống nhất] kết luận như "
                "sau:",
            ),
            CLOSING: Part(
                "Câu kết",
                "{Cơ quan} thông báo để {nơi thực hiện} biết, thực hiện.",
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
            RECIPIENTS: _INVITED,
        },
    ),
    "minutes": FormWords(
        "Biên bản",
        MEETING,
        {
            CLOSING: Part("Câu kết", "{Loại họp} kết thúc vào {giờ kết thúc}, {ngày cuối}"),
            RECIPIENTS: Part("Nơi nhận", "Lưu: VT, Hồ sơ", may_be_empty=True),
        },
    ),
    REMINDER: FormWords(
        "Công văn đôn đốc",
        URGING,
        {
            OPENING: Part(
                "Số liệu mở đầu",
                "Qua theo dõi việc thực hiện nhiệm vụ được giao, tính đến {ngày tính}, {đơn vị} chủ trì {tổng số} "
                "nhiệm vụ, {tình hình}[, trong đó có {cụ thể}].",
            ),
            **_LEVELS,
            RECIPIENTS: _ADDRESSED,
        },
    ),
    REPORT_OF_PERIOD: FormWords(
        "Báo cáo định kỳ",
        PERIOD,
        {
            OPENING: Part(
                "Câu mở đầu",
                "{Cơ quan} báo cáo kết quả thực hiện nhiệm vụ {kỳ}, số liệu tính đến {ngày tính}, như sau:",
            ),
            CLOSING: Part(
                "Câu kết",
                "Trên đây là báo cáo kết quả thực hiện nhiệm vụ {kỳ}[, kính gửi {kính gửi} xem xét].",
                may_be_empty=True,
            ),
            RECIPIENTS: _SENT,
        },
    ),
    PLAN_OF_YEAR: FormWords(
        "Kế hoạch năm",
        PERIOD,
        {
            OPENING: Part("Câu mở đầu", "{Cơ quan} ban hành Kế hoạch hoạt động {kỳ} như sau:", may_be_empty=True),
            CLOSING: Part(
                "Câu kết",
                "Các cơ quan, đơn vị căn cứ Kế hoạch này tổ chức thực hiện, báo cáo kết quả hằng quý; nếu có vướng mắc, "
                "phản ánh kịp thời để xem xét, giải quyết.",
                may_be_empty=True,
            ),
            RECIPIENTS: _SENT,
        },
    ),
    INSPECTION_PLAN: FormWords(
        "Kế hoạch kiểm tra",
        INSPECTED,
        {
            OPENING: Part("Câu dẫn sau căn cứ", "{Cơ quan} ban hành Kế hoạch {kiểm tra} như sau:"),
            BY_TEAM: Part(
                "Việc của Đoàn", "Đoàn kiểm tra thực hiện đúng nội dung, thời gian; báo cáo kết quả khi kết thúc."
            ),
            BY_AGENCIES: Part(
                "Việc của đơn vị được kiểm tra",
                "Các đơn vị được kiểm tra[ ({các đơn vị})] chuẩn bị báo cáo, hồ sơ, bố trí cán bộ làm việc với Đoàn.",
            ),
            CLOSING: Part(
                "Câu kết",
                "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh kịp thời để xem xét, giải quyết.",
                may_be_empty=True,
            ),
            RECIPIENTS: _SENT,
        },
    ),
    INSPECTION_CONCLUSION: FormWords(
        "Thông báo kết luận kiểm tra",
        INSPECTED,
        {
            OPENING: Part(
                "Câu mở đầu",
                "[Thực hiện {quyết định}, ][{thời gian}, ]Đoàn kiểm tra đã {kiểm tra} tại {số đơn vị} đơn vị. Kết quả "
                "như sau:",
            ),
            CLOSING: Part(
                "Câu kết",
                "{Cơ quan} thông báo để các đơn vị được kiểm tra biết, khắc phục tồn tại, thực hiện các yêu cầu nêu "
                "trên và báo cáo kết quả bằng văn bản trước {hạn báo cáo}.",
            ),
            RECIPIENTS: _SENT,
        },
    ),
    CORRECTION: FormWords(
        "Công văn đính chính",
        CORRECTED,
        {
            OPENING: Part("Câu mở đầu", "{Cơ quan} đã ban hành {văn bản}[ về “{trích yếu}”]."),
            HINGE: Part("Câu dẫn", "Do sơ suất trong quá trình soạn thảo, {cơ quan} đính chính {văn bản ấy} như sau:"),
            NOTE: Part("Phần còn lại", "Các nội dung khác của {văn bản ấy} không thay đổi.", may_be_empty=True),
            CLOSING: Part("Câu kết", "{Cơ quan} thông báo để các cơ quan, đơn vị biết, thực hiện.", may_be_empty=True),
            RECIPIENTS: _ADDRESSED,
        },
    ),
    POSTPONEMENT: FormWords(
        "Công văn hoãn họp",
        {**MEETING, **PUT_OFF},
        {
            OPENING: Part(
                "Đã mời",
                "[{Ngày giấy mời}, {cơ quan} có {giấy mời} mời dự|{Cơ quan} đã mời dự] {hội nghị}, dự kiến tổ chức "
                "vào {ngày cũ}.",
            ),
            HINGE: Part("Hoãn họp", "[{Lý do}, {cơ quan}|{Cơ quan}] {việc hoãn}."),
            NEW_DAY: Part(
                "Thời gian mới",
                "[Thời gian mới: {thời gian mới}. Thành phần, nội dung và các yêu cầu khác không thay đổi.|Thời "
                "gian tổ chức sẽ được thông báo sau.]",
                may_be_empty=True,
            ),
            CLOSING: Part(
                "Câu kết",
                "{Cơ quan} thông báo để các cơ quan, đơn vị và đại biểu được mời biết.",
                may_be_empty=True,
            ),
            RECIPIENTS: _ADDRESSED,
        },
    ),
    EXTRACT: FormWords(
        "Công văn trích giao",
        {**MEETING, **EXTRACTED},
        {
            OPENING: Part("Đoạn mở đầu", "{Cơ quan} trích gửi {đơn vị} nội dung giao tại {thông báo} như sau:"),
            CLOSING: Part(
                "Câu kết",
                "Đề nghị {đơn vị} triển khai thực hiện và báo cáo kết quả theo quy định.",
                may_be_empty=True,
            ),
            RECIPIENTS: _ADDRESSED,
        },
    ),
    TYPED_LETTER: FormWords("Công văn", {}, {RECIPIENTS: _ADDRESSED}),
    TYPED: FormWords(
        "Văn bản khác có tên loại",
        {},
        {RECIPIENTS: _SENT},
    ),
}
"""Form → what an office may word in it; each form that is filled from rows adds its own."""


def places_of(form: str, part: str) -> dict[str, Place]:
    """Return the placeholders a part may hold."""
    return {**WORDINGS[form].places, **COMMON, **(RECIPIENT_PLACES if part == RECIPIENTS else {})}


def usual_words(form: str, part: str) -> str:
    """Return what a part says where the office has not worded it."""
    return WORDINGS[form].parts[part].text


def filled_in(part: str, text: str, values: Mapping[str, str]) -> str:
    """Fill a sound wording of a part in; what nobody knows leaves room to write it by hand, among recipients nothing."""
    return placed(text, values, "" if part == RECIPIENTS else BY_HAND)


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


def _name_of(row: Row) -> str:
    return WORDINGS[row["form"]].name if row["form"] in WORDINGS else row["form"]


def _part_of(row: Row) -> str:
    parts = WORDINGS[row["form"]].parts if row["form"] in WORDINGS else {}
    return parts[row["part"]].name if row["part"] in parts else row["part"]


WORDING_COLUMNS = headed(
    Wording.TABLE,
    Column("form", FIELD, _name_of, 20),
    Column("part", FIELD, _part_of, 18),
    named("letterhead_id", width=22, missing="mọi mẫu"),
    plain("text", width=40, wraps=True),
)

_EMPTY = "Câu này không để trống được. Hãy ghi, hoặc xóa dòng câu chữ này để dùng lại câu thường dùng."
