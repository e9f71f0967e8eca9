"""Papers as offices write them: what is truly wrong is said, nothing else."""

from dataclasses import replace

import pytest

from ict_desktop.records.checks.known import Known
from ict_desktop.records.checks.rules import judge
from ict_desktop.records.checks.sheet import sheet_of
from ict_desktop.records.checks.verdict import findings_of
from tests.records.checks.papers import KNOWN
from tests.records.checks.real_papers import REAL_PAPERS, Real

AGENCIES = Known(agencies=tuple(replace(each, until=None) for each in KNOWN.agencies))


@pytest.mark.parametrize("real", REAL_PAPERS, ids=lambda real: real.name)
def test_a_real_paper_is_told_what_it_breaks_and_nothing_else(real: Real):
    found = findings_of(judge(sheet_of(real.paper, AGENCIES)))
    said = "\n".join(f"{each.code} {each.sentence}" for each in found)
    assert {each.code for each in found if each.warns} == set(real.warns), said
    assert {each.code for each in found if not each.warns} == set(real.asks), said
