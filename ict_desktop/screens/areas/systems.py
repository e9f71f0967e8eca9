"""Hệ thống thông tin and who is connected to whom."""

from PySide6.QtWidgets import QWidget

from ict_desktop.records import systems as rule
from ict_desktop.records.systems import InformationSystem, LinkMember, SystemLink
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, codes, systems
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets.fields import (
    ChoiceField,
    DateField,
    FixedChoiceField,
    LongTextField,
    NumberField,
    TextField,
    TitleField,
)
from ict_desktop.widgets.form import RecordForm

HIDDEN = {"id"}
"""Fields of a system that are not on its form."""

LINK_HIDDEN = {"id"}
"""Fields of a connection that are not on its form."""

CHIPS = (("", "Tất cả"), ("dang_hoat_dong", "Đang hoạt động"), ("chua_cap_do", "Chưa xác định cấp độ"))
LINK_CHIPS = (("", "Tất cả"), ("de_xuat", "Đề xuất"), ("da_ket_noi", "Đã kết nối"))


class SystemsPage(RecordPage):
    """The page of information systems."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            InformationSystem,
            "Hệ thống thông tin",
            "Thêm hệ thống",
            CHIPS,
            rule.COLUMNS,
            frozenset({"agency"}),
            parent=parent,
        )
        self.list.empty_words = "Chưa có hệ thống nào. Thêm các cổng, phần mềm dùng chung để theo dõi cấp độ an toàn."
        build_form(self.form, desk)
        self.add_attachments()


class LinksPage(RecordPage):
    """The page of connections between systems and agencies."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            SystemLink,
            "Kết nối liên thông",
            "Thêm kết nối",
            LINK_CHIPS,
            rule.LINK_COLUMNS,
            frozenset({"link_member", "agency", "information_system"}),
            parent=parent,
        )
        self.list.empty_words = "Chưa có kết nối nào. Ghi đơn vị nào liên thông với đơn vị nào, đang ở bước nào."
        build_link_form(self.form, desk)
        self.add_tab(
            "Các bên",
            ChildList(
                desk,
                LinkMember,
                rule.MEMBER_COLUMNS,
                lambda form: _member_form(form, desk),
                lambda: LinkMember(link_id=self.list.current_id()),
                help_words="Chưa có bên nào. Thêm từng đơn vị hoặc hệ thống tham gia kết nối.",
                noun="bên",
            ),
            "link_id",
        )


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a system."""
    form.row("name", TitleField(), required=True)
    form.row("kind", FixedChoiceField(codes(desk, "system_kind")), half=True)
    form.row("state", FixedChoiceField(codes(desk, "system_state")), half=True)
    form.row("owner_agency_id", ChoiceField(agencies(desk)))
    form.row("address", TextField())
    form.row("security_level", NumberField(decimals=0, minimum=1, maximum=5), half=True, hint="1–5")
    form.row("remark", LongTextField())


def build_link_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a connection."""
    form.row("name", TitleField(), required=True)
    form.row("state", FixedChoiceField(codes(desk, "link_state")), half=True)
    form.row("since", DateField(lambda: desk.day), half=True)
    form.row("remark", LongTextField())


def _member_form(form: RecordForm, desk: Desk) -> None:
    form.row("agency_id", ChoiceField(agencies(desk)))
    form.row("system_id", ChoiceField(systems(desk)))
    form.row("remark", TextField())
