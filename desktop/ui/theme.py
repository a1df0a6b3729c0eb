"""The look: tokens of one theme, the palette and the one style sheet made from them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.paths import resource_path

LIGHT = "light"
DARK = "dark"
SYSTEM = "system"

FONT_FAMILY = "Noto Sans"
TEXT_POINTS = 10.5
TABLE_POINTS = 9.0
FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8 = 4, 8, 12, 16, 24, 32
"""The steps of white space in pixels."""

NORMAL = "normal"
DENSE = "dense"
_ROW_HEIGHTS = {NORMAL: 30, DENSE: 26}
_AROUND_CELL = 8
"""Frame and padding of an editor inside a cell, above and below together."""
FORM_WIDTH = 980
"""The widest that a column of form fields becomes."""
FRAME = QSize(16, 48)
"""Pixels of a screen that the frame and the title of a window or dialog take."""

_PROPERTY = "patuh_theme"
_DENSITY = "patuh_density"
FUSION = "fusion"
STYLE = "patuh_style"
"""The style that the application was made with: asking it would name dozens of Qt's enums."""
_SYSTEM_LOOK = "patuh_system_look"
_HAS_FONTS = "patuh_has_fonts"
_WORN = "patuh_worn"
"""Theme and row height of the style sheet that the application has."""


def _tokens(text: str) -> dict[str, str]:
    """Return the colours of a theme by their names.

    It is TOML of one kind of line: to read all of TOML takes three milliseconds of the start, and
    a test holds both readings equal.
    """
    lines = (line.partition(" = ") for line in text.splitlines())
    return {name: value.strip('"') for name, _is, value in lines if value.startswith('"#')}


class Theme:
    """One set of colours under the names that interface and style sheet use."""

    def __init__(self, name: str, colours: Mapping[str, str]) -> None:
        self.name = name
        self.colours = colours

    @classmethod
    def load(cls, name: str) -> Theme:
        """Return ``resources/theme/<name>.toml``, read once; ``name`` is ``light`` or ``dark``."""
        if name not in _LOADED:
            text = resource_path("theme", f"{name}.toml").read_text(encoding="utf-8")
            _LOADED[name] = cls(name, _tokens(text))
        return _LOADED[name]

    def token(self, name: str) -> QColor:
        """Return the colour called ``name``; raises ``KeyError`` for an unknown one."""
        return QColor(self.colours[name])

    def style_sheet(self) -> str:
        """Return the style sheet with colours and row height filled in; raises ``KeyError``."""
        sheet = resource_path("theme", "app.qss").read_text(encoding="utf-8")
        marks = resource_path("theme", "marks", self.name).as_posix()
        cell_height = f"{row_height() - _AROUND_CELL}px"
        values = {**self.colours, "marks": marks, "cell_height": cell_height}
        return re.sub(r"\$(\w+)", lambda found: values[found[1]], sheet)

    def palette(self) -> QPalette:
        """Return the palette for what the style sheet does not reach."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.token(name))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(disabled, role, self.token("muted"))
        return palette

    def apply(self, app: QApplication) -> None:
        """Give the whole application this look; wearing it already costs nothing."""
        worn = f"{self.name} {row_height()}"
        if app.property(_WORN) == worn and app.styleSheet():
            return
        app.setProperty(_WORN, worn)
        app.setProperty(_PROPERTY, self.name)
        if app.property(STYLE) != FUSION:
            app.setStyle(FUSION)
            app.setProperty(STYLE, FUSION)
        load_fonts(app)
        app.setFont(text_font())
        app.setPalette(self.palette())
        app.setStyleSheet(self.style_sheet())


_ROLE = QPalette.ColorRole
_PALETTE = {
    _ROLE.Window: "bg",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "sunken",
    _ROLE.Text: "text",
    _ROLE.PlaceholderText: "muted",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.Highlight: "primary",
    _ROLE.HighlightedText: "on_primary",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "surface",
    _ROLE.Link: "primary",
    _ROLE.Mid: "border",
}


def load_fonts(app: QApplication) -> None:
    """Make the bundled fonts known to Qt, once for each application."""
    if app.property(_HAS_FONTS):  # to ask Qt for its fonts would have all of the system named
        return
    app.setProperty(_HAS_FONTS, True)
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


def text_font() -> QFont:
    """Return the font of everything that has none of its own; the style sheet repeats it."""
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(TEXT_POINTS)
    return font


def table_font() -> QFont:
    """Return the font of tables and captions; its figures are equally wide."""
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(TABLE_POINTS)
    return font


def use_density(app: QApplication, density: str) -> None:
    """Let tables made from now on have ``normal`` or ``dense`` rows."""
    app.setProperty(_DENSITY, density)


def row_height() -> int:
    """Return the height of a table's row in pixels, as the user chose it."""
    app = QApplication.instance()
    density = app.property(_DENSITY) if app is not None else None
    return _ROW_HEIGHTS[density if density in _ROW_HEIGHTS else NORMAL]


def current() -> Theme:
    """Return the theme that the running application wears, light before any was applied."""
    app = QApplication.instance()
    name = app.property(_PROPERTY) if app is not None else None
    return Theme.load(name if isinstance(name, str) else LIGHT)


_LOADED: dict[str, Theme] = {}


def token(name: str) -> QColor:
    """Return a colour of the theme that the application wears."""
    return current().token(name)


def resolve(choice: str, app: QApplication) -> str:
    """Return ``light`` or ``dark`` for the user's choice, asking the system for ``system``."""
    if choice in {LIGHT, DARK}:
        return choice
    if app.property(_SYSTEM_LOOK) is None:
        app.setProperty(_SYSTEM_LOOK, DARK if _is_system_dark(app) else LIGHT)
    look: str = app.property(_SYSTEM_LOOK)
    return look


def forget_system(app: QApplication) -> None:
    """Ask the system anew the next time: it changed its look."""
    app.setProperty(_SYSTEM_LOOK, None)


def _is_system_dark(app: QApplication) -> bool:
    """Tell whether the system is dark: by its palette, until ours has taken its place.

    Asking Qt for the scheme, from which the style makes that palette, has all its names made.
    """
    if app.property(_WORN) is None:
        palette = app.palette()
        return palette.windowText().color().lightness() > palette.window().color().lightness()
    return app.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark
