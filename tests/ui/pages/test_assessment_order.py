"""Order, short path, explanation and exposure on the real page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.program import NOT_MEMBER
from desktop.services.container import Services
from desktop.ui.dialogs.law_list import LawListDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.assessment import AssessmentPage
from desktop.ui.pages.assessment_exposure import rupiah_words
from desktop.ui.pages.assessment_list import ROW_ROLE
from tests.services.conftest import make_worker

OpenFor = Callable[[Employer], AssessmentPage]


@pytest.fixture
def open_for(qtbot: QtBot, services: Services, jobs: JobRunner) -> OpenFor:
    """Return a function that shows the page for an employer with one unregistered worker."""

    def open_(employer: Employer) -> AssessmentPage:
        services.employers.save(employer)
        services.workforce.save(make_worker(1))
        services.workforce.save(make_worker(2, employment_programs=(NOT_MEMBER,) * 5))
        page = AssessmentPage(services, jobs)
        page.changed.connect(page.on_changes)
        qtbot.addWidget(page)
        page.resize(1000, 640)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: page.assessment is not None and not jobs.is_busy)
        return page

    return open_


def listed(page: AssessmentPage) -> list[str]:
    """Return the ids of the list from the top, the heads of groups left out."""
    model = page.list.obligations
    rows = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row.obligation_id for row in rows if row.obligation_id]


def test_high_risk_stands_first_and_is_named(open_for: OpenFor, stored_employer: Employer) -> None:
    """Group IV puts SMK3, P2K3 and accident reports at the top of list and page."""
    page = open_for(replace(stored_employer, jkk_risk_group=4))
    assert listed(page)[:3] == ["K3-01", "K3-02", "KK-01"]
    assert page.summary.priority.isVisible()
    assert "Kelompok risiko IV" in page.summary.priority.text()
    assert "SMK3" in page.summary.priority.text()
    assert len(listed(page)) == len(set(listed(page))) == len(page.services.obligations)


def test_low_risk_names_nothing(open_for: OpenFor, stored_employer: Employer) -> None:
    """Group III has no line at the top, and critical obligations come first."""
    page = open_for(stored_employer)
    assert not page.summary.priority.isVisible()
    assert not page.show_all.isVisible()
    by_id = {obligation.id: obligation for obligation in page.services.obligations}
    assert by_id[listed(page)[0]].severity.weight == 4


def test_a_micro_employer_gets_a_short_path(
    qtbot: QtBot, open_for: OpenFor, stored_employer: Employer
) -> None:
    """What does not apply hides behind one box; a link to it opens the box."""
    page = open_for(replace(stored_employer, stated_size=SizeClass.MICRO))
    short = listed(page)
    assert page.show_all.isVisible()
    assert len(short) < len(page.services.obligations)
    page.show_all.click()
    assert len(listed(page)) == len(page.services.obligations)
    page.show_all.click()
    assert listed(page) == short
    hidden = next(item.id for item in page.services.obligations if item.id not in short)
    page.open_payload(hidden)
    assert page.show_all.isChecked()
    assert page.list.current() == hidden
    page.show_all.click()
    assert page.list.current() == hidden


def test_a_new_page_goes_on_where_the_last_one_was_left(
    qtbot: QtBot, open_for: OpenFor, stored_employer: Employer, jobs: JobRunner
) -> None:
    """A page made anew, as after a change of language, opens at the same obligation."""
    page = open_for(stored_employer)
    page.open_payload("IUR-07")
    other = AssessmentPage(page.services, jobs)
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    assert other.list.current() == "IUR-07"
    qtbot.waitUntil(lambda: other.assessment is not None and not jobs.is_busy)
    assert other.list.current() == "IUR-07"


def test_a_result_explains_itself(
    qtbot: QtBot, open_for: OpenFor, stored_employer: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """REG-04 names the law's figures with article and day, its own day, cure and failing rows.

    From there the list of all values is one button away, with the cursor on the first of them.
    """
    asked: list[object] = []
    monkeypatch.setattr(LawListDialog, "ask", lambda *words: asked.append(words[2]))
    page = open_for(stored_employer)
    page.open_payload("REG-04")
    assert page.assessment is not None
    result = page.assessment.result("REG-04")
    told = page.detail.explanation
    for rule in result.rules:
        assert rule.article in told.rules.text()
    assert f"{result.obligation.since:%d-%m-%Y}" in told.force.text()
    assert result.obligation.remedy.id in told.change.text()
    (failed,) = result.failed
    assert not failed.row or f"baris {failed.row}" in told.change.text()
    qtbot.keyClick(told.open_law, Qt.Key.Key_Space)
    assert asked == [result.rules[0].rule_id]


def test_a_result_that_is_met_says_what_it_hangs_on(
    open_for: OpenFor, stored_employer: Employer
) -> None:
    """REG-07 is met: one worker would change it; no remedy and no debt are shown."""
    page = open_for(stored_employer)
    page.open_payload("REG-07")
    assert page.assessment is not None
    result = page.assessment.result("REG-07")
    change = page.detail.explanation.change
    assert change.isVisibleTo(page.detail)
    assert f"dari {result.counted} yang dinilai" in change.text()
    assert result.obligation.remedy.id not in change.text()
    assert not page.detail.exposure.isVisibleTo(page.detail)


def test_what_it_may_cost_is_told_by_page_and_obligation(
    qtbot: QtBot, open_for: OpenFor, stored_employer: Employer
) -> None:
    """The page names the whole sum, REG-04 its workers; Enter opens one; all is indicative."""
    page = open_for(stored_employer)
    report = page.services.exposure.report(date(2026, 11, 22))
    assert rupiah_words(report.total) in page.summary.exposure.text()
    assert "indikatif" in page.summary.exposure.text()
    page.open_payload("REG-04")
    card = page.detail.exposure
    assert card.isVisibleTo(page.detail)
    assert "indikatif" in card.sums.text()
    (item,) = card.items()
    cells = [card.model.index(0, column).data() for column in range(card.model.columnCount())]
    assert cells[0] == "Pekerja 2"
    assert str(item.months) in cells
    card.view.setCurrentIndex(card.model.index(0, 0))
    with qtbot.waitSignal(page.navigation_requested) as asked:
        qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert asked.args == ["workforce", item.worker_id]
    page.open_payload("IUR-03")
    assert not card.isVisibleTo(page.detail)


def test_nothing_is_cut_at_the_right_of_a_small_window(
    open_for: OpenFor, stored_employer: Employer
) -> None:
    """At 1000 by 640 no obligation needs more width than the page has."""
    page = open_for(stored_employer)
    for obligation in page.services.obligations:
        page.open_payload(obligation.id)
        content = page.detail.widget()
        assert content.minimumSizeHint().width() <= page.detail.viewport().width(), obligation.id


def test_lines_of_the_list_do_not_overlap(open_for: OpenFor, stored_employer: Employer) -> None:
    """Every line begins where the one before it ends, also after the list grew narrower."""
    page = open_for(stored_employer)
    page.list.setFixedWidth(270)
    page.list.doItemsLayout()
    model = page.list.obligations
    boxes = [page.list.visualRect(model.index(row)) for row in range(model.rowCount())]
    for above, below in pairwise(boxes):
        assert below.top() == above.bottom() + 1
