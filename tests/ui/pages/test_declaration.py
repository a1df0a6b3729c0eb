"""The declaration page: check list, preview, finalising once and for ever."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.approval import PartDigests
from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.report.preview import page_texts
from desktop.services.approvals import ApprovalService
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.check_list import CheckItem, CheckLevel, OpenLine
from desktop.services.container import Services
from desktop.services.declarations import Correction
from desktop.ui.dialogs.approval import ApprovalDialog
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.dialogs.kept_value import KeptValueDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.declaration import DeclarationPage
from desktop.ui.pages.declaration_final import file_name
from desktop.ui.widgets.selection import choose_index
from tests.services.conftest import make_worker

NUMBER = "012/HRD-SP/XI/2026"

ShowPage = Callable[[], DeclarationPage]


@pytest.fixture
def staffed(services: Services, stored_employer: Employer) -> Services:
    """Return services with an employer and three workers, one of them without JKK."""
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2))
    services.workforce.save(make_worker(3, employment_programs=(NOT_MEMBER, *(MEMBER,) * 4)))
    return services


@pytest.fixture
def show_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> ShowPage:
    """Return a function that shows the page, told of changes as the window would."""

    def show() -> DeclarationPage:
        page = DeclarationPage(services, jobs)
        page.changed.connect(page.on_changes)
        qtbot.addWidget(page)
        page.resize(1040, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


@pytest.fixture
def page(qtbot: QtBot, staffed: Services, show_page: ShowPage) -> DeclarationPage:
    """Return the page with its draft on the screen."""
    page = show_page()
    qtbot.waitUntil(page.view.is_shown, timeout=20_000)
    return page


@pytest.fixture
def says_yes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """Answer the question before finalising; return the amber lines and warnings of each."""
    asked: list[tuple[int, str]] = []

    def ask(_parent: object, _number: str, lines: Sequence[OpenLine], warning: str) -> str:
        asked.append((len(lines), warning))
        return "Menunggu BPJS"

    monkeypatch.setattr(ClosingDialog, "ask", ask)
    return asked


def finalise(qtbot: QtBot, page: DeclarationPage, number: str = NUMBER) -> None:
    """Type a number, press the button, and wait for what is stored."""
    before = len(page.services.declarations.all())
    qtbot.waitUntil(lambda: page.checks.checks.rowCount() > 0 and page.finalise.isEnabled())
    page.number.clear()
    qtbot.keyClicks(page.number, number)
    qtbot.mouseClick(page.finalise, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.services.declarations.all()) > before, timeout=20_000)
    qtbot.waitUntil(lambda: page.latest is not None and page.latest.document_number == number)


def test_before_an_employer_the_page_says_where_to_begin(qtbot: QtBot, show_page: ShowPage) -> None:
    """The one button leads to the employer."""
    page = show_page()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["employer", None]


def test_red_findings_block_and_lead_to_their_place(
    qtbot: QtBot, services: Services, stored_employer: Employer, show_page: ShowPage
) -> None:
    """Without workers the button is off, the reason stands beside it, Enter leads there."""
    page = show_page()
    qtbot.waitUntil(lambda: page.checks.count(CheckLevel.RED) == 1)
    assert not page.finalise.isEnabled()
    assert "1 temuan" in page.steps.blocked.text()
    assert not page.view.is_shown()
    assert page.state_mark() == "1!"
    page.checks.setCurrentIndex(page.checks.checks.index(0))
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.keyClick(page.checks, Qt.Key.Key_Return)
    assert asked.args == ["workforce", None]


def test_a_missing_field_of_the_employer_leads_to_the_field(
    qtbot: QtBot, staffed: Services, stored_employer: Employer, show_page: ShowPage
) -> None:
    """A red finding of the employer jumps to its field."""
    staffed.employers.save(replace(stored_employer, jkk_risk_group=0))
    page = show_page()
    qtbot.waitUntil(lambda: page.checks.count(CheckLevel.RED) == 1)
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.checks.doubleClicked.emit(page.checks.checks.index(0))
    assert asked.args == ["employer", "jkk_risk_group"]


def test_a_finding_about_a_worker_leads_to_the_worker(qtbot: QtBot, page: DeclarationPage) -> None:
    """The line with a row jumps to the person, that of the obligation to the obligation."""
    items = page.checks.checks.items
    of_duty = [i for i, item in enumerate(items) if item.where == "assessment.REG-03"]
    about_duty, about_worker = of_duty
    assert items[about_worker].row == 4
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.checks.doubleClicked.emit(page.checks.checks.index(about_worker))
    assert asked.args[0] == "workforce"
    assert page.services.workforce.get(asked.args[1]).name == "Pekerja 3"
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.checks.doubleClicked.emit(page.checks.checks.index(about_duty))
    assert asked.args == ["assessment", "REG-03"]


def test_findings_say_their_weight_in_a_word(page: DeclarationPage) -> None:
    """The level is never told by colour alone."""
    words = [page.checks.checks.index(row).data() for row in range(page.checks.checks.rowCount())]
    assert all(
        text.startswith(("Menahan", "Perlu diperhatikan", "Untuk diketahui")) for text in words
    )


def test_the_preview_shows_the_real_pages(qtbot: QtBot, page: DeclarationPage) -> None:
    """The draft can be leafed through and zoomed with the keyboard."""
    assert page.view.pages >= 2
    qtbot.mouseClick(page.view.next, Qt.MouseButton.LeftButton)
    assert page.view.page == 1
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.page == 0
    before = page.view.percent()
    qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.percent() > before
    qtbot.keyClick(page.view, Qt.Key.Key_0)
    assert page.view.zoom is None


def test_without_a_number_nothing_is_finalised(qtbot: QtBot, page: DeclarationPage) -> None:
    """An empty number switches the button off and says why."""
    page.number.selectAll()
    qtbot.keyClick(page.number, Qt.Key.Key_Delete)
    assert not page.finalise.isEnabled()
    assert page.steps.blocked.text() == "Isi nomor surat."


def test_finalising_asks_first(
    qtbot: QtBot, page: DeclarationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saying no leaves everything as it was."""
    monkeypatch.setattr(ClosingDialog, "ask", lambda *_arguments: None)
    qtbot.mouseClick(page.finalise, Qt.MouseButton.LeftButton)
    assert page.services.declarations.all() == []


def test_finalised_is_stored_and_shown(
    qtbot: QtBot, page: DeclarationPage, says_yes: list[tuple[int, str]]
) -> None:
    """The stored PDF holds number and counts, and is what the page shows."""
    finalise(qtbot, page)

    assert len(says_yes) == 1
    [entry] = page.services.declarations.all()
    stored = page.services.declarations.get(entry.declaration_id)
    text = " ".join(" ".join(page_texts(stored.pdf)).split())
    assert NUMBER in text
    assert "DRAF" not in text
    assert json.loads(stored.snapshot)["active_workers"] == 3
    assert page.final_banner.isVisible()
    assert NUMBER in page.final_banner.text()
    assert NUMBER in page.preview_title.text()


def test_later_edits_leave_the_final_one_and_begin_a_draft(
    qtbot: QtBot, page: DeclarationPage, staffed: Services, says_yes: list[tuple[int, str]]
) -> None:
    """A new worker changes the draft on the page, never what is stored."""
    finalise(qtbot, page)
    [entry] = staffed.declarations.all()
    before = staffed.declarations.get(entry.declaration_id)

    _, changes = staffed.workforce.save(make_worker(4))
    page.on_changes(changes)

    qtbot.waitUntil(lambda: page.preview_title.text() == "2  Pratinjau: draf", timeout=20_000)
    assert staffed.declarations.get(entry.declaration_id) == before
    assert page.number.text() == "001/PJ/XI/2026"


def test_a_number_that_is_taken_is_said_under_the_field(
    qtbot: QtBot, page: DeclarationPage, says_yes: list[tuple[int, str]]
) -> None:
    """The second declaration under one number is refused, and nothing is stored."""
    finalise(qtbot, page)
    qtbot.waitUntil(page.finalise.isEnabled, timeout=20_000)
    page.number.clear()
    qtbot.keyClicks(page.number, NUMBER)
    qtbot.mouseClick(page.finalise, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: NUMBER in page.steps.number_row.note(), timeout=20_000)
    assert len(page.services.declarations.all()) == 1


def test_a_correction_points_back(
    qtbot: QtBot,
    page: DeclarationPage,
    staffed: Services,
    says_yes: list[tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Reason asked, banner shown, and the new declaration amends the old one."""
    finalise(qtbot, page)
    correction = Correction(NUMBER, "Satu pekerja terlewat")
    monkeypatch.setattr(CorrectionDialog, "ask", lambda *_arguments: correction)
    qtbot.mouseClick(page.correct, Qt.MouseButton.LeftButton)
    assert "Satu pekerja terlewat" in page.correction_banner.text()

    qtbot.waitUntil(lambda: page.preview_title.text() == "2  Pratinjau: draf", timeout=20_000)
    finalise(qtbot, page, "013/HRD-SP/XI/2026")

    newest, oldest = staffed.declarations.all()
    assert newest.amends == NUMBER
    assert oldest.superseded_by == "013/HRD-SP/XI/2026"
    assert page.correction == Correction()
    assert not page.correction_banner.isVisible()


def test_a_correction_can_be_given_up(qtbot: QtBot, page: DeclarationPage) -> None:
    """The button of the banner goes back to an ordinary declaration."""
    page.open_payload(Correction(NUMBER, "salah"))
    assert page.correction_banner.isVisible()
    page.correction_banner.action_triggered.emit()
    assert not page.correction_banner.isVisible()
    assert page.correction == Correction()


def test_a_begun_correction_outlives_the_window(
    qtbot: QtBot, page: DeclarationPage, staffed: Services, show_page: ShowPage
) -> None:
    """A theme that changes at sunset makes all pages anew; another employer has its own."""
    begun = Correction(NUMBER, "Satu pekerja terlewat")
    page.open_payload(begun)
    again = show_page()
    assert again.correction == begun
    assert "Satu pekerja terlewat" in again.correction_banner.text()

    first = staffed.employers.required().employer_id
    staffed.employers.begin_new()
    staffed.employers.save(Employer(name="PT Lain"))
    assert again.correction == Correction()
    staffed.employers.choose(first)
    assert again.correction == begun


def test_another_declaration_about_the_same_day_is_warned_of(
    qtbot: QtBot, page: DeclarationPage, says_yes: list[tuple[int, str]]
) -> None:
    """Whoever forgot to begin a correction is told before two papers contradict each other."""
    second = "013/HRD-SP/XI/2026"
    finalise(qtbot, page)
    finalise(qtbot, page, second)
    page.open_payload(Correction(second, "salah"))
    finalise(qtbot, page, "014/HRD-SP/XI/2026")
    assert [NUMBER in warning for _lines, warning in says_yes] == [False, True, False]


def test_the_stored_pdf_is_saved_byte_for_byte(
    qtbot: QtBot,
    page: DeclarationPage,
    staffed: Services,
    says_yes: list[tuple[int, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file chosen holds the stored PDF; only then can its folder be opened."""
    finalise(qtbot, page)
    assert not page.open_folder.isEnabled()
    target = tmp_path / "surat.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    qtbot.mouseClick(page.save_pdf, Qt.MouseButton.LeftButton)
    [entry] = staffed.declarations.all()
    assert target.read_bytes() == staffed.declarations.get(entry.declaration_id).pdf
    assert page.open_folder.isEnabled()


def test_a_folder_that_refuses_is_said(
    qtbot: QtBot,
    page: DeclarationPage,
    says_yes: list[tuple[int, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A folder that does not exist gives a sentence on the page."""
    finalise(qtbot, page)
    target = tmp_path / "tidak-ada" / "surat.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    qtbot.mouseClick(page.save_pdf, Qt.MouseButton.LeftButton)
    assert "surat.pdf" in page.fault_banner.text()
    assert page.fault_banner.isVisible()


def test_the_name_of_the_file_fits_every_system() -> None:
    """Slashes of the number become dashes; no personal datum is in it."""
    assert file_name("012/HRD-SP/XI/2026") == "Deklarasi-012-HRD-SP-XI-2026.pdf"
    assert file_name("a:b*c") == "Deklarasi-a-b-c.pdf"


def test_a_reason_is_written_from_the_check_list(
    qtbot: QtBot,
    staffed: Services,
    page: DeclarationPage,
    says_yes: list[tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The amber line turns blue with its reason, and closing no longer asks for it."""
    written = {"JKK_MISSING": "Menunggu KPJ"}
    monkeypatch.setattr(KeptValueDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(KeptValueDialog, "reasons", lambda _dialog: written)

    def open_items() -> list[CheckItem]:
        return [item for item in page.checks.checks.items if item.takes_reason]

    waiting = open_items()
    assert {item.code for item in waiting} == {"JKK_MISSING"}
    row = page.checks.checks.items.index(waiting[0])
    choose_index(page.checks, page.checks.checks.index(row))
    assert page.steps.give_reason.isEnabled()
    qtbot.mouseClick(page.steps.give_reason, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not open_items(), timeout=20_000)
    lines = [page.checks.checks.index(n).data() for n in range(page.checks.checks.rowCount())]
    assert any(line.startswith("Beralasan") and "Menunggu KPJ" in line for line in lines)
    lines = page.services.declarations.open_lines(page.checks.checks.items)
    assert "JKK" not in " ".join(line.text for line in lines if line.row)


def test_amber_lines_are_finalised_with_their_reason(
    qtbot: QtBot, page: DeclarationPage, says_yes: list[tuple[int, str]]
) -> None:
    """Only red holds a declaration back; the reason for the others is frozen with them."""
    finalise(qtbot, page)
    assert page.latest is not None
    snapshot = json.loads(page.services.declarations.get(page.latest.declaration_id).snapshot)
    assert {entry["reason"] for entry in snapshot["reasons"]} == {"Menunggu BPJS"}
    assert says_yes == [(len(snapshot["reasons"]), "")]


def test_a_second_person_approves_until_something_is_edited(
    qtbot: QtBot,
    staffed: Services,
    page: DeclarationPage,
    says_yes: list[tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the employer asks for it the button waits; an edit takes the approval away, named."""
    line = page.steps.approval
    assert line.sentence().startswith("Belum disetujui. Tanpa itu")
    assert page.finalise.isEnabled()
    page.on_changes(staffed.approvals.require(is_required=True))
    qtbot.waitUntil(lambda: line.status is not None and line.status.blocks, timeout=20_000)
    assert not page.finalise.isEnabled()
    assert "persetujuan" in page.steps.blocked.text()

    def approve(
        _parent: object, service: ApprovalService, parts: PartDigests, _name: str
    ) -> object:
        return service.approve(parts, "Rina", "Budi")

    monkeypatch.setattr(ApprovalDialog, "ask", approve)
    qtbot.mouseClick(line.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.status is not None and line.status.is_valid, timeout=20_000)
    assert line.sentence() == "Disetujui oleh Budi pada 22-11-2026 10:30."
    assert page.finalise.isEnabled()

    worker = staffed.workforce.as_of(staffed.today())[0]
    staffed.workforce.save(replace(worker, name="Nama Baru"))
    page.on_changes(ChangeSet.of(WORKERS))
    qtbot.waitUntil(lambda: line.status is not None and bool(line.status.changed), timeout=20_000)
    assert line.sentence() == "Persetujuan Budi gugur, karena sesudahnya diubah: tenaga kerja."
    assert not page.finalise.isEnabled()
    opened: list[object] = []
    monkeypatch.setattr(ChangeLogDialog, "open", lambda _dialog: opened.append(1))
    qtbot.mouseClick(line.changes, Qt.MouseButton.LeftButton)
    assert len(opened) == 1


def test_a_password_locks_the_names_that_travel_along(
    qtbot: QtBot,
    services: Services,
    page: DeclarationPage,
    tmp_path: Path,
    says_yes: list[tuple[int, str]],
) -> None:
    """A short one is refused beside its field; a long one locks, and is not kept on the page."""
    qtbot.waitUntil(lambda: page.checks.checks.rowCount() > 0 and page.finalise.isEnabled())
    qtbot.keyClicks(page.steps.password, "pendek")
    qtbot.mouseClick(page.finalise, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "terlalu pendek" in page.steps.password_row.note(), timeout=20_000)
    assert services.declarations.all() == []
    qtbot.keyClicks(page.steps.password, " sekali")
    finalise(qtbot, page)
    path = tmp_path / "surat.pdf"
    services.declarations.save_pdf(services.declarations.all()[0].declaration_id, path)
    assert services.received.check(path).is_locked
    assert page.steps.password.text() == ""
