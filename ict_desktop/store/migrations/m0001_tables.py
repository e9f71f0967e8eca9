"""The record tables of the first file, as they were on the day it was written. Never edited after release."""

TABLES = """
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
CREATE INDEX agency_by_block ON agency (block);
CREATE INDEX agency_by_parent_id ON agency (parent_id);
CREATE INDEX agency_by_sort_key ON agency (sort_key);
CREATE TABLE agency_alias (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (trim(name) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_alias_by_agency_id ON agency_alias (agency_id);
CREATE TABLE agency_succession (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    old_agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    new_agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    effective_on TEXT CHECK (effective_on IS date(effective_on, '+0 days') AND effective_on >= '0001'),
    scope TEXT NOT NULL DEFAULT '',
    confirmed INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_succession_by_old_agency_id ON agency_succession (old_agency_id);
CREATE INDEX agency_succession_by_new_agency_id ON agency_succession (new_agency_id);
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
CREATE INDEX person_by_agency_id ON person (agency_id);
CREATE INDEX person_by_sort_key ON person (sort_key);
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
CREATE INDEX meeting_by_kind ON meeting (kind);
CREATE INDEX meeting_by_session ON meeting (session);
CREATE INDEX meeting_by_state ON meeting (state);
CREATE INDEX meeting_by_sort_key ON meeting (sort_key);
CREATE TABLE agenda_item (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id);
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
CREATE INDEX attendance_by_meeting_id ON attendance (meeting_id);
CREATE INDEX attendance_by_role ON attendance (role);
CREATE INDEX attendance_by_presence ON attendance (presence);
CREATE INDEX attendance_by_agency_id ON attendance (agency_id);
CREATE INDEX attendance_by_person_id ON attendance (person_id);
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
CREATE INDEX opinion_by_meeting_id ON opinion (meeting_id);
CREATE INDEX opinion_by_agency_id ON opinion (agency_id);
CREATE TABLE proposal (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    opinion_id TEXT NOT NULL REFERENCES opinion ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_by_opinion_id ON proposal (opinion_id);
CREATE TABLE conclusion (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    meeting_id TEXT NOT NULL REFERENCES meeting ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    heading TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX conclusion_by_meeting_id ON conclusion (meeting_id);
CREATE TABLE proposal_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    proposal_id TEXT NOT NULL REFERENCES proposal ON DELETE RESTRICT,
    conclusion_id TEXT NOT NULL REFERENCES conclusion ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_answer_by_proposal_id ON proposal_answer (proposal_id);
CREATE INDEX proposal_answer_by_conclusion_id ON proposal_answer (conclusion_id);
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
CREATE INDEX task_by_lead_agency_id ON task (lead_agency_id);
CREATE INDEX task_by_kind ON task (kind);
CREATE INDEX task_by_conclusion_id ON task (conclusion_id);
CREATE INDEX task_by_closure ON task (closure);
CREATE INDEX task_by_parent_id ON task (parent_id);
CREATE INDEX task_by_sort_key ON task (sort_key);
CREATE TABLE coordination (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    task_id TEXT NOT NULL REFERENCES task ON DELETE RESTRICT,
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX coordination_by_task_id ON coordination (task_id);
CREATE INDEX coordination_by_agency_id ON coordination (agency_id);
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
CREATE INDEX reminder_by_task_id ON reminder (task_id);
CREATE INDEX reminder_by_level ON reminder (level);
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
CREATE INDEX indicator_by_group_code ON indicator (group_code);
CREATE INDEX indicator_by_kind ON indicator (kind);
CREATE INDEX indicator_by_direction ON indicator (direction);
CREATE INDEX indicator_by_period_type ON indicator (period_type);
CREATE INDEX indicator_by_predecessor_id ON indicator (predecessor_id);
CREATE INDEX indicator_by_numerator_id ON indicator (numerator_id);
CREATE INDEX indicator_by_denominator_id ON indicator (denominator_id);
CREATE INDEX indicator_by_sort_key ON indicator (sort_key);
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
CREATE INDEX target_by_indicator_id ON target (indicator_id);
CREATE INDEX target_by_agency_id ON target (agency_id);
CREATE INDEX target_by_comparator ON target (comparator);
CREATE TABLE value (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    indicator_id TEXT NOT NULL REFERENCES indicator ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    period TEXT NOT NULL CHECK (
        substr(period, 1, 4) BETWEEN '1900' AND '2199' AND substr(period, 1, 4) GLOB '[0-9][0-9][0-9][0-9]'
        AND (substr(period, 5) IN ('', '-H1', '-H2', '-9M') OR substr(period, 5) GLOB '-Q[1-4]'
            OR substr(period, 5) BETWEEN '-01' AND '-12' AND substr(period, 5) GLOB '-[0-1][0-9]')
    ),
    number REAL NOT NULL,
    numerator REAL,
    denominator REAL,
    field_size INTEGER CHECK (field_size > 0),
    score REAL,
    scope TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    source_document TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX value_by_indicator_id ON value (indicator_id);
CREATE INDEX value_by_agency_id ON value (agency_id);
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
CREATE INDEX information_system_by_owner_agency_id ON information_system (owner_agency_id);
CREATE INDEX information_system_by_kind ON information_system (kind);
CREATE INDEX information_system_by_state ON information_system (state);
CREATE INDEX information_system_by_sort_key ON information_system (sort_key);
CREATE TABLE system_link (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    state TEXT NOT NULL DEFAULT 'de_xuat' REFERENCES link_state ON DELETE RESTRICT,
    since TEXT CHECK (since IS date(since, '+0 days') AND since >= '0001'),
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX system_link_by_state ON system_link (state);
CREATE INDEX system_link_by_sort_key ON system_link (sort_key);
CREATE TABLE link_member (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    link_id TEXT NOT NULL REFERENCES system_link ON DELETE RESTRICT,
    agency_id TEXT REFERENCES agency ON DELETE RESTRICT,
    system_id TEXT REFERENCES information_system ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX link_member_by_link_id ON link_member (link_id);
CREATE INDEX link_member_by_agency_id ON link_member (agency_id);
CREATE INDEX link_member_by_system_id ON link_member (system_id);
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
CREATE INDEX incident_by_kind ON incident (kind);
CREATE INDEX incident_by_agency_id ON incident (agency_id);
CREATE INDEX incident_by_system_id ON incident (system_id);
CREATE INDEX incident_by_count_unit ON incident (count_unit);
CREATE INDEX incident_by_severity ON incident (severity);
CREATE INDEX incident_by_sort_key ON incident (sort_key);
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
CREATE INDEX inspection_by_state ON inspection (state);
CREATE INDEX inspection_by_task_id ON inspection (task_id);
CREATE INDEX inspection_by_sort_key ON inspection (sort_key);
CREATE TABLE team_member (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    inspection_id TEXT NOT NULL REFERENCES inspection ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    full_name TEXT NOT NULL CHECK (trim(full_name) <> ''),
    post TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_by_inspection_id ON team_member (inspection_id);
CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    inspection_id TEXT NOT NULL REFERENCES inspection ON DELETE RESTRICT,
    agency_id TEXT NOT NULL REFERENCES agency ON DELETE RESTRICT,
    visited_on TEXT CHECK (visited_on IS date(visited_on, '+0 days') AND visited_on >= '0001'),
    score REAL,
    assessment TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_inspection_id ON visit (inspection_id);
CREATE INDEX visit_by_agency_id ON visit (agency_id);
CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    visit_id TEXT NOT NULL REFERENCES visit ON DELETE RESTRICT,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    request TEXT NOT NULL DEFAULT '',
    task_id TEXT REFERENCES task ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_visit_id ON finding (visit_id);
CREATE INDEX finding_by_task_id ON finding (task_id);
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
CREATE INDEX document_series_by_kind ON document_series (kind);
CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    direction TEXT NOT NULL DEFAULT 'di' REFERENCES document_direction ON DELETE RESTRICT,
    kind TEXT NOT NULL DEFAULT 'TB' REFERENCES document_kind ON DELETE RESTRICT,
    series_id TEXT REFERENCES document_series ON DELETE RESTRICT,
    letterhead_id TEXT REFERENCES letterhead ON DELETE RESTRICT,
    number INTEGER,
    symbol TEXT NOT NULL DEFAULT '',
    dated_on TEXT CHECK (dated_on IS date(dated_on, '+0 days') AND dated_on >= '0001'),
    place TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL CHECK (trim(subject) <> ''),
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
    scan_sha256 TEXT REFERENCES blob ON DELETE RESTRICT,
    remark TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_direction ON document (direction);
CREATE INDEX document_by_kind ON document (kind);
CREATE INDEX document_by_series_id ON document (series_id);
CREATE INDEX document_by_letterhead_id ON document (letterhead_id);
CREATE INDEX document_by_meeting_id ON document (meeting_id);
CREATE INDEX document_by_state ON document (state);
CREATE INDEX document_by_replaces_id ON document (replaces_id);
CREATE INDEX document_by_pdf_sha256 ON document (pdf_sha256);
CREATE INDEX document_by_scan_sha256 ON document (scan_sha256);
CREATE INDEX document_by_sort_key ON document (sort_key);
CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id TEXT NOT NULL CHECK (record_id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    sha256 TEXT NOT NULL REFERENCES blob ON DELETE RESTRICT,
    size INTEGER NOT NULL DEFAULT 0,
    added_on TEXT CHECK (added_on IS date(added_on, '+0 days') AND added_on >= '0001')
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
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
CREATE INDEX period_rule_by_period_kind ON period_rule (period_kind);
CREATE TABLE clerk (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX coordination_once ON coordination (task_id, agency_id);
CREATE UNIQUE INDEX proposal_answer_once ON proposal_answer (proposal_id, conclusion_id);
CREATE UNIQUE INDEX target_once ON target (indicator_id, coalesce(agency_id, ''), period);
CREATE UNIQUE INDEX value_once ON value (indicator_id, coalesce(agency_id, ''), period, scope);
CREATE UNIQUE INDEX saved_view_once ON saved_view (page, name);
CREATE UNIQUE INDEX holiday_once ON holiday (day);
CREATE UNIQUE INDEX clerk_once ON clerk (name);
CREATE INDEX task_by_due_on ON task (due_on);
CREATE INDEX meeting_by_held_on ON meeting (held_on);
CREATE INDEX extension_by_task_and_day ON extension (task_id, granted_on, id, new_due_on);
CREATE INDEX progress_by_task_and_day ON progress (task_id, reported_on);
CREATE INDEX attachment_by_record ON attachment (record_table, record_id);
"""
