from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Attendance, Meeting, Proposal, ProposalAnswer
from ict_desktop.records.post_order import SETTING
from ict_desktop.store import ledger, table
from ict_desktop.store import meetings as stored
from ict_desktop.store.store import Store
from ict_desktop.work import keep, meetings
from tests.files import BY

DAY = "2017-07-07"


def answers(store: Store, proposal: Proposal) -> set[str | None]:
    return {link.conclusion_id for link in table.every(store.connection, ProposalAnswer, proposal_id=proposal.id)}


def test_saying_which_conclusions_answer_is_one_step_that_keeps_what_stays(sample: Store):
    proposal = table.every(sample.connection, Proposal)[0]
    old = table.every(sample.connection, ProposalAnswer, proposal_id=proposal.id)[0]
    others = [c.id for c in table.every(sample.connection, Conclusion, "position")][6:8]
    meetings.answer(sample, proposal.id, (old.conclusion_id or "", *others), BY)
    assert answers(sample, proposal) == {old.conclusion_id, *others}
    assert table.get(sample.connection, ProposalAnswer, old.id) == old
    meetings.answer(sample, proposal.id, (), BY)
    assert answers(sample, proposal) == set()
    sample.undo(BY)
    sample.undo(BY)
    assert answers(sample, proposal) == {old.conclusion_id}


def test_saying_the_same_again_leaves_no_step(sample: Store):
    proposal = table.every(sample.connection, Proposal)[0]
    there = tuple(str(conclusion) for conclusion in answers(sample, proposal))
    before = ledger.journal(sample.connection)
    meetings.answer(sample, proposal.id, there, BY)
    assert ledger.journal(sample.connection) == before


def test_the_matrix_follows_a_proposal_to_its_task_and_result(sample: Store):
    (meeting,) = table.every(sample.connection, Meeting)
    rows = meetings.coverage(sample.connection, meeting.id, DAY).rows
    assert [(row["speaker_name"], row["conclusion_position"]) for row in rows] == [
        ("Nguyễn Việt Hùng", 3),
        ("Nguyễn Quốc Anh", None),
        ("Phan Thị Tố Hoa", 5),
        ("Phan Thị Tố Hoa", 7),
    ]
    assert [row["status"] for row in rows] == [
        "chua_hoan_thanh_khong_thoi_han",
        None,
        *["chua_hoan_thanh_khong_thoi_han"] * 2,
    ]


def test_a_proposal_answered_in_words_is_answered_wherever_it_is_counted(sample: Store):
    [open_one] = stored.unanswered(sample.connection, DAY)
    keep.change(sample, Proposal, open_one["id"], {"answer": "Tiếp thu."}, BY)
    assert stored.unanswered(sample.connection, DAY) == []
    assert meetings.coverage(sample.connection, None, DAY).unanswered == 0


def test_the_sentence_of_the_matrix_adds_up(sample: Store):
    covered = meetings.coverage(sample.connection, None, DAY)
    assert covered.sentence() == "4 kiến nghị · 3 đã được trả lời · 1 chưa được trả lời"
    assert meetings.coverage(sample.connection, "khong-co", DAY).sentence() == "Chưa có kiến nghị nào."


def test_unanswered_proposals_are_found(sample: Store):
    assert [row["speaker_name"] for row in stored.unanswered(sample.connection, DAY)] == ["Nguyễn Quốc Anh"]


def test_on_a_day_only_what_was_said_by_then_is_known(sample: Store):
    assert stored.unanswered(sample.connection, "2016-02-29") == []
    assert meetings.coverage(sample.connection, None, "2017-07-06").proposals == 0
    assert meetings.coverage(sample.connection, None, DAY).proposals == 4


def test_those_who_belong_to_a_meeting_are_put_in_the_offices_order_of_posts_as_one_step(sample: Store):
    meeting = table.every(sample.connection, Meeting)[0]
    for name, post in (("Lê Út", "Giám đốc Sở A"), ("Lê An", "Giám đốc Sở B"), ("Trần Hai", "Chủ tịch UBND huyện")):
        keep.add(sample, Attendance(meeting_id=meeting.id, full_name=name, post=post), BY)

    def names() -> list[str]:
        people = table.every(sample.connection, Attendance, "position", meeting_id=meeting.id)
        assert [each.position for each in people] == list(range(1, len(people) + 1))
        return [each.full_name for each in people]

    before = names()
    meetings.order_attendance(sample, meeting.id, BY)
    ordered = names()
    assert ordered.index("Trần Hai") < ordered.index("Lê An") < ordered.index("Lê Út")
    keep.set_setting(sample, SETTING, "Giám đốc", BY)
    meetings.order_attendance(sample, meeting.id, BY)
    assert names()[:2] == ["Lê An", "Lê Út"]
    for _step in range(3):
        keep.undo(sample, BY)
    assert names() == before
