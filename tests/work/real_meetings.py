"""Real meetings as facts, from papers that offices published; their sentences are not copied.

Sources: giấy mời UBND tỉnh Hải Dương 22/7/2013, 06/02/2018, 05/2020; thông báo họp UBND tỉnh Kon Tum 31/7/2012; công văn
1822-CV/BTGTU Quảng Ngãi 27/7/2020; the shapes of 203/TB-VPCP 2024, of the notices of VP UBND tỉnh Lâm Đồng, of a Sở, and
of a biên bản of Bình Thuận 17/02/2025.
"""

from dataclasses import dataclass, replace
from datetime import date

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY


@dataclass(frozen=True)
class Held:
    """A meeting with what stands under it, in order."""

    meeting: Meeting
    agenda: tuple[AgendaItem, ...] = ()
    people: tuple[Attendance, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()


def told(store: Store, held: Held) -> Meeting:
    """Write a meeting into a file."""
    meeting = keep.add(store, held.meeting, BY)
    for record in (*held.agenda, *held.people, *held.opinions, *held.conclusions):
        keep.add(store, replace(record, meeting_id=meeting.id), BY)
    return meeting


HAI_DUONG_2013 = Held(
    Meeting(
        kind="cuoc_hop",
        title="Họp giải quyết công việc ngày 22/7/2013",
        held_on=date(2013, 7, 22),
        begins_at="7h",
        place="Hội trường tầng 1, trụ sở làm việc UBND tỉnh",
        invited="Chủ tịch, các Phó Chủ tịch UBND tỉnh;\nĐại diện Thường trực HĐND tỉnh;\n"
        "Đại diện lãnh đạo Văn phòng Tỉnh ủy;\nLãnh đạo Văn phòng UBND tỉnh.",
    ),
    agenda=(
        AgendaItem(text="Giao ban nội bộ", begins_at="7h", ends_at="8h"),
        AgendaItem(
            text="Báo cáo triển khai dự án cải tạo, nâng cấp đường 191N và tuyến nhánh, huyện Tứ Kỳ",
            begins_at="8h",
            ends_at="9h15",
            reporter="Sở Kế hoạch và Đầu tư",
            invited="Thủ trưởng các sở: Tài chính, Xây dựng, Giao thông vận tải\nChủ tịch UBND huyện Tứ Kỳ",
        ),
        AgendaItem(
            text="Báo cáo dự thảo Kế hoạch nâng cấp thành phố Hải Dương lên đô thị loại I trước năm 2020",
            begins_at="9h15",
            ends_at="11h30",
            reporter="UBND thành phố Hải Dương",
            invited="Thủ trưởng các sở: Nội vụ; Văn hóa, Thể thao và Du lịch; Y tế\nBí thư Thành ủy Hải Dương",
        ),
    ),
)

HAI_DUONG_2018 = Held(
    Meeting(
        title="Lễ phát động Tết trồng cây Xuân Mậu Tuất 2018",
        held_on=date(2018, 2, 6),
        begins_at="7h30",
        ends_at="9h",
        place="Tại Văn Miếu Mao Điền, huyện Cẩm Giàng.",
        invited="- Các đồng chí Thường trực Tỉnh ủy;\n- Lãnh đạo các Văn phòng: Tỉnh ủy, HĐND, UBND tỉnh;\n"
        "- Bí thư, Chủ tịch UBND các huyện, thành phố, thị xã;",
    )
)

HAI_DUONG_2020 = Held(
    Meeting(
        title="Hội nghị trực tuyến công bố Chỉ số cải cách hành chính năm 2019",
        held_on=date(2020, 5, 19),
        session="sang",
        basis="Thực hiện ý kiến chỉ đạo của Phó Thủ tướng Thường trực Trương Hòa Bình;\n"
        "Thực hiện Công điện số 592/CĐ-VPCP ngày 15 tháng 5 năm 2020 của Văn phòng Chính phủ.",
        chair_name="Trương Hòa Bình",
        chair_post="Phó Thủ tướng Thường trực",
        chair_role="Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ",
        mode="trực tuyến",
        place="Đầu cầu Hải Dương: Phòng họp trực tuyến UBND tỉnh",
        connections="Đầu cầu các huyện, thị xã, thành phố: phòng họp trực tuyến của địa phương",
        invited="Chủ tịch, các Phó Chủ tịch UBND tỉnh\n"
        "Lãnh đạo ngành, đoàn thể trong tỉnh: Ngân hàng Nhà nước - Chi nhánh tỉnh; Bưu điện tỉnh; Hội Cựu chiến binh tỉnh",
        contact="Phòng Cải cách hành chính, Sở Nội vụ",
    )
)

KON_TUM_2012 = Held(
    Meeting(
        kind="cuoc_hop",
        title="Phiên họp UBND tỉnh tháng 7 năm 2012",
        held_on=date(2012, 7, 31),
        begins_at="13h30'",
        mode="trực tuyến qua hệ thống giao ban điện tử đa phương tiện của tỉnh",
        connections="Các sở, ban, ngành dự họp tại phòng họp lớn của UBND tỉnh\n"
        "UBND các huyện, thành phố dự họp tại phòng họp trực tuyến của địa phương",
        invited="Thành viên UBND tỉnh\nGiám đốc các sở, ban, ngành\nChủ tịch UBND các huyện, thành phố",
        materials="Đã gửi qua thư công vụ; ý kiến góp ý gửi về Văn phòng UBND tỉnh trước ngày 30/7/2012",
    ),
    agenda=(
        AgendaItem(text="Báo cáo tình hình kinh tế - xã hội tháng 7 và 7 tháng năm 2012"),
        AgendaItem(text="Báo cáo công tác chỉ đạo, điều hành tháng 7"),
    ),
)

QUANG_NGAI_2020 = Held(
    Meeting(
        kind="hoi_nghi",
        title="Tọa đàm kỷ niệm 90 năm Ngày truyền thống ngành Tuyên giáo",
        held_on=date(2020, 7, 30),
        place="Hội trường Tỉnh ủy",
        postponed_because="tình hình dịch bệnh Covid-19 trên địa bàn tỉnh diễn biến phức tạp",
        invited="Các cơ quan, đơn vị\nCác huyện ủy, thành ủy",
    )
)

LAM_DONG = Held(
    Meeting(
        kind="cuoc_hop",
        title="Họp về tiến độ các dự án chuyển đổi số",
        held_on=date(2026, 9, 10),
        ends_on=date(2026, 9, 11),
        session="chieu",
        ends_session="sang",
        begins_at="14h",
        ends_at="11h",
        place="trụ sở UBND tỉnh",
        chair_name="Nguyễn Hồng Hải",
        chair_post="Phó Chủ tịch UBND tỉnh",
        co_chairs="đồng chí Trần Văn Bình, Giám đốc Sở Khoa học và Công nghệ",
        after_conclusions="Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Thông báo này.",
    ),
    agenda=(AgendaItem(text="Tiến độ giải ngân các dự án", reporter="Sở Tài chính"),),
    people=(
        Attendance(full_name="Lê Thị Lan", post="Phó Giám đốc", agency_name="Sở Nội vụ"),
        Attendance(full_name="Nguyễn Hồng Hải", post="Phó Chủ tịch", agency_name="UBND tỉnh"),
        Attendance(full_name="Phạm Minh", post="Chánh Văn phòng", agency_name="UBND tỉnh"),
        Attendance(full_name="Vũ Hà", post="Chuyên viên", agency_name="Sở Tài chính", role="thu_ky"),
    ),
    opinions=(Opinion(speaker_agency="Sở Nội vụ", text="Nhất trí."), Opinion(speaker_agency="UBND phường 1")),
    conclusions=(
        Conclusion(
            part="I. VỀ TIẾN ĐỘ GIẢI NGÂN",
            text="Ghi nhận kết quả bước đầu; tuy nhiên tiến độ còn chậm: (1) thủ tục; (2) mặt bằng; (3) nhân lực.",
        ),
        Conclusion(text="Sở Tài chính:\na) Rà soát vốn;\nb) Báo cáo UBND tỉnh trước ngày 30/9/2026."),
        Conclusion(
            part="II. VỀ HẠ TẦNG SỐ", text="Giao Sở Khoa học và Công nghệ: khẩn trương hoàn thành trung tâm dữ liệu."
        ),
    ),
)

OF_A_SO = Held(
    Meeting(
        kind="cuoc_hop",
        title="Giao ban tháng 8",
        held_on=date(2025, 8, 4),
        session="ca_ngay",
        chair_name="Đồng chí Lê An",
        chair_post="Giám đốc Sở",
        basis="Căn cứ Quy chế làm việc của Sở",
    ),
    conclusions=(
        Conclusion(text="Văn phòng Sở: chuẩn bị báo cáo.\n- Phối hợp các phòng;\n- Hoàn thành trước ngày 15/8/2025."),
        Conclusion(
            heading="Về công tác cải cách hành chính",
            text="a) Phòng Bưu chính: rà soát thủ tục.\nb) Thanh tra Sở: kiểm tra.",
        ),
    ),
)

BINH_THUAN_2025 = Held(
    Meeting(
        kind="cuoc_hop",
        title="Họp Hội đồng quản lý Quỹ khuyến học",
        held_on=date(2025, 2, 17),
        begins_at="14h",
        ends_at="17h",
        place="phòng họp Quỹ",
        chair_name="Trần Thị Hoa",
        chair_post="Chủ tịch Hội đồng quản lý",
        members_sign=True,
    ),
    people=(
        Attendance(full_name="Trần Thị Hoa", post="Chủ tịch Hội đồng quản lý", agency_name="Quỹ khuyến học"),
        Attendance(full_name="Lê Nam", post="Phó Chủ tịch", agency_name="Quỹ khuyến học"),
        Attendance(full_name="Vũ Thu", post="Thành viên", agency_name="Quỹ khuyến học", role="thu_ky"),
        Attendance(
            full_name="Phan Bá", post="Thành viên", agency_name="Quỹ khuyến học", presence="vang_co_ly_do", remark="ốm"
        ),
    ),
    conclusions=(Conclusion(text="Thông qua báo cáo thu chi.", votes_for=3, votes_of=4),),
)

ONLINE_2026 = Held(
    Meeting(
        kind="cuoc_hop",
        title="Phiên họp thứ hai của Ban Chỉ đạo",
        held_on=date(2026, 9, 10),
        begins_at="14h",
        mode="trực tiếp kết hợp trực tuyến",
        place="Hội trường UBND tỉnh",
        chair_name="Ông Trần Phong",
        chair_post="Chủ tịch UBND tỉnh",
        co_chairs="Bà Lê Thị Hồng, Phó Bí thư Tỉnh ủy",
        invited="1. Tại điểm cầu UBND tỉnh:\n- Các thành viên Ban Chỉ đạo;\n- Giám đốc các sở: Nội vụ, Y tế.\n"
        "2. Tại điểm cầu cấp xã:\n- Chủ tịch UBND các xã, phường",
    ),
    agenda=(
        AgendaItem(text="Báo cáo kết quả 9 tháng", reporter="Sở Khoa học và Công nghệ"),
        AgendaItem(text="Kết quả thực hiện Đề án 06", reporter="Công an tỉnh"),
    ),
    people=(
        Attendance(full_name="Bà Lê Thị Lan", post="Giám đốc", agency_name="Sở Y tế"),
        Attendance(full_name="Ông Vũ Hà", post="Phó Giám đốc", agency_name="Công ty Điện tử"),
    ),
    conclusions=(Conclusion(text="Sở Y tế\na) Rà soát;\nb) Báo cáo trước ngày 30/9/2026."),),
)

EVERY = {name: value for name, value in list(globals().items()) if isinstance(value, Held)}
