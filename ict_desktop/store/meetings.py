"""What belongs to a meeting: the way from each proposal to conclusion, task and result."""

import sqlite3

from ict_desktop.store.agencies import called
from ict_desktop.store.listing import Row, rows_named
from ict_desktop.store.tasks import DUE, NOT_CLOSED, STATUS


def coverage(connection: sqlite3.Connection, meeting_id: str | None, day: str) -> list[Row]:
    """Return the matrix ý kiến → kết luận → nhiệm vụ → kết quả of a meeting (None: of all), a row a path.

    A proposal that no conclusion answers stands with empty columns; so does a conclusion without a task. Of all meetings
    those held by the day count.
    """
    sql = f"""
        SELECT m.id AS meeting_id, m.title AS meeting, m.held_on, p.id AS proposal_id, p.text AS proposal,
            o.speaker_name, o.speaker_post, o.speaker_agency,
            c.id AS conclusion_id, c.position AS conclusion_position, c.text AS conclusion, pa.remark AS answer_remark,
            t.id AS task_id, t.text AS task, {called("a")} AS lead,
            t.result_document, t.completed_on, {DUE} AS due, CASE WHEN t.id IS NOT NULL THEN {STATUS} END AS status
        FROM proposal p
        JOIN opinion o ON o.id = p.opinion_id
        JOIN meeting m ON m.id = o.meeting_id
        LEFT JOIN proposal_answer pa ON pa.proposal_id = p.id
        LEFT JOIN conclusion c ON c.id = pa.conclusion_id
        LEFT JOIN task t ON t.conclusion_id = c.id
        LEFT JOIN agency a ON a.id = t.lead_agency_id
        WHERE m.id = :meeting OR :meeting IS NULL AND coalesce(m.held_on, '') <= :day
        ORDER BY m.held_on DESC, o.position, p.position, c.position, t.id
    """
    return rows_named(connection, sql, {"meeting": meeting_id, "day": day})


def counted(connection: sqlite3.Connection, meeting_id: str) -> Row:
    """Return how many rows of each kind stand under a meeting, by table."""
    under = ", ".join(
        f"(SELECT count(*) FROM {table} WHERE meeting_id = :meeting) AS {table}"
        for table in ("attendance", "opinion", "conclusion", "document")
    )
    sql = f"""
        SELECT {under}, (SELECT count(*) FROM proposal p JOIN opinion o ON o.id = p.opinion_id
            WHERE o.meeting_id = :meeting) AS proposal
    """
    return rows_named(connection, sql, {"meeting": meeting_id})[0]


def unanswered(connection: sqlite3.Connection, day: str) -> list[Row]:
    """Return the proposals nobody answered, by a conclusion or in words, of all meetings held by a day, newest first."""
    sql = """
        SELECT p.id, p.text, o.speaker_name, o.speaker_post, o.speaker_agency, m.id AS meeting_id, m.held_on
        FROM proposal p JOIN opinion o ON o.id = p.opinion_id JOIN meeting m ON m.id = o.meeting_id
        WHERE p.answer = '' AND NOT EXISTS (SELECT 1 FROM proposal_answer pa WHERE pa.proposal_id = p.id)
            AND coalesce(m.held_on, '') <= :day
        ORDER BY m.held_on DESC, o.position, p.position
    """
    return rows_named(connection, sql, {"day": day})


def tasks_of(connection: sqlite3.Connection, meeting_id: str, day: str) -> list[Row]:
    """Return the tasks that came from a meeting's conclusions, in the order of the conclusions, with their agencies.

    What was handed to another agency or cancelled by the day is no longer among them.
    """
    sql = f"""
        SELECT * FROM (SELECT t.*, c.position AS conclusion_position, {DUE} AS due, {STATUS} AS status,
            a.name AS lead_name, {called("a")} AS lead,
            (SELECT group_concat(name, ', ') FROM (SELECT {called("b")} AS name
                FROM coordination k JOIN agency b ON b.id = k.agency_id WHERE k.task_id = t.id ORDER BY k.position, k.id))
                AS coordinating
        FROM task t JOIN conclusion c ON c.id = t.conclusion_id
        LEFT JOIN agency a ON a.id = t.lead_agency_id
        WHERE c.meeting_id = :meeting) WHERE {NOT_CLOSED} ORDER BY conclusion_position, id
    """
    return rows_named(connection, sql, {"meeting": meeting_id, "day": day})
