"""The page of the plan: proposals, typing in place, sums, export, the way to green."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.action_plan import ActionState
from desktop.domain.employer import Employer
from desktop.domain.money import format_rupiah
from desktop.services.changes import ANSWERS, PLAN, ChangeSet
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner
from desktop.ui.models.plan_table import PlanColumn
from desktop.ui.pages.plan import PlanPage
from desktop.ui.widgets.inputs import ChoiceBox, DateEdit, RupiahEdit, TextEdit
from tests.ui.people import five_people

Open = Callable[[], PlanPage]


@pytest.fixture
def people(services: Services, stored_employer: Employer) -> Services:
    """Store five workers of whom one misses JKK, one JP."""
    for person in five_people():
        services.workforce.save(person)
    return services


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the page and waits for the assessment."""

    def open_() -> PlanPage:
        page = PlanPage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1072, 640)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: not jobs.is_busy)
        return page

    return open_


@pytest.fixture
def page(people: Services, open_page: Open) -> PlanPage:
    """Return the page with a plan on it."""
    people.plan.propose_missing()
    return open_page()


def cell(page: PlanPage, row: int, column: PlanColumn) -> str:
    """Return what a cell shows."""
    return str(page.model.index(row, column).data())


def edit(page: PlanPage, row: int, column: PlanColumn) -> QWidget:
    """Press F2 in a cell and return the editor that opens."""
    page.activateWindow()
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(row, column))
    page.table.edit(page.table.currentIndex())
    editor = QApplication.focusWidget()
    assert editor is not None
    return editor


def messages(page: PlanPage) -> list[tuple[str, str]]:
    """Return a list that fills with what the page says."""
    said: list[tuple[str, str]] = []
    page.message_requested.connect(lambda level, text: said.append((level, text)))
    return said


def test_without_an_employer_it_leads_there(open_page: Open, qtbot: QtBot) -> None:
    """The empty page has one action, and no button that cannot work."""
    page = open_page()
    assert page.stack.currentWidget() is page.empty_employer
    assert not page.propose.isVisible()
    assert page.state_mark() == ""
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.empty_employer.button.click()
    assert asked.args == ["employer", None]


def test_the_first_proposal_fills_the_page(
    people: Services, open_page: Open, qtbot: QtBot, jobs: JobRunner
) -> None:
    """From the empty page to a row for every gap; other pages are told."""
    page = open_page()
    assert page.stack.currentWidget() is page.empty_plan
    with qtbot.waitSignal(page.changed) as told:
        page.empty_plan.button.click()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert told.args[0].kinds == {PLAN}
    assert page.stack.currentIndex() == 0
    assert page.model.rowCount() == len(people.plan.current()) > 1
    assert page.state_mark() == str(page.model.rowCount())
    assert page.detail.isVisible()


def test_a_second_proposal_says_that_nothing_is_missing(
    page: PlanPage, qtbot: QtBot, jobs: JobRunner
) -> None:
    """Nothing is added and nothing overwritten."""
    said = messages(page)
    page.propose.click()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert said == [
        ("success", "Setiap kewajiban yang belum terpenuhi sudah punya tindakan."),
    ]


def test_the_sums_are_those_of_the_service(page: PlanPage, services: Services) -> None:
    """Pending actions, known cost, and what is left until green."""
    overview = services.plan.overview(services.assessments.assess())
    assert page.summary.pending.figure() == str(overview.pending)
    assert page.summary.cost.figure() == format_rupiah(overview.budget, decimals=False)
    assert overview.missing[0].obligation.id in page.summary.names.text()
    assert page.summary.green.text().startswith(f"{len(overview.missing)} kewajiban; skor kini")
    assert not page.summary.former.isVisible()


def test_the_order_is_that_of_the_service(page: PlanPage, services: Services) -> None:
    """The gravest first; the model keeps Qt's rules."""
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    lines = services.plan.overview(services.assessments.assess()).lines
    shown = [cell(page, row, PlanColumn.OBLIGATION)[:6] for row in range(page.model.rowCount())]
    assert shown == [line.action.obligation_id for line in lines]
    assert cell(page, 0, PlanColumn.SEVERITY) == "Kritis"


@pytest.mark.parametrize(
    ("column", "kind", "typed", "field", "value"),
    [
        (PlanColumn.PROPOSAL, TextEdit, "Daftarkan Dewi", "proposal", "Daftarkan Dewi"),
        (PlanColumn.OWNER, TextEdit, "Rina", "owner", "Rina"),
        (PlanColumn.START, DateEdit, "01122026", "start", date(2026, 12, 1)),
        (PlanColumn.DUE, DateEdit, "15/12/2026", "due", date(2026, 12, 15)),
        (PlanColumn.BUDGET, RupiahEdit, "1.250.000", "budget_sen", 125_000_000),
        (PlanColumn.BUDGET, RupiahEdit, "", "budget_sen", None),
    ],
)
def test_cells_are_typed_into(
    page: PlanPage, services: Services, qtbot: QtBot,
    column: PlanColumn, kind: type[QWidget], typed: str, field: str, value: object,
) -> None:  # fmt: skip
    """Each column has the field of its kind; Enter stores at once."""
    editor = edit(page, 0, column)
    assert isinstance(editor, kind)
    assert editor.accessibleName()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(editor, typed)
    with qtbot.waitSignal(page.changed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    action = page.model.line(0).action  # type: ignore[union-attr]
    assert getattr(action, field) == value
    assert action in services.plan.current()


def test_the_state_is_chosen(page: PlanPage, services: Services, qtbot: QtBot) -> None:
    """Done actions leave the sum of what is still to be done."""
    before = int(page.summary.pending.figure())
    editor = edit(page, 0, PlanColumn.STATE)
    assert isinstance(editor, ChoiceBox)
    editor.set_value(ActionState.DONE)
    with qtbot.waitSignal(page.changed):
        page.table.commitData(editor)
    assert cell(page, 0, PlanColumn.STATE) == "Selesai"
    assert int(page.summary.pending.figure()) == before - 1


@pytest.mark.parametrize(
    ("column", "text", "part"),
    [
        (PlanColumn.DUE, "31-02-2026", "bukan tanggal"),
        (PlanColumn.BUDGET, "lima", "bukan jumlah"),
        (PlanColumn.BUDGET, "-5", "negatif"),
        (PlanColumn.PROPOSAL, " ", "kosong"),
    ],
)
def test_what_makes_no_sense_is_said_and_not_stored(
    page: PlanPage, services: Services, column: PlanColumn, text: str, part: str
) -> None:
    """The cell keeps what it had."""
    said, before = messages(page), services.plan.current()
    assert not page.model.setData(page.model.index(0, column), text)
    assert [level for level, _ in said] == ["error"]
    assert part in said[0][1]
    assert services.plan.current() == before


def test_late_actions_are_marked(page: PlanPage) -> None:
    """A due day that is past says so, while the action is pending."""
    index = page.model.index(0, PlanColumn.DUE)
    page.model.setData(index, "21-11-2026")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Batas waktunya sudah lewat"
    page.model.setData(page.model.index(0, PlanColumn.STATE), ActionState.DONE)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "21-11-2026"


def test_an_edit_keeps_its_row_until_the_plan_is_read_anew(page: PlanPage) -> None:
    """While typing nothing moves; a change from elsewhere sorts and keeps the chosen action."""
    rows = [
        row
        for row in range(page.model.rowCount())
        if cell(page, row, PlanColumn.SEVERITY) == "Kritis"
    ]
    page.table.setCurrentIndex(page.model.index(rows[0], PlanColumn.BUDGET))
    chosen = page.model.line(rows[0]).action.obligation_id  # type: ignore[union-attr]
    page.changed.connect(page.on_changes)
    page.model.setData(page.table.currentIndex(), "999.000.000.000")
    assert page.model.line(rows[0]).action.obligation_id == chosen  # type: ignore[union-attr]
    page.on_changes(ChangeSet.of(PLAN))
    row = page.table.currentIndex().row()
    assert page.model.line(row).action.obligation_id == chosen  # type: ignore[union-attr]


def test_detail_and_note(page: PlanPage, services: Services, qtbot: QtBot) -> None:
    """What the table does not say already; the note is stored when the field is left."""
    line = page.model.line(0)
    assert line is not None
    said = [part.text() for part in page.detail.findChildren(QLabel)]
    assert not [text for text in said if line.action.proposal in text]
    assert page.detail.head.text().startswith(line.action.obligation_id)
    page.detail.note.setFocus()
    qtbot.keyClicks(page.detail.note, "Menunggu KPJ")
    qtbot.keyClick(page.detail.note, Qt.Key.Key_Return)
    assert "Menunggu KPJ" in {action.note for action in services.plan.current()}
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.detail.open.click()
    assert asked.args == ["assessment", line.action.obligation_id]


def test_an_action_goes_at_once_and_can_come_back(page: PlanPage, services: Services) -> None:
    """Nobody is asked: what was taken out is one step back."""
    before = services.plan.current()
    services.edit_steps.take()
    page.detail.remove.click()
    assert page.model.rowCount() == len(services.plan.current()) == len(before) - 1
    step = services.edit_steps.take()
    assert step is not None
    assert step.is_removal
    page.on_changes(services.edit_steps.apply(step.reversed()))
    assert services.plan.current() == before
    assert page.model.rowCount() == len(before)


def test_the_last_removal_leads_back_to_the_empty_page(page: PlanPage, services: Services) -> None:
    """Nothing is left to be shown."""
    for action in services.plan.current():
        page.remove_action(action)
    assert page.stack.currentWidget() is page.empty_plan
    assert not page.detail.isVisible()


def test_the_plan_is_exported(
    page: PlanPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, jobs: JobRunner
) -> None:
    """As many rows as said; a file name without an end gets one; a fault is told."""
    said = messages(page)
    target = tmp_path / "rencana"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export.click()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert target.with_suffix(".xlsx").stat().st_size > 0
    page.export_to(tmp_path / "nowhere" / "a.xlsx")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert said[0] == ("success", f"{page.model.rowCount()} tindakan ditulis ke rencana.xlsx.")
    assert said[1][0] == "error"
    assert "tidak dapat ditulis" in said[1][1]


def test_what_became_of_the_former_plan_is_shown(
    page: PlanPage, services: Services, qtbot: QtBot, jobs: JobRunner
) -> None:
    """On a later day the actions come along, with the day they come from."""
    services.assessments.start(date(2026, 12, 31))
    page.on_changes(ChangeSet.of(ANSWERS))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    count = page.model.rowCount()
    assert page.summary.former.text() == (
        f"Janji sebelumnya: 0 terpenuhi, {count} masih terbuka, dari {count}."
    )
    assert page.detail.origin.text() == "Dibawa dari penilaian per 22-11-2026."


def test_what_keeps_from_judging_is_said(
    page: PlanPage, services: Services, qtbot: QtBot, jobs: JobRunner
) -> None:
    """Without a size there is no assessment; the way to the cure is beside the words."""
    employer = services.employers.required()
    services.employers.save(replace(employer, stated_size=None))
    page.refresh()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert page.banner.isVisible()
    assert not page.propose.isEnabled()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.banner.action_triggered.emit()
    assert asked.args == ["employer", None]


def test_a_link_leads_to_the_action(page: PlanPage) -> None:
    """By the id of its obligation; an unknown one changes nothing."""
    last = page.model.rowCount() - 1
    line = page.model.line(last)
    assert line is not None
    page.open_payload(line.action.obligation_id)
    assert page.table.currentIndex().row() == last
    page.open_payload("XX-99")
    assert page.table.currentIndex().row() == last


def test_every_word_of_the_plan_is_seen(page: PlanPage, qtbot: QtBot) -> None:
    """Rows are as high as the longest of their texts, in a wide and in a narrow table."""
    for width in (1072, 820):
        page.resize(width, 640)
        qtbot.waitUntil(lambda: not page._fit.isActive())
        for row in range(page.model.rowCount()):
            for column in (PlanColumn.OBLIGATION, PlanColumn.PROPOSAL):
                icon = 22 if column is PlanColumn.OBLIGATION else 0
                room = QRect(0, 0, page.table.columnWidth(column) - 16 - icon, 2000)
                needed = page.table.fontMetrics().boundingRect(
                    room, Qt.TextFlag.TextWordWrap, cell(page, row, column)
                )
                assert page.table.rowHeight(row) >= needed.height()
    assert page.table.columnWidth(PlanColumn.PROPOSAL) >= 190


def test_the_table_has_no_bar_below_it(page: PlanPage, qtbot: QtBot) -> None:
    """In a window as wide as 1280 all columns are seen at once, beside the bar for the rows."""
    page.resize(1040, 520)
    qtbot.waitUntil(lambda: page.width() == 1040)
    assert page.table.verticalScrollBar().isVisible()
    assert page.table.horizontalHeader().length() <= page.table.viewport().width()


def test_no_cost_is_cut(page: PlanPage, qtbot: QtBot) -> None:
    """A cost of billions takes its room from the words of the action, not from its own digits."""
    page.resize(1240, 640)
    editor = edit(page, 0, PlanColumn.BUDGET)
    qtbot.keyClicks(editor, "12500000000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    table, column = page.table, PlanColumn.BUDGET
    qtbot.waitUntil(lambda: cell(page, 0, column) == "12.500.000.000")
    qtbot.waitUntil(lambda: table.columnWidth(column) >= table.sizeHintForColumn(column))
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_a_tall_row_is_edited_on_one_line(page: PlanPage) -> None:
    """The editor is as high as a row and stands in the middle of a higher one."""
    editor = edit(page, 0, PlanColumn.PROPOSAL)
    row = page.table.visualRect(page.model.index(0, PlanColumn.PROPOSAL))
    assert editor.height() <= 32
    assert abs(editor.geometry().center().y() - row.center().y()) <= 2
