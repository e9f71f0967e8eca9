"""Papers as a list shows them."""

import pytest

from ict_desktop.records.columns import UNREADABLE, stored_period_text
from ict_desktop.records.documents import Document, state_mark


@pytest.mark.parametrize(
    ("direction", "state", "tone", "word"),
    [
        ("den", "nhap", "accent", "Văn bản đến"),
        ("den", "da_ban_hanh", "accent", "Văn bản đến"),
        ("di", "nhap", "neutral", "Tên"),
        ("di", "da_ban_hanh", "good", "Tên"),
        ("di", "bi_thay_the", "warning", "Tên"),
        ("di", "trạng thái lạ", "neutral", "Tên"),
    ],
)
def test_the_mark_of_a_paper_tells_where_it_stands(direction: str, state: str, tone: str, word: str):
    mark = state_mark({"direction": direction, "state": state, "state_name": "Tên", "arrival_number": None})
    assert (mark.tone, mark.word) == (tone, word)


def test_a_paper_that_came_in_shows_its_number_of_arrival():
    assert (
        state_mark({"direction": "den", "state": "nhap", "state_name": "Tên", "arrival_number": 5}).word == "Đến số 05"
    )


@pytest.mark.parametrize(
    ("stored", "shown"), [("2017-H1", "6T đầu 2017"), ("2017-H3", f"{UNREADABLE} 2017-H3"), ("", "")]
)
def test_a_period_no_program_of_ours_wrote_is_shown_with_a_mark(stored: str, shown: str):
    assert stored_period_text(stored) == shown


@pytest.mark.parametrize(
    ("values", "of_meeting"),
    [
        ({"direction": "di", "kind": "TB", "meeting_id": "m"}, True),
        ({"direction": "di", "kind": "TB", "meeting_id": None}, False),
        ({"direction": "den", "kind": "TB", "meeting_id": "m"}, False),
        ({"direction": "di", "kind": "GM", "meeting_id": "m"}, True),
        ({"direction": "di", "kind": "BB", "meeting_id": "m"}, True),
        ({"direction": "di", "kind": "CV", "meeting_id": "m"}, False),
    ],
)
def test_only_an_outgoing_paper_about_a_meeting_takes_its_words_from_it(values: dict[str, str], of_meeting: bool):
    assert Document(**values).is_of_meeting() == of_meeting
