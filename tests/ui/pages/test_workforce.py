"""The page of the workforce, driven by keys and clicks over a real database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.program import NOT_MEMBER, Program
from desktop.domain.worker import Sex
from desktop.services.container import Services
from desktop.ui.dialogs.column_choice import ColumnDialog
from desktop.ui.dialogs.export import ExportDialog
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.dialogs.worker_form import WorkerForm
from desktop.ui.jobs import JobRunner
from desktop.ui.models.worker_columns import DEFAULT_KEYS, NUMBER_OF
from desktop.ui.models.worker_table import COLUMNS
from desktop.ui.pages.workforce import WorkforcePage
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.widgets.scroller import Scroller
from tests.ui.people import five_people

HEADINGS = (
    "Nama Lengkap",
    "NIK",
    "Tanggal Lahir",
    "Jenis Kelamin",
    "Tanggal Mulai Bekerja",
    "Upah",
)
Open = Callable[[], WorkforcePage]


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the page."""

    def open_() -> WorkforcePage:
        page = WorkforcePage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1072, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


@pytest.fixture
def page(services: Services, stored_employer: Employer, open_page: Open) -> WorkforcePage:
    """Return the page with five workers."""
    for person in five_people():
        services.workforce.save(person)
    return open_page()


def names(page: WorkforcePage) -> list[str]:
    """Return the names that the table shows, from top to bottom."""
    column = [item.key for item in COLUMNS].index("name")
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    """Write a workbook with the usual headings."""
    book = openpyxl.Workbook()
    for row in (HEADINGS, *rows):
        book.active.append(row)
    book.save(path)
    return path


def dialog_of(qtbot: QtBot, page: WorkforcePage, kind: type) -> object:
    """Wait for a dialog of the page and return it."""

    def shown() -> list[object]:
        return [found for found in page.findChildren(kind) if found.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) > 0, timeout=20_000)
    return shown()[0]


NEW = ("Fitri Coba", "1871015505910007", "15-05-1991", "P", "01-02-2024", "4500000")
SAME_NIK = ("Agus Misal Baru", "1871011405900002", "14-05-1990", "L", "01-02-2020", "7000000")
BAD = ("Gani Keliru", "18710114059", "31-02-1990", "L", "01-02-2024", "4500000")


# --- finding ----------------------------------------------------------------------------------


def test_the_table_shows_everybody_in_the_order_of_the_sheet(page: WorkforcePage) -> None:
    """Workers appear as in the user's file, with their number above."""
    assert names(page) == [person.name for person in five_people()]
    assert page.found.text() == "5 orang"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("umpama", ["Dewi Umpama"]),
        ("1871011405900004", ["Budi Andai"]),
        ("12345678901", ["Dewi Umpama"]),
        ("K-1", ["Citra Rekaan"]),
    ],
)
def test_typing_searches_name_nik_kpj_and_staff_number(
    qtbot: QtBot, page: WorkforcePage, typed: str, found: list[str]
) -> None:
    """A part of any of the four finds the worker, shortly after the last key."""
    qtbot.keyClicks(page.bar.search, typed)
    qtbot.waitUntil(lambda: names(page) == found)
    assert page.found.text() == "1 dari 5"


def test_nothing_found_offers_to_clear_the_filter(qtbot: QtBot, page: WorkforcePage) -> None:
    """A search without a hit says so, and one button shows everybody again."""
    qtbot.keyClicks(page.bar.search, "zzz")
    qtbot.waitUntil(page.nothing.isVisible)
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5
    assert page.bar.search.text() == ""


def test_chips_count_and_filter(qtbot: QtBot, page: WorkforcePage) -> None:
    """Each chip shows how many it finds, and finds them."""
    assert page.bar.chip("all").text() == "Semua  5"
    assert page.bar.chip("without_JP").text() == "Tanpa JP  1"
    qtbot.mouseClick(page.bar.chip("without_JP"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Budi Andai"]
    qtbot.mouseClick(page.bar.chip("below_minimum_wage"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Eka Contoh"]


def test_a_click_on_a_heading_sorts_there_and_back(qtbot: QtBot, page: WorkforcePage) -> None:
    """The wage sorts upwards, then downwards; the selected worker stays selected."""
    page.view.show_worker(page.model.id_at(0))
    header = page.view.horizontalHeader()
    column = [item.key for item in COLUMNS].index("wage")
    at = QPoint(header.sectionViewportPosition(column) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    first = names(page)
    assert (first[0], first[-1]) == ("Eka Contoh", "Budi Andai")
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert names(page)[0] == "Budi Andai"
    assert page.drawer.name.text() == "Citra Rekaan"


def test_a_program_column_sorts_by_what_is_stated(qtbot: QtBot, page: WorkforcePage) -> None:
    """Who is recorded as no member stands before the members."""
    header = page.view.horizontalHeader()
    number = [item.key for item in COLUMNS].index("JP")
    at = QPoint(header.sectionViewportPosition(number) + 10, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert names(page)[0] == "Budi Andai"
    assert header.sortIndicatorSection() == number


def test_keys_sort_by_the_column_of_the_cursor(qtbot: QtBot, page: WorkforcePage) -> None:
    """What a click on a heading does, Ctrl+Shift+Down does as well."""
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 1))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.view, Qt.Key.Key_Down, both)
    assert names(page) == sorted(names(page), reverse=True)


def test_nik_are_masked_until_asked_for(qtbot: QtBot, page: WorkforcePage) -> None:
    """Birth date and serial stay hidden on a screen that others see."""
    cell = page.model.index(0, [item.key for item in COLUMNS].index("identity"))
    assert cell.data() == "187101******0001"
    qtbot.mouseClick(page.bar.show_nik, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    assert cell.data() == "1871011405900001"


def test_the_drawer_tells_the_cure(page: WorkforcePage) -> None:
    """Selecting somebody shows what is missing and the reason of the law."""
    page.open_payload(page.model.id_at(2))
    assert page.drawer.isVisible()
    words = " ".join(label.text() for label in page.drawer.findChildren(type(page.drawer.name)))
    assert "JKK wajib, tetapi tercatat belum terdaftar" in words
    assert "Perpres 109/2013" in words


def test_a_link_shows_only_the_workers_it_means(qtbot: QtBot, page: WorkforcePage) -> None:
    """Workers that another page points at get a chip of their own until it is left."""
    ids = (page.model.id_at(1), page.model.id_at(3))
    page.open_payload(WorkerSelection("JP, Belum", ids))
    assert names(page) == ["Agus Misal", "Budi Andai"]
    assert page.bar.chip("selection").text() == "JP, Belum  2"
    qtbot.mouseClick(page.bar.chip("all"), Qt.MouseButton.LeftButton)
    assert len(names(page)) == 5


# --- single workers -----------------------------------------------------------------------------


def test_a_worker_is_edited_by_keys_alone(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Enter opens the form, Enter walks on, Ctrl+Enter saves and offers an empty form."""
    page.view.setFocus()
    page.view.show_worker(page.model.id_at(0))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    form = dialog_of(qtbot, page, WorkerForm)
    assert form.focusWidget() is form.editors["name"]
    qtbot.keyClicks(form.editors["name"], "Citra Baru")
    qtbot.keyClick(form.editors["name"], Qt.Key.Key_Return)
    assert form.focusWidget() is form.editors["nik"]
    qtbot.keyClick(form.editors["nik"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.editors["name"].text() == ""
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert services.workforce.get(page.model.id_at(0)).name == "Citra Baru"
    assert names(page)[0] == "Citra Baru"


def test_an_edit_keeps_what_was_not_touched(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Saving another wage changes the wage and nothing else."""
    before = services.workforce.get(page.model.id_at(3))
    page.open_payload(before.worker_id)
    page.edit_worker()
    form = dialog_of(qtbot, page, WorkerForm)
    wage = form.editors["basic_wage"]
    wage.selectAll()
    qtbot.keyClicks(wage, "6250000")
    qtbot.mouseClick(form.store, Qt.MouseButton.LeftButton)
    after = services.workforce.get(before.worker_id)
    assert after.basic_wage == 625_000_000
    assert after.participation(Program.JP) == NOT_MEMBER
    assert (after.source_row, after.employment) == (before.source_row, before.employment)


def test_a_worker_is_shown_whatever_keys_are_down(qtbot: QtBot, page: WorkforcePage) -> None:
    """With Ctrl still held, as after Ctrl+Enter in the form, the row is selected, not let go."""
    qtbot.keyPress(page.view, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    page.view.show_worker(page.model.id_at(1))
    qtbot.keyRelease(page.view, Qt.Key.Key_F9)
    assert page.view.selected_ids() == (page.model.id_at(1),)


def test_delete_takes_off_and_urungkan_restores(
    qtbot: QtBot, page: WorkforcePage, services: Services
) -> None:
    """Delete takes the worker off the list at once; the banner brings him back."""
    page.view.setFocus()
    page.view.show_worker(page.model.id_at(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert services.workforce.count() == 4
    assert "Agus Misal" not in names(page)
    assert page.banner.isVisible()
    page.banner.action_triggered.emit()
    qtbot.waitUntil(lambda: services.workforce.count() == 5)
    qtbot.waitUntil(lambda: "Agus Misal" in names(page))


# --- files ----------------------------------------------------------------------------------------


def test_an_import_is_shown_accepted_and_undone(
    qtbot: QtBot, page: WorkforcePage, services: Services, tmp_path: Path
) -> None:
    """New, changed and rejected rows are counted; undoing brings the former state back."""
    before = services.workforce.all()
    page.open_payload(workbook(tmp_path / "orang.xlsx", NEW, SAME_NIK, BAD))
    dialog = dialog_of(qtbot, page, ImportWizard)
    plan = dialog.plan
    assert (len(plan.new), len(plan.changed), plan.rejected) == (1, 1, 1)
    assert dialog.view.table.model().rowCount() == len(plan.source.findings) > 0
    assert services.workforce.all() == before
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.workforce.count() == 6)
    qtbot.waitUntil(lambda: "Fitri Coba" in names(page))
    assert "Agus Misal Baru" in names(page)
    page.banner.action_triggered.emit()
    qtbot.waitUntil(lambda: services.workforce.count() == 5)
    qtbot.waitUntil(lambda: "Agus Misal" in names(page))
    assert services.workforce.all() == before


def test_a_cancelled_import_changes_nothing(
    qtbot: QtBot, page: WorkforcePage, services: Services, tmp_path: Path
) -> None:
    """Batal in the plan leaves the database as it was."""
    before = services.workforce.all()
    page.open_payload(workbook(tmp_path / "orang.xlsx", NEW, SAME_NIK))
    dialog = dialog_of(qtbot, page, ImportWizard)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert services.workforce.all() == before


def test_reading_can_be_stopped(
    qtbot: QtBot, page: WorkforcePage, services: Services, tmp_path: Path
) -> None:
    """A stopped reading ends with a word and without a dialog."""
    page.open_payload(workbook(tmp_path / "orang.xlsx", NEW))
    page.files.job.cancel()
    qtbot.waitUntil(lambda: page.banner.text() == "Dihentikan. Data tidak berubah.")
    assert page.findChildren(ImportWizard) == []
    assert services.workforce.count() == 5


def test_a_file_that_is_no_workbook_is_told_in_a_sentence(
    qtbot: QtBot, page: WorkforcePage, tmp_path: Path
) -> None:
    """The banner names the file and what to do."""
    path = tmp_path / "surat.xlsx"
    path.write_bytes(b"%PDF-1.4 bukan lembar kerja")
    page.open_payload(path)
    qtbot.waitUntil(lambda: "surat.xlsx" in page.banner.text(), timeout=20_000)


def test_what_is_exported_can_be_imported_without_a_change(
    qtbot: QtBot,
    page: WorkforcePage,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The exported table, read again, plans no change."""
    path = tmp_path / "keluar.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.bar.export, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, page, ExportDialog)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "5 tenaga kerja ditulis" in page.banner.text())
    plan = services.transfer.plan(services.transfer.read(path))
    assert plan.is_empty
    assert len(plan.unchanged) == 5


def test_the_blank_workbook_is_written(
    qtbot: QtBot, page: WorkforcePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unduh format isian writes a workbook with the headings to fill in."""
    path = tmp_path / "format"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.bar.template, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "format.xlsx" in page.banner.text())
    sheet = openpyxl.load_workbook(tmp_path / "format.xlsx").worksheets[0]
    cells = {cell.value for row in sheet.iter_rows(max_row=10) for cell in row}
    assert any(str(value).startswith("Nama Lengkap") for value in cells)


# --- empty ----------------------------------------------------------------------------------------


def test_an_empty_page_offers_the_sample(qtbot: QtBot, services: Services, open_page: Open) -> None:
    """Without an employer one button loads the invented one with its workers."""
    page = open_page()
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() > 100, timeout=20_000)
    assert services.workforce.count() == page.model.rowCount()


def test_without_an_employer_the_way_to_it_is_shown(
    qtbot: QtBot, open_page: Open, tmp_path: Path
) -> None:
    """An import before the employer exists leads to its page instead of failing late."""
    page = open_page()
    page.open_payload(workbook(tmp_path / "orang.xlsx", NEW))
    assert "Data perusahaan belum diisi" in page.banner.text()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.banner.action_triggered.emit()
    assert asked.args == ["employer", None]


def test_the_first_worker_leaves_the_empty_page(
    qtbot: QtBot, services: Services, stored_employer: Employer, open_page: Open
) -> None:
    """A worker typed in by hand is stored and shown."""
    page = open_page()
    qtbot.mouseClick(page.empty.add, Qt.MouseButton.LeftButton)
    form = dialog_of(qtbot, page, WorkerForm)
    for key, text in (("name", "Hana Coba"), ("nik", "1871015505910007"), ("start", "01022024")):
        qtbot.keyClicks(form.editors[key], text)
    form.take.click()
    qtbot.keyClicks(form.editors["basic_wage"], "4500000")
    form.save_and_close()
    (stored,) = services.workforce.all()
    assert (stored.name, stored.sex) == ("Hana Coba", Sex.FEMALE)
    assert names(page) == ["Hana Coba"]


# --- columns ----------------------------------------------------------------------------------


def test_columns_are_chosen_and_ordered_by_keys(qtbot: QtBot, page: WorkforcePage) -> None:
    """Space shows a column, Alt+Up moves it; the table follows, and copies in that order."""
    page.choose_columns()
    dialog = dialog_of(qtbot, page, ColumnDialog)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(len(DEFAULT_KEYS))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    added = dialog.keys()[-1]
    qtbot.mouseClick(dialog.up, Qt.MouseButton.LeftButton)
    assert dialog.keys()[-2] == added
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert page.view.columns.keys() == [*DEFAULT_KEYS[:-1], added, DEFAULT_KEYS[-1]]
    assert not page.view.isColumnHidden(NUMBER_OF[added])


@pytest.mark.parametrize("key", ["JP", "findings", "unit", "birth_date", "wage"])
def test_every_kind_of_column_sorts(page: WorkforcePage, key: str) -> None:
    """Sorting by any column keeps everybody and can be turned round."""
    header: Callable[..., None] = page.view.horizontalHeader().setSortIndicator
    header(NUMBER_OF[key], Qt.SortOrder.AscendingOrder)
    up = page.model.ids()
    header(NUMBER_OF[key], Qt.SortOrder.DescendingOrder)
    assert sorted(up) == sorted(page.model.ids())
    if key == "findings":
        counts = [len(page.model.row_facts(row).findings) for row in range(5)]
        assert counts == sorted(counts, reverse=True)
    if key == "JP":
        assert page.model.worker_at(4).participation(Program.JP) == NOT_MEMBER


def test_a_name_is_read_beside_the_drawer_in_a_narrow_window(
    qtbot: QtBot, page: WorkforcePage
) -> None:
    """The name begins at the edge and keeps its width; the rest scrolls sideways."""
    name = NUMBER_OF["name"]
    page.resize(820, 400)
    page.view.show_worker(page.model.id_at(0))
    qtbot.waitUntil(page.drawer.isVisible)
    assert page.view.columnWidth(name) >= 150
    assert page.view.columnViewportPosition(name) == 0
    page.resize(1400, 640)
    assert not page.view.isColumnHidden(NUMBER_OF["identity"])
    assert page.view.horizontalScrollBar().maximum() == 0


def test_the_filters_leave_room_without_a_second_bar(page: WorkforcePage, qtbot: QtBot) -> None:
    """In a window of 1280 by 720 the table scrolls, not the page around it."""
    page.resize(1040, 640)
    page.bar.filter_toggle.setChecked(True)
    bar = page.findChild(Scroller).verticalScrollBar()
    qtbot.waitUntil(lambda: page.panel.isVisible() and bar.maximum() == 0)
    assert page.panel.height() < 130  # six boxes in one line, the saved filters below
