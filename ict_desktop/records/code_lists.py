"""The lists of codes an office may lengthen and word anew; the others carry rules of the program."""

CODE_LISTS = {
    "incident_kind": "Loại sự cố",
    "count_unit": "Đơn vị đếm sự cố",
    "document_kind": "Loại văn bản",
    "indicator_group": "Nhóm chỉ tiêu",
    "system_kind": "Loại hệ thống",
    "meeting_kind": "Loại hội nghị",
    "attendance_role": "Vai trò dự họp",
    "agency_block": "Khối đơn vị",
}
"""Table → its name in the settings."""
