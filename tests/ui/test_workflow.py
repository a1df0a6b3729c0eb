"""One walk through the real window: from a spreadsheet to the text of the printed declaration."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.answers import AnswerValue
from desktop.domain.employer import SizeClass
from desktop.report.preview import page_texts
from desktop.services.container import Services
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.main_window import MainWindow

HEADINGS = (
    *("Nama Lengkap", "NIK", "Tanggal Lahir", "Jenis Kelamin", "Tanggal Mulai Bekerja", "Upah"),
    *("JKK", "JKM", "JHT", "JP", "JKP", "JKN"),
)
MEMBER = ("Ya",) * 6
NUMBER = "007/UJI/XI/2026"
LONG = 20_000
"""Milliseconds for what reads a workbook or prints."""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return a workbook with three good rows, one of them without JKK, and one broken row."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(HEADINGS)
    common = ("01-01-1990", "L", "06-01-2020", "4500000")
    page.append(("Pekerja Satu", "1871010101900001", *common, *MEMBER))
    page.append(("Pekerja Dua", "1871010101900002", *common, "Tidak", *MEMBER[1:]))
    page.append(("Pekerja Tiga", "1871010101900003", *common, *MEMBER))
    page.append(("Pekerja Empat", "12345", *common, *MEMBER))
    path = tmp_path / "tenaga kerja.xlsx"
    book.save(path)
    return path


def enter_employer(qtbot: QtBot, window: MainWindow) -> None:
    """Type the employer's data and save them with the keyboard."""
    window.go_to("employer")
    page = window.page("employer")
    for key, text in (("name", "PT Jalan Utuh"), ("signatory_name", "Ibu Direktur")):
        field = page.fields.by_key[key]
        field.setFocus()
        qtbot.keyClicks(field, text)
    choices = (
        ("province", "Lampung"),
        ("stated_size", SizeClass.MEDIUM),
        ("jkk_risk_group", 3),
    )
    for key, value in choices:
        box = page.fields.by_key[key]
        box.set_value(value)
        box.activated.emit(box.currentIndex())
    city = page.fields.by_key["city"]
    city.setFocus()
    qtbot.keyClicks(city, "Kota Bandar Lampung")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)


def import_sheet(qtbot: QtBot, window: MainWindow, sheet: Path) -> None:
    """Hand the file to the workforce page, as dropping it on the window does, and accept."""
    window.go_to("workforce", sheet)
    page = window.page("workforce")
    qtbot.waitUntil(lambda: bool(page.findChildren(ImportWizard)), timeout=LONG)
    dialog = page.findChildren(ImportWizard)[0]
    assert (len(dialog.plan.new), dialog.plan.rejected) == (3, 1)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def finalise(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    """Type the number and finalise once nothing blocks."""
    window.go_to("declaration")
    page = window.page("declaration")
    qtbot.waitUntil(page.finalise.isEnabled, timeout=LONG)
    page.number.clear()
    qtbot.keyClicks(page.number, NUMBER)
    qtbot.mouseClick(page.finalise, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(services.declarations.all()) == 1, timeout=LONG)


def test_from_the_spreadsheet_to_the_printed_text(
    qtbot: QtBot,
    services: Services,
    open_window: Callable[..., MainWindow],
    sheet: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Employer by keys, workers from a file, one answer, one declaration that can be checked."""
    monkeypatch.setattr(ClosingDialog, "ask", lambda *_arguments: "Sedang diperbaiki")
    window = open_window()

    enter_employer(qtbot, window)
    employer = services.employers.required()
    assert (employer.name, employer.jkk_risk_group) == ("PT Jalan Utuh", 3)

    import_sheet(qtbot, window, sheet)
    qtbot.waitUntil(lambda: services.workforce.count() == 3, timeout=LONG)

    window.go_to("assessment", "REG-01")
    qtbot.keyClick(window.page("assessment").list, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: services.assessments.answers().answer_to("REG-01") is not None)
    answer = services.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.value is AnswerValue.NO

    finalise(qtbot, window, services)
    entry = services.declarations.all()[0]
    stored = services.declarations.get(entry.declaration_id)
    snapshot = json.loads(stored.snapshot)
    status = {item["id"]: item["status"] for item in snapshot["obligations"]}
    assert (status["REG-01"], status["REG-03"]) == ("NOT_MET", "PARTLY_MET")

    text = "\n".join(page_texts(stored.pdf))
    assert NUMBER in text
    assert "PT JALAN UTUH" in text
    assert "1871010101900002" not in text
    assert "187101******0002" in text
    assert "40.050,00" in text

    path = tmp_path / "deklarasi.pdf"
    services.declarations.save_pdf(entry.declaration_id, path)
    assert services.received.check(path).result == "unaltered"
