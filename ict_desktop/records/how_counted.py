"""How each number on screen is arrived at, in the words of the office: the one text that "Cách tính" shows.

The rules themselves stand in `tasks`, `figures`, `targets`, `cut_offs` and `incidents`; limits of days are taken from
there, so that the words say what is computed.
"""

from dataclasses import dataclass

from ict_desktop.records.figures import COMPUTED_DECIMALS
from ict_desktop.records.numbers import MOST_DECIMALS
from ict_desktop.records.tasks import DUE_SOON, DUE_SOON_DAYS, SILENT, SILENT_DAYS, UNASSIGNED

IN_FORCE = "Hạn được dùng là hạn có hiệu lực vào ngày tính: hạn ban đầu, hoặc hạn của lần gia hạn gần nhất đã cho."
TODAY = "Hôm nay, theo đồng hồ của máy; sang ngày mới thì tự đếm lại."
WHENEVER = "Không phụ thuộc ngày: đếm những gì đang có trong tệp."
NOT_A_SHARE = "Là số đếm, không phải tỷ lệ."
OUTSIDE_THE_COUNT = "Nhiệm vụ đã chuyển cơ quan khác, đã hủy, hoặc chưa đến ngày giao."
PRIME_MINISTER = (
    "Bốn nhóm của Tổ công tác của Thủ tướng Chính phủ (Báo cáo số 1270/BC-TCTTTg) và hai nhóm cho việc không có hạn."
)


@dataclass(frozen=True)
class How:
    """How one number is counted. `source` names the rule's paper where there is one."""

    code: str
    name: str
    formula: str
    denominator: str
    day: str
    counted: str
    left_out: str
    source: str = ""

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return what is to be told, each part with its heading; what there is nothing to say of is left out."""
        told = (
            ("Công thức", self.formula),
            ("Mẫu số", self.denominator),
            ("Ngày tính", self.day),
            ("Được tính", self.counted),
            ("Không tính", self.left_out),
            ("Căn cứ", self.source),
        )
        return tuple((heading, words) for heading, words in told if words)


def _due_within(code: str, days: int) -> How:
    return How(
        code=code,
        name=f"Nhiệm vụ đến hạn trong {days} ngày",
        formula=f"Số nhiệm vụ chưa hoàn thành có ngày hạn từ hôm nay đến hết {days} ngày tới. {IN_FORCE}",
        denominator=NOT_A_SHARE,
        day=TODAY,
        counted="Việc đến hạn đúng hôm nay cũng được tính. Ô 7, 15, 30 ngày lồng nhau: việc trong 7 ngày cũng nằm "
        "trong 15 và 30 ngày, không cộng ba ô lại.",
        left_out=f"Việc đã quá hạn, việc không có hạn, việc đã hoàn thành. {OUTSIDE_THE_COUNT}",
    )


_TASKS = (
    How(
        code="tong_so",
        name="Tổng số nhiệm vụ, số đã hoàn thành",
        formula="Tổng số = sáu nhóm tình trạng cộng lại. Đã hoàn thành = hoàn thành đúng hạn + hoàn thành quá hạn + "
        "hoàn thành không thời hạn.",
        denominator="Tổng số nói trên; chương trình ghi số đếm, không tự quy ra phần trăm.",
        day=TODAY,
        counted="Mọi nhiệm vụ trong tệp, kể cả việc chưa giao cơ quan và việc bị trả lại.",
        left_out=f"{OUTSIDE_THE_COUNT} Các việc này đếm riêng ở nhóm Đã chuyển, hủy và nhóm Chưa đến ngày giao.",
        source=PRIME_MINISTER,
    ),
    How(
        code="tinh_trang",
        name="Tình trạng của nhiệm vụ và các nhóm ở trang Nhiệm vụ",
        formula="Có ngày hoàn thành không sau ngày hạn: hoàn thành đúng hạn; sau ngày hạn: hoàn thành quá hạn. Chưa "
        f"hoàn thành mà ngày tính không sau ngày hạn: trong hạn; từ ngày sau ngày hạn: quá hạn. {IN_FORCE}",
        denominator="Tổng số = sáu nhóm cộng lại.",
        day=TODAY,
        counted="Chỉ cơ quan chủ trì mang tình trạng của việc; cơ quan phối hợp không đếm thêm. Việc bị trả lại vẫn "
        "là chưa hoàn thành.",
        left_out=OUTSIDE_THE_COUNT,
        source=PRIME_MINISTER,
    ),
    How(
        code="qua_han",
        name="Nhiệm vụ quá hạn",
        formula=f"Số nhiệm vụ chưa hoàn thành mà hôm nay đã sau ngày hạn. {IN_FORCE}",
        denominator=NOT_A_SHARE,
        day=TODAY,
        counted="Quá hạn tính từ ngày liền sau ngày hạn; đúng ngày hạn vẫn là trong hạn.",
        left_out=f"Việc đã hoàn thành, dù hoàn thành muộn; việc không có hạn. {OUTSIDE_THE_COUNT}",
        source=PRIME_MINISTER,
    ),
    _due_within(DUE_SOON, DUE_SOON_DAYS),
    _due_within("den_han_15", 15),
    _due_within("den_han_30", 30),
    How(
        code=UNASSIGNED,
        name="Nhiệm vụ chưa giao cơ quan",
        formula="Số nhiệm vụ chưa hoàn thành mà ô Cơ quan chủ trì còn trống.",
        denominator=NOT_A_SHARE,
        day=TODAY,
        counted="Cả việc có hạn, không có hạn và đã quá hạn.",
        left_out=f"Việc chỉ thiếu cơ quan phối hợp; việc đã hoàn thành. {OUTSIDE_THE_COUNT}",
    ),
    How(
        code="khong_thoi_han",
        name="Nhiệm vụ không thời hạn",
        formula="Số nhiệm vụ chưa hoàn thành không có ngày hạn vào ngày tính.",
        denominator=NOT_A_SHARE,
        day=TODAY,
        counted="Cả việc thường xuyên và việc có ghi chữ về thời hạn nhưng chưa chỉ rõ ngày nào.",
        left_out=f"Việc đã được gia hạn tới một ngày; việc đã hoàn thành. {OUTSIDE_THE_COUNT}",
    ),
    How(
        code=SILENT,
        name=f"Nhiệm vụ chưa cập nhật quá {SILENT_DAYS} ngày",
        formula=f"Số nhiệm vụ chưa hoàn thành mà từ lần báo cáo tiến độ gần nhất đến hôm nay đã hơn {SILENT_DAYS} "
        "ngày. Chưa có báo cáo nào thì tính từ ngày giao.",
        denominator=NOT_A_SHARE,
        day=TODAY,
        counted="Ngày ghi ở ô Ngày báo cáo của thẻ Tiến độ, không phải ngày nhập vào máy.",
        left_out="Việc chưa có báo cáo nào mà cũng không ghi ngày giao; việc đã hoàn thành. " + OUTSIDE_THE_COUNT,
    ),
    How(
        code="theo_co_quan",
        name="Nhiệm vụ theo cơ quan chủ trì",
        formula="Mỗi nhiệm vụ đếm một lần, cho cơ quan chủ trì. Thanh màu chia tổng số của cơ quan thành: quá hạn, "
        "trong hạn, không thời hạn, hoàn thành.",
        denominator="Tổng số nhiệm vụ mà cơ quan ấy chủ trì.",
        day=TODAY,
        counted="Xếp theo số việc quá hạn, rồi theo tổng số. Việc chưa có cơ quan chủ trì nằm ở dòng Chưa giao cơ quan.",
        left_out=f"Phần việc phối hợp. {OUTSIDE_THE_COUNT}",
        source=PRIME_MINISTER,
    ),
)

_MEETINGS = (
    How(
        code="hoi_nghi",
        name="Số hội nghị và số chờ ban hành",
        formula="Đếm hội nghị theo ô Trạng thái. Chờ ban hành = hội nghị ở trạng thái Đã kết luận.",
        denominator=NOT_A_SHARE,
        day=WHENEVER,
        counted="Mọi hội nghị trong tệp.",
        left_out="Hội nghị đã xóa, còn nằm trong Thùng rác.",
    ),
    How(
        code="kien_nghi",
        name="Kiến nghị chưa được trả lời",
        formula="Chưa được trả lời = tổng số kiến nghị − số kiến nghị đã gắn kết luận hoặc đã ghi tiếp thu, giải trình.",
        denominator="Tổng số kiến nghị: ở Tổng quan là của mọi hội nghị, trong một hội nghị là của hội nghị ấy.",
        day=WHENEVER,
        counted="Một kiến nghị gắn với nhiều kết luận vẫn đếm là một. Đã trả lời dù việc chưa làm xong.",
        left_out="Ý kiến phát biểu không kèm kiến nghị.",
    ),
)

_FIGURES = (
    How(
        code="chi_tieu",
        name="Số liệu của chỉ tiêu",
        formula="Chỉ tiêu nhập tay: đúng số đã nhập. Chỉ tiêu tính toán: tử số ÷ mẫu số × 100, tính đúng rồi mới làm "
        f"tròn {COMPUTED_DECIMALS} chữ số để hiện.",
        denominator="Số của chỉ tiêu chọn ở ô Mẫu số, cùng kỳ, cùng đơn vị. Mẫu số bằng 0 hoặc không phát sinh thì "
        "ghi “không có số liệu”.",
        day="Theo kỳ của cột. Ngày nào thuộc kỳ nào theo quy định chốt số liệu trong Cài đặt.",
        counted=f"Số nhập giữ tới {MOST_DECIMALS} chữ số thập phân. Cả tử số và mẫu số không phát sinh thì tỷ lệ "
        "cũng không phát sinh.",
        left_out="Ô chưa nhập để trống, không coi là 0. Không phát sinh cũng không phải là 0.",
        source="Định nghĩa ghi ở thẻ Danh mục chỉ tiêu, ô Định nghĩa, cách tính.",
    ),
    How(
        code="dat_muc_tieu",
        name="Đạt, chưa đạt mục tiêu",
        formula="So số mới nhất với mục tiêu được tính cho kỳ của số ấy, theo dấu ≥, ≤, =, < hoặc >. So bằng số "
        "đúng; khi làm tròn dễ nhầm thì hiện thêm chữ số (99,9995% so với ≥ 100).",
        denominator="Ở đầu trang: những dòng có mục tiêu được tính.",
        day="Kỳ mới nhất đã bắt đầu vào hôm nay và đã có số; ô Kỳ có ghi một kỳ thì xét tại kỳ ấy.",
        counted="Mục tiêu của đúng kỳ; không có thì của kỳ nhỏ nhất chứa kỳ ấy; không có nữa thì mục tiêu gần nhất "
        "đã qua. Mục tiêu riêng của đơn vị đứng trước mục tiêu của tỉnh.",
        left_out="Mục tiêu của kỳ sau chỉ ghi “hướng tới”, chưa tính đạt hay chưa. Dòng không có mục tiêu.",
        source="Văn bản ghi ở ô Căn cứ của mục tiêu.",
    ),
    How(
        code="chi_tieu_chinh",
        name="Chỉ tiêu chính ở Tổng quan",
        formula="Số toàn tỉnh của kỳ mới nhất đã bắt đầu và đã có số; bên cạnh là mục tiêu được tính cho kỳ ấy và "
        "đường xu hướng của các số gần đây.",
        denominator="Như ở mục Số liệu của chỉ tiêu.",
        day="Hôm nay; số của kỳ chưa bắt đầu không được lấy.",
        counted="Kỳ “không phát sinh” hoặc “không có số liệu” cũng là kỳ đã có số, ghi bằng chữ.",
        left_out="Chỉ tiêu chưa nhập số nào; số của riêng từng đơn vị; đánh giá giai đoạn (ở ô bên cạnh).",
    ),
    How(
        code="giai_doan",
        name="Giai đoạn chính quyền điện tử",
        formula="Giai đoạn đã nhập cho kỳ mới nhất; không phải số tính ra.",
        denominator="Số cao nhất có thể ghi ở định nghĩa chỉ tiêu; không ghi thì là 4 giai đoạn.",
        day="Hôm nay; lấy kỳ mới nhất đã bắt đầu và đã đánh giá.",
        counted="Chỉ tiêu loại thang bậc của toàn tỉnh, chỉ tiêu đứng đầu danh mục.",
        left_out="Nhận xét ở ô Ghi chú chỉ để đọc, không ảnh hưởng đến giai đoạn.",
    ),
)

_INCIDENTS = (
    How(
        code="su_co",
        name="An toàn thông tin trong kỳ, ở Tổng quan",
        formula="Cộng Số lượng, riêng theo từng đơn vị đếm: lượt đơn vị không cộng với máy tính hay cổng thông tin.",
        denominator=NOT_A_SHARE,
        day="Kỳ 6 tháng của hôm nay theo quy định chốt số liệu; kỳ này chưa có gì thì lấy kỳ trước. Ngày đầu và ngày "
        "cuối của kỳ ghi ngay trên ô.",
        counted="Sự cố có ngày xảy ra trong kỳ, và dòng tổng hợp của kỳ ấy hoặc của quý, tháng trong kỳ.",
        left_out="Đã có số của cả kỳ thì số của quý, tháng và sự cố riêng lẻ cùng loại, cùng đơn vị đếm nằm trong số "
        "ấy, không cộng thêm; dòng đó ghi “đã gồm trong …”.",
        source="Quy định chốt số liệu ghi trong Cài đặt, thẻ Chốt số liệu.",
    ),
    How(
        code="su_co_trang",
        name="Các nhóm ở trang Sự cố",
        formula="Đếm số dòng, không cộng Số lượng. Đang xử lý = sự cố đơn lẻ chưa ghi Ngày khắc phục xong. Sự cố đơn "
        "lẻ = dòng có ngày xảy ra. Số liệu tổng hợp = dòng có kỳ.",
        denominator=NOT_A_SHARE,
        day=WHENEVER,
        counted="Mọi dòng trong tệp, không phân biệt kỳ.",
        left_out="Số liệu tổng hợp không nằm trong nhóm Đang xử lý.",
    ),
)

_INSPECTIONS = (
    How(
        code="kiem_tra",
        name="Điểm và các số ở trang Kiểm tra",
        formula="Điểm là số đoàn kiểm tra chấm, ghi cho từng đơn vị; chương trình không cộng, không lấy trung bình. "
        "Cột Đơn vị đếm số đơn vị được kiểm tra của đợt.",
        denominator="Thang điểm theo quyết định của đợt kiểm tra; chương trình không đặt sẵn.",
        day=WHENEVER,
        counted="Một đơn vị được kiểm tra hai lần trong đợt thì đếm hai.",
        left_out="Ô Điểm để trống là không chấm, không phải 0 điểm.",
        source="Quyết định kiểm tra ghi ở ô Quyết định số.",
    ),
)

HOW: dict[str, How] = {how.code: how for how in (*_TASKS, *_MEETINGS, *_FIGURES, *_INCIDENTS, *_INSPECTIONS)}
"""Code → how the number is counted, in the order of the help."""
