"""The manual: opened by F1 from page, field and dialog, searched by words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services import manual
from desktop.ui.dialogs.confirm import UnsavedDialog
from desktop.ui.dialogs.manual import ManualDialog
from desktop.ui.language import Language
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PAGES


def opened(parent: QWidget) -> ManualDialog:
    """Return the manual that is open."""
    return next(found for found in parent.findChildren(ManualDialog) if found.isVisible())


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, language: Language) -> ManualDialog:
    """Return the manual at its beginning."""
    made = ManualDialog()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_page_has_a_chapter(page: type) -> None:
    """The help of a page is not the first chapter by chance."""
    keys = {chapter.key for chapter in manual.chapters("id")}
    assert page.help_id in keys


def test_f1_opens_the_chapter_of_the_page(
    qtbot: QtBot, stored_employer: Employer, open_window: Callable[..., MainWindow]
) -> None:
    """On the page of the programs it is the chapter of the programs."""
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to("programs")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    found = opened(window)
    assert found.current_key() == "programs"
    assert "JKP" in found.text.toPlainText()
    assert found.field_help() == ""


def test_f1_in_a_field_explains_the_field(
    qtbot: QtBot, stored_employer: Employer, open_window: Callable[..., MainWindow]
) -> None:
    """What belongs into the box stands above the chapter."""
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to("employer")
    field = window.current_page().fields.by_key["nib"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F1)
    assert "13 angka" in opened(window).field_help()


def test_f1_works_in_a_dialog_too(qtbot: QtBot, app: QApplication, language: Language) -> None:
    """A modal dialog keeps the window's keys away, so it opens the manual itself."""
    asking = UnsavedDialog.make(None, "Perusahaan")
    qtbot.addWidget(asking)
    with qtbot.waitActive(asking):
        asking.show()
        asking.activateWindow()
    qtbot.keyClick(asking, Qt.Key.Key_F1)
    assert opened(asking).current_key() == "start"


def test_words_narrow_the_chapters_and_are_marked(qtbot: QtBot, dialog: ManualDialog) -> None:
    """The chapter with the word opens at the word; clearing brings all chapters back."""
    qtbot.keyClicks(dialog.search, "meterai")
    assert [dialog.chapters.item(row).text() for row in range(dialog.chapters.count())] == [
        "Deklarasi"
    ]
    assert dialog.text.textCursor().selectedText().lower() == "meterai"
    dialog.search.clear()
    assert dialog.chapters.count() == len(manual.chapters("id"))
    assert dialog.current_key() == "declaration"


def test_a_word_that_stands_nowhere_is_told(qtbot: QtBot, dialog: ManualDialog) -> None:
    """An empty list alone would look broken."""
    qtbot.keyClicks(dialog.search, "xyzzy")
    assert dialog.nothing.isVisible()
    assert dialog.chapters.count() == 0


def test_arrows_turn_the_pages(qtbot: QtBot, dialog: ManualDialog) -> None:
    """The list alone is enough to read on."""
    dialog.chapters.setFocus()
    qtbot.keyClick(dialog.chapters, Qt.Key.Key_Down)
    assert dialog.current_key() == "home"
    assert dialog.text.toPlainText().startswith("Beranda")


def test_english_reads_english(qtbot: QtBot, app: QApplication, language: Language) -> None:
    """The manual speaks the language of the window."""
    language.use("en")
    made = ManualDialog("home")
    qtbot.addWidget(made)
    assert made.text.toPlainText().startswith("Home")


def test_headings_have_the_sizes_of_the_program(dialog: ManualDialog) -> None:
    """The title of a chapter is as large as that of a page, a part as that of a card."""
    sizes: dict[int, set[float]] = {}
    block = dialog.text.document().begin()
    while block.isValid():
        for found in block.textFormats():
            if block.text().strip() and not found.format.isImageFormat():
                size = found.format.font().pointSizeF()
                sizes.setdefault(block.blockFormat().headingLevel(), set()).add(size)
        block = block.next()
    assert sizes[1] == {18.0}
    assert sizes[2] == {13.0}
