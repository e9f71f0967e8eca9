"""The look: three schemes as plain colours, sizes on a grid of eight, and one small style sheet over Fusion."""

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

# Logical pixels, on a grid of eight.
GRID = 8
PAGE_MARGIN_X = 24
PAGE_MARGIN_Y = 16
GAP = 12
CARD_PADDING = 16
CARD_RADIUS = 8
FIELD_RADIUS = 6
CHIP_RADIUS = 13
ROW_HEIGHT = 40
TWO_LINE_ROW_HEIGHT = 52

# Points; nothing is smaller than a label.
TITLE_POINTS = 18
SECTION_POINTS = 12
BODY_POINTS = 10
LABEL_POINTS = 9

SCHEMES = ("system", "light", "dark", "contrast")


@dataclass(frozen=True, kw_only=True)
class Colours:
    """One scheme, "#rrggbb" each. Every text stands out from its ground by at least 4.5 : 1 (WCAG 2.1, 1.4.3).

    `good`, `warning`, `bad` and `neutral` mean a status and nothing else, and always go with an icon and a word;
    `…_soft` is the ground of such a chip. `series` are the lines of a chart, none of them near a status. Whoever lacks
    the cones for red, green or blue tells them apart as well (tests/widgets/test_colour_vision.py).
    """

    scheme: str
    background: str
    card: str
    stripe: str
    line: str
    field: str
    field_line: str
    text: str
    muted: str
    disabled: str
    navigation: str
    navigation_text: str
    navigation_title: str
    navigation_selected: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    focus: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    neutral: str
    neutral_soft: str
    series: tuple[str, ...]

    def status(self, name: str) -> tuple[str, str]:
        """Return ink and ground of a status: "good", "warning", "bad", "neutral", or "accent" for what runs in time."""
        return {
            "good": (self.good, self.good_soft),
            "warning": (self.warning, self.warning_soft),
            "bad": (self.bad, self.bad_soft),
            "neutral": (self.neutral, self.neutral_soft),
            "accent": (self.accent, self.accent_soft),
        }[name]


LIGHT = Colours(
    scheme="light",
    background="#F4F6F8",
    card="#FFFFFF",
    stripe="#F8FAFC",
    line="#E1E6EC",
    field="#FFFFFF",
    field_line="#8794A4",
    text="#16263A",
    muted="#5C6B7D",
    disabled="#9AA6B3",
    navigation="#102A43",
    navigation_text="#C3D0DD",
    navigation_title="#FFFFFF",
    navigation_selected="#1F4A73",
    accent="#0B5CAD",
    accent_hover="#094B8E",
    accent_text="#FFFFFF",
    accent_soft="#E3EEF9",
    focus="#0B5CAD",
    good="#1B7F4B",
    good_soft="#EAF7EF",
    warning="#9A6400",
    warning_soft="#FDF4E3",
    bad="#A2251A",
    bad_soft="#FCE8E6",
    neutral="#5C6B7D",
    neutral_soft="#EEF1F4",
    series=("#0B5CAD", "#B55304", "#028570", "#8C336E", "#54430F", "#1F2933"),
)

DARK = Colours(
    scheme="dark",
    background="#14191F",
    card="#1B222A",
    stripe="#1F2730",
    line="#2C3641",
    field="#14191F",
    field_line="#6B7A8A",
    text="#E3E9EF",
    muted="#9AA8B6",
    disabled="#5E6B78",
    navigation="#0D1319",
    navigation_text="#AFBCC9",
    navigation_title="#FFFFFF",
    navigation_selected="#1D3550",
    accent="#6CB2F5",
    accent_hover="#93C7F8",
    accent_text="#0D1319",
    accent_soft="#1D3550",
    focus="#6CB2F5",
    good="#5FDFAE",
    good_soft="#17352A",
    warning="#DEB153",
    warning_soft="#3A2F18",
    bad="#F18B82",
    bad_soft="#43211F",
    neutral="#9AA8B6",
    neutral_soft="#252E38",
    series=("#6CB2F5", "#EE8A4B", "#5B9A7F", "#BE83AE", "#F1DD83", "#E8EDF2"),
)

CONTRAST = Colours(
    scheme="contrast",
    background="#000000",
    card="#000000",
    stripe="#0E0E0E",
    line="#FFFFFF",
    field="#000000",
    field_line="#FFFFFF",
    text="#FFFFFF",
    muted="#E6E6E6",
    disabled="#9E9E9E",
    navigation="#000000",
    navigation_text="#FFFFFF",
    navigation_title="#FFD700",
    navigation_selected="#0F6294",
    accent="#FFD700",
    accent_hover="#FFE866",
    accent_text="#000000",
    accent_soft="#0F6294",
    focus="#FFD700",
    good="#3FD8CD",
    good_soft="#00260F",
    warning="#C0A92E",
    warning_soft="#2B2000",
    bad="#FFA8A0",
    bad_soft="#3A0500",
    neutral="#FFFFFF",
    neutral_soft="#262626",
    series=("#7CC4FF", "#FF8C42", "#B5E2BC", "#C077BA", "#ADA483", "#FFFFFF"),
)


def system_scheme(app: QApplication) -> str:
    """Return "contrast", "dark" or "light", as the desktop asks where Qt can tell; "light" where it cannot."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def colours_of(app: QApplication, scheme: str) -> Colours:
    """Return the colours of a choice of `SCHEMES`; "system" asks the desktop."""
    return {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}[system_scheme(app) if scheme == "system" else scheme]


def apply(app: QApplication, scheme: str, icons: Path) -> Colours:
    """Dress the whole program in one of `SCHEMES` and return its colours.

    `icons` is the folder of drawings; arrows and ticks of the style sheet lie in its `style/<scheme>`. To follow the
    desktop, call this again when `app.styleHints().colorSchemeChanged` fires and the choice is "system".
    """
    native = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "contrast": Qt.ColorScheme.Dark}
    # Title bars and file dialogs of the desktop follow a choice of ours where Qt can tell them.
    app.styleHints().setColorScheme(native.get(scheme, Qt.ColorScheme.Unknown))
    colours = colours_of(app, scheme)
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    font = QFont(app.font())
    font.setPointSize(BODY_POINTS)
    app.setFont(font)
    app.setPalette(palette(colours))
    app.setStyleSheet(style_sheet(colours, icons))
    return colours


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the style sheet's roles ("card", "primary", "problem" …), also after it was shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(colours: Colours) -> QPalette:
    """Translate a scheme for whatever Fusion, a delegate or a chart draws by palette."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, value in {
        role.Window: colours.background,
        role.WindowText: colours.text,
        role.Base: colours.field,
        role.AlternateBase: colours.stripe,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.card,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.ToolTipBase: colours.navigation,
        role.ToolTipText: colours.navigation_title,
        role.Highlight: colours.accent_soft,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.card,
        role.Midlight: colours.line,
        role.Mid: colours.field_line,
        role.Dark: colours.field_line,
        role.Shadow: colours.field_line,
    }.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.disabled))
    return made


def style_sheet(colours: Colours, icons: Path) -> str:
    """Return the sheet for one scheme; its few drawings are read from `icons/style/<scheme>`."""
    values = {key: value for key, value in asdict(colours).items() if isinstance(value, str)}
    sizes = {
        "title_points": TITLE_POINTS,
        "section_points": SECTION_POINTS,
        "body_points": BODY_POINTS,
        "label_points": LABEL_POINTS,
        "card_radius": CARD_RADIUS,
        "field_radius": FIELD_RADIUS,
        "chip_radius": CHIP_RADIUS,
    }
    folder = (icons / "style" / colours.scheme).as_posix()
    return Template(_SHEET).substitute(values, folder=folder, **sizes)


_SHEET = """
QLabel, QToolTip { qproperty-textFormat: PlainText; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: ${card_radius}px; }
QLabel[role="title"] { font-size: ${title_points}pt; font-weight: 600; }
QLabel[role="section"] { font-size: ${section_points}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="label"] { font-size: ${label_points}pt; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="problem"] { color: $bad; }
QLabel[role="banner"] { qproperty-textFormat: RichText; }
QFrame[role="banner"] { background: $warning_soft; color: $warning; border-bottom: 1px solid $warning;
  padding: 6px 24px; }

QFrame[role="open"] { background: $warning_soft; border-radius: ${field_radius}px; }
QFrame[role="passed"] { background: $good_soft; border-radius: ${field_radius}px; }

QPushButton { background: $card; border: 1px solid $field_line; border-radius: ${field_radius}px; padding: 6px 14px;
  min-height: 18px; }
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 13px; }
QPushButton:default { border-color: $accent; color: $accent; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $background; }
QPushButton[role="primary"] { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[role="primary"]:disabled { background: $neutral_soft; border-color: $line; color: $disabled; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 6px 8px; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border: 2px solid $focus; padding: 5px 7px; }
QPushButton[role="quiet"]:disabled { color: $disabled; }
QPushButton[role="chip"] { border-radius: ${chip_radius}px; padding: 3px 10px; min-height: 18px; }
QPushButton[role="chip"]:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton[role="chip"]:focus { border: 2px solid $focus; padding: 2px 9px; }
QPushButton[role="tile"] { background: $card; border: 1px solid $line; border-radius: ${card_radius}px; padding: 0;
  text-align: left; }
QPushButton[role="tile"]:hover { border-color: $accent; background: $card; }
QPushButton[role="tile"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[role="link"] { background: transparent; border: none; color: $text; text-align: left; padding: 2px 0;
  min-height: 0; }
QPushButton[role="link"]:hover { color: $accent; }
QPushButton[role="link"]:focus { border: 1px solid $focus; border-radius: 4px; padding: 1px 0; }
QPushButton[role="how"] { background: transparent; border: 1px solid transparent; color: $muted; padding: 0;
  min-height: 0; font-size: ${label_points}pt; }
QPushButton[role="how"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="how"]:focus { border: 1px solid $focus; border-radius: 4px; }
QLabel[role="number"] { font-size: ${title_points}pt; font-weight: 600; }
QToolButton { border: 1px solid transparent; border-radius: ${field_radius}px; padding: 5px; }
QToolButton:hover, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
  background: $field; color: $text; border: 1px solid $field_line; border-radius: ${field_radius}px;
  padding: 5px 9px; min-height: 20px;
  selection-background-color: $accent; selection-color: $accent_text; }
QTextEdit, QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 4px 8px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 3px 5px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
  QLineEdit:read-only {
  background: $background; border-color: $line; }
QLineEdit[problem="true"], QTextEdit[problem="true"], QPlainTextEdit[problem="true"],
  QComboBox[problem="true"] { border-color: $bad; }
QTextBrowser { border: none; background: $card; padding: 0; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QAbstractItemView QLineEdit { border: none; padding: 0;
  background: $field; min-height: 0; }
QComboBox { padding: 5px 11px; } QComboBox:focus { padding: 4px 10px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$folder/down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid $field_line; border-radius: 0; background: $card; padding: 2px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; subcontrol-origin: border; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$folder/up.svg"); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url("$folder/down.svg"); width: 11px; height: 11px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QTreeView::indicator, QListView::indicator,
  QTableView::indicator {
  width: 16px; height: 16px; border: 1px solid $field_line; border-radius: 4px; background: $field; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: $accent; border-color: $accent; image: url("$folder/check.svg"); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url("$folder/dash.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$folder/dot.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $background; }

QAbstractItemView { background: $card; border: 1px solid $line; border-radius: ${card_radius}px; gridline-color: $line;
  alternate-background-color: $stripe; outline: none; }
QAbstractItemView:focus { border-color: $focus; }
QAbstractItemView[role="flush"] { border: none; border-radius: 0; }
QListView[role="suggestions"] { border: 1px solid $field_line; border-radius: 0; padding: 2px;
    selection-color: $accent_text; }
QListView[role="suggestions"]::item { padding: 3px 9px; }
QListView[role="suggestions"]::item:selected { background: $accent; color: $accent_text; }
QTableView::item { padding: 0 6px; }
QHeaderView { background: transparent; border: none; border-radius: 0; }
QHeaderView::section { background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; min-height: 34px; font-weight: 600; }
QHeaderView::section:vertical { border-bottom: 1px solid $line; min-height: 0; font-weight: 400; color: $text; }
QHeaderView::up-arrow { image: url("$folder/up.svg"); width: 12px; height: 12px; subcontrol-position: center right;
  right: 6px; }
QHeaderView::down-arrow { image: url("$folder/down.svg"); width: 12px; height: 12px;
  subcontrol-position: center right; right: 6px; }
QTableCornerButton::section { background: $card; border: none; border-bottom: 1px solid $line; }

QListWidget[role="navigation"] { background: $navigation; color: $navigation_text; border: none; border-radius: 0;
  padding: 4px 8px; }
QListWidget[role="navigation"]::item { padding: 8px 10px; margin: 1px 0; border: 2px solid transparent;
  border-radius: ${field_radius}px; }
QListWidget[role="navigation"][low="true"]::item { padding: 4px 10px; margin: 0; }
QListWidget[role="navigation"]::item:hover { background: $navigation_selected; }
QListWidget[role="navigation"]::item:selected { background: $navigation_selected; color: $navigation_title; }
QListWidget[role="navigation"]::item:selected:focus { border: 2px solid $navigation_text; }
QWidget[role="navigation-panel"] { background: $navigation; }
QLabel[role="navigation-title"] { color: $navigation_title; font-weight: 600; }
QLabel[role="navigation-muted"] { color: $navigation_text; font-size: ${label_points}pt; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 9px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { background: $accent_soft; border-top-left-radius: 4px; border-top-right-radius: 4px; }
QTabBar::tab:disabled { color: $disabled; }
QTabBar QToolButton { background: $card; border: 1px solid $line; padding: 0; }
QTabBar QToolButton::left-arrow { image: url("$folder/left.svg"); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url("$folder/right.svg"); width: 12px; height: 12px; }

QMenuBar { background: $background; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $card; border: 1px solid $field_line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; border-color: $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: url("$folder/tick.svg"); }
QMenu::right-arrow { image: url("$folder/right.svg"); width: 12px; height: 12px; }
QToolTip { background: $navigation; color: $navigation_title; border: 1px solid $field_line; padding: 5px 8px; }
QStatusBar { background: $card; border-top: 1px solid $line; } QStatusBar::item { border: none; }
QGroupBox { border: 1px solid $line; border-radius: ${card_radius}px; margin-top: 10px; padding-top: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; color: $muted; }
QProgressBar { border: none; border-radius: 4px; background: $neutral_soft; text-align: center; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: transparent; } QScrollArea { border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14px; } QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $field_line; background-clip: padding; border: 4px solid transparent;
  border-radius: 7px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; border-width: 3px; }
QScrollBar::handle:vertical { min-height: 36px; } QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
