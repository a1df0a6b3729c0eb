"""Every page and dialog by keyboard and screen reader, and with words that run long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QTabWidget,
    QWidget,
)

from desktop.paths import resource_path
from desktop.services import manual
from desktop.ui.dialogs import base
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import Language, TsTranslator
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PAGES
from desktop.ui.theme import token
from desktop.ui.widgets.reading_order import reading_order
from tests.ui import gallery
from tests.ui.gallery import DIALOGS
from tests.ui.gallery_stage import HEADINGS, Stage

KEYS = [page.key for page in PAGES]
MOST_STOPS = 120
EVERYWHERE = {
    *("AboutDialog", "ShortcutsDialog", "ConfirmDialog", "UnsavedDialog", "NoticeDialog"),
    *("CrashDialog", "FormerCrashDialog", "WorkingDialog", "LicencesDialog"),
}
"""Dialogs that no chapter is about."""
CALM = 12
"""Looks at a window without running work, 10 ms apart, after which it is taken to rest."""
LESS_ROOM = QSize(837, 432)
"""What is left of a screen of 1280 by 720 at 150 %."""


def activate(window: QWidget) -> None:
    """Give a window the keyboard; one that closes at the same moment may take it once more."""
    for _ in range(20):
        window.raise_()
        window.activateWindow()
        if QTest.qWaitForWindowActive(window, 500):
            return
    raise AssertionError("the window never got the keyboard")


def show_page(window: MainWindow, key: str) -> None:
    """Open a page and wait until it has read what it shows."""
    window.go_to(key)
    calm = 0
    while calm < CALM:
        QTest.qWait(10)
        calm = 0 if window.jobs.is_busy else calm + 1


def none(faults: Iterable[str]) -> None:
    """Fail with every fault on a line of its own."""
    assert not list(faults), "\n".join(faults)


# --- what a screen reader says ----------------------------------------------------------------


def reachable(root: QWidget) -> list[QWidget]:
    """Return the visible widgets that Tab shall come to."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QMenuBar)
        and not isinstance(widget.parent(), QComboBox)
        and not (isinstance(widget.parent(), QLineEdit))
        and widget.objectName() not in {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    ]


def nameless(root: QWidget) -> list[str]:
    """Return what a screen reader would announce without a name."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in reachable(root)
        if not spoken_name(widget)
    ]


def spoken_name(widget: QWidget) -> str:
    """Return the name that a screen reader says, as Qt hands it on."""
    if isinstance(widget, QComboBox):  # on Unix Qt calls it by its content, and by a relation
        return widget.accessibleName()
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def silent_tables(root: QWidget) -> list[str]:
    """Return the tables whose cells do not tell row, column and heading."""
    silent = []
    for view in root.findChildren(QTableView):
        model = view.model()
        if not view.isVisibleTo(root) or not model or not model.rowCount():
            continue
        table = QAccessible.queryAccessibleInterface(view)
        cells = [table.child(place).tableCellInterface() for place in range(table.childCount())]
        told = [cell for cell in cells if cell is not None]
        if not any((c.rowIndex(), c.columnIndex()) == (0, 0) for c in told):
            silent.append(f"{spoken_name(view)}: no cells")
        silent += [
            f"{spoken_name(view)}: column {column}"
            for column in range(model.columnCount())
            if not view.isColumnHidden(column) and not heading(view, column)
        ]
    return silent


def heading(view: QTableView, column: int) -> str:
    """Return what is said of a column before its cell."""
    model = view.model()
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    return next(
        (
            str(text)
            for role in roles
            if (text := model.headerData(column, Qt.Orientation.Horizontal, role))
        ),
        "",
    )


# --- what Tab does ------------------------------------------------------------------------------


def walk(root: QWidget, first: QWidget) -> tuple[list[QWidget], list[str]]:
    """Press Tab from ``first`` until it comes round; return the stops and what is wrong."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    faults: list[str] = []
    here = root.window().focusWidget()
    while here not in {None, root, *stops} and len(stops) < MOST_STOPS:
        if stops and goes_back(stops[-1], here):
            faults.append(f"back from {spoken_name(stops[-1])!r} to {spoken_name(here)!r}")
        if not shows_focus(here):
            faults.append(f"no focus seen on {type(here).__name__} {spoken_name(here)!r}")
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = root.window().focusWidget()
    return stops, faults


def place_of(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def goes_back(before: QWidget, after: QWidget) -> bool:
    """Tell whether reading goes up without going right, or left without going down."""
    one, two = place_of(before), place_of(after)
    goes_up = two.bottom() <= one.top() and two.left() < one.right()
    shared = min(one.bottom(), two.bottom()) - max(one.top(), two.top())
    goes_left = two.right() <= one.left() and shared > min(one.height(), two.height()) // 2
    return goes_up or goes_left


def shows_focus(widget: QWidget) -> bool:
    """Tell whether the colour of the focus can be seen on or around a widget."""
    around = place_of(widget).adjusted(-4, -4, 4, 4)
    picture = widget.window().grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)
    colour = token("focus")
    pixel = bytes((colour.blue(), colour.green(), colour.red()))
    return pixel in bytes(picture.constBits())


def unreached(root: QWidget, stops: list[QWidget]) -> list[str]:
    """Return what Tab never came to."""
    return [
        f"{type(widget).__name__} {spoken_name(widget)!r}"
        for widget in reachable(root)
        if widget not in stops and widget.focusProxy() not in stops
    ]


def mouse_only(root: QWidget) -> list[str]:
    """Return the buttons that take no keyboard; arrows choose within a group."""
    return [
        button.accessibleName() or button.text()
        for button in root.findChildren(QAbstractButton)
        if button.isVisibleTo(root)
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (button.autoExclusive() or button.group())
        and not isinstance(button.parent(), QLineEdit | QAbstractScrollArea)
    ]


def examine(root: QWidget, first: QWidget) -> list[str]:
    """Return everything that keeps somebody without a mouse or without eyes from ``root``."""
    faults = [f"no name: {words}" for words in nameless(root)]
    faults += [f"mouse only: {words}" for words in mouse_only(root)]
    faults += [f"silent: {words}" for words in silent_tables(root)]
    stops, on_the_way = walk(root, first)
    faults += on_the_way
    faults += ["nothing to stop at"] if not stops and reachable(root) else []
    faults += [f"never reached: {words}" for words in unreached(root, stops)]
    return faults


def test_every_dialog_is_in_the_gallery() -> None:
    """A new dialog that nobody looked at fails here."""
    assert {kind for kind, _make in DIALOGS.values()} == gallery.dialog_classes()


def test_every_dialog_has_its_chapter() -> None:
    """F1 in a dialog opens what is about it; only those that come everywhere open the first."""
    chapters = {chapter.key for chapter in manual.chapters("id")}
    kinds = [kind for kind in gallery.dialog_classes() if issubclass(kind, BaseDialog)]
    assert {kind.help_id for kind in kinds} <= chapters | {""}
    assert {kind.__name__ for kind in kinds if not kind.help_id} == EVERYWHERE


@pytest.mark.parametrize("key", KEYS)
def test_a_page_is_walked_by_keys_and_said_aloud(stage: Stage, key: str) -> None:
    """Names, tables, reading order, visible focus, nothing out of reach."""
    window = stage.window
    show_page(window, key)
    activate(window)
    none(examine(window.current_page(), window.rail.employer))


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_page_has_names_for_all(open_window: Any, key: str) -> None:
    """A page that has nothing to show is said aloud too."""
    window = open_window()
    window.go_to(key)
    none(nameless(window))
    none(mouse_only(window))


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_walked_by_keys_and_said_aloud(
    stage: Stage, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same in a dialog, which has a title and fits a small screen with its buttons."""
    dialog = gallery.make(stage, name)
    try:
        assert type(dialog) is DIALOGS[name][0]
        dialog.show()
        activate(dialog)
        assert dialog.windowTitle()
        first = next(iter(reading_order(dialog)), dialog)
        none(examine(dialog, first))
        if isinstance(dialog, BaseDialog):
            monkeypatch.setattr(base, "room_of", lambda _dialog: LESS_ROOM)
            none(fits_less_room(dialog))
    finally:
        gallery.close(dialog)


def fits_less_room(dialog: QDialog) -> list[str]:
    """Return what lies outside when there is less room than the dialog would like."""
    dialog.hide()
    dialog.show()
    assert dialog.width() <= LESS_ROOM.width()
    assert dialog.height() <= LESS_ROOM.height()
    return [
        button.text()
        for button in dialog.findChildren(QPushButton, options=Qt.FindDirectChildrenOnly)
        if button.isVisible() and not dialog.rect().contains(button.geometry())
    ]


# --- other words ----------------------------------------------------------------------------------

INDONESIAN = re.compile(
    r"\b(akan|atau|belum|berkas|bukti|buka|bulan|cadangan|catatan|dalam|dan|dari|dengan|hapus|hari"
    r"|agustus|desember|isi|iuran|januari|juli|juni|mei|oktober|kewajiban|kerja|lain|lewat|nomor|oleh|orang|pada|pekerja|perusahaan|pilih|sandi"
    r"|simpan|sudah|tahun|tanggal|temuan|tenaga|tidak|ubah|untuk|upah|wajib|yang)\b",
    re.IGNORECASE,
)
CITATION = re.compile(
    r"Pasal \d+(?:,? (?:dan|atau|sampai dengan|ayat|huruf|Pasal|\(\d+\)|\d+|[a-z]\b))*"
)
"""Articles are cited as the law numbers them."""
BRANCHES = ("Makanan, minuman, dan tembakau", "Tekstil dan pakaian jadi", "Kulit dan barang kulit")
"""Branches of industry as the law names them."""
MOST_CHOICES = 40
"""A longer list is one of names that the law gives: kinds of business, regencies."""
FILLER = " moreo wider eveno long"


class Stretched(TsTranslator):
    """English whose every text is 40 % longer."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the English text with more words behind it."""
        text = super().translate(context, source, disambiguation, n)
        if text is None or len(text) < 4:
            return text
        more = -(-len(text) * 4 // 10)
        return text + (FILLER * (more // len(FILLER) + 1))[:more].rstrip()


class StretchedSource(Stretched):
    """Indonesian whose every text is 40 % longer: what the code says is the text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._texts = {(context, source): source for context, source in self._texts}


KINDS: dict[str, type[Stretched]] = {"en": Stretched, "id": StretchedSource}


@pytest.fixture
def long_words(one_language: Language, qapp: QApplication) -> Iterator[None]:
    """Speak stretched English."""
    one_language.use("en")
    stretched = Stretched(resource_path("i18n", "desktop_en.ts"))
    qapp.installTranslator(stretched)
    yield
    qapp.removeTranslator(stretched)
    one_language.use("id")


def shown(root: QWidget, kind: type) -> list[Any]:
    """Return the visible widgets of a kind."""
    return [part for part in root.findChildren(kind) if part.isVisibleTo(root)]


def clipped(root: QWidget) -> list[str]:
    """Return the words that do not find room, and what lies over something else."""
    faults = []
    for part in shown(root, QLabel):
        if not part.text() or part.textFormat() is Qt.TextFormat.RichText:
            continue
        if part.wordWrap():
            has_room = part.heightForWidth(part.width()) <= part.height() + 1
        else:
            has_room = part.sizeHint().width() <= part.width() + 1
        if not has_room:
            faults.append(f"cut: {part.text()!r} in {type(part.parent()).__name__}")
    faults += [
        f"cut: choice {box.currentText()!r}"
        for box in shown(root, QComboBox)
        if not box.isEditable() and words_room(box) < text_width(box)
    ]
    faults += [
        f"cut: button {part.text()!r}"
        for part in shown(root, QAbstractButton)
        if part.text() and part.layout() is None and part.sizeHint().width() > part.width() + 1
    ]
    return faults + overlapping(root)


def words_room(box: QComboBox) -> int:
    """Return how wide the words of a closed list of choices may be."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(kind, option, part, box).width()


def text_width(box: QComboBox) -> int:
    """Return how wide the chosen words are."""
    return box.fontMetrics().horizontalAdvance(box.currentText())


def overlapping(root: QWidget) -> list[str]:
    """Return pairs of siblings that lie over each other."""
    faults = []
    for parent in [root, *shown(root, QWidget)]:
        layout = parent.layout()
        if layout is None or isinstance(parent, QStackedWidget | QTabWidget):
            continue
        parts = [
            part
            for part in parent.children()
            if isinstance(part, QWidget) and part.isVisibleTo(root) and not part.isWindow()
        ]
        faults += [
            f"over each other: {words_of(one)!r} and {words_of(other)!r}"
            for place, one in enumerate(parts)
            for other in parts[place + 1 :]
            if one.geometry().intersects(other.geometry())
        ]
    return faults


def words_of(widget: QWidget) -> str:
    """Return what a widget is called in a message of this test."""
    text = widget.text() if hasattr(widget, "text") else ""
    return str(text or spoken_name(widget) or type(widget).__name__)


def leftovers(root: QWidget, known: Iterable[str]) -> set[str]:
    """Return the Indonesian that a window says although it speaks English."""
    said = {root.windowTitle()}
    for part in shown(root, QWidget):
        said |= {part.toolTip(), part.accessibleName(), part.accessibleDescription()}
        if isinstance(part, QLabel | QAbstractButton):
            said.add(part.text())
        if isinstance(part, QLineEdit | QPlainTextEdit):
            said.add(part.placeholderText())
        if isinstance(part, QTableView):
            model = part.model()
            said |= {heading(part, column) for column in range(model.columnCount())}
            said |= {
                str(model.headerData(row, Qt.Orientation.Vertical) or "")
                for row in range(min(model.rowCount(), MOST_CHOICES))
            }
        if isinstance(part, QComboBox) and part.count() <= MOST_CHOICES:
            said |= {part.itemText(place) for place in range(part.count())}
    names = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))))
    said = {CITATION.sub("", names.sub("", text)) for text in said}
    return {text for text in said if INDONESIAN.search(text)}


def known_to(stage: Stage) -> list[str]:
    """Return what is Indonesian in every language: names of law, the user's own words."""
    law = [value for rule in stage.services.rulebook.rules.values() for value in rule.values]
    return [
        "dan PP",
        *BRANCHES,
        *HEADINGS,
        *(action.proposal for action in stage.services.plan.current()),
        *(words for value in law for words in (value.article, value.source, value.note) if words),
    ]


def test_long_english_fits_the_pages(stage: Stage, long_words: None) -> None:
    """Words that are 40 % longer are not cut, and none of them is Indonesian."""
    window = MainWindow(stage.services, stage.jobs, stage.window.settings)
    faults = []
    try:
        window.resize(1280, 720)
        window.show()
        for key in KEYS:
            show_page(window, key)
            found = [*clipped(window), *leftovers(window, known_to(stage))]
            faults += [f"{key}: {fault}" for fault in found]
    finally:
        window.close_for_rebuild()
        window.deleteLater()
    none(faults)


@pytest.mark.parametrize("name", DIALOGS)
def test_long_english_fits_a_dialog(stage: Stage, long_words: None, name: str) -> None:
    """The same in every dialog."""
    dialog = gallery.make(stage, name)
    try:
        gallery.show(dialog)
        none(clipped(dialog))
        none(leftovers(dialog, known_to(stage)))
    finally:
        gallery.close(dialog)
