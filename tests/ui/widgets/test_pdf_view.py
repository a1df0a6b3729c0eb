"""The viewer of pages: drawn in a job, turned, zoomed, never blocking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.report.declaration_pdf import render
from desktop.ui.jobs import JobRunner
from desktop.ui.widgets.pdf_view import PdfView
from tests.report.factories import a_snapshot


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Return a printed declaration."""
    return render(a_snapshot())


@pytest.fixture
def view(qtbot: QtBot, jobs: JobRunner) -> PdfView:
    """Return an empty viewer on the screen."""
    view = PdfView(jobs)
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def filled(qtbot: QtBot, view: PdfView, pdf: bytes) -> PdfView:
    """Return the viewer with its first page."""
    with qtbot.waitSignal(view.page_shown):
        view.set_pdf(pdf)
    return view


def test_without_a_document_there_is_nothing_to_press(view: PdfView) -> None:
    """All buttons are off until a page is there."""
    buttons = (view.previous, view.next, view.smaller, view.larger, view.fit)
    assert not any(button.isEnabled() for button in buttons)
    assert not view.is_shown()


def test_words_stand_where_the_pages_will(qtbot: QtBot, jobs: JobRunner, pdf: bytes) -> None:
    """Not while the first pages are still drawn: only once it is known that there are none."""
    view = PdfView(jobs, "Nanti di sini.")
    qtbot.addWidget(view)
    view.resize(640, 480)
    with qtbot.waitExposed(view):
        view.show()
    assert not view.without.isVisible()
    view.set_pdf(b"")
    assert view.without.isVisible()
    view.set_pdf(pdf)
    qtbot.waitUntil(view.is_shown)
    assert not view.without.isVisible()


def test_pages_are_turned_within_the_document(qtbot: QtBot, filled: PdfView) -> None:
    """The last page has no next, the first none before; Home and End reach them."""
    assert (filled.page, filled.previous.isEnabled()) == (0, False)
    with qtbot.waitSignal(filled.page_shown):
        qtbot.keyClick(filled, Qt.Key.Key_End)
    assert filled.page == filled.pages - 1
    assert not filled.next.isEnabled()
    filled.go_to(filled.pages)
    assert filled.page == filled.pages - 1
    with qtbot.waitSignal(filled.page_shown):
        qtbot.keyClick(filled, Qt.Key.Key_Home)
    assert filled.page == 0


def test_page_down_turns_at_the_end_of_a_page(qtbot: QtBot, filled: PdfView) -> None:
    """Before the end it scrolls, at the end it turns; Page Up turns back at the top."""
    area = filled._area
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert filled.page == 0
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(filled.page_shown):
        qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert filled.page == 1
    bar.setValue(0)
    with qtbot.waitSignal(filled.page_shown):
        qtbot.keyClick(area, Qt.Key.Key_PageUp)
    assert filled.page == 0


def test_zoom_goes_in_steps_and_fits_the_width(qtbot: QtBot, filled: PdfView) -> None:
    """Plus and minus go to the neighbouring step, within bounds; 0 fits again."""
    fitted = filled.percent()
    with qtbot.waitSignal(filled.page_shown):
        qtbot.keyClick(filled, Qt.Key.Key_Plus)
    assert filled.percent() == 100
    for _ in range(9):
        filled.step_zoom(-1)
    assert filled.percent() == 50
    filled.fit_width()
    assert filled.percent() == fitted


def test_a_page_fits_without_a_bar_below(qtbot: QtBot, filled: PdfView) -> None:
    """Fitted to the width, nothing has to be scrolled sideways."""
    qtbot.waitUntil(lambda: not filled._jobs.is_busy)
    assert filled._area.horizontalScrollBar().maximum() == 0


def test_another_document_stays_at_the_page(qtbot: QtBot, filled: PdfView) -> None:
    """A new draft does not throw the reader back; a shorter one shows its last page."""
    with qtbot.waitSignal(filled.page_shown):
        filled.go_to(1)
    with qtbot.waitSignal(filled.page_shown):
        filled.set_pdf(render(a_snapshot(document_number="099/X")))
    assert filled.page == 1


def test_taking_the_document_away_empties_the_view(qtbot: QtBot, filled: PdfView) -> None:
    """Without a document no old page stays on the screen."""
    filled.set_pdf(b"")
    assert not filled.is_shown()
    assert filled.pages == 0


def test_what_is_set_out_of_sight_is_drawn_when_shown(
    qtbot: QtBot, jobs: JobRunner, pdf: bytes
) -> None:
    """A hidden page costs nothing; it is drawn on showing."""
    view = PdfView(jobs)
    qtbot.addWidget(view)
    view.set_pdf(pdf)
    assert not jobs.is_busy
    with qtbot.waitSignal(view.page_shown):
        view.show()
