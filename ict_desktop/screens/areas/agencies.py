"""Đơn vị: agencies with their dates, other names and successors; and the people in them."""

from PySide6.QtWidgets import QWidget

from ict_desktop.records import agencies as rule
from ict_desktop.records.agencies import Agency, Alias, Person, Succession
from ict_desktop.records.record import joined
from ict_desktop.screens.shared.child_list import ChildList
from ict_desktop.screens.shared.desk import Desk
from ict_desktop.screens.shared.picking import agencies, codes, day_of
from ict_desktop.screens.shared.record_page import RecordPage
from ict_desktop.widgets.fields import (
    CheckField,
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
"""Fields of an agency that are not on its form."""

PERSON_HIDDEN = {"id"}
"""Fields of a person that are not on the form."""

CHIPS = (
    ("hien_nay", "Đang hoạt động"),
    ("so_nganh", "Sở, ban, ngành"),
    ("huyen", "Cấp huyện"),
    ("xa", "Cấp xã"),
    ("khac", "Khác"),
    ("da_het", "Không còn"),
    ("chua_xac_nhan", "Chưa đối chiếu"),
    ("", "Tất cả"),
)

PEOPLE_CHIPS = (("hien_nay", "Đương nhiệm"), ("ban_chi_dao", "Trong Ban Chỉ đạo"), ("", "Tất cả"))


class AgenciesPage(RecordPage):
    """The page of agencies."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            Agency,
            "Đơn vị",
            "Thêm đơn vị",
            CHIPS,
            rule.COLUMNS,
            frozenset({"agency_alias", "agency_succession"}),
            parent=parent,
        )
        self.list.empty_words = (
            "Chưa có đơn vị nào. Thêm các sở, ngành, huyện, xã để giao việc và ghi thành phần dự họp."
        )
        self.subtitle = lambda agency: joined(
            (agency.name, "" if agency.confirmed else "chưa đối chiếu với quyết định"), " · "
        )
        build_form(self.form, desk)
        self.add_tab(
            "Tên khác",
            ChildList(
                desk,
                Alias,
                rule.ALIAS_COLUMNS,
                lambda form: _alias_form(form),
                lambda: Alias(agency_id=self.list.current_id()),
                help_words="Các cách viết khác của tên đơn vị, để tìm và nhận ra trong văn bản.",
            ),
            "agency_id",
        )
        self.add_tab(
            "Kế thừa",
            ChildList(
                desk,
                Succession,
                rule.SUCCESSION_COLUMNS,
                lambda form: _succession_form(form, desk),
                lambda: Succession(old_agency_id=self.list.current_id(), effective_on=desk.day),
                help_words="Đơn vị nào tiếp nhận nhiệm vụ khi đơn vị này sáp nhập, đổi tên hoặc giải thể.",
            ),
            "old_agency_id",
        )
        self.add_attachments()
        self.show_chip("hien_nay")


class PeoplePage(RecordPage):
    """The page of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, Person, "Người", "Thêm người", PEOPLE_CHIPS, rule.PEOPLE_COLUMNS, frozenset({"agency"}), parent=parent
        )
        self.list.empty_words = "Chưa có ai trong danh bạ. Thêm lãnh đạo, đầu mối của các đơn vị để chọn khi mời họp."
        self.subtitle = lambda person: joined((person.post, person.committee_role), " · ")
        build_person_form(self.form, desk)
        self.show_chip("hien_nay")


def build_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of an agency."""
    form.row("name", TitleField(), required=True)
    form.row("short_name", TextField(), half=True)
    form.row("symbol", TextField(), half=True)
    form.row("block", FixedChoiceField(codes(desk, "agency_block")), half=True)
    form.row("code", TextField(), half=True)
    form.row("parent_id", ChoiceField(agencies(desk, day_of(form, desk, "valid_to"))))
    form.row("valid_from", DateField(lambda: desk.day), half=True)
    form.row("valid_to", DateField(lambda: desk.day), half=True)
    form.row("confirmed", CheckField("Đã đối chiếu với quyết định"))
    form.row("position", NumberField(decimals=0, allow_empty=False), half=True)
    form.row("phone", TextField(), half=True)
    form.row("email", TextField(), half=True)
    form.row("address", TextField())
    form.row("remark", LongTextField())


def build_person_form(form: RecordForm, desk: Desk) -> None:
    """Add the rows of a person."""
    form.row("full_name", TextField(), required=True)
    form.row("post", TextField())
    form.row("agency_id", ChoiceField(agencies(desk, day_of(form, desk, "valid_to"))))
    form.row("committee_role", TextField())
    form.row("valid_from", DateField(lambda: desk.day), half=True)
    form.row("valid_to", DateField(lambda: desk.day), half=True)
    form.row("phone", TextField(), half=True)
    form.row("email", TextField(), half=True)
    form.row("remark", LongTextField())


def _alias_form(form: RecordForm) -> None:
    form.row("name", TextField(), required=True)


def _succession_form(form: RecordForm, desk: Desk) -> None:
    form.row("new_agency_id", ChoiceField(agencies(desk, day_of(form, desk, "effective_on"))), required=True)
    form.row("effective_on", DateField(lambda: desk.day))
    form.row("scope", LongTextField())
    form.row("confirmed", CheckField("Đã đối chiếu với quyết định"))
