from __future__ import annotations

import re
import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QStyle,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.paths import resource_path
from desktop.ui import theme
from desktop.ui.contrast import contrast
from desktop.ui.icons import ICON_SIZE
from desktop.ui.theme import DARK, LIGHT, SYSTEM, Theme

THEMES = (LIGHT, DARK)
STATUSES = ("met", "partly_met", "not_met", "not_applicable", "needs_confirmation")
GROUNDS = ("bg", "surface", "sunken", "hover", "primary_tint")


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_read_as_the_toml_that_it_is(name: str) -> None:
    """The short reading misses no line and takes none for another."""
    file = resource_path("theme", f"{name}.toml")
    assert Theme.load(name).colours == tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read(name: str, ground: str) -> None:
    """Text and muted text keep at least 4.5 (most far more) on every ground."""
    look = Theme.load(name)
    assert contrast(look.token("text"), look.token(ground)) >= 7
    assert contrast(look.token("muted"), look.token(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("status", STATUSES)
def test_a_status_can_be_read_on_its_tint_and_on_a_card(name: str, status: str) -> None:
    """Status words keep 5.3 on their tint and 4.5 on cards and the window."""
    look = Theme.load(name)
    assert contrast(look.token(status), look.token(f"{status}_tint")) >= 5.0
    assert contrast(look.token(status), look.token("surface")) >= 4.5
    assert contrast(look.token("text"), look.token(f"{status}_tint")) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_every_rule_of_the_sheet_can_be_read(name: str) -> None:
    """Wherever the sheet sets words and their ground together, they keep 4.5 (WCAG 2.2 AA)."""
    look = Theme.load(name)
    sheet = resource_path("theme", "app.qss").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    pairs = {
        (prefix, selector.strip(), words[1], ground[1])
        for selector, body in rules
        if ":disabled" not in selector  # which the standard excepts
        for prefix in ("", "selection-")
        if (words := re.search(rf"(?<![\w-]){prefix}color: \$(\w+)", body))
        and (ground := re.search(rf"(?<![\w-]){prefix}background(?:-color)?: \$(\w+)", body))
    }
    assert len(pairs) >= 15
    faint = {
        pair: round(contrast(look.token(pair[2]), look.token(pair[3])), 2)
        for pair in pairs
        if contrast(look.token(pair[2]), look.token(pair[3])) < 4.5
    }
    assert faint == {}


@pytest.mark.parametrize("name", THEMES)
def test_outlines_and_focus_can_be_seen(name: str) -> None:
    """The outline of a control and the focus ring keep at least 3 against what is around."""
    look = Theme.load(name)
    for ground in ("bg", "surface", "sunken"):
        assert contrast(look.token("control"), look.token(ground)) >= 3
        assert contrast(look.token("focus"), look.token(ground)) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["primary", "primary_hover", "primary_pressed"])
def test_the_primary_button_can_be_read(name: str, ground: str) -> None:
    """Words on the primary button keep 4.5 in every state."""
    look = Theme.load(name)
    assert contrast(look.token("on_primary"), look.token(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_example_in_an_empty_field_can_be_read(
    qtbot: QtBot, app: QApplication, name: str, kind: type[QWidget]
) -> None:
    """Left to Qt it has the colour of words at half its strength: 3.3 on white."""
    look = Theme.load(name)
    look.apply(app)
    try:
        field = kind()
        qtbot.addWidget(field)
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == look.token("muted")
    finally:
        Theme.load(LIGHT).apply(app)


def test_contrast_is_that_of_wcag(app: QApplication) -> None:
    """Black on white is 21, and the order of the two does not matter."""
    black, white = theme.QColor("#000000"), theme.QColor("#ffffff")
    assert round(contrast(black, white), 6) == 21
    assert contrast(theme.QColor("#767676"), white) == pytest.approx(4.54, abs=0.01)


def test_both_themes_have_the_same_tokens() -> None:
    """What the light theme names, the dark one names too."""
    assert Theme.load(LIGHT).colours.keys() == Theme.load(DARK).colours.keys()


@pytest.mark.parametrize("name", THEMES)
def test_the_dark_is_not_black_and_the_light_words_not_pure(name: str) -> None:
    """No theme uses pure black; the dark one no pure white either."""
    colours = {value.upper() for value in Theme.load(name).colours.values()}
    assert "#000000" not in colours
    assert name == LIGHT or "#FFFFFF" not in colours


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_is_filled_in_completely(name: str) -> None:
    """No token stays a name, and every mark it points at is a file in the theme's colours."""
    sheet = Theme.load(name).style_sheet()
    assert "$" not in sheet
    marks = re.findall(r'url\("([^"]+)"\)', sheet)
    assert marks
    for mark in marks:
        path = resource_path("theme", "marks", name, mark.rpartition("/")[2])
        colours = set(re.findall(r"#[0-9A-Fa-f]{6}", path.read_text(encoding="utf-8")))
        assert colours <= set(Theme.load(name).colours.values())


def test_the_application_wears_the_theme(app: QApplication) -> None:
    """After ``apply`` palette, style sheet and ``token`` speak of the same theme."""
    Theme.load(DARK).apply(app)
    try:
        assert theme.current().name == DARK
        assert app.palette().color(QPalette.ColorRole.Window) == theme.token("bg")
        assert theme.token("bg").name() in app.styleSheet().lower()
    finally:
        Theme.load(LIGHT).apply(app)
    assert theme.current().name == LIGHT


@pytest.mark.parametrize(("weight", "style"), [(400, "Regular"), (600, "SemiBold")])
def test_the_bundled_font_is_used(app: QApplication, weight: int, style: str) -> None:
    """Both weights are the bundled Noto Sans, not what the system has."""
    font = app.font()
    font.setWeight(font.Weight(weight))
    assert QFontInfo(font).family() == "Noto Sans"
    assert QFontInfo(font).styleName() == style


def test_the_system_decides_only_when_asked(app: QApplication) -> None:
    """A chosen theme wins; ``system`` gives one of the two."""
    assert theme.resolve(LIGHT, app) == LIGHT
    assert theme.resolve(DARK, app) == DARK
    assert theme.resolve(SYSTEM, app) in THEMES


def test_a_dark_system_is_seen_by_its_palette_until_ours_is_worn(app: QApplication) -> None:
    """At the start the palette tells, without a question to Qt; later Qt is asked anew."""
    system = QPalette(app.palette())
    system.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    app.setProperty("patuh_worn", None)
    app.setPalette(system)
    try:
        theme.forget_system(app)
        assert theme.resolve(SYSTEM, app) == DARK
        Theme.load(DARK).apply(app)
        assert theme.resolve(SYSTEM, app) == DARK
        theme.forget_system(app)
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        assert theme.resolve(SYSTEM, app) == (DARK if is_dark else LIGHT)
    finally:
        theme.forget_system(app)
        Theme.load(LIGHT).apply(app)


def test_tables_have_smaller_words_in_the_same_font() -> None:
    """Tables are set in 9 points of the bundled font."""
    assert theme.table_font().pointSizeF() == 9
    assert theme.table_font().family() == "Noto Sans"


def test_the_editor_of_a_cell_is_as_high_as_its_row(app: QApplication) -> None:
    """Dense tables get a style sheet of their own, and the other one back."""
    light = Theme.load(LIGHT)
    usual = app.styleSheet()
    assert "max-height: 22px; font-size: 9pt" in usual
    theme.use_density(app, theme.DENSE)
    light.apply(app)
    assert theme.row_height() == 26
    assert "max-height: 18px; font-size: 9pt" in app.styleSheet()
    theme.use_density(app, theme.NORMAL)
    light.apply(app)
    assert app.styleSheet() == usual


@pytest.mark.parametrize("kind", [QMenuBar, QMenu, QMessageBox, QListView])
def test_windows_does_not_put_fonts_of_its_own(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget]
) -> None:
    """What its settings say about menus and lists comes after us, and has nothing to say."""
    Theme.load(LIGHT).apply(qapp)
    qapp.setFont(QFont("DejaVu Serif", 7), kind.__name__)
    try:
        widget = kind()
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.font().family() == theme.FONT_FAMILY
        if kind is not QListView:
            assert widget.font().pointSizeF() == theme.TEXT_POINTS
    finally:
        qapp.setFont(theme.text_font())


@pytest.mark.parametrize("kind", [QListView, QTreeView])
def test_icons_of_lists_have_one_size_on_every_screen(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget]
) -> None:
    """Left to Qt they are as large as the largest that is drawn, which screens above 100 % have."""
    Theme.load(LIGHT).apply(qapp)
    view = kind()
    qtbot.addWidget(view)
    view.ensurePolished()
    metric = QStyle.PixelMetric.PM_ListViewIconSize
    assert view.style().pixelMetric(metric, None, view) == ICON_SIZE
