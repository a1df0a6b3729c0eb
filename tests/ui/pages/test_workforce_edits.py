"""The worker table as a place to live in: cells, blocks, many people, findings, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.program import UNKNOWN_PARTICIPATION, ParticipationState, Program
from desktop.domain.worker import EmploymentKind
from desktop.services.container import Services
from desktop.ui.dialogs.bulk_edit import BulkEditDialog
from desktop.ui.dialogs.change_preview import ChangePreviewDialog
from desktop.ui.dialogs.merge import MergeDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import NUMBER_OF
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.widgets.selection import choose_index
from tests.ui.people import five_people, worker

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, jobs: JobRunner, stored_employer: Employer
) -> WorkforcePage:
    """Return the page with five workers, wide enough for all the usual columns."""
    for person in five_people():
        services.workforce.save(person)
    page = WorkforcePage(services, jobs)
    qtbot.addWidget(page)
    page.resize(1700, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.view.setFocus()
    return page


def go(page: WorkforcePage, row: int, key: str) -> None:
    """Put the cursor into a cell."""
    choose_index(page.view, page.model.index(row, NUMBER_OF[key]))


def select(page: WorkforcePage, first: tuple[int, str], last: tuple[int, str]) -> None:
    """Select a rectangle of cells."""
    corners = [page.model.index(row, NUMBER_OF[key]) for row, key in (first, last)]
    flag = QItemSelectionModel.SelectionFlag
    page.view.selectionModel().setCurrentIndex(corners[0], flag.NoUpdate)
    page.view.selectionModel().select(QItemSelection(*corners), flag.ClearAndSelect)


def text(page: WorkforcePage, row: int, key: str) -> str:
    """Return what a cell shows."""
    return page.model.index(row, NUMBER_OF[key]).data()


def editor(qtbot: QtBot, page: WorkforcePage) -> QWidget:
    """Return the open editor of a cell."""
    found: list[QWidget] = []

    def is_open() -> bool:
        found[:] = [
            child
            for child in page.view.viewport().findChildren(QWidget)
            if child.property("role") == "cell" and child.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def paste(qtbot: QtBot, page: WorkforcePage, block: str) -> None:
    """Put a text on the clipboard and press Ctrl+V."""
    QGuiApplication.clipboard().setText(block)
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)


def shown(qtbot: QtBot, page: WorkforcePage, kind: type) -> object:
    """Wait for a dialog of the page and return it."""
    qtbot.waitUntil(lambda: any(found.isVisible() for found in page.findChildren(kind)))
    return next(found for found in page.findChildren(kind) if found.isVisible())


def accept(qtbot: QtBot, dialog: ChangePreviewDialog) -> None:
    """Press the button that applies a plan."""
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


# --- one cell -------------------------------------------------------------------------------------


def test_f2_edits_in_place_and_enter_goes_down(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The stored worker changes, the cursor stands one row below, the row stays in its place."""
    go(page, 0, "name")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = editor(qtbot, page)
    assert isinstance(field, QLineEdit)
    assert field.text() == "Citra Rekaan"
    qtbot.keyClicks(field, "Zahra Rekaan")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert services.workforce.get(page.model.id_at(0)).name == "Zahra Rekaan"
    assert text(page, 0, "name") == "Zahra Rekaan"
    assert page.view.currentIndex().row() == 1


def test_typing_replaces_the_cell_and_tab_goes_aside(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The first key opens the editor; Tab stores and moves to the next column."""
    go(page, 0, "start")
    qtbot.keyClicks(page.view, "0")
    field = editor(qtbot, page)
    qtbot.keyClicks(field, "1032021")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert text(page, 0, "start") == "01-03-2021"
    assert page.view.currentIndex().column() == NUMBER_OF["wage"]


def test_escape_leaves_the_cell_as_it_was(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """What was typed is dropped and nothing can be undone."""
    go(page, 0, "name")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = editor(qtbot, page)
    qtbot.keyClicks(field, "Lain")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert text(page, 0, "name") == "Citra Rekaan"
    assert page.edits.undo.count == 0


def test_a_fault_keeps_the_editor_open_with_its_cure(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Enter on a day that the calendar lacks stores nothing and says so, also to the ear."""
    go(page, 0, "start")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = editor(qtbot, page)
    qtbot.keyClicks(field, "31022020")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert "tidak ada dalam kalender" in field.accessibleDescription()
    page.bar.search.setFocus()
    qtbot.waitUntil(lambda: "tidak ada dalam kalender" in page.banner.text())
    assert text(page, 0, "start") == "01-02-2020"


def test_a_membership_is_edited_as_words(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Over the narrow column of a program an editor with room takes Ya, Tidak or a day."""
    go(page, 3, "JP")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    field = editor(qtbot, page)
    assert field.width() > page.view.columnWidth(NUMBER_OF["JP"])
    qtbot.keyClicks(field, "y")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    stored = services.workforce.get(page.model.id_at(3)).participation(Program.JP)
    assert stored.state is ParticipationState.YES
    assert page.model.row_facts(3).findings == ()
    assert "without_JP" not in page.overview.findings.counts()


def test_what_is_worked_out_opens_the_form(qtbot: QtBot, page: WorkforcePage) -> None:
    """A sum cannot be typed: F2 asks for the parts in the form."""
    person = worker("Fajar Coba", "1871011405900009", fixed_allowances=100, source_row=9)
    page.services.workforce.save(person)
    page.refresh()
    go(page, 5, "wage")
    with qtbot.waitSignal(page.view.edit_requested):
        qtbot.keyClick(page.view, Qt.Key.Key_F2)


# --- undo -----------------------------------------------------------------------------------------


def test_consecutive_edits_of_a_cell_are_one_step(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Two edits of one cell go back in one step that has the field's name."""
    worker_id = page.model.id_at(0)
    page.edits.commit(worker_id, "unit", "Gudang")
    page.edits.commit(worker_id, "unit", "Produksi")
    assert page.edits.undo.undo_text == "Ubah Unit"
    page.edits.undo.undo()
    assert services.workforce.get(worker_id).employment.unit == ""
    assert page.edits.undo.count == 0


def test_a_removal_is_undone_from_elsewhere(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """A hidden page is current again when it is next shown."""
    page.view.show_worker(page.model.id_at(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 4
    page.hide()
    page.edits.undo.undo()
    assert services.workforce.count() == 5
    page.show()
    assert page.model.rowCount() == 5


def test_what_the_form_stored_can_be_undone(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """A worker added by the form goes again; one that was changed is as before."""
    before = services.workforce.all()
    added, _ = services.workforce.save(worker("Baru", "1871011405900010"))
    page.edits.remember(None, services.workforce.remember([added.worker_id])[0])
    page.edits.undo.undo()
    assert services.workforce.all() == before


def test_a_dated_change_of_the_form_is_undone_with_its_history(
    page: WorkforcePage, services: Services
) -> None:
    """Back the wage and its day are gone, forth both are there; a change elsewhere is kept."""
    stored = services.workforce.all()[0]
    (before,) = services.workforce.remember([stored.worker_id])
    services.workforce.save(replace(stored, basic_wage=900_000_000), since=date(2026, 3, 1))
    (after,) = services.workforce.remember([stored.worker_id])
    page.edits.remember(before, after)
    page.edits.undo.undo()
    assert services.workforce.remember([stored.worker_id]) == (before,)
    page.edits.undo.redo()
    assert services.workforce.remember([stored.worker_id]) == (after,)
    services.workforce.save(replace(after.worker, name="Lain"))
    page.edits.undo.undo()
    assert services.workforce.get(stored.worker_id).name == "Lain"


def test_two_records_of_one_person_become_one(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The kept record takes what was chosen, both numbers find it, and undo gives back both."""
    before = services.workforce.all()
    select(page, (0, "row"), (1, "row"))
    page.merge_workers()
    (dialog,) = page.findChildren(MergeDialog)
    dialog.buttons["name"][1].click()
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert services.workforce.count() == 4
    kept = services.workforce.get(dialog.kept.worker_id)
    assert kept.name == dialog.other.name
    former = [step.before for step in services.workforce.steps(kept) if step.field == "nik"]
    assert former == [dialog.other.nik]
    page.edits.undo.undo()
    assert services.workforce.all() == before


def test_merging_needs_two_rows(page: WorkforcePage) -> None:
    """With one row selected a sentence says what to do."""
    page.view.show_worker(page.model.id_at(0))
    page.merge_workers()
    assert page.findChildren(MergeDialog) == []


# --- blocks ---------------------------------------------------------------------------------------


def test_a_block_goes_to_excel_and_back(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """What was copied, pasted over itself, changes nothing: each cell reads as it was written."""
    select(page, (0, "row"), (4, "findings"))
    qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0].startswith("2\tCitra Rekaan\t1871011405900001\tPKWTT\t01-02-2020")
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    before = services.workforce.all()
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    assert page.banner.text() == "Tidak ada yang berubah."
    assert services.workforce.all() == before


def test_a_pasted_block_is_one_step(qtbot: QtBot, page: WorkforcePage, services: Services) -> None:
    """Two columns of two rows change at once and go back at once."""
    before = services.workforce.all()
    go(page, 1, "kind")
    paste(qtbot, page, "PKWT\t01-03-2021\r\nHarian\t2/4/2022\r\n")
    dialog = shown(qtbot, page, ChangePreviewDialog)
    qtbot.mouseClick(dialog.since.correction, Qt.MouseButton.LeftButton)
    accept(qtbot, dialog)
    assert [text(page, row, "kind") for row in (1, 2)] == ["PKWT", "Harian"]
    assert [text(page, row, "start") for row in (1, 2)] == ["01-03-2021", "02-04-2022"]
    assert page.edits.undo.undo_text == "Tempel 4 sel"
    page.banner.action_triggered.emit()
    assert services.workforce.all() == before
    assert text(page, 1, "kind") == "PKWTT"


def test_one_cell_fills_a_selection(qtbot: QtBot, page: WorkforcePage) -> None:
    """As in spreadsheets, a single copied cell is laid over all selected ones."""
    select(page, (0, "kind"), (2, "kind"))
    paste(qtbot, page, "PKWT")
    accept(qtbot, shown(qtbot, page, ChangePreviewDialog))
    kinds = [text(page, row, "kind") for row in range(4)]
    assert kinds == ["PKWT", "PKWT", "PKWT", "PKWTT"]


def test_a_fault_in_a_block_is_shown_before_anything_is_written(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The good cells wait for the user's word, the bad one is named with its text."""
    before = services.workforce.all()
    go(page, 0, "kind")
    paste(qtbot, page, "PKWT\nEntah\n")
    dialog = shown(qtbot, page, ChangePreviewDialog)
    assert services.workforce.all() == before
    first = [dialog.table.lines.index(0, column).data() for column in range(5)]
    assert first[:4] == ["Agus Misal", "Status", "", "Entah"]
    assert "tidak dikenal" in first[4]
    accept(qtbot, dialog)
    assert [text(page, row, "kind") for row in (0, 1)] == ["PKWT", "PKWTT"]


def test_rows_below_the_last_become_new_people(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """A block that reaches below the table asks first; what lacks something stays out."""
    page.view.columns.show(["name", "identity", "birth_date", "sex", "start", "wage"])
    go(page, 4, "name")
    paste(
        qtbot,
        page,
        "Eka Baru\t1871011405900005\t14-05-1990\tL\t01-02-2020\t3000000\n"
        "Fitri Coba\t1871015505910007\t15-05-1991\tP\t01-02-2024\t4500000\n"
        "Gani Keliru\t\t15-05-1991\tP\t01-02-2024\t4500000\n",
    )
    dialog = shown(qtbot, page, ChangePreviewDialog)
    assert "1 orang baru" in dialog._text.text()
    accept(qtbot, dialog)
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    assert {w.name for w in services.workforce.all()} >= {"Eka Baru", "Fitri Coba"}
    page.edits.undo.undo()
    assert services.workforce.count() == 5


def test_new_rows_follow_their_headings(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """With a line of headings, columns may stand in any order and under the usual names."""
    QGuiApplication.clipboard().setText(
        "NIK\tNAMA_LENGKAP\tJK\tTGL_LAHIR\tTMT Kerja\tGaji Pokok\n"
        "1871015505910007\tFitri Coba\tP\t15-05-1991\t01-02-2024\t4500000\n"
    )
    page.paste_rows()
    accept(qtbot, shown(qtbot, page, ChangePreviewDialog))
    stored = {w.name: w for w in services.workforce.all()}
    assert stored["Fitri Coba"].basic_wage == 450_000_000


def test_delete_empties_cells_but_removes_rows(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """A cell is emptied; a whole row is somebody, who goes and comes back with one step."""
    go(page, 3, "JP")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    removed = page.model.id_at(3)
    stored = services.workforce.get(removed)
    assert stored.participation(Program.JP).state is ParticipationState.UNKNOWN
    before = services.workforce.count()
    qtbot.keyClick(page.view, Qt.Key.Key_Space, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert services.workforce.count() == before - 1
    page.edits.undo.undo()
    assert services.workforce.count() == before
    assert services.workforce.get(removed) == stored


# --- many people ----------------------------------------------------------------------------------


def test_many_people_get_one_value_after_a_preview(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """The day of joining JP is set for three people, seen before and undone in one step."""
    before = services.workforce.all()
    select(page, (1, "name"), (3, "name"))
    assert page.bar.edit.text() == "Ubah 3 orang…"
    qtbot.mouseClick(page.bar.edit, Qt.MouseButton.LeftButton)
    dialog = shown(qtbot, page, BulkEditDialog)
    assert dialog.field.value() == "jp"
    qtbot.keyClicks(dialog.editor, "01022026")
    qtbot.waitUntil(lambda: dialog.table.lines.rowCount() == 3 and dialog.store.isEnabled())
    assert dialog.told.text() == "3 isian berubah pada 3 orang."
    assert services.workforce.all() == before
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    days = [w.participation(Program.JP).registered_on for w in services.workforce.all()]
    assert [day is not None for day in days] == [False, True, True, True, False]
    assert page.edits.undo.undo_text == "Ubah JP untuk 3 orang"
    page.edits.undo.undo()
    assert services.workforce.all() == before


def test_what_is_pasted_over_what_was_told_is_dated(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Neither a wage nor a contract is overwritten without the question since when."""
    before = services.workforce.all()
    for key, pasted in (("wage", "9000000"), ("kind", "PKWT")):
        go(page, 0, key)
        paste(qtbot, page, pasted)
        dialog = shown(qtbot, page, ChangePreviewDialog)
        assert dialog.since.since() == services.workforce.proposed_day()
        accept(qtbot, dialog)
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())
    changed = services.workforce.get(page.model.id_at(0))
    assert changed.basic_wage == 900_000_000
    assert changed.employment.kind is EmploymentKind.PKWT
    assert services.workforce.as_of(date(2026, 1, 1)) == before


def test_a_value_with_a_fault_cannot_be_stored(qtbot: QtBot, page: WorkforcePage) -> None:
    """The preview names the fault for each person, and the button waits."""
    select(page, (0, "name"), (1, "name"))
    page.bulk_edit()
    dialog = shown(qtbot, page, BulkEditDialog)
    qtbot.keyClicks(dialog.editor, "entah")
    qtbot.waitUntil(lambda: dialog.told.text() == "2 temuan menahan isiannya.")
    assert not dialog.store.isEnabled()


def test_a_value_for_nobody_says_whom_to_choose(page: WorkforcePage) -> None:
    """The entry of the menu is there without a selection too, and must not do nothing."""
    page.view.clearSelection()
    page.bulk_edit()
    assert not page.findChildren(BulkEditDialog)
    assert "Ctrl+A" in page.banner.text()


def test_nothing_is_emptied_unless_it_is_asked_for(qtbot: QtBot, page: WorkforcePage) -> None:
    """Without a value nothing would change; a tick of its own plans to empty the field."""
    select(page, (0, "name"), (1, "name"))
    page.bulk_edit()
    dialog = shown(qtbot, page, BulkEditDialog)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Isi nilai baru"))
    assert not dialog.store.isEnabled()
    dialog.empties.click()
    qtbot.waitUntil(dialog.store.isEnabled)
    assert {edit.after for edit in dialog.plan.edits} == {UNKNOWN_PARTICIPATION}


# --- findings and columns -------------------------------------------------------------------------


def test_keys_go_from_finding_to_finding(page: WorkforcePage) -> None:
    """The cursor stops in the very cells that want mending, forth and back, and says the end."""
    said: list[str] = []
    page.message_requested.connect(lambda _level, words: said.append(words))
    go(page, 0, "row")
    stops = []
    for _ in range(3):
        page.next_finding()
        here = page.view.currentIndex()
        stops.append((here.row(), here.column()))
    expected = [(2, "JKK"), (3, "JP"), (4, "wage")]
    assert stops == [(row, NUMBER_OF[key]) for row, key in expected]
    page.next_finding()
    assert said == ["Tidak ada temuan lagi di bawah ini."]
    page.previous_finding()
    here = page.view.currentIndex()
    assert (here.row(), here.column()) == (3, NUMBER_OF["JP"])


def test_a_finding_shows_in_its_cell(page: WorkforcePage) -> None:
    """Icon, tip and words for the ear stand where the repair is typed."""
    wage = page.model.index(4, NUMBER_OF["wage"])
    assert not wage.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "upah minimum" in wage.data(Qt.ItemDataRole.ToolTipRole)
    assert "; temuan: Upah ini" in wage.data(Qt.ItemDataRole.AccessibleTextRole)
    place = wage.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert place == "Baris 5 dari 5, Eka Contoh"
