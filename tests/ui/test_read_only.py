"""A file that is only read: the window says so, and nothing invites to edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.services.data_files import DataFiles, OpenFile
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PAGES
from desktop.ui.pages.assessment_evidence import EvidenceList
from desktop.ui.read_only import EDITING, VIEWING
from desktop.ui.settings import Settings
from tests.ui.people import worker


@pytest.fixture
def window(
    app: QApplication,
    qtbot: QtBot,
    files: DataFiles,
    opened: OpenFile,
    stored_employer: Employer,
    settings: Settings,
) -> Iterator[MainWindow]:
    """Return the window of a second person, beside the one who writes."""
    reader = files.open(opened.path, read_only=True)
    jobs = JobRunner(None, reader.services.database.thread_connection)
    window = MainWindow(reader.services, jobs, settings)
    qtbot.addWidget(
        window, before_close_func=lambda each: (jobs.shutdown(), each.close_for_rebuild())
    )
    window.show()
    yield window
    jobs.shutdown()
    reader.close()


def test_the_window_says_so(window: MainWindow) -> None:
    """In its title and above every page, and the message cannot be closed."""
    assert "hanya baca" in window.windowTitle()
    assert window.view_banner.isVisible()
    assert not window.view_banner._close.isVisible()


def test_no_action_writes(window: MainWindow) -> None:
    """Menus offer what only looks, exports or copies."""
    off = {spec.id for spec in window.menus.specs if not window.action(spec.id).isEnabled()}
    assert {"save", "import", "add_worker", "finalise", "password", "take_in"} <= off
    assert {"export", "backups", "open_file", "choose_employer", "hand_over"}.isdisjoint(off)


def test_fields_of_the_employer_are_read_only(window: MainWindow, qtbot: QtBot) -> None:
    """What stands there can be read and copied, not typed over."""
    page = window.page("employer")
    window.go_to("employer")
    qtbot.waitUntil(lambda: not page.save_button.isEnabled())
    assert all(field.isReadOnly() for field in page.findChildren(QLineEdit))
    assert not any(box.isEnabled() for box in page.findChildren(QComboBox))
    assert not page.has_unsaved()


def test_searching_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    """The field that only looks takes keys, the button that writes takes none."""
    window.go_to("workforce")
    page = window.page("workforce")
    qtbot.waitUntil(lambda: not page.bar.add.isEnabled())
    assert not page.search_field().isReadOnly()
    assert page.bar.show_nik.isEnabled()


def test_no_key_opens_or_changes_a_cell(
    window: MainWindow, qtbot: QtBot, services: Services
) -> None:
    """F2, Ctrl+V and Del invite to nothing that would be refused afterwards."""
    services.workforce.save(worker("Siti Contoh"))
    window.go_to("workforce")
    page = window.page("workforce")
    page.model.reload()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: not page.bar.add.isEnabled())
    QApplication.clipboard().setText("Budi Contoh")
    page.view.setCurrentIndex(page.model.index(0, 1))
    for key in (QKeySequence.StandardKey.Paste, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        qtbot.keySequence(page.view, QKeySequence(key))
    assert page.view.state() is not QAbstractItemView.State.EditingState
    assert not page.banner.isVisible()
    assert not [each for each in page.findChildren(QDialog) if each.isVisible()]


def test_every_named_control_exists(window: MainWindow) -> None:
    """A control that was renamed is noticed here, not by a reader who edits."""
    keys = {page.key for page in PAGES}
    assert set(EDITING) | set(VIEWING) <= keys
    for table in (EDITING, VIEWING):
        for key, names in table.items():
            for name in names:
                assert attrgetter(name)(window.page(key)) is not None


@pytest.mark.parametrize(
    ("key", "name"), [(key, name) for key, names in EDITING.items() for name in names]
)
def test_what_is_switched_off_stays_so(window: MainWindow, key: str, name: str) -> None:
    """A page may learn later, from a job, that there is something to do; nobody here may do it."""
    window.go_to(key)
    button = attrgetter(name)(window.page(key))
    button.setEnabled(True)
    assert not button.isEnabled()


def test_parts_that_a_page_makes_later_are_switched_off_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Evidence is looked at, not added: its buttons come with each obligation anew."""
    page = window.page("assessment")
    window.go_to("assessment")
    evidence = page.findChild(EvidenceList)
    qtbot.waitUntil(lambda: not evidence.pick.isEnabled())
    assert not evidence.add.isEnabled()


def test_a_writer_is_not_hindered(
    open_window: Callable[..., MainWindow], services: Services
) -> None:
    """The same window on a file that is written shows no message."""
    window = open_window()
    assert not window.view_banner.isVisible()
    assert window.action("save").isEnabled()
