from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import Button, PrimaryButton, QuietButton, label
from desktop.ui.widgets.tool_row import ToolRow


def make_row(qtbot: QtBot) -> tuple[ToolRow, list[Button]]:
    """Return a shown row with two plain tools, a quiet one and the primary one."""
    tools = [
        Button("Ekspor rencana", "download"),
        Button("Buka folder", "folder-open"),
        QuietButton("Hari libur", "calendar"),
        PrimaryButton("Usulkan tindakan", "plus"),
    ]
    row = ToolRow((label("Rencana", "page-title"),), tools)
    qtbot.addWidget(row)
    row.show()
    row.resize(row.sizeHint())
    return row, tools


def test_words_go_one_by_one_and_come_back(app: QApplication, qtbot: QtBot) -> None:
    """The quiet tool loses its words first, the primary one never; with room all have them."""
    row, (export, folder, quiet, primary) = make_row(qtbot)
    whole = row.width()
    assert [tool.is_bare for tool in (export, folder, quiet, primary)] == [False] * 4
    row.resize(whole - 10, row.height())
    assert quiet.is_bare
    assert not folder.is_bare
    row.resize(row.minimumSizeHint())
    assert export.is_bare
    assert folder.is_bare
    assert primary.text() == "Usulkan tindakan"
    row.resize(whole, row.height())
    assert [tool.text() for tool in (export, folder, quiet)] == [
        "Ekspor rencana",
        "Buka folder",
        "Hari libur",
    ]


def test_nothing_is_cut_at_the_least_width(app: QApplication, qtbot: QtBot) -> None:
    """The least width that the row asks for holds every tool whole."""
    row, tools = make_row(qtbot)
    row.resize(row.minimumSizeHint())
    qtbot.waitUntil(lambda: tools[-1].width() >= tools[-1].minimumSizeHint().width())
    for tool in tools:
        assert tool.width() >= tool.minimumSizeHint().width()
        assert tool.geometry().right() <= row.width()


def test_a_bare_tool_is_still_named(app: QApplication, qtbot: QtBot) -> None:
    """Its words are spoken and shown on hovering, also those it gets while it is bare."""
    row, (_export, folder, _quiet, _primary) = make_row(qtbot)
    row.resize(row.minimumSizeHint())
    assert folder.accessibleName() == folder.toolTip() == "Buka folder"
    folder.setText("Buka &berkas")
    assert folder.text() == ""
    assert folder.accessibleName() == "Buka berkas"
    folder.show_words(has_words=True)
    assert folder.text() == "Buka &berkas"
    assert folder.toolTip() == ""


def test_a_tool_that_is_hidden_leaves_its_room(app: QApplication, qtbot: QtBot) -> None:
    """Where another tool goes away, the others get their words back."""
    row, (export, folder, quiet, _primary) = make_row(qtbot)
    row.resize(row.width() - export.width() + 20, row.height())
    assert quiet.is_bare
    export.hide()
    qtbot.waitUntil(lambda: not quiet.is_bare and not folder.is_bare)
