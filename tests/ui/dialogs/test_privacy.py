"""The page on personal data, with real clicks and keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import AgendaItem, AgendaKind
from desktop.domain.employer import Employer
from desktop.domain.personal_data import PrivacyRequest, RequestKind, RequestState
from desktop.services.container import Services
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.privacy import PrivacyDialog
from desktop.ui.dialogs.privacy_requests import RequestDialog
from desktop.ui.dialogs.privacy_retention import OutcomeWords
from desktop.ui.jobs import JobRunner
from desktop.ui.language import Language
from desktop.ui.models.text_table import TextTable
from desktop.ui.pages.home_due import target_of
from desktop.ui.widgets import FormGrid
from tests.services.conftest import make_worker
from tests.ui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def filled(services: Services, stored_employer: Employer) -> Services:
    """Return services with somebody who works here and somebody who left long ago."""
    services.workforce.save(make_worker(1, name="Ani Tetap", staff_number="A-1"))
    gone = make_worker(2, name="Budi Pergi")
    gone = replace(gone, employment=replace(gone.employment, end=date(2015, 6, 30)))
    gone = replace(gone, employment=replace(gone.employment, start=date(2010, 1, 4)))
    services.workforce.save(gone)
    return services


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, filled: Services, jobs: JobRunner) -> PrivacyDialog:
    """Return the page, shown."""
    dialog = PrivacyDialog(filled, jobs)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def rows(table: TextTable) -> list[list[str]]:
    """Return what a table shows."""
    return [table.texts.row_texts(row) for row in range(table.texts.rowCount())]


def choose_tab(qtbot: QtBot, dialog: PrivacyDialog, tab: QWidget) -> None:
    """Click the head of a tab."""
    bar = dialog.tabs.tabBar()
    place = bar.tabRect(dialog.tabs.indexOf(tab.parentWidget())).center()
    qtbot.mouseClick(bar, LEFT, pos=place)
    assert dialog.current_tab() is tab


def answer(monkeypatch: pytest.MonkeyPatch, *, is_sure: bool) -> list[str]:
    """Answer the question before a deletion; returns what was asked."""
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, text: str, _action: str, *, is_final: bool) -> bool:
        assert is_final
        asked.append(text)
        return is_sure

    monkeypatch.setattr(ConfirmDialog, "ask", ask)
    return asked


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the file dialog give this path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))


def test_what_is_kept_is_listed_and_explained(
    qtbot: QtBot, dialog: PrivacyDialog, filled: Services, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A line a kind; the arrow key shows purpose and law of the next; the record is a PDF."""
    shown = rows(dialog.record.table)
    assert len(shown) == len(filled.privacy.map.categories)
    assert shown[0][0::2] == ["Tenaga kerja", "120 bulan sejak tanggal keluar"]
    assert "Tujuan: Mendaftarkan pekerja" in dialog.record.detail.text()
    QTest.keyClick(dialog.record.table, Qt.Key.Key_Down)
    assert "Pasal 25 ayat (2) [belum dikonfirmasi]; Perpres" in dialog.record.detail.text()
    save_to(monkeypatch, tmp_path / "catatan.pdf")
    qtbot.mouseClick(dialog.record.print_, LEFT)
    assert (tmp_path / "catatan.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.banner.text() == "catatan.pdf ditulis."


def test_months_are_typed_and_what_is_past_them_goes(
    qtbot: QtBot, dialog: PrivacyDialog, filled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted anew after saving; the question says what goes and what stays; No changes nothing."""
    tab = dialog.retention
    choose_tab(qtbot, dialog, tab)
    assert tab.boxes["leavers"].isChecked()
    field = tab.months["leavers"]
    field.selectAll()
    QTest.keyClicks(field, "240")
    assert not tab.purge.isEnabled()
    qtbot.mouseClick(tab.save, LEFT)
    assert filled.privacy.months()["leavers"] == 240
    assert not tab.boxes["leavers"].isEnabled()
    field.selectAll()
    QTest.keyClicks(field, "0")
    qtbot.mouseClick(tab.save, LEFT)
    assert "1 sampai 600" in dialog.banner.text()
    field.selectAll()
    QTest.keyClicks(field, "120")
    qtbot.mouseClick(tab.save, LEFT)
    asked = answer(monkeypatch, is_sure=False)
    qtbot.mouseClick(tab.purge, LEFT)
    assert "• Pekerja yang sudah keluar: 1" in asked[0]
    assert "Deklarasi final tidak disentuh" in asked[0]
    assert filled.workforce.count() == 2
    answer(monkeypatch, is_sure=True)
    qtbot.mouseClick(tab.purge, LEFT)
    assert not dialog.isVisible()
    assert [worker.name for worker in filled.workforce.all()] == ["Ani Tetap"]
    assert dialog.outcome is not None
    assert dialog.outcome.is_wiped
    assert OutcomeWords.of(dialog.outcome).startswith("1 data dihapus. Cadangan sebelumnya: data-")


def test_one_person_gets_a_copy(
    qtbot: QtBot, dialog: PrivacyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Searched by a part of the number; the NIK is masked on screen and whole in the copy."""
    tab = dialog.people
    choose_tab(qtbot, dialog, tab)
    QTest.keyClicks(tab.search, "a-1")
    qtbot.waitUntil(lambda: len(rows(tab.table)) == 1)
    assert rows(tab.table) == [["Ani Tetap", "187101******0001", "A-1", "bekerja"]]
    save_to(monkeypatch, tmp_path / "salinan.json")
    qtbot.mouseClick(tab.json, LEFT)
    data = json.loads((tmp_path / "salinan.json").read_text(encoding="utf-8"))
    assert data["tables"][0]["rows"][0]["nik"] == "1871010101900001"
    save_to(monkeypatch, tmp_path / "tidak ada" / "salinan.pdf")
    qtbot.mouseClick(tab.pdf, LEFT)
    assert "tidak dapat ditulis" in dialog.banner.text()


def test_one_person_goes_only_after_leaving(
    qtbot: QtBot, dialog: PrivacyDialog, filled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who works here stays, with the reason; who left goes."""
    tab = dialog.people
    choose_tab(qtbot, dialog, tab)
    asked = answer(monkeypatch, is_sure=True)
    qtbot.mouseClick(tab.forget, LEFT)
    assert "Semua data tentang Ani Tetap dihapus" in asked[0]
    assert "masih diwajibkan hukum" in dialog.banner.text()
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    qtbot.mouseClick(tab.forget, LEFT)
    assert [worker.name for worker in filled.workforce.all()] == ["Ani Tetap"]
    assert dialog.outcome is not None


def fill_request(dialog: RequestDialog) -> None:
    """Type a request as people do, and close it wrongly first."""
    assert dialog.name.text() == "Ani Tetap"
    dialog.received.selectAll()
    QTest.keyClicks(dialog.received, "20112026")
    assert dialog._day.help_text() == "Paling lambat 23-11-2026"
    QTest.keyClicks(dialog.note, "minta salinan")
    dialog.state.set_value(RequestState.DONE)
    QTest.mouseClick(dialog.save, LEFT)
    assert "Belum tertulis apa yang dilakukan" in dialog.banner.text()
    dialog.state.set_value(RequestState.OPEN)
    QTest.mouseClick(dialog.save, LEFT)


def test_the_fields_of_a_request_keep_one_distance(
    qtbot: QtBot, app: QApplication, filled: Services
) -> None:
    """The dialog is no higher than they need: room to spare would come between some of them."""
    day = date(2026, 11, 20)
    dialog = RequestDialog(
        filled.privacy,
        PrivacyRequest(name="Ani", kind=RequestKind.ACCESS, received_on=day, due_on=day),
    )
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    form = dialog.findChild(FormGrid)
    assert form.height() == form.heightForWidth(form.width())


def test_a_request_is_noted_for_a_person_and_due(
    qtbot: QtBot, dialog: PrivacyDialog, filled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the person to the register; until it is closed the dated list names its number."""
    monkeypatch.setattr(RequestDialog, "exec", fill_request)
    choose_tab(qtbot, dialog, dialog.people)
    qtbot.mouseClick(dialog.people.request, LEFT)
    tab = dialog.requests
    assert dialog.current_tab() is tab
    assert rows(tab.table) == [
        ["1", "Ani Tetap", "Akses dan salinan", "20-11-2026", "23-11-2026", "terbuka"]
    ]
    due = [item for item in filled.overview.due() if item.subject == "1"]
    assert [(item.due, item.title.id) for item in due if item.title] == [
        (date(2026, 11, 23), "Akses dan salinan")
    ]

    def close(request: RequestDialog) -> None:
        QTest.keyClicks(request.outcome, "diserahkan")
        request.state.set_value(RequestState.DONE)
        QTest.mouseClick(request.save, LEFT)

    monkeypatch.setattr(RequestDialog, "exec", close)
    qtbot.mouseClick(tab.edit, LEFT)
    assert rows(tab.table)[0][5] == "selesai 22-11-2026"
    assert [item for item in filled.overview.due() if item.subject == "1"] == []


def test_the_last_hour_after_a_breach(
    qtbot: QtBot, dialog: PrivacyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """72 hours from the moment typed; an hour that is none cannot be printed."""
    tab = dialog.breach
    choose_tab(qtbot, dialog, tab)
    QTest.keyClicks(tab.hour, "25.10")
    assert not tab.print_.isEnabled()
    tab.hour.selectAll()
    QTest.keyClicks(tab.hour, "16.45")
    assert tab.due.text().endswith("25-11-2026 pukul 16.45.")
    save_to(monkeypatch, tmp_path / "bocor.pdf")
    qtbot.mouseClick(tab.print_, LEFT)
    assert (tmp_path / "bocor.pdf").exists()


def test_it_is_named_and_speaks_english(
    qtbot: QtBot, language: Language, filled: Services, jobs: JobRunner
) -> None:
    """Every control says what it is, and a file that is only read offers no deletion."""
    request = PrivacyRequest(
        name="Ani", kind=RequestKind.CORRECTION, received_on=date(2026, 11, 2),
        due_on=date(2026, 11, 2),
    )  # fmt: skip
    filled.privacy.save_request(request)
    language.use("en")
    filled.database.is_read_only = True
    dialog = PrivacyDialog(filled, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        assert nameless(dialog) == []
    assert rows(dialog.record.table)[0][0] == "Workers"
    assert rows(dialog.requests.table)[0][2::3] == ["Correction", "open, late"]
    writing: list[QPushButton] = [
        dialog.retention.save, dialog.retention.purge, dialog.people.forget,
        dialog.people.request, dialog.requests.add, dialog.requests.edit,
    ]  # fmt: skip
    assert [button.text() for button in writing if button.isEnabled()] == []
    assert dialog.people.pdf.isEnabled()


def test_the_menu_opens_it(
    qtbot: QtBot, open_window: Callable[..., object], filled: Services
) -> None:
    """The entry of the file menu and the line of the dated list ask for it."""
    window = open_window()
    asked: list[tuple[str, str]] = []
    window.file_requested.connect(lambda task, detail: asked.append((task, detail)))  # type: ignore[attr-defined]
    window.action("privacy").trigger()  # type: ignore[attr-defined]
    item = AgendaItem(due=date(2026, 11, 25), kind=AgendaKind.PRIVACY_REQUEST, subject="1")
    window.go_to(*target_of(item))  # type: ignore[attr-defined]
    assert asked == [("privacy", ""), ("privacy", "requests")]
