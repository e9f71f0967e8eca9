from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from ict_desktop.widgets import theme
from ict_desktop.widgets.icons import Icons

DRAWINGS = Path(__file__).parents[2] / "resources" / "icons"
SCHEMES = [theme.LIGHT, theme.DARK, theme.CONTRAST]
TEXT_ON_GROUND = [
    *[
        (ink, ground)
        for ink in ("text", "muted")
        for ground in ("background", "card", "stripe", "accent_soft", "field")
    ],
    *[(ink, ground) for ink in ("good", "warning", "bad", "neutral", "accent") for ground in ("background", "card")],
    *[(ink, f"{ink}_soft") for ink in ("good", "warning", "bad", "neutral", "accent")],
    ("text", "neutral_soft"),
    ("navigation_text", "navigation"),
    ("navigation_text", "navigation_selected"),
    ("navigation_title", "navigation"),
    ("navigation_title", "navigation_selected"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
]


@pytest.fixture
def dressed(qapp: QApplication):
    """Dress the program and undress it afterwards, so that other tests meet a plain one."""
    palette, font = qapp.palette(), qapp.font()
    yield lambda scheme: theme.apply(qapp, scheme, DRAWINGS)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_every_text_stands_out_from_its_ground(colours: theme.Colours):
    weak = [
        f"{ink} on {ground}: {contrast(getattr(colours, ink), getattr(colours, ground)):.2f}"
        for ink, ground in TEXT_ON_GROUND
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    ]
    assert not weak


@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_edges_of_fields_focus_and_chart_lines_are_seen(colours: theme.Colours):
    for ink in (colours.field_line, colours.focus):
        assert contrast(ink, colours.card) >= 3, ink
    for ink in colours.series:  # its name at the line's end is written in it
        assert contrast(ink, colours.card) >= 4.5, ink


def test_text_on_the_accent_is_dark_in_the_dark_scheme():
    assert luminance(theme.DARK.accent_text) < 0.05
    assert luminance(theme.LIGHT.accent_text) > 0.9


@pytest.mark.parametrize("colours", SCHEMES, ids=lambda colours: colours.scheme)
def test_every_colour_is_a_colour(colours: theme.Colours):
    plain = [getattr(colours, field.name) for field in fields(colours) if field.name not in ("scheme", "series")]
    assert all(QColor(value).isValid() for value in (*plain, *colours.series))


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_scheme_reaches_palette_and_widgets(dressed, qtbot, scheme: str):
    colours = dressed(scheme)
    button, title = QPushButton("Giao nhiệm vụ"), QLabel("Nhiệm vụ")
    for widget, role in ((button, "primary"), (title, "title")):
        qtbot.addWidget(widget)
        theme.set_role(widget, role)
        widget.resize(widget.sizeHint())
    assert colours.scheme == scheme
    assert QApplication.palette().window().color() == QColor(colours.background)
    assert button.grab().toImage().pixelColor(8, button.height() // 2) == QColor(colours.accent)
    assert title.fontInfo().pointSize() == theme.TITLE_POINTS


def test_a_role_given_later_takes_effect_at_once(dressed, qtbot):
    colours = dressed("light")
    label = QLabel("Chưa có tên đơn vị.")
    qtbot.addWidget(label)
    label.ensurePolished()
    theme.set_role(label, "problem")
    assert label.palette().windowText().color() == QColor(colours.bad)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_ticks_and_arrows_are_drawn(dressed, qtbot, scheme: str):
    colours = dressed(scheme)
    box, choice = QCheckBox("Đã xong"), QComboBox()
    for widget in (box, choice):
        qtbot.addWidget(widget)
        widget.resize(160, 32)
    box.setChecked(True)
    ticked = {box.grab().toImage().pixelColor(x, y).name() for x in range(24) for y in range(32)}
    arrow = {choice.grab().toImage().pixelColor(x, 16).name() for x in range(130, 156)}
    assert {colours.accent.lower(), colours.accent_text.lower()} <= ticked
    assert len(arrow) > 1


def test_focus_is_a_ring_of_two_pixels(dressed, qtbot):
    colours = dressed("light")
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 32)
    field.setFocus()
    # A hidden window has no active focus; the sheet itself is asked instead of the screen.
    rules = [
        line for line in theme.style_sheet(colours, DRAWINGS).splitlines() if ":focus" in line and "QLineEdit" in line
    ]
    assert rules
    assert all(f"2px solid {colours.focus}" in line for line in rules)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_every_drawing_the_sheet_names_exists(scheme: str):
    sheet = theme.style_sheet({"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}[scheme], DRAWINGS)
    named = [part.split('"')[0] for part in sheet.split('url("')[1:]]
    assert named
    assert all(Path(name).is_file() for name in named)


def test_system_is_light_where_the_desktop_does_not_say(qapp: QApplication):
    assert theme.system_scheme(qapp) in ("light", "dark", "contrast")
    assert theme.colours_of(qapp, "system").scheme == theme.system_scheme(qapp)


def test_icons_are_drawn_in_the_colour_asked_for_and_made_once(qapp: QApplication):
    icons = Icons(DRAWINGS)
    icon = icons.icon("overdue", "#B42318", 20)
    picture = icon.pixmap(QSize(20, 20)).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == QColor("#B42318")
    assert icons.icon("overdue", "#B42318", 20) is icon
    assert icons.icon("overdue", "#1B7F4B", 20) is not icon


def test_icons_are_sharp_on_a_dense_screen(qapp: QApplication):
    picture = Icons(DRAWINGS).icon("task", "#16263A", 20).pixmap(QSize(20, 20), 2.0)
    assert picture.width() == 40


def test_a_disabled_icon_may_be_muted(qapp: QApplication):
    icon = Icons(DRAWINGS).icon("overdue", "#B42318", 20, muted="#9AA6B3")
    picture = icon.pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == QColor("#9AA6B3")


def test_a_name_without_a_drawing_is_a_mistake(qapp: QApplication):
    with pytest.raises(FileNotFoundError):
        Icons(DRAWINGS).icon("no-such-drawing", "#000000")
