"""Runs first in the built program, so that Qt's OpenGL (10 MB) can stay out of it.

pyqtgraph imports it for a way of drawing that is switched off here and asks only whether a widget is of its kind.
"""

import sys
import types


class _Absent(types.ModuleType):
    """A module with one class, made when it is first asked for: Qt is not loaded yet when this file runs."""

    def __getattr__(self, name: str) -> type:
        if name != "QOpenGLWidget":
            raise AttributeError(name)
        from PySide6.QtWidgets import QWidget  # after the program has begun

        found = type(name, (QWidget,), {})
        setattr(self, name, found)
        return found


for _name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[_name] = _Absent(_name)
