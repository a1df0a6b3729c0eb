"""One walk through the import desk in the real window: a messy sheet goes in, nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.domain.worker import Sex, Worker
from desktop.services.container import Services
from desktop.ui.dialogs.export import ExportDialog
from desktop.ui.dialogs.import_formats import FormatStep
from desktop.ui.dialogs.import_plan import ImportPlanView
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.dialogs.tray import TrayDialog
from desktop.ui.main_window import MainWindow
from tests.ui.people import worker

LONG = 20_000
HEAD = (
    *("No", "Nama Karyawan", "No KTP", "Tanggal Lahir", "Jenis Kelamin", "Tgl Masuk", "Status"),
    *("Gaji Pokok", "Tunjangan Tetap", "No KPJ", "Bagian"),
)
BORN = datetime(1996, 3, 12)
ROWS = (
    (1, " siti   contoh ", "1871014503900001", "05/03/1990", "Wanita", "06/01/2020", "Tetap",
     "Rp 4.500.000,00", "Rp 250.000", 1234567890.0, "Gudang"),
    (2, "Budi Contoh", 1871010704950002.0, "7 April 1995", "L", "06/01/2020", "Kontrak",
     "3.750.000", 0, "'02345678901", "Produksi"),
    (3, "Ani Rekaan", "1871015203960001 ", BORN, "P", "2021-02-01", "PKWTT",
     4100000, None, None, "Produksi"),
    (4, "Dedi Umpama", "1871012512880003", "25-12-1988", "Laki-laki", "13/05/2019", "Tetap",
     "5.200.000,00", None, None, "Kantor"),
    (5, "Eka Misal", "18710114", "14/05/1990", "P", 43831, "Tetap", "Rp4.000.000", None, None,
     "Kantor"),
    (4, "Dedi Umpama", "1871012512880003", "25-12-1988", "Laki-laki", "13/05/2019", "Tetap",
     "5.200.000,00", None, None, "Kantor"),
)  # fmt: skip
CURES = {"1.87101070495000E+15": "1871010704950002", "18710114": "1871015405900014"}
"""What the officer types over the cells that could not be read, from the identity cards."""


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """Return a pay list: block above, headings on row 9, merged cells, a total, a second sheet."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page["A1"], page["A3"] = "PT UJI COBA", "Periode : Oktober 2026"
    page.merge_cells("A1:K1")
    page["H8"] = "UPAH"
    page.merge_cells("H8:I8")
    for number, row in enumerate((HEAD, *ROWS), start=9):
        for column, value in enumerate(row, start=1):
            page.cell(number, column, value)
    last = 9 + len(ROWS) + 1
    page.cell(last, 1, "JUMLAH")
    page.merge_cells(start_row=last, start_column=1, end_row=last, end_column=7)
    page.cell(last, 8, f"=SUM(H10:H{last - 1})")
    page.cell(last + 3, 8, "Mengetahui,")
    book.create_sheet("Rekap").append(["Bagian", "Jumlah Orang", "Total Upah"])
    path = tmp_path / "gaji.xlsx"
    book.save(path)
    return path


@pytest.fixture
def window(
    services: Services, stored_employer: Employer, open_window: Callable[..., MainWindow]
) -> MainWindow:
    """Return the window over an employer with three people, one of them with a wrong NIK."""
    for number, person in enumerate((
        worker("Siti Contoh", "1871014503900001", birth_date=date(1990, 3, 5), sex=Sex.FEMALE),
        worker("Dedi Umpama", "1871012512889999", birth_date=date(1988, 12, 25)),
        worker("Zaki Lama", "1871011405900077"),
    ), start=2):  # fmt: skip
        services.workforce.save(replace(person, source_row=number))
    return open_window()


def open_wizard(qtbot: QtBot, window: MainWindow, path: Path) -> ImportWizard:
    """Drop a file on the window and wait for its wizard."""
    page = window.page("workforce")
    known = set(page.findChildren(ImportWizard))
    window.go_to("workforce", path)
    qtbot.waitUntil(lambda: bool(set(page.findChildren(ImportWizard)) - known), timeout=LONG)
    (wizard,) = set(page.findChildren(ImportWizard)) - known
    return wizard


def walk_to_plan(qtbot: QtBot, wizard: ImportWizard) -> ImportPlanView:
    """Answer what is asked and accept what is proposed, step by step."""
    while not isinstance(wizard.stack.currentWidget(), ImportPlanView):
        shown, step = wizard.stack.currentWidget(), wizard.step
        if isinstance(shown, FormatStep):
            for card in shown.cards:
                is_date = card.question.is_date
                answer = DateOrder.DAY_FIRST if is_date else AmountStyle.INDONESIAN
                card.buttons[answer].click()
        qtbot.mouseClick(wizard.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda step=step: wizard.step != step, timeout=LONG)
    return wizard.view


def accept(qtbot: QtBot, window: MainWindow, wizard: ImportWizard) -> None:
    """Accept the plan and wait until it is written and told."""
    files = window.page("workforce").files
    with qtbot.waitSignal(files.changed, timeout=LONG):
        qtbot.mouseClick(wizard.accept_button, Qt.MouseButton.LeftButton)


def correct(path: Path) -> None:
    """Type over the cells that could not be read, as a person does in the exported workbook."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                cell.value = CURES.get(str(cell.value), cell.value)
    book.save(path)


def test_a_messy_sheet_goes_in_until_nothing_waits(
    qtbot: QtBot,
    window: MainWindow,
    services: Services,
    messy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Repairs, a doubtful person, a leaver; the rest waits, is corrected outside and comes back."""
    wizard = open_wizard(qtbot, window, messy)
    view = walk_to_plan(qtbot, wizard)
    assert (wizard.plan.in_force_from, wizard.plan.rejected) == (date(2026, 10, 1), 2)
    assert view.doubts is not None
    dedi = next(w for w in services.workforce.all() if w.name == "Dedi Umpama")
    qtbot.mouseClick(view.doubts.buttons[dedi.worker_id], Qt.MouseButton.LeftButton)
    accept(qtbot, window, wizard)
    names = {person.name for person in services.workforce.all()}
    assert {"Ani Rekaan", "Dedi Umpama", "Zaki Lama"} < names
    assert services.workforce.get(dedi.worker_id).nik == "1871012512880003"
    assert services.tray.count() == 2

    page, path = window.page("workforce"), tmp_path / "menunggu.xlsx"
    assert page.files.waiting.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.files.waiting.action_triggered.emit()
    (tray,) = page.findChildren(TrayDialog)
    qtbot.mouseClick(tray.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "menunggu.xlsx" in page.banner.text(), timeout=LONG)
    correct(path)

    wizard = open_wizard(qtbot, window, path)
    walk_to_plan(qtbot, wizard)
    assert (len(wizard.plan.new), wizard.plan.rejected, wizard.plan.leaving) == (2, 0, ())
    accept(qtbot, window, wizard)
    assert services.tray.count() == 0
    assert not page.files.waiting.isVisible()
    assert services.workforce.count() == 6
    budi = next(w for w in services.workforce.all() if w.name == "Budi Contoh")
    assert (budi.nik, budi.kpj, budi.birth_date) == (
        "1871010704950002",
        "02345678901",
        date(1995, 4, 7),
    )


def _told(people: list[Worker]) -> list[Worker]:
    """Return people without what a database and a sheet number by themselves."""
    plain = [replace(person, worker_id=0, source_row=0) for person in people]
    return sorted(plain, key=lambda person: person.nik)


def test_export_then_import_is_the_same_workforce(
    qtbot: QtBot,
    window: MainWindow,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Read over itself the export changes nothing; read into an empty list it makes the same."""
    page, path = window.page("workforce"), tmp_path / "keluar.xlsx"
    window.go_to("workforce")
    before = services.workforce.all()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.bar.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.findChildren(ExportDialog)), timeout=LONG)
    qtbot.mouseClick(page.findChildren(ExportDialog)[0].write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "keluar.xlsx" in page.banner.text(), timeout=LONG)

    wizard = open_wizard(qtbot, window, path)
    walk_to_plan(qtbot, wizard)
    assert (len(wizard.plan.unchanged), wizard.plan.is_empty) == (3, True)
    assert not wizard.accept_button.isEnabled()
    wizard.reject()

    services.workforce.remove([person.worker_id for person in before])
    wizard = open_wizard(qtbot, window, path)
    walk_to_plan(qtbot, wizard)
    accept(qtbot, window, wizard)
    assert _told(services.workforce.all()) == _told(before)
