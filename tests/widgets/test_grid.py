"""The grid of numbers and its model."""

from collections.abc import Mapping, Sequence

from pytestqt.modeltest import ModelTester

from ict_desktop.widgets.grid import GridCell, GridModel, Place
from ict_desktop.widgets.theme import LIGHT


def model_of(refuse: str = "") -> tuple[GridModel, list[tuple[int, int, str]]]:
    taken: list[tuple[int, int, str]] = []

    def enter(entries: Sequence[tuple[int, int, str]]) -> Mapping[Place, str]:
        taken.extend(entries)
        return {(row, column): "Không đọc được. Hãy ghi lại." for row, column, text in entries if text == refuse}

    model = GridModel(enter, LIGHT)
    cells = {(row, column): GridCell(f"{row}{column}", editable=column > 0) for row in range(3) for column in range(2)}
    model.show_cells(["a", "b", "c"], ["Kỳ 1", "Kỳ 2"], cells)
    return model, taken


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester):
    model, _taken = model_of()
    qtmodeltester.check(model)


def test_a_refused_text_stays_until_it_is_mended():
    model, _taken = model_of(refuse="x")
    assert not model.enter([(1, 1, "x")])
    assert model.data(model.index(1, 1)) == "x"
    assert model.problem(1, 1).startswith("Không đọc được")
    assert model.enter([(1, 1, "5")])
    assert model.problem(1, 1) == ""
    assert model.data(model.index(1, 1)) == "11"


def test_a_cell_that_is_computed_takes_nothing():
    model, taken = model_of()
    model.enter([(0, 0, "5"), (0, 1, "6")])
    assert taken == [(0, 1, "6")]
