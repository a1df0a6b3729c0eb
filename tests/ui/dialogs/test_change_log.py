"""The log of changes on screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.language import Language
from desktop.ui.main_window import MainWindow
from tests.services.conftest import make_worker


@pytest.fixture
def changed(services: Services, stored_employer: Employer) -> Services:
    """Return services with an employer, two workers, a raise and a holiday."""
    services.operator = "Rina Contoh"
    ani, _ = services.workforce.save(make_worker(1, name="Ani"))
    services.workforce.save(make_worker(2, name="Budi"))
    services.workforce.save(replace(ani, basic_wage=5_000_000_00))
    services.calendar.add(date(2026, 11, 30), "Libur kantor")
    return services


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, changed: Services) -> ChangeLogDialog:
    """Return the dialog, shown."""
    dialog = ChangeLogDialog(changed)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def names(dialog: ChangeLogDialog) -> list[str]:
    """Return what the entries are about, as shown."""
    model = dialog.table.texts
    return [model.row_texts(row)[5] for row in range(model.rowCount())]


def test_the_newest_entry_stands_first_with_its_fields(dialog: ChangeLogDialog) -> None:
    """Number, time, operator, kind and action; below, each field."""
    assert names(dialog) == ["2026-11-30 Libur kantor", "Ani", "Budi", "Ani", "PT Uji Coba"]
    assert dialog.table.texts.row_texts(0)[:5] == [
        "5", "22-11-2026 10:30", "Rina Contoh", "Hari libur", "ditambahkan",
    ]  # fmt: skip
    assert dialog.fields.texts.row_texts(0) == ["tanggal", "–", "30-11-2026"]
    assert dialog.found.text() == "5 catatan"


def test_the_arrow_key_goes_to_the_next_entry(dialog: ChangeLogDialog) -> None:
    """The fields follow the cursor; amounts are rupiah."""
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.fields.texts.row_texts(0) == ["Upah", "Rp4.500.000,00", "Rp5.000.000,00"]


def test_the_log_is_searched(qtbot: QtBot, dialog: ChangeLogDialog) -> None:
    """By text and by day; nothing found leaves no fields."""
    QTest.keyClicks(dialog.search, "budi")
    qtbot.waitUntil(lambda: names(dialog) == ["Budi"])
    QTest.keyClicks(dialog.last, "21112026")
    assert names(dialog) == []
    assert dialog.fields.texts.rowCount() == 0
    assert not dialog.export.isEnabled()


def test_one_kind_is_chosen(dialog: ChangeLogDialog) -> None:
    """The choice offers every kind."""
    dialog.kind.setFocus()
    QTest.keyClick(dialog.kind, Qt.Key.Key_Down)
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert names(dialog) == ["PT Uji Coba"]


def test_the_chain_is_checked(qtbot: QtBot, changed: Services, dialog: ChangeLogDialog) -> None:
    """A sound log is said to be sound; an entry that was edited is named."""
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    assert "Utuh: 5 catatan" in dialog.banner.text()
    connection = changed.database.connection()
    connection.execute("DROP TRIGGER change_log_never_changes")
    connection.execute("UPDATE change_log SET operator = 'Lain' WHERE id = 3")
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    assert "Catatan nomor 3" in dialog.banner.text()
    connection.execute("DROP TRIGGER change_log_never_goes")
    connection.execute("DELETE FROM change_log WHERE id = 2")
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    assert "hilang sebelum atau pada nomor 3" in dialog.banner.text()


def test_purged_details_are_told(qtbot: QtBot, changed: Services, app: QApplication) -> None:
    """The entry stays, without what it said."""
    changed.database.connection().execute("UPDATE change_log SET details = NULL WHERE id = 5")
    dialog = ChangeLogDialog(changed)
    qtbot.addWidget(dialog)
    assert names(dialog)[0] == "(rincian telah dihapus)"
    dialog.check_chain()
    assert "Rincian 1 catatan" in dialog.banner.text()


def test_what_is_found_is_saved(qtbot: QtBot, dialog: ChangeLogDialog, tmp_path: Path) -> None:
    """A row a field; a folder that is not there is told."""
    QTest.keyClicks(dialog.search, "libur kantor")
    qtbot.waitUntil(lambda: len(names(dialog)) == 1)
    path = tmp_path / "catatan.xlsx"
    dialog.save(path)
    rows = list(openpyxl.load_workbook(path).active.values)
    assert [row[6] for row in rows] == ["Isian", "tanggal", "hari libur", "nama"]
    assert rows[1][1:6] == (
        "22-11-2026 10:30", "Rina Contoh", "Hari libur", "ditambahkan", "2026-11-30 Libur kantor",
    )  # fmt: skip
    dialog.save(tmp_path / "tidak ada" / "catatan.xlsx")
    assert "tidak dapat" in dialog.banner.text()


def test_it_speaks_english(qtbot: QtBot, language: Language, changed: Services) -> None:
    """Kinds, actions and fields are in the language of the window."""
    language.use("en")
    dialog = ChangeLogDialog(changed)
    qtbot.addWidget(dialog)
    assert dialog.table.texts.row_texts(0)[3:5] == ["Holiday", "added"]
    assert dialog.fields.texts.row_texts(0)[0] == "day"


def test_the_log_of_one_worker(qtbot: QtBot, app: QApplication, changed: Services) -> None:
    """Asked for a worker, it shows nothing else."""
    worker = changed.workforce.all()[0]
    dialog = ChangeLogDialog(changed, worker_id=worker.worker_id)
    qtbot.addWidget(dialog)
    assert names(dialog) == ["Ani", "Ani"]


def test_the_page_opens_it(
    qtbot: QtBot, open_window: Callable[..., MainWindow], changed: Services
) -> None:
    """A button of the history shows the log."""
    window = open_window()
    window.go_to("history")
    page = window.current_page()
    qtbot.mouseClick(page.change_log, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(ChangeLogDialog) is not None)
    page.findChild(ChangeLogDialog).reject()
