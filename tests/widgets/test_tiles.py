import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ict_desktop.widgets.theme import DARK, LIGHT
from ict_desktop.widgets.tiles import Card, NumberTile, ShareBar, SmallTrend, StageBar
from tests.widgets.kit import icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def picture(widget: QWidget, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def places(image: QImage, colour: str) -> list[tuple[int, int]]:
    wanted = QColor(colour).rgb()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted]


@pytest.fixture
def tile(qtbot: QtBot) -> NumberTile:
    shown = NumberTile("quá hạn", "overdue", "bad", LIGHT, icons())
    qtbot.addWidget(shown)
    return shown


def test_a_tile_shows_that_it_still_counts_and_then_its_number(tile: NumberTile) -> None:
    assert "…" in [label.text() for label in tile.findChildren(QLabel)]
    tile.show_number(5000)
    assert "5.000" in [label.text() for label in tile.findChildren(QLabel)]
    assert tile.accessibleName() == "quá hạn: 5.000"


def test_a_tile_is_pressed_with_mouse_and_space(tile: NumberTile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Space)


def test_a_tile_takes_another_scheme(tile: NumberTile) -> None:
    before = tile._picture.pixmap().toImage()
    tile.set_colours(DARK)
    assert tile._picture.pixmap().toImage() != before


def test_a_card_says_something_only_when_there_is_something_to_say(qtbot: QtBot) -> None:
    card = Card("Chỉ tiêu")
    qtbot.addWidget(card)
    card.say("Chưa có số liệu.")
    assert not card.words.isHidden()
    card.say("")
    assert card.words.isHidden()
    card.body.addWidget(QLabel("x"))
    card.clear()
    assert card.body.count() == 0


def test_the_stages_reached_are_filled(qtbot: QtBot) -> None:
    bar = StageBar(3, 4, LIGHT)
    qtbot.addWidget(bar)
    image = picture(bar, 400, 30)
    filled = [image.pixel(x, 4) == QColor(LIGHT.accent).rgb() for x in (50, 150, 250, 350)]
    assert filled == [True, True, True, False]
    assert bar.accessibleName() == "Giai đoạn 3 trong 4"


@pytest.mark.parametrize(("inverted", "rises"), [(False, False), (True, True)])
def test_a_rank_that_falls_from_40_to_10_is_drawn_as_a_rise(qtbot: QtBot, inverted: bool, rises: bool) -> None:
    trend = SmallTrend([((0, 40), (1, 25), (2, 10))], inverted, LIGHT)
    qtbot.addWidget(trend)
    found = places(picture(trend, 72, 24), LIGHT.accent)
    left, right = min(found)[1], max(found)[1]
    assert (right < left) is rises


def test_a_trend_of_equal_values_is_a_level_line(qtbot: QtBot) -> None:
    trend = SmallTrend([((0, 5), (1, 5))], False, LIGHT)
    qtbot.addWidget(trend)
    assert places(picture(trend, 72, 24), LIGHT.accent)


def test_a_trend_is_to_scale_and_has_a_gap_where_nothing_is_known(qtbot: QtBot) -> None:
    trend = SmallTrend([((2012, 1), (2013, 1)), ((2020, 1), (2021, 1))], False, LIGHT)
    qtbot.addWidget(trend)
    columns = {x for x, _y in places(picture(trend, 72, 24), LIGHT.accent)}
    assert not columns & set(range(15, 58))
    assert columns & set(range(4, 11))
    assert columns & set(range(61, 68))


def test_the_shares_are_as_wide_as_their_counts(qtbot: QtBot) -> None:
    bar = ShareBar(((3, "bad"), (1, "good"), (0, "neutral")), LIGHT)
    qtbot.addWidget(bar)
    image = picture(bar, 400, 10)
    widths = [len({x for x, _y in places(image, ink)}) for ink in (LIGHT.bad, LIGHT.good)]
    assert widths == pytest.approx([299, 99], abs=2)


def test_a_bar_without_anything_in_it_draws_nothing(qtbot: QtBot) -> None:
    bar = ShareBar(((0, "bad"), (0, "good")), LIGHT)
    qtbot.addWidget(bar)
    assert places(picture(bar, 100, 10), LIGHT.bad) == []
