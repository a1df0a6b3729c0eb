"""The page of the programs: its numbers are the services', and each of them explains itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.money import format_rupiah
from desktop.domain.program import UNKNOWN_PARTICIPATION, Program
from desktop.domain.worker import Citizenship, Employment, EmploymentKind
from desktop.services.container import Services
from desktop.services.program_reading import AMOUNTS, COUNTS, Figure
from desktop.ui.dialogs.holidays import HolidaysDialog
from desktop.ui.dialogs.law_list import LawListDialog
from desktop.ui.dialogs.own_values import OwnValuesDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.models.contribution_table import NOTES_COLUMN
from desktop.ui.models.program_matrix import FIGURES, TOTAL_ROW
from desktop.ui.pages import programs
from desktop.ui.pages.programs import CHANGES, MONTH, OFFERS, ProgramsPage
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.widgets.basics import QuietButton
from tests.ui.people import five_people, worker

NOVEMBER = Month(2026, 11)
Open = Callable[[], ProgramsPage]


@pytest.fixture
def people(services: Services, stored_employer: Employer) -> Services:
    """Store seven workers: five plain ones, a foreigner, one of whom JP is not known."""
    unknown = (worker("X").employment_programs[:3]) + (UNKNOWN_PARTICIPATION,) * 2
    extra = [
        worker(
            "Frank Gast", "", passport_number="X1234567", citizenship=Citizenship.FOREIGN,
            employment=Employment(EmploymentKind.PKWT, date(2024, 1, 1)),
            employment_programs=unknown,
        ),
        worker("Gita Tanya", "1871011405900006", employment_programs=unknown),
    ]  # fmt: skip
    for person in [*five_people(), *extra]:
        services.workforce.save(person)
    return services


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the page and waits for what it computes."""

    def open_() -> ProgramsPage:
        page = ProgramsPage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1072, 640)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: not jobs.is_busy)
        return page

    return open_


@pytest.fixture
def page(people: Services, open_page: Open) -> ProgramsPage:
    """Return the page over seven workers."""
    return open_page()


def cell(page: ProgramsPage, row: int, figure: Figure) -> str:
    """Return what a cell of the matrix shows."""
    return page.matrix_model.index(row, FIGURES.index(figure)).data()


def choose(page: ProgramsPage, row: int, figure: Figure) -> str:
    """Put the cursor on a cell and return every word of the panel."""
    page.matrix.setCurrentIndex(page.matrix_model.index(row, FIGURES.index(figure)))
    ground = page.panel._area.widget()
    return "\n".join(found.text() for found in ground.findChildren(QLabel))


def test_the_matrix_shows_the_numbers_of_the_services(
    page: ProgramsPage, services: Services
) -> None:
    """Every count and amount is what the services say for this month."""
    contributions = services.contributions.month(NOVEMBER)
    summaries = services.contributions.programs(NOVEMBER.last, contributions)
    assert any(summary.missing for summary in summaries)
    assert any(summary.unconfirmed for summary in summaries)
    for row, summary in enumerate(summaries):
        shown = [cell(page, row, figure) for figure in COUNTS]
        assert shown == [
            str(summary.expected),
            str(summary.registered),
            str(summary.missing),
            str(summary.unconfirmed),
        ]
        if summary.program is not Program.JKP:
            amount = format_rupiah(summary.employer_share).removeprefix("Rp")
            assert cell(page, row, Figure.EMPLOYER) == amount


def test_the_total_leaves_the_parts_of_jkp_out(page: ProgramsPage, services: Services) -> None:
    """JKP lies inside other contributions: shown as inside, never added."""
    contributions = services.contributions.month(NOVEMBER)
    everything = sum(contributions.employer_total.values())
    assert cell(page, TOTAL_ROW, Figure.EMPLOYER) == format_rupiah(everything)[2:]
    assert cell(page, 4, Figure.EMPLOYER).startswith("di dalam: ")
    assert cell(page, 4, Figure.BOTH) == "–"
    assert "tidak ditambahkan" in choose(page, 4, Figure.EMPLOYER)


@pytest.mark.parametrize("program", list(Program))
def test_behind_every_number_stand_as_many_people(people: Services, program: Program) -> None:
    """The workers that a count leads to are as many as it says."""
    reading = people.contributions.reading(NOVEMBER)
    for figure in COUNTS:
        assert len(reading.concerned[program, figure]) == reading.count(program, figure)
    for figure in AMOUNTS:
        has_people = bool(reading.concerned[program, figure])
        assert has_people or not reading.amount(program, figure)


def test_an_amount_explains_rate_ceiling_article_and_source(page: ProgramsPage) -> None:
    """The panel names the formula, the values of the law, where they stand, how sure they are."""
    words = choose(page, 3, Figure.EMPLOYER)
    for part in (
        "Tarif × dasar upah",
        "2,00%",
        "Rp11.086.300",
        "PP 45/2015 Pasal 29; berlaku sejak 01-03-2026",
        "B/1226/022026 (25-02-2026)",
        "Keyakinan: terkonfirmasi",
    ):
        assert part in words
    assert "Tarif JP ditanggung pekerja" not in words


@pytest.mark.parametrize("figure", [figure for figure in FIGURES if figure is not Figure.SHORT])
@pytest.mark.parametrize("row", range(TOTAL_ROW + 1))
def test_every_cell_can_be_chosen(page: ProgramsPage, row: int, figure: Figure) -> None:
    """No cell leaves the panel empty."""
    assert choose(page, row, figure).strip()


def test_a_number_leads_to_its_people(qtbot: QtBot, page: ProgramsPage) -> None:
    """The button in the panel opens the workforce with exactly these workers."""
    choose(page, 0, Figure.MISSING)
    (button,) = page.panel._area.widget().findChildren(QuietButton)
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    target, selection = asked.args
    (missing,) = [w for w in page.services.workforce.all() if w.name == "Dewi Umpama"]
    assert target == "workforce"
    assert selection == WorkerSelection("JKK, Belum", (missing.worker_id,))


def test_arrow_keys_walk_the_numbers(qtbot: QtBot, page: ProgramsPage) -> None:
    """The explanation follows the cursor without a mouse."""
    choose(page, 0, Figure.EXPECTED)
    qtbot.keyClick(page.matrix, Qt.Key.Key_Down)
    words = [found.text() for found in page.panel._area.widget().findChildren(QLabel)]
    assert words[:2] == ["JKM, Seharusnya", "Jaminan Kematian"]


def test_a_link_opens_the_explanation_of_its_program(page: ProgramsPage) -> None:
    """Whoever comes from the ring of JHT reads how many take part in JHT, and why."""
    page.open_payload(Program.JHT)
    words = [found.text() for found in page.panel._area.widget().findChildren(QLabel)]
    assert words[0] == "JHT, Sudah"


def test_a_number_leads_to_the_values_behind_it(
    page: ProgramsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of the law opens at the rate of the employer; a count rests on no such value."""
    asked: list[object] = []
    monkeypatch.setattr(LawListDialog, "ask", lambda *words: asked.append(words[2]))

    def buttons() -> list[QuietButton]:
        found = page.panel._area.widget().findChildren(QuietButton)
        return [button for button in found if "daftar nilai" in button.text()]

    choose(page, 1, Figure.EXPECTED)
    assert buttons() == []
    choose(page, 1, Figure.EMPLOYER)
    (button,) = buttons()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (key,) = asked
    assert str(key).startswith("jkm.")


def test_a_link_waits_until_the_month_is_read(
    qtbot: QtBot, people: Services, jobs: JobRunner
) -> None:
    """A page that is opened by the link explains as soon as it has computed."""
    page = ProgramsPage(people, jobs)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.open_payload(Program.JKN)
    qtbot.waitUntil(lambda: page.matrix_model.reading is not None and not jobs.is_busy)
    words = [found.text() for found in page.panel._area.widget().findChildren(QLabel)]
    assert words[0] == "JKN, Sudah"


def test_the_notes_of_the_month_stand_first(page: ProgramsPage) -> None:
    """Before a number is chosen the panel holds what the month needs to be told."""
    ground = page.panel._area.widget()
    words = [found.text() for found in ground.findChildren(QLabel)]
    assert words[0] == "Catatan November 2026"
    assert len(words) > 3


def test_another_month_is_computed_by_its_own_law(
    qtbot: QtBot, page: ProgramsPage, jobs: JobRunner, services: Services
) -> None:
    """Page Up goes back a month; in January the former ceiling of JP holds."""
    qtbot.keyClick(page.month.name, Qt.Key.Key_PageUp)
    assert page.month.month() == Month(2026, 10)
    page.month.set_month(Month(2026, 2))
    page.month.step(-1)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert page.matrix_model.reading.month == Month(2026, 1)
    assert "Rp10.547.400" in choose(page, 3, Figure.EMPLOYER)


def test_the_first_month_is_july_2015(page: ProgramsPage) -> None:
    """Before the law that is compiled there is no month to pick."""
    page.month.set_month(Month(2014, 1))
    assert page.month.month() == Month(2015, 7)
    assert not page.month.previous.isEnabled()


def test_each_worker_has_a_row(page: ProgramsPage, services: Services) -> None:
    """The table holds what the services computed for each person, to the sen."""
    QAbstractItemModelTester(page.table_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.matrix_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    items = services.contributions.month(NOVEMBER).workers
    assert page.table_model.rowCount() == len(items)
    for row, item in enumerate(items):
        assert page.table_model.index(row, 0).data() == item.worker.name
        share = format_rupiah(item.employer_share[Program.JHT]).removeprefix("Rp")
        assert page.table_model.index(row, 3).data() == share


def test_enter_on_a_worker_opens_that_worker(qtbot: QtBot, page: ProgramsPage) -> None:
    """The table of contributions leads to the person."""
    page.table.setFocus()
    page.table.setCurrentIndex(page.table_model.index(1, 0))
    expected = page.table_model.rows[1].worker_id
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.table.activated.emit(page.table.currentIndex())
    assert asked.args == ["workforce", expected]


def test_a_size_that_is_not_known_leads_to_the_employer(
    qtbot: QtBot, people: Services, stored_employer: Employer, open_page: Open
) -> None:
    """What the employer's data lack is told kindly, with the way to mend it."""
    people.employers.save(replace(stored_employer, stated_size=None))
    page = open_page()
    assert "ukuran usaha" in page.banner.text()
    assert page.matrix_model.rowCount() == 0
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.banner.action_triggered.emit()
    assert asked.args == ["employer", None]


def test_a_missing_risk_group_is_told(
    people: Services, stored_employer: Employer, open_page: Open
) -> None:
    """Without the risk group JKK cannot be computed; the banner says which datum lacks."""
    people.employers.save(replace(stored_employer, jkk_risk_group=0))
    assert "kelompok risiko JKK" in open_page().banner.text()


def test_without_workers_the_page_says_what_it_is_for(qtbot: QtBot, open_page: Open) -> None:
    """The empty page leads to the workforce."""
    page = open_page()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["workforce", None]


def test_a_change_while_computing_is_computed_again(
    qtbot: QtBot, page: ProgramsPage, jobs: JobRunner, services: Services
) -> None:
    """Two refreshes in a row end with the numbers of the last one."""
    page.refresh()
    (first, *_rest) = services.workforce.all()
    services.workforce.remove([first.worker_id])
    page.refresh()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert cell(page, 1, Figure.EXPECTED) == "6"


def test_views_are_chosen_with_the_keyboard(
    qtbot: QtBot, page: ProgramsPage, jobs: JobRunner
) -> None:
    """Space on a chip shows the changes of the law, then what lies beyond the minimum."""
    for number, view in ((CHANGES, page.changes), (OFFERS, page.offers)):
        chip = page._views.button(number)
        qtbot.keyClick(chip, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not jobs.is_busy)
        assert view.isVisible()
        assert not page.month.isVisible()
        assert view.column.findChildren(QLabel)
    page.choose_view(MONTH)
    assert page.month.isVisible()


def test_an_own_value_computes_everything_anew(
    qtbot: QtBot, page: ProgramsPage, jobs: JobRunner, services: Services
) -> None:
    """A ceiling typed in for this month changes the matrix and is marked in the explanation."""
    ceiling = services.own_rules.ceiling(
        "jp.wage_ceiling", date(2026, 11, 1), 5_000_000_00, "Surat 1/2026"
    )
    before = cell(page, 3, Figure.EMPLOYER)
    page.on_changes(services.own_rules.add(ceiling))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert cell(page, 3, Figure.EMPLOYER) != before
    assert "isian Anda" in choose(page, 3, Figure.EMPLOYER)


@pytest.mark.parametrize(
    ("button", "kind"), [("own_values", OwnValuesDialog), ("holidays", HolidaysDialog)]
)
def test_the_settings_of_the_law_open_from_the_page(
    qtbot: QtBot, page: ProgramsPage, button: str, kind: type
) -> None:
    """Space on the button opens the dialog, Esc closes it."""
    seen = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append(type(dialog))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    qtbot.keyClick(getattr(page, button), Qt.Key.Key_Space)
    assert seen == [kind]


def test_names_go_whole_or_not_at_all(page: ProgramsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """With room every name is seen; without, the abbreviations stand alone and say the name."""
    name = FIGURES.index(Figure.NAME)
    page.resize(1300, 640)
    assert not page.matrix.isColumnHidden(name)
    assert page.matrix.columnSpan(TOTAL_ROW, 0) == 2
    longest = max(page._widths_of(name))
    assert page.matrix.columnWidth(name) >= longest + 16
    monkeypatch.setattr(programs, "_LEAST_NAME", 2000)
    page.resize(1200, 640)
    assert page.matrix.isColumnHidden(name)
    assert page.matrix.columnWidth(0) >= max(page._widths_of(0)) + 16
    short = page.matrix_model.index(0, 0)
    assert short.data(Qt.ItemDataRole.ToolTipRole)


def test_headings_of_two_words_take_two_lines(page: ProgramsPage) -> None:
    """A column is as wide as its numbers, and its heading wraps rather than be cut."""
    column = FIGURES.index(Figure.UNCONFIRMED)
    heading = "Perlu konfirmasi"
    one_line = page._strong().horizontalAdvance(heading)
    widest = max(page._strong().horizontalAdvance(word) for word in heading.split())
    assert widest < page.matrix.columnWidth(column) < one_line + 16
    assert page.matrix.horizontalHeader().height() >= 2 * page._strong().height()


def test_the_matrix_is_as_high_as_its_rows(page: ProgramsPage) -> None:
    """It has no bar of its own, and the wheel must not push its first row out of sight."""
    bar = page.matrix.verticalScrollBar()
    assert bar.maximum() == bar.minimum()


def test_no_amount_of_a_worker_is_cut(people: Services, open_page: Open, qtbot: QtBot) -> None:
    """What is left of a cut amount reads as a smaller one."""
    rich = people.workforce.all()[0]
    people.workforce.save(replace(rich, basic_wage=987_654_321_000_00))
    page = open_page()
    table = page.table
    for column in range(1, NOTES_COLUMN):
        qtbot.waitUntil(lambda c=column: table.columnWidth(c) >= table.sizeHintForColumn(c))
