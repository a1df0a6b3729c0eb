from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER, WORKERS, ChangeSet
from desktop.services.container import Services
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.base import FRAME
from desktop.ui.dialogs.confirm import ConfirmDialog, Leaving, UnsavedDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.base import Page
from desktop.ui.settings import OPTIONS, Option, Settings
from tests.ui.people import worker


class _FirstPage(Page):
    """A page with a field that can be left unsaved."""

    key: ClassVar[str] = "employer"
    order: ClassVar[int] = 1
    icon: ClassVar[str] = "building-2"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER})
    made: ClassVar[int] = 0

    def title(self) -> str:
        return self.tr("Pertama")

    def build(self) -> None:
        type(self).made += 1
        self.field = QLineEdit()
        self.field.setAccessibleName("Isian")
        self.body.addWidget(self.field)
        self.shown = 0
        self.unsaved = False
        self.may_save = True
        self.log: list[object] = []

    def show_state(self) -> None:
        self.shown += 1

    def state_mark(self) -> str:
        return "3"

    def has_unsaved(self) -> bool:
        return self.unsaved

    def save(self) -> bool:
        self.log.append("saved")
        if self.may_save:
            self.unsaved = False
            self.changed.emit(ChangeSet.of(EMPLOYER))
        return self.may_save

    def discard(self) -> None:
        self.log.append("discarded")
        self.unsaved = False

    def open_payload(self, payload: object) -> None:
        self.log.append(payload)

    def search_field(self) -> QLineEdit:
        return self.field


class _SecondPage(_FirstPage):
    """A page of the workforce."""

    key: ClassVar[str] = "workforce"
    order: ClassVar[int] = 2
    icon: ClassVar[str] = "users"
    cares_about: ClassVar[frozenset[str]] = frozenset({WORKERS})
    made: ClassVar[int] = 0

    def title(self) -> str:
        return self.tr("Kedua")

    def search_field(self) -> None:
        return None

    def import_workers(self) -> None:
        self.log.append("import")


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Return a window of two pages."""
    _FirstPage.made = _SecondPage.made = 0
    return open_window(pages=(_SecondPage, _FirstPage))


def drag(window: MainWindow, *paths: Path, kind: type[QDropEvent] = QDropEvent) -> QDropEvent:
    """Drag files over the window or drop them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = kind(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.setAccepted(False)
    QApplication.sendEvent(window, event)
    return event


def test_pages_stand_in_their_order_and_are_made_when_opened(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The rail knows every page; only the open one exists."""
    assert list(window.rail.buttons) == ["employer", "workforce"]
    assert (_FirstPage.made, _SecondPage.made) == (1, 0)
    qtbot.mouseClick(window.rail.buttons["workforce"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.current_page().key == "workforce")
    assert _SecondPage.made == 1


def test_keys_open_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+2 and Ctrl+1 open pages, Alt and arrows the neighbours."""
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    with qtbot.waitActive(window):
        window.activateWindow()
    seen = []
    for key, modifier in (
        (Qt.Key.Key_2, control), (Qt.Key.Key_1, control), (Qt.Key.Key_Right, alt),
        (Qt.Key.Key_Right, alt), (Qt.Key.Key_Left, alt), (Qt.Key.Key_Left, alt),
    ):  # fmt: skip
        qtbot.keyClick(window, key, modifier)
        seen.append(window.current_page().key)
    assert seen == ["workforce", "employer", "workforce", "workforce", "employer", "employer"]


def test_the_foot_names_the_neighbours(window: MainWindow, qtbot: QtBot) -> None:
    """The next step is named and leads there."""
    assert window.foot.next.text() == "Kedua"
    qtbot.mouseClick(window.foot.next, Qt.MouseButton.LeftButton)
    assert window.current_page().key == "workforce"
    assert window.foot.previous.isEnabled()
    assert not window.foot.next.isVisible()


def test_changes_reach_every_page_that_cares(window: MainWindow) -> None:
    """A visible page refreshes at once, a hidden one when it is shown, others not at all."""
    first, second = window.page("employer"), window.page("workforce")
    shown = first.shown
    first.changed.emit(ChangeSet.of(WORKERS))
    assert first.shown == shown
    assert second.shown == 0
    first.changed.emit(ChangeSet.of(EMPLOYER))
    assert first.shown == shown + 1
    window.go_to("workforce")
    assert second.shown == 1
    window.go_to("employer")
    window.go_to("workforce")
    assert second.shown == 1


def test_a_link_carries_its_payload(window: MainWindow) -> None:
    """A page is opened on what the link names."""
    window.page("employer").navigation_requested.emit("workforce", 17)
    assert window.current_page().log == [17]


def test_the_pages_mark_stands_in_the_rail(window: MainWindow) -> None:
    """What a page says of its state is shown beside its name."""
    assert window.rail.buttons["employer"].mark() == "3"


def test_the_rail_collapses_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    """Below 1,100 pixels icons alone remain."""
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.rail.width() < 100)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.rail.width() > 200)


def test_the_title_names_the_employer(
    open_window: Callable[..., MainWindow], stored_employer: Employer
) -> None:
    """Window and rail say whose declaration is being prepared."""
    window = open_window(pages=(_FirstPage,))
    assert window.windowTitle().startswith("PT Uji Coba")
    assert window.rail.employer.accessibleName() == "PT Uji Coba"


def test_the_foot_says_what_holds_back(
    open_window: Callable[..., MainWindow], stored_employer: Employer, qtbot: QtBot
) -> None:
    """Soon after opening, the check list is read and counted."""
    window = open_window(pages=(_FirstPage, _SecondPage))
    qtbot.waitUntil(window.foot.blocking.isVisible)
    assert "1 menahan" in window.foot.blocking.text()
    assert window.rail.buttons["workforce"].mark() == "1!"


def test_saving_is_told_with_the_time(window: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+S saves the page; the foot then says so."""
    page = window.current_page()
    page.unsaved = True
    page.marks_changed.emit()
    assert "Belum tersimpan" in window.foot.saved_text()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.log == ["saved"]
    assert "Tersimpan" in window.foot.saved_text()
    assert "Belum" not in window.foot.saved_text()


def test_an_action_goes_to_its_page(window: MainWindow) -> None:
    """Importing from anywhere opens the workforce and starts there."""
    window.menus.trigger("import")
    assert window.current_page().key == "workforce"
    assert window.current_page().log == ["import"]


def test_a_menu_has_its_icons_when_it_opens(window: MainWindow) -> None:
    """They are drawn for the menu that somebody opens, and for no other."""
    window.menus.menus["file"].aboutToShow.emit()
    assert not window.action("new_file").icon().isNull()
    assert window.action("about").icon().isNull()


def test_an_action_that_no_page_does_is_not_offered(window: MainWindow) -> None:
    """What does not work yet is not in the menu, and triggering it does nothing."""
    assert "finalise" not in window.menus.actions
    assert "declaration" not in window.menus.menus
    window.menus.trigger("finalise")
    assert window.current_page().key == "employer"


def test_ctrl_f_goes_to_the_search(window: MainWindow, qtbot: QtBot) -> None:
    """The search field of the open page takes the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page().field.hasFocus()
    window.go_to("workforce")
    window.tasks.focus_search()
    assert window.current_page().key == "workforce"


@pytest.mark.parametrize("name", ["data.xlsx", "Teks Unicode.TXT"])
def test_a_dropped_workbook_goes_to_the_workforce(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    """The page of the workforce gets the path, also of what Excel calls Unicode text."""
    path = tmp_path / name
    assert drag(window, path, kind=QDragEnterEvent).isAccepted()
    drag(window, path)
    assert window.current_page().key == "workforce"
    assert window.current_page().log == [path]


def test_a_dropped_pdf_goes_to_the_page_that_checks_it(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    """The page answers at once; two files are not taken."""
    window = open_window()
    path = tmp_path / "surat.pdf"
    path.write_bytes(b"bukan pdf")
    assert not drag(window, path, path, kind=QDragEnterEvent).isAccepted()
    assert drag(window, path, kind=QDragEnterEvent).isAccepted()
    drag(window, path)
    assert window.current_page().key == "verify"


@pytest.mark.parametrize("names", [("a.pdf",), ("a.xlsx", "b.xlsx"), ()])
def test_other_things_are_not_taken(
    window: MainWindow, tmp_path: Path, names: tuple[str, ...]
) -> None:
    """A PDF that no page checks, several files or none are refused."""
    paths = [tmp_path / name for name in names]
    assert not drag(window, *paths, kind=QDragEnterEvent).isAccepted()
    drag(window, *paths)
    assert window.current_page().key == "employer"


@pytest.mark.parametrize(
    ("answer", "may_save", "closes", "log"),
    [
        (Leaving.SAVE, True, True, ["saved"]),
        (Leaving.SAVE, False, False, ["saved"]),
        (Leaving.DISCARD, True, True, ["discarded"]),
        (Leaving.STAY, True, False, []),
    ],
)
def test_closing_asks_about_unsaved_input(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: Leaving,
    may_save: bool,
    closes: bool,
    log: list[str],
) -> None:
    """Saving, dropping or staying; a page that cannot save keeps the window open."""
    page = window.current_page()
    page.unsaved, page.may_save = True, may_save
    monkeypatch.setattr(UnsavedDialog, "ask", lambda parent, title: answer)
    assert window.close() is closes
    assert page.log == log


def test_a_first_window_fits_its_screen_with_its_frame(
    services: Services, jobs: JobRunner, settings: Settings, qtbot: QtBot
) -> None:
    """On a small screen, or a large one at 150 %, title bar and foot are both to be seen."""
    window = MainWindow(services, jobs, settings, pages=(_FirstPage,))
    qtbot.addWidget(window)
    assert window.size() == window.screen().availableSize() - FRAME


def test_geometry_and_page_come_back(
    open_window: Callable[..., MainWindow], settings: Settings, qtbot: QtBot
) -> None:
    """The next window opens where the last one was, on the same page."""
    first = open_window(pages=(_FirstPage, _SecondPage))
    first.resize(1180, 680)
    first.go_to("workforce")
    first.close()
    assert settings.get(OPTIONS.last_page) == "workforce"
    again = MainWindow(first.services, first.jobs, settings, pages=(_FirstPage, _SecondPage))
    qtbot.addWidget(again)
    assert again.size().toTuple() == (1180, 680)
    assert again.current_page().key == "workforce"


@pytest.mark.parametrize(
    ("action", "option", "value"),
    [("language_en", OPTIONS.language, "en"), ("theme_dark", OPTIONS.theme, "dark")],
)
def test_another_look_makes_the_window_anew(
    window: MainWindow,
    qtbot: QtBot,
    settings: Settings,
    action: str,
    option: Option[str],
    value: str,
) -> None:
    """The choice is kept, checked in the menu, and announced once."""
    with qtbot.waitSignal(window.look_changed):
        window.action(action).trigger()
    assert settings.get(option) == value
    assert window.action(action).isChecked()
    with qtbot.assertNotEmitted(window.look_changed):
        window.action(action).trigger()


def test_a_look_is_not_changed_over_unsaved_input(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """Staying keeps the old language and its mark in the menu."""
    window.current_page().unsaved = True
    monkeypatch.setattr(UnsavedDialog, "ask", lambda parent, title: Leaving.STAY)
    window.action("language_en").trigger()
    assert settings.get(OPTIONS.language) == "id"
    assert window.action("language_id").isChecked()


def test_a_failed_job_is_told(window: MainWindow, qtbot: QtBot) -> None:
    """What a job could not do comes out of the window for the hook to show."""

    def fail(progress: Progress) -> None:
        raise UserError("FILE_EMPTY", "Berkas kosong.")

    with qtbot.waitSignal(window.fault_found) as found:
        window.jobs.start(fail, "Impor")
    assert found.args[0].code == "FILE_EMPTY"


def test_a_fault_stays_until_it_is_closed(window: MainWindow) -> None:
    """A sentence about a fault stands above the page with a button that closes it."""
    window.show_fault("Berkas kosong. Pilih berkas lain.")
    assert window.banner.isVisible()
    assert window.banner.text() == "Berkas kosong. Pilih berkas lain."


@pytest.mark.parametrize(("goes_on", "closes"), [(True, True), (False, False)])
def test_closing_asks_before_it_stops_work(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, goes_on: bool, closes: bool
) -> None:
    """Running work is named; closing stops it, staying lets it run."""
    import threading

    gate = threading.Event()

    def wait(progress: Progress) -> None:
        while not gate.wait(0.001):
            progress(0, 1)

    asked = []
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *args: asked.append(args[2]) or goes_on)
    job = window.jobs.start(wait, "Mengimpor")
    assert window.close() is closes
    assert "Mengimpor" in asked[0]
    assert job.is_cancelling is closes
    gate.set()


def test_help_and_about_open(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """F1 lists the keys of what is offered, about names the version of the law."""
    told = []
    monkeypatch.setattr(ShortcutsDialog, "ask", lambda parent, keys: told.append(dict(keys)))
    monkeypatch.setattr(AboutDialog, "ask", lambda parent, version: told.append(version))
    window.action("shortcuts").trigger()
    window.action("about").trigger()
    assert "Ctrl+S" in told[0]
    assert told[0]["Ctrl+2"] == "Buka halaman Kedua"
    assert told[1].rules_version == window.services.rulebook.version


def test_the_sample_is_not_loaded_over_data(
    open_window: Callable[..., MainWindow], stored_employer: Employer
) -> None:
    """A program that holds an employer keeps it, and says why."""
    window = open_window(pages=(_FirstPage,))
    window.action("sample").trigger()
    assert "kosong" in window.banner.text()
    assert not [job for job in window.jobs.running() if not job.is_quiet]


# --- undo -----------------------------------------------------------------------------------------


def test_the_edit_menu_names_what_is_undone_from_any_page(
    open_window: Callable[..., MainWindow], services: Services, stored_employer: Employer
) -> None:
    """The step's name stands in the menu; undoing works while the table is out of sight."""
    person = services.workforce.save(worker("Citra Rekaan"))[0]
    window = open_window()
    assert not window.action("undo").isEnabled()
    window.go_to("workforce")
    page = window.current_page()
    page.edits.commit(person.worker_id, "unit", "Gudang")
    assert window.action("undo").text() == "&Urungkan Ubah Unit"
    window.go_to("employer")
    window.action("undo").trigger()
    assert services.workforce.get(person.worker_id).employment.unit == ""
    assert window.action("redo").text() == "U&langi Ubah Unit"
    assert not window.action("undo").isEnabled()
    window.action("redo").trigger()
    assert services.workforce.get(person.worker_id).employment.unit == "Gudang"
    window.go_to("workforce")
    assert page.model.worker_at(0).employment.unit == "Gudang"


def test_chosen_columns_are_kept_on_this_machine(
    open_window: Callable[..., MainWindow],
    services: Services,
    stored_employer: Employer,
    settings: Settings,
) -> None:
    """What was chosen once is shown by the next window."""
    services.workforce.save(worker("Citra Rekaan"))
    settings.put(OPTIONS.columns, "name,unit,gone,wage")
    window = open_window()
    window.go_to("workforce")
    assert window.current_page().view.columns.keys() == ["name", "unit", "wage"]
