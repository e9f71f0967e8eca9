"""A face for the screen where the machine has none: a bare system shows squares instead of letters."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

HARDEST = "ệ"
"""A letter with two marks: a face that has it has them all."""

FILES = ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf")


def take_readable_face(app: QApplication, folder: Path) -> bool:
    """Write with the faces papers are printed with where no face of the system knows Vietnamese; says whether it had to."""
    # The usual face is asked first, it is needed anyway; to ask all of them would hold up the first picture.
    if QFontMetrics(app.font()).inFontUcs4(ord(HARDEST)):
        return False
    if QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese):
        return False  # the letters are borrowed from another face
    loaded = [QFontDatabase.addApplicationFont(str(folder / name)) for name in FILES]
    families = [family for number in loaded if number >= 0 for family in QFontDatabase.applicationFontFamilies(number)]
    if not families:
        return False
    font = QFont(app.font())
    font.setFamilies(families[:1])
    app.setFont(font)
    return True
