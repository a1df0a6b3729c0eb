"""The manual: chapters at the left, found by words; above the text, help for one field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.paths import resource_path
from desktop.services import manual
from desktop.services.manual import Chapter
from desktop.ui import theme
from desktop.ui.dialogs import base
from desktop.ui.field_help import field_help
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, TEXT_POINTS
from desktop.ui.widgets import SearchField, label

_WIDTH, _HEIGHT, _SIDE = 960, 620, 240
_HEADING_POINTS = {1: 18.0, 2: 13.0}
_KEY_ROLE = Qt.ItemDataRole.UserRole


class ManualDialog(QDialog):
    """Opens at the chapter of a page; Esc closes it."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Buku petunjuk"))
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(base.room_of(self)))
        self.search = SearchField(self.tr("Cari dalam buku petunjuk"))
        self.chapters = QListWidget()
        self.chapters.setFixedWidth(_SIDE)
        self.chapters.setWordWrap(True)
        self.chapters.setAccessibleName(self.tr("Bab"))
        self.nothing = label(self.tr("Tidak ada bab yang memuat kata itu."), "muted", wrap=True)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Isi bab"))
        self.text.document().setDocumentMargin(SPACE_4)
        pictures = resource_path("manual", current_language(), "pictures")
        self.text.setSearchPaths([str(pictures)])
        self.about_field = QFrame()
        self.about_field.setProperty("role", "well")
        self._field_name = label("", "strong", wrap=True)
        self._field_help = label("", wrap=True)
        self._arrange()
        self.search.textChanged.connect(self._on_searched)
        self.chapters.currentItemChanged.connect(self._on_chapter)
        self._fill(manual.chapters(current_language()), key)
        self.about_field.hide()
        self.search.setFocus()

    def _arrange(self) -> None:
        well = QVBoxLayout(self.about_field)
        well.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        well.setSpacing(SPACE_1)
        well.addWidget(self._field_name)
        well.addWidget(self._field_help)
        side = QVBoxLayout()
        side.setSpacing(SPACE_2)
        self.search.setFixedWidth(_SIDE)
        side.addWidget(self.search)
        side.addWidget(self.chapters, 1)
        side.addWidget(self.nothing)
        right = QVBoxLayout()
        right.setSpacing(SPACE_2)
        right.addWidget(self.about_field)
        right.addWidget(self.text, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        across.setSpacing(SPACE_3)
        across.addLayout(side)
        across.addLayout(right, 1)

    def show_field(self, name: str, help_text: str) -> None:
        """Show above the chapter what belongs into the field that had the keyboard."""
        self._field_name.setText(name)
        self._field_help.setText(help_text)
        self.about_field.show()

    def field_help(self) -> str:
        """Return the help of the field, empty when none is shown."""
        return self._field_help.text()

    def current_key(self) -> str:
        """Return the key of the chapter that is open."""
        item = self.chapters.currentItem()
        return str(item.data(_KEY_ROLE)) if item is not None else ""

    def _on_searched(self, words: str) -> None:
        self._fill(manual.search(words, current_language()), self.current_key())

    def _fill(self, found: tuple[Chapter, ...], key: str) -> None:
        self.chapters.blockSignals(True)
        self.chapters.clear()
        for chapter in found:
            item = QListWidgetItem(chapter.title)
            item.setData(_KEY_ROLE, chapter.key)
            self.chapters.addItem(item)
        self.chapters.blockSignals(False)
        self.nothing.setVisible(not found)
        keys = [chapter.key for chapter in found]
        if found:
            self.chapters.setCurrentRow(keys.index(key) if key in keys else 0)

    def _on_chapter(self) -> None:
        chapter = manual.chapter(self.current_key(), current_language())
        self.text.setMarkdown(chapter.text)
        typeset(self.text.document())
        words = self.search.text().strip()
        if words:
            self.text.find(words)


def typeset(document: QTextDocument) -> None:
    """Give headings, strong words and tables of a Markdown text the look of the program."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            heading = cursor.charFormat()
            # Markdown makes headings larger by steps, which count more than any size.
            heading.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            heading.setFontPointSize(_HEADING_POINTS.get(level, TEXT_POINTS))
            heading.setFontWeight(QFont.Weight.DemiBold)
            cursor.setCharFormat(heading)
            space = QTextBlockFormat()
            space.setTopMargin(SPACE_4 if level > 1 else 0)
            space.setBottomMargin(SPACE_2)
            cursor.mergeBlockFormat(space)
        else:
            _lighten(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _lighten(block: QTextBlock) -> None:
    """Set strong words in the bundled semi-bold face instead of a thickened one."""
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    for found in block.textFormats():
        # The stubs of PySide6 lack the fields of a format's range.
        first, length = found.start, found.length  # type: ignore[attr-defined]
        if found.format.fontWeight() > QFont.Weight.DemiBold:  # type: ignore[attr-defined]
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + first)
            cursor.setPosition(block.position() + first + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(strong)


def _set_table(table: QTextTable) -> None:
    look = table.format()
    look.setCellPadding(SPACE_2)
    look.setBorder(1)
    look.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setBorderBrush(theme.token("border"))
    look.setTopMargin(SPACE_2)
    look.setBottomMargin(SPACE_2)
    table.setFormat(look)


def open_manual(parent: QWidget, key: str, focused: QWidget | None) -> ManualDialog:
    """Open the manual at a chapter; a field that has the keyboard is explained above it."""
    dialog = ManualDialog(key, parent)
    description = field_help(focused) if focused is not None else ""
    if focused is not None and description:
        dialog.show_field(focused.accessibleName(), description)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
