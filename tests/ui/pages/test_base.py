from __future__ import annotations

from typing import ClassVar

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.services.changes import EMPLOYER, WORKERS, ChangeSet
from desktop.services.container import Services
from desktop.ui.jobs import JobRunner
from desktop.ui.pages.base import Page


class _Sheet(Page):
    """A page that counts what is asked of it."""

    key: ClassVar[str] = "sheet"
    order: ClassVar[int] = 1
    icon: ClassVar[str] = "house"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER})

    def title(self) -> str:
        return self.tr("Lembar")

    def build(self) -> None:
        self.log: list[str] = ["build"]
        self.button = QPushButton()
        self.add_head(self.button)
        self.add_column()

    def connect(self) -> None:
        self.log.append("connect")
        self.button.clicked.connect(lambda: self.log.append("pressed"))

    def show_state(self) -> None:
        self.log.append("show")


class _Heir(_Sheet):
    """A page that inherits everything."""


@pytest.fixture
def page(qtbot: QtBot, services: Services, jobs: JobRunner) -> _Sheet:
    """Return a page that was never shown."""
    page = _Sheet(services, jobs)
    qtbot.addWidget(page)
    return page


def test_a_page_is_built_but_reads_nothing_before_it_is_shown(page: _Sheet) -> None:
    """Making a page costs no query; showing it reads once."""
    assert page.log == ["build", "connect"]
    page.show()
    assert page.log == ["build", "connect", "show"]
    page.hide()
    page.show()
    assert page.log.count("show") == 1


def test_an_inherited_connect_is_called(qtbot: QtBot, services: Services, jobs: JobRunner) -> None:
    """A subclass without a ``connect`` of its own gets that of its parent, not Qt's."""
    page = _Heir(services, jobs)
    qtbot.addWidget(page)
    assert page.log == ["build", "connect"]


def test_the_title_is_known_without_a_page() -> None:
    """The rail names pages that nobody has opened yet."""
    assert _Sheet.page_title() == "Lembar"


def test_changes_refresh_what_is_visible_and_mark_what_is_hidden(page: _Sheet) -> None:
    """Only changes that the page cares about count; hidden pages wait."""
    page.show()
    page.on_changes(ChangeSet.of(WORKERS))
    assert page.log.count("show") == 1
    page.on_changes(ChangeSet.of(EMPLOYER))
    assert page.log.count("show") == 2
    page.hide()
    page.on_changes(ChangeSet.of(EMPLOYER))
    assert page.log.count("show") == 2
    page.show()
    assert page.log.count("show") == 3


def test_a_button_is_pressed_only_when_it_can_be(page: _Sheet) -> None:
    """A menu cannot press what is hidden or switched off."""
    page.press("button")
    page.show()
    page.button.setEnabled(False)
    page.press("button")
    page.button.setEnabled(True)
    page.press("button")
    assert page.log.count("pressed") == 1


def test_long_work_brings_its_result_back(page: _Sheet, qtbot: QtBot) -> None:
    """``start_job`` runs a plain function and calls back on success."""
    results = []
    job = page.start_job(lambda progress: 42, "Hitung", results.append)
    with qtbot.waitSignal(job.succeeded):
        pass
    assert results == [42]


def test_nothing_typed_is_nothing_lost(page: _Sheet) -> None:
    """A page without a form is saved by definition."""
    assert not page.has_unsaved()
    assert page.save()
    assert page.state_mark() == ""
    assert page.search_field() is None
