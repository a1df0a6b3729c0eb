from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.jobs import JobRunner


@pytest.fixture
def dialog(
    app: QApplication, qtbot: QtBot, services: Services, stored_employer: Employer, jobs: JobRunner
) -> BackupsDialog:
    """Return the dialog of a file with an employer and no copy yet."""
    dialog = BackupsDialog(services.backups, jobs, services.today(), is_read_only=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return dialog


def rows(dialog: BackupsDialog) -> list[str]:
    """Return what the rows of the list say."""
    items = (dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount()))
    return [item.text(0) for item in items]


def make(dialog: BackupsDialog, qtbot: QtBot) -> None:
    """Press the button that makes a copy, and wait for the list."""
    before = len(rows(dialog))
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(dialog)) > before, timeout=30_000)


def test_a_copy_is_made_and_told_with_its_content(dialog: BackupsDialog, qtbot: QtBot) -> None:
    """Before the first one nothing can be restored."""
    assert not dialog.restore.isEnabled()
    make(dialog, qtbot)
    assert rows(dialog) == ["dapat dibuka: 0 tenaga kerja, 0 deklarasi, hari ini 10.30"]
    assert "Cadangan dibuat" in dialog.banner.text()
    assert dialog.restore.isEnabled()


def test_the_chosen_copy_is_marked_as_in_every_list(dialog: BackupsDialog, qtbot: QtBot) -> None:
    """One even colour from top to bottom, not the shading of the style below ours."""
    make(dialog, qtbot)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    dialog.list.setFocus()
    box = dialog.list.visualItemRect(dialog.list.topLevelItem(0))
    picture = dialog.list.viewport().grab(box).toImage()
    empty = box.width() // 2  # beyond the words
    colours = {picture.pixelColor(empty, y).name() for y in range(2, box.height() - 2)}
    assert len(colours) == 1


def test_restoring_brings_the_copy_back(
    dialog: BackupsDialog, qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question comes first, then the content of then."""
    make(dialog, qtbot)
    services.employers.save(Employer(name="PT Kemudian", employer_id=1))
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_words: False)
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert not dialog.restored
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_words: True)
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.restored, timeout=30_000)
    assert services.employers.required().name == "PT Uji Coba"


def test_a_broken_copy_is_shown_and_cannot_be_restored(
    dialog: BackupsDialog, qtbot: QtBot, services: Services
) -> None:
    """It says that it does not open, in words."""
    make(dialog, qtbot)
    services.backups.entries()[0].path.write_bytes(b"x" * 5_000)
    dialog.refresh()
    qtbot.waitUntil(lambda: "tidak dapat dibuka" in rows(dialog)[0], timeout=30_000)
    assert not dialog.restore.isEnabled()


def test_a_second_folder_that_is_missing_is_said(
    dialog: BackupsDialog, qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    """The copy is made all the same, and the warning names the folder."""
    dialog.use_second(tmp_path / "stik")
    make(dialog, qtbot)
    assert str(tmp_path / "stik") in dialog.banner.text()
    dialog.use_second(None)
    assert services.backups.second_folder is None


def test_a_copy_that_cannot_be_written_is_said(
    dialog: BackupsDialog, qtbot: QtBot, services: Services
) -> None:
    """A file stands where the folder should be; the buttons work again."""
    services.backups.folder.write_text("x")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "tidak dapat ditulis" in dialog.banner.text(), timeout=30_000)
    assert dialog.make.isEnabled()
