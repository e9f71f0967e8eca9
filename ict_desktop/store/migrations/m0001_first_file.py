"""The first file: ledger, search, blobs, drafts, code lists and all record tables. Never edited after release."""

import sqlite3

from ict_desktop.store.migrations.m0001_tables import TABLES

MECHANISMS = """
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    clerk TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'do' CHECK (kind IN ('do', 'undo', 'redo', 'fixed')),
    target_id INTEGER REFERENCES action ON DELETE RESTRICT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX action_by_target_id ON action (target_id);
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES action ON DELETE RESTRICT,
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;
CREATE INDEX change_by_action_id ON change (action_id);
CREATE INDEX change_by_record ON change (table_name, record_id);
CREATE TABLE running_action (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    action_id INTEGER NOT NULL REFERENCES action ON DELETE RESTRICT
) STRICT;
CREATE INDEX running_action_by_action_id ON running_action (action_id);
CREATE TABLE replaced_row (
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    old TEXT NOT NULL,
    PRIMARY KEY (table_name, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob BEGIN
    SELECT raise(ABORT, 'blob is immutable');
END;

CREATE TABLE draft (
    record_table TEXT NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    context TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    PRIMARY KEY (record_table, record_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT GENERATED ALWAYS AS (replace(replace(text, 'đ', 'd'), 'Đ', 'D')) VIRTUAL,
    UNIQUE (kind, record_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
    folded, content='search_entry', content_rowid='n', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (NEW.n, NEW.folded);
END;
CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
END;
CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
    INSERT INTO search_index (rowid, folded) VALUES (NEW.n, NEW.folded);
END;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

CODE_LIST = """
CREATE TABLE {table} (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
"""

CODE_LISTS: dict[str, list[tuple[str, str]]] = {
    "agency_block": [
        ("so_nganh", "Sở, ban, ngành"),
        ("nganh_doc", "Ngành dọc"),
        ("huyen", "UBND cấp huyện"),
        ("xa", "UBND cấp xã"),
        ("dang_doan_the", "Đảng, đoàn thể"),
        ("doanh_nghiep", "Doanh nghiệp"),
    ],
    "meeting_kind": [("hoi_nghi", "Hội nghị"), ("cuoc_hop", "Cuộc họp"), ("buoi_lam_viec", "Buổi làm việc")],
    "meeting_session": [("", ""), ("sang", "Sáng"), ("chieu", "Chiều"), ("ca_ngay", "Cả ngày")],
    "meeting_state": [
        ("nhap", "Nháp"),
        ("dang_hop", "Đang họp"),
        ("da_ket_luan", "Đã kết luận"),
        ("da_ban_hanh", "Đã ban hành"),
    ],
    "attendance_role": [
        ("thanh_vien", "Thành viên"),
        ("dai_bieu", "Đại biểu"),
        ("thu_ky", "Thư ký"),
        ("khach", "Khách mời"),
    ],
    "presence": [
        ("co_mat", "Có mặt"),
        ("di_thay", "Cử người đi thay"),
        ("vang_co_ly_do", "Vắng có lý do"),
        ("vang_khong_ly_do", "Vắng không lý do"),
    ],
    "task_kind": [("co_han", "Có hạn"), ("thuong_xuyen", "Thường xuyên"), ("khong_xac_dinh", "Không xác định")],
    "task_closure": [("", ""), ("chuyen", "Chuyển cơ quan khác"), ("huy", "Hủy"), ("tra_lai", "Trả lại")],
    "reminder_level": [("sap_han", "Sắp đến hạn"), ("cham", "Chậm"), ("qua_han", "Quá hạn")],
    "indicator_group": [
        ("ha_tang", "Hạ tầng kỹ thuật"),
        ("ung_dung", "Ứng dụng nội bộ"),
        ("cong_ttdt", "Cổng thông tin điện tử"),
        ("dich_vu_cong", "Dịch vụ công trực tuyến"),
        ("nhan_luc", "Nhân lực CNTT"),
        ("xep_hang", "Xếp hạng"),
        ("chinh_quyen_dien_tu", "Chính quyền điện tử"),
        ("khac", "Khác"),
    ],
    "indicator_kind": [
        ("ty_le", "Tỷ lệ"),
        ("so_luong", "Số lượng"),
        ("xep_hang", "Xếp hạng"),
        ("thang_bac", "Thang bậc"),
        ("co_khong", "Có/không"),
        ("tinh_toan", "Tính toán"),
    ],
    "indicator_direction": [("tang", "Càng cao càng tốt"), ("giam", "Càng thấp càng tốt")],
    "period_type": [
        ("month", "Tháng"),
        ("quarter", "Quý"),
        ("half", "6 tháng"),
        ("nine_months", "9 tháng"),
        ("year", "Năm"),
    ],
    "comparator": [(">=", "≥ ít nhất"), ("<=", "≤ nhiều nhất"), ("=", "= đúng bằng")],
    "system_kind": [
        ("cong_ttdt", "Cổng/trang thông tin điện tử"),
        ("dich_vu_cong", "Dịch vụ công trực tuyến"),
        ("dieu_hanh", "Điều hành, tác nghiệp"),
        ("thu_dien_tu", "Thư điện tử"),
        ("ha_tang", "Hạ tầng, đường truyền"),
        ("khac", "Khác"),
    ],
    "system_state": [("dang_hoat_dong", "Đang hoạt động"), ("du_kien", "Dự kiến"), ("da_ngung", "Đã ngừng")],
    "link_state": [("de_xuat", "Đề xuất"), ("dang_lam", "Đang triển khai"), ("da_ket_noi", "Đã kết nối")],
    "incident_kind": [
        ("ma_doc", "Mã độc"),
        ("thay_doi_giao_dien", "Thay đổi giao diện"),
        ("tu_choi_dich_vu", "Tấn công từ chối dịch vụ"),
        ("gia_mao", "Giả mạo"),
        ("truy_cap_trai_phep", "Truy cập trái phép, chiếm quyền điều khiển"),
        ("ma_hoa", "Mã hóa phần mềm, dữ liệu"),
        ("pha_hoai", "Phá hoại thông tin"),
        ("lay_cap", "Nghe trộm, lấy cắp dữ liệu"),
        ("loi_thiet_bi", "Lỗi hệ thống, thiết bị"),
        ("loi_van_hanh", "Lỗi quản trị, vận hành"),
        ("thien_tai", "Thiên tai"),
        ("khac", "Khác"),
    ],
    "count_unit": [
        ("su_co", "sự cố"),
        ("luot_don_vi", "lượt đơn vị"),
        ("may_tinh", "máy tính"),
        ("dia_chi_ip", "địa chỉ IP"),
        ("he_thong", "hệ thống"),
        ("phan_mem", "phần mềm"),
        ("cong_trang", "cổng/trang"),
    ],
    "incident_severity": [("", ""), ("thong_thuong", "Thông thường"), ("nghiem_trong", "Nghiêm trọng")],
    "inspection_state": [("du_kien", "Dự kiến"), ("dang_kiem_tra", "Đang kiểm tra"), ("da_ket_thuc", "Đã kết thúc")],
    "document_direction": [("di", "Văn bản đi"), ("den", "Văn bản đến")],
    "document_kind": [
        ("TB", "Thông báo"),
        ("GM", "Giấy mời"),
        ("BB", "Biên bản"),
        ("BC", "Báo cáo"),
        ("KH", "Kế hoạch"),
        ("CV", "Công văn"),
        ("QĐ", "Quyết định"),
        ("TTr", "Tờ trình"),
        ("NQ", "Nghị quyết"),
        ("CT", "Chỉ thị"),
        ("KHAC", "Khác"),
    ],
    "document_state": [("nhap", "Nháp"), ("da_ban_hanh", "Đã ban hành"), ("bi_thay_the", "Bị thay thế")],
}


def apply(connection: sqlite3.Connection) -> None:
    """Make every table and fill the code lists; runs inside one transaction."""
    for statement in statements(MECHANISMS) + statements(TABLES):
        connection.execute(statement)
    for table, codes in CODE_LISTS.items():
        connection.execute(CODE_LIST.format(table=table))
        connection.executemany(
            f"INSERT INTO {table} (code, name, position) VALUES (?, ?, ?)",
            [(code, name, position) for position, (code, name) in enumerate(codes, 1)],
        )


def statements(script: str) -> list[str]:
    """Split a script into its statements (a trigger's body stays whole), so that they run in our own transaction."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            if current.strip():
                found.append(current.strip())
            current = ""
    return found
