PRAGMA application_id = 1229149233;
PRAGMA user_version = 2;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    clerk TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'do' CHECK (kind IN ('do', 'undo', 'redo', 'fixed')),
    target_id INTEGER REFERENCES action ON DELETE RESTRICT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, chain TEXT NOT NULL DEFAULT '', program TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES action ON DELETE RESTRICT,
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;
CREATE TABLE running_action (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    action_id INTEGER NOT NULL REFERENCES action ON DELETE RESTRICT
) STRICT;
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
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE agency (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    short_name TEXT NOT NULL DEFAULT '',
    symbol TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    block TEXT NOT NULL DEFAULT 'so_nganh' REFERENCES agency_block ON DELETE RESTRICT,
    parent_id TEXT REFERENCES agency ON DELETE RESTRICT,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= '0001'),
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    confirmed INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE agency_alias (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (trim(name) <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE agency_succession (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    old_agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    new_agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    effective_on TEXT CHECK (effective_on IS date(effective_on, '+0 days') AND effective_on >= '0001'),
    scope TEXT NOT NULL DEFAULT '',
    confirmed INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    full_name TEXT NOT NULL CHECK (trim(full_name) <> ''),
    post TEXT NOT NULL DEFAULT '',
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    committee_role TEXT NOT NULL DEFAULT '',
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= '0001'),
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'hoi_nghi' REFERENCES meeting_kind ON DELETE RESTRICT,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    held_on TEXT CHECK (held_on IS date(held_on, '+0 days') AND held_on >= '0001'),
    session TEXT NOT NULL DEFAULT '' REFERENCES meeting_session ON DELETE RESTRICT,
    place TEXT NOT NULL DEFAULT '',
    chair_name TEXT NOT NULL DEFAULT '',
    chair_post TEXT NOT NULL DEFAULT '',
    chair_role TEXT NOT NULL DEFAULT '',
    co_chairs TEXT NOT NULL DEFAULT '',
    reviewed_period TEXT NOT NULL DEFAULT '',
    planned_period TEXT NOT NULL DEFAULT '',
    opening_text TEXT NOT NULL DEFAULT '',
    assessment TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'nhap' REFERENCES meeting_state ON DELETE RESTRICT,
    series TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    role TEXT NOT NULL DEFAULT 'dai_bieu' REFERENCES attendance_role ON DELETE RESTRICT,
    presence TEXT NOT NULL DEFAULT 'co_mat' REFERENCES presence ON DELETE RESTRICT,
    full_name TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    agency_name TEXT NOT NULL DEFAULT '',
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    person_id TEXT REFERENCES person ON DELETE RESTRICT,
    substitute TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE opinion (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    speaker_name TEXT NOT NULL DEFAULT '',
    speaker_post TEXT NOT NULL DEFAULT '',
    speaker_agency TEXT NOT NULL DEFAULT '',
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    text TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    opinion_id TEXT NOT NULL REFERENCES opinion ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE conclusion (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    heading TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    proposal_id TEXT NOT NULL REFERENCES proposal ON DELETE RESTRICT,
    conclusion_id TEXT NOT NULL REFERENCES conclusion ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    lead_agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'khong_xac_dinh' REFERENCES task_kind ON DELETE RESTRICT,
    conclusion_id TEXT REFERENCES conclusion ON DELETE RESTRICT,
    source_document TEXT NOT NULL DEFAULT '',
    source_date TEXT CHECK (source_date IS date(source_date, '+0 days') AND source_date >= '0001'),
    source_clause TEXT NOT NULL DEFAULT '',
    assigned_by TEXT NOT NULL DEFAULT '',
    assigned_on TEXT CHECK (assigned_on IS date(assigned_on, '+0 days') AND assigned_on >= '0001'),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days') AND due_on >= '0001'),
    due_phrase TEXT NOT NULL DEFAULT '',
    product TEXT NOT NULL DEFAULT '',
    completed_on TEXT CHECK (completed_on IS date(completed_on, '+0 days') AND completed_on >= '0001'),
    result_document TEXT NOT NULL DEFAULT '',
    closure TEXT NOT NULL DEFAULT '' REFERENCES task_closure ON DELETE RESTRICT,
    closure_on TEXT CHECK (closure_on IS date(closure_on, '+0 days') AND closure_on >= '0001'),
    closure_reason TEXT NOT NULL DEFAULT '',
    parent_id TEXT REFERENCES task ON DELETE RESTRICT,
    recurrence TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE coordination (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    task_id TEXT NOT NULL REFERENCES task ON DELETE RESTRICT,
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE extension (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    task_id TEXT NOT NULL REFERENCES task ON DELETE RESTRICT,
    granted_on TEXT NOT NULL CHECK (granted_on IS date(granted_on, '+0 days') AND granted_on >= '0001'),
    previous_due_on TEXT CHECK (previous_due_on IS date(previous_due_on, '+0 days') AND previous_due_on >= '0001'),
    new_due_on TEXT NOT NULL CHECK (new_due_on IS date(new_due_on, '+0 days') AND new_due_on >= '0001'),
    reason TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE progress (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    task_id TEXT NOT NULL REFERENCES task ON DELETE RESTRICT,
    reported_on TEXT NOT NULL CHECK (reported_on IS date(reported_on, '+0 days') AND reported_on >= '0001'),
    percent REAL CHECK (percent BETWEEN 0 AND 100),
    text TEXT NOT NULL DEFAULT '',
    difficulty TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    task_id TEXT NOT NULL REFERENCES task ON DELETE RESTRICT,
    level TEXT NOT NULL DEFAULT 'sap_han' REFERENCES reminder_level ON DELETE RESTRICT,
    sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on, '+0 days') AND sent_on >= '0001'),
    document TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    group_code TEXT NOT NULL DEFAULT 'khac' REFERENCES indicator_group ON DELETE RESTRICT,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    unit TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'so_luong' REFERENCES indicator_kind ON DELETE RESTRICT,
    direction TEXT NOT NULL DEFAULT 'tang' REFERENCES indicator_direction ON DELETE RESTRICT,
    period_type TEXT NOT NULL DEFAULT 'half' REFERENCES period_type ON DELETE RESTRICT,
    definition TEXT NOT NULL DEFAULT '',
    minimum REAL,
    maximum REAL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= '0001'),
    predecessor_id TEXT REFERENCES indicator ON DELETE RESTRICT,
    numerator_id TEXT REFERENCES indicator ON DELETE RESTRICT,
    denominator_id TEXT REFERENCES indicator ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    indicator_id TEXT NOT NULL REFERENCES indicator ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    period TEXT NOT NULL CHECK (
        substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    comparator TEXT NOT NULL DEFAULT '>=' REFERENCES comparator ON DELETE RESTRICT,
    number REAL NOT NULL,
    source TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE information_system (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    owner_agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'khac' REFERENCES system_kind ON DELETE RESTRICT,
    address TEXT NOT NULL DEFAULT '',
    security_level INTEGER CHECK (security_level BETWEEN 1 AND 5),
    state TEXT NOT NULL DEFAULT 'dang_hoat_dong' REFERENCES system_state ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE system_link (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    state TEXT NOT NULL DEFAULT 'de_xuat' REFERENCES link_state ON DELETE RESTRICT,
    since TEXT CHECK (since IS date(since, '+0 days') AND since >= '0001'),
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE link_member (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    link_id TEXT NOT NULL REFERENCES system_link ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    system_id TEXT REFERENCES information_system ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE incident (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    kind TEXT NOT NULL DEFAULT 'khac' REFERENCES incident_kind ON DELETE RESTRICT,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    occurred_on TEXT CHECK (occurred_on IS date(occurred_on, '+0 days') AND occurred_on >= '0001'),
    period TEXT NOT NULL DEFAULT '' CHECK (
        period = '' OR substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    system_id TEXT REFERENCES information_system ON DELETE RESTRICT,
    count REAL NOT NULL DEFAULT 1,
    count_unit TEXT NOT NULL DEFAULT 'su_co' REFERENCES count_unit ON DELETE RESTRICT,
    severity TEXT NOT NULL DEFAULT '' REFERENCES incident_severity ON DELETE RESTRICT,
    found_on TEXT CHECK (found_on IS date(found_on, '+0 days') AND found_on >= '0001'),
    reported_on TEXT CHECK (reported_on IS date(reported_on, '+0 days') AND reported_on >= '0001'),
    resolved_on TEXT CHECK (resolved_on IS date(resolved_on, '+0 days') AND resolved_on >= '0001'),
    measures TEXT NOT NULL DEFAULT '',
    handled_by TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE inspection (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    purpose TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL DEFAULT '' CHECK (
        period = '' OR substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    decision_number TEXT NOT NULL DEFAULT '',
    decision_date TEXT CHECK (decision_date IS date(decision_date, '+0 days') AND decision_date >= '0001'),
    planned_from TEXT CHECK (planned_from IS date(planned_from, '+0 days') AND planned_from >= '0001'),
    planned_to TEXT CHECK (planned_to IS date(planned_to, '+0 days') AND planned_to >= '0001'),
    state TEXT NOT NULL DEFAULT 'du_kien' REFERENCES inspection_state ON DELETE RESTRICT,
    task_id TEXT REFERENCES task ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE team_member (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    inspection_id TEXT NOT NULL REFERENCES inspection ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    full_name TEXT NOT NULL CHECK (trim(full_name) <> ''),
    post TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    inspection_id TEXT NOT NULL REFERENCES inspection ON DELETE RESTRICT,
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    visited_on TEXT CHECK (visited_on IS date(visited_on, '+0 days') AND visited_on >= '0001'),
    score REAL,
    assessment TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    visit_id TEXT NOT NULL REFERENCES visit ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    request TEXT NOT NULL DEFAULT '',
    task_id TEXT REFERENCES task ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TABLE letterhead (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    superior TEXT NOT NULL DEFAULT '',
    issuer TEXT NOT NULL CHECK (trim(issuer) <> ''),
    symbol TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL CHECK (trim(place) <> ''),
    signer_authority TEXT NOT NULL DEFAULT '',
    signer_post TEXT NOT NULL DEFAULT '',
    signer_name TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    archive_line TEXT NOT NULL DEFAULT '',
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= '0001')
) STRICT, WITHOUT ROWID;
CREATE TABLE document_series (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT REFERENCES document_kind ON DELETE RESTRICT,
    symbol TEXT NOT NULL DEFAULT '',
    first_number INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id TEXT NOT NULL CHECK (record_id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    sha256 TEXT NOT NULL REFERENCES blob ON DELETE RESTRICT,
    size INTEGER NOT NULL DEFAULT 0,
    added_on TEXT CHECK (added_on IS date(added_on, '+0 days') AND added_on >= '0001')
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    page TEXT NOT NULL CHECK (page <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    query TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE holiday (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '0001'),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    working INTEGER NOT NULL DEFAULT 0 CHECK (working IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE period_rule (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    period_kind TEXT NOT NULL DEFAULT 'half' REFERENCES period_type ON DELETE RESTRICT,
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days') AND valid_from >= '0001'),
    from_month INTEGER NOT NULL DEFAULT 0,
    from_day INTEGER NOT NULL DEFAULT 1,
    to_month INTEGER NOT NULL DEFAULT 0,
    to_day INTEGER NOT NULL DEFAULT 31,
    source TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE clerk (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE agency_block (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_session (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_state (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance_role (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE presence (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE task_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE task_closure (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder_level (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_group (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_direction (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE period_type (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE comparator (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE system_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE system_state (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE link_state (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE count_unit (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_severity (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE inspection_state (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE document_direction (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE document_kind (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE document_state (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_head (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), steps INTEGER NOT NULL) STRICT;
CREATE TABLE "draft" (
        record_table TEXT NOT NULL,
        record_id TEXT NOT NULL,
        context TEXT NOT NULL DEFAULT '',
        field TEXT NOT NULL,
        window TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (record_table, record_id, context, field, window)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE "value" (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    indicator_id TEXT NOT NULL REFERENCES indicator ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    period TEXT NOT NULL CHECK (
        substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    number REAL,
    nil INTEGER NOT NULL DEFAULT 0 CHECK (nil IN (0, 1)),
    numerator REAL,
    denominator REAL,
    field_size INTEGER CHECK (field_size > 0),
    score REAL,
    scope TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    source_document TEXT NOT NULL DEFAULT '',
    CHECK ((number IS NULL) = nil)
) STRICT, WITHOUT ROWID;
CREATE TABLE "document" (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    direction TEXT NOT NULL DEFAULT 'di' REFERENCES document_direction ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'TB' REFERENCES document_kind ON DELETE RESTRICT,
    series_id TEXT REFERENCES document_series ON DELETE RESTRICT,
    letterhead_id TEXT REFERENCES letterhead ON DELETE RESTRICT,
    number INTEGER,
    symbol TEXT NOT NULL DEFAULT '',
    dated_on TEXT CHECK (dated_on IS date(dated_on, '+0 days') AND dated_on >= '0001'),
    place TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days') AND received_on >= '0001'),
    answer_due_on TEXT CHECK (answer_due_on IS date(answer_due_on, '+0 days') AND answer_due_on >= '0001'),
    meeting_id TEXT REFERENCES meeting ON DELETE RESTRICT,
    signer_authority TEXT NOT NULL DEFAULT '',
    signer_post TEXT NOT NULL DEFAULT '',
    signer_name TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'nhap' REFERENCES document_state ON DELETE RESTRICT,
    replaces_id TEXT REFERENCES document ON DELETE RESTRICT,
    pdf_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    paper_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    scan_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'ict', '0001_first_file', '2026-11-27 04:00:15.855578+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'ict', '0002_nothing_lost', '2026-11-27 04:00:15.878544+00:00');
INSERT INTO action (id, label, clerk, at, kind, target_id, undone, chain, program) VALUES (1, 'Tạo tệp', '', '2017-07-07T09:30:00', 'fixed', NULL, 0, '7bac504d830d0f53e9561315d80c659802ce6d9ba7b751961690a3f9873a694f', '');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (1, 1, 'agency_block', 'dang_doan_the', NULL, '{"code":"dang_doan_the","name":"Đảng, đoàn thể","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (10, 1, 'attendance_role', 'thu_ky', NULL, '{"code":"thu_ky","name":"Thư ký","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (100, 1, 'system_kind', 'dich_vu_cong', NULL, '{"code":"dich_vu_cong","name":"Dịch vụ công trực tuyến","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (101, 1, 'system_kind', 'dieu_hanh', NULL, '{"code":"dieu_hanh","name":"Điều hành, tác nghiệp","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (102, 1, 'system_kind', 'ha_tang', NULL, '{"code":"ha_tang","name":"Hạ tầng, đường truyền","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (103, 1, 'system_kind', 'khac', NULL, '{"code":"khac","name":"Khác","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (104, 1, 'system_kind', 'thu_dien_tu', NULL, '{"code":"thu_dien_tu","name":"Thư điện tử","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (105, 1, 'system_state', 'da_ngung', NULL, '{"code":"da_ngung","name":"Đã ngừng","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (106, 1, 'system_state', 'dang_hoat_dong', NULL, '{"code":"dang_hoat_dong","name":"Đang hoạt động","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (107, 1, 'system_state', 'du_kien', NULL, '{"code":"du_kien","name":"Dự kiến","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (108, 1, 'task_closure', '', NULL, '{"code":"","name":"","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (109, 1, 'task_closure', 'chuyen', NULL, '{"code":"chuyen","name":"Chuyển cơ quan khác","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (11, 1, 'comparator', '<', NULL, '{"code":"<","name":"< dưới","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (110, 1, 'task_closure', 'huy', NULL, '{"code":"huy","name":"Hủy","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (111, 1, 'task_closure', 'tra_lai', NULL, '{"code":"tra_lai","name":"Trả lại","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (112, 1, 'task_kind', 'co_han', NULL, '{"code":"co_han","name":"Có hạn","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (113, 1, 'task_kind', 'khong_xac_dinh', NULL, '{"code":"khong_xac_dinh","name":"Không xác định","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (114, 1, 'task_kind', 'thuong_xuyen', NULL, '{"code":"thuong_xuyen","name":"Thường xuyên","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (115, NULL, 'agency_block', 'agency_block-1', NULL, '{"code":"agency_block-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (116, NULL, 'agency_block', 'agency_block-2', NULL, '{"code":"agency_block-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (117, NULL, 'attachment', 'attachment-1', NULL, '{"id":"attachment-1","record_table":"task","record_id":"task-1","name":"Đường name thử 1","sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","size":1,"added_on":"2017-02-02"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (118, NULL, 'attachment', 'attachment-2', NULL, '{"id":"attachment-2","record_table":"task","record_id":"task-2","name":"Đường name thử 2","sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","size":1,"added_on":"2017-03-03"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (119, NULL, 'attendance_role', 'attendance_role-1', NULL, '{"code":"attendance_role-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (12, 1, 'comparator', '<=', NULL, '{"code":"<=","name":"≤ nhiều nhất","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (120, NULL, 'attendance_role', 'attendance_role-2', NULL, '{"code":"attendance_role-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (121, NULL, 'clerk', 'clerk-1', NULL, '{"id":"clerk-1","name":"Đường name thử 1","active":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (122, NULL, 'clerk', 'clerk-2', NULL, '{"id":"clerk-2","name":"Đường name thử 2","active":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (123, NULL, 'comparator', 'comparator-1', NULL, '{"code":"comparator-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (124, NULL, 'comparator', 'comparator-2', NULL, '{"code":"comparator-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (125, NULL, 'count_unit', 'count_unit-1', NULL, '{"code":"count_unit-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (126, NULL, 'count_unit', 'count_unit-2', NULL, '{"code":"count_unit-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (127, NULL, 'document_direction', 'document_direction-1', NULL, '{"code":"document_direction-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (128, NULL, 'document_direction', 'document_direction-2', NULL, '{"code":"document_direction-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (129, NULL, 'document_kind', 'document_kind-1', NULL, '{"code":"document_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (13, 1, 'comparator', '=', NULL, '{"code":"=","name":"= đúng bằng","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (130, NULL, 'document_kind', 'document_kind-2', NULL, '{"code":"document_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (131, NULL, 'document_state', 'document_state-1', NULL, '{"code":"document_state-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (132, NULL, 'document_state', 'document_state-2', NULL, '{"code":"document_state-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (133, NULL, 'holiday', 'holiday-1', NULL, '{"id":"holiday-1","day":"2017-02-02","name":"Đường name thử 1","working":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (134, NULL, 'holiday', 'holiday-2', NULL, '{"id":"holiday-2","day":"2017-03-03","name":"Đường name thử 2","working":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (135, NULL, 'incident_kind', 'incident_kind-1', NULL, '{"code":"incident_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (136, NULL, 'incident_kind', 'incident_kind-2', NULL, '{"code":"incident_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (137, NULL, 'incident_severity', 'incident_severity-1', NULL, '{"code":"incident_severity-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (138, NULL, 'incident_severity', 'incident_severity-2', NULL, '{"code":"incident_severity-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (139, NULL, 'indicator_direction', 'indicator_direction-1', NULL, '{"code":"indicator_direction-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (14, 1, 'comparator', '>', NULL, '{"code":">","name":"> trên","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (140, NULL, 'indicator_direction', 'indicator_direction-2', NULL, '{"code":"indicator_direction-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (141, NULL, 'indicator_group', 'indicator_group-1', NULL, '{"code":"indicator_group-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (142, NULL, 'indicator_group', 'indicator_group-2', NULL, '{"code":"indicator_group-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (143, NULL, 'indicator_kind', 'indicator_kind-1', NULL, '{"code":"indicator_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (144, NULL, 'indicator_kind', 'indicator_kind-2', NULL, '{"code":"indicator_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (145, NULL, 'inspection_state', 'inspection_state-1', NULL, '{"code":"inspection_state-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (146, NULL, 'inspection_state', 'inspection_state-2', NULL, '{"code":"inspection_state-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (147, NULL, 'letterhead', 'letterhead-1', NULL, '{"id":"letterhead-1","name":"Đường name thử 1","superior":"Đường superior thử 1","issuer":"Đường issuer thử 1","symbol":"Đường symbol thử 1","place":"Đường place thử 1","signer_authority":"Đường signer_authority thử 1","signer_post":"Đường signer_post thử 1","signer_name":"Đường signer_name thử 1","recipients":"Đường recipients thử 1","archive_line":"Đường archive_line thử 1","valid_from":"2017-02-02","valid_to":"2017-02-02"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (148, NULL, 'letterhead', 'letterhead-2', NULL, '{"id":"letterhead-2","name":"Đường name thử 2","superior":"Đường superior thử 2","issuer":"Đường issuer thử 2","symbol":"Đường symbol thử 2","place":"Đường place thử 2","signer_authority":"Đường signer_authority thử 2","signer_post":"Đường signer_post thử 2","signer_name":"Đường signer_name thử 2","recipients":"Đường recipients thử 2","archive_line":"Đường archive_line thử 2","valid_from":"2017-03-03","valid_to":"2017-03-03"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (149, NULL, 'link_state', 'link_state-1', NULL, '{"code":"link_state-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (15, 1, 'comparator', '>=', NULL, '{"code":">=","name":"≥ ít nhất","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (150, NULL, 'link_state', 'link_state-2', NULL, '{"code":"link_state-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (151, NULL, 'meeting_kind', 'meeting_kind-1', NULL, '{"code":"meeting_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (152, NULL, 'meeting_kind', 'meeting_kind-2', NULL, '{"code":"meeting_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (153, NULL, 'meeting_session', 'meeting_session-1', NULL, '{"code":"meeting_session-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (154, NULL, 'meeting_session', 'meeting_session-2', NULL, '{"code":"meeting_session-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (155, NULL, 'meeting_state', 'meeting_state-1', NULL, '{"code":"meeting_state-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (156, NULL, 'meeting_state', 'meeting_state-2', NULL, '{"code":"meeting_state-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (157, NULL, 'period_type', 'period_type-1', NULL, '{"code":"period_type-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (158, NULL, 'period_type', 'period_type-2', NULL, '{"code":"period_type-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (159, NULL, 'presence', 'presence-1', NULL, '{"code":"presence-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (16, 1, 'count_unit', 'cong_trang', NULL, '{"code":"cong_trang","name":"cổng/trang","position":7}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (160, NULL, 'presence', 'presence-2', NULL, '{"code":"presence-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (161, NULL, 'reminder_level', 'reminder_level-1', NULL, '{"code":"reminder_level-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (162, NULL, 'reminder_level', 'reminder_level-2', NULL, '{"code":"reminder_level-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (163, NULL, 'saved_view', 'saved_view-1', NULL, '{"id":"saved_view-1","page":"Đường page thử 1","name":"Đường name thử 1","query":"{}"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (164, NULL, 'saved_view', 'saved_view-2', NULL, '{"id":"saved_view-2","page":"Đường page thử 2","name":"Đường name thử 2","query":"{}"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (165, NULL, 'setting', 'setting-1', NULL, '{"name":"setting-1","value":"Đường value thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (166, NULL, 'setting', 'setting-2', NULL, '{"name":"setting-2","value":"Đường value thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (167, NULL, 'system_kind', 'system_kind-1', NULL, '{"code":"system_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (168, NULL, 'system_kind', 'system_kind-2', NULL, '{"code":"system_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (169, NULL, 'system_state', 'system_state-1', NULL, '{"code":"system_state-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (17, 1, 'count_unit', 'dia_chi_ip', NULL, '{"code":"dia_chi_ip","name":"địa chỉ IP","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (170, NULL, 'system_state', 'system_state-2', NULL, '{"code":"system_state-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (171, NULL, 'task_closure', 'task_closure-1', NULL, '{"code":"task_closure-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (172, NULL, 'task_closure', 'task_closure-2', NULL, '{"code":"task_closure-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (173, NULL, 'task_kind', 'task_kind-1', NULL, '{"code":"task_kind-1","name":"Đường name thử 1","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (174, NULL, 'task_kind', 'task_kind-2', NULL, '{"code":"task_kind-2","name":"Đường name thử 2","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (175, NULL, 'agency', 'agency-1', NULL, '{"id":"agency-1","name":"Đường name thử 1","short_name":"Đường short_name thử 1","symbol":"Đường symbol thử 1","code":"Đường code thử 1","block":"agency_block-1","parent_id":null,"valid_from":"2017-02-02","valid_to":"2017-02-02","phone":"Đường phone thử 1","email":"Đường email thử 1","address":"Đường address thử 1","position":1,"confirmed":1,"remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (176, NULL, 'agency', 'agency-2', NULL, '{"id":"agency-2","name":"Đường name thử 2","short_name":"Đường short_name thử 2","symbol":"Đường symbol thử 2","code":"Đường code thử 2","block":"agency_block-2","parent_id":"agency-1","valid_from":"2017-03-03","valid_to":"2017-03-03","phone":"Đường phone thử 2","email":"Đường email thử 2","address":"Đường address thử 2","position":1,"confirmed":1,"remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (177, NULL, 'document_series', 'document_series-1', NULL, '{"id":"document_series-1","name":"Đường name thử 1","kind":"document_kind-1","symbol":"Đường symbol thử 1","first_number":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (178, NULL, 'document_series', 'document_series-2', NULL, '{"id":"document_series-2","name":"Đường name thử 2","kind":"document_kind-2","symbol":"Đường symbol thử 2","first_number":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (179, NULL, 'indicator', 'indicator-1', NULL, '{"id":"indicator-1","group_code":"indicator_group-1","code":"Đường code thử 1","name":"Đường name thử 1","unit":"Đường unit thử 1","kind":"indicator_kind-1","direction":"indicator_direction-1","period_type":"period_type-1","definition":"Đường definition thử 1","minimum":1.3,"maximum":1.3,"valid_from":"2017-02-02","valid_to":"2017-02-02","predecessor_id":null,"numerator_id":null,"denominator_id":null,"position":1,"remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (18, 1, 'count_unit', 'he_thong', NULL, '{"code":"he_thong","name":"hệ thống","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (180, NULL, 'indicator', 'indicator-2', NULL, '{"id":"indicator-2","group_code":"indicator_group-2","code":"Đường code thử 2","name":"Đường name thử 2","unit":"Đường unit thử 2","kind":"indicator_kind-2","direction":"indicator_direction-2","period_type":"period_type-2","definition":"Đường definition thử 2","minimum":2.2999999999999998,"maximum":2.2999999999999998,"valid_from":"2017-03-03","valid_to":"2017-03-03","predecessor_id":"indicator-1","numerator_id":"indicator-1","denominator_id":"indicator-1","position":1,"remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (181, NULL, 'meeting', 'meeting-1', NULL, '{"id":"meeting-1","kind":"meeting_kind-1","title":"Đường title thử 1","held_on":"2017-02-02","session":"meeting_session-1","place":"Đường place thử 1","chair_name":"Đường chair_name thử 1","chair_post":"Đường chair_post thử 1","chair_role":"Đường chair_role thử 1","co_chairs":"Đường co_chairs thử 1","reviewed_period":"2001-H1","planned_period":"2001-H2","opening_text":"Đường opening_text thử 1","assessment":"Đường assessment thử 1","state":"meeting_state-1","series":"Đường series thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (182, NULL, 'meeting', 'meeting-2', NULL, '{"id":"meeting-2","kind":"meeting_kind-2","title":"Đường title thử 2","held_on":"2017-03-03","session":"meeting_session-2","place":"Đường place thử 2","chair_name":"Đường chair_name thử 2","chair_post":"Đường chair_post thử 2","chair_role":"Đường chair_role thử 2","co_chairs":"Đường co_chairs thử 2","reviewed_period":"2002-H1","planned_period":"2002-H2","opening_text":"Đường opening_text thử 2","assessment":"Đường assessment thử 2","state":"meeting_state-2","series":"Đường series thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (183, NULL, 'period_rule', 'period_rule-1', NULL, '{"id":"period_rule-1","period_kind":"period_type-1","valid_from":"2017-02-02","from_month":1,"from_day":1,"to_month":1,"to_day":1,"source":"Đường source thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (184, NULL, 'period_rule', 'period_rule-2', NULL, '{"id":"period_rule-2","period_kind":"period_type-2","valid_from":"2017-03-03","from_month":1,"from_day":1,"to_month":1,"to_day":1,"source":"Đường source thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (185, NULL, 'system_link', 'system_link-1', NULL, '{"id":"system_link-1","name":"Đường name thử 1","state":"link_state-1","since":"2017-02-02","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (186, NULL, 'system_link', 'system_link-2', NULL, '{"id":"system_link-2","name":"Đường name thử 2","state":"link_state-2","since":"2017-03-03","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (187, NULL, 'agency_alias', 'agency_alias-1', NULL, '{"id":"agency_alias-1","agency_id":"agency-1","name":"Đường name thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (188, NULL, 'agency_alias', 'agency_alias-2', NULL, '{"id":"agency_alias-2","agency_id":"agency-2","name":"Đường name thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (189, NULL, 'agency_succession', 'agency_succession-1', NULL, '{"id":"agency_succession-1","old_agency_id":"agency-1","new_agency_id":"agency-2","effective_on":"2017-02-02","scope":"Đường scope thử 1","confirmed":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (19, 1, 'count_unit', 'luot_don_vi', NULL, '{"code":"luot_don_vi","name":"lượt đơn vị","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (190, NULL, 'agency_succession', 'agency_succession-2', NULL, '{"id":"agency_succession-2","old_agency_id":"agency-2","new_agency_id":"agency-1","effective_on":"2017-03-03","scope":"Đường scope thử 2","confirmed":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (191, NULL, 'agenda_item', 'agenda_item-1', NULL, '{"id":"agenda_item-1","meeting_id":"meeting-1","position":1,"text":"Đường text thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (192, NULL, 'agenda_item', 'agenda_item-2', NULL, '{"id":"agenda_item-2","meeting_id":"meeting-2","position":1,"text":"Đường text thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (193, NULL, 'conclusion', 'conclusion-1', NULL, '{"id":"conclusion-1","meeting_id":"meeting-1","position":1,"heading":"Đường heading thử 1","text":"Đường text thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (194, NULL, 'conclusion', 'conclusion-2', NULL, '{"id":"conclusion-2","meeting_id":"meeting-2","position":1,"heading":"Đường heading thử 2","text":"Đường text thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (195, NULL, 'document', 'document-1', NULL, '{"id":"document-1","direction":"document_direction-1","kind":"document_kind-1","series_id":"document_series-1","letterhead_id":"letterhead-1","number":1,"symbol":"Đường symbol thử 1","dated_on":"2017-02-02","place":"Đường place thử 1","subject":"Đường subject thử 1","sender":"Đường sender thử 1","received_on":"2017-02-02","answer_due_on":"2017-02-02","meeting_id":"meeting-1","signer_authority":"Đường signer_authority thử 1","signer_post":"Đường signer_post thử 1","signer_name":"Đường signer_name thử 1","recipients":"Đường recipients thử 1","body":"Đường body thử 1","state":"document_state-1","replaces_id":null,"pdf_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","paper_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","scan_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (196, NULL, 'document', 'document-2', NULL, '{"id":"document-2","direction":"document_direction-2","kind":"document_kind-2","series_id":"document_series-2","letterhead_id":"letterhead-2","number":1,"symbol":"Đường symbol thử 2","dated_on":"2017-03-03","place":"Đường place thử 2","subject":"Đường subject thử 2","sender":"Đường sender thử 2","received_on":"2017-03-03","answer_due_on":"2017-03-03","meeting_id":"meeting-2","signer_authority":"Đường signer_authority thử 2","signer_post":"Đường signer_post thử 2","signer_name":"Đường signer_name thử 2","recipients":"Đường recipients thử 2","body":"Đường body thử 2","state":"document_state-2","replaces_id":"document-1","pdf_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","paper_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","scan_sha256":"69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (197, NULL, 'information_system', 'information_system-1', NULL, '{"id":"information_system-1","name":"Đường name thử 1","owner_agency_id":"agency-1","kind":"system_kind-1","address":"Đường address thử 1","security_level":1,"state":"system_state-1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (198, NULL, 'information_system', 'information_system-2', NULL, '{"id":"information_system-2","name":"Đường name thử 2","owner_agency_id":"agency-2","kind":"system_kind-2","address":"Đường address thử 2","security_level":1,"state":"system_state-2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (199, NULL, 'opinion', 'opinion-1', NULL, '{"id":"opinion-1","meeting_id":"meeting-1","position":1,"speaker_name":"Đường speaker_name thử 1","speaker_post":"Đường speaker_post thử 1","speaker_agency":"Đường speaker_agency thử 1","agency_id":"agency-1","text":"Đường text thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (2, 1, 'agency_block', 'doanh_nghiep', NULL, '{"code":"doanh_nghiep","name":"Doanh nghiệp","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (20, 1, 'count_unit', 'may_tinh', NULL, '{"code":"may_tinh","name":"máy tính","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (200, NULL, 'opinion', 'opinion-2', NULL, '{"id":"opinion-2","meeting_id":"meeting-2","position":1,"speaker_name":"Đường speaker_name thử 2","speaker_post":"Đường speaker_post thử 2","speaker_agency":"Đường speaker_agency thử 2","agency_id":"agency-2","text":"Đường text thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (201, NULL, 'person', 'person-1', NULL, '{"id":"person-1","full_name":"Đường full_name thử 1","post":"Đường post thử 1","agency_id":"agency-1","committee_role":"Đường committee_role thử 1","valid_from":"2017-02-02","valid_to":"2017-02-02","phone":"Đường phone thử 1","email":"Đường email thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (202, NULL, 'person', 'person-2', NULL, '{"id":"person-2","full_name":"Đường full_name thử 2","post":"Đường post thử 2","agency_id":"agency-2","committee_role":"Đường committee_role thử 2","valid_from":"2017-03-03","valid_to":"2017-03-03","phone":"Đường phone thử 2","email":"Đường email thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (203, NULL, 'target', 'target-1', NULL, '{"id":"target-1","indicator_id":"indicator-1","agency_id":"agency-1","period":"2001-H1","comparator":"comparator-1","number":1.3,"source":"Đường source thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (204, NULL, 'target', 'target-2', NULL, '{"id":"target-2","indicator_id":"indicator-2","agency_id":"agency-2","period":"2002-H1","comparator":"comparator-2","number":2.2999999999999998,"source":"Đường source thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (205, NULL, 'value', 'value-1', NULL, '{"id":"value-1","indicator_id":"indicator-1","agency_id":"agency-1","period":"2001-H1","number":1.0,"nil":0,"numerator":1.3,"denominator":1.3,"field_size":9,"score":1.3,"scope":"Đường scope thử 1","remark":"Đường remark thử 1","source_document":"Đường source_document thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (206, NULL, 'value', 'value-2', NULL, '{"id":"value-2","indicator_id":"indicator-2","agency_id":"agency-2","period":"2002-H1","number":2.0,"nil":0,"numerator":2.2999999999999998,"denominator":1.1499999999999999,"field_size":9,"score":2.2999999999999998,"scope":"Đường scope thử 2","remark":"Đường remark thử 2","source_document":"Đường source_document thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (207, NULL, 'attendance', 'attendance-1', NULL, '{"id":"attendance-1","meeting_id":"meeting-1","position":1,"role":"attendance_role-1","presence":"presence-1","full_name":"Đường full_name thử 1","post":"Đường post thử 1","agency_name":"Đường agency_name thử 1","agency_id":"agency-1","person_id":"person-1","substitute":"Đường substitute thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (208, NULL, 'attendance', 'attendance-2', NULL, '{"id":"attendance-2","meeting_id":"meeting-2","position":1,"role":"attendance_role-2","presence":"presence-2","full_name":"Đường full_name thử 2","post":"Đường post thử 2","agency_name":"Đường agency_name thử 2","agency_id":"agency-2","person_id":"person-2","substitute":"Đường substitute thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (209, NULL, 'incident', 'incident-1', NULL, '{"id":"incident-1","kind":"incident_kind-1","text":"Đường text thử 1","occurred_on":"2017-02-02","period":"2001-H1","agency_id":"agency-1","system_id":"information_system-1","count":1.3,"count_unit":"count_unit-1","severity":"incident_severity-1","found_on":"2017-02-02","reported_on":"2017-02-02","resolved_on":"2017-02-02","measures":"Đường measures thử 1","handled_by":"Đường handled_by thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (21, 1, 'count_unit', 'phan_mem', NULL, '{"code":"phan_mem","name":"phần mềm","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (210, NULL, 'incident', 'incident-2', NULL, '{"id":"incident-2","kind":"incident_kind-2","text":"Đường text thử 2","occurred_on":"2017-03-03","period":"2002-H1","agency_id":"agency-2","system_id":"information_system-2","count":2.2999999999999998,"count_unit":"count_unit-2","severity":"incident_severity-2","found_on":"2017-03-03","reported_on":"2017-03-03","resolved_on":"2017-03-03","measures":"Đường measures thử 2","handled_by":"Đường handled_by thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (211, NULL, 'link_member', 'link_member-1', NULL, '{"id":"link_member-1","link_id":"system_link-1","agency_id":"agency-1","system_id":"information_system-1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (212, NULL, 'link_member', 'link_member-2', NULL, '{"id":"link_member-2","link_id":"system_link-2","agency_id":"agency-2","system_id":"information_system-2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (213, NULL, 'proposal', 'proposal-1', NULL, '{"id":"proposal-1","opinion_id":"opinion-1","position":1,"text":"Đường text thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (214, NULL, 'proposal', 'proposal-2', NULL, '{"id":"proposal-2","opinion_id":"opinion-2","position":1,"text":"Đường text thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (215, NULL, 'task', 'task-1', NULL, '{"id":"task-1","text":"Đường text thử 1","lead_agency_id":"agency-1","kind":"task_kind-1","conclusion_id":"conclusion-1","source_document":"Đường source_document thử 1","source_date":"2017-02-02","source_clause":"Đường source_clause thử 1","assigned_by":"Đường assigned_by thử 1","assigned_on":"2017-02-02","due_on":"2017-02-02","due_phrase":"Đường due_phrase thử 1","product":"Đường product thử 1","completed_on":"2017-02-02","result_document":"Đường result_document thử 1","closure":"task_closure-1","closure_on":"2017-02-02","closure_reason":"Đường closure_reason thử 1","parent_id":null,"recurrence":"Đường recurrence thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (216, NULL, 'task', 'task-2', NULL, '{"id":"task-2","text":"Đường text thử 2","lead_agency_id":"agency-2","kind":"task_kind-2","conclusion_id":"conclusion-2","source_document":"Đường source_document thử 2","source_date":"2017-03-03","source_clause":"Đường source_clause thử 2","assigned_by":"Đường assigned_by thử 2","assigned_on":"2017-03-03","due_on":"2017-03-03","due_phrase":"Đường due_phrase thử 2","product":"Đường product thử 2","completed_on":"2017-03-03","result_document":"Đường result_document thử 2","closure":"task_closure-2","closure_on":"2017-03-03","closure_reason":"Đường closure_reason thử 2","parent_id":"task-1","recurrence":"Đường recurrence thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (217, NULL, 'coordination', 'coordination-1', NULL, '{"id":"coordination-1","task_id":"task-1","agency_id":"agency-1","position":1,"remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (218, NULL, 'coordination', 'coordination-2', NULL, '{"id":"coordination-2","task_id":"task-2","agency_id":"agency-2","position":1,"remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (219, NULL, 'extension', 'extension-1', NULL, '{"id":"extension-1","task_id":"task-1","granted_on":"2017-02-02","previous_due_on":"2017-02-02","new_due_on":"2017-02-02","reason":"Đường reason thử 1","document":"Đường document thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (22, 1, 'count_unit', 'su_co', NULL, '{"code":"su_co","name":"sự cố","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (220, NULL, 'extension', 'extension-2', NULL, '{"id":"extension-2","task_id":"task-2","granted_on":"2017-03-03","previous_due_on":"2017-03-03","new_due_on":"2017-03-03","reason":"Đường reason thử 2","document":"Đường document thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (221, NULL, 'inspection', 'inspection-1', NULL, '{"id":"inspection-1","name":"Đường name thử 1","purpose":"Đường purpose thử 1","period":"2001-H1","decision_number":"Đường decision_number thử 1","decision_date":"2017-02-02","planned_from":"2017-02-02","planned_to":"2017-02-02","state":"inspection_state-1","task_id":"task-1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (222, NULL, 'inspection', 'inspection-2', NULL, '{"id":"inspection-2","name":"Đường name thử 2","purpose":"Đường purpose thử 2","period":"2002-H1","decision_number":"Đường decision_number thử 2","decision_date":"2017-03-03","planned_from":"2017-03-03","planned_to":"2017-03-03","state":"inspection_state-2","task_id":"task-2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (223, NULL, 'progress', 'progress-1', NULL, '{"id":"progress-1","task_id":"task-1","reported_on":"2017-02-02","percent":1.3,"text":"Đường text thử 1","difficulty":"Đường difficulty thử 1","document":"Đường document thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (224, NULL, 'progress', 'progress-2', NULL, '{"id":"progress-2","task_id":"task-2","reported_on":"2017-03-03","percent":2.2999999999999998,"text":"Đường text thử 2","difficulty":"Đường difficulty thử 2","document":"Đường document thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (225, NULL, 'proposal_answer', 'proposal_answer-1', NULL, '{"id":"proposal_answer-1","proposal_id":"proposal-1","conclusion_id":"conclusion-1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (226, NULL, 'proposal_answer', 'proposal_answer-2', NULL, '{"id":"proposal_answer-2","proposal_id":"proposal-2","conclusion_id":"conclusion-2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (227, NULL, 'reminder', 'reminder-1', NULL, '{"id":"reminder-1","task_id":"task-1","level":"reminder_level-1","sent_on":"2017-02-02","document":"Đường document thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (228, NULL, 'reminder', 'reminder-2', NULL, '{"id":"reminder-2","task_id":"task-2","level":"reminder_level-2","sent_on":"2017-03-03","document":"Đường document thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (229, NULL, 'team_member', 'team_member-1', NULL, '{"id":"team_member-1","inspection_id":"inspection-1","position":1,"full_name":"Đường full_name thử 1","post":"Đường post thử 1","role":"Đường role thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (23, 1, 'document_direction', 'den', NULL, '{"code":"den","name":"Văn bản đến","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (230, NULL, 'team_member', 'team_member-2', NULL, '{"id":"team_member-2","inspection_id":"inspection-2","position":1,"full_name":"Đường full_name thử 2","post":"Đường post thử 2","role":"Đường role thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (231, NULL, 'visit', 'visit-1', NULL, '{"id":"visit-1","inspection_id":"inspection-1","agency_id":"agency-1","visited_on":"2017-02-02","score":1.3,"assessment":"Đường assessment thử 1","remark":"Đường remark thử 1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (232, NULL, 'visit', 'visit-2', NULL, '{"id":"visit-2","inspection_id":"inspection-2","agency_id":"agency-2","visited_on":"2017-03-03","score":2.2999999999999998,"assessment":"Đường assessment thử 2","remark":"Đường remark thử 2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (233, NULL, 'finding', 'finding-1', NULL, '{"id":"finding-1","visit_id":"visit-1","position":1,"text":"Đường text thử 1","request":"Đường request thử 1","task_id":"task-1"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (234, NULL, 'finding', 'finding-2', NULL, '{"id":"finding-2","visit_id":"visit-2","position":1,"text":"Đường text thử 2","request":"Đường request thử 2","task_id":"task-2"}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (24, 1, 'document_direction', 'di', NULL, '{"code":"di","name":"Văn bản đi","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (25, 1, 'document_kind', 'BB', NULL, '{"code":"BB","name":"Biên bản","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (26, 1, 'document_kind', 'BC', NULL, '{"code":"BC","name":"Báo cáo","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (27, 1, 'document_kind', 'CT', NULL, '{"code":"CT","name":"Chỉ thị","position":10}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (28, 1, 'document_kind', 'CV', NULL, '{"code":"CV","name":"Công văn","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (29, 1, 'document_kind', 'GM', NULL, '{"code":"GM","name":"Giấy mời","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (3, 1, 'agency_block', 'huyen', NULL, '{"code":"huyen","name":"UBND cấp huyện","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (30, 1, 'document_kind', 'KH', NULL, '{"code":"KH","name":"Kế hoạch","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (31, 1, 'document_kind', 'KHAC', NULL, '{"code":"KHAC","name":"Khác","position":11}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (32, 1, 'document_kind', 'NQ', NULL, '{"code":"NQ","name":"Nghị quyết","position":9}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (33, 1, 'document_kind', 'QĐ', NULL, '{"code":"QĐ","name":"Quyết định","position":7}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (34, 1, 'document_kind', 'TB', NULL, '{"code":"TB","name":"Thông báo","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (35, 1, 'document_kind', 'TTr', NULL, '{"code":"TTr","name":"Tờ trình","position":8}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (36, 1, 'document_state', 'bi_thay_the', NULL, '{"code":"bi_thay_the","name":"Bị thay thế","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (37, 1, 'document_state', 'da_ban_hanh', NULL, '{"code":"da_ban_hanh","name":"Đã ban hành","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (38, 1, 'document_state', 'nhap', NULL, '{"code":"nhap","name":"Nháp","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (39, 1, 'incident_kind', 'gia_mao', NULL, '{"code":"gia_mao","name":"Giả mạo","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (4, 1, 'agency_block', 'nganh_doc', NULL, '{"code":"nganh_doc","name":"Ngành dọc","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (40, 1, 'incident_kind', 'khac', NULL, '{"code":"khac","name":"Khác","position":12}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (41, 1, 'incident_kind', 'lay_cap', NULL, '{"code":"lay_cap","name":"Nghe trộm, lấy cắp dữ liệu","position":8}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (42, 1, 'incident_kind', 'loi_thiet_bi', NULL, '{"code":"loi_thiet_bi","name":"Lỗi hệ thống, thiết bị","position":9}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (43, 1, 'incident_kind', 'loi_van_hanh', NULL, '{"code":"loi_van_hanh","name":"Lỗi quản trị, vận hành","position":10}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (44, 1, 'incident_kind', 'ma_doc', NULL, '{"code":"ma_doc","name":"Mã độc","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (45, 1, 'incident_kind', 'ma_hoa', NULL, '{"code":"ma_hoa","name":"Mã hóa phần mềm, dữ liệu","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (46, 1, 'incident_kind', 'pha_hoai', NULL, '{"code":"pha_hoai","name":"Phá hoại thông tin","position":7}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (47, 1, 'incident_kind', 'thay_doi_giao_dien', NULL, '{"code":"thay_doi_giao_dien","name":"Thay đổi giao diện","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (48, 1, 'incident_kind', 'thien_tai', NULL, '{"code":"thien_tai","name":"Thiên tai","position":11}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (49, 1, 'incident_kind', 'truy_cap_trai_phep', NULL, '{"code":"truy_cap_trai_phep","name":"Truy cập trái phép, chiếm quyền điều khiển","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (5, 1, 'agency_block', 'so_nganh', NULL, '{"code":"so_nganh","name":"Sở, ban, ngành","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (50, 1, 'incident_kind', 'tu_choi_dich_vu', NULL, '{"code":"tu_choi_dich_vu","name":"Tấn công từ chối dịch vụ","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (51, 1, 'incident_severity', '', NULL, '{"code":"","name":"","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (52, 1, 'incident_severity', 'nghiem_trong', NULL, '{"code":"nghiem_trong","name":"Nghiêm trọng","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (53, 1, 'incident_severity', 'thong_thuong', NULL, '{"code":"thong_thuong","name":"Thông thường","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (54, 1, 'indicator_direction', 'giam', NULL, '{"code":"giam","name":"Càng thấp càng tốt","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (55, 1, 'indicator_direction', 'tang', NULL, '{"code":"tang","name":"Càng cao càng tốt","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (56, 1, 'indicator_group', 'chinh_quyen_dien_tu', NULL, '{"code":"chinh_quyen_dien_tu","name":"Chính quyền điện tử","position":7}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (57, 1, 'indicator_group', 'cong_ttdt', NULL, '{"code":"cong_ttdt","name":"Cổng thông tin điện tử","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (58, 1, 'indicator_group', 'dich_vu_cong', NULL, '{"code":"dich_vu_cong","name":"Dịch vụ công trực tuyến","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (59, 1, 'indicator_group', 'ha_tang', NULL, '{"code":"ha_tang","name":"Hạ tầng kỹ thuật","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (6, 1, 'agency_block', 'xa', NULL, '{"code":"xa","name":"UBND cấp xã","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (60, 1, 'indicator_group', 'khac', NULL, '{"code":"khac","name":"Khác","position":8}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (61, 1, 'indicator_group', 'nhan_luc', NULL, '{"code":"nhan_luc","name":"Nhân lực CNTT","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (62, 1, 'indicator_group', 'ung_dung', NULL, '{"code":"ung_dung","name":"Ứng dụng nội bộ","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (63, 1, 'indicator_group', 'xep_hang', NULL, '{"code":"xep_hang","name":"Xếp hạng","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (64, 1, 'indicator_kind', 'co_khong', NULL, '{"code":"co_khong","name":"Có/không","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (65, 1, 'indicator_kind', 'so_luong', NULL, '{"code":"so_luong","name":"Số lượng","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (66, 1, 'indicator_kind', 'thang_bac', NULL, '{"code":"thang_bac","name":"Thang bậc","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (67, 1, 'indicator_kind', 'tinh_toan', NULL, '{"code":"tinh_toan","name":"Tính toán","position":6}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (68, 1, 'indicator_kind', 'ty_le', NULL, '{"code":"ty_le","name":"Tỷ lệ","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (69, 1, 'indicator_kind', 'xep_hang', NULL, '{"code":"xep_hang","name":"Xếp hạng","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (7, 1, 'attendance_role', 'dai_bieu', NULL, '{"code":"dai_bieu","name":"Đại biểu","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (70, 1, 'inspection_state', 'da_ket_thuc', NULL, '{"code":"da_ket_thuc","name":"Đã kết thúc","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (71, 1, 'inspection_state', 'dang_kiem_tra', NULL, '{"code":"dang_kiem_tra","name":"Đang kiểm tra","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (72, 1, 'inspection_state', 'du_kien', NULL, '{"code":"du_kien","name":"Dự kiến","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (73, 1, 'link_state', 'da_ket_noi', NULL, '{"code":"da_ket_noi","name":"Đã kết nối","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (74, 1, 'link_state', 'dang_lam', NULL, '{"code":"dang_lam","name":"Đang triển khai","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (75, 1, 'link_state', 'de_xuat', NULL, '{"code":"de_xuat","name":"Đề xuất","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (76, 1, 'meeting_kind', 'buoi_lam_viec', NULL, '{"code":"buoi_lam_viec","name":"Buổi làm việc","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (77, 1, 'meeting_kind', 'cuoc_hop', NULL, '{"code":"cuoc_hop","name":"Cuộc họp","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (78, 1, 'meeting_kind', 'hoi_nghi', NULL, '{"code":"hoi_nghi","name":"Hội nghị","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (79, 1, 'meeting_session', '', NULL, '{"code":"","name":"","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (8, 1, 'attendance_role', 'khach', NULL, '{"code":"khach","name":"Khách mời","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (80, 1, 'meeting_session', 'ca_ngay', NULL, '{"code":"ca_ngay","name":"Cả ngày","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (81, 1, 'meeting_session', 'chieu', NULL, '{"code":"chieu","name":"Chiều","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (82, 1, 'meeting_session', 'sang', NULL, '{"code":"sang","name":"Sáng","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (83, 1, 'meeting_state', 'da_ban_hanh', NULL, '{"code":"da_ban_hanh","name":"Đã ban hành","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (84, 1, 'meeting_state', 'da_ket_luan', NULL, '{"code":"da_ket_luan","name":"Đã kết luận","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (85, 1, 'meeting_state', 'dang_hop', NULL, '{"code":"dang_hop","name":"Đang họp","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (86, 1, 'meeting_state', 'nhap', NULL, '{"code":"nhap","name":"Nháp","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (87, 1, 'period_type', 'half', NULL, '{"code":"half","name":"6 tháng","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (88, 1, 'period_type', 'month', NULL, '{"code":"month","name":"Tháng","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (89, 1, 'period_type', 'nine_months', NULL, '{"code":"nine_months","name":"9 tháng","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (9, 1, 'attendance_role', 'thanh_vien', NULL, '{"code":"thanh_vien","name":"Thành viên","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (90, 1, 'period_type', 'quarter', NULL, '{"code":"quarter","name":"Quý","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (91, 1, 'period_type', 'year', NULL, '{"code":"year","name":"Năm","position":5}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (92, 1, 'presence', 'co_mat', NULL, '{"code":"co_mat","name":"Có mặt","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (93, 1, 'presence', 'di_thay', NULL, '{"code":"di_thay","name":"Cử người đi thay","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (94, 1, 'presence', 'vang_co_ly_do', NULL, '{"code":"vang_co_ly_do","name":"Vắng có lý do","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (95, 1, 'presence', 'vang_khong_ly_do', NULL, '{"code":"vang_khong_ly_do","name":"Vắng không lý do","position":4}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (96, 1, 'reminder_level', 'cham', NULL, '{"code":"cham","name":"Chậm","position":2}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (97, 1, 'reminder_level', 'qua_han', NULL, '{"code":"qua_han","name":"Quá hạn","position":3}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (98, 1, 'reminder_level', 'sap_han', NULL, '{"code":"sap_han","name":"Sắp đến hạn","position":1}');
INSERT INTO change (id, action_id, table_name, record_id, old, new) VALUES (99, 1, 'system_kind', 'cong_ttdt', NULL, '{"code":"cong_ttdt","name":"Cổng/trang thông tin điện tử","position":1}');
INSERT INTO blob (sha256, bytes) VALUES ('69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', X'255044462D312E372062616E2071756574');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (1, 'agency_block', 'dang_doan_the', 'Đảng, đoàn thể');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (10, 'attendance_role', 'thu_ky', 'Thư ký');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (100, 'system_kind', 'dich_vu_cong', 'Dịch vụ công trực tuyến');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (101, 'system_kind', 'dieu_hanh', 'Điều hành, tác nghiệp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (102, 'system_kind', 'ha_tang', 'Hạ tầng, đường truyền');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (103, 'system_kind', 'khac', 'Khác');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (104, 'system_kind', 'thu_dien_tu', 'Thư điện tử');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (105, 'system_state', 'da_ngung', 'Đã ngừng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (106, 'system_state', 'dang_hoat_dong', 'Đang hoạt động');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (107, 'system_state', 'du_kien', 'Dự kiến');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (108, 'task_closure', '', '');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (109, 'task_closure', 'chuyen', 'Chuyển cơ quan khác');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (11, 'comparator', '<', '< dưới');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (110, 'task_closure', 'huy', 'Hủy');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (111, 'task_closure', 'tra_lai', 'Trả lại');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (112, 'task_kind', 'co_han', 'Có hạn');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (113, 'task_kind', 'khong_xac_dinh', 'Không xác định');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (114, 'task_kind', 'thuong_xuyen', 'Thường xuyên');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (115, 'agency_block', 'agency_block-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (116, 'agency_block', 'agency_block-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (117, 'attachment', 'attachment-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (118, 'attachment', 'attachment-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (119, 'attendance_role', 'attendance_role-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (12, 'comparator', '<=', '≤ nhiều nhất');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (120, 'attendance_role', 'attendance_role-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (121, 'clerk', 'clerk-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (122, 'clerk', 'clerk-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (123, 'comparator', 'comparator-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (124, 'comparator', 'comparator-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (125, 'count_unit', 'count_unit-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (126, 'count_unit', 'count_unit-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (127, 'document_direction', 'document_direction-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (128, 'document_direction', 'document_direction-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (129, 'document_kind', 'document_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (13, 'comparator', '=', '= đúng bằng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (130, 'document_kind', 'document_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (131, 'document_state', 'document_state-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (132, 'document_state', 'document_state-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (133, 'holiday', 'holiday-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (134, 'holiday', 'holiday-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (135, 'incident_kind', 'incident_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (136, 'incident_kind', 'incident_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (137, 'incident_severity', 'incident_severity-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (138, 'incident_severity', 'incident_severity-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (139, 'indicator_direction', 'indicator_direction-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (14, 'comparator', '>', '> trên');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (140, 'indicator_direction', 'indicator_direction-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (141, 'indicator_group', 'indicator_group-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (142, 'indicator_group', 'indicator_group-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (143, 'indicator_kind', 'indicator_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (144, 'indicator_kind', 'indicator_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (145, 'inspection_state', 'inspection_state-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (146, 'inspection_state', 'inspection_state-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (147, 'letterhead', 'letterhead-1', 'Đường name thử 1
Đường superior thử 1
Đường issuer thử 1
Đường symbol thử 1
Đường place thử 1
Đường signer_authority thử 1
Đường signer_post thử 1
Đường signer_name thử 1
Đường recipients thử 1
Đường archive_line thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (148, 'letterhead', 'letterhead-2', 'Đường name thử 2
Đường superior thử 2
Đường issuer thử 2
Đường symbol thử 2
Đường place thử 2
Đường signer_authority thử 2
Đường signer_post thử 2
Đường signer_name thử 2
Đường recipients thử 2
Đường archive_line thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (149, 'link_state', 'link_state-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (15, 'comparator', '>=', '≥ ít nhất');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (150, 'link_state', 'link_state-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (151, 'meeting_kind', 'meeting_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (152, 'meeting_kind', 'meeting_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (153, 'meeting_session', 'meeting_session-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (154, 'meeting_session', 'meeting_session-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (155, 'meeting_state', 'meeting_state-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (156, 'meeting_state', 'meeting_state-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (157, 'period_type', 'period_type-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (158, 'period_type', 'period_type-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (159, 'presence', 'presence-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (16, 'count_unit', 'cong_trang', 'cổng/trang');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (160, 'presence', 'presence-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (161, 'reminder_level', 'reminder_level-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (162, 'reminder_level', 'reminder_level-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (163, 'saved_view', 'saved_view-1', 'Đường page thử 1
Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (164, 'saved_view', 'saved_view-2', 'Đường page thử 2
Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (165, 'setting', 'setting-1', 'setting-1
Đường value thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (166, 'setting', 'setting-2', 'setting-2
Đường value thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (167, 'system_kind', 'system_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (168, 'system_kind', 'system_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (169, 'system_state', 'system_state-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (17, 'count_unit', 'dia_chi_ip', 'địa chỉ IP');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (170, 'system_state', 'system_state-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (171, 'task_closure', 'task_closure-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (172, 'task_closure', 'task_closure-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (173, 'task_kind', 'task_kind-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (174, 'task_kind', 'task_kind-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (175, 'agency', 'agency-1', 'Đường name thử 1
Đường short_name thử 1
Đường symbol thử 1
Đường code thử 1
Đường phone thử 1
Đường email thử 1
Đường address thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (176, 'agency', 'agency-2', 'Đường name thử 2
Đường short_name thử 2
Đường symbol thử 2
Đường code thử 2
Đường phone thử 2
Đường email thử 2
Đường address thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (177, 'document_series', 'document_series-1', 'Đường name thử 1
Đường symbol thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (178, 'document_series', 'document_series-2', 'Đường name thử 2
Đường symbol thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (179, 'indicator', 'indicator-1', 'Đường code thử 1
Đường name thử 1
Đường unit thử 1
Đường definition thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (18, 'count_unit', 'he_thong', 'hệ thống');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (180, 'indicator', 'indicator-2', 'Đường code thử 2
Đường name thử 2
Đường unit thử 2
Đường definition thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (181, 'meeting', 'meeting-1', 'Đường title thử 1
Đường place thử 1
Đường chair_name thử 1
Đường chair_post thử 1
Đường chair_role thử 1
Đường co_chairs thử 1
2001-H1
2001-H2
Đường opening_text thử 1
Đường assessment thử 1
Đường series thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (182, 'meeting', 'meeting-2', 'Đường title thử 2
Đường place thử 2
Đường chair_name thử 2
Đường chair_post thử 2
Đường chair_role thử 2
Đường co_chairs thử 2
2002-H1
2002-H2
Đường opening_text thử 2
Đường assessment thử 2
Đường series thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (183, 'period_rule', 'period_rule-1', 'Đường source thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (184, 'period_rule', 'period_rule-2', 'Đường source thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (185, 'system_link', 'system_link-1', 'Đường name thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (186, 'system_link', 'system_link-2', 'Đường name thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (187, 'agency_alias', 'agency_alias-1', 'Đường name thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (188, 'agency_alias', 'agency_alias-2', 'Đường name thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (189, 'agency_succession', 'agency_succession-1', 'Đường scope thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (19, 'count_unit', 'luot_don_vi', 'lượt đơn vị');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (190, 'agency_succession', 'agency_succession-2', 'Đường scope thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (191, 'agenda_item', 'agenda_item-1', 'Đường text thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (192, 'agenda_item', 'agenda_item-2', 'Đường text thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (193, 'conclusion', 'conclusion-1', 'Đường heading thử 1
Đường text thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (194, 'conclusion', 'conclusion-2', 'Đường heading thử 2
Đường text thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (195, 'document', 'document-1', 'Đường symbol thử 1
Đường place thử 1
Đường subject thử 1
Đường sender thử 1
Đường signer_authority thử 1
Đường signer_post thử 1
Đường signer_name thử 1
Đường recipients thử 1
Đường body thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (196, 'document', 'document-2', 'Đường symbol thử 2
Đường place thử 2
Đường subject thử 2
Đường sender thử 2
Đường signer_authority thử 2
Đường signer_post thử 2
Đường signer_name thử 2
Đường recipients thử 2
Đường body thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (197, 'information_system', 'information_system-1', 'Đường name thử 1
Đường address thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (198, 'information_system', 'information_system-2', 'Đường name thử 2
Đường address thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (199, 'opinion', 'opinion-1', 'Đường speaker_name thử 1
Đường speaker_post thử 1
Đường speaker_agency thử 1
Đường text thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (2, 'agency_block', 'doanh_nghiep', 'Doanh nghiệp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (20, 'count_unit', 'may_tinh', 'máy tính');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (200, 'opinion', 'opinion-2', 'Đường speaker_name thử 2
Đường speaker_post thử 2
Đường speaker_agency thử 2
Đường text thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (201, 'person', 'person-1', 'Đường full_name thử 1
Đường post thử 1
Đường committee_role thử 1
Đường phone thử 1
Đường email thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (202, 'person', 'person-2', 'Đường full_name thử 2
Đường post thử 2
Đường committee_role thử 2
Đường phone thử 2
Đường email thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (203, 'target', 'target-1', '2001-H1
Đường source thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (204, 'target', 'target-2', '2002-H1
Đường source thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (205, 'value', 'value-1', '2001-H1
Đường scope thử 1
Đường remark thử 1
Đường source_document thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (206, 'value', 'value-2', '2002-H1
Đường scope thử 2
Đường remark thử 2
Đường source_document thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (207, 'attendance', 'attendance-1', 'Đường full_name thử 1
Đường post thử 1
Đường agency_name thử 1
Đường substitute thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (208, 'attendance', 'attendance-2', 'Đường full_name thử 2
Đường post thử 2
Đường agency_name thử 2
Đường substitute thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (209, 'incident', 'incident-1', 'Đường text thử 1
2001-H1
Đường measures thử 1
Đường handled_by thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (21, 'count_unit', 'phan_mem', 'phần mềm');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (210, 'incident', 'incident-2', 'Đường text thử 2
2002-H1
Đường measures thử 2
Đường handled_by thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (211, 'link_member', 'link_member-1', 'Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (212, 'link_member', 'link_member-2', 'Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (213, 'proposal', 'proposal-1', 'Đường text thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (214, 'proposal', 'proposal-2', 'Đường text thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (215, 'task', 'task-1', 'Đường text thử 1
Đường source_document thử 1
Đường source_clause thử 1
Đường assigned_by thử 1
Đường due_phrase thử 1
Đường product thử 1
Đường result_document thử 1
Đường closure_reason thử 1
Đường recurrence thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (216, 'task', 'task-2', 'Đường text thử 2
Đường source_document thử 2
Đường source_clause thử 2
Đường assigned_by thử 2
Đường due_phrase thử 2
Đường product thử 2
Đường result_document thử 2
Đường closure_reason thử 2
Đường recurrence thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (217, 'coordination', 'coordination-1', 'Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (218, 'coordination', 'coordination-2', 'Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (219, 'extension', 'extension-1', 'Đường reason thử 1
Đường document thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (22, 'count_unit', 'su_co', 'sự cố');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (220, 'extension', 'extension-2', 'Đường reason thử 2
Đường document thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (221, 'inspection', 'inspection-1', 'Đường name thử 1
Đường purpose thử 1
2001-H1
Đường decision_number thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (222, 'inspection', 'inspection-2', 'Đường name thử 2
Đường purpose thử 2
2002-H1
Đường decision_number thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (223, 'progress', 'progress-1', 'Đường text thử 1
Đường difficulty thử 1
Đường document thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (224, 'progress', 'progress-2', 'Đường text thử 2
Đường difficulty thử 2
Đường document thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (225, 'proposal_answer', 'proposal_answer-1', 'Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (226, 'proposal_answer', 'proposal_answer-2', 'Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (227, 'reminder', 'reminder-1', 'Đường document thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (228, 'reminder', 'reminder-2', 'Đường document thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (229, 'team_member', 'team_member-1', 'Đường full_name thử 1
Đường post thử 1
Đường role thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (23, 'document_direction', 'den', 'Văn bản đến');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (230, 'team_member', 'team_member-2', 'Đường full_name thử 2
Đường post thử 2
Đường role thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (231, 'visit', 'visit-1', 'Đường assessment thử 1
Đường remark thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (232, 'visit', 'visit-2', 'Đường assessment thử 2
Đường remark thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (233, 'finding', 'finding-1', 'Đường text thử 1
Đường request thử 1');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (234, 'finding', 'finding-2', 'Đường text thử 2
Đường request thử 2');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (24, 'document_direction', 'di', 'Văn bản đi');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (25, 'document_kind', 'BB', 'Biên bản');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (26, 'document_kind', 'BC', 'Báo cáo');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (27, 'document_kind', 'CT', 'Chỉ thị');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (28, 'document_kind', 'CV', 'Công văn');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (29, 'document_kind', 'GM', 'Giấy mời');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (3, 'agency_block', 'huyen', 'UBND cấp huyện');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (30, 'document_kind', 'KH', 'Kế hoạch');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (31, 'document_kind', 'KHAC', 'Khác');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (32, 'document_kind', 'NQ', 'Nghị quyết');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (33, 'document_kind', 'QĐ', 'Quyết định');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (34, 'document_kind', 'TB', 'Thông báo');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (35, 'document_kind', 'TTr', 'Tờ trình');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (36, 'document_state', 'bi_thay_the', 'Bị thay thế');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (37, 'document_state', 'da_ban_hanh', 'Đã ban hành');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (38, 'document_state', 'nhap', 'Nháp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (39, 'incident_kind', 'gia_mao', 'Giả mạo');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (4, 'agency_block', 'nganh_doc', 'Ngành dọc');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (40, 'incident_kind', 'khac', 'Khác');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (41, 'incident_kind', 'lay_cap', 'Nghe trộm, lấy cắp dữ liệu');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (42, 'incident_kind', 'loi_thiet_bi', 'Lỗi hệ thống, thiết bị');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (43, 'incident_kind', 'loi_van_hanh', 'Lỗi quản trị, vận hành');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (44, 'incident_kind', 'ma_doc', 'Mã độc');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (45, 'incident_kind', 'ma_hoa', 'Mã hóa phần mềm, dữ liệu');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (46, 'incident_kind', 'pha_hoai', 'Phá hoại thông tin');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (47, 'incident_kind', 'thay_doi_giao_dien', 'Thay đổi giao diện');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (48, 'incident_kind', 'thien_tai', 'Thiên tai');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (49, 'incident_kind', 'truy_cap_trai_phep', 'Truy cập trái phép, chiếm quyền điều khiển');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (5, 'agency_block', 'so_nganh', 'Sở, ban, ngành');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (50, 'incident_kind', 'tu_choi_dich_vu', 'Tấn công từ chối dịch vụ');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (51, 'incident_severity', '', '');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (52, 'incident_severity', 'nghiem_trong', 'Nghiêm trọng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (53, 'incident_severity', 'thong_thuong', 'Thông thường');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (54, 'indicator_direction', 'giam', 'Càng thấp càng tốt');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (55, 'indicator_direction', 'tang', 'Càng cao càng tốt');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (56, 'indicator_group', 'chinh_quyen_dien_tu', 'Chính quyền điện tử');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (57, 'indicator_group', 'cong_ttdt', 'Cổng thông tin điện tử');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (58, 'indicator_group', 'dich_vu_cong', 'Dịch vụ công trực tuyến');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (59, 'indicator_group', 'ha_tang', 'Hạ tầng kỹ thuật');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (6, 'agency_block', 'xa', 'UBND cấp xã');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (60, 'indicator_group', 'khac', 'Khác');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (61, 'indicator_group', 'nhan_luc', 'Nhân lực CNTT');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (62, 'indicator_group', 'ung_dung', 'Ứng dụng nội bộ');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (63, 'indicator_group', 'xep_hang', 'Xếp hạng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (64, 'indicator_kind', 'co_khong', 'Có/không');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (65, 'indicator_kind', 'so_luong', 'Số lượng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (66, 'indicator_kind', 'thang_bac', 'Thang bậc');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (67, 'indicator_kind', 'tinh_toan', 'Tính toán');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (68, 'indicator_kind', 'ty_le', 'Tỷ lệ');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (69, 'indicator_kind', 'xep_hang', 'Xếp hạng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (7, 'attendance_role', 'dai_bieu', 'Đại biểu');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (70, 'inspection_state', 'da_ket_thuc', 'Đã kết thúc');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (71, 'inspection_state', 'dang_kiem_tra', 'Đang kiểm tra');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (72, 'inspection_state', 'du_kien', 'Dự kiến');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (73, 'link_state', 'da_ket_noi', 'Đã kết nối');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (74, 'link_state', 'dang_lam', 'Đang triển khai');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (75, 'link_state', 'de_xuat', 'Đề xuất');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (76, 'meeting_kind', 'buoi_lam_viec', 'Buổi làm việc');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (77, 'meeting_kind', 'cuoc_hop', 'Cuộc họp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (78, 'meeting_kind', 'hoi_nghi', 'Hội nghị');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (79, 'meeting_session', '', '');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (8, 'attendance_role', 'khach', 'Khách mời');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (80, 'meeting_session', 'ca_ngay', 'Cả ngày');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (81, 'meeting_session', 'chieu', 'Chiều');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (82, 'meeting_session', 'sang', 'Sáng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (83, 'meeting_state', 'da_ban_hanh', 'Đã ban hành');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (84, 'meeting_state', 'da_ket_luan', 'Đã kết luận');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (85, 'meeting_state', 'dang_hop', 'Đang họp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (86, 'meeting_state', 'nhap', 'Nháp');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (87, 'period_type', 'half', '6 tháng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (88, 'period_type', 'month', 'Tháng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (89, 'period_type', 'nine_months', '9 tháng');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (9, 'attendance_role', 'thanh_vien', 'Thành viên');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (90, 'period_type', 'quarter', 'Quý');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (91, 'period_type', 'year', 'Năm');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (92, 'presence', 'co_mat', 'Có mặt');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (93, 'presence', 'di_thay', 'Cử người đi thay');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (94, 'presence', 'vang_co_ly_do', 'Vắng có lý do');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (95, 'presence', 'vang_khong_ly_do', 'Vắng không lý do');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (96, 'reminder_level', 'cham', 'Chậm');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (97, 'reminder_level', 'qua_han', 'Quá hạn');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (98, 'reminder_level', 'sap_han', 'Sắp đến hạn');
INSERT INTO search_entry (n, kind, record_id, text) VALUES (99, 'system_kind', 'cong_ttdt', 'Cổng/trang thông tin điện tử');
INSERT INTO setting (name, value) VALUES ('setting-1', 'Đường value thử 1');
INSERT INTO setting (name, value) VALUES ('setting-2', 'Đường value thử 2');
INSERT INTO agency (id, name, short_name, symbol, code, block, parent_id, valid_from, valid_to, phone, email, address, position, confirmed, remark, sort_key) VALUES ('agency-1', 'Đường name thử 1', 'Đường short_name thử 1', 'Đường symbol thử 1', 'Đường code thử 1', 'agency_block-1', NULL, '2017-02-02', '2017-02-02', 'Đường phone thử 1', 'Đường email thử 1', 'Đường address thử 1', 1, 1, 'Đường remark thử 1', '«À¹¶¯(¶¥µ¬(¾°À(z 0001000000000002 2');
INSERT INTO agency (id, name, short_name, symbol, code, block, parent_id, valid_from, valid_to, phone, email, address, position, confirmed, remark, sort_key) VALUES ('agency-2', 'Đường name thử 2', 'Đường short_name thử 2', 'Đường symbol thử 2', 'Đường code thử 2', 'agency_block-2', 'agency-1', '2017-03-03', '2017-03-03', 'Đường phone thử 2', 'Đường email thử 2', 'Đường address thử 2', 1, 1, 'Đường remark thử 2', '«À¹¶¯(¶¥µ¬(¾°À({ 0001000000000002 2');
INSERT INTO agency_alias (id, agency_id, name) VALUES ('agency_alias-1', 'agency-1', 'Đường name thử 1');
INSERT INTO agency_alias (id, agency_id, name) VALUES ('agency_alias-2', 'agency-2', 'Đường name thử 2');
INSERT INTO agency_succession (id, old_agency_id, new_agency_id, effective_on, scope, confirmed) VALUES ('agency_succession-1', 'agency-1', 'agency-2', '2017-02-02', 'Đường scope thử 1', 1);
INSERT INTO agency_succession (id, old_agency_id, new_agency_id, effective_on, scope, confirmed) VALUES ('agency_succession-2', 'agency-2', 'agency-1', '2017-03-03', 'Đường scope thử 2', 1);
INSERT INTO person (id, full_name, post, agency_id, committee_role, valid_from, valid_to, phone, email, remark, sort_key) VALUES ('person-1', 'Đường full_name thử 1', 'Đường post thử 1', 'agency-1', 'Đường committee_role thử 1', '2017-02-02', '2017-02-02', 'Đường phone thử 1', 'Đường email thử 1', 'Đường remark thử 1', 'z   «À¹¶¯(®¿´´*¶¥µ¬(¾°À 000100000000000000002 2');
INSERT INTO person (id, full_name, post, agency_id, committee_role, valid_from, valid_to, phone, email, remark, sort_key) VALUES ('person-2', 'Đường full_name thử 2', 'Đường post thử 2', 'agency-2', 'Đường committee_role thử 2', '2017-03-03', '2017-03-03', 'Đường phone thử 2', 'Đường email thử 2', 'Đường remark thử 2', '{   «À¹¶¯(®¿´´*¶¥µ¬(¾°À 000100000000000000002 2');
INSERT INTO meeting (id, kind, title, held_on, session, place, chair_name, chair_post, chair_role, co_chairs, reviewed_period, planned_period, opening_text, assessment, state, series, remark, sort_key) VALUES ('meeting-1', 'meeting_kind-1', 'Đường title thử 1', '2017-02-02', 'meeting_session-1', 'Đường place thử 1', 'Đường chair_name thử 1', 'Đường chair_post thử 1', 'Đường chair_role thử 1', 'Đường co_chairs thử 1', '2001-H1', '2001-H2', 'Đường opening_text thử 1', 'Đường assessment thử 1', 'meeting_state-1', 'Đường series thử 1', 'Đường remark thử 1', '«À¹¶¯(¾±¾´¬(¾°À(z 00010000000000002 2');
INSERT INTO meeting (id, kind, title, held_on, session, place, chair_name, chair_post, chair_role, co_chairs, reviewed_period, planned_period, opening_text, assessment, state, series, remark, sort_key) VALUES ('meeting-2', 'meeting_kind-2', 'Đường title thử 2', '2017-03-03', 'meeting_session-2', 'Đường place thử 2', 'Đường chair_name thử 2', 'Đường chair_post thử 2', 'Đường chair_role thử 2', 'Đường co_chairs thử 2', '2002-H1', '2002-H2', 'Đường opening_text thử 2', 'Đường assessment thử 2', 'meeting_state-2', 'Đường series thử 2', 'Đường remark thử 2', '«À¹¶¯(¾±¾´¬(¾°À({ 00010000000000002 2');
INSERT INTO agenda_item (id, meeting_id, position, text) VALUES ('agenda_item-1', 'meeting-1', 1, 'Đường text thử 1');
INSERT INTO agenda_item (id, meeting_id, position, text) VALUES ('agenda_item-2', 'meeting-2', 1, 'Đường text thử 2');
INSERT INTO attendance (id, meeting_id, position, role, presence, full_name, post, agency_name, agency_id, person_id, substitute, remark) VALUES ('attendance-1', 'meeting-1', 1, 'attendance_role-1', 'presence-1', 'Đường full_name thử 1', 'Đường post thử 1', 'Đường agency_name thử 1', 'agency-1', 'person-1', 'Đường substitute thử 1', 'Đường remark thử 1');
INSERT INTO attendance (id, meeting_id, position, role, presence, full_name, post, agency_name, agency_id, person_id, substitute, remark) VALUES ('attendance-2', 'meeting-2', 1, 'attendance_role-2', 'presence-2', 'Đường full_name thử 2', 'Đường post thử 2', 'Đường agency_name thử 2', 'agency-2', 'person-2', 'Đường substitute thử 2', 'Đường remark thử 2');
INSERT INTO opinion (id, meeting_id, position, speaker_name, speaker_post, speaker_agency, agency_id, text) VALUES ('opinion-1', 'meeting-1', 1, 'Đường speaker_name thử 1', 'Đường speaker_post thử 1', 'Đường speaker_agency thử 1', 'agency-1', 'Đường text thử 1');
INSERT INTO opinion (id, meeting_id, position, speaker_name, speaker_post, speaker_agency, agency_id, text) VALUES ('opinion-2', 'meeting-2', 1, 'Đường speaker_name thử 2', 'Đường speaker_post thử 2', 'Đường speaker_agency thử 2', 'agency-2', 'Đường text thử 2');
INSERT INTO proposal (id, opinion_id, position, text, remark) VALUES ('proposal-1', 'opinion-1', 1, 'Đường text thử 1', 'Đường remark thử 1');
INSERT INTO proposal (id, opinion_id, position, text, remark) VALUES ('proposal-2', 'opinion-2', 1, 'Đường text thử 2', 'Đường remark thử 2');
INSERT INTO conclusion (id, meeting_id, position, heading, text) VALUES ('conclusion-1', 'meeting-1', 1, 'Đường heading thử 1', 'Đường text thử 1');
INSERT INTO conclusion (id, meeting_id, position, heading, text) VALUES ('conclusion-2', 'meeting-2', 1, 'Đường heading thử 2', 'Đường text thử 2');
INSERT INTO proposal_answer (id, proposal_id, conclusion_id, remark) VALUES ('proposal_answer-1', 'proposal-1', 'conclusion-1', 'Đường remark thử 1');
INSERT INTO proposal_answer (id, proposal_id, conclusion_id, remark) VALUES ('proposal_answer-2', 'proposal-2', 'conclusion-2', 'Đường remark thử 2');
INSERT INTO task (id, text, lead_agency_id, kind, conclusion_id, source_document, source_date, source_clause, assigned_by, assigned_on, due_on, due_phrase, product, completed_on, result_document, closure, closure_on, closure_reason, parent_id, recurrence, remark, sort_key) VALUES ('task-1', 'Đường text thử 1', 'agency-1', 'task_kind-1', 'conclusion-1', 'Đường source_document thử 1', '2017-02-02', 'Đường source_clause thử 1', 'Đường assigned_by thử 1', '2017-02-02', '2017-02-02', 'Đường due_phrase thử 1', 'Đường product thử 1', '2017-02-02', 'Đường result_document thử 1', 'task_closure-1', '2017-02-02', 'Đường closure_reason thử 1', NULL, 'Đường recurrence thử 1', 'Đường remark thử 1', '«À¹¶¯(¾¬Ã¾(¾°À(z 0001000000000002 2');
INSERT INTO task (id, text, lead_agency_id, kind, conclusion_id, source_document, source_date, source_clause, assigned_by, assigned_on, due_on, due_phrase, product, completed_on, result_document, closure, closure_on, closure_reason, parent_id, recurrence, remark, sort_key) VALUES ('task-2', 'Đường text thử 2', 'agency-2', 'task_kind-2', 'conclusion-2', 'Đường source_document thử 2', '2017-03-03', 'Đường source_clause thử 2', 'Đường assigned_by thử 2', '2017-03-03', '2017-03-03', 'Đường due_phrase thử 2', 'Đường product thử 2', '2017-03-03', 'Đường result_document thử 2', 'task_closure-2', '2017-03-03', 'Đường closure_reason thử 2', 'task-1', 'Đường recurrence thử 2', 'Đường remark thử 2', '«À¹¶¯(¾¬Ã¾(¾°À({ 0001000000000002 2');
INSERT INTO coordination (id, task_id, agency_id, position, remark) VALUES ('coordination-1', 'task-1', 'agency-1', 1, 'Đường remark thử 1');
INSERT INTO coordination (id, task_id, agency_id, position, remark) VALUES ('coordination-2', 'task-2', 'agency-2', 1, 'Đường remark thử 2');
INSERT INTO extension (id, task_id, granted_on, previous_due_on, new_due_on, reason, document) VALUES ('extension-1', 'task-1', '2017-02-02', '2017-02-02', '2017-02-02', 'Đường reason thử 1', 'Đường document thử 1');
INSERT INTO extension (id, task_id, granted_on, previous_due_on, new_due_on, reason, document) VALUES ('extension-2', 'task-2', '2017-03-03', '2017-03-03', '2017-03-03', 'Đường reason thử 2', 'Đường document thử 2');
INSERT INTO progress (id, task_id, reported_on, percent, text, difficulty, document) VALUES ('progress-1', 'task-1', '2017-02-02', 1.3, 'Đường text thử 1', 'Đường difficulty thử 1', 'Đường document thử 1');
INSERT INTO progress (id, task_id, reported_on, percent, text, difficulty, document) VALUES ('progress-2', 'task-2', '2017-03-03', 2.3, 'Đường text thử 2', 'Đường difficulty thử 2', 'Đường document thử 2');
INSERT INTO reminder (id, task_id, level, sent_on, document, remark) VALUES ('reminder-1', 'task-1', 'reminder_level-1', '2017-02-02', 'Đường document thử 1', 'Đường remark thử 1');
INSERT INTO reminder (id, task_id, level, sent_on, document, remark) VALUES ('reminder-2', 'task-2', 'reminder_level-2', '2017-03-03', 'Đường document thử 2', 'Đường remark thử 2');
INSERT INTO indicator (id, group_code, code, name, unit, kind, direction, period_type, definition, minimum, maximum, valid_from, valid_to, predecessor_id, numerator_id, denominator_id, position, remark, sort_key) VALUES ('indicator-1', 'indicator_group-1', 'Đường code thử 1', 'Đường name thử 1', 'Đường unit thử 1', 'indicator_kind-1', 'indicator_direction-1', 'period_type-1', 'Đường definition thử 1', 1.3, 1.3, '2017-02-02', '2017-02-02', NULL, NULL, NULL, 1, 'Đường remark thử 1', '«À¹¶¯(¶¥µ¬(¾°À(z 0001000000000002 2');
INSERT INTO indicator (id, group_code, code, name, unit, kind, direction, period_type, definition, minimum, maximum, valid_from, valid_to, predecessor_id, numerator_id, denominator_id, position, remark, sort_key) VALUES ('indicator-2', 'indicator_group-2', 'Đường code thử 2', 'Đường name thử 2', 'Đường unit thử 2', 'indicator_kind-2', 'indicator_direction-2', 'period_type-2', 'Đường definition thử 2', 2.3, 2.3, '2017-03-03', '2017-03-03', 'indicator-1', 'indicator-1', 'indicator-1', 1, 'Đường remark thử 2', '«À¹¶¯(¶¥µ¬(¾°À({ 0001000000000002 2');
INSERT INTO target (id, indicator_id, agency_id, period, comparator, number, source) VALUES ('target-1', 'indicator-1', 'agency-1', '2001-H1', 'comparator-1', 1.3, 'Đường source thử 1');
INSERT INTO target (id, indicator_id, agency_id, period, comparator, number, source) VALUES ('target-2', 'indicator-2', 'agency-2', '2002-H1', 'comparator-2', 2.3, 'Đường source thử 2');
INSERT INTO information_system (id, name, owner_agency_id, kind, address, security_level, state, remark, sort_key) VALUES ('information_system-1', 'Đường name thử 1', 'agency-1', 'system_kind-1', 'Đường address thử 1', 1, 'system_state-1', 'Đường remark thử 1', '«À¹¶¯(¶¥µ¬(¾°À(z 0001000000000002 2');
INSERT INTO information_system (id, name, owner_agency_id, kind, address, security_level, state, remark, sort_key) VALUES ('information_system-2', 'Đường name thử 2', 'agency-2', 'system_kind-2', 'Đường address thử 2', 1, 'system_state-2', 'Đường remark thử 2', '«À¹¶¯(¶¥µ¬(¾°À({ 0001000000000002 2');
INSERT INTO system_link (id, name, state, since, remark, sort_key) VALUES ('system_link-1', 'Đường name thử 1', 'link_state-1', '2017-02-02', 'Đường remark thử 1', '«À¹¶¯(¶¥µ¬(¾°À(z 0001000000000002 2');
INSERT INTO system_link (id, name, state, since, remark, sort_key) VALUES ('system_link-2', 'Đường name thử 2', 'link_state-2', '2017-03-03', 'Đường remark thử 2', '«À¹¶¯(¶¥µ¬(¾°À({ 0001000000000002 2');
INSERT INTO link_member (id, link_id, agency_id, system_id, remark) VALUES ('link_member-1', 'system_link-1', 'agency-1', 'information_system-1', 'Đường remark thử 1');
INSERT INTO link_member (id, link_id, agency_id, system_id, remark) VALUES ('link_member-2', 'system_link-2', 'agency-2', 'information_system-2', 'Đường remark thử 2');
INSERT INTO incident (id, kind, text, occurred_on, period, agency_id, system_id, count, count_unit, severity, found_on, reported_on, resolved_on, measures, handled_by, remark, sort_key) VALUES ('incident-1', 'incident_kind-1', 'Đường text thử 1', '2017-02-02', '2001-H1', 'agency-1', 'information_system-1', 1.3, 'count_unit-1', 'incident_severity-1', '2017-02-02', '2017-02-02', '2017-02-02', 'Đường measures thử 1', 'Đường handled_by thử 1', 'Đường remark thử 1', '«À¹¶¯(¾¬Ã¾(¾°À(z 0001000000000002 2');
INSERT INTO incident (id, kind, text, occurred_on, period, agency_id, system_id, count, count_unit, severity, found_on, reported_on, resolved_on, measures, handled_by, remark, sort_key) VALUES ('incident-2', 'incident_kind-2', 'Đường text thử 2', '2017-03-03', '2002-H1', 'agency-2', 'information_system-2', 2.3, 'count_unit-2', 'incident_severity-2', '2017-03-03', '2017-03-03', '2017-03-03', 'Đường measures thử 2', 'Đường handled_by thử 2', 'Đường remark thử 2', '«À¹¶¯(¾¬Ã¾(¾°À({ 0001000000000002 2');
INSERT INTO inspection (id, name, purpose, period, decision_number, decision_date, planned_from, planned_to, state, task_id, remark, sort_key) VALUES ('inspection-1', 'Đường name thử 1', 'Đường purpose thử 1', '2001-H1', 'Đường decision_number thử 1', '2017-02-02', '2017-02-02', '2017-02-02', 'inspection_state-1', 'task-1', 'Đường remark thử 1', '«À¹¶¯(¶¥µ¬(¾°À(z 0001000000000002 2');
INSERT INTO inspection (id, name, purpose, period, decision_number, decision_date, planned_from, planned_to, state, task_id, remark, sort_key) VALUES ('inspection-2', 'Đường name thử 2', 'Đường purpose thử 2', '2002-H1', 'Đường decision_number thử 2', '2017-03-03', '2017-03-03', '2017-03-03', 'inspection_state-2', 'task-2', 'Đường remark thử 2', '«À¹¶¯(¶¥µ¬(¾°À({ 0001000000000002 2');
INSERT INTO team_member (id, inspection_id, position, full_name, post, role) VALUES ('team_member-1', 'inspection-1', 1, 'Đường full_name thử 1', 'Đường post thử 1', 'Đường role thử 1');
INSERT INTO team_member (id, inspection_id, position, full_name, post, role) VALUES ('team_member-2', 'inspection-2', 1, 'Đường full_name thử 2', 'Đường post thử 2', 'Đường role thử 2');
INSERT INTO visit (id, inspection_id, agency_id, visited_on, score, assessment, remark) VALUES ('visit-1', 'inspection-1', 'agency-1', '2017-02-02', 1.3, 'Đường assessment thử 1', 'Đường remark thử 1');
INSERT INTO visit (id, inspection_id, agency_id, visited_on, score, assessment, remark) VALUES ('visit-2', 'inspection-2', 'agency-2', '2017-03-03', 2.3, 'Đường assessment thử 2', 'Đường remark thử 2');
INSERT INTO finding (id, visit_id, position, text, request, task_id) VALUES ('finding-1', 'visit-1', 1, 'Đường text thử 1', 'Đường request thử 1', 'task-1');
INSERT INTO finding (id, visit_id, position, text, request, task_id) VALUES ('finding-2', 'visit-2', 1, 'Đường text thử 2', 'Đường request thử 2', 'task-2');
INSERT INTO letterhead (id, name, superior, issuer, symbol, place, signer_authority, signer_post, signer_name, recipients, archive_line, valid_from, valid_to) VALUES ('letterhead-1', 'Đường name thử 1', 'Đường superior thử 1', 'Đường issuer thử 1', 'Đường symbol thử 1', 'Đường place thử 1', 'Đường signer_authority thử 1', 'Đường signer_post thử 1', 'Đường signer_name thử 1', 'Đường recipients thử 1', 'Đường archive_line thử 1', '2017-02-02', '2017-02-02');
INSERT INTO letterhead (id, name, superior, issuer, symbol, place, signer_authority, signer_post, signer_name, recipients, archive_line, valid_from, valid_to) VALUES ('letterhead-2', 'Đường name thử 2', 'Đường superior thử 2', 'Đường issuer thử 2', 'Đường symbol thử 2', 'Đường place thử 2', 'Đường signer_authority thử 2', 'Đường signer_post thử 2', 'Đường signer_name thử 2', 'Đường recipients thử 2', 'Đường archive_line thử 2', '2017-03-03', '2017-03-03');
INSERT INTO document_series (id, name, kind, symbol, first_number) VALUES ('document_series-1', 'Đường name thử 1', 'document_kind-1', 'Đường symbol thử 1', 1);
INSERT INTO document_series (id, name, kind, symbol, first_number) VALUES ('document_series-2', 'Đường name thử 2', 'document_kind-2', 'Đường symbol thử 2', 1);
INSERT INTO attachment (id, record_table, record_id, name, sha256, size, added_on) VALUES ('attachment-1', 'task', 'task-1', 'Đường name thử 1', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', 1, '2017-02-02');
INSERT INTO attachment (id, record_table, record_id, name, sha256, size, added_on) VALUES ('attachment-2', 'task', 'task-2', 'Đường name thử 2', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', 1, '2017-03-03');
INSERT INTO saved_view (id, page, name, query) VALUES ('saved_view-1', 'Đường page thử 1', 'Đường name thử 1', '{}');
INSERT INTO saved_view (id, page, name, query) VALUES ('saved_view-2', 'Đường page thử 2', 'Đường name thử 2', '{}');
INSERT INTO holiday (id, day, name, working) VALUES ('holiday-1', '2017-02-02', 'Đường name thử 1', 1);
INSERT INTO holiday (id, day, name, working) VALUES ('holiday-2', '2017-03-03', 'Đường name thử 2', 1);
INSERT INTO period_rule (id, period_kind, valid_from, from_month, from_day, to_month, to_day, source) VALUES ('period_rule-1', 'period_type-1', '2017-02-02', 1, 1, 1, 1, 'Đường source thử 1');
INSERT INTO period_rule (id, period_kind, valid_from, from_month, from_day, to_month, to_day, source) VALUES ('period_rule-2', 'period_type-2', '2017-03-03', 1, 1, 1, 1, 'Đường source thử 2');
INSERT INTO clerk (id, name, active) VALUES ('clerk-1', 'Đường name thử 1', 1);
INSERT INTO clerk (id, name, active) VALUES ('clerk-2', 'Đường name thử 2', 1);
INSERT INTO agency_block (code, name, position) VALUES ('agency_block-1', 'Đường name thử 1', 1);
INSERT INTO agency_block (code, name, position) VALUES ('agency_block-2', 'Đường name thử 2', 1);
INSERT INTO agency_block (code, name, position) VALUES ('dang_doan_the', 'Đảng, đoàn thể', 5);
INSERT INTO agency_block (code, name, position) VALUES ('doanh_nghiep', 'Doanh nghiệp', 6);
INSERT INTO agency_block (code, name, position) VALUES ('huyen', 'UBND cấp huyện', 3);
INSERT INTO agency_block (code, name, position) VALUES ('nganh_doc', 'Ngành dọc', 2);
INSERT INTO agency_block (code, name, position) VALUES ('so_nganh', 'Sở, ban, ngành', 1);
INSERT INTO agency_block (code, name, position) VALUES ('xa', 'UBND cấp xã', 4);
INSERT INTO meeting_kind (code, name, position) VALUES ('buoi_lam_viec', 'Buổi làm việc', 3);
INSERT INTO meeting_kind (code, name, position) VALUES ('cuoc_hop', 'Cuộc họp', 2);
INSERT INTO meeting_kind (code, name, position) VALUES ('hoi_nghi', 'Hội nghị', 1);
INSERT INTO meeting_kind (code, name, position) VALUES ('meeting_kind-1', 'Đường name thử 1', 1);
INSERT INTO meeting_kind (code, name, position) VALUES ('meeting_kind-2', 'Đường name thử 2', 1);
INSERT INTO meeting_session (code, name, position) VALUES ('', '', 1);
INSERT INTO meeting_session (code, name, position) VALUES ('ca_ngay', 'Cả ngày', 4);
INSERT INTO meeting_session (code, name, position) VALUES ('chieu', 'Chiều', 3);
INSERT INTO meeting_session (code, name, position) VALUES ('meeting_session-1', 'Đường name thử 1', 1);
INSERT INTO meeting_session (code, name, position) VALUES ('meeting_session-2', 'Đường name thử 2', 1);
INSERT INTO meeting_session (code, name, position) VALUES ('sang', 'Sáng', 2);
INSERT INTO meeting_state (code, name, position) VALUES ('da_ban_hanh', 'Đã ban hành', 4);
INSERT INTO meeting_state (code, name, position) VALUES ('da_ket_luan', 'Đã kết luận', 3);
INSERT INTO meeting_state (code, name, position) VALUES ('dang_hop', 'Đang họp', 2);
INSERT INTO meeting_state (code, name, position) VALUES ('meeting_state-1', 'Đường name thử 1', 1);
INSERT INTO meeting_state (code, name, position) VALUES ('meeting_state-2', 'Đường name thử 2', 1);
INSERT INTO meeting_state (code, name, position) VALUES ('nhap', 'Nháp', 1);
INSERT INTO attendance_role (code, name, position) VALUES ('attendance_role-1', 'Đường name thử 1', 1);
INSERT INTO attendance_role (code, name, position) VALUES ('attendance_role-2', 'Đường name thử 2', 1);
INSERT INTO attendance_role (code, name, position) VALUES ('dai_bieu', 'Đại biểu', 2);
INSERT INTO attendance_role (code, name, position) VALUES ('khach', 'Khách mời', 4);
INSERT INTO attendance_role (code, name, position) VALUES ('thanh_vien', 'Thành viên', 1);
INSERT INTO attendance_role (code, name, position) VALUES ('thu_ky', 'Thư ký', 3);
INSERT INTO presence (code, name, position) VALUES ('co_mat', 'Có mặt', 1);
INSERT INTO presence (code, name, position) VALUES ('di_thay', 'Cử người đi thay', 2);
INSERT INTO presence (code, name, position) VALUES ('presence-1', 'Đường name thử 1', 1);
INSERT INTO presence (code, name, position) VALUES ('presence-2', 'Đường name thử 2', 1);
INSERT INTO presence (code, name, position) VALUES ('vang_co_ly_do', 'Vắng có lý do', 3);
INSERT INTO presence (code, name, position) VALUES ('vang_khong_ly_do', 'Vắng không lý do', 4);
INSERT INTO task_kind (code, name, position) VALUES ('co_han', 'Có hạn', 1);
INSERT INTO task_kind (code, name, position) VALUES ('khong_xac_dinh', 'Không xác định', 3);
INSERT INTO task_kind (code, name, position) VALUES ('task_kind-1', 'Đường name thử 1', 1);
INSERT INTO task_kind (code, name, position) VALUES ('task_kind-2', 'Đường name thử 2', 1);
INSERT INTO task_kind (code, name, position) VALUES ('thuong_xuyen', 'Thường xuyên', 2);
INSERT INTO task_closure (code, name, position) VALUES ('', '', 1);
INSERT INTO task_closure (code, name, position) VALUES ('chuyen', 'Chuyển cơ quan khác', 2);
INSERT INTO task_closure (code, name, position) VALUES ('huy', 'Hủy', 3);
INSERT INTO task_closure (code, name, position) VALUES ('task_closure-1', 'Đường name thử 1', 1);
INSERT INTO task_closure (code, name, position) VALUES ('task_closure-2', 'Đường name thử 2', 1);
INSERT INTO task_closure (code, name, position) VALUES ('tra_lai', 'Trả lại', 4);
INSERT INTO reminder_level (code, name, position) VALUES ('cham', 'Chậm', 2);
INSERT INTO reminder_level (code, name, position) VALUES ('qua_han', 'Quá hạn', 3);
INSERT INTO reminder_level (code, name, position) VALUES ('reminder_level-1', 'Đường name thử 1', 1);
INSERT INTO reminder_level (code, name, position) VALUES ('reminder_level-2', 'Đường name thử 2', 1);
INSERT INTO reminder_level (code, name, position) VALUES ('sap_han', 'Sắp đến hạn', 1);
INSERT INTO indicator_group (code, name, position) VALUES ('chinh_quyen_dien_tu', 'Chính quyền điện tử', 7);
INSERT INTO indicator_group (code, name, position) VALUES ('cong_ttdt', 'Cổng thông tin điện tử', 3);
INSERT INTO indicator_group (code, name, position) VALUES ('dich_vu_cong', 'Dịch vụ công trực tuyến', 4);
INSERT INTO indicator_group (code, name, position) VALUES ('ha_tang', 'Hạ tầng kỹ thuật', 1);
INSERT INTO indicator_group (code, name, position) VALUES ('indicator_group-1', 'Đường name thử 1', 1);
INSERT INTO indicator_group (code, name, position) VALUES ('indicator_group-2', 'Đường name thử 2', 1);
INSERT INTO indicator_group (code, name, position) VALUES ('khac', 'Khác', 8);
INSERT INTO indicator_group (code, name, position) VALUES ('nhan_luc', 'Nhân lực CNTT', 5);
INSERT INTO indicator_group (code, name, position) VALUES ('ung_dung', 'Ứng dụng nội bộ', 2);
INSERT INTO indicator_group (code, name, position) VALUES ('xep_hang', 'Xếp hạng', 6);
INSERT INTO indicator_kind (code, name, position) VALUES ('co_khong', 'Có/không', 5);
INSERT INTO indicator_kind (code, name, position) VALUES ('indicator_kind-1', 'Đường name thử 1', 1);
INSERT INTO indicator_kind (code, name, position) VALUES ('indicator_kind-2', 'Đường name thử 2', 1);
INSERT INTO indicator_kind (code, name, position) VALUES ('so_luong', 'Số lượng', 2);
INSERT INTO indicator_kind (code, name, position) VALUES ('thang_bac', 'Thang bậc', 4);
INSERT INTO indicator_kind (code, name, position) VALUES ('tinh_toan', 'Tính toán', 6);
INSERT INTO indicator_kind (code, name, position) VALUES ('ty_le', 'Tỷ lệ', 1);
INSERT INTO indicator_kind (code, name, position) VALUES ('xep_hang', 'Xếp hạng', 3);
INSERT INTO indicator_direction (code, name, position) VALUES ('giam', 'Càng thấp càng tốt', 2);
INSERT INTO indicator_direction (code, name, position) VALUES ('indicator_direction-1', 'Đường name thử 1', 1);
INSERT INTO indicator_direction (code, name, position) VALUES ('indicator_direction-2', 'Đường name thử 2', 1);
INSERT INTO indicator_direction (code, name, position) VALUES ('tang', 'Càng cao càng tốt', 1);
INSERT INTO period_type (code, name, position) VALUES ('half', '6 tháng', 3);
INSERT INTO period_type (code, name, position) VALUES ('month', 'Tháng', 1);
INSERT INTO period_type (code, name, position) VALUES ('nine_months', '9 tháng', 4);
INSERT INTO period_type (code, name, position) VALUES ('period_type-1', 'Đường name thử 1', 1);
INSERT INTO period_type (code, name, position) VALUES ('period_type-2', 'Đường name thử 2', 1);
INSERT INTO period_type (code, name, position) VALUES ('quarter', 'Quý', 2);
INSERT INTO period_type (code, name, position) VALUES ('year', 'Năm', 5);
INSERT INTO comparator (code, name, position) VALUES ('<', '< dưới', 4);
INSERT INTO comparator (code, name, position) VALUES ('<=', '≤ nhiều nhất', 2);
INSERT INTO comparator (code, name, position) VALUES ('=', '= đúng bằng', 3);
INSERT INTO comparator (code, name, position) VALUES ('>', '> trên', 5);
INSERT INTO comparator (code, name, position) VALUES ('>=', '≥ ít nhất', 1);
INSERT INTO comparator (code, name, position) VALUES ('comparator-1', 'Đường name thử 1', 1);
INSERT INTO comparator (code, name, position) VALUES ('comparator-2', 'Đường name thử 2', 1);
INSERT INTO system_kind (code, name, position) VALUES ('cong_ttdt', 'Cổng/trang thông tin điện tử', 1);
INSERT INTO system_kind (code, name, position) VALUES ('dich_vu_cong', 'Dịch vụ công trực tuyến', 2);
INSERT INTO system_kind (code, name, position) VALUES ('dieu_hanh', 'Điều hành, tác nghiệp', 3);
INSERT INTO system_kind (code, name, position) VALUES ('ha_tang', 'Hạ tầng, đường truyền', 5);
INSERT INTO system_kind (code, name, position) VALUES ('khac', 'Khác', 6);
INSERT INTO system_kind (code, name, position) VALUES ('system_kind-1', 'Đường name thử 1', 1);
INSERT INTO system_kind (code, name, position) VALUES ('system_kind-2', 'Đường name thử 2', 1);
INSERT INTO system_kind (code, name, position) VALUES ('thu_dien_tu', 'Thư điện tử', 4);
INSERT INTO system_state (code, name, position) VALUES ('da_ngung', 'Đã ngừng', 3);
INSERT INTO system_state (code, name, position) VALUES ('dang_hoat_dong', 'Đang hoạt động', 1);
INSERT INTO system_state (code, name, position) VALUES ('du_kien', 'Dự kiến', 2);
INSERT INTO system_state (code, name, position) VALUES ('system_state-1', 'Đường name thử 1', 1);
INSERT INTO system_state (code, name, position) VALUES ('system_state-2', 'Đường name thử 2', 1);
INSERT INTO link_state (code, name, position) VALUES ('da_ket_noi', 'Đã kết nối', 3);
INSERT INTO link_state (code, name, position) VALUES ('dang_lam', 'Đang triển khai', 2);
INSERT INTO link_state (code, name, position) VALUES ('de_xuat', 'Đề xuất', 1);
INSERT INTO link_state (code, name, position) VALUES ('link_state-1', 'Đường name thử 1', 1);
INSERT INTO link_state (code, name, position) VALUES ('link_state-2', 'Đường name thử 2', 1);
INSERT INTO incident_kind (code, name, position) VALUES ('gia_mao', 'Giả mạo', 4);
INSERT INTO incident_kind (code, name, position) VALUES ('incident_kind-1', 'Đường name thử 1', 1);
INSERT INTO incident_kind (code, name, position) VALUES ('incident_kind-2', 'Đường name thử 2', 1);
INSERT INTO incident_kind (code, name, position) VALUES ('khac', 'Khác', 12);
INSERT INTO incident_kind (code, name, position) VALUES ('lay_cap', 'Nghe trộm, lấy cắp dữ liệu', 8);
INSERT INTO incident_kind (code, name, position) VALUES ('loi_thiet_bi', 'Lỗi hệ thống, thiết bị', 9);
INSERT INTO incident_kind (code, name, position) VALUES ('loi_van_hanh', 'Lỗi quản trị, vận hành', 10);
INSERT INTO incident_kind (code, name, position) VALUES ('ma_doc', 'Mã độc', 1);
INSERT INTO incident_kind (code, name, position) VALUES ('ma_hoa', 'Mã hóa phần mềm, dữ liệu', 6);
INSERT INTO incident_kind (code, name, position) VALUES ('pha_hoai', 'Phá hoại thông tin', 7);
INSERT INTO incident_kind (code, name, position) VALUES ('thay_doi_giao_dien', 'Thay đổi giao diện', 2);
INSERT INTO incident_kind (code, name, position) VALUES ('thien_tai', 'Thiên tai', 11);
INSERT INTO incident_kind (code, name, position) VALUES ('truy_cap_trai_phep', 'Truy cập trái phép, chiếm quyền điều khiển', 5);
INSERT INTO incident_kind (code, name, position) VALUES ('tu_choi_dich_vu', 'Tấn công từ chối dịch vụ', 3);
INSERT INTO count_unit (code, name, position) VALUES ('cong_trang', 'cổng/trang', 7);
INSERT INTO count_unit (code, name, position) VALUES ('count_unit-1', 'Đường name thử 1', 1);
INSERT INTO count_unit (code, name, position) VALUES ('count_unit-2', 'Đường name thử 2', 1);
INSERT INTO count_unit (code, name, position) VALUES ('dia_chi_ip', 'địa chỉ IP', 4);
INSERT INTO count_unit (code, name, position) VALUES ('he_thong', 'hệ thống', 5);
INSERT INTO count_unit (code, name, position) VALUES ('luot_don_vi', 'lượt đơn vị', 2);
INSERT INTO count_unit (code, name, position) VALUES ('may_tinh', 'máy tính', 3);
INSERT INTO count_unit (code, name, position) VALUES ('phan_mem', 'phần mềm', 6);
INSERT INTO count_unit (code, name, position) VALUES ('su_co', 'sự cố', 1);
INSERT INTO incident_severity (code, name, position) VALUES ('', '', 1);
INSERT INTO incident_severity (code, name, position) VALUES ('incident_severity-1', 'Đường name thử 1', 1);
INSERT INTO incident_severity (code, name, position) VALUES ('incident_severity-2', 'Đường name thử 2', 1);
INSERT INTO incident_severity (code, name, position) VALUES ('nghiem_trong', 'Nghiêm trọng', 3);
INSERT INTO incident_severity (code, name, position) VALUES ('thong_thuong', 'Thông thường', 2);
INSERT INTO inspection_state (code, name, position) VALUES ('da_ket_thuc', 'Đã kết thúc', 3);
INSERT INTO inspection_state (code, name, position) VALUES ('dang_kiem_tra', 'Đang kiểm tra', 2);
INSERT INTO inspection_state (code, name, position) VALUES ('du_kien', 'Dự kiến', 1);
INSERT INTO inspection_state (code, name, position) VALUES ('inspection_state-1', 'Đường name thử 1', 1);
INSERT INTO inspection_state (code, name, position) VALUES ('inspection_state-2', 'Đường name thử 2', 1);
INSERT INTO document_direction (code, name, position) VALUES ('den', 'Văn bản đến', 2);
INSERT INTO document_direction (code, name, position) VALUES ('di', 'Văn bản đi', 1);
INSERT INTO document_direction (code, name, position) VALUES ('document_direction-1', 'Đường name thử 1', 1);
INSERT INTO document_direction (code, name, position) VALUES ('document_direction-2', 'Đường name thử 2', 1);
INSERT INTO document_kind (code, name, position) VALUES ('BB', 'Biên bản', 3);
INSERT INTO document_kind (code, name, position) VALUES ('BC', 'Báo cáo', 4);
INSERT INTO document_kind (code, name, position) VALUES ('CT', 'Chỉ thị', 10);
INSERT INTO document_kind (code, name, position) VALUES ('CV', 'Công văn', 6);
INSERT INTO document_kind (code, name, position) VALUES ('GM', 'Giấy mời', 2);
INSERT INTO document_kind (code, name, position) VALUES ('KH', 'Kế hoạch', 5);
INSERT INTO document_kind (code, name, position) VALUES ('KHAC', 'Khác', 11);
INSERT INTO document_kind (code, name, position) VALUES ('NQ', 'Nghị quyết', 9);
INSERT INTO document_kind (code, name, position) VALUES ('QĐ', 'Quyết định', 7);
INSERT INTO document_kind (code, name, position) VALUES ('TB', 'Thông báo', 1);
INSERT INTO document_kind (code, name, position) VALUES ('TTr', 'Tờ trình', 8);
INSERT INTO document_kind (code, name, position) VALUES ('document_kind-1', 'Đường name thử 1', 1);
INSERT INTO document_kind (code, name, position) VALUES ('document_kind-2', 'Đường name thử 2', 1);
INSERT INTO document_state (code, name, position) VALUES ('bi_thay_the', 'Bị thay thế', 3);
INSERT INTO document_state (code, name, position) VALUES ('da_ban_hanh', 'Đã ban hành', 2);
INSERT INTO document_state (code, name, position) VALUES ('document_state-1', 'Đường name thử 1', 1);
INSERT INTO document_state (code, name, position) VALUES ('document_state-2', 'Đường name thử 2', 1);
INSERT INTO document_state (code, name, position) VALUES ('nhap', 'Nháp', 1);
INSERT INTO ledger_head (one, steps) VALUES (1, 1);
INSERT INTO value (id, indicator_id, agency_id, period, number, nil, numerator, denominator, field_size, score, scope, remark, source_document) VALUES ('value-1', 'indicator-1', 'agency-1', '2001-H1', 1.0, 0, 1.3, 1.3, 9, 1.3, 'Đường scope thử 1', 'Đường remark thử 1', 'Đường source_document thử 1');
INSERT INTO value (id, indicator_id, agency_id, period, number, nil, numerator, denominator, field_size, score, scope, remark, source_document) VALUES ('value-2', 'indicator-2', 'agency-2', '2002-H1', 2.0, 0, 2.3, 1.15, 9, 2.3, 'Đường scope thử 2', 'Đường remark thử 2', 'Đường source_document thử 2');
INSERT INTO document (id, direction, kind, series_id, letterhead_id, number, symbol, dated_on, place, subject, sender, received_on, answer_due_on, meeting_id, signer_authority, signer_post, signer_name, recipients, body, state, replaces_id, pdf_sha256, paper_sha256, scan_sha256, remark, sort_key) VALUES ('document-1', 'document_direction-1', 'document_kind-1', 'document_series-1', 'letterhead-1', 1, 'Đường symbol thử 1', '2017-02-02', 'Đường place thử 1', 'Đường subject thử 1', 'Đường sender thử 1', '2017-02-02', '2017-02-02', 'meeting-1', 'Đường signer_authority thử 1', 'Đường signer_post thử 1', 'Đường signer_name thử 1', 'Đường recipients thử 1', 'Đường body thử 1', 'document_state-1', NULL, '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', 'Đường remark thử 1', '«À¹¶¯(½¿¨²¬©¾(¾°À(z 0001000000000000002 2');
INSERT INTO document (id, direction, kind, series_id, letterhead_id, number, symbol, dated_on, place, subject, sender, received_on, answer_due_on, meeting_id, signer_authority, signer_post, signer_name, recipients, body, state, replaces_id, pdf_sha256, paper_sha256, scan_sha256, remark, sort_key) VALUES ('document-2', 'document_direction-2', 'document_kind-2', 'document_series-2', 'letterhead-2', 1, 'Đường symbol thử 2', '2017-03-03', 'Đường place thử 2', 'Đường subject thử 2', 'Đường sender thử 2', '2017-03-03', '2017-03-03', 'meeting-2', 'Đường signer_authority thử 2', 'Đường signer_post thử 2', 'Đường signer_name thử 2', 'Đường recipients thử 2', 'Đường body thử 2', 'document_state-2', 'document-1', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', '69e2ebaacbf4a68495e46eab283612c0a74bf6d67e244263f30775b6622200a8', 'Đường remark thử 2', '«À¹¶¯(½¿¨²¬©¾(¾°À({ 0001000000000000002 2');
INSERT INTO search_index (search_index) VALUES ('rebuild');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX action_by_target_id ON action (target_id);
CREATE INDEX change_by_action_id ON change (action_id);
CREATE INDEX change_by_record ON change (table_name, record_id);
CREATE INDEX running_action_by_action_id ON running_action (action_id);
CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob BEGIN
    SELECT raise(ABORT, 'blob is immutable');
END;
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
CREATE INDEX agency_by_block ON agency (block);
CREATE INDEX agency_by_parent_id ON agency (parent_id);
CREATE INDEX agency_by_sort_key ON agency (sort_key);
CREATE INDEX agency_alias_by_agency_id ON agency_alias (agency_id);
CREATE INDEX agency_succession_by_old_agency_id ON agency_succession (old_agency_id);
CREATE INDEX agency_succession_by_new_agency_id ON agency_succession (new_agency_id);
CREATE INDEX person_by_agency_id ON person (agency_id);
CREATE INDEX person_by_sort_key ON person (sort_key);
CREATE INDEX meeting_by_kind ON meeting (kind);
CREATE INDEX meeting_by_session ON meeting (session);
CREATE INDEX meeting_by_state ON meeting (state);
CREATE INDEX meeting_by_sort_key ON meeting (sort_key);
CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id);
CREATE INDEX attendance_by_meeting_id ON attendance (meeting_id);
CREATE INDEX attendance_by_role ON attendance (role);
CREATE INDEX attendance_by_presence ON attendance (presence);
CREATE INDEX attendance_by_agency_id ON attendance (agency_id);
CREATE INDEX attendance_by_person_id ON attendance (person_id);
CREATE INDEX opinion_by_meeting_id ON opinion (meeting_id);
CREATE INDEX opinion_by_agency_id ON opinion (agency_id);
CREATE INDEX proposal_by_opinion_id ON proposal (opinion_id);
CREATE INDEX conclusion_by_meeting_id ON conclusion (meeting_id);
CREATE INDEX proposal_answer_by_proposal_id ON proposal_answer (proposal_id);
CREATE INDEX proposal_answer_by_conclusion_id ON proposal_answer (conclusion_id);
CREATE INDEX task_by_lead_agency_id ON task (lead_agency_id);
CREATE INDEX task_by_kind ON task (kind);
CREATE INDEX task_by_conclusion_id ON task (conclusion_id);
CREATE INDEX task_by_closure ON task (closure);
CREATE INDEX task_by_parent_id ON task (parent_id);
CREATE INDEX task_by_sort_key ON task (sort_key);
CREATE INDEX coordination_by_task_id ON coordination (task_id);
CREATE INDEX coordination_by_agency_id ON coordination (agency_id);
CREATE INDEX reminder_by_task_id ON reminder (task_id);
CREATE INDEX reminder_by_level ON reminder (level);
CREATE INDEX indicator_by_group_code ON indicator (group_code);
CREATE INDEX indicator_by_kind ON indicator (kind);
CREATE INDEX indicator_by_direction ON indicator (direction);
CREATE INDEX indicator_by_period_type ON indicator (period_type);
CREATE INDEX indicator_by_predecessor_id ON indicator (predecessor_id);
CREATE INDEX indicator_by_numerator_id ON indicator (numerator_id);
CREATE INDEX indicator_by_denominator_id ON indicator (denominator_id);
CREATE INDEX indicator_by_sort_key ON indicator (sort_key);
CREATE INDEX target_by_indicator_id ON target (indicator_id);
CREATE INDEX target_by_agency_id ON target (agency_id);
CREATE INDEX target_by_comparator ON target (comparator);
CREATE INDEX information_system_by_owner_agency_id ON information_system (owner_agency_id);
CREATE INDEX information_system_by_kind ON information_system (kind);
CREATE INDEX information_system_by_state ON information_system (state);
CREATE INDEX information_system_by_sort_key ON information_system (sort_key);
CREATE INDEX system_link_by_state ON system_link (state);
CREATE INDEX system_link_by_sort_key ON system_link (sort_key);
CREATE INDEX link_member_by_link_id ON link_member (link_id);
CREATE INDEX link_member_by_agency_id ON link_member (agency_id);
CREATE INDEX link_member_by_system_id ON link_member (system_id);
CREATE INDEX incident_by_kind ON incident (kind);
CREATE INDEX incident_by_agency_id ON incident (agency_id);
CREATE INDEX incident_by_system_id ON incident (system_id);
CREATE INDEX incident_by_count_unit ON incident (count_unit);
CREATE INDEX incident_by_severity ON incident (severity);
CREATE INDEX incident_by_sort_key ON incident (sort_key);
CREATE INDEX inspection_by_state ON inspection (state);
CREATE INDEX inspection_by_task_id ON inspection (task_id);
CREATE INDEX inspection_by_sort_key ON inspection (sort_key);
CREATE INDEX team_member_by_inspection_id ON team_member (inspection_id);
CREATE INDEX visit_by_inspection_id ON visit (inspection_id);
CREATE INDEX visit_by_agency_id ON visit (agency_id);
CREATE INDEX finding_by_visit_id ON finding (visit_id);
CREATE INDEX finding_by_task_id ON finding (task_id);
CREATE INDEX document_series_by_kind ON document_series (kind);
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
CREATE INDEX period_rule_by_period_kind ON period_rule (period_kind);
CREATE UNIQUE INDEX coordination_once ON coordination (task_id, agency_id);
CREATE UNIQUE INDEX proposal_answer_once ON proposal_answer (proposal_id, conclusion_id);
CREATE UNIQUE INDEX target_once ON target (indicator_id, coalesce(agency_id, ''), period);
CREATE UNIQUE INDEX saved_view_once ON saved_view (page, name);
CREATE UNIQUE INDEX holiday_once ON holiday (day);
CREATE UNIQUE INDEX clerk_once ON clerk (name);
CREATE INDEX task_by_due_on ON task (due_on);
CREATE INDEX meeting_by_held_on ON meeting (held_on);
CREATE INDEX extension_by_task_and_day ON extension (task_id, granted_on, id, new_due_on);
CREATE INDEX progress_by_task_and_day ON progress (task_id, reported_on);
CREATE INDEX attachment_by_record ON attachment (record_table, record_id);
CREATE INDEX value_by_indicator_id ON value (indicator_id);
CREATE INDEX value_by_agency_id ON value (agency_id);
CREATE UNIQUE INDEX value_once ON value (indicator_id, coalesce(agency_id, ''), period, scope);
CREATE INDEX document_by_direction ON document (direction);
CREATE INDEX document_by_kind ON document (kind);
CREATE INDEX document_by_series_id ON document (series_id);
CREATE INDEX document_by_letterhead_id ON document (letterhead_id);
CREATE INDEX document_by_meeting_id ON document (meeting_id);
CREATE INDEX document_by_state ON document (state);
CREATE INDEX document_by_replaces_id ON document (replaces_id);
CREATE INDEX document_by_pdf_sha256 ON document (pdf_sha256);
CREATE INDEX document_by_paper_sha256 ON document (paper_sha256);
CREATE INDEX document_by_scan_sha256 ON document (scan_sha256);
CREATE INDEX document_by_sort_key ON document (sort_key);
CREATE TRIGGER agency_ledger_arriving BEFORE INSERT ON agency BEGIN DELETE FROM replaced_row WHERE table_name = 'agency' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'agency', id, json_object('id', agency.id, 'name', agency.name, 'short_name', agency.short_name, 'symbol', agency.symbol, 'code', agency.code, 'block', agency.block, 'parent_id', agency.parent_id, 'valid_from', agency.valid_from, 'valid_to', agency.valid_to, 'phone', agency.phone, 'email', agency.email, 'address', agency.address, 'position', agency.position, 'confirmed', agency.confirmed, 'remark', agency.remark) FROM agency WHERE id = NEW.id; END;
CREATE TRIGGER agency_ledger_added AFTER INSERT ON agency BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'agency' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'short_name', NEW.short_name, 'symbol', NEW.symbol, 'code', NEW.code, 'block', NEW.block, 'parent_id', NEW.parent_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'address', NEW.address, 'position', NEW.position, 'confirmed', NEW.confirmed, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'agency' AND record_id = NEW.id; END;
CREATE TRIGGER agency_ledger_changed AFTER UPDATE OF id, name, short_name, symbol, code, block, parent_id, valid_from, valid_to, phone, email, address, position, confirmed, remark ON agency WHEN json_object('id', OLD.id, 'name', OLD.name, 'short_name', OLD.short_name, 'symbol', OLD.symbol, 'code', OLD.code, 'block', OLD.block, 'parent_id', OLD.parent_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'address', OLD.address, 'position', OLD.position, 'confirmed', OLD.confirmed, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'short_name', NEW.short_name, 'symbol', NEW.symbol, 'code', NEW.code, 'block', NEW.block, 'parent_id', NEW.parent_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'address', NEW.address, 'position', NEW.position, 'confirmed', NEW.confirmed, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'short_name', OLD.short_name, 'symbol', OLD.symbol, 'code', OLD.code, 'block', OLD.block, 'parent_id', OLD.parent_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'address', OLD.address, 'position', OLD.position, 'confirmed', OLD.confirmed, 'remark', OLD.remark), json_object('id', NEW.id, 'name', NEW.name, 'short_name', NEW.short_name, 'symbol', NEW.symbol, 'code', NEW.code, 'block', NEW.block, 'parent_id', NEW.parent_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'address', NEW.address, 'position', NEW.position, 'confirmed', NEW.confirmed, 'remark', NEW.remark)); END;
CREATE TRIGGER agency_ledger_removed AFTER DELETE ON agency BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'short_name', OLD.short_name, 'symbol', OLD.symbol, 'code', OLD.code, 'block', OLD.block, 'parent_id', OLD.parent_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'address', OLD.address, 'position', OLD.position, 'confirmed', OLD.confirmed, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER agency_alias_ledger_arriving BEFORE INSERT ON agency_alias BEGIN DELETE FROM replaced_row WHERE table_name = 'agency_alias' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'agency_alias', id, json_object('id', agency_alias.id, 'agency_id', agency_alias.agency_id, 'name', agency_alias.name) FROM agency_alias WHERE id = NEW.id; END;
CREATE TRIGGER agency_alias_ledger_added AFTER INSERT ON agency_alias BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_alias', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'agency_alias' AND record_id = NEW.id), json_object('id', NEW.id, 'agency_id', NEW.agency_id, 'name', NEW.name)); DELETE FROM replaced_row WHERE table_name = 'agency_alias' AND record_id = NEW.id; END;
CREATE TRIGGER agency_alias_ledger_changed AFTER UPDATE OF id, agency_id, name ON agency_alias WHEN json_object('id', OLD.id, 'agency_id', OLD.agency_id, 'name', OLD.name) IS NOT json_object('id', NEW.id, 'agency_id', NEW.agency_id, 'name', NEW.name) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_alias', NEW.id, json_object('id', OLD.id, 'agency_id', OLD.agency_id, 'name', OLD.name), json_object('id', NEW.id, 'agency_id', NEW.agency_id, 'name', NEW.name)); END;
CREATE TRIGGER agency_alias_ledger_removed AFTER DELETE ON agency_alias BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_alias', OLD.id, json_object('id', OLD.id, 'agency_id', OLD.agency_id, 'name', OLD.name), NULL); END;
CREATE TRIGGER agency_block_ledger_arriving BEFORE INSERT ON agency_block BEGIN DELETE FROM replaced_row WHERE table_name = 'agency_block' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'agency_block', code, json_object('code', agency_block.code, 'name', agency_block.name, 'position', agency_block.position) FROM agency_block WHERE code = NEW.code; END;
CREATE TRIGGER agency_block_ledger_added AFTER INSERT ON agency_block BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_block', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'agency_block' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'agency_block' AND record_id = NEW.code; END;
CREATE TRIGGER agency_block_ledger_changed AFTER UPDATE OF code, name, position ON agency_block WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_block', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER agency_block_ledger_removed AFTER DELETE ON agency_block BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_block', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER agency_succession_ledger_arriving BEFORE INSERT ON agency_succession BEGIN DELETE FROM replaced_row WHERE table_name = 'agency_succession' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'agency_succession', id, json_object('id', agency_succession.id, 'old_agency_id', agency_succession.old_agency_id, 'new_agency_id', agency_succession.new_agency_id, 'effective_on', agency_succession.effective_on, 'scope', agency_succession.scope, 'confirmed', agency_succession.confirmed) FROM agency_succession WHERE id = NEW.id; END;
CREATE TRIGGER agency_succession_ledger_added AFTER INSERT ON agency_succession BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_succession', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'agency_succession' AND record_id = NEW.id), json_object('id', NEW.id, 'old_agency_id', NEW.old_agency_id, 'new_agency_id', NEW.new_agency_id, 'effective_on', NEW.effective_on, 'scope', NEW.scope, 'confirmed', NEW.confirmed)); DELETE FROM replaced_row WHERE table_name = 'agency_succession' AND record_id = NEW.id; END;
CREATE TRIGGER agency_succession_ledger_changed AFTER UPDATE OF id, old_agency_id, new_agency_id, effective_on, scope, confirmed ON agency_succession WHEN json_object('id', OLD.id, 'old_agency_id', OLD.old_agency_id, 'new_agency_id', OLD.new_agency_id, 'effective_on', OLD.effective_on, 'scope', OLD.scope, 'confirmed', OLD.confirmed) IS NOT json_object('id', NEW.id, 'old_agency_id', NEW.old_agency_id, 'new_agency_id', NEW.new_agency_id, 'effective_on', NEW.effective_on, 'scope', NEW.scope, 'confirmed', NEW.confirmed) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_succession', NEW.id, json_object('id', OLD.id, 'old_agency_id', OLD.old_agency_id, 'new_agency_id', OLD.new_agency_id, 'effective_on', OLD.effective_on, 'scope', OLD.scope, 'confirmed', OLD.confirmed), json_object('id', NEW.id, 'old_agency_id', NEW.old_agency_id, 'new_agency_id', NEW.new_agency_id, 'effective_on', NEW.effective_on, 'scope', NEW.scope, 'confirmed', NEW.confirmed)); END;
CREATE TRIGGER agency_succession_ledger_removed AFTER DELETE ON agency_succession BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agency_succession', OLD.id, json_object('id', OLD.id, 'old_agency_id', OLD.old_agency_id, 'new_agency_id', OLD.new_agency_id, 'effective_on', OLD.effective_on, 'scope', OLD.scope, 'confirmed', OLD.confirmed), NULL); END;
CREATE TRIGGER agenda_item_ledger_arriving BEFORE INSERT ON agenda_item BEGIN DELETE FROM replaced_row WHERE table_name = 'agenda_item' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'agenda_item', id, json_object('id', agenda_item.id, 'meeting_id', agenda_item.meeting_id, 'position', agenda_item.position, 'text', agenda_item.text) FROM agenda_item WHERE id = NEW.id; END;
CREATE TRIGGER agenda_item_ledger_added AFTER INSERT ON agenda_item BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agenda_item', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'agenda_item' AND record_id = NEW.id), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'text', NEW.text)); DELETE FROM replaced_row WHERE table_name = 'agenda_item' AND record_id = NEW.id; END;
CREATE TRIGGER agenda_item_ledger_changed AFTER UPDATE OF id, meeting_id, position, text ON agenda_item WHEN json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'text', OLD.text) IS NOT json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'text', NEW.text) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agenda_item', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'text', OLD.text), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'text', NEW.text)); END;
CREATE TRIGGER agenda_item_ledger_removed AFTER DELETE ON agenda_item BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'agenda_item', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'text', OLD.text), NULL); END;
CREATE TRIGGER attachment_ledger_arriving BEFORE INSERT ON attachment BEGIN DELETE FROM replaced_row WHERE table_name = 'attachment' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'attachment', id, json_object('id', attachment.id, 'record_table', attachment.record_table, 'record_id', attachment.record_id, 'name', attachment.name, 'sha256', attachment.sha256, 'size', attachment.size, 'added_on', attachment.added_on) FROM attachment WHERE id = NEW.id; END;
CREATE TRIGGER attachment_ledger_added AFTER INSERT ON attachment BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attachment', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'attachment' AND record_id = NEW.id), json_object('id', NEW.id, 'record_table', NEW.record_table, 'record_id', NEW.record_id, 'name', NEW.name, 'sha256', NEW.sha256, 'size', NEW.size, 'added_on', NEW.added_on)); DELETE FROM replaced_row WHERE table_name = 'attachment' AND record_id = NEW.id; END;
CREATE TRIGGER attachment_ledger_changed AFTER UPDATE OF id, record_table, record_id, name, sha256, size, added_on ON attachment WHEN json_object('id', OLD.id, 'record_table', OLD.record_table, 'record_id', OLD.record_id, 'name', OLD.name, 'sha256', OLD.sha256, 'size', OLD.size, 'added_on', OLD.added_on) IS NOT json_object('id', NEW.id, 'record_table', NEW.record_table, 'record_id', NEW.record_id, 'name', NEW.name, 'sha256', NEW.sha256, 'size', NEW.size, 'added_on', NEW.added_on) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attachment', NEW.id, json_object('id', OLD.id, 'record_table', OLD.record_table, 'record_id', OLD.record_id, 'name', OLD.name, 'sha256', OLD.sha256, 'size', OLD.size, 'added_on', OLD.added_on), json_object('id', NEW.id, 'record_table', NEW.record_table, 'record_id', NEW.record_id, 'name', NEW.name, 'sha256', NEW.sha256, 'size', NEW.size, 'added_on', NEW.added_on)); END;
CREATE TRIGGER attachment_ledger_removed AFTER DELETE ON attachment BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attachment', OLD.id, json_object('id', OLD.id, 'record_table', OLD.record_table, 'record_id', OLD.record_id, 'name', OLD.name, 'sha256', OLD.sha256, 'size', OLD.size, 'added_on', OLD.added_on), NULL); END;
CREATE TRIGGER attendance_ledger_arriving BEFORE INSERT ON attendance BEGIN DELETE FROM replaced_row WHERE table_name = 'attendance' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'attendance', id, json_object('id', attendance.id, 'meeting_id', attendance.meeting_id, 'position', attendance.position, 'role', attendance.role, 'presence', attendance.presence, 'full_name', attendance.full_name, 'post', attendance.post, 'agency_name', attendance.agency_name, 'agency_id', attendance.agency_id, 'person_id', attendance.person_id, 'substitute', attendance.substitute, 'remark', attendance.remark) FROM attendance WHERE id = NEW.id; END;
CREATE TRIGGER attendance_ledger_added AFTER INSERT ON attendance BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'attendance' AND record_id = NEW.id), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'role', NEW.role, 'presence', NEW.presence, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_name', NEW.agency_name, 'agency_id', NEW.agency_id, 'person_id', NEW.person_id, 'substitute', NEW.substitute, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'attendance' AND record_id = NEW.id; END;
CREATE TRIGGER attendance_ledger_changed AFTER UPDATE OF id, meeting_id, position, role, presence, full_name, post, agency_name, agency_id, person_id, substitute, remark ON attendance WHEN json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'role', OLD.role, 'presence', OLD.presence, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_name', OLD.agency_name, 'agency_id', OLD.agency_id, 'person_id', OLD.person_id, 'substitute', OLD.substitute, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'role', NEW.role, 'presence', NEW.presence, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_name', NEW.agency_name, 'agency_id', NEW.agency_id, 'person_id', NEW.person_id, 'substitute', NEW.substitute, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'role', OLD.role, 'presence', OLD.presence, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_name', OLD.agency_name, 'agency_id', OLD.agency_id, 'person_id', OLD.person_id, 'substitute', OLD.substitute, 'remark', OLD.remark), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'role', NEW.role, 'presence', NEW.presence, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_name', NEW.agency_name, 'agency_id', NEW.agency_id, 'person_id', NEW.person_id, 'substitute', NEW.substitute, 'remark', NEW.remark)); END;
CREATE TRIGGER attendance_ledger_removed AFTER DELETE ON attendance BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'role', OLD.role, 'presence', OLD.presence, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_name', OLD.agency_name, 'agency_id', OLD.agency_id, 'person_id', OLD.person_id, 'substitute', OLD.substitute, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER attendance_role_ledger_arriving BEFORE INSERT ON attendance_role BEGIN DELETE FROM replaced_row WHERE table_name = 'attendance_role' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'attendance_role', code, json_object('code', attendance_role.code, 'name', attendance_role.name, 'position', attendance_role.position) FROM attendance_role WHERE code = NEW.code; END;
CREATE TRIGGER attendance_role_ledger_added AFTER INSERT ON attendance_role BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance_role', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'attendance_role' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'attendance_role' AND record_id = NEW.code; END;
CREATE TRIGGER attendance_role_ledger_changed AFTER UPDATE OF code, name, position ON attendance_role WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance_role', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER attendance_role_ledger_removed AFTER DELETE ON attendance_role BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'attendance_role', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER clerk_ledger_arriving BEFORE INSERT ON clerk BEGIN DELETE FROM replaced_row WHERE table_name = 'clerk' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'clerk', id, json_object('id', clerk.id, 'name', clerk.name, 'active', clerk.active) FROM clerk WHERE id = NEW.id; END;
CREATE TRIGGER clerk_ledger_added AFTER INSERT ON clerk BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'clerk', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'clerk' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'active', NEW.active)); DELETE FROM replaced_row WHERE table_name = 'clerk' AND record_id = NEW.id; END;
CREATE TRIGGER clerk_ledger_changed AFTER UPDATE OF id, name, active ON clerk WHEN json_object('id', OLD.id, 'name', OLD.name, 'active', OLD.active) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'active', NEW.active) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'clerk', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'active', OLD.active), json_object('id', NEW.id, 'name', NEW.name, 'active', NEW.active)); END;
CREATE TRIGGER clerk_ledger_removed AFTER DELETE ON clerk BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'clerk', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'active', OLD.active), NULL); END;
CREATE TRIGGER comparator_ledger_arriving BEFORE INSERT ON comparator BEGIN DELETE FROM replaced_row WHERE table_name = 'comparator' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'comparator', code, json_object('code', comparator.code, 'name', comparator.name, 'position', comparator.position) FROM comparator WHERE code = NEW.code; END;
CREATE TRIGGER comparator_ledger_added AFTER INSERT ON comparator BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'comparator', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'comparator' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'comparator' AND record_id = NEW.code; END;
CREATE TRIGGER comparator_ledger_changed AFTER UPDATE OF code, name, position ON comparator WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'comparator', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER comparator_ledger_removed AFTER DELETE ON comparator BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'comparator', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER conclusion_ledger_arriving BEFORE INSERT ON conclusion BEGIN DELETE FROM replaced_row WHERE table_name = 'conclusion' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'conclusion', id, json_object('id', conclusion.id, 'meeting_id', conclusion.meeting_id, 'position', conclusion.position, 'heading', conclusion.heading, 'text', conclusion.text) FROM conclusion WHERE id = NEW.id; END;
CREATE TRIGGER conclusion_ledger_added AFTER INSERT ON conclusion BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'conclusion', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'conclusion' AND record_id = NEW.id), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'heading', NEW.heading, 'text', NEW.text)); DELETE FROM replaced_row WHERE table_name = 'conclusion' AND record_id = NEW.id; END;
CREATE TRIGGER conclusion_ledger_changed AFTER UPDATE OF id, meeting_id, position, heading, text ON conclusion WHEN json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'heading', OLD.heading, 'text', OLD.text) IS NOT json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'heading', NEW.heading, 'text', NEW.text) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'conclusion', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'heading', OLD.heading, 'text', OLD.text), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'heading', NEW.heading, 'text', NEW.text)); END;
CREATE TRIGGER conclusion_ledger_removed AFTER DELETE ON conclusion BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'conclusion', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'heading', OLD.heading, 'text', OLD.text), NULL); END;
CREATE TRIGGER coordination_ledger_arriving BEFORE INSERT ON coordination BEGIN DELETE FROM replaced_row WHERE table_name = 'coordination' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'coordination', id, json_object('id', coordination.id, 'task_id', coordination.task_id, 'agency_id', coordination.agency_id, 'position', coordination.position, 'remark', coordination.remark) FROM coordination WHERE id = NEW.id; END;
CREATE TRIGGER coordination_ledger_added AFTER INSERT ON coordination BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'coordination', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'coordination' AND record_id = NEW.id), json_object('id', NEW.id, 'task_id', NEW.task_id, 'agency_id', NEW.agency_id, 'position', NEW.position, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'coordination' AND record_id = NEW.id; END;
CREATE TRIGGER coordination_ledger_changed AFTER UPDATE OF id, task_id, agency_id, position, remark ON coordination WHEN json_object('id', OLD.id, 'task_id', OLD.task_id, 'agency_id', OLD.agency_id, 'position', OLD.position, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'task_id', NEW.task_id, 'agency_id', NEW.agency_id, 'position', NEW.position, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'coordination', NEW.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'agency_id', OLD.agency_id, 'position', OLD.position, 'remark', OLD.remark), json_object('id', NEW.id, 'task_id', NEW.task_id, 'agency_id', NEW.agency_id, 'position', NEW.position, 'remark', NEW.remark)); END;
CREATE TRIGGER coordination_ledger_removed AFTER DELETE ON coordination BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'coordination', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'agency_id', OLD.agency_id, 'position', OLD.position, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER count_unit_ledger_arriving BEFORE INSERT ON count_unit BEGIN DELETE FROM replaced_row WHERE table_name = 'count_unit' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'count_unit', code, json_object('code', count_unit.code, 'name', count_unit.name, 'position', count_unit.position) FROM count_unit WHERE code = NEW.code; END;
CREATE TRIGGER count_unit_ledger_added AFTER INSERT ON count_unit BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'count_unit', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'count_unit' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'count_unit' AND record_id = NEW.code; END;
CREATE TRIGGER count_unit_ledger_changed AFTER UPDATE OF code, name, position ON count_unit WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'count_unit', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER count_unit_ledger_removed AFTER DELETE ON count_unit BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'count_unit', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER document_ledger_arriving BEFORE INSERT ON document BEGIN DELETE FROM replaced_row WHERE table_name = 'document' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'document', id, json_object('id', document.id, 'direction', document.direction, 'kind', document.kind, 'series_id', document.series_id, 'letterhead_id', document.letterhead_id, 'number', document.number, 'symbol', document.symbol, 'dated_on', document.dated_on, 'place', document.place, 'subject', document.subject, 'sender', document.sender, 'received_on', document.received_on, 'answer_due_on', document.answer_due_on, 'meeting_id', document.meeting_id, 'signer_authority', document.signer_authority, 'signer_post', document.signer_post, 'signer_name', document.signer_name, 'recipients', document.recipients, 'body', document.body, 'state', document.state, 'replaces_id', document.replaces_id, 'pdf_sha256', document.pdf_sha256, 'paper_sha256', document.paper_sha256, 'scan_sha256', document.scan_sha256, 'remark', document.remark) FROM document WHERE id = NEW.id; END;
CREATE TRIGGER document_ledger_added AFTER INSERT ON document BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'document' AND record_id = NEW.id), json_object('id', NEW.id, 'direction', NEW.direction, 'kind', NEW.kind, 'series_id', NEW.series_id, 'letterhead_id', NEW.letterhead_id, 'number', NEW.number, 'symbol', NEW.symbol, 'dated_on', NEW.dated_on, 'place', NEW.place, 'subject', NEW.subject, 'sender', NEW.sender, 'received_on', NEW.received_on, 'answer_due_on', NEW.answer_due_on, 'meeting_id', NEW.meeting_id, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'body', NEW.body, 'state', NEW.state, 'replaces_id', NEW.replaces_id, 'pdf_sha256', NEW.pdf_sha256, 'paper_sha256', NEW.paper_sha256, 'scan_sha256', NEW.scan_sha256, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'document' AND record_id = NEW.id; END;
CREATE TRIGGER document_ledger_changed AFTER UPDATE OF id, direction, kind, series_id, letterhead_id, number, symbol, dated_on, place, subject, sender, received_on, answer_due_on, meeting_id, signer_authority, signer_post, signer_name, recipients, body, state, replaces_id, pdf_sha256, paper_sha256, scan_sha256, remark ON document WHEN json_object('id', OLD.id, 'direction', OLD.direction, 'kind', OLD.kind, 'series_id', OLD.series_id, 'letterhead_id', OLD.letterhead_id, 'number', OLD.number, 'symbol', OLD.symbol, 'dated_on', OLD.dated_on, 'place', OLD.place, 'subject', OLD.subject, 'sender', OLD.sender, 'received_on', OLD.received_on, 'answer_due_on', OLD.answer_due_on, 'meeting_id', OLD.meeting_id, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'body', OLD.body, 'state', OLD.state, 'replaces_id', OLD.replaces_id, 'pdf_sha256', OLD.pdf_sha256, 'paper_sha256', OLD.paper_sha256, 'scan_sha256', OLD.scan_sha256, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'direction', NEW.direction, 'kind', NEW.kind, 'series_id', NEW.series_id, 'letterhead_id', NEW.letterhead_id, 'number', NEW.number, 'symbol', NEW.symbol, 'dated_on', NEW.dated_on, 'place', NEW.place, 'subject', NEW.subject, 'sender', NEW.sender, 'received_on', NEW.received_on, 'answer_due_on', NEW.answer_due_on, 'meeting_id', NEW.meeting_id, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'body', NEW.body, 'state', NEW.state, 'replaces_id', NEW.replaces_id, 'pdf_sha256', NEW.pdf_sha256, 'paper_sha256', NEW.paper_sha256, 'scan_sha256', NEW.scan_sha256, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document', NEW.id, json_object('id', OLD.id, 'direction', OLD.direction, 'kind', OLD.kind, 'series_id', OLD.series_id, 'letterhead_id', OLD.letterhead_id, 'number', OLD.number, 'symbol', OLD.symbol, 'dated_on', OLD.dated_on, 'place', OLD.place, 'subject', OLD.subject, 'sender', OLD.sender, 'received_on', OLD.received_on, 'answer_due_on', OLD.answer_due_on, 'meeting_id', OLD.meeting_id, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'body', OLD.body, 'state', OLD.state, 'replaces_id', OLD.replaces_id, 'pdf_sha256', OLD.pdf_sha256, 'paper_sha256', OLD.paper_sha256, 'scan_sha256', OLD.scan_sha256, 'remark', OLD.remark), json_object('id', NEW.id, 'direction', NEW.direction, 'kind', NEW.kind, 'series_id', NEW.series_id, 'letterhead_id', NEW.letterhead_id, 'number', NEW.number, 'symbol', NEW.symbol, 'dated_on', NEW.dated_on, 'place', NEW.place, 'subject', NEW.subject, 'sender', NEW.sender, 'received_on', NEW.received_on, 'answer_due_on', NEW.answer_due_on, 'meeting_id', NEW.meeting_id, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'body', NEW.body, 'state', NEW.state, 'replaces_id', NEW.replaces_id, 'pdf_sha256', NEW.pdf_sha256, 'paper_sha256', NEW.paper_sha256, 'scan_sha256', NEW.scan_sha256, 'remark', NEW.remark)); END;
CREATE TRIGGER document_ledger_removed AFTER DELETE ON document BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document', OLD.id, json_object('id', OLD.id, 'direction', OLD.direction, 'kind', OLD.kind, 'series_id', OLD.series_id, 'letterhead_id', OLD.letterhead_id, 'number', OLD.number, 'symbol', OLD.symbol, 'dated_on', OLD.dated_on, 'place', OLD.place, 'subject', OLD.subject, 'sender', OLD.sender, 'received_on', OLD.received_on, 'answer_due_on', OLD.answer_due_on, 'meeting_id', OLD.meeting_id, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'body', OLD.body, 'state', OLD.state, 'replaces_id', OLD.replaces_id, 'pdf_sha256', OLD.pdf_sha256, 'paper_sha256', OLD.paper_sha256, 'scan_sha256', OLD.scan_sha256, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER document_direction_ledger_arriving BEFORE INSERT ON document_direction BEGIN DELETE FROM replaced_row WHERE table_name = 'document_direction' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'document_direction', code, json_object('code', document_direction.code, 'name', document_direction.name, 'position', document_direction.position) FROM document_direction WHERE code = NEW.code; END;
CREATE TRIGGER document_direction_ledger_added AFTER INSERT ON document_direction BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_direction', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'document_direction' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'document_direction' AND record_id = NEW.code; END;
CREATE TRIGGER document_direction_ledger_changed AFTER UPDATE OF code, name, position ON document_direction WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_direction', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER document_direction_ledger_removed AFTER DELETE ON document_direction BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_direction', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER document_kind_ledger_arriving BEFORE INSERT ON document_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'document_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'document_kind', code, json_object('code', document_kind.code, 'name', document_kind.name, 'position', document_kind.position) FROM document_kind WHERE code = NEW.code; END;
CREATE TRIGGER document_kind_ledger_added AFTER INSERT ON document_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'document_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'document_kind' AND record_id = NEW.code; END;
CREATE TRIGGER document_kind_ledger_changed AFTER UPDATE OF code, name, position ON document_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER document_kind_ledger_removed AFTER DELETE ON document_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER document_series_ledger_arriving BEFORE INSERT ON document_series BEGIN DELETE FROM replaced_row WHERE table_name = 'document_series' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'document_series', id, json_object('id', document_series.id, 'name', document_series.name, 'kind', document_series.kind, 'symbol', document_series.symbol, 'first_number', document_series.first_number) FROM document_series WHERE id = NEW.id; END;
CREATE TRIGGER document_series_ledger_added AFTER INSERT ON document_series BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_series', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'document_series' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'kind', NEW.kind, 'symbol', NEW.symbol, 'first_number', NEW.first_number)); DELETE FROM replaced_row WHERE table_name = 'document_series' AND record_id = NEW.id; END;
CREATE TRIGGER document_series_ledger_changed AFTER UPDATE OF id, name, kind, symbol, first_number ON document_series WHEN json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'symbol', OLD.symbol, 'first_number', OLD.first_number) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'kind', NEW.kind, 'symbol', NEW.symbol, 'first_number', NEW.first_number) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_series', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'symbol', OLD.symbol, 'first_number', OLD.first_number), json_object('id', NEW.id, 'name', NEW.name, 'kind', NEW.kind, 'symbol', NEW.symbol, 'first_number', NEW.first_number)); END;
CREATE TRIGGER document_series_ledger_removed AFTER DELETE ON document_series BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_series', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'symbol', OLD.symbol, 'first_number', OLD.first_number), NULL); END;
CREATE TRIGGER document_state_ledger_arriving BEFORE INSERT ON document_state BEGIN DELETE FROM replaced_row WHERE table_name = 'document_state' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'document_state', code, json_object('code', document_state.code, 'name', document_state.name, 'position', document_state.position) FROM document_state WHERE code = NEW.code; END;
CREATE TRIGGER document_state_ledger_added AFTER INSERT ON document_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_state', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'document_state' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'document_state' AND record_id = NEW.code; END;
CREATE TRIGGER document_state_ledger_changed AFTER UPDATE OF code, name, position ON document_state WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_state', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER document_state_ledger_removed AFTER DELETE ON document_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'document_state', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER extension_ledger_arriving BEFORE INSERT ON extension BEGIN DELETE FROM replaced_row WHERE table_name = 'extension' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'extension', id, json_object('id', extension.id, 'task_id', extension.task_id, 'granted_on', extension.granted_on, 'previous_due_on', extension.previous_due_on, 'new_due_on', extension.new_due_on, 'reason', extension.reason, 'document', extension.document) FROM extension WHERE id = NEW.id; END;
CREATE TRIGGER extension_ledger_added AFTER INSERT ON extension BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'extension', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'extension' AND record_id = NEW.id), json_object('id', NEW.id, 'task_id', NEW.task_id, 'granted_on', NEW.granted_on, 'previous_due_on', NEW.previous_due_on, 'new_due_on', NEW.new_due_on, 'reason', NEW.reason, 'document', NEW.document)); DELETE FROM replaced_row WHERE table_name = 'extension' AND record_id = NEW.id; END;
CREATE TRIGGER extension_ledger_changed AFTER UPDATE OF id, task_id, granted_on, previous_due_on, new_due_on, reason, document ON extension WHEN json_object('id', OLD.id, 'task_id', OLD.task_id, 'granted_on', OLD.granted_on, 'previous_due_on', OLD.previous_due_on, 'new_due_on', OLD.new_due_on, 'reason', OLD.reason, 'document', OLD.document) IS NOT json_object('id', NEW.id, 'task_id', NEW.task_id, 'granted_on', NEW.granted_on, 'previous_due_on', NEW.previous_due_on, 'new_due_on', NEW.new_due_on, 'reason', NEW.reason, 'document', NEW.document) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'extension', NEW.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'granted_on', OLD.granted_on, 'previous_due_on', OLD.previous_due_on, 'new_due_on', OLD.new_due_on, 'reason', OLD.reason, 'document', OLD.document), json_object('id', NEW.id, 'task_id', NEW.task_id, 'granted_on', NEW.granted_on, 'previous_due_on', NEW.previous_due_on, 'new_due_on', NEW.new_due_on, 'reason', NEW.reason, 'document', NEW.document)); END;
CREATE TRIGGER extension_ledger_removed AFTER DELETE ON extension BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'extension', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'granted_on', OLD.granted_on, 'previous_due_on', OLD.previous_due_on, 'new_due_on', OLD.new_due_on, 'reason', OLD.reason, 'document', OLD.document), NULL); END;
CREATE TRIGGER finding_ledger_arriving BEFORE INSERT ON finding BEGIN DELETE FROM replaced_row WHERE table_name = 'finding' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'finding', id, json_object('id', finding.id, 'visit_id', finding.visit_id, 'position', finding.position, 'text', finding.text, 'request', finding.request, 'task_id', finding.task_id) FROM finding WHERE id = NEW.id; END;
CREATE TRIGGER finding_ledger_added AFTER INSERT ON finding BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'finding', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'finding' AND record_id = NEW.id), json_object('id', NEW.id, 'visit_id', NEW.visit_id, 'position', NEW.position, 'text', NEW.text, 'request', NEW.request, 'task_id', NEW.task_id)); DELETE FROM replaced_row WHERE table_name = 'finding' AND record_id = NEW.id; END;
CREATE TRIGGER finding_ledger_changed AFTER UPDATE OF id, visit_id, position, text, request, task_id ON finding WHEN json_object('id', OLD.id, 'visit_id', OLD.visit_id, 'position', OLD.position, 'text', OLD.text, 'request', OLD.request, 'task_id', OLD.task_id) IS NOT json_object('id', NEW.id, 'visit_id', NEW.visit_id, 'position', NEW.position, 'text', NEW.text, 'request', NEW.request, 'task_id', NEW.task_id) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'finding', NEW.id, json_object('id', OLD.id, 'visit_id', OLD.visit_id, 'position', OLD.position, 'text', OLD.text, 'request', OLD.request, 'task_id', OLD.task_id), json_object('id', NEW.id, 'visit_id', NEW.visit_id, 'position', NEW.position, 'text', NEW.text, 'request', NEW.request, 'task_id', NEW.task_id)); END;
CREATE TRIGGER finding_ledger_removed AFTER DELETE ON finding BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'finding', OLD.id, json_object('id', OLD.id, 'visit_id', OLD.visit_id, 'position', OLD.position, 'text', OLD.text, 'request', OLD.request, 'task_id', OLD.task_id), NULL); END;
CREATE TRIGGER holiday_ledger_arriving BEFORE INSERT ON holiday BEGIN DELETE FROM replaced_row WHERE table_name = 'holiday' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'holiday', id, json_object('id', holiday.id, 'day', holiday.day, 'name', holiday.name, 'working', holiday.working) FROM holiday WHERE id = NEW.id; END;
CREATE TRIGGER holiday_ledger_added AFTER INSERT ON holiday BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'holiday', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'holiday' AND record_id = NEW.id), json_object('id', NEW.id, 'day', NEW.day, 'name', NEW.name, 'working', NEW.working)); DELETE FROM replaced_row WHERE table_name = 'holiday' AND record_id = NEW.id; END;
CREATE TRIGGER holiday_ledger_changed AFTER UPDATE OF id, day, name, working ON holiday WHEN json_object('id', OLD.id, 'day', OLD.day, 'name', OLD.name, 'working', OLD.working) IS NOT json_object('id', NEW.id, 'day', NEW.day, 'name', NEW.name, 'working', NEW.working) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'holiday', NEW.id, json_object('id', OLD.id, 'day', OLD.day, 'name', OLD.name, 'working', OLD.working), json_object('id', NEW.id, 'day', NEW.day, 'name', NEW.name, 'working', NEW.working)); END;
CREATE TRIGGER holiday_ledger_removed AFTER DELETE ON holiday BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'holiday', OLD.id, json_object('id', OLD.id, 'day', OLD.day, 'name', OLD.name, 'working', OLD.working), NULL); END;
CREATE TRIGGER incident_ledger_arriving BEFORE INSERT ON incident BEGIN DELETE FROM replaced_row WHERE table_name = 'incident' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'incident', id, json_object('id', incident.id, 'kind', incident.kind, 'text', incident.text, 'occurred_on', incident.occurred_on, 'period', incident.period, 'agency_id', incident.agency_id, 'system_id', incident.system_id, 'count', CASE WHEN incident.count IS NULL THEN NULL ELSE json(printf('%!.17g', incident.count)) END, 'count_unit', incident.count_unit, 'severity', incident.severity, 'found_on', incident.found_on, 'reported_on', incident.reported_on, 'resolved_on', incident.resolved_on, 'measures', incident.measures, 'handled_by', incident.handled_by, 'remark', incident.remark) FROM incident WHERE id = NEW.id; END;
CREATE TRIGGER incident_ledger_added AFTER INSERT ON incident BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'incident' AND record_id = NEW.id), json_object('id', NEW.id, 'kind', NEW.kind, 'text', NEW.text, 'occurred_on', NEW.occurred_on, 'period', NEW.period, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'count', CASE WHEN NEW.count IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.count)) END, 'count_unit', NEW.count_unit, 'severity', NEW.severity, 'found_on', NEW.found_on, 'reported_on', NEW.reported_on, 'resolved_on', NEW.resolved_on, 'measures', NEW.measures, 'handled_by', NEW.handled_by, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'incident' AND record_id = NEW.id; END;
CREATE TRIGGER incident_ledger_changed AFTER UPDATE OF id, kind, text, occurred_on, period, agency_id, system_id, count, count_unit, severity, found_on, reported_on, resolved_on, measures, handled_by, remark ON incident WHEN json_object('id', OLD.id, 'kind', OLD.kind, 'text', OLD.text, 'occurred_on', OLD.occurred_on, 'period', OLD.period, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'count', CASE WHEN OLD.count IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.count)) END, 'count_unit', OLD.count_unit, 'severity', OLD.severity, 'found_on', OLD.found_on, 'reported_on', OLD.reported_on, 'resolved_on', OLD.resolved_on, 'measures', OLD.measures, 'handled_by', OLD.handled_by, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'kind', NEW.kind, 'text', NEW.text, 'occurred_on', NEW.occurred_on, 'period', NEW.period, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'count', CASE WHEN NEW.count IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.count)) END, 'count_unit', NEW.count_unit, 'severity', NEW.severity, 'found_on', NEW.found_on, 'reported_on', NEW.reported_on, 'resolved_on', NEW.resolved_on, 'measures', NEW.measures, 'handled_by', NEW.handled_by, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident', NEW.id, json_object('id', OLD.id, 'kind', OLD.kind, 'text', OLD.text, 'occurred_on', OLD.occurred_on, 'period', OLD.period, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'count', CASE WHEN OLD.count IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.count)) END, 'count_unit', OLD.count_unit, 'severity', OLD.severity, 'found_on', OLD.found_on, 'reported_on', OLD.reported_on, 'resolved_on', OLD.resolved_on, 'measures', OLD.measures, 'handled_by', OLD.handled_by, 'remark', OLD.remark), json_object('id', NEW.id, 'kind', NEW.kind, 'text', NEW.text, 'occurred_on', NEW.occurred_on, 'period', NEW.period, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'count', CASE WHEN NEW.count IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.count)) END, 'count_unit', NEW.count_unit, 'severity', NEW.severity, 'found_on', NEW.found_on, 'reported_on', NEW.reported_on, 'resolved_on', NEW.resolved_on, 'measures', NEW.measures, 'handled_by', NEW.handled_by, 'remark', NEW.remark)); END;
CREATE TRIGGER incident_ledger_removed AFTER DELETE ON incident BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'text', OLD.text, 'occurred_on', OLD.occurred_on, 'period', OLD.period, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'count', CASE WHEN OLD.count IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.count)) END, 'count_unit', OLD.count_unit, 'severity', OLD.severity, 'found_on', OLD.found_on, 'reported_on', OLD.reported_on, 'resolved_on', OLD.resolved_on, 'measures', OLD.measures, 'handled_by', OLD.handled_by, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER incident_kind_ledger_arriving BEFORE INSERT ON incident_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'incident_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'incident_kind', code, json_object('code', incident_kind.code, 'name', incident_kind.name, 'position', incident_kind.position) FROM incident_kind WHERE code = NEW.code; END;
CREATE TRIGGER incident_kind_ledger_added AFTER INSERT ON incident_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'incident_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'incident_kind' AND record_id = NEW.code; END;
CREATE TRIGGER incident_kind_ledger_changed AFTER UPDATE OF code, name, position ON incident_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER incident_kind_ledger_removed AFTER DELETE ON incident_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER incident_severity_ledger_arriving BEFORE INSERT ON incident_severity BEGIN DELETE FROM replaced_row WHERE table_name = 'incident_severity' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'incident_severity', code, json_object('code', incident_severity.code, 'name', incident_severity.name, 'position', incident_severity.position) FROM incident_severity WHERE code = NEW.code; END;
CREATE TRIGGER incident_severity_ledger_added AFTER INSERT ON incident_severity BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_severity', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'incident_severity' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'incident_severity' AND record_id = NEW.code; END;
CREATE TRIGGER incident_severity_ledger_changed AFTER UPDATE OF code, name, position ON incident_severity WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_severity', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER incident_severity_ledger_removed AFTER DELETE ON incident_severity BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'incident_severity', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER indicator_ledger_arriving BEFORE INSERT ON indicator BEGIN DELETE FROM replaced_row WHERE table_name = 'indicator' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'indicator', id, json_object('id', indicator.id, 'group_code', indicator.group_code, 'code', indicator.code, 'name', indicator.name, 'unit', indicator.unit, 'kind', indicator.kind, 'direction', indicator.direction, 'period_type', indicator.period_type, 'definition', indicator.definition, 'minimum', CASE WHEN indicator.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', indicator.minimum)) END, 'maximum', CASE WHEN indicator.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', indicator.maximum)) END, 'valid_from', indicator.valid_from, 'valid_to', indicator.valid_to, 'predecessor_id', indicator.predecessor_id, 'numerator_id', indicator.numerator_id, 'denominator_id', indicator.denominator_id, 'position', indicator.position, 'remark', indicator.remark) FROM indicator WHERE id = NEW.id; END;
CREATE TRIGGER indicator_ledger_added AFTER INSERT ON indicator BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'indicator' AND record_id = NEW.id), json_object('id', NEW.id, 'group_code', NEW.group_code, 'code', NEW.code, 'name', NEW.name, 'unit', NEW.unit, 'kind', NEW.kind, 'direction', NEW.direction, 'period_type', NEW.period_type, 'definition', NEW.definition, 'minimum', CASE WHEN NEW.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.minimum)) END, 'maximum', CASE WHEN NEW.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.maximum)) END, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'predecessor_id', NEW.predecessor_id, 'numerator_id', NEW.numerator_id, 'denominator_id', NEW.denominator_id, 'position', NEW.position, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'indicator' AND record_id = NEW.id; END;
CREATE TRIGGER indicator_ledger_changed AFTER UPDATE OF id, group_code, code, name, unit, kind, direction, period_type, definition, minimum, maximum, valid_from, valid_to, predecessor_id, numerator_id, denominator_id, position, remark ON indicator WHEN json_object('id', OLD.id, 'group_code', OLD.group_code, 'code', OLD.code, 'name', OLD.name, 'unit', OLD.unit, 'kind', OLD.kind, 'direction', OLD.direction, 'period_type', OLD.period_type, 'definition', OLD.definition, 'minimum', CASE WHEN OLD.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.minimum)) END, 'maximum', CASE WHEN OLD.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.maximum)) END, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'predecessor_id', OLD.predecessor_id, 'numerator_id', OLD.numerator_id, 'denominator_id', OLD.denominator_id, 'position', OLD.position, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'group_code', NEW.group_code, 'code', NEW.code, 'name', NEW.name, 'unit', NEW.unit, 'kind', NEW.kind, 'direction', NEW.direction, 'period_type', NEW.period_type, 'definition', NEW.definition, 'minimum', CASE WHEN NEW.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.minimum)) END, 'maximum', CASE WHEN NEW.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.maximum)) END, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'predecessor_id', NEW.predecessor_id, 'numerator_id', NEW.numerator_id, 'denominator_id', NEW.denominator_id, 'position', NEW.position, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator', NEW.id, json_object('id', OLD.id, 'group_code', OLD.group_code, 'code', OLD.code, 'name', OLD.name, 'unit', OLD.unit, 'kind', OLD.kind, 'direction', OLD.direction, 'period_type', OLD.period_type, 'definition', OLD.definition, 'minimum', CASE WHEN OLD.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.minimum)) END, 'maximum', CASE WHEN OLD.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.maximum)) END, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'predecessor_id', OLD.predecessor_id, 'numerator_id', OLD.numerator_id, 'denominator_id', OLD.denominator_id, 'position', OLD.position, 'remark', OLD.remark), json_object('id', NEW.id, 'group_code', NEW.group_code, 'code', NEW.code, 'name', NEW.name, 'unit', NEW.unit, 'kind', NEW.kind, 'direction', NEW.direction, 'period_type', NEW.period_type, 'definition', NEW.definition, 'minimum', CASE WHEN NEW.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.minimum)) END, 'maximum', CASE WHEN NEW.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.maximum)) END, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'predecessor_id', NEW.predecessor_id, 'numerator_id', NEW.numerator_id, 'denominator_id', NEW.denominator_id, 'position', NEW.position, 'remark', NEW.remark)); END;
CREATE TRIGGER indicator_ledger_removed AFTER DELETE ON indicator BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator', OLD.id, json_object('id', OLD.id, 'group_code', OLD.group_code, 'code', OLD.code, 'name', OLD.name, 'unit', OLD.unit, 'kind', OLD.kind, 'direction', OLD.direction, 'period_type', OLD.period_type, 'definition', OLD.definition, 'minimum', CASE WHEN OLD.minimum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.minimum)) END, 'maximum', CASE WHEN OLD.maximum IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.maximum)) END, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'predecessor_id', OLD.predecessor_id, 'numerator_id', OLD.numerator_id, 'denominator_id', OLD.denominator_id, 'position', OLD.position, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER indicator_direction_ledger_arriving BEFORE INSERT ON indicator_direction BEGIN DELETE FROM replaced_row WHERE table_name = 'indicator_direction' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'indicator_direction', code, json_object('code', indicator_direction.code, 'name', indicator_direction.name, 'position', indicator_direction.position) FROM indicator_direction WHERE code = NEW.code; END;
CREATE TRIGGER indicator_direction_ledger_added AFTER INSERT ON indicator_direction BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_direction', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'indicator_direction' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'indicator_direction' AND record_id = NEW.code; END;
CREATE TRIGGER indicator_direction_ledger_changed AFTER UPDATE OF code, name, position ON indicator_direction WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_direction', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER indicator_direction_ledger_removed AFTER DELETE ON indicator_direction BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_direction', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER indicator_group_ledger_arriving BEFORE INSERT ON indicator_group BEGIN DELETE FROM replaced_row WHERE table_name = 'indicator_group' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'indicator_group', code, json_object('code', indicator_group.code, 'name', indicator_group.name, 'position', indicator_group.position) FROM indicator_group WHERE code = NEW.code; END;
CREATE TRIGGER indicator_group_ledger_added AFTER INSERT ON indicator_group BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_group', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'indicator_group' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'indicator_group' AND record_id = NEW.code; END;
CREATE TRIGGER indicator_group_ledger_changed AFTER UPDATE OF code, name, position ON indicator_group WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_group', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER indicator_group_ledger_removed AFTER DELETE ON indicator_group BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_group', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER indicator_kind_ledger_arriving BEFORE INSERT ON indicator_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'indicator_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'indicator_kind', code, json_object('code', indicator_kind.code, 'name', indicator_kind.name, 'position', indicator_kind.position) FROM indicator_kind WHERE code = NEW.code; END;
CREATE TRIGGER indicator_kind_ledger_added AFTER INSERT ON indicator_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'indicator_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'indicator_kind' AND record_id = NEW.code; END;
CREATE TRIGGER indicator_kind_ledger_changed AFTER UPDATE OF code, name, position ON indicator_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER indicator_kind_ledger_removed AFTER DELETE ON indicator_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'indicator_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER information_system_ledger_arriving BEFORE INSERT ON information_system BEGIN DELETE FROM replaced_row WHERE table_name = 'information_system' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'information_system', id, json_object('id', information_system.id, 'name', information_system.name, 'owner_agency_id', information_system.owner_agency_id, 'kind', information_system.kind, 'address', information_system.address, 'security_level', information_system.security_level, 'state', information_system.state, 'remark', information_system.remark) FROM information_system WHERE id = NEW.id; END;
CREATE TRIGGER information_system_ledger_added AFTER INSERT ON information_system BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'information_system', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'information_system' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'owner_agency_id', NEW.owner_agency_id, 'kind', NEW.kind, 'address', NEW.address, 'security_level', NEW.security_level, 'state', NEW.state, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'information_system' AND record_id = NEW.id; END;
CREATE TRIGGER information_system_ledger_changed AFTER UPDATE OF id, name, owner_agency_id, kind, address, security_level, state, remark ON information_system WHEN json_object('id', OLD.id, 'name', OLD.name, 'owner_agency_id', OLD.owner_agency_id, 'kind', OLD.kind, 'address', OLD.address, 'security_level', OLD.security_level, 'state', OLD.state, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'owner_agency_id', NEW.owner_agency_id, 'kind', NEW.kind, 'address', NEW.address, 'security_level', NEW.security_level, 'state', NEW.state, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'information_system', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'owner_agency_id', OLD.owner_agency_id, 'kind', OLD.kind, 'address', OLD.address, 'security_level', OLD.security_level, 'state', OLD.state, 'remark', OLD.remark), json_object('id', NEW.id, 'name', NEW.name, 'owner_agency_id', NEW.owner_agency_id, 'kind', NEW.kind, 'address', NEW.address, 'security_level', NEW.security_level, 'state', NEW.state, 'remark', NEW.remark)); END;
CREATE TRIGGER information_system_ledger_removed AFTER DELETE ON information_system BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'information_system', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'owner_agency_id', OLD.owner_agency_id, 'kind', OLD.kind, 'address', OLD.address, 'security_level', OLD.security_level, 'state', OLD.state, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER inspection_ledger_arriving BEFORE INSERT ON inspection BEGIN DELETE FROM replaced_row WHERE table_name = 'inspection' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'inspection', id, json_object('id', inspection.id, 'name', inspection.name, 'purpose', inspection.purpose, 'period', inspection.period, 'decision_number', inspection.decision_number, 'decision_date', inspection.decision_date, 'planned_from', inspection.planned_from, 'planned_to', inspection.planned_to, 'state', inspection.state, 'task_id', inspection.task_id, 'remark', inspection.remark) FROM inspection WHERE id = NEW.id; END;
CREATE TRIGGER inspection_ledger_added AFTER INSERT ON inspection BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'inspection' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'purpose', NEW.purpose, 'period', NEW.period, 'decision_number', NEW.decision_number, 'decision_date', NEW.decision_date, 'planned_from', NEW.planned_from, 'planned_to', NEW.planned_to, 'state', NEW.state, 'task_id', NEW.task_id, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'inspection' AND record_id = NEW.id; END;
CREATE TRIGGER inspection_ledger_changed AFTER UPDATE OF id, name, purpose, period, decision_number, decision_date, planned_from, planned_to, state, task_id, remark ON inspection WHEN json_object('id', OLD.id, 'name', OLD.name, 'purpose', OLD.purpose, 'period', OLD.period, 'decision_number', OLD.decision_number, 'decision_date', OLD.decision_date, 'planned_from', OLD.planned_from, 'planned_to', OLD.planned_to, 'state', OLD.state, 'task_id', OLD.task_id, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'purpose', NEW.purpose, 'period', NEW.period, 'decision_number', NEW.decision_number, 'decision_date', NEW.decision_date, 'planned_from', NEW.planned_from, 'planned_to', NEW.planned_to, 'state', NEW.state, 'task_id', NEW.task_id, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'purpose', OLD.purpose, 'period', OLD.period, 'decision_number', OLD.decision_number, 'decision_date', OLD.decision_date, 'planned_from', OLD.planned_from, 'planned_to', OLD.planned_to, 'state', OLD.state, 'task_id', OLD.task_id, 'remark', OLD.remark), json_object('id', NEW.id, 'name', NEW.name, 'purpose', NEW.purpose, 'period', NEW.period, 'decision_number', NEW.decision_number, 'decision_date', NEW.decision_date, 'planned_from', NEW.planned_from, 'planned_to', NEW.planned_to, 'state', NEW.state, 'task_id', NEW.task_id, 'remark', NEW.remark)); END;
CREATE TRIGGER inspection_ledger_removed AFTER DELETE ON inspection BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'purpose', OLD.purpose, 'period', OLD.period, 'decision_number', OLD.decision_number, 'decision_date', OLD.decision_date, 'planned_from', OLD.planned_from, 'planned_to', OLD.planned_to, 'state', OLD.state, 'task_id', OLD.task_id, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER inspection_state_ledger_arriving BEFORE INSERT ON inspection_state BEGIN DELETE FROM replaced_row WHERE table_name = 'inspection_state' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'inspection_state', code, json_object('code', inspection_state.code, 'name', inspection_state.name, 'position', inspection_state.position) FROM inspection_state WHERE code = NEW.code; END;
CREATE TRIGGER inspection_state_ledger_added AFTER INSERT ON inspection_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection_state', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'inspection_state' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'inspection_state' AND record_id = NEW.code; END;
CREATE TRIGGER inspection_state_ledger_changed AFTER UPDATE OF code, name, position ON inspection_state WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection_state', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER inspection_state_ledger_removed AFTER DELETE ON inspection_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'inspection_state', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER letterhead_ledger_arriving BEFORE INSERT ON letterhead BEGIN DELETE FROM replaced_row WHERE table_name = 'letterhead' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'letterhead', id, json_object('id', letterhead.id, 'name', letterhead.name, 'superior', letterhead.superior, 'issuer', letterhead.issuer, 'symbol', letterhead.symbol, 'place', letterhead.place, 'signer_authority', letterhead.signer_authority, 'signer_post', letterhead.signer_post, 'signer_name', letterhead.signer_name, 'recipients', letterhead.recipients, 'archive_line', letterhead.archive_line, 'valid_from', letterhead.valid_from, 'valid_to', letterhead.valid_to) FROM letterhead WHERE id = NEW.id; END;
CREATE TRIGGER letterhead_ledger_added AFTER INSERT ON letterhead BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'letterhead', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'letterhead' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'superior', NEW.superior, 'issuer', NEW.issuer, 'symbol', NEW.symbol, 'place', NEW.place, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'archive_line', NEW.archive_line, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to)); DELETE FROM replaced_row WHERE table_name = 'letterhead' AND record_id = NEW.id; END;
CREATE TRIGGER letterhead_ledger_changed AFTER UPDATE OF id, name, superior, issuer, symbol, place, signer_authority, signer_post, signer_name, recipients, archive_line, valid_from, valid_to ON letterhead WHEN json_object('id', OLD.id, 'name', OLD.name, 'superior', OLD.superior, 'issuer', OLD.issuer, 'symbol', OLD.symbol, 'place', OLD.place, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'archive_line', OLD.archive_line, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'superior', NEW.superior, 'issuer', NEW.issuer, 'symbol', NEW.symbol, 'place', NEW.place, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'archive_line', NEW.archive_line, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'letterhead', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'superior', OLD.superior, 'issuer', OLD.issuer, 'symbol', OLD.symbol, 'place', OLD.place, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'archive_line', OLD.archive_line, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'name', NEW.name, 'superior', NEW.superior, 'issuer', NEW.issuer, 'symbol', NEW.symbol, 'place', NEW.place, 'signer_authority', NEW.signer_authority, 'signer_post', NEW.signer_post, 'signer_name', NEW.signer_name, 'recipients', NEW.recipients, 'archive_line', NEW.archive_line, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to)); END;
CREATE TRIGGER letterhead_ledger_removed AFTER DELETE ON letterhead BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'letterhead', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'superior', OLD.superior, 'issuer', OLD.issuer, 'symbol', OLD.symbol, 'place', OLD.place, 'signer_authority', OLD.signer_authority, 'signer_post', OLD.signer_post, 'signer_name', OLD.signer_name, 'recipients', OLD.recipients, 'archive_line', OLD.archive_line, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL); END;
CREATE TRIGGER link_member_ledger_arriving BEFORE INSERT ON link_member BEGIN DELETE FROM replaced_row WHERE table_name = 'link_member' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'link_member', id, json_object('id', link_member.id, 'link_id', link_member.link_id, 'agency_id', link_member.agency_id, 'system_id', link_member.system_id, 'remark', link_member.remark) FROM link_member WHERE id = NEW.id; END;
CREATE TRIGGER link_member_ledger_added AFTER INSERT ON link_member BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_member', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'link_member' AND record_id = NEW.id), json_object('id', NEW.id, 'link_id', NEW.link_id, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'link_member' AND record_id = NEW.id; END;
CREATE TRIGGER link_member_ledger_changed AFTER UPDATE OF id, link_id, agency_id, system_id, remark ON link_member WHEN json_object('id', OLD.id, 'link_id', OLD.link_id, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'link_id', NEW.link_id, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_member', NEW.id, json_object('id', OLD.id, 'link_id', OLD.link_id, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'remark', OLD.remark), json_object('id', NEW.id, 'link_id', NEW.link_id, 'agency_id', NEW.agency_id, 'system_id', NEW.system_id, 'remark', NEW.remark)); END;
CREATE TRIGGER link_member_ledger_removed AFTER DELETE ON link_member BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_member', OLD.id, json_object('id', OLD.id, 'link_id', OLD.link_id, 'agency_id', OLD.agency_id, 'system_id', OLD.system_id, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER link_state_ledger_arriving BEFORE INSERT ON link_state BEGIN DELETE FROM replaced_row WHERE table_name = 'link_state' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'link_state', code, json_object('code', link_state.code, 'name', link_state.name, 'position', link_state.position) FROM link_state WHERE code = NEW.code; END;
CREATE TRIGGER link_state_ledger_added AFTER INSERT ON link_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_state', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'link_state' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'link_state' AND record_id = NEW.code; END;
CREATE TRIGGER link_state_ledger_changed AFTER UPDATE OF code, name, position ON link_state WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_state', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER link_state_ledger_removed AFTER DELETE ON link_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'link_state', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER meeting_ledger_arriving BEFORE INSERT ON meeting BEGIN DELETE FROM replaced_row WHERE table_name = 'meeting' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'meeting', id, json_object('id', meeting.id, 'kind', meeting.kind, 'title', meeting.title, 'held_on', meeting.held_on, 'session', meeting.session, 'place', meeting.place, 'chair_name', meeting.chair_name, 'chair_post', meeting.chair_post, 'chair_role', meeting.chair_role, 'co_chairs', meeting.co_chairs, 'reviewed_period', meeting.reviewed_period, 'planned_period', meeting.planned_period, 'opening_text', meeting.opening_text, 'assessment', meeting.assessment, 'state', meeting.state, 'series', meeting.series, 'remark', meeting.remark) FROM meeting WHERE id = NEW.id; END;
CREATE TRIGGER meeting_ledger_added AFTER INSERT ON meeting BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'meeting' AND record_id = NEW.id), json_object('id', NEW.id, 'kind', NEW.kind, 'title', NEW.title, 'held_on', NEW.held_on, 'session', NEW.session, 'place', NEW.place, 'chair_name', NEW.chair_name, 'chair_post', NEW.chair_post, 'chair_role', NEW.chair_role, 'co_chairs', NEW.co_chairs, 'reviewed_period', NEW.reviewed_period, 'planned_period', NEW.planned_period, 'opening_text', NEW.opening_text, 'assessment', NEW.assessment, 'state', NEW.state, 'series', NEW.series, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'meeting' AND record_id = NEW.id; END;
CREATE TRIGGER meeting_ledger_changed AFTER UPDATE OF id, kind, title, held_on, session, place, chair_name, chair_post, chair_role, co_chairs, reviewed_period, planned_period, opening_text, assessment, state, series, remark ON meeting WHEN json_object('id', OLD.id, 'kind', OLD.kind, 'title', OLD.title, 'held_on', OLD.held_on, 'session', OLD.session, 'place', OLD.place, 'chair_name', OLD.chair_name, 'chair_post', OLD.chair_post, 'chair_role', OLD.chair_role, 'co_chairs', OLD.co_chairs, 'reviewed_period', OLD.reviewed_period, 'planned_period', OLD.planned_period, 'opening_text', OLD.opening_text, 'assessment', OLD.assessment, 'state', OLD.state, 'series', OLD.series, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'kind', NEW.kind, 'title', NEW.title, 'held_on', NEW.held_on, 'session', NEW.session, 'place', NEW.place, 'chair_name', NEW.chair_name, 'chair_post', NEW.chair_post, 'chair_role', NEW.chair_role, 'co_chairs', NEW.co_chairs, 'reviewed_period', NEW.reviewed_period, 'planned_period', NEW.planned_period, 'opening_text', NEW.opening_text, 'assessment', NEW.assessment, 'state', NEW.state, 'series', NEW.series, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting', NEW.id, json_object('id', OLD.id, 'kind', OLD.kind, 'title', OLD.title, 'held_on', OLD.held_on, 'session', OLD.session, 'place', OLD.place, 'chair_name', OLD.chair_name, 'chair_post', OLD.chair_post, 'chair_role', OLD.chair_role, 'co_chairs', OLD.co_chairs, 'reviewed_period', OLD.reviewed_period, 'planned_period', OLD.planned_period, 'opening_text', OLD.opening_text, 'assessment', OLD.assessment, 'state', OLD.state, 'series', OLD.series, 'remark', OLD.remark), json_object('id', NEW.id, 'kind', NEW.kind, 'title', NEW.title, 'held_on', NEW.held_on, 'session', NEW.session, 'place', NEW.place, 'chair_name', NEW.chair_name, 'chair_post', NEW.chair_post, 'chair_role', NEW.chair_role, 'co_chairs', NEW.co_chairs, 'reviewed_period', NEW.reviewed_period, 'planned_period', NEW.planned_period, 'opening_text', NEW.opening_text, 'assessment', NEW.assessment, 'state', NEW.state, 'series', NEW.series, 'remark', NEW.remark)); END;
CREATE TRIGGER meeting_ledger_removed AFTER DELETE ON meeting BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'title', OLD.title, 'held_on', OLD.held_on, 'session', OLD.session, 'place', OLD.place, 'chair_name', OLD.chair_name, 'chair_post', OLD.chair_post, 'chair_role', OLD.chair_role, 'co_chairs', OLD.co_chairs, 'reviewed_period', OLD.reviewed_period, 'planned_period', OLD.planned_period, 'opening_text', OLD.opening_text, 'assessment', OLD.assessment, 'state', OLD.state, 'series', OLD.series, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER meeting_kind_ledger_arriving BEFORE INSERT ON meeting_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'meeting_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'meeting_kind', code, json_object('code', meeting_kind.code, 'name', meeting_kind.name, 'position', meeting_kind.position) FROM meeting_kind WHERE code = NEW.code; END;
CREATE TRIGGER meeting_kind_ledger_added AFTER INSERT ON meeting_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'meeting_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'meeting_kind' AND record_id = NEW.code; END;
CREATE TRIGGER meeting_kind_ledger_changed AFTER UPDATE OF code, name, position ON meeting_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER meeting_kind_ledger_removed AFTER DELETE ON meeting_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER meeting_session_ledger_arriving BEFORE INSERT ON meeting_session BEGIN DELETE FROM replaced_row WHERE table_name = 'meeting_session' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'meeting_session', code, json_object('code', meeting_session.code, 'name', meeting_session.name, 'position', meeting_session.position) FROM meeting_session WHERE code = NEW.code; END;
CREATE TRIGGER meeting_session_ledger_added AFTER INSERT ON meeting_session BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_session', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'meeting_session' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'meeting_session' AND record_id = NEW.code; END;
CREATE TRIGGER meeting_session_ledger_changed AFTER UPDATE OF code, name, position ON meeting_session WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_session', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER meeting_session_ledger_removed AFTER DELETE ON meeting_session BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_session', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER meeting_state_ledger_arriving BEFORE INSERT ON meeting_state BEGIN DELETE FROM replaced_row WHERE table_name = 'meeting_state' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'meeting_state', code, json_object('code', meeting_state.code, 'name', meeting_state.name, 'position', meeting_state.position) FROM meeting_state WHERE code = NEW.code; END;
CREATE TRIGGER meeting_state_ledger_added AFTER INSERT ON meeting_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_state', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'meeting_state' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'meeting_state' AND record_id = NEW.code; END;
CREATE TRIGGER meeting_state_ledger_changed AFTER UPDATE OF code, name, position ON meeting_state WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_state', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER meeting_state_ledger_removed AFTER DELETE ON meeting_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'meeting_state', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER opinion_ledger_arriving BEFORE INSERT ON opinion BEGIN DELETE FROM replaced_row WHERE table_name = 'opinion' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'opinion', id, json_object('id', opinion.id, 'meeting_id', opinion.meeting_id, 'position', opinion.position, 'speaker_name', opinion.speaker_name, 'speaker_post', opinion.speaker_post, 'speaker_agency', opinion.speaker_agency, 'agency_id', opinion.agency_id, 'text', opinion.text) FROM opinion WHERE id = NEW.id; END;
CREATE TRIGGER opinion_ledger_added AFTER INSERT ON opinion BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'opinion', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'opinion' AND record_id = NEW.id), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'speaker_name', NEW.speaker_name, 'speaker_post', NEW.speaker_post, 'speaker_agency', NEW.speaker_agency, 'agency_id', NEW.agency_id, 'text', NEW.text)); DELETE FROM replaced_row WHERE table_name = 'opinion' AND record_id = NEW.id; END;
CREATE TRIGGER opinion_ledger_changed AFTER UPDATE OF id, meeting_id, position, speaker_name, speaker_post, speaker_agency, agency_id, text ON opinion WHEN json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'speaker_name', OLD.speaker_name, 'speaker_post', OLD.speaker_post, 'speaker_agency', OLD.speaker_agency, 'agency_id', OLD.agency_id, 'text', OLD.text) IS NOT json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'speaker_name', NEW.speaker_name, 'speaker_post', NEW.speaker_post, 'speaker_agency', NEW.speaker_agency, 'agency_id', NEW.agency_id, 'text', NEW.text) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'opinion', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'speaker_name', OLD.speaker_name, 'speaker_post', OLD.speaker_post, 'speaker_agency', OLD.speaker_agency, 'agency_id', OLD.agency_id, 'text', OLD.text), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'speaker_name', NEW.speaker_name, 'speaker_post', NEW.speaker_post, 'speaker_agency', NEW.speaker_agency, 'agency_id', NEW.agency_id, 'text', NEW.text)); END;
CREATE TRIGGER opinion_ledger_removed AFTER DELETE ON opinion BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'opinion', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'speaker_name', OLD.speaker_name, 'speaker_post', OLD.speaker_post, 'speaker_agency', OLD.speaker_agency, 'agency_id', OLD.agency_id, 'text', OLD.text), NULL); END;
CREATE TRIGGER period_rule_ledger_arriving BEFORE INSERT ON period_rule BEGIN DELETE FROM replaced_row WHERE table_name = 'period_rule' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'period_rule', id, json_object('id', period_rule.id, 'period_kind', period_rule.period_kind, 'valid_from', period_rule.valid_from, 'from_month', period_rule.from_month, 'from_day', period_rule.from_day, 'to_month', period_rule.to_month, 'to_day', period_rule.to_day, 'source', period_rule.source) FROM period_rule WHERE id = NEW.id; END;
CREATE TRIGGER period_rule_ledger_added AFTER INSERT ON period_rule BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_rule', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'period_rule' AND record_id = NEW.id), json_object('id', NEW.id, 'period_kind', NEW.period_kind, 'valid_from', NEW.valid_from, 'from_month', NEW.from_month, 'from_day', NEW.from_day, 'to_month', NEW.to_month, 'to_day', NEW.to_day, 'source', NEW.source)); DELETE FROM replaced_row WHERE table_name = 'period_rule' AND record_id = NEW.id; END;
CREATE TRIGGER period_rule_ledger_changed AFTER UPDATE OF id, period_kind, valid_from, from_month, from_day, to_month, to_day, source ON period_rule WHEN json_object('id', OLD.id, 'period_kind', OLD.period_kind, 'valid_from', OLD.valid_from, 'from_month', OLD.from_month, 'from_day', OLD.from_day, 'to_month', OLD.to_month, 'to_day', OLD.to_day, 'source', OLD.source) IS NOT json_object('id', NEW.id, 'period_kind', NEW.period_kind, 'valid_from', NEW.valid_from, 'from_month', NEW.from_month, 'from_day', NEW.from_day, 'to_month', NEW.to_month, 'to_day', NEW.to_day, 'source', NEW.source) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_rule', NEW.id, json_object('id', OLD.id, 'period_kind', OLD.period_kind, 'valid_from', OLD.valid_from, 'from_month', OLD.from_month, 'from_day', OLD.from_day, 'to_month', OLD.to_month, 'to_day', OLD.to_day, 'source', OLD.source), json_object('id', NEW.id, 'period_kind', NEW.period_kind, 'valid_from', NEW.valid_from, 'from_month', NEW.from_month, 'from_day', NEW.from_day, 'to_month', NEW.to_month, 'to_day', NEW.to_day, 'source', NEW.source)); END;
CREATE TRIGGER period_rule_ledger_removed AFTER DELETE ON period_rule BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_rule', OLD.id, json_object('id', OLD.id, 'period_kind', OLD.period_kind, 'valid_from', OLD.valid_from, 'from_month', OLD.from_month, 'from_day', OLD.from_day, 'to_month', OLD.to_month, 'to_day', OLD.to_day, 'source', OLD.source), NULL); END;
CREATE TRIGGER period_type_ledger_arriving BEFORE INSERT ON period_type BEGIN DELETE FROM replaced_row WHERE table_name = 'period_type' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'period_type', code, json_object('code', period_type.code, 'name', period_type.name, 'position', period_type.position) FROM period_type WHERE code = NEW.code; END;
CREATE TRIGGER period_type_ledger_added AFTER INSERT ON period_type BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_type', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'period_type' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'period_type' AND record_id = NEW.code; END;
CREATE TRIGGER period_type_ledger_changed AFTER UPDATE OF code, name, position ON period_type WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_type', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER period_type_ledger_removed AFTER DELETE ON period_type BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'period_type', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER person_ledger_arriving BEFORE INSERT ON person BEGIN DELETE FROM replaced_row WHERE table_name = 'person' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'person', id, json_object('id', person.id, 'full_name', person.full_name, 'post', person.post, 'agency_id', person.agency_id, 'committee_role', person.committee_role, 'valid_from', person.valid_from, 'valid_to', person.valid_to, 'phone', person.phone, 'email', person.email, 'remark', person.remark) FROM person WHERE id = NEW.id; END;
CREATE TRIGGER person_ledger_added AFTER INSERT ON person BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'person', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'person' AND record_id = NEW.id), json_object('id', NEW.id, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_id', NEW.agency_id, 'committee_role', NEW.committee_role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'person' AND record_id = NEW.id; END;
CREATE TRIGGER person_ledger_changed AFTER UPDATE OF id, full_name, post, agency_id, committee_role, valid_from, valid_to, phone, email, remark ON person WHEN json_object('id', OLD.id, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_id', OLD.agency_id, 'committee_role', OLD.committee_role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_id', NEW.agency_id, 'committee_role', NEW.committee_role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'person', NEW.id, json_object('id', OLD.id, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_id', OLD.agency_id, 'committee_role', OLD.committee_role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'remark', OLD.remark), json_object('id', NEW.id, 'full_name', NEW.full_name, 'post', NEW.post, 'agency_id', NEW.agency_id, 'committee_role', NEW.committee_role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'phone', NEW.phone, 'email', NEW.email, 'remark', NEW.remark)); END;
CREATE TRIGGER person_ledger_removed AFTER DELETE ON person BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'person', OLD.id, json_object('id', OLD.id, 'full_name', OLD.full_name, 'post', OLD.post, 'agency_id', OLD.agency_id, 'committee_role', OLD.committee_role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'phone', OLD.phone, 'email', OLD.email, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER presence_ledger_arriving BEFORE INSERT ON presence BEGIN DELETE FROM replaced_row WHERE table_name = 'presence' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'presence', code, json_object('code', presence.code, 'name', presence.name, 'position', presence.position) FROM presence WHERE code = NEW.code; END;
CREATE TRIGGER presence_ledger_added AFTER INSERT ON presence BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'presence', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'presence' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'presence' AND record_id = NEW.code; END;
CREATE TRIGGER presence_ledger_changed AFTER UPDATE OF code, name, position ON presence WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'presence', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER presence_ledger_removed AFTER DELETE ON presence BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'presence', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER progress_ledger_arriving BEFORE INSERT ON progress BEGIN DELETE FROM replaced_row WHERE table_name = 'progress' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'progress', id, json_object('id', progress.id, 'task_id', progress.task_id, 'reported_on', progress.reported_on, 'percent', CASE WHEN progress.percent IS NULL THEN NULL ELSE json(printf('%!.17g', progress.percent)) END, 'text', progress.text, 'difficulty', progress.difficulty, 'document', progress.document) FROM progress WHERE id = NEW.id; END;
CREATE TRIGGER progress_ledger_added AFTER INSERT ON progress BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'progress', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'progress' AND record_id = NEW.id), json_object('id', NEW.id, 'task_id', NEW.task_id, 'reported_on', NEW.reported_on, 'percent', CASE WHEN NEW.percent IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.percent)) END, 'text', NEW.text, 'difficulty', NEW.difficulty, 'document', NEW.document)); DELETE FROM replaced_row WHERE table_name = 'progress' AND record_id = NEW.id; END;
CREATE TRIGGER progress_ledger_changed AFTER UPDATE OF id, task_id, reported_on, percent, text, difficulty, document ON progress WHEN json_object('id', OLD.id, 'task_id', OLD.task_id, 'reported_on', OLD.reported_on, 'percent', CASE WHEN OLD.percent IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.percent)) END, 'text', OLD.text, 'difficulty', OLD.difficulty, 'document', OLD.document) IS NOT json_object('id', NEW.id, 'task_id', NEW.task_id, 'reported_on', NEW.reported_on, 'percent', CASE WHEN NEW.percent IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.percent)) END, 'text', NEW.text, 'difficulty', NEW.difficulty, 'document', NEW.document) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'progress', NEW.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'reported_on', OLD.reported_on, 'percent', CASE WHEN OLD.percent IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.percent)) END, 'text', OLD.text, 'difficulty', OLD.difficulty, 'document', OLD.document), json_object('id', NEW.id, 'task_id', NEW.task_id, 'reported_on', NEW.reported_on, 'percent', CASE WHEN NEW.percent IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.percent)) END, 'text', NEW.text, 'difficulty', NEW.difficulty, 'document', NEW.document)); END;
CREATE TRIGGER progress_ledger_removed AFTER DELETE ON progress BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'progress', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'reported_on', OLD.reported_on, 'percent', CASE WHEN OLD.percent IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.percent)) END, 'text', OLD.text, 'difficulty', OLD.difficulty, 'document', OLD.document), NULL); END;
CREATE TRIGGER proposal_ledger_arriving BEFORE INSERT ON proposal BEGIN DELETE FROM replaced_row WHERE table_name = 'proposal' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'proposal', id, json_object('id', proposal.id, 'opinion_id', proposal.opinion_id, 'position', proposal.position, 'text', proposal.text, 'remark', proposal.remark) FROM proposal WHERE id = NEW.id; END;
CREATE TRIGGER proposal_ledger_added AFTER INSERT ON proposal BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'proposal' AND record_id = NEW.id), json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'position', NEW.position, 'text', NEW.text, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'proposal' AND record_id = NEW.id; END;
CREATE TRIGGER proposal_ledger_changed AFTER UPDATE OF id, opinion_id, position, text, remark ON proposal WHEN json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'position', OLD.position, 'text', OLD.text, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'position', NEW.position, 'text', NEW.text, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal', NEW.id, json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'position', OLD.position, 'text', OLD.text, 'remark', OLD.remark), json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'position', NEW.position, 'text', NEW.text, 'remark', NEW.remark)); END;
CREATE TRIGGER proposal_ledger_removed AFTER DELETE ON proposal BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal', OLD.id, json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'position', OLD.position, 'text', OLD.text, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER proposal_answer_ledger_arriving BEFORE INSERT ON proposal_answer BEGIN DELETE FROM replaced_row WHERE table_name = 'proposal_answer' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'proposal_answer', id, json_object('id', proposal_answer.id, 'proposal_id', proposal_answer.proposal_id, 'conclusion_id', proposal_answer.conclusion_id, 'remark', proposal_answer.remark) FROM proposal_answer WHERE id = NEW.id; END;
CREATE TRIGGER proposal_answer_ledger_added AFTER INSERT ON proposal_answer BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal_answer', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'proposal_answer' AND record_id = NEW.id), json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'conclusion_id', NEW.conclusion_id, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'proposal_answer' AND record_id = NEW.id; END;
CREATE TRIGGER proposal_answer_ledger_changed AFTER UPDATE OF id, proposal_id, conclusion_id, remark ON proposal_answer WHEN json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'conclusion_id', OLD.conclusion_id, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'conclusion_id', NEW.conclusion_id, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal_answer', NEW.id, json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'conclusion_id', OLD.conclusion_id, 'remark', OLD.remark), json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'conclusion_id', NEW.conclusion_id, 'remark', NEW.remark)); END;
CREATE TRIGGER proposal_answer_ledger_removed AFTER DELETE ON proposal_answer BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'proposal_answer', OLD.id, json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'conclusion_id', OLD.conclusion_id, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER reminder_ledger_arriving BEFORE INSERT ON reminder BEGIN DELETE FROM replaced_row WHERE table_name = 'reminder' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'reminder', id, json_object('id', reminder.id, 'task_id', reminder.task_id, 'level', reminder.level, 'sent_on', reminder.sent_on, 'document', reminder.document, 'remark', reminder.remark) FROM reminder WHERE id = NEW.id; END;
CREATE TRIGGER reminder_ledger_added AFTER INSERT ON reminder BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'reminder' AND record_id = NEW.id), json_object('id', NEW.id, 'task_id', NEW.task_id, 'level', NEW.level, 'sent_on', NEW.sent_on, 'document', NEW.document, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'reminder' AND record_id = NEW.id; END;
CREATE TRIGGER reminder_ledger_changed AFTER UPDATE OF id, task_id, level, sent_on, document, remark ON reminder WHEN json_object('id', OLD.id, 'task_id', OLD.task_id, 'level', OLD.level, 'sent_on', OLD.sent_on, 'document', OLD.document, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'task_id', NEW.task_id, 'level', NEW.level, 'sent_on', NEW.sent_on, 'document', NEW.document, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder', NEW.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'level', OLD.level, 'sent_on', OLD.sent_on, 'document', OLD.document, 'remark', OLD.remark), json_object('id', NEW.id, 'task_id', NEW.task_id, 'level', NEW.level, 'sent_on', NEW.sent_on, 'document', NEW.document, 'remark', NEW.remark)); END;
CREATE TRIGGER reminder_ledger_removed AFTER DELETE ON reminder BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder', OLD.id, json_object('id', OLD.id, 'task_id', OLD.task_id, 'level', OLD.level, 'sent_on', OLD.sent_on, 'document', OLD.document, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER reminder_level_ledger_arriving BEFORE INSERT ON reminder_level BEGIN DELETE FROM replaced_row WHERE table_name = 'reminder_level' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'reminder_level', code, json_object('code', reminder_level.code, 'name', reminder_level.name, 'position', reminder_level.position) FROM reminder_level WHERE code = NEW.code; END;
CREATE TRIGGER reminder_level_ledger_added AFTER INSERT ON reminder_level BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder_level', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'reminder_level' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'reminder_level' AND record_id = NEW.code; END;
CREATE TRIGGER reminder_level_ledger_changed AFTER UPDATE OF code, name, position ON reminder_level WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder_level', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER reminder_level_ledger_removed AFTER DELETE ON reminder_level BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'reminder_level', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER saved_view_ledger_arriving BEFORE INSERT ON saved_view BEGIN DELETE FROM replaced_row WHERE table_name = 'saved_view' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'saved_view', id, json_object('id', saved_view.id, 'page', saved_view.page, 'name', saved_view.name, 'query', saved_view.query) FROM saved_view WHERE id = NEW.id; END;
CREATE TRIGGER saved_view_ledger_added AFTER INSERT ON saved_view BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'saved_view', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'saved_view' AND record_id = NEW.id), json_object('id', NEW.id, 'page', NEW.page, 'name', NEW.name, 'query', NEW.query)); DELETE FROM replaced_row WHERE table_name = 'saved_view' AND record_id = NEW.id; END;
CREATE TRIGGER saved_view_ledger_changed AFTER UPDATE OF id, page, name, query ON saved_view WHEN json_object('id', OLD.id, 'page', OLD.page, 'name', OLD.name, 'query', OLD.query) IS NOT json_object('id', NEW.id, 'page', NEW.page, 'name', NEW.name, 'query', NEW.query) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'saved_view', NEW.id, json_object('id', OLD.id, 'page', OLD.page, 'name', OLD.name, 'query', OLD.query), json_object('id', NEW.id, 'page', NEW.page, 'name', NEW.name, 'query', NEW.query)); END;
CREATE TRIGGER saved_view_ledger_removed AFTER DELETE ON saved_view BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'saved_view', OLD.id, json_object('id', OLD.id, 'page', OLD.page, 'name', OLD.name, 'query', OLD.query), NULL); END;
CREATE TRIGGER setting_ledger_arriving BEFORE INSERT ON setting BEGIN DELETE FROM replaced_row WHERE table_name = 'setting' AND record_id = NEW.name; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'setting', name, json_object('name', setting.name, 'value', setting.value) FROM setting WHERE name = NEW.name; END;
CREATE TRIGGER setting_ledger_added AFTER INSERT ON setting BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'setting', NEW.name, (SELECT old FROM replaced_row WHERE table_name = 'setting' AND record_id = NEW.name), json_object('name', NEW.name, 'value', NEW.value)); DELETE FROM replaced_row WHERE table_name = 'setting' AND record_id = NEW.name; END;
CREATE TRIGGER setting_ledger_changed AFTER UPDATE OF name, value ON setting WHEN json_object('name', OLD.name, 'value', OLD.value) IS NOT json_object('name', NEW.name, 'value', NEW.value) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'setting', NEW.name, json_object('name', OLD.name, 'value', OLD.value), json_object('name', NEW.name, 'value', NEW.value)); END;
CREATE TRIGGER setting_ledger_removed AFTER DELETE ON setting BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'setting', OLD.name, json_object('name', OLD.name, 'value', OLD.value), NULL); END;
CREATE TRIGGER system_kind_ledger_arriving BEFORE INSERT ON system_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'system_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'system_kind', code, json_object('code', system_kind.code, 'name', system_kind.name, 'position', system_kind.position) FROM system_kind WHERE code = NEW.code; END;
CREATE TRIGGER system_kind_ledger_added AFTER INSERT ON system_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'system_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'system_kind' AND record_id = NEW.code; END;
CREATE TRIGGER system_kind_ledger_changed AFTER UPDATE OF code, name, position ON system_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER system_kind_ledger_removed AFTER DELETE ON system_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER system_link_ledger_arriving BEFORE INSERT ON system_link BEGIN DELETE FROM replaced_row WHERE table_name = 'system_link' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'system_link', id, json_object('id', system_link.id, 'name', system_link.name, 'state', system_link.state, 'since', system_link.since, 'remark', system_link.remark) FROM system_link WHERE id = NEW.id; END;
CREATE TRIGGER system_link_ledger_added AFTER INSERT ON system_link BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_link', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'system_link' AND record_id = NEW.id), json_object('id', NEW.id, 'name', NEW.name, 'state', NEW.state, 'since', NEW.since, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'system_link' AND record_id = NEW.id; END;
CREATE TRIGGER system_link_ledger_changed AFTER UPDATE OF id, name, state, since, remark ON system_link WHEN json_object('id', OLD.id, 'name', OLD.name, 'state', OLD.state, 'since', OLD.since, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'name', NEW.name, 'state', NEW.state, 'since', NEW.since, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_link', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'state', OLD.state, 'since', OLD.since, 'remark', OLD.remark), json_object('id', NEW.id, 'name', NEW.name, 'state', NEW.state, 'since', NEW.since, 'remark', NEW.remark)); END;
CREATE TRIGGER system_link_ledger_removed AFTER DELETE ON system_link BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_link', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'state', OLD.state, 'since', OLD.since, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER system_state_ledger_arriving BEFORE INSERT ON system_state BEGIN DELETE FROM replaced_row WHERE table_name = 'system_state' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'system_state', code, json_object('code', system_state.code, 'name', system_state.name, 'position', system_state.position) FROM system_state WHERE code = NEW.code; END;
CREATE TRIGGER system_state_ledger_added AFTER INSERT ON system_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_state', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'system_state' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'system_state' AND record_id = NEW.code; END;
CREATE TRIGGER system_state_ledger_changed AFTER UPDATE OF code, name, position ON system_state WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_state', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER system_state_ledger_removed AFTER DELETE ON system_state BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'system_state', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER target_ledger_arriving BEFORE INSERT ON target BEGIN DELETE FROM replaced_row WHERE table_name = 'target' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'target', id, json_object('id', target.id, 'indicator_id', target.indicator_id, 'agency_id', target.agency_id, 'period', target.period, 'comparator', target.comparator, 'number', CASE WHEN target.number IS NULL THEN NULL ELSE json(printf('%!.17g', target.number)) END, 'source', target.source) FROM target WHERE id = NEW.id; END;
CREATE TRIGGER target_ledger_added AFTER INSERT ON target BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'target', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'target' AND record_id = NEW.id), json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'comparator', NEW.comparator, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'source', NEW.source)); DELETE FROM replaced_row WHERE table_name = 'target' AND record_id = NEW.id; END;
CREATE TRIGGER target_ledger_changed AFTER UPDATE OF id, indicator_id, agency_id, period, comparator, number, source ON target WHEN json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'comparator', OLD.comparator, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'source', OLD.source) IS NOT json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'comparator', NEW.comparator, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'source', NEW.source) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'target', NEW.id, json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'comparator', OLD.comparator, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'source', OLD.source), json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'comparator', NEW.comparator, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'source', NEW.source)); END;
CREATE TRIGGER target_ledger_removed AFTER DELETE ON target BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'target', OLD.id, json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'comparator', OLD.comparator, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'source', OLD.source), NULL); END;
CREATE TRIGGER task_ledger_arriving BEFORE INSERT ON task BEGIN DELETE FROM replaced_row WHERE table_name = 'task' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'task', id, json_object('id', task.id, 'text', task.text, 'lead_agency_id', task.lead_agency_id, 'kind', task.kind, 'conclusion_id', task.conclusion_id, 'source_document', task.source_document, 'source_date', task.source_date, 'source_clause', task.source_clause, 'assigned_by', task.assigned_by, 'assigned_on', task.assigned_on, 'due_on', task.due_on, 'due_phrase', task.due_phrase, 'product', task.product, 'completed_on', task.completed_on, 'result_document', task.result_document, 'closure', task.closure, 'closure_on', task.closure_on, 'closure_reason', task.closure_reason, 'parent_id', task.parent_id, 'recurrence', task.recurrence, 'remark', task.remark) FROM task WHERE id = NEW.id; END;
CREATE TRIGGER task_ledger_added AFTER INSERT ON task BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'task' AND record_id = NEW.id), json_object('id', NEW.id, 'text', NEW.text, 'lead_agency_id', NEW.lead_agency_id, 'kind', NEW.kind, 'conclusion_id', NEW.conclusion_id, 'source_document', NEW.source_document, 'source_date', NEW.source_date, 'source_clause', NEW.source_clause, 'assigned_by', NEW.assigned_by, 'assigned_on', NEW.assigned_on, 'due_on', NEW.due_on, 'due_phrase', NEW.due_phrase, 'product', NEW.product, 'completed_on', NEW.completed_on, 'result_document', NEW.result_document, 'closure', NEW.closure, 'closure_on', NEW.closure_on, 'closure_reason', NEW.closure_reason, 'parent_id', NEW.parent_id, 'recurrence', NEW.recurrence, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'task' AND record_id = NEW.id; END;
CREATE TRIGGER task_ledger_changed AFTER UPDATE OF id, text, lead_agency_id, kind, conclusion_id, source_document, source_date, source_clause, assigned_by, assigned_on, due_on, due_phrase, product, completed_on, result_document, closure, closure_on, closure_reason, parent_id, recurrence, remark ON task WHEN json_object('id', OLD.id, 'text', OLD.text, 'lead_agency_id', OLD.lead_agency_id, 'kind', OLD.kind, 'conclusion_id', OLD.conclusion_id, 'source_document', OLD.source_document, 'source_date', OLD.source_date, 'source_clause', OLD.source_clause, 'assigned_by', OLD.assigned_by, 'assigned_on', OLD.assigned_on, 'due_on', OLD.due_on, 'due_phrase', OLD.due_phrase, 'product', OLD.product, 'completed_on', OLD.completed_on, 'result_document', OLD.result_document, 'closure', OLD.closure, 'closure_on', OLD.closure_on, 'closure_reason', OLD.closure_reason, 'parent_id', OLD.parent_id, 'recurrence', OLD.recurrence, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'text', NEW.text, 'lead_agency_id', NEW.lead_agency_id, 'kind', NEW.kind, 'conclusion_id', NEW.conclusion_id, 'source_document', NEW.source_document, 'source_date', NEW.source_date, 'source_clause', NEW.source_clause, 'assigned_by', NEW.assigned_by, 'assigned_on', NEW.assigned_on, 'due_on', NEW.due_on, 'due_phrase', NEW.due_phrase, 'product', NEW.product, 'completed_on', NEW.completed_on, 'result_document', NEW.result_document, 'closure', NEW.closure, 'closure_on', NEW.closure_on, 'closure_reason', NEW.closure_reason, 'parent_id', NEW.parent_id, 'recurrence', NEW.recurrence, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task', NEW.id, json_object('id', OLD.id, 'text', OLD.text, 'lead_agency_id', OLD.lead_agency_id, 'kind', OLD.kind, 'conclusion_id', OLD.conclusion_id, 'source_document', OLD.source_document, 'source_date', OLD.source_date, 'source_clause', OLD.source_clause, 'assigned_by', OLD.assigned_by, 'assigned_on', OLD.assigned_on, 'due_on', OLD.due_on, 'due_phrase', OLD.due_phrase, 'product', OLD.product, 'completed_on', OLD.completed_on, 'result_document', OLD.result_document, 'closure', OLD.closure, 'closure_on', OLD.closure_on, 'closure_reason', OLD.closure_reason, 'parent_id', OLD.parent_id, 'recurrence', OLD.recurrence, 'remark', OLD.remark), json_object('id', NEW.id, 'text', NEW.text, 'lead_agency_id', NEW.lead_agency_id, 'kind', NEW.kind, 'conclusion_id', NEW.conclusion_id, 'source_document', NEW.source_document, 'source_date', NEW.source_date, 'source_clause', NEW.source_clause, 'assigned_by', NEW.assigned_by, 'assigned_on', NEW.assigned_on, 'due_on', NEW.due_on, 'due_phrase', NEW.due_phrase, 'product', NEW.product, 'completed_on', NEW.completed_on, 'result_document', NEW.result_document, 'closure', NEW.closure, 'closure_on', NEW.closure_on, 'closure_reason', NEW.closure_reason, 'parent_id', NEW.parent_id, 'recurrence', NEW.recurrence, 'remark', NEW.remark)); END;
CREATE TRIGGER task_ledger_removed AFTER DELETE ON task BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task', OLD.id, json_object('id', OLD.id, 'text', OLD.text, 'lead_agency_id', OLD.lead_agency_id, 'kind', OLD.kind, 'conclusion_id', OLD.conclusion_id, 'source_document', OLD.source_document, 'source_date', OLD.source_date, 'source_clause', OLD.source_clause, 'assigned_by', OLD.assigned_by, 'assigned_on', OLD.assigned_on, 'due_on', OLD.due_on, 'due_phrase', OLD.due_phrase, 'product', OLD.product, 'completed_on', OLD.completed_on, 'result_document', OLD.result_document, 'closure', OLD.closure, 'closure_on', OLD.closure_on, 'closure_reason', OLD.closure_reason, 'parent_id', OLD.parent_id, 'recurrence', OLD.recurrence, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER task_closure_ledger_arriving BEFORE INSERT ON task_closure BEGIN DELETE FROM replaced_row WHERE table_name = 'task_closure' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'task_closure', code, json_object('code', task_closure.code, 'name', task_closure.name, 'position', task_closure.position) FROM task_closure WHERE code = NEW.code; END;
CREATE TRIGGER task_closure_ledger_added AFTER INSERT ON task_closure BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_closure', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'task_closure' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'task_closure' AND record_id = NEW.code; END;
CREATE TRIGGER task_closure_ledger_changed AFTER UPDATE OF code, name, position ON task_closure WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_closure', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER task_closure_ledger_removed AFTER DELETE ON task_closure BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_closure', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER task_kind_ledger_arriving BEFORE INSERT ON task_kind BEGIN DELETE FROM replaced_row WHERE table_name = 'task_kind' AND record_id = NEW.code; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'task_kind', code, json_object('code', task_kind.code, 'name', task_kind.name, 'position', task_kind.position) FROM task_kind WHERE code = NEW.code; END;
CREATE TRIGGER task_kind_ledger_added AFTER INSERT ON task_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_kind', NEW.code, (SELECT old FROM replaced_row WHERE table_name = 'task_kind' AND record_id = NEW.code), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); DELETE FROM replaced_row WHERE table_name = 'task_kind' AND record_id = NEW.code; END;
CREATE TRIGGER task_kind_ledger_changed AFTER UPDATE OF code, name, position ON task_kind WHEN json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position) IS NOT json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_kind', NEW.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), json_object('code', NEW.code, 'name', NEW.name, 'position', NEW.position)); END;
CREATE TRIGGER task_kind_ledger_removed AFTER DELETE ON task_kind BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'task_kind', OLD.code, json_object('code', OLD.code, 'name', OLD.name, 'position', OLD.position), NULL); END;
CREATE TRIGGER team_member_ledger_arriving BEFORE INSERT ON team_member BEGIN DELETE FROM replaced_row WHERE table_name = 'team_member' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'team_member', id, json_object('id', team_member.id, 'inspection_id', team_member.inspection_id, 'position', team_member.position, 'full_name', team_member.full_name, 'post', team_member.post, 'role', team_member.role) FROM team_member WHERE id = NEW.id; END;
CREATE TRIGGER team_member_ledger_added AFTER INSERT ON team_member BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'team_member', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'team_member' AND record_id = NEW.id), json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'position', NEW.position, 'full_name', NEW.full_name, 'post', NEW.post, 'role', NEW.role)); DELETE FROM replaced_row WHERE table_name = 'team_member' AND record_id = NEW.id; END;
CREATE TRIGGER team_member_ledger_changed AFTER UPDATE OF id, inspection_id, position, full_name, post, role ON team_member WHEN json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'position', OLD.position, 'full_name', OLD.full_name, 'post', OLD.post, 'role', OLD.role) IS NOT json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'position', NEW.position, 'full_name', NEW.full_name, 'post', NEW.post, 'role', NEW.role) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'team_member', NEW.id, json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'position', OLD.position, 'full_name', OLD.full_name, 'post', OLD.post, 'role', OLD.role), json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'position', NEW.position, 'full_name', NEW.full_name, 'post', NEW.post, 'role', NEW.role)); END;
CREATE TRIGGER team_member_ledger_removed AFTER DELETE ON team_member BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'team_member', OLD.id, json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'position', OLD.position, 'full_name', OLD.full_name, 'post', OLD.post, 'role', OLD.role), NULL); END;
CREATE TRIGGER value_ledger_arriving BEFORE INSERT ON value BEGIN DELETE FROM replaced_row WHERE table_name = 'value' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'value', id, json_object('id', value.id, 'indicator_id', value.indicator_id, 'agency_id', value.agency_id, 'period', value.period, 'number', CASE WHEN value.number IS NULL THEN NULL ELSE json(printf('%!.17g', value.number)) END, 'nil', value.nil, 'numerator', CASE WHEN value.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', value.numerator)) END, 'denominator', CASE WHEN value.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', value.denominator)) END, 'field_size', value.field_size, 'score', CASE WHEN value.score IS NULL THEN NULL ELSE json(printf('%!.17g', value.score)) END, 'scope', value.scope, 'remark', value.remark, 'source_document', value.source_document) FROM value WHERE id = NEW.id; END;
CREATE TRIGGER value_ledger_added AFTER INSERT ON value BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'value', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'value' AND record_id = NEW.id), json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'nil', NEW.nil, 'numerator', CASE WHEN NEW.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.numerator)) END, 'denominator', CASE WHEN NEW.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.denominator)) END, 'field_size', NEW.field_size, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'scope', NEW.scope, 'remark', NEW.remark, 'source_document', NEW.source_document)); DELETE FROM replaced_row WHERE table_name = 'value' AND record_id = NEW.id; END;
CREATE TRIGGER value_ledger_changed AFTER UPDATE OF id, indicator_id, agency_id, period, number, nil, numerator, denominator, field_size, score, scope, remark, source_document ON value WHEN json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'nil', OLD.nil, 'numerator', CASE WHEN OLD.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.numerator)) END, 'denominator', CASE WHEN OLD.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.denominator)) END, 'field_size', OLD.field_size, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'scope', OLD.scope, 'remark', OLD.remark, 'source_document', OLD.source_document) IS NOT json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'nil', NEW.nil, 'numerator', CASE WHEN NEW.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.numerator)) END, 'denominator', CASE WHEN NEW.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.denominator)) END, 'field_size', NEW.field_size, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'scope', NEW.scope, 'remark', NEW.remark, 'source_document', NEW.source_document) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'value', NEW.id, json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'nil', OLD.nil, 'numerator', CASE WHEN OLD.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.numerator)) END, 'denominator', CASE WHEN OLD.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.denominator)) END, 'field_size', OLD.field_size, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'scope', OLD.scope, 'remark', OLD.remark, 'source_document', OLD.source_document), json_object('id', NEW.id, 'indicator_id', NEW.indicator_id, 'agency_id', NEW.agency_id, 'period', NEW.period, 'number', CASE WHEN NEW.number IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.number)) END, 'nil', NEW.nil, 'numerator', CASE WHEN NEW.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.numerator)) END, 'denominator', CASE WHEN NEW.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.denominator)) END, 'field_size', NEW.field_size, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'scope', NEW.scope, 'remark', NEW.remark, 'source_document', NEW.source_document)); END;
CREATE TRIGGER value_ledger_removed AFTER DELETE ON value BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'value', OLD.id, json_object('id', OLD.id, 'indicator_id', OLD.indicator_id, 'agency_id', OLD.agency_id, 'period', OLD.period, 'number', CASE WHEN OLD.number IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.number)) END, 'nil', OLD.nil, 'numerator', CASE WHEN OLD.numerator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.numerator)) END, 'denominator', CASE WHEN OLD.denominator IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.denominator)) END, 'field_size', OLD.field_size, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'scope', OLD.scope, 'remark', OLD.remark, 'source_document', OLD.source_document), NULL); END;
CREATE TRIGGER visit_ledger_arriving BEFORE INSERT ON visit BEGIN DELETE FROM replaced_row WHERE table_name = 'visit' AND record_id = NEW.id; INSERT INTO replaced_row (table_name, record_id, old) SELECT 'visit', id, json_object('id', visit.id, 'inspection_id', visit.inspection_id, 'agency_id', visit.agency_id, 'visited_on', visit.visited_on, 'score', CASE WHEN visit.score IS NULL THEN NULL ELSE json(printf('%!.17g', visit.score)) END, 'assessment', visit.assessment, 'remark', visit.remark) FROM visit WHERE id = NEW.id; END;
CREATE TRIGGER visit_ledger_added AFTER INSERT ON visit BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'visit', NEW.id, (SELECT old FROM replaced_row WHERE table_name = 'visit' AND record_id = NEW.id), json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'agency_id', NEW.agency_id, 'visited_on', NEW.visited_on, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'assessment', NEW.assessment, 'remark', NEW.remark)); DELETE FROM replaced_row WHERE table_name = 'visit' AND record_id = NEW.id; END;
CREATE TRIGGER visit_ledger_changed AFTER UPDATE OF id, inspection_id, agency_id, visited_on, score, assessment, remark ON visit WHEN json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'agency_id', OLD.agency_id, 'visited_on', OLD.visited_on, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'assessment', OLD.assessment, 'remark', OLD.remark) IS NOT json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'agency_id', NEW.agency_id, 'visited_on', NEW.visited_on, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'assessment', NEW.assessment, 'remark', NEW.remark) BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'visit', NEW.id, json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'agency_id', OLD.agency_id, 'visited_on', OLD.visited_on, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'assessment', OLD.assessment, 'remark', OLD.remark), json_object('id', NEW.id, 'inspection_id', NEW.inspection_id, 'agency_id', NEW.agency_id, 'visited_on', NEW.visited_on, 'score', CASE WHEN NEW.score IS NULL THEN NULL ELSE json(printf('%!.17g', NEW.score)) END, 'assessment', NEW.assessment, 'remark', NEW.remark)); END;
CREATE TRIGGER visit_ledger_removed AFTER DELETE ON visit BEGIN INSERT INTO change (action_id, table_name, record_id, old, new) VALUES ((SELECT action_id FROM running_action), 'visit', OLD.id, json_object('id', OLD.id, 'inspection_id', OLD.inspection_id, 'agency_id', OLD.agency_id, 'visited_on', OLD.visited_on, 'score', CASE WHEN OLD.score IS NULL THEN NULL ELSE json(printf('%!.17g', OLD.score)) END, 'assessment', OLD.assessment, 'remark', OLD.remark), NULL); END;
CREATE TRIGGER agency_search_added AFTER INSERT ON agency BEGIN DELETE FROM search_entry WHERE kind = 'agency' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('agency', NEW.id, NEW.name || char(10) || NEW.short_name || char(10) || NEW.symbol || char(10) || NEW.code || char(10) || NEW.phone || char(10) || NEW.email || char(10) || NEW.address || char(10) || NEW.remark); END;
CREATE TRIGGER agency_search_changed AFTER UPDATE OF id, name, short_name, symbol, code, phone, email, address, remark ON agency BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.short_name || char(10) || NEW.symbol || char(10) || NEW.code || char(10) || NEW.phone || char(10) || NEW.email || char(10) || NEW.address || char(10) || NEW.remark WHERE kind = 'agency' AND record_id = OLD.id; END;
CREATE TRIGGER agency_search_removed AFTER DELETE ON agency BEGIN DELETE FROM search_entry WHERE kind = 'agency' AND record_id = OLD.id; END;
CREATE TRIGGER agency_alias_search_added AFTER INSERT ON agency_alias BEGIN DELETE FROM search_entry WHERE kind = 'agency_alias' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('agency_alias', NEW.id, NEW.name); END;
CREATE TRIGGER agency_alias_search_changed AFTER UPDATE OF id, name ON agency_alias BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name WHERE kind = 'agency_alias' AND record_id = OLD.id; END;
CREATE TRIGGER agency_alias_search_removed AFTER DELETE ON agency_alias BEGIN DELETE FROM search_entry WHERE kind = 'agency_alias' AND record_id = OLD.id; END;
CREATE TRIGGER agency_block_search_added AFTER INSERT ON agency_block BEGIN DELETE FROM search_entry WHERE kind = 'agency_block' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('agency_block', NEW.code, NEW.name); END;
CREATE TRIGGER agency_block_search_changed AFTER UPDATE OF code, name ON agency_block BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'agency_block' AND record_id = OLD.code; END;
CREATE TRIGGER agency_block_search_removed AFTER DELETE ON agency_block BEGIN DELETE FROM search_entry WHERE kind = 'agency_block' AND record_id = OLD.code; END;
CREATE TRIGGER agency_succession_search_added AFTER INSERT ON agency_succession BEGIN DELETE FROM search_entry WHERE kind = 'agency_succession' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('agency_succession', NEW.id, NEW.scope); END;
CREATE TRIGGER agency_succession_search_changed AFTER UPDATE OF id, scope ON agency_succession BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.scope WHERE kind = 'agency_succession' AND record_id = OLD.id; END;
CREATE TRIGGER agency_succession_search_removed AFTER DELETE ON agency_succession BEGIN DELETE FROM search_entry WHERE kind = 'agency_succession' AND record_id = OLD.id; END;
CREATE TRIGGER agenda_item_search_added AFTER INSERT ON agenda_item BEGIN DELETE FROM search_entry WHERE kind = 'agenda_item' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('agenda_item', NEW.id, NEW.text); END;
CREATE TRIGGER agenda_item_search_changed AFTER UPDATE OF id, text ON agenda_item BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text WHERE kind = 'agenda_item' AND record_id = OLD.id; END;
CREATE TRIGGER agenda_item_search_removed AFTER DELETE ON agenda_item BEGIN DELETE FROM search_entry WHERE kind = 'agenda_item' AND record_id = OLD.id; END;
CREATE TRIGGER attachment_search_added AFTER INSERT ON attachment BEGIN DELETE FROM search_entry WHERE kind = 'attachment' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('attachment', NEW.id, NEW.name); END;
CREATE TRIGGER attachment_search_changed AFTER UPDATE OF id, name ON attachment BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name WHERE kind = 'attachment' AND record_id = OLD.id; END;
CREATE TRIGGER attachment_search_removed AFTER DELETE ON attachment BEGIN DELETE FROM search_entry WHERE kind = 'attachment' AND record_id = OLD.id; END;
CREATE TRIGGER attendance_search_added AFTER INSERT ON attendance BEGIN DELETE FROM search_entry WHERE kind = 'attendance' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('attendance', NEW.id, NEW.full_name || char(10) || NEW.post || char(10) || NEW.agency_name || char(10) || NEW.substitute || char(10) || NEW.remark); END;
CREATE TRIGGER attendance_search_changed AFTER UPDATE OF id, full_name, post, agency_name, substitute, remark ON attendance BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.full_name || char(10) || NEW.post || char(10) || NEW.agency_name || char(10) || NEW.substitute || char(10) || NEW.remark WHERE kind = 'attendance' AND record_id = OLD.id; END;
CREATE TRIGGER attendance_search_removed AFTER DELETE ON attendance BEGIN DELETE FROM search_entry WHERE kind = 'attendance' AND record_id = OLD.id; END;
CREATE TRIGGER attendance_role_search_added AFTER INSERT ON attendance_role BEGIN DELETE FROM search_entry WHERE kind = 'attendance_role' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('attendance_role', NEW.code, NEW.name); END;
CREATE TRIGGER attendance_role_search_changed AFTER UPDATE OF code, name ON attendance_role BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'attendance_role' AND record_id = OLD.code; END;
CREATE TRIGGER attendance_role_search_removed AFTER DELETE ON attendance_role BEGIN DELETE FROM search_entry WHERE kind = 'attendance_role' AND record_id = OLD.code; END;
CREATE TRIGGER clerk_search_added AFTER INSERT ON clerk BEGIN DELETE FROM search_entry WHERE kind = 'clerk' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('clerk', NEW.id, NEW.name); END;
CREATE TRIGGER clerk_search_changed AFTER UPDATE OF id, name ON clerk BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name WHERE kind = 'clerk' AND record_id = OLD.id; END;
CREATE TRIGGER clerk_search_removed AFTER DELETE ON clerk BEGIN DELETE FROM search_entry WHERE kind = 'clerk' AND record_id = OLD.id; END;
CREATE TRIGGER comparator_search_added AFTER INSERT ON comparator BEGIN DELETE FROM search_entry WHERE kind = 'comparator' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('comparator', NEW.code, NEW.name); END;
CREATE TRIGGER comparator_search_changed AFTER UPDATE OF code, name ON comparator BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'comparator' AND record_id = OLD.code; END;
CREATE TRIGGER comparator_search_removed AFTER DELETE ON comparator BEGIN DELETE FROM search_entry WHERE kind = 'comparator' AND record_id = OLD.code; END;
CREATE TRIGGER conclusion_search_added AFTER INSERT ON conclusion BEGIN DELETE FROM search_entry WHERE kind = 'conclusion' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('conclusion', NEW.id, NEW.heading || char(10) || NEW.text); END;
CREATE TRIGGER conclusion_search_changed AFTER UPDATE OF id, heading, text ON conclusion BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.heading || char(10) || NEW.text WHERE kind = 'conclusion' AND record_id = OLD.id; END;
CREATE TRIGGER conclusion_search_removed AFTER DELETE ON conclusion BEGIN DELETE FROM search_entry WHERE kind = 'conclusion' AND record_id = OLD.id; END;
CREATE TRIGGER coordination_search_added AFTER INSERT ON coordination BEGIN DELETE FROM search_entry WHERE kind = 'coordination' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('coordination', NEW.id, NEW.remark); END;
CREATE TRIGGER coordination_search_changed AFTER UPDATE OF id, remark ON coordination BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.remark WHERE kind = 'coordination' AND record_id = OLD.id; END;
CREATE TRIGGER coordination_search_removed AFTER DELETE ON coordination BEGIN DELETE FROM search_entry WHERE kind = 'coordination' AND record_id = OLD.id; END;
CREATE TRIGGER count_unit_search_added AFTER INSERT ON count_unit BEGIN DELETE FROM search_entry WHERE kind = 'count_unit' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('count_unit', NEW.code, NEW.name); END;
CREATE TRIGGER count_unit_search_changed AFTER UPDATE OF code, name ON count_unit BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'count_unit' AND record_id = OLD.code; END;
CREATE TRIGGER count_unit_search_removed AFTER DELETE ON count_unit BEGIN DELETE FROM search_entry WHERE kind = 'count_unit' AND record_id = OLD.code; END;
CREATE TRIGGER document_search_added AFTER INSERT ON document BEGIN DELETE FROM search_entry WHERE kind = 'document' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('document', NEW.id, NEW.symbol || char(10) || NEW.place || char(10) || NEW.subject || char(10) || NEW.sender || char(10) || NEW.signer_authority || char(10) || NEW.signer_post || char(10) || NEW.signer_name || char(10) || NEW.recipients || char(10) || NEW.body || char(10) || NEW.remark); END;
CREATE TRIGGER document_search_changed AFTER UPDATE OF id, symbol, place, subject, sender, signer_authority, signer_post, signer_name, recipients, body, remark ON document BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.symbol || char(10) || NEW.place || char(10) || NEW.subject || char(10) || NEW.sender || char(10) || NEW.signer_authority || char(10) || NEW.signer_post || char(10) || NEW.signer_name || char(10) || NEW.recipients || char(10) || NEW.body || char(10) || NEW.remark WHERE kind = 'document' AND record_id = OLD.id; END;
CREATE TRIGGER document_search_removed AFTER DELETE ON document BEGIN DELETE FROM search_entry WHERE kind = 'document' AND record_id = OLD.id; END;
CREATE TRIGGER document_direction_search_added AFTER INSERT ON document_direction BEGIN DELETE FROM search_entry WHERE kind = 'document_direction' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('document_direction', NEW.code, NEW.name); END;
CREATE TRIGGER document_direction_search_changed AFTER UPDATE OF code, name ON document_direction BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'document_direction' AND record_id = OLD.code; END;
CREATE TRIGGER document_direction_search_removed AFTER DELETE ON document_direction BEGIN DELETE FROM search_entry WHERE kind = 'document_direction' AND record_id = OLD.code; END;
CREATE TRIGGER document_kind_search_added AFTER INSERT ON document_kind BEGIN DELETE FROM search_entry WHERE kind = 'document_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('document_kind', NEW.code, NEW.name); END;
CREATE TRIGGER document_kind_search_changed AFTER UPDATE OF code, name ON document_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'document_kind' AND record_id = OLD.code; END;
CREATE TRIGGER document_kind_search_removed AFTER DELETE ON document_kind BEGIN DELETE FROM search_entry WHERE kind = 'document_kind' AND record_id = OLD.code; END;
CREATE TRIGGER document_series_search_added AFTER INSERT ON document_series BEGIN DELETE FROM search_entry WHERE kind = 'document_series' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('document_series', NEW.id, NEW.name || char(10) || NEW.symbol); END;
CREATE TRIGGER document_series_search_changed AFTER UPDATE OF id, name, symbol ON document_series BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.symbol WHERE kind = 'document_series' AND record_id = OLD.id; END;
CREATE TRIGGER document_series_search_removed AFTER DELETE ON document_series BEGIN DELETE FROM search_entry WHERE kind = 'document_series' AND record_id = OLD.id; END;
CREATE TRIGGER document_state_search_added AFTER INSERT ON document_state BEGIN DELETE FROM search_entry WHERE kind = 'document_state' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('document_state', NEW.code, NEW.name); END;
CREATE TRIGGER document_state_search_changed AFTER UPDATE OF code, name ON document_state BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'document_state' AND record_id = OLD.code; END;
CREATE TRIGGER document_state_search_removed AFTER DELETE ON document_state BEGIN DELETE FROM search_entry WHERE kind = 'document_state' AND record_id = OLD.code; END;
CREATE TRIGGER extension_search_added AFTER INSERT ON extension BEGIN DELETE FROM search_entry WHERE kind = 'extension' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('extension', NEW.id, NEW.reason || char(10) || NEW.document); END;
CREATE TRIGGER extension_search_changed AFTER UPDATE OF id, reason, document ON extension BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.reason || char(10) || NEW.document WHERE kind = 'extension' AND record_id = OLD.id; END;
CREATE TRIGGER extension_search_removed AFTER DELETE ON extension BEGIN DELETE FROM search_entry WHERE kind = 'extension' AND record_id = OLD.id; END;
CREATE TRIGGER finding_search_added AFTER INSERT ON finding BEGIN DELETE FROM search_entry WHERE kind = 'finding' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('finding', NEW.id, NEW.text || char(10) || NEW.request); END;
CREATE TRIGGER finding_search_changed AFTER UPDATE OF id, text, request ON finding BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text || char(10) || NEW.request WHERE kind = 'finding' AND record_id = OLD.id; END;
CREATE TRIGGER finding_search_removed AFTER DELETE ON finding BEGIN DELETE FROM search_entry WHERE kind = 'finding' AND record_id = OLD.id; END;
CREATE TRIGGER holiday_search_added AFTER INSERT ON holiday BEGIN DELETE FROM search_entry WHERE kind = 'holiday' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('holiday', NEW.id, NEW.name); END;
CREATE TRIGGER holiday_search_changed AFTER UPDATE OF id, name ON holiday BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name WHERE kind = 'holiday' AND record_id = OLD.id; END;
CREATE TRIGGER holiday_search_removed AFTER DELETE ON holiday BEGIN DELETE FROM search_entry WHERE kind = 'holiday' AND record_id = OLD.id; END;
CREATE TRIGGER incident_search_added AFTER INSERT ON incident BEGIN DELETE FROM search_entry WHERE kind = 'incident' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('incident', NEW.id, NEW.text || char(10) || NEW.period || char(10) || NEW.measures || char(10) || NEW.handled_by || char(10) || NEW.remark); END;
CREATE TRIGGER incident_search_changed AFTER UPDATE OF id, text, period, measures, handled_by, remark ON incident BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text || char(10) || NEW.period || char(10) || NEW.measures || char(10) || NEW.handled_by || char(10) || NEW.remark WHERE kind = 'incident' AND record_id = OLD.id; END;
CREATE TRIGGER incident_search_removed AFTER DELETE ON incident BEGIN DELETE FROM search_entry WHERE kind = 'incident' AND record_id = OLD.id; END;
CREATE TRIGGER incident_kind_search_added AFTER INSERT ON incident_kind BEGIN DELETE FROM search_entry WHERE kind = 'incident_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('incident_kind', NEW.code, NEW.name); END;
CREATE TRIGGER incident_kind_search_changed AFTER UPDATE OF code, name ON incident_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'incident_kind' AND record_id = OLD.code; END;
CREATE TRIGGER incident_kind_search_removed AFTER DELETE ON incident_kind BEGIN DELETE FROM search_entry WHERE kind = 'incident_kind' AND record_id = OLD.code; END;
CREATE TRIGGER incident_severity_search_added AFTER INSERT ON incident_severity BEGIN DELETE FROM search_entry WHERE kind = 'incident_severity' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('incident_severity', NEW.code, NEW.name); END;
CREATE TRIGGER incident_severity_search_changed AFTER UPDATE OF code, name ON incident_severity BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'incident_severity' AND record_id = OLD.code; END;
CREATE TRIGGER incident_severity_search_removed AFTER DELETE ON incident_severity BEGIN DELETE FROM search_entry WHERE kind = 'incident_severity' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_search_added AFTER INSERT ON indicator BEGIN DELETE FROM search_entry WHERE kind = 'indicator' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('indicator', NEW.id, NEW.code || char(10) || NEW.name || char(10) || NEW.unit || char(10) || NEW.definition || char(10) || NEW.remark); END;
CREATE TRIGGER indicator_search_changed AFTER UPDATE OF id, code, name, unit, definition, remark ON indicator BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.code || char(10) || NEW.name || char(10) || NEW.unit || char(10) || NEW.definition || char(10) || NEW.remark WHERE kind = 'indicator' AND record_id = OLD.id; END;
CREATE TRIGGER indicator_search_removed AFTER DELETE ON indicator BEGIN DELETE FROM search_entry WHERE kind = 'indicator' AND record_id = OLD.id; END;
CREATE TRIGGER indicator_direction_search_added AFTER INSERT ON indicator_direction BEGIN DELETE FROM search_entry WHERE kind = 'indicator_direction' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('indicator_direction', NEW.code, NEW.name); END;
CREATE TRIGGER indicator_direction_search_changed AFTER UPDATE OF code, name ON indicator_direction BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'indicator_direction' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_direction_search_removed AFTER DELETE ON indicator_direction BEGIN DELETE FROM search_entry WHERE kind = 'indicator_direction' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_group_search_added AFTER INSERT ON indicator_group BEGIN DELETE FROM search_entry WHERE kind = 'indicator_group' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('indicator_group', NEW.code, NEW.name); END;
CREATE TRIGGER indicator_group_search_changed AFTER UPDATE OF code, name ON indicator_group BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'indicator_group' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_group_search_removed AFTER DELETE ON indicator_group BEGIN DELETE FROM search_entry WHERE kind = 'indicator_group' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_kind_search_added AFTER INSERT ON indicator_kind BEGIN DELETE FROM search_entry WHERE kind = 'indicator_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('indicator_kind', NEW.code, NEW.name); END;
CREATE TRIGGER indicator_kind_search_changed AFTER UPDATE OF code, name ON indicator_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'indicator_kind' AND record_id = OLD.code; END;
CREATE TRIGGER indicator_kind_search_removed AFTER DELETE ON indicator_kind BEGIN DELETE FROM search_entry WHERE kind = 'indicator_kind' AND record_id = OLD.code; END;
CREATE TRIGGER information_system_search_added AFTER INSERT ON information_system BEGIN DELETE FROM search_entry WHERE kind = 'information_system' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('information_system', NEW.id, NEW.name || char(10) || NEW.address || char(10) || NEW.remark); END;
CREATE TRIGGER information_system_search_changed AFTER UPDATE OF id, name, address, remark ON information_system BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.address || char(10) || NEW.remark WHERE kind = 'information_system' AND record_id = OLD.id; END;
CREATE TRIGGER information_system_search_removed AFTER DELETE ON information_system BEGIN DELETE FROM search_entry WHERE kind = 'information_system' AND record_id = OLD.id; END;
CREATE TRIGGER inspection_search_added AFTER INSERT ON inspection BEGIN DELETE FROM search_entry WHERE kind = 'inspection' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('inspection', NEW.id, NEW.name || char(10) || NEW.purpose || char(10) || NEW.period || char(10) || NEW.decision_number || char(10) || NEW.remark); END;
CREATE TRIGGER inspection_search_changed AFTER UPDATE OF id, name, purpose, period, decision_number, remark ON inspection BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.purpose || char(10) || NEW.period || char(10) || NEW.decision_number || char(10) || NEW.remark WHERE kind = 'inspection' AND record_id = OLD.id; END;
CREATE TRIGGER inspection_search_removed AFTER DELETE ON inspection BEGIN DELETE FROM search_entry WHERE kind = 'inspection' AND record_id = OLD.id; END;
CREATE TRIGGER inspection_state_search_added AFTER INSERT ON inspection_state BEGIN DELETE FROM search_entry WHERE kind = 'inspection_state' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('inspection_state', NEW.code, NEW.name); END;
CREATE TRIGGER inspection_state_search_changed AFTER UPDATE OF code, name ON inspection_state BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'inspection_state' AND record_id = OLD.code; END;
CREATE TRIGGER inspection_state_search_removed AFTER DELETE ON inspection_state BEGIN DELETE FROM search_entry WHERE kind = 'inspection_state' AND record_id = OLD.code; END;
CREATE TRIGGER letterhead_search_added AFTER INSERT ON letterhead BEGIN DELETE FROM search_entry WHERE kind = 'letterhead' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('letterhead', NEW.id, NEW.name || char(10) || NEW.superior || char(10) || NEW.issuer || char(10) || NEW.symbol || char(10) || NEW.place || char(10) || NEW.signer_authority || char(10) || NEW.signer_post || char(10) || NEW.signer_name || char(10) || NEW.recipients || char(10) || NEW.archive_line); END;
CREATE TRIGGER letterhead_search_changed AFTER UPDATE OF id, name, superior, issuer, symbol, place, signer_authority, signer_post, signer_name, recipients, archive_line ON letterhead BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.superior || char(10) || NEW.issuer || char(10) || NEW.symbol || char(10) || NEW.place || char(10) || NEW.signer_authority || char(10) || NEW.signer_post || char(10) || NEW.signer_name || char(10) || NEW.recipients || char(10) || NEW.archive_line WHERE kind = 'letterhead' AND record_id = OLD.id; END;
CREATE TRIGGER letterhead_search_removed AFTER DELETE ON letterhead BEGIN DELETE FROM search_entry WHERE kind = 'letterhead' AND record_id = OLD.id; END;
CREATE TRIGGER link_member_search_added AFTER INSERT ON link_member BEGIN DELETE FROM search_entry WHERE kind = 'link_member' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('link_member', NEW.id, NEW.remark); END;
CREATE TRIGGER link_member_search_changed AFTER UPDATE OF id, remark ON link_member BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.remark WHERE kind = 'link_member' AND record_id = OLD.id; END;
CREATE TRIGGER link_member_search_removed AFTER DELETE ON link_member BEGIN DELETE FROM search_entry WHERE kind = 'link_member' AND record_id = OLD.id; END;
CREATE TRIGGER link_state_search_added AFTER INSERT ON link_state BEGIN DELETE FROM search_entry WHERE kind = 'link_state' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('link_state', NEW.code, NEW.name); END;
CREATE TRIGGER link_state_search_changed AFTER UPDATE OF code, name ON link_state BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'link_state' AND record_id = OLD.code; END;
CREATE TRIGGER link_state_search_removed AFTER DELETE ON link_state BEGIN DELETE FROM search_entry WHERE kind = 'link_state' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_search_added AFTER INSERT ON meeting BEGIN DELETE FROM search_entry WHERE kind = 'meeting' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('meeting', NEW.id, NEW.title || char(10) || NEW.place || char(10) || NEW.chair_name || char(10) || NEW.chair_post || char(10) || NEW.chair_role || char(10) || NEW.co_chairs || char(10) || NEW.reviewed_period || char(10) || NEW.planned_period || char(10) || NEW.opening_text || char(10) || NEW.assessment || char(10) || NEW.series || char(10) || NEW.remark); END;
CREATE TRIGGER meeting_search_changed AFTER UPDATE OF id, title, place, chair_name, chair_post, chair_role, co_chairs, reviewed_period, planned_period, opening_text, assessment, series, remark ON meeting BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.title || char(10) || NEW.place || char(10) || NEW.chair_name || char(10) || NEW.chair_post || char(10) || NEW.chair_role || char(10) || NEW.co_chairs || char(10) || NEW.reviewed_period || char(10) || NEW.planned_period || char(10) || NEW.opening_text || char(10) || NEW.assessment || char(10) || NEW.series || char(10) || NEW.remark WHERE kind = 'meeting' AND record_id = OLD.id; END;
CREATE TRIGGER meeting_search_removed AFTER DELETE ON meeting BEGIN DELETE FROM search_entry WHERE kind = 'meeting' AND record_id = OLD.id; END;
CREATE TRIGGER meeting_kind_search_added AFTER INSERT ON meeting_kind BEGIN DELETE FROM search_entry WHERE kind = 'meeting_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('meeting_kind', NEW.code, NEW.name); END;
CREATE TRIGGER meeting_kind_search_changed AFTER UPDATE OF code, name ON meeting_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'meeting_kind' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_kind_search_removed AFTER DELETE ON meeting_kind BEGIN DELETE FROM search_entry WHERE kind = 'meeting_kind' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_session_search_added AFTER INSERT ON meeting_session BEGIN DELETE FROM search_entry WHERE kind = 'meeting_session' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('meeting_session', NEW.code, NEW.name); END;
CREATE TRIGGER meeting_session_search_changed AFTER UPDATE OF code, name ON meeting_session BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'meeting_session' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_session_search_removed AFTER DELETE ON meeting_session BEGIN DELETE FROM search_entry WHERE kind = 'meeting_session' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_state_search_added AFTER INSERT ON meeting_state BEGIN DELETE FROM search_entry WHERE kind = 'meeting_state' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('meeting_state', NEW.code, NEW.name); END;
CREATE TRIGGER meeting_state_search_changed AFTER UPDATE OF code, name ON meeting_state BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'meeting_state' AND record_id = OLD.code; END;
CREATE TRIGGER meeting_state_search_removed AFTER DELETE ON meeting_state BEGIN DELETE FROM search_entry WHERE kind = 'meeting_state' AND record_id = OLD.code; END;
CREATE TRIGGER opinion_search_added AFTER INSERT ON opinion BEGIN DELETE FROM search_entry WHERE kind = 'opinion' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('opinion', NEW.id, NEW.speaker_name || char(10) || NEW.speaker_post || char(10) || NEW.speaker_agency || char(10) || NEW.text); END;
CREATE TRIGGER opinion_search_changed AFTER UPDATE OF id, speaker_name, speaker_post, speaker_agency, text ON opinion BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.speaker_name || char(10) || NEW.speaker_post || char(10) || NEW.speaker_agency || char(10) || NEW.text WHERE kind = 'opinion' AND record_id = OLD.id; END;
CREATE TRIGGER opinion_search_removed AFTER DELETE ON opinion BEGIN DELETE FROM search_entry WHERE kind = 'opinion' AND record_id = OLD.id; END;
CREATE TRIGGER period_rule_search_added AFTER INSERT ON period_rule BEGIN DELETE FROM search_entry WHERE kind = 'period_rule' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('period_rule', NEW.id, NEW.source); END;
CREATE TRIGGER period_rule_search_changed AFTER UPDATE OF id, source ON period_rule BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.source WHERE kind = 'period_rule' AND record_id = OLD.id; END;
CREATE TRIGGER period_rule_search_removed AFTER DELETE ON period_rule BEGIN DELETE FROM search_entry WHERE kind = 'period_rule' AND record_id = OLD.id; END;
CREATE TRIGGER period_type_search_added AFTER INSERT ON period_type BEGIN DELETE FROM search_entry WHERE kind = 'period_type' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('period_type', NEW.code, NEW.name); END;
CREATE TRIGGER period_type_search_changed AFTER UPDATE OF code, name ON period_type BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'period_type' AND record_id = OLD.code; END;
CREATE TRIGGER period_type_search_removed AFTER DELETE ON period_type BEGIN DELETE FROM search_entry WHERE kind = 'period_type' AND record_id = OLD.code; END;
CREATE TRIGGER person_search_added AFTER INSERT ON person BEGIN DELETE FROM search_entry WHERE kind = 'person' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('person', NEW.id, NEW.full_name || char(10) || NEW.post || char(10) || NEW.committee_role || char(10) || NEW.phone || char(10) || NEW.email || char(10) || NEW.remark); END;
CREATE TRIGGER person_search_changed AFTER UPDATE OF id, full_name, post, committee_role, phone, email, remark ON person BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.full_name || char(10) || NEW.post || char(10) || NEW.committee_role || char(10) || NEW.phone || char(10) || NEW.email || char(10) || NEW.remark WHERE kind = 'person' AND record_id = OLD.id; END;
CREATE TRIGGER person_search_removed AFTER DELETE ON person BEGIN DELETE FROM search_entry WHERE kind = 'person' AND record_id = OLD.id; END;
CREATE TRIGGER presence_search_added AFTER INSERT ON presence BEGIN DELETE FROM search_entry WHERE kind = 'presence' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('presence', NEW.code, NEW.name); END;
CREATE TRIGGER presence_search_changed AFTER UPDATE OF code, name ON presence BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'presence' AND record_id = OLD.code; END;
CREATE TRIGGER presence_search_removed AFTER DELETE ON presence BEGIN DELETE FROM search_entry WHERE kind = 'presence' AND record_id = OLD.code; END;
CREATE TRIGGER progress_search_added AFTER INSERT ON progress BEGIN DELETE FROM search_entry WHERE kind = 'progress' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('progress', NEW.id, NEW.text || char(10) || NEW.difficulty || char(10) || NEW.document); END;
CREATE TRIGGER progress_search_changed AFTER UPDATE OF id, text, difficulty, document ON progress BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text || char(10) || NEW.difficulty || char(10) || NEW.document WHERE kind = 'progress' AND record_id = OLD.id; END;
CREATE TRIGGER progress_search_removed AFTER DELETE ON progress BEGIN DELETE FROM search_entry WHERE kind = 'progress' AND record_id = OLD.id; END;
CREATE TRIGGER proposal_search_added AFTER INSERT ON proposal BEGIN DELETE FROM search_entry WHERE kind = 'proposal' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('proposal', NEW.id, NEW.text || char(10) || NEW.remark); END;
CREATE TRIGGER proposal_search_changed AFTER UPDATE OF id, text, remark ON proposal BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text || char(10) || NEW.remark WHERE kind = 'proposal' AND record_id = OLD.id; END;
CREATE TRIGGER proposal_search_removed AFTER DELETE ON proposal BEGIN DELETE FROM search_entry WHERE kind = 'proposal' AND record_id = OLD.id; END;
CREATE TRIGGER proposal_answer_search_added AFTER INSERT ON proposal_answer BEGIN DELETE FROM search_entry WHERE kind = 'proposal_answer' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('proposal_answer', NEW.id, NEW.remark); END;
CREATE TRIGGER proposal_answer_search_changed AFTER UPDATE OF id, remark ON proposal_answer BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.remark WHERE kind = 'proposal_answer' AND record_id = OLD.id; END;
CREATE TRIGGER proposal_answer_search_removed AFTER DELETE ON proposal_answer BEGIN DELETE FROM search_entry WHERE kind = 'proposal_answer' AND record_id = OLD.id; END;
CREATE TRIGGER reminder_search_added AFTER INSERT ON reminder BEGIN DELETE FROM search_entry WHERE kind = 'reminder' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('reminder', NEW.id, NEW.document || char(10) || NEW.remark); END;
CREATE TRIGGER reminder_search_changed AFTER UPDATE OF id, document, remark ON reminder BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.document || char(10) || NEW.remark WHERE kind = 'reminder' AND record_id = OLD.id; END;
CREATE TRIGGER reminder_search_removed AFTER DELETE ON reminder BEGIN DELETE FROM search_entry WHERE kind = 'reminder' AND record_id = OLD.id; END;
CREATE TRIGGER reminder_level_search_added AFTER INSERT ON reminder_level BEGIN DELETE FROM search_entry WHERE kind = 'reminder_level' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('reminder_level', NEW.code, NEW.name); END;
CREATE TRIGGER reminder_level_search_changed AFTER UPDATE OF code, name ON reminder_level BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'reminder_level' AND record_id = OLD.code; END;
CREATE TRIGGER reminder_level_search_removed AFTER DELETE ON reminder_level BEGIN DELETE FROM search_entry WHERE kind = 'reminder_level' AND record_id = OLD.code; END;
CREATE TRIGGER saved_view_search_added AFTER INSERT ON saved_view BEGIN DELETE FROM search_entry WHERE kind = 'saved_view' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('saved_view', NEW.id, NEW.page || char(10) || NEW.name); END;
CREATE TRIGGER saved_view_search_changed AFTER UPDATE OF id, page, name ON saved_view BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.page || char(10) || NEW.name WHERE kind = 'saved_view' AND record_id = OLD.id; END;
CREATE TRIGGER saved_view_search_removed AFTER DELETE ON saved_view BEGIN DELETE FROM search_entry WHERE kind = 'saved_view' AND record_id = OLD.id; END;
CREATE TRIGGER setting_search_added AFTER INSERT ON setting BEGIN DELETE FROM search_entry WHERE kind = 'setting' AND record_id = NEW.name; INSERT INTO search_entry (kind, record_id, text) VALUES ('setting', NEW.name, NEW.name || char(10) || NEW.value); END;
CREATE TRIGGER setting_search_changed AFTER UPDATE OF name, name, value ON setting BEGIN UPDATE search_entry SET record_id = NEW.name, text = NEW.name || char(10) || NEW.value WHERE kind = 'setting' AND record_id = OLD.name; END;
CREATE TRIGGER setting_search_removed AFTER DELETE ON setting BEGIN DELETE FROM search_entry WHERE kind = 'setting' AND record_id = OLD.name; END;
CREATE TRIGGER system_kind_search_added AFTER INSERT ON system_kind BEGIN DELETE FROM search_entry WHERE kind = 'system_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('system_kind', NEW.code, NEW.name); END;
CREATE TRIGGER system_kind_search_changed AFTER UPDATE OF code, name ON system_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'system_kind' AND record_id = OLD.code; END;
CREATE TRIGGER system_kind_search_removed AFTER DELETE ON system_kind BEGIN DELETE FROM search_entry WHERE kind = 'system_kind' AND record_id = OLD.code; END;
CREATE TRIGGER system_link_search_added AFTER INSERT ON system_link BEGIN DELETE FROM search_entry WHERE kind = 'system_link' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('system_link', NEW.id, NEW.name || char(10) || NEW.remark); END;
CREATE TRIGGER system_link_search_changed AFTER UPDATE OF id, name, remark ON system_link BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.name || char(10) || NEW.remark WHERE kind = 'system_link' AND record_id = OLD.id; END;
CREATE TRIGGER system_link_search_removed AFTER DELETE ON system_link BEGIN DELETE FROM search_entry WHERE kind = 'system_link' AND record_id = OLD.id; END;
CREATE TRIGGER system_state_search_added AFTER INSERT ON system_state BEGIN DELETE FROM search_entry WHERE kind = 'system_state' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('system_state', NEW.code, NEW.name); END;
CREATE TRIGGER system_state_search_changed AFTER UPDATE OF code, name ON system_state BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'system_state' AND record_id = OLD.code; END;
CREATE TRIGGER system_state_search_removed AFTER DELETE ON system_state BEGIN DELETE FROM search_entry WHERE kind = 'system_state' AND record_id = OLD.code; END;
CREATE TRIGGER target_search_added AFTER INSERT ON target BEGIN DELETE FROM search_entry WHERE kind = 'target' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('target', NEW.id, NEW.period || char(10) || NEW.source); END;
CREATE TRIGGER target_search_changed AFTER UPDATE OF id, period, source ON target BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.period || char(10) || NEW.source WHERE kind = 'target' AND record_id = OLD.id; END;
CREATE TRIGGER target_search_removed AFTER DELETE ON target BEGIN DELETE FROM search_entry WHERE kind = 'target' AND record_id = OLD.id; END;
CREATE TRIGGER task_search_added AFTER INSERT ON task BEGIN DELETE FROM search_entry WHERE kind = 'task' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('task', NEW.id, NEW.text || char(10) || NEW.source_document || char(10) || NEW.source_clause || char(10) || NEW.assigned_by || char(10) || NEW.due_phrase || char(10) || NEW.product || char(10) || NEW.result_document || char(10) || NEW.closure_reason || char(10) || NEW.recurrence || char(10) || NEW.remark); END;
CREATE TRIGGER task_search_changed AFTER UPDATE OF id, text, source_document, source_clause, assigned_by, due_phrase, product, result_document, closure_reason, recurrence, remark ON task BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.text || char(10) || NEW.source_document || char(10) || NEW.source_clause || char(10) || NEW.assigned_by || char(10) || NEW.due_phrase || char(10) || NEW.product || char(10) || NEW.result_document || char(10) || NEW.closure_reason || char(10) || NEW.recurrence || char(10) || NEW.remark WHERE kind = 'task' AND record_id = OLD.id; END;
CREATE TRIGGER task_search_removed AFTER DELETE ON task BEGIN DELETE FROM search_entry WHERE kind = 'task' AND record_id = OLD.id; END;
CREATE TRIGGER task_closure_search_added AFTER INSERT ON task_closure BEGIN DELETE FROM search_entry WHERE kind = 'task_closure' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('task_closure', NEW.code, NEW.name); END;
CREATE TRIGGER task_closure_search_changed AFTER UPDATE OF code, name ON task_closure BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'task_closure' AND record_id = OLD.code; END;
CREATE TRIGGER task_closure_search_removed AFTER DELETE ON task_closure BEGIN DELETE FROM search_entry WHERE kind = 'task_closure' AND record_id = OLD.code; END;
CREATE TRIGGER task_kind_search_added AFTER INSERT ON task_kind BEGIN DELETE FROM search_entry WHERE kind = 'task_kind' AND record_id = NEW.code; INSERT INTO search_entry (kind, record_id, text) VALUES ('task_kind', NEW.code, NEW.name); END;
CREATE TRIGGER task_kind_search_changed AFTER UPDATE OF code, name ON task_kind BEGIN UPDATE search_entry SET record_id = NEW.code, text = NEW.name WHERE kind = 'task_kind' AND record_id = OLD.code; END;
CREATE TRIGGER task_kind_search_removed AFTER DELETE ON task_kind BEGIN DELETE FROM search_entry WHERE kind = 'task_kind' AND record_id = OLD.code; END;
CREATE TRIGGER team_member_search_added AFTER INSERT ON team_member BEGIN DELETE FROM search_entry WHERE kind = 'team_member' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('team_member', NEW.id, NEW.full_name || char(10) || NEW.post || char(10) || NEW.role); END;
CREATE TRIGGER team_member_search_changed AFTER UPDATE OF id, full_name, post, role ON team_member BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.full_name || char(10) || NEW.post || char(10) || NEW.role WHERE kind = 'team_member' AND record_id = OLD.id; END;
CREATE TRIGGER team_member_search_removed AFTER DELETE ON team_member BEGIN DELETE FROM search_entry WHERE kind = 'team_member' AND record_id = OLD.id; END;
CREATE TRIGGER value_search_added AFTER INSERT ON value BEGIN DELETE FROM search_entry WHERE kind = 'value' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('value', NEW.id, NEW.period || char(10) || NEW.scope || char(10) || NEW.remark || char(10) || NEW.source_document); END;
CREATE TRIGGER value_search_changed AFTER UPDATE OF id, period, scope, remark, source_document ON value BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.period || char(10) || NEW.scope || char(10) || NEW.remark || char(10) || NEW.source_document WHERE kind = 'value' AND record_id = OLD.id; END;
CREATE TRIGGER value_search_removed AFTER DELETE ON value BEGIN DELETE FROM search_entry WHERE kind = 'value' AND record_id = OLD.id; END;
CREATE TRIGGER visit_search_added AFTER INSERT ON visit BEGIN DELETE FROM search_entry WHERE kind = 'visit' AND record_id = NEW.id; INSERT INTO search_entry (kind, record_id, text) VALUES ('visit', NEW.id, NEW.assessment || char(10) || NEW.remark); END;
CREATE TRIGGER visit_search_changed AFTER UPDATE OF id, assessment, remark ON visit BEGIN UPDATE search_entry SET record_id = NEW.id, text = NEW.assessment || char(10) || NEW.remark WHERE kind = 'visit' AND record_id = OLD.id; END;
CREATE TRIGGER visit_search_removed AFTER DELETE ON visit BEGIN DELETE FROM search_entry WHERE kind = 'visit' AND record_id = OLD.id; END;
CREATE TRIGGER agency_sort_key_stale AFTER UPDATE OF name ON agency WHEN OLD.name IS NOT NEW.name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE agency SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER person_sort_key_stale AFTER UPDATE OF full_name ON person WHEN OLD.full_name IS NOT NEW.full_name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE person SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER meeting_sort_key_stale AFTER UPDATE OF title ON meeting WHEN OLD.title IS NOT NEW.title AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE meeting SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER task_sort_key_stale AFTER UPDATE OF text ON task WHEN OLD.text IS NOT NEW.text AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE task SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER indicator_sort_key_stale AFTER UPDATE OF name ON indicator WHEN OLD.name IS NOT NEW.name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE indicator SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER information_system_sort_key_stale AFTER UPDATE OF name ON information_system WHEN OLD.name IS NOT NEW.name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE information_system SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER system_link_sort_key_stale AFTER UPDATE OF name ON system_link WHEN OLD.name IS NOT NEW.name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE system_link SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER incident_sort_key_stale AFTER UPDATE OF text ON incident WHEN OLD.text IS NOT NEW.text AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE incident SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER inspection_sort_key_stale AFTER UPDATE OF name ON inspection WHEN OLD.name IS NOT NEW.name AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE inspection SET sort_key = '' WHERE id = NEW.id; END;
CREATE TRIGGER document_sort_key_stale AFTER UPDATE OF subject ON document WHEN OLD.subject IS NOT NEW.subject AND OLD.sort_key = NEW.sort_key AND NEW.sort_key <> '' BEGIN UPDATE document SET sort_key = '' WHERE id = NEW.id; END;
