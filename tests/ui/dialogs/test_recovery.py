from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.recovery_key import recovery_secret, recovery_text
from desktop.ui.dialogs.recovery import RecoveryDialog, in_lines

KEY = recovery_text(bytes(range(32)))


def test_the_printed_sheet_gives_the_key_back(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """What stands on the page is typed in as it is read, and opens the file."""
    dialog = RecoveryDialog("data <&>.sqlite", KEY)
    qtbot.addWidget(dialog)
    path = tmp_path / "lembar.pdf"
    dialog.write_sheet(path)
    assert "Lembar tersimpan" in dialog.banner.text()
    with pypdfium2.PdfDocument(path) as sheet:
        assert len(sheet) == 1
        text = sheet[0].get_textpage().get_text_range()
    assert "data <&>.sqlite" in text
    groups = [word for word in text.split() if word in KEY.split("-")]
    assert recovery_secret("-".join(groups)) == bytes(range(32))


def test_a_sheet_that_cannot_be_written_is_said(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody believes that the key is put away when it is not."""
    dialog = RecoveryDialog("data.sqlite", KEY)
    qtbot.addWidget(dialog)
    dialog.write_sheet(tmp_path / "missing" / "lembar.pdf")
    assert "tidak dapat ditulis" in dialog.banner.text()


def test_the_key_is_shown_in_lines_of_groups(app: QApplication, qtbot: QtBot) -> None:
    """Five groups a line, all of them, also for a screen reader."""
    dialog = RecoveryDialog("data.sqlite", KEY)
    qtbot.addWidget(dialog)
    assert dialog.key_label.text().split() == KEY.split("-")
    assert len(in_lines(KEY)) == 3
    assert dialog.key_label.accessibleDescription() == KEY
