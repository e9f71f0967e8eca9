"""The short code of a paper leads back to it, however a reader types it off the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.paper_codes import ALPHABET, code_of, found_by

IDS = [f"01890f5c-0000-7000-8000-{number:012d}" for number in range(2000)]


@given(st.sampled_from(IDS))
def test_a_code_finds_its_paper_alone(document_id: str):
    assert found_by(code_of(document_id), IDS) == [document_id]


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "o")])
def test_a_code_is_read_as_it_is_typed_off_the_page(typed):
    assert all(found_by(typed(code_of(each)), IDS) == [each] for each in IDS[:200])


def test_a_code_is_two_groups_of_four_signs_nobody_mistakes():
    first, second = code_of(IDS[0]).split("-")
    assert (len(first), len(second)) == (4, 4)
    assert set(first + second) <= set(ALPHABET)


@pytest.mark.parametrize("typed", ["", "K7M2", "K7M2-PQ4", "hội nghị", "K7M2-PQ4X-11"])
def test_what_is_no_code_finds_nothing(typed: str):
    assert found_by(typed, IDS) == []


def test_a_paper_that_is_not_in_the_file_has_no_code():
    assert code_of("") == ""
