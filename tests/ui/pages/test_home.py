"""The first page, read in a job and driven by clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.agenda import AgendaItem, AgendaKind
from desktop.domain.bilingual import Bilingual
from desktop.domain.employer import Employer
from desktop.domain.program import Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.summary import ProgramSummary
from desktop.errors import UserError
from desktop.services.changes import ChangeSet
from desktop.services.container import Services
from desktop.services.overview import CoveragePoint, Overview, OverviewService
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.kept_overview import KeptOverviewRepository
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.home import HomePage
from desktop.ui.pages.home_due import MOST_LINES, DueLine, DueList, distance, target_of
from desktop.ui.pages.home_standing import ProgramRing
from desktop.ui.pages.workforce_bar import WorkerSelection
from tests.storage.samples import add_declaration
from tests.ui.people import five_people

Open = Callable[[], HomePage]
TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, jobs: JobRunner) -> Open:
    """Return a function that shows the page and waits until it has read everything."""

    def open_() -> HomePage:
        page = HomePage(services, jobs)
        qtbot.addWidget(page)
        page.resize(1040, 600)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: not jobs.is_busy)
        return page

    return open_


@pytest.fixture
def sample_page(services: Services, sample_file: Path, open_page: Open) -> HomePage:
    """Return the page of the sample employer."""
    services.database.restore_from(sample_file)
    return open_page()


def links(page: HomePage) -> list[tuple[str, object]]:
    """Return a list that fills with the pages that are asked for."""
    asked: list[tuple[str, object]] = []
    page.navigation_requested.connect(lambda key, payload: asked.append((key, payload)))
    return asked


def test_an_empty_program_welcomes_and_leads_on(qtbot: QtBot, open_page: Open) -> None:
    """The one button opens the page of the employer."""
    page = open_page()
    asked = links(page)
    assert page.welcome.isVisible()
    qtbot.mouseClick(page.welcome.button, LEFT)
    assert asked == [("employer", None)]


def test_the_sample_can_be_tried_from_the_welcome(
    qtbot: QtBot, open_page: Open, services: Services
) -> None:
    """One click loads it; the window hears of it."""
    page = open_page()
    heard: list[ChangeSet] = []
    page.changed.connect(heard.append)
    qtbot.mouseClick(page.try_sample, LEFT)
    qtbot.waitUntil(lambda: len(heard) > 0, timeout=30_000)
    assert services.workforce.count() == 250


def test_what_was_read_is_there_at_the_next_start(
    sample_page: HomePage, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing has changed nobody is judged again."""
    monkeypatch.setattr(OverviewService, "read", None)
    page = open_page()
    assert page.overview is not None
    assert page.overview.standing == sample_page.overview.standing
    assert page.standing.figure.text() == sample_page.standing.figure.text()
    assert page.next_title.text() == sample_page.next_title.text()
    assert not page.kept_mark.isVisible()


def test_what_has_changed_since_is_said(
    qtbot: QtBot,
    sample_page: HomePage,
    services: Services,
    jobs: JobRunner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The former figures stand there with their moment until the new ones do."""
    services.workforce.remove([services.workforce.all()[0].worker_id])
    may_read, read = Event(), OverviewService.read

    def wait_and_read(service: OverviewService, progress: Progress = quiet) -> Overview:
        may_read.wait()
        return read(service, progress)

    monkeypatch.setattr(OverviewService, "read", wait_and_read)
    page = HomePage(services, jobs)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.kept_mark.isVisible)
    assert "hari ini 10.30" in page.kept_mark.text().lower()
    assert page.standing.figure.text() == sample_page.standing.figure.text()
    may_read.set()
    qtbot.waitUntil(lambda: not page.kept_mark.isVisible())
    assert page.overview == services.overview.read()


def test_former_figures_stay_where_new_ones_fail(
    sample_page: HomePage, services: Services, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is said that there are none."""
    services.workforce.remove([services.workforce.all()[0].worker_id])

    def fail(*_: object, **__: object) -> None:
        raise UserError("HELPER_DIED", "Mati.")

    monkeypatch.setattr(OverviewService, "read", fail)
    page = open_page()
    assert page.standing.figure.text() == sample_page.standing.figure.text()
    assert "tidak dapat dihitung" in page.kept_mark.text()
    assert page.kept_mark.isVisible()


def test_a_page_that_cannot_be_kept_is_shown_all_the_same(
    services: Services, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk it is only read anew at the next start."""
    services.sample.load()

    def refuse(*_: object) -> None:
        raise UserError("DATABASE_FULL", "Penuh.")

    monkeypatch.setattr(KeptOverviewRepository, "put", refuse)
    page = open_page()
    assert page.overview is not None
    assert page.standing.isVisible()


def test_the_last_declaration_tells_its_state(
    services: Services, stored_employer: Employer, open_page: Open
) -> None:
    """Beside its number and day; nothing of it while there is none."""
    page = open_page()
    assert page.standing.state.isHidden()
    add_declaration(DeclarationRepository(services.database), stored_employer.employer_id, "7/XI")
    page.standing.show_standing(None, services.overview.read().latest)
    assert "Deklarasi 7/XI per 22-11-2026" in page.standing.latest.text()
    assert page.standing.state.accessibleName() == "Final, belum ditandatangani"
    assert not page.standing.state.isHidden()


def test_coverage_and_score_are_those_of_the_services(
    sample_page: HomePage, services: Services
) -> None:
    """Rings and figure show what programs and assessment say."""
    ring = sample_page.coverage.rings[Program.JKK]
    assert (ring.ring.part, ring.ring.whole) == (248, 250)
    assert ring.caption.text() == "248 dari 250"
    assert "Jaminan Kecelakaan Kerja" in ring.accessibleName()
    score = services.assessments.assess().score
    assert sample_page.standing.figure.text() == str(score.value)
    assert str(score.unknown) in sample_page.standing.meaning.text()


def test_the_coverage_of_two_declarations_is_a_trend(sample_page: HomePage) -> None:
    """One is no trend; of two the words say both shares, never a hundred while one is missing."""
    coverage, old = sample_page.coverage, CoveragePoint(date(2025, 11, 22), 900, 1000)
    coverage.show_trend((old,))
    assert coverage.trend.isHidden()
    coverage.show_trend((old, CoveragePoint(TODAY, 999, 1000)))
    assert coverage.trend.isVisible()
    expected = "Semua program: 90% (22-11-2025) menjadi 99% (22-11-2026)"
    assert coverage.trend_words.text() == coverage.trend.accessibleName() == expected


def test_numbers_lead_to_what_they_rest_on(qtbot: QtBot, sample_page: HomePage) -> None:
    """A ring opens its own program, the score the assessment it comes from."""
    asked = links(sample_page)
    qtbot.mouseClick(sample_page.coverage.rings[Program.JP], LEFT)
    sample_page.standing.basis.setFocus()
    qtbot.keyClick(sample_page.standing.basis, Qt.Key.Key_Space)
    assert asked == [("programs", Program.JP), ("assessment", None)]


def test_a_ring_never_lies_over_its_name(sample_page: HomePage) -> None:
    """However low the window is, the card asks for the room that ring, name and numbers need."""
    for ring in sample_page.coverage.rings.values():
        assert ring.height() >= ring.layout().minimumSize().height()
        assert ring.ring.geometry().bottom() < ring.caption.geometry().top()


def test_the_next_step_is_one_button(qtbot: QtBot, sample_page: HomePage) -> None:
    """Space on the button goes where the next step is done."""
    asked = links(sample_page)
    count = sample_page.overview.next_step.count
    assert sample_page.next_title.text() == f"Lanjutkan penilaian: {count} pertanyaan lagi"
    sample_page.next.setFocus()
    qtbot.keyClick(sample_page.next, Qt.Key.Key_Space)
    assert asked == [("assessment", None)]


def test_an_employer_without_workers_is_led_to_the_import(
    qtbot: QtBot, stored_employer: Employer, open_page: Open
) -> None:
    """No ring and no score are shown where nobody is."""
    page = open_page()
    asked = links(page)
    assert not page.coverage.isVisible()
    assert page.standing.figure.text() == "–"
    qtbot.mouseClick(page.next, LEFT)
    assert asked == [("workforce", None)]


def test_the_page_follows_what_changes(
    qtbot: QtBot, stored_employer: Employer, open_page: Open, services: Services, jobs: JobRunner
) -> None:
    """Workers that come in while it is open appear in the rings."""
    page = open_page()
    for person in five_people():
        _, changes = services.workforce.save(person)
    page.on_changes(changes)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert page.coverage.rings[Program.JKK].ring.whole == 5


def test_a_line_leads_to_whom_it_concerns(qtbot: QtBot, sample_page: HomePage) -> None:
    """A click on unregistered workers shows exactly them on the page of the workforce."""
    asked = links(sample_page)
    line = next(
        line for line in sample_page.due.lines() if line.item.kind is AgendaKind.REGISTRATION
    )
    qtbot.mouseClick(line, LEFT)
    ((key, payload),) = asked
    assert key == "workforce"
    assert isinstance(payload, WorkerSelection)
    assert payload.ids == line.item.worker_ids


@pytest.mark.parametrize(
    ("kind", "subject", "target"),
    [
        (AgendaKind.EMPLOYMENT_PAYMENT, "2026-11", ("assessment", "IUR-03")),
        (AgendaKind.HEALTH_PAYMENT, "2026-11", ("assessment", "IUR-04")),
        (AgendaKind.WLKP_REPORT, "", ("assessment", "WLK-01")),
        (AgendaKind.EVIDENCE, "HI-02", ("assessment", "HI-02")),
        (AgendaKind.ACTION, "REG-03", ("plan", "REG-03")),
    ],
)
def test_every_kind_has_a_place_where_it_is_settled(
    kind: AgendaKind, subject: str, target: tuple[str, object], services: Services
) -> None:
    """The obligation named is one that is judged."""
    assert target_of(AgendaItem(due=TODAY, kind=kind, subject=subject)) == target
    assert target[1] in {obligation.id for obligation in services.obligations}


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 22), "hari ini"),
        (date(2026, 11, 23), "besok"),
        (date(2026, 12, 2), "10 hari lagi"),
        (date(2026, 11, 21), "kemarin"),
        (date(2026, 11, 20), "lewat 2 hari"),
        (date(2024, 11, 21), "lewat 2 tahun"),
        (date(2025, 11, 21), "lewat setahun"),
    ],
)
def test_distances_are_said_in_words(due: date, words: str) -> None:
    """So that nobody has to count days."""
    assert distance(due, TODAY) == words


def test_a_long_list_is_opened_and_closed(qtbot: QtBot, jobs: JobRunner) -> None:
    """Eight lines at first; the rest on request, and back; each spoken with its day."""
    due = DueList()
    qtbot.addWidget(due)
    items = [
        AgendaItem(due=date(2026, 12, day), kind=AgendaKind.ACTION, subject=f"REG-{day:02d}")
        for day in range(1, 12)
    ]
    due.show_items(items, TODAY)
    due.show()
    assert len(due.lines()) == MOST_LINES
    assert due.lines()[0].accessibleName().startswith("01-12-2026, 9 hari lagi: ")
    qtbot.mouseClick(due.more, LEFT)
    assert [line.item for line in due.lines()] == items
    qtbot.mouseClick(due.more, LEFT)
    assert len(due.lines()) == MOST_LINES


def test_an_empty_list_says_so_and_prints_nothing(qtbot: QtBot, jobs: JobRunner) -> None:
    """Nothing due is told in words, not by an empty box."""
    due = DueList()
    qtbot.addWidget(due)
    due.show_items([], TODAY)
    due.show()
    assert due.nothing.isVisible()
    assert not due.print_.isEnabled()
    assert due.findChildren(DueLine) == []


@pytest.mark.parametrize(("button", "name"), [("print_", "a.pdf"), ("calendar", "a.ics")])
def test_the_list_is_saved(
    qtbot: QtBot,
    sample_page: HomePage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    name: str,
) -> None:
    """The file is written where the user says, and the foot tells how much it holds."""
    said: list[tuple[str, str]] = []
    sample_page.message_requested.connect(lambda level, text: said.append((level, text)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    qtbot.mouseClick(getattr(sample_page.due, button), LEFT)
    assert (tmp_path / name).stat().st_size > 100
    count = len(sample_page.overview.agenda)
    assert said == [("success", f"{count} baris disimpan ke {name}.")]


def test_a_folder_that_refuses_is_told_on_the_page(
    qtbot: QtBot, sample_page: HomePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence in the banner; cancelling says nothing."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(sample_page.due.calendar, LEFT)
    assert not sample_page.banner.isVisible()
    missing = tmp_path / "none" / "a.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(missing), ""))
    qtbot.mouseClick(sample_page.due.calendar, LEFT)
    assert "a.ics" in sample_page.banner.text()


def test_a_long_line_wraps_and_is_whole(qtbot: QtBot) -> None:
    """What is due is read to its end, however narrow the list is."""
    name = "Peraturan perusahaan yang disahkan dan masih berlaku"
    due = DueList()
    qtbot.addWidget(due)
    title = Bilingual(name, name)
    due.show_items(
        [AgendaItem(due=TODAY, kind=AgendaKind.EVIDENCE, subject="HI-02", title=title)], TODAY
    )
    due.resize(420, 400)
    due.show()
    (line,) = due.lines()
    words = line.findChildren(QLabel)[-1]
    assert name.strip() in words.text()
    assert words.height() >= words.heightForWidth(words.width())
    assert line.rect().contains(words.geometry())


def test_a_ring_is_not_full_while_somebody_is_missing(qtbot: QtBot) -> None:
    """Members who need not be take no place of those who must."""
    ring = ProgramRing(Program.JKP)
    qtbot.addWidget(ring)
    summary = ProgramSummary(
        program=Program.JKP,
        is_compulsory=True,
        expected=244,
        registered=245,
        missing=8,
        unconfirmed=0,
        employer_share=0,
        worker_share=0,
    )
    ring.show_summary(summary)
    assert ring.caption.text() == "236 dari 244"
