"""The history page: what was finalised, read again unchanged, checked and corrected."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.declaration_life import DeclarationEvent, DeclarationState, EventKind
from desktop.domain.employer import Employer
from desktop.services.changes import DECLARATIONS, ChangeSet
from desktop.services.container import Services
from desktop.services.declaration_life import StepFacts
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.storage.declarations import DeclarationRepository
from desktop.ui import mail
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.dialogs.declaration_step import StepDialog, WithdrawalDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages import history
from desktop.ui.pages.history import HistoryPage
from desktop.ui.theme import token
from tests.services.conftest import NOW, make_worker

FIRST = "001/PJ/XI/2026"
SECOND = "002/PJ/XI/2026"


@pytest.fixture
def page(qtbot: QtBot, services: Services, jobs: JobRunner) -> HistoryPage:
    """Return the page, shown."""
    page = HistoryPage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1040, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def final(services: Services, stored_employer: Employer) -> StoredDeclaration:
    """Return a finalised declaration."""
    services.workforce.save(make_worker(1))
    return services.declarations.finalise(FIRST, operator="Petugas")[0]


def add(services: Services, number: str, amends: str = "") -> ChangeSet:
    """Store a declaration of one page: quicker where its text is not at stake."""
    paper = io.BytesIO()
    canvas = Canvas(paper)
    canvas.drawString(72, 720, number)
    canvas.save()
    repository = DeclarationRepository(services.database)
    declaration_id = repository.add(
        services.employers.required().employer_id,
        b"{}",
        "a" * 64,
        number,
        amends,
        NOW,
        NOW.date(),
        paper.getvalue(),
        hashlib.sha256(paper.getvalue()).hexdigest(),
    )
    repository.add_event(declaration_id, DeclarationEvent("finalised", NOW, "Petugas"))
    return ChangeSet.of(DECLARATIONS)


@pytest.fixture
def listed(services: Services, stored_employer: Employer) -> ChangeSet:
    """Store one such declaration."""
    return add(services, FIRST)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Return the scan of a signed letter."""
    path = tmp_path / "bertanda tangan.pdf"
    path.write_bytes(b"%PDF-1.7 tanda tangan")
    return path


def row(page: HistoryPage, number: int) -> list[str]:
    """Return the words of a row of the table."""
    return [page.entries.index(number, column).data() for column in range(3)]


@pytest.mark.parametrize(("width", "has_day"), [(480, True), (372, False)])
def test_the_state_is_whole_in_a_narrow_table(
    qtbot: QtBot, page: HistoryPage, listed: ChangeSet, width: int, has_day: bool
) -> None:
    """A small window leaves 372 pixels: the day gives way, which the details tell as well."""
    page.on_changes(listed)
    page.table.setMinimumWidth(width)
    page.table.setMaximumWidth(width)
    qtbot.waitUntil(lambda: page.table.width() == width)
    assert page.table.isColumnHidden(1) is not has_day
    for column in (0, 2):
        assert page.table.columnWidth(column) >= page.table.sizeHintForColumn(column)
    assert page.table.horizontalHeader().length() <= page.table.viewport().width()


def test_a_table_just_wide_enough_shows_all_of_it(
    qtbot: QtBot, page: HistoryPage, listed: ChangeSet
) -> None:
    """The number takes what is spare, and nothing of the state where nothing is."""
    page.on_changes(listed)
    table = page.table
    needed = sum(
        max(table.horizontalHeader().sectionSizeHint(column), table.sizeHintForColumn(column))
        for column in range(3)
    )
    width = needed + table.width() - table.viewport().width()
    table.setMinimumWidth(width)
    table.setMaximumWidth(width)
    qtbot.waitUntil(lambda: table.width() == width)
    assert not table.isColumnHidden(1)
    for column in range(3):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)


def fill_next_dialog(qtbot: QtBot, kind: type[StepDialog], fill: Callable[[Any], None]) -> None:
    """Type into the next dialog of this kind, as soon as it is open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, act)
            return
        fill(dialog)

    QTimer.singleShot(0, act)


def sign(page: HistoryPage, scan: Path) -> None:
    """Record the signature of the newest declaration past the dialogs."""
    service = page.services.declaration_life
    declaration_id = page.entries.cases[0].entry.declaration_id
    facts = StepFacts(happened_on=date(2026, 11, 22), scan=scan)
    page.on_changes(service.take_step(declaration_id, EventKind.SIGNED, facts))


def test_before_the_first_the_page_says_what_it_is_for(qtbot: QtBot, page: HistoryPage) -> None:
    """The one button leads to the declaration."""
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["declaration", None]


def test_a_declaration_is_listed_with_its_facts(
    qtbot: QtBot, final: StoredDeclaration, page: HistoryPage
) -> None:
    """Number, days and state with icon and colour; beside it its history and the stored pages."""
    assert row(page, 0) == [FIRST, "22-11-2026", "Final, belum ditandatangani"]
    state = page.entries.index(0, 2)
    assert not state.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert state.data(Qt.ItemDataRole.ForegroundRole) == token("partly_met")
    assert page.details.chip.word() == "Final, belum ditandatangani"
    assert page.details.events.text() == (
        "22-11-2026  Difinalkan. Dicatat 22-11-2026 10:30 oleh Petugas."
    )
    qtbot.waitUntil(page.view.is_shown, timeout=20_000)
    assert page.view.pages >= 2


def test_a_corrected_one_says_what_took_its_place(
    qtbot: QtBot, listed: ChangeSet, services: Services, page: HistoryPage
) -> None:
    """The old one can no longer be corrected; a click on the chip shows it alone."""
    page.on_changes(add(services, SECOND, amends=FIRST))

    assert row(page, 1)[2] == f"Digantikan oleh {SECOND}"
    chips = page.filter.chips
    assert not chips[DeclarationState.RECEIVED].isVisible()
    qtbot.mouseClick(chips[DeclarationState.SUPERSEDED], Qt.MouseButton.LeftButton)
    assert page.entries.rowCount() == 1
    assert page.details.number.text() == FIRST
    assert not page.details.correct.isEnabled()
    page.open_payload(services.declarations.all()[0].declaration_id)
    assert (page.entries.rowCount(), page.details.number.text()) == (2, SECOND)
    assert f"Pembetulan atas {FIRST}" in page.details.facts.text()


def test_a_signed_letter_is_attached_with_the_keyboard(
    qtbot: QtBot, listed: ChangeSet, page: HistoryPage, scan: Path
) -> None:
    """Without a scan the dialog says so; with one the state, the history and the next step move."""
    page.changed.connect(page.on_changes)

    def fill(dialog: StepDialog) -> None:
        qtbot.keyClicks(dialog.happened_on, "21112026")
        qtbot.keyClick(dialog.store, Qt.Key.Key_Space)
        assert "mendahului langkah sebelumnya" in dialog.rows["day"].note()
        dialog.happened_on.selectAll()
        qtbot.keyClicks(dialog.happened_on, "22112026")
        qtbot.keyClick(dialog.store, Qt.Key.Key_Space)
        assert "Lampirkan pindaian" in dialog.rows["scan"].note()
        qtbot.keyClicks(dialog.scan.line, str(scan))
        qtbot.keyClick(dialog.store, Qt.Key.Key_Space)

    fill_next_dialog(qtbot, StepDialog, fill)
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(page.details.next_step, Qt.Key.Key_Space)
    assert row(page, 0)[2] == "Ditandatangani"
    assert page.details.events.text().splitlines()[0] == (
        "22-11-2026  Ditandatangani: bertanda tangan.pdf. Dicatat 22-11-2026 10:30."
    )
    assert page.details.next_step.text() == "Catat penyerahan…"


def test_a_hand_over_names_its_office_and_the_receipt_offers_it_again(
    qtbot: QtBot, listed: ChangeSet, page: HistoryPage, scan: Path
) -> None:
    """An office is asked for; the receipt of the same office needs only its number."""
    page.changed.connect(page.on_changes)
    sign(page, scan)

    def hand_in(dialog: StepDialog) -> None:
        qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
        assert "Isi kantor" in dialog.rows["office"].note()
        qtbot.keyClicks(dialog.office, "Disnaker Kota")
        qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)

    def receive(dialog: StepDialog) -> None:
        assert dialog.office.text() == "Disnaker Kota"
        qtbot.keyClicks(dialog.officer, "Ibu Petugas")
        qtbot.keyClicks(dialog.reference, "TT-7/XI/2026")
        qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)

    for fill in (hand_in, receive):
        fill_next_dialog(qtbot, StepDialog, fill)
        qtbot.mouseClick(page.details.next_step, Qt.MouseButton.LeftButton)
    assert page.details.chip.word() == "Diterima kantor"
    assert "Disnaker Kota, Ibu Petugas, nomor TT-7/XI/2026" in page.details.events.text()
    assert not page.details.next_step.isVisible()


def test_a_wrong_entry_is_taken_back(
    qtbot: QtBot,
    listed: ChangeSet,
    page: HistoryPage,
    scan: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its line says that it no longer counts, the reason stands below, its scan stays readable."""
    page.changed.connect(page.on_changes)
    sign(page, scan)
    qtbot.mouseClick(page.filter.chips[DeclarationState.SIGNED], Qt.MouseButton.LeftButton)
    monkeypatch.setattr(WithdrawalDialog, "ask", lambda *_arguments: "")
    page.details.withdraw.trigger()
    assert page.details.chip.word() == "Ditandatangani"
    monkeypatch.setattr(WithdrawalDialog, "ask", lambda *_arguments: "halaman hilang")
    page.details.withdraw.trigger()

    assert page.details.chip.word() == "Final, belum ditandatangani"
    assert page.filter.chosen() is None
    lines = page.details.events.text().splitlines()
    assert "Ditandatangani (tidak berlaku lagi)" in lines[1]
    assert "Catatan ditarik kembali: halaman hilang" in lines[0]
    assert not page.details.withdraw.isEnabled()

    target = tmp_path / "pindaian.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    [action] = page.details.scan_menu.actions()
    action.trigger()
    assert target.read_bytes() == scan.read_bytes()


def test_the_chosen_one_stays_chosen(
    listed: ChangeSet, services: Services, page: HistoryPage
) -> None:
    """A new declaration does not move the reader away from the old one."""
    page.on_changes(add(services, SECOND))
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.entry.document_number == FIRST
    page.open_payload(page.entries.cases[0].entry.declaration_id)
    assert page.details.number.text() == SECOND


def test_a_correction_is_handed_to_the_declaration_page(
    qtbot: QtBot, listed: ChangeSet, page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is asked here, the work goes on there; cancelling goes nowhere."""
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_arguments: None)
    with qtbot.assertNotEmitted(page.navigation_requested):
        page.details.correct.trigger()
    correction = Correction(FIRST, "salah")
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_arguments: correction)
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.details.correct.trigger()
    assert asked.args == ["declaration", correction]


def test_a_copy_is_the_stored_file(
    qtbot: QtBot,
    final: StoredDeclaration,
    page: HistoryPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Copy and reprint are byte-identical; a folder that refuses gives a sentence."""
    target = tmp_path / "salinan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    page.details.save_copy.trigger()
    assert target.read_bytes() == final.pdf
    opened: list[Path] = []
    monkeypatch.setattr(history, "open_file", opened.append)
    target.unlink()
    qtbot.mouseClick(page.details.print_again, Qt.MouseButton.LeftButton)
    assert opened == [target]
    assert target.read_bytes() == final.pdf

    lost = tmp_path / "tidak-ada" / "salinan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(lost), ""))
    page.details.save_copy.trigger()
    assert "salinan.pdf" in page.banner.text()


def test_a_copy_goes_to_the_mail_program_or_its_folder_opens(
    final: StoredDeclaration, page: HistoryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stored bytes are attached where the system can; else a sentence says what to do."""
    target = tmp_path / "surel.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    folders: list[Path] = []
    monkeypatch.setattr(history, "open_folder", folders.append)
    launched: list[tuple[str, list[str]]] = []

    def launch(program: str, arguments: list[str]) -> tuple[bool, int]:
        launched.append((program, arguments))
        return True, 1

    monkeypatch.setattr(mail.QProcess, "startDetached", launch)
    monkeypatch.setattr(mail.shutil, "which", lambda name: f"/usr/bin/{name}")
    page.details.mail.trigger()
    subject = f"Deklarasi kepatuhan {FIRST}"
    arguments = ["--utf8", "--subject", subject, "--attach", str(target)]
    assert launched == [("/usr/bin/xdg-email", arguments)]
    assert target.read_bytes() == final.pdf
    assert folders == []
    monkeypatch.setattr(mail.shutil, "which", lambda _name: None)
    page.details.mail.trigger()
    assert folders == [target]
    assert "lampirkan sendiri surel.pdf" in page.banner.text()


def test_documents_are_checked_on_their_own_page(
    qtbot: QtBot, services: Services, page: HistoryPage
) -> None:
    """The button leads there; the one for declarations of others shows only when there are some."""
    assert not page.from_documents.isVisible()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.check_file, Qt.MouseButton.LeftButton)
    assert asked.args == ["verify", None]
