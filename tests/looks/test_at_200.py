"""Every page, tab and dialog at 200 %; a file of its own, so that the other scale is walked at the same time."""

from pathlib import Path

from tests.looks.walk import faults_at


def test_nothing_is_cut_or_out_of_reach_and_one_button_is_filled(tmp_path: Path):
    assert faults_at("2", tmp_path) == []
