"""The assessment page: answers stored at once, results judged beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.answers import (
    Accident,
    AnswerValue,
    Headcounts,
    Payment,
    PaymentProgram,
)
from desktop.domain.calendar import Month
from desktop.domain.employer import Employer
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.services.container import Services
from desktop.ui.dialogs.accidents import AccidentsDialog
from desktop.ui.dialogs.payments import PaymentsDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.assessment import AssessmentPage
from desktop.ui.pages.assessment_figures import (
    AccidentForm,
    HeadcountForm,
    PaymentsForm,
    ReportForm,
)
from tests.services.conftest import make_worker

PAYMENT = Payment(PaymentProgram.EMPLOYMENT, Month(2026, 10), 1_000_000_00, date(2026, 11, 10))
ACCIDENT = Accident(datetime(2026, 8, 1, 10), datetime(2026, 8, 2, 9))

ShowPage = Callable[[], AssessmentPage]


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

    def show() -> AssessmentPage:
        page = AssessmentPage(services, jobs)
        page.changed.connect(page.on_changes)
        qtbot.addWidget(page)
        page.resize(1040, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


@pytest.fixture
def page(qtbot: QtBot, staffed: Services, show_page: ShowPage) -> AssessmentPage:
    """Return the page with its first results."""
    page = show_page()
    qtbot.waitUntil(lambda: page.assessment is not None)
    return page


def status_of(page: AssessmentPage, obligation_id: str) -> ComplianceStatus:
    """Return how an obligation stands on the page."""
    assert page.assessment is not None
    return page.assessment.result(obligation_id).status


def test_before_an_employer_the_page_says_where_to_begin(qtbot: QtBot, show_page: ShowPage) -> None:
    """The one button leads to the employer."""
    page = show_page()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty_employer.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["employer", None]


def test_without_workers_the_next_step_is_the_workforce(
    qtbot: QtBot, stored_employer: Employer, show_page: ShowPage
) -> None:
    """With an employer but nobody employed, the button leads to the workforce."""
    page = show_page()
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.mouseClick(page.empty_workers.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["workforce", None]


def test_every_obligation_is_listed_with_word_and_count(page: AssessmentPage) -> None:
    """The line of REG-03 tells its status in a word and how many workers it concerns."""
    model = page.list.obligations
    row = model.row_of("REG-03")
    words = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Sebagian" in words
    assert "1 pekerja" in words
    listed = [model.row_of(obligation.id) for obligation in page.services.obligations]
    assert min(listed) > 0


def test_the_score_never_stands_alone(page: AssessmentPage) -> None:
    """Beside the figure stand the unknown obligations and what the score may become."""
    assert page.assessment is not None
    score = page.assessment.score
    assert score.unknown > 0
    assert str(score.unknown) in page.score.meaning.text()
    assert str(score.highest) in page.score.meaning.text()


def test_the_law_behind_a_result_names_days_as_people_do(page: AssessmentPage) -> None:
    """The act of 2025 that changed JKP stands there with its day, not as the data store it."""
    page.list.choose("REG-06")
    rules = page.detail.explanation.rules.text()
    assert "PP 6/2025 (07-02-2025)" in rules
    assert "2025-02-07" not in rules


def test_keys_answer_and_the_answer_is_stored(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """Key 2 answers no to REG-01; database and list show it without a button to save."""
    page.list.choose("REG-01")
    page.list.setFocus()
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(page.list, Qt.Key.Key_2)

    answer = staffed.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.value is AnswerValue.NO
    qtbot.waitUntil(lambda: status_of(page, "REG-01") is ComplianceStatus.NOT_MET)
    assert page.detail.badge.status is ComplianceStatus.NOT_MET


def test_j_and_k_go_through_the_list(qtbot: QtBot, page: AssessmentPage) -> None:
    """J goes on, K goes back; the heads of groups are passed over, the ends hold."""
    ids = [
        page.list.obligations.index(row).data(Qt.ItemDataRole.UserRole).obligation_id
        for row in range(page.list.obligations.rowCount())
    ]
    order = [obligation_id for obligation_id in ids if obligation_id]
    page.list.choose(order[0])
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_K)
    assert page.list.current() == order[0]
    for expected in order[1:]:
        qtbot.keyClick(page.list, Qt.Key.Key_J)
        assert page.list.current() == expected
    assert page.detail.obligation is not None
    assert page.detail.obligation.id == order[-1]


def test_whoever_came_by_the_rail_answers_without_a_tab(
    qtbot: QtBot, staffed: Services, open_window: Callable[..., MainWindow]
) -> None:
    """The keys are still in the rail: J goes on and 1 answers, as the foot of the list says."""
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    button = window.rail.buttons["assessment"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    page = window.page("assessment")
    assert isinstance(page, AssessmentPage)
    qtbot.waitUntil(lambda: window.current_page() is page and page.assessment is not None)
    first = page.list.current()
    qtbot.keyClick(button, Qt.Key.Key_J)
    second = page.list.current()
    assert second != first
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(button, Qt.Key.Key_1)
    answer = staffed.assessments.answers().answer_to(second)
    assert answer is not None
    assert answer.value is AnswerValue.YES


def test_not_applicable_waits_for_its_reason(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """Without a reason nothing is stored; with one the answer is."""
    page.list.choose("REG-01")
    page.detail.choose(4)
    assert page.detail.answer.reason.isVisible()
    assert staffed.assessments.answers().answer_to("REG-01") is None

    with qtbot.waitSignal(page.saved):
        qtbot.keyClicks(page.detail.answer.reason, "Belum mempekerjakan siapa pun")

    answer = staffed.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.reason == "Belum mempekerjakan siapa pun"


def test_typing_is_not_disturbed_by_judging(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """A note keeps its words and its cursor while results come in, and is stored in pauses."""
    page.list.choose("REG-01")
    page.detail.choose(1)
    note = page.detail.answer.note
    with qtbot.waitSignal(page.saved):
        qtbot.keyClicks(note, "Sejak 2010")
    qtbot.keyClicks(note, ", lengkap")
    page.refresh()
    assert note.toPlainText() == "Sejak 2010, lengkap"
    page.save()
    answer = staffed.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.note == "Sejak 2010, lengkap"


def test_leaving_the_obligation_stores_what_was_typed(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """Going to the next obligation does not wait for the pause."""
    page.list.choose("REG-01")
    page.detail.choose(1)
    qtbot.keyClicks(page.detail.answer.note, "Terdaftar")
    page.list.step(1)
    answer = staffed.assessments.answers().answer_to("REG-01")
    assert answer is not None
    assert answer.note == "Terdaftar"


def test_a_worker_concerned_leads_to_the_person(qtbot: QtBot, page: AssessmentPage) -> None:
    """Enter on the worker of REG-03 opens the workforce at that worker."""
    page.open_payload("REG-03")
    table = page.detail.workers
    assert table.model().rowCount() == 1
    assert table.model().index(0, 1).data() == "Pekerja 3"
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args[0] == "workforce"
    assert page.services.workforce.get(asked.args[1]).name == "Pekerja 3"


def test_headcounts_are_stored_when_typing_pauses(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """Three numbers make DAT-01 judged."""
    page.open_payload("DAT-01")
    form = page.detail.figures()
    assert isinstance(form, HeadcountForm)
    for field in (form.wlkp, form.employment, form.health):
        qtbot.keyClicks(field, "3")
    page.save()
    assert staffed.assessments.answers().headcounts == Headcounts(3, 3, 3)
    qtbot.waitUntil(lambda: status_of(page, "DAT-01") is ComplianceStatus.MET)


def test_payments_come_from_the_table(
    qtbot: QtBot, page: AssessmentPage, staffed: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the dialog hands back is stored and told in a line; cancelling changes nothing."""
    page.open_payload("IUR-03")
    form = page.detail.figures()
    assert isinstance(form, PaymentsForm)
    monkeypatch.setattr(PaymentsDialog, "ask", lambda *_arguments: None)
    qtbot.mouseClick(form.open, Qt.MouseButton.LeftButton)
    assert staffed.assessments.answers().payments == ()

    monkeypatch.setattr(PaymentsDialog, "ask", lambda *_arguments: (PAYMENT,))
    qtbot.mouseClick(form.open, Qt.MouseButton.LeftButton)
    assert staffed.assessments.answers().payments == (PAYMENT,)
    qtbot.waitUntil(lambda: "1 dari 12 bulan terakhir diisi, 1 sudah" in form.summary.text())


def test_no_accidents_and_some_are_told_apart(
    qtbot: QtBot, page: AssessmentPage, staffed: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None makes KK-01 not applicable; a list is stored as the dialog gives it."""
    page.open_payload("KK-01")
    form = page.detail.figures()
    assert isinstance(form, AccidentForm)
    form.none.click()
    assert staffed.assessments.answers().accidents == ()
    qtbot.waitUntil(lambda: status_of(page, "KK-01") is ComplianceStatus.NOT_APPLICABLE)

    monkeypatch.setattr(AccidentsDialog, "ask", lambda *_arguments: (ACCIDENT,))
    form.some.click()
    assert staffed.assessments.answers().accidents == (ACCIDENT,)


def test_giving_up_the_list_of_accidents_keeps_what_was_told(
    qtbot: QtBot, page: AssessmentPage, staffed: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelling the dialog puts the choice back."""
    page.open_payload("KK-01")
    form = page.detail.figures()
    assert isinstance(form, AccidentForm)
    form.none.click()
    monkeypatch.setattr(AccidentsDialog, "ask", lambda *_arguments: None)
    form.some.click()
    assert staffed.assessments.answers().accidents == ()
    assert form.none.isChecked()


def test_the_last_report_is_a_day_of_the_past(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """A day ahead is refused with a sentence; a day of this year makes WLK-01 met."""
    page.open_payload("WLK-01")
    form = page.detail.figures()
    assert isinstance(form, ReportForm)
    qtbot.keyClicks(form.day, "01122026")
    page.save()
    assert staffed.assessments.answers().wlkp_last_report is None
    form.day.clear()
    qtbot.keyClicks(form.day, "01032026")
    page.save()
    assert staffed.assessments.answers().wlkp_last_report == date(2026, 3, 1)
    qtbot.waitUntil(lambda: status_of(page, "WLK-01") is ComplianceStatus.MET)


def test_never_reported_can_be_said_and_taken_back(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """The box makes WLK-01 not met; clearing it leaves the question open."""
    page.open_payload("WLK-01")
    form = page.detail.figures()
    assert isinstance(form, ReportForm)
    form.never.click()
    qtbot.waitUntil(lambda: status_of(page, "WLK-01") is ComplianceStatus.NOT_MET)
    form.never.click()
    assert staffed.assessments.answers().answer_to("WLK-01") is None


def test_another_day_begins_another_draft(
    qtbot: QtBot, page: AssessmentPage, staffed: Services
) -> None:
    """A new day is stored, judged, and carries the answers along; nonsense is refused."""
    page.list.choose("REG-01")
    page.detail.choose(1)
    page.day.clear()
    qtbot.keyClicks(page.day, "31122026")
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert staffed.assessments.as_of == date(2026, 12, 31)
    assert staffed.assessments.answers().answer_to("REG-01") is not None
    qtbot.waitUntil(
        lambda: page.assessment is not None and page.assessment.as_of == date(2026, 12, 31)
    )

    page.day.clear()
    qtbot.keyClicks(page.day, "31022026")
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert staffed.assessments.as_of == date(2026, 12, 31)
    assert page.banner.isVisible()


def test_without_a_size_the_page_says_what_is_missing(
    qtbot: QtBot, page: AssessmentPage, staffed: Services, stored_employer: Employer
) -> None:
    """No crash and no guess: a sentence, and the way to the employer."""
    _, changes = staffed.employers.save(replace(stored_employer, stated_size=None))
    page.on_changes(changes)
    qtbot.waitUntil(page.banner.isVisible)
    with qtbot.waitSignal(page.navigation_requested) as asked:
        page.banner.action_triggered.emit()
    assert asked.args == ["employer", None]
    assert page.state_mark() == ""


def test_the_mark_counts_what_is_known(page: AssessmentPage) -> None:
    """The rail shows judged obligations of all."""
    assert page.assessment is not None
    unknown = page.assessment.count(ComplianceStatus.NEEDS_CONFIRMATION)
    total = len(page.services.obligations)
    assert page.state_mark() == f"{total - unknown}/{total}"
