"""Vietnamese for what Qt itself says: its buttons, its file, print and message dialogs, its context menus."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

TITLE = "Hồ sơ Ban Chỉ đạo CNTT"
"""What the program is called."""


def install(app: QCoreApplication, folder: Path) -> QTranslator:
    """Let Qt speak Vietnamese from `folder`/qtbase_vi.qm and make Vietnamese the default locale.

    Call it before the first widget is made: texts already shown stay as they are. The program owns the translator;
    it is returned for whoever wants to take it off again. Raises FileNotFoundError when the file is not there.
    """
    translator = QTranslator(app)
    file = folder / "qtbase_vi.qm"
    if not translator.load(str(file)):
        raise FileNotFoundError(file)
    app.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    return translator
